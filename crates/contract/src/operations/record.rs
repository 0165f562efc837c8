//! `record.*`: documents of the host application, under the audit trail.

use crate::operation::Operation;
use lineside::execution::record::{
    ChangeRecord, CompleteRecord, ConfirmRecord, GetRecord, IssueRecord, ListRecords, OpenRecord,
    ReopenRecord, RetainRecord, VoidRecord, get_record, list_records,
};

pub(super) fn operations() -> Vec<Operation> {
    vec![
        Operation::task::<OpenRecord>().example(
            "A deviation with one critical field",
            r#"{"record": "DEV-2026-014", "kind": "deviation",
                "fields": [{"name": "title", "value": "Yield below limit"},
                           {"name": "yield_percent", "value": "91.4"}],
                "critical": ["yield_percent"], "draft": true,
                "command": {"id": "0190f3a2-7b1c-7def-8a2b-3c4d5e6f7081", "actor": "jane.doe"}}"#,
        ),
        Operation::task::<IssueRecord>().example(
            "The draft becomes binding",
            r#"{"record": "DEV-2026-014",
                "command": {"id": "0190f3a2-7b1c-7def-8a2b-3c4d5e6f7082", "actor": "jane.doe"}}"#,
        ),
        Operation::task::<ChangeRecord>().example(
            "A misread scale",
            r#"{"record": "DEV-2026-014",
                "changes": [{"name": "yield_percent", "value": "94.1"}],
                "command": {"id": "0190f3a2-7b1c-7def-8a2b-3c4d5e6f7083", "actor": "jane.doe",
                            "reason": "the scale was misread"}}"#,
        ),
        Operation::task::<ConfirmRecord>().example(
            "A second person checks the critical value",
            r#"{"record": "DEV-2026-014",
                "fields": [{"name": "yield_percent", "value": "94.1"}],
                "command": {"id": "0190f3a2-7b1c-7def-8a2b-3c4d5e6f7084", "actor": "max.roe"}}"#,
        ),
        Operation::task::<CompleteRecord>().example(
            "The deviation is closed",
            r#"{"record": "DEV-2026-014",
                "command": {"id": "0190f3a2-7b1c-7def-8a2b-3c4d5e6f7085", "actor": "jane.doe"}}"#,
        ),
        Operation::task::<ReopenRecord>().example(
            "And taken up again",
            r#"{"record": "DEV-2026-014",
                "command": {"id": "0190f3a2-7b1c-7def-8a2b-3c4d5e6f7086", "actor": "max.roe",
                            "reason": "a second batch is concerned"}}"#,
        ),
        Operation::task::<RetainRecord>().example(
            "Kept for ten years",
            r#"{"record": "DEV-2026-014", "until": "2036-12-31T00:00:00Z",
                "command": {"id": "0190f3a2-7b1c-7def-8a2b-3c4d5e6f7087", "actor": "max.roe"}}"#,
        ),
        Operation::task::<VoidRecord>().example(
            "It turns out to be a duplicate",
            r#"{"record": "DEV-2026-014",
                "command": {"id": "0190f3a2-7b1c-7def-8a2b-3c4d5e6f7088", "actor": "jane.doe",
                            "reason": "a duplicate of DEV-2026-013"}}"#,
        ),
        Operation::on_plant("record.get", |plant, request: &GetRecord, _| {
            plant.ask(|reads, _, _| get_record(reads, request))
        })
        .example(
            "With every version of every field",
            r#"{"record": "DEV-2026-014"}"#,
        ),
        Operation::on_plant("record.list", |plant, request: &ListRecords, _| {
            plant.ask(|reads, _, _| list_records(reads, request))
        })
        .example("All deviations", r#"{"kind": "deviation"}"#),
    ]
}
