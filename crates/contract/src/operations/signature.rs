//! `signature.*`: electronic signatures, and the sessions in which they are given.
//!
//! Signing asks the host whether people are who they say, so the requests that do are
//! printed and not run.

use crate::operation::Operation;
use lineside::execution::session::{EndSession, OpenSession};
use lineside::execution::signature::{
    GetSignature, ListSignatures, ListSigners, SignStream, VerifySignature, get_signature,
    list_signatures, list_signers, verify_signature,
};

pub(super) fn operations() -> Vec<Operation> {
    vec![
        Operation::task::<OpenSession>().sketch(
            "Jane at the release desk",
            r#"{"session": "S-2026-118", "authentication": {"components": [{"kind": "password", "proof": "..."}, {"kind": "pin", "proof": "..."}]},
                "command": {"id": "0190f3a2-7b1c-7def-8a2b-3c4d5e6f7204", "actor": "jane.doe", "source": "release-desk"}}"#,
        ),
        Operation::task::<SignStream>().sketch(
            "The batch record is approved",
            r#"{"stream": "record:BATCH-118", "version": 7, "meaning": "approval",
                "authentication": {"components": [{"kind": "password", "proof": "..."}, {"kind": "pin", "proof": "..."}]},
                "command": {"id": "0190f3a2-7b1c-7def-8a2b-3c4d5e6f7205", "actor": "jane.doe"}}"#,
        ),
        Operation::task::<EndSession>().sketch(
            "She leaves the desk",
            r#"{"session": "S-2026-118", "command": {"id": "0190f3a2-7b1c-7def-8a2b-3c4d5e6f7206", "actor": "jane.doe"}}"#,
        ),
        Operation::on_plant("signature.get", |plant, request: &GetSignature, _| {
            plant.ask(|reads, _, _| get_signature(reads, request))
        }).sketch("What was signed", r#"{"signature": "0190f3a2-7b1c-7def-8a2b-3c4d5e6f7202"}"#),
        Operation::on_plant("signature.list", |plant, request: &ListSignatures, _| {
            plant.ask(|reads, _, _| list_signatures(reads, request))
        }).example("Who signed this record", r#"{"stream": "record:DEV-2026-014"}"#),
        Operation::on_plant("signature.verify", |plant, request: &VerifySignature, _| {
            plant.ask(|reads, _, _| verify_signature(reads, request, None))
        }).sketch("Is it what it was", r#"{"signature": "0190f3a2-7b1c-7def-8a2b-3c4d5e6f7202"}"#),
        Operation::on_plant("signature.signers", |plant, request: &ListSigners, _| {
            plant.ask(|reads, _, _| list_signers(reads, request))
        }).example("Everybody who may sign, with their certification", r#"{}"#),
    ]
}
