//! `sync.*`: sites without a network, and the central plant that keeps a copy of them.

use crate::operation::Operation;
use lineside::execution::lease::{GrantLease, HoldLease, ResolveFork, RevokeLease};
use lineside::execution::letter::{
    AnswerLetter, DismissLetter, FetchLetters, ListDeadLetters, ResendLetter, SendLetter,
};
use lineside::{CopySite, SyncPage};
use schemars::JsonSchema;
use serde::Deserialize;

/// Reads a page of this site's journal, to be sent to the central plant.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct ReadPage {
    /// Only lines behind this position: what the central plant acknowledged last.
    #[serde(default)]
    after: u64,
    /// At most so many lines.
    #[serde(default = "usual_limit")]
    limit: u32,
}

fn usual_limit() -> u32 {
    1_000
}

/// Takes a page as it was sent, checks it, and writes what is new of it.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct AcceptPage {
    /// The page.
    page: SyncPage,
}

/// Shows how far every site is that sends its journal here.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct ShowSync {}

pub(super) fn operations() -> Vec<Operation> {
    vec![
        Operation::task::<GrantLease>().example(
            "Tablet 7 owns line 7",
            r#"{"site": "acme/line-7", "device": "tablet-7", "command": {"id": "0190f3a2-7b1c-7def-8a2b-3c4d5e6f7207", "actor": "ada.admin"}}"#,
        ),
        Operation::task::<RevokeLease>().example(
            "It was stolen",
            r#"{"site": "acme/line-7", "command": {"id": "0190f3a2-7b1c-7def-8a2b-3c4d5e6f7208", "actor": "ada.admin", "reason": "stolen"}}"#,
        ),
        Operation::task::<HoldLease>().sketch(
            "On the tablet itself",
            r#"{"site": "acme/line-7", "device": "tablet-7", "epoch": 1, "command": {"id": "0190f3a2-7b1c-7def-8a2b-3c4d5e6f7209", "actor": "ada.admin"}}"#,
        ),
        Operation::task::<ResolveFork>().sketch(
            "The tablet was restored from a backup",
            r#"{"site": "acme/line-7", "decision": "replace_device", "command": {"id": "0190f3a2-7b1c-7def-8a2b-3c4d5e6f720a", "actor": "ada.admin", "reason": "tablet replaced"}}"#,
        ),
        Operation::on_plant("sync.page", |plant, request: &ReadPage, _| {
            plant.page(request.after, request.limit)
        }).sketch("What lies behind position 120", r#"{"after": 120, "limit": 1000}"#),
        Operation::on_plant("sync.accept", |plant, request: &AcceptPage, _| {
            plant.accept(&request.page)
        }).sketch("A page of the tablet", r#"{"page": {"site": "acme/line-7", "device": "tablet-7", "epoch": 1, "position": 0, "head": "0000000000000000000000000000000000000000000000000000000000000000", "tail": "0000000000000000000000000000000000000000000000000000000000000000", "lines": []}}"#),
        Operation::on_plant("sync.copy", |plant, request: &CopySite, _| {
            plant.copy(request)
        }).sketch("For a tablet that starts anew", r#"{"site": "acme/line-7", "device": "tablet-8", "epoch": 2, "after": 0, "limit": 1000}"#),
        Operation::on_plant("sync.take_over", |plant, request: &AcceptPage, _| {
            plant.take_over(&request.page)
        }).sketch("What the central plant has of this site", r#"{"page": {"site": "acme/line-7", "device": "tablet-8", "epoch": 2, "position": 0, "head": "0000000000000000000000000000000000000000000000000000000000000000", "tail": "0000000000000000000000000000000000000000000000000000000000000000", "lines": []}}"#),
        Operation::on_plant("sync.status", |plant, _: &ShowSync, _| {
            plant.sync_status()
        }).example("How far every site is", r#"{}"#),
        Operation::task::<SendLetter>().example(
            "A command for line 7",
            r#"{"letter": "L-1", "to": "acme/line-7", "method": "record.complete",
                "request": "{\"record\": \"DEV-7\", \"command\": {\"actor\": \"ada.admin\"}}", "command": {"id": "0190f3a2-7b1c-7def-8a2b-3c4d5e6f720b", "actor": "ada.admin"}}"#,
        ),
        Operation::on_plant("sync.fetch", |plant, request: &FetchLetters, _| {
            plant.fetch_letters(request)
        }).sketch("What line 7 has to do", r#"{"site": "acme/line-7", "device": "tablet-7", "epoch": 1}"#),
        Operation::task::<AnswerLetter>().sketch(
            "It was done",
            r#"{"letter": "L-1", "order": "0190f3a2-7b1c-7def-8a2b-3c4d5e6f7081", "outcome": "done", "command": {"id": "0190f3a2-7b1c-7def-8a2b-3c4d5e6f720c", "actor": "ada.admin"}}"#,
        ),
        Operation::on_plant("sync.dead_letters", |plant, request: &ListDeadLetters, _| {
            plant.dead_letters(request)
        }).example("What sites refused to do", r#"{}"#),
        Operation::task::<ResendLetter>().sketch(
            "Once more",
            r#"{"letter": "L-1", "command": {"id": "0190f3a2-7b1c-7def-8a2b-3c4d5e6f720d", "actor": "ada.admin"}}"#,
        ),
        Operation::task::<DismissLetter>().sketch(
            "It is settled otherwise",
            r#"{"letter": "L-1", "command": {"id": "0190f3a2-7b1c-7def-8a2b-3c4d5e6f720e", "actor": "ada.admin", "reason": "done by hand"}}"#,
        ),
    ]
}
