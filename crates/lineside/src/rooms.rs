//! Every room of the house: what a journal is replayed through.

use lineside_execution::AnyRoom;
use lineside_journal::TableRef;

/// Every room, without its types.
#[must_use]
pub fn rooms() -> Vec<Box<dyn AnyRoom>> {
    let mut rooms = lineside_execution::rooms();
    rooms.extend(lineside_master::rooms());
    rooms.extend(lineside_stock::rooms());
    rooms.extend(lineside_order::rooms());
    rooms
}

/// Every read model that a store has to make room for.
#[must_use]
pub fn tables() -> Vec<TableRef> {
    let rooms = rooms();
    let rebuilt = rooms.iter().flat_map(|room| room.tables());
    rebuilt.chain(lineside_execution::kept_tables()).collect()
}
