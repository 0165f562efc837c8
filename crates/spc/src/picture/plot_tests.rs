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
        bands: vec![
            PlotBand {
                kind: PlotBandKind::Good,
                from: Some(0),
                to: Some(u32::MAX),
            },
            PlotBand {
                kind: PlotBandKind::Stop,
                from: None,
                to: None,
            },
        ],
        signals: vec![PlotSignal {
            trace: 7,
            notes: vec!["<note>".to_owned()],
            ..PlotSignal::new("Above h", PlotShape::Star, vec![2, 99])
        }],
        phase_starts: vec![900].into(),
        changes: vec![PlotChange {
            start: u32::MAX,
            title: "A change".to_owned(),
        }],
        from_zero: false,
    };
    let empty = PlotPanel {
        from_zero: true,
        ..PlotPanel::default()
    };
    for panels in [
        vec![],
        vec![panel.clone()],
        vec![panel.clone(), empty, panel],
    ] {
        let json = serde_json::json!({
            "title": "t", "first": u32::MAX, "width": 1, "height": u32::MAX, "panels": panels,
        });
        let plot: Plot = serde_json::from_value(json).unwrap();
        assert_well_formed(&plot.to_svg());
        assert!(serde_json::from_str::<serde_json::Value>(&plot.to_vega_lite()).is_ok());
    }
}

#[test]
fn sums_stand_on_both_sides_of_zero() {
    let values = [
        10.0, 10.2, 9.9, 11.2, 11.4, 11.1, 11.3, 8.0, 7.5, 7.9, 8.1, 8.0,
    ];
    let chart = Cusum {
        target: Some(10.0),
        sigma: Some(0.5),
        ..Cusum::of(&values)
    };
    let chart = chart.chart().unwrap();
    let plot = chart.plot("t");
    assert_drawn(&plot);
    let sums = &plot.panels[0];
    assert!(sums.traces[0].points.iter().all(|sum| *sum >= 0.0));
    assert!(sums.traces[1].points.iter().all(|sum| *sum <= 0.0));
    assert_eq!(
        sums.signals.iter().map(|s| s.trace).collect::<Vec<_>>(),
        [0, 1]
    );
    assert_eq!(sums.changes[0].start, 3);

    let further = CusumContinuation {
        monitor: chart.monitor,
        values: (&[8.0, 8.1]).into(),
        size: None,
        sizes: None,
        means: false,
    };
    let plot = further.chart().unwrap().plot("t");
    assert_eq!(
        (plot.first, plot.panels[0].signals[0].ends[..].to_vec()),
        (13, vec![0, 1])
    );
    assert_drawn(&plot);
    let one_sided = Cusum {
        watched: Watched::Lower,
        unit: CusumUnit::Raw,
        ..Cusum::of(&values)
    };
    assert_drawn(&one_sided.chart().unwrap().plot("t"));
}

#[test]
fn averages_and_distances_have_their_limits() {
    let values = [10.0, 10.2, 9.9, 11.2, 11.4, 11.1, f64::NAN, 11.3, 11.2];
    for watched in [Watched::Both, Watched::Upper, Watched::Lower] {
        let chart = Ewma {
            target: Some(10.0),
            sigma: Some(0.5),
            watched,
            phase_starts: (&[4]).into(),
            ..Ewma::of(&values)
        };
        assert_drawn(&chart.chart().unwrap().plot("t"));
    }
    let rows = [
        80.1, 2.01, 80.9, 2.10, 79.2, 1.92, 80.4, 2.05, 79.7, 1.97, 80.2, 2.40, 81.1, 2.12, 79.5,
        1.94,
    ];
    let chart = Hotelling {
        baseline: Some(Baseline { start: 0, end: 5 }),
        ..Hotelling::of(&rows, 2)
    };
    let plot = chart.chart().unwrap().plot("t");
    assert_drawn(&plot);
    assert!(
        plot.to_svg().contains("variable 2 adds"),
        "{}",
        plot.to_svg()
    );
    let chart = Mewma {
        limit: Some(2.0),
        ..Mewma::of(&rows, 2)
    };
    assert_drawn(&chart.chart().unwrap().plot("t"));
}

#[test]
fn traffic_lights_have_their_zones() {
    let values = [4.0, 4.0, 5.0, 3.0, 4.0, 6.5, 1.0, 4.0, 9.0];
    for (lower, upper) in [(Some(0.0), Some(8.0)), (None, Some(8.0)), (Some(0.0), None)] {
        let spec = SpecLimits { lower, upper };
        let run = Precontrol {
            target: Some(4.0),
            ..Precontrol::of(&values, spec)
        };
        let plot = run.run().unwrap().plot(&values, spec, "t");
        assert_drawn(&plot);
        let panel = &plot.panels[0];
        assert_eq!(panel.bands.len(), panel.lines.len() + 1);
        let good = panel
            .bands
            .iter()
            .filter(|band| band.kind == PlotBandKind::Good);
        assert_eq!(good.count(), 1);
    }
    for side in [AlertSide::Upper, AlertSide::Lower, AlertSide::Both] {
        let method = AlertMethod::Normal {
            alert: 1.0,
            action: 1.5,
        };
        let check = AlertAction {
            side,
            ..AlertAction::of(&values, method)
        };
        let plot = check.check().unwrap().plot(&values, "t");
        assert_drawn(&plot);
        assert_eq!(
            plot.panels[0].lines.len(),
            if side == AlertSide::Both { 4 } else { 2 }
        );
    }
}

#[test]
fn a_far_specification_does_not_press_the_points_flat() {
    let values = [5.0, 5.1, 4.9, 5.2, 5.0];
    let chart = Individuals {
        spec: Some(SpecLimits {
            lower: Some(4.5),
            upper: Some(1e6),
        }),
        ..Individuals::of(&values)
    };
    let svg = chart.chart().unwrap().plot(&values, "t").to_svg();
    assert!(
        svg.contains(">\u{2191} USL 1000000<") && svg.contains(">LSL 4.5"),
        "{svg}"
    );
}

#[test]
fn every_signal_of_a_long_chart_has_a_mark() {
    let values: Vec<f64> = (0..20_000_u32)
        .map(|i| f64::from(i * 7_919 % 101))
        .collect();
    let mut with_outliers = values.clone();
    let outliers: Vec<u32> = (0..19).map(|i| 500 + 1_000 * i).collect();
    for index in &outliers {
        with_outliers[*index as usize] = 900.0;
    }
    let chart = Individuals::of(&with_outliers).chart().unwrap();
    let plot = chart.plot(&with_outliers, "t");
    let (svg, vega) = (plot.to_svg(), plot.to_vega_lite());
    for index in outliers {
        let mark = format!("Point {}: 900.0. Beyond 3 sigma", index + 1);
        assert!(svg.contains(&mark) && vega.contains(&mark), "{mark}");
    }
}

#[test]
fn any_answer_is_drawn_from_its_json() {
    let values = [10.0, 10.2, 9.9, 11.2, 11.4, 11.1, 11.3, 11.2];
    let cusum = Cusum::of(&values).chart().unwrap();
    let request = serde_json::json!({
        "source": { "type": "cusum", "chart": cusum },
        "title": "Weight", "format": "vega_lite", "width": 500,
    });
    let request: DrawChart = serde_json::from_str(&request.to_string()).unwrap();
    let picture = request.draw();
    assert_eq!(picture.format, PictureFormat::VegaLite);
    assert!(picture.text.contains("\"width\":300"));
    let individuals = Individuals::of(&values).chart().unwrap();
    let request = serde_json::json!({
        "source": { "type": "individuals", "chart": individuals, "values": values },
    });
    let request: DrawChart = serde_json::from_str(&request.to_string()).unwrap();
    assert!(request.draw().text.contains("viewBox=\"0 0 960 "));
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
