use super::*;
use crate::record::{CompleteRecord, RecordRoom};

fn refused(answer: Result<crate::Done, Refused>) -> Vec<&'static str> {
    crate::testing::codes(answer)
}

#[test]
fn annex_11_15_a_release_by_somebody_who_is_no_qualified_person_is_refused() {
    let mut plant = plant();
    let release = sign(&mut plant, "jane", "release");
    assert_eq!(plant.refuses(&release), ["signature.role_required"]);
    let release = sign(&mut plant, "qp", "release");
    plant.does(&release);
}

#[test]
fn part_11_10_g_who_worked_on_a_record_cannot_approve_it() {
    let mut plant = plant();
    let approve = sign(&mut plant, "op", "approval");
    assert_eq!(plant.refuses(&approve), ["signature.signer_acted"]);
    // A meaning that asks for no four eyes is open to whoever did the work.
    let review = sign(&mut plant, "op", "authorship");
    plant.does(&review);
}

#[test]
fn part_11_10_g_the_second_signer_differs_from_the_first() {
    let mut plant = plant();
    let approve = sign(&mut plant, "jane", "approval");
    plant.does(&approve);
    let verify = sign(&mut plant, "jane", "verification");
    assert_eq!(plant.refuses(&verify), ["signature.signed_before"]);
    // Not by way of a newer version either; the same meaning may be given anew.
    change(&mut plant);
    let verify = sign(&mut plant, "jane", "verification");
    assert_eq!(plant.refuses(&verify), ["signature.signed_before"]);
    let approve = sign(&mut plant, "jane", "approval");
    plant.does(&approve);
    let verify = sign(&mut plant, "john", "verification");
    plant.does(&verify);
    plant.rows_follow_from_events();
}

#[test]
fn part_11_10_g_two_signatures_at_once_do_not_slip_past_four_eyes() {
    let mut plant = plant();
    let review = sign(&mut plant, "jane", "review");
    let approve = sign(&mut plant, "jane", "approval");
    let both = [
        plant.decide(&review).unwrap(),
        plant.decide(&approve).unwrap(),
    ];
    let [first, second] = both;
    plant.commit(first).unwrap();
    let refusal = plant.commit(second).unwrap_err();
    assert_eq!(Problem::from(refusal).code(), "journal.conflict");
    assert_eq!(plant.refuses(&approve), ["signature.signed_before"]);
}

#[test]
fn part_11_10_j_signing_before_the_policy_is_acknowledged_is_refused() {
    let mut plant = plant();
    plant.enrol("new", &[]);
    let early = sign(&mut plant, "new", "review");
    assert_eq!(plant.refuses(&early), ["signature.policy_not_acknowledged"]);
    let command = plant.by("new");
    plant.does(&AcknowledgePolicy {
        policy_version: 1,
        command,
    });
    plant.does(&early);
}

#[test]
fn part_11_100_b_nobody_signs_who_was_never_enrolled() {
    let mut plant = TestPlant::new();
    plant.authenticator = Some(Host::new());
    let open = OpenRecord {
        record: "R-1".parse().unwrap(),
        kind: "note".parse().unwrap(),
        fields: vec![],
        command: plant.by("op"),
        critical: vec![],
        draft: false,
        retain_until: None,
    };
    plant.does(&open);
    // Without a policy anybody may do anything, but not that.
    let sign = sign(&mut plant, "stranger", "review");
    assert_eq!(plant.refuses(&sign), ["authentication.not_enrolled"]);
}

#[test]
fn what_needs_a_signature_is_done_after_it_and_not_after_a_change() {
    let mut plant = plant();
    let complete = |plant: &mut TestPlant| {
        let command = plant.by("op");
        let complete = CompleteRecord {
            record: "R-1".parse().unwrap(),
            command,
        };
        plant.execute(&complete)
    };
    assert_eq!(refused(complete(&mut plant)), ["signature.needed"]);
    let release = sign(&mut plant, "qp", "release");
    plant.does(&release);
    change(&mut plant);
    assert_eq!(refused(complete(&mut plant)), ["signature.needed"]);
    let release = sign(&mut plant, "qp", "release");
    plant.does(&release);
    complete(&mut plant).unwrap();
    assert_eq!(plant.state::<RecordRoom>("R-1").version, 3);
}

#[test]
fn everything_that_stands_against_a_signature_is_told_at_once() {
    let mut plant = plant();
    plant.enrol("new", &[]);
    let mut wrong = sign(&mut plant, "new", "release");
    wrong.version = 7;
    wrong.authentication = one("right");
    wrong.session = Some("none".parse().unwrap());
    assert_eq!(
        plant.refuses(&wrong),
        [
            "session.unknown",
            "authentication.not_enough_components",
            "signature.version_not_current",
            "signature.role_required",
            "signature.policy_not_acknowledged",
        ]
    );
}
