//! Admission: what the rules allow, what a host may add, what is told.

use super::{AccessRequest, Authorizer, Basis, Judgement};
use crate::Refused;
use crate::actor::DisableActor;
use crate::testing::{TestPlant, codes};
use serde_json::json;
use std::sync::Arc;

mod dry_run;
mod kept;
mod model;
mod part_11;
mod races;

fn site() -> TestPlant {
    let mut plant = TestPlant::established(json!({
        "roles": ["operator", "qp"],
        "rules": [
            {"role": "operator", "action": "record.*", "effect": "allow"},
            {"role": "operator", "action": "record.void", "effect": "deny"},
            {"role": "qp", "action": "*", "effect": "allow"},
            {"actor": "jane", "action": "order.release", "effect": "allow",
             "family": "work_order", "code_prefix": "A-"},
            {"role": "operator", "action": "order.start", "effect": "allow", "scope": "acme/berlin"},
            {"role": "operator", "action": "order.stop", "effect": "allow", "scope": "acme/*"}
        ]
    }));
    plant.enrol("jane", &["operator"]);
    plant.enrol("quentin", &["qp", "operator"]);
    plant.enrol("nobody", &[]);
    plant
}

fn try_it(plant: &mut TestPlant, actor: &str, action: &str, subject: Option<&str>) -> String {
    let command = plant.by(actor);
    codes(plant.admit(&command, action, subject)).join(",")
}

#[test]
fn a_rule_allows_a_denial_wins_and_silence_is_no() {
    let mut plant = site();
    let denied = "access.not_permitted";
    for (actor, action, subject, expected) in [
        ("jane", "record.change", None, ""),
        ("jane", "record.void", None, denied),
        ("quentin", "order.scrap", None, ""),
        // The other role allows everything, and the denial wins all the same.
        ("quentin", "record.void", None, denied),
        ("nobody", "record.change", None, denied),
        ("jane", "recording.start", None, denied),
        // Conditions on the thing; on nothing in particular the rule is not met.
        ("jane", "order.release", Some("work_order:A-7"), ""),
        ("jane", "order.release", Some("work_order:B-7"), denied),
        ("jane", "order.release", Some("order:A-7"), denied),
        ("jane", "order.release", None, denied),
        // Sites.
        ("jane", "order.start", None, denied),
        ("jane", "order.stop", None, ""),
        // A stranger is refused as a stranger, too.
        (
            "mallory",
            "record.change",
            None,
            "access.unknown_actor,access.not_permitted",
        ),
        // The name counts as it is written.
        (
            "Jane",
            "record.change",
            None,
            "access.unknown_actor,access.not_permitted",
        ),
    ] {
        assert_eq!(
            try_it(&mut plant, actor, action, subject),
            expected,
            "{actor} {action}"
        );
    }
}

#[test]
fn a_refusal_names_the_rule_that_denies() {
    let mut plant = site();
    let command = plant.by("jane");
    let Err(Refused::Rejected(rejection)) = plant.admit(&command, "record.void", None) else {
        panic!("admitted");
    };
    let message = rejection.violations().next().unwrap().message();
    assert_eq!(
        message,
        "`jane` may not do `record.void`: rule 2 denies `record.void` to role `operator`"
    );
    let command = plant.by("jane");
    let Err(Refused::Rejected(rejection)) = plant.admit(&command, "order.scrap", None) else {
        panic!("admitted");
    };
    let message = rejection.violations().next().unwrap().message();
    assert_eq!(
        message,
        "`jane` may not do `order.scrap`: no rule allows it"
    );
}

#[test]
fn until_a_policy_is_established_every_named_actor_may_do_anything() {
    let mut plant = TestPlant::new();
    let command = plant.by("whoever");
    let admission = plant.admit(&command, "order.scrap", None).unwrap();
    assert_eq!(
        (admission.basis, admission.policy_version),
        (Basis::NoPolicy, 0)
    );
    // Who was enrolled and disabled all the same is out.
    plant.enrol("jane", &[]);
    let disable = DisableActor {
        actor: "jane".parse().unwrap(),
        command: plant.by("ada"),
    };
    plant.does(&disable);
    assert_eq!(
        try_it(&mut plant, "jane", "order.scrap", None),
        "access.disabled"
    );
}

#[test]
fn a_reason_is_asked_for_where_the_policy_says_so() {
    let mut plant = TestPlant::established(json!({
        "roles": [],
        "rules": [{"action": "*", "effect": "allow"}],
        "reasons_required": ["order.scrap"]
    }));
    assert_eq!(
        try_it(&mut plant, "ada", "order.scrap", None),
        "access.reason_required"
    );
    let blank = plant.because("ada", "  ");
    assert_eq!(
        codes(plant.admit(&blank, "order.scrap", None)),
        ["access.reason_required"]
    );
    let given = plant.because("ada", "wrong alloy");
    assert!(plant.admit(&given, "order.scrap", None).is_ok());
}

#[test]
fn nobody_acts_in_the_name_of_the_program() {
    for mut plant in [TestPlant::new(), site()] {
        assert_eq!(
            try_it(&mut plant, "lineside", "record.open", None),
            "access.reserved_actor"
        );
        assert_eq!(try_it(&mut plant, "lineside", "due.report", None), "");
        assert_eq!(
            try_it(&mut plant, "jane", "due.report", None),
            "access.not_permitted"
        );
        let enrol = plant.enrolment("LineSide", &[]);
        assert_eq!(plant.refuses(&enrol), ["access.actor_exists"]);
    }
}

#[test]
fn everything_that_speaks_against_it_is_told_at_once() {
    let mut plant = TestPlant::established(json!({
        "roles": [],
        "rules": [],
        "training": [{"action": "order.*", "qualification": "gmp"}],
        "acknowledgement_required": ["order.*"],
        "reasons_required": ["order.start"],
        "sources": {"required": ["order.*"]}
    }));
    assert_eq!(
        try_it(&mut plant, "mallory", "order.start", None),
        "access.unknown_actor,access.not_permitted,access.not_qualified,\
         access.policy_not_acknowledged,access.source_required,access.reason_required"
    );
}

struct Host(Judgement);

impl Authorizer for Host {
    fn judge(&self, request: &AccessRequest<'_>) -> Judgement {
        match request.action {
            "access.enrol" => Judgement::Abstain,
            _ => self.0.clone(),
        }
    }
}

#[test]
fn a_hosts_denial_is_final_and_its_leave_counts_as_a_rule() {
    let (allow, deny) = (
        Judgement::Allow("shift lead".into()),
        Judgement::Deny("curfew".into()),
    );
    let denied = "access.not_permitted";
    for (host, action, expected) in [
        (&allow, "order.scrap", ""),
        // A rule that denies wins over the host's leave.
        (&allow, "record.void", denied),
        (&deny, "record.change", denied),
        (&Judgement::Abstain, "record.change", ""),
        (&Judgement::Abstain, "order.scrap", denied),
    ] {
        let mut plant = site();
        plant.authorizer = Some(Arc::new(Host(host.clone())));
        assert_eq!(
            try_it(&mut plant, "jane", action, None),
            expected,
            "{host:?} {action}"
        );
    }
    let mut plant = TestPlant::new();
    plant.authorizer = Some(Arc::new(Host(deny)));
    assert_eq!(try_it(&mut plant, "whoever", "order.scrap", None), denied);
}
