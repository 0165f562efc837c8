//! What a set of rules costs, and what it finds: how long a chart runs until any of them fires.
//!
//! ```
//! use lineside_kernel::Unwatched;
//! use lineside_spc::{RuleSet, RuleSetRunLength};
//!
//! let question = RuleSetRunLength { rules: RuleSet::WesternElectric, per_rule: true, ..Default::default() };
//! let answer = question.run_lengths(&Unwatched)?;
//! // Four rules together cry wolf four times as often as the limits alone.
//! assert!((answer.run_lengths[0].arl.unwrap() - 91.750_773).abs() < 1e-6);
//! assert!((answer.per_rule[0].in_control.arl.unwrap() - 370.398_347).abs() < 1e-6);
//! # Ok::<(), lineside_spc::SpcError>(())
//! ```

mod chain;
mod simulation;

#[cfg(test)]
mod tests;

use crate::rule::NamedRule;
use crate::{RuleName, RuleSet, RuleSpec, Rules, SpcError};
use chain::RuleChain;
use lineside_kernel::Watch;
use serde::{Deserialize, Serialize};

/// Computes how long a chart runs on average until any of its rules fires.
///
/// In control that is the number of points between false alarms; at a shift, how long it
/// stays unseen. Each rule adds false alarms, so the answer also holds what each one would
/// cost alone.
///
/// Points are normal and independent, centre and sigma are known, and the run begins with the
/// first point. Rules that look at zones only, such as those of Western Electric, are
/// computed exactly, as a Markov chain. Trends and alternation depend on the values
/// themselves; with one of those in the set the answer is simulated, and says how far it may
/// be off by chance. The same seed gives the same answer on every machine.
///
/// Reference: C. W. Champ, W. H. Woodall, "Exact results for Shewhart control charts with
/// supplementary runs rules", *Technometrics* 29(4), 1987, 393-399.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RuleSetRunLength {
    /// The rules.
    #[serde(default)]
    pub rules: RuleSet,
    /// Rules of your own, read with those.
    #[serde(default)]
    pub own_rules: Vec<RuleSpec>,
    /// How many sigmas of the plotted points the control limits stand from the centre.
    #[serde(default = "three")]
    pub limit: f64,
    /// The shifts of the mean, in sigmas of the plotted points. None given asks about the process
    /// in control.
    #[serde(default)]
    pub shifts: Vec<f64>,
    /// Whether the answer also holds what each rule costs alone. Rules that are simulated take a
    /// second or more each.
    #[serde(default)]
    pub per_rule: bool,
    /// How many runs are simulated where that is the way: 100 to 10 million. The error of the
    /// average is about its size divided by the root of this.
    #[serde(default = "hundred_thousand")]
    #[cfg_attr(feature = "schema", schemars(range(min = 100, max = 10_000_000)))]
    pub simulations: u32,
    /// Chooses the noise of the simulation.
    #[serde(default)]
    pub seed: u32,
}

fn three() -> f64 {
    3.0
}

fn hundred_thousand() -> u32 {
    100_000
}

impl Default for RuleSetRunLength {
    fn default() -> Self {
        Self {
            rules: RuleSet::default(),
            own_rules: Vec::new(),
            limit: three(),
            shifts: Vec::new(),
            per_rule: false,
            simulations: hundred_thousand(),
            seed: 0,
        }
    }
}

/// How long a chart runs until any of its rules fires.
#[must_use]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RuleSetRunLengths {
    /// One for each shift asked for, in the same order.
    pub run_lengths: Vec<RuleRunLength>,
    /// What each rule costs, in the order of the rules.
    pub per_rule: Vec<RuleCost>,
}

/// The average run length at one shift.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RuleRunLength {
    /// The shift, in sigmas of the plotted points.
    pub shift: f64,
    /// The average number of points up to and with the first signal; null when the rules never
    /// fire, or so seldom that it cannot be told.
    pub arl: Option<f64>,
    /// How far it may be off: of a simulation its standard error, else the rounding.
    pub error: Option<f64>,
    /// How it was computed.
    pub method: RuleRunLengthMethod,
    /// How many states the Markov chain had.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub states: Option<u32>,
}

/// How the run length of a set of rules was computed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub enum RuleRunLengthMethod {
    /// Exactly, as a Markov chain of what the rules remember.
    MarkovChain,
    /// As an average over simulated runs.
    Simulation,
}

/// What one rule costs while nothing is wrong.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RuleCost {
    /// The rule.
    pub rule: RuleName,
    /// How long a chart with this rule alone runs until a false alarm.
    pub in_control: RuleRunLength,
}

impl RuleSetRunLength {
    /// Answers for each shift, and for each rule alone.
    ///
    /// # Errors
    /// [`SpcError`] when a number is out of its range, there is no rule, a rule of one's own is
    /// none, or the watch asks to stop.
    ///
    /// # Complexity
    /// A chain takes milliseconds. A simulation takes some 20 nanoseconds for each point of each
    /// run: for Nelson's eight rules a fifth of a second, and longer for rules that seldom
    /// fire.
    pub fn run_lengths(&self, watch: &dyn Watch) -> Result<RuleSetRunLengths, SpcError> {
        let refuse = |field, value: f64, expected| {
            let value = value.to_string();
            Err(SpcError::BadSetting {
                field,
                value,
                expected,
            })
        };
        if !(self.limit > 0.0 && self.limit <= 100.0) {
            return refuse("limit", self.limit, "above 0, at most 100");
        }
        for shift in &self.shifts {
            if !(-100.0..=100.0).contains(shift) {
                return refuse("shifts", *shift, "numbers from -100 to 100");
            }
        }
        if !(100..=10_000_000).contains(&self.simulations) {
            let given = f64::from(self.simulations);
            return refuse("simulations", given, "100 to 10 000 000");
        }
        let rules = Rules::new(self.rules, &self.own_rules)?;
        if rules.named().is_empty() {
            return refuse(
                "own_rules",
                0.0,
                "at least one rule, in a set or of your own",
            );
        }
        let shifts = match self.shifts.is_empty() {
            true => &[0.0],
            false => self.shifts.as_slice(),
        };
        let run_lengths = self.each(rules.named(), shifts, watch)?;
        let mut per_rule = Vec::new();
        if self.per_rule {
            for rule in rules.named() {
                let alone = self.each(std::slice::from_ref(rule), &[0.0], watch)?;
                per_rule.extend(alone.into_iter().map(|in_control| RuleCost {
                    rule: rule.spec.name.clone(),
                    in_control,
                }));
            }
        }
        Ok(RuleSetRunLengths {
            run_lengths,
            per_rule,
        })
    }

    fn each(
        &self,
        rules: &[NamedRule],
        shifts: &[f64],
        watch: &dyn Watch,
    ) -> Result<Vec<RuleRunLength>, SpcError> {
        let chain = RuleChain::of(rules, self.limit);
        let mut answers = Vec::with_capacity(shifts.len());
        for shift in shifts {
            answers.push(match &chain {
                Some(chain) => exact(chain, *shift),
                None => self.simulated(rules, *shift, watch)?,
            });
        }
        Ok(answers)
    }

    fn simulated(
        &self,
        rules: &[NamedRule],
        shift: f64,
        watch: &dyn Watch,
    ) -> Result<RuleRunLength, SpcError> {
        let (runs, seed) = (self.simulations, self.seed);
        let found = simulation::simulate(rules, self.limit, shift, runs, seed, watch)?;
        Ok(RuleRunLength {
            shift,
            arl: found.map(|found| found.average),
            error: found.map(|found| found.standard_error),
            method: RuleRunLengthMethod::Simulation,
            states: None,
        })
    }
}

fn exact(chain: &RuleChain, shift: f64) -> RuleRunLength {
    let arl = chain.average(shift);
    RuleRunLength {
        shift,
        arl,
        error: arl.map(|arl| arl * 1e-12),
        method: RuleRunLengthMethod::MarkovChain,
        states: u32::try_from(chain.states()).ok(),
    }
}
