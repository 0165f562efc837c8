//! Every room of the house, for whoever replays a journal.

use crate::AnyRoom;
use crate::actor::{ActorNameRoom, ActorRoom, CredentialRoom};
use crate::device::DeviceRoom;
use crate::lease::{CONTACT, LeaseRoom};
use crate::letter::{LetterRoom, MailboxRoom, ReplyRoom};
use crate::person::PersonRoom;
use crate::policy::PolicyRoom;
use crate::record::RecordRoom;
use crate::review::ReviewRoom;
use crate::room::Typeless;
use crate::session::SessionRoom;
use crate::signature::{SignatureRoom, SignedRoom};
use lineside_journal::TableRef;

/// Every room, without its types.
#[must_use]
pub fn rooms() -> Vec<Box<dyn AnyRoom>> {
    vec![
        Box::new(Typeless::<PolicyRoom>::new()),
        Box::new(Typeless::<ActorRoom>::new()),
        Box::new(Typeless::<ActorNameRoom>::new()),
        Box::new(Typeless::<CredentialRoom>::new()),
        Box::new(Typeless::<DeviceRoom>::new()),
        Box::new(Typeless::<RecordRoom>::new()),
        Box::new(Typeless::<SessionRoom>::new()),
        Box::new(Typeless::<SignatureRoom>::new()),
        Box::new(Typeless::<SignedRoom>::new()),
        Box::new(Typeless::<PersonRoom>::new()),
        Box::new(Typeless::<ReviewRoom>::new()),
        Box::new(Typeless::<LeaseRoom>::new()),
        Box::new(Typeless::<LetterRoom>::new()),
        Box::new(Typeless::<MailboxRoom>::new()),
        Box::new(Typeless::<ReplyRoom>::new()),
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
