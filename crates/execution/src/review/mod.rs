//! Reviews of the audit trail.
//!
//! A trail that nobody reads protects nobody, so regulations ask for regular review
//! (Annex 11 section 9). A review covers a stretch of the journal, is an entry of the
//! journal itself, and reports what stood out in that stretch: refusals, failed attempts,
//! steps of the clock, entries made long after the fact, changes without a reason,
//! erasures. The exceptions are found by [`TrailSurvey`], a pure function over the lines;
//! the reviewer's part is to look at them and to say what was found.
//!
//! The entry holds the leaf hash of the last line that was reviewed. Every line holds the
//! hash of the one before, so it stands for the whole stretch.
//!
//! ```
//! use lineside_execution::review::TrailSurvey;
//!
//! let survey = TrailSurvey::new(1, "PT5M".parse()?);
//! assert_eq!(survey.exceptions().count(), 0);
//! # Ok::<(), lineside_kernel::TimeError>(())
//! ```

mod command;
mod decide;
mod error;
mod event;
mod query;
mod room;
mod survey;
mod task;

#[cfg(test)]
mod tests;

pub use command::ReviewTrail;
pub use decide::decide_review;
pub use error::CODES;
pub use event::{ReviewEvent, TrailReviewed};
pub use query::{
    GetReview, ListReviews, ReviewLine, ReviewPage, ReviewPlace, ReviewView, get_review,
    list_reviews,
};
pub use room::{REVIEW, ReviewRoom, ReviewState};
pub use survey::{TrailException, TrailExceptionCount, TrailExceptionKind, TrailSurvey};
