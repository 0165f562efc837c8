//! Every chart becomes a drawing, and every drawing an SVG and a Vega-Lite specification.

use super::tests::assert_well_formed;
use crate::*;

fn assert_drawn(plot: &Plot) {
    assert_well_formed(&plot.to_svg());
    let spec: serde_json::Value = serde_json::from_str(&plot.to_vega_lite()).unwrap();
    let panels = spec["vconcat"].as_array().unwrap();
    assert_eq!(panels.len(), plot.panels.len());
    let json = serde_json::to_value(plot).unwrap();
    let back: Plot = serde_json::from_value(json.clone()).unwrap();
    assert_eq!(serde_json::to_value(back).unwrap(), json);
}

#[test]
fn every_chart_can_be_drawn() {
    let values = [5.0, 5.2, 4.9, 5.1, 5.0, 5.3, 6.8, 7.0, f64::NAN, 5.1, 4.8];
    let xbar = Xbar {
        size: Some(2),
        phase_starts: (&[2]).into(),
        baseline: Some(Baseline { start: 0, end: 3 }),
        ..Xbar::of(&values)
    };
    let plot = xbar.chart().unwrap().plot("Shaft <diameter>");
    assert_drawn(&plot);
    let svg = plot.to_svg();
    assert!(
        svg.contains("Beyond 3 sigma: 1 signal<") && svg.contains("UCL anew"),
        "{svg}"
    );
    assert!(svg.contains("&lt;diameter&gt;") && !svg.contains("NaN"));

    let counts = [2.0, 3.0, 0.0, 14.0, 2.0];
    let sizes = [50.0, 60.0, 50.0, 55.0, 40.0];
    for chart in [
        AttributeChart::P,
        AttributeChart::Np,
        AttributeChart::U,
        AttributeChart::LaneyP,
    ] {
        let chart = Attributes {
            sizes: Some((&sizes).into()),
            ..Attributes::of(chart, &counts)
        };
        assert_drawn(&chart.chart().unwrap().plot(""));
    }
    assert_drawn(&CasesBetween::of(&counts).chart().unwrap().plot("g"));
    assert_drawn(&TimesBetween::of(&counts).chart().unwrap().plot("t"));
}

#[test]
fn single_values_show_phases_and_specification() {
    let values = [1.0, 2.0, 1.0, 2.0, 11.0, 12.0, 11.0, 12.0];
    let mut request = Individuals {
        phase_starts: (&[4]).into(),
        spec: Some(SpecLimits {
            lower: None,
            upper: Some(10.0),
        }),
        ..Individuals::of(&values)
    };
    let plot = request.chart().unwrap().plot(&values, "t");
    assert_drawn(&plot);
    assert!(plot.to_svg().contains("USL 10"));
    request.baseline = Some(Baseline { start: 0, end: 4 });
    let plot = request.chart().unwrap().plot(&values, "t");
    assert_drawn(&plot);
    assert!(
        plot.panels[0]
            .lines
            .iter()
            .any(|line| line.kind == PlotLineKind::Rebased)
    );
}

#[test]
fn drawings_of_your_own_are_drawn_whatever_they_hold() {
    let trace = |name: &str, points: Vec<f64>| PlotTrace {
        name: name.to_owned(),
        points: points.into(),
    };
    let panel = PlotPanel {
        name: "Cumulative sums".to_owned(),
        traces: vec![
            trace("Above", vec![0.0, 1.0, 6.0]),
            trace("Below", vec![0.0, -1.0, f64::INFINITY]),
        ],
        lines: vec![PlotLine {
            name: "h".to_owned(),
            kind: PlotLineKind::Limit,
            values: vec![f64::NAN].into(),
        }],
        signals: vec![PlotSignal {
            trace: 7,
            ..PlotSignal::beyond("Above h", vec![2, 99].into())
        }],
        phase_starts: vec![900].into(),
        from_zero: false,
    };
    let empty = PlotPanel {
        name: String::new(),
        traces: Vec::new(),
        lines: Vec::new(),
        signals: Vec::new(),
        phase_starts: Vec::new().into(),
        from_zero: true,
    };
    for panels in [
        vec![],
        vec![panel.clone()],
        vec![panel.clone(), empty, panel],
    ] {
        let plot = Plot {
            title: "t".into(),
            subtitle: String::new(),
            across: "Sample".into(),
            panels,
        };
        assert_well_formed(&plot.to_svg());
        assert!(serde_json::from_str::<serde_json::Value>(&plot.to_vega_lite()).is_ok());
    }
}

#[test]
fn a_long_chart_is_thinned() {
    let values: Vec<f64> = (0..50_000_u32)
        .map(|i| f64::from(i.wrapping_mul(2_654_435_761) % 1000))
        .collect();
    let chart = Xbar {
        size: Some(5),
        rules: RuleSet::Nelson,
        ..Xbar::of(&values)
    };
    let plot = chart.chart().unwrap().plot("t");
    assert_well_formed(&plot.to_svg());
    assert!(plot.to_svg().len() < 1_000_000 && plot.to_vega_lite().len() < 2_000_000);
}
