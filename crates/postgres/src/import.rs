//! Taking over lines of another store: checked here, copied to the server.

use crate::failure::Failure;
use crate::link::Session;
use crate::{cells, commit, copy, sql, write};
use lineside_journal::{
    CommandId, CommandRecord, ImportPage, Imported, Line, Scope, StoreError, StreamId, Tip,
    plan_import,
};
use std::collections::HashMap;

/// From so many lines on, copying is worth its round trip.
const COPIED_LINES: usize = 512;
/// How many lines of an overlap, or streams, are asked for at once.
const WINDOW: usize = 2_048;
/// The most commands of one statement.
const CHUNK: usize = 10_000;

/// How the commands of a page are recorded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Commands {
    /// Copied, which fails when one of them is there already.
    Copied,
    /// One by one, adding to those that are there.
    Added,
}

/// Whether an import failed because a command that was copied is there already.
pub(crate) fn is_known_command(error: &postgres::Error) -> bool {
    error.as_db_error().is_some_and(|db| {
        *db.code() == postgres::error::SqlState::UNIQUE_VIOLATION && db.table() == Some("command")
    })
}

/// Appends a page in one transaction that holds the scope's lock.
pub(crate) fn import(
    session: &mut Session,
    scope: &Scope,
    page: &ImportPage<'_>,
    commands: Commands,
) -> Result<Imported, Failure> {
    session.begin()?;
    let rows = session.query(sql::LOCK, &[&scope.as_str()])?;
    let row = rows
        .first()
        .ok_or_else(|| StoreError::Corrupt(format!("the journal of `{scope}` cannot be locked")))?;
    let revision: i64 = row.try_get(0)?;
    let tip = Tip::from_bytes(row.try_get(1)?)?;
    let plan = {
        let session = std::cell::RefCell::new(&mut *session);
        let mut overlap = Overlap::default();
        let mut versions = Versions::new(scope, &tip, page.lines);
        plan_import(
            scope,
            tip,
            page,
            &mut |position| Ok(overlap.line(*session.borrow_mut(), scope, position)?),
            &mut |stream| Ok(versions.of(*session.borrow_mut(), stream)?),
        )?
    };
    let imported = Imported {
        known: plan.known,
        new: plan.lines.len(),
        position: plan.tip.position(),
    };
    if plan.lines.is_empty() && page.rows.is_empty() {
        session.roll_back()?;
        return Ok(imported);
    }
    commit::check_rows(page.rows)?;
    write::move_on(session, scope, revision, &plan.tip)?;
    if plan.lines.len() >= COPIED_LINES {
        write::copy_lines(session, scope, &plan.lines)?;
    } else {
        write::one_by_one(session, scope, &[write::Term::Lines(&plan.lines)])?;
    }
    record(session, scope, plan.commands, commands)?;
    write::one_by_one(session, scope, &write::rows(page.rows)?)?;
    session.commit()?;
    Ok(imported)
}

/// Records the commands; the first may have begun on the page before.
fn record(
    session: &mut Session,
    scope: &Scope,
    records: Vec<CommandRecord>,
    commands: Commands,
) -> Result<(), Failure> {
    let records = merged(records);
    let is_copied = commands == Commands::Copied && records.len() >= COPIED_LINES;
    let (added, copied) = records.split_at(if is_copied { 1 } else { records.len() });
    for records in added.chunks(CHUNK) {
        let ids: Vec<_> = records
            .iter()
            .map(|record| &record.command.as_bytes()[..])
            .collect();
        let positions: Vec<_> = records
            .iter()
            .map(|record| cells::number(record.first_position))
            .collect();
        let events: Vec<_> = records
            .iter()
            .map(|record| i64::from(record.events))
            .collect();
        session.execute(
            sql::ADD_COMMANDS,
            &[&scope.as_str(), &ids, &positions, &events],
        )?;
    }
    if copied.is_empty() {
        return Ok(());
    }
    let statement = session.prepared(sql::COPY_COMMANDS)?;
    let mut rows = copy::Rows::new(session.client.copy_in(&statement)?);
    for record in copied {
        rows.start(5)?;
        rows.bytes(scope.as_str().as_bytes())?;
        rows.bytes(record.command.as_bytes())?;
        rows.empty();
        rows.number(cells::number(record.first_position));
        rows.number(i64::from(record.events));
    }
    rows.finish()
}

/// Each command once, in the order of their first events.
fn merged(records: Vec<CommandRecord>) -> Vec<CommandRecord> {
    let mut places: HashMap<CommandId, usize> = HashMap::with_capacity(records.len());
    let mut merged: Vec<CommandRecord> = Vec::with_capacity(records.len());
    for record in records {
        let place = *places.entry(record.command).or_insert(merged.len());
        match merged.get_mut(place) {
            Some(known) => known.events = known.events.saturating_add(record.events),
            None => merged.push(record),
        }
    }
    merged
}

/// Lines that are here already, read some at a time.
#[derive(Default)]
struct Overlap {
    first: u64,
    lines: Vec<Line>,
}

impl Overlap {
    fn line(
        &mut self,
        session: &mut Session,
        scope: &Scope,
        position: u64,
    ) -> Result<Option<Line>, Failure> {
        if let Some(line) = self.held(position) {
            return Ok(Some(line));
        }
        let after = cells::number(position.saturating_sub(1));
        let limit = i64::try_from(WINDOW).unwrap_or(i64::MAX);
        self.first = position;
        self.lines.clear();
        for row in session.query(sql::JOURNAL_LINES, &[&scope.as_str(), &after, &limit])? {
            let line: &[u8] = row.try_get(1)?;
            self.lines.push(Line::new(line));
        }
        Ok(self.held(position))
    }

    fn held(&self, position: u64) -> Option<Line> {
        let place = usize::try_from(position.checked_sub(self.first)?).ok()?;
        self.lines.get(place).cloned()
    }
}

/// The versions of streams, asked for together with those that the next lines will need.
struct Versions<'a> {
    scope: &'a Scope,
    is_new: bool,
    ahead: std::slice::Iter<'a, Line>,
    known: HashMap<StreamId, u64>,
}

impl<'a> Versions<'a> {
    fn new(scope: &'a Scope, tip: &Tip, lines: &'a [Line]) -> Self {
        Self {
            scope,
            is_new: tip.position() == 0,
            ahead: lines.iter(),
            known: HashMap::new(),
        }
    }

    fn of(&mut self, session: &mut Session, stream: &StreamId) -> Result<u64, Failure> {
        if self.is_new {
            return Ok(0);
        }
        while !self.known.contains_key(stream) {
            let ahead = self.ahead.by_ref().take(WINDOW).filter_map(stream_of);
            let mut asked: Vec<StreamId> = ahead
                .filter(|stream| !self.known.contains_key(stream))
                .collect();
            if asked.is_empty() {
                asked.push(stream.clone());
            }
            asked.sort_unstable();
            asked.dedup();
            let names: Vec<_> = asked.iter().map(StreamId::as_str).collect();
            let rows = session.query(sql::VERSIONS, &[&self.scope.as_str(), &names])?;
            let mut versions = vec![0; asked.len()];
            for row in rows {
                let (place, version): (i64, i64) = (row.try_get(0)?, row.try_get(1)?);
                let place = usize::try_from(place - 1).unwrap_or(usize::MAX);
                if let Some(held) = versions.get_mut(place) {
                    *held = cells::count(version, "the version of a stream")?;
                }
            }
            self.known.extend(asked.into_iter().zip(versions));
        }
        Ok(self.known.get(stream).copied().unwrap_or_default())
    }
}

/// The stream that a line names at its end. Only a hint of what to ask for: what the line
/// says is read and checked by the plan.
fn stream_of(line: &Line) -> Option<StreamId> {
    let rest = line.as_bytes().strip_suffix(b"}")?;
    let digits = rest
        .iter()
        .rev()
        .take_while(|byte| byte.is_ascii_digit())
        .count();
    let rest = rest
        .get(..rest.len() - digits)?
        .strip_suffix(b"\",\"version\":")?;
    let start = rest.iter().rposition(|byte| *byte == b'"')? + 1;
    std::str::from_utf8(rest.get(start..)?).ok()?.parse().ok()
}
