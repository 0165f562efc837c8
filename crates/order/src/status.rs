//! Where an order stands, and which step leads where.
//!
//! ```
//! use lineside_order::{OrderMove, OrderStatus};
//!
//! assert_eq!(OrderMove::Release.leads_to(OrderStatus::Planned), Some(OrderStatus::Released));
//! assert_eq!(OrderMove::Reopen.leads_to(OrderStatus::Closed), None);
//! ```

use serde::{Deserialize, Serialize};

/// Where an order stands. It is stored and moved by commands; quantities never move it
/// behind anybody's back.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum OrderStatus {
    /// There is no such order.
    #[default]
    Absent,
    /// Proposed; planning may change or delete it.
    Planned,
    /// Decided; planning may not touch it.
    Firmed,
    /// The floor may begin; the order holds its own copy of the bill and the routing.
    Released,
    /// Something was started, issued, reported or booked.
    InProgress,
    /// Stopped by quality: nothing is issued, reported or completed.
    QualityHold,
    /// Made, or ended short with a reason.
    Completed,
    /// Settled; nothing posts any more.
    Closed,
    /// Given up before anything came of it. It stays readable for good.
    Cancelled,
}

impl OrderStatus {
    /// Every status.
    pub const ALL: [Self; 9] = [
        Self::Absent,
        Self::Planned,
        Self::Firmed,
        Self::Released,
        Self::InProgress,
        Self::QualityHold,
        Self::Completed,
        Self::Closed,
        Self::Cancelled,
    ];

    /// The word it is written with.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Absent => "absent",
            Self::Planned => "planned",
            Self::Firmed => "firmed",
            Self::Released => "released",
            Self::InProgress => "in_progress",
            Self::QualityHold => "quality_hold",
            Self::Completed => "completed",
            Self::Closed => "closed",
            Self::Cancelled => "cancelled",
        }
    }

    /// Whether nothing leads out of it.
    #[must_use]
    pub fn is_final(self) -> bool {
        matches!(self, Self::Closed | Self::Cancelled)
    }
}

/// A move from one status to the next that a command asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OrderMove {
    /// `order.create`.
    Create,
    /// `order.firm`.
    Firm,
    /// `order.unfirm`.
    Unfirm,
    /// `order.release`.
    Release,
    /// `order.unrelease`.
    Unrelease,
    /// `order.start`.
    Start,
    /// `order.hold`.
    Hold,
    /// `order.release_hold`; it leads back to where the order came from.
    ReleaseHold,
    /// `order.complete`.
    Complete,
    /// `order.reopen`.
    Reopen,
    /// `order.close`.
    Close,
    /// `order.cancel`.
    Cancel,
}

impl OrderMove {
    /// Every move.
    pub const ALL: [Self; 12] = [
        Self::Create,
        Self::Firm,
        Self::Unfirm,
        Self::Release,
        Self::Unrelease,
        Self::Start,
        Self::Hold,
        Self::ReleaseHold,
        Self::Complete,
        Self::Reopen,
        Self::Close,
        Self::Cancel,
    ];

    /// The status after the move; `None` when it may not be made from here. A hold that
    /// is released leads back to where it came from, which is at least `released`.
    #[must_use]
    pub fn leads_to(self, from: OrderStatus) -> Option<OrderStatus> {
        use OrderStatus::{
            Absent, Cancelled, Closed, Completed, Firmed, InProgress, Planned, QualityHold,
            Released,
        };
        match (self, from) {
            (Self::Create, Absent) | (Self::Unfirm, Firmed) => Some(Planned),
            (Self::Firm, Planned) | (Self::Unrelease, Released) => Some(Firmed),
            (Self::Release, Planned | Firmed) | (Self::ReleaseHold, QualityHold) => Some(Released),
            (Self::Start, Released) | (Self::Reopen, Completed) => Some(InProgress),
            (Self::Hold, Released | InProgress) => Some(QualityHold),
            (Self::Complete, InProgress) => Some(Completed),
            (Self::Close, Completed) => Some(Closed),
            (Self::Cancel, Planned | Firmed | Released | InProgress | QualityHold) => {
                Some(Cancelled)
            }
            _ => None,
        }
    }

    /// The statuses in which the move may be made.
    pub fn allowed_in(self) -> impl Iterator<Item = OrderStatus> {
        OrderStatus::ALL
            .into_iter()
            .filter(move |status| self.leads_to(*status).is_some())
    }

    /// The action that permissions speak of.
    #[must_use]
    pub fn action(self) -> &'static str {
        match self {
            Self::Create => "order.create",
            Self::Firm => "order.firm",
            Self::Unfirm => "order.unfirm",
            Self::Release => "order.release",
            Self::Unrelease => "order.unrelease",
            Self::Start => "order.start",
            Self::Hold => "order.hold",
            Self::ReleaseHold => "order.release_hold",
            Self::Complete => "order.complete",
            Self::Reopen => "order.reopen",
            Self::Close => "order.close",
            Self::Cancel => "order.cancel",
        }
    }
}

/// Where a step stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum StepStatus {
    /// Nothing was done at it.
    Pending,
    /// Work on it has begun.
    InProgress,
    /// Its last unit has left it.
    Completed,
    /// Units pass it without being worked on.
    Skipped,
}
