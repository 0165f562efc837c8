//! Why a command on an order is refused.

use lineside_kernel::{ErrorCode, Family};

/// Declares the codes of this crate and their list.
macro_rules! codes {
    ($($name:ident = $family:ident, $code:literal, $meaning:literal;)*) => {
        $(pub(crate) const $name: ErrorCode = ErrorCode::new(Family::$family, $code, $meaning);)*

        /// Every code of this crate.
        pub const CODES: &[ErrorCode] = &[$($name),*];
    };
}

codes! {
    UNKNOWN = NotFound, "order.unknown", "There is no order with this code.";
    EXISTS = Rejected, "order.exists", "The code belongs to an order already; codes are never used again.";
    VERSION_CONFLICT = Conflict, "order.version_conflict", "Somebody else changed the order since the version that the command rests on.";
    INVALID_TRANSITION = Rejected, "order.invalid_transition", "The order's status does not permit the move.";
    NOT_OPEN = Rejected, "order.not_open", "The order's status does not permit the posting.";
    QUANTITY_NOT_POSITIVE = Rejected, "order.quantity_not_positive", "A quantity is below zero, or all quantities of the posting are zero.";
    NOT_A_MULTIPLE = Rejected, "order.not_a_multiple", "A quantity is no whole number of the item's increments, or has more digits than are booked.";
    EXCEEDS_TOLERANCE = Rejected, "order.exceeds_tolerance", "More would be made than the order, or the sales order line behind it, and its tolerance allow.";
    DEMAND_DIFFERS = Rejected, "order.demand_differs", "Another work order of the sales order line says that the line asks for another quantity.";
    EXCEEDS_AVAILABLE = Rejected, "order.exceeds_available", "More would be taken than waits before the step.";
    EXCEEDS_NET_ISSUED = Rejected, "order.exceeds_net_issued", "More would be given back or scrapped than was issued.";
    EXCEEDS_COMPLETED = Rejected, "order.exceeds_completed", "More would be received than was completed.";
    EXCEEDS_REQUIREMENT = Rejected, "order.exceeds_requirement", "More would be issued than the component needs, and its policy is strict.";
    EXCEEDS_UNSTARTED = Rejected, "order.exceeds_unstarted", "More would be taken off the order than waits there.";
    REASON_REQUIRED = Rejected, "order.reason_required", "Scrap needs a reason, and none was given.";
    HAS_POSTINGS = Rejected, "order.has_postings", "Something is posted to the order; return, scrap or reverse it first.";
    CONSUMED_DOWNSTREAM = Rejected, "order.consumed_downstream", "What the posting gave has been used; reverse what used it first.";
    ALREADY_REVERSED = Rejected, "order.already_reversed", "The posting has been reversed already.";
    UNKNOWN_POSTING = NotFound, "order.unknown_posting", "The order has no posting with this number.";
    PART_OF_THE_PAST = Rejected, "order.part_of_the_past", "The order came in with its past, which is one fact: nothing of it can be reversed by itself.";
    POSTING_EXISTS = Rejected, "order.posting_exists", "The order has a posting with this number already.";
    SHORT_WITHOUT_REASON = Rejected, "order.short_without_reason", "Less was made than planned, and no reason was given.";
    QUANTITY_IN_QUEUE = Rejected, "order.quantity_in_queue", "Units wait between steps or stand in one.";
    OPEN_REWORK = Rejected, "order.open_rework", "A rework order is still open.";
    UNKNOWN_STEP = Rejected, "order.unknown_step", "The order has no such step, or the step is not on the way.";
    UNKNOWN_COMPONENT = Rejected, "order.unknown_component", "The order has no such component line, or more than one line has the item.";
    STEP_SKIPPED = Rejected, "order.step_skipped", "The step is skipped.";
    STEP_STARTED = Rejected, "order.step_started", "The step has been started; it can no longer be skipped.";
    NO_PLAN = Rejected, "order.no_plan", "The order has no bill and routing, and none is effective.";
    BAD_PLAN = InvalidInput, "order.bad_plan", "The steps or components of the order contradict each other, or a step names a work center of another site.";
    BAD_TOLERANCE = InvalidInput, "order.bad_tolerance", "A tolerance is out of range.";
    BAD_PRIORITY = InvalidInput, "order.bad_priority", "A priority is 1 to 5, 1 the most urgent.";
    BAD_DATES = InvalidInput, "order.bad_dates", "The planned end lies before the planned start.";
    OUT_OF_RANGE = InvalidInput, "order.out_of_range", "A quantity has more digits than can be kept.";
    NOT_AVAILABLE = Rejected, "order.not_available", "A component is not in stock in the quantity that the order needs.";
    ITEM_NOT_ACTIVE = Rejected, "order.item_not_active", "The item is blocked or obsolete; nothing new is made of it.";
    SITE_NOT_ACTIVE = Rejected, "order.site_not_active", "The site is not active; no work is planned there.";
    NOT_MERGEABLE = Rejected, "order.not_mergeable", "The orders cannot be merged: item, site, revision or status differ, or something is posted.";
    REWORK_BOUND = Rejected, "order.rework_bound", "A rework order works on the units that its order gave it and gives them back there: its quantity stays, and it is neither split nor received into stock.";
    SAME_ORDER = InvalidInput, "order.same_order", "An order cannot be merged with itself or split into itself.";
    NOTHING_CHANGED = Rejected, "order.nothing_changed", "The change would leave the order as it is.";
    INCONSISTENT = InvalidInput, "order.inconsistent", "An order's imported past contradicts itself.";
    STEP_DONE = Rejected, "order.step_done", "The step is finished or skipped; it can no longer be scheduled.";
    BAD_SCHEDULE = InvalidInput, "order.bad_schedule", "A schedule names a step twice, or lets it end before it starts.";
    SCHEDULE_OUTDATED = Conflict, "order.schedule_outdated", "The order changed since the position that the schedule was made at, in a way that the schedule cannot know.";
    UNKNOWN_WORK_CENTER = NotFound, "order.unknown_work_center", "The step cannot be done there: neither its plan nor master data has the work center.";
    BAD_BATCH = InvalidInput, "order.bad_batch", "The columns of a batch do not fit each other.";
}
