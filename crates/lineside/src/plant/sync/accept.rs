//! Pages as they come in: the lease first, then forks, then the lines themselves.

use super::note::{note, program};
use super::page::lease;
use super::take::{Take, Taken, forked_at, line_at, take, with_store};
use super::{Accepted, SyncPage};
use crate::plant::Plant;
use lineside_execution::lease::{
    CONTACT, LeaseForked, LeaseState, NoteFork, decide_page, decide_site,
};
use lineside_journal::{
    CommandId, ImportError, Line, Read, RowWrite, Scope, Store, StoreError, cells,
};
use lineside_kernel::{Problem, Timestamp};
use lineside_proof::Hash;

/// What became of a page that came in.
enum Arrival {
    Taken(Taken),
    Refused(Problem),
}

impl Plant {
    /// Takes a page of another site over, if the device that sends it holds the site's
    /// lease: the lines as they are, and the rows that follow from them, in one
    /// transaction.
    ///
    /// A page may come twice, late, or overlap what is here. One that contradicts what is
    /// here puts the site into quarantine, and nothing more is taken of it before a person
    /// has decided (`sync.resolve_fork`).
    ///
    /// # Errors
    /// A [`Problem`]: `sync.no_lease`, `sync.lease_lost` or `sync.quarantined` when the
    /// device may not send; `journal.fork` when its history has forked;
    /// `journal.import_gap` when lines between are missing; `journal.broken_chain` when
    /// the page was damaged on its way; of family `storage` when the store failed.
    pub fn accept(&self, page: &SyncPage) -> Result<Accepted, Problem> {
        page.check()?;
        let now = self.journal().clock().now();
        let arrival = with_store(self.journal(), |store| {
            let lease = lease(store, self.scope(), &page.site)?;
            if let Err(rejection) = decide_page(&lease, &page.device, page.epoch) {
                return Ok(Arrival::Refused(rejection.into()));
            }
            let taken = match end_differs(store, page)? {
                true => Err(fork(page, page.position)),
                false => take(store, &page.site, &page.lines, Some(contact(page, now))),
            };
            match taken {
                Ok(Take::Taken(taken)) => Ok(Arrival::Taken(taken)),
                Ok(Take::Unreadable(error)) => Ok(Arrival::Refused(error.into())),
                Err(error) => match forked_at(&error) {
                    None => Err(error),
                    Some(position) => match page.damage() {
                        Some(damage) => Ok(Arrival::Refused(damage.into())),
                        None => {
                            quarantine(store, self.scope(), &lease, page, position, now)?;
                            Ok(Arrival::Refused(error.into()))
                        }
                    },
                },
            }
        })?;
        let taken = match arrival {
            Arrival::Taken(taken) => taken,
            Arrival::Refused(problem) => return Err(problem),
        };
        // A page without lines comes from a device that has caught up: a good moment to
        // look for answers whose settling was cut short.
        let has_answers = taken
            .streams
            .iter()
            .any(|stream| stream.family() == "reply");
        self.inner.cache.forget(&page.site, &taken.streams);
        if has_answers || page.lines.is_empty() {
            self.settle_letters(&page.site)?;
        }
        Ok(taken.accepted)
    }

    /// Takes a copy of this plant's own journal over from the central plant: the device is
    /// new, or was restored from a backup that lacks the last lines.
    ///
    /// # Errors
    /// A [`Problem`]: `sync.other_site` when the page is of another site; `journal.fork`
    /// when this plant has other lines, which then have to be put away first; and what
    /// [`Plant::accept`] says of damaged pages.
    pub fn take_over(&self, page: &SyncPage) -> Result<Accepted, Problem> {
        page.check()?;
        decide_site(&page.site, self.scope()).map_err(Problem::from)?;
        let taken = with_store(self.journal(), |store| {
            take(store, self.scope(), &page.lines, None)
        })?;
        match taken {
            Take::Taken(taken) => {
                self.inner.cache.forget(self.scope(), &taken.streams);
                Ok(taken.accepted)
            }
            Take::Unreadable(error) => Err(error.into()),
        }
    }
}

/// Whether the sender's last line is another one here. Pages of the past are known by
/// their ends, too; an end that is not here yet says nothing.
fn end_differs(store: &mut dyn Read, page: &SyncPage) -> Result<bool, StoreError> {
    let line = line_at(store, &page.site, page.position)?;
    Ok(line.is_some_and(|line| line.leaf() != page.head))
}

fn fork(page: &SyncPage, position: u64) -> StoreError {
    ImportError::Fork {
        scope: page.site.clone(),
        position,
    }
    .into()
}

fn contact(page: &SyncPage, now: Timestamp) -> RowWrite {
    let number = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
    RowWrite::Put {
        table: &CONTACT,
        row: cells![
            page.device.as_str(),
            number(page.epoch),
            now,
            number(page.position)
        ],
    }
}

fn quarantine(
    store: &mut dyn Store,
    own: &Scope,
    lease: &LeaseState,
    page: &SyncPage,
    position: u64,
    now: Timestamp,
) -> Result<(), StoreError> {
    let kept = line_at(store, &page.site, position)?;
    let forked = LeaseForked {
        device: page.device.clone(),
        epoch: page.epoch,
        position,
        kept: kept.map_or(Hash::ZERO, |line| line.leaf()),
        sent: sent_at(page, position),
    };
    let name = format!(
        "fork {} {} {position} {}",
        page.site, lease.forks, forked.sent
    );
    let note_fork = |command| NoteFork {
        site: page.site.clone(),
        forked,
        command,
    };
    let failed = |problem: Problem| StoreError::Corrupt(problem.to_string());
    let task = program(CommandId::derived(&name))
        .map(note_fork)
        .map_err(failed)?;
    note(store, own, &task, now)?.map_err(failed)
}

/// The leaf hash of the sender's line at a position; zeros when the page does not say.
fn sent_at(page: &SyncPage, position: u64) -> Hash {
    if page.position == position {
        return page.head;
    }
    let leaf = |line: &Line| {
        let entry = line.read().ok()?;
        match entry.position.checked_sub(position)? {
            0 => Some(line.leaf()),
            1 => Some(entry.prev),
            _ => None,
        }
    };
    page.lines.iter().find_map(leaf).unwrap_or(Hash::ZERO)
}
