//! Shaving: a window is narrowed by showing that its operation cannot start in a part of it.
//!
//! # Description
//! To refute a makespan, each operation is tried at the front of its window alone, and at the back: where
//! [narrowing](super::windows) refutes that, the part is cut off. Parts that were cut off grow, others shrink.
//! Once nothing can be cut off any more the makespan stays open; one that is refuted raises the bound, and the
//! next is tried. The work comes in portions, so that it can be done beside a search.
//!
//! # References
//! Martin, Shmoys: A new approach to computing optimal schedules for the job-shop scheduling problem (IPCO 1996).

use super::windows::{Frame, Verdict, Windows};
use crate::stop::Stop;
use crate::table::{Id, Op};

/// Shops in which a round of edge finding looks at more pairs are not shaved.
const MOST_PAIRS: usize = 100_000;

/// A bound that rises as long as there is something to shave.
#[derive(Debug, Clone)]
pub(crate) struct Shaver<'f, 's> {
    frame: &'f Frame<'s>,
    bound: i64,
    /// How far above the bound the makespan is that is to be refuted.
    step: i64,
    /// The windows for that makespan, and room to try them.
    windows: Option<(Windows<'f, 's>, Windows<'f, 's>)>,
    /// What is tried next: the front and the back of one operation after another.
    place: usize,
    /// How many tries have failed in a row.
    barren: usize,
    /// The part of a window that is tried, of each operation at the front and at the back.
    parts: Vec<i64>,
    ended: bool,
}

impl<'f, 's> Shaver<'f, 's> {
    /// Starts from a bound that is proven.
    pub(super) fn new(frame: &'f Frame<'s>, bound: i64) -> Self {
        let alone = frame.machines.iter().any(|(_, ops)| ops.len() > 1);
        Self {
            frame,
            bound,
            step: 0,
            windows: None,
            place: 0,
            barren: 0,
            parts: vec![1; 2 * frame.shop.ops.len()],
            ended: !alone || frame.pairs() > MOST_PAIRS,
        }
    }

    /// No makespan is below this.
    pub(crate) fn bound(&self) -> i64 {
        self.bound
    }

    /// Works a portion, as many pairs as given, unless the bound has reached a makespan that is known.
    pub(crate) fn work(&mut self, pairs: u64, known: i64, stop: &Stop) {
        let mut left = pairs;
        while !self.ended && self.bound < known && left > 0 {
            let Some((windows, trial)) = &mut self.windows else {
                self.step = self.step.min(known - 1 - self.bound);
                let mut windows = Windows::until(self.frame, self.bound + self.step);
                let verdict = windows.narrow(stop);
                left = left.saturating_sub(windows.spent.max(1));
                match verdict {
                    Verdict::Refuted => self.rise(),
                    Verdict::Stopped => return,
                    Verdict::Open => {
                        let trial = windows.clone();
                        self.windows = Some((windows, trial));
                        (self.place, self.barren) = (0, 0);
                    }
                }
                continue;
            };
            let (op, front) = (Op::new(self.place / 2), self.place.is_multiple_of(2));
            let most = 2 * self.parts.len();
            let Some(part) = self.parts.get_mut(self.place) else {
                self.place = 0;
                continue;
            };
            let (head, late) = (windows.head[op], windows.late[op]);
            let room = late - head - self.frame.paths.least[op];
            let tried = (*part).min(room);
            self.place += 1;
            self.barren += 1;
            if self.barren > most {
                // A makespan further up was too much; the bound itself was not.
                self.ended = self.step == 0;
                self.step /= 4;
                self.windows = None;
                continue;
            }
            if tried <= 0 {
                continue;
            }
            trial.reset(windows);
            trial.spent = 0;
            // The operation starts at one of `tried` ticks at the front, or ends at one of as many at the back.
            let whole = if front {
                trial.lower(op, head + self.frame.paths.least[op] + tried - 1)
            } else {
                trial.raise(op, late - self.frame.paths.least[op] - tried + 1)
            };
            let verdict = if whole {
                trial.narrow(stop)
            } else {
                Verdict::Refuted
            };
            left = left.saturating_sub(trial.spent.max(1));
            match verdict {
                Verdict::Stopped => return,
                Verdict::Open => {
                    // The bound itself is given up only when no single tick can be cut off.
                    if *part > 1 && self.step == 0 {
                        self.barren = 0;
                    }
                    *part = (*part / 2).max(1);
                }
                Verdict::Refuted => {
                    *part = part.saturating_mul(2).min(1 << 20);
                    self.barren = 0;
                    let whole = if front {
                        windows.raise(op, head + tried)
                    } else {
                        windows.lower(op, late - tried)
                    };
                    if !whole || windows.narrow(stop) == Verdict::Refuted {
                        self.rise();
                    }
                }
            }
        }
    }

    /// The makespan was refuted, and with it all before.
    fn rise(&mut self) {
        self.bound += self.step + 1;
        self.step = 2 * self.step + 1;
        self.windows = None;
    }
}
