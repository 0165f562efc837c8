//! What the command at work has written so far.
//!
//! Rows show what is stored, and a command's own movements are not stored before all of it
//! is. To look back at them all the same (a movement taken back in the command that made
//! it, a number used twice) each state carries the last few facts it was made of. They are
//! never written: whoever reads the state from its row finds them in the ledger.

use crate::{Posted, StockPosted};
use lineside_kernel::{Currency, Timestamp, TransactionId};
use std::fmt;
use std::sync::Arc;

/// After how many facts the older half is forgotten.
const HALF: u32 = 32;

/// The last facts of a state, those of one time only.
#[derive(Clone, Default)]
pub(crate) struct Recent {
    at: Option<Timestamp>,
    newest: Option<Arc<Step>>,
    count: u32,
    older: Option<Arc<Step>>,
}

struct Step {
    /// What was posted; other facts only count.
    posted: Option<(StockPosted, Timestamp)>,
    before: Option<Arc<Step>>,
}

impl Recent {
    /// Adds a fact.
    pub(crate) fn push(&mut self, posted: Option<&StockPosted>, at: Timestamp) {
        if self.at != Some(at) {
            *self = Self {
                at: Some(at),
                ..Self::default()
            };
        }
        if self.count == HALF {
            self.older = self.newest.take();
            self.count = 0;
        }
        self.newest = Some(Arc::new(Step {
            posted: posted.map(|posted| (posted.clone(), at)),
            before: self.newest.take(),
        }));
        self.count += 1;
    }

    /// The last so many facts, newest first; `None` when not all of them are known.
    pub(crate) fn last(&self, count: u64) -> Option<Vec<&(StockPosted, Timestamp)>> {
        let count = usize::try_from(count).ok()?;
        let known: Vec<_> = self.steps().take(count).collect();
        let is_all = known.len() == count;
        is_all.then(|| {
            known
                .into_iter()
                .filter_map(|step| step.posted.as_ref())
                .collect()
        })
    }
}

impl Recent {
    fn steps(&self) -> impl Iterator<Item = &Step> {
        [&self.newest, &self.older].into_iter().flat_map(|start| {
            std::iter::successors(start.as_deref(), |step| step.before.as_deref())
        })
    }

    /// Whether facts of this time are known at all.
    pub(crate) fn is_of(&self, at: Timestamp) -> bool {
        self.at == Some(at)
    }

    /// Whether one of the movements of the last so many facts has this number.
    pub(crate) fn has(&self, number: &TransactionId, count: u64) -> bool {
        let count = usize::try_from(count).unwrap_or(usize::MAX);
        let steps = self.steps().take(count);
        let posted = steps.filter_map(|step| step.posted.as_ref());
        let mut movements = posted.flat_map(|(posted, _)| &posted.movements);
        movements.any(|movement| movement.number == *number)
    }

    /// The movement that takes this one back.
    pub(crate) fn reversal_of(&self, number: &TransactionId) -> Option<TransactionId> {
        let posted = self.steps().filter_map(|step| step.posted.as_ref());
        let mut movements = posted.flat_map(|(posted, _)| &posted.movements);
        let back = movements.find(|back| back.reverses.as_ref() == Some(number));
        back.map(|back| back.number.clone())
    }

    /// The movement with this number: what was posted, its place, the currency and the time.
    pub(crate) fn find(
        &self,
        number: &TransactionId,
    ) -> Option<(&Posted, u64, Option<Currency>, Timestamp)> {
        let mut steps = self.steps().filter_map(|step| step.posted.as_ref());
        steps.find_map(|(posted, at)| {
            let mut places = posted.movements.iter().zip(posted.first..);
            let (movement, place) = places.find(|(movement, _)| movement.number == *number)?;
            Some((movement, place, posted.currency, *at))
        })
    }
}

impl fmt::Debug for Recent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Recent({})", self.count)
    }
}
