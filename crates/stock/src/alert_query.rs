//! What can be asked about alerts.

use crate::movement::maybe;
use crate::shape::shapes;
use crate::{AlertKey, AlertKind, STOCK_ALERT};
use lineside_execution::{Cells, Reads, Refused};
use lineside_journal::{Cell, Row, Scan, StoreError, cells};
use lineside_kernel::{ActorId, ItemId, SiteId, Timestamp, decimal};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// Where an alert stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum AlertStatus {
    /// Nobody has taken note of it.
    Open,
    /// Somebody has, and it still holds.
    Acknowledged,
    /// It holds no longer.
    Resolved,
}

impl AlertStatus {
    /// The word it is written with.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Acknowledged => "acknowledged",
            Self::Resolved => "resolved",
        }
    }

    /// The status of a word.
    fn of(word: &str) -> Option<Self> {
        match word {
            "open" => Some(Self::Open),
            "acknowledged" => Some(Self::Acknowledged),
            "resolved" => Some(Self::Resolved),
            _ => None,
        }
    }
}

shapes! {
    /// An alert.
    @deny_unknown_fields AlertView {
        /// Which item.
        item: ItemId,
        /// At which site.
        site: SiteId,
        /// What it is about.
        alert: AlertKey,
        /// Where it stands.
        status: AlertStatus,
        /// When it was raised.
        since: Timestamp,
        /// How much there was.
        #[serde(default, with = "decimal::option", skip_serializing_if = "Option::is_none")]
        #[schemars(with = "Option<decimal::Text>")]
        quantity: Option<Decimal>,
        /// The limit that was crossed.
        #[serde(default, with = "decimal::option", skip_serializing_if = "Option::is_none")]
        #[schemars(with = "Option<decimal::Text>")]
        threshold: Option<Decimal>,
        /// When it runs out or expires.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        due: Option<Timestamp>,
        /// Who raised, acknowledged or resolved it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        by: Option<ActorId>,
    }

    /// Lists alerts.
    @deny_unknown_fields ListAlerts {
        /// Only of this item.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        item: Option<ItemId>,
        /// Only of this site.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        site: Option<SiteId>,
        /// Only those that stand there; open and acknowledged ones when absent.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        status: Option<AlertStatus>,
    }

    /// Alerts.
    AlertList {
        /// The alerts, by item and site.
        alerts: Vec<AlertView>,
    }
}

/// The rows of an item, or those of a status, which are few where all that ever were are many.
fn rows(
    reads: &mut dyn Reads,
    request: &ListAlerts,
    of_item: Vec<Cell>,
) -> Result<Vec<Row>, StoreError> {
    if !of_item.is_empty() {
        return reads.rows(&STOCK_ALERT, &Scan::all().equals(of_item));
    }
    let open = [AlertStatus::Open, AlertStatus::Acknowledged];
    let wanted = request
        .status
        .as_ref()
        .map_or(&open[..], std::slice::from_ref);
    let mut rows = Vec::new();
    for status in wanted {
        let of_status = Scan::by("status").equals(cells![status.as_str()]);
        rows.extend(reads.rows(&STOCK_ALERT, &of_status)?);
    }
    rows.sort_unstable_by(|a, b| STOCK_ALERT.key_of(a).cmp(STOCK_ALERT.key_of(b)));
    Ok(rows)
}

/// Answers `stock.list_alerts`.
///
/// # Errors
/// [`Refused`] when the rows cannot be read.
pub fn list_alerts(reads: &mut dyn Reads, request: &ListAlerts) -> Result<AlertList, Refused> {
    let wanted = |status: AlertStatus| match request.status {
        Some(wanted) => wanted == status,
        None => status != AlertStatus::Resolved,
    };
    let mut equals = Vec::new();
    if let Some(item) = &request.item {
        equals.push(item.as_str().into());
        if let Some(site) = &request.site {
            equals.push(site.as_str().into());
        }
    }
    let mut alerts = Vec::new();
    for row in rows(reads, request, equals)? {
        let cells = Cells::new(&STOCK_ALERT, &row);
        let status = cells.text("status").and_then(AlertStatus::of);
        let status = status.ok_or_else(|| StoreError::Corrupt("an alert of no status".into()))?;
        let site: SiteId = cells.parsed("site")?;
        let other_site = request.site.as_ref().is_some_and(|wanted| *wanted != site);
        if other_site || !wanted(status) {
            continue;
        }
        let kind = cells.text("kind").and_then(AlertKind::of);
        let quantity = |column: &str| {
            cells
                .text(column)
                .and_then(|text| decimal::parse_exact(text).ok())
        };
        alerts.push(AlertView {
            item: cells.parsed("item")?,
            site,
            alert: AlertKey {
                kind: kind.ok_or_else(|| StoreError::Corrupt("an alert of no kind".into()))?,
                location: maybe(&cells, "location")?,
                lot: maybe(&cells, "lot")?,
            },
            status,
            since: cells.instant("since")?,
            quantity: quantity("quantity"),
            threshold: quantity("threshold"),
            due: cells.instant("due").ok(),
            by: Some(cells.parsed("actor")?),
        });
    }
    Ok(AlertList { alerts })
}
