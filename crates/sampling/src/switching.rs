//! Switching rules: a bad history makes inspection tighter, a good one easier.
//!
//! The plans of the standards protect the consumer only together with these rules; a normal plan on
//! its own accepts bad lots too often.
//!
//! ```
//! use lineside_sampling::{InspectedLot, InspectionSeverity, SwitchingRules};
//!
//! let lots = [true, false, true, false, true].map(InspectedLot::of);
//! let history = SwitchingRules::of(lots.to_vec()).follow();
//! assert_eq!(history.steps[3].after, InspectionSeverity::Tightened);
//! assert_eq!(history.state.severity, InspectionSeverity::Tightened);
//! ```

use crate::{InspectionSeverity, SamplingStandard};
use serde::{Deserialize, Serialize};

/// Follows a series of lots through normal, tightened and reduced inspection.
///
/// - Normal to tightened: two of five or fewer consecutive lots were rejected.
/// - Tightened to normal: five consecutive lots were accepted.
/// - Normal to reduced, if production is steady and reduced inspection is approved: by MIL-STD-105E after
///   ten consecutive accepted lots (whose nonconforming pieces do not exceed the limit number, where one
///   is used); by ISO 2859-1 when the switching score reaches 30.
/// - Reduced to normal: a lot was rejected or accepted in the gap, or production became irregular.
/// - Discontinued, until quality is improved: by ISO 2859-1 when five lots in all were rejected under
///   tightened inspection; by MIL-STD-105E when ten consecutive lots remained on it.
///
/// Only original inspection counts: a lot that is submitted again changes nothing. Each change of
/// severity begins a new count.
///
/// Reference: MIL-STD-105E, 1989, 4.7 and 4.8; ISO 2859-1:1999, 9.3 and 9.4.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SwitchingRules {
    /// The lots, in the order of their inspection.
    pub lots: Vec<InspectedLot>,
    /// Where the series stands before the first of them; left out, at the start of normal inspection.
    #[serde(default)]
    pub state: SwitchState,
    /// Whose rules.
    #[serde(default)]
    pub standard: SamplingStandard,
    /// Whether reduced inspection is approved by the authority in charge.
    #[serde(default)]
    pub reduced_approved: bool,
    /// The limit number of MIL-STD-105E, table VIII: the nonconforming pieces that ten lots may hold in
    /// all for reduced inspection. ANSI/ASQ Z1.4 leaves it to the user.
    #[serde(default)]
    pub limit_number: Option<u32>,
    /// When inspection is discontinued, if not as the standard has it.
    #[serde(default)]
    pub discontinuation: Option<Discontinuation>,
}

/// When inspection is discontinued under tightened inspection.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Discontinuation {
    /// When five lots in all were rejected on original tightened inspection (ISO 2859-1, ANSI/ASQ Z1.4).
    FiveRejected,
    /// When ten consecutive lots remained on tightened inspection (MIL-STD-105E).
    TenLots,
    /// Never.
    Never,
}

/// One lot of a series.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct InspectedLot {
    /// Whether it was accepted.
    pub accepted: bool,
    /// Whether it was rejected before and is submitted again; then it counts for nothing.
    #[serde(default)]
    pub resubmitted: bool,
    /// Whether it was accepted with a count between accepting and rejecting.
    #[serde(default)]
    pub accepted_in_gap: bool,
    /// Whether production was irregular or delayed.
    #[serde(default)]
    pub irregular: bool,
    /// The nonconforming pieces of its samples, where a limit number is used.
    #[serde(default)]
    pub nonconforming: u32,
    /// What the switching score of ISO 2859-1 needs to know; without it the lot sets the score to zero.
    #[serde(default)]
    pub score: Option<ScoreEvidence>,
}

/// What the switching score of ISO 2859-1 needs to know about a lot.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum ScoreEvidence {
    /// A single plan: with an acceptance number of 0 or 1 an accepted lot adds 2; from 2 on it adds 3 if
    /// it would have been accepted with the AQL one step tighter.
    Single {
        /// The acceptance number of the plan.
        accept: u32,
        /// Whether the lot would have been accepted with the AQL one step tighter.
        #[serde(default)]
        accepted_one_step_tighter: bool,
    },
    /// A double plan: a lot accepted on its first sample adds 3.
    Double {
        /// Whether the first sample accepted the lot.
        accepted_on_first: bool,
    },
    /// A multiple plan: a lot accepted by its third sample adds 3.
    Multiple {
        /// Whether one of the first three samples accepted the lot.
        accepted_by_third: bool,
    },
}

/// Where a series of lots stands. Keep it to go on later.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SwitchState {
    /// How severely the next lot is inspected.
    #[serde(default)]
    pub severity: InspectionSeverity,
    /// Whether inspection is discontinued until quality is improved. It then resumes with tightened
    /// inspection, from a new state.
    #[serde(default)]
    pub discontinued: bool,
    /// Which of the latest lots of this severity were accepted, at most five.
    #[serde(default)]
    pub recent: Vec<bool>,
    /// How many lots were accepted one after the other.
    #[serde(default)]
    pub accepted_in_a_row: u32,
    /// How many lots were rejected since this severity began.
    #[serde(default)]
    pub rejected: u32,
    /// How many lots were inspected since this severity began.
    #[serde(default)]
    pub lots: u32,
    /// The switching score of ISO 2859-1.
    #[serde(default)]
    pub score: u32,
    /// The nonconforming pieces of the latest lots of this severity, at most ten.
    #[serde(default)]
    pub nonconforming: Vec<u32>,
}

/// Why the severity changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum SwitchReason {
    /// Two of five or fewer consecutive lots were rejected.
    TwoOfFiveRejected,
    /// Five consecutive lots were accepted.
    FiveAccepted,
    /// Ten consecutive lots were accepted.
    TenAccepted,
    /// The switching score reached 30.
    ScoreReached,
    /// A lot was rejected under reduced inspection.
    Rejected,
    /// A lot was accepted in the gap under reduced inspection.
    AcceptedInGap,
    /// Production was irregular.
    Irregular,
    /// Too many lots were rejected, or remained, under tightened inspection.
    Discontinued,
}

/// What one lot did to the series.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SwitchStep {
    /// How severely this lot was inspected.
    pub before: InspectionSeverity,
    /// How severely the next one is.
    pub after: InspectionSeverity,
    /// Why that changed, if it did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<SwitchReason>,
    /// The switching score after this lot.
    pub score: u32,
    /// Whether the lot counted: not if it was submitted again or inspection was discontinued.
    pub counted: bool,
}

/// A series of lots under the switching rules.
#[must_use]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SwitchHistory {
    /// What each lot did.
    pub steps: Vec<SwitchStep>,
    /// Where the series stands after the last one.
    pub state: SwitchState,
}

impl InspectedLot {
    /// A lot on original inspection, accepted or not, with nothing else to say.
    #[must_use]
    pub fn of(accepted: bool) -> Self {
        Self {
            accepted,
            resubmitted: false,
            accepted_in_gap: false,
            irregular: false,
            nonconforming: 0,
            score: None,
        }
    }

    /// What the lot adds to the switching score; `None` sets it to zero.
    fn points(&self) -> Option<u32> {
        let evidence = self.score.filter(|_| self.accepted)?;
        match evidence {
            ScoreEvidence::Single { accept: 0 | 1, .. } => Some(2),
            ScoreEvidence::Single {
                accepted_one_step_tighter: earned,
                ..
            }
            | ScoreEvidence::Double {
                accepted_on_first: earned,
            }
            | ScoreEvidence::Multiple {
                accepted_by_third: earned,
            } => earned.then_some(3),
        }
    }
}

impl SwitchState {
    /// The start of a severity.
    #[must_use]
    pub fn at(severity: InspectionSeverity) -> Self {
        Self {
            severity,
            ..Self::default()
        }
    }

    /// Counts a lot.
    fn count(&mut self, lot: &InspectedLot) {
        self.recent.push(lot.accepted);
        keep_last(&mut self.recent, 5);
        self.nonconforming.push(lot.nonconforming);
        keep_last(&mut self.nonconforming, 10);
        self.lots = self.lots.saturating_add(1);
        match lot.accepted {
            true => self.accepted_in_a_row = self.accepted_in_a_row.saturating_add(1),
            false => {
                self.accepted_in_a_row = 0;
                self.rejected = self.rejected.saturating_add(1);
            }
        }
        self.score = match lot.points() {
            Some(points) if self.severity == InspectionSeverity::Normal => {
                self.score.saturating_add(points)
            }
            _ => 0,
        };
    }
}

fn keep_last<T>(values: &mut Vec<T>, most: usize) {
    let surplus = values.len().saturating_sub(most);
    values.drain(..surplus);
}

impl SwitchingRules {
    /// The rules of MIL-STD-105E for these lots, from the start of normal inspection.
    #[must_use]
    pub fn of(lots: Vec<InspectedLot>) -> Self {
        Self {
            lots,
            state: SwitchState::default(),
            standard: SamplingStandard::default(),
            reduced_approved: false,
            limit_number: None,
            discontinuation: None,
        }
    }

    /// Follows the lots. Linear in their number.
    pub fn follow(&self) -> SwitchHistory {
        let mut state = self.state.clone();
        let steps = self
            .lots
            .iter()
            .map(|lot| self.step(&mut state, lot))
            .collect();
        SwitchHistory { steps, state }
    }

    fn step(&self, state: &mut SwitchState, lot: &InspectedLot) -> SwitchStep {
        let before = state.severity;
        let counted = !lot.resubmitted && !state.discontinued;
        let mut reason = None;
        if counted {
            state.count(lot);
            let change = match before {
                InspectionSeverity::Normal => self.after_normal(state, lot),
                InspectionSeverity::Tightened => self.after_tightened(state),
                InspectionSeverity::Reduced => after_reduced(lot),
            };
            if let Some((severity, why)) = change {
                reason = Some(why);
                if why == SwitchReason::Discontinued {
                    state.discontinued = true;
                } else {
                    *state = SwitchState::at(severity);
                }
            }
        }
        SwitchStep {
            before,
            after: state.severity,
            reason,
            score: state.score,
            counted,
        }
    }

    fn after_normal(
        &self,
        state: &SwitchState,
        lot: &InspectedLot,
    ) -> Option<(InspectionSeverity, SwitchReason)> {
        if state.recent.iter().filter(|accepted| !**accepted).count() >= 2 {
            return Some((
                InspectionSeverity::Tightened,
                SwitchReason::TwoOfFiveRejected,
            ));
        }
        if !self.reduced_approved || lot.irregular {
            return None;
        }
        let found: u64 = state.nonconforming.iter().copied().map(u64::from).sum();
        let reason = match self.standard {
            SamplingStandard::Iso2859 => (state.score >= 30).then_some(SwitchReason::ScoreReached),
            SamplingStandard::MilStd105E => {
                let few = self
                    .limit_number
                    .is_none_or(|limit| found <= u64::from(limit));
                (state.accepted_in_a_row >= 10 && few).then_some(SwitchReason::TenAccepted)
            }
        };
        reason.map(|reason| (InspectionSeverity::Reduced, reason))
    }

    fn after_tightened(&self, state: &SwitchState) -> Option<(InspectionSeverity, SwitchReason)> {
        if state.accepted_in_a_row >= 5 {
            return Some((InspectionSeverity::Normal, SwitchReason::FiveAccepted));
        }
        let rule = self.discontinuation.unwrap_or(match self.standard {
            SamplingStandard::MilStd105E => Discontinuation::TenLots,
            SamplingStandard::Iso2859 => Discontinuation::FiveRejected,
        });
        let over = match rule {
            Discontinuation::FiveRejected => state.rejected >= 5,
            Discontinuation::TenLots => state.lots >= 10,
            Discontinuation::Never => false,
        };
        over.then_some((InspectionSeverity::Tightened, SwitchReason::Discontinued))
    }
}

fn after_reduced(lot: &InspectedLot) -> Option<(InspectionSeverity, SwitchReason)> {
    let reason = match lot {
        lot if !lot.accepted => SwitchReason::Rejected,
        lot if lot.accepted_in_gap => SwitchReason::AcceptedInGap,
        lot if lot.irregular => SwitchReason::Irregular,
        _ => return None,
    };
    Some((InspectionSeverity::Normal, reason))
}

#[cfg(test)]
mod tests;
