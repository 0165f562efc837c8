//! Comparing points with lines, eight at a time.
//!
//! The comparisons are written for vectors of eight numbers; which instructions they become
//! is found out when the program runs. Nothing is computed differently for it: a comparison
//! has one answer on every processor.
//!
//! ```text
//! let above = mark(simd, rows(simd, points), |x| x.simd_gt(upper));
//! ```

use super::window::WORDS;
use super::words::BLOCK;
use crate::pattern::Condition;
use fearless_simd::prelude::*;
use fearless_simd::{f64x8, mask64x8, u64x8};

/// The numbers, eight at a time; what is left over is left out.
#[inline(always)]
pub(super) fn vectors<S: Simd>(simd: S, numbers: &[f64]) -> impl Iterator<Item = f64x8<S>> {
    let (eights, _) = numbers.as_chunks::<8>();
    eights
        .iter()
        .map(move |eight| f64x8::simd_from(simd, *eight))
}

/// 512 numbers as eight rows of eight vectors. Compilers see how many there are, so that a loop
/// over them asks nothing along the way.
#[inline(always)]
pub(super) fn rows<S: Simd>(
    simd: S,
    numbers: &[f64; BLOCK],
) -> impl Iterator<Item = impl Iterator<Item = f64x8<S>>> {
    let (eights, _) = numbers.as_chunks::<8>();
    let (rows, _) = eights.as_chunks::<8>();
    rows.iter()
        .map(move |row| row.iter().map(move |eight| f64x8::simd_from(simd, *eight)))
}

/// Whether any of 512 numbers is missing.
#[inline(always)]
pub(super) fn any_missing<S: Simd>(simd: S, numbers: &[f64; BLOCK]) -> bool {
    let none = mask64x8::splat(simd, false);
    // Rows apart, so that no comparison waits for another row's.
    let mut missing = [none; WORDS];
    for (missing, row) in missing.iter_mut().zip(rows(simd, numbers)) {
        for x in row {
            *missing |= !x.simd_eq(x);
        }
    }
    let [a, b, c, d, e, f, g, h] = missing;
    (((a | b) | (c | d)) | ((e | f) | (g | h))).any_true()
}

/// Sets the bit of each of 512 numbers for which `test` holds; see [`rows`].
#[inline(always)]
pub(super) fn mark<S: Simd, T>(
    simd: S,
    rows: impl Iterator<Item = impl Iterator<Item = T>>,
    test: impl Fn(T) -> mask64x8<S>,
) -> u64x8<S> {
    let none = u64x8::splat(simd, 0);
    let mut words = [none; WORDS];
    // Each number picks its bit; taking the bits out of a comparison one by one is slower.
    for (word, row) in words.iter_mut().zip(rows) {
        let mut picked = none;
        for (bits, item) in BITS.iter().zip(row) {
            picked |= test(item).select(u64x8::simd_from(simd, *bits), none);
        }
        *word = picked;
    }
    let [a, b, c, d, e, f, g, h] = words;
    gather(
        gather(gather(a, b), gather(c, d)),
        gather(gather(e, f), gather(g, h)),
    )
}

/// Puts the bits of neighbours together, those of `a` in front of those of `b`.
#[inline(always)]
fn gather<S: Simd>(a: u64x8<S>, b: u64x8<S>) -> u64x8<S> {
    a.unzip_low(b) | a.unzip_high(b)
}

/// Sets the bit of each of the next 64 numbers for which `test` holds.
#[inline(always)]
pub(super) fn mark_word<S: Simd, T>(
    simd: S,
    items: &mut impl Iterator<Item = T>,
    test: impl Fn(T) -> mask64x8<S>,
) -> u64 {
    let items = items.take(8);
    // Wide registers give the bits of a comparison at once. Narrow ones are slow at that;
    // there each number picks its bit, and the bits are put together at the end.
    if S::f64s::LEN > 2 {
        return items
            .zip((0_u32..).step_by(8))
            .fold(0, |word, (item, place)| {
                word | (test(item).to_bitmask() << (place & 63))
            });
    }
    let none = u64x8::splat(simd, 0);
    let mut picked = none;
    for (item, bits) in items.zip(&BITS) {
        picked |= test(item).select(u64x8::simd_from(simd, *bits), none);
    }
    let [a, b, c, d, e, f, g, h] = <[u64; 8]>::from(picked);
    ((a | b) | (c | d)) | ((e | f) | (g | h))
}

/// The bit of each of 64 numbers.
const BITS: [[u64; 8]; 8] = {
    let mut bits = [[0; 8]; 8];
    let mut rows: &mut [[u64; 8]] = &mut bits;
    let mut bit = 1;
    while let [row, others @ ..] = rows {
        let mut row: &mut [u64] = row;
        while let [first, rest @ ..] = row {
            *first = bit;
            bit = bit.rotate_left(1);
            row = rest;
        }
        rows = others;
    }
    bits
};

/// Two columns of 512 numbers side by side, as [`rows`] has one.
#[inline(always)]
fn pairs<S: Simd>(
    simd: S,
    before: &[f64; BLOCK],
    points: &[f64; BLOCK],
) -> impl Iterator<Item = impl Iterator<Item = (f64x8<S>, f64x8<S>)>> {
    let both = rows(simd, before).zip(rows(simd, points));
    both.map(|(before, points)| before.zip(points))
}

/// Marks the points whose distance from the point before is above `limit`.
#[inline(always)]
pub(super) fn wide_steps<S: Simd>(
    simd: S,
    limit: f64,
    before: &[f64; BLOCK],
    points: &[f64; BLOCK],
) -> u64x8<S> {
    let limit = f64x8::splat(simd, limit);
    mark(simd, pairs(simd, before, points), |(a, b)| {
        (b - a).abs().simd_gt(limit)
    })
}

/// Marks the points that lie from the point before as a condition about steps asks.
#[inline(always)]
pub(super) fn steps<S: Simd>(
    simd: S,
    condition: Condition,
    before: &[f64; BLOCK],
    points: &[f64; BLOCK],
) -> u64x8<S> {
    let steps = pairs(simd, before, points);
    match condition {
        Condition::Rising { or_tie: false } => mark(simd, steps, |(a, b)| b.simd_gt(a)),
        Condition::Rising { or_tie: true } => mark(simd, steps, |(a, b)| b.simd_ge(a)),
        Condition::Falling { or_tie: false } => mark(simd, steps, |(a, b)| b.simd_lt(a)),
        Condition::Falling { or_tie: true } => mark(simd, steps, |(a, b)| b.simd_le(a)),
        _ => u64x8::splat(simd, 0),
    }
}

/// Eight points and the lines they are compared with.
pub(super) struct Compared<S: Simd> {
    pub(super) x: f64x8<S>,
    pub(super) lower: f64x8<S>,
    pub(super) upper: f64x8<S>,
}

impl<S: Simd> Compared<S> {
    /// Marks the points that meet a condition about lines.
    #[inline(always)]
    pub(super) fn mark(
        simd: S,
        condition: Condition,
        items: impl Iterator<Item = impl Iterator<Item = Self>>,
    ) -> u64x8<S> {
        match condition {
            Condition::Above { or_on: false, .. } => mark(simd, items, |c| c.x.simd_gt(c.upper)),
            Condition::Above { or_on: true, .. } => mark(simd, items, |c| c.x.simd_ge(c.upper)),
            Condition::Below { or_on: false, .. } => mark(simd, items, |c| c.x.simd_lt(c.lower)),
            Condition::Below { or_on: true, .. } => mark(simd, items, |c| c.x.simd_le(c.lower)),
            Condition::Beyond { or_on: false, .. } => {
                mark(simd, items, |c| c.x.simd_gt(c.upper) | c.x.simd_lt(c.lower))
            }
            Condition::Beyond { or_on: true, .. } => {
                mark(simd, items, |c| c.x.simd_ge(c.upper) | c.x.simd_le(c.lower))
            }
            Condition::Within { or_on: false, .. } => {
                mark(simd, items, |c| c.x.simd_lt(c.upper) & c.x.simd_gt(c.lower))
            }
            Condition::Within { or_on: true, .. } => {
                mark(simd, items, |c| c.x.simd_le(c.upper) & c.x.simd_ge(c.lower))
            }
            Condition::Rising { .. } | Condition::Falling { .. } | Condition::Turning { .. } => {
                u64x8::splat(simd, 0)
            }
        }
    }
}
