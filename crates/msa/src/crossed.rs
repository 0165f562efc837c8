//! The crossed gage study by analysis of variance: every operator measures every part.
//!
//! ```
//! use lineside_msa::{CrossedGage, GageArrangement};
//!
//! let readings = [
//!     9.9, 10.2, 11.2, 11.1, 11.1, 11.2, // the first operator: three parts, twice each
//!     10.3, 10.4, 11.5, 11.4, 11.0, 11.2, // the second
//! ];
//! let plan = GageArrangement::Counts { parts: 3, operators: 2, replicates: 2, order: Default::default() };
//! let study = CrossedGage::of(&readings, plan).analyse()?;
//! assert_eq!(study.distinct_categories, Some(4));
//! assert_eq!(study.anova.len(), 5);
//! # Ok::<(), lineside_msa::MsaError>(())
//! ```

mod squares;

use crate::arrangement::Sharing;
use crate::component::{Yardstick, above_zero, bad, categories, share};
use crate::numbers::{counted, deviations, mean};
use crate::{
    GageAnovaRow, GageArrangement, GageComponent, GageSource, GageTerm, GageTolerance, MsaError,
};
use lineside_kernel::Column;
use serde::{Deserialize, Serialize};
use squares::Crossed;

/// Judges a gage by a crossed study: every operator measures every part, equally often.
///
/// The analysis of variance splits the variation of the readings into that of the parts, of
/// the operators, of operators who differ on some parts only (the interaction), and of
/// repeated measurements. The gage is what is left without the parts.
///
/// What to know when comparing with another program:
///
/// - The interaction's component is `(MS interaction - MS repeatability) / replicates`.
/// - An interaction whose p-value is above `alpha_to_pool` is pooled into the repeatability: 0.05
///   is Minitab's default and ours, the AIAG manual uses 0.25.
/// - A negative component counts as zero, and sums are made of what counts.
/// - The number of distinct categories is `1.414 * sigma of parts / sigma of gage`, cut to
///   a whole number, at least 1, and never rounded up.
/// - The study multiplier is 6; older manuals use 5.15.
///
/// A study in which a reading is missing, or cells differ in size, is refused by naming the cell.
///
/// Reference: AIAG, *Measurement Systems Analysis*, 4th ed., III.B; R. K. Burdick, C. M. Borror,
/// D. C. Montgomery, *Design and Analysis of Gauge R&R Studies*, 2005. Time is linear in
/// the readings.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CrossedGage<'a> {
    /// The readings.
    pub values: Column<'a, f64>,
    /// Which part and operator each reading belongs to.
    pub arrangement: GageArrangement,
    /// What becomes of the interaction of operators and parts.
    #[serde(default)]
    pub interaction: GageInteraction,
    /// The p-value above which the interaction is pooled, when it is tested.
    #[serde(default = "default_alpha")]
    #[cfg_attr(feature = "schema", schemars(range(min = 0, max = 1)))]
    pub alpha_to_pool: f64,
    /// How many standard deviations make a spread: 6, or 5.15 in older manuals.
    #[serde(default = "default_multiplier")]
    pub study_multiplier: f64,
    /// The tolerance that the spread is compared with.
    #[serde(default)]
    pub tolerance: Option<GageTolerance>,
    /// The standard deviation of the process, known from elsewhere.
    #[serde(default)]
    pub process_sigma: Option<f64>,
    /// The factor in the number of distinct categories: the square root of two, as Minitab has
    /// it, or 1.41, as the AIAG manual rounds it.
    #[serde(default = "default_category_factor")]
    pub category_factor: f64,
    /// The confidence of the intervals, two-sided.
    #[serde(default = "default_confidence")]
    pub confidence: f64,
}

pub(crate) fn default_alpha() -> f64 {
    0.05
}

pub(crate) fn default_multiplier() -> f64 {
    6.0
}

pub(crate) fn default_category_factor() -> f64 {
    std::f64::consts::SQRT_2
}

pub(crate) fn default_confidence() -> f64 {
    0.95
}

/// What becomes of the interaction of operators and parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum GageInteraction {
    /// It is tested, and pooled into the repeatability when its p-value is above
    /// `alpha_to_pool`.
    #[default]
    Test,
    /// It stays in the model.
    Keep,
    /// It is left out of the model. The only choice with one reading in each cell.
    Omit,
}

/// A crossed gage study.
#[must_use]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CrossedGageStudy {
    /// How many parts.
    pub parts: u32,
    /// How many operators.
    pub operators: u32,
    /// How often each operator measured each part.
    pub replicates: u32,
    /// The mean of all readings.
    pub mean: f64,
    /// The analysis of variance with the interaction in it, where there are replicates.
    pub anova: Vec<GageAnovaRow>,
    /// The analysis of variance without the interaction, when that was used.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reduced_anova: Option<Vec<GageAnovaRow>>,
    /// Whether the interaction is in the model that the components come from.
    pub interaction_in_model: bool,
    /// The p-value above which the interaction was pooled.
    pub alpha_to_pool: f64,
    /// The sources of variation; an interaction that was pooled is not among them.
    pub components: Vec<GageComponent>,
    /// How many groups of parts the gage can tell apart; absent when the gage shows no variation,
    /// so that no number would be right.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub distinct_categories: Option<u32>,
    /// The same before it is cut to a whole number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub distinct_categories_raw: Option<f64>,
    /// The factor in the number of distinct categories.
    pub category_factor: f64,
    /// How many standard deviations make a spread.
    pub study_multiplier: f64,
    /// The confidence of the intervals, which are those of the modified large-sample method:
    /// exact for the repeatability, close for the others.
    pub confidence: f64,
}

impl<'a> CrossedGage<'a> {
    /// A study of these readings, everything else at its default.
    #[must_use]
    pub fn of(values: impl Into<Column<'a, f64>>, arrangement: GageArrangement) -> Self {
        Self {
            values: values.into(),
            arrangement,
            interaction: GageInteraction::default(),
            alpha_to_pool: default_alpha(),
            study_multiplier: default_multiplier(),
            tolerance: None,
            process_sigma: None,
            category_factor: default_category_factor(),
            confidence: default_confidence(),
        }
    }

    /// Analyses the study.
    ///
    /// # Errors
    /// [`MsaError`] when there are fewer than two parts, operators or replicates, a cell is missing
    /// or larger than others, a reading is not finite, or an option makes no sense.
    pub fn analyse(&self) -> Result<CrossedGageStudy, MsaError> {
        share("confidence", self.confidence)?;
        if !(0.0..=1.0).contains(&self.alpha_to_pool) {
            return Err(bad("alpha_to_pool", self.alpha_to_pool, "between 0 and 1"));
        }
        let sorted = self.arrangement.sort(&self.values, Sharing::Crossed)?;
        let (o, p, r) = (
            sorted.operators.len(),
            sorted.parts.len(),
            sorted.replicates,
        );
        let least = if self.interaction == GageInteraction::Omit {
            1
        } else {
            2
        };
        for (what, given, needed) in [
            ("parts", p, 2),
            ("operators", o, 2),
            ("replicates", r, least),
        ] {
            if given < needed {
                return Err(MsaError::TooFew {
                    what,
                    given,
                    needed,
                });
            }
        }
        let center = mean(&sorted.values);
        let rest = deviations(&sorted.values);
        let squares = Crossed::of(&rest, o, p, r);
        if !squares.total.sum.is_finite() {
            return Err(MsaError::OutOfRange {
                what: "the sum of squares",
            });
        }
        let full = squares.rows(true);
        let in_model = match self.interaction {
            GageInteraction::Keep => true,
            GageInteraction::Omit => false,
            GageInteraction::Test => full
                .iter()
                .find(|row| row.term == GageTerm::Interaction)
                .and_then(|row| row.p)
                .is_some_and(|p| p <= self.alpha_to_pool),
        };
        let yardstick = Yardstick::of(
            self.study_multiplier,
            self.tolerance,
            self.process_sigma,
            center,
        )?;
        let parts = squares.components(in_model, self.confidence);
        let variance = |source| {
            let found = parts.iter().find(|part| part.source == source);
            found.map_or(0.0, |part| part.variance)
        };
        let (raw, whole) = categories(
            above_zero("category_factor", self.category_factor)?,
            variance(GageSource::Part),
            variance(GageSource::TotalGage),
        );
        Ok(CrossedGageStudy {
            parts: counted(p),
            operators: counted(o),
            replicates: counted(r),
            mean: center,
            anova: if r > 1 { full } else { Vec::new() },
            reduced_anova: (!in_model).then(|| squares.rows(false)),
            interaction_in_model: in_model,
            alpha_to_pool: self.alpha_to_pool,
            components: yardstick.measure(&parts)?,
            distinct_categories: whole,
            distinct_categories_raw: raw,
            category_factor: self.category_factor,
            study_multiplier: self.study_multiplier,
            confidence: self.confidence,
        })
    }
}
