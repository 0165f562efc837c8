//! What people ask about orders: lists, progress, material, shortages.

mod consumption;
mod find;
mod output;
mod progress;
mod shortages;
mod uses;

pub use consumption::{ConsumedLot, ConsumedPart, ShowConsumption, ShownConsumption};
pub use find::{FindMovements, FindOrders, FindSteps, FoundMovements, FoundOrders, FoundSteps};
pub use output::{MadeLot, MadeProduct, ShowOutput, ShownOutput};
pub use progress::{ShowProgress, ShownProgress, StepProgress};
pub use shortages::{ListShortages, OnHand, Shortage, ShortageTotal, Shortages};
pub use uses::{ListUses, OpenUse, OpenUses};
