//! Run lengths by simulation, for rules that look at the values and not only at zones.
//!
//! A trend or an alternation depends on how points compare with each other, which no chain
//! of a few states holds. Such sets are run many times on normal noise; the answer is an
//! average and says how far it may be off by chance.

use crate::rule::NamedRule;
use crate::scan::{Lines, Walker};
use crate::{AfterSignal, SpcError};
use lineside_kernel::Watch;

/// The most points that one question may take: some ten seconds.
const MOST_POINTS: u64 = 1_000_000_000;
/// The longest single run; what runs longer practically never signals.
const LONGEST_RUN: u32 = 50_000_000;

/// An average over simulated runs.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Simulated {
    pub(super) average: f64,
    pub(super) standard_error: f64,
}

/// Simulates runs on points `shift` sigmas off the centre; none when runs do not come to an
/// end in reasonable time.
///
/// # Errors
/// [`SpcError::Cancelled`] when the watch asks to stop.
pub(super) fn simulate(
    rules: &[NamedRule],
    limit: f64,
    shift: f64,
    runs: u32,
    seed: u32,
    watch: &dyn Watch,
) -> Result<Option<Simulated>, SpcError> {
    let mut fresh = Walker::new(rules, AfterSignal::Overlap, false);
    fresh.aim(&Lines::new(0.0, 1.0).limited(-limit, limit), 0);
    let mut noise = Noise::new(seed);
    let (mut points, mut mean, mut squares) = (0_u64, 0.0, 0.0);
    let mut done = 0_u32;
    while done < runs && points < MOST_POINTS {
        if done.is_multiple_of(1024) {
            watch.check(u64::from(done), u64::from(runs))?;
        }
        let mut walker = fresh.clone();
        while walker.step(noise.next() + shift) == 0 {
            if walker.place() >= LONGEST_RUN {
                return Ok(None);
            }
            if walker.place().is_multiple_of(1 << 20) {
                watch.check(u64::from(done), u64::from(runs))?;
            }
        }
        points = points.saturating_add(u64::from(walker.place()));
        done += 1;
        let length = f64::from(walker.place());
        let off = length - mean;
        mean += off / f64::from(done);
        squares += off * (length - mean);
    }
    if done < 100 {
        return Ok(None);
    }
    let count = f64::from(done);
    Ok(Some(Simulated {
        average: mean,
        standard_error: (squares / (count - 1.0) / count).sqrt(),
    }))
}

/// Normal noise that is the same for the same seed on every machine: xoshiro256++ of Blackman
/// and Vigna for the bits, Marsaglia's polar method for the shape.
struct Noise {
    state: [u64; 4],
    spare: Option<f64>,
}

impl Noise {
    fn new(seed: u32) -> Self {
        let mut mixed = u64::from(seed);
        // Splitmix64 fills the state, as the authors of the generator ask for.
        let mut fill = || {
            mixed = mixed.wrapping_add(0x9e37_79b9_7f4a_7c15);
            let z = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
            let z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
            z ^ (z >> 31)
        };
        Self {
            state: [fill(), fill(), fill(), fill()],
            spare: None,
        }
    }

    fn bits(&mut self) -> u64 {
        let [a, b, c, d] = self.state;
        let bits = a.wrapping_add(d).rotate_left(23).wrapping_add(a);
        let (c, d) = (c ^ a, d ^ b);
        self.state = [a ^ d, b ^ c, c ^ (b << 17), d.rotate_left(45)];
        bits
    }

    /// A number from -1 to 1.
    #[expect(
        clippy::cast_precision_loss,
        reason = "53 bits are what a float holds exactly"
    )]
    fn even(&mut self) -> f64 {
        (self.bits() >> 11) as f64 / 4_503_599_627_370_496.0 - 1.0
    }

    fn next(&mut self) -> f64 {
        if let Some(spare) = self.spare.take() {
            return spare;
        }
        loop {
            let (x, y) = (self.even(), self.even());
            let radius = x * x + y * y;
            if radius > 0.0 && radius < 1.0 {
                let scale = (-2.0 * libm::log(radius) / radius).sqrt();
                self.spare = Some(y * scale);
                return x * scale;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_noise_has_the_moments_of_a_normal() {
        let mut noise = Noise::new(1);
        let values: Vec<f64> = (0..1_000_000).map(|_| noise.next()).collect();
        let moment = |power: i32| values.iter().map(|x| x.powi(power)).sum::<f64>() / 1e6;
        assert!(moment(1).abs() < 0.004, "{}", moment(1));
        assert!((moment(2) - 1.0).abs() < 0.006, "{}", moment(2));
        assert!((moment(4) - 3.0).abs() < 0.05, "{}", moment(4));
    }
}
