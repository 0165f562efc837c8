//! Looking things up by the names a model gives them.

use crate::error::ApsError;
use lineside_kernel::nearest;
use std::collections::HashMap;

/// The names of one kind of thing.
pub(super) struct Names<'m> {
    kind: &'static str,
    places: HashMap<&'m str, usize>,
}

impl<'m> Names<'m> {
    /// Collects names that must be there and differ.
    pub(super) fn read(
        kind: &'static str,
        path: impl Fn(usize) -> String,
        names: impl IntoIterator<Item = &'m str>,
    ) -> Result<Self, ApsError> {
        let mut places = HashMap::new();
        for (place, name) in names.into_iter().enumerate() {
            if name.trim().is_empty() {
                return Err(ApsError::value(path(place), "an empty name", "a name"));
            }
            if places.insert(name, place).is_some() {
                return Err(ApsError::DuplicateName {
                    path: path(place),
                    kind,
                    name: name.to_owned(),
                });
            }
        }
        Ok(Self { kind, places })
    }

    /// The place of a name, or the error that it has none.
    pub(super) fn find(
        &self,
        name: &str,
        path: impl FnOnce() -> String,
    ) -> Result<usize, ApsError> {
        self.places.get(name).copied().ok_or_else(|| {
            let mut known: Vec<&str> = self.places.keys().copied().collect();
            known.sort_unstable();
            ApsError::UnknownName {
                path: path(),
                kind: self.kind,
                name: name.to_owned(),
                nearest: nearest(name, known).map(str::to_owned),
            }
        })
    }
}
