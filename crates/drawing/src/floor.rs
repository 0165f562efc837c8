//! The floor: its five reports as bars, each alone or all on one dashboard.

mod consumption;
mod load;
mod orders;
mod scrap;
mod wip;

use lineside_floor::{ConsumptionReport, LoadReport, OrderCounts, ScrapReport, WipReport};
use lineside_picture::{BarPart, Figure, Ink, Panel};
use serde::{Deserialize, Serialize};

crate::request! {
    /// Draws the reports of the floor: orders by status and site, scrap by reason, work in
    /// process by step, the load of work centers, and consumption against bills of materials.
    ///
    /// What matters most stands on top: the largest heaps, the highest load, the widest
    /// variance. Quantities in different units are never drawn on one axis.
    DrawFloor of DrawnFloor
}

/// Which report is drawn.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum DrawnFloor {
    /// Orders by status and site.
    Orders {
        /// The counts, as `graph.count_orders` answers them.
        chart: OrderCounts,
    },
    /// Scrap by reason, as a Pareto chart.
    Scrap {
        /// The report, as `graph.report_scrap` answers it.
        chart: ScrapReport,
    },
    /// Work in process by step.
    Wip {
        /// The report, as `graph.report_wip` answers it.
        chart: WipReport,
    },
    /// The load of work centers.
    Load {
        /// The report, as `graph.report_load` answers it.
        chart: LoadReport,
    },
    /// Consumption against bills of materials.
    Consumption {
        /// The report, as `graph.report_consumption` answers it.
        chart: ConsumptionReport,
    },
    /// Several reports below each other.
    Dashboard {
        /// Orders by status and site.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        orders: Option<OrderCounts>,
        /// Scrap by reason.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        scrap: Option<ScrapReport>,
        /// Work in process by step.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        wip: Option<WipReport>,
        /// The load of work centers.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        load: Option<LoadReport>,
        /// Consumption against bills of materials.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        consumption: Option<ConsumptionReport>,
    },
}

impl DrawnFloor {
    pub(crate) fn figure(&self) -> Figure {
        let (title, panels) = match self {
            Self::Orders { chart } => ("Work orders", orders::panels(chart)),
            Self::Scrap { chart } => ("Scrap", scrap::panels(chart)),
            Self::Wip { chart } => ("Work in process", wip::panels(chart)),
            Self::Load { chart } => ("Load of work centers", load::panels(chart)),
            Self::Consumption { chart } => ("Consumption", consumption::panels(chart)),
            Self::Dashboard {
                orders,
                scrap,
                wip,
                load,
                consumption,
            } => {
                let all = [
                    orders.as_ref().map(orders::panels),
                    load.as_ref().map(load::panels),
                    wip.as_ref().map(wip::panels),
                    scrap.as_ref().map(scrap::panels),
                    consumption.as_ref().map(consumption::panels),
                ];
                ("The floor", all.into_iter().flatten().flatten().collect())
            }
        };
        Figure::new(title, "", panels.into_iter().map(Panel::Bars).collect())
    }
}

/// The most charts of one report; of more, it is said how many there are.
const MOST: usize = 6;

fn part(ink: Ink, name: &str, value: f64) -> BarPart {
    BarPart {
        ink,
        name: name.to_owned(),
        value,
    }
}
