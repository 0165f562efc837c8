//! Comparing points with lines, eight at a time.
//!
//! The comparisons are written for vectors of eight numbers; which instructions they become
//! is found out when the program runs. Nothing is computed differently for it: a comparison
//! has one answer on every processor.
//!
//! ```text
//! let above = mark(simd, vectors(simd, points), |x| x.simd_gt(upper));
//! ```

use super::window::WORDS;
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

/// Sets the bit of each of 512 numbers for which `test` holds.
#[inline(always)]
pub(super) fn mark<S: Simd, T>(
    simd: S,
    mut items: impl Iterator<Item = T>,
    test: impl Fn(T) -> mask64x8<S>,
) -> u64x8<S> {
    let none = u64x8::splat(simd, 0);
    let mut words = [none; WORDS];
    // Each number picks its bit; taking the bits out of a comparison one by one is slower.
    for word in &mut words {
        for (bits, item) in BITS.iter().zip(&mut items) {
            *word |= test(item).select(u64x8::simd_from(simd, *bits), none);
        }
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

/// Marks the points that lie from the point before as a condition about steps asks.
#[inline(always)]
pub(super) fn steps<S: Simd>(
    simd: S,
    condition: Condition,
    before: &[f64],
    points: &[f64],
) -> u64x8<S> {
    let steps = vectors(simd, before).zip(vectors(simd, points));
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
        items: impl Iterator<Item = Self>,
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
