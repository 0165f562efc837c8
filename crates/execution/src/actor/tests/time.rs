//! What time does: locks, accounts, credentials and qualifications that end.

use super::{id, renew, site};
use crate::actor::*;
use crate::due::due;
use crate::testing::{TestPlant, codes};
use crate::{Desk, Refused, Task};
use lineside_kernel::Elapsed;
use lineside_proof::Hash;

fn fail(plant: &mut TestPlant, actor: &str, facts: &[ActorEvent]) {
    let command = plant.by("lineside");
    let (now, scope) = (plant.now, plant.scope.clone());
    let commit = {
        let mut reads = plant.reads();
        let mut desk = Desk::new(&mut reads, &scope, &command, now);
        for fact in facts {
            desk.record::<ActorRoom>(actor, fact).unwrap();
        }
        desk.into_commit(Hash::ZERO).unwrap()
    };
    plant.commit(commit).unwrap();
}

#[test]
fn a_lock_shuts_an_actor_out_until_it_ends_or_is_opened() {
    let mut plant = site();
    let unlock = |plant: &mut TestPlant| UnlockActor {
        actor: id("jane"),
        command: plant.by("ada"),
    };
    let task = unlock(&mut plant);
    assert_eq!(plant.refuses(&task), ["access.not_locked"]);
    let failed = ActorEvent::AttemptFailed(ActorAttemptFailed {
        action: "signature.sign".into(),
        cause: None,
    });
    let until = plant.now.checked_add(Elapsed::minutes(30)).unwrap();
    let locked = ActorEvent::Locked(ActorLocked { failures: 2, until });
    fail(
        &mut plant,
        "jane",
        &[failed.clone(), failed, locked.clone()],
    );
    let command = plant.by("jane");
    let refused = plant.admit(&command, "access.certify", None);
    assert_eq!(codes(refused), ["access.locked"]);
    plant.pass(Elapsed::minutes(30));
    assert!(plant.admit(&command, "access.certify", None).is_ok());

    let until = plant.now.checked_add(Elapsed::minutes(30)).unwrap();
    fail(
        &mut plant,
        "jane",
        &[ActorEvent::Locked(ActorLocked { failures: 2, until })],
    );
    let task = unlock(&mut plant);
    plant.does(&task);
    assert!(plant.admit(&command, "access.certify", None).is_ok());
    plant.rows_follow_from_events();
}

#[test]
fn an_account_that_ended_is_enabled_with_a_new_end() {
    let mut plant = site();
    let mut enrol = plant.enrolment("temp", &[]);
    enrol.expires_at = Some(plant.now.checked_add(Elapsed::hours(1)).unwrap());
    plant.does(&enrol);
    let mut enable = EnableActor {
        actor: id("temp"),
        command: plant.by("ada"),
        expires_at: None,
    };
    assert_eq!(plant.refuses(&enable), ["access.not_disabled"]);
    plant.pass(Elapsed::hours(1));
    assert_eq!(plant.refuses(&enable), ["access.not_in_future"]);
    enable.expires_at = Some(plant.now.checked_add(Elapsed::hours(1)).unwrap());
    plant.does(&enable);
    let view = get_actor(
        &mut plant.reads(),
        &GetActor { actor: id("temp") },
        plant.now,
    )
    .unwrap();
    assert_eq!(view.standing, ActorStanding::Active);
}

#[test]
fn what_ends_is_reported_once() {
    let mut plant = site();
    let in_a_day = plant.now.checked_add(Elapsed::days(1)).unwrap();
    let mut enrol = plant.enrolment("temp", &[]);
    enrol.expires_at = Some(in_a_day);
    plant.does(&enrol);
    let mut renew = renew(&mut plant, "temp", "temp", "t-1");
    renew.expires_at = Some(in_a_day);
    plant.does(&renew);
    let qualify = QualifyActor {
        actor: id("temp"),
        qualification: "gmp".parse().unwrap(),
        command: plant.by("ada"),
        until: Some(in_a_day),
    };
    plant.does(&qualify);
    assert!(due(&mut plant.reads(), plant.now).unwrap().is_empty());

    plant.pass(Elapsed::days(1));
    let tasks = due(&mut plant.reads(), plant.now).unwrap();
    let again = due(&mut plant.reads(), plant.now).unwrap();
    assert_eq!(tasks.len(), 3);
    for (task, twin) in tasks.iter().zip(&again) {
        // Two processes notice the same: the same command, the same content.
        assert_eq!(task.command().id, twin.command().id);
        assert_eq!(task.fingerprint().unwrap(), twin.fingerprint().unwrap());
        plant.does(task);
        let refused = plant.execute(twin).unwrap_err();
        assert!(matches!(refused, Refused::Problem(problem) if problem.code() == "due.not_due"));
    }
    assert!(due(&mut plant.reads(), plant.now).unwrap().is_empty());
    let kinds = plant.kinds("actor:temp");
    assert_eq!(
        kinds[3..],
        [
            "actor.expired",
            "actor.credential_expired",
            "actor.qualification_lapsed"
        ]
    );
    plant.rows_follow_from_events();
}

#[test]
fn two_processes_that_tick_at_once_write_one_report() {
    let mut plant = site();
    let mut enrol = plant.enrolment("temp", &[]);
    enrol.expires_at = Some(plant.now.checked_add(Elapsed::days(1)).unwrap());
    plant.does(&enrol);
    plant.pass(Elapsed::days(1));
    let task = due(&mut plant.reads(), plant.now).unwrap().remove(0);
    let (one, two) = (plant.decide(&task).unwrap(), plant.decide(&task).unwrap());
    assert!(!plant.commit(one).unwrap().replayed);
    assert!(plant.commit(two).unwrap().replayed);
    assert_eq!(
        plant.kinds("actor:temp"),
        ["actor.enrolled", "actor.expired"]
    );
}

#[test]
fn what_was_mended_in_the_meantime_is_not_reported() {
    let mut plant = site();
    let mut renew = renew(&mut plant, "jane", "jane", "jd-1");
    renew.expires_at = Some(plant.now.checked_add(Elapsed::days(1)).unwrap());
    plant.does(&renew);
    plant.pass(Elapsed::days(1));
    let task = due(&mut plant.reads(), plant.now).unwrap().remove(0);
    renew.command = plant.by("jane");
    renew.expires_at = Some(plant.now.checked_add(Elapsed::days(1)).unwrap());
    plant.does(&renew);
    assert!(plant.execute(&task).is_err());
    assert!(due(&mut plant.reads(), plant.now).unwrap().is_empty());
}

#[test]
fn each_new_end_is_reported_anew() {
    let mut plant = site();
    for days in 1..4 {
        let end = plant.now.checked_add(Elapsed::days(1)).unwrap();
        let mut renew = renew(&mut plant, "jane", "jane", "jd-1");
        renew.expires_at = Some(end);
        plant.does(&renew);
        let qualify = QualifyActor {
            actor: id("jane"),
            qualification: "gmp".parse().unwrap(),
            command: plant.by("ada"),
            until: Some(end),
        };
        plant.does(&qualify);
        plant.pass(Elapsed::days(1));
        let tasks = due(&mut plant.reads(), plant.now).unwrap();
        assert_eq!(tasks.len(), 2, "day {days}");
        for task in &tasks {
            plant.does(task);
        }
    }
}
