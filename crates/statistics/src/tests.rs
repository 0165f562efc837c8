//! Values computed with 40 digits by another program (mpmath), and laws that must hold.

mod tables;

use super::*;
use proptest::prelude::*;
use tables::*;

/// Asserts that each row's last number is what `compute` makes of those before it.
fn check<const N: usize>(table: &[[f64; N]], compute: impl Fn(&[f64; N]) -> f64) {
    for row in table {
        let (computed, expected) = (compute(row), row[N - 1]);
        let error = if expected == 0.0 {
            computed.abs()
        } else {
            (computed / expected - 1.0).abs()
        };
        assert!(error < 2e-13, "{row:?}: {computed:?}, off by {error:e}");
    }
}

fn whole(value: f64) -> u64 {
    format!("{value:.0}").parse().unwrap()
}

#[test]
fn tails_agree_with_forty_digit_arithmetic() {
    check(NORMAL_TAIL, |&[z, _]| Normal::STANDARD.sf(z));
    check(NORMAL_QUANTILE, |&[p, _]| Normal::STANDARD.quantile(p));
    check(GAMMA_LOWER, |&[a, x, _]| incomplete_gamma(a, x).0);
    check(GAMMA_UPPER, |&[a, x, _]| incomplete_gamma(a, x).1);
    check(BETA_LOWER, |&[a, b, x, _]| incomplete_beta(a, b, x).0);
    check(BETA_UPPER, |&[a, b, x, _]| incomplete_beta(a, b, x).1);
    check(NONCENTRAL_T, |&[df, delta, t, _]| {
        NoncentralT { df, delta }.cdf(t)
    });
}

#[test]
fn counts_agree_with_forty_digit_arithmetic() {
    let lot = |lot, marked, sample| Hypergeometric {
        lot: whole(lot),
        marked: whole(marked),
        sample: whole(sample),
    };
    check(BINOMIAL_MASS, |&[trials, chance, count, _]| {
        Binomial {
            trials: whole(trials),
            chance,
        }
        .pmf(whole(count))
    });
    check(HYPERGEOMETRIC_LOWER, |&[n, m, s, count, _]| {
        lot(n, m, s).cdf(whole(count))
    });
    check(HYPERGEOMETRIC_UPPER, |&[n, m, s, count, _]| {
        lot(n, m, s).sf(whole(count))
    });
}

#[test]
fn chart_constants_agree_with_forty_digit_arithmetic() {
    check(C_FOUR, |&[df, _]| c4(df));
    check(C_FIVE, |&[df, _]| c5(df));
    check(MEAN_RANGE, |&[size, _]| {
        ChartConstants::of(u32::try_from(whole(size)).unwrap())
            .unwrap()
            .d2
    });
}

#[test]
fn the_table_of_ranges_and_its_integrals_are_one() {
    for size in [2, 3, 10, 25] {
        let (table, integral) = (
            RangeConstants::of(size).unwrap(),
            RangeConstants::integrate(size),
        );
        for (a, b) in [
            (table.d2, integral.d2),
            (table.d3, integral.d3),
            (table.d4, integral.d4),
        ] {
            assert!((a - b).abs() < 1e-12, "{size}: {a} {b}");
        }
    }
}

#[test]
fn distributions_meet_where_they_are_the_same() {
    for x in [0.1_f64, 1.0, 3.7, 12.0] {
        let exponential = Gamma {
            shape: 1.0,
            scale: 2.0,
        };
        assert!((exponential.sf(x) / (-x / 2.0).exp() - 1.0).abs() < 1e-14);
        let (t, f) = (StudentT { df: 7.0 }, FisherF { df1: 1.0, df2: 7.0 });
        assert!((2.0 * t.sf(x) / f.sf(x * x) - 1.0).abs() < 1e-13);
        assert!((t.pdf(x) / x / f.pdf(x * x) - 1.0).abs() < 1e-13);
        let cauchy = StudentT { df: 1.0 }.sf(x);
        assert!((cauchy - (0.5 - x.atan() / std::f64::consts::PI)).abs() < 1e-15);
        let central = NoncentralT {
            df: 7.0,
            delta: 0.0,
        };
        assert!((central.sf(x) / t.sf(x) - 1.0).abs() < 1e-13);
        assert!((central.pdf(x) / t.pdf(x) - 1.0).abs() < 1e-13);
        let two = range_cdf(x, 2);
        assert!((two - (1.0 - 2.0 * Normal::STANDARD.sf(x / 2.0_f64.sqrt()))).abs() < 1e-14);
    }
}

#[test]
fn far_tails_of_t_are_neither_lost_nor_infinite() {
    let t = StudentT { df: 1.0 }.upper_quantile(1e-200);
    assert!(
        (t * std::f64::consts::PI * 1e-200 - 1.0).abs() < 1e-12,
        "{t}"
    );
    assert!((StudentT { df: 1.0 }.sf(t) / 1e-200 - 1.0).abs() < 1e-12);
    assert_eq!(StudentT { df: 3.0 }.upper_quantile(0.0), f64::INFINITY);
}

#[test]
fn outside_its_domain_an_answer_is_nan() {
    for df in [0.0, -1.0, f64::NAN] {
        for value in [
            ChiSquared { df }.cdf(1.0),
            ChiSquared { df }.quantile(0.5),
            StudentT { df }.sf(1.0),
            StudentT { df }.quantile(0.5),
            FisherF { df1: df, df2: 1.0 }.cdf(1.0),
            FisherF { df1: 1.0, df2: df }.quantile(0.5),
            Beta { a: df, b: 1.0 }.quantile(0.5),
            NoncentralT { df, delta: 0.0 }.cdf(1.0),
            Normal {
                mean: 0.0,
                sigma: df,
            }
            .cdf(1.0),
            c4(df),
        ] {
            assert!(value.is_nan(), "{df}: {value}");
        }
    }
    for p in [-0.1, 1.1, f64::NAN] {
        assert!(ChiSquared { df: 3.0 }.quantile(p).is_nan());
        assert!(StudentT { df: 3.0 }.quantile(p).is_nan());
        assert!(Normal::STANDARD.quantile(p).is_nan());
        assert!(Beta { a: 2.0, b: 3.0 }.upper_quantile(p).is_nan());
        assert!(
            Binomial {
                trials: 3,
                chance: p
            }
            .cdf(1)
            .is_nan()
        );
    }
    assert!(
        Hypergeometric {
            lot: 5,
            marked: 6,
            sample: 1
        }
        .cdf(0)
        .is_nan()
    );
    assert!(ChiSquared { df: 3.0 }.cdf(f64::NAN).is_nan());
}

#[test]
fn a_sample_of_the_whole_lot_holds_what_the_lot_holds() {
    let lot = Hypergeometric {
        lot: 20,
        marked: 7,
        sample: 20,
    };
    assert_eq!(
        (lot.pmf(7), lot.cdf(6), lot.cdf(7), lot.sf(6)),
        (1.0, 0.0, 1.0, 1.0)
    );
    let none = Hypergeometric {
        lot: 20,
        marked: 0,
        sample: 5,
    };
    assert_eq!((none.pmf(0), none.sf(0)), (1.0, 0.0));
    let empty = Hypergeometric {
        lot: 0,
        marked: 0,
        sample: 0,
    };
    assert_eq!((empty.pmf(0), empty.cdf(0)), (1.0, 1.0));
}

proptest! {
    #[test]
    fn a_quantile_undoes_its_tail(
        log_p in -600.0..-0.01_f64,
        df in 0.2..2000.0_f64,
        other in 0.2..2000.0_f64,
    ) {
        let p = log_p.exp();
        let chi = ChiSquared { df };
        let f = FisherF { df1: df, df2: other };
        let t = StudentT { df };
        let pairs = [
            (chi.quantile(p), chi.cdf(chi.quantile(p))),
            (chi.upper_quantile(p), chi.sf(chi.upper_quantile(p))),
            (t.upper_quantile(p), t.sf(t.upper_quantile(p))),
            (f.quantile(p), f.cdf(f.quantile(p))),
            (f.upper_quantile(p), f.sf(f.upper_quantile(p))),
        ];
        for (value, tail) in pairs {
            // Where a quantile leaves the range of a float there is nothing to undo.
            if (1e-290..1e290).contains(&value.abs()) {
                prop_assert!((tail / p - 1.0).abs() < 1e-10, "{value} {tail} {p}");
            }
        }
    }

    #[test]
    fn nothing_panics_or_loops(a: f64, b: f64, c: f64, n: u64, m: u64) {
        let (small, tiny) = (n % 100_000, m % 1000);
        let _ = incomplete_gamma(a.abs(), b.abs());
        let _ = incomplete_beta(a.abs(), b.abs(), c.abs().fract());
        let _ = ChiSquared { df: a.abs() }.quantile(c.abs().fract());
        let _ = FisherF { df1: a.abs(), df2: b.abs() }.quantile(c.abs().fract());
        let _ = StudentT { df: a.abs() }.quantile(c.abs().fract());
        let _ = NoncentralT { df: a.abs(), delta: b }.cdf(c);
        let _ = Binomial { trials: n, chance: c.abs().fract() }.cdf(m);
        let _ = Poisson { mean: a.abs() }.cdf(n);
        let _ = Hypergeometric { lot: small, marked: m, sample: tiny }.cdf(n % 500);
        let _ = Moments::of(&[a, b, c]).map(|moments| moments.kurtosis());
        let _ = quantile(&[a, b, c], c.abs().fract(), QuantileMethod::Hazen);
        let _ = range_cdf(a, 2 + u32::try_from(tiny).unwrap());
    }
}
