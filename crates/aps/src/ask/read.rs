//! Benchmark texts as requests.

use crate::error::ApsError;
use crate::model::SchedulingModel;
use crate::read::{from_fjsp, from_jsplib};
use serde::{Deserialize, Serialize};

/// Reads a job shop in the format of JSPLIB into a scheduling model.
///
/// After lines that start with `#`, the first line gives the numbers of jobs and machines; then each line is a
/// job: pairs of machine, counted from 0, and duration. Machines are named `M0`, `M1`, jobs `J0`, `J1`, the
/// operations of a job `0`, `1`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ReadJobShop {
    /// The text.
    pub text: String,
}

impl ReadJobShop {
    /// Reads it.
    ///
    /// # Errors
    /// Those of [`from_jsplib`].
    pub fn read(&self) -> Result<SchedulingModel, ApsError> {
        from_jsplib(&self.text)
    }
}

/// Reads a flexible job shop in the format of Brandimarte and Hurink into a scheduling model.
///
/// The first line gives the numbers of jobs and machines; then each line is a job: how many operations, and for
/// each operation how many machines it can run on, followed by pairs of machine, counted from 1, and duration. The
/// names count from 0: machine 1 of the text is `M0`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ReadFlexibleJobShop {
    /// The text.
    pub text: String,
}

impl ReadFlexibleJobShop {
    /// Reads it.
    ///
    /// # Errors
    /// Those of [`from_fjsp`].
    pub fn read(&self) -> Result<SchedulingModel, ApsError> {
        from_fjsp(&self.text)
    }
}
