//! Items: anything made, bought or used, from raw material to finished product.
//!
//! Parts and products are one idea. Everything that others read of an item is in one
//! place: its unit and the least quantity that is ever booked (its *increment*), how its
//! stock is told apart, valued and chosen, and what holds for orders and bills of
//! materials where they do not say otherwise.
//!
//! An item is put as a whole, and may be changed at any time, but for what would change the
//! meaning of what is booked already: once it is *in use*, its unit and its tracking are
//! fixed, and its increment can only become finer. Whoever books on an item takes it into
//! use by [`take_into_use`]; releasing a bill of materials does so for all that it names.
//!
//! ```
//! use lineside_execution::Word;
//! use lineside_kernel::{ItemId, Unit};
//! use lineside_master::item::{Item, ItemState, decide_put_item};
//!
//! let steel = Item::new(ItemId::new("STEEL")?, "Steel rod", Word::of("raw"), Unit::KG);
//! let in_use = ItemState { item: Some(steel.clone()), in_use: true, ..ItemState::default() };
//! let in_metres = Item { unit: Unit::M, ..steel };
//! let refused = decide_put_item(&in_use, &in_metres, "item");
//! assert_eq!(refused.map_err(|refused| refused.code()), Err("item.fixed_in_use"));
//! # Ok::<(), lineside_kernel::CodeError>(())
//! ```

mod command;
mod decide;
mod error;
mod event;
mod query;
mod room;
mod state;
mod task;

pub use command::{PutItem, PutItems};
pub use decide::decide_put_item;
pub use error::CODES;
pub(crate) use error::UNKNOWN;
pub use event::{ItemEvent, ItemPut, ItemTakenIntoUse};
pub use query::{GetItem, ItemPage, ItemView, ListItems, get_item, list_items};
pub use room::{ITEM, ItemRoom};
pub use state::{
    Item, ItemEquivalence, ItemLotChoice, ItemState, ItemStatus, ItemTracking, ItemValuation,
};
pub use task::take_into_use;
