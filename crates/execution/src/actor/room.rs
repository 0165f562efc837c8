//! The rows of actors and of their names.

use super::due::{endings, next_due};
use super::{
    ActorEvent, ActorKind, ActorNameEvent, ActorNameState, ActorState, CredentialEvent,
    CredentialState, evolve,
};
use crate::due::Ends;
use crate::{Room, Who};
use lineside_journal::{Cell, Column, Index, Table, TableRef};
use lineside_kernel::{ActorId, Timestamp};

/// The room of actors.
pub struct ActorRoom;

/// One row per actor.
pub static ACTOR: Table = Table {
    name: "actor",
    version: 1,
    columns: &[
        Column::text("code"),
        Column::integer("version"),
        Column::text("kind").optional(),
        Column::integer("is_disabled"),
        Column::integer("next_due").optional(),
        Column::text("state"),
    ],
    key: 1,
    indexes: &[Index {
        name: "due",
        columns: &[4],
    }],
};

impl Room for ActorRoom {
    const FAMILY: &'static str = "actor";
    const TABLE: TableRef = &ACTOR;
    type State = ActorState;
    type Event = ActorEvent;

    fn evolve(state: ActorState, event: &ActorEvent, who: &Who) -> ActorState {
        evolve::evolve(state, event, who)
    }

    fn columns(state: &ActorState) -> Vec<Cell> {
        let kind = state.kind().map(|kind| match kind {
            ActorKind::Person => "person",
            ActorKind::Program => "program",
        });
        vec![
            kind.into(),
            state.is_disabled.into(),
            next_due(state).into(),
        ]
    }
}

impl Ends for ActorRoom {
    fn endings(state: &ActorState) -> Vec<(Timestamp, ActorEvent)> {
        endings(state).collect()
    }
}

/// The room of names that are taken.
///
/// An id is unique apart from case and from how Unicode spells it, for ever. The name in
/// its folded form has a stream of its own, and an enrolment expects that there is none,
/// so that of two enrolments at once only one is written.
pub struct ActorNameRoom;

/// One row per name that is taken.
pub static ACTOR_NAME: Table = Table {
    name: "actor_name",
    version: 1,
    columns: &[
        Column::text("folded"),
        Column::integer("version"),
        Column::text("actor").optional(),
        Column::text("state"),
    ],
    key: 1,
    indexes: &[],
};

impl Room for ActorNameRoom {
    const FAMILY: &'static str = "actor_name";
    const TABLE: TableRef = &ACTOR_NAME;
    type State = ActorNameState;
    type Event = ActorNameEvent;

    fn evolve(_: ActorNameState, event: &ActorNameEvent, _: &Who) -> ActorNameState {
        let ActorNameEvent::Taken(fact) = event;
        ActorNameState {
            actor: Some(fact.actor.clone()),
        }
    }

    fn columns(state: &ActorNameState) -> Vec<Cell> {
        let actor = state.actor.as_ref();
        vec![actor.map(ActorId::as_str).into()]
    }
}

/// The room of credentials: whose each of them is.
pub struct CredentialRoom;

/// One row per credential.
pub static CREDENTIAL: Table = Table {
    name: "credential",
    version: 1,
    columns: &[
        Column::text("code"),
        Column::integer("version"),
        Column::text("actor").optional(),
        Column::text("state"),
    ],
    key: 1,
    indexes: &[Index {
        name: "actor",
        columns: &[2],
    }],
};

impl Room for CredentialRoom {
    const FAMILY: &'static str = "credential";
    const TABLE: TableRef = &CREDENTIAL;
    type State = CredentialState;
    type Event = CredentialEvent;

    fn evolve(_: CredentialState, event: &CredentialEvent, _: &Who) -> CredentialState {
        let CredentialEvent::Bound(fact) = event;
        CredentialState {
            actor: Some(fact.actor.clone()),
        }
    }

    fn columns(state: &CredentialState) -> Vec<Cell> {
        let actor = state.actor.as_ref();
        vec![actor.map(ActorId::as_str).into()]
    }
}
