//! A write that happens as a whole or not at all.

use crate::failure::{failure, failure_of_commit};
use lineside_journal::StoreError;
use rusqlite::Connection;

/// An open write transaction; what is not committed is taken back when it goes.
pub(crate) struct Transaction<'c>(&'c Connection);

impl<'c> Transaction<'c> {
    /// Becomes the one writer of the file, waiting for another if there is one.
    pub(crate) fn begin(connection: &'c Connection) -> Result<Self, StoreError> {
        run(connection, "BEGIN IMMEDIATE").map_err(failure)?;
        Ok(Self(connection))
    }

    /// Makes everything durable.
    pub(crate) fn commit(self) -> Result<(), StoreError> {
        run(self.0, "COMMIT").map_err(failure_of_commit)
    }
}

impl Drop for Transaction<'_> {
    fn drop(&mut self) {
        if !self.0.is_autocommit() {
            // When even this fails, the connection is still inside a transaction, and its
            // owner lets go of it.
            let _ = run(self.0, "ROLLBACK");
        }
    }
}

fn run(connection: &Connection, sql: &'static str) -> rusqlite::Result<()> {
    connection.prepare_cached(sql)?.execute([]).map(|_| ())
}
