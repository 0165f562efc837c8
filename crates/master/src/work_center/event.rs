//! What happens to a work centre.

use super::WorkCenter;
use lineside_execution::facts;
use serde::{Deserialize, Serialize};

facts! {
    /// What happens to a work centre. Who, when and why stand on the line around each fact.
    pub enum WorkCenterEvent {
        /// It was made known or replaced.
        Put(WorkCenterPut) = "work_center.put", 1;
    }
}

/// A work centre was made known or replaced.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WorkCenterPut {
    /// The work centre as it is now.
    pub work_center: WorkCenter,
}
