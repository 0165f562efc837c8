//! What somebody may want with sites.

use super::Site;
use lineside_execution::Command;
use serde::{Deserialize, Serialize};

/// Makes a site known, or replaces what is known of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PutSite {
    /// The site as it shall be, as a whole.
    pub site: Site,
    /// Who wants it, and when.
    pub command: Command,
}

/// Makes several sites known, or replaces what is known of them: all, or none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PutSites {
    /// The sites as they shall be, each once.
    pub sites: Vec<Site>,
    /// Who wants it, and when.
    pub command: Command,
}
