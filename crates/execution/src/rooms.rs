//! The rooms of this crate, for whoever replays a journal: who may do what, and what was
//! signed. The rooms where things are made are in crates of their own.

use crate::AnyRoom;
use crate::actor::{ActorNameRoom, ActorRoom, CredentialRoom};
use crate::device::DeviceRoom;
use crate::lease::{CONTACT, LeaseRoom};
use crate::letter::{LetterRoom, MailboxRoom, ReplyRoom};
use crate::person::PersonRoom;
use crate::policy::PolicyRoom;
use crate::record::RecordRoom;
use crate::review::ReviewRoom;
use crate::room::any_room;
use crate::session::SessionRoom;
use crate::signature::{SignatureRoom, SignedRoom};
use lineside_journal::TableRef;

/// Every room, without its types.
#[must_use]
pub fn rooms() -> Vec<Box<dyn AnyRoom>> {
    vec![
        any_room::<PolicyRoom>(),
        any_room::<ActorRoom>(),
        any_room::<ActorNameRoom>(),
        any_room::<CredentialRoom>(),
        any_room::<DeviceRoom>(),
        any_room::<RecordRoom>(),
        any_room::<SessionRoom>(),
        any_room::<SignatureRoom>(),
        any_room::<SignedRoom>(),
        any_room::<PersonRoom>(),
        any_room::<ReviewRoom>(),
        any_room::<LeaseRoom>(),
        any_room::<LetterRoom>(),
        any_room::<MailboxRoom>(),
        any_room::<ReplyRoom>(),
    ]
}

/// Read models that do not follow from events and are never rebuilt: what may be erased,
/// such as names of persons and their keys.
#[must_use]
pub fn kept_tables() -> Vec<TableRef> {
    let mut tables = PersonRoom::kept_tables();
    tables.push(&CONTACT);
    tables
}

/// Every read model that a store has to make room for.
#[must_use]
pub fn tables() -> Vec<TableRef> {
    let rooms = rooms();
    let rebuilt = rooms.iter().flat_map(|room| room.tables());
    rebuilt.chain(kept_tables()).collect()
}
