//! What happens to an item.

use super::Item;
use lineside_execution::facts;
use serde::{Deserialize, Serialize};

facts! {
    /// What happens to an item. Who, when and why stand on the line around each fact.
    pub enum ItemEvent {
        /// It was made known or replaced.
        Put(ItemPut) = "item.put", 1;
        /// Something rests on its unit, increment and tracking from now on.
        TakenIntoUse(ItemTakenIntoUse) = "item.taken_into_use", 1;
    }
}

/// An item was made known or replaced.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ItemPut {
    /// The item as it is now.
    pub item: Item,
}

/// Something rests on the item from now on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ItemTakenIntoUse {}
