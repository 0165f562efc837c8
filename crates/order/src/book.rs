//! The postings of an order, read back from their rows.

use crate::{ORDER_POSTING, OrderPosting, PostedRecord};
use lineside_execution::{Cells, Reads};
use lineside_journal::{Cell, Scan, StoreError, cells};

/// Every posting of an order, in the order of their numbers.
///
/// # Errors
/// [`StoreError`] when the rows cannot be read.
pub fn postings_of(reads: &mut dyn Reads, order: &str) -> Result<Vec<PostedRecord>, StoreError> {
    let of_order = Scan::all().equals(cells![order]);
    let rows = reads.rows(&ORDER_POSTING, &of_order)?;
    rows.iter().map(|row| read(row)).collect()
}

/// One posting from its row.
pub(crate) fn read(row: &[Cell]) -> Result<PostedRecord, StoreError> {
    let cells = Cells::new(&ORDER_POSTING, row);
    let body = cells.text("body").unwrap_or_default();
    let posting: OrderPosting = serde_json::from_str(body)
        .map_err(|why| StoreError::Corrupt(format!("a row of `order_posting`: {why}")))?;
    let reversed_by = match cells.text("reversed_by") {
        Some(_) => Some(cells.parsed("reversed_by")?),
        None => None,
    };
    Ok(PostedRecord {
        posting,
        by: cells.parsed("actor")?,
        at: cells.instant("at")?,
        note: cells.text("note").map(str::to_owned),
        reversed_by,
    })
}
