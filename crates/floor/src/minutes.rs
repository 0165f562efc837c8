//! Minutes of work, added up: exactly, as far as their fractions have a common one.
//!
//! Sevenths, elevenths and so on for a few dozen products have no common fraction that fits.
//! From there on a term counts to the trillionth of a minute, so that a report never fails
//! for what nobody could see in it.

use lineside_kernel::{Ratio, Rounding};

/// Into how many parts a minute falls at most.
const FINEST: i128 = 1_000_000_000_000;

/// A sum of minutes.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Minutes {
    exact: Ratio,
    /// In trillionths of a minute.
    near: i128,
}

impl Default for Minutes {
    fn default() -> Self {
        Self {
            exact: Ratio::ZERO,
            near: 0,
        }
    }
}

impl Minutes {
    /// Adds a term; none when it is too large.
    pub(crate) fn add(&mut self, minutes: Ratio) -> Option<()> {
        match self.exact.checked_add(minutes) {
            Ok(sum) if sum.denominator() <= FINEST => self.exact = sum,
            _ => self.near = self.near.checked_add(nearest(minutes)?)?,
        }
        Some(())
    }

    /// The sum; none when it is too large.
    pub(crate) fn total(&self) -> Option<Ratio> {
        let near = |near| Ratio::new(near, FINEST).ok();
        match self.exact.checked_add(near(self.near)?) {
            Ok(total) => Some(total),
            Err(_) => near(self.near.checked_add(nearest(self.exact)?)?),
        }
    }
}

fn nearest(minutes: Ratio) -> Option<i128> {
    let parts = minutes.checked_mul(Ratio::new(FINEST, 1).ok()?).ok()?;
    Some(Rounding::HalfEven.to_whole(parts))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thirds_make_a_whole_and_many_primes_a_sum() {
        let mut minutes = Minutes::default();
        for _ in 0..3 {
            minutes.add(Ratio::new(1, 3).unwrap()).unwrap();
        }
        assert_eq!(minutes.total(), Some(Ratio::ONE));
        for prime in (2..500).filter(|n| (2..*n).all(|of| n % of != 0)) {
            minutes.add(Ratio::new(prime + 1, prime).unwrap()).unwrap();
        }
        let total = minutes.total().unwrap();
        assert_eq!(Rounding::Floor.to_whole(total), 98);
        assert_eq!(minutes.add(Ratio::from(i64::MAX)), Some(()));
    }
}
