//! Why a command on a lease, or what a device sends, is refused.

use lineside_kernel::{ErrorCode, Family};

const REJECTED: Family = Family::Rejected;

pub(crate) const NO_LEASE: ErrorCode = ErrorCode::new(
    REJECTED,
    "sync.no_lease",
    "No device holds a lease of the site.",
);
pub(super) const LEASE_LOST: ErrorCode = ErrorCode::new(
    REJECTED,
    "sync.lease_lost",
    "Another device, or a later lease, may write the site's history.",
);
pub(super) const QUARANTINED: ErrorCode = ErrorCode::new(
    REJECTED,
    "sync.quarantined",
    "Two histories claim the site; nothing is taken before a person has decided.",
);
pub(super) const NOT_QUARANTINED: ErrorCode = ErrorCode::new(
    REJECTED,
    "sync.not_quarantined",
    "No fork of the site's history waits for a decision.",
);
pub(crate) const OWN_SITE: ErrorCode = ErrorCode::new(
    REJECTED,
    "sync.own_site",
    "A plant writes its own site itself: it cannot lease it out or send letters to it.",
);
pub(super) const OTHER_SITE: ErrorCode = ErrorCode::new(
    REJECTED,
    "sync.other_site",
    "What is sent belongs to another site than the plant's own.",
);
pub(crate) const REASON_REQUIRED: ErrorCode = ErrorCode::new(
    REJECTED,
    "sync.reason_required",
    "The step needs a reason, and none was given.",
);
pub(super) const PERSON_REQUIRED: ErrorCode = ErrorCode::new(
    REJECTED,
    "sync.person_required",
    "A person has to decide this; a program cannot.",
);

/// Every code of this room.
pub const CODES: &[ErrorCode] = &[
    NO_LEASE,
    LEASE_LOST,
    QUARANTINED,
    NOT_QUARANTINED,
    OWN_SITE,
    OTHER_SITE,
    REASON_REQUIRED,
    PERSON_REQUIRED,
];
