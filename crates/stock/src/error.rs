//! Why the ledger refuses.

use lineside_execution::{Refused, Violation};
use lineside_kernel::{ErrorCode, Family, Problem};

macro_rules! codes {
    ($($name:ident = $family:ident, $code:literal, $meaning:literal;)*) => {
        $(pub(crate) const $name: ErrorCode =
            ErrorCode::new(Family::$family, $code, $meaning);)*

        /// Every code of the ledger.
        pub const CODES: &[ErrorCode] = &[$($name),*];
    };
}

codes! {
    UNKNOWN = NotFound, "stock.unknown", "There is no stock of this item at this site, and never was.";
    UNKNOWN_MOVEMENT = NotFound, "stock.unknown_movement", "The ledger has no movement with this number.";
    UNKNOWN_RESERVATION = NotFound, "stock.unknown_reservation", "There is no open reservation with this id.";
    UNKNOWN_LOT = NotFound, "stock.unknown_lot", "There is no lot with this code of this item.";
    UNKNOWN_ALERT = NotFound, "stock.unknown_alert", "There is no open alert with this key.";
    QUANTITY_NOT_POSITIVE = Rejected, "stock.quantity_not_positive", "A quantity is zero or below; the sign lives in the kind of movement.";
    NOT_A_MULTIPLE = Rejected, "stock.not_a_multiple", "A quantity is no multiple of the item's increment.";
    OUT_OF_RANGE = Rejected, "stock.out_of_range", "A quantity or an amount has more digits than can be kept exactly.";
    INSUFFICIENT = Rejected, "stock.insufficient", "There is not enough stock that may be taken.";
    NEGATIVE_LATER = Rejected, "stock.negative_later", "A backdated movement would make stock negative at a later time.";
    REASON_REQUIRED = Rejected, "stock.reason_required", "The movement needs a reason, and none was given.";
    LOT_REQUIRED = Rejected, "stock.lot_required", "The item is followed by lot or piece, and none was named.";
    LOT_NOT_TRACKED = Rejected, "stock.lot_not_tracked", "The item is not followed by lot, and one was named.";
    SERIAL_QUANTITY = Rejected, "stock.serial_quantity", "A piece with a number of its own was moved with a quantity other than 1.";
    SERIAL_EXISTS = Rejected, "stock.serial_exists", "A piece with this number is in stock already.";
    LOT_NOT_AVAILABLE = Rejected, "stock.lot_not_available", "The lot is held, expired, or would expire too soon.";
    EXPIRY_DIFFERS = Rejected, "stock.expiry_differs", "The lot is known with another expiry.";
    STATUS_DIFFERS = Rejected, "stock.status_differs", "The lot is known with another status.";
    UNIT_DIFFERS = Rejected, "stock.unit_differs", "The two sites of a transfer count the item in different units.";
    PRIORITY_OUT_OF_RANGE = Rejected, "stock.priority_out_of_range", "A reservation's priority is not from 1 to 5.";
    PERIOD_CLOSED = Rejected, "stock.period_closed", "The period that the movement belongs to is closed.";
    PERIOD_IN_FUTURE = Rejected, "stock.period_in_future", "A period can only be closed up to now.";
    PERIOD_NOT_LATER = Rejected, "stock.period_not_later", "The period is closed until later already; opening it again needs a reason.";
    COST_NOT_ALLOWED = Rejected, "stock.cost_not_allowed", "What goes out is worth what the ledger says; a cost cannot be given.";
    COST_NEGATIVE = Rejected, "stock.cost_negative", "A cost is below zero.";
    TWO_COSTS = Rejected, "stock.two_costs", "Both an amount and a price were given.";
    CURRENCY_DIFFERS = Rejected, "stock.currency_differs", "The cost is in another currency than the stock is valued in.";
    STANDARD_COST_REQUIRED = Rejected, "stock.standard_cost_required", "An item is valued at standard cost, and its standard cost or the currency of it is not known.";
    ITEM_NOT_ACTIVE = Rejected, "stock.item_not_active", "The item is blocked, or it is obsolete and new stock of it would come in.";
    NUMBER_TAKEN = Rejected, "stock.number_taken", "The number belongs to a movement already.";
    ALREADY_REVERSED = Rejected, "stock.already_reversed", "The movement was taken back already.";
    NOT_REVERSIBLE = Rejected, "stock.not_reversible", "Movements of this kind cannot be taken back.";
    POSTED_BY_ORDER = Rejected, "stock.posted_by_order", "A posting of a work order made the movement; only the order takes it back.";
    USED = Rejected, "stock.used", "What the movement gave has been used since.";
    AMBIGUOUS_MOVEMENT = Rejected, "stock.ambiguous_movement", "Movements of several stocks have this number.";
    KIND_NOT_ALLOWED = Rejected, "stock.kind_not_allowed", "This kind of movement follows from another operation and cannot be posted on its own.";
    EXCEEDS_NET_ISSUED = Rejected, "stock.exceeds_net_issued", "More would be returned or scrapped than the order has of this item.";
    ORDER_REQUIRED = Rejected, "stock.order_required", "The movement belongs to a work order, and none was named.";
    SAME_PLACE = Rejected, "stock.same_place", "A transfer leads to where the goods are already.";
    RULES_IN_USE = Rejected, "stock.rules_in_use", "How an item is counted, followed or valued cannot change while there is stock or a reservation.";
    RULED_BY_ITEM = Rejected, "stock.ruled_by_item", "Master data knows the item and says otherwise; what it says is changed there.";
    BAD_RULES = Rejected, "stock.bad_rules", "The rules of the item contradict each other or themselves.";
    RESERVATION_EXISTS = Rejected, "stock.reservation_exists", "The id belongs to an open reservation already.";
    ALREADY_ACKNOWLEDGED = Rejected, "stock.already_acknowledged", "Somebody has acknowledged the alert already.";
    NOTHING_CHANGED = Rejected, "stock.nothing_changed", "The command would change nothing.";
    BATCH_SHAPE = InvalidInput, "stock.batch_shape", "The columns of a batch do not fit together, or point outside their lists.";
    BATCH_TOO_LARGE = InvalidInput, "stock.batch_too_large", "A batch has more rows than one commit may hold.";
}

/// A result with more digits than can be kept.
pub(crate) fn out_of_range() -> Violation {
    Violation::new(
        &OUT_OF_RANGE,
        "the quantity or amount would have more digits than can be kept exactly",
    )
}

/// A rejection for a computation that did not fit.
pub(crate) fn fits<T>(value: Option<T>) -> Result<T, Refused> {
    value.ok_or_else(|| out_of_range().into())
}

/// A text that should be a code and is none.
pub(crate) fn no_code(error: impl Into<Problem>) -> Refused {
    Refused::Problem(error.into())
}
