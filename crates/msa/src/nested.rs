//! The nested gage study: every operator measures parts of their own.
//!
//! For measurements that destroy or change the part, so that no two operators can measure the
//! same one; the parts of one operator are then taken from a batch as uniform as can be.
//!
//! ```
//! use lineside_msa::{GageArrangement, NestedGage};
//!
//! let readings = [33.4, 33.2, 32.4, 31.7, 32.5, 32.1, 32.1, 32.3];
//! let plan = GageArrangement::Counts { parts: 2, operators: 2, replicates: 2, order: Default::default() };
//! let study = NestedGage::of(&readings, plan).analyse()?;
//! assert_eq!(study.anova.len(), 4);
//! # Ok::<(), lineside_msa::MsaError>(())
//! ```

use crate::anova::Squares;
use crate::arrangement::Sharing;
use crate::component::{Part, Yardstick, above_zero, categories, share};
use crate::crossed::{default_category_factor, default_confidence, default_multiplier};
use crate::interval::{Term, estimate, interval};
use crate::numbers::{counted, deviations, mean, real};
use crate::{
    GageAnovaRow, GageArrangement, GageComponent, GageSource, GageTerm, GageTolerance, MsaError,
};
use lineside_kernel::Column;
use serde::{Deserialize, Serialize};

/// Judges a gage by a nested study: every operator measures parts of their own, equally many
/// and equally often.
///
/// The operators are tested against the parts within operators, and these against the
/// repeatability. A negative component counts as zero, and sums are made of what counts. There
/// is no interaction, since no part was measured by two operators.
///
/// Reference: R. K. Burdick, C. M. Borror, D. C. Montgomery, *Design and Analysis of Gauge R&R
/// Studies*, 2005, chapter 7. Time is linear in the readings.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct NestedGage<'a> {
    /// The readings.
    pub values: Column<'a, f64>,
    /// Which part and operator each reading belongs to.
    pub arrangement: GageArrangement,
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

/// A nested gage study.
#[must_use]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct NestedGageStudy {
    /// How many parts each operator measured.
    pub parts_per_operator: u32,
    /// How many operators.
    pub operators: u32,
    /// How often each part was measured.
    pub replicates: u32,
    /// The mean of all readings.
    pub mean: f64,
    /// The analysis of variance.
    pub anova: Vec<GageAnovaRow>,
    /// The sources of variation. The reproducibility is that of the operators.
    pub components: Vec<GageComponent>,
    /// How many groups of parts the gage can tell apart; absent when the gage shows no variation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub distinct_categories: Option<u32>,
    /// The same before it is cut to a whole number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub distinct_categories_raw: Option<f64>,
    /// The factor in the number of distinct categories.
    pub category_factor: f64,
    /// How many standard deviations make a spread.
    pub study_multiplier: f64,
    /// The confidence of the intervals, which are those of the modified large-sample method.
    pub confidence: f64,
}

impl<'a> NestedGage<'a> {
    /// A study of these readings, everything else at its default.
    #[must_use]
    pub fn of(values: impl Into<Column<'a, f64>>, arrangement: GageArrangement) -> Self {
        Self {
            values: values.into(),
            arrangement,
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
    /// [`MsaError`] when there are fewer than two operators, parts of an operator or replicates,
    /// operators differ in how many parts they measured or how often, a reading is not finite, or
    /// an option makes no sense.
    pub fn analyse(&self) -> Result<NestedGageStudy, MsaError> {
        share("confidence", self.confidence)?;
        let sorted = self.arrangement.sort(&self.values, Sharing::Nested)?;
        let (o, p, r) = (
            sorted.operators.len(),
            sorted.parts.len(),
            sorted.replicates,
        );
        for (what, given) in [
            ("parts for each operator", p),
            ("operators", o),
            ("replicates", r),
        ] {
            if given < 2 {
                return Err(MsaError::TooFew {
                    what,
                    given,
                    needed: 2,
                });
            }
        }
        let center = mean(&sorted.values);
        let rest = deviations(&sorted.values);
        let square = |v: f64| v * v;
        let cells: Vec<f64> = rest.chunks(r).map(mean).collect();
        let people: Vec<f64> = cells.chunks(p).map(mean).collect();
        let within = cells.chunks(p).zip(&people);
        let repeated = rest.chunks(r).zip(&cells);
        let operator = Squares {
            sum: real(p * r) * people.iter().copied().map(square).sum::<f64>(),
            df: o - 1,
        };
        let part = Squares {
            sum: real(r)
                * within
                    .map(|(cells, mean)| cells.iter().map(|v| square(v - mean)).sum::<f64>())
                    .sum::<f64>(),
            df: o * (p - 1),
        };
        let error = Squares {
            sum: repeated
                .map(|(cell, mean)| cell.iter().map(|v| square(v - mean)).sum::<f64>())
                .sum(),
            df: o * p * (r - 1),
        };
        let total = Squares {
            sum: rest.iter().copied().map(square).sum(),
            df: rest.len() - 1,
        };
        if !total.sum.is_finite() {
            return Err(MsaError::OutOfRange {
                what: "the sum of squares",
            });
        }
        let yardstick = Yardstick::of(
            self.study_multiplier,
            self.tolerance,
            self.process_sigma,
            center,
        )?;
        let parts = components([operator, part, error], real(p), real(r), self.confidence);
        let variance = |source| {
            let found = parts.iter().find(|part| part.source == source);
            found.map_or(0.0, |part| part.variance)
        };
        let (raw, whole) = categories(
            above_zero("category_factor", self.category_factor)?,
            variance(GageSource::Part),
            variance(GageSource::TotalGage),
        );
        Ok(NestedGageStudy {
            parts_per_operator: counted(p),
            operators: counted(o),
            replicates: counted(r),
            mean: center,
            anova: vec![
                operator.row(GageTerm::Operator, Some(part)),
                part.row(GageTerm::PartWithinOperator, Some(error)),
                error.row(GageTerm::Repeatability, None),
                total.row(GageTerm::Total, None),
            ],
            components: yardstick.measure(&parts)?,
            distinct_categories: whole,
            distinct_categories_raw: raw,
            category_factor: self.category_factor,
            study_multiplier: self.study_multiplier,
            confidence: self.confidence,
        })
    }
}

fn components(squares: [Squares; 3], p: f64, r: f64, confidence: f64) -> Vec<Part> {
    let [operator, part, error] = squares;
    let repeat = [error.term(1.0)];
    let between = [operator.term(1.0 / (p * r)), part.term(-1.0 / (p * r))];
    let parts = [part.term(1.0 / r), error.term(-1.0 / r)];
    let gage = [
        operator.term(1.0 / (p * r)),
        part.term(-1.0 / (p * r)),
        error.term(1.0),
    ];
    let total = [
        operator.term(1.0 / (p * r)),
        part.term((p - 1.0) / (p * r)),
        error.term(1.0 - 1.0 / r),
    ];
    let counts = |terms: &[Term]| estimate(terms).max(0.0);
    let (repeat_variance, operator_variance) = (counts(&repeat), counts(&between));
    let gage_variance = repeat_variance + operator_variance;
    let part_variance = counts(&parts);
    let of = |source, variance, terms: &[Term], basic: bool| Part {
        source,
        variance,
        raw: basic.then(|| estimate(terms)),
        interval: Some(interval(terms, confidence)),
    };
    vec![
        of(GageSource::TotalGage, gage_variance, &gage, false),
        of(GageSource::Repeatability, repeat_variance, &repeat, true),
        of(
            GageSource::Reproducibility,
            operator_variance,
            &between,
            true,
        ),
        of(GageSource::Part, part_variance, &parts, true),
        of(
            GageSource::Total,
            gage_variance + part_variance,
            &total,
            false,
        ),
    ]
}
