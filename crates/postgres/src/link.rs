//! One session with the server: opened when it is needed, again when it was lost.
//!
//! All work goes through [`Link::work`]. It opens the session if there is none, says what
//! a failure means for the caller, and leaves no transaction half open: either the
//! session is clean afterwards or it is thrown away. Where a session that had been idle
//! turns out to be gone before anything was begun, the work is started once more on a
//! new one, so that a server's restart overnight is nobody's error in the morning.

use crate::address::Address;
use crate::failure::{Failure, Stage, is_lost, is_stale, meaning};
use crate::{sql, tls};
use lineside_journal::StoreError;
use postgres::types::ToSql;
use postgres::{Client, Row, Statement};
use std::collections::HashMap;

/// How many statements a session keeps prepared before it forgets them all.
const MOST_STATEMENTS: usize = 512;

/// A session that is opened when it is needed.
pub(crate) struct Link {
    address: Address,
    reads_only: bool,
    session: Option<Session>,
}

/// An open session.
pub(crate) struct Session {
    pub(crate) client: Client,
    statements: HashMap<String, Statement>,
    stage: Stage,
    in_transaction: bool,
    has_delivered: bool,
    is_plain: bool,
}

impl Link {
    /// A session to be opened by the first work.
    pub(crate) fn new(address: Address, reads_only: bool) -> Self {
        Self {
            address,
            reads_only,
            session: None,
        }
    }

    /// Opens the session now; the address is not yet known to be right.
    pub(crate) fn open(address: Address) -> Result<Self, StoreError> {
        let session = Session::connect(&address, false, Stage::Opening)?;
        let mut link = Self::new(address, false);
        link.session = Some(session);
        Ok(link)
    }

    pub(crate) fn address(&self) -> &Address {
        &self.address
    }

    /// Does a piece of work, and says what its failure means.
    pub(crate) fn work<T>(
        &mut self,
        mut work: impl FnMut(&mut Session) -> Result<T, Failure>,
    ) -> Result<T, StoreError> {
        refuse_asynchronous()?;
        let was_open = self.session.is_some();
        let first = self.attempt(&mut work);
        match first {
            Err((StoreError::Retry(_), true)) if was_open => {
                self.attempt(&mut work).map_err(|(error, _)| error)
            }
            result => result.map_err(|(error, _)| error),
        }
    }

    /// One try; with an error comes whether the session was found gone, with nothing done.
    fn attempt<T>(
        &mut self,
        work: &mut impl FnMut(&mut Session) -> Result<T, Failure>,
    ) -> Result<T, (StoreError, bool)> {
        let mut session = match self.session.take() {
            // A caller's own code may have panicked in the middle.
            Some(session) if !session.in_transaction && !session.client.is_closed() => session,
            _ => Session::connect(&self.address, self.reads_only, Stage::Working)
                .map_err(|error| (error, false))?,
        };
        session.stage = Stage::Working;
        session.has_delivered = false;
        let failure = match work(&mut session) {
            Ok(result) => {
                self.session = Some(session);
                return Ok(result);
            }
            Err(failure) => failure,
        };
        let (error, is_gone) = match failure {
            Failure::Store(error) => (error, false),
            Failure::Server(error) => {
                if is_stale(&error) {
                    session.statements.clear();
                }
                (meaning(&error, session.stage), is_lost(&error))
            }
        };
        let nothing_done = is_gone && session.stage == Stage::Working && !session.has_delivered;
        if !is_gone && session.is_clean() {
            self.session = Some(session);
        }
        Err((error, nothing_done))
    }
}

impl Drop for Link {
    fn drop(&mut self) {
        // Closing waits as well; where that is not allowed, a thread of its own does it.
        if let Some(session) = self.session.take()
            && refuse_asynchronous().is_err()
        {
            std::thread::spawn(move || drop(session));
        }
    }
}

impl Session {
    fn connect(address: &Address, reads_only: bool, stage: Stage) -> Result<Self, StoreError> {
        refuse_asynchronous()?;
        let mut client = tls::connect(address, reads_only, stage)?;
        if !reads_only {
            client
                .batch_execute(sql::SYNCHRONOUS)
                .map_err(|error| meaning(&error, stage))?;
        }
        Ok(Self {
            client,
            statements: HashMap::new(),
            stage: Stage::Working,
            in_transaction: false,
            has_delivered: false,
            is_plain: address.options().plain_statements,
        })
    }

    /// Whether one statement may change one table only.
    pub(crate) fn is_plain(&self) -> bool {
        self.is_plain
    }

    /// A prepared statement, prepared now if it is new.
    pub(crate) fn prepared(&mut self, text: &str) -> Result<Statement, postgres::Error> {
        if let Some(statement) = self.statements.get(text) {
            return Ok(statement.clone());
        }
        if self.statements.len() >= MOST_STATEMENTS {
            self.statements.clear();
        }
        let statement = self.client.prepare(text)?;
        self.statements.insert(text.to_owned(), statement.clone());
        Ok(statement)
    }

    /// The rows that a statement gives.
    pub(crate) fn query(
        &mut self,
        text: &str,
        values: &[&(dyn ToSql + Sync)],
    ) -> Result<Vec<Row>, postgres::Error> {
        let statement = self.prepared(text)?;
        self.client.query(&statement, values)
    }

    /// How many rows a statement changed.
    pub(crate) fn execute(
        &mut self,
        text: &str,
        values: &[&(dyn ToSql + Sync)],
    ) -> Result<u64, postgres::Error> {
        let statement = self.prepared(text)?;
        self.client.execute(&statement, values)
    }

    /// Something of the answer has been handed out: the work cannot begin once more.
    pub(crate) fn deliver(&mut self) {
        self.has_delivered = true;
    }

    /// What is sent next may be durable even if its answer is lost.
    pub(crate) fn about_to_commit(&mut self) {
        self.stage = Stage::Committing;
    }

    pub(crate) fn begin(&mut self) -> Result<(), postgres::Error> {
        self.in_transaction = true;
        self.client.batch_execute(sql::BEGIN)
    }

    pub(crate) fn commit(&mut self) -> Result<(), postgres::Error> {
        self.about_to_commit();
        self.client.batch_execute(sql::COMMIT)?;
        self.in_transaction = false;
        Ok(())
    }

    pub(crate) fn roll_back(&mut self) -> Result<(), postgres::Error> {
        self.client.batch_execute(sql::ROLLBACK)?;
        self.in_transaction = false;
        Ok(())
    }

    /// Whether the session can go on: nothing is open, or what was open is taken back.
    fn is_clean(&mut self) -> bool {
        !self.client.is_closed() && (!self.in_transaction || self.roll_back().is_ok())
    }
}

/// The client below waits for its own tasks, which a thread that runs others must not.
fn refuse_asynchronous() -> Result<(), StoreError> {
    match tokio::runtime::Handle::try_current() {
        Ok(_) => Err(StoreError::Unsupported(
            "wait inside an asynchronous task; call it from a thread that may block, \
             such as tokio's `spawn_blocking` gives, or await a ticket",
        )),
        Err(_) => Ok(()),
    }
}
