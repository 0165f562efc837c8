use super::*;
use crate::testing::{TestPlant, golden};
use crate::{Refused, Room, Who};
use lineside_journal::Scope;
use lineside_kernel::DeviceId;
use lineside_proof::Hash;
use proptest::prelude::*;

fn site() -> Scope {
    "acme/line-7".parse().unwrap()
}

fn device(name: &str) -> DeviceId {
    name.parse().unwrap()
}

fn grant(plant: &mut TestPlant, name: &str) -> GrantLease {
    GrantLease {
        site: site(),
        device: device(name),
        command: plant.by("chief"),
    }
}

fn revoke(plant: &mut TestPlant) -> RevokeLease {
    RevokeLease {
        site: site(),
        command: plant.by("chief"),
    }
}

fn fork(plant: &mut TestPlant, name: &str) -> NoteFork {
    NoteFork {
        site: site(),
        forked: LeaseForked {
            device: device(name),
            epoch: 1,
            position: 81,
            kept: Hash::of(b"kept"),
            sent: Hash::of(b"sent"),
        },
        command: plant.by("lineside"),
    }
}

fn resolve(plant: &mut TestPlant, decision: ForkDecision) -> ResolveFork {
    ResolveFork {
        site: site(),
        decision,
        command: plant.because("chief", "the clone was put away"),
    }
}

fn hold(plant: &mut TestPlant, name: &str, epoch: u64) -> HoldLease {
    HoldLease {
        site: plant.scope.clone(),
        device: device(name),
        epoch,
        command: plant.by("chief"),
    }
}

fn state(plant: &TestPlant) -> LeaseState {
    (*plant.state::<LeaseRoom>(site().as_str()).state).clone()
}

fn page(plant: &TestPlant, name: &str, epoch: u64) -> Vec<&'static str> {
    match decide_page(&state(plant), &device(name), epoch) {
        Ok(()) => Vec::new(),
        Err(rejection) => rejection.violations().map(|v| v.code()).collect(),
    }
}

#[test]
fn a_replaced_device_never_writes_again() {
    let mut plant = TestPlant::new();
    let first = grant(&mut plant, "tablet-1");
    plant.does(&first);
    assert!(page(&plant, "tablet-1", 1).is_empty());
    let second = grant(&mut plant, "tablet-2");
    plant.does(&second);
    assert_eq!(page(&plant, "tablet-1", 1), ["sync.lease_lost"]);
    assert!(page(&plant, "tablet-2", 2).is_empty());
    // Not even when the first device states the new epoch, or the new one the old.
    assert_eq!(page(&plant, "tablet-1", 2), ["sync.lease_lost"]);
    assert_eq!(page(&plant, "tablet-2", 1), ["sync.lease_lost"]);
}

#[test]
fn the_same_device_leased_anew_has_lost_its_old_lease() {
    let mut plant = TestPlant::new();
    for _ in 0..2 {
        let grant = grant(&mut plant, "tablet-1");
        plant.does(&grant);
    }
    assert_eq!(page(&plant, "tablet-1", 1), ["sync.lease_lost"]);
    assert!(page(&plant, "tablet-1", 2).is_empty());
}

#[test]
fn an_epoch_is_never_given_out_twice() {
    let mut plant = TestPlant::new();
    for epoch in 1..5 {
        let granting = grant(&mut plant, "tablet-1");
        plant.does(&granting);
        assert_eq!(state(&plant).epoch, epoch);
        let revoking = revoke(&mut plant);
        plant.does(&revoking);
        assert_eq!(page(&plant, "tablet-1", epoch), ["sync.no_lease"]);
        assert_eq!(plant.refuses(&revoking), ["sync.no_lease"]);
    }
}

#[test]
fn nothing_is_taken_before_a_person_has_decided_about_a_fork() {
    let mut plant = TestPlant::new();
    let granting = grant(&mut plant, "tablet-1");
    plant.does(&granting);
    let noting = fork(&mut plant, "tablet-1");
    plant.does(&noting);
    assert_eq!(page(&plant, "tablet-1", 1), ["sync.quarantined"]);
    let again = fork(&mut plant, "tablet-1");
    plant.does(&again);
    assert_eq!(
        plant.kinds("lease:acme/line-7"),
        ["lease.granted", "lease.forked"]
    );
    let granting = grant(&mut plant, "tablet-2");
    assert_eq!(plant.refuses(&granting), ["sync.quarantined"]);

    let mut resolving = resolve(&mut plant, ForkDecision::Resume);
    resolving.command.reason = None;
    assert_eq!(plant.refuses(&resolving), ["sync.reason_required"]);
    let resolving = resolve(&mut plant, ForkDecision::Resume);
    plant.does(&resolving);
    assert!(page(&plant, "tablet-1", 1).is_empty());
    let resolving = resolve(&mut plant, ForkDecision::Resume);
    assert_eq!(plant.refuses(&resolving), ["sync.not_quarantined"]);
    plant.rows_follow_from_events();
}

#[test]
fn a_fork_may_end_the_lease() {
    let mut plant = TestPlant::new();
    let granting = grant(&mut plant, "tablet-1");
    plant.does(&granting);
    let noting = fork(&mut plant, "tablet-1");
    plant.does(&noting);
    let quarantine = state(&plant).quarantine.unwrap();
    assert_eq!(
        (quarantine.position, quarantine.sent),
        (81, Hash::of(b"sent"))
    );
    let resolving = resolve(&mut plant, ForkDecision::Replace);
    plant.does(&resolving);
    assert_eq!(page(&plant, "tablet-1", 1), ["sync.no_lease"]);
    assert_eq!(state(&plant).forks, 1);
}

#[test]
fn a_plant_leases_no_site_of_its_own_and_holds_no_lease_of_another() {
    let mut plant = TestPlant::new();
    let mut granting = grant(&mut plant, "tablet-1");
    granting.site = plant.scope.clone();
    assert_eq!(plant.refuses(&granting), ["sync.own_site"]);
    let mut holding = hold(&mut plant, "tablet-1", 1);
    holding.site = site();
    assert_eq!(plant.refuses(&holding), ["sync.other_site"]);
}

#[test]
fn an_edge_never_goes_back_to_an_earlier_lease() {
    let mut plant = TestPlant::new();
    let holding = hold(&mut plant, "tablet-1", 2);
    plant.does(&holding);
    let again = hold(&mut plant, "tablet-1", 2);
    assert_eq!(plant.does(&again).events, 0);
    let earlier = hold(&mut plant, "tablet-1", 1);
    assert_eq!(plant.refuses(&earlier), ["sync.lease_lost"]);
    let other = hold(&mut plant, "tablet-2", 2);
    assert_eq!(plant.refuses(&other), ["sync.lease_lost"]);
    let later = hold(&mut plant, "tablet-2", 3);
    plant.does(&later);
}

#[test]
fn two_grants_decided_on_one_state_do_not_both_count() {
    let mut plant = TestPlant::new();
    let (one, two) = (grant(&mut plant, "tablet-1"), grant(&mut plant, "tablet-2"));
    let (one, two) = (plant.decide(&one).unwrap(), plant.decide(&two).unwrap());
    plant.commit(one).unwrap();
    assert!(plant.commit(two).is_err());
    assert_eq!(state(&plant).epoch, 1);
}

#[test]
fn a_site_whose_name_is_no_code_cannot_be_leased() {
    let mut plant = TestPlant::new();
    let mut granting = grant(&mut plant, "tablet-1");
    granting.site = format!("acme/{}", "x".repeat(64)).parse().unwrap();
    assert!(matches!(plant.execute(&granting), Err(Refused::Problem(_))));
}

#[test]
fn a_program_cannot_decide_about_a_fork() {
    let mut plant = TestPlant::new();
    let granting = grant(&mut plant, "tablet-1");
    plant.does(&granting);
    let noting = fork(&mut plant, "tablet-1");
    plant.does(&noting);
    let resolving = resolve(&mut plant, ForkDecision::Resume);
    let refused = decide_resolve(&state(&plant), &resolving, false).unwrap_err();
    assert_eq!(refused.code(), "sync.person_required");
    assert!(decide_resolve(&state(&plant), &resolving, true).is_ok());
}

#[test]
fn nobody_reports_a_fork_in_the_program_s_place() {
    let mut plant = TestPlant::new();
    let mut noting = fork(&mut plant, "tablet-1");
    noting.command = plant.by("jane");
    assert_eq!(plant.refuses(&noting), ["access.not_permitted"]);
}

#[test]
fn every_form_of_a_fact_can_be_read() {
    golden::<LeaseEvent>(LeaseEvent::KINDS);
}

#[test]
fn every_code_is_listed_once_and_explained() {
    for (place, code) in CODES.iter().enumerate() {
        assert!(code.meaning.ends_with('.') && code.code.starts_with("sync."));
        assert!(
            CODES
                .iter()
                .skip(place + 1)
                .all(|other| other.code != code.code)
        );
    }
}

/// One step of a random history, and who it names.
#[derive(Debug, Clone, Copy)]
enum Step {
    Grant(u8),
    Revoke,
    Fork(u8),
    Resume,
    Replace,
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        (0..3_u8).prop_map(Step::Grant),
        Just(Step::Revoke),
        (0..3_u8).prop_map(Step::Fork),
        Just(Step::Resume),
        Just(Step::Replace),
    ]
}

proptest! {
    #[test]
    fn rows_follow_from_events_and_at_most_one_device_may_send(
        steps in prop::collection::vec(step(), 1..30),
    ) {
        let mut plant = TestPlant::new();
        let mut epochs = 0;
        for step in steps {
            let name = |device: u8| format!("tablet-{device}");
            match step {
                Step::Grant(device) => {
                    let task = grant(&mut plant, &name(device));
                    epochs += u64::from(plant.execute(&task).is_ok());
                }
                Step::Revoke => {
                    let task = revoke(&mut plant);
                    let _ = plant.execute(&task);
                }
                Step::Fork(device) => {
                    let task = fork(&mut plant, &name(device));
                    let _ = plant.execute(&task);
                }
                Step::Resume | Step::Replace => {
                    let decision = match step {
                        Step::Resume => ForkDecision::Resume,
                        _ => ForkDecision::Replace,
                    };
                    let task = resolve(&mut plant, decision);
                    let _ = plant.execute(&task);
                }
            }
            let may_send = (0..3_u8)
                .flat_map(|device| (0..=epochs + 1).map(move |epoch| (device, epoch)))
                .filter(|(device, epoch)| page(&plant, &name(*device), *epoch).is_empty());
            prop_assert!(may_send.count() <= 1);
            prop_assert_eq!(state(&plant).epoch, epochs);
        }
        plant.rows_follow_from_events();
    }
}

#[test]
fn a_fact_alone_makes_the_state() {
    let who = Who {
        actor: "chief".parse().unwrap(),
        at: "2026-03-02T08:00:00Z".parse().unwrap(),
        reason: None,
    };
    let granted = LeaseGranted {
        device: device("tablet-1"),
        epoch: 7,
    };
    let state = LeaseRoom::evolve(LeaseState::default(), &LeaseEvent::Granted(granted), &who);
    assert_eq!(holder(&state).unwrap().device, device("tablet-1"));
    assert_eq!(state.epoch, 7);
}
