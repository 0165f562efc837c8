//! The commands on items, carried out on a desk.

use super::error::{DUPLICATE, UNKNOWN};
use super::{
    Item, ItemEvent, ItemRoom, ItemState, ItemTakenIntoUse, PutItem, PutItems, decide_put_item,
};
use crate::put::put_all;
use lineside_execution::{Command, Desk, Refused, Room, Task, Violation};
use lineside_journal::StreamId;
use lineside_kernel::ItemId;
use std::sync::Arc;

impl Task for PutItem {
    const ACTION: &'static str = "master.put_item";

    fn command(&self) -> &Command {
        &self.command
    }

    fn subject(&self) -> Option<StreamId> {
        StreamId::new(ItemRoom::FAMILY, self.item.item.as_str()).ok()
    }

    fn carry_out(&self, desk: &mut Desk<'_>) -> Result<(), Refused> {
        put(desk, &self.item, "item")
    }
}

impl Task for PutItems {
    const ACTION: &'static str = "master.put_items";

    fn command(&self) -> &Command {
        &self.command
    }

    fn carry_out(&self, desk: &mut Desk<'_>) -> Result<(), Refused> {
        let code = |at: &Item| at.item.as_str().to_owned();
        put_all("items", &self.items, code, &DUPLICATE, |item, path| {
            put(desk, item, path)
        })
    }
}

fn put(desk: &mut Desk<'_>, item: &Item, path: &str) -> Result<(), Refused> {
    let code = item.item.as_str();
    let known = desk.load::<ItemRoom>(code)?;
    for event in decide_put_item(&known.state, item, path)? {
        desk.record::<ItemRoom>(code, &event)?;
    }
    Ok(())
}

/// Takes an item into use: from now on its unit and tracking are fixed, and its increment
/// can only become finer. Answers with the item; the decision at hand then rests on it.
///
/// Whatever books a quantity of an item calls it first; the second time and from then on
/// it writes nothing.
///
/// # Errors
/// [`Refused`] when there is no such item, or it cannot be read.
pub fn take_into_use(desk: &mut Desk<'_>, item: &ItemId) -> Result<Arc<ItemState>, Refused> {
    let code = item.as_str();
    let known = desk.load::<ItemRoom>(code)?;
    if known.state.item.is_none() {
        let message = format!("there is no item `{code}`; put it first");
        return Err(Violation::new(&UNKNOWN, message).with("value", code).into());
    }
    if known.state.in_use {
        return Ok(known.state);
    }
    let taken = ItemEvent::TakenIntoUse(ItemTakenIntoUse {});
    Ok(desk.record::<ItemRoom>(code, &taken)?.state)
}
