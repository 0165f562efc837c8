//! Tables as CSV.

use super::unreachable;
use crate::error::DataSetError;
use crate::table::Rows;
use crate::value::Value;
use crate::write_text;
use lineside_kernel::Watch;
use std::fs::File;
use std::io::Write;
use std::path::Path;

/// So much is gathered before it is handed to the system.
const CHUNK: usize = 1 << 18;

pub(crate) fn write(
    rows: &dyn Rows,
    path: &Path,
    (done, total): (u64, u64),
    watch: &dyn Watch,
) -> Result<(), DataSetError> {
    let failed = |error: std::io::Error| unreachable(path, error);
    let mut file = File::create(path).map_err(failed)?;
    let columns = rows.columns();
    let mut out = Vec::with_capacity(CHUNK + (1 << 12));
    out.extend_from_slice(b"id");
    for (spec, _) in &columns {
        out.push(b',');
        out.extend_from_slice(spec.name.as_bytes());
    }
    out.push(b'\n');
    for row in 0..rows.count() {
        let number = i64::try_from(row).unwrap_or(i64::MAX).saturating_add(1);
        write_text::value(&mut out, Value::Whole(number));
        for (_, column) in &columns {
            out.push(b',');
            cell(&mut out, column.show(row));
        }
        out.push(b'\n');
        if out.len() >= CHUNK {
            file.write_all(&out).map_err(failed)?;
            out.clear();
            watch.check(done + u64::try_from(row).unwrap_or(0), total)?;
        }
    }
    file.write_all(&out).map_err(failed)
}

/// Text with a comma, a quote or a line end in it stands in quotes.
fn cell(out: &mut Vec<u8>, value: Value<'_>) {
    let Value::Text(text) = value else {
        return write_text::value(out, value);
    };
    let is_plain = !text
        .iter()
        .any(|byte| matches!(byte, b',' | b'"' | b'\n' | b'\r'));
    if is_plain {
        return out.extend_from_slice(text);
    }
    out.push(b'"');
    for byte in text {
        if *byte == b'"' {
            out.push(b'"');
        }
        out.push(*byte);
    }
    out.push(b'"');
}
