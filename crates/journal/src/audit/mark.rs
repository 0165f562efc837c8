//! What is kept elsewhere, so that even a rewritten journal shows.

use lineside_proof::Hash;
use serde::{Deserialize, Serialize};

/// How long a journal was, and the root of its tree then: what a checkpoint says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Mark {
    /// How many lines there were.
    pub size: u64,
    /// The root over them.
    pub root: Hash,
}
