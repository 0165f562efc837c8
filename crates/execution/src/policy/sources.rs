//! What a policy asks of the devices that data comes from (21 CFR 11.10(h)).

use super::DottedPattern;
use serde::{Deserialize, Serialize};

/// What to do about a source that cannot be relied on.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum SourceRule {
    /// Nothing.
    #[default]
    Off,
    /// The command is carried out, and the device's history says so.
    Flag,
    /// The command is refused.
    Refuse,
}

/// What to do about the device that a command names as its source.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct SourcePolicy {
    /// When it was never registered.
    pub unknown: SourceRule,
    /// When it was retired.
    pub retired: SourceRule,
    /// When its calibration or its test is overdue, or its last test failed.
    pub overdue: SourceRule,
    /// Actions that must name a source, so that not naming it is no way around.
    pub required: Vec<DottedPattern>,
}

impl SourcePolicy {
    /// Whether what is known of a source makes any difference.
    #[must_use]
    pub fn asks(&self) -> bool {
        [self.unknown, self.retired, self.overdue]
            .iter()
            .any(|rule| *rule != SourceRule::Off)
    }
}
