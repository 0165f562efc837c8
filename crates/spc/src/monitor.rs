//! Judging values as they come: one at a time, by frozen limits.
//!
//! A [`Monitor`] holds the limits of an earlier chart, the rules, and the last few points
//! as bits. Each value takes the same few steps whatever came before, and nothing is
//! allocated, so it can sit behind a sensor. A stream read by a monitor gives exactly the
//! signals that the finished series would give on a chart.
//!
//! ```
//! use lineside_spc::{FrozenLimits, Monitor, RuleSet, Rules};
//!
//! let rules = Rules::new(RuleSet::WesternElectric, &[])?;
//! let mut monitor = Monitor::new(&FrozenLimits::new(10.0, 0.5))?.reading(&rules);
//!
//! assert!(!monitor.push(10.2).any());
//! assert!(!monitor.push(11.2).any());
//! let fired = monitor.push(11.3); // the second of two beyond two sigma
//! let names: Vec<&str> = monitor.names(fired).map(|name| name.as_str()).collect();
//! assert_eq!(names, ["two_of_three_beyond_two_sigma"]);
//! assert_eq!(monitor.members(1), [1, 2]);
//! # Ok::<(), lineside_spc::SpcError>(())
//! ```

mod request;
mod state;

#[cfg(test)]
mod tests;

pub use request::{MonitorValues, Monitored};
pub use state::{MonitorState, PatternMemory, PointStep};

use crate::scan::{Lines, Memory, Walker, WatchState};
use crate::{AfterSignal, FrozenLimits, RuleName, RuleSet, Rules, SpcError, ZoneWidth};

/// Reads a stream of points against frozen limits.
#[derive(Debug, Clone)]
pub struct Monitor {
    limits: FrozenLimits,
    rules: Rules,
    after_signal: AfterSignal,
    skips_missing: bool,
    zones: ZoneWidth,
    walker: Walker,
    fired: u64,
}

/// Which rules fired at a point.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Fired(u64);

impl Fired {
    /// Whether any rule did.
    #[must_use]
    pub fn any(self) -> bool {
        self.0 != 0
    }

    /// Whether the rule at this position of the list did.
    #[must_use]
    pub fn has(self, rule: usize) -> bool {
        rule < 64 && (self.0 >> (rule & 63)) & 1 == 1
    }
}

impl Monitor {
    /// A monitor of the limits alone, before its first value.
    ///
    /// # Errors
    /// [`SpcError::BadSetting`] when a limit is not a finite number or sigma is negative.
    pub fn new(limits: &FrozenLimits) -> Result<Self, SpcError> {
        check(limits)?;
        let rules = Rules::new(RuleSet::default(), &[])?;
        let after_signal = AfterSignal::default();
        let mut monitor = Self {
            limits: limits.clone(),
            walker: Walker::new(rules.named(), after_signal, false),
            rules,
            after_signal,
            skips_missing: false,
            zones: ZoneWidth::default(),
            fired: 0,
        };
        monitor.start();
        Ok(monitor)
    }

    /// The same, reading with these rules from a fresh start.
    #[must_use]
    pub fn reading(mut self, rules: &Rules) -> Self {
        self.rules = rules.clone();
        self.start();
        self
    }

    /// The same with other ways of reading, from a fresh start: what follows a signal, whether
    /// a missing value is passed over instead of ending every window, and how wide zones are.
    #[must_use]
    pub fn with(
        mut self,
        after_signal: AfterSignal,
        skips_missing: bool,
        zones: ZoneWidth,
    ) -> Self {
        (self.after_signal, self.skips_missing, self.zones) = (after_signal, skips_missing, zones);
        self.start();
        self
    }

    fn start(&mut self) {
        self.walker = Walker::new(self.rules.named(), self.after_signal, self.skips_missing);
        let FrozenLimits { center, sigma, .. } = self.limits;
        let (lower, upper) = self.limits.lines();
        let (below, above) = self.zones.of(center, sigma, lower, upper);
        let lines = Lines::new(center, below)
            .zoned(below, above)
            .limited(lower, upper);
        self.walker.aim(&lines, 0);
        self.fired = 0;
    }

    /// Judges the next value; NaN, or an infinity, is a missing one.
    ///
    /// # Complexity
    /// O(1) for each rule, without allocation.
    #[inline]
    pub fn push(&mut self, value: f64) -> Fired {
        self.walker.after(self.fired);
        self.fired = self
            .walker
            .step(if value.is_finite() { value } else { f64::NAN });
        Fired(self.fired)
    }

    /// How many values were pushed: the index of the next one.
    #[must_use]
    pub fn count(&self) -> u32 {
        self.walker.place()
    }

    /// The names of the rules that fired.
    pub fn names(&self, fired: Fired) -> impl Iterator<Item = &RuleName> {
        let specs = self.rules.specs().enumerate();
        specs
            .filter(move |(rule, _)| fired.has(*rule))
            .map(|(_, spec)| &spec.name)
    }

    /// The points that make the patterns of a rule, given by its position in the list, that end
    /// at the last value; none when it did not fire there.
    #[must_use]
    pub fn members(&self, rule: usize) -> Vec<u32> {
        let mut members = Vec::new();
        if let (true, Ok(rule)) = (Fired(self.fired).has(rule), u32::try_from(rule)) {
            self.walker.members(rule, |member| members.push(member));
        }
        members.sort_unstable();
        members.dedup();
        members
    }

    /// Where the monitor stands, as data.
    #[must_use]
    pub fn snapshot(&self) -> MonitorState {
        let mut walker = self.walker.clone();
        walker.after(self.fired);
        let Memory {
            previous,
            step,
            last_move,
        } = walker.memory();
        MonitorState {
            count: walker.place(),
            rules: self.rules.specs().map(|spec| spec.name.clone()).collect(),
            previous: (!previous.is_nan()).then_some(previous),
            step,
            last_move,
            patterns: walker
                .states()
                .map(|(state, places)| PatternMemory {
                    marks: state.marks,
                    above: state.above,
                    below: state.below,
                    seen: state.seen,
                    places: places.unwrap_or_default(),
                })
                .collect(),
        }
    }

    /// Goes on where another monitor with the same rules and settings stood.
    ///
    /// # Errors
    /// [`SpcError::BadSetting`] when the state belongs to other rules; the monitor is then as it
    /// was before.
    pub fn restore(&mut self, state: &MonitorState) -> Result<(), SpcError> {
        let refuse = |value: String, expected| {
            let field = "state";
            Err(SpcError::BadSetting {
                field,
                value,
                expected,
            })
        };
        if !self.rules.specs().map(|spec| &spec.name).eq(&state.rules) {
            let names: Vec<&str> = state.rules.iter().map(RuleName::as_str).collect();
            return refuse(
                names.join(", "),
                "a state of the rules that are to go on, in their order",
            );
        }
        let fits = |memory: &PatternMemory| memory.seen <= 64 && memory.places.len() <= 64;
        if !state.patterns.iter().all(fits) {
            return refuse("more than 64 points".into(), "what a monitor answered");
        }
        let states: Vec<(WatchState, Vec<u32>)> = state
            .patterns
            .iter()
            .map(|memory| {
                let PatternMemory {
                    marks,
                    above,
                    below,
                    seen,
                    places,
                } = memory.clone();
                (
                    WatchState {
                        marks,
                        above,
                        below,
                        seen,
                    },
                    places,
                )
            })
            .collect();
        let memory = Memory {
            previous: state.previous.unwrap_or(f64::NAN),
            step: state.step,
            last_move: state.last_move,
        };
        if !self.walker.resume(state.count, memory, &states) {
            let given = format!("{} patterns", state.patterns.len());
            return refuse(given, "a state of the same definitions of the rules");
        }
        self.fired = 0;
        Ok(())
    }
}

/// Refuses limits that are no numbers to judge by.
fn check(limits: &FrozenLimits) -> Result<(), SpcError> {
    let FrozenLimits {
        center,
        sigma,
        lower,
        upper,
        multiple,
        ..
    } = *limits;
    let refuse = |field, value: f64, expected| {
        let value = value.to_string();
        Err(SpcError::BadSetting {
            field,
            value,
            expected,
        })
    };
    if !center.is_finite() {
        return refuse("limits.center", center, "a finite number");
    }
    if !sigma.is_finite() || sigma < 0.0 {
        return refuse("limits.sigma", sigma, "a finite number, zero or above");
    }
    if !multiple.is_finite() || multiple <= 0.0 {
        return refuse("limits.multiple", multiple, "a finite number above zero");
    }
    let (low, high) = limits.lines();
    if lower.is_some_and(|x| !x.is_finite()) || low > center || low.is_nan() {
        return refuse("limits.lower", low, "a finite number, not above the centre");
    }
    if upper.is_some_and(|x| !x.is_finite()) || high < center || high.is_nan() {
        return refuse(
            "limits.upper",
            high,
            "a finite number, not below the centre",
        );
    }
    if !(low.is_finite() && high.is_finite()) {
        return Err(SpcError::OutOfRange { what: "a limit" });
    }
    Ok(())
}
