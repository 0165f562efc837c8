//! The schema: made, recognised, refused; the roles that may use it; what is refused at
//! the door.

mod common;

use common::{BALANCE, ORDER, Place, TABLES, assert_whole, command, now, scope, write};
use lineside_journal::{
    Column, Commit, Effect, ImportPage, Read, Refusal, Scan, Store, StoreError, Table, TableRef,
    cells,
};
use lineside_postgres::{GRANTS, PostgresOptions, PostgresStore};
use std::ops::ControlFlow;

/// A schema that release 0.1.0 made, with a short journal in it.
const SCHEMA_1: &str = include_str!("fixtures/schema_1.sql");

#[test]
fn a_schema_of_an_earlier_release_is_read_and_written() {
    let Some(place) = Place::new() else { return };
    let mut client = place.client();
    client
        .batch_execute(&format!("CREATE SCHEMA {}", place.schema))
        .unwrap();
    client.batch_execute(SCHEMA_1).unwrap();
    let mut store = place.open();
    assert_eq!(store.prepare(&TABLES).unwrap(), Vec::<TableRef>::new());
    assert_eq!(assert_whole(&mut store, &scope()).len(), 3);
    let commit = command("command 0", "7");
    let replayed = store.commit(&scope(), &[commit], now()).unwrap();
    assert!(replayed[0].as_ref().unwrap().replayed);
    write(&mut store, 3..5);
    assert_eq!(assert_whole(&mut store, &scope()).len(), 5);
    let row = store.get(&scope(), &BALANCE, &cells!["7"]).unwrap();
    assert_eq!(row, Some(cells!["7", 5]));
    store.check().unwrap();
}

#[test]
fn a_newer_schema_and_a_foreign_one_are_refused() {
    let Some(place) = Place::new() else { return };
    drop(place.open());
    let mut client = place.client();
    client
        .execute(
            "INSERT INTO schema_version VALUES (3, 'x', 0, '9.9.9')",
            &[],
        )
        .unwrap();
    let error = place.try_open().unwrap_err();
    assert_eq!(error, StoreError::TooNew { found: 3, known: 2 });
    client
        .execute("DELETE FROM schema_version WHERE version = 3", &[])
        .unwrap();
    drop(place.open());
    client
        .execute("UPDATE schema_version SET sha256 = 'x'", &[])
        .unwrap();
    assert!(matches!(place.try_open(), Err(StoreError::Corrupt(_))));
}

#[test]
fn a_migration_that_was_cut_off_is_carried_out_again() {
    let Some(place) = Place::new() else { return };
    drop(place.open());
    let mut client = place.client();
    client
        .batch_execute("DROP TABLE model; DROP TABLE command; DELETE FROM schema_version")
        .unwrap();
    let mut store = place.open();
    store.prepare(&TABLES).unwrap();
    write(&mut store, 0..3);
    assert_whole(&mut store, &scope());
}

#[test]
fn an_application_can_add_lines_and_never_change_one() {
    let Some(place) = Place::new() else { return };
    let mut owner = place.open();
    let role = format!("{}_app", place.schema);
    let mut client = place.client();
    client
        .batch_execute(&format!("CREATE ROLE {role} LOGIN PASSWORD 'secret'"))
        .unwrap();
    client
        .batch_execute(
            &GRANTS
                .replace("lineside_app", &role)
                .replace("lineside", &place.schema),
        )
        .unwrap();
    owner.prepare(&TABLES).unwrap();

    let (_, server) = place.address.split_once('@').unwrap();
    let address = format!("postgres://{role}:secret@{server}");
    let mut application = PostgresStore::open(&address, place.options.clone()).unwrap();
    assert!(application.prepare(&TABLES).unwrap().is_empty());
    write(&mut application, 0..3);
    let many: Vec<_> = (0..2_000)
        .map(|number| command(&format!("many {number}"), "8"))
        .collect();
    application.commit(&scope(), &many, now()).unwrap();
    let imported = common::other_lines("acme/other", 600);
    for page in imported.chunks(250) {
        let page = ImportPage {
            lines: page,
            rows: &[],
            rows_after: None,
        };
        application
            .import(&"acme/other".parse().unwrap(), &page)
            .unwrap();
    }
    let mut none = std::iter::empty();
    application
        .replace_rows(&scope(), 2_003, &[&ORDER], &mut none)
        .unwrap();
    assert_eq!(assert_whole(&mut application, &scope()).len(), 2_003);
    application.check().unwrap();

    let mut direct = postgres::Client::connect(&address, postgres::NoTls).unwrap();
    for statement in [
        "UPDATE line SET line = ''",
        "DELETE FROM line",
        "TRUNCATE line",
        "UPDATE command SET first_position = 1",
        "DELETE FROM command",
        "DELETE FROM journal",
        "DROP TABLE line",
        "ALTER TABLE line ADD COLUMN x text",
        "DELETE FROM schema_version",
    ] {
        let statement = statement.replace("FROM ", &format!("FROM {}.", place.schema));
        let statement = statement.replace("UPDATE ", &format!("UPDATE {}.", place.schema));
        let statement = statement.replace("TABLE ", &format!("TABLE {}.", place.schema));
        let statement = statement.replace("TRUNCATE ", &format!("TRUNCATE {}.", place.schema));
        let error = direct.batch_execute(&statement).unwrap_err();
        let code = error.code().unwrap().code();
        assert_eq!(code, "42501", "{statement}: {error}");
    }
    static NEW: Table = Table {
        name: "new",
        version: 1,
        columns: &[Column::text("a")],
        key: 1,
        indexes: &[],
    };
    assert!(matches!(
        application.prepare(&[&NEW]),
        Err(StoreError::Io(_))
    ));

    drop((application, direct));
    client
        .batch_execute(&format!("DROP SCHEMA {} CASCADE", place.schema))
        .unwrap();
    client
        .batch_execute(&format!("DROP OWNED BY {role}; DROP ROLE {role}"))
        .unwrap();
}

#[test]
fn a_read_model_with_another_shape_is_made_anew() {
    static OTHER: Table = Table {
        version: 2,
        ..common::BALANCE_FORM
    };
    let Some(place) = Place::new() else { return };
    let mut store = place.open();
    assert_eq!(store.prepare(&TABLES).unwrap(), TABLES);
    write(&mut store, 0..2);
    let mut other = place.open();
    assert_eq!(other.prepare(&[&OTHER]).unwrap(), [&OTHER]);
    assert_eq!(other.get(&scope(), &OTHER, &cells!["7"]).unwrap(), None);
    // Statements that were prepared for the old table are prepared again.
    let commit = command("again", "7");
    for _ in 0..3 {
        if store
            .commit(&scope(), std::slice::from_ref(&commit), now())
            .is_ok()
        {
            break;
        }
    }
    assert_eq!(
        store.get(&scope(), &BALANCE, &cells!["7"]).unwrap(),
        Some(cells!["7", 1])
    );
}

#[test]
fn a_rebuild_that_was_cut_off_is_asked_for_again() {
    let Some(place) = Place::new() else { return };
    let mut store = place.open();
    store.prepare(&TABLES).unwrap();
    write(&mut store, 0..2);
    let mut client = place.client();
    client
        .execute("UPDATE model SET version = 0 WHERE name = 'balance'", &[])
        .unwrap();
    // The program ends here, with an empty table.
    assert_eq!(place.open().prepare(&TABLES).unwrap(), [&BALANCE]);
    let mut store = place.open();
    assert_eq!(store.prepare(&TABLES).unwrap(), [&BALANCE]);
    let rows = vec![(&BALANCE as TableRef, cells!["7", 2])];
    store
        .replace_rows(&scope(), 2, &[&BALANCE], &mut rows.into_iter())
        .unwrap();
    assert_eq!(place.open().prepare(&TABLES).unwrap(), [] as [TableRef; 0]);
}

#[test]
fn a_key_too_long_for_an_index_is_refused_by_itself() {
    let Some(place) = Place::new() else { return };
    let mut store = place.open();
    store.prepare(&TABLES).unwrap();
    let put = |code: &str, key: String, note: String| Commit {
        effects: vec![Effect::Put {
            table: &ORDER,
            row: cells![key, 1, None::<i64>, note, None::<Vec<u8>>],
        }],
        ..command(code, "7")
    };
    let batch = [
        put("a", "a".into(), "short".into()),
        put("b", "b".repeat(2_500), "short".into()),
        put("c", "c".into(), "long ".repeat(100_000)),
    ];
    let verdicts = store.commit(&scope(), &batch, now()).unwrap();
    let is_written: Vec<_> = verdicts.iter().map(Result::is_ok).collect();
    assert_eq!(is_written, [true, false, true]);
    assert!(matches!(verdicts[1], Err(Refusal::TooLarge { .. })));
    let mut found = Vec::new();
    let note = Scan::by("note").equals(cells!["long ".repeat(100_000)]);
    store
        .scan(&scope(), &ORDER, &note, &mut |row| {
            found.push(row[0].clone());
            ControlFlow::Continue(())
        })
        .unwrap();
    assert_eq!(found, cells!["c"]);
}

#[test]
fn a_scan_that_stops_early_leaves_the_session_usable() {
    let Some(place) = Place::new() else { return };
    let mut store = place.open();
    store.prepare(&TABLES).unwrap();
    let rows: Vec<_> = (0..5_000)
        .map(|number| {
            cells![
                format!("{number:05}"),
                1,
                None::<i64>,
                None::<String>,
                None::<Vec<u8>>
            ]
        })
        .collect();
    let mut given = rows.iter().cloned().map(|row| (&ORDER, row));
    store
        .replace_rows(&scope(), 0, &[&ORDER], &mut given)
        .unwrap();
    for wanted in [1, 1_024, 3_000, 5_000] {
        let mut found = Vec::new();
        store
            .scan(&scope(), &ORDER, &Scan::all(), &mut |row| {
                found.push(row);
                if found.len() < wanted {
                    ControlFlow::Continue(())
                } else {
                    ControlFlow::Break(())
                }
            })
            .unwrap();
        assert_eq!(found, rows[..wanted]);
    }
}

#[test]
fn a_wrong_door_is_told_apart_from_a_closed_one() {
    let Some(place) = Place::new() else { return };
    let opened = |address: &str| PostgresStore::open(address, place.options.clone()).unwrap_err();
    let role = format!("{}_lock", place.schema);
    let mut client = place.client();
    client
        .batch_execute(&format!("CREATE ROLE {role} LOGIN PASSWORD 'right'"))
        .unwrap();
    let (_, server) = place.address.split_once('@').unwrap();

    // A server that trusts everybody has no wrong passwords.
    if let Err(error) = PostgresStore::open(
        &format!("postgres://{role}:s3cret@{server}"),
        place.options.clone(),
    ) && !matches!(error, StoreError::Io(_))
    {
        assert!(matches!(error, StoreError::BadAddress(_)), "{error}");
        assert!(!error.to_string().contains("s3cret"), "{error}");
        assert!(
            error.to_string().contains("password authentication failed"),
            "{error}"
        );
    }
    let error = opened(&place.address.replace("/postgres?", "/nowhere?"));
    assert!(matches!(error, StoreError::BadAddress(_)), "{error}");
    let error = opened(&format!("postgres://{role}:s3cret@127.0.0.1:1/postgres"));
    assert!(matches!(error, StoreError::Io(_)), "{error}");
    assert!(error.to_string().contains(":***@127.0.0.1:1"), "{error}");
    assert!(!error.to_string().contains("s3cret"), "{error}");
    for schema in ["", "Upper", "pg_x", "a-b", "1a", "a;drop schema public"] {
        let error =
            PostgresStore::open(&place.address, PostgresOptions::new().schema(schema)).unwrap_err();
        assert!(matches!(error, StoreError::BadAddress(_)), "{error}");
    }
    client.batch_execute(&format!("DROP ROLE {role}")).unwrap();
}

#[test]
fn an_asynchronous_task_is_told_to_wait_elsewhere() {
    let Some(place) = Place::new() else { return };
    let mut store = place.open();
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .unwrap();
    runtime.block_on(async {
        assert!(matches!(
            store.tip(&scope()),
            Err(StoreError::Unsupported(_))
        ));
        assert!(matches!(place.try_open(), Err(StoreError::Unsupported(_))));
        // Closing waits as well, and must not panic here.
        drop(store);
    });
}
