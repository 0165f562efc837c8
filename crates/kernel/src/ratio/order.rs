//! Which of two ratios is larger, without multiplying what could overflow.

use super::Ratio;
use std::cmp::Ordering;

impl PartialOrd for Ratio {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Ratio {
    /// Compares as continued fractions do, so that nothing can overflow: whole parts
    /// first, then the remainders turned upside down.
    fn cmp(&self, other: &Self) -> Ordering {
        let (mut left, mut right) = (*self, *other);
        loop {
            let whole = |side: Self| side.numerator.div_euclid(side.denominator);
            let rest = |side: Self| side.numerator.rem_euclid(side.denominator);
            let order = whole(left).cmp(&whole(right));
            if order.is_ne() {
                return order;
            }
            match (rest(left), rest(right)) {
                (0, 0) => return Ordering::Equal,
                (0, _) => return Ordering::Less,
                (_, 0) => return Ordering::Greater,
                (rest_left, rest_right) => {
                    let upside_down = |rest: i128, side: Self| Self {
                        numerator: side.denominator,
                        denominator: rest,
                    };
                    let next_left = upside_down(rest_right, right);
                    right = upside_down(rest_left, left);
                    left = next_left;
                }
            }
        }
    }
}
