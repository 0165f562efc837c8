//! Credentials: whose they are, how long they are good, and who may replace them.

use super::{id, renew, site};
use crate::actor::*;
use crate::testing::TestPlant;
use lineside_journal::Refusal;
use lineside_kernel::{CredentialId, Elapsed};

fn reset(plant: &mut TestPlant, by: &str, actor: &str, credential: &str) -> ResetCredential {
    ResetCredential {
        actor: id(actor),
        credential: credential.parse().unwrap(),
        command: plant.by(by),
        expires_at: None,
    }
}

fn approve(plant: &mut TestPlant, by: &str, actor: &str, new: &str) -> ApproveCredentialReset {
    ApproveCredentialReset {
        actor: id(actor),
        credential: new.parse().unwrap(),
        command: plant.by(by),
    }
}

fn credential(text: &str) -> CredentialId {
    text.parse().unwrap()
}

#[test]
fn part_11_100_a_a_credential_is_bound_to_one_id() {
    let mut plant = site();
    let task = renew(&mut plant, "ada", "jane", "key-1");
    plant.does(&task);
    let stolen = renew(&mut plant, "ada", "bob", "key-1");
    assert_eq!(plant.refuses(&stolen), ["access.credential_taken"]);
    // Of two who take the same one at once, one gets it.
    let one = renew(&mut plant, "ada", "bob", "key-2");
    let two = renew(&mut plant, "ada", "ada", "key-2");
    let (one, two) = (plant.decide(&one).unwrap(), plant.decide(&two).unwrap());
    plant.commit(one).unwrap();
    assert!(matches!(plant.commit(two), Err(Refusal::Conflict { .. })));
    plant.rows_follow_from_events();
}

#[test]
fn part_11_200_a_2_3_a_reset_without_a_second_approver_is_refused() {
    let mut plant = site();
    let first = renew(&mut plant, "ada", "jane", "jd-1");
    plant.does(&first);
    // An administrator cannot give somebody's signature away alone.
    let taken_over = renew(&mut plant, "ada", "jane", "ada-has-it");
    assert_eq!(plant.refuses(&taken_over), ["access.reset_needed"]);
    let unasked = approve(&mut plant, "ada", "jane", "jd-2");
    assert_eq!(plant.refuses(&unasked), ["access.no_reset_requested"]);

    let ask = reset(&mut plant, "ada", "jane", "jd-2");
    plant.does(&ask);
    let state = plant.state::<ActorRoom>("jane").state;
    assert_eq!(
        state.credential_at(plant.now).unwrap().credential,
        credential("jd-1")
    );
    for by in ["ada", "jane"] {
        let alone = approve(&mut plant, by, "jane", "jd-2");
        assert_eq!(
            plant.refuses(&alone),
            ["access.second_person_needed"],
            "{by}"
        );
    }
    let other = approve(&mut plant, "bob", "jane", "jd-3");
    assert_eq!(plant.refuses(&other), ["access.no_reset_requested"]);

    plant.pass(Elapsed::minutes(1));
    let second = approve(&mut plant, "bob", "jane", "jd-2");
    plant.does(&second);
    let state = plant.state::<ActorRoom>("jane").state;
    assert_eq!(
        state.credential_at(plant.now).unwrap().credential,
        credential("jd-2")
    );
    assert!(state.reset.is_none());
    let body = plant.bodies("actor:jane").pop().unwrap();
    assert_eq!(body["requested_by"], "ada");
    plant.rows_follow_from_events();
}

#[test]
fn part_11_200_a_2_3_a_program_is_no_second_person() {
    let mut plant = site();
    let mut robot = plant.enrolment("robot", &[]);
    robot.kind = ActorKind::Program;
    plant.does(&robot);
    let ask = reset(&mut plant, "robot", "jane", "jd-2");
    assert_eq!(plant.refuses(&ask), ["access.person_needed"]);
    let ask = reset(&mut plant, "ada", "jane", "jd-2");
    plant.does(&ask);
    let second = approve(&mut plant, "robot", "jane", "jd-2");
    assert_eq!(plant.refuses(&second), ["access.person_needed"]);
}

#[test]
fn part_11_300_b_a_credential_expires_and_a_replaced_one_stays_good_for_its_time() {
    let mut plant = site();
    let start = plant.now;
    let first = renew(&mut plant, "jane", "jane", "jd-1");
    plant.does(&first);
    let state = plant.state::<ActorRoom>("jane").state;
    // The policy says how long.
    let end = start.checked_add(Elapsed::days(90)).unwrap();
    assert_eq!(state.credential_at(start).unwrap().expires_at, Some(end));
    assert!(!state.credential_at(end).unwrap().is_valid(end));

    plant.pass(Elapsed::days(30));
    let next = renew(&mut plant, "jane", "jane", "jd-2");
    plant.does(&next);
    let back = renew(&mut plant, "jane", "jane", "jd-1");
    assert_eq!(plant.refuses(&back), ["access.credential_taken"]);
    let state = plant.state::<ActorRoom>("jane").state;
    let old = state.credential(&credential("jd-1")).unwrap();
    assert!(old.is_valid(start) && !old.is_valid(plant.now));
    assert_eq!(
        state.credential_at(start).unwrap().credential,
        credential("jd-1")
    );
    assert_eq!(
        state.credential_at(plant.now).unwrap().credential,
        credential("jd-2")
    );

    // The same name again only moves the end.
    let mut later = renew(&mut plant, "jane", "jane", "jd-2");
    later.expires_at = Some(plant.now.checked_add(Elapsed::days(365)).unwrap());
    plant.does(&later);
    assert_eq!(plant.state::<ActorRoom>("jane").state.credentials.len(), 2);
    later.command = plant.by("jane");
    later.expires_at = Some(plant.now);
    assert_eq!(plant.refuses(&later), ["access.not_in_future"]);
}

#[test]
fn a_revoked_credential_is_bad_from_then_on_and_good_before() {
    let mut plant = site();
    let start = plant.now;
    let task = renew(&mut plant, "jane", "jane", "jd-1");
    plant.does(&task);
    plant.pass(Elapsed::hours(8));
    let lost = plant.now.checked_sub(Elapsed::hours(2)).unwrap();
    let mut revoke = RevokeCredential {
        actor: id("jane"),
        credential: credential("jd-1"),
        command: plant.by("ada"),
        revoked_from: Some(lost),
    };
    plant.does(&revoke);
    let state = plant.state::<ActorRoom>("jane").state;
    let known = state.credential(&credential("jd-1")).unwrap();
    assert!(known.is_valid(start) && !known.is_valid(lost) && !known.is_valid(plant.now));
    // It cannot be taken back, only reach further.
    revoke.command = plant.by("ada");
    revoke.revoked_from = None;
    assert_eq!(plant.refuses(&revoke), ["access.already_revoked"]);
    revoke.revoked_from = Some(start);
    plant.does(&revoke);
    // Who lost it cannot replace it alone.
    let renewed = renew(&mut plant, "jane", "jane", "jd-2");
    assert_eq!(plant.refuses(&renewed), ["access.reset_needed"]);
}
