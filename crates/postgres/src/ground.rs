//! What the server holds, as far as a batch needs to know it: loaded in one round trip.
//!
//! One statement answers for the end of the journal, the commands, the streams and the
//! amounts, so that all of it belongs to one moment, even without a transaction.

use crate::link::Session;
use crate::{cells, failure::Failure, model, sql};
use lineside_journal::{
    Cell, CommandId, CommandRecord, Commit, Ground, Key, Needs, Scope, StoreError, StreamId,
    TableRef, Tip, needs,
};
use lineside_proof::Hash;
use std::collections::HashMap;

/// What was loaded for a batch.
#[derive(Debug, Default)]
pub(crate) struct Loaded {
    /// The scope's revision, if the scope is there.
    pub(crate) revision: Option<i64>,
    pub(crate) tip: Tip,
    commands: HashMap<CommandId, CommandRecord>,
    streams: HashMap<StreamId, u64>,
    amounts: HashMap<(&'static str, Key), i64>,
}

impl Ground for Loaded {
    fn command(&mut self, command: CommandId) -> Result<Option<CommandRecord>, StoreError> {
        Ok(self.commands.get(&command).copied())
    }

    fn version(&mut self, stream: &StreamId) -> Result<u64, StoreError> {
        Ok(self.streams.get(stream).copied().unwrap_or_default())
    }

    fn amount(&mut self, table: TableRef, key: &[Cell]) -> Result<Option<i64>, StoreError> {
        Ok(self.amounts.get(&(table.name, key.to_vec())).copied())
    }
}

/// Loads what a batch needs.
pub(crate) fn load(
    session: &mut Session,
    scope: &Scope,
    batch: &[Commit],
) -> Result<Loaded, Failure> {
    let Needs {
        commands,
        streams,
        amounts,
    } = needs(batch);
    let ledgers = by_ledger(&amounts)?;
    let tables: Vec<_> = ledgers.iter().map(|(table, _)| *table).collect();
    let text = text(&tables);
    let mut values: Vec<cells::Value<'_>> = vec![
        Box::new(scope.as_str()),
        Box::new(
            commands
                .iter()
                .map(|id| &id.as_bytes()[..])
                .collect::<Vec<_>>(),
        ),
        Box::new(streams.iter().map(StreamId::as_str).collect::<Vec<_>>()),
    ];
    for (table, keys) in &ledgers {
        for (column, kind) in table
            .key_columns()
            .iter()
            .map(|column| column.kind)
            .enumerate()
        {
            let cells = keys.iter().filter_map(|key| key.get(column));
            values.push(cells::array(kind, cells));
        }
    }
    let values: Vec<_> = values.iter().map(|value| &**value).collect();
    let mut loaded = Loaded::default();
    for row in session.query(&text, &values)? {
        let (part, place): (i32, i64) = (row.try_get(0)?, row.try_get(1)?);
        let number: i64 = row.try_get(2)?;
        let place = usize::try_from(place - 1).unwrap_or_default();
        match part {
            0 => {
                loaded.revision = Some(number);
                loaded.tip = Tip::from_bytes(row.try_get(4)?)?;
            }
            1 => {
                let Some(&command) = commands.get(place) else {
                    continue;
                };
                let record = record(command, number, row.try_get(3)?, row.try_get(4)?)?;
                loaded.commands.insert(command, record);
            }
            2 => {
                let Some(stream) = streams.get(place) else {
                    continue;
                };
                let version = cells::count(number, "the version of a stream")?;
                loaded.streams.insert(stream.clone(), version);
            }
            other => {
                let ledger = usize::try_from(other - 3)
                    .ok()
                    .and_then(|place| ledgers.get(place));
                let Some((table, keys)) = ledger else {
                    continue;
                };
                let Some(key) = keys.get(place) else { continue };
                loaded.amounts.insert((table.name, (*key).clone()), number);
            }
        }
    }
    Ok(loaded)
}

/// The statement that loads a batch with changes of these ledgers.
pub(crate) fn text(ledgers: &[TableRef]) -> String {
    let mut text = [sql::LOAD_TIP, sql::LOAD_COMMANDS, sql::LOAD_STREAMS].join(" UNION ALL ");
    let mut first = 4;
    for (place, table) in ledgers.iter().enumerate() {
        text.push_str(" UNION ALL ");
        text.push_str(&model::amounts(table, place + 3, first));
        first += table.key;
    }
    text
}

/// A command's record from its columns.
pub(crate) fn record(
    command: CommandId,
    first_position: i64,
    events: i64,
    fingerprint: Option<&[u8]>,
) -> Result<CommandRecord, StoreError> {
    let fingerprint = fingerprint
        .map(|bytes| {
            <[u8; 32]>::try_from(bytes)
                .map(Hash::from_bytes)
                .map_err(|_| {
                    StoreError::Corrupt(format!("the fingerprint of command {command} is no hash"))
                })
        })
        .transpose()?;
    Ok(CommandRecord {
        command,
        fingerprint,
        first_position: cells::count(first_position, "the position of a command")?,
        events: u32::try_from(events)
            .map_err(|_| StoreError::Corrupt(format!("command {command} has {events} events")))?,
    })
}

/// The amounts needed, ledger by ledger; what fits no ledger is refused by the plan.
fn by_ledger(amounts: &[(TableRef, Key)]) -> Result<Vec<(TableRef, Vec<&Key>)>, StoreError> {
    let mut ledgers: Vec<(TableRef, Vec<&Key>)> = Vec::new();
    for (table, key) in amounts {
        if !table.is_ledger() || table.accepts_key(key).is_err() {
            continue;
        }
        match ledgers
            .iter_mut()
            .find(|(known, _)| known.name == table.name)
        {
            Some((_, keys)) => keys.push(key),
            None => ledgers.push((model::sound(table)?, vec![key])),
        }
    }
    Ok(ledgers)
}
