//! Enrolment, roles, and what can be asked.

use super::*;
use crate::testing::{TestPlant, golden};
use lineside_journal::Refusal;
use lineside_kernel::ActorId;
use serde_json::json;

mod credentials;
mod random_history;
mod time;

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

#[test]
fn part_11_100_a_a_past_id_is_never_given_again_not_after_disabling_either() {
    let mut plant = site();
    let again = plant.enrolment("jane", &[]);
    assert_eq!(plant.refuses(&again), ["access.actor_exists"]);
    let disable = DisableActor {
        actor: id("jane"),
        command: plant.by("ada"),
    };
    plant.does(&disable);
    for name in ["jane", "Jane", "JANE"] {
        let again = plant.enrolment(name, &[]);
        assert_eq!(plant.refuses(&again), ["access.actor_exists"], "{name}");
    }
    assert_eq!(plant.refuses(&disable), ["access.already_disabled"]);
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

    let view = get_actor(
        &mut plant.reads(),
        &GetActor { actor: id("jane") },
        plant.now,
    )
    .unwrap();
    assert_eq!(view.evidence.verified_by, id("hr"));
    assert_eq!(view.enrolled_by, id("ada"));
    let nobody = GetActor {
        actor: id("mallory"),
    };
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
    let again = CertifyActor {
        command: plant.by("ada"),
        ..certify
    };
    assert_eq!(plant.refuses(&again), ["access.already_certified"]);
    let page = list_actors(&mut plant.reads(), &ListActors::default(), plant.now).unwrap();
    let known: Vec<_> = page
        .actors
        .iter()
        .map(|line| (line.actor.as_str(), line.certification.as_deref()))
        .collect();
    assert_eq!(
        known,
        [("ada", None), ("bob", None), ("jane", Some("FDA-2026-03"))]
    );
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
fn roles_are_of_the_policy_and_a_change_holds_both() {
    let mut plant = site();
    let mut change = ChangeActorRoles {
        actor: id("jane"),
        roles: vec![
            "qp".parse().unwrap(),
            "operator".parse().unwrap(),
            "qp".parse().unwrap(),
        ],
        command: plant.by("ada"),
    };
    plant.does(&change);
    let body = plant.bodies("actor:jane").pop().unwrap();
    assert_eq!(
        body,
        json!({"old_roles": ["operator"], "roles": ["operator", "qp"]})
    );
    change.command = plant.by("ada");
    assert_eq!(plant.refuses(&change), ["access.roles_unchanged"]);
    change.roles.push("pope".parse().unwrap());
    assert_eq!(plant.refuses(&change), ["access.unknown_role"]);
    change.actor = id("mallory");
    assert_eq!(
        plant.refuses(&change),
        ["access.no_such_actor", "access.unknown_role"]
    );
}

#[test]
fn lists_come_in_pages() {
    let mut plant = site();
    let mut request = ListActors {
        limit: Some(2),
        ..ListActors::default()
    };
    let page = list_actors(&mut plant.reads(), &request, plant.now).unwrap();
    assert_eq!(
        (page.actors.len(), page.next.as_ref().map(ActorId::as_str)),
        (2, Some("bob"))
    );
    request.after = page.next;
    let page = list_actors(&mut plant.reads(), &request, plant.now).unwrap();
    assert_eq!((page.actors.len(), page.next), (1, None));
    plant.enrol("quentin", &["qp"]);
    let of_role = ListActors {
        role: Some("qp".parse().unwrap()),
        ..ListActors::default()
    };
    let page = list_actors(&mut plant.reads(), &of_role, plant.now).unwrap();
    assert_eq!(page.actors.len(), 1);
}

#[test]
fn every_form_ever_written_is_read() {
    golden::<ActorEvent>(ActorEvent::KINDS);
    golden::<ActorNameEvent>(ActorNameEvent::KINDS);
    golden::<CredentialEvent>(CredentialEvent::KINDS);
}
