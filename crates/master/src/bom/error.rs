//! Why a command on a bill of materials is refused.

use crate::timeline::Timeline;
use lineside_kernel::{ErrorCode, Family};

const REJECTED: Family = Family::Rejected;

pub(super) const UNKNOWN: ErrorCode = ErrorCode::new(
    Family::NotFound,
    "bom.unknown",
    "The item has no bill of materials, or no such revision.",
);
const EXISTS: ErrorCode = ErrorCode::new(
    REJECTED,
    "bom.exists",
    "There is a revision of this name already; names are never used again.",
);
const NOT_A_DRAFT: ErrorCode = ErrorCode::new(
    REJECTED,
    "bom.not_a_draft",
    "Only a draft can be changed or released.",
);
const EMPTY_DAYS: ErrorCode = ErrorCode::new(
    REJECTED,
    "bom.empty_days",
    "A revision would serve on no day: its end is not behind its start.",
);
const OVERLAPS: ErrorCode = ErrorCode::new(
    REJECTED,
    "bom.overlaps",
    "Two revisions of one alternate would serve on the same day.",
);
const BAD_END: ErrorCode = ErrorCode::new(
    REJECTED,
    "bom.bad_end",
    "A revision cannot end on this day.",
);
pub(super) const CYCLE: ErrorCode =
    ErrorCode::new(REJECTED, "bom.cycle", "The item would be a part of itself.");
const UNKNOWN_SITE: ErrorCode = ErrorCode::new(
    REJECTED,
    "bom.unknown_site",
    "There is no site with the code that a bill of materials is for.",
);
pub(super) const UNKNOWN_ITEM: ErrorCode = ErrorCode::new(
    REJECTED,
    "bom.unknown_item",
    "A bill of materials names an item that there is not.",
);
pub(super) const ITEM_NOT_ACTIVE: ErrorCode = ErrorCode::new(
    REJECTED,
    "bom.item_not_active",
    "A revision to be released names an item that is blocked or obsolete.",
);
pub(super) const NO_LINES: ErrorCode = ErrorCode::new(
    REJECTED,
    "bom.no_lines",
    "A revision without a line cannot be released.",
);
pub(super) const BAD_LINE: ErrorCode = ErrorCode::new(
    REJECTED,
    "bom.bad_line",
    "A line of a bill of materials cannot be meant as it is written.",
);
pub(crate) const BAD_COST_SHARE: ErrorCode = ErrorCode::new(
    REJECTED,
    "bom.bad_cost_share",
    "What comes out besides the product takes less than nothing or more than all of the cost.",
);
pub(super) const DUPLICATE: ErrorCode = ErrorCode::new(
    REJECTED,
    "bom.duplicate",
    "A number of a line, or a revision of one command, stands more than once.",
);
pub(crate) const NOT_EFFECTIVE: ErrorCode = ErrorCode::new(
    REJECTED,
    "bom.not_effective",
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
    CYCLE,
    UNKNOWN_ITEM,
    ITEM_NOT_ACTIVE,
    NO_LINES,
    BAD_LINE,
    BAD_COST_SHARE,
    DUPLICATE,
    NOT_EFFECTIVE,
];
