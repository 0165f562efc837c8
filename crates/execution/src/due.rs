//! What time does by itself: things that end, each reported once.
//!
//! Nothing in Lineside watches a clock. Whoever runs a plant asks now and then what is
//! [`due()`], and carries the tasks out like any other. A room joins by implementing
//! [`Ends`]: from a state it says what ends when, and which fact reports it. The id of
//! each task is derived from what it reports, so that two processes that notice the same
//! thing report it once.
//!
//! The author is the program itself, [`PROGRAM`], which nobody else can be.

use crate::actor::ActorRoom;
use crate::device::DeviceRoom;
use crate::room::read_row;
use crate::session::{CloseIdleSession, idle_sessions};
use crate::{Command, Desk, Fact, Reads, Refused, Room, Task};
use lineside_journal::{CommandId, Scan, StoreError, StreamId};
use lineside_kernel::{ActorId, ErrorCode, Family, Problem, Timestamp};
use serde::{Serialize, Serializer};

/// The actor that reports what time did: Lineside itself.
pub const PROGRAM: &str = "lineside";

/// A room whose things come to an end by themselves.
///
/// Its table has a column `next_due`, empty when nothing will end, and an index `due` on
/// that column alone.
pub trait Ends: Room {
    /// Everything that ends and was not reported yet: when, and the fact that reports it.
    /// Once that fact is recorded, the answer no longer has it.
    fn endings(state: &Self::State) -> Vec<(Timestamp, Self::Event)>;
}

/// Something that time did, to be reported.
#[derive(Debug, Clone)]
pub struct DueTask {
    command: Command,
    subject: StreamId,
    due_at: Timestamp,
    /// The kind and the body of the fact.
    report: String,
    carry_out: fn(&DueTask, &mut Desk<'_>) -> Result<(), Refused>,
}

/// Everything that is due, the longest overdue first.
///
/// # Errors
/// [`StoreError`] when the rows cannot be read.
pub fn due(reads: &mut dyn Reads, now: Timestamp) -> Result<Vec<DueTask>, StoreError> {
    let mut tasks = Vec::new();
    ended::<ActorRoom>(reads, now, &mut tasks)?;
    ended::<DeviceRoom>(reads, now, &mut tasks)?;
    idle(reads, now, &mut tasks)?;
    tasks.sort_by(|one, other| (one.due_at, &one.subject).cmp(&(other.due_at, &other.subject)));
    Ok(tasks)
}

fn ended<R: Ends>(
    reads: &mut dyn Reads,
    now: Timestamp,
    tasks: &mut Vec<DueTask>,
) -> Result<(), StoreError> {
    let author = program()?;
    let scan = Scan::by("due").below(now.as_micros().saturating_add(1));
    for row in reads.rows(R::TABLE, &scan)? {
        let damaged = |why| StoreError::Corrupt(format!("a row of `{}`: {why}", R::TABLE.name));
        let code = row.first().and_then(lineside_journal::Cell::as_text);
        let subject = StreamId::new(R::FAMILY, code.unwrap_or_default())
            .map_err(|error| damaged(error.to_string()))?;
        let state = read_row::<R>(&row).map_err(damaged)?.state;
        for (due_at, event) in R::endings(&state) {
            if due_at > now {
                continue;
            }
            let report = report(&event).map_err(|error| damaged(error.to_string()))?;
            let id = CommandId::derived(&format!("due {subject} {report}"));
            tasks.push(DueTask {
                command: Command::new(id, author.clone()),
                subject: subject.clone(),
                due_at,
                report,
                carry_out: carry_out::<R>,
            });
        }
    }
    Ok(())
}

/// Sessions that nobody used for too long; what counts them as ended is looking at them,
/// so this only writes it down.
fn idle(reads: &mut dyn Reads, now: Timestamp, tasks: &mut Vec<DueTask>) -> Result<(), StoreError> {
    for close in idle_sessions(reads, &program()?, now, usize::MAX)? {
        let Some(subject) = close.subject() else {
            continue;
        };
        tasks.push(DueTask {
            report: format!("session idle {}", close.command.id),
            command: close.command,
            subject,
            due_at: now,
            carry_out: |task, desk| {
                let session = task.subject.code().parse().map_err(Problem::from)?;
                let command = task.command.clone();
                CloseIdleSession { session, command }.carry_out(desk)
            },
        });
    }
    Ok(())
}

fn program() -> Result<ActorId, StoreError> {
    PROGRAM
        .parse()
        .map_err(|_| StoreError::Corrupt("the program has no name".into()))
}

/// What tells one fact from every other of the same thing: its kind and its body.
fn report(event: &impl Fact) -> Result<String, Problem> {
    let new = event.to_event(Timestamp::MIN).map_err(Problem::from)?;
    Ok(format!(
        "{} {}",
        new.kind(),
        String::from_utf8_lossy(new.body())
    ))
}

fn carry_out<R: Ends>(task: &DueTask, desk: &mut Desk<'_>) -> Result<(), Refused> {
    let code = task.subject.code();
    let state = desk.load::<R>(code)?.state;
    for (due_at, event) in R::endings(&state) {
        if due_at <= desk.now() && report(&event)? == task.report {
            desk.record::<R>(code, &event)?;
            return Ok(());
        }
    }
    let message = format!(
        "`{}` has nothing to report of {}",
        task.subject, task.due_at
    );
    Err(Refused::Problem(Problem::new(&NOT_DUE, message)))
}

const NOT_DUE: ErrorCode = ErrorCode::new(
    Family::Conflict,
    "due.not_due",
    "What was due has been mended or reported in the meantime; there is nothing to do.",
);

/// Every code of time-driven tasks.
pub const DUE_CODES: &[ErrorCode] = &[NOT_DUE];

impl DueTask {
    /// The thing that something happened to.
    #[must_use]
    pub fn thing(&self) -> &StreamId {
        &self.subject
    }

    /// When it was due.
    #[must_use]
    pub fn due_at(&self) -> Timestamp {
        self.due_at
    }
}

impl Task for DueTask {
    const ACTION: &'static str = "due.report";

    fn command(&self) -> &Command {
        &self.command
    }

    fn subject(&self) -> Option<StreamId> {
        Some(self.subject.clone())
    }

    fn carry_out(&self, desk: &mut Desk<'_>) -> Result<(), Refused> {
        (self.carry_out)(self, desk)
    }
}

/// What it reports, and nothing of the host that noticed it.
impl Serialize for DueTask {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        (&self.subject, &self.report).serialize(serializer)
    }
}
