//! How long until a chain of states is left: the mean number of steps from every state.
//!
//! A chart that remembers is a chain: from one point to the next its statistic moves among
//! the values between the limits, until it leaves them, which is the signal. Here the
//! values are the nodes of a quadrature, and the answer is the average run length.
//!
//! The elimination only ever adds, multiplies and divides positive numbers. Nothing
//! cancels, so an average of 10¹² has as many right digits as one of 10; solving
//! `(I - P) L = 1` the usual way loses a digit for each power of ten.
//!
//! Reference: W. K. Grassmann, M. I. Taksar, D. P. Heyman, "Regenerative analysis and
//! steady state distributions for Markov chains", *Operations Research* 33 (1985),
//! 1107-1116; C. A. O'Cinneide, "Entrywise perturbation theory and error analysis for
//! Markov chains", *Numerische Mathematik* 65 (1993), 109-120.

/// One state: where the next step leads from it.
#[derive(Debug, Clone)]
pub(crate) struct State {
    /// The probability of each state to be the next.
    pub(crate) next: Vec<f64>,
    /// The probability that the next step leaves the chain. Given on its own, since one
    /// minus all the others has no digits left when it is small.
    pub(crate) exit: f64,
}

/// The mean number of steps until the chain is left, from every state.
///
/// # Complexity
/// Time O(n³/3), memory O(n²) for what was given.
pub(crate) fn mean_steps(states: Vec<State>) -> Vec<f64> {
    struct Row {
        next: Vec<f64>,
        exit: f64,
        steps: f64,
        leave: f64,
    }
    let mut rows: Vec<Row> = (states.into_iter())
        .map(|State { next, exit }| Row {
            next,
            exit,
            steps: 1.0,
            leave: 1.0,
        })
        .collect();
    // Each state in turn, from the last, is skipped over: whoever would step into it steps
    // at once to where it would lead, and counts the steps spent there.
    for rank in (0..rows.len()).rev() {
        let (earlier, rest) = rows.split_at_mut(rank);
        let Some(skipped) = rest.first_mut() else {
            continue;
        };
        skipped.next.truncate(rank);
        skipped.leave = skipped.next.iter().sum::<f64>() + skipped.exit;
        for row in earlier {
            let into = row.next.get(rank).copied().unwrap_or(0.0) / skipped.leave;
            if into == 0.0 {
                continue;
            }
            for (to, onward) in row.next.iter_mut().zip(&skipped.next) {
                *to += into * onward;
            }
            row.exit += into * skipped.exit;
            row.steps += into * skipped.steps;
        }
    }
    let mut means: Vec<f64> = Vec::with_capacity(rows.len());
    for row in &rows {
        let onward: f64 = row.next.iter().zip(&means).map(|(p, mean)| p * mean).sum();
        means.push((row.steps + onward) / row.leave);
    }
    means
}

/// How the states are occupied long after the start, given that the chain was not left:
/// the quasi-stationary distribution.
pub(crate) fn long_run(states: &[State]) -> Vec<f64> {
    const MOST_STEPS: u32 = 200_000;
    let mut share = vec![1.0 / states.len() as f64; states.len()];
    for _ in 0..MOST_STEPS {
        let mut after = vec![0.0; states.len()];
        for (weight, state) in share.iter().zip(states) {
            for (to, p) in after.iter_mut().zip(&state.next) {
                *to += weight * p;
            }
        }
        let stayed: f64 = after.iter().sum();
        let mut change = 0.0;
        for (now, before) in after.iter_mut().zip(&share) {
            *now /= stayed;
            change += (*now - before).abs();
        }
        share = after;
        // Also ends where the shares are no numbers any more.
        if change.is_nan() || change < 1e-15 {
            break;
        }
    }
    share
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_walk_between_two_doors_takes_the_product_of_the_distances() {
        let room = |at: usize| State {
            next: (0..9)
                .map(|to| if at.abs_diff(to) == 1 { 0.5 } else { 0.0 })
                .collect(),
            exit: if at == 0 || at == 8 { 0.5 } else { 0.0 },
        };
        let means = mean_steps((0..9).map(room).collect());
        for (at, mean) in (1..).zip(means) {
            let exact = f64::from(at * (10 - at));
            assert!((mean - exact).abs() < 1e-12 * exact, "{at}: {mean}");
        }
    }

    #[test]
    fn a_rare_exit_costs_no_digits() {
        let exit = 1e-40;
        let pair = |exit| State {
            next: vec![0.5, 0.5],
            exit,
        };
        let means = mean_steps(vec![pair(exit), pair(exit)]);
        assert!((means[0] * exit - 1.0).abs() < 1e-15);
    }

    #[test]
    fn the_long_run_forgets_the_start() {
        let share = long_run(&[
            State {
                next: vec![0.9, 0.1],
                exit: 0.0,
            },
            State {
                next: vec![0.3, 0.6],
                exit: 0.1,
            },
        ]);
        // The left eigenvector of ((0.9, 0.1), (0.3, 0.6)).
        let largest = 0.75 + (0.15_f64 * 0.15 + 0.03).sqrt();
        let ratio = (largest - 0.9) / 0.3;
        assert!((share[1] / share[0] - ratio).abs() < 1e-13);
    }
}
