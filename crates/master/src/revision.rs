//! What bills of materials and routings have in common: alternates, and their revisions
//! one after another.
//!
//! An item may be made in several ways, its *alternates* (`main`, `manual`), and each has a
//! line of revisions of which at most one serves on any day. A gap is legal and means that
//! the item cannot be made that way on those days. A site may keep an alternate of its own
//! under the name of one that holds everywhere; then its own counts there, and only that.
//!
//! | status     | may be changed | serves                                  |
//! |------------|----------------|-----------------------------------------|
//! | `draft`    | yes            | never                                   |
//! | `released` | no             | on the days of its effectivity          |
//! | `ended`    | no             | never: it was dropped before it served  |
//!
//! ```
//! use lineside_master::{RevisionStatus, bom::BomState};
//!
//! let never_made = BomState::default();
//! assert!(never_made.effective_on(None, "2026-03-01".parse()?).is_empty());
//! # Ok::<(), lineside_kernel::TimeError>(())
//! ```

use crate::Effectivity;
use lineside_execution::Word;
use lineside_kernel::{LocalDate, RevisionId, SiteId};
use serde::{Deserialize, Serialize};
use std::fmt;

/// The alternate that is meant when none is named.
pub const MAIN: Word = Word::of("main");

/// The alternate that is meant when none is named, for serde.
pub(crate) fn main_alternate() -> Word {
    MAIN
}

/// Whether it is the alternate that need not be named.
pub(crate) fn is_main(alternate: &Word) -> bool {
    *alternate == MAIN
}

/// Where a revision stands.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum RevisionStatus {
    /// Being prepared: it can be changed, and nothing is made by it.
    #[default]
    Draft,
    /// Binding: it serves on the days of its effectivity, and never changes.
    Released,
    /// Dropped before it ever served.
    Ended,
}

impl RevisionStatus {
    /// The word it is written with.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Released => "released",
            Self::Ended => "ended",
        }
    }
}

/// Which revision of an item's bills of materials or routings.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RevisionKey {
    /// The site that it is for; absent when it is for every site.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub site: Option<SiteId>,
    /// The alternate, as one lower-case word; `main` when absent.
    #[serde(default = "main_alternate", skip_serializing_if = "is_main")]
    #[cfg_attr(feature = "schema", schemars(extend("default" = "main")))]
    pub alternate: Word,
    /// The revision; unique within the item's alternate at the site.
    pub revision: RevisionId,
}

impl RevisionKey {
    /// A revision of the alternate that need not be named, for every site.
    #[must_use]
    pub fn main(revision: RevisionId) -> Self {
        Self {
            site: None,
            alternate: MAIN,
            revision,
        }
    }
}

impl fmt::Display for RevisionKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.revision)?;
        if !is_main(&self.alternate) {
            write!(f, " of alternate {}", self.alternate)?;
        }
        match &self.site {
            Some(site) => write!(f, " at {site}"),
            None => Ok(()),
        }
    }
}

/// A revision of a bill of materials or of a routing.
pub trait Revision {
    /// Which one it is.
    fn key(&self) -> &RevisionKey;
    /// Where it stands.
    fn status(&self) -> RevisionStatus;
    /// On which days it serves; `None` while it is a draft.
    fn effective(&self) -> Option<Effectivity>;
    /// Which alternate is tried first: the one with the lowest number.
    fn priority(&self) -> u32;

    /// The days on which it serves as a released revision.
    fn served(&self) -> Option<Effectivity> {
        self.effective()
            .filter(|_| self.status() == RevisionStatus::Released)
    }
}

/// The released revisions that serve on a day at a site, one of each alternate, the
/// alternate to be tried first in front.
///
/// Without a site only what holds everywhere counts. Of two alternates of one name, the
/// site's own counts and hides the other, even on days on which it has no revision.
#[must_use]
pub fn effective_on<'a, R: Revision>(
    revisions: &'a [R],
    site: Option<&SiteId>,
    date: LocalDate,
) -> Vec<&'a R> {
    let is_released = |revision: &&R| revision.served().is_some();
    let own: Vec<&Word> = revisions
        .iter()
        .filter(is_released)
        .filter(|revision| site.is_some() && revision.key().site.as_ref() == site)
        .map(|revision| &revision.key().alternate)
        .collect();
    let mut serving: Vec<&R> = revisions
        .iter()
        .filter(|revision| match &revision.key().site {
            Some(of) => Some(of) == site,
            None => !own.contains(&&revision.key().alternate),
        })
        .filter(|revision| revision.served().is_some_and(|days| days.includes(date)))
        .collect();
    serving.sort_by(|one, other| {
        let order = one.priority().cmp(&other.priority());
        order.then_with(|| one.key().alternate.cmp(&other.key().alternate))
    });
    serving
}
