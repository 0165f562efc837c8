//! The kit that every store must pass, at both isolations and with plain statements.

mod common;

use common::address;
use lineside_conformance::{Factory, Place};
use lineside_journal::{MemoryStore, Store, StoreError};
use lineside_postgres::PostgresOptions;

struct Server(fn(PostgresOptions) -> PostgresOptions);

struct Schema(common::Place);

impl Factory for Server {
    fn place(&self) -> Result<Box<dyn Place>, StoreError> {
        match address() {
            Some(address) => Ok(Box::new(Schema(common::Place::at(
                address,
                (self.0)(PostgresOptions::new()),
            )))),
            // Where there is no server, the check has been said to be skipped.
            None => Factory::place(&MemoryStore::new),
        }
    }
}

impl Place for Schema {
    fn open(&self) -> Result<Box<dyn Store>, StoreError> {
        Ok(Box::new(self.0.try_open()?))
    }
}

mod read_committed {
    lineside_conformance::conformance_tests!(crate::Server(|options| options));
}

mod serializable {
    use lineside_postgres::Isolation;
    lineside_conformance::conformance_tests!(crate::Server(
        |options| options.isolation(Isolation::Serializable)
    ));
}

mod plain_statements {
    lineside_conformance::conformance_tests!(crate::Server(
        |options| options.plain_statements(true)
    ));
}
