//! Why a floor cannot be told or asked something.
//!
//! ```
//! use lineside_floor::{Floor, ShowProgress};
//! use lineside_kernel::Problem;
//!
//! let request = ShowProgress { order: "WO-1".parse()? };
//! let problem = Problem::from(Floor::default().show_progress(&request).unwrap_err());
//! assert_eq!(problem.code(), "graph.unknown_work_order");
//! # Ok::<(), lineside_kernel::CodeError>(())
//! ```

use crate::NodeKind;
use lineside_kernel::{ErrorCode, Family, ItemId, Problem, WorkOrderId, shown};

/// Why a floor cannot be told or asked something.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum FloorError {
    /// There is no such thing.
    #[error("there is no {} `{}`{}", .kind.in_words(), shown(given), hint(near.as_deref()))]
    Unknown {
        /// What sort of thing was asked for.
        kind: NodeKind,
        /// The code given.
        given: String,
        /// The code that was probably meant.
        near: Option<String>,
    },
    /// The lot was never moved.
    #[error("no movement names a lot `{}`{}", shown(given), hint(near.as_deref()))]
    UnknownLot {
        /// The code given.
        given: String,
        /// The code that was probably meant.
        near: Option<String>,
    },
    /// A node of another kind than this way along the relationship has there.
    #[error(
        "{} was given, but walked this way the relationship has {} here{}",
        .given.one_in_words(), .expected.one_in_words(), instead(*.given, *.expected)
    )]
    WrongNode {
        /// The field: where the walk starts, or after which node found it goes on.
        field: &'static str,
        /// The kind of the node given.
        given: NodeKind,
        /// The kind it must be.
        expected: NodeKind,
    },
    /// A filter was given that cannot apply to what is found.
    #[error("`{filter}` does not apply here, because what is found is {}; leave it out", .found.one_in_words())]
    FilterNotUsed {
        /// The filter.
        filter: &'static str,
        /// What is found.
        found: NodeKind,
    },
    /// A priority outside 1 to 5.
    #[error("{given} is not a priority; it runs from 1, the most urgent, to 5")]
    BadPriority {
        /// What was given.
        given: u8,
    },
    /// A quantity, time or rate below zero.
    #[error("`{field}` is {given}; it must be {expected}")]
    BadNumber {
        /// The field.
        field: &'static str,
        /// What was given.
        given: String,
        /// What would be accepted.
        expected: &'static str,
    },
    /// Two steps or lines of one order or routing have the same number.
    #[error("{what} {number} is there twice; each number stands once")]
    Duplicate {
        /// A step or a line.
        what: &'static str,
        /// Its number.
        number: u32,
    },
    /// The ledger has this movement already.
    #[error("the movement `{given}` is there already; a movement is told once and never changes")]
    MovementExists {
        /// Its number.
        given: String,
    },
    /// A reversal that does not fit what it takes back.
    #[error("`{given}` cannot take back `{reverses}`: {fault}")]
    BadReversal {
        /// The reversal.
        given: String,
        /// What it would take back.
        reverses: String,
        /// What does not fit.
        fault: &'static str,
    },
    /// A sum or a quotient has more digits than are kept.
    #[error("{what} has more digits than can be kept exactly; narrow the request")]
    OutOfRange {
        /// The result.
        what: &'static str,
    },
    /// The work of a step is more than can be told.
    #[error(
        "step {step} of {} takes more minutes than can be reckoned with; {}",
        of_what(order.as_ref(), item),
        if order.is_some() { "leave the order out, or mend its times" } else { "mend its routing" }
    )]
    WorkOutOfRange {
        /// The field that can leave it out.
        path: &'static str,
        /// What is made.
        item: ItemId,
        /// The order, if it is a step of one.
        order: Option<WorkOrderId>,
        /// The number of the step.
        step: u32,
    },
    /// What a field of the request is refused for.
    #[error("{error}")]
    At {
        /// The field, as a path from the request's root.
        path: &'static str,
        /// Why.
        error: Box<Self>,
    },
    /// There are more rows than can be numbered.
    #[error("a floor holds at most 4,294,967,294 rows of a kind")]
    TooManyRows,
}

impl FloorError {
    /// The same error as one of a field.
    pub(crate) fn at(self, path: &'static str) -> Self {
        let error = Box::new(self);
        Self::At { path, error }
    }
}

fn of_what(order: Option<&WorkOrderId>, item: &ItemId) -> String {
    match order {
        Some(order) => format!("order `{order}` for `{item}`"),
        None => format!("the routing of `{item}`"),
    }
}

/// What to ask where people look for a way that a relationship does not lead.
fn instead(given: NodeKind, expected: NodeKind) -> &'static str {
    match (given, expected) {
        (NodeKind::WorkOrder, NodeKind::Movement) => {
            "; what a work order consumed is shown by `graph.show_consumption`, what it made by \
             `graph.show_output`, and both movement by movement by `graph.find_movements`"
        }
        _ => "",
    }
}

fn hint(near: Option<&str>) -> String {
    near.map_or_else(String::new, |near| format!("; did you mean `{near}`?"))
}

/// Lists the codes of one family.
macro_rules! codes {
    ($($name:ident: $family:ident, $code:literal, $meaning:literal;)*) => {
        $(const $name: ErrorCode = ErrorCode::new(Family::$family, $code, $meaning);)*

        impl FloorError {
            /// Every code under which this error crosses the border.
            pub const CODES: &[ErrorCode] = &[$($name),*];
        }
    };
}

codes! {
    UNKNOWN_SITE: NotFound, "graph.unknown_site", "There is no site of this code.";
    UNKNOWN_ITEM: NotFound, "graph.unknown_item", "There is no item of this code.";
    UNKNOWN_SALES_ORDER: NotFound, "graph.unknown_sales_order",
        "No work order fulfils a sales order of this code.";
    UNKNOWN_WORK_ORDER: NotFound, "graph.unknown_work_order", "There is no work order of this code.";
    UNKNOWN_STEP: NotFound, "graph.unknown_step", "The work order has no step of this number.";
    UNKNOWN_WORK_CENTER: NotFound, "graph.unknown_work_center",
        "There is no work center of this code.";
    UNKNOWN_ROUTING_STEP: NotFound, "graph.unknown_routing_step",
        "The item's routing has no such step.";
    UNKNOWN_MOVEMENT: NotFound, "graph.unknown_movement",
        "There is no movement of material of this number.";
    UNKNOWN_LOT: NotFound, "graph.unknown_lot", "No movement of material names this lot.";
    WRONG_NODE: InvalidInput, "graph.wrong_node",
        "A node was of a kind that the relationship does not have at that end.";
    FILTER_NOT_USED: InvalidInput, "graph.filter_not_used",
        "A filter was given that does not apply to the kind of node that is found.";
    BAD_PRIORITY: InvalidInput, "graph.bad_priority", "A priority was outside 1 to 5.";
    BAD_NUMBER: InvalidInput, "graph.bad_number",
        "A quantity, a time or an efficiency was outside what makes sense.";
    DUPLICATE: InvalidInput, "graph.duplicate",
        "Two steps or two lines had the same number.";
    MOVEMENT_EXISTS: Conflict, "graph.movement_exists",
        "A movement of material with this number is there already.";
    BAD_REVERSAL: InvalidInput, "graph.bad_reversal",
        "A reversal did not fit the movement it would take back.";
    OUT_OF_RANGE: InvalidInput, "graph.out_of_range",
        "A sum or a quotient has more digits than can be kept exactly.";
    TOO_MANY_ROWS: InvalidInput, "graph.too_many_rows",
        "There are more rows of one kind than can be numbered.";
}

fn unknown_code(kind: NodeKind) -> &'static ErrorCode {
    match kind {
        NodeKind::Site => &UNKNOWN_SITE,
        NodeKind::Item => &UNKNOWN_ITEM,
        NodeKind::SalesOrder => &UNKNOWN_SALES_ORDER,
        NodeKind::WorkOrder => &UNKNOWN_WORK_ORDER,
        NodeKind::Step => &UNKNOWN_STEP,
        NodeKind::WorkCenter => &UNKNOWN_WORK_CENTER,
        NodeKind::RoutingStep => &UNKNOWN_ROUTING_STEP,
        NodeKind::Movement => &UNKNOWN_MOVEMENT,
    }
}

fn not_found(code: &ErrorCode, message: String, given: String, near: Option<String>) -> Problem {
    let problem = Problem::new(code, message).with("value", given);
    match near {
        Some(near) => problem.with("expected", near),
        None => problem,
    }
}

impl From<FloorError> for Problem {
    fn from(error: FloorError) -> Self {
        let message = error.to_string();
        match error {
            FloorError::Unknown { kind, given, near } => {
                not_found(unknown_code(kind), message, given, near)
            }
            FloorError::UnknownLot { given, near } => not_found(&UNKNOWN_LOT, message, given, near),
            FloorError::WrongNode {
                field,
                given,
                expected,
            } => Self::new(&WRONG_NODE, message)
                .at(field)
                .with("value", given.name())
                .with("expected", expected.name()),
            FloorError::FilterNotUsed { filter, found } => Self::new(&FILTER_NOT_USED, message)
                .at(filter)
                .with("found", found.name()),
            FloorError::BadPriority { given } => Self::new(&BAD_PRIORITY, message)
                .with("value", given)
                .with("expected", "1 to 5"),
            FloorError::BadNumber {
                field,
                given,
                expected,
            } => Self::new(&BAD_NUMBER, message)
                .at(field)
                .with("value", given)
                .with("expected", expected),
            FloorError::Duplicate { what, number } => Self::new(&DUPLICATE, message)
                .with("what", what)
                .with("value", number),
            FloorError::MovementExists { given } => {
                Self::new(&MOVEMENT_EXISTS, message).with("value", given)
            }
            FloorError::BadReversal {
                given, reverses, ..
            } => Self::new(&BAD_REVERSAL, message)
                .with("value", given)
                .with("reverses", reverses),
            FloorError::OutOfRange { what } => Self::new(&OUT_OF_RANGE, message).with("what", what),
            FloorError::WorkOutOfRange {
                path,
                item,
                order,
                step,
            } => {
                let problem = Self::new(&OUT_OF_RANGE, message)
                    .at(path)
                    .with("item", item.as_str())
                    .with("step", step);
                match order {
                    Some(order) => problem.with("order", order.as_str()),
                    None => problem,
                }
            }
            FloorError::At { path, error } => Self::from(*error).under(path),
            FloorError::TooManyRows => Self::new(&TOO_MANY_ROWS, message),
        }
    }
}
