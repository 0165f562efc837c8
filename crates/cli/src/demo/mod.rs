//! The demonstration: what Lineside does, shown on a small invented filling line.
//!
//! Everything is calculated as a user would calculate it; only the measurements are made
//! up, from a fixed seed, so the report is the same on every machine.

mod report;
mod samples;

use lineside::calendar::{Calendar, ListShifts, shifts};
use lineside::spc::{Individuals, IndividualsChart, RuleSet};
use lineside::{Convert, Converted, Unwatched, convert};
use report::{Fact, Report};
use std::error::Error;
use std::path::Path;

/// Calculates the three stories, writes them as one page, and gives the gist to be told.
pub(crate) fn run(folder: &Path) -> Result<String, Box<dyn Error>> {
    let weights = samples::fill_weights();
    let chart = Individuals {
        rules: RuleSet::Nelson,
        ..Individuals::of(&weights)
    }
    .chart()?;

    let page = Report {
        chart: chart
            .plot(&weights, "Fill weight of 120 bottles, in grams")
            .to_svg(),
        signals: signals(&chart),
        nights: nights()?,
        order: ordered(&order()?),
    };
    std::fs::create_dir_all(folder)?;
    let path = folder.join("report.html");
    std::fs::write(&path, page.html())?;

    let mut told = String::new();
    let mut tell = |line: &str, facts: &[Fact]| {
        told += &format!("{line}\n");
        facts
            .iter()
            .for_each(|fact| told += &format!("  {}: {}\n", fact.name, fact.value));
    };
    tell(
        "A control chart of 120 fill weights, read with Nelson's eight rules:",
        &page.signals,
    );
    tell(
        "The night shift, 22:00 to 06:00 in Berlin, around the change of the clocks:",
        &page.nights,
    );
    tell("What the purchase order says:", &page.order);
    tell(
        &format!("\nThe report with the chart is in {}", path.display()),
        &[],
    );
    Ok(told)
}

fn signals(chart: &IndividualsChart) -> Vec<Fact> {
    let fired = chart.signals.iter().map(|signal| {
        let bottles: Vec<_> = signal
            .ends
            .iter()
            .map(|index| (index + 1).to_string())
            .collect();
        Fact::new(
            signal.rule.title(),
            &format!("at bottle {}", bottles.join(", ")),
        )
    });
    fired.collect()
}

/// Three nights of one shift rule, two of them with a change of the clocks.
fn nights() -> Result<Vec<Fact>, Box<dyn Error>> {
    let calendar: Calendar = serde_json::from_str(
        r#"{"zone": "Europe/Berlin", "shifts": [{
            "name": "night", "days": {"type": "weekly", "days": ["sat"]},
            "start": "22:00", "end": "06:00"}]}"#,
    )?;
    let mut nights = Vec::new();
    for (start, end) in [
        ("2026-03-21T12:00:00+01:00", "2026-03-22T12:00:00+01:00"),
        ("2026-03-28T12:00:00+01:00", "2026-03-29T12:00:00+02:00"),
        ("2026-10-24T12:00:00+02:00", "2026-10-25T12:00:00+01:00"),
    ] {
        let calendar = calendar.clone();
        let (start, end) = (start.parse()?, end.parse()?);
        for shift in shifts(
            &ListShifts {
                calendar,
                start,
                end,
            },
            &Unwatched,
        )?
        .shifts
        {
            let hours = shift.working.as_micros() / 3_600_000_000;
            let night = format!("Night of {}", shift.date);
            nights.push(Fact::new(&night, &format!("{hours} h")));
        }
    }
    Ok(nights)
}

/// Syrup for the shift: drums of 37.5 kg, ordered in pounds.
fn order() -> Result<(Convert, Converted), Box<dyn Error>> {
    let request: Convert = serde_json::from_str(
        r#"{"quantity": {"value": "3", "unit": "drum"}, "to": "lb",
            "equivalences": [{"one": "drum", "equals": "37.5", "unit": "kg"}],
            "increment": "0.1", "rounding": "up"}"#,
    )?;
    let converted = convert(&request)?;
    Ok((request, converted))
}

fn ordered((request, converted): &(Convert, Converted)) -> Vec<Fact> {
    vec![
        Fact::new("Wanted", &format!("{} of 37.5 kg each", request.quantity)),
        Fact::new("Exactly", &format!("{} lb", converted.exact)),
        Fact::new(
            "On the order, rounded up once to 0.1 lb",
            &converted.quantity.to_string(),
        ),
    ]
}
