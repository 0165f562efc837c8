//! What the central plant must answer to a page, in the simplest words.

use lineside::proof::Hash;
use lineside::{DeviceId, SyncPage};

/// A site as the central plant must know it.
#[derive(Clone, Default)]
pub(crate) struct SiteModel {
    pub(crate) epoch: u64,
    pub(crate) holder: Option<DeviceId>,
    pub(crate) is_quarantined: bool,
    /// The leaf hash of every line taken so far.
    pub(crate) leaves: Vec<Hash>,
}

/// What becomes of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fate {
    Taken,
    Fork,
    Gap,
    Refused(&'static str),
}

impl Fate {
    /// The code of the answer.
    pub(crate) fn code(self) -> &'static str {
        match self {
            Self::Taken => "",
            Self::Fork => "journal.fork",
            Self::Gap => "journal.import_gap",
            Self::Refused(code) => code,
        }
    }
}

impl SiteModel {
    /// Why nothing is taken from, or given to, a device; empty when all is well.
    pub(crate) fn refusal(&self, device: &DeviceId, epoch: u64) -> &'static str {
        let is_holder = self.holder.as_ref() == Some(device) && self.epoch == epoch;
        match is_holder {
            true if self.is_quarantined => "sync.quarantined",
            true => "",
            false if self.holder.is_none() && self.epoch == epoch => "sync.no_lease",
            false => "sync.lease_lost",
        }
    }

    /// Judges a page, and takes what is to be taken.
    pub(crate) fn judge(&mut self, page: &SyncPage) -> Fate {
        let refusal = self.refusal(&page.device, page.epoch);
        if !refusal.is_empty() {
            return Fate::Refused(refusal);
        }
        let here = |position: u64| match position {
            0 => Some(Hash::ZERO),
            position => self
                .leaves
                .get(usize::try_from(position).unwrap() - 1)
                .copied(),
        };
        let mut fork = here(page.position).is_some_and(|leaf| leaf != page.head);
        let mut new = Vec::new();
        for line in &page.lines {
            let entry = line.read().unwrap();
            match here(entry.position) {
                Some(leaf) => fork |= leaf != line.leaf(),
                None if entry.position == self.leaves.len() as u64 + new.len() as u64 + 1 => {
                    let before = new.last().copied().or_else(|| here(entry.position - 1));
                    fork |= before != Some(entry.prev);
                    new.push(line.leaf());
                }
                None if !fork => return Fate::Gap,
                None => {}
            }
        }
        if fork {
            self.is_quarantined = true;
            return Fate::Fork;
        }
        self.leaves.extend(new);
        Fate::Taken
    }
}
