//! One page of a room's things.

use lineside_execution::{Loaded, Reads, Room, read_row};
use lineside_journal::{After, Cell, Scan, StoreError, cells};

/// A thing's code and its state.
pub(crate) type Found<S> = (String, Loaded<S>);

/// Things in the order of a scan, and whether there are more.
pub(crate) type Page<S> = (Vec<Found<S>>, bool);

/// The things of a scan that are wanted, behind a code and at most so many, and whether
/// there are more.
///
/// A scan by an index must say what all of the index's columns are equal to.
pub(crate) fn page<R: Room>(
    reads: &mut dyn Reads,
    scan: &Scan,
    after: Option<&str>,
    limit: Option<u32>,
    is_wanted: impl Fn(&R::State) -> bool,
) -> Result<Page<R::State>, StoreError> {
    let limit = usize::try_from(limit.unwrap_or(100).clamp(1, 1000)).unwrap_or(1000);
    let mut found = Vec::new();
    let mut after = after.map(str::to_owned);
    loop {
        let mut scan = scan.clone().limit(limit + 1);
        if let Some(code) = &after {
            let columns = match scan.index {
                Some(_) => scan.equals.clone(),
                None => Vec::new(),
            };
            let key = cells![code.as_str()];
            scan = scan.after(After { columns, key });
        }
        let rows = reads.rows(R::TABLE, &scan)?;
        let is_last = rows.len() <= limit;
        for row in rows {
            let thing = found_in::<R>(&row)?;
            after = Some(thing.0.clone());
            if is_wanted(&thing.1.state) {
                found.push(thing);
            }
            if found.len() > limit {
                found.truncate(limit);
                return Ok((found, true));
            }
        }
        if is_last {
            return Ok((found, false));
        }
    }
}

/// The thing of a row.
pub(crate) fn found_in<R: Room>(row: &[Cell]) -> Result<Found<R::State>, StoreError> {
    let damaged = |why| StoreError::Corrupt(format!("a row of `{}`: {why}", R::TABLE.name));
    let code = row.first().and_then(Cell::as_text).unwrap_or_default();
    let loaded = read_row::<R>(row).map_err(damaged)?;
    Ok((code.to_owned(), loaded))
}

/// The thing of this code, if there is one.
pub(crate) fn find<R: Room>(
    reads: &mut dyn Reads,
    code: &str,
) -> Result<Option<Loaded<R::State>>, StoreError> {
    let row = reads.row(R::TABLE, &cells![code])?;
    row.map(|row| found_in::<R>(&row).map(|(_, loaded)| loaded))
        .transpose()
}
