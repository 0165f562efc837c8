//! Why a command on a routing is refused.

use crate::timeline::Timeline;
use lineside_kernel::{ErrorCode, Family};

const REJECTED: Family = Family::Rejected;

pub(crate) const UNKNOWN: ErrorCode = ErrorCode::new(
    Family::NotFound,
    "routing.unknown",
    "The item has no routing, or no such revision.",
);
const EXISTS: ErrorCode = ErrorCode::new(
    REJECTED,
    "routing.exists",
    "There is a revision of this name already; names are never used again.",
);
const NOT_A_DRAFT: ErrorCode = ErrorCode::new(
    REJECTED,
    "routing.not_a_draft",
    "Only a draft can be changed or released.",
);
const EMPTY_DAYS: ErrorCode = ErrorCode::new(
    REJECTED,
    "routing.empty_days",
    "A revision would serve on no day: its end is not behind its start.",
);
const OVERLAPS: ErrorCode = ErrorCode::new(
    REJECTED,
    "routing.overlaps",
    "Two revisions of one alternate would serve on the same day.",
);
const BAD_END: ErrorCode = ErrorCode::new(
    REJECTED,
    "routing.bad_end",
    "A revision cannot end on this day.",
);
const UNKNOWN_SITE: ErrorCode = ErrorCode::new(
    REJECTED,
    "routing.unknown_site",
    "There is no site with the code that a routing is for.",
);
pub(super) const UNKNOWN_ITEM: ErrorCode = ErrorCode::new(
    REJECTED,
    "routing.unknown_item",
    "There is no item with the code that a routing makes.",
);
pub(super) const UNKNOWN_WORK_CENTER: ErrorCode = ErrorCode::new(
    REJECTED,
    "routing.unknown_work_center",
    "A step names a work centre that there is not.",
);
pub(super) const OTHER_SITE: ErrorCode = ErrorCode::new(
    REJECTED,
    "routing.other_site",
    "A step names a work centre of another site than the routing is for.",
);
pub(super) const NOT_ACTIVE: ErrorCode = ErrorCode::new(
    REJECTED,
    "routing.not_active",
    "A revision to be released names what is not active: its item, or a work centre.",
);
pub(super) const NO_STEPS: ErrorCode = ErrorCode::new(
    REJECTED,
    "routing.no_steps",
    "A revision without a step cannot be released.",
);
pub(super) const BAD_STEP: ErrorCode = ErrorCode::new(
    REJECTED,
    "routing.bad_step",
    "A step of a routing cannot be meant as it is written.",
);
pub(super) const DUPLICATE: ErrorCode = ErrorCode::new(
    REJECTED,
    "routing.duplicate",
    "A number of a step, or a revision of one command, stands more than once.",
);
pub(crate) const NOT_EFFECTIVE: ErrorCode = ErrorCode::new(
    REJECTED,
    "routing.not_effective",
    "On this day no released revision serves: the item cannot be made then.",
);

/// The rules of revisions under the codes of this room.
pub(super) const TIMELINE: Timeline = Timeline {
    exists: &EXISTS,
    unknown: &UNKNOWN,
    not_a_draft: &NOT_A_DRAFT,
    empty_days: &EMPTY_DAYS,
    overlaps: &OVERLAPS,
    bad_end: &BAD_END,
    unknown_site: &UNKNOWN_SITE,
};

/// Every code of this room.
pub const CODES: &[ErrorCode] = &[
    UNKNOWN,
    EXISTS,
    NOT_A_DRAFT,
    EMPTY_DAYS,
    OVERLAPS,
    BAD_END,
    UNKNOWN_SITE,
    UNKNOWN_ITEM,
    UNKNOWN_WORK_CENTER,
    OTHER_SITE,
    NOT_ACTIVE,
    NO_STEPS,
    BAD_STEP,
    DUPLICATE,
    NOT_EFFECTIVE,
];
