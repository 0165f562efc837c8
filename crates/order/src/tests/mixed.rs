//! Commands on an order and commands on the stock that it moves, in any mixture: what the
//! order counts and what the ledger holds for its postings stay one.

use super::ledger::stock;
use super::*;
use lineside_execution::Refused;
use lineside_kernel::Money;
use lineside_stock::{
    AdjustStock, CountStock, IssueStock, ListMovements, Movement, MovementKind, ReceiveStock,
    ReturnStock, ReverseMovement, ScrapStock, list_movements,
};
use proptest::prelude::*;
use std::collections::BTreeMap;

const ITEMS: [&str; 2] = ["BOLT", "CASE"];

/// A released order whose bolts are backflushed and whose good units are received.
fn with_stock() -> TestPlant {
    let mut plant = plant();
    stock(&mut plant, "BOLT", "100", "50.00 EUR");
    stock(&mut plant, "CASE", "20", "70.01 EUR");
    let plan = json!({
        "steps": [{"sequence": 10}, {"sequence": 20}],
        "components": [
            {"line": 1, "item": "BOLT", "quantity": "4", "backflush": true},
            {"line": 2, "item": "CASE", "quantity": "1"},
        ],
    });
    let create = json!({
        "order": "WO-1", "item": "GEARBOX", "site": "MUC", "quantity": "10",
        "plan": plan, "receive": true,
    });
    does::<CreateOrder>(&mut plant, create);
    does::<ReleaseOrder>(&mut plant, json!({"order": "WO-1"}));
    plant
}

fn movements(plant: &TestPlant) -> Vec<Movement> {
    let of_order = ListMovements {
        order: Some("WO-1".parse().unwrap()),
        limit: Some(1000),
        ..ListMovements::default()
    };
    let page = list_movements(&mut plant.reads(), &of_order).unwrap();
    assert_eq!(page.next, None);
    page.movements
}

/// What movements of an order leave with it or gave it: per item, and what they are worth.
#[derive(Debug, Default, PartialEq)]
struct Held {
    issued: BTreeMap<String, (Decimal, Decimal)>,
    scrapped: BTreeMap<String, Decimal>,
    received: (Decimal, Decimal),
}

impl Held {
    fn of<'a>(movements: impl Iterator<Item = &'a Movement> + Clone) -> Self {
        let kinds: BTreeMap<_, _> = movements
            .clone()
            .map(|moved| (moved.number.clone(), moved.kind))
            .collect();
        let mut held = Self::default();
        for moved in movements {
            let undone = moved.reverses.as_ref().and_then(|of| kinds.get(of));
            let sign = if undone.is_some() { -1 } else { 1 };
            let quantity = moved.quantity * Decimal::from(sign);
            let amount = moved.amount.map(Money::amount).unwrap_or_default();
            let amount = amount * Decimal::from(sign);
            let item = moved.item.to_string();
            match undone.unwrap_or(&moved.kind) {
                MovementKind::IssueToWo => {
                    let (of, worth) = held.issued.entry(item).or_default();
                    (*of, *worth) = (*of + quantity, *worth + amount);
                }
                MovementKind::ReturnToStock => {
                    let (of, worth) = held.issued.entry(item).or_default();
                    (*of, *worth) = (*of - quantity, *worth - amount);
                }
                MovementKind::ScrapIssued => *held.scrapped.entry(item).or_default() += quantity,
                MovementKind::ReceiptFromWo => {
                    held.received.0 += quantity;
                    held.received.1 += amount;
                }
                _ => {}
            }
        }
        held
    }

    fn net(&self, item: &str) -> Decimal {
        let scrapped = self.scrapped.get(item).copied().unwrap_or_default();
        self.issued.get(item).map(|held| held.0).unwrap_or_default() - scrapped
    }
}

/// The order counts what its postings moved, and the rest of the ledger stands on its own.
#[track_caller]
fn agree(plant: &TestPlant) {
    let order = state(plant, "WO-1");
    let moved = movements(plant);
    let own = Held::of(moved.iter().filter(|moved| moved.posting.is_some()));
    for (place, item) in ITEMS.into_iter().enumerate() {
        let sums = &order.components[place];
        let (issued, worth) = own.issued.get(item).copied().unwrap_or_default();
        let amount = sums.amount.map(Money::amount).unwrap_or_default();
        assert_eq!((sums.issued, amount), (issued, worth), "{item}");
        assert_eq!(sums.net(), own.net(item), "{item}");
    }
    let amount = order.received_amount.map(Money::amount);
    assert_eq!(
        (order.received, amount.unwrap_or_default()),
        own.received,
        "received"
    );
    let besides = Held::of(moved.iter().filter(|moved| moved.posting.is_none()));
    for item in ITEMS {
        assert!(besides.net(item) >= Decimal::ZERO, "{item} besides");
    }
}

#[test]
fn what_a_posting_moved_goes_back_with_the_posting_alone() {
    let mut plant = with_stock();
    let issue = json!({"order": "WO-1", "item": "CASE", "quantity": "5", "posting": "I-1"});
    does::<IssueToOrder>(&mut plant, issue);
    let report = json!({"order": "WO-1", "step": 10, "out": "5", "posting": "R-1"});
    does::<ReportOrder>(&mut plant, report);
    let report = json!({"order": "WO-1", "step": 20, "out": "3", "posting": "R-2"});
    does::<ReportOrder>(&mut plant, report);
    let back = json!({"order": "WO-1", "item": "CASE", "quantity": "1", "posting": "B-1"});
    does::<ReturnFromOrder>(&mut plant, back);
    let bin = json!({"order": "WO-1", "item": "CASE", "quantity": "1", "posting": "S-1", "reason": "material_defect"});
    does::<ScrapOrderComponent>(&mut plant, bin.clone());
    for (number, posting) in [
        ("I-1", "I-1"),
        ("R-1-c1", "R-1"),
        ("R-2-r", "R-2"),
        ("B-1", "B-1"),
        ("S-1", "S-1"),
    ] {
        let reverse: ReverseMovement = task(&mut plant, json!({"of": number}));
        let problem = Problem::from(plant.execute(&reverse).unwrap_err());
        assert_eq!(problem.code(), "stock.posted_by_order", "{number}");
        let details = json!(problem.details());
        assert_eq!(
            [&details["order"], &details["posting"], &details["expected"]],
            ["WO-1", posting, "order.reverse"]
        );
        agree(&plant);
    }
    for posting in ["S-1", "B-1", "R-2", "R-1", "I-1"] {
        does::<ReverseOrderPosting>(&mut plant, json!({"order": "WO-1", "of": posting}));
        agree(&plant);
    }
    assert!(!state(&plant, "WO-1").has_postings());
    // What took a posting back is part of a posting too.
    let undone = movements(&plant);
    let undone = undone.iter().filter(|moved| moved.reverses.is_some());
    assert!(undone.clone().count() > 4 && undone.clone().all(|moved| moved.posting.is_some()));
}

#[test]
fn what_went_along_with_a_split_goes_back_for_what_it_cost() {
    let mut plant = with_stock();
    let cases =
        |order: &str, quantity: &str| json!({"order": order, "item": "CASE", "quantity": quantity});
    does::<IssueToOrder>(&mut plant, cases("WO-1", "10"));
    let split = json!({"order": "WO-1", "into": "WO-2", "quantity": "4"});
    does::<SplitOrder>(&mut plant, split);
    let before = [state(&plant, "WO-1"), state(&plant, "WO-2")];
    assert_eq!(before[1].components[1].net(), number("4"));

    // 20 cost 70.01, so 10 cost 35.01; 4 of these went along for 14.00.
    does::<ReturnFromOrder>(&mut plant, cases("WO-2", "3"));
    let mut bin = cases("WO-2", "1");
    (bin["reason"], bin["posting"]) = ("material_defect".into(), "S-1".into());
    does::<ScrapOrderComponent>(&mut plant, bin);
    assert_eq!(
        refuses::<ReturnFromOrder>(&mut plant, cases("WO-2", "1")),
        ["order.exceeds_net_issued"]
    );
    does::<ReverseOrderPosting>(&mut plant, json!({"order": "WO-2", "of": "S-1"}));
    does::<ReturnFromOrder>(&mut plant, cases("WO-2", "1"));
    does::<ReturnFromOrder>(&mut plant, cases("WO-1", "6"));
    for order in ["WO-1", "WO-2"] {
        let sums = &state(&plant, order).components[1];
        let left = (sums.net(), sums.amount.map_or(0, Money::minor));
        assert_eq!(left, (number("0"), 0), "{order}");
    }
    let worth = plant
        .state::<lineside_stock::StockRoom>("CASE@MUC")
        .state
        .worth
        .clone();
    assert_eq!((worth.quantity, worth.value), (number("20"), 7001));
    plant.rows_follow_from_events();
}

#[test]
fn what_the_order_was_issued_is_not_given_back_behind_its_back() {
    let mut plant = with_stock();
    let issue = json!({"order": "WO-1", "item": "CASE", "quantity": "5"});
    does::<IssueToOrder>(&mut plant, issue);
    let cases = |quantity: &str| json!({"order": "WO-1", "item": "CASE", "site": "MUC", "quantity": quantity});
    let exceeds = ["stock.exceeds_net_issued"];
    assert_eq!(refuses::<ReturnStock>(&mut plant, cases("1")), exceeds);
    let mut bin = cases("1");
    (bin["issued"], bin["reason"]) = (true.into(), "material_defect".into());
    assert_eq!(refuses::<ScrapStock>(&mut plant, bin), exceeds);
    does::<IssueStock>(&mut plant, cases("2"));
    assert_eq!(refuses::<ReturnStock>(&mut plant, cases("3")), exceeds);
    does::<ReturnStock>(&mut plant, cases("2"));
    agree(&plant);
    let back = json!({"order": "WO-1", "item": "CASE", "quantity": "5"});
    does::<ReturnFromOrder>(&mut plant, back);
    agree(&plant);
}

/// What somebody tries, on the order or behind its back.
#[derive(Debug, Clone)]
enum Attempt {
    Report(u32, i64, i64),
    Material(usize, usize, i64),
    Receive(i64),
    Reverse(usize),
    Stock(usize, usize, i64),
    Take(usize),
}

fn attempts() -> impl Strategy<Value = Vec<Attempt>> {
    let few = || 1..5_i64;
    let one = prop_oneof![
        4 => (1..3_u32, few(), 0..2_i64).prop_map(|(step, out, scrap)| Attempt::Report(step * 10, out, scrap)),
        4 => (0..3_usize, 0..2_usize, few()).prop_map(|(what, item, quantity)| Attempt::Material(what, item, quantity)),
        1 => few().prop_map(Attempt::Receive),
        4 => (0..12_usize).prop_map(Attempt::Reverse),
        6 => (0..7_usize, 0..3_usize, few()).prop_map(|(what, item, quantity)| Attempt::Stock(what, item, quantity)),
        4 => (0..20_usize).prop_map(Attempt::Take),
    ];
    prop::collection::vec(one, 1..40)
}

fn go<T: Task + DeserializeOwned>(plant: &mut TestPlant, fields: Value) -> Result<(), Refused> {
    let task: T = task(plant, fields);
    plant.execute(&task).map(|_| ())
}

fn carry_out(plant: &mut TestPlant, attempt: &Attempt, place: usize) -> Result<(), Refused> {
    let posting = format!("P-{place}");
    match *attempt {
        Attempt::Report(step, out, scrap) => {
            let fields = json!({
                "order": "WO-1", "step": step, "out": out.to_string(), "scrap": scrap.to_string(),
                "reason": "machine_error", "posting": posting,
            });
            go::<ReportOrder>(plant, fields)
        }
        Attempt::Material(what, item, quantity) => {
            let mut fields = json!({
                "order": "WO-1", "item": ITEMS[item], "quantity": quantity.to_string(),
                "posting": posting,
            });
            match what {
                0 => go::<IssueToOrder>(plant, fields),
                1 => go::<ReturnFromOrder>(plant, fields),
                _ => {
                    fields["reason"] = "material_defect".into();
                    go::<ScrapOrderComponent>(plant, fields)
                }
            }
        }
        Attempt::Receive(quantity) => {
            let quantity = quantity.to_string();
            let fields = json!({"order": "WO-1", "quantity": quantity, "posting": posting});
            go::<ReceiveFromOrder>(plant, fields)
        }
        Attempt::Reverse(which) => {
            let fields = json!({"order": "WO-1", "of": format!("P-{which}"), "posting": posting});
            go::<ReverseOrderPosting>(plant, fields)
        }
        Attempt::Stock(what, item, quantity) => {
            let item = [ITEMS[0], ITEMS[1], "GEARBOX"][item];
            let mut fields = json!({"item": item, "site": "MUC", "quantity": quantity.to_string(), "number": posting});
            if what < 4 {
                fields["order"] = "WO-1".into();
            }
            match what {
                0 => go::<IssueStock>(plant, fields),
                1 => go::<ReturnStock>(plant, fields),
                2 => go::<ReceiveStock>(plant, fields),
                3 => {
                    fields["reason"] = "machine_error".into();
                    fields["issued"] = true.into();
                    go::<ScrapStock>(plant, fields)
                }
                4 => go::<IssueStock>(plant, fields),
                5 => go::<CountStock>(plant, fields),
                _ => {
                    fields["reason"] = "miscounted".into();
                    fields["direction"] = "up".into();
                    go::<AdjustStock>(plant, fields)
                }
            }
        }
        Attempt::Take(which) => {
            let moved = movements(plant);
            let Some(of) = moved.get(which).map(|moved| moved.number.to_string()) else {
                return Ok(());
            };
            go::<ReverseMovement>(plant, json!({"of": of, "number": posting}))
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 120, ..ProptestConfig::default() })]

    #[test]
    fn the_ledger_and_the_order_agree_after_any_mixture(attempts in attempts()) {
        let mut plant = with_stock();
        for (place, attempt) in attempts.iter().enumerate() {
            let before = (state(&plant, "WO-1"), movements(&plant).len());
            let done = carry_out(&mut plant, attempt, place);
            if done.is_err() {
                prop_assert_eq!(&before, &(state(&plant, "WO-1"), movements(&plant).len()));
            }
            adds_up(&state(&plant, "WO-1"));
            agree(&plant);
        }
        plant.rows_follow_from_events();
    }
}
