//! The plans of the standards, looked up: lot size and level give a letter, the letter and the AQL a plan.
//!
//! ```
//! use lineside_sampling::{InspectionLevel, StandardPlanLookup};
//!
//! let plan = StandardPlanLookup::of(1000, InspectionLevel::II, 0.25).find()?;
//! assert_eq!(plan.code_letter.to_string(), "J");
//! // The table has an arrow there: the plan above it is used, and its sample size with it.
//! assert_eq!((plan.stages[0].size, plan.stages[0].accept), (50, Some(0)));
//! # Ok::<(), lineside_sampling::SamplingError>(())
//! ```

mod double;
mod letter;
mod multiple;
mod table;

#[cfg(test)]
mod tests;

pub use letter::{CodeLetter, InspectionLevel};

use crate::{SamplingError, SamplingStage};
use serde::{Deserialize, Serialize};
use table::AQLS;

/// Looks up the sampling plan of a standard for a lot.
///
/// The tables are those of MIL-STD-105E, which ANSI/ASQ Z1.4 took over; ISO 2859-1 has the same single
/// plans for normal and tightened inspection, and its own for reduced. Where a table has an arrow, the
/// first plan in its direction is used *with its own sample size*. Where the sample would be the
/// whole lot or more, the whole lot is inspected.
///
/// Two things differ between the standards under reduced inspection: in MIL-STD-105E a lot whose count
/// falls between accepting and rejecting is accepted, but the next one goes back to normal inspection;
/// ISO 2859-1:1999 has no such gap, and its acceptance numbers are others.
///
/// Not there, since they could not be verified: the multiple plans for reduced inspection; the double and
/// multiple plans of ISO 2859-1:1999, which differ from those of MIL-STD-105E; its reduced plans for an
/// AQL above 10; and its plans with fractional acceptance numbers.
///
/// Reference: MIL-STD-105E, 1989, tables I to IV; ISO 2859-1:1999, tables 1 and 2.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct StandardPlanLookup {
    /// How many pieces the lot has: at least 2.
    #[cfg_attr(feature = "schema", schemars(range(min = 2)))]
    pub lot_size: u32,
    /// The inspection level.
    #[serde(default)]
    pub level: InspectionLevel,
    /// The acceptance quality limit, in percent nonconforming or nonconformities per hundred pieces: one of
    /// 0.01, 0.015, 0.025, 0.04, 0.065, 0.1, 0.15, 0.25, 0.4, 0.65, 1, 1.5, 2.5, 4, 6.5, 10 and,
    /// for nonconformities alone, 15, 25, 40, 65, 100, 150, 250, 400, 650, 1000.
    pub aql: f64,
    /// How severely the lot is inspected.
    #[serde(default)]
    pub severity: InspectionSeverity,
    /// Single, double or multiple sampling.
    #[serde(default)]
    pub sampling: StandardSampling,
    /// Whose tables.
    #[serde(default)]
    pub standard: SamplingStandard,
    /// The code letter to use, if it is not the one of the lot size and level.
    #[serde(default)]
    pub code_letter: Option<CodeLetter>,
}

/// How severely lots are inspected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum InspectionSeverity {
    /// Where every series of lots begins.
    #[default]
    Normal,
    /// After lots were rejected.
    Tightened,
    /// After a long series of good lots.
    Reduced,
}

/// How many samples a plan of a standard may draw.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum StandardSampling {
    /// One.
    #[default]
    Single,
    /// Up to two. Where there is no double plan, the single one is used.
    Double,
    /// Up to seven. Where there is no multiple plan, the double one is used, or the single one.
    Multiple,
}

/// Whose tables and rules.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum SamplingStandard {
    /// MIL-STD-105E, and ANSI/ASQ Z1.4 with it.
    #[default]
    #[serde(rename = "mil_std_105e")]
    MilStd105E,
    /// ISO 2859-1:1999.
    #[serde(rename = "iso_2859_1")]
    Iso2859,
}

/// A sampling plan of a standard.
#[must_use]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct StandardPlan {
    /// The code letter of the lot size and level, or the one given.
    pub code_letter: CodeLetter,
    /// The code letter whose plan is used; another one where the table has an arrow. Absent for the one
    /// plan below the table's last letter (tightened, AQL 0.025).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub plan_letter: Option<CodeLetter>,
    /// The stages of the plan. `reject` is more than one above `accept` in the reduced plans of
    /// MIL-STD-105E.
    pub stages: Vec<SamplingStage>,
    /// How many samples the plan that is used may draw.
    pub sampling: StandardSampling,
    /// Whether the whole lot is to be inspected, since the sample would be as large or larger.
    pub inspect_all: bool,
    /// How severely the lot is inspected.
    pub severity: InspectionSeverity,
    /// Whose tables.
    pub standard: SamplingStandard,
}

impl StandardPlanLookup {
    /// The single plan for normal inspection of MIL-STD-105E.
    #[must_use]
    pub fn of(lot_size: u32, level: InspectionLevel, aql: f64) -> Self {
        Self {
            lot_size,
            level,
            aql,
            severity: InspectionSeverity::default(),
            sampling: StandardSampling::default(),
            standard: SamplingStandard::default(),
            code_letter: None,
        }
    }

    /// Looks the plan up.
    ///
    /// # Errors
    /// [`SamplingError`] when the lot has fewer than two pieces, the AQL is not a preferred one, or the standard's
    /// table is not among those that were verified.
    pub fn find(&self) -> Result<StandardPlan, SamplingError> {
        let letter = match self.code_letter {
            Some(letter) => letter,
            None => self.level.letter(self.lot_size)?,
        };
        let column = AQLS.iter().position(|aql| near(*aql, self.aql));
        let column = column.ok_or_else(|| {
            let known: Vec<String> = AQLS.iter().map(ToString::to_string).collect();
            let expected = format!("one of {}", known.join(", "));
            SamplingError::option("aql", self.aql, expected)
        })?;
        self.refuse_unverified()?;
        let row = letter.row();
        let cell = table::find(self.standard, self.severity, row, column);
        let cell = cell.ok_or_else(|| SamplingError::NotTabulated {
            what: format!("code letter {letter} with an AQL of {}", self.aql),
            reason: "the table has no plan for it",
        })?;
        let single = || {
            vec![SamplingStage {
                size: table::size(self.severity, cell.row),
                accept: Some(cell.accept),
                reject: Some(cell.reject),
            }]
        };
        let multiple = match self.sampling {
            StandardSampling::Multiple => multiple::stages(self.severity, cell),
            _ => None,
        };
        let double = match self.sampling {
            StandardSampling::Single => None,
            _ => double::stages(self.severity, cell),
        };
        let (sampling, stages) = match (multiple, double) {
            (Some(stages), _) => (StandardSampling::Multiple, stages),
            (None, Some(stages)) => (StandardSampling::Double, stages),
            (None, None) => (StandardSampling::Single, single()),
        };
        let first = stages.first().map_or(0, |stage| stage.size);
        Ok(StandardPlan {
            code_letter: letter,
            plan_letter: CodeLetter::at(cell.row),
            inspect_all: first >= self.lot_size,
            stages,
            sampling,
            severity: self.severity,
            standard: self.standard,
        })
    }

    fn refuse_unverified(&self) -> Result<(), SamplingError> {
        if self.severity == InspectionSeverity::Reduced
            && self.sampling == StandardSampling::Multiple
        {
            return Err(SamplingError::NotTabulated {
                what: "multiple sampling under reduced inspection".to_owned(),
                reason: "its plans could not be verified; use double or single sampling",
            });
        }
        if self.standard == SamplingStandard::MilStd105E {
            return Ok(());
        }
        if self.sampling != StandardSampling::Single {
            return Err(SamplingError::NotTabulated {
                what: "double or multiple sampling of ISO 2859-1".to_owned(),
                reason: "its plans differ from those of MIL-STD-105E and could not be verified; \
                         use single sampling",
            });
        }
        if self.severity == InspectionSeverity::Reduced && self.aql > 10.0 {
            return Err(SamplingError::NotTabulated {
                what: format!(
                    "reduced inspection of ISO 2859-1 with an AQL of {}",
                    self.aql
                ),
                reason: "its plans for nonconformities above 10 could not be verified; stay on normal \
                         inspection",
            });
        }
        Ok(())
    }
}

/// Whether an AQL is the preferred one, however its digits came here.
fn near(preferred: f64, given: f64) -> bool {
    (given - preferred).abs() <= 1e-9 * preferred
}
