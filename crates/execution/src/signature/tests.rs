//! Signing as hosts see it: a policy, people, an authenticator, and what is refused.

use super::*;
use crate::actor::{AcknowledgePolicy, RenewCredential};
use crate::authentication::{
    Authentication, AuthenticationComponent, Authenticator, ComponentKind, Denied, Verified,
};
use crate::record::{OpenRecord, RecordField};
use crate::testing::{TestPlant, golden};
use crate::{Refused, Room};
use lineside_kernel::{ActorId, Problem};
use lineside_proof::{Signer, SigningKey};
use std::sync::Arc;

mod attempts;
mod keys;
mod part_11;
mod policy;

/// A host that knows one secret: `right`.
pub(crate) struct Host {
    key: Option<SigningKey>,
}

impl Host {
    pub(crate) fn new() -> Arc<Self> {
        Arc::new(Self { key: None })
    }
}

impl Authenticator for Host {
    fn verify(
        &self,
        _: &ActorId,
        components: &[AuthenticationComponent],
    ) -> Result<Verified, Denied> {
        if components
            .iter()
            .any(|component| component.proof.expose() == "down")
        {
            return Err(Denied::Unavailable("no directory".into()));
        }
        match components
            .iter()
            .find(|component| component.proof.expose() != "right")
        {
            Some(wrong) => Err(Denied::Wrong(format!("wrong {}", wrong.kind.as_str()))),
            None => Ok(Verified::of(
                components
                    .iter()
                    .map(|component| component.kind)
                    .collect::<Vec<_>>(),
            )),
        }
    }

    fn signer(&self, _: &ActorId) -> Option<&dyn Signer> {
        self.key.as_ref().map(|key| key as &dyn Signer)
    }
}

pub(crate) fn both() -> Authentication {
    use ComponentKind::{Password, UserId};
    Authentication::of([(UserId, "right"), (Password, "right")])
}

pub(crate) fn one(proof: &str) -> Authentication {
    Authentication::of([(ComponentKind::Password, proof)])
}

/// A plant in which `op` has opened R-1, and `jane`, `john` and `qp` may sign.
pub(crate) fn plant() -> TestPlant {
    let mut plant = TestPlant::established(serde_json::json!({
        "roles": ["qp"],
        "rules": [{"action": "*", "effect": "allow"}],
        "signing": {
            "rules": [
                {"meaning": "release", "role": "qp", "action": "record.complete"},
                {"meaning": "approval", "four_eyes": true},
                {"meaning": "verification", "four_eyes": true},
            ],
            "failures_before_lock": 3,
        },
    }));
    plant.authenticator = Some(Host::new());
    for (actor, roles) in [
        ("op", [].as_slice()),
        ("jane", &[]),
        ("john", &[]),
        ("qp", &["qp"]),
    ] {
        plant.enrol(actor, roles);
        let command = plant.by(actor);
        plant.does(&AcknowledgePolicy {
            policy_version: 1,
            command,
        });
    }
    let open = OpenRecord {
        record: "R-1".parse().unwrap(),
        kind: "batch_sheet".parse().unwrap(),
        fields: vec![RecordField {
            name: "yield".parse().unwrap(),
            value: "98.2".into(),
        }],
        command: plant.by("op"),
        critical: vec![],
        draft: false,
        retain_until: None,
    };
    plant.does(&open);
    plant
}

/// Signs R-1 with two components, outside of a session.
pub(crate) fn sign(plant: &mut TestPlant, actor: &str, meaning: &str) -> SignStream {
    SignStream {
        stream: "record:R-1".parse().unwrap(),
        version: plant.state::<crate::record::RecordRoom>("R-1").version,
        meaning: meaning.parse().unwrap(),
        authentication: both(),
        command: plant.by(actor),
        session: None,
        signature: None,
    }
}

fn code(sign: &SignStream) -> lineside_kernel::SignatureId {
    sign.command.id.to_string().parse().unwrap()
}

fn verdict(plant: &TestPlant, sign: &SignStream) -> SignatureVerdict {
    let request = VerifySignature {
        signature: code(sign),
    };
    verify_signature(&mut plant.reads(), &request, None).unwrap()
}

/// Makes R-1 another version.
fn change(plant: &mut TestPlant) {
    let until = plant
        .now
        .checked_add(lineside_kernel::Elapsed::days(1000))
        .unwrap();
    let command = plant.by("op");
    plant.does(&crate::record::RetainRecord {
        record: "R-1".parse().unwrap(),
        until,
        command,
    });
}

#[test]
fn a_signature_says_who_signed_what_and_verifies() {
    let mut plant = plant();
    let sign = sign(&mut plant, "jane", "review");
    assert_eq!(plant.does(&sign).events, 2);
    let found = verdict(&plant, &sign);
    assert!(found.is_valid && !found.has_changed_since, "{found:?}");
    change(&mut plant);
    let found = verdict(&plant, &sign);
    assert!(found.is_valid && found.has_changed_since);
    assert_eq!(found.newest_version, 2);
    plant.rows_follow_from_events();
}

#[test]
fn only_the_newest_version_of_what_exists_is_signed() {
    let mut plant = plant();
    let mut old = sign(&mut plant, "jane", "review");
    change(&mut plant);
    assert_eq!(plant.refuses(&old), ["signature.version_not_current"]);
    old.stream = "record:R-404".parse().unwrap();
    assert_eq!(plant.refuses(&old), ["signature.nothing_to_sign"]);
}

#[test]
fn a_record_that_changes_while_it_is_signed_is_not_signed() {
    let mut plant = plant();
    let sign = sign(&mut plant, "jane", "review");
    let commit = plant.decide(&sign).unwrap();
    change(&mut plant);
    let refusal = plant.commit(commit).unwrap_err();
    assert_eq!(Problem::from(refusal).code(), "journal.conflict");
}

#[test]
fn signatures_are_listed_in_pages_and_shown_one_by_one() {
    let mut plant = plant();
    let mut made = Vec::new();
    for actor in ["jane", "john", "qp"] {
        let sign = sign(&mut plant, actor, "review");
        plant.does(&sign);
        plant.pass(lineside_kernel::Elapsed::minutes(1));
        made.push(actor.to_owned());
    }
    let mut request = ListSignatures {
        stream: "record:R-1".parse().unwrap(),
        after: None,
        limit: Some(1),
    };
    let mut listed = Vec::new();
    loop {
        let page = list_signatures(&mut plant.reads(), &request).unwrap();
        listed.extend(page.signatures);
        match page.next {
            Some(next) => request.after = Some(next),
            None => break,
        }
    }
    let signers: Vec<_> = listed
        .iter()
        .map(|view| view.manifestation.signer.to_string())
        .collect();
    assert_eq!(signers, made);
    let request = GetSignature {
        signature: listed[1].manifestation.signature.clone(),
    };
    assert_eq!(
        get_signature(&mut plant.reads(), &request).unwrap(),
        listed[1]
    );
    let request = GetSignature {
        signature: "none".parse().unwrap(),
    };
    let refused = get_signature(&mut plant.reads(), &request).unwrap_err();
    assert_eq!(Problem::from(refused).code(), "signature.unknown");
}

#[test]
fn a_code_is_never_used_for_a_second_signature() {
    let mut plant = plant();
    let mut first = sign(&mut plant, "jane", "review");
    first.signature = Some("S-1".parse().unwrap());
    plant.does(&first);
    let mut second = sign(&mut plant, "john", "review");
    second.signature = Some("S-1".parse().unwrap());
    assert_eq!(plant.refuses(&second), ["signature.exists"]);
}

#[test]
fn every_form_ever_written_can_still_be_read() {
    golden::<SignatureEvent>(SignatureEvent::KINDS);
    golden::<SignedEvent>(SignedEvent::KINDS);
    for table in SignatureRoom::tables()
        .into_iter()
        .chain(SignedRoom::tables())
    {
        assert!(table.is_sound().is_ok(), "{}", table.name);
    }
}
