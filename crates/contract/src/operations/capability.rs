//! `capability.*`: whether a process can keep its specification.

use crate::operation::Operation;
use lineside::capability::{
    BoxCox, CapabilityStudy, CapabilitySummary, DefectRate, NonNormalCapability, NormalityCheck,
    RolledYield, SigmaConversion, StepYield, ToleranceInterval,
};

const WEIGHTS: &str = r"[500.2, 499.1, 501.4, 500.8, 498.9, 500.0, 501.1, 499.6, 500.5, 499.8]";

/// A request on ten weights.
fn on_weights(rest: &str) -> &'static str {
    format!(r#"{{"values": {WEIGHTS}, {rest}}}"#).leak()
}

pub(super) fn operations() -> Vec<Operation> {
    vec![
        Operation::new(
            "capability.study",
            |request: &CapabilityStudy<'static>, _| request.report(),
        )
        .example(
            "Ten weights against their tolerance",
            on_weights(r#""lower": 495, "upper": 505, "target": 500"#),
        ),
        Operation::new("capability.summary", |request: &CapabilitySummary, _| {
            request.report()
        })
        .example(
            "From a mean and a sigma that are known (NIST/SEMATECH e-Handbook 6.1.6)",
            r#"{"mean": 16, "sigma_within": 2, "lower": 8, "upper": 20, "target": 14}"#,
        ),
        Operation::new(
            "capability.non_normal",
            |request: &NonNormalCapability<'static>, _| request.report(),
        )
        .example(
            "Roughness follows a lognormal distribution",
            r#"{"values": [0.8, 1.1, 0.9, 1.6, 2.4, 1.0, 0.7, 1.3, 1.9, 1.2], "upper": 5,
                    "fit": "lognormal"}"#,
        ),
        Operation::new("capability.box_cox", |request: &BoxCox<'static>, _| {
            request.report()
        })
        .example(
            "The same values, transformed to be normal",
            r#"{"values": [0.8, 1.1, 0.9, 1.6, 2.4, 1.0, 0.7, 1.3, 1.9, 1.2], "upper": 5}"#,
        ),
        Operation::new(
            "capability.normality",
            |request: &NormalityCheck<'static>, _| request.report(),
        )
        .example(
            "Ten weights",
            r#"{"values": [500.2, 499.1, 501.4, 500.8, 498.9, 500.0, 501.1, 499.6, 500.5, 499.8]}"#,
        ),
        Operation::new(
            "capability.tolerance_interval",
            |request: &ToleranceInterval<'static>, _| request.report(),
        )
        .example(
            "Where 99 % of all packs are, with 95 % confidence",
            on_weights(r#""coverage": 0.99, "confidence": 0.95"#),
        ),
        Operation::new("capability.defects", |request: &DefectRate, _| {
            request.report()
        })
        .example(
            "34 defects on 750 boards with 20 solder joints each",
            r#"{"defects": 34, "units": 750, "opportunities": 20}"#,
        ),
        Operation::new("capability.sigma_level", |request: &SigmaConversion, _| {
            request.report()
        })
        .example(
            "Six sigma, with the customary shift",
            r#"{"levels": [3, 4.5, 6], "shift": 1.5}"#,
        ),
        Operation::new("capability.step_yield", |request: &StepYield, _| {
            request.report()
        })
        .example(
            "Three scrapped and seven mended of a hundred",
            r#"{"units_in": 100, "scrapped": 3, "reworked": 7}"#,
        ),
        Operation::new("capability.rolled_yield", |request: &RolledYield, _| {
            request.report()
        })
        .example(
            "Four steps",
            r#"{"first_pass_yields": [0.98, 0.95, 0.995, 0.97]}"#,
        ),
    ]
}
