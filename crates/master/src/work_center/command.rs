//! What somebody may want with work centres.

use super::WorkCenter;
use lineside_execution::Command;
use serde::{Deserialize, Serialize};

/// Makes a work centre known, or replaces what is known of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PutWorkCenter {
    /// The work centre as it shall be, as a whole.
    pub work_center: WorkCenter,
    /// Who wants it, and when.
    pub command: Command,
}

/// Makes several work centres known, or replaces what is known of them: all, or none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PutWorkCenters {
    /// The work centres as they shall be, each once.
    pub work_centers: Vec<WorkCenter>,
    /// Who wants it, and when.
    pub command: Command,
}
