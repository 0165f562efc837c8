//! `access.*`: who may do what, with which devices, and why not.

use crate::operation::Operation;
use lineside::execution::access::ExplainAccess;
use lineside::execution::actor::{
    AcknowledgePolicy, ApproveCredentialReset, CertifyActor, ChangeActorRoles, DisableActor,
    DisqualifyActor, EnableActor, EnrolActor, GetActor, ListActors, QualifyActor, RenewCredential,
    ResetCredential, RevokeCredential, UnlockActor, get_actor, list_actors,
};
use lineside::execution::device::{
    CalibrateDevice, ListDevices, RegisterDevice, RetireDevice, TestDevice, list_devices,
};
use lineside::execution::policy::{ChangePolicy, EstablishPolicy, GetPolicy, get_policy};

pub(super) fn operations() -> Vec<Operation> {
    vec![
        Operation::task::<EstablishPolicy>().example(
            "Administrators may do everything, operators keep records",
            r#"{"policy": {
                    "roles": ["administrator", "operator", "qp"],
                    "rules": [{"action": "*", "effect": "allow", "role": "administrator"},
                              {"action": "record.*", "effect": "allow", "role": "operator"}],
                    "separations": [{"name": "maker is not checker", "done": "record.changed",
                                     "forbids": "record.confirm"}]},
                "administrator": "ada.admin",
                "enrolment": {"printed_name": "Ada Admin", "kind": "person",
                    "roles": ["administrator"],
                    "evidence": {"verified_by": "works.council", "method": "passport shown"}},
                "command": {"id": "0190f3a2-7b1c-7def-8a2b-3c4d5e6f7101", "actor": "ada.admin"}}"#,
        ),
        Operation::task::<EnrolActor>().example(
            "An operator",
            r#"{"actor": "jane.doe", "printed_name": "Jane Doe", "kind": "person",
                "roles": ["operator"], "evidence": {"verified_by": "ada.admin", "method": "passport shown"},
                "command": {"id": "0190f3a2-7b1c-7def-8a2b-3c4d5e6f7102", "actor": "ada.admin"}}"#,
        ).example(
            "A second administrator",
            r#"{"actor": "max.roe", "printed_name": "Max Roe", "kind": "person",
                "roles": ["administrator"], "evidence": {"verified_by": "ada.admin", "method": "passport shown"},
                "command": {"id": "0190f3a2-7b1c-7def-8a2b-3c4d5e6f7103", "actor": "ada.admin"}}"#,
        ),
        Operation::task::<ChangeActorRoles>().example(
            "Jane releases batches as well",
            r#"{"actor": "jane.doe", "roles": ["operator", "qp"],
                "command": {"id": "0190f3a2-7b1c-7def-8a2b-3c4d5e6f7104", "actor": "ada.admin"}}"#,
        ),
        Operation::task::<QualifyActor>().example(
            "A training that lasts two years",
            r#"{"actor": "jane.doe", "qualification": "aseptic filling",
                "until": "2036-12-31T00:00:00Z", "command": {"id": "0190f3a2-7b1c-7def-8a2b-3c4d5e6f7105", "actor": "ada.admin"}}"#,
        ),
        Operation::task::<DisqualifyActor>().example(
            "It is taken back",
            r#"{"actor": "jane.doe", "qualification": "aseptic filling",
                "command": {"id": "0190f3a2-7b1c-7def-8a2b-3c4d5e6f7106", "actor": "ada.admin", "reason": "observed without gloves"}}"#,
        ),
        Operation::task::<CertifyActor>().example(
            "The letter to the agency",
            r#"{"actor": "jane.doe", "certification": "letter of 2026-01-05",
                "command": {"id": "0190f3a2-7b1c-7def-8a2b-3c4d5e6f7107", "actor": "ada.admin"}}"#,
        ),
        Operation::task::<AcknowledgePolicy>().example(
            "Ada has read the policy",
            r#"{"policy_version": 1, "command": {"id": "0190f3a2-7b1c-7def-8a2b-3c4d5e6f7108", "actor": "ada.admin"}}"#,
        ),
        Operation::task::<RenewCredential>().example(
            "Her first badge",
            r#"{"actor": "ada.admin", "credential": "badge-1", "command": {"id": "0190f3a2-7b1c-7def-8a2b-3c4d5e6f7109", "actor": "ada.admin"}}"#,
        ),
        Operation::task::<RevokeCredential>().example(
            "It was lost",
            r#"{"actor": "ada.admin", "credential": "badge-1",
                "command": {"id": "0190f3a2-7b1c-7def-8a2b-3c4d5e6f710a", "actor": "ada.admin", "reason": "lost on the train"}}"#,
        ),
        Operation::task::<ResetCredential>().example(
            "A badge for Jane",
            r#"{"actor": "jane.doe", "credential": "badge-2", "command": {"id": "0190f3a2-7b1c-7def-8a2b-3c4d5e6f710b", "actor": "ada.admin"}}"#,
        ),
        Operation::task::<ApproveCredentialReset>().example(
            "A second person approves it",
            r#"{"actor": "jane.doe", "credential": "badge-2", "command": {"id": "0190f3a2-7b1c-7def-8a2b-3c4d5e6f710c", "actor": "max.roe"}}"#,
        ),
        Operation::task::<DisableActor>().example(
            "Jane is on leave",
            r#"{"actor": "jane.doe", "command": {"id": "0190f3a2-7b1c-7def-8a2b-3c4d5e6f710d", "actor": "ada.admin", "reason": "parental leave"}}"#,
        ),
        Operation::task::<EnableActor>().example(
            "And back",
            r#"{"actor": "jane.doe", "command": {"id": "0190f3a2-7b1c-7def-8a2b-3c4d5e6f710e", "actor": "ada.admin"}}"#,
        ),
        Operation::task::<UnlockActor>().sketch(
            "After five wrong passwords",
            r#"{"actor": "jane.doe", "command": {"id": "0190f3a2-7b1c-7def-8a2b-3c4d5e6f710f", "actor": "ada.admin", "reason": "identity checked in person"}}"#,
        ),
        Operation::task::<ChangePolicy>().example(
            "Changes need a reason from now on",
            r#"{"policy": {
                    "roles": ["administrator", "operator", "qp"],
                    "rules": [{"action": "*", "effect": "allow", "role": "administrator"},
                              {"action": "record.*", "effect": "allow", "role": "operator"}],
                    "reasons_required": ["record.change"]},
                "replaces": 1, "command": {"id": "0190f3a2-7b1c-7def-8a2b-3c4d5e6f7110", "actor": "ada.admin", "reason": "audit finding 12"}}"#,
        ),
        Operation::task::<RegisterDevice>().example(
            "A scale",
            r#"{"device": "scale-7", "kind": "scale", "software": "4.2.1",
                "calibration_due": "2036-06-30T00:00:00Z", "command": {"id": "0190f3a2-7b1c-7def-8a2b-3c4d5e6f7111", "actor": "ada.admin"}}"#,
        ),
        Operation::task::<CalibrateDevice>().example(
            "Calibrated for another year",
            r#"{"device": "scale-7", "next_due": "2037-06-30T00:00:00Z",
                "certificate": "CAL-2036-118", "command": {"id": "0190f3a2-7b1c-7def-8a2b-3c4d5e6f7112", "actor": "ada.admin"}}"#,
        ),
        Operation::task::<TestDevice>().example(
            "The daily check",
            r#"{"device": "scale-7", "passed": true, "command": {"id": "0190f3a2-7b1c-7def-8a2b-3c4d5e6f7113", "actor": "ada.admin"}}"#,
        ),
        Operation::task::<RetireDevice>().example(
            "It is scrapped",
            r#"{"device": "scale-7", "command": {"id": "0190f3a2-7b1c-7def-8a2b-3c4d5e6f7114", "actor": "ada.admin", "reason": "beyond repair"}}"#,
        ),
        Operation::on_plant("access.policy", |plant, request: &GetPolicy, _| {
            plant.ask(|reads, _, _| get_policy(reads, request))
        }).example("The policy in force", r#"{}"#),
        Operation::on_plant("access.actor", |plant, request: &GetActor, _| {
            plant.ask(|reads, _, now| get_actor(reads, request, now))
        }).example("What is known of Jane", r#"{"actor": "jane.doe"}"#),
        Operation::on_plant("access.actors", |plant, request: &ListActors, _| {
            plant.ask(|reads, _, now| list_actors(reads, request, now))
        }).example("Whoever may release", r#"{"role": "qp"}"#),
        Operation::on_plant("access.devices", |plant, request: &ListDevices, _| {
            plant.ask(|reads, _, now| list_devices(reads, request, now))
        }).example("All devices", r#"{}"#),
        Operation::on_plant("access.explain", |plant, request: &ExplainAccess, _| {
            plant.explain(request)
        })
        .example(
            "May Jane confirm this record, and why not?",
            r#"{"action": "record.confirm", "subject": "record:DEV-2026-014", "actor": "jane.doe"}"#,
        ),
    ]
}
