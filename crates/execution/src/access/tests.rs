//! Admission: decision tables, the rows of Part 11, races, explanations.

use super::{AccessOutcome, AccessRequest, Authorizer, Basis, ExplainAccess, Judgement, explain};
use crate::actor::*;
use crate::device::RegisterDevice;
use crate::policy::ChangePolicy;
use crate::testing::{TestPlant, codes};
use crate::{Command, Refused};
use lineside_kernel::Elapsed;
use serde_json::{Value, json};
use std::sync::Arc;

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
        ("mallory", "record.change", None, "access.unknown_actor,access.not_permitted"),
        // The name counts as it is written.
        ("Jane", "record.change", None, "access.unknown_actor,access.not_permitted"),
    ] {
        assert_eq!(try_it(&mut plant, actor, action, subject), expected, "{actor} {action}");
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
    assert_eq!(message, "`jane` may not do `order.scrap`: no rule allows it");
}

#[test]
fn until_a_policy_is_established_every_named_actor_may_do_anything() {
    let mut plant = TestPlant::new();
    let command = plant.by("whoever");
    let admission = plant.admit(&command, "order.scrap", None).unwrap();
    assert_eq!((admission.basis, admission.policy_version), (Basis::NoPolicy, 0));
    // Who was enrolled and disabled all the same is out.
    plant.enrol("jane", &[]);
    let disable = DisableActor { actor: "jane".parse().unwrap(), command: plant.by("ada") };
    plant.does(&disable);
    assert_eq!(try_it(&mut plant, "jane", "order.scrap", None), "access.disabled");
}

#[test]
fn part_11_10_d_no_actor_an_unknown_one_a_disabled_one_an_expired_one_are_refused() {
    // A command without an actor cannot even be read.
    let id = "0190f3a2-7b1c-7def-8a2b-3c4d5e6f7081";
    assert!(serde_json::from_value::<Command>(json!({"id": id})).is_err());
    assert!(serde_json::from_value::<Command>(json!({"id": id, "actor": ""})).is_err());

    let mut plant = site();
    let (unknown, denied) = ("access.unknown_actor", "access.not_permitted");
    assert_eq!(
        try_it(&mut plant, "mallory", "record.open", None),
        [unknown, denied].join(",")
    );
    let disable = DisableActor { actor: "jane".parse().unwrap(), command: plant.by("ada") };
    plant.does(&disable);
    assert_eq!(try_it(&mut plant, "jane", "record.open", None), "access.disabled");

    let mut enrol = plant.enrolment("temp", &["operator"]);
    enrol.expires_at = Some(plant.now.checked_add(Elapsed::hours(8)).unwrap());
    plant.does(&enrol);
    assert_eq!(try_it(&mut plant, "temp", "record.open", None), "");
    plant.pass(Elapsed::hours(8));
    assert_eq!(try_it(&mut plant, "temp", "record.open", None), "access.expired");
    plant.rows_follow_from_events();
}

/// Every action that a task of this crate has, read from the source code, so that a new
/// room is tested without being named here.
fn every_action() -> Vec<String> {
    fn visit(folder: &std::path::Path, actions: &mut Vec<String>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                visit(&path, actions);
            } else if path.ends_with("task.rs") {
                let text = std::fs::read_to_string(&path).unwrap();
                let code = text.lines().filter(|line| !line.trim_start().starts_with("//"));
                for line in code.filter(|line| line.contains(" = \"")) {
                    let quoted = line.split('"').nth(1).unwrap_or_default();
                    let is_name = |part: &str| {
                        part.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_')
                    };
                    if quoted.contains('.') && quoted.split('.').all(is_name) {
                        actions.push(quoted.to_owned());
                    }
                }
            }
        }
    }
    let mut actions = Vec::new();
    visit(&std::path::PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("src"), &mut actions);
    actions.retain(|action| action != super::check::ACKNOWLEDGE && !action.starts_with("due."));
    actions
}

#[test]
fn part_11_10_g_every_action_is_refused_without_its_permission() {
    let actions = every_action();
    assert!(actions.len() > 20, "{actions:?}");
    for action in ["access.enrol", "access.change_policy", "record.change"] {
        assert!(actions.iter().any(|known| known == action), "{action}");
    }
    let all = json!({"role": "all", "action": "*", "effect": "allow"});
    let mut plant = TestPlant::established(json!({"roles": ["all"], "rules": [all]}));
    plant.enrol("jane", &[]);
    plant.enrol("quentin", &["all"]);
    for action in &actions {
        assert_eq!(try_it(&mut plant, "jane", action, None), "access.not_permitted", "{action}");
        assert_eq!(try_it(&mut plant, "quentin", action, None), "", "{action}");
    }
}

#[test]
fn part_11_10_g_who_did_it_cannot_verify_it_when_four_eyes_are_set() {
    let mut plant = TestPlant::established(json!({
        "roles": [],
        "rules": [{"action": "*", "effect": "allow"}],
        "separations": [{
            "name": "who disables does not enable",
            "done": "actor.disabled",
            "forbids": "access.enable"
        }]
    }));
    for actor in ["jane", "joe", "target"] {
        plant.enrol(actor, &[]);
    }
    let target: lineside_kernel::ActorId = "target".parse().unwrap();
    let disable = DisableActor { actor: target.clone(), command: plant.by("jane") };
    plant.does(&disable);
    let enable = EnableActor {
        actor: target.clone(),
        command: plant.by("jane"),
        expires_at: None,
    };
    assert_eq!(plant.refuses(&enable), ["access.separation_of_duties"]);
    // On another thing, and for another actor, it is open.
    assert_eq!(try_it(&mut plant, "jane", "access.enable", Some("actor:joe")), "");
    let enable = EnableActor { command: plant.by("joe"), ..enable };
    plant.does(&enable);
    plant.rows_follow_from_events();
}

#[test]
fn a_separation_cannot_be_raced() {
    let mut plant = TestPlant::established(json!({
        "roles": [],
        "rules": [{"action": "*", "effect": "allow"}],
        "separations": [{
            "name": "maker is not checker",
            "done": "device.tested",
            "forbids": "access.calibrate_device"
        }]
    }));
    plant.enrol("jane", &[]);
    let scale: lineside_kernel::DeviceId = "scale-7".parse().unwrap();
    let register = RegisterDevice {
        device: scale.clone(),
        kind: "scale".parse().unwrap(),
        command: plant.by("ada"),
        software: None,
        calibration_due: None,
        test_due: None,
    };
    plant.does(&register);
    let test = crate::device::TestDevice {
        device: scale.clone(),
        passed: true,
        command: plant.by("jane"),
        next_due: None,
        software: None,
        remark: None,
    };
    let calibrate = crate::device::CalibrateDevice {
        device: scale,
        command: plant.by("jane"),
        next_due: None,
        certificate: None,
    };
    // Both are decided on the same history; only the first can be written.
    let first = plant.decide(&test).unwrap();
    let second = plant.decide(&calibrate).unwrap();
    plant.commit(first).unwrap();
    assert!(matches!(
        plant.commit(second),
        Err(lineside_journal::Refusal::Conflict { .. })
    ));
    assert_eq!(plant.refuses(&calibrate), ["access.separation_of_duties"]);
}

#[test]
fn a_decision_on_yesterdays_policy_or_actor_cannot_be_written() {
    let mut plant = TestPlant::established(json!({
        "roles": [],
        "rules": [{"actor": "jane", "action": "access.register_device", "effect": "allow"}]
    }));
    plant.enrol("jane", &[]);
    let register = |plant: &mut TestPlant, device: &str| RegisterDevice {
        device: device.parse().unwrap(),
        kind: "scale".parse().unwrap(),
        command: plant.by("jane"),
        software: None,
        calibration_due: None,
        test_due: None,
    };
    let conflict = |plant: &mut TestPlant, commit| {
        let verdict = plant.commit(commit);
        assert!(matches!(verdict, Err(lineside_journal::Refusal::Conflict { .. })), "{verdict:?}");
    };
    let task = register(&mut plant, "scale-1");
    let decided = plant.decide(&task).unwrap();
    let disable = DisableActor { actor: "jane".parse().unwrap(), command: plant.by("ada") };
    plant.does(&disable);
    conflict(&mut plant, decided);
    let enable = EnableActor {
        actor: "jane".parse().unwrap(),
        command: plant.by("ada"),
        expires_at: None,
    };
    plant.does(&enable);

    let task = register(&mut plant, "scale-2");
    let decided = plant.decide(&task).unwrap();
    let change = ChangePolicy {
        policy: serde_json::from_value(json!({
            "roles": [],
            "rules": [{"actor": "ada", "action": "*", "effect": "allow"}]
        }))
        .unwrap(),
        command: plant.by("ada"),
        replaces: Some(1),
    };
    plant.does(&change);
    conflict(&mut plant, decided);
    assert_eq!(plant.refuses(&task), ["access.not_permitted"]);
}

fn with_device_rule(rule: &str) -> TestPlant {
    let mut plant = TestPlant::established(json!({
        "roles": [],
        "rules": [{"action": "*", "effect": "allow"}],
        "sources": {"unknown": rule, "retired": rule, "overdue": rule, "required": ["record.change"]}
    }));
    for (device, due) in [("fresh", "2027-01-01T00:00:00Z"), ("stale", "2026-03-02T08:00:00Z")] {
        let register = RegisterDevice {
            device: device.parse().unwrap(),
            kind: "scale".parse().unwrap(),
            command: plant.by("ada"),
            software: Some("4.2".into()),
            calibration_due: Some(due.parse().unwrap()),
            test_due: None,
        };
        plant.does(&register);
    }
    let gone = RegisterDevice {
        device: "gone".parse().unwrap(),
        kind: "scale".parse().unwrap(),
        command: plant.by("ada"),
        software: None,
        calibration_due: None,
        test_due: None,
    };
    plant.does(&gone);
    let retire = crate::device::RetireDevice {
        device: "gone".parse().unwrap(),
        command: plant.by("ada"),
    };
    plant.does(&retire);
    plant
}

#[test]
fn part_11_10_h_a_source_that_cannot_be_relied_on_is_refused_or_flagged_as_configured() {
    let from = |plant: &mut TestPlant, device: &str| Command {
        source: Some(device.parse().unwrap()),
        ..plant.by("ada")
    };
    for (device, code) in [
        ("fresh", ""),
        ("stale", "access.device_overdue"),
        ("gone", "access.device_retired"),
        ("never-seen", "access.device_unknown"),
    ] {
        let mut plant = with_device_rule("refuse");
        let command = from(&mut plant, device);
        assert_eq!(codes(plant.admit(&command, "record.change", None)).join(","), code, "{device}");
        let mut plant = with_device_rule("off");
        let command = from(&mut plant, device);
        assert!(plant.admit(&command, "record.change", None).is_ok(), "{device}");

        // Flagged: it is done, and the device's history says so in the same commit.
        let mut plant = with_device_rule("flag");
        let mut enrol = plant.enrolment("jane", &[]);
        enrol.command = from(&mut plant, device);
        plant.does(&enrol);
        let stream = format!("device:{device}");
        let last = plant.kinds(&stream).pop().unwrap_or_default();
        assert_eq!(last == "device.flagged", !code.is_empty(), "{device}: {last}");
        if last == "device.flagged" {
            let body = plant.bodies(&stream).pop().unwrap();
            assert_eq!(body["action"], "access.enrol");
            assert_eq!(body["subject"], "actor:jane");
        }
        plant.rows_follow_from_events();
    }
    // Not naming the source is no way around it.
    let mut plant = with_device_rule("refuse");
    assert_eq!(try_it(&mut plant, "ada", "record.change", None), "access.source_required");
}

#[test]
fn part_11_10_i_a_lapsed_qualification_refuses_the_action_that_needs_it() {
    let mut plant = TestPlant::established(json!({
        "roles": [],
        "rules": [{"action": "*", "effect": "allow"}],
        "training": [
            {"action": "batch.*", "qualification": "gmp"},
            {"action": "batch.charge", "qualification": "reactor"}
        ]
    }));
    plant.enrol("jane", &[]);
    let charge = |plant: &mut TestPlant| try_it(plant, "jane", "batch.charge", None);
    // Everything that is missing is told at once.
    assert_eq!(charge(&mut plant), "access.not_qualified,access.not_qualified");
    let tomorrow = plant.now.checked_add(Elapsed::hours(24)).unwrap();
    for (qualification, until) in [("gmp", Some(tomorrow)), ("reactor", None)] {
        let qualify = QualifyActor {
            actor: "jane".parse().unwrap(),
            qualification: qualification.parse().unwrap(),
            command: plant.by("ada"),
            until,
        };
        plant.does(&qualify);
    }
    assert_eq!(charge(&mut plant), "");
    plant.pass(Elapsed::hours(24));
    assert_eq!(charge(&mut plant), "access.not_qualified");
    assert_eq!(try_it(&mut plant, "jane", "order.start", None), "");
    let withdraw = DisqualifyActor {
        actor: "jane".parse().unwrap(),
        qualification: "reactor".parse().unwrap(),
        command: plant.by("ada"),
    };
    plant.does(&withdraw);
    assert_eq!(charge(&mut plant), "access.not_qualified,access.not_qualified");
}

#[test]
fn part_11_10_j_signing_waits_for_the_acknowledgement_of_the_policy_in_force() {
    let policy = json!({
        "roles": [],
        "rules": [{"actor": "jane", "action": "signature.sign", "effect": "allow"},
                  {"actor": "ada", "action": "access.*", "effect": "allow"}],
        "acknowledgement_required": ["signature.*"]
    });
    let mut plant = TestPlant::established(policy.clone());
    plant.enrol("jane", &[]);
    let sign = |plant: &mut TestPlant| try_it(plant, "jane", "signature.sign", None);
    let acknowledge = |plant: &mut TestPlant, policy_version| AcknowledgePolicy {
        policy_version,
        command: plant.by("jane"),
    };
    assert_eq!(sign(&mut plant), "access.policy_not_acknowledged");
    let task = acknowledge(&mut plant, 2);
    assert_eq!(plant.refuses(&task), ["access.not_the_policy_in_force"]);
    // No rule allows it: acknowledging is everybody's duty.
    let task = acknowledge(&mut plant, 1);
    plant.does(&task);
    assert_eq!(sign(&mut plant), "");

    let mut next = policy;
    next["reasons_required"] = json!(["order.scrap"]);
    let change = ChangePolicy {
        policy: serde_json::from_value(next).unwrap(),
        command: plant.by("ada"),
        replaces: None,
    };
    plant.does(&change);
    assert_eq!(sign(&mut plant), "access.policy_not_acknowledged");
    let task = acknowledge(&mut plant, 2);
    plant.does(&task);
    assert_eq!(sign(&mut plant), "");
    let task = acknowledge(&mut plant, 2);
    assert_eq!(plant.refuses(&task), ["access.already_acknowledged"]);
    plant.rows_follow_from_events();
}

#[test]
fn a_reason_is_asked_for_where_the_policy_says_so() {
    let mut plant = TestPlant::established(json!({
        "roles": [],
        "rules": [{"action": "*", "effect": "allow"}],
        "reasons_required": ["order.scrap"]
    }));
    assert_eq!(try_it(&mut plant, "ada", "order.scrap", None), "access.reason_required");
    let blank = plant.because("ada", "  ");
    assert_eq!(codes(plant.admit(&blank, "order.scrap", None)), ["access.reason_required"]);
    let given = plant.because("ada", "wrong alloy");
    assert!(plant.admit(&given, "order.scrap", None).is_ok());
}

#[test]
fn nobody_acts_in_the_name_of_the_program() {
    for mut plant in [TestPlant::new(), site()] {
        assert_eq!(try_it(&mut plant, "lineside", "record.open", None), "access.reserved_actor");
        assert_eq!(try_it(&mut plant, "lineside", "due.report", None), "");
        assert_eq!(try_it(&mut plant, "jane", "due.report", None), "access.not_permitted");
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
    let (allow, deny) = (Judgement::Allow("shift lead".into()), Judgement::Deny("curfew".into()));
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
        assert_eq!(try_it(&mut plant, "jane", action, None), expected, "{host:?} {action}");
    }
    let mut plant = TestPlant::new();
    plant.authorizer = Some(Arc::new(Host(deny)));
    assert_eq!(try_it(&mut plant, "whoever", "order.scrap", None), denied);
}

fn ask(plant: &TestPlant, request: Value) -> super::AccessExplanation {
    let request: ExplainAccess = serde_json::from_value(request).unwrap();
    let authorizer = plant.authorizer.as_deref();
    explain(&mut plant.reads(), &plant.scope, authorizer, &request, plant.now).unwrap()
}

#[test]
fn a_dry_run_says_who_may_and_why_others_may_not() {
    let mut plant = site();
    let disable = DisableActor { actor: "quentin".parse().unwrap(), command: plant.by("ada") };
    plant.does(&disable);
    let answer = ask(&plant, json!({"action": "record.change"}));
    assert_eq!(answer.may, ["jane".parse().unwrap()]);
    let shut_out: Vec<_> = answer
        .may_not
        .iter()
        .map(|actor| (actor.actor.as_str(), actor.code.as_str()))
        .collect();
    assert_eq!(
        shut_out,
        [
            ("ada", "access.not_permitted"),
            ("nobody", "access.not_permitted"),
            ("quentin", "access.disabled"),
        ]
    );

    let answer = ask(&plant, json!({"action": "record.change", "actor": "jane"}));
    let jane = answer.actor.unwrap();
    assert!(jane.may);
    assert_eq!(jane.checks.len(), 10);
    assert!(jane.checks.iter().all(|check| check.outcome == AccessOutcome::Passed));
    assert_eq!(jane.checks[4].why, "rule 1 allows `record.*` to role `operator`");

    let answer = ask(&plant, json!({"action": "record.void", "actor": "jane"}));
    let jane = answer.actor.unwrap();
    assert!(!jane.may);
    assert_eq!(jane.checks[4].outcome, AccessOutcome::Failed);
    let stranger = ask(&plant, json!({"action": "record.void", "actor": "mallory"}));
    assert!(!stranger.actor.unwrap().may);
}

#[test]
fn a_dry_run_leaves_open_what_the_command_will_say() {
    let mut plant = TestPlant::established(json!({
        "roles": [],
        "rules": [{"action": "*", "effect": "allow"}],
        "reasons_required": ["order.scrap"],
        "sources": {"required": ["order.scrap"], "unknown": "refuse"}
    }));
    plant.enrol("jane", &[]);
    let answer = ask(&plant, json!({"action": "order.scrap", "actor": "jane"}));
    let jane = answer.actor.unwrap();
    assert!(jane.may);
    let outcomes: Vec<_> = jane.checks[8..].iter().map(|check| check.outcome).collect();
    assert_eq!(outcomes, [AccessOutcome::Asked, AccessOutcome::Asked]);
    assert_eq!(ask(&plant, json!({"action": "order.scrap"})).may.len(), 2);
    let from = json!({"action": "order.scrap", "source": "never-seen"});
    assert_eq!(ask(&plant, from).may_not[0].code, "access.device_unknown");
}
