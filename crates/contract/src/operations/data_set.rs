//! `data_set.*`: a plant's data as a folder of files.

use crate::operation::Operation;
use lineside::dataset::{CheckDataSet, GenerateDataSet};

pub(super) fn operations() -> Vec<Operation> {
    vec![
        Operation::new("data_set.generate", |request: &GenerateDataSet, watch| {
            request.run(watch)
        })
        .long()
        .sketch(
            "A small plant, to try things on",
            r#"{"path": "plant", "scale": "0.01"}"#,
        )
        .sketch(
            "A whole plant as Parquet files",
            r#"{"path": "plant", "seed": 7, "format": "parquet"}"#,
        ),
        Operation::new("data_set.check", |request: &CheckDataSet, watch| {
            request.run(watch)
        })
        .long()
        .sketch("Every row of a folder", r#"{"path": "plant"}"#)
        .sketch(
            "Data of a plant that accepts short orders, with ten bad rows",
            r#"{"path": "plant", "accepts_short": true, "limit": 10}"#,
        ),
    ]
}
