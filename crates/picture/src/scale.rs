//! Where a value stands along an axis, and how a number is written.
//!
//! Values may be a millionth or a thousand trillion, and may differ only in their last
//! digits; labels show as many digits as tell neighbours apart, and no more.
//!
//! ```
//! use lineside_picture::{label, step_of};
//!
//! assert_eq!(step_of(0.7), 1.0);
//! assert_eq!(label(-1200.0, 200.0), "\u{2212}1200");
//! ```

/// The round number (1, 2 or 5 times a power of ten) next above a rough step.
#[must_use]
pub fn step_of(rough: f64) -> f64 {
    if !rough.is_normal() {
        return f64::MIN_POSITIVE;
    }
    let magnitude = 10_f64.powf(rough.log10().floor());
    let steps = [1.0, 2.0, 5.0].map(|round| round * magnitude);
    let next = steps.into_iter().find(|step| *step >= rough);
    next.unwrap_or(10.0 * magnitude).min(f64::MAX)
}

/// A number with as many digits as a step of this size needs.
#[must_use]
pub fn label(value: f64, step: f64) -> String {
    let exponent_of = |v: f64| {
        if v.is_normal() {
            v.abs().log10().floor()
        } else {
            0.0
        }
    };
    // A hair more, because the logarithm of a power of ten may fall short of it.
    let of_step = exponent_of(step * 1.000_001);
    let is_tiny = of_step < -5.0 && value.abs() < 1e-3;
    let text = if value == 0.0 && of_step < -5.0 {
        "0".to_owned()
    } else if value.abs() < 1e10 && of_step >= -8.0 && !is_tiny {
        format!("{value:.*}", digits(-of_step))
    } else {
        format!("{value:.*e}", digits(exponent_of(value) - of_step))
    };
    let is_zero = text.chars().all(|c| matches!(c, '-' | '0' | '.'));
    match text.strip_prefix('-') {
        Some(unsigned) if is_zero => unsigned.to_owned(),
        Some(unsigned) => format!("\u{2212}{unsigned}"),
        None => text,
    }
}

/// The label of a line, next to others that are `spread` apart.
#[must_use]
pub fn line_label(value: f64, spread: f64) -> String {
    let is_spread = value != 0.0 && spread > 0.0 && spread.is_finite();
    let rounded = match is_spread {
        true => label(value, spread / 500.0),
        false => label(value, value.abs() / 1e4),
    };
    // A round number needs no zeros behind it.
    let shortest = value.to_string();
    let is_short = match is_spread {
        true => shortest.len() < rounded.len(),
        false => shortest.len() <= 12,
    };
    match is_short {
        true => shortest.replace('-', "\u{2212}"),
        false => rounded,
    }
}

/// A number of digits, at most as many as a float has.
fn digits(wanted: f64) -> usize {
    (0..17)
        .find(|digits| f64::from(*digits) >= wanted)
        .map_or(17, |digits| usize::try_from(digits).unwrap_or_default())
}

/// An axis: values from `low` to `high` on the way from one place to another.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Axis {
    pub(crate) low: f64,
    pub(crate) high: f64,
    pub(crate) from: f64,
    pub(crate) to: f64,
}

impl Axis {
    /// An axis with all of the values that are numbers on it; one that reaches to a round
    /// number beyond them.
    pub(crate) fn showing(values: impl Iterator<Item = f64>, from: f64, to: f64) -> Self {
        let (low, high) = ends_of(values.chain([0.0]));
        let high = if high > low { high } else { low + 1.0 };
        let step = step_of((high - low) / 5.0);
        Self {
            low: (low / step).floor() * step,
            high: (high / step).ceil() * step,
            from,
            to,
        }
    }

    /// The place of a value; one outside the axis stands at its end.
    pub(crate) fn at(self, value: f64) -> f64 {
        let share = (value - self.low) / (self.high - self.low);
        let share = if share.is_nan() { 0.0 } else { share };
        self.from + share.clamp(0.0, 1.0) * (self.to - self.from)
    }

    /// Round values along the axis, with their labels.
    pub(crate) fn ticks(self, most: f64) -> Vec<(f64, String)> {
        let step = step_of((self.high - self.low) / most.max(2.0));
        let first = (self.low / step).ceil();
        let values = (0..12).map(|k| (first + f64::from(k)) * step);
        let on_axis = values.take_while(|value| *value <= self.high + step / 1e6);
        on_axis.map(|value| (value, label(value, step))).collect()
    }
}

/// The lowest and the highest of the values that are numbers; both 0 when none is.
pub(crate) fn ends_of(values: impl Iterator<Item = f64>) -> (f64, f64) {
    // Farther out, the distance of two values would not fit a float.
    let finite = values.filter(|value| value.is_finite());
    let finite = finite.map(|value| value.clamp(-1e300, 1e300));
    let (low, high) = finite.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), value| {
        (low.min(value), high.max(value))
    });
    if low > high { (0.0, 0.0) } else { (low, high) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_have_the_digits_that_tell_neighbours_apart() {
        assert_eq!(label(0.25, 0.05), "0.25");
        assert_eq!(label(-1200.0, 200.0), "\u{2212}1200");
        assert_eq!(label(-0.0001, 0.5), "0.0");
        assert_eq!(label(0.1, 0.1), "0.1");
        assert_eq!(label(5e-7, 5e-7), "5e-7");
        assert_eq!(label(0.0, 1e-9), "0");
        assert_eq!(line_label(0.0, 4.0), "0");
        assert_eq!(label(1e-12, 1e-13), "1.0e-12");
        assert_eq!(label(1e15 + 0.5, 0.5), "1.0000000000000005e15");
        assert_eq!(line_label(55.802_41, 9.98), "55.80");
        assert_eq!(line_label(5.0, 0.0), "5");
        assert_eq!(line_label(-0.5, 0.0), "\u{2212}0.5");
    }

    #[test]
    fn steps_are_round() {
        for (rough, step) in [
            (0.7, 1.0),
            (1.0, 1.0),
            (1.3, 2.0),
            (3.0, 5.0),
            (60.0, 100.0),
        ] {
            assert_eq!(step_of(rough), step);
        }
        assert!(step_of(0.0) > 0.0 && step_of(f64::NAN) > 0.0 && step_of(f64::MAX).is_finite());
    }
}
