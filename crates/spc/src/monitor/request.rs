//! Judging a stretch of a stream in one call, with nothing kept between calls.
//!
//! ```
//! use lineside_spc::{FrozenLimits, MonitorValues};
//!
//! let limits = FrozenLimits::new(10.0, 0.5);
//! let first = MonitorValues::of(&limits, &[10.1, 9.8, 10.4]).monitor()?;
//! let next = MonitorValues { state: Some(first.state), ..MonitorValues::of(&limits, &[12.0]) };
//! assert_eq!(next.monitor()?.signals[0].ends[..], [3]);
//! # Ok::<(), lineside_spc::SpcError>(())
//! ```

use super::{Monitor, MonitorState};
use crate::{
    AfterSignal, FrozenLimits, Limits, Missing, RuleName, RuleScope, RuleSet, RuleSpec, Rules,
    Signal, SpcError, ZoneWidth, missing,
};
use lineside_kernel::Column;
use serde::{Deserialize, Serialize};

/// Judges the next values of a stream by limits frozen from an earlier chart.
///
/// Nothing is kept between calls: the answer holds a `state` to pass back with the values
/// that follow. However a stream is cut into calls, the signals are those of the whole
/// series; indices count from its first value.
///
/// The cost is O(1) for each value and rule.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct MonitorValues<'a> {
    /// The limits to judge by.
    pub limits: FrozenLimits,
    /// The next values, in order; null where one is missing.
    #[serde(with = "missing")]
    #[cfg_attr(feature = "schema", schemars(schema_with = "missing::schema"))]
    pub values: Column<'a, f64>,
    /// The rules that read the points. Each further rule adds false alarms.
    #[serde(default)]
    pub rules: RuleSet,
    /// Rules of your own, read after those.
    #[serde(default)]
    pub own_rules: Vec<RuleSpec>,
    /// What is plotted: rules that mean nothing there are left out.
    #[serde(default)]
    pub scope: RuleScope,
    /// What a signal does to the history of the rules.
    #[serde(default)]
    pub after_signal: AfterSignal,
    /// What a missing value does.
    #[serde(default)]
    pub missing: Missing,
    /// How wide zones are.
    #[serde(default)]
    pub zones: ZoneWidth,
    /// The state that the call before answered; left out, the stream begins.
    #[serde(default)]
    pub state: Option<MonitorState>,
}

/// What the values of one call showed.
#[must_use]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Monitored {
    /// The index of the first value of this call in the stream.
    pub first: u32,
    /// How many values the stream has now, missing ones included.
    pub count: u32,
    /// The lines that the values were judged by.
    pub limits: Limits,
    /// The rules that fired at values of this call. Members of a pattern may lie before `first`.
    pub signals: Vec<Signal>,
    /// The rules of the set that mean nothing on such a chart and were left out.
    pub left_out: Vec<RuleName>,
    /// Where the stream stands; pass it back with the values that follow.
    pub state: MonitorState,
}

impl<'a> MonitorValues<'a> {
    /// The beginning of a stream, everything at its default.
    #[must_use]
    pub fn of(limits: &FrozenLimits, values: impl Into<Column<'a, f64>>) -> Self {
        Self {
            limits: limits.clone(),
            values: values.into(),
            rules: RuleSet::default(),
            own_rules: Vec::new(),
            scope: RuleScope::default(),
            after_signal: AfterSignal::default(),
            missing: Missing::default(),
            zones: ZoneWidth::default(),
            state: None,
        }
    }

    /// Judges the values.
    ///
    /// # Errors
    /// [`SpcError`] when a limit, a rule or a value is none, or the state belongs to other rules.
    pub fn monitor(&self) -> Result<Monitored, SpcError> {
        let (rules, left_out) = Rules::new(self.rules, &self.own_rules)?.on(self.scope);
        let mut monitor = Monitor::new(&self.limits)?.reading(&rules).with(
            self.after_signal,
            self.missing == Missing::Skip,
            self.zones,
        );
        if let Some(state) = &self.state {
            monitor.restore(state)?;
        }
        let first = monitor.count();
        let given = self.values.len().saturating_add(first as usize);
        u32::try_from(given).map_err(|_| SpcError::TooManyValues { given })?;

        let specs: Vec<&RuleSpec> = rules.specs().collect();
        let mut found: Vec<(Vec<u32>, Vec<u32>)> = vec![Default::default(); specs.len()];
        for (index, value) in self.values.iter().enumerate() {
            let refused = value.is_nan() && self.missing == Missing::Refuse;
            if value.is_infinite() || refused {
                let value = *value;
                return Err(SpcError::NotFinite { index, value });
            }
            let place = monitor.count();
            let fired = monitor.push(*value);
            if fired.any() {
                for (rule, (ends, members)) in found.iter_mut().enumerate() {
                    if fired.has(rule) {
                        ends.push(place);
                        add_new(members, monitor.members(rule));
                    }
                }
            }
        }
        let signals = specs
            .iter()
            .zip(found)
            .filter(|(_, (ends, _))| !ends.is_empty());
        let signals = signals.map(|(spec, (ends, mut members))| {
            members.sort_unstable();
            members.dedup();
            Signal {
                rule: spec.name.clone(),
                ends: ends.into(),
                members: members.into(),
                episodes: None,
            }
        });
        let (lower, upper) = self.limits.lines();
        Ok(Monitored {
            first,
            count: monitor.count(),
            limits: Limits {
                lower,
                center: self.limits.center,
                upper,
            },
            signals: signals.collect(),
            left_out,
            state: monitor.snapshot(),
        })
    }
}

/// Adds members that are not among the last ones already, so that a long run stays one list.
fn add_new(members: &mut Vec<u32>, found: Vec<u32>) {
    let recent = members.len().saturating_sub(128);
    for member in found {
        let known = members
            .get(recent..)
            .is_some_and(|recent| recent.contains(&member));
        if !known {
            members.push(member);
        }
    }
}
