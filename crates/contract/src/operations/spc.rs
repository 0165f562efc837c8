//! `spc.*`: control charts.

use crate::operation::Operation;
use lineside::spc::{
    AlertAction, Attributes, CasesBetween, Cusum, CusumContinuation, DrawChart, Ewma,
    EwmaContinuation, Hotelling, Individuals, ListRules, LookUpConstants, Mewma, MewmaContinuation,
    MonitorValues, Precontrol, SpcError, TimesBetween, Xbar,
};

pub(super) fn operations() -> Vec<Operation> {
    [shewhart(), small_shifts(), several_variables(), tables()]
        .into_iter()
        .flatten()
        .collect()
}

fn shewhart() -> Vec<Operation> {
    vec![
        Operation::new("spc.individuals", |request: &Individuals<'static>, _| {
            request.chart()
        })
        .example(
            "Flow rates of ten batches (NIST/SEMATECH e-Handbook 6.3.2.2)",
            r#"{"values": [49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1],
                    "rules": "nelson"}"#,
        ),
        Operation::new("spc.xbar", |request: &Xbar<'static>, _| request.chart()).example(
            "Four samples of three shafts, limits from the mean range",
            r#"{"values": [25.01, 24.98, 25.02, 25.00, 24.99, 25.03,
                    24.97, 25.01, 25.00, 25.02, 25.04, 25.01], "size": 3}"#,
        ),
        Operation::new("spc.attributes", |request: &Attributes<'static>, _| {
            request.chart()
        })
        .example(
            "Defective lids in samples that differ in size",
            r#"{"chart": "p", "counts": [3, 5, 2, 4, 12, 3], "sizes": [100, 120, 80, 100, 110, 100]}"#,
        ),
        Operation::new("spc.cases_between", |request: &CasesBetween<'static>, _| {
            request.chart()
        })
        .example(
            "Batches between two contaminations",
            r#"{"values": [112, 43, 230, 87, 151, 9, 64]}"#,
        ),
        Operation::new("spc.times_between", |request: &TimesBetween<'static>, _| {
            request.chart()
        })
        .example(
            "Hours between stops of a filler",
            r#"{"values": [31.5, 4.2, 77.0, 12.8, 55.1, 20.4, 9.9]}"#,
        ),
        Operation::new("spc.precontrol", |request: &Precontrol<'static>, _| {
            request.run()
        })
        .example(
            "Five pieces to release the set-up, then two yellow ones in a row",
            r#"{"values": [10.01, 9.99, 10.0, 10.02, 9.98, 10.06, 10.07],
                    "spec": {"lower": 9.9, "upper": 10.1}}"#,
        ),
        Operation::new("spc.alert_action", |request: &AlertAction<'static>, _| {
            request.check()
        })
        .example(
            "Colony counts of a water point against its alert and action limits",
            r#"{"values": [3, 0, 12, 55, 8, 130],
                    "method": {"type": "given", "alert": 50, "action": 100}}"#,
        ),
        Operation::new("spc.monitor", |request: &MonitorValues<'static>, _| {
            request.monitor()
        })
        .example(
            "Three new values against limits frozen from an earlier chart",
            r#"{"limits": {"center": 50.81, "sigma": 1.664}, "values": [51.2, 56.4, 50.9],
                    "rules": "western_electric"}"#,
        ),
    ]
}

fn small_shifts() -> Vec<Operation> {
    vec![
        Operation::new("spc.cusum", |request: &Cusum<'static>, _| request.chart()).example(
            "A step of one sigma after the fifth value, with a head start",
            r#"{"values": [9.4, 10.2, 9.8, 10.1, 9.9, 11.3, 10.8, 11.6, 11.1, 12.0],
                    "target": 10, "sigma": 1, "k": 0.5, "h": 4, "head_start": 2}"#,
        ),
        Operation::new(
            "spc.continue_cusum",
            |request: &CusumContinuation<'static>, _| request.chart(),
        )
        .sketch(
            "Further values, with the `monitor` that the chart before left behind",
            r#"{"monitor": {}, "values": [10.3, 9.9]}"#,
        ),
        Operation::new("spc.ewma", |request: &Ewma<'static>, _| request.chart()).example(
            "The same step with an average that forgets a fifth of the past at each value",
            r#"{"values": [9.4, 10.2, 9.8, 10.1, 9.9, 11.3, 10.8, 11.6, 11.1, 12.0],
                    "target": 10, "sigma": 1, "lambda": 0.2, "limit": 2.7}"#,
        ),
        Operation::new(
            "spc.continue_ewma",
            |request: &EwmaContinuation<'static>, _| request.chart(),
        )
        .sketch(
            "Further values, with the `monitor` that the chart before left behind",
            r#"{"monitor": {}, "values": [10.3, 9.9]}"#,
        ),
    ]
}

fn several_variables() -> Vec<Operation> {
    vec![
        Operation::new("spc.hotelling", |request: &Hotelling<'static>, _| {
            request.chart()
        })
        .example(
            "Temperature and pressure of eight batches, one of which breaks their relation",
            r#"{"values": [80.1, 2.01, 80.9, 2.10, 79.2, 1.92, 80.4, 2.05,
                    79.7, 1.97, 80.2, 2.40, 81.1, 2.12, 79.5, 1.94], "variables": 2}"#,
        ),
        Operation::new("spc.mewma", |request: &Mewma<'static>, _| request.chart()).example(
            "The same batches, watched for a small lasting shift",
            r#"{"values": [80.1, 2.01, 80.9, 2.10, 79.2, 1.92, 80.4, 2.05,
                    79.7, 1.97, 80.2, 2.03, 81.1, 2.12, 79.5, 1.94], "variables": 2,
                    "lambda": 0.1, "limit": 8.64}"#,
        ),
        Operation::new(
            "spc.continue_mewma",
            |request: &MewmaContinuation<'static>, _| request.chart(),
        )
        .sketch(
            "A further batch, with the `snapshot` that the chart before left behind",
            r#"{"snapshot": {}, "values": [80.0, 2.0]}"#,
        ),
    ]
}

fn tables() -> Vec<Operation> {
    vec![
        Operation::new("spc.draw", |request: &DrawChart<'static>, _| {
            Ok::<_, SpcError>(request.draw())
        })
        .sketch(
            "The answer of an earlier call, as SVG",
            r#"{"source": {"type": "control", "chart": {}}, "title": "Shaft diameter"}"#,
        ),
        Operation::new("spc.constants", |request: &LookUpConstants, _| {
            request.constants()
        })
        .example("Subgroups of five", r#"{"size": 5}"#),
        Operation::new("spc.rules", |request: &ListRules, _| {
            Ok::<_, SpcError>(request.list())
        })
        .example("What Minitab tests", r#"{"rules": "minitab"}"#),
    ]
}
