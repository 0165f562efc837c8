//! Enrolment, credentials, locks and what time does.

use super::*;
use crate::due::due;
use crate::testing::{TestPlant, golden};
use crate::{Refused, Task};
use lineside_journal::Refusal;
use lineside_kernel::{ActorId, CredentialId, Elapsed};
use serde_json::json;

fn id(text: &str) -> ActorId {
    text.parse().unwrap()
}

fn site() -> TestPlant {
    let mut plant = TestPlant::established(json!({
        "roles": ["operator", "qp"],
        "rules": [{"action": "access.*", "effect": "allow"}],
        "signing": {"credential_days": 90}
    }));
    for actor in ["bob", "jane"] {
        plant.enrol(actor, &["operator"]);
    }
    plant
}

fn renew(plant: &mut TestPlant, by: &str, actor: &str, credential: &str) -> RenewCredential {
    RenewCredential {
        actor: id(actor),
        credential: credential.parse().unwrap(),
        command: plant.by(by),
        expires_at: None,
    }
}

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
fn part_11_100_a_a_past_id_is_never_given_again_not_after_disabling_either() {
    let mut plant = site();
    let again = plant.enrolment("jane", &[]);
    assert_eq!(plant.refuses(&again), ["access.actor_exists"]);
    let disable = DisableActor { actor: id("jane"), command: plant.by("ada") };
    plant.does(&disable);
    for name in ["jane", "Jane", "JANE"] {
        let again = plant.enrolment(name, &[]);
        assert_eq!(plant.refuses(&again), ["access.actor_exists"], "{name}");
    }
    assert_eq!(plant.refuses(&disable), ["access.already_disabled"]);
    plant.rows_follow_from_events();
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
fn part_11_100_b_nobody_is_enrolled_without_a_word_on_who_verified_the_identity() {
    let mut plant = site();
    let mut by_oneself = plant.enrolment("mallory", &[]);
    by_oneself.evidence.verified_by = id("Mallory");
    assert_eq!(plant.refuses(&by_oneself), ["access.self_verified"]);
    let mut blank = plant.enrolment("mallory", &["pope"]);
    blank.evidence.method = " ".into();
    blank.printed_name = String::new();
    blank.expires_at = Some(plant.now);
    assert_eq!(
        plant.refuses(&blank),
        [
            "access.empty_text",
            "access.empty_text",
            "access.unknown_role",
            "access.not_in_future"
        ]
    );
    let text = json!({"actor": "m", "printed_name": "M", "kind": "person", "roles": [],
        "command": plant.by("ada")});
    assert!(serde_json::from_value::<EnrolActor>(text).is_err());

    let view = get_actor(&mut plant.reads(), &GetActor { actor: id("jane") }, plant.now).unwrap();
    assert_eq!(view.evidence.verified_by, id("hr"));
    assert_eq!(view.enrolled_by, id("ada"));
    let nobody = GetActor { actor: id("mallory") };
    assert!(get_actor(&mut plant.reads(), &nobody, plant.now).is_err());
}

#[test]
fn part_11_100_c_the_list_of_actors_shows_each_certification() {
    let mut plant = site();
    let certify = CertifyActor {
        actor: id("jane"),
        certification: "FDA-2026-03".into(),
        command: plant.by("ada"),
    };
    plant.does(&certify);
    let again = CertifyActor { command: plant.by("ada"), ..certify };
    assert_eq!(plant.refuses(&again), ["access.already_certified"]);
    let page = list_actors(&mut plant.reads(), &ListActors::default(), plant.now).unwrap();
    let known: Vec<_> =
        page.actors.iter().map(|line| (line.actor.as_str(), line.certification.as_deref())).collect();
    assert_eq!(known, [("ada", None), ("bob", None), ("jane", Some("FDA-2026-03"))]);
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
    assert_eq!(state.credential_at(plant.now).unwrap().credential, credential("jd-1"));
    for by in ["ada", "jane"] {
        let alone = approve(&mut plant, by, "jane", "jd-2");
        assert_eq!(plant.refuses(&alone), ["access.second_person_needed"], "{by}");
    }
    let other = approve(&mut plant, "bob", "jane", "jd-3");
    assert_eq!(plant.refuses(&other), ["access.no_reset_requested"]);

    plant.pass(Elapsed::minutes(1));
    let second = approve(&mut plant, "bob", "jane", "jd-2");
    plant.does(&second);
    let state = plant.state::<ActorRoom>("jane").state;
    assert_eq!(state.credential_at(plant.now).unwrap().credential, credential("jd-2"));
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
fn part_11_300_a_duplicates_are_refused_whatever_the_case_and_the_unicode_form() {
    let mut plant = site();
    plant.enrol("\u{c5}se.Stra\u{df}e", &[]);
    for name in [
        "\u{e5}se.stra\u{df}e",
        "A\u{30a}se.Strasse",
        "\u{212b}SE.STRASSE",
        "\u{ff21}\u{30a}se.stra\u{df}e",
        "JANE",
        "\u{ff4a}ane",
    ] {
        let task = plant.enrolment(name, &[]);
        assert_eq!(plant.refuses(&task), ["access.actor_exists"], "{name}");
    }
}

#[test]
fn part_11_300_a_of_two_spellings_enrolled_at_once_one_is_written() {
    let mut plant = site();
    let one = plant.enrolment("kim", &[]);
    let two = plant.enrolment("KIM", &[]);
    let (one, two) = (plant.decide(&one).unwrap(), plant.decide(&two).unwrap());
    plant.commit(one).unwrap();
    assert!(matches!(plant.commit(two), Err(Refusal::Conflict { .. })));
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
    assert_eq!(state.credential_at(start).unwrap().credential, credential("jd-1"));
    assert_eq!(state.credential_at(plant.now).unwrap().credential, credential("jd-2"));

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

fn fail(plant: &mut TestPlant, actor: &str, facts: &[ActorEvent]) {
    let command = plant.by("lineside");
    let (now, scope) = (plant.now, plant.scope.clone());
    let commit = {
        let mut reads = plant.reads();
        let mut desk = crate::Desk::new(&mut reads, &scope, &command, now);
        for fact in facts {
            desk.record::<ActorRoom>(actor, fact).unwrap();
        }
        desk.into_commit(lineside_proof::Hash::ZERO).unwrap()
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
    fail(&mut plant, "jane", &[failed.clone(), failed, locked.clone()]);
    let command = plant.by("jane");
    let refused = plant.admit(&command, "access.certify", None);
    assert_eq!(crate::testing::codes(refused), ["access.locked"]);
    plant.pass(Elapsed::minutes(30));
    assert!(plant.admit(&command, "access.certify", None).is_ok());

    let until = plant.now.checked_add(Elapsed::minutes(30)).unwrap();
    fail(&mut plant, "jane", &[ActorEvent::Locked(ActorLocked { failures: 2, until })]);
    let task = unlock(&mut plant);
    plant.does(&task);
    assert!(plant.admit(&command, "access.certify", None).is_ok());
    plant.rows_follow_from_events();
}

#[test]
fn roles_are_of_the_policy_and_a_change_holds_both() {
    let mut plant = site();
    let mut change = ChangeActorRoles {
        actor: id("jane"),
        roles: vec!["qp".parse().unwrap(), "operator".parse().unwrap(), "qp".parse().unwrap()],
        command: plant.by("ada"),
    };
    plant.does(&change);
    let body = plant.bodies("actor:jane").pop().unwrap();
    assert_eq!(body, json!({"old_roles": ["operator"], "roles": ["operator", "qp"]}));
    change.command = plant.by("ada");
    assert_eq!(plant.refuses(&change), ["access.roles_unchanged"]);
    change.roles.push("pope".parse().unwrap());
    assert_eq!(plant.refuses(&change), ["access.unknown_role"]);
    change.actor = id("mallory");
    assert_eq!(plant.refuses(&change), ["access.no_such_actor", "access.unknown_role"]);
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
    let view = get_actor(&mut plant.reads(), &GetActor { actor: id("temp") }, plant.now).unwrap();
    assert_eq!(view.standing, Standing::Active);
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
        ["actor.expired", "actor.credential_expired", "actor.qualification_lapsed"]
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
    assert_eq!(plant.kinds("actor:temp"), ["actor.enrolled", "actor.expired"]);
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
fn lists_come_in_pages() {
    let mut plant = site();
    let mut request = ListActors { limit: Some(2), ..ListActors::default() };
    let page = list_actors(&mut plant.reads(), &request, plant.now).unwrap();
    assert_eq!((page.actors.len(), page.next.as_ref().map(ActorId::as_str)), (2, Some("bob")));
    request.after = page.next;
    let page = list_actors(&mut plant.reads(), &request, plant.now).unwrap();
    assert_eq!((page.actors.len(), page.next), (1, None));
    plant.enrol("quentin", &["qp"]);
    let of_role = ListActors { role: Some("qp".parse().unwrap()), ..ListActors::default() };
    let page = list_actors(&mut plant.reads(), &of_role, plant.now).unwrap();
    assert_eq!(page.actors.len(), 1);

}

#[test]
fn every_form_ever_written_is_read() {
    golden::<ActorEvent>(ActorEvent::KINDS);
    golden::<ActorNameEvent>(ActorNameEvent::KINDS);
    golden::<CredentialEvent>(CredentialEvent::KINDS);
}
