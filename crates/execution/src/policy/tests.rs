//! Establishing and changing the policy.

use super::{ChangePolicy, EstablishPolicy, GetPolicy, PolicyEvent, PolicyRoom, get_policy};
use crate::Fact;
use crate::actor::{ChangeActorRoles, DisableActor};
use crate::testing::{TestPlant, golden};
use lineside_journal::Refusal;
use serde_json::{Value, json};

fn administered() -> Value {
    json!({
        "roles": ["admin", "operator"],
        "rules": [{"role": "admin", "action": "access.*", "effect": "allow"}]
    })
}

fn establish(plant: &mut TestPlant, policy: Value) -> EstablishPolicy {
    EstablishPolicy {
        policy: serde_json::from_value(policy).unwrap(),
        administrator: "ada".parse().unwrap(),
        command: plant.by("installer"),
        enrolment: Some(plant.enrolment("ada", &["admin"]).details()),
    }
}

fn change(plant: &mut TestPlant, policy: Value) -> ChangePolicy {
    ChangePolicy {
        policy: serde_json::from_value(policy).unwrap(),
        command: plant.by("ada"),
        replaces: None,
    }
}

#[test]
fn the_first_policy_and_the_first_administrator_come_together() {
    let mut plant = TestPlant::new();
    let task = establish(&mut plant, administered());
    let done = plant.does(&task);
    assert_eq!(done.events, 3);
    assert_eq!(plant.kinds("policy:site"), ["policy.established"]);
    assert_eq!(plant.kinds("actor:ada"), ["actor.enrolled"]);
    let again = establish(&mut plant, administered());
    // The installer is nobody any more.
    assert_eq!(
        plant.refuses(&again),
        ["access.unknown_actor", "access.not_permitted"]
    );
    let again = EstablishPolicy {
        command: plant.by("ada"),
        ..again
    };
    assert_eq!(plant.refuses(&again), ["access.already_established"]);
    plant.rows_follow_from_events();
}

#[test]
fn an_actor_enrolled_before_can_become_the_administrator() {
    let mut plant = TestPlant::new();
    plant.enrol("ada", &["admin"]);
    let task = EstablishPolicy {
        enrolment: None,
        ..establish(&mut plant, administered())
    };
    let stranger = EstablishPolicy {
        administrator: "bob".parse().unwrap(),
        ..task.clone()
    };
    assert_eq!(plant.refuses(&stranger), ["access.no_such_actor"]);
    plant.does(&task);
}

#[test]
fn of_two_first_policies_only_one_is_written() {
    let mut plant = TestPlant::new();
    let one = establish(&mut plant, administered());
    let mut two = establish(&mut plant, administered());
    two.administrator = "bob".parse().unwrap();
    let (one, two) = (plant.decide(&one).unwrap(), plant.decide(&two).unwrap());
    plant.commit(one).unwrap();
    assert!(matches!(plant.commit(two), Err(Refusal::Conflict { .. })));
}

#[test]
fn part_11_10_k_a_change_of_configuration_holds_the_old_and_the_new_hash() {
    let mut plant = TestPlant::new();
    let task = establish(&mut plant, administered());
    plant.does(&task);
    let mut next = administered();
    next["reasons_required"] = json!(["record.void"]);
    let task = change(&mut plant, next.clone());
    plant.does(&task);
    let bodies = plant.bodies("policy:site");
    assert_eq!(bodies[1]["old_digest"], bodies[0]["digest"]);
    assert_ne!(bodies[1]["digest"], bodies[0]["digest"]);
    // Anybody can compute it from the entry itself.
    for body in &bodies {
        let bytes = lineside_proof::to_canonical(&body["policy"]).unwrap();
        assert_eq!(body["digest"], lineside_proof::Hash::of(&bytes).to_string());
    }
    let view = get_policy(&mut plant.reads(), &GetPolicy {}).unwrap();
    assert_eq!(view.policy_version, 2);
    assert_eq!(view.digest.unwrap().to_string(), bodies[1]["digest"]);
    let same = change(&mut plant, next);
    assert_eq!(plant.refuses(&same), ["access.policy_unchanged"]);
    plant.rows_follow_from_events();
}

#[test]
fn a_change_made_from_an_older_policy_is_refused() {
    let mut plant = TestPlant::new();
    let task = establish(&mut plant, administered());
    plant.does(&task);
    let mut one = administered();
    one["roles"] = json!(["admin", "operator", "qp"]);
    let first = ChangePolicy {
        replaces: Some(1),
        ..change(&mut plant, one)
    };
    plant.does(&first);
    let mut other = administered();
    other["roles"] = json!(["admin", "operator", "planner"]);
    let second = ChangePolicy {
        replaces: Some(1),
        ..change(&mut plant, other)
    };
    assert_eq!(plant.refuses(&second), ["access.policy_moved_on"]);
}

#[test]
fn a_policy_that_nobody_could_change_is_refused() {
    let mut plant = TestPlant::new();
    let none = json!({"roles": ["admin"], "rules": []});
    let task = establish(&mut plant, none.clone());
    assert_eq!(plant.refuses(&task), ["access.nobody_could_change_policy"]);
    let task = establish(&mut plant, administered());
    plant.does(&task);
    for lost in [
        none,
        // The role is there, and nobody has it.
        json!({"roles": ["king"], "rules": [{"role": "king", "action": "*", "effect": "allow"}]}),
        json!({"roles": ["admin"], "rules": [
            {"role": "admin", "action": "access.*", "effect": "allow"},
            {"action": "access.change_policy", "effect": "deny"}]}),
        json!({"roles": ["admin"],
            "rules": [{"role": "admin", "action": "access.*", "effect": "allow"}],
            "training": [{"action": "access.*", "qualification": "never-given"}]}),
    ] {
        let task = change(&mut plant, lost.clone());
        assert_eq!(
            plant.refuses(&task),
            ["access.nobody_could_change_policy"],
            "{lost}"
        );
    }
    // Nor is the last administrator lost on another way.
    let disable = DisableActor {
        actor: "ada".parse().unwrap(),
        command: plant.by("ada"),
    };
    assert_eq!(
        plant.refuses(&disable),
        ["access.nobody_could_change_policy"]
    );
    let roles = ChangeActorRoles {
        actor: "ada".parse().unwrap(),
        roles: Vec::new(),
        command: plant.by("ada"),
    };
    assert_eq!(plant.refuses(&roles), ["access.nobody_could_change_policy"]);
    plant.enrol("bob", &["admin"]);
    plant.does(&disable);
}

#[test]
fn two_administrators_cannot_shut_each_other_out_at_once() {
    let mut plant = TestPlant::new();
    let task = establish(&mut plant, administered());
    plant.does(&task);
    plant.enrol("bob", &["admin"]);
    let one = DisableActor {
        actor: "bob".parse().unwrap(),
        command: plant.by("ada"),
    };
    let two = DisableActor {
        actor: "ada".parse().unwrap(),
        command: plant.by("bob"),
    };
    let (one, two) = (plant.decide(&one).unwrap(), plant.decide(&two).unwrap());
    plant.commit(one).unwrap();
    assert!(matches!(plant.commit(two), Err(Refusal::Conflict { .. })));
}

#[test]
fn two_clerks_cannot_shut_both_administrators_out_at_once() {
    let mut plant = TestPlant::new();
    let mut policy = administered();
    let clerk = json!({"role": "operator", "action": "access.disable", "effect": "allow"});
    policy["rules"].as_array_mut().unwrap().push(clerk);
    let task = establish(&mut plant, policy);
    plant.does(&task);
    plant.enrol("bob", &["admin"]);
    plant.enrol("clerk-1", &["operator"]);
    plant.enrol("clerk-2", &["operator"]);
    // Each decision rests on the other administrator being left.
    let one = DisableActor {
        actor: "bob".parse().unwrap(),
        command: plant.by("clerk-1"),
    };
    let two = DisableActor {
        actor: "ada".parse().unwrap(),
        command: plant.by("clerk-2"),
    };
    let (first, second) = (plant.decide(&one).unwrap(), plant.decide(&two).unwrap());
    plant.commit(first).unwrap();
    assert!(matches!(
        plant.commit(second),
        Err(Refusal::Conflict { .. })
    ));
    assert_eq!(plant.refuses(&two), ["access.nobody_could_change_policy"]);
}

#[test]
fn an_unsound_policy_is_told_every_fault() {
    let mut plant = TestPlant::new();
    let task = establish(
        &mut plant,
        json!({
            "roles": ["admin", "admin"],
            "rules": [
                {"role": "admin", "actor": "ada", "action": "*", "effect": "allow"},
                {"role": "nobody", "action": "*", "effect": "allow"}
            ],
            "separations": [{"name": " ", "done": "*", "forbids": "*"}],
            "signing": {"failures_before_lock": 0, "credential_days": 0,
                "rules": [{"meaning": "release", "role": "qp"}]}
        }),
    );
    assert_eq!(plant.refuses(&task), ["access.policy_unsound"; 7]);
    // What cannot be a policy at all is not even read.
    for unread in [
        json!({"roles": [], "rules": [{"action": "rec*", "effect": "allow"}]}),
        json!({"roles": [], "rules": [{"action": "*", "effect": "maybe"}]}),
        json!({"roles": [], "rules": [], "exceptions": []}),
    ] {
        assert!(serde_json::from_value::<super::PolicyDocument>(unread).is_err());
    }
}

#[test]
fn every_form_ever_written_is_read() {
    golden::<PolicyEvent>(PolicyEvent::KINDS);
    assert!(PolicyEvent::read("order.released", 1, "{}").is_none());
    assert!(
        PolicyEvent::read("policy.changed", 9, "{}")
            .unwrap()
            .is_err()
    );
}

#[test]
fn a_state_survives_its_row() {
    let mut plant = TestPlant::new();
    let task = establish(&mut plant, administered());
    plant.does(&task);
    let state = plant.state::<PolicyRoom>("site").state;
    assert_eq!(state.document().roles.len(), 2);
    let text = serde_json::to_string(&*state).unwrap();
    assert_eq!(
        serde_json::from_str::<super::PolicyState>(&text).unwrap(),
        *state
    );
}
