//! Which column of a file is which column of a table.

use crate::error::DataSetError;
use crate::table::{Rows, Spec};
use std::path::Path;

/// Where the columns of a table stand in a file.
pub(crate) struct Binding {
    /// For every column of the table, its place in the file.
    pub(crate) places: Vec<Option<usize>>,
    /// Where the ids stand.
    pub(crate) id: Option<usize>,
    /// Columns that no table knows.
    pub(crate) ignored: Vec<String>,
}

impl Binding {
    /// Finds the columns by name; case and blanks around a name do not count.
    pub(crate) fn of(rows: &dyn Rows, names: &[String], file: &Path) -> Result<Self, DataSetError> {
        let clean: Vec<String> = names
            .iter()
            .map(|name| {
                name.trim_start_matches('\u{feff}')
                    .trim()
                    .to_ascii_lowercase()
            })
            .collect();
        let place = |wanted: &str| clean.iter().position(|name| name == wanted);
        let mut places = Vec::new();
        for (spec, _) in rows.columns() {
            let found = known_as(&spec).find_map(place);
            if found.is_none() && spec.is_required {
                return Err(DataSetError::MissingColumn {
                    file: file.to_path_buf(),
                    column: spec.name,
                    found: names.to_vec(),
                });
            }
            let name = found.and_then(|found| clean.get(found));
            if clean.iter().filter(|other| Some(*other) == name).count() > 1 {
                return Err(DataSetError::ColumnTwice {
                    file: file.to_path_buf(),
                    column: spec.name,
                });
            }
            places.push(found);
        }
        let id = place("id");
        let is_used = |at: &usize| places.contains(&Some(*at)) || id == Some(*at);
        let ignored = names
            .iter()
            .enumerate()
            .filter(|(at, _)| !is_used(at))
            .map(|(_, name)| name.clone())
            .collect();
        Ok(Self {
            places,
            id,
            ignored,
        })
    }
}

fn known_as(spec: &Spec) -> impl Iterator<Item = &'static str> {
    std::iter::once(spec.name).chain(spec.aliases.iter().copied())
}
