//! Tables from CSV, row by row.

use super::bind::Binding;
use super::csv_records::{Record, Records};
use super::progress::Progress;
use super::sink::Sink;
use super::unreachable;
use crate::error::DataSetError;
use crate::table::Rows;
use crate::value::Value;
use crate::violation::UNREADABLE;
use std::fs::File;
use std::path::Path;

/// Progress is reported after so many rows.
const STRIDE: usize = 4096;

/// Reads a file into a table; answers which columns were left out.
pub(crate) fn read(
    rows: &mut dyn Rows,
    path: &Path,
    sink: &mut Sink,
    progress: &Progress<'_>,
) -> Result<Vec<String>, DataSetError> {
    let failed = |error: std::io::Error| unreachable(path, error);
    let mut records = Records::new(File::open(path).map_err(failed)?);
    let names = match records.next().map_err(failed)? {
        Some(header) => names(header),
        None => Vec::new(),
    };
    let width = names.len();
    let binding = Binding::of(rows, &names, path)?;

    let mut lines = Lines::default();
    let mut reported = 0;
    let mut count = 0_usize;
    let mut columns: Vec<_> = rows
        .columns_mut()
        .into_iter()
        .zip(&binding.places)
        .collect();
    loop {
        let used = records.used();
        let Some(record) = records.next().map_err(failed)? else {
            break;
        };
        let row = u32::try_from(count)
            .ok()
            .filter(|row| *row < u32::MAX / 2)
            .ok_or_else(|| DataSetError::TooManyRows {
                file: path.to_path_buf(),
            })?;
        lines.note(row, record.line);
        let at = (row, record.line);
        if record.len() != width {
            let given = format!("{} fields", record.len());
            let reason = format!("the first line names {width} columns; a row has as many fields");
            sink.bad(&UNREADABLE, at, "", given, reason);
        }
        if let Some(id) = binding.id {
            sink.put_id(Value::Text(record.get(id).unwrap_or(b"")), at);
        }
        for ((spec, column), place) in &mut columns {
            let cell = place.and_then(|place| record.get(place)).unwrap_or(b"");
            sink.put((spec, &mut **column), Value::Text(cell), at);
        }
        count += 1;
        if count.is_multiple_of(STRIDE) {
            progress.add(used - reported)?;
            reported = used;
        }
    }
    drop(columns);
    progress.add(records.used() - reported)?;
    let book = rows.book_mut();
    book.first_line = 2;
    book.lines = lines.listed;
    book.unreadable = sink.take_unreadable();
    Ok(binding.ignored)
}

fn names(header: &Record) -> Vec<String> {
    (0..header.len())
        .filter_map(|field| header.get(field))
        .map(|name| String::from_utf8_lossy(name).into_owned())
        .collect()
}

/// The lines of the rows, listed only where a row is not one line.
#[derive(Default)]
struct Lines {
    listed: Option<Vec<u32>>,
}

impl Lines {
    fn note(&mut self, row: u32, line: u32) {
        let counted = row.saturating_add(2);
        if self.listed.is_none() && line != counted {
            self.listed = Some((2..counted).collect());
        }
        if let Some(listed) = &mut self.listed {
            listed.push(line);
        }
    }
}
