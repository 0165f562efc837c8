//! The curves of a plan: what it accepts, what it lets through, what it costs.
//!
//! ```
//! use lineside_sampling::{SamplingCharacteristic, SamplingStage};
//!
//! // NIST/SEMATECH e-Handbook 6.2.3.2: a sample of 52 that accepts on 3.
//! let request = SamplingCharacteristic {
//!     lot_size: Some(10_000),
//!     ..SamplingCharacteristic::of(vec![SamplingStage::single(52, 3)], &[0.01, 0.05, 0.1])
//! };
//! let curve = request.compute()?;
//! assert!((curve.acceptance[1] - 0.738).abs() < 1e-3);
//! assert!((curve.average_outgoing_limit.quality - 0.0372).abs() < 1e-4);
//! # Ok::<(), lineside_sampling::SamplingError>(())
//! ```

use crate::course::Course;
use crate::plan::{Source, Stage, check, real};
use crate::{SamplingCurtailment, SamplingDistribution, SamplingError, SamplingStage};
use lineside_kernel::Column;
use lineside_statistics::find_root;
use serde::{Deserialize, Serialize};

/// Computes the curves of a single, double or multiple sampling plan by attributes.
///
/// The operating characteristic (chance of acceptance), the average outgoing quality when rejected
/// lots are screened and bad pieces replaced by good ones, the average total inspection and the average
/// sample number, at the fractions given.
///
/// The binomial distribution is right for the lots of a running process, the hypergeometric one for an
/// isolated lot, and the Poisson one for nonconformities per unit. Of an isolated lot, a fraction
/// means the nearest whole number of pieces.
///
/// Where the last stage has a gap between accepting and rejecting (reduced inspection of
/// MIL-STD-105E), a count in the gap accepts the lot.
///
/// Reference: E. G. Schilling, D. V. Neubauer, *Acceptance Sampling in Quality Control*, 3rd ed.,
/// chapters 5 and 6. Time for each fraction is the square of the undecided counts; curtailment adds
/// one step for each piece.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SamplingCharacteristic<'a> {
    /// The stages of the plan; a single sampling plan has one.
    pub stages: Vec<SamplingStage>,
    /// The fractions nonconforming, 0 to 1; for the Poisson distribution nonconformities per unit,
    /// zero or above.
    pub fractions: Column<'a, f64>,
    /// How the nonconforming pieces of a sample are distributed.
    #[serde(default)]
    pub distribution: SamplingDistribution,
    /// The size of the lot. The hypergeometric distribution and the average total inspection need it;
    /// without it the outgoing quality is that of a large lot.
    #[serde(default)]
    pub lot_size: Option<u32>,
    /// Where inspection stops before a sample is complete; it changes the average sample number alone.
    #[serde(default)]
    pub curtailment: SamplingCurtailment,
}

/// The curves of a sampling plan, one value for each fraction asked for.
#[must_use]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SamplingCurve {
    /// The fractions that were computed: those asked for, or of an isolated lot the nearest that it
    /// can have.
    pub fractions: Column<'static, f64>,
    /// The chance that the lot is accepted.
    pub acceptance: Column<'static, f64>,
    /// The fraction that is left after rejected lots were screened, on average.
    pub average_outgoing_quality: Column<'static, f64>,
    /// The pieces inspected for each lot, screening included; absent without a lot size.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub average_total_inspection: Option<Column<'static, f64>>,
    /// The pieces inspected for each lot, without screening.
    pub average_sample_number: Column<'static, f64>,
    /// The largest average outgoing quality there is at any fraction.
    pub average_outgoing_limit: OutgoingLimit,
    /// The fractions that are accepted with a chance of 0.95, 0.5 and 0.1; absent for an isolated lot,
    /// whose curve has steps.
    pub points: Vec<SamplingPoint>,
    /// How the nonconforming pieces of a sample are distributed.
    pub distribution: SamplingDistribution,
}

/// The average outgoing quality limit.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct OutgoingLimit {
    /// The limit (AOQL).
    pub quality: f64,
    /// The incoming fraction at which it is reached.
    pub fraction: f64,
}

/// A point of an operating characteristic.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SamplingPoint {
    /// The fraction nonconforming.
    pub fraction: f64,
    /// The chance of acceptance.
    pub acceptance: f64,
}

/// The most pieces that curtailed inspection steps through.
const MAX_CURTAILED: u64 = 200_000;

impl<'a> SamplingCharacteristic<'a> {
    /// The curves of this plan at these fractions, everything else at its default.
    #[must_use]
    pub fn of(stages: Vec<SamplingStage>, fractions: impl Into<Column<'a, f64>>) -> Self {
        Self {
            stages,
            fractions: fractions.into(),
            distribution: SamplingDistribution::default(),
            lot_size: None,
            curtailment: SamplingCurtailment::default(),
        }
    }

    /// Computes the curves.
    ///
    /// # Errors
    /// [`SamplingError`] when a stage contradicts itself, the samples exceed the lot, a fraction is outside
    /// its range, or the distribution needs a lot size.
    pub fn compute(&self) -> Result<SamplingCurve, SamplingError> {
        let stages = check(&self.stages, self.lot_size)?;
        for (index, fraction) in self.fractions.iter().enumerate() {
            check_fraction(&format!("fractions[{index}]"), *fraction, self.distribution)?;
        }
        check_lot(self.distribution, self.lot_size)?;
        let pieces: u64 = stages.iter().map(|stage| stage.size).sum();
        if self.curtailment != SamplingCurtailment::None {
            if pieces > MAX_CURTAILED {
                return Err(SamplingError::option(
                    "curtailment",
                    format!("asked for with {pieces} pieces"),
                    format!("none above {MAX_CURTAILED} pieces"),
                ));
            }
            if self.curtailment == SamplingCurtailment::Decision
                && self.distribution == SamplingDistribution::Poisson
            {
                return Err(SamplingError::option(
                    "curtailment",
                    "decision",
                    "another one for nonconformities: no count of them makes acceptance certain early",
                ));
            }
        }
        let at = |fraction: f64| Source::of(self.distribution, fraction, self.lot_size);
        let sources: Vec<Source> = self
            .fractions
            .iter()
            .map(|fraction| at(*fraction))
            .collect();
        let courses: Vec<Course> = sources
            .iter()
            .map(|source| Course::of(&stages, *source, self.curtailment))
            .collect();
        let outgoing = |source: &Source, course: &Course| self.outgoing(source.fraction(), course);
        Ok(SamplingCurve {
            fractions: sources.iter().map(|source| source.fraction()).collect(),
            acceptance: courses.iter().map(|course| course.acceptance).collect(),
            average_outgoing_quality: sources
                .iter()
                .zip(&courses)
                .map(|(source, course)| outgoing(source, course))
                .collect(),
            average_total_inspection: self.lot_size.map(|lot| {
                let lot = f64::from(lot);
                courses
                    .iter()
                    .map(|course| course.accepted_sample + (1.0 - course.acceptance) * lot)
                    .collect()
            }),
            average_sample_number: courses.iter().map(|course| course.inspected).collect(),
            average_outgoing_limit: self.limit(&stages),
            points: self.points(&stages),
            distribution: self.distribution,
        })
    }

    fn outgoing(&self, fraction: f64, course: &Course) -> f64 {
        match self.lot_size {
            Some(lot) => fraction * (course.acceptance - course.accepted_sample / f64::from(lot)),
            None => fraction * course.acceptance,
        }
    }

    /// The maximum of the outgoing quality: a coarse search on all scales, then a fine one.
    fn limit(&self, stages: &[Stage]) -> OutgoingLimit {
        let quality = |fraction: f64| {
            let source = Source::of(self.distribution, fraction, self.lot_size);
            let course = Course::of(stages, source, SamplingCurtailment::None);
            let fraction = source.fraction();
            OutgoingLimit {
                quality: self.outgoing(fraction, &course),
                fraction,
            }
        };
        let better = |a: OutgoingLimit, b: OutgoingLimit| if b.quality > a.quality { b } else { a };
        let pieces: u64 = stages.iter().map(|stage| stage.size).sum();
        let accepting = stages.last().map_or(1, |stage| stage.reject);
        // The maximum lies near the count that still accepts; thirty times as far is beyond it.
        let scale = real(accepting) / real(pieces);
        let end = match self.distribution {
            SamplingDistribution::Poisson => 30.0 * scale,
            _ => (30.0 * scale).min(1.0),
        };
        let steps = 400_u32;
        let at = |step: u32| end * (f64::from(step) / f64::from(steps)).powi(2);
        let (mut best, mut place) = (quality(0.0), 0);
        for step in 1..=steps {
            let found = quality(at(step));
            if found.quality > best.quality {
                (best, place) = (found, step);
            }
        }
        let (mut from, mut to) = (at(place.saturating_sub(1)), at((place + 1).min(steps)));
        if self.distribution == SamplingDistribution::Hypergeometric {
            let lot = f64::from(self.lot_size.unwrap_or(1));
            let (mut count, last) = ((from * lot).floor(), (to * lot).ceil());
            let stride = ((last - count) / 4_000.0).floor().max(1.0);
            while count <= last {
                best = better(best, quality((count / lot).min(1.0)));
                count += stride;
            }
            return best;
        }
        for _ in 0..100 {
            let third = (to - from) / 3.0;
            let (near, far) = (quality(from + third), quality(to - third));
            best = better(better(best, near), far);
            if near.quality < far.quality {
                from += third;
            } else {
                to -= third;
            }
        }
        best
    }

    fn points(&self, stages: &[Stage]) -> Vec<SamplingPoint> {
        if self.distribution == SamplingDistribution::Hypergeometric {
            return Vec::new();
        }
        let accepted = |fraction: f64| {
            let source = Source::of(self.distribution, fraction, None);
            Course::of(stages, source, SamplingCurtailment::None).acceptance
        };
        let end = match self.distribution {
            SamplingDistribution::Poisson => {
                let reject = stages.iter().map(|stage| stage.reject).max().unwrap_or(1);
                real(reject) * 10.0 + 10.0
            }
            _ => 1.0,
        };
        [0.95, 0.5, 0.1]
            .into_iter()
            .filter_map(|acceptance| {
                let fraction = find_root(0.0, end, |fraction| accepted(fraction) - acceptance)?;
                Some(SamplingPoint {
                    fraction,
                    acceptance,
                })
            })
            .collect()
    }
}

/// Refuses what is not a fraction of this distribution.
pub(crate) fn check_fraction(
    field: &str,
    fraction: f64,
    distribution: SamplingDistribution,
) -> Result<(), SamplingError> {
    let (fine, expected) = match distribution {
        SamplingDistribution::Poisson => {
            let fine = fraction.is_finite() && fraction >= 0.0;
            (fine, "a finite number, zero or above")
        }
        _ => ((0.0..=1.0).contains(&fraction), "between 0 and 1"),
    };
    match fine {
        true => Ok(()),
        false => Err(SamplingError::option(field, fraction, expected)),
    }
}

/// Refuses an isolated lot without a size.
pub(crate) fn check_lot(
    distribution: SamplingDistribution,
    lot: Option<u32>,
) -> Result<(), SamplingError> {
    if distribution == SamplingDistribution::Hypergeometric && lot.is_none() {
        return Err(SamplingError::option(
            "lot_size",
            "missing",
            "given with the hypergeometric distribution",
        ));
    }
    Ok(())
}
