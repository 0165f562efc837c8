//! `sampling.*`: whether a lot is taken, from a part of it.

use crate::operation::Operation;
use lineside::sampling::{
    AttributePlanSearch, LotTally, SamplingCharacteristic, SamplingError, StandardPlanLookup,
    SwitchingRules, VariablesCharacteristic, VariablesLot, VariablesPlanSearch,
};

pub(super) fn operations() -> Vec<Operation> {
    vec![
        Operation::new(
            "sampling.standard_plan",
            |request: &StandardPlanLookup, _| request.find(),
        )
        .example(
            "A lot of 1,000 at an AQL of 1 percent",
            r#"{"lot_size": 1000, "aql": 1.0}"#,
        ),
        Operation::new(
            "sampling.follow_switching",
            |request: &SwitchingRules, _| Ok::<_, SamplingError>(request.follow()),
        )
        .example(
            "Two of five lots are refused: inspection is tightened",
            r#"{"lots": [{"accepted": true}, {"accepted": false}, {"accepted": true},
                    {"accepted": false}, {"accepted": true}]}"#,
        ),
        Operation::new("sampling.decide", |request: &LotTally, _| request.decide()).example(
            "Two found in the first sample of a double plan",
            r#"{"stages": [{"size": 50, "accept": 1, "reject": 4},
                    {"size": 50, "accept": 4, "reject": 5}], "found": [2]}"#,
        ),
        Operation::new(
            "sampling.characteristic",
            |request: &SamplingCharacteristic<'static>, _| request.compute(),
        )
        .example(
            "How often 52 with at most 3 accepts lots of 10,000",
            r#"{"stages": [{"size": 52, "accept": 3}], "fractions": [0.01, 0.05, 0.1],
                    "lot_size": 10000}"#,
        ),
        Operation::new("sampling.find_plan", |request: &AttributePlanSearch, _| {
            request.find()
        })
        .example(
            "Accept 95 % of lots with 5 % defective, 7.5 % of those with 15 %",
            r#"{"producer": {"fraction": 0.05, "acceptance": 0.95},
                    "consumer": {"fraction": 0.15, "acceptance": 0.075}}"#,
        ),
        Operation::new(
            "sampling.find_variables_plan",
            |request: &VariablesPlanSearch, _| request.find(),
        )
        .example(
            "The same risks with measurements",
            r#"{"producer": {"fraction": 0.05, "acceptance": 0.95},
                    "consumer": {"fraction": 0.15, "acceptance": 0.2}}"#,
        ),
        Operation::new(
            "sampling.variables_characteristic",
            |request: &VariablesCharacteristic<'static>, _| request.compute(),
        )
        .example(
            "How often 31 with a k of 1.255 accepts",
            r#"{"size": 31, "k": 1.255, "fractions": [0.05, 0.15]}"#,
        ),
        Operation::new(
            "sampling.decide_variables",
            |request: &VariablesLot<'static>, _| request.decide(),
        )
        .example(
            "Five measurements against an upper limit",
            r#"{"values": [197, 188, 184, 205, 201], "upper": 209,
                    "criterion": {"type": "constant", "k": 1.53}}"#,
        ),
    ]
}
