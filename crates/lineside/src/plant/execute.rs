//! From a task to its commit, and again when somebody else was faster.

use super::reads::StoreReads;
use super::{Plant, PlantError};
use lineside_execution::authentication::{AskedOnce, Authenticator};
use lineside_execution::policy::{EstablishPolicy, PolicyRoom, PolicyState};
use lineside_execution::{Command, Desk, Done, Refused, Rejection, Task, Violation, carry_out};
use lineside_journal::{
    Author, CommandId, Commit, Expect, JournalError, Kind, NewEvent, Read, Refusal, StoreError,
    StreamId, StreamWrite,
};
use lineside_kernel::{ErrorCode, Family, Problem, Timestamp};
use lineside_proof::Hash;

/// How often a decision is made again because its ground had changed.
const TRIES: usize = 24;

/// What became of one decision.
enum Decided {
    /// To be written, with the states as they will be.
    Commit(Box<Commit>, Vec<Kept>),
    Rejected(Rejection),
    /// To be written although the task is rejected.
    Recorded(Rejection, Box<Commit>),
    Problem(Problem),
}

type Kept = (StreamId, super::cache::Kept);

impl Plant {
    /// Does a task: decides it on the newest state, writes what follows, and answers when
    /// that is durable. The same command, sent again, is answered and not done again.
    ///
    /// # Errors
    /// A [`Problem`]: of family `rejected` when the plant's rules say no (that is written
    /// down as well), `conflict` when the command's id belongs to something else or
    /// others were faster too often, `storage` when the store failed.
    pub fn execute<T: Task>(&self, task: &T) -> Result<Done, Problem> {
        self.execute_at(task, None)
    }

    /// Does a task at a time of the host, or now.
    pub(super) fn execute_at<T: Task>(
        &self,
        task: &T,
        now: Option<Timestamp>,
    ) -> Result<Done, Problem> {
        let fingerprint = task.fingerprint()?;
        let command = task.command();
        // Deciding again must not ask for a second one-time password.
        let host = self.inner.options.authenticator.as_deref();
        let authenticator = host.map(AskedOnce::new);
        let authenticator = authenticator
            .as_ref()
            .map(|once| once as &dyn Authenticator);
        let mut may_use_cache = true;
        for _ in 0..TRIES {
            let decided = self.decide(task, fingerprint, may_use_cache, now, authenticator)?;
            match decided {
                Decided::Commit(commit, states) => {
                    match self.inner.journal.commit(&self.scope, *commit) {
                        Ok(receipt) => {
                            if !receipt.replayed {
                                self.keep(states);
                            }
                            return Ok(receipt.into());
                        }
                        Err(JournalError::Refused(Refusal::Conflict { .. })) => {
                            may_use_cache = false;
                        }
                        Err(error) => return Err(error.into()),
                    }
                }
                // What was rejected may have been done before: then this is a retry.
                Decided::Rejected(_) | Decided::Recorded(..) | Decided::Problem(_)
                    if self.was_done(command.id)?.is_some() =>
                {
                    return self.replayed(command.id, fingerprint);
                }
                // A kept state may be out of date; only the newest may say no.
                Decided::Rejected(_) | Decided::Recorded(..) if may_use_cache => {
                    may_use_cache = false;
                }
                Decided::Rejected(rejection) => {
                    self.note_rejection(T::ACTION, task.subject(), command, &rejection)?;
                    return Err(rejection.into());
                }
                Decided::Recorded(rejection, commit) => {
                    match self.inner.journal.commit(&self.scope, *commit) {
                        Ok(_) => {
                            self.note_rejection(T::ACTION, task.subject(), command, &rejection)?;
                            return Err(rejection.into());
                        }
                        Err(JournalError::Refused(Refusal::Conflict { .. })) => {}
                        Err(error) => return Err(error.into()),
                    }
                }
                Decided::Problem(problem) => return Err(problem),
            }
        }
        Err(PlantError::TooBusy { tries: TRIES }.into())
    }

    fn decide<T: Task>(
        &self,
        task: &T,
        fingerprint: Hash,
        may_use_cache: bool,
        now: Option<Timestamp>,
        authenticator: Option<&dyn Authenticator>,
    ) -> Result<Decided, Problem> {
        let options = &self.inner.options;
        let decided = self.read(|store| {
            // What is seen from here on was written before: nobody who gives no time is late.
            let now = now.unwrap_or_else(|| self.inner.journal.clock().now());
            let mut reads = StoreReads {
                store,
                scope: &self.scope,
                cache: may_use_cache.then_some(&self.inner.cache),
            };
            let mut desk = Desk::new(&mut reads, &self.scope, task.command(), now)
                .with_authenticator(authenticator)
                .with_authorizer(options.authorizer.as_deref());
            let outcome = match options.requires_policy {
                true => policy_first::<T>(&mut desk).and_then(|()| carry_out(task, &mut desk)),
                false => carry_out(task, &mut desk),
            };
            let rejection = match outcome {
                Ok(()) => None,
                Err(Refused::Rejected(rejection)) => return Ok(Decided::Rejected(rejection)),
                Err(Refused::RejectedAndRecorded(rejection)) => Some(rejection),
                Err(Refused::Problem(problem)) => return Ok(Decided::Problem(problem)),
                Err(Refused::Store(error)) => return Err(error),
            };
            let states = desk
                .new_states()
                .map(|(stream, version, state)| (stream.clone(), (version, state.clone())))
                .collect();
            let mut commit = match desk.into_commit(fingerprint) {
                Ok(commit) => commit,
                Err(Refused::Store(error)) => return Err(error),
                Err(refused) => return Ok(Decided::Problem(refused.into())),
            };
            Ok(match rejection {
                None => Decided::Commit(Box::new(commit), states),
                Some(rejection) => {
                    // The command itself was not done, so its id stays free; the versions
                    // that it rests on make this attempt's id its own.
                    let versions: Vec<_> = commit
                        .streams
                        .iter()
                        .map(|write| format!("{}:{:?}", write.stream, write.expect))
                        .collect();
                    let name = format!("attempt {} {}", commit.command, versions.join(" "));
                    commit.command = CommandId::derived(&name);
                    Decided::Recorded(rejection, Box::new(commit))
                }
            })
        })?;
        Ok(decided)
    }

    fn keep(&self, states: Vec<Kept>) {
        self.inner.cache.put(&self.scope, states);
    }

    fn was_done(
        &self,
        command: CommandId,
    ) -> Result<Option<lineside_journal::CommandRecord>, Problem> {
        Ok(self.read(|store| store.command(&self.scope, command))?)
    }

    /// The answer to a command that was done before.
    fn replayed(&self, command: CommandId, fingerprint: Hash) -> Result<Done, Problem> {
        let done = self.done_before(command, fingerprint)?;
        done.ok_or_else(|| Refusal::CommandReused { command }.into())
    }

    /// The answer to a command, if it was done before; its id stands for nothing else.
    pub(super) fn done_before(
        &self,
        command: CommandId,
        fingerprint: Hash,
    ) -> Result<Option<Done>, Problem> {
        let Some(record) = self.was_done(command)? else {
            return Ok(None);
        };
        if record.fingerprint.is_some_and(|known| known != fingerprint) {
            return Err(Refusal::CommandReused { command }.into());
        }
        Ok(Some(Done {
            position: record.first_position,
            events: record.events,
            replayed: true,
        }))
    }

    /// Writes down that somebody was refused something.
    ///
    /// The author is the program: who was refused may not even exist.
    fn note_rejection(
        &self,
        action: &str,
        subject: Option<StreamId>,
        command: &Command,
        rejection: &Rejection,
    ) -> Result<(), Problem> {
        let codes: Vec<_> = rejection.violations().map(|v| v.code()).collect();
        let body = serde_json::json!({
            "action": action,
            "actor": command.actor,
            "command": command.id,
            "subject": subject,
            "violations": rejection
                .violations()
                .map(|violation| serde_json::json!({
                    "code": violation.code(),
                    "message": violation.message(),
                }))
                .collect::<Vec<_>>(),
        });
        let now = self.inner.journal.clock().now();
        let at = command.at.unwrap_or(now);
        let event = NewEvent::new(REFUSED, 1, at, &body)?;
        let stream = StreamId::new("refusal", command.actor.as_str())?;
        let mut author = Author::of("lineside".parse()?);
        author.source = command.source.clone();
        // The same refusal of the same sending is one fact, however often it is resent.
        let id = CommandId::derived(&format!("refusal {} {}", command.id, codes.join(" ")));
        let commit =
            Commit::new(id, author).write(StreamWrite::new(stream, Expect::Any, vec![event]));
        match self.inner.journal.commit(&self.scope, commit) {
            Ok(_) => Ok(()),
            // Resent at another time of the host: the same refusal all the same.
            Err(JournalError::Refused(Refusal::CommandReused { .. })) => Ok(()),
            Err(error) => Err(error.into()),
        }
    }

    /// Reads with one of the journal's readers.
    pub(crate) fn read<T>(
        &self,
        work: impl FnMut(&mut dyn Read) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        self.inner.journal.read(work)
    }
}

/// Refuses everything but the policy itself until there is one.
fn policy_first<T: Task>(desk: &mut Desk<'_>) -> Result<(), Refused> {
    let policy = desk.load::<PolicyRoom>(PolicyState::CODE)?;
    if policy.state.is_established() || T::ACTION == EstablishPolicy::ACTION {
        return Ok(());
    }
    let message = "this plant needs a policy first; `access.establish` makes it";
    Err(Violation::new(&POLICY_REQUIRED, message).into())
}

/// The plant was opened so that nothing happens without a policy.
pub(super) const POLICY_REQUIRED: ErrorCode = ErrorCode::new(
    Family::Rejected,
    "plant.policy_required",
    "The plant takes no command before its policy is established.",
);

/// The event that says that a command was refused.
pub(crate) const REFUSED: Kind = Kind::of("audit.refused");
