//! `msa.*`: whether a gauge, or an inspector, can be trusted.

use crate::operation::Operation;
use lineside::msa::{
    AttributeAgreement, AverageRangeGage, CohenKappa, CrossedGage, FleissKappa, GageLinearity,
    KendallConcordance, NestedGage, TypeOneGage,
};

const THREE_PARTS: &str = r#"{"values": [10.1, 10.2, 12.0, 12.1, 14.2, 14.1,
    10.3, 10.2, 12.2, 12.2, 14.3, 14.4],
    "arrangement": {"type": "counts", "parts": 3, "operators": 2, "replicates": 2}}"#;

pub(super) fn operations() -> Vec<Operation> {
    vec![
        Operation::new("msa.crossed_gage", |request: &CrossedGage<'static>, _| {
            request.analyse()
        })
        .example("Two operators measure three parts twice", THREE_PARTS),
        Operation::new(
            "msa.average_range_gage",
            |request: &AverageRangeGage<'static>, _| request.analyse(),
        )
        .example("The same study by averages and ranges", THREE_PARTS),
        Operation::new("msa.nested_gage", |request: &NestedGage<'static>, _| {
            request.analyse()
        })
        .example(
            "Each operator breaks three pieces of their own, twice each",
            THREE_PARTS,
        ),
        Operation::new("msa.type_one_gage", |request: &TypeOneGage<'static>, _| {
            request.analyse()
        })
        .example(
            "One reference part, measured ten times",
            r#"{"values": [5.001, 5.002, 4.999, 5.0, 5.001, 5.003, 5.0, 5.001, 4.999, 5.002],
                    "reference": 5, "tolerance": 0.1}"#,
        ),
        Operation::new("msa.linearity", |request: &GageLinearity<'static>, _| {
            request.analyse()
        })
        .example(
            "Three references, each measured three times",
            r#"{"values": [2.0, 2.1, 2.1, 4.0, 4.1, 4.0, 5.9, 6.0, 5.8],
                    "references": [2, 2, 2, 4, 4, 4, 6, 6, 6]}"#,
        ),
        Operation::new(
            "msa.attribute_agreement",
            |request: &AttributeAgreement, _| request.analyse(),
        )
        .example(
            "Two inspectors look at three parts twice",
            r#"{"ratings": ["ok", "ok", "bad", "bad", "ok", "bad",
                    "ok", "ok", "bad", "bad", "ok", "ok"],
                    "arrangement": {"type": "counts", "parts": 3, "operators": 2, "replicates": 2},
                    "standards": [{"part": "1", "category": "ok"}, {"part": "2", "category": "bad"},
                        {"part": "3", "category": "ok"}]}"#,
        ),
        Operation::new("msa.cohen_kappa", |request: &CohenKappa, _| {
            request.analyse()
        })
        .example(
            "Two raters, fifty cases",
            r#"{"ratings": {"type": "table", "table": [[20, 5], [10, 15]]}}"#,
        ),
        Operation::new("msa.fleiss_kappa", |request: &FleissKappa, _| {
            request.analyse()
        })
        .example(
            "Four parts, three raters, two categories",
            r#"{"counts": [[3, 0], [2, 1], [0, 3], [1, 2]]}"#,
        ),
        Operation::new(
            "msa.kendall_concordance",
            |request: &KendallConcordance, _| request.analyse(),
        )
        .example(
            "Three tasters rank four samples",
            r#"{"ratings": [[1, 2, 3, 4], [2, 1, 3, 4], [1, 3, 2, 4]]}"#,
        ),
    ]
}
