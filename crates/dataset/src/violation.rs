//! A row that breaks a rule: where it stands, what it holds, what would be right.
//!
//! ```
//! use lineside_dataset::{Generate, Rules, Table, check};
//!
//! let mut set = Generate::new(42, "0.001".parse()?)?.run();
//! set.work_orders.priority[6] = 9;
//! let report = check(&set, &Rules::default());
//! assert_eq!(
//!     report.violations[0].to_string(),
//!     "work_orders, line 8, priority `9`: a priority is 1, the highest, to 5",
//! );
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use crate::table::Table;
use lineside_kernel::{ErrorCode, Family, Problem};
use serde::Serialize;
use std::fmt;

/// A place in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "DataSetPlace"))]
pub struct Place {
    /// The table, and so the file.
    pub file: Table,
    /// The line, counted from 1; in Parquet, the row.
    pub line: u32,
}

/// A row that breaks a rule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "DataSetRow"))]
pub struct Violation {
    /// The stable code of the rule: `data_set.step_conservation`.
    pub code: &'static str,
    /// Where the row stands.
    #[serde(flatten)]
    pub place: Place,
    /// The column at fault.
    pub field: &'static str,
    /// What it holds.
    pub value: String,
    /// What is wrong, and what would be right.
    pub reason: String,
    /// Other rows that have a part in it, such as the receipts that do not sum up.
    pub related: Vec<Place>,
    /// Whether it is only worth a look: the row can be used as it is.
    pub is_warning: bool,
}

impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{}, line {}, {} `{}`: {}",
            self.place.file.file_name(),
            self.place.line,
            self.field,
            self.value,
            self.reason
        )
    }
}

impl From<&Violation> for Problem {
    fn from(violation: &Violation) -> Self {
        let code = VIOLATION_CODES
            .iter()
            .find(|code| code.code == violation.code);
        Self::new(code.unwrap_or(&UNREADABLE), violation.to_string())
            .with("file", violation.place.file.file_name())
            .with("line", violation.place.line)
            .with("field", violation.field)
            .with("value", violation.value.clone())
    }
}

/// Declares the closed list of the rules that data is held against.
macro_rules! codes {
    ($($name:ident = $code:literal, $meaning:literal;)*) => {
        $(pub(crate) const $name: ErrorCode =
            ErrorCode::new(Family::InvalidInput, concat!("data_set.", $code), $meaning);)*

        /// The code of every rule that data is held against.
        pub const VIOLATION_CODES: &[ErrorCode] = &[$($name,)*];
    };
}

codes! {
    UNREADABLE = "unreadable", "A cell of a file could not be read as what its column holds.";
    RAGGED = "ragged", "The columns of a table in memory were not of one length.";
    UNKNOWN_REFERENCE = "unknown_reference", "A row named a row of another table that is not there.";
    MISSING_REFERENCE = "missing_reference", "A row did not name a row of another table that it needs.";
    DUPLICATE = "duplicate", "Two rows had the same code or the same key.";
    BOM_CYCLE = "bom_cycle", "A part went into itself, over other parts or at once.";
    OUT_OF_RANGE = "out_of_range", "A number was outside what its column may hold.";
    WRONG_SITE = "wrong_site", "A row named a work center or a site where its order is not made.";
    WRONG_PRODUCT = "wrong_product", "A row named a product that its order does not make.";
    NOT_EFFECTIVE = "not_effective", "A step followed a routing that was not valid when the order was to start.";
    BAD_DATES = "bad_dates", "Something ended before it began, or happened outside its order.";
    ORDER_TYPE = "order_type", "An order was made to order without a sales order, or to stock with one.";
    STEP_CONSERVATION = "step_conservation", "More came out of a step, good or scrapped, than went in.";
    STEP_FLOW = "step_flow", "More went into a step than came out of the one before.";
    STEP_STATUS = "step_status", "The status of a step did not fit its quantities or its times.";
    COMPLETED_DIFFERS = "completed_differs", "An order's completed quantity was not what its last step gave out.";
    SCRAPPED_DIFFERS = "scrapped_differs", "An order's scrapped quantity was not the sum over its steps.";
    OVER_PRODUCTION = "over_production", "More was started than was planned and tolerated.";
    COMPLETED_SHORT = "completed_short", "A completed order had made and scrapped less than was planned.";
    ORDER_STATUS = "order_status", "The status of an order did not fit its quantities, dates, steps or transactions.";
    NO_STEPS = "no_steps", "An order that made something had no steps.";
    QUANTITY_NOT_POSITIVE = "quantity_not_positive", "A transaction's quantity was not above zero.";
    WRONG_ITEM = "wrong_item", "A transaction named a part where its type needs a product, or the other way round.";
    REASON = "reason", "Scrap had no reason, or something else had one.";
    RECEIPTS_DIFFER = "receipts_differ", "The receipts of an order did not sum up to its completed quantity.";
    SCRAP_DIFFERS = "scrap_differs", "The scrap rows of an order's product did not sum up to its scrapped quantity.";
    EXCEEDS_NET_ISSUED = "exceeds_net_issued", "More of a part was returned or scrapped than had been issued.";
    NOT_ON_BOM = "not_on_bom", "A part was issued that is not on the product's list; worth a look only.";
    NEGATIVE_BALANCE = "negative_balance", "More was taken from stock than was there.";
}
