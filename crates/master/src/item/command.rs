//! What somebody may want with items.

use super::Item;
use lineside_execution::Command;
use serde::{Deserialize, Serialize};

/// Makes an item known, or replaces what is known of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PutItem {
    /// The item as it shall be, as a whole.
    pub item: Item,
    /// Who wants it, and when.
    pub command: Command,
}

/// Makes several items known, or replaces what is known of them: all, or none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PutItems {
    /// The items as they shall be, each once.
    pub items: Vec<Item>,
    /// Who wants it, and when.
    pub command: Command,
}
