//! Random histories, held against a slow obvious model: postings as a list, all sums folded
//! anew for every question.

use super::*;
use lineside_execution::Refused;
use proptest::prelude::*;

mod model;

use model::{Attempt, Model};

const STEPS: [u32; 3] = [10, 20, 30];
const PLANNED: i64 = 6;

fn go<T: Task + DeserializeOwned>(plant: &mut TestPlant, fields: Value) -> Result<(), Refused> {
    let mut fields = fields;
    fields["order"] = "WO-1".into();
    let task: T = task(plant, fields);
    plant.execute(&task).map(|_| ())
}

/// Does it in the plant; what is posted gets the number of its place in the book.
fn carry_out(plant: &mut TestPlant, attempt: &Attempt, place: usize) -> Result<(), Refused> {
    let posting = format!("P-{place}");
    match attempt {
        Attempt::Move(wanted, reasoned) => match OrderMove::ALL[*wanted] {
            OrderMove::Create => go::<CreateOrder>(
                plant,
                json!({"item": "GEARBOX", "site": "MUC", "quantity": "1"}),
            ),
            OrderMove::Firm => go::<FirmOrder>(plant, json!({})),
            OrderMove::Unfirm => go::<UnfirmOrder>(plant, json!({})),
            OrderMove::Release => go::<ReleaseOrder>(plant, json!({})),
            OrderMove::Unrelease => go::<UnreleaseOrder>(plant, json!({})),
            OrderMove::Start => go::<StartOrder>(plant, json!({})),
            OrderMove::Hold => go::<HoldOrder>(plant, json!({})),
            OrderMove::ReleaseHold => go::<ReleaseOrderHold>(plant, json!({})),
            OrderMove::Complete if *reasoned => {
                go::<CompleteOrder>(plant, json!({"short_reason": "enough"}))
            }
            OrderMove::Complete => go::<CompleteOrder>(plant, json!({})),
            OrderMove::Reopen => go::<ReopenOrder>(plant, json!({})),
            OrderMove::Close => go::<CloseOrder>(plant, json!({})),
            OrderMove::Cancel => go::<CancelOrder>(plant, json!({})),
        },
        Attempt::Report {
            step,
            start,
            out,
            scrap,
            rework,
            to,
            reasoned,
        } => {
            let mut fields = json!({
                "step": STEPS[*step], "start": start.to_string(), "out": out.to_string(),
                "scrap": scrap.to_string(), "rework": rework.to_string(), "to_step": STEPS[*to],
                "posting": posting,
            });
            if *reasoned {
                fields["reason"] = "machine_error".into();
            }
            go::<ReportOrder>(plant, fields)
        }
        Attempt::Material {
            what,
            line,
            quantity,
        } => {
            let mut fields =
                json!({"line": line + 1, "quantity": quantity.to_string(), "posting": posting});
            match what {
                0 => go::<IssueToOrder>(plant, fields),
                1 => go::<ReturnFromOrder>(plant, fields),
                _ => {
                    fields["reason"] = "material_defect".into();
                    go::<ScrapOrderComponent>(plant, fields)
                }
            }
        }
        Attempt::Receive(quantity) => go::<ReceiveFromOrder>(
            plant,
            json!({"quantity": quantity.to_string(), "posting": posting}),
        ),
        Attempt::Hours(step, hours) => {
            let hours = hours.to_string();
            go::<BookOrderTime>(
                plant,
                json!({"step": STEPS[*step], "labor_hours": hours, "posting": posting}),
            )
        }
        Attempt::Reverse(which) => {
            go::<ReverseOrderPosting>(plant, json!({"of": format!("P-{which}")}))
        }
    }
}

fn attempts() -> impl Strategy<Value = Vec<Attempt>> {
    let small = || prop_oneof![6 => Just(0_i64), 4 => 1..4_i64, 1 => -1..0_i64];
    let amount = || prop_oneof![1 => -1..1_i64, 9 => 1..6_i64];
    let report = (
        0..3_usize,
        small(),
        amount(),
        small(),
        small(),
        0..3_usize,
        prop::bool::weighted(0.8),
    )
        .prop_map(
            |(step, start, out, scrap, rework, to, reasoned)| Attempt::Report {
                step,
                start,
                out,
                scrap,
                rework,
                to,
                reasoned,
            },
        );
    let one = prop_oneof![
        4 => (0..OrderMove::ALL.len(), any::<bool>()).prop_map(|(wanted, reasoned)| Attempt::Move(wanted, reasoned)),
        12 => report,
        4 => (0..3_usize, 0..2_usize, amount()).prop_map(|(what, line, quantity)| Attempt::Material { what, line, quantity }),
        2 => amount().prop_map(Attempt::Receive),
        1 => (0..3_usize, 0..3_i64).prop_map(|(step, hours)| Attempt::Hours(step, hours)),
        5 => (0..20_usize).prop_map(Attempt::Reverse),
    ];
    prop::collection::vec(one, 1..60)
}

fn agrees(model: &Model, state: &OrderState) {
    let int = |number: i64| Decimal::from(number);
    assert_eq!(state.status, model.status);
    assert_eq!(state.completed(), int(model.completed()));
    assert_eq!(state.scrapped(), int(model.scrapped()));
    assert_eq!(state.received, int(model.sum(|e| e.received)));
    assert_eq!(state.has_postings(), !model.is_bare());
    for step in 0..3 {
        let of = &state.steps[step];
        assert_eq!(of.entered, int(model.at(step, |e| e.started)));
        assert_eq!(of.wip(), int(model.wip(step)));
        assert_eq!(state.waiting(step), int(model.waiting(step)));
        assert_eq!(of.labor_hours, int(model.at(step, |e| e.hours)));
    }
    for line in 0..2 {
        assert_eq!(state.components[line].net(), int(model.net(line)));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn every_history_ends_where_the_list_of_its_postings_says(
        attempts in attempts(),
        over in 0..3_i64,
        (replace, receive) in (any::<bool>(), any::<bool>()),
    ) {
        let mut plant = plant();
        does::<CreateOrder>(&mut plant, json!({
            "order": "WO-1", "item": "GEARBOX", "site": "MUC", "quantity": PLANNED.to_string(),
            "stock": "none", "receive": receive,
            "tolerances": {"over": (Decimal::from(over) / Decimal::from(4)).to_string(), "replace_scrap": replace},
            "plan": {
                "steps": STEPS.map(|step| json!({"sequence": step})),
                "components": [
                    {"line": 1, "item": "A", "quantity": "1.5", "step": 20, "backflush": true},
                    {"line": 2, "item": "B", "quantity": "1"},
                ],
            },
        }));
        let mut model = Model {
            status: OrderStatus::Planned,
            held_from: OrderStatus::Planned,
            // A quarter or a half of six: one and a half, three.
            over: PLANNED * over / 4,
            replace,
            receive,
            book: Vec::new(),
        };
        if attempts.len() % 8 != 0 {
            does::<ReleaseOrder>(&mut plant, json!({"order": "WO-1"}));
            model.status = OrderStatus::Released;
        }
        for attempt in &attempts {
            let before = state(&plant, "WO-1");
            let expected = model.attempt(attempt);
            let place = if expected.is_ok() { model.book.len().saturating_sub(1) } else { 1_000 };
            let got = carry_out(&mut plant, attempt, place).map_err(Problem::from);
            let got = got.map_err(|problem| problem.code().to_owned());
            prop_assert_eq!(&got, &expected.map_err(str::to_owned), "{:?}", attempt);
            let after = state(&plant, "WO-1");
            if got.is_err() {
                prop_assert_eq!(before, after);
                continue;
            }
            adds_up(&after);
            agrees(&model, &after);
        }
        plant.rows_follow_from_events();
        if !model.status.is_final() {
            // Everything taken back leaves nothing; the last first, and what a later posting
            // had stepped in for after that.
            for _ in 0..model.book.len() {
                for place in (0..model.book.len()).rev() {
                    let back = Attempt::Reverse(place);
                    let expected = model.attempt(&back);
                    let got = carry_out(&mut plant, &back, 0).map_err(Problem::from);
                    prop_assert_eq!(got.is_ok(), expected.is_ok());
                }
            }
            let after = state(&plant, "WO-1");
            prop_assert!(!after.has_postings());
            prop_assert!(after.scrapped().is_zero() && after.completed().is_zero());
            plant.rows_follow_from_events();
        }
    }
}
