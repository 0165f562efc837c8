//! Where a value stands in the picture, and how a number is written.
//!
//! Values may be a millionth or a thousand trillion, and may differ only in their last
//! digits; labels show as many digits as tell neighbours apart, and no more.

use std::cmp::Ordering;

/// The vertical axis of a panel.
#[derive(Debug, Clone, Copy)]
pub(super) struct Upward {
    low: f64,
    high: f64,
    top: f64,
    bottom: f64,
}

impl Upward {
    /// An axis from `top` to `bottom` that shows all of `values`, with some air.
    pub(super) fn showing(values: impl Iterator<Item = f64>, top: f64, bottom: f64) -> Self {
        let finite = values.filter(|v| v.is_finite());
        let (low, high) = finite.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), v| {
            (low.min(v), high.max(v))
        });
        let (low, high) = if low > high { (0.0, 0.0) } else { (low, high) };
        // Halves, because the difference of two large values may not fit a float.
        let air = match high / 2.0 - low / 2.0 {
            half if half > 0.0 => half / 6.0,
            _ if high == 0.0 => 1.0,
            _ => high.abs() / 20.0,
        };
        Self {
            low: (low - air).max(f64::MIN),
            high: (high + air).min(f64::MAX),
            top,
            bottom,
        }
    }

    /// The height of a value; one outside the axis is drawn at its end.
    pub(super) fn y(self, value: f64) -> f64 {
        let share = (value / 2.0 - self.low / 2.0) / (self.high / 2.0 - self.low / 2.0);
        let share = if share.is_nan() {
            0.5
        } else {
            share.clamp(0.0, 1.0)
        };
        self.bottom - share * (self.bottom - self.top)
    }

    pub(super) fn top(self) -> f64 {
        self.top
    }

    pub(super) fn bottom(self) -> f64 {
        self.bottom
    }

    /// The lowest and the highest value of the axis.
    pub(super) fn ends(self) -> (f64, f64) {
        (self.low, self.high)
    }

    /// Whether a value lies below the axis, on it, or above.
    pub(super) fn side_of(self, value: f64) -> Ordering {
        match value {
            value if value < self.low => Ordering::Less,
            value if value > self.high => Ordering::Greater,
            _ => Ordering::Equal,
        }
    }

    /// The value at a height.
    pub(super) fn value_at(self, y: f64) -> f64 {
        let share = (self.bottom - y) / (self.bottom - self.top);
        self.low * (1.0 - share) + self.high * share
    }

    /// Round values along the axis, with their labels.
    pub(super) fn ticks(self) -> Vec<(f64, String)> {
        let step = step_of(self.high / 7.0 - self.low / 7.0);
        let first = (self.low / step).ceil();
        let mut ticks = Vec::new();
        for value in (0..12).map(|k| (first + f64::from(k)) * step) {
            let is_new = ticks.last().is_none_or(|(last, _)| value > *last);
            if value <= self.high && is_new {
                ticks.push((value, label(value, step)));
            }
        }
        ticks
    }
}

/// The horizontal axis that all panels share.
#[derive(Debug, Clone, Copy)]
pub(super) struct Across {
    pub(super) left: f64,
    pub(super) right: f64,
    pub(super) count: usize,
}

impl Across {
    /// The place of the value at an index.
    pub(super) fn x(self, index: usize) -> f64 {
        self.x_of_number(u32::try_from(index).map_or(f64::MAX, f64::from) + 1.0)
    }

    /// Half of what lies between two values.
    pub(super) fn half_step(self) -> f64 {
        (self.x_of_number(2.0) - self.x_of_number(1.0)) / 2.0
    }

    /// The place of a value counted from 1.
    pub(super) fn x_of_number(self, number: f64) -> f64 {
        let steps = u32::try_from(self.count).map_or(f64::MAX, f64::from) - 1.0;
        let share = if steps > 0.0 {
            (number - 1.0) / steps
        } else {
            0.5
        };
        let (left, right) = (self.left + 12.0, self.right - 12.0);
        left + share.clamp(0.0, 1.0) * (right - left)
    }
}

/// The round number (1, 2 or 5 times a power of ten) next above a rough step.
pub(super) fn step_of(rough: f64) -> f64 {
    if !rough.is_normal() {
        return f64::MIN_POSITIVE;
    }
    let magnitude = 10_f64.powf(rough.log10().floor());
    let steps = [1.0, 2.0, 5.0].map(|round| round * magnitude);
    let next = steps.into_iter().find(|step| *step >= rough);
    next.unwrap_or(10.0 * magnitude).min(f64::MAX)
}

/// A number with as many digits as a step of this size needs.
pub(super) fn label(value: f64, step: f64) -> String {
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
pub(super) fn line_label(value: f64, spread: f64) -> String {
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
