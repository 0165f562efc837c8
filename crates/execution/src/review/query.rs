//! What can be asked about reviews.

use super::error::UNKNOWN;
use super::{REVIEW, ReviewRoom, ReviewState, TrailException, TrailExceptionCount};
use crate::room::read_row;
use crate::row_reading::Cells;
use crate::{Reads, Refused, Violation, Word};
use lineside_journal::{After, Cell, Row, Scan, StoreError, cells};
use lineside_kernel::{ActorId, ReviewId, Timestamp};
use lineside_proof::Hash;
use serde::{Deserialize, Serialize};

/// Shows one review of the audit trail, with what stood out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct GetReview {
    /// The review's code.
    pub review: ReviewId,
}

/// A review of the audit trail.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ReviewView {
    /// Which stretch, by whom, when, and how often something stood out.
    pub line: ReviewLine,
    /// The leaf hash of the last line that was reviewed, which stands for all before it.
    pub leaf: Hash,
    /// What was found, in the reviewer's words.
    pub findings: String,
    /// What stood out; only the first are named when there are many.
    pub exceptions: Vec<TrailException>,
}

/// One review of a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ReviewLine {
    /// The review's code.
    pub review: ReviewId,
    /// The first position.
    pub from_position: u64,
    /// The last position.
    pub to_position: u64,
    /// What the review stands for.
    pub meaning: Word,
    /// Who reviewed.
    pub by: ActorId,
    /// When, as claimed.
    pub at: Timestamp,
    /// How often something of each kind stood out.
    pub counts: Vec<TrailExceptionCount>,
}

/// Answers `audit.review_get`.
///
/// # Errors
/// [`Refused`] when there is no such review or it cannot be read.
pub fn get_review(reads: &mut dyn Reads, request: &GetReview) -> Result<ReviewView, Refused> {
    let unknown = || Violation::new(&UNKNOWN, format!("there is no review `{}`", request.review));
    let row = reads
        .row(&REVIEW, &cells![request.review.as_str()])?
        .ok_or_else(unknown)?;
    let state = read(&row)?;
    let line = line(&row, &state)?.ok_or_else(unknown)?;
    let reviewed = state.reviewed.ok_or_else(unknown)?;
    Ok(ReviewView {
        line,
        leaf: reviewed.leaf,
        findings: reviewed.findings,
        exceptions: reviewed.exceptions,
    })
}

fn read(row: &Row) -> Result<ReviewState, StoreError> {
    let loaded = read_row::<ReviewRoom>(row)
        .map_err(|why| StoreError::Corrupt(format!("the row of a review: {why}")))?;
    Ok((*loaded.state).clone())
}

fn line(row: &Row, state: &ReviewState) -> Result<Option<ReviewLine>, StoreError> {
    let (Some(reviewed), Some(by), Some(at)) = (&state.reviewed, &state.by, state.at) else {
        return Ok(None);
    };
    Ok(Some(ReviewLine {
        review: Cells::new(&REVIEW, row).parsed("code")?,
        from_position: reviewed.from_position,
        to_position: reviewed.to_position,
        meaning: reviewed.meaning.clone(),
        by: by.clone(),
        at,
        counts: reviewed.counts.clone(),
    }))
}

/// Lists reviews by the last position that they cover, in pages.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ListReviews {
    /// Where the page before ended: its `next`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<ReviewPlace>,
    /// At most so many; 100 when absent, and never more than 1000.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
}

/// One page of a list of reviews.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ReviewPage {
    /// The reviews.
    pub reviews: Vec<ReviewLine>,
    /// Where the next page begins; absent when this one is the last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<ReviewPlace>,
}

/// A place in a list of reviews.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ReviewPlace {
    /// The last position that the last review shown covers.
    pub to_position: u64,
    /// Its code.
    pub review: ReviewId,
}

/// Answers `audit.reviews`.
///
/// # Errors
/// [`Refused`] when the rows cannot be read.
pub fn list_reviews(reads: &mut dyn Reads, request: &ListReviews) -> Result<ReviewPage, Refused> {
    let limit = usize::try_from(request.limit.unwrap_or(100).clamp(1, 1000)).unwrap_or(1000);
    let mut scan = Scan::by("to_position").limit(limit + 1);
    if let Some(place) = &request.after {
        let position = i64::try_from(place.to_position).unwrap_or(i64::MAX);
        let columns = vec![Cell::from(position)];
        let key = cells![place.review.as_str()];
        scan = scan.after(After { columns, key });
    }
    let mut reviews = Vec::new();
    for row in reads.rows(&REVIEW, &scan)? {
        reviews.extend(line(&row, &read(&row)?)?);
    }
    let more = reviews.len() > limit;
    reviews.truncate(limit);
    let next = reviews.last().filter(|_| more).map(|last| ReviewPlace {
        to_position: last.to_position,
        review: last.review.clone(),
    });
    Ok(ReviewPage { reviews, next })
}
