//! What is known of one work centre.

use crate::defaults::{is_one, is_yes, no_time, one, yes};
use lineside_execution::Word;
use lineside_kernel::calendar::Calendar;
use lineside_kernel::{Elapsed, Money, SiteId, WorkCenterId, decimal};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// A machine, line or bench where work is done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct WorkCenter {
    /// Its code: `WC-ASM-01`.
    pub work_center: WorkCenterId,
    /// What people call it: `Assembly Line 1`.
    pub name: String,
    /// Where it stands.
    pub site: SiteId,
    /// What sort of work it does, as one lower-case word: `assembly`, `machining`,
    /// `testing`.
    pub kind: Word,
    /// How many pieces it can do in a day; absent when it was never stated.
    #[serde(
        default,
        with = "decimal::option",
        skip_serializing_if = "Option::is_none"
    )]
    #[cfg_attr(feature = "schema", schemars(with = "Option<decimal::Text>"))]
    pub capacity_per_day: Option<Decimal>,
    /// How fast it is against the times of the routing: `0.85` takes longer than planned,
    /// and only the run time. Above 0 and at most 2; 1 when absent.
    #[serde(default = "one", with = "decimal", skip_serializing_if = "is_one")]
    #[cfg_attr(feature = "schema", schemars(with = "decimal::Text", extend("default" = "1")))]
    pub efficiency: Decimal,
    /// How many orders it works on at once: machines of one kind, side by side. 1 to 1000;
    /// 1 when absent.
    #[serde(default = "one_machine", skip_serializing_if = "is_one_machine")]
    #[cfg_attr(feature = "schema", schemars(extend("default" = 1)))]
    pub machines: u32,
    /// What an hour of it costs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hourly_rate: Option<Money>,
    /// How long it takes to set up where a step does not say.
    #[serde(default, skip_serializing_if = "no_time")]
    #[cfg_attr(feature = "schema", schemars(extend("default" = "PT0S")))]
    pub setup_time: Elapsed,
    /// When it works; the site's calendar when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub calendar: Option<Calendar>,
    /// Work centres of its site that can take its work, the best first: those that there are,
    /// or that stand in the same list.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub alternates: Vec<WorkCenterId>,
    /// Whether work may be planned on it.
    #[serde(default = "yes", skip_serializing_if = "is_yes")]
    #[cfg_attr(feature = "schema", schemars(extend("default" = true)))]
    pub active: bool,
}

fn one_machine() -> u32 {
    1
}

fn is_one_machine(machines: &u32) -> bool {
    *machines == 1
}

impl WorkCenter {
    /// A work centre with nothing more said: efficiency 1, no set-up, active.
    #[must_use]
    pub fn new(work_center: WorkCenterId, name: &str, site: SiteId, kind: Word) -> Self {
        Self {
            work_center,
            name: name.to_owned(),
            site,
            kind,
            capacity_per_day: None,
            efficiency: Decimal::ONE,
            machines: 1,
            hourly_rate: None,
            setup_time: Elapsed::ZERO,
            calendar: None,
            alternates: Vec::new(),
            active: true,
        }
    }
}

/// What is known of one work centre.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct WorkCenterState {
    /// The work centre; absent while there is none of this code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub work_center: Option<WorkCenter>,
}
