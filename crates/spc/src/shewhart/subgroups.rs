//! Rational subgroups: a few values taken together, then nothing for a while.
//!
//! Each subgroup becomes a mean and a spread. The values stand in one column, one subgroup
//! after another; how many belong to each is one number, a column of numbers, or a
//! column of labels. A missing member makes its subgroup smaller; a subgroup of which
//! no member is left has no point.
//!
//! ```text
//! let subgroups = Subgroups::of(&values, &Cut::Every(5), Spread::Range, Missing::Break)?;
//! ```
//!
//! The means are computed with the error of every addition kept, so that a mean that is
//! exactly on a line stays there.

use super::spread::Spread;
use crate::{Missing, SpcError};
use fearless_simd::prelude::*;
use fearless_simd::{Level, dispatch, f64x8};
use lineside_kernel::Column;
use lineside_statistics::{Sum, WideSum};
use std::borrow::Cow;
use std::collections::HashMap;

/// How a column of values falls into subgroups.
#[derive(Debug, Clone)]
pub(crate) enum Cut {
    /// So many at a time; the last subgroup may be smaller.
    Every(u32),
    /// As many as it says for each.
    Sizes(Vec<u32>),
}

/// The values, in the order of their subgroups, and how they are cut.
pub(crate) struct Grouped<'a> {
    pub(crate) values: Cow<'a, [f64]>,
    pub(crate) cut: Cut,
}

impl<'a> Grouped<'a> {
    /// Reads the three ways to say what belongs together; exactly one must be given.
    pub(crate) fn read(
        values: &'a [f64],
        size: Option<u32>,
        sizes: Option<&Column<'_, u32>>,
        groups: Option<&Column<'_, i64>>,
    ) -> Result<Self, SpcError> {
        let cut = match (size, sizes, groups) {
            (Some(0), None, None) => return Err(bad_size("0".to_owned())),
            (Some(size), None, None) => Cut::Every(size),
            (None, Some(sizes), None) => read_sizes(sizes, values.len())?,
            (None, None, Some(groups)) => return by_label(values, groups),
            _ => {
                return Err(SpcError::BadSetting {
                    field: "size",
                    value: "none or more than one of `size`, `sizes` and `groups`".to_owned(),
                    expected: "exactly one of the three",
                });
            }
        };
        Ok(Self {
            values: Cow::Borrowed(values),
            cut,
        })
    }
}

fn bad_size(value: String) -> SpcError {
    SpcError::BadSetting {
        field: "size",
        value,
        expected: "1 or more values in a subgroup",
    }
}

fn read_sizes(sizes: &[u32], given: usize) -> Result<Cut, SpcError> {
    if let Some(index) = sizes.iter().position(|size| *size == 0) {
        return Err(SpcError::BadEntry {
            field: "sizes",
            index,
            value: 0.0,
            expected: "1 or more; a subgroup whose values are missing has them as nulls",
        });
    }
    let sum: u64 = sizes.iter().map(|size| u64::from(*size)).sum();
    let expected = usize::try_from(sum).unwrap_or(usize::MAX);
    if expected != given {
        return Err(SpcError::Mismatch {
            field: "values",
            given,
            expected,
            other: "the sum of `sizes`",
        });
    }
    Ok(match sizes {
        [first, rest @ ..] if rest.iter().all(|size| size == first) => Cut::Every(*first),
        _ => Cut::Sizes(sizes.to_vec()),
    })
}

/// Brings values of one label together, in the order in which the labels first appear.
fn by_label<'a>(values: &'a [f64], labels: &[i64]) -> Result<Grouped<'a>, SpcError> {
    if labels.len() != values.len() {
        return Err(SpcError::Mismatch {
            field: "groups",
            given: labels.len(),
            expected: values.len(),
            other: "`values`",
        });
    }
    let mut numbers = HashMap::new();
    let mut sizes: Vec<u32> = Vec::new();
    let mut places = Vec::with_capacity(labels.len());
    for label in labels {
        let number = *numbers.entry(*label).or_insert(sizes.len());
        match sizes.get_mut(number) {
            Some(size) => *size = size.saturating_add(1),
            None => sizes.push(1),
        }
        places.push(number);
    }
    let values = if places.is_sorted() {
        Cow::Borrowed(values)
    } else {
        let mut ordered: Vec<(usize, f64)> =
            places.into_iter().zip(values.iter().copied()).collect();
        ordered.sort_by_key(|(number, _)| *number);
        Cow::Owned(ordered.into_iter().map(|(_, value)| value).collect())
    };
    let cut = read_sizes(&sizes, values.len())?;
    Ok(Grouped { values, cut })
}

/// What a chart needs of each subgroup.
pub(crate) struct Subgroups {
    /// The means; NaN where no member is left.
    pub(crate) means: Vec<f64>,
    /// The ranges or standard deviations; NaN where fewer than two members are left.
    pub(crate) spreads: Vec<f64>,
    /// How many members are left in each.
    pub(crate) sizes: Sizes,
    /// The sum of all values, where it was had along the way and none is missing.
    pub(crate) total: Option<Sum>,
}

/// How many members each subgroup has left.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Sizes {
    /// All have as many.
    All(u32),
    /// Each has its own number; 0 where none is left.
    Each(Vec<u32>),
}

impl Sizes {
    pub(crate) fn at(&self, index: usize) -> u32 {
        match self {
            Self::All(size) => *size,
            Self::Each(sizes) => sizes.get(index).copied().unwrap_or(0),
        }
    }
}

impl Sizes {
    /// Whether a subgroup has one member.
    pub(crate) fn any_is_one(&self) -> bool {
        match self {
            Self::All(size) => *size == 1,
            Self::Each(sizes) => sizes.contains(&1),
        }
    }
}

impl Subgroups {
    /// Sums up every subgroup; O(n).
    pub(crate) fn of(
        grouped: &Grouped<'_>,
        spread: Spread,
        missing: Missing,
    ) -> Result<Self, SpcError> {
        let mut reader = Reader {
            spread,
            missing,
            means: Vec::new(),
            spreads: Vec::new(),
            left: None,
            total: None,
        };
        match &grouped.cut {
            Cut::Every(size) => reader.read_equal(&grouped.values, *size)?,
            Cut::Sizes(sizes) => reader.read_unequal(&grouped.values, sizes)?,
        }
        Ok(Self {
            sizes: match (reader.left, &grouped.cut) {
                (None, Cut::Every(size)) => Sizes::All(*size),
                (left, _) => Sizes::Each(left.unwrap_or_default()),
            },
            means: reader.means,
            spreads: reader.spreads,
            total: reader.total,
        })
    }
}

struct Reader {
    spread: Spread,
    missing: Missing,
    means: Vec<f64>,
    spreads: Vec<f64>,
    /// How many members each has left, once one is smaller than it should be.
    left: Option<Vec<u32>>,
    /// The sum of all values, once they were read in a way that adds them up too.
    total: Option<Sum>,
}

impl Reader {
    fn read_equal(&mut self, values: &[f64], size: u32) -> Result<(), SpcError> {
        let count = values.len().div_ceil((size as usize).max(1));
        self.means.reserve_exact(count);
        self.spreads.reserve_exact(count);
        match size {
            2 => self.read_fixed::<2>(values),
            3 => self.read_fixed::<3>(values),
            4 => self.read_fixed::<4>(values),
            5 => self.read_fixed::<5>(values),
            6 => self.read_fixed::<6>(values),
            8 => self.read_fixed::<8>(values),
            10 => self.read_fixed::<10>(values),
            _ => self.read_chunks(values, size as usize, 0),
        }
    }

    /// As [`Self::read_chunks`], with the size known to the compiler.
    fn read_fixed<const N: usize>(&mut self, values: &[f64]) -> Result<(), SpcError> {
        let (chunks, rest) = values.as_chunks::<N>();
        let (eights, _) = chunks.as_chunks::<8>();
        let mut total = dispatch!(Level::new(), simd => self.read_eights(simd, eights))?;
        let done = eights.len() * 8 * N;
        total.add(values.get(done..).unwrap_or_default());
        self.total = Some(total);
        self.read_chunks(
            values
                .get(done..values.len() - rest.len())
                .unwrap_or_default(),
            N,
            done,
        )?;
        if rest.is_empty() {
            return Ok(());
        }
        self.read_one(rest, values.len() - rest.len(), N)
    }

    /// Reads subgroups eight at a time, as lanes of vectors; answers the sum of their values.
    #[inline(always)]
    fn read_eights<S: Simd, const N: usize>(
        &mut self,
        simd: S,
        eights: &[[[f64; N]; 8]],
    ) -> Result<Sum, SpcError> {
        let mut total = WideSum::from_sum(simd, &Sum::default());
        for (number, eight) in eights.iter().enumerate() {
            let (in_order, _) = eight.as_flattened().as_chunks::<8>();
            for values in in_order {
                total.add(f64x8::simd_from(simd, *values));
            }
            match self.spread.of_eight(simd, eight) {
                Some((means, spreads)) => {
                    self.means.extend_from_slice(&means);
                    self.spreads.extend_from_slice(&spreads);
                    if let Some(left) = &mut self.left {
                        left.extend_from_slice(&[u32::try_from(N).unwrap_or(u32::MAX); 8]);
                    }
                }
                None => {
                    for (chunk, place) in eight.iter().zip(number * 8..) {
                        self.read_one(chunk, place * N, N)?;
                    }
                }
            }
        }
        Ok(total.sum())
    }

    fn read_chunks(&mut self, values: &[f64], size: usize, start: usize) -> Result<(), SpcError> {
        let starts = (start..).step_by(size.max(1));
        for (chunk, start) in values.chunks(size.max(1)).zip(starts) {
            self.read_one(chunk, start, size)?;
        }
        Ok(())
    }

    fn read_unequal(&mut self, values: &[f64], sizes: &[u32]) -> Result<(), SpcError> {
        let (mut rest, mut start) = (values, 0);
        self.left = Some(Vec::with_capacity(sizes.len()));
        self.means.reserve_exact(sizes.len());
        self.spreads.reserve_exact(sizes.len());
        for size in sizes {
            let size = *size as usize;
            let (chunk, after) = rest.split_at_checked(size).unwrap_or((rest, &[]));
            self.read_one(chunk, start, size)?;
            (rest, start) = (after, start + size);
        }
        Ok(())
    }

    /// One subgroup that should have `size` members and may have fewer.
    fn read_one(&mut self, chunk: &[f64], start: usize, size: usize) -> Result<(), SpcError> {
        let (mut mean, mut spread) = self.spread.of_whole(chunk);
        let mut left = chunk.len();
        if !mean.is_finite() {
            let present = self.present(chunk, start)?;
            left = present.len();
            (mean, spread) = match left {
                0 => (f64::NAN, f64::NAN),
                _ => self.spread.of_whole(&present),
            };
        }
        if left > 0 && !mean.is_finite() {
            return Err(SpcError::OutOfRange {
                what: "the sum of a subgroup",
            });
        }
        if left < 2 {
            spread = f64::NAN;
        } else if !spread.is_finite() {
            return Err(SpcError::OutOfRange {
                what: "the spread of a subgroup",
            });
        }
        let left = u32::try_from(left).unwrap_or(u32::MAX);
        let whole = u32::try_from(size).unwrap_or(u32::MAX);
        if self.left.is_none() && left != whole {
            // INVARIANT: so far every subgroup was whole; only chunks of one size come here.
            self.left = Some(vec![whole; self.means.len()]);
        }
        if let Some(sizes) = &mut self.left {
            sizes.push(left);
        }
        self.means.push(mean);
        self.spreads.push(spread);
        Ok(())
    }

    /// The members that are there.
    fn present(&self, chunk: &[f64], start: usize) -> Result<Vec<f64>, SpcError> {
        let refused =
            |value: f64| value.is_infinite() || (value.is_nan() && self.missing == Missing::Refuse);
        if let Some((index, value)) = chunk.iter().enumerate().find(|(_, v)| refused(**v)) {
            return Err(SpcError::NotFinite {
                index: start + index,
                value: *value,
            });
        }
        Ok(chunk
            .iter()
            .copied()
            .filter(|value| !value.is_nan())
            .collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sum_along_the_way_is_the_sum() {
        for size in [2_u32, 3, 4, 5, 6, 8, 10] {
            for count in (0..=40).map(|groups| groups * size) {
                let values: Vec<f64> = (0..count).map(|i| f64::from(i * i % 97) * 0.1).collect();
                let grouped = Grouped::read(&values, Some(size), None, None).unwrap();
                let found = Subgroups::of(&grouped, Spread::Range, Missing::Break).unwrap();
                let mut sum = Sum::default();
                sum.add(&values);
                let total = found.total.unwrap();
                assert_eq!(total.total().to_bits(), sum.total().to_bits());
            }
        }
    }
}
