//! Where a plant stands.

use super::Plant;
use lineside_journal::Scope;
use lineside_kernel::{Problem, Timestamp};
use lineside_proof::Hash;
use serde::Serialize;

/// Where a plant's journal stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PlantStatus {
    /// Which site it is.
    pub scope: Scope,
    /// The last position of its journal; 0 when nothing has happened yet.
    pub position: u64,
    /// The leaf hash of the last line; zeros when there is none.
    pub head: Hash,
    /// The root of the tree over all lines: what a checkpoint signs.
    pub root: Hash,
    /// When the last line was recorded.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub recorded: Option<Timestamp>,
    /// Whether an answered command survives a power cut.
    pub durable: bool,
    /// Whether several processes may write to the store at once.
    pub many_writers: bool,
}

impl Plant {
    /// Where the plant stands.
    ///
    /// # Errors
    /// A [`Problem`] when the store cannot be read.
    pub fn status(&self) -> Result<PlantStatus, Problem> {
        let tip = self.read(|store| store.tip(&self.scope))?;
        let capabilities = self.inner.journal.capabilities();
        Ok(PlantStatus {
            scope: self.scope.clone(),
            position: tip.position(),
            head: tip.head(),
            root: tip.root(),
            recorded: tip.recorded(),
            durable: capabilities.durable,
            many_writers: capabilities.many_writers,
        })
    }
}
