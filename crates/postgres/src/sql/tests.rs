use super::*;
use crate::migrate::{MIGRATIONS, statements};
use crate::write::{Term, composed};
use crate::{ground, model, scan};
use lineside_journal::{Column, Index, Scan, Table, cells};

/// Words whose meaning differs between the engines, or that only one of them has.
const FORBIDDEN: &[&str] = &[
    "serial",
    "bigserial",
    "sequence",
    "nextval",
    "identity",
    "generated",
    "lastval",
    "pg_advisory_lock",
    "pg_advisory_xact_lock",
    "pg_try_advisory_lock",
    "advisory",
    "listen",
    "notify",
    "unlisten",
    "pg_notify",
    "trigger",
    "function",
    "procedure",
    "plpgsql",
    "language",
    "do",
    "call",
    "rule",
    "enum",
    "domain",
    "type",
    "json",
    "jsonb",
    "hstore",
    "xml",
    "money",
    "float",
    "float4",
    "float8",
    "real",
    "double",
    "numeric",
    "decimal",
    "timestamp",
    "timestamptz",
    "now",
    "current_timestamp",
    "clock_timestamp",
    "random",
    "temp",
    "temporary",
    "unlogged",
    "foreign",
    "references",
    "deferrable",
    "deferred",
    "inherits",
    "partition",
    "tablespace",
    "extension",
    "dblink",
    "ctid",
    "xmin",
    "oid",
    "prepare",
    "lock",
    "vacuum",
    "analyze",
    "returning_old",
    "merge",
    "skip",
];

static ORDER: Table = Table {
    name: "trigger",
    version: 1,
    columns: &[
        Column::text("order"),
        Column::integer("serial"),
        Column::text("json").optional(),
        Column::bytes("ctid").optional(),
    ],
    key: 2,
    indexes: &[
        Index {
            name: "lock",
            columns: &[2, 0],
        },
        Index {
            name: "temp",
            columns: &[3],
        },
    ],
};

static LEDGER: Table = Table {
    name: "balance",
    version: 1,
    columns: &[
        Column::text("item"),
        Column::bytes("lot"),
        Column::integer("amount"),
    ],
    key: 2,
    indexes: &[],
};

/// The words of a statement, without what is quoted.
fn words(statement: &str) -> Vec<String> {
    let unquoted: String = statement
        .split(['"', '\''])
        .step_by(2)
        .collect::<Vec<_>>()
        .join(" ");
    // `ON CONFLICT .. DO UPDATE` is no anonymous block.
    let unquoted = unquoted
        .replace(" DO UPDATE ", " ")
        .replace(" DO NOTHING", " ");
    unquoted
        .split(|character: char| !character.is_ascii_alphanumeric() && character != '_')
        .filter(|word| !word.is_empty())
        .map(str::to_ascii_lowercase)
        .collect()
}

/// Statements as they are built for read models and batches of every shape.
fn built() -> Vec<String> {
    let mut built = vec![
        ground::text(&[]),
        ground::text(&[&LEDGER]),
        ground::text(&[&LEDGER, &LEDGER]),
    ];
    let key = cells!["a", 1];
    let terms = [
        Term::Lines(&[]),
        Term::Commands(&[]),
        Term::Put(&ORDER, Vec::new()),
        Term::Put(&LEDGER, Vec::new()),
        Term::Delete(&ORDER, &key),
    ];
    built.extend(terms.iter().map(|term| term.text(2, false)));
    built.push(composed(&terms));
    for table in [&ORDER, &LEDGER] {
        built.extend([model::clearing(table), model::lookup(table)]);
    }
    let after = lineside_journal::After {
        columns: cells!["x", "a"],
        key: cells!["a", 1],
    };
    for scan in [
        Scan::all(),
        Scan::all().equals(cells!["a"]).from(1).below(5).limit(3),
        Scan::by("lock").from("x").below("y").after(after),
        Scan::by("temp").equals(cells![None::<i64>]),
    ] {
        built.extend(scan::query(&ORDER, &scan).map(|query| query.text));
    }
    built
}

/// The statements of all migrations, without their comments.
fn migrated() -> impl Iterator<Item = String> {
    MIGRATIONS
        .iter()
        .flat_map(|text| statements(text))
        .map(|statement| {
            let lines = statement
                .lines()
                .filter(|line| !line.trim_start().starts_with("--"));
            lines.collect::<Vec<_>>().join("\n")
        })
}

fn made() -> Vec<String> {
    let tables = [&ORDER, &LEDGER].into_iter().flat_map(model::creation);
    migrated().chain(tables).collect()
}

#[test]
fn no_statement_uses_what_only_some_engines_have() {
    let constant = ALL.iter().map(|text| (*text).to_owned());
    for statement in constant.chain(built()).chain(made()) {
        for word in words(&statement) {
            assert!(
                !FORBIDDEN.contains(&word.as_str()),
                "`{word}` in: {statement}"
            );
        }
        assert!(!statement.contains("$$"), "{statement}");
    }
}

#[test]
fn every_statement_on_data_names_the_scope() {
    let about_all = [SCOPES, CHECK_LINES, CHECK_STREAMS, NOTE_PENDING, PENDING];
    let data = ["journal", "line", "command", "model_pending"];
    let constant = ALL.iter().map(|text| (*text).to_owned());
    for statement in constant.chain(built()) {
        let words = words(&statement);
        let is_on_data =
            statement.contains("\"rm_") || words.iter().any(|word| data.contains(&word.as_str()));
        if !is_on_data || about_all.contains(&statement.as_str()) || statement.starts_with("COPY") {
            continue;
        }
        assert!(
            statement.contains("scope = $1")
                || statement.contains("scope) VALUES ($1")
                || statement.contains("(scope") && statement.contains("$1"),
            "{statement}"
        );
    }
}

#[test]
fn every_key_starts_with_the_scope() {
    for statement in made() {
        let Some((_, keys)) = statement.split_once("PRIMARY KEY (") else {
            continue;
        };
        let about_all = ["model", "schema_version", "schema_lock"];
        if about_all
            .iter()
            .any(|name| statement.contains(&format!("EXISTS {name} ")))
        {
            continue;
        }
        assert!(keys.starts_with("scope"), "{statement}");
        assert!(
            !statement.contains("UNIQUE (") || statement.contains("UNIQUE (scope, "),
            "{statement}"
        );
    }
    for index in made()
        .iter()
        .filter(|statement| statement.starts_with("CREATE INDEX"))
    {
        assert!(index.contains("\" (scope, "), "{index}");
    }
}

#[test]
fn texts_are_ordered_by_their_bytes() {
    for statement in made() {
        for (place, _) in statement.match_indices(" text") {
            let rest = statement.get(place + " text".len()..).unwrap();
            assert!(rest.starts_with(" COLLATE \"C\""), "{statement}");
        }
    }
}

#[test]
fn a_migration_sends_one_change_at_a_time_and_may_send_it_again() {
    for statement in migrated() {
        assert_eq!(statement.matches(';').count(), 1, "{statement}");
        assert!(statement.contains("IF NOT EXISTS"), "{statement}");
    }
}
