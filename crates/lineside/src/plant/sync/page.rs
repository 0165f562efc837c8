//! Pages: stretches of a site's journal on their way.

use super::SyncError;
use crate::plant::Plant;
use lineside_execution::Rejection;
use lineside_execution::lease::{LEASE, LeaseState, decide_page, holder, read_lease};
use lineside_journal::{ImportError, Imported, Line, Read, Scope, StoreError, cells};
use lineside_kernel::{DeviceId, Problem};
use lineside_proof::Hash;
use serde::{Deserialize, Serialize};
use std::ops::ControlFlow;

/// The most lines of one page.
pub const MAX_PAGE_LINES: u32 = 10_000;
/// A page ends with the line that takes it to so many bytes; it may be one line longer.
pub const MAX_PAGE_BYTES: usize = 8 << 20;

/// A stretch of a site's journal, with the lease that it is sent under.
///
/// A page without lines is worth sending too: it says how far the device is, and is
/// answered with how far the central plant is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SyncPage {
    /// The site, with its tenant.
    pub site: Scope,
    /// The device that holds its lease.
    pub device: DeviceId,
    /// The number of the lease.
    pub epoch: u64,
    /// The last position of the sender's journal when the page was made.
    pub position: u64,
    /// The leaf hash of the line there; zeros when there is none.
    pub head: Hash,
    /// The leaf hash of the page's last line, so that damage on the way is not taken for
    /// a fork; zeros when the page has no lines.
    pub tail: Hash,
    /// Consecutive lines of the journal, as they are stored.
    #[serde(default, with = "lines")]
    #[cfg_attr(feature = "schema", schemars(with = "Vec<String>"))]
    pub lines: Vec<Line>,
}

/// What became of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Accepted {
    /// How many lines were here already.
    pub known: u64,
    /// How many lines are new.
    pub new: u64,
    /// The last position here: the next page starts behind it.
    pub position: u64,
}

/// Asks the central plant for its copy of a site's journal, for a device that starts anew
/// or was restored from a backup.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CopySite {
    /// The site, with its tenant.
    pub site: Scope,
    /// The device that holds its lease.
    pub device: DeviceId,
    /// The number of the lease.
    pub epoch: u64,
    /// Only lines behind this position; 0 starts at the first.
    #[serde(default)]
    pub after: u64,
    /// At most so many lines, up to 10,000.
    #[serde(default = "CopySite::most")]
    pub limit: u32,
}

impl CopySite {
    const fn most() -> u32 {
        MAX_PAGE_LINES
    }
}

impl From<Imported> for Accepted {
    fn from(imported: Imported) -> Self {
        Self {
            known: imported.known as u64,
            new: imported.new as u64,
            position: imported.position,
        }
    }
}

impl SyncPage {
    /// Whether it is no larger than pages are, and its last line is the one that was sent.
    /// The lines before it are held by their links.
    pub(super) fn check(&self) -> Result<(), Problem> {
        self.check_size()?;
        let last = self.lines.last();
        match last.map_or(Hash::ZERO, Line::leaf) == self.tail {
            true => Ok(()),
            false => Err(self.damaged(self.lines.len()).into()),
        }
    }

    /// The first line that does not continue the one before, or is not the one that was
    /// sent: the page was damaged, and says nothing about histories.
    pub(super) fn damage(&self) -> Option<ImportError> {
        let mut before: Option<(u64, Hash)> = None;
        for (index, line) in self.lines.iter().enumerate() {
            let link = line.read().ok().map(|entry| (entry.position, entry.prev));
            let is_next = match (link, before) {
                (Some((position, prev)), Some((last, leaf))) => {
                    position == last + 1 && prev == leaf
                }
                (Some(_), None) => true,
                (None, _) => false,
            };
            if !is_next {
                return Some(self.damaged(index + 1));
            }
            before = link.map(|(position, _)| (position, line.leaf()));
        }
        None
    }

    fn damaged(&self, index: usize) -> ImportError {
        let line = index.checked_sub(1).and_then(|index| self.lines.get(index));
        ImportError::BrokenChain {
            index,
            position: line
                .and_then(|line| Some(line.read().ok()?.position))
                .unwrap_or_default(),
            why: "it is not the line that was sent; the page was damaged on its way".into(),
        }
    }

    fn check_size(&self) -> Result<(), SyncError> {
        let most_lines = usize::try_from(MAX_PAGE_LINES).unwrap_or(usize::MAX);
        let most_bytes = MAX_PAGE_BYTES + lineside_journal::limits::LINE_BYTES;
        let bytes = self.lines.iter().map(|line| line.as_bytes().len()).sum();
        let too_large = |unit, given, limit| Err(SyncError::PageTooLarge { unit, given, limit });
        match (self.lines.len(), bytes) {
            (lines, _) if lines > most_lines => too_large("lines", lines, most_lines),
            (_, bytes) if bytes > most_bytes => too_large("bytes", bytes, most_bytes),
            _ => Ok(()),
        }
    }
}

impl Plant {
    /// A page of this plant's journal behind a position, to be sent to the central plant;
    /// with a limit of 0, only how far the journal is.
    ///
    /// # Errors
    /// A [`Problem`] when the plant was not told its lease, or the journal cannot be read.
    pub fn page(&self, after: u64, limit: u32) -> Result<SyncPage, Problem> {
        let site = self.scope();
        let page = self.read(|store| {
            let lease = lease(store, site, site)?;
            Ok(match holder(&lease) {
                Ok(holder) => Ok(read_page(
                    store,
                    site,
                    &holder.device,
                    lease.epoch,
                    after,
                    limit,
                )?),
                Err(rejection) => Err(rejection),
            })
        })?;
        page.map_err(Rejection::into)
    }

    /// A page of what this plant has of another site's journal, for the device that holds
    /// the site's lease.
    ///
    /// # Errors
    /// A [`Problem`] when the device does not hold the lease, or the journal cannot be
    /// read.
    pub fn copy(&self, wanted: &CopySite) -> Result<SyncPage, Problem> {
        let CopySite {
            site,
            device,
            epoch,
            after,
            limit,
        } = wanted;
        let page = self.read(|store| {
            let lease = lease(store, self.scope(), site)?;
            Ok(match decide_page(&lease, device, *epoch) {
                Ok(()) => Ok(read_page(store, site, device, *epoch, *after, *limit)?),
                Err(rejection) => Err(rejection),
            })
        })?;
        page.map_err(Rejection::into)
    }
}

/// The lease of a site, as the plant of this scope knows it.
pub(super) fn lease(
    store: &mut dyn Read,
    own: &Scope,
    site: &Scope,
) -> Result<LeaseState, StoreError> {
    match store.get(own, &LEASE, &cells![site.as_str()])? {
        Some(row) => Ok((*read_lease(&row)?.state).clone()),
        None => Ok(LeaseState::default()),
    }
}

fn read_page(
    store: &mut dyn Read,
    site: &Scope,
    device: &DeviceId,
    epoch: u64,
    after: u64,
    limit: u32,
) -> Result<SyncPage, StoreError> {
    // The end first: lines that are written meanwhile go with the next page.
    let tip = store.tip(site)?;
    let left = tip.position().saturating_sub(after);
    let limit = usize::try_from(left.min(limit.min(MAX_PAGE_LINES).into())).unwrap_or(usize::MAX);
    let mut lines = Vec::with_capacity(limit);
    let mut bytes = 0;
    store.read_journal(site, after, limit, &mut |line| {
        bytes += line.as_bytes().len();
        lines.push(line);
        match bytes < MAX_PAGE_BYTES {
            true => ControlFlow::Continue(()),
            false => ControlFlow::Break(()),
        }
    })?;
    Ok(SyncPage {
        site: site.clone(),
        device: device.clone(),
        epoch,
        position: tip.position(),
        head: tip.head(),
        tail: lines.last().map_or(Hash::ZERO, Line::leaf),
        lines,
    })
}

/// Lines as a list of texts.
mod lines {
    use lineside_journal::Line;
    use serde::{Deserialize, Deserializer, Serializer};

    pub(super) fn serialize<S: Serializer>(
        lines: &[Line],
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(lines.iter().map(Line::as_text))
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Vec<Line>, D::Error> {
        let texts = Vec::<String>::deserialize(deserializer)?;
        Ok(texts
            .into_iter()
            .map(|text| Line::new(text.into_bytes()))
            .collect())
    }
}
