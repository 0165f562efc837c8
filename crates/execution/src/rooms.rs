//! Every room of the house, for whoever replays a journal.

use crate::AnyRoom;
use crate::record::RecordRoom;
use crate::room::Typeless;
use lineside_journal::TableRef;

/// Every room, without its types.
#[must_use]
pub fn rooms() -> Vec<Box<dyn AnyRoom>> {
    vec![Box::new(Typeless::<RecordRoom>::new())]
}

/// Read models that do not follow from events and are never rebuilt: what may be erased,
/// such as names of persons and their keys.
#[must_use]
pub fn kept_tables() -> Vec<TableRef> {
    Vec::new()
}

/// Every read model that a store has to make room for.
#[must_use]
pub fn tables() -> Vec<TableRef> {
    let rooms = rooms();
    let rebuilt = rooms.iter().flat_map(|room| room.tables());
    rebuilt.chain(kept_tables()).collect()
}
