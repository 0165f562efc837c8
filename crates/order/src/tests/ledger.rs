//! Orders and the stock ledger in one commit.

use super::*;
use lineside_execution::{Desk, Refused};
use lineside_journal::{StreamId, joined_code};
use lineside_kernel::{ItemId, LotId, Money, SiteId};
use lineside_stock::{MovementKind, Posting, SetStockRules, StockRoom, StockRules, Tracking, post};
use serde::Serialize;

/// Puts something on the shelf, at a cost.
#[derive(Serialize)]
struct Stocked {
    item: ItemId,
    quantity: String,
    cost: Money,
    lot: Option<LotId>,
    command: Command,
}

impl Task for Stocked {
    const ACTION: &'static str = "stock.receive";

    fn command(&self) -> &Command {
        &self.command
    }

    fn subject(&self) -> Option<StreamId> {
        None
    }

    fn carry_out(&self, desk: &mut Desk<'_>) -> Result<(), Refused> {
        let number = self.command.id.to_string().parse().unwrap();
        let site: SiteId = "MUC".parse().unwrap();
        let quantity = number_of(&self.quantity);
        let mut wanted = Posting::new(
            number,
            MovementKind::Receipt,
            self.item.clone(),
            site,
            quantity,
        );
        wanted.cost = Some(self.cost);
        wanted.lot.clone_from(&self.lot);
        let rules = StockRules {
            tracking: self.lot.as_ref().map_or(Tracking::None, |_| Tracking::Lot),
            ..StockRules::default()
        };
        post(desk, &rules, &wanted).map(|_| ())
    }
}

fn number_of(text: &str) -> Decimal {
    number(text)
}

pub(super) fn stock(plant: &mut TestPlant, item: &str, quantity: &str, cost: &str) {
    let stocked = Stocked {
        item: item.parse().unwrap(),
        quantity: quantity.into(),
        cost: cost.parse().unwrap(),
        lot: None,
        command: plant.by("op.7"),
    };
    plant.does(&stocked);
}

/// Says that an item is followed by lot.
pub(super) fn by_lot(plant: &mut TestPlant, item: &str) {
    let rules = json!({"item": item, "site": "MUC", "rules": {"tracking": "lot"}});
    does::<SetStockRules>(plant, rules);
}

/// Puts a lot on the shelf.
pub(super) fn shelve(plant: &mut TestPlant, item: &str, lot: &str, quantity: &str) {
    let stocked = Stocked {
        item: item.parse().unwrap(),
        quantity: quantity.into(),
        cost: "5.00 EUR".parse().unwrap(),
        lot: Some(lot.parse().unwrap()),
        command: plant.by("op.7"),
    };
    plant.does(&stocked);
}

pub(super) fn on_hand_of(plant: &TestPlant, item: &str, lot: &str) -> Decimal {
    let code = joined_code([item, "MUC"]);
    let lot: LotId = lot.parse().unwrap();
    let stock = plant.state::<StockRoom>(&code).state;
    stock.on_hand(None, Some(&lot))
}

fn on_hand(plant: &TestPlant, item: &str) -> Decimal {
    let code = joined_code([item, "MUC"]);
    plant.state::<StockRoom>(&code).state.on_hand(None, None)
}

fn order(plant: &mut TestPlant, more: Value) {
    let mut create = json!({
        "order": "WO-1", "item": "GEARBOX", "site": "MUC", "quantity": "10",
        "plan": {
            "steps": [{"sequence": 10}, {"sequence": 20}],
            "components": [
                {"line": 1, "item": "BOLT", "quantity": "4", "backflush": true},
                {"line": 2, "item": "CASE", "quantity": "1"},
            ],
            "byproducts": [{"line": 1, "item": "SWARF", "quantity": "0.5"}],
        },
    });
    for (name, value) in more.as_object().unwrap() {
        create[name] = value.clone();
    }
    does::<CreateOrder>(plant, create);
    does::<ReleaseOrder>(plant, json!({"order": "WO-1"}));
}

#[test]
fn a_report_takes_and_brings_stock_in_its_own_commit_and_gives_all_of_it_back() {
    let mut plant = plant();
    stock(&mut plant, "BOLT", "100", "50.00 EUR");
    stock(&mut plant, "CASE", "10", "70.00 EUR");
    order(&mut plant, json!({"receive": true}));
    does::<IssueToOrder>(
        &mut plant,
        json!({"order": "WO-1", "item": "CASE", "quantity": "10", "posting": "I-1"}),
    );
    let issued = state(&plant, "WO-1");
    assert_eq!(
        issued.components[1].amount,
        Some("70.00 EUR".parse().unwrap())
    );
    does::<ReportOrder>(
        &mut plant,
        json!({"order": "WO-1", "step": 10, "out": "5", "posting": "R-1"}),
    );
    assert_eq!(on_hand(&plant, "BOLT"), number("80"));
    does::<ReportOrder>(
        &mut plant,
        json!({"order": "WO-1", "step": 20, "out": "4", "posting": "R-2"}),
    );
    assert_eq!(
        (on_hand(&plant, "GEARBOX"), on_hand(&plant, "SWARF")),
        (number("4"), number("2"))
    );
    // Four of ten cases at 7.00, and the bolts of four of the five units: 28.00 + 8.00.
    let received = state(&plant, "WO-1").received_amount;
    assert_eq!(received, Some("36.00 EUR".parse().unwrap()));
    plant.rows_follow_from_events();
    for posting in ["R-2", "R-1", "I-1"] {
        does::<ReverseOrderPosting>(&mut plant, json!({"order": "WO-1", "of": posting}));
    }
    let after = state(&plant, "WO-1");
    assert!(!after.has_postings() && after.received_amount.is_none());
    assert!(after.components.iter().all(|sums| sums.amount.is_none()));
    for (item, quantity) in [
        ("BOLT", "100"),
        ("CASE", "10"),
        ("GEARBOX", "0"),
        ("SWARF", "0"),
    ] {
        assert_eq!(on_hand(&plant, item), number(quantity), "{item}");
    }
    plant.rows_follow_from_events();
}

#[test]
fn nothing_is_reported_when_the_shelf_is_empty() {
    let mut plant = plant();
    stock(&mut plant, "BOLT", "10", "5.00 EUR");
    order(&mut plant, json!({}));
    let before = state(&plant, "WO-1");
    let report: ReportOrder = task(&mut plant, json!({"order": "WO-1", "step": 10, "out": "5"}));
    let problem = Problem::from(plant.execute(&report).unwrap_err());
    assert!(problem.code().starts_with("stock."), "{}", problem.code());
    assert_eq!(state(&plant, "WO-1"), before);
    assert_eq!(on_hand(&plant, "BOLT"), number("10"));
    plant.rows_follow_from_events();
}

#[test]
fn a_release_can_ask_for_everything_to_be_in_stock() {
    let mut plant = plant();
    stock(&mut plant, "BOLT", "39", "5.00 EUR");
    let plan = json!({"steps": [{"sequence": 10}], "components": [{"line": 1, "item": "BOLT", "quantity": "4"}]});
    let create =
        json!({"order": "WO-2", "item": "GEARBOX", "site": "MUC", "quantity": "10", "plan": plan});
    does::<CreateOrder>(&mut plant, create);
    let release = json!({"order": "WO-2", "check_availability": true});
    assert_eq!(
        refuses::<ReleaseOrder>(&mut plant, release.clone()),
        ["order.not_available"]
    );
    stock(&mut plant, "BOLT", "1", "1.00 EUR");
    does::<ReleaseOrder>(&mut plant, release);
}

#[test]
fn returns_and_scrap_find_their_way() {
    let mut plant = plant();
    stock(&mut plant, "BOLT", "100", "50.00 EUR");
    order(&mut plant, json!({}));
    let bolts = |quantity: &str| json!({"order": "WO-1", "item": "BOLT", "quantity": quantity});
    does::<IssueToOrder>(&mut plant, bolts("40"));
    does::<ReturnFromOrder>(&mut plant, bolts("10"));
    assert_eq!(on_hand(&plant, "BOLT"), number("70"));
    let mut scrap = bolts("5");
    assert_eq!(
        refuses::<ScrapOrderComponent>(&mut plant, scrap.clone()),
        ["order.reason_required"]
    );
    scrap["reason"] = "material_defect".into();
    does::<ScrapOrderComponent>(&mut plant, scrap.clone());
    assert_eq!(on_hand(&plant, "BOLT"), number("70"));
    scrap["from_stock"] = true.into();
    does::<ScrapOrderComponent>(&mut plant, scrap);
    assert_eq!(on_hand(&plant, "BOLT"), number("65"));
    let of = state(&plant, "WO-1");
    assert_eq!(
        (of.components[0].issued, of.components[0].net()),
        (number("30"), number("25"))
    );
    plant.rows_follow_from_events();
}

#[test]
fn cost_goes_with_the_material_when_an_order_is_split() {
    let mut plant = plant();
    stock(&mut plant, "CASE", "10", "10.00 EUR");
    let plan = json!({"steps": [{"sequence": 10}], "components": [{"line": 1, "item": "CASE", "quantity": "1"}]});
    let create =
        json!({"order": "WO-1", "item": "GEARBOX", "site": "MUC", "quantity": "3", "plan": plan});
    does::<CreateOrder>(&mut plant, create);
    does::<ReleaseOrder>(&mut plant, json!({"order": "WO-1"}));
    let one = json!({"order": "WO-1", "item": "CASE", "quantity": "1"});
    does::<IssueToOrder>(&mut plant, one.clone());
    let split = json!({"order": "WO-1", "into": "WO-2", "quantity": "1"});
    does::<SplitOrder>(&mut plant, split);
    does::<ReturnFromOrder>(&mut plant, one);
    for order in ["WO-1", "WO-2"] {
        let sums = &state(&plant, order).components[0];
        assert_eq!((sums.net(), sums.amount), (number("0"), None), "{order}");
    }
}

#[test]
fn a_receipt_takes_nothing_when_the_ones_before_took_more_than_there_is() {
    let mut plant = plant();
    stock(&mut plant, "CASE", "10", "100.00 EUR");
    let plan = json!({"steps": [{"sequence": 10}], "components": [{"line": 1, "item": "CASE", "quantity": "1"}]});
    let create =
        json!({"order": "WO-1", "item": "GEARBOX", "site": "MUC", "quantity": "10", "plan": plan});
    does::<CreateOrder>(&mut plant, create);
    does::<ReleaseOrder>(&mut plant, json!({"order": "WO-1"}));
    let issue = json!({"order": "WO-1", "item": "CASE", "quantity": "10", "posting": "I-1"});
    does::<IssueToOrder>(&mut plant, issue);
    let report = json!({"order": "WO-1", "step": 10, "out": "10"});
    does::<ReportOrder>(&mut plant, report);
    let half = json!({"order": "WO-1", "quantity": "5"});
    does::<ReceiveFromOrder>(&mut plant, half.clone());
    does::<ReverseOrderPosting>(&mut plant, json!({"order": "WO-1", "of": "I-1"}));
    does::<ReceiveFromOrder>(&mut plant, half);
    assert_eq!(on_hand(&plant, "GEARBOX"), number("10"));
    let received = state(&plant, "WO-1").received_amount;
    assert_eq!(received, Some("50.00 EUR".parse().unwrap()));
    plant.rows_follow_from_events();
}

#[test]
fn a_retry_posts_once() {
    let mut plant = plant();
    stock(&mut plant, "BOLT", "100", "50.00 EUR");
    order(&mut plant, json!({}));
    let issue: IssueToOrder = task(
        &mut plant,
        json!({"order": "WO-1", "item": "BOLT", "quantity": "40"}),
    );
    let commit = plant.decide(&issue).unwrap();
    assert!(!plant.commit(commit.clone()).unwrap().replayed);
    assert!(plant.commit(commit).unwrap().replayed);
    assert_eq!(on_hand(&plant, "BOLT"), number("60"));
}
