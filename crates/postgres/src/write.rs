//! Writing a plan: one statement that is check, change and transaction in one, or plain
//! statements inside a transaction.
//!
//! A plan becomes [`Term`]s, each an `INSERT` or `DELETE` on one table whose values are
//! arrays. Composed into one `WITH`, they depend on the scope's revision being the one
//! that was read; sent one by one, they rest on the lock that the transaction holds.

use crate::cells::{self, Value};
use crate::failure::Failure;
use crate::link::Session;
use crate::{copy, model, sql};
use lineside_journal::{
    Cell, CommandRecord, PlacedLine, Row, RowWrite, Scope, StoreError, TableRef, Tip,
};
use std::fmt::Write;

/// The most rows that one term writes.
const ROWS_PER_TERM: usize = 5_000;
/// The most terms of one statement.
const TERMS_PER_STATEMENT: usize = 32;

/// What is written to one table.
pub(crate) enum Term<'a> {
    Lines(&'a [PlacedLine]),
    Commands(&'a [CommandRecord]),
    Put(TableRef, Vec<&'a Row>),
    /// One row: a join could be planned as a reading of the whole scope.
    Delete(TableRef, &'a [Cell]),
}

impl<'a> Term<'a> {
    /// The statement; its values start at `$first`, behind the scope at `$1`. A guarded
    /// one does nothing unless the journal has moved.
    pub(crate) fn text(&self, first: usize, is_guarded: bool) -> String {
        let guard = if is_guarded {
            " WHERE EXISTS (SELECT 1 FROM moved)"
        } else {
            ""
        };
        let [a, b, c, d] = [first, first + 1, first + 2, first + 3];
        match self {
            Self::Lines(_) => format!(
                "INSERT INTO line (scope, position, stream, version, line) \
                 SELECT $1, x.position, x.stream, x.version, x.line \
                 FROM unnest(${a}::bigint[], ${b}::text[], ${c}::bigint[], ${d}::bytea[]) \
                 AS x (position, stream, version, line){guard}"
            ),
            Self::Commands(_) => format!(
                "INSERT INTO command (scope, command, fingerprint, first_position, events) \
                 SELECT $1, x.command, x.fingerprint, x.first_position, x.events \
                 FROM unnest(${a}::bytea[], ${b}::bytea[], ${c}::bigint[], ${d}::bigint[]) \
                 AS x (command, fingerprint, first_position, events){guard}"
            ),
            Self::Put(table, _) => put(table, first, guard),
            Self::Delete(table, _) => {
                let mut text = model::clearing(table);
                for (place, key) in table.key_columns().iter().enumerate() {
                    let _ = write!(text, " AND {} = ${}", model::column(key), first + place);
                }
                text + if is_guarded {
                    " AND EXISTS (SELECT 1 FROM moved)"
                } else {
                    ""
                }
            }
        }
    }

    /// The values, without the scope.
    pub(crate) fn values(&self) -> Vec<Value<'a>> {
        match self {
            Self::Lines(lines) => vec![
                Box::new(
                    lines
                        .iter()
                        .map(|line| cells::number(line.position))
                        .collect::<Vec<_>>(),
                ),
                Box::new(
                    lines
                        .iter()
                        .map(|line| line.stream.as_str())
                        .collect::<Vec<_>>(),
                ),
                Box::new(
                    lines
                        .iter()
                        .map(|line| cells::number(line.version))
                        .collect::<Vec<_>>(),
                ),
                Box::new(
                    lines
                        .iter()
                        .map(|line| line.line.as_bytes())
                        .collect::<Vec<_>>(),
                ),
            ],
            Self::Commands(records) => {
                let fingerprint = |record: &'a CommandRecord| {
                    record.fingerprint.as_ref().map(|hash| &hash.as_bytes()[..])
                };
                vec![
                    Box::new(
                        records
                            .iter()
                            .map(|record| &record.command.as_bytes()[..])
                            .collect::<Vec<_>>(),
                    ),
                    Box::new(records.iter().map(fingerprint).collect::<Vec<_>>()),
                    Box::new(
                        records
                            .iter()
                            .map(|record| cells::number(record.first_position))
                            .collect::<Vec<_>>(),
                    ),
                    Box::new(
                        records
                            .iter()
                            .map(|record| i64::from(record.events))
                            .collect::<Vec<_>>(),
                    ),
                ]
            }
            Self::Put(table, rows) => {
                let column = |(place, column): (usize, &lineside_journal::Column)| {
                    let cells = rows.iter().copied().filter_map(move |row| row.get(place));
                    cells::array(column.kind, cells)
                };
                table.columns.iter().enumerate().map(column).collect()
            }
            Self::Delete(_, key) => key.iter().map(cells::value).collect(),
        }
    }
}

fn put(table: TableRef, first: usize, guard: &str) -> String {
    let (mut arrays, mut names) = (Vec::new(), Vec::new());
    for (place, column) in table.columns.iter().enumerate() {
        arrays.push(format!("${}::{}", first + place, model::array(column.kind)));
        names.push(format!("c{place}"));
    }
    let changed: Vec<_> = table
        .columns
        .iter()
        .skip(table.key)
        .map(|column| format!("{0} = EXCLUDED.{0}", model::column(column)))
        .collect();
    let conflict = match changed.is_empty() {
        true => "NOTHING".to_owned(),
        false => format!("UPDATE SET {}", changed.join(", ")),
    };
    format!(
        "INSERT INTO {table_name} (scope, {columns}) SELECT $1, {selected} \
         FROM unnest({arrays}) AS x ({names}){guard} \
         ON CONFLICT (scope, {key}) DO {conflict}",
        table_name = model::name(table),
        columns = model::columns(table.columns),
        selected = names
            .iter()
            .map(|name| format!("x.{name}"))
            .collect::<Vec<_>>()
            .join(", "),
        arrays = arrays.join(", "),
        names = names.join(", "),
        key = model::columns(table.key_columns()),
    )
}

/// The terms of changed rows.
pub(crate) fn rows<'a>(writes: &'a [RowWrite]) -> Result<Vec<Term<'a>>, StoreError> {
    let mut puts: Vec<(TableRef, Vec<&'a Row>)> = Vec::new();
    let mut terms = Vec::new();
    for write in writes {
        match write {
            RowWrite::Put { table, row } => {
                match puts.iter_mut().find(|(known, _)| known.name == table.name) {
                    Some((_, rows)) => rows.push(row),
                    None => puts.push((model::sound(table)?, vec![row])),
                }
            }
            RowWrite::Delete { table, key } => terms.push(Term::Delete(model::sound(table)?, key)),
        }
    }
    for (table, rows) in &puts {
        for rows in rows.chunks(ROWS_PER_TERM) {
            terms.push(Term::Put(table, rows.to_vec()));
        }
    }
    Ok(terms)
}

/// One statement for everything: it writes only if the revision is still `revision`, and
/// its text counts the scopes that moved.
pub(crate) fn composed(terms: &[Term<'_>]) -> String {
    let mut text = format!("WITH moved AS ({} RETURNING scope)", sql::MOVE);
    let mut first = 5;
    for (place, term) in terms.iter().enumerate() {
        let _ = write!(text, ", t{place} AS ({})", term.text(first, true));
        first += width(term);
    }
    text.push_str(" SELECT count(*) FROM moved");
    text
}

fn width(term: &Term<'_>) -> usize {
    match term {
        Term::Lines(_) | Term::Commands(_) => 4,
        Term::Put(table, _) => table.columns.len(),
        Term::Delete(table, _) => table.key,
    }
}

/// Whether so many terms fit one statement.
pub(crate) fn fits_one_statement(terms: &[Term<'_>]) -> bool {
    terms.len() <= TERMS_PER_STATEMENT
}

/// Moves the journal on with everything that belongs to it; false when the revision was
/// another, and nothing was done.
pub(crate) fn at_once(
    session: &mut Session,
    scope: &Scope,
    revision: i64,
    tip: &Tip,
    terms: &[Term<'_>],
) -> Result<bool, Failure> {
    let text = composed(terms);
    let statement = session.prepared(&text)?;
    let mut values: Vec<Value<'_>> = vec![
        Box::new(scope.as_str()),
        Box::new(revision),
        Box::new(cells::number(tip.position())),
        Box::new(tip.to_bytes()),
    ];
    values.extend(terms.iter().flat_map(Term::values));
    let values: Vec<_> = values.iter().map(|value| &**value).collect();
    let row = session.client.query_one(&statement, &values)?;
    Ok(row.try_get::<_, i64>(0)? == 1)
}

/// Moves the journal on inside a transaction that holds the scope's lock.
pub(crate) fn move_on(
    session: &mut Session,
    scope: &Scope,
    revision: i64,
    tip: &Tip,
) -> Result<(), Failure> {
    let values: [&(dyn postgres::types::ToSql + Sync); 4] = [
        &scope.as_str(),
        &revision,
        &cells::number(tip.position()),
        &tip.to_bytes(),
    ];
    match session.execute(sql::MOVE, &values)? {
        1 => Ok(()),
        _ => Err(
            StoreError::Corrupt(format!("the journal of `{scope}` moved under its lock")).into(),
        ),
    }
}

/// Appends lines: by copy, which costs a trip more and less per line.
pub(crate) fn copy_lines(
    session: &mut Session,
    scope: &Scope,
    lines: &[PlacedLine],
) -> Result<(), Failure> {
    let statement = session.prepared(sql::COPY_LINES)?;
    let mut rows = copy::Rows::new(session.client.copy_in(&statement)?);
    for line in lines {
        rows.start(5)?;
        rows.bytes(scope.as_str().as_bytes())?;
        rows.number(cells::number(line.position));
        rows.bytes(line.stream.as_str().as_bytes())?;
        rows.number(cells::number(line.version));
        rows.bytes(line.line.as_bytes())?;
    }
    rows.finish()
}

/// Sends terms inside a transaction.
pub(crate) fn one_by_one(
    session: &mut Session,
    scope: &Scope,
    terms: &[Term<'_>],
) -> Result<(), Failure> {
    let mut deletes = Vec::new();
    for term in terms {
        if let Term::Delete(..) = term {
            deletes.push(term);
            continue;
        }
        send(session, scope, &term.text(2, false), term.values())?;
    }
    if session.is_plain() {
        for term in deletes {
            send(session, scope, &term.text(2, false), term.values())?;
        }
        return Ok(());
    }
    for terms in deletes.chunks(TERMS_PER_STATEMENT) {
        let (mut text, mut first) = (String::from("WITH "), 2);
        for (place, term) in terms.iter().enumerate() {
            let comma = if place == 0 { "" } else { ", " };
            let _ = write!(text, "{comma}t{place} AS ({})", term.text(first, false));
            first += width(term);
        }
        text.push_str(" SELECT 1");
        let values = terms.iter().flat_map(|term| term.values()).collect();
        send(session, scope, &text, values)?;
    }
    Ok(())
}

fn send(
    session: &mut Session,
    scope: &Scope,
    text: &str,
    values: Vec<Value<'_>>,
) -> Result<(), Failure> {
    let scope: Value<'_> = Box::new(scope.as_str());
    let values: Vec<_> = [&*scope]
        .into_iter()
        .chain(values.iter().map(|value| &**value))
        .collect();
    session.execute(text, &values)?;
    Ok(())
}
