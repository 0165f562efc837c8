//! Reading lines, page by page.

use crate::failure::{corrupt, failure};
use crate::record::{self, ScopeId, natural, position_of, whole};
use lineside_journal::{EachLine, Scope, StoreError, StreamId};
use rusqlite::Connection;
use std::ops::Range;

/// Lines fetched by one statement. Between two of them nothing of the file is held, so
/// that a long export does not keep the write-ahead log from being cut back.
const PAGE: u64 = 1_024;

const OF_STREAM: &str = "SELECT l.version, ?4 | l.position, b.body, b.crc \
     FROM stream_line AS l LEFT JOIN line AS b ON b.id = ?4 | l.position \
     WHERE l.stream = ?1 AND l.version >= ?2 AND l.version < ?3 ORDER BY l.version";
const OF_JOURNAL: &str = "SELECT id, body, crc FROM line WHERE id > ?1 AND id <= ?2 ORDER BY id";

/// The lines of a stream with these versions, which must all be there.
pub(crate) fn of_stream(
    connection: &Connection,
    scope: ScopeId,
    (stream, id): (&StreamId, i64),
    versions: Range<u64>,
    each: &mut EachLine<'_>,
) -> Result<(), StoreError> {
    let mut next = versions.start;
    let mut lines = connection.prepare_cached(OF_STREAM).map_err(failure)?;
    while next < versions.end {
        let page = versions.end.min(next.saturating_add(PAGE));
        let mut rows = lines
            .query((id, whole(next), whole(page), scope.line(0)))
            .map_err(failure)?;
        while let Some(row) = rows.next().map_err(failure)? {
            if natural(row.get(0).map_err(failure)?)? != next {
                break;
            }
            let body = row.get_ref(2).and_then(|body| Ok(body.as_blob_or_null()?));
            let Some(body) = body.map_err(failure)? else {
                break;
            };
            let place = row.get(1).map_err(failure)?;
            let line = record::line(place, body, row.get(3).map_err(failure)?)?;
            next += 1;
            if each(line).is_break() {
                return Ok(());
            }
        }
        if next < page {
            return Err(corrupt(format!("version {next} of `{stream}` is missing")));
        }
    }
    Ok(())
}

/// The lines behind one position and up to another, which must all be there.
pub(crate) fn of_journal(
    connection: &Connection,
    (scope, id): (&Scope, ScopeId),
    after: u64,
    end: u64,
    each: &mut EachLine<'_>,
) -> Result<(), StoreError> {
    let mut last = after;
    let mut lines = connection.prepare_cached(OF_JOURNAL).map_err(failure)?;
    while last < end {
        let page = end.min(last.saturating_add(PAGE));
        let mut rows = lines
            .query((id.line(last), id.line(page)))
            .map_err(failure)?;
        while let Some(row) = rows.next().map_err(failure)? {
            let place = row.get(0).map_err(failure)?;
            if position_of(place) != last + 1 {
                break;
            }
            let body = row.get_ref(1).and_then(|body| Ok(body.as_blob()?));
            let body = body.map_err(failure)?;
            let line = record::line(place, body, row.get(2).map_err(failure)?)?;
            last += 1;
            if each(line).is_break() {
                return Ok(());
            }
        }
        if last < page {
            return Err(corrupt(format!(
                "the line at position {} of `{scope}` is missing",
                last + 1
            )));
        }
    }
    Ok(())
}
