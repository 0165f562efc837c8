//! Where a value stands in the picture.
//!
//! Values may be a millionth or a thousand trillion, and may differ only in their last
//! digits.

pub(super) use lineside_picture::{label, line_label, step_of};
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
