//! How a plan uses its resources.

use super::{ResourceIndicators, share};
use crate::explain::Layout;
use crate::table::{Id, Op, Res};

/// How a resource changes between families.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Changes {
    pub(super) all: u32,
    /// Those with neither set-up nor cleaning.
    pub(super) bare: u32,
}

impl Layout<'_> {
    /// From the first to the last tick at which anything is done.
    pub(crate) fn span(&self) -> (i64, i64) {
        let ops = self.shop().ops.ids();
        let placed = ops.filter_map(|op| Some((self.setup_start(op), self.place(op)?.end)));
        let ends = placed.fold(None, |ends: Option<(i64, i64)>, (start, end)| {
            Some(ends.map_or((start, end), |(first, last)| {
                (first.min(start), last.max(end))
            }))
        });
        ends.unwrap_or((0, 0))
    }

    pub(super) fn resource_indicators(&self) -> Vec<ResourceIndicators> {
        let span = self.span();
        let ids = self.shop().resources.ids();
        ids.map(|res| self.indicators_of(res, span)).collect()
    }

    fn indicators_of(&self, res: Res, (start, end): (i64, i64)) -> ResourceIndicators {
        let shop = self.shop();
        let facts = &shop.resources[res];
        let calendar = &shop.open[facts.calendar];
        let there = (end - start - calendar.closed_ticks(start, end)).max(0);
        let mut open = there.saturating_mul(i64::from(facts.capacity));
        for (from, to, amount) in &facts.absences {
            let (from, to) = ((*from).max(start), (*to).min(end));
            if from < to {
                let away = to - from - calendar.closed_ticks(from, to);
                open = open.saturating_sub(away.saturating_mul(i64::from(*amount)));
            }
        }
        let (mut work, mut setup, mut operations) = (0_i64, 0_i64, 0_u32);
        let mut last = None;
        for user in self.users(res) {
            operations += 1;
            let Some(place) = self.place(user.op) else {
                continue;
            };
            let way = &shop.ways[place.way];
            let batch = facts.batch_size.is_some() && last == Some((user.start, user.end));
            last = Some((user.start, user.end));
            if batch {
                continue;
            }
            let paused = shop.open[way.calendar].closed_ticks(user.start, user.end);
            let worked = (user.end - user.start - paused).max(0);
            work = work.saturating_add(worked.saturating_mul(user.amount));
            if way.res == res {
                setup = setup.saturating_add(self.setup_ticks_of(user.op, res, user.start));
            }
        }
        ResourceIndicators {
            resource: self.resource(res).to_owned(),
            open: open.max(0),
            work,
            setup,
            utilisation: share(work, open),
            setup_share: share(setup, work.saturating_add(setup)),
            operations,
            changeovers: self.changes_on(res).all,
        }
    }

    fn setup_ticks_of(&self, op: Op, res: Res, start: i64) -> i64 {
        let shop = self.shop();
        let begin = self.setup_start(op);
        let paused = match shop.ops[op].interruptible {
            true => shop.open[shop.resources[res].setup_calendar].closed_ticks(begin, start),
            false => 0,
        };
        (start - begin - paused).max(0)
    }

    /// The changes between families on a resource that does one thing at a time. What only needs it beside a machine
    /// changes nothing on it.
    pub(super) fn changes_on(&self, res: Res) -> Changes {
        let mut changes = Changes::default();
        if self.shop().resources[res].capacity > 1 {
            return changes;
        }
        let resource = self.model().resources.get(res.place());
        let mut family = resource.and_then(|one| one.initial_family.as_deref());
        let shop = self.shop();
        for user in self.users(res) {
            let place = self.place(user.op);
            if place.is_none_or(|place| shop.ways[place.way].res != res) {
                continue;
            }
            let Some(next) = self.family(user.op) else {
                continue;
            };
            if family.is_some_and(|family| family != next) {
                changes.all += 1;
                changes.bare += u32::from(self.setup_start(user.op) >= user.start);
            }
            family = Some(next);
        }
        changes
    }
}
