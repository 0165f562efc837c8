//! The slow obvious model: a list of postings, and every sum folded anew.

use super::PLANNED;
use crate::{OrderMove, OrderStatus};

#[derive(Debug, Clone)]
pub(super) enum Attempt {
    Move(usize, bool),
    Report {
        step: usize,
        start: i64,
        out: i64,
        scrap: i64,
        rework: i64,
        to: usize,
        reasoned: bool,
    },
    Material {
        what: usize,
        line: usize,
        quantity: i64,
    },
    Receive(i64),
    Hours(usize, i64),
    Reverse(usize),
}

#[derive(Debug, Clone, Default)]
pub(super) struct Entry {
    pub(super) step: usize,
    pub(super) started: i64,
    pub(super) fresh: i64,
    pub(super) out: i64,
    pub(super) scrap: i64,
    pub(super) rework: i64,
    pub(super) to: usize,
    pub(super) issued: [i64; 2],
    pub(super) binned: [i64; 2],
    pub(super) received: i64,
    pub(super) hours: i64,
    pub(super) live: bool,
}

pub(super) struct Model {
    pub(super) status: OrderStatus,
    pub(super) held_from: OrderStatus,
    pub(super) over: i64,
    pub(super) replace: bool,
    pub(super) receive: bool,
    pub(super) book: Vec<Entry>,
}

pub(super) type Answer = Result<(), &'static str>;

impl Model {
    pub(super) fn sum(&self, of: impl Fn(&Entry) -> i64) -> i64 {
        self.book.iter().filter(|entry| entry.live).map(of).sum()
    }

    pub(super) fn at(&self, step: usize, of: impl Fn(&Entry) -> i64) -> i64 {
        self.sum(|entry| if entry.step == step { of(entry) } else { 0 })
    }

    pub(super) fn wip(&self, step: usize) -> i64 {
        self.at(step, |e| e.started - e.out - e.scrap - e.rework)
    }

    fn back_to(&self, step: usize) -> i64 {
        self.sum(|e| if e.to == step { e.rework } else { 0 })
    }

    pub(super) fn waiting(&self, step: usize) -> i64 {
        match step {
            0 => self.back_to(0) - self.at(0, |e| e.started - e.fresh),
            _ => self.at(step - 1, |e| e.out) + self.back_to(step) - self.at(step, |e| e.started),
        }
    }

    pub(super) fn scrapped(&self) -> i64 {
        self.sum(|e| e.scrap)
    }

    pub(super) fn completed(&self) -> i64 {
        self.at(2, |e| e.out)
    }

    fn most(&self) -> i64 {
        PLANNED + self.over + if self.replace { self.scrapped() } else { 0 }
    }

    pub(super) fn net(&self, line: usize) -> i64 {
        self.sum(|e| e.issued[line] - e.binned[line])
    }

    fn is_open(&self) -> bool {
        [OrderStatus::Released, OrderStatus::InProgress].contains(&self.status)
    }

    pub(super) fn is_bare(&self) -> bool {
        self.sum(|e| e.started.abs() + e.rework + e.hours + e.received) == 0
            && self.net(0) == 0
            && self.net(1) == 0
    }

    fn begin(&mut self) {
        if self.status == OrderStatus::Released {
            self.status = OrderStatus::InProgress;
        }
    }

    /// What may not be below zero, or above what is allowed.
    fn is_sound(&self) -> bool {
        (0..3).all(|step| self.wip(step) >= 0 && self.waiting(step) >= 0)
            && self.sum(|e| e.received) <= self.completed()
            && (0..2).all(|line| self.net(line) >= 0)
            && self.at(0, |e| e.fresh) <= self.most()
    }

    /// Whether what is left could have happened, one posting after the other. Only rework
    /// can go round in a circle.
    fn is_possible(&mut self) -> bool {
        if self.sum(|e| e.rework) == 0 {
            return true;
        }
        let live: Vec<bool> = self.book.iter().map(|e| e.live).collect();
        self.book.iter_mut().for_each(|e| e.live = false);
        let (replace, over) = (self.replace, self.over);
        // The limit on starts is no part of this question.
        (self.replace, self.over) = (false, 1_000_000);
        let mut fired = true;
        while fired {
            fired = false;
            for (place, was) in live.iter().enumerate() {
                if *was && !self.book[place].live {
                    self.book[place].live = true;
                    match self.is_sound() {
                        true => fired = true,
                        false => self.book[place].live = false,
                    }
                }
            }
        }
        (self.replace, self.over) = (replace, over);
        let is_whole = self.book.iter().map(|e| e.live).eq(live.iter().copied());
        self.book
            .iter_mut()
            .zip(live)
            .for_each(|(e, live)| e.live = live);
        is_whole
    }

    pub(super) fn attempt(&mut self, attempt: &Attempt) -> Answer {
        match attempt {
            Attempt::Move(wanted, reasoned) => self.go(OrderMove::ALL[*wanted], *reasoned),
            Attempt::Report {
                step,
                start,
                out,
                scrap,
                rework,
                to,
                reasoned,
            } => self.report((*step, *start, *out, *scrap, *rework), *to, *reasoned),
            Attempt::Material {
                what,
                line,
                quantity,
            } => self.material(*what, *line, *quantity),
            Attempt::Receive(quantity) => {
                let may = [OrderStatus::InProgress, OrderStatus::Completed];
                check(may.contains(&self.status), "order.not_open")?;
                check(*quantity > 0, "order.quantity_not_positive")?;
                let left = self.completed() - self.sum(|e| e.received);
                check(*quantity <= left, "order.exceeds_completed")?;
                self.book.push(Entry {
                    received: *quantity,
                    step: 9,
                    to: 9,
                    live: true,
                    ..Entry::default()
                });
                Ok(())
            }
            Attempt::Hours(step, hours) => {
                check(self.is_open(), "order.not_open")?;
                check(*hours > 0, "order.quantity_not_positive")?;
                self.book.push(Entry {
                    hours: *hours,
                    step: *step,
                    to: 9,
                    live: true,
                    ..Entry::default()
                });
                self.begin();
                Ok(())
            }
            Attempt::Reverse(which) => self.reverse(*which),
        }
    }

    fn go(&mut self, wanted: OrderMove, reasoned: bool) -> Answer {
        use OrderStatus::{
            Cancelled, Closed, Completed, Firmed, InProgress, Planned, QualityHold, Released,
        };
        let from = self.status;
        let (allowed, to): (&[OrderStatus], _) = match wanted {
            OrderMove::Create => return Err("order.exists"),
            OrderMove::Firm => (&[Planned], Firmed),
            OrderMove::Unfirm => (&[Firmed], Planned),
            OrderMove::Release => (&[Planned, Firmed], Released),
            OrderMove::Unrelease => (&[Released], Firmed),
            OrderMove::Start => (&[Released], InProgress),
            OrderMove::Hold => (&[Released, InProgress], QualityHold),
            OrderMove::ReleaseHold => (&[QualityHold], self.held_from),
            OrderMove::Complete => (&[InProgress], Completed),
            OrderMove::Reopen => (&[Completed], InProgress),
            OrderMove::Close => (&[Completed], Closed),
            OrderMove::Cancel => (
                &[Planned, Firmed, Released, InProgress, QualityHold],
                Cancelled,
            ),
        };
        check(allowed.contains(&from), "order.invalid_transition")?;
        if matches!(wanted, OrderMove::Unrelease | OrderMove::Cancel) {
            check(self.is_bare(), "order.has_postings")?;
        }
        if wanted == OrderMove::Complete {
            let made = self.completed() + self.scrapped();
            check(reasoned || made >= PLANNED, "order.short_without_reason")?;
            let inside: i64 = (0..3).map(|step| self.wip(step) + self.waiting(step)).sum();
            check(inside == 0, "order.quantity_in_queue")?;
        }
        if wanted == OrderMove::Hold {
            self.held_from = from;
        }
        self.status = to;
        Ok(())
    }

    fn report(
        &mut self,
        (step, start, out, scrap, rework): (usize, i64, i64, i64, i64),
        to: usize,
        reasoned: bool,
    ) -> Answer {
        check(self.is_open(), "order.not_open")?;
        let signs = [start, out, scrap, rework];
        check(
            signs.iter().all(|n| *n >= 0) && signs.iter().any(|n| *n > 0),
            "order.quantity_not_positive",
        )?;
        let inside = self.wip(step) + start;
        let started = start + (out + scrap + rework - inside).max(0);
        let waiting = self.waiting(step);
        let mut fresh = 0;
        if step == 0 {
            fresh = (started - waiting).max(0);
            check(
                self.at(0, |e| e.fresh) + fresh <= self.most(),
                "order.exceeds_tolerance",
            )?;
        } else {
            check(started <= waiting, "order.exceeds_available")?;
        }
        check(rework == 0 || to <= step, "order.unknown_step")?;
        check(scrap == 0 || reasoned, "order.reason_required")?;
        let mut entry = Entry {
            step,
            started,
            fresh,
            out,
            scrap,
            rework,
            to,
            live: true,
            ..Entry::default()
        };
        if step == 1 {
            // Units that came back over the step have what they need.
            let back = self.back_to(0) + self.back_to(1);
            let back = back - self.at(0, |e| e.rework) - self.at(1, |e| e.rework);
            let worked = self.at(1, |e| e.out + e.scrap) + out + scrap - back.max(0);
            // Three for two units, rounded up once.
            entry.issued[0] = ((3 * worked + 1) / 2 - self.net(0)).max(0);
        }
        if self.receive && step == 2 {
            entry.received = self.completed() + out - self.sum(|e| e.received);
        } else if self.receive {
            entry.received = self.completed() - self.sum(|e| e.received);
        }
        self.book.push(entry);
        self.begin();
        Ok(())
    }

    fn material(&mut self, what: usize, line: usize, quantity: i64) -> Answer {
        let held = self.status == OrderStatus::QualityHold && what > 0;
        check(self.is_open() || held, "order.not_open")?;
        check(quantity > 0, "order.quantity_not_positive")?;
        check(
            what == 0 || quantity <= self.net(line),
            "order.exceeds_net_issued",
        )?;
        let mut entry = Entry {
            step: 9,
            to: 9,
            live: true,
            ..Entry::default()
        };
        match what {
            0 => entry.issued[line] = quantity,
            1 => entry.issued[line] = -quantity,
            _ => entry.binned[line] = quantity,
        }
        self.book.push(entry);
        if what == 0 {
            self.begin();
        }
        Ok(())
    }

    fn reverse(&mut self, which: usize) -> Answer {
        let may = [OrderStatus::Closed, OrderStatus::Cancelled];
        check(!may.contains(&self.status), "order.not_open")?;
        check(which < self.book.len(), "order.unknown_posting")?;
        check(self.book[which].live, "order.already_reversed")?;
        self.book[which].live = false;
        if !self.is_sound() || !self.is_possible() {
            self.book[which].live = true;
            return Err("order.consumed_downstream");
        }
        if self.status == OrderStatus::Completed {
            self.status = OrderStatus::InProgress;
        }
        Ok(())
    }
}

fn check(is_fine: bool, code: &'static str) -> Answer {
    if is_fine { Ok(()) } else { Err(code) }
}
