//! The rows of letters, queues and answers.

use super::{LetterEvent, LetterState, MailboxEvent, MailboxState, ReplyEvent, ReplyState, evolve};
use crate::room::read_row;
use crate::{Loaded, Room, Who};
use lineside_journal::{Cell, Column, Index, Scope, StoreError, Table, TableRef, cells};

/// One row per letter; `open` is its place in the queue while the site has to answer.
pub static LETTER: Table = Table {
    name: "letter",
    version: 1,
    columns: &[
        Column::text("code"),
        Column::integer("version"),
        Column::text("to_site"),
        Column::text("status"),
        Column::integer("open").optional(),
        Column::integer("number"),
        Column::text("state"),
    ],
    key: 1,
    indexes: &[
        Index {
            name: "queue",
            columns: &[2, 4],
        },
        Index {
            name: "status",
            columns: &[3, 5],
        },
    ],
};

/// One row per site that letters were sent to.
pub static MAILBOX: Table = Table {
    name: "mailbox",
    version: 1,
    columns: &[
        Column::text("code"),
        Column::integer("version"),
        Column::text("state"),
    ],
    key: 1,
    indexes: &[],
};

/// One row per order that the site has answered.
pub static REPLY: Table = Table {
    name: "reply",
    version: 1,
    columns: &[
        Column::text("code"),
        Column::integer("version"),
        Column::text("state"),
    ],
    key: 1,
    indexes: &[],
};

/// Letters, at the plant that sends them.
#[derive(Debug)]
pub struct LetterRoom;

impl Room for LetterRoom {
    const FAMILY: &'static str = "letter";
    const TABLE: TableRef = &LETTER;
    type State = LetterState;
    type Event = LetterEvent;

    fn evolve(state: LetterState, event: &LetterEvent, who: &Who) -> LetterState {
        evolve::letter(state, event, who)
    }

    fn columns(state: &LetterState) -> Vec<Cell> {
        let number = i64::try_from(state.number).unwrap_or(i64::MAX);
        let to = state.to.as_ref().map_or("", Scope::as_str);
        let open = state.status.is_open().then_some(number);
        cells![to, state.status.as_str(), open, number]
    }
}

/// The queues of sites, at the plant that sends letters.
#[derive(Debug)]
pub struct MailboxRoom;

impl Room for MailboxRoom {
    const FAMILY: &'static str = "mailbox";
    const TABLE: TableRef = &MAILBOX;
    type State = MailboxState;
    type Event = MailboxEvent;

    fn evolve(state: MailboxState, event: &MailboxEvent, _who: &Who) -> MailboxState {
        evolve::mailbox(state, event)
    }
}

/// Answers, at the site that carries letters out; the code is the order.
#[derive(Debug)]
pub struct ReplyRoom;

impl Room for ReplyRoom {
    const FAMILY: &'static str = "reply";
    const TABLE: TableRef = &REPLY;
    type State = ReplyState;
    type Event = ReplyEvent;

    fn evolve(state: ReplyState, event: &ReplyEvent, _who: &Who) -> ReplyState {
        evolve::reply(state, event)
    }
}

/// The answer that a row of [`REPLY`] holds.
///
/// # Errors
/// [`StoreError::Corrupt`] when it holds none.
pub fn read_reply(row: &[Cell]) -> Result<Loaded<ReplyState>, StoreError> {
    read_row::<ReplyRoom>(row)
        .map_err(|why| StoreError::Corrupt(format!("the row of an answer: {why}")))
}
