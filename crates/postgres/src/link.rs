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
