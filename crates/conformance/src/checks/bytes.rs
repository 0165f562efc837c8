//! What is read is what was written, byte for byte.

use crate::Factory;
use crate::failure::{Failure, Outcome, same};
use crate::trial::{Draft, NOTED, SAMPLE, Trial, rows, stream_lines};
use lineside_journal::Expect::Any;
use lineside_journal::{
    Author, Cell, Column, Commit, Effect, Index, NewEvent, Row, Scan, StreamWrite, Table, TableRef,
    cells,
};
use lineside_kernel::Timestamp;

/// Texts that have broken somebody's database, log or screen.
const TEXTS: [&str; 16] = [
    "",
    " ",
    "a",
    "A",
    "it's",
    "\"quoted\" \\ and \\\\ back",
    "'; DROP TABLE line; --",
    "' OR ''='",
    "%_[a-z]*?",
    "$1 ${x} {} %s :name ?1 @p",
    "line\nfeed\r\n\ttab\u{8}\u{c}\u{1f}",
    "\u{202e}reversed\u{202c}\u{200b}\u{feff}",
    "Größe 12 µm – naïve",
    "e\u{301} and \u{e9}",
    "\u{10ffff}\u{fffd}\u{1f3ed}漢字",
    "\u{7f}\u{80}\u{2028}\u{2029}",
];

pub(crate) fn bodies_come_back_byte_for_byte(factory: &dyn Factory) -> Outcome {
    let mut trial = Trial::new(factory)?;
    let mut bodies = vec![
        "{}".to_owned(),
        r#"{"a":{"b":[[],{}]},"z":null}"#.to_owned(),
    ];
    for text in TEXTS.into_iter().chain(["\0", "a\0b"]) {
        let text = serde_json::to_string(text)?;
        bodies.push(format!(r#"{{"text":{text}}}"#));
        bodies.push(format!(r#"{{{text}:[1.5,-0,1e300,true]}}"#));
    }
    bodies.push(format!(r#"{{"text":"{}"}}"#, "é\\u0000\\\"".repeat(10_000)));
    let mut wanted = Vec::new();
    for body in bodies {
        let commit = trial.command().body("lot:L-1", &body)?;
        let written = commit.streams.iter().flat_map(|write| &write.events);
        wanted.extend(written.map(|event| event.body().to_vec()));
        trial.accepted(&commit)?;
    }
    let stream = "lot:L-1".parse()?;
    let by_stream = stream_lines(&mut *trial.store, &trial.scope, &stream, 0..u64::MAX)?;
    for lines in [trial.lines()?, by_stream] {
        same("the number of lines", lines.len(), wanted.len())?;
        for (line, wanted) in lines.iter().zip(&wanted) {
            same("a body", line.read()?.body.as_bytes(), wanted.as_slice())?;
        }
    }
    trial.audit()
}

pub(crate) fn times_come_back_as_they_were(factory: &dyn Factory) -> Outcome {
    let mut trial = Trial::new(factory)?;
    let mut wanted = Vec::new();
    for at in [
        Timestamp::MIN,
        Timestamp::MAX,
        "1969-12-31T23:59:59.999999Z".parse()?,
        trial.now,
    ] {
        let event = NewEvent::from_json(NOTED, u16::MAX, at, "{}")?;
        let write = StreamWrite::new("lot:L-1".parse()?, Any, vec![event]);
        let commit = trial.command().write(write);
        trial.accepted(&commit)?;
        wanted.push((at, trial.now, u16::MAX));
    }
    let mut found = Vec::new();
    for line in trial.lines()? {
        let entry = line.read()?;
        found.push((entry.at, entry.recorded, entry.schema));
    }
    same("the times claimed and recorded", found, wanted)?;
    trial.audit()
}

pub(crate) fn names_come_back_as_they_were(factory: &dyn Factory) -> Outcome {
    let mut trial = Trial::new(factory)?;
    let codes = [
        "it's",
        "a\"b",
        "'; DROP TABLE line; --",
        "%_\\",
        "Größe/漢字 \u{1f3ed}",
        "null",
    ];
    let longest = "\u{1f3ed}".repeat(64);
    for code in codes.into_iter().chain([longest.as_str()]) {
        trial.scope = format!("it's%/{code}").parse()?;
        trial.author = Author {
            actor: code.parse()?,
            source: Some(code.parse()?),
            reason: Some(TEXTS.concat()),
        };
        let stream = format!("lot:{code}");
        let commit = trial.command().on(&stream, Any, 2)?;
        let receipt = trial.accepted(&commit)?;
        same("the position", receipt.first_position, 1)?;
        same("the stream's version", trial.version(&stream)?, 2)?;
        let lines = trial.lines()?;
        let line = lines
            .first()
            .ok_or_else(|| Failure::new("the line is not there"))?;
        let entry = line.read()?;
        same("the actor", entry.actor.as_ref(), code)?;
        same("the source", entry.source.as_deref(), Some(code))?;
        same(
            "the reason",
            entry.reason.as_deref(),
            trial.author.reason.as_deref(),
        )?;
        same("the stream", entry.stream.as_str(), stream.as_str())?;
        same("the scope", &entry.scope, &trial.scope)?;
        trial.audit()?;
    }
    Ok(())
}

pub(crate) fn cells_come_back_as_they_were(factory: &dyn Factory) -> Outcome {
    let mut trial = Trial::new(factory)?;
    let mut written = Vec::new();
    for number in [i64::MIN, i64::MIN + 1, -1, 0, 1, 1 << 53, i64::MAX] {
        written.push(cells![number, "", vec![], number, "", vec![]]);
    }
    for text in TEXTS {
        written.push(cells![
            7,
            text,
            text.as_bytes().to_vec(),
            None::<i64>,
            text,
            None::<Vec<u8>>
        ]);
    }
    let every: Vec<u8> = (0..=u8::MAX).collect();
    let long = vec![0xff; 1 << 20];
    for bytes in [vec![0], vec![0, 0], vec![0, 0xff], every] {
        written.push(cells![
            8,
            "raw",
            bytes.clone(),
            None::<i64>,
            None::<String>,
            bytes
        ]);
    }
    written.push(cells![9, "long", vec![0], 1, "ö".repeat(1_000), long]);
    round_trip(&mut trial, &SAMPLE, written)
}

pub(crate) fn texts_may_hold_a_nul(factory: &dyn Factory) -> Outcome {
    let mut trial = Trial::new(factory)?;
    let texts = ["\0", "a\0", "a\0b", "\0\0"];
    let rows = texts.map(|text| cells![1, text, vec![], None::<i64>, text, None::<Vec<u8>>]);
    round_trip(&mut trial, &SAMPLE, rows.to_vec())
}

/// Words that mean something to a database.
static WORDS: Table = Table {
    name: "select",
    version: 1,
    columns: &[
        Column::text("order"),
        Column::integer("group"),
        Column::text("table").optional(),
        Column::bytes("user").optional(),
        Column::integer("rowid").optional(),
        Column::integer("oid").optional(),
    ],
    key: 2,
    indexes: &[
        Index {
            name: "where",
            columns: &[2],
        },
        Index {
            name: "primary",
            columns: &[3, 2],
        },
    ],
};

/// The longest names, which a database may cut short to the same.
static LONG: [Table; 2] = [
    long("a234567890123456789012345678901234567890"),
    long("a23456789012345678901234567890123456789b"),
];

const LONG_COLUMNS: &[Column] = &[
    Column::text("c234567890123456789012345678901234567890"),
    Column::integer("c23456789012345678901234567890123456789b"),
];

const LONG_INDEXES: &[Index] = &[
    Index {
        name: "i234567890123456789012345678901234567890",
        columns: &[1],
    },
    Index {
        name: "i23456789012345678901234567890123456789b",
        columns: &[1, 0],
    },
];

const fn long(name: &'static str) -> Table {
    Table {
        name,
        version: 1,
        columns: LONG_COLUMNS,
        key: 1,
        indexes: LONG_INDEXES,
    }
}

pub(crate) fn tables_may_be_named_by_any_word(factory: &dyn Factory) -> Outcome {
    let mut trial = Trial::new(factory)?;
    let [first, second] = &LONG;
    let new = trial.store.prepare(&[&WORDS, first, second])?;
    let new: Vec<_> = new.iter().map(|table| table.name).collect();
    same(
        "the new tables",
        new,
        vec![WORDS.name, first.name, second.name],
    )?;
    let written = vec![
        cells!["from", 1, "where", vec![1], 1, None::<i64>],
        cells!["to", 2, None::<String>, None::<Vec<u8>>, None::<i64>, 2],
    ];
    round_trip(&mut trial, &WORDS, written)?;
    for (table, number) in [(first, 1), (second, 2)] {
        round_trip(&mut trial, table, vec![cells!["a", number]])?;
    }
    Ok(())
}

/// Writes rows, and reads them one by one, all together, and by every index.
fn round_trip(trial: &mut Trial, table: TableRef, mut written: Vec<Row>) -> Outcome {
    let effects = written.iter().map(|row| Effect::Put {
        table,
        row: row.clone(),
    });
    let commit = Commit {
        effects: effects.collect(),
        ..trial.command()
    };
    trial.accepted(&commit)?;
    for row in &written {
        let found = trial.store.get(&trial.scope, table, table.key_of(row))?;
        same("a row", found.as_ref(), Some(row))?;
    }
    written.sort_by(|a, b| table.key_of(a).cmp(table.key_of(b)));
    let found = rows(&mut *trial.store, &trial.scope, table, &Scan::all())?;
    same("the rows", &found, &written)?;
    for index in table.indexes {
        let entry = |row: &Row| -> Vec<Cell> {
            let columns = index.columns.iter().filter_map(|place| row.get(*place));
            columns.chain(table.key_of(row)).cloned().collect()
        };
        written.sort_by_key(entry);
        let found = rows(
            &mut *trial.store,
            &trial.scope,
            table,
            &Scan::by(index.name),
        )?;
        same("the rows by an index", &found, &written)?;
    }
    Ok(())
}
