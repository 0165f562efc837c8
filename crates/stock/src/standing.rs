//! Whether an item's stock may move: what its status in master data forbids.
//!
//! | | `active` | `blocked` | `obsolete` |
//! |---|---|---|---|
//! | receipt | yes | no | no |
//! | issue, to a work order or otherwise, and a promise of it | yes | no | yes, until it is used up |
//! | everything else | yes | yes | yes |
//!
//! What is there can always be cleared: returned, scrapped, moved, adjusted, counted and
//! taken back. An order that runs brings in what it made. A movement is judged by when it
//! happened: what moved before the item was blocked is booked all the same.

use crate::error::ITEM_NOT_ACTIVE;
use crate::{MovementKind, Posting};
use lineside_execution::{Desk, Refused, Violation};
use lineside_kernel::{ItemId, Timestamp};
use lineside_master::item::{ItemRoom, ItemStatus};

/// What master data says of an item's status.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Standing {
    status: ItemStatus,
    since: Option<Timestamp>,
}

/// With which status an item is not issued.
const NOT_USED: &[ItemStatus] = &[ItemStatus::Blocked];

impl Standing {
    fn of(desk: &mut Desk<'_>, item: &ItemId) -> Result<Self, Refused> {
        let known = desk.load::<ItemRoom>(item.as_str())?.state;
        let status = known.item.as_ref().map(|item| item.status);
        Ok(Self {
            status: status.unwrap_or_default(),
            since: known.status_since,
        })
    }

    /// Why something of this kind may not be, where one of these statuses holds.
    fn forbids(
        self,
        forbidden: &[ItemStatus],
        item: &ItemId,
        kind: &str,
        at: Timestamp,
    ) -> Option<Violation> {
        let Self { status, since } = self;
        if !forbidden.contains(&status) || since.is_some_and(|since| at < since) {
            return None;
        }
        let since = since.map(|since| since.to_string());
        let when = since.as_ref().map(|since| format!(" since {since}"));
        let message = format!(
            "`{item}` is {}{}, and this {kind} is of {at}; {}, until master data says that the \
             item is active",
            status.as_str(),
            when.unwrap_or_default(),
            accepted(status),
        );
        Some(
            Violation::new(&ITEM_NOT_ACTIVE, message)
                .with("item", item.as_str())
                .with("status", status.as_str())
                .with("since", since)
                .with("kind", kind)
                .with("expected", ItemStatus::Active.as_str()),
        )
    }
}

/// Why the item's status does not let the posting be, if it does not. The status is looked
/// up once for all postings of one item.
pub(crate) fn not_active(
    desk: &mut Desk<'_>,
    known: &mut Option<Standing>,
    posting: &Posting,
    at: Timestamp,
) -> Result<Option<Violation>, Refused> {
    let forbidden: &[ItemStatus] = match posting.kind {
        MovementKind::Receipt => &[ItemStatus::Blocked, ItemStatus::Obsolete],
        MovementKind::Issue | MovementKind::IssueToWo => NOT_USED,
        _ => return Ok(None),
    };
    if posting.is_past {
        return Ok(None);
    }
    let known = match known {
        Some(known) => *known,
        None => *known.insert(Standing::of(desk, &posting.item)?),
    };
    Ok(known.forbids(forbidden, &posting.item, posting.kind.as_str(), at))
}

/// The same for a promise: what may not be issued is not promised either. A promise holds
/// from now on, whenever it is said to have been made.
pub(crate) fn not_promised(
    desk: &mut Desk<'_>,
    item: &ItemId,
    at: Timestamp,
) -> Result<Option<Violation>, Refused> {
    let from = at.max(desk.now());
    Ok(Standing::of(desk, item)?.forbids(NOT_USED, item, "reservation", from))
}

const fn accepted(status: ItemStatus) -> &'static str {
    match status {
        ItemStatus::Obsolete => "what is there may be used up, and nothing new comes in",
        ItemStatus::Active | ItemStatus::Blocked => {
            "what is there can be returned, scrapped, moved, adjusted, counted and taken back"
        }
    }
}
