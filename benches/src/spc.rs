//! Control charts of a million values, each time of other values than the last, and a peer.
//!
//! Prints medians. Values that were read a moment ago lie in a cache, where they cost a fraction
//! of what a column costs that just arrived; so eight columns take turns. The peer is
//! `u-analytics`, the crate on crates.io closest in what it answers. It draws its chart anew
//! after each value added, which is quadratic, so the two are set beside each other on two
//! thousand values.
#![forbid(unsafe_code)]
#![expect(clippy::print_stdout, reason = "a benchmark prints its figures")]

use lineside::spc::{
    AttributeChart, Attributes, FrozenLimits, Individuals, KnownLimits, Monitor, RuleSet, Rules,
    Xbar,
};
use std::error::Error;
use std::hint::black_box;
use std::time::Instant;
use u_analytics::spc::{ControlChart, IndividualMRChart, RuleSet as PeerRules};

const COUNT: usize = 1_000_000;
const NELSON: RuleSet = RuleSet::Nelson;

fn main() -> Result<(), Box<dyn Error>> {
    let columns: Vec<Vec<f64>> = (1..=8).map(noise).collect();
    whole_columns(&columns);
    varying_lines(&columns);
    streams(&columns)?;
    peer(&columns);
    Ok(())
}

fn whole_columns(columns: &[Vec<f64>]) {
    let limits = Some(KnownLimits {
        center: 100.0,
        sigma: 1.0,
    });
    measure("individuals, limits only", columns, |values| {
        black_box(Individuals::of(values).chart()).is_ok()
    });
    measure("individuals, Nelson", columns, |values| {
        let rules = NELSON;
        black_box(
            Individuals {
                rules,
                ..Individuals::of(values)
            }
            .chart(),
        )
        .is_ok()
    });
    measure("individuals, known limits, Nelson", columns, |values| {
        let rules = NELSON;
        black_box(
            Individuals {
                rules,
                limits,
                ..Individuals::of(values)
            }
            .chart(),
        )
        .is_ok()
    });
    measure("X-bar/R of fives, Nelson", columns, |values| {
        let (rules, size) = (NELSON, Some(5));
        black_box(
            Xbar {
                rules,
                size,
                ..Xbar::of(values)
            }
            .chart(),
        )
        .is_ok()
    });
}

fn varying_lines(columns: &[Vec<f64>]) {
    measure(
        "X-bar/R, a last subgroup of three, Nelson",
        columns,
        |values| {
            let (rules, size) = (NELSON, Some(5));
            let values = values.get(2..).unwrap_or_default();
            black_box(
                Xbar {
                    rules,
                    size,
                    ..Xbar::of(values)
                }
                .chart(),
            )
            .is_ok()
        },
    );
    let sizes: Vec<u32> = (0..COUNT / 5)
        .map(|i| if i % 2 == 0 { 4 } else { 6 })
        .collect();
    measure("X-bar/R of fours and sixes, Nelson", columns, |values| {
        let (rules, sizes) = (NELSON, Some((&sizes).into()));
        black_box(
            Xbar {
                rules,
                sizes,
                ..Xbar::of(values)
            }
            .chart(),
        )
        .is_ok()
    });
    let defectives = |values: &Vec<f64>| -> Vec<f64> {
        let counts = values.iter().map(|x| ((x - 100.0) * 4.0 + 20.0).round());
        counts.map(|count| count.max(0.0)).collect()
    };
    let counts: Vec<Vec<f64>> = columns.iter().map(defectives).collect();
    measure("p, samples of 200, Nelson", &counts, |counts| {
        let (rules, size) = (NELSON, Some(200.0));
        let chart = Attributes {
            rules,
            size,
            ..Attributes::of(AttributeChart::P, counts)
        };
        black_box(chart.chart()).is_ok()
    });
    let sizes: Vec<f64> = (180..=220).map(f64::from).cycle().take(COUNT).collect();
    measure("p, samples of 180 to 220, Nelson", &counts, |counts| {
        let (rules, sizes) = (NELSON, Some((&sizes).into()));
        let chart = Attributes {
            rules,
            sizes,
            ..Attributes::of(AttributeChart::P, counts)
        };
        black_box(chart.chart()).is_ok()
    });
}

fn streams(columns: &[Vec<f64>]) -> Result<(), Box<dyn Error>> {
    let rules = Rules::new(NELSON, &[])?;
    let mut monitor = Monitor::new(&FrozenLimits::new(100.0, 1.0))?.reading(&rules);
    measure(
        "a million values pushed one by one, Nelson",
        columns,
        |values| {
            values
                .iter()
                .fold(false, |any, value| any | monitor.push(*value).any())
        },
    );
    Ok(())
}

fn peer(columns: &[Vec<f64>]) {
    let few: Vec<Vec<f64>> = columns
        .iter()
        .map(|values| values.iter().copied().take(2000).collect())
        .collect();
    measure("individuals of 2000 values, Nelson", &few, |values| {
        let rules = NELSON;
        black_box(
            Individuals {
                rules,
                ..Individuals::of(values)
            }
            .chart(),
        )
        .is_ok()
    });
    measure(
        "u-analytics, individuals of 2000 values, Nelson",
        &few,
        |values| {
            let mut chart = IndividualMRChart::new().with_rules(PeerRules::nelson());
            let added = values
                .iter()
                .all(|value| chart.add_sample(&[*value]).is_ok());
            black_box(chart.violations());
            added
        },
    );
}

/// Prints the median time of the work on one column after the other.
fn measure(name: &str, columns: &[Vec<f64>], mut work: impl FnMut(&[f64]) -> bool) {
    let turns = columns.iter().cycle().take(columns.len() * 5);
    let mut fine = true;
    let mut taken: Vec<u128> = turns
        .map(|column| {
            let start = Instant::now();
            fine &= black_box(work(black_box(column)));
            start.elapsed().as_micros()
        })
        .collect();
    taken.sort_unstable();
    let median = taken.get(taken.len() / 2).copied().unwrap_or_default();
    let refused = if fine { "" } else { "   !!! it was refused" };
    println!("{name:<52} {median:>9} us{refused}");
}

/// Nearly normal numbers about 100 from a seed (SplitMix64).
fn noise(seed: u64) -> Vec<f64> {
    let mut state = seed;
    let mut uniform = || {
        state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut bits = state;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        let high = u32::try_from((bits ^ (bits >> 31)) >> 32).unwrap_or_default();
        f64::from(high) / f64::from(u32::MAX)
    };
    (0..COUNT)
        .map(|_| 94.0 + (0..12).map(|_| uniform()).sum::<f64>())
        .collect()
}
