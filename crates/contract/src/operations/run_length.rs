//! `run_length.*` and `chart_design.*`: how long charts take to signal, and charts made to
//! measure.

use crate::operation::Operation;
use lineside::spc::{
    CusumDesign, CusumRunLength, EwmaDesign, EwmaRunLength, HotellingDesign, HotellingRunLength,
    MewmaDesign, MewmaRunLength, RuleSetRunLength, ShewhartDesign, ShewhartRunLength,
};

pub(super) fn operations() -> Vec<Operation> {
    vec![
        Operation::new("run_length.rules", |request: &RuleSetRunLength, watch| {
            request.run_lengths(watch)
        })
        .example(
            "What the Western Electric rules cost while nothing is wrong, and gain at one sigma",
            r#"{"rules": "western_electric", "shifts": [0, 1]}"#,
        ),
        Operation::new("run_length.shewhart", |request: &ShewhartRunLength, _| {
            request.run_lengths()
        })
        .example("Limits at three sigma", r#"{"shifts": [0, 1, 2, 3]}"#),
        Operation::new("run_length.cusum", |request: &CusumRunLength, _| {
            request.run_lengths()
        })
        .example(
            "The usual cumulative sum",
            r#"{"k": 0.5, "h": 4, "shifts": [0, 1]}"#,
        ),
        Operation::new("run_length.ewma", |request: &EwmaRunLength, _| {
            request.run_lengths()
        })
        .example(
            "An average that forgets a fifth of the past at each value",
            r#"{"lambda": 0.2, "limit": 2.962, "limits": "asymptotic", "shifts": [0, 1]}"#,
        ),
        Operation::new("run_length.hotelling", |request: &HotellingRunLength, _| {
            request.run_lengths()
        })
        .example(
            "Three variables with known covariance",
            r#"{"variables": 3, "limit": 14.16, "shifts": [0, 1]}"#,
        ),
        Operation::new("run_length.mewma", |request: &MewmaRunLength, _| {
            request.run_lengths()
        })
        .example(
            "Two variables",
            r#"{"variables": 2, "lambda": 0.1, "limit": 8.6336, "shifts": [0, 1]}"#,
        ),
        Operation::new("chart_design.shewhart", |request: &ShewhartDesign, _| {
            request.design()
        })
        .example("One false alarm in 500 points", r#"{"arl": 500}"#),
        Operation::new("chart_design.cusum", |request: &CusumDesign, _| {
            request.design()
        })
        .example(
            "One false alarm in 500 points, quickest at a shift of one sigma",
            r#"{"arl": 500, "shift": 1}"#,
        ),
        Operation::new("chart_design.ewma", |request: &EwmaDesign, _| {
            request.design()
        })
        .example(
            "One false alarm in 500 points",
            r#"{"arl": 500, "lambda": 0.2, "limits": "asymptotic"}"#,
        ),
        Operation::new("chart_design.hotelling", |request: &HotellingDesign, _| {
            request.design()
        })
        .example(
            "Three variables, one false alarm in 370 points",
            r#"{"arl": 370, "variables": 3}"#,
        ),
        Operation::new("chart_design.mewma", |request: &MewmaDesign, _| {
            request.design()
        })
        .example(
            "Two variables, one false alarm in 200 points",
            r#"{"arl": 200, "variables": 2, "lambda": 0.1}"#,
        ),
    ]
}
