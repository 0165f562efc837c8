//! What is known of one site.

use crate::defaults::{is_yes, yes};
use lineside_execution::Word;
use lineside_kernel::calendar::Calendar;
use lineside_kernel::{Currency, SiteId, Zone};
use serde::{Deserialize, Serialize};

/// A factory, warehouse or other place with a calendar of its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Site {
    /// Its code: `MUC`.
    pub site: SiteId,
    /// What people call it: `Munich`.
    pub name: String,
    /// What sort of place it is, as one lower-case word: `factory`, `warehouse`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<Word>,
    /// The time zone that its clocks show.
    pub zone: Zone,
    /// When it works; work centres without a calendar of their own follow it. Its zone is
    /// the site's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub calendar: Option<Calendar>,
    /// What its stock is valued in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub currency: Option<Currency>,
    /// Whether work may be planned there.
    #[serde(default = "yes", skip_serializing_if = "is_yes")]
    #[cfg_attr(feature = "schema", schemars(extend("default" = true)))]
    pub active: bool,
}

/// What is known of one site.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SiteState {
    /// The site; absent while there is none of this code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub site: Option<Site>,
}
