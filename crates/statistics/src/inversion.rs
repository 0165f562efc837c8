//! Finding the value that leaves a given tail: the quantiles of positive distributions.
//!
//! Newton's method on the logarithm of the tail over the logarithm of the value, which for
//! the distributions here is a concave curve, so that it closes in from one side. A
//! bracket holds it where rounding would let it stray.
//!
//! ```text
//! let median = invert(0.5, 0.5, 1.0, |x| ((1.0 - (-x).exp(), (-x).exp()), (-x).exp()));
//! assert_eq!(median, 2.0_f64.ln());
//! ```

/// Both tails at a value, and the density there.
pub(crate) type Tails = ((f64, f64), f64);

/// The value with `p` below and `q` above it, searched from `start`; both are above 0.
pub(crate) fn invert(p: f64, q: f64, start: f64, tails: impl Fn(f64) -> Tails) -> f64 {
    let below = p <= q;
    let goal = if below { p.ln() } else { q.ln() };
    // How far the logarithm of the tail is above the goal, counted so that it rises with x.
    let excess = |x: f64| {
        let ((lower, upper), density) = tails(x);
        let tail = if below { lower } else { upper };
        let sign = if below { 1.0 } else { -1.0 };
        (sign * (tail.ln() - goal), density * x / tail)
    };
    let (mut low, mut high) = (0.0, f64::INFINITY);
    let mut x = if start.is_finite() {
        start.clamp(1e-300, 1e300)
    } else {
        1.0
    };
    for _ in 0..400 {
        let (over, slope) = excess(x);
        if over.is_nan() {
            return f64::NAN;
        }
        if over == 0.0 {
            return x;
        }
        if over > 0.0 {
            high = x;
        } else {
            low = x;
        }
        let step = -over / slope;
        let mut next = x * step.clamp(-20.0, 20.0).exp();
        if step.abs() < 0.1 {
            // Near the end the exponential would round where the product does not.
            next = x + x * step.exp_m1();
        }
        if !(low < next && next < high && step.is_finite()) {
            next = between(low, high);
        }
        if next == x || (next - x).abs() <= f64::EPSILON * x {
            return next;
        }
        if high < f64::MIN_POSITIVE {
            return 0.0;
        }
        x = next;
    }
    x
}

/// A value well inside the bracket, whatever its ends.
fn between(low: f64, high: f64) -> f64 {
    match (low > 0.0, high.is_finite()) {
        (true, true) if high / low < 4.0 => low.midpoint(high),
        (true, true) => low.sqrt() * high.sqrt(),
        (true, false) => low * 16.0,
        (false, true) => high / 65_536.0,
        (false, false) => 1.0,
    }
}
