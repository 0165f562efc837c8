use super::*;
use crate::signature::SignStream;
use crate::signature::tests::{both, one, plant, sign};
use crate::testing::{TestPlant, golden};
use crate::{Refused, Room};
use lineside_kernel::{Elapsed, Problem};

mod model;

fn open(plant: &mut TestPlant, session: &str, actor: &str, device: Option<&str>) -> OpenSession {
    let mut command = plant.by(actor);
    command.source = device.map(|device| device.parse().unwrap());
    OpenSession {
        session: session.parse().unwrap(),
        authentication: one("right"),
        command,
    }
}

/// Signs in a session, with all components or one.
fn sign_in(
    plant: &mut TestPlant,
    session: &str,
    actor: &str,
    device: Option<&str>,
    all: bool,
) -> SignStream {
    let mut sign = sign(plant, actor, "review");
    sign.session = Some(session.parse().unwrap());
    sign.authentication = if all { both() } else { one("right") };
    sign.command.source = device.map(|device| device.parse().unwrap());
    sign
}

/// `None` when it was signed; the code of the refusal, and why the session had ended.
fn outcome(plant: &mut TestPlant, sign: &SignStream) -> Option<(String, Option<String>)> {
    let refused = plant.execute(sign).err()?;
    let problem = Problem::from(refused);
    let why = problem
        .details()
        .get("why")
        .and_then(|why| why.as_str().map(str::to_owned));
    Some((problem.code().to_owned(), why))
}

fn ended(why: &str) -> Option<(String, Option<String>)> {
    Some(("session.has_ended".into(), Some(why.into())))
}

#[test]
fn part_11_200_a_1_i_the_first_signing_takes_all_components_and_later_ones_take_one() {
    let mut plant = plant();
    let opening = open(&mut plant, "S-1", "jane", None);
    plant.does(&opening);
    let first = sign_in(&mut plant, "S-1", "jane", None, false);
    assert_eq!(
        plant.refuses(&first),
        ["authentication.not_enough_components"]
    );
    let first = sign_in(&mut plant, "S-1", "jane", None, true);
    plant.does(&first);
    for _ in 0..3 {
        let later = sign_in(&mut plant, "S-1", "jane", None, false);
        plant.does(&later);
        let bodies = plant.bodies(&format!("signature:{}", later.command.id));
        assert_eq!(bodies[0]["manifestation"]["session"], "S-1");
    }
    plant.rows_follow_from_events();
}

#[test]
fn part_11_200_a_1_ii_after_idling_one_component_is_refused() {
    let mut plant = plant();
    let opening = open(&mut plant, "S-1", "jane", None);
    plant.does(&opening);
    let first = sign_in(&mut plant, "S-1", "jane", None, true);
    plant.does(&first);
    plant.pass(Elapsed::minutes(14));
    let later = sign_in(&mut plant, "S-1", "jane", None, false);
    plant.does(&later);
    plant.pass(Elapsed::minutes(15));
    let late = sign_in(&mut plant, "S-1", "jane", None, false);
    assert_eq!(outcome(&mut plant, &late), ended("idle"));
    // It stays ended, whatever the clock does.
    plant.now = plant.now.checked_sub(Elapsed::minutes(10)).unwrap();
    let late = sign_in(&mut plant, "S-1", "jane", None, true);
    assert_eq!(outcome(&mut plant, &late), ended("idle"));
    assert_eq!(plant.kinds("session:S-1").last().unwrap(), "session.ended");
}

#[test]
fn part_11_200_a_1_ii_after_logging_out_one_component_is_refused() {
    let mut plant = plant();
    let opening = open(&mut plant, "S-1", "jane", None);
    plant.does(&opening);
    let first = sign_in(&mut plant, "S-1", "jane", None, true);
    plant.does(&first);
    let end = EndSession {
        session: "S-1".parse().unwrap(),
        command: plant.by("jane"),
    };
    plant.does(&end);
    let late = sign_in(&mut plant, "S-1", "jane", None, false);
    let codes = plant.refuses(&late);
    assert_eq!(
        codes,
        ["session.has_ended", "authentication.not_enough_components"]
    );
    let again = EndSession {
        session: "S-1".parse().unwrap(),
        command: plant.by("jane"),
    };
    assert_eq!(plant.refuses(&again), ["session.has_ended"]);
    let none = EndSession {
        session: "S-9".parse().unwrap(),
        command: plant.by("jane"),
    };
    assert_eq!(plant.refuses(&none), ["session.unknown"]);
}

#[test]
fn part_11_200_a_1_ii_another_actor_or_device_ends_the_session() {
    for (actor, device, why) in [
        ("john", "t-1", "other_actor"),
        ("jane", "t-2", "other_device"),
    ] {
        let mut plant = plant();
        let opening = open(&mut plant, "S-1", "jane", Some("t-1"));
        plant.does(&opening);
        let first = sign_in(&mut plant, "S-1", "jane", Some("t-1"), true);
        plant.does(&first);
        let other = sign_in(&mut plant, "S-1", actor, Some(device), true);
        assert_eq!(outcome(&mut plant, &other), ended(why));
        let back = sign_in(&mut plant, "S-1", "jane", Some("t-1"), false);
        assert_eq!(outcome(&mut plant, &back), ended(why));
    }
}

#[test]
fn a_device_belongs_to_the_newest_session_opened_there() {
    for (actor, why) in [("jane", "replaced"), ("john", "other_actor")] {
        let mut plant = plant();
        let opening = open(&mut plant, "S-1", "jane", Some("t-1"));
        plant.does(&opening);
        let opening = open(&mut plant, "S-2", actor, Some("t-1"));
        plant.does(&opening);
        let back = sign_in(&mut plant, "S-1", "jane", Some("t-1"), true);
        assert_eq!(outcome(&mut plant, &back), ended(why));
        let newest = sign_in(&mut plant, "S-2", actor, Some("t-1"), true);
        plant.does(&newest);
        plant.rows_follow_from_events();
    }
}

#[test]
fn of_two_sessions_opened_at_once_at_a_device_only_the_newest_counts() {
    let mut plant = plant();
    let both = [("S-1", "jane"), ("S-2", "john")]
        .map(|(session, actor)| open(&mut plant, session, actor, Some("t-1")));
    for commit in both.map(|opening| plant.decide(&opening).unwrap()) {
        plant.commit(commit).unwrap();
    }
    let first = sign_in(&mut plant, "S-1", "jane", Some("t-1"), true);
    assert_eq!(outcome(&mut plant, &first), ended("other_actor"));
    let second = sign_in(&mut plant, "S-2", "john", Some("t-1"), true);
    plant.does(&second);
    plant.rows_follow_from_events();
}

#[test]
fn a_signing_and_a_take_over_of_its_device_do_not_both_happen_at_once() {
    let mut plant = plant();
    let opening = open(&mut plant, "S-1", "jane", Some("t-1"));
    plant.does(&opening);
    let signing = sign_in(&mut plant, "S-1", "jane", Some("t-1"), true);
    let commit = plant.decide(&signing).unwrap();
    let opening = open(&mut plant, "S-2", "john", Some("t-1"));
    plant.does(&opening);
    let refusal = plant.commit(commit).unwrap_err();
    assert_eq!(Problem::from(refusal).code(), "journal.conflict");
}

#[test]
fn locking_an_actor_ends_every_session_of_theirs() {
    let mut plant = plant();
    for (session, device) in [("S-1", None), ("S-2", Some("t-2"))] {
        let opening = open(&mut plant, session, "jane", device);
        plant.does(&opening);
    }
    for _ in 0..3 {
        let mut guess = sign(&mut plant, "jane", "review");
        guess.authentication.components[0].proof = crate::authentication::Secret::new("guess");
        assert!(matches!(
            plant.execute(&guess),
            Err(Refused::RejectedAndRecorded(_))
        ));
    }
    for session in ["S-1", "S-2"] {
        let state = plant.state::<SessionRoom>(session).state;
        assert_eq!(state.ended, Some(SessionEnd::Locked));
    }
    plant.rows_follow_from_events();
}

#[test]
fn a_session_is_opened_once_and_by_somebody_who_proves_who_they_are() {
    let mut plant = plant();
    let mut opening = open(&mut plant, "S-1", "jane", None);
    opening.authentication = one("guess");
    assert!(matches!(
        plant.execute(&opening),
        Err(Refused::RejectedAndRecorded(_))
    ));
    opening.authentication.components.clear();
    assert_eq!(
        plant.refuses(&opening),
        ["authentication.not_enough_components"]
    );
    let opening = open(&mut plant, "S-1", "jane", None);
    plant.does(&opening);
    let again = open(&mut plant, "S-1", "john", None);
    assert_eq!(plant.refuses(&again), ["session.exists"]);
}

#[test]
fn time_closes_idle_sessions_once() {
    let mut plant = plant();
    let opening = open(&mut plant, "S-1", "jane", None);
    plant.does(&opening);
    plant.pass(Elapsed::minutes(10));
    let opening = open(&mut plant, "S-2", "john", None);
    plant.does(&opening);
    plant.pass(Elapsed::minutes(5));
    let author = crate::PROGRAM.parse().unwrap();
    let idle =
        |plant: &TestPlant| idle_sessions(&mut plant.reads(), &author, plant.now, 10).unwrap();
    let closing = idle(&plant);
    assert_eq!(closing.len(), 1);
    assert_eq!(closing, idle(&plant));
    plant.does(&closing[0]);
    assert_eq!(
        plant.state::<SessionRoom>("S-1").state.ended,
        Some(SessionEnd::Idle)
    );
    assert!(idle(&plant).is_empty());
    plant.rows_follow_from_events();
}

#[test]
fn every_form_ever_written_can_still_be_read() {
    golden::<SessionEvent>(SessionEvent::KINDS);
    for table in SessionRoom::tables() {
        assert!(table.is_sound().is_ok(), "{}", table.name);
    }
}
