//! Reading what is committed, on a session of its own.

use crate::link::{Link, Session};
use crate::{cells, failure::Failure, ground, model, scan, sql};
use lineside_journal::{
    Cell, CommandId, CommandRecord, EachLine, EachRow, Line, Read, Row, Scan, Scope, StoreError,
    StreamId, TableRef, Tip,
};
use postgres::types::ToSql;
use std::ops::Range;

/// Pages start small, because many readers stop early, and grow.
const FIRST_PAGE: i64 = 64;
const LARGEST_PAGE: i64 = 2_048;
/// Up to so many rows a scan is one statement; more are fetched as they are taken.
const ROWS_AT_ONCE: usize = 1_024;

/// Reads what is committed.
pub(crate) struct Reader(pub(crate) Link);

impl Read for Reader {
    fn tip(&mut self, scope: &Scope) -> Result<Tip, StoreError> {
        self.0.work(|session| {
            let rows = session.query(sql::TIP, &[&scope.as_str()])?;
            match rows.first() {
                Some(row) => Ok(Tip::from_bytes(row.try_get(0)?)?),
                None => Ok(Tip::default()),
            }
        })
    }

    fn scopes(&mut self) -> Result<Vec<Scope>, StoreError> {
        self.0.work(|session| {
            let mut scopes = Vec::new();
            for row in session.query(sql::SCOPES, &[])? {
                let name: &str = row.try_get(0)?;
                let scope = name.parse().map_err(|error| {
                    StoreError::Corrupt(format!("a scope is stored under a wrong name: {error}"))
                })?;
                scopes.push(scope);
            }
            Ok(scopes)
        })
    }

    fn version(&mut self, scope: &Scope, stream: &StreamId) -> Result<u64, StoreError> {
        self.0.work(|session| {
            let rows = session.query(sql::VERSION, &[&scope.as_str(), &stream.as_str()])?;
            match rows.first() {
                Some(row) => Ok(cells::count(row.try_get(0)?, "the version of a stream")?),
                None => Ok(0),
            }
        })
    }

    fn command(
        &mut self,
        scope: &Scope,
        command: CommandId,
    ) -> Result<Option<CommandRecord>, StoreError> {
        self.0.work(|session| {
            let rows = session.query(sql::COMMAND, &[&scope.as_str(), &&command.as_bytes()[..]])?;
            let Some(row) = rows.first() else {
                return Ok(None);
            };
            let record = ground::record(command, row.try_get(0)?, row.try_get(1)?, row.try_get(2)?);
            Ok(Some(record?))
        })
    }

    fn read_stream(
        &mut self,
        scope: &Scope,
        stream: &StreamId,
        versions: Range<u64>,
        each: &mut EachLine<'_>,
    ) -> Result<(), StoreError> {
        let mut next = cells::number(versions.start);
        let end = cells::number(versions.end);
        let mut page = FIRST_PAGE;
        self.0.work(|session| {
            while next < end {
                let values: [&(dyn ToSql + Sync); 5] =
                    [&scope.as_str(), &stream.as_str(), &next, &end, &page];
                let last = hand_out(session, sql::STREAM_LINES, &values, page, each)?;
                let Some(last) = last else { break };
                next = last.saturating_add(1);
                page = (page * 4).min(LARGEST_PAGE);
            }
            Ok(())
        })
    }

    fn read_journal(
        &mut self,
        scope: &Scope,
        after: u64,
        limit: usize,
        each: &mut EachLine<'_>,
    ) -> Result<(), StoreError> {
        let mut after = cells::number(after);
        let mut left = i64::try_from(limit).unwrap_or(i64::MAX);
        let mut largest = FIRST_PAGE;
        self.0.work(|session| {
            while left > 0 {
                let page = largest.min(left);
                let values: [&(dyn ToSql + Sync); 3] = [&scope.as_str(), &after, &page];
                let last = hand_out(session, sql::JOURNAL_LINES, &values, page, each)?;
                let Some(last) = last else { break };
                after = last;
                left -= page;
                largest = (largest * 4).min(LARGEST_PAGE);
            }
            Ok(())
        })
    }

    fn get(
        &mut self,
        scope: &Scope,
        table: TableRef,
        key: &[Cell],
    ) -> Result<Option<Row>, StoreError> {
        model::sound(table)?;
        // A key that fits no row finds none.
        if table.accepts_key(key).is_err() {
            return Ok(None);
        }
        let text = model::lookup(table);
        self.0.work(|session| {
            let scope: cells::Value<'_> = Box::new(scope.as_str());
            let key: Vec<_> = key.iter().map(cells::value).collect();
            let values: Vec<_> = [&scope]
                .into_iter()
                .chain(&key)
                .map(|value| &**value)
                .collect();
            let rows = session.query(&text, &values)?;
            let row = rows.first().map(|row| cells::row(table.columns, row));
            Ok(row.transpose()?)
        })
    }

    fn scan(
        &mut self,
        scope: &Scope,
        table: TableRef,
        scan: &Scan,
        each: &mut EachRow<'_>,
    ) -> Result<(), StoreError> {
        model::sound(table)?;
        let Some(query) = scan::query(table, scan) else {
            return Ok(());
        };
        self.0.work(|session| {
            let scope: cells::Value<'_> = Box::new(scope.as_str());
            let values: Vec<_> = [&scope]
                .into_iter()
                .chain(&query.values)
                .map(|value| &**value)
                .collect();
            let statement = session.prepared(&query.text)?;
            if scan.limit <= ROWS_AT_ONCE {
                let rows = session.client.query(&statement, &values)?;
                session.deliver();
                for row in rows {
                    if each(cells::row(table.columns, &row)?).is_break() {
                        break;
                    }
                }
                return Ok(());
            }
            session.deliver();
            let mut transaction = session.client.transaction()?;
            let portal = transaction.bind(&statement, &values)?;
            let page = i32::try_from(ROWS_AT_ONCE).unwrap_or(i32::MAX);
            loop {
                let rows = transaction.query_portal(&portal, page)?;
                let is_last = rows.len() < ROWS_AT_ONCE;
                for row in rows {
                    if each(cells::row(table.columns, &row)?).is_break() {
                        return Ok(());
                    }
                }
                if is_last {
                    return Ok(());
                }
            }
        })
    }
}

/// Hands a page of numbered lines out; answers with the last number when there may be
/// another page.
fn hand_out(
    session: &mut Session,
    text: &str,
    values: &[&(dyn ToSql + Sync)],
    page: i64,
    each: &mut EachLine<'_>,
) -> Result<Option<i64>, Failure> {
    let rows = session.query(text, values)?;
    let is_full = usize::try_from(page).is_ok_and(|page| rows.len() >= page);
    let mut last = None;
    session.deliver();
    for row in rows {
        last = Some(row.try_get(0)?);
        let line: &[u8] = row.try_get(1)?;
        if each(Line::new(line)).is_break() {
            return Ok(None);
        }
    }
    Ok(last.filter(|_| is_full))
}
