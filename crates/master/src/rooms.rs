//! The rooms of master data, for whoever replays a journal.

use crate::bom::BomRoom;
use crate::item::ItemRoom;
use crate::routing::RoutingRoom;
use crate::site::SiteRoom;
use crate::work_center::WorkCenterRoom;
use lineside_execution::{AnyRoom, any_room};

/// Every room of this crate, without its types.
#[must_use]
pub fn rooms() -> Vec<Box<dyn AnyRoom>> {
    vec![
        any_room::<SiteRoom>(),
        any_room::<WorkCenterRoom>(),
        any_room::<ItemRoom>(),
        any_room::<BomRoom>(),
        any_room::<RoutingRoom>(),
    ]
}
