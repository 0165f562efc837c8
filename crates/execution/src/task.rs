//! A task: one typed command, from what it wants to the commit that does it.

use crate::access::admit;
use crate::signature::need_signatures;
use crate::{Command, Desk, Refused};
use lineside_journal::{Receipt, StreamId};
use lineside_kernel::{Column, Problem};
use lineside_proof::{Hash, write_canonical};
use serde::{Deserialize, Serialize};

/// Something that somebody wants done.
pub trait Task: Serialize {
    /// The action that permissions speak of, and the method's name: `record.change`.
    const ACTION: &'static str;

    /// Its id, its author, its time.
    fn command(&self) -> &Command;

    /// The thing that it is about, if it is about one: what separation of duties asks
    /// the history of.
    fn subject(&self) -> Option<StreamId> {
        None
    }

    /// Reads, decides, and records what follows.
    ///
    /// # Errors
    /// [`Refused`] with every guard that was violated.
    fn carry_out(&self, desk: &mut Desk<'_>) -> Result<(), Refused>;

    /// The digest of what is wanted, which tells a retry from an id used twice. Secrets
    /// must not serialize as themselves.
    ///
    /// # Errors
    /// A [`Problem`] when the task has no canonical form.
    fn fingerprint(&self) -> Result<Hash, Problem> {
        let mut bytes = Vec::with_capacity(512);
        bytes.extend_from_slice(Self::ACTION.as_bytes());
        bytes.push(b'\n');
        write_canonical(&mut bytes, self).map_err(Problem::from)?;
        Ok(Hash::of(&bytes))
    }
}

/// The digest of a task with columns, which are digested as they lie in memory: `rest` is the
/// task without them.
///
/// # Errors
/// A [`Problem`] when the rest has no canonical form.
pub fn digest_with_columns<T: Task>(
    rest: &T,
    places: &[Option<&Column<'_, u32>>],
    quantities: &[Option<&Column<'_, i64>>],
) -> Result<Hash, Problem> {
    let mut bytes = T::ACTION.as_bytes().to_vec();
    bytes.push(b'\n');
    write_canonical(&mut bytes, rest).map_err(Problem::from)?;
    for column in places {
        bytes.push(column.is_some().into());
        let values = column.iter().flat_map(|column| column.iter());
        bytes.extend(values.flat_map(|value| value.to_le_bytes()));
    }
    for column in quantities {
        bytes.push(column.is_some().into());
        let values = column.iter().flat_map(|column| column.iter());
        bytes.extend(values.flat_map(|value| value.to_le_bytes()));
    }
    Ok(Hash::of(&bytes))
}

/// A command that was carried out, and where the journal has it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Done {
    /// The position of its first event in the site's journal.
    pub position: u64,
    /// How many events it wrote.
    pub events: u32,
    /// Whether it had been done before: this was a retry.
    pub replayed: bool,
}

impl From<Receipt> for Done {
    fn from(receipt: Receipt) -> Self {
        Self {
            position: receipt.first_position,
            events: receipt.events,
            replayed: receipt.replayed,
        }
    }
}

/// Carries a task out on a desk: admission first, then the task's own rules.
///
/// # Errors
/// [`Refused`] with every guard that was violated.
pub fn carry_out<T: Task>(task: &T, desk: &mut Desk<'_>) -> Result<(), Refused> {
    let subject = task.subject();
    admit(desk, T::ACTION, subject.as_ref())?;
    need_signatures(desk, T::ACTION, subject.as_ref())?;
    task.carry_out(desk)
}
