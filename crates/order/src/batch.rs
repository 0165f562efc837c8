//! Many reports in one commit: columns in, all or nothing.
//!
//! Codes that repeat stand once in a list, and columns point into it; quantities are whole
//! numbers with one scale for all. A row that is refused refuses the batch, and is named.

use crate::error::BAD_BATCH;
use crate::task::report;
use crate::{OrderRoom, ReportOrder};
use lineside_execution::{
    Command, Desk, Refused, Room, Task, Violation, Word, digest_with_columns,
};
use lineside_journal::StreamId;
use lineside_kernel::{Column, Problem, Timestamp, TransactionId, WorkOrderId};
use lineside_proof::Hash;
use lineside_stock::NONE;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// The most rows of one batch: what one commit holds.
const MAX_ROWS: usize = 9_000;

/// Reports many steps at once, in the order of the rows; all of them or none.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, bound(deserialize = ""))]
pub struct ReportOrders<'a> {
    /// The orders that the rows point at.
    pub orders: Vec<WorkOrderId>,
    /// Each row's order, as its place in `orders`, counted from 0.
    pub order: Column<'a, u32>,
    /// Each row's step.
    pub step: Column<'a, u32>,
    /// Good units, as whole numbers of the scale.
    pub out: Column<'a, i64>,
    /// Units scrapped; none when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scrap: Option<Column<'a, i64>>,
    /// Units that enter and stay; none when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start: Option<Column<'a, i64>>,
    /// How many decimals the quantities have: with 2, 150 is 1.50.
    #[serde(default)]
    pub scale: u32,
    /// The reasons that the rows point at.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub reasons: Vec<Word>,
    /// Each row's reason, as its place in `reasons`, counted from 0; 4294967295 is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Column<'a, u32>>,
    /// When each row happened, in microseconds since 1970; at the time of the command when
    /// absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<Column<'a, i64>>,
    /// Who reports them, and when.
    pub command: Command,
}

impl Task for ReportOrders<'_> {
    const ACTION: &'static str = "order.report_batch";

    fn command(&self) -> &Command {
        &self.command
    }

    fn subject(&self) -> Option<StreamId> {
        let [order] = self.orders.as_slice() else {
            return None;
        };
        StreamId::new(OrderRoom::FAMILY, order.as_str()).ok()
    }

    fn carry_out(&self, desk: &mut Desk<'_>) -> Result<(), Refused> {
        self.check()?;
        for row in 0..self.order.len() {
            let one = self
                .row(row)
                .map_err(|violation| Refused::from(violation).in_row(row))?;
            report(&one, desk).map_err(|refused| refused.in_row(row))?;
        }
        Ok(())
    }

    fn fingerprint(&self) -> Result<Hash, Problem> {
        let rest = Self {
            order: Column::default(),
            step: Column::default(),
            out: Column::default(),
            scrap: None,
            start: None,
            reason: None,
            at: None,
            ..self.clone()
        };
        let places = [Some(&self.order), Some(&self.step), self.reason.as_ref()];
        let quantities = [
            Some(&self.out),
            self.scrap.as_ref(),
            self.start.as_ref(),
            self.at.as_ref(),
        ];
        digest_with_columns(&rest, &places, &quantities)
    }
}

impl ReportOrders<'_> {
    fn check(&self) -> Result<(), Violation> {
        let rows = self.order.len();
        if rows == 0 || rows > MAX_ROWS {
            return Err(bad(
                "order",
                format!("a batch has 1 to {MAX_ROWS} rows; {rows} were given"),
            ));
        }
        let lengths = [
            ("step", Some(self.step.len())),
            ("out", Some(self.out.len())),
            ("scrap", self.scrap.as_ref().map(|column| column.len())),
            ("start", self.start.as_ref().map(|column| column.len())),
            ("reason", self.reason.as_ref().map(|column| column.len())),
            ("at", self.at.as_ref().map(|column| column.len())),
        ];
        for (name, length) in lengths {
            if let Some(length) = length.filter(|length| *length != rows) {
                return Err(bad(
                    name,
                    format!(
                        "`{name}` has {length} rows and `order` {rows}; all columns are of one length"
                    ),
                ));
            }
        }
        if self.scale > 9 {
            return Err(bad(
                "scale",
                format!("a scale of {}; 0 to 9 are accepted", self.scale),
            ));
        }
        Ok(())
    }

    fn row(&self, row: usize) -> Result<ReportOrder, Violation> {
        let order =
            at(&self.order, row).and_then(|place| self.orders.get(usize::try_from(place).ok()?));
        let order = order.ok_or_else(|| {
            bad(
                "order",
                format!(
                    "a row points outside `orders`, which has {}",
                    self.orders.len()
                ),
            )
        })?;
        let quantity = |column: Option<&Column<'_, i64>>| {
            let mantissa = column
                .and_then(|column| at(column, row))
                .unwrap_or_default();
            Decimal::try_from_i128_with_scale(mantissa.into(), self.scale).unwrap_or_default()
        };
        let reason = match self.reason.as_ref().and_then(|column| at(column, row)) {
            None | Some(NONE) => None,
            Some(place) => {
                let place = usize::try_from(place).ok();
                let word = place.and_then(|place| self.reasons.get(place));
                Some(word.cloned().ok_or_else(|| {
                    bad(
                        "reason",
                        format!(
                            "a row points outside `reasons`, which has {}",
                            self.reasons.len()
                        ),
                    )
                })?)
            }
        };
        let happened = match self.at.as_ref().and_then(|column| at(column, row)) {
            Some(micros) => {
                Some(Timestamp::from_micros(micros).map_err(|error| bad("at", error.to_string()))?)
            }
            None => None,
        };
        let number = format!("{}-{}", self.command.id, row + 1);
        Ok(ReportOrder {
            order: order.clone(),
            step: at(&self.step, row).unwrap_or_default(),
            start: quantity(self.start.as_ref()),
            out: quantity(Some(&self.out)),
            scrap: quantity(self.scrap.as_ref()),
            rework: Decimal::ZERO,
            to_step: None,
            reason,
            work_center: None,
            labor_hours: Decimal::ZERO,
            machine_hours: Decimal::ZERO,
            finish: false,
            disposition: false,
            at: happened,
            location: None,
            lot: None,
            posting: TransactionId::new(number).ok(),
            expected_version: None,
            command: self.command.clone(),
        })
    }
}

fn at<T: Copy>(column: &Column<'_, T>, row: usize) -> Option<T> {
    column.get(row).copied()
}

fn bad(path: &str, message: String) -> Violation {
    Violation::new(&BAD_BATCH, message).with("path", path)
}
