//! Asking the server to read everything, and holding its tables against each other.
//!
//! Reading every line finds pages whose checksum is wrong, where the server keeps
//! checksums. Whether the lines are what they were is another question, which the
//! journal's own verification answers.

use crate::link::Link;
use crate::sql;
use lineside_journal::StoreError;

/// Finds journals and streams with lines missing.
pub(crate) fn check(link: &mut Link) -> Result<(), StoreError> {
    link.work(|session| {
        if let Some(row) = session.query(sql::CHECK_LINES, &[])?.first() {
            let (scope, position): (&str, i64) = (row.try_get(0)?, row.try_get(1)?);
            let (lines, last): (i64, i64) = (row.try_get(2)?, row.try_get(3)?);
            return Err(StoreError::Corrupt(format!(
                "the journal of `{scope}` ends at position {position}, but it has {lines} lines, \
                 the last at {last}"
            ))
            .into());
        }
        if let Some(row) = session.query(sql::CHECK_STREAMS, &[])?.first() {
            let (scope, stream): (&str, &str) = (row.try_get(0)?, row.try_get(1)?);
            let (version, lines): (i64, i64) = (row.try_get(2)?, row.try_get(3)?);
            return Err(StoreError::Corrupt(format!(
                "stream `{stream}` of `{scope}` ends at version {version}, but has {lines} lines"
            ))
            .into());
        }
        Ok(())
    })
}
