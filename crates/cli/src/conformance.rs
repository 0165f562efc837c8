//! `lineside conformance`: does a store keep its promises, here, on this server or disk?
//!
//! Every check works on an empty store of its own, made beside what the address names and
//! removed afterwards: a file next to the file, a schema in the database. What is there
//! already is never opened.

use crate::print;
use lineside::journal::{MemoryStore, Store, StoreError};
use lineside_conformance::{Factory, Place, check, checks, endure, run_each};
use lineside_postgres::{PostgresOptions, PostgresStore};
use lineside_sqlite::{SqliteOptions, SqliteStore};
use std::error::Error;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

/// Which store, and what of it.
#[derive(clap::Args)]
pub(crate) struct Conformance {
    /// The kind of store and where: `memory:`, `sqlite:/mnt/disk/any.db`,
    /// `postgres://user@host/database`.
    #[arg(long, value_name = "ADDRESS")]
    store: Option<String>,
    /// Runs these checks only.
    #[arg(long, value_name = "NAME")]
    check: Vec<String>,
    /// Afterwards lets callers work for so long while answers are lost: `60s`, `5m`. Disturb
    /// the server meanwhile as you like.
    #[arg(long, value_name = "TIME", value_parser = duration)]
    chaos: Option<Duration>,
    /// Prints the report as JSON.
    #[arg(long)]
    json: bool,
    /// Lists the checks instead.
    #[arg(long)]
    list: bool,
}

/// Runs the checks, printing one line for each; an error when one of them fails.
pub(crate) fn run(arguments: &Conformance) -> Result<(), Box<dyn Error>> {
    if arguments.list {
        return checks()
            .iter()
            .try_for_each(|check| print(&format!("{:<54} {}", check.name, check.about)));
    }
    if let Some(unknown) = arguments.check.iter().find(|name| check(name).is_none()) {
        return Err(format!("there is no check `{unknown}`; --list names them").into());
    }
    let address = arguments
        .store
        .as_deref()
        .ok_or("name a store, such as --store memory:")?;
    let factory = factory(address)?;
    let capabilities = factory.place()?.open()?.capabilities();
    let is_wanted = |name: &str| {
        arguments.check.is_empty() || arguments.check.iter().any(|wanted| wanted == name)
    };
    let mut printed = Ok(());
    let report = run_each(
        &*factory,
        capabilities,
        &|check| is_wanted(check.name),
        &mut |checked| {
            if !arguments.json && printed.is_ok() {
                printed = print(&checked.to_string());
            }
        },
    );
    printed?;
    match arguments.json {
        true => print(&serde_json::to_string_pretty(&report.to_json())?)?,
        false => print(report.to_string().lines().last().unwrap_or_default())?,
    }
    if report.failed() > 0 {
        return Err(format!(
            "the store does not keep {} of its promises",
            report.failed()
        )
        .into());
    }
    if let Some(time) = arguments.chaos {
        let endured = endure(&*factory, time).map_err(|failure| failure.to_string())?;
        print(&format!(
            "chaos: {} commands in {} runs, each done exactly once",
            endured.commands, endured.runs
        ))?;
    }
    Ok(())
}

/// Reads `60s`, `5m` or `2h`.
fn duration(text: &str) -> Result<Duration, String> {
    let refuse = || "a time is written like 60s, 5m or 2h".to_owned();
    let (number, seconds) = match text.split_at_checked(text.len().saturating_sub(1)) {
        Some((number, "s")) => (number, 1),
        Some((number, "m")) => (number, 60),
        Some((number, "h")) => (number, 3_600),
        _ => return Err(refuse()),
    };
    let number: u64 = number.parse().map_err(|_| refuse())?;
    number
        .checked_mul(seconds)
        .map(Duration::from_secs)
        .ok_or_else(refuse)
}

fn factory(address: &str) -> Result<Box<dyn Factory>, Box<dyn Error>> {
    if address == "memory:" {
        return Ok(Box::new(MemoryStore::new));
    }
    if address.starts_with("postgres://") || address.starts_with("postgresql://") {
        return Ok(Box::new(Server(address.to_owned())));
    }
    let path = match address.strip_prefix("sqlite:") {
        Some(path) => path.strip_prefix("//").unwrap_or(path),
        None if address.ends_with(".db") && !address.contains("://") => address,
        None => return Err("a store is `memory:`, `sqlite:path` or `postgres://...`".into()),
    };
    Ok(Box::new(Disk(path.into())))
}

/// A number that no other place of this process has.
fn number() -> String {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    let number = NEXT.fetch_add(1, Ordering::Relaxed);
    format!("{}_{number}", std::process::id())
}

/// Files beside the one that was named.
struct Disk(PathBuf);

/// One file of its own, with what SQLite and a backup put beside it.
struct File(PathBuf);

impl Factory for Disk {
    fn place(&self) -> Result<Box<dyn Place>, StoreError> {
        let mut name = self
            .0
            .file_name()
            .map_or_else(OsString::new, OsString::from);
        name.push(format!(".conformance_{}", number()));
        let path = self.0.with_file_name(name);
        match path.exists() {
            true => Err(StoreError::BadAddress(format!(
                "{} is there already",
                path.display()
            ))),
            false => Ok(Box::new(File(path))),
        }
    }
}

impl File {
    fn beside(&self, end: &str) -> PathBuf {
        let mut path = self.0.clone().into_os_string();
        path.push(end);
        path.into()
    }
}

impl Place for File {
    fn open(&self) -> Result<Box<dyn Store>, StoreError> {
        self.open_backup(&self.0)
    }

    fn backup_path(&self) -> Option<PathBuf> {
        Some(self.beside("_backup"))
    }

    fn open_backup(&self, backup: &Path) -> Result<Box<dyn Store>, StoreError> {
        Ok(Box::new(SqliteStore::open(backup, SqliteOptions::new())?))
    }
}

impl Drop for File {
    fn drop(&mut self) {
        for copy in ["", "_backup"] {
            for end in ["", "-wal", "-shm", "-journal", "-lock", ".lock"] {
                // Most of them are not there.
                let _ = std::fs::remove_file(self.beside(&format!("{copy}{end}")));
            }
        }
    }
}

/// Schemas in the database of this address.
struct Server(String);

struct Schema {
    address: String,
    name: String,
}

impl Factory for Server {
    fn place(&self) -> Result<Box<dyn Place>, StoreError> {
        Ok(Box::new(Schema {
            address: self.0.clone(),
            name: format!("conformance_{}", number()),
        }))
    }
}

impl Place for Schema {
    fn open(&self) -> Result<Box<dyn Store>, StoreError> {
        let options = PostgresOptions::new().schema(&self.name);
        Ok(Box::new(PostgresStore::open(&self.address, options)?))
    }
}

impl Drop for Schema {
    fn drop(&mut self) {
        let remove = format!("DROP SCHEMA IF EXISTS {} CASCADE", self.name);
        let drop_it = || {
            postgres::Client::connect(&self.address, postgres::NoTls)
                .and_then(|mut client| client.batch_execute(&remove))
        };
        // The server may be on its way back.
        for _ in 0..40 {
            if drop_it().is_ok() {
                return;
            }
            std::thread::sleep(Duration::from_millis(250));
        }
        eprintln!("lineside: a schema could not be removed; run it yourself: {remove}");
    }
}
