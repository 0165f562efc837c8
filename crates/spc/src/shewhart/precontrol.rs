//! Pre-control: a traffic light from the tolerance, without any limits to estimate.
//!
//! The middle half of the tolerance is green, the quarters beside it yellow, what is outside
//! red. Five greens in a row release a set-up; then single parts are looked at, and a
//! yellow one asks for the next.
//!
//! ```
//! use lineside_spc::{Precontrol, PrecontrolDecision, SpecLimits};
//!
//! let spec = SpecLimits { lower: Some(0.0), upper: Some(8.0) };
//! let values = [4.0, 4.0, 5.0, 3.0, 4.0, 6.5, 7.0, 4.0];
//! let run = Precontrol::of(&values, spec).run()?;
//! assert_eq!(run.decisions[0].decision, PrecontrolDecision::Release);
//! assert_eq!((run.decisions[1].index, run.decisions[1].decision), (6, PrecontrolDecision::AdjustLevel));
//! # Ok::<(), lineside_spc::SpcError>(())
//! ```

use super::settings::{SpecLimits, check_finite};
use crate::{Missing, SpcError, missing};
use lineside_kernel::Column;
use serde::{Deserialize, Serialize};

/// Judges parts by pre-control.
///
/// For short runs, where there is no time to estimate limits: the tolerance alone gives the
/// zones, so the process must be capable to begin with (Cp of 1.33 or so), and pre-control says
/// nothing about whether it is stable.
///
/// - Green is the middle half of the tolerance, its borders included; yellow is what is
///   left of the tolerance, its limits included; red is outside. With one limit only, green
///   reaches half the way from `target` to the limit, and beyond the target on the other side.
/// - Setting up: five green parts in a row release the run. A yellow part starts the count
///   afresh; two yellow in a row, or a red one, ask for an adjustment.
/// - Running: green goes on. Yellow asks for the next part at once: green again goes on; yellow
///   on the same side asks to adjust the level; yellow on the other side says that the
///   spread has grown. Red stops. After each of these five greens are needed again.
///
/// Reference: D. Shainin, P. D. Shainin, "Pre-control versus x-bar and R charting: continuous
/// or immediate quality improvement?", *Quality Engineering* 1(4), 1989, 419-429.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Precontrol<'a> {
    /// The measurements, in order; null where one is missing, which is passed over.
    #[serde(with = "missing")]
    #[cfg_attr(feature = "schema", schemars(schema_with = "missing::schema"))]
    pub values: Column<'a, f64>,
    /// The tolerance.
    pub spec: SpecLimits,
    /// Where the values should be, if the tolerance has one limit only.
    #[serde(default)]
    pub target: Option<f64>,
    /// How many greens in a row release a set-up.
    #[serde(default = "five")]
    #[cfg_attr(feature = "schema", schemars(range(min = 1)))]
    pub release_after: u32,
    /// Where an earlier run ended; left out, a set-up begins.
    #[serde(default)]
    pub state: PrecontrolState,
    /// Whether missing values are refused.
    #[serde(default)]
    pub missing: Missing,
}

fn five() -> u32 {
    5
}

/// Where a run under pre-control stands; hand it back with the next parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PrecontrolState {
    /// Whether the set-up was released.
    #[serde(default)]
    pub running: bool,
    /// How many greens in a row a set-up has so far.
    #[serde(default)]
    pub greens: u32,
    /// The zone of the last part, if it was yellow and asks for the next.
    #[serde(default)]
    pub yellow: Option<YellowSide>,
}

/// Which yellow zone a part is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum YellowSide {
    /// Below the green zone.
    Low,
    /// Above the green zone.
    High,
}

/// What pre-control says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub enum PrecontrolDecision {
    /// The set-up is good: run.
    Release,
    /// Two yellow in a row on one side: adjust the level.
    AdjustLevel,
    /// Two yellow in a row on both sides: the spread has grown.
    ReduceSpread,
    /// A part outside the tolerance: stop.
    Stop,
}

/// What pre-control says at one part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PrecontrolStep {
    /// The part, counted from 0.
    pub index: u32,
    /// What it decided.
    pub decision: PrecontrolDecision,
}

/// A run under pre-control.
#[must_use]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PrecontrolRun {
    /// The lower border of the green zone; none where the tolerance has no lower limit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub green_from: Option<f64>,
    /// The upper border of the green zone; none where the tolerance has no upper limit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub green_to: Option<f64>,
    /// The parts in a yellow zone.
    pub yellow: Column<'static, u32>,
    /// The parts outside the tolerance.
    pub red: Column<'static, u32>,
    /// How many parts were green.
    pub greens: u32,
    /// What was decided, in order.
    pub decisions: Vec<PrecontrolStep>,
    /// Where the run stands after the last part.
    pub state: PrecontrolState,
}

impl<'a> Precontrol<'a> {
    /// Pre-control of these values, everything else at its default.
    #[must_use]
    pub fn of(values: impl Into<Column<'a, f64>>, spec: SpecLimits) -> Self {
        Self {
            values: values.into(),
            spec,
            target: None,
            release_after: five(),
            state: PrecontrolState::default(),
            missing: Missing::default(),
        }
    }
}

enum Zone {
    Green,
    Yellow(YellowSide),
    Red,
}

impl Precontrol<'_> {
    /// Judges every part, in order.
    ///
    /// # Errors
    /// [`SpcError`] when the tolerance makes no sense, one limit stands without a target, or a
    /// value is infinite.
    ///
    /// # Complexity
    /// O(n) time; memory for what is not green.
    pub fn run(&self) -> Result<PrecontrolRun, SpcError> {
        let (green_from, green_to) = self.green()?;
        if self.release_after == 0 {
            return Err(SpcError::BadSetting {
                field: "release_after",
                value: "0".to_owned(),
                expected: "1 or more greens, usually 5",
            });
        }
        let (mut yellow, mut red) = (Vec::new(), Vec::new());
        let mut decisions = Vec::new();
        let (mut greens, mut state) = (0_u32, self.state);
        for (index, value) in self.values.iter().enumerate() {
            if value.is_nan() && self.missing != Missing::Refuse {
                continue;
            }
            if !value.is_finite() {
                return Err(SpcError::NotFinite {
                    index,
                    value: *value,
                });
            }
            let index = u32::try_from(index).map_err(|_| SpcError::TooManyValues {
                given: self.values.len(),
            })?;
            let below = |line: Option<f64>| line.is_some_and(|line| *value < line);
            let above = |line: Option<f64>| line.is_some_and(|line| *value > line);
            let zone = if below(self.spec.lower) || above(self.spec.upper) {
                red.push(index);
                Zone::Red
            } else if below(green_from) {
                yellow.push(index);
                Zone::Yellow(YellowSide::Low)
            } else if above(green_to) {
                yellow.push(index);
                Zone::Yellow(YellowSide::High)
            } else {
                greens = greens.saturating_add(1);
                Zone::Green
            };
            if let Some(decision) = state.next(&zone, self.release_after) {
                decisions.push(PrecontrolStep { index, decision });
            }
        }
        Ok(PrecontrolRun {
            green_from,
            green_to,
            yellow: yellow.into(),
            red: red.into(),
            greens,
            decisions,
            state,
        })
    }

    fn green(&self) -> Result<(Option<f64>, Option<f64>), SpcError> {
        self.spec.check()?;
        check_finite("target", self.target)?;
        if let (Some(lower), Some(upper)) = (self.spec.lower, self.spec.upper) {
            // Halved first, so that a tolerance as wide as a float does not overflow.
            let quarter = (upper / 2.0 - lower / 2.0) / 2.0;
            return Ok((Some(lower + quarter), Some(upper - quarter)));
        }
        let Some(target) = self.target else {
            return Err(SpcError::BadSetting {
                field: "target",
                value: "nothing".to_owned(),
                expected: "where the values should be, as the tolerance has one limit only",
            });
        };
        let inside = self.spec.lower.is_none_or(|lower| target > lower)
            && self.spec.upper.is_none_or(|upper| target < upper);
        if !inside {
            return Err(SpcError::BadSetting {
                field: "target",
                value: target.to_string(),
                expected: "a value inside the tolerance",
            });
        }
        Ok((
            self.spec.lower.map(|lower| lower.midpoint(target)),
            self.spec.upper.map(|upper| upper.midpoint(target)),
        ))
    }
}

impl PrecontrolState {
    /// Moves on by one part.
    fn next(&mut self, zone: &Zone, release_after: u32) -> Option<PrecontrolDecision> {
        let before = self.yellow.take();
        let decision = match (zone, before) {
            (Zone::Green, _) if self.running => return None,
            (Zone::Green, _) => {
                self.greens = self.greens.saturating_add(1);
                if self.greens < release_after {
                    return None;
                }
                *self = Self {
                    running: true,
                    ..Self::default()
                };
                return Some(PrecontrolDecision::Release);
            }
            (Zone::Yellow(side), None) => {
                self.greens = 0;
                self.yellow = Some(*side);
                return None;
            }
            (Zone::Yellow(side), Some(before)) if *side == before => {
                PrecontrolDecision::AdjustLevel
            }
            (Zone::Yellow(_), Some(_)) => PrecontrolDecision::ReduceSpread,
            (Zone::Red, _) => PrecontrolDecision::Stop,
        };
        *self = Self::default();
        Some(decision)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use PrecontrolDecision::{AdjustLevel, ReduceSpread, Release, Stop};

    fn decisions(values: &[f64]) -> Vec<(u32, PrecontrolDecision)> {
        let spec = SpecLimits {
            lower: Some(0.0),
            upper: Some(8.0),
        };
        let run = Precontrol::of(values, spec).run().unwrap();
        run.decisions
            .iter()
            .map(|step| (step.index, step.decision))
            .collect()
    }

    #[test]
    fn five_greens_in_a_row_release_a_set_up() {
        assert_eq!(decisions(&[2.0, 6.0, 4.0, 4.0, 4.0]), [(4, Release)]);
        assert_eq!(
            decisions(&[4.0, 4.0, 4.0, 1.9, 4.0, 4.0, 4.0, 4.0, 4.0]),
            [(8, Release)]
        );
        assert_eq!(decisions(&[4.0, 7.0, 8.0]), [(2, AdjustLevel)]);
        assert_eq!(decisions(&[4.0, 8.5]), [(1, Stop)]);
    }

    #[test]
    fn a_run_goes_on_until_two_yellow_or_one_red() {
        let start = [4.0; 5];
        let of = |more: &[f64]| decisions(&[&start[..], more].concat());
        assert_eq!(of(&[7.0, 4.0, 1.0, 4.0]), [(4, Release)]);
        assert_eq!(of(&[7.0, 7.0]), [(4, Release), (6, AdjustLevel)]);
        assert_eq!(of(&[7.0, 1.0]), [(4, Release), (6, ReduceSpread)]);
        assert_eq!(of(&[-0.1, 4.0]), [(4, Release), (5, Stop)]);
    }

    #[test]
    fn a_run_can_be_taken_up_where_it_ended() {
        let spec = SpecLimits {
            lower: Some(0.0),
            upper: Some(8.0),
        };
        let first = Precontrol::of(&[4.0, 4.0, 4.0, 4.0, 4.0, 7.0], spec)
            .run()
            .unwrap();
        let second = Precontrol {
            state: first.state,
            ..Precontrol::of(&[7.5], spec)
        };
        assert_eq!(second.run().unwrap().decisions[0].decision, AdjustLevel);
    }

    #[test]
    fn one_limit_needs_a_target() {
        let spec = SpecLimits {
            lower: None,
            upper: Some(10.0),
        };
        assert!(Precontrol::of(&[1.0], spec).run().is_err());
        let run = Precontrol {
            target: Some(2.0),
            ..Precontrol::of(&[-9.0, 6.0, 7.0, 11.0], spec)
        };
        let run = run.run().unwrap();
        assert_eq!(
            (run.green_from, run.green_to, run.greens),
            (None, Some(6.0), 2)
        );
        assert_eq!((&run.yellow[..], &run.red[..]), (&[2][..], &[3][..]));
    }
}
