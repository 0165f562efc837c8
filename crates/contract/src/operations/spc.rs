//! `spc.*`: control charts.

use crate::operation::Operation;
use lineside::spc::Individuals;

pub(super) fn operations() -> Vec<Operation> {
    vec![
        Operation::new("spc.individuals", |request: &Individuals<'static>, _| {
            request.chart()
        })
        .example(
            "Flow rates of ten batches (NIST/SEMATECH e-Handbook 6.3.2.2)",
            r#"{"values": [49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1],
                    "rules": "nelson"}"#,
        ),
    ]
}
