//! The chart of individual values and moving ranges.
//!
//! Two passes over the values for the centre and sigma, one for the rules and one for the
//! moving ranges beyond their limit. What is computed stays within the range of a float or
//! is refused, so an answer never holds NaN or an infinity.
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

use crate::constants::RangeConstants;
use crate::error::KnownField;
use crate::ranges::{self, for_each_block, median, moving_ranges};
use crate::scan::{push_above, scan};
use crate::sum::Sum;
use crate::{Estimate, Individuals, IndividualsChart, KnownLimits, Limits, SigmaMethod, SpcError};
use lineside_kernel::Column;

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
        let count = count(self.values.len(), self.span)?;
        refuse_unusable(&self.values)?;
        let basis = match self.limits {
            Some(known) => Basis::known(known, constants)?,
            None => self.estimate(count, constants)?,
        };
        let limits = basis.limits()?;
        let range_limits = basis.range_limits(constants)?;

        Ok(IndividualsChart {
            count,
            limits,
            sigma: basis.sigma,
            estimate: basis.estimate,
            span: self.span,
            range_limits,
            signals: scan(&self.values, basis.center, basis.sigma, self.rules.rules()),
            range_signals: self.ranges_above(range_limits.upper),
            moving_ranges: self
                .with_ranges
                .then(|| moving_ranges(&self.values, self.span()).into()),
        })
    }

    fn span(&self) -> usize {
        self.span as usize
    }

    fn estimate(&self, count: u32, constants: RangeConstants) -> Result<Basis, SpcError> {
        let mut sum = Sum::default();
        sum.add(&self.values);
        let ranges = count.saturating_sub(self.span - 1);
        let (range, constant) = match self.sigma {
            SigmaMethod::MeanMovingRange => {
                let mut sum = Sum::default();
                for_each_block(&self.values, self.span(), |block| sum.add(block));
                (sum.mean(ranges), constants.d2)
            }
            SigmaMethod::MedianMovingRange => {
                let mut ranges = moving_ranges(&self.values, self.span());
                (median(&mut ranges).unwrap_or(0.0), constants.d4)
            }
        };
        let range = in_range(range, "the sum of the moving ranges")?;
        let sigma = range / constant;
        Ok(Basis {
            center: in_range(sum.mean(count), "the sum of the values")?,
            sigma,
            mean_range: match self.sigma {
                SigmaMethod::MeanMovingRange => range,
                SigmaMethod::MedianMovingRange => constants.d2 * sigma,
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

    /// The moving ranges above `limit`, by the last value they span.
    fn ranges_above(&self, limit: f64) -> Column<'static, u32> {
        let mut above = Vec::new();
        let mut last = (self.span - 1..).step_by(ranges::BLOCK);
        for_each_block(&self.values, self.span(), |block| {
            if let Some(last) = last.next() {
                push_above(&mut above, block, limit, last);
            }
        });
        above.into()
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

    fn limits(&self) -> Result<Limits, SpcError> {
        let center = self.center;
        Ok(Limits {
            lower: in_range(center - 3.0 * self.sigma, "the lower limit")?,
            center,
            upper: in_range(center + 3.0 * self.sigma, "the upper limit")?,
        })
    }

    fn range_limits(&self, constants: RangeConstants) -> Result<Limits, SpcError> {
        let reach = 3.0 * constants.d3 * self.sigma;
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

/// Refuses NaN, infinities, and values so large that a range between two would overflow.
fn refuse_unusable(values: &[f64]) -> Result<(), SpcError> {
    const LARGEST: f64 = f64::MAX / 2.0;
    // Whole blocks are checked without looking where, which is several times as fast.
    let usable = |block: &[f64]| block.iter().fold(true, |all, v| all & (v.abs() <= LARGEST));
    if values.chunks(512).all(usable) {
        return Ok(());
    }
    match values.iter().enumerate().find(|(_, v)| !v.is_finite()) {
        Some((index, value)) => Err(SpcError::NotFinite {
            index,
            value: *value,
        }),
        None => Err(SpcError::OutOfRange {
            what: "a moving range",
        }),
    }
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
