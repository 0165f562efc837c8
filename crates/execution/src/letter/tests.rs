use super::*;
use crate::lease::GrantLease;
use crate::testing::{TestPlant, golden};
use crate::{Refused, Room};
use lineside_journal::{CommandId, Scope};
use lineside_kernel::{LetterId, Problem};
use proptest::prelude::*;

fn site() -> Scope {
    "acme/line-7".parse().unwrap()
}

fn code(letter: &str) -> LetterId {
    letter.parse().unwrap()
}

/// A plant that has leased the site.
fn plant() -> TestPlant {
    let mut plant = TestPlant::new();
    let grant = GrantLease {
        site: site(),
        device: "tablet-1".parse().unwrap(),
        command: plant.by("chief"),
    };
    plant.does(&grant);
    plant
}

fn letter(plant: &mut TestPlant, letter: &str) -> SendLetter {
    SendLetter {
        letter: code(letter),
        to: site(),
        method: "record.issue".into(),
        request: r#"{"record":"R-1","command":{"actor":"planner"}}"#.into(),
        command: plant.by("planner"),
    }
}

fn settle(
    plant: &mut TestPlant,
    letter: &str,
    sending: u32,
    outcome: LetterOutcome,
) -> SettleLetter {
    SettleLetter {
        letter: code(letter),
        answered: LetterAnswered {
            order: order_of(&plant.scope, &code(letter), sending),
            outcome,
            problem: (outcome != LetterOutcome::Done).then(why),
        },
        command: plant.by("lineside"),
    }
}

fn why() -> LetterProblem {
    LetterProblem {
        code: "record.unknown".into(),
        message: "there is no record `R-1`".into(),
    }
}

fn resend(plant: &mut TestPlant, letter: &str) -> ResendLetter {
    ResendLetter {
        letter: code(letter),
        command: plant.by("planner"),
    }
}

fn dismiss(plant: &mut TestPlant, letter: &str) -> DismissLetter {
    DismissLetter {
        letter: code(letter),
        command: plant.because("planner", "it is not needed any more"),
    }
}

fn status(plant: &TestPlant, letter: &str) -> LetterStatus {
    plant.state::<LetterRoom>(letter).state.status
}

fn fetched(plant: &TestPlant, after: u64, limit: u32) -> Vec<(String, u64)> {
    let wanted = FetchLetters {
        site: site(),
        device: "tablet-1".parse().unwrap(),
        epoch: 1,
        after,
        limit,
    };
    let page = fetch_letters(&mut plant.reads(), &wanted, &|_| false).unwrap();
    let letters = page.letters.into_iter();
    letters
        .map(|letter| (letter.letter.to_string(), letter.number))
        .collect()
}

fn dead(plant: &TestPlant) -> Vec<String> {
    let wanted = ListDeadLetters { site: Some(site()) };
    let dead = dead_letters(&mut plant.reads(), &wanted).unwrap();
    dead.letters
        .into_iter()
        .map(|letter| letter.letter.to_string())
        .collect()
}

#[test]
fn letters_are_handed_out_in_the_order_in_which_they_were_sent() {
    let mut plant = plant();
    // The codes sort the other way round.
    for name in ["L-9", "L-5", "L-1"] {
        let sending = letter(&mut plant, name);
        plant.does(&sending);
    }
    let all = [("L-9".into(), 1), ("L-5".into(), 2), ("L-1".into(), 3)];
    assert_eq!(fetched(&plant, 0, 10), all);
    assert_eq!(fetched(&plant, 0, 1), all[..1]);
    assert_eq!(fetched(&plant, 1, 10), all[1..]);
}

#[test]
fn a_letter_carries_its_order_as_the_id_of_its_command() {
    let mut plant = plant();
    let sending = letter(&mut plant, "L-1");
    plant.does(&sending);
    let wanted = FetchLetters {
        site: site(),
        device: "tablet-1".parse().unwrap(),
        epoch: 1,
        after: 0,
        limit: 10,
    };
    let page = fetch_letters(&mut plant.reads(), &wanted, &|_| false).unwrap();
    let request: serde_json::Value = serde_json::from_str(&page.letters[0].request).unwrap();
    assert_eq!(request["command"]["id"], page.letters[0].order.to_string());
    assert_eq!(
        page.letters[0].order,
        order_of(&plant.scope, &code("L-1"), 1)
    );
    // What the site's own journal has answered already is not handed out again.
    let page = fetch_letters(&mut plant.reads(), &wanted, &|_| true).unwrap();
    assert!(page.letters.is_empty());
    // Nor is anything to a device that does not hold the lease.
    let other = FetchLetters { epoch: 2, ..wanted };
    let refused = fetch_letters(&mut plant.reads(), &other, &|_| false).unwrap_err();
    assert_eq!(Problem::from(refused).code(), "sync.lease_lost");
}

#[test]
fn a_dead_letter_blocks_no_other_and_stays_listed() {
    let mut plant = plant();
    for name in ["L-1", "L-2"] {
        let sending = letter(&mut plant, name);
        plant.does(&sending);
    }
    let settling = settle(&mut plant, "L-1", 1, LetterOutcome::Rejected);
    plant.does(&settling);
    assert_eq!(fetched(&plant, 0, 10), [("L-2".into(), 2)]);
    assert_eq!(dead(&plant), ["L-1"]);

    let sending = resend(&mut plant, "L-1");
    plant.does(&sending);
    assert!(dead(&plant).is_empty());
    // It stands at the end of the queue, under a new order; its first answer is past.
    assert_eq!(
        fetched(&plant, 0, 10),
        [("L-2".into(), 2), ("L-1".into(), 3)]
    );
    let late = settle(&mut plant, "L-1", 1, LetterOutcome::Rejected);
    assert_eq!(plant.does(&late).events, 0);
    assert_eq!(status(&plant, "L-1"), LetterStatus::Waiting);
    let settling = settle(&mut plant, "L-1", 2, LetterOutcome::Rejected);
    plant.does(&settling);
    let mut without_reason = dismiss(&mut plant, "L-1");
    without_reason.command.reason = None;
    assert_eq!(plant.refuses(&without_reason), ["sync.reason_required"]);
    let dismissing = dismiss(&mut plant, "L-1");
    plant.does(&dismissing);
    assert!(dead(&plant).is_empty());
    plant.rows_follow_from_events();
}

#[test]
fn a_postponed_letter_is_handed_out_again() {
    let mut plant = plant();
    let sending = letter(&mut plant, "L-1");
    plant.does(&sending);
    for _ in 0..2 {
        let settling = settle(&mut plant, "L-1", 1, LetterOutcome::Postponed);
        plant.does(&settling);
    }
    let kinds = plant.kinds("letter:L-1");
    assert_eq!(
        kinds,
        ["letter.sent", "letter.answered"],
        "said once, noted once"
    );
    assert_eq!(fetched(&plant, 0, 10), [("L-1".into(), 1)]);
    let settling = settle(&mut plant, "L-1", 1, LetterOutcome::Done);
    plant.does(&settling);
    assert!(fetched(&plant, 0, 10).is_empty());
    assert_eq!(status(&plant, "L-1"), LetterStatus::Done);
}

#[test]
fn only_a_dead_letter_is_sent_again_or_dismissed() {
    let mut plant = plant();
    let unknown = resend(&mut plant, "L-1");
    assert_eq!(plant.refuses(&unknown), ["sync.letter_unknown"]);
    let unknown = dismiss(&mut plant, "L-1");
    assert_eq!(plant.refuses(&unknown), ["sync.letter_unknown"]);
    let sending = letter(&mut plant, "L-1");
    plant.does(&sending);
    for outcome in [
        None,
        Some(LetterOutcome::Postponed),
        Some(LetterOutcome::Done),
    ] {
        if let Some(outcome) = outcome {
            let settling = settle(&mut plant, "L-1", 1, outcome);
            plant.does(&settling);
        }
        let again = resend(&mut plant, "L-1");
        assert_eq!(plant.refuses(&again), ["sync.letter_not_dead"]);
        let dismissing = dismiss(&mut plant, "L-1");
        assert_eq!(plant.refuses(&dismissing), ["sync.letter_not_dead"]);
    }
}

#[test]
fn a_letter_needs_a_site_on_the_edge_and_a_code_of_its_own() {
    let mut plant = plant();
    let sending = letter(&mut plant, "L-1");
    plant.does(&sending);
    let twice = letter(&mut plant, "L-1");
    assert_eq!(plant.refuses(&twice), ["sync.letter_exists"]);
    let mut own = letter(&mut plant, "L-2");
    own.to = plant.scope.clone();
    assert_eq!(plant.refuses(&own), ["sync.own_site"]);
    let mut nowhere = letter(&mut plant, "L-2");
    nowhere.to = "acme/nowhere".parse().unwrap();
    assert_eq!(plant.refuses(&nowhere), ["sync.no_lease"]);
    let mut request = letter(&mut plant, "L-2");
    request.request = "[]".into();
    assert!(matches!(plant.execute(&request), Err(Refused::Problem(_))));
}

fn answer(plant: &mut TestPlant, order: CommandId, outcome: LetterOutcome) -> AnswerLetter {
    let mut command = plant.by("op.7");
    if outcome == LetterOutcome::Rejected {
        command.id = order;
    }
    AnswerLetter {
        letter: code("L-1"),
        order,
        outcome,
        command,
        problem: (outcome != LetterOutcome::Done).then(why),
    }
}

#[test]
fn an_order_is_answered_once_for_good() {
    let mut plant = TestPlant::new();
    let order = CommandId::derived("order");
    for _ in 0..2 {
        let postponing = answer(&mut plant, order, LetterOutcome::Postponed);
        plant.does(&postponing);
    }
    let done = answer(&mut plant, order, LetterOutcome::Done);
    plant.does(&done);
    for outcome in [
        LetterOutcome::Done,
        LetterOutcome::Rejected,
        LetterOutcome::Postponed,
    ] {
        let again = answer(&mut plant, order, outcome);
        assert_eq!(plant.refuses(&again), ["sync.already_answered"]);
    }
    plant.rows_follow_from_events();
}

#[test]
fn a_rejection_uses_the_order_up_and_says_why() {
    let mut plant = TestPlant::new();
    let order = CommandId::derived("order");
    let mut rejecting = answer(&mut plant, order, LetterOutcome::Rejected);
    rejecting.command.id = CommandId::derived("another");
    rejecting.problem = None;
    assert_eq!(
        plant.refuses(&rejecting),
        ["sync.problem_required", "sync.order_not_used"]
    );
    let rejecting = answer(&mut plant, order, LetterOutcome::Rejected);
    plant.does(&rejecting);
    // Whoever still tries to carry the letter out finds its id taken.
    let mut late = letter(&mut plant, "L-1");
    late.command.id = order;
    late.to = "acme/nowhere".parse().unwrap();
    let grant = GrantLease {
        site: late.to.clone(),
        device: "tablet-1".parse().unwrap(),
        command: plant.by("chief"),
    };
    plant.does(&grant);
    let refused = plant.execute(&late).unwrap_err();
    assert_eq!(Problem::from(refused).code(), "journal.command_reused");
}

#[test]
fn every_form_of_a_fact_can_be_read() {
    golden::<LetterEvent>(LetterEvent::KINDS);
    golden::<MailboxEvent>(MailboxEvent::KINDS);
    golden::<ReplyEvent>(ReplyEvent::KINDS);
}

proptest! {
    #[test]
    fn rows_follow_from_events_and_the_queue_holds_what_is_open(
        steps in prop::collection::vec((0..5_u8, 0..4_u8, 1..3_u32), 1..40),
    ) {
        let mut plant = plant();
        for (step, name, sending) in steps {
            let name = format!("L-{name}");
            match step {
                0 => {
                    let task = letter(&mut plant, &name);
                    let _ = plant.execute(&task);
                }
                1 => {
                    let task = resend(&mut plant, &name);
                    let _ = plant.execute(&task);
                }
                2 => {
                    let task = dismiss(&mut plant, &name);
                    let _ = plant.execute(&task);
                }
                _ => {
                    let outcome = match step {
                        3 => LetterOutcome::Rejected,
                        _ => LetterOutcome::Postponed,
                    };
                    let task = settle(&mut plant, &name, sending, outcome);
                    plant.does(&task);
                }
            }
            let open = (0..4_u8).filter(|name| status(&plant, &format!("L-{name}")).is_open());
            let queue = fetched(&plant, 0, 10);
            prop_assert_eq!(queue.len(), open.count());
            prop_assert!(queue.windows(2).all(|two| two[0].1 < two[1].1));
        }
        plant.rows_follow_from_events();
    }
}

#[test]
fn a_letter_s_columns_say_where_it_stands() {
    for status in LetterStatus::ALL {
        let state = LetterState {
            status,
            number: 7,
            ..LetterState::default()
        };
        let columns = LetterRoom::columns(&state);
        assert_eq!(columns[1].as_text(), Some(status.as_str()));
        assert_eq!(columns[2].as_integer().is_some(), status.is_open());
    }
}
