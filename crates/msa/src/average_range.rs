//! The average and range method: a crossed gage study by hand arithmetic.
//!
//! ```
//! use lineside_msa::{AverageRangeGage, GageArrangement};
//!
//! let readings = [
//!     9.9, 10.2, 11.2, 11.1, 11.1, 11.2,
//!     10.3, 10.4, 11.5, 11.4, 11.0, 11.2,
//! ];
//! let plan = GageArrangement::Counts { parts: 3, operators: 2, replicates: 2, order: Default::default() };
//! let study = AverageRangeGage::of(&readings, plan).analyse()?;
//! assert_eq!(study.k1, 0.8862);
//! assert!((study.mean_range - 0.9 / 6.0).abs() < 1e-12);
//! # Ok::<(), lineside_msa::MsaError>(())
//! ```

use crate::arrangement::Sharing;
use crate::component::{Part, Yardstick, above_zero, categories};
use crate::crossed::default_multiplier;
use crate::numbers::{counted, deviations, mean, range, real};
use crate::{GageArrangement, GageComponent, GageSource, GageTolerance, MsaError};
use lineside_kernel::Column;
use lineside_statistics::{ChartConstants, MAX_SUBGROUP};
use serde::{Deserialize, Serialize};

/// Judges a gage by the average and range method of the AIAG manual.
///
/// `EV = K1 * mean range`, `AV = sqrt((K2 * difference of operators)^2 - EV^2 / (parts *
/// replicates))`, `PV = K3 * range of parts`. It sees no interaction of operators and parts; the
/// analysis of variance does, and uses the data better.
///
/// `K1` is `1 / d2`, `K2` and `K3` are `1 / d2*` of one sample. The manual prints them with four
/// digits, and so they are used unless the exact ones are asked for.
///
/// Reference: AIAG, *Measurement Systems Analysis*, 4th ed., III.B. Time is linear in the readings.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct AverageRangeGage<'a> {
    /// The readings.
    pub values: Column<'a, f64>,
    /// Which part and operator each reading belongs to.
    pub arrangement: GageArrangement,
    /// With how many digits the constants are used.
    #[serde(default)]
    pub constants: GageConstants,
    /// How many standard deviations make a spread: 6, or 5.15 in older manuals.
    #[serde(default = "default_multiplier")]
    pub study_multiplier: f64,
    /// The tolerance that the spread is compared with.
    #[serde(default)]
    pub tolerance: Option<GageTolerance>,
    /// The standard deviation of the process, known from elsewhere.
    #[serde(default)]
    pub process_sigma: Option<f64>,
    /// The factor in the number of distinct categories: 1.41, as the AIAG manual rounds the square
    /// root of two.
    #[serde(default = "aiag_category_factor")]
    pub category_factor: f64,
}

fn aiag_category_factor() -> f64 {
    1.41
}

/// With how many digits the constants of the average and range method are used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum GageConstants {
    /// The four digits that the AIAG manual prints.
    #[default]
    Aiag,
    /// All digits.
    Exact,
}

/// A gage study by the average and range method.
#[must_use]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct AverageRangeGageStudy {
    /// How many parts.
    pub parts: u32,
    /// How many operators.
    pub operators: u32,
    /// How often each operator measured each part.
    pub replicates: u32,
    /// The mean of all readings.
    pub mean: f64,
    /// The mean of the ranges of all cells.
    pub mean_range: f64,
    /// The largest mean of an operator less the smallest.
    pub operator_difference: f64,
    /// The largest mean of a part less the smallest.
    pub part_range: f64,
    /// The constant of the repeatability, for the number of replicates.
    pub k1: f64,
    /// The constant of the reproducibility, for the number of operators; zero of one operator.
    pub k2: f64,
    /// The constant of the parts, for the number of parts.
    pub k3: f64,
    /// With how many digits the constants were used.
    pub constants: GageConstants,
    /// The upper limit of a cell's range, `D4` times the mean range.
    pub range_limit: f64,
    /// The cells whose range is above that limit: readings to look into before the rest is believed.
    pub ranges_above: Vec<GageCell>,
    /// The sources of variation: gage (GRR), repeatability (EV), reproducibility (AV), part (PV) and
    /// total (TV).
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
}

/// The readings that one operator took of one part.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct GageCell {
    /// The operator.
    pub operator: String,
    /// The part.
    pub part: String,
    /// The largest reading less the smallest.
    pub range: f64,
}

impl<'a> AverageRangeGage<'a> {
    /// A study of these readings, everything else at its default.
    #[must_use]
    pub fn of(values: impl Into<Column<'a, f64>>, arrangement: GageArrangement) -> Self {
        Self {
            values: values.into(),
            arrangement,
            constants: GageConstants::default(),
            study_multiplier: default_multiplier(),
            tolerance: None,
            process_sigma: None,
            category_factor: aiag_category_factor(),
        }
    }

    /// Analyses the study.
    ///
    /// # Errors
    /// [`MsaError`] when there are fewer than two parts or replicates, a cell is missing or larger than
    /// others, a reading is not finite, or an option makes no sense.
    pub fn analyse(&self) -> Result<AverageRangeGageStudy, MsaError> {
        let sorted = self.arrangement.sort(&self.values, Sharing::Crossed)?;
        let (o, p, r) = (
            sorted.operators.len(),
            sorted.parts.len(),
            sorted.replicates,
        );
        for (what, given, needed) in [("parts", p, 2), ("operators", o, 1), ("replicates", r, 2)] {
            if given < needed {
                return Err(MsaError::TooFew {
                    what,
                    given,
                    needed,
                });
            }
        }
        let of_replicates = constants("arrangement.replicates", r)?;
        let k1 = self.digits(1.0 / of_replicates.d2);
        let k2 = match o {
            1 => 0.0,
            _ => self.digits(1.0 / of_one_sample(constants("arrangement.operators", o)?)),
        };
        let k3 = self.digits(1.0 / of_one_sample(constants("arrangement.parts", p)?));

        let center = mean(&sorted.values);
        let rest = deviations(&sorted.values);
        let ranges: Vec<f64> = rest.chunks(r).map(range).collect();
        let cells: Vec<f64> = rest.chunks(r).map(mean).collect();
        let people: Vec<f64> = cells.chunks(p).map(mean).collect();
        let parts: Vec<f64> = (0..p)
            .map(|part| {
                mean(
                    &cells
                        .iter()
                        .skip(part)
                        .step_by(p)
                        .copied()
                        .collect::<Vec<_>>(),
                )
            })
            .collect();
        let (mean_range, operator_difference, part_range) =
            (mean(&ranges), range(&people), range(&parts));
        let repeatability = (k1 * mean_range).powi(2);
        let raw = (k2 * operator_difference).powi(2) - repeatability / (real(p) * real(r));
        let part = (k3 * part_range).powi(2);
        if !(raw + repeatability + part).is_finite() {
            return Err(MsaError::OutOfRange { what: "a variance" });
        }
        let gage = repeatability + raw.max(0.0);
        let of = |source, variance, raw| Part {
            source,
            variance,
            raw,
            interval: None,
        };
        let yardstick = Yardstick::of(
            self.study_multiplier,
            self.tolerance,
            self.process_sigma,
            center,
        )?;
        let (ndc_raw, ndc) = categories(
            above_zero("category_factor", self.category_factor)?,
            part,
            gage,
        );
        let range_limit = of_replicates.range_d4() * mean_range;
        Ok(AverageRangeGageStudy {
            parts: counted(p),
            operators: counted(o),
            replicates: counted(r),
            mean: center,
            mean_range,
            operator_difference,
            part_range,
            k1,
            k2,
            k3,
            constants: self.constants,
            range_limit,
            ranges_above: sorted
                .operators
                .iter()
                .flat_map(|operator| sorted.parts.iter().map(move |part| (operator, part)))
                .zip(&ranges)
                .filter(|(_, range)| **range > range_limit)
                .map(|((operator, part), range)| GageCell {
                    operator: operator.clone(),
                    part: part.clone(),
                    range: *range,
                })
                .collect(),
            components: yardstick.measure(&[
                of(GageSource::TotalGage, gage, None),
                of(GageSource::Repeatability, repeatability, None),
                of(GageSource::Reproducibility, raw.max(0.0), Some(raw)),
                of(GageSource::Part, part, None),
                of(GageSource::Total, gage + part, None),
            ])?,
            distinct_categories: ndc,
            distinct_categories_raw: ndc_raw,
            category_factor: self.category_factor,
            study_multiplier: self.study_multiplier,
        })
    }

    fn digits(&self, constant: f64) -> f64 {
        match self.constants {
            GageConstants::Aiag => (constant * 1e4).round() / 1e4,
            GageConstants::Exact => constant,
        }
    }
}

/// `d2*` of one sample: the root mean square of its range, in sigmas.
fn of_one_sample(constants: ChartConstants) -> f64 {
    constants.d2.hypot(constants.d3)
}

fn constants(field: &'static str, size: usize) -> Result<ChartConstants, MsaError> {
    ChartConstants::of(counted(size)).ok_or_else(|| MsaError::BadOption {
        field,
        value: size.to_string(),
        expected: const {
            assert!(MAX_SUBGROUP == 1000);
            "2 to 1000"
        },
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[expect(
        clippy::approx_constant,
        reason = "these are the digits that the manual prints"
    )]
    fn the_constants_are_those_the_manual_prints() {
        let digits = |x: f64| (x * 1e4).round() / 1e4;
        let one = |n| digits(1.0 / of_one_sample(ChartConstants::of(n).unwrap()));
        assert_eq!((one(2), one(3)), (0.7071, 0.5231));
        let of_parts = [
            0.7071, 0.5231, 0.4467, 0.4030, 0.3742, 0.3534, 0.3375, 0.3249, 0.3146,
        ];
        for (parts, printed) in (2..).zip(of_parts) {
            assert_eq!(one(parts), printed, "{parts}");
        }
    }

    #[test]
    fn operators_who_agree_add_nothing() {
        let readings = [1.0, 1.2, 5.0, 5.2, 1.0, 1.2, 5.0, 5.2];
        let plan = GageArrangement::Counts {
            parts: 2,
            operators: 2,
            replicates: 2,
            order: crate::GageOrder::default(),
        };
        let study = AverageRangeGage::of(&readings, plan).analyse().unwrap();
        let reproducibility = &study.components[2];
        assert_eq!(reproducibility.variance, 0.0);
        assert!(reproducibility.raw_variance.unwrap() < 0.0);
    }
}
