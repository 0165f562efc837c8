//! `journal.*`: what happened, in order, and whole journals in and out.

use crate::operation::Operation;
use lineside::{ExportJournal, ImportJournal, ReadEvents, ReadStream, ReportJournal};

pub(super) fn operations() -> Vec<Operation> {
    vec![
        Operation::on_plant("journal.read", |plant, request: &ReadEvents, watch| {
            plant.events(request, watch)
        })
        .long()
        .example("The first events", r#"{"limit": 10}"#)
        .example(
            "What happened to records behind position 2",
            r#"{"after": 2, "kinds": ["record.*"]}"#,
        ),
        Operation::on_plant("journal.stream", |plant, request: &ReadStream, _| {
            plant.stream_events(request)
        })
        .example(
            "The history of one record",
            r#"{"stream": "record:DEV-2026-014"}"#,
        ),
        Operation::on_plant("journal.export", |plant, request: &ExportJournal, _| {
            plant.export(request)
        })
        .long()
        .sketch(
            "All lines, for an auditor",
            r#"{"path": "munich-2026.jsonl"}"#,
        ),
        Operation::on_plant("journal.report", |plant, request: &ReportJournal, watch| {
            plant.report(request, watch)
        })
        .long()
        .sketch(
            "The audit trail, to read and print",
            r#"{"path": "munich-2026.html"}"#,
        ),
        Operation::on_plant("journal.import", |plant, request: &ImportJournal, watch| {
            plant.import(request, watch)
        })
        .long()
        .sketch("An exported journal", r#"{"path": "munich-2026.jsonl"}"#),
    ]
}
