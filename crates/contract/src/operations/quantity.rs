//! `quantity.*`: exact amounts in units.

use crate::operation::Operation;
use lineside::{Convert, convert};

pub(super) fn operations() -> Vec<Operation> {
    vec![
        Operation::new("quantity.convert", |request: &Convert, _| convert(request))
            .example(
                "Three dozen as pieces",
                r#"{"quantity": {"value": "3", "unit": "dozen"}, "to": "pcs"}"#,
            )
            .example(
                "Drums of 37.5 kg in pounds, to the tenth",
                r#"{"quantity": {"value": "2", "unit": "drum"}, "to": "lb",
                    "equivalences": [{"one": "drum", "equals": "37.5", "unit": "kg"}],
                    "increment": "0.1", "rounding": "half_away"}"#,
            ),
    ]
}
