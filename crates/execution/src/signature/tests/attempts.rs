use super::*;
use crate::actor::ActorRoom;
use lineside_kernel::Elapsed;

fn attempt(plant: &mut TestPlant, authentication: Authentication) -> Result<(), (bool, String)> {
    let mut sign = sign(plant, "jane", "review");
    sign.authentication = authentication;
    match plant.execute(&sign) {
        Ok(_) => Ok(()),
        Err(Refused::RejectedAndRecorded(rejection)) => Err((true, rejection.code().to_owned())),
        Err(refused) => Err((false, Problem::from(refused).code().to_owned())),
    }
}

fn wrong() -> Authentication {
    use ComponentKind::{Password, UserId};
    Authentication::of([(UserId, "right"), (Password, "guess")])
}

fn recorded(code: &str) -> Result<(), (bool, String)> {
    Err((true, code.to_owned()))
}

fn plainly(code: &str) -> Result<(), (bool, String)> {
    Err((false, code.to_owned()))
}

fn count(plant: &TestPlant, kind: &str) -> usize {
    plant
        .kinds("actor:jane")
        .iter()
        .filter(|found| *found == kind)
        .count()
}

#[test]
fn part_11_300_d_failed_attempts_are_entries_and_too_many_lock_with_one_alert() {
    let mut plant = plant();
    for _ in 0..2 {
        assert_eq!(
            attempt(&mut plant, wrong()),
            recorded("authentication.failed")
        );
    }
    assert_eq!(count(&plant, "actor.alerted"), 0);
    assert_eq!(
        attempt(&mut plant, wrong()),
        recorded("authentication.locked")
    );
    // Locked is locked, with the right password as well, and nothing is written anew.
    assert_eq!(attempt(&mut plant, both()), plainly("access.locked"));
    assert_eq!(attempt(&mut plant, wrong()), plainly("access.locked"));
    let written = ["actor.attempt_failed", "actor.locked", "actor.alerted"];
    assert_eq!(written.map(|kind| count(&plant, kind)), [3, 1, 1]);
    assert_eq!(plant.bodies("actor:jane").len(), 2 + 5);

    plant.pass(Elapsed::minutes(30));
    assert_eq!(attempt(&mut plant, both()), Ok(()));
    plant.rows_follow_from_events();
}

#[test]
fn a_success_forgets_the_failures_before_it() {
    let mut plant = plant();
    for _ in 0..3 {
        for _ in 0..2 {
            assert_eq!(
                attempt(&mut plant, wrong()),
                recorded("authentication.failed")
            );
        }
        assert_eq!(attempt(&mut plant, both()), Ok(()));
    }
    assert_eq!(plant.state::<ActorRoom>("jane").state.failures, 0);
    assert_eq!(count(&plant, "actor.failures_cleared"), 3);
}

#[test]
fn what_nobody_can_tell_is_not_counted() {
    let mut plant = plant();
    use ComponentKind::{Password, UserId};
    let down = Authentication::of([(UserId, "right"), (Password, "down")]);
    for _ in 0..9 {
        assert_eq!(
            attempt(&mut plant, down.clone()),
            plainly("authentication.unavailable")
        );
    }
    plant.authenticator = None;
    assert_eq!(
        attempt(&mut plant, both()),
        plainly("authentication.no_authenticator")
    );
    assert_eq!(count(&plant, "actor.attempt_failed"), 0);
}

#[test]
fn part_11_200_a_1_one_component_outside_of_a_session_is_refused() {
    let mut plant = plant();
    use ComponentKind::{Password, Token, UserId};
    for shown in [
        vec![],
        vec![(Password, "right")],
        vec![(Password, "right"), (Password, "right")],
        vec![(UserId, "right")],
    ] {
        let refused = attempt(&mut plant, Authentication::of(shown));
        assert_eq!(refused, plainly("authentication.not_enough_components"));
    }
    let shown = Authentication::of([(Token, "right"), (Password, "right")]);
    assert_eq!(attempt(&mut plant, shown), Ok(()));
}

#[test]
fn a_host_can_neither_add_components_nor_bring_back_a_lost_credential() {
    struct Generous(bool);
    impl Authenticator for Generous {
        fn verify(&self, _: &ActorId, _: &[AuthenticationComponent]) -> Result<Verified, Denied> {
            Ok(Verified {
                kinds: if self.0 {
                    ComponentKind::ALL.to_vec()
                } else {
                    vec![ComponentKind::Pin]
                },
                credential: self.0.then(|| "lost".parse().unwrap()),
            })
        }
    }
    let mut plant = plant();
    plant.authenticator = Some(Arc::new(Generous(false)));
    assert_eq!(
        attempt(&mut plant, both()),
        plainly("authentication.not_enough_components")
    );
    plant.authenticator = Some(Arc::new(Generous(true)));
    assert_eq!(
        attempt(&mut plant, both()),
        recorded("authentication.failed")
    );
}

#[test]
fn no_secret_is_in_the_journal() {
    let mut plant = plant();
    let shown = Authentication::of([
        (ComponentKind::Password, "right"),
        (ComponentKind::Pin, "sesame-4711"),
    ]);
    assert_eq!(
        attempt(&mut plant, shown),
        recorded("authentication.failed")
    );
    let bodies = serde_json::to_string(&plant.bodies("actor:jane")).unwrap();
    assert!(bodies.contains("wrong pin") && !bodies.contains("4711"));
}
