//! Questions about where things stand, answered from rows and histories.

use super::Plant;
use super::reads::StoreReads;
use lineside_execution::access::{AccessExplanation, ExplainAccess, explain};
use lineside_execution::{Reads, Refused};
use lineside_journal::Scope;
use lineside_kernel::{Problem, Timestamp};

impl Plant {
    /// Answers a question from what is stored: the question is given what it may read,
    /// the site, and the host's time.
    ///
    /// ```
    /// use lineside::execution::record::{GetRecord, get_record};
    ///
    /// let plant = lineside::Plant::open("memory:")?;
    /// let wanted: GetRecord = serde_json::from_str(r#"{"record": "DEV-1"}"#).unwrap();
    /// let answer = plant.ask(|reads, _, _| get_record(reads, &wanted));
    /// assert_eq!(answer.unwrap_err().code(), "record.unknown");
    /// # Ok::<(), lineside::Problem>(())
    /// ```
    ///
    /// # Errors
    /// A [`Problem`] when there is no such thing, or the store cannot be read.
    pub fn ask<T>(
        &self,
        mut question: impl FnMut(&mut dyn Reads, &Scope, Timestamp) -> Result<T, Refused>,
    ) -> Result<T, Problem> {
        let now = self.inner.journal.clock().now();
        self.read(|store| {
            let mut reads = StoreReads {
                store,
                scope: &self.scope,
                cache: None,
            };
            match question(&mut reads, &self.scope, now) {
                Ok(answer) => Ok(Ok(answer)),
                // The journal knows which of these are worth another try.
                Err(Refused::Store(error)) => Err(error),
                Err(refused) => Ok(Err(Problem::from(refused))),
            }
        })?
    }

    /// Says who may do something and why, or why not, without doing anything.
    ///
    /// # Errors
    /// A [`Problem`] when the question cannot be understood, or the store cannot be read.
    pub fn explain(&self, wanted: &ExplainAccess) -> Result<AccessExplanation, Problem> {
        let authorizer = self.inner.options.authorizer.as_deref();
        self.ask(|reads, scope, now| explain(reads, scope, authorizer, wanted, now))
    }
}
