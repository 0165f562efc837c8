//! Everything that can be read of a scope, to be compared.

use super::{TABLES, lines, patiently, rows, stream_lines};
use crate::failure::{Outcome, shown};
use lineside_journal::{CommandId, CommandRecord, Line, Read, Row, Scan, Scope, StreamId, Tip};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Debug;

/// A scope as it reads at one moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Picture {
    pub(crate) tip: Tip,
    pub(crate) lines: Vec<Line>,
    pub(crate) streams: BTreeMap<StreamId, (u64, Vec<Line>)>,
    /// Those that were done.
    pub(crate) commands: BTreeMap<CommandId, CommandRecord>,
    /// By table, and by index or key.
    pub(crate) rows: BTreeMap<(&'static str, &'static str), Vec<Row>>,
}

impl Picture {
    /// Reads the scope, with these commands besides those that its lines name.
    pub(crate) fn of(store: &mut dyn Read, scope: &Scope, commands: &[CommandId]) -> Outcome<Self> {
        let tip = patiently(|| store.tip(scope))?;
        let lines = lines(store, scope)?;
        let mut names = BTreeSet::from(["journal:clock".parse()?]);
        for number in 0..5 {
            names.insert(format!("lot:L-{number}").parse()?);
        }
        let mut ids: BTreeSet<_> = commands.iter().copied().collect();
        for line in &lines {
            let entry = line.read()?;
            ids.insert(entry.command);
            names.insert(entry.stream);
        }
        let mut streams = BTreeMap::new();
        for stream in names {
            let version = patiently(|| store.version(scope, &stream))?;
            let lines = stream_lines(store, scope, &stream, 0..u64::MAX)?;
            streams.insert(stream, (version, lines));
        }
        let mut commands = BTreeMap::new();
        for id in ids {
            if let Some(record) = patiently(|| store.command(scope, id))? {
                commands.insert(id, record);
            }
        }
        let mut found = BTreeMap::new();
        for table in TABLES {
            found.insert(
                (table.name, "key"),
                rows(store, scope, table, &Scan::all())?,
            );
            for index in table.indexes {
                let read = rows(store, scope, table, &Scan::by(index.name))?;
                found.insert((table.name, index.name), read);
            }
        }
        Ok(Self {
            tip,
            lines,
            streams,
            commands,
            rows: found,
        })
    }

    /// The same without what only the store that wrote a command knows of it.
    pub(crate) fn without_fingerprints(mut self) -> Self {
        for record in self.commands.values_mut() {
            record.fingerprint = None;
        }
        self
    }

    /// The first thing that is not as in another picture.
    pub(crate) fn difference(&self, expected: &Self) -> Option<String> {
        differs("the journal's end", &self.tip, &expected.tip)
            .or_else(|| differs_in("line", self.lines.iter(), expected.lines.iter()))
            .or_else(|| differs_in("stream", self.streams.iter(), expected.streams.iter()))
            .or_else(|| differs_in("command", self.commands.iter(), expected.commands.iter()))
            .or_else(|| differs_in("table", self.rows.iter(), expected.rows.iter()))
    }
}

fn differs<T: PartialEq + Debug>(what: &str, found: &T, expected: &T) -> Option<String> {
    (found != expected).then(|| {
        format!(
            "{what}: expected {}, found {}",
            shown(expected),
            shown(found)
        )
    })
}

fn differs_in<T: PartialEq + Debug>(
    what: &str,
    mut found: impl Iterator<Item = T>,
    mut expected: impl Iterator<Item = T>,
) -> Option<String> {
    let mut number = 0;
    loop {
        number += 1;
        match (found.next(), expected.next()) {
            (None, None) => return None,
            (found, expected) => {
                let difference = differs(&format!("{what} {number}"), &found, &expected);
                if difference.is_some() {
                    return difference;
                }
            }
        }
    }
}
