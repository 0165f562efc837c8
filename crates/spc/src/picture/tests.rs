use super::scale::Upward;
use crate::*;
use proptest::prelude::*;

fn chart(values: &[f64]) -> IndividualsChart {
    let request = Individuals {
        rules: RuleSet::Nelson,
        ..Individuals::of(values)
    };
    request.chart().unwrap()
}

fn svg(values: &[f64], title: &str) -> String {
    chart(values).plot(values, title).to_svg()
}

/// Values that look random and are the same everywhere.
fn noise(count: usize) -> Vec<f64> {
    let mut state = 1_u64;
    let mut next = || {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        f64::from(u32::try_from(state >> 33).unwrap()) / f64::from(1_u32 << 31)
    };
    (0..count)
        .map(|_| (0..12).map(|_| next()).sum::<f64>() - 6.0)
        .collect()
}

/// Every tag closes, every attribute is quoted, no number is missing.
pub(super) fn assert_well_formed(svg: &str) {
    let mut open = Vec::new();
    for tag in svg.split('<').skip(1) {
        let (tag, _) = tag.split_once('>').expect("an open bracket closes");
        assert_eq!(tag.matches('"').count() % 2, 0, "{tag}");
        let name = tag.split([' ', '/']).find(|part| !part.is_empty()).unwrap();
        if tag.starts_with('/') {
            assert_eq!(open.pop(), Some(name));
        } else if !tag.ends_with('/') {
            open.push(name);
        }
    }
    assert!(open.is_empty(), "{open:?} stay open");
    assert!(
        !svg.contains("NaN") && !svg.contains("inf\""),
        "a number is missing"
    );
}

#[test]
fn any_series_gives_a_well_formed_picture() {
    for values in [
        vec![1.0, 2.0],
        vec![5.0; 30],
        vec![0.0; 3],
        vec![1e300, -1e300, 1e299],
        vec![5e307; 3],
        vec![5e-324, 0.0, 5e-324],
        vec![1e15 + 0.125, 1e15 + 0.25, 1e15],
        noise(150),
        noise(10_000),
    ] {
        assert_well_formed(&svg(&values, "A chart"));
    }
}

#[test]
fn values_other_than_those_charted_do_no_harm() {
    let chart = chart(&noise(500));
    for values in [&[][..], &[1.0], &[f64::NAN, f64::INFINITY, 2.0]] {
        assert_well_formed(&chart.plot(values, "").to_svg());
    }
}

#[test]
fn a_title_is_text_whatever_it_holds() {
    let title = "<script>&\"' \u{0}\u{1b} \u{ffff}";
    let svg = svg(&[1.0, 2.0, 3.0], title);
    assert_well_formed(&svg);
    assert!(svg.contains("&lt;script&gt;&amp;&quot;&#39; \u{fffd}\u{fffd} \u{fffd}"));
    assert!(!svg.contains("<script"));
}

#[test]
fn the_legend_names_the_rules_that_fired_and_no_other() {
    let mut values = noise(40);
    values[20] = 15.0;
    let picture = svg(&values, "t");
    assert!(picture.contains("Beyond 3 sigma: 1 signal<"));
    assert!(!picture.contains(Rule::FourteenAlternating.title()));
    assert!(svg(&[1.0, 2.0, 1.5], "t").contains("No signals"));
}

#[test]
fn the_description_says_what_the_picture_shows() {
    let mut values = [10.0, 11.0].repeat(10);
    values[7] = 30.0;
    let picture = svg(&values, "t");
    let description = picture.split("<desc>").nth(1).unwrap();
    let description = description.split("</desc>").next().unwrap();
    assert!(
        description.starts_with("20 values, sigma "),
        "{description}"
    );
    assert!(description.contains(". Beyond 3 sigma at 8."));
    assert!(description.contains("Moving range above its limit at 8, 9."));
    assert!(svg(&[1.0, 2.0, 1.5], "t").contains(". No signals.</desc>"));
}

#[test]
fn a_long_series_is_thinned_but_keeps_its_extremes_and_signals() {
    let mut values = noise(100_000);
    values[54_321] = 9.0;
    let picture = svg(&values, "t");
    let (_, trace) = picture.split_once("stroke=\"#6f93b5\"").unwrap();
    assert!(trace.contains("<title>Individual values</title>"));
    let paths = picture
        .split(" d=\"")
        .map(|path| path.split('"').next().unwrap());
    let longest = paths.map(|path| path.matches('L').count()).max().unwrap();
    assert!((1_000..2_001).contains(&longest), "{longest}");
    assert!(picture.contains("Point 54322: 9.0. Beyond 3 sigma"));
    assert!(picture.len() < 1_000_000, "{}", picture.len());
    assert!(picture.contains(" drawn<"), "thinned marks are admitted");
}

#[test]
fn the_same_chart_gives_the_same_bytes() {
    let values = noise(300);
    assert_eq!(svg(&values, "t"), svg(&values, "t"));
}

#[test]
fn ticks_lie_on_the_axis() {
    for (low, high) in [
        (0.0, 1.0),
        (-3.0, 1e9),
        (-1e307, 1e307),
        (1e15, 1e15 + 1.0),
        (5.0, 5.0),
    ] {
        let axis = Upward::showing([low, high].into_iter(), 0.0, 100.0);
        let ticks = axis.ticks();
        assert!(
            (2..=12).contains(&ticks.len()),
            "{low} to {high}: {ticks:?}"
        );
        assert!(
            ticks
                .iter()
                .all(|(value, _)| (0.0..=100.0).contains(&axis.y(*value)))
        );
    }
}

proptest! {
    #[test]
    fn no_series_breaks_the_picture(
        values in prop::collection::vec(any::<f64>(), 2..60),
        few in prop::collection::vec(-3..3_i32, 2..400),
        span in 2..=25_u32,
    ) {
        let few: Vec<f64> = few.into_iter().map(f64::from).collect();
        for values in [values, few] {
            let request = Individuals { rules: RuleSet::Nelson, span, ..Individuals::of(&values) };
            if let Ok(chart) = request.chart() {
                assert_well_formed(&chart.plot(&values, "t").to_svg());
            }
        }
    }
}
