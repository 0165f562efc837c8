//! `audit.*`: evidence, for whoever runs a plant and for whoever checks one.

use crate::operation::Operation;
use lineside::evidence::{
    Canonicalize, HashTree, ProveGrowth, ProveInclusion, SignCheckpoint, SignMessage, VerifyChain,
    VerifyCheckpoint, VerifyGrowth, VerifyInclusion, VerifyLines, VerifyProofFile,
    VerifySignedBytes,
};
use lineside::execution::review::{GetReview, ListReviews, ReviewTrail, get_review, list_reviews};
use lineside::{ListRefusals, ProveEvent, ProveJournalGrowth, VerifyJournal};
use schemars::JsonSchema;
use serde::Deserialize;

/// Says how long the journal is and what the root of its tree is: signed when the plant
/// has a signer, and kept elsewhere when it has an anchor.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct MakeCheckpoint {}

pub(super) fn operations() -> Vec<Operation> {
    [on_plants(), alone()].into_iter().flatten().collect()
}

/// What is asked of a plant.
fn on_plants() -> Vec<Operation> {
    vec![
        Operation::on_plant("audit.verify", |plant, request: &VerifyJournal, _| {
            plant.verify(request)
        })
        .long()
        .example("Every byte, link and count", "{}"),
        Operation::on_plant("audit.checkpoint", |plant, _: &MakeCheckpoint, _| {
            plant.checkpoint()
        })
        .example("Where the journal stands", "{}"),
        Operation::on_plant("audit.prove", |plant, request: &ProveEvent, _| {
            plant.prove(request)
        })
        .sketch(
            "That the seventh event is what it was",
            r#"{"position": 7}"#,
        ),
        Operation::on_plant(
            "audit.prove_growth",
            |plant, request: &ProveJournalGrowth, _| plant.prove_growth(request),
        )
        .example("That nothing was changed since the start", r#"{"from": 0}"#),
Operation::on_plant("audit.review", |plant, request: &ReviewTrail, _| {
            plant.review(request)
        }).example("The first ten lines", r#"{"review": "REV-2026-4", "from_position": 1, "to_position": 10,
                    "findings": "nothing unusual", "meaning": "periodic",
                    "command": {"id": "0190f3a2-7b1c-7def-8a2b-3c4d5e6f720f", "actor": "ada.admin"}}"#),
        Operation::on_plant("audit.review_of", |plant, request: &GetReview, _| {
            plant.ask(|reads, _, _| get_review(reads, request))
        }).example("What it found", r#"{"review": "REV-2026-4"}"#),
        Operation::on_plant("audit.reviews", |plant, request: &ListReviews, _| {
            plant.ask(|reads, _, _| list_reviews(reads, request))
        }).example("All reviews", r#"{}"#),
        Operation::on_plant("audit.refusals", |plant, request: &ListRefusals, _| {
            plant.refusals(request)
        })
        .example("What Jane was refused", r#"{"actor": "jane.doe"}"#),
    ]
}

/// What is asked far away from any plant.
fn alone() -> Vec<Operation> {
    vec![
        Operation::new("audit.canonicalize", |request: &Canonicalize, _| request.answer()).example(
            "Sorted, without blanks",
            r#"{"text": "{\"b\": 1.50, \"a\": \"\\u00e9\"}"}"#,
        ),
        Operation::new("audit.tree", |request: &HashTree, _| request.answer())
            .example("Two entries", r#"{"entries": ["a", "b"]}"#),
        Operation::new("audit.prove_inclusion", |request: &ProveInclusion, _| request.answer())
            .example(
                "The first of two leaves",
                r#"{"leaves": ["022a6979e6dab7aa5ae4c3e5e45f7e977112a7e63593820dbec1ec738a24f93c",
                               "57eb35615d47f34ec714cacdf5fd74608a5e8e102724e80b24b287c0c27b6a31"],
                    "index": 0}"#,
            ),
        Operation::new("audit.prove_consistency", |request: &ProveGrowth, _| request.answer())
            .example(
                "From one leaf to two",
                r#"{"leaves": ["022a6979e6dab7aa5ae4c3e5e45f7e977112a7e63593820dbec1ec738a24f93c",
                               "57eb35615d47f34ec714cacdf5fd74608a5e8e102724e80b24b287c0c27b6a31"],
                    "from": 1}"#,
            ),
        Operation::new("audit.verify_inclusion", |request: &VerifyInclusion, _| request.answer())
            .example(
                "The first of two leaves",
                r#"{"proof": {"index": 0, "size": 2,
                    "path": ["57eb35615d47f34ec714cacdf5fd74608a5e8e102724e80b24b287c0c27b6a31"]},
                    "leaf": "022a6979e6dab7aa5ae4c3e5e45f7e977112a7e63593820dbec1ec738a24f93c",
                    "root": "b137985ff484fb600db93107c77b0365c80d78f5b429ded0fd97361d077999eb"}"#,
            ),
        Operation::new("audit.verify_consistency", |request: &VerifyGrowth, _| request.answer())
            .example(
                "From one leaf to two",
                r#"{"proof": {"from": 1, "to": 2,
                    "path": ["57eb35615d47f34ec714cacdf5fd74608a5e8e102724e80b24b287c0c27b6a31"]},
                    "from_root": "022a6979e6dab7aa5ae4c3e5e45f7e977112a7e63593820dbec1ec738a24f93c",
                    "to_root": "b137985ff484fb600db93107c77b0365c80d78f5b429ded0fd97361d077999eb"}"#,
            ),
        Operation::new("audit.sign_checkpoint", |request: &SignCheckpoint, _| request.answer())
            .example(
                "Two entries, with a key made of zeros",
                r#"{"origin": "example.com/plant-1", "size": 2,
                    "root": "b137985ff484fb600db93107c77b0365c80d78f5b429ded0fd97361d077999eb",
                    "seed_hex": "0000000000000000000000000000000000000000000000000000000000000000"}"#,
            ),
        Operation::new("audit.verify_checkpoint", |request: &VerifyCheckpoint, _| {
            request.answer()
        })
        .example(
            "A note that nobody signed",
            r#"{"note": "example.com/plant-1\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n", "keys": []}"#,
        ),
        Operation::new("audit.verify_proof", |request: &VerifyProofFile, _| request.answer())
            .example(
                "A file that is none",
                r#"{"proof": "not a proof", "entry": "{}", "keys": []}"#,
            ),
        Operation::new("audit.verify_lines", |request: &VerifyLines, _| request.answer())
            .example("A line that is none", r#"{"lines": ["{\"actor\":\"op.7\"}"]}"#),
        Operation::new("audit.verify_chain", |request: &VerifyChain, _| request.answer()).example(
            "One entry",
            r#"{"entries": ["{\"prev\":\"0000000000000000000000000000000000000000000000000000000000000000\",\"seq\":0}"]}"#,
        ),
        Operation::new("audit.sign", |request: &SignMessage, _| request.answer()).example(
            "One byte, with a key made of zeros",
            r#"{"message_hex": "72",
                "seed_hex": "0000000000000000000000000000000000000000000000000000000000000000"}"#,
        ),
        Operation::new("audit.verify_signature", |request: &VerifySignedBytes, _| request.answer())
            .example(
                "The second case of RFC 8032",
                r#"{"message_hex": "72",
                    "public_key_hex": "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
                    "signature_hex": "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"}"#,
            ),
    ]
}
