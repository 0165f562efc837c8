//! Who may do it, and why not.

use super::site;
use crate::access::{AccessExplanation, AccessOutcome, ExplainAccess, explain};
use crate::actor::DisableActor;
use crate::testing::TestPlant;
use serde_json::{Value, json};

fn ask(plant: &TestPlant, request: Value) -> AccessExplanation {
    let request: ExplainAccess = serde_json::from_value(request).unwrap();
    let authorizer = plant.authorizer.as_deref();
    explain(
        &mut plant.reads(),
        &plant.scope,
        authorizer,
        &request,
        plant.now,
    )
    .unwrap()
}

#[test]
fn a_dry_run_says_who_may_and_why_others_may_not() {
    let mut plant = site();
    let disable = DisableActor {
        actor: "quentin".parse().unwrap(),
        command: plant.by("ada"),
    };
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
    assert!(
        jane.checks
            .iter()
            .all(|check| check.outcome == AccessOutcome::Passed)
    );
    assert_eq!(
        jane.checks[4].why,
        "rule 1 allows `record.*` to role `operator`"
    );

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
