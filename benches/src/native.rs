//! Rust's own times: the typed functions, and what the border adds to them.
//!
//! Prints a table and, with a path as argument, writes the medians in nanoseconds as JSON,
//! so that the benchmarks of Python and Node can set their times beside these.
#![forbid(unsafe_code)]
#![expect(clippy::print_stdout, reason = "a benchmark prints its figures")]

use lineside::calendar::{Calendar, MeasureWorkingTime, working_time};
use lineside::spc::{Individuals, RuleSet};
use lineside::{Convert, Interval, Unwatched, convert};
use lineside_contract::{Beside, call, call_json};
use serde_json::{Map, Value, json};
use std::error::Error;
use std::hint::black_box;
use std::time::Instant;

fn main() -> Result<(), Box<dyn Error>> {
    let mut table = Table::default();
    individuals(&mut table, 10, 20_000)?;
    individuals(&mut table, 1_000_000, 60)?;
    quantities(&mut table)?;
    calendars(&mut table)?;
    if let Some(path) = std::env::args().nth(1) {
        std::fs::write(path, Value::Object(table.medians).to_string())?;
    }
    Ok(())
}

/// Medians by name, printed as they come.
#[derive(Default)]
struct Table {
    medians: Map<String, Value>,
}

impl Table {
    fn measure<R>(&mut self, name: &str, times: usize, mut work: impl FnMut() -> R) {
        let mut taken: Vec<u128> = (0..times.max(3))
            .map(|_| {
                let start = Instant::now();
                black_box(work());
                start.elapsed().as_nanos()
            })
            .collect();
        taken.sort_unstable();
        let median = taken.get(taken.len() / 2).copied().unwrap_or_default();
        println!("{name:<44} {:>14} ns", median);
        let median = u64::try_from(median).unwrap_or(u64::MAX);
        self.medians.insert(format!("{name}_ns"), median.into());
    }
}

/// The chart with Nelson's rules: typed, with a column, with JSON.
fn individuals(table: &mut Table, count: usize, times: usize) -> Result<(), Box<dyn Error>> {
    let values = noise(count);
    let name = if count == 10 {
        "individuals_10".to_owned()
    } else {
        "individuals_1m".to_owned()
    };
    table.measure(&name, times, || {
        Individuals {
            rules: RuleSet::Nelson,
            ..Individuals::of(&values)
        }
        .chart()
    });
    let beside = [Beside::from(values.clone())];
    let request = br#"{"values":{"$column":0},"rules":"nelson"}"#;
    table.measure(&format!("{name}_column"), times, || {
        call("spc.individuals", request, &beside, &Unwatched)
    });
    let inline = json!({"values": values, "rules": "nelson"}).to_string();
    table.measure(&format!("{name}_json"), times.min(1000), || {
        call_json("spc.individuals", inline.as_bytes())
    });
    Ok(())
}

fn quantities(table: &mut Table) -> Result<(), Box<dyn Error>> {
    let text = r#"{"quantity":{"value":"3","unit":"dozen"},"to":"pcs"}"#;
    let request: Convert = serde_json::from_str(text)?;
    table.measure("convert", 50_000, || convert(&request));
    table.measure("convert_json", 50_000, || {
        call_json("quantity.convert", text.as_bytes())
    });
    Ok(())
}

fn calendars(table: &mut Table) -> Result<(), Box<dyn Error>> {
    let calendar: Calendar = serde_json::from_str(
        r#"{"zone": "Europe/Berlin", "shifts": [
            {"name": "early", "days": {"type": "weekly", "days": ["mon","tue","wed","thu","fri"]},
             "start": "06:00", "end": "14:00", "breaks": [{"start": "10:00", "end": "10:30"}]},
            {"name": "late", "days": {"type": "weekly", "days": ["mon","tue","wed","thu","fri"]},
             "start": "14:00", "end": "22:00", "breaks": [{"start": "18:00", "end": "18:30"}]}]}"#,
    )?;
    let (start, end) = (
        "2026-01-01T00:00:00Z".parse()?,
        "2027-01-01T00:00:00Z".parse()?,
    );
    let question = MeasureWorkingTime {
        calendar: calendar.clone(),
        start,
        end,
    };
    table.measure("working_time_of_a_year", 200, || {
        working_time(&question, &Unwatched)
    });
    let work = calendar.working_time_in(Interval::new(start, end)?, &Unwatched)?;
    let (from, to) = (
        "2026-02-03T09:10:11Z".parse()?,
        "2026-11-05T16:17:18Z".parse()?,
    );
    table.measure("working_time_between", 50_000, || work.between(from, to));
    Ok(())
}

/// Nearly normal numbers from a fixed seed (SplitMix64).
fn noise(count: usize) -> Vec<f64> {
    let mut state = 1_u64;
    let mut uniform = || {
        state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut bits = state;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        let high = u32::try_from((bits ^ (bits >> 31)) >> 32).unwrap_or_default();
        f64::from(high) / f64::from(u32::MAX)
    };
    (0..count)
        .map(|_| (0..12).map(|_| uniform()).sum::<f64>() - 6.0)
        .collect()
}
