//! The rows of reviews.

use super::{ReviewEvent, TrailReviewed};
use crate::{Room, Who};
use lineside_journal::{Cell, Column, Index, Table, TableRef, cells};
use lineside_kernel::{ActorId, Timestamp};
use serde::{Deserialize, Serialize};

/// One row per review.
pub static REVIEW: Table = Table {
    name: "review",
    version: 1,
    columns: &[
        Column::text("code"),
        Column::integer("version"),
        Column::integer("from_position"),
        Column::integer("to_position"),
        Column::text("reviewer"),
        Column::text("state"),
    ],
    key: 1,
    indexes: &[Index {
        name: "to_position",
        columns: &[3],
    }],
};

/// One review; the default is a code that no review has.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReviewState {
    /// What was reviewed and found; absent while there is no such review.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reviewed: Option<TrailReviewed>,
    /// Who reviewed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<ActorId>,
    /// When, as claimed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<Timestamp>,
}

/// Reviews of the audit trail.
#[derive(Debug)]
pub struct ReviewRoom;

impl Room for ReviewRoom {
    const FAMILY: &'static str = "review";
    const TABLE: TableRef = &REVIEW;
    type State = ReviewState;
    type Event = ReviewEvent;

    fn evolve(_: ReviewState, event: &ReviewEvent, who: &Who) -> ReviewState {
        let ReviewEvent::Reviewed(reviewed) = event;
        ReviewState {
            reviewed: Some(reviewed.clone()),
            by: Some(who.actor.clone()),
            at: Some(who.at),
        }
    }

    fn columns(state: &ReviewState) -> Vec<Cell> {
        let number = |position| i64::try_from(position).unwrap_or(i64::MAX);
        let reviewed = state.reviewed.as_ref();
        let reviewer = state.by.as_ref().map(ActorId::as_str);
        cells![
            reviewed.map_or(0, |reviewed| number(reviewed.from_position)),
            reviewed.map_or(0, |reviewed| number(reviewed.to_position)),
            reviewer.unwrap_or_default()
        ]
    }
}
