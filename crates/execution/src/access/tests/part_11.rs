//! The rows of Part 11 that admission answers for.

use super::{site, try_it};
use crate::Command;
use crate::access::admit::is_of_the_program;
use crate::access::check::ACKNOWLEDGE;
use crate::actor::*;
use crate::device::{RegisterDevice, RetireDevice};
use crate::policy::ChangePolicy;
use crate::testing::{TestPlant, codes};
use lineside_kernel::{ActorId, Elapsed};
use serde_json::json;
use std::path::{Path, PathBuf};

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
    let disable = DisableActor {
        actor: "jane".parse().unwrap(),
        command: plant.by("ada"),
    };
    plant.does(&disable);
    assert_eq!(
        try_it(&mut plant, "jane", "record.open", None),
        "access.disabled"
    );

    let mut enrol = plant.enrolment("temp", &["operator"]);
    enrol.expires_at = Some(plant.now.checked_add(Elapsed::hours(8)).unwrap());
    plant.does(&enrol);
    assert_eq!(try_it(&mut plant, "temp", "record.open", None), "");
    plant.pass(Elapsed::hours(8));
    assert_eq!(
        try_it(&mut plant, "temp", "record.open", None),
        "access.expired"
    );
    plant.rows_follow_from_events();
}

/// Every action that a task of this crate has, read from the source code, so that a new
/// room is tested without being named here.
fn every_action() -> Vec<String> {
    fn visit(folder: &Path, actions: &mut Vec<String>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                visit(&path, actions);
            } else if path.ends_with("task.rs") {
                let text = std::fs::read_to_string(&path).unwrap();
                let code = text
                    .lines()
                    .filter(|line| !line.trim_start().starts_with("//"));
                for line in code.filter(|line| line.contains(" = \"")) {
                    let quoted = line.split('"').nth(1).unwrap_or_default();
                    let is_name = |part: &str| {
                        part.bytes()
                            .all(|byte| byte.is_ascii_lowercase() || byte == b'_')
                    };
                    if quoted.contains('.') && quoted.split('.').all(is_name) {
                        actions.push(quoted.to_owned());
                    }
                }
            }
        }
    }
    let mut actions = Vec::new();
    visit(
        &PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("src"),
        &mut actions,
    );
    actions.retain(|action| action != ACKNOWLEDGE);
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
        let leave = match is_of_the_program(action) {
            true => "access.not_permitted",
            false => "",
        };
        let without = try_it(&mut plant, "jane", action, None);
        assert_eq!(without, "access.not_permitted", "{action}");
        assert_eq!(
            try_it(&mut plant, "quentin", action, None),
            leave,
            "{action}"
        );
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
    let target: ActorId = "target".parse().unwrap();
    let disable = DisableActor {
        actor: target.clone(),
        command: plant.by("jane"),
    };
    plant.does(&disable);
    let enable = EnableActor {
        actor: target.clone(),
        command: plant.by("jane"),
        expires_at: None,
    };
    assert_eq!(plant.refuses(&enable), ["access.separation_of_duties"]);
    // On another thing, and for another actor, it is open.
    assert_eq!(
        try_it(&mut plant, "jane", "access.enable", Some("actor:joe")),
        ""
    );
    let enable = EnableActor {
        command: plant.by("joe"),
        ..enable
    };
    plant.does(&enable);
    plant.rows_follow_from_events();
}

fn with_device_rule(rule: &str) -> TestPlant {
    let mut plant = TestPlant::established(json!({
        "roles": [],
        "rules": [{"action": "*", "effect": "allow"}],
        "sources": {"unknown": rule, "retired": rule, "overdue": rule, "required": ["record.change"]}
    }));
    for (device, due) in [
        ("fresh", "2027-01-01T00:00:00Z"),
        ("stale", "2026-03-02T08:00:00Z"),
    ] {
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
    let retire = RetireDevice {
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
        assert_eq!(
            codes(plant.admit(&command, "record.change", None)).join(","),
            code,
            "{device}"
        );
        let mut plant = with_device_rule("off");
        let command = from(&mut plant, device);
        assert!(
            plant.admit(&command, "record.change", None).is_ok(),
            "{device}"
        );

        // Flagged: it is done, and the device's history says so in the same commit.
        let mut plant = with_device_rule("flag");
        let mut enrol = plant.enrolment("jane", &[]);
        enrol.command = from(&mut plant, device);
        plant.does(&enrol);
        let stream = format!("device:{device}");
        let last = plant.kinds(&stream).pop().unwrap_or_default();
        assert_eq!(
            last == "device.flagged",
            !code.is_empty(),
            "{device}: {last}"
        );
        if last == "device.flagged" {
            let body = plant.bodies(&stream).pop().unwrap();
            assert_eq!(body["action"], "access.enrol");
            assert_eq!(body["subject"], "actor:jane");
        }
        plant.rows_follow_from_events();
    }
    // Not naming the source is no way around it.
    let mut plant = with_device_rule("refuse");
    assert_eq!(
        try_it(&mut plant, "ada", "record.change", None),
        "access.source_required"
    );
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
    assert_eq!(
        charge(&mut plant),
        "access.not_qualified,access.not_qualified"
    );
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
    assert_eq!(
        charge(&mut plant),
        "access.not_qualified,access.not_qualified"
    );
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
