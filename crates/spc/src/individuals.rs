//! The chart of individual values and moving ranges.
//!
//! One pass over the values for the centre and sigma, and one for the rules and the moving ranges
//! beyond their limit. What is computed stays within the range of a float or is refused, so an
//! answer never holds NaN or an infinity.
//!
//! ```
//! use lineside_spc::Individuals;
//!
//! // Flow rates of ten batches, from the NIST/SEMATECH e-Handbook, 6.3.2.2.
//! let flow = [49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1];
//! let chart = Individuals::of(&flow).chart()?;
//!
//! assert!((chart.limits.center - 50.81).abs() < 1e-9);
//! assert!((chart.limits.upper - 55.8024).abs() < 1e-4);
//! assert!(chart.signals.is_empty());
//! # Ok::<(), lineside_spc::SpcError>(())
//! ```

mod pieces;

use crate::error::KnownField;
use crate::ranges::{for_each_block, median, moving_ranges};
use crate::scan::{Lines, Reading, Segment};
use crate::shewhart::{check_nsigma, sorted_exclusions, stretches};
use crate::sweep::{LARGEST, Sweep, all_usable};
use crate::{
    Estimate, FrozenLimits, Individuals, IndividualsChart, IndividualsPhase, KnownLimits, Limits,
    Missing, Rules, SigmaMethod, Signal, SpcError, UsedConstant, ZoneWidth,
};
use lineside_statistics::RangeConstants;
use lineside_statistics::Sum;
use pieces::{Piece, Pieces};
use std::ops::Range;

impl Individuals<'_> {
    /// Draws up the chart.
    ///
    /// # Returns
    /// Limits, sigma and where it comes from, and every signal of the chosen rules.
    ///
    /// # Errors
    /// [`SpcError`] when the span is not 2 to 25, there are fewer values than one moving range
    /// spans, a value or a known limit is not finite, the known sigma is negative, or a
    /// result would not fit a float.
    ///
    /// # Complexity
    /// O(n) time for a span of 2, O(n span) in general. Memory only for what is returned; the
    /// median needs one more column.
    ///
    /// # Examples
    /// ```
    /// use lineside_spc::{Individuals, SigmaMethod};
    ///
    /// let values = [10.0, 12.0, 11.0, 13.0, 12.0, 30.0];
    /// let mean = Individuals::of(&values).chart()?;
    /// let median = Individuals { sigma: SigmaMethod::MedianMovingRange, ..Individuals::of(&values) }.chart()?;
    /// assert!(median.sigma < mean.sigma, "one wild value does not widen the median");
    /// # Ok::<(), lineside_spc::SpcError>(())
    /// ```
    pub fn chart(&self) -> Result<IndividualsChart, SpcError> {
        let constants =
            RangeConstants::of(self.span).ok_or(SpcError::BadSpan { span: self.span })?;
        if self.sigma == SigmaMethod::RootMeanSquaredDifference && self.span != 2 {
            return Err(SpcError::BadSpan { span: self.span });
        }
        let rules = Rules::new(self.rules, &self.own_rules)?;
        check_nsigma(self.nsigma)?;
        if let Some(lines) = &self.lines {
            lines.check()?;
        }
        if let Some(spec) = &self.spec {
            spec.check()?;
        }
        count(self.values.len(), self.span)?;
        let swept = self.sweep();
        let absent = match swept {
            Some(_) => 0,
            None => refuse_unusable(&self.values, self.missing)?,
        };
        let count = count(self.values.len().saturating_sub(absent), self.span)?;
        let pieces = Pieces {
            values: &self.values,
            holes: absent > 0,
            skip: self.missing == Missing::Skip,
        };
        let mut exclude = sorted_exclusions(&self.exclude, self.values.len())?;
        if pieces.skip {
            // What was never there cannot part the values beside it.
            exclude.retain(|index| !self.is_missing(*index));
        }
        let stretches = stretches(
            self.values.len(),
            &self.phase_starts,
            self.phase_labels.as_ref(),
        )?;

        let phase = |stretch: &Range<usize>| {
            let basis = match self.limits {
                Some(known) => Basis::known(known, constants)?,
                None => {
                    let pieces = pieces.within(stretch, &stretches, &exclude);
                    let sums = swept.unwrap_or_else(|| self.sums(&pieces));
                    self.estimate(&pieces, &sums, constants)?
                }
            };
            Ok::<_, SpcError>(IndividualsPhase {
                start: u32::try_from(stretch.start).unwrap_or(u32::MAX),
                end: u32::try_from(stretch.end).unwrap_or(u32::MAX),
                limits: self.drawn(basis.limits(self.nsigma)?),
                sigma: basis.sigma,
                estimate: basis.estimate,
                range_limits: basis.range_limits(constants, self.nsigma)?,
            })
        };
        let frozen = match self.baseline {
            Some(baseline) => Some(phase(&baseline.stretch(self.values.len())?)?),
            None => None,
        };
        let own: Vec<IndividualsPhase> = match (frozen, stretches.len()) {
            (Some(_), 1) => Vec::new(),
            _ => stretches.iter().map(phase).collect::<Result<_, _>>()?,
        };
        let judged: Vec<IndividualsPhase> = match frozen {
            Some(frozen) => vec![frozen; stretches.len()],
            None => own.clone(),
        };
        // INVARIANT: there is a stretch, since there are values.
        let Some(shown) = judged.last().copied() else {
            return Err(SpcError::TooFewValues {
                given: 0,
                needed: self.span,
            });
        };
        let (signals, range_signals) = if self.span == 2 && !pieces.holes {
            // Steps are looked at while the values are at hand for the rules.
            let widest = judged.iter().map(|phase| phase.range_limits.upper);
            self.read(&rules, &stretches, &judged, &widest.collect::<Vec<_>>())
        } else {
            let (signals, _) = self.read(&rules, &stretches, &judged, &[]);
            (signals, self.ranges_above(&pieces, &stretches, &judged))
        };
        Ok(IndividualsChart {
            count,
            limits: shown.limits,
            sigma: shown.sigma,
            estimate: shown.estimate,
            span: self.span,
            range_limits: shown.range_limits,
            signals,
            range_signals: range_signals.into(),
            moving_ranges: self
                .with_ranges
                .then(|| self.all_ranges(&pieces, &stretches).into()),
            frozen: self.frozen(&shown, count),
            nsigma: self.nsigma,
            rebased_signals: (frozen.is_some() && own.len() > 1)
                .then(|| self.read(&rules, &stretches, &own, &[]).0),
            phases: match own.len() {
                1 => Vec::new(),
                _ => own,
            },
            spec: self.spec.map(|spec| spec.count(&self.values)),
        })
    }

    /// The limits for the values still to come.
    fn frozen(&self, shown: &IndividualsPhase, count: u32) -> FrozenLimits {
        let Limits {
            lower,
            center,
            upper,
        } = shown.limits;
        let mut frozen = FrozenLimits {
            lower: Some(lower),
            upper: Some(upper),
            multiple: self.nsigma,
            subgroup_size: Some(1),
            ..FrozenLimits::new(center, shown.sigma)
        };
        if let Estimate::MovingRanges {
            method,
            span,
            constant,
            ranges,
            ..
        } = shown.estimate
        {
            let (estimator, name) = match method {
                SigmaMethod::MeanMovingRange => ("mean_moving_range", "d2"),
                SigmaMethod::MedianMovingRange => ("median_moving_range", "d4"),
                SigmaMethod::RootMeanSquaredDifference => {
                    ("root_mean_squared_difference", "sqrt 2")
                }
            };
            frozen.estimator = Some(estimator.to_owned());
            frozen.constants = vec![UsedConstant {
                name: format!("{name}({span})"),
                value: constant,
            }];
            // Minitab's: values less the span of the moving ranges and one.
            frozen.degrees_of_freedom = Some(f64::from(ranges));
            frozen.count = Some(count.min(shown.end.saturating_sub(shown.start)));
        }
        frozen
    }

    fn is_missing(&self, index: u32) -> bool {
        let value = self.values.get(index as usize);
        value.is_some_and(|value| value.is_nan())
    }

    fn span(&self) -> usize {
        self.span as usize
    }

    /// The lines with somebody's own in place of the computed ones.
    fn drawn(&self, computed: Limits) -> Limits {
        let own = self.lines.unwrap_or_default();
        Limits {
            lower: own.lower.unwrap_or(computed.lower),
            center: own.center.unwrap_or(computed.center),
            upper: own.upper.unwrap_or(computed.upper),
        }
    }

    /// The signals, and the moving ranges of two values above the limit of their stretch.
    fn read(
        &self,
        rules: &Rules,
        stretches: &[Range<usize>],
        phases: &[IndividualsPhase],
        widest: &[f64],
    ) -> (Vec<Signal>, Vec<u32>) {
        let zones = self.zones.unwrap_or(match self.lines {
            Some(_) => ZoneWidth::EachSide,
            None => ZoneWidth::Sigma,
        });
        let segments = stretches.iter().zip(phases).map(|(stretch, phase)| {
            let Limits {
                lower,
                center,
                upper,
            } = phase.limits;
            let (below, above) = zones.of(center, phase.sigma, lower, upper);
            Segment {
                values: self.values.get(stretch.clone()).unwrap_or_default(),
                lines: Lines::new(center, below)
                    .zoned(below, above)
                    .limited(lower, upper),
            }
        });
        let reading = Reading {
            rules,
            after_signal: self.after_signal,
            skip_missing: self.missing == Missing::Skip,
            with_episodes: self.with_episodes,
        };
        reading.read_with_steps(&segments.collect::<Vec<_>>(), widest)
    }

    /// The sums of the whole series, if that is all there is to know and every value can be used.
    fn sweep(&self) -> Option<Sweep> {
        let whole = self.exclude.is_empty()
            && self.phase_starts.is_empty()
            && self.phase_labels.is_none()
            && self.baseline.is_none();
        if !whole || self.limits.is_some() || !self.takes_steps() {
            return None;
        }
        let mut sweep = Sweep::default();
        sweep.add(&self.values);
        Some(sweep).filter(|sweep| sweep.all_usable)
    }

    /// Whether sigma comes from the mean distance of neighbours.
    fn takes_steps(&self) -> bool {
        self.span == 2 && self.sigma == SigmaMethod::MeanMovingRange
    }

    /// The sum of the values, and of their steps where sigma needs it.
    fn sums(&self, pieces: &[Piece]) -> Sweep {
        let mut sums = Sweep::default();
        for piece in pieces {
            if self.takes_steps() {
                sums.add(&piece.values);
            } else {
                sums.values.add(&piece.values);
            }
        }
        sums
    }

    fn estimate(
        &self,
        pieces: &[Piece],
        sums: &Sweep,
        constants: RangeConstants,
    ) -> Result<Basis, SpcError> {
        let (mut count, mut ranges) = (0_usize, 0_usize);
        for piece in pieces {
            count += piece.values.len();
            ranges += (piece.values.len() + 1).saturating_sub(self.span());
        }
        if ranges == 0 {
            return Err(SpcError::TooFewValues {
                given: count,
                needed: self.span,
            });
        }
        // INVARIANT: both are at most the number of values, which an index can count.
        let count = u32::try_from(count).unwrap_or(u32::MAX);
        let ranges = u32::try_from(ranges).unwrap_or(u32::MAX);
        let (range, constant) = match self.sigma {
            SigmaMethod::MeanMovingRange if self.takes_steps() => {
                (sums.steps.mean(ranges), constants.d2)
            }
            SigmaMethod::MeanMovingRange => (self.mean_of(pieces, ranges, |_| ()), constants.d2),
            SigmaMethod::MedianMovingRange => {
                let all = pieces
                    .iter()
                    .flat_map(|p| moving_ranges(&p.values, self.span()));
                let mut all: Vec<f64> = all.collect();
                (median(&mut all).unwrap_or(0.0), constants.d4)
            }
            SigmaMethod::RootMeanSquaredDifference => {
                let square = |range: &mut f64| *range *= *range;
                (
                    self.mean_of(pieces, ranges, square).sqrt(),
                    std::f64::consts::SQRT_2,
                )
            }
        };
        let range = in_range(range, "the sum of the moving ranges")?;
        let sigma = range / constant;
        Ok(Basis {
            center: in_range(sums.values.mean(count), "the sum of the values")?,
            sigma,
            mean_range: match self.sigma {
                SigmaMethod::MeanMovingRange => range,
                _ => constants.d2 * sigma,
            },
            estimate: Estimate::MovingRanges {
                method: self.sigma,
                span: self.span,
                range,
                constant,
                ranges,
            },
        })
    }

    /// The mean of the moving ranges, each changed first.
    fn mean_of(&self, pieces: &[Piece], ranges: u32, change: impl Fn(&mut f64)) -> f64 {
        let mut sum = Sum::default();
        for piece in pieces {
            for_each_block(&piece.values, self.span(), |block| {
                block.iter_mut().for_each(&change);
                sum.add(block);
            });
        }
        sum.mean(ranges)
    }

    /// The moving ranges above the limit of their phase, by the last value they span.
    fn ranges_above(
        &self,
        pieces: &Pieces,
        stretches: &[Range<usize>],
        phases: &[IndividualsPhase],
    ) -> Vec<u32> {
        let mut above = Vec::new();
        for (stretch, phase) in stretches.iter().zip(phases) {
            for piece in pieces.of(stretch, &[]) {
                piece.push_ranges_above(&mut above, self.span(), phase.range_limits.upper);
            }
        }
        above
    }

    /// Every moving range; NaN where none could be taken.
    fn all_ranges(&self, pieces: &Pieces, stretches: &[Range<usize>]) -> Vec<f64> {
        if !pieces.holes && stretches.len() == 1 {
            return moving_ranges(&self.values, self.span());
        }
        let mut ranges = vec![f64::NAN; (self.values.len() + 1).saturating_sub(self.span())];
        for stretch in stretches {
            for piece in pieces.of(stretch, &[]) {
                piece.put_ranges(&mut ranges, self.span());
            }
        }
        ranges
    }
}

/// What the lines are drawn from.
struct Basis {
    center: f64,
    sigma: f64,
    mean_range: f64,
    estimate: Estimate,
}

impl Basis {
    fn known(known: KnownLimits, constants: RangeConstants) -> Result<Self, SpcError> {
        let KnownLimits { center, sigma } = known;
        let refuse = |field, value| Err(SpcError::BadLimits { field, value });
        if !center.is_finite() {
            return refuse(KnownField::Center, center);
        }
        if !sigma.is_finite() || sigma < 0.0 {
            return refuse(KnownField::Sigma, sigma);
        }
        Ok(Self {
            center,
            sigma,
            mean_range: constants.d2 * sigma,
            estimate: Estimate::Known,
        })
    }

    fn limits(&self, nsigma: f64) -> Result<Limits, SpcError> {
        let center = self.center;
        Ok(Limits {
            lower: in_range(center - nsigma * self.sigma, "the lower limit")?,
            center,
            upper: in_range(center + nsigma * self.sigma, "the upper limit")?,
        })
    }

    fn range_limits(&self, constants: RangeConstants, nsigma: f64) -> Result<Limits, SpcError> {
        let reach = nsigma * constants.d3 * self.sigma;
        Ok(Limits {
            lower: (self.mean_range - reach).max(0.0),
            center: self.mean_range,
            upper: in_range(self.mean_range + reach, "the limit of the moving ranges")?,
        })
    }
}

/// The number of values as an index type, if there are enough and not too many.
fn count(given: usize, span: u32) -> Result<u32, SpcError> {
    let count = u32::try_from(given).map_err(|_| SpcError::TooManyValues { given })?;
    if count < span {
        return Err(SpcError::TooFewValues {
            given,
            needed: span,
        });
    }
    Ok(count)
}

/// Refuses infinities, NaN where values must not be missing, and values so large that a range
/// between two would overflow; gives how many values are missing.
fn refuse_unusable(values: &[f64], missing: Missing) -> Result<usize, SpcError> {
    if all_usable(values) {
        return Ok(0);
    }
    let refused = |value: f64| match missing {
        Missing::Refuse => !value.is_finite(),
        _ => value.is_infinite(),
    };
    if let Some((index, value)) = values.iter().enumerate().find(|(_, v)| refused(**v)) {
        return Err(SpcError::NotFinite {
            index,
            value: *value,
        });
    }
    if values.iter().any(|value| value.abs() > LARGEST) {
        return Err(SpcError::OutOfRange {
            what: "a moving range",
        });
    }
    Ok(values.iter().filter(|value| value.is_nan()).count())
}

fn in_range(value: f64, what: &'static str) -> Result<f64, SpcError> {
    if value.is_finite() {
        Ok(value)
    } else {
        Err(SpcError::OutOfRange { what })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[cfg(target_pointer_width = "64")]
    fn more_values_than_an_index_can_count_are_refused() {
        let most = u32::MAX as usize;
        assert_eq!(count(most, 2), Ok(u32::MAX));
        let given = most + 1;
        assert_eq!(count(given, 2), Err(SpcError::TooManyValues { given }));
    }
}
