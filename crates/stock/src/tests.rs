use crate::*;
use lineside_execution::testing::TestPlant;
use lineside_execution::{AnyRoom, Command, Refused, Task, Violation};
use lineside_kernel::{Elapsed, Problem, Timestamp};
use rust_decimal::Decimal;
use serde_json::{Value, json};

mod backdated;
mod batches;
mod histories;
mod keeping;
mod late;
mod movements;
mod numbers;
mod refusals;
mod standing;
mod worth;

fn all_rooms() -> Vec<Box<dyn AnyRoom>> {
    let mut all = lineside_execution::rooms();
    all.extend(rooms());
    all
}

fn plant() -> TestPlant {
    TestPlant::with(all_rooms)
}

fn dec(text: &str) -> Decimal {
    text.parse().unwrap()
}

fn time(text: &str) -> Timestamp {
    text.parse().unwrap()
}

/// Adds the item, the site and the command to what a command says besides.
fn asked<T: serde::de::DeserializeOwned>(plant: &mut TestPlant, mut what: Value) -> T {
    let fields = what.as_object_mut().unwrap();
    let command = plant.by("op.7");
    let mut command = serde_json::to_value(command).unwrap();
    if let Some(at) = fields.remove("at") {
        command["at"] = at;
    }
    for (name, value) in [("item", json!("P")), ("site", json!("MUC"))] {
        fields.entry(name).or_insert(value);
    }
    fields.retain(|_, value| !value.is_null());
    fields.insert("command".into(), command);
    serde_json::from_value(what.clone()).unwrap_or_else(|error| panic!("{error}: {what}"))
}

/// Does what must succeed.
#[track_caller]
fn does<T: Task + serde::de::DeserializeOwned>(plant: &mut TestPlant, what: Value) {
    let task: T = asked(plant, what);
    plant.does(&task);
}

/// Does what must be refused, and answers with the codes.
#[track_caller]
fn refuses<T: Task + serde::de::DeserializeOwned>(
    plant: &mut TestPlant,
    what: Value,
) -> Vec<&'static str> {
    let task: T = asked(plant, what);
    plant.refuses(&task)
}

/// Does what must be refused, and answers with the details of the first violation.
#[track_caller]
fn details<T: Task + serde::de::DeserializeOwned>(plant: &mut TestPlant, what: Value) -> Value {
    let task: T = asked(plant, what);
    let refused = plant.execute(&task).expect_err("must be refused");
    let problem = Problem::from(refused);
    json!(problem.details())
}

fn rules(plant: &mut TestPlant, rules: Value) {
    does::<SetStockRules>(plant, json!({ "rules": rules }));
}

fn receive(plant: &mut TestPlant, number: &str, quantity: &str, cost: &str) {
    let cost = json!({"amount": cost, "currency": "USD"});
    let what = json!({"number": number, "quantity": quantity, "cost": cost});
    does::<ReceiveStock>(plant, what);
}

fn issue(plant: &mut TestPlant, number: &str, quantity: &str) {
    does::<IssueStock>(plant, json!({"number": number, "quantity": quantity}));
}

fn view(plant: &TestPlant) -> StockView {
    let request = GetStock {
        item: "P".parse().unwrap(),
        site: "MUC".parse().unwrap(),
        at: None,
    };
    get_stock(&mut plant.reads(), &request).unwrap()
}

/// Quantity and value.
fn what(plant: &TestPlant) -> (String, String) {
    if stock_state(plant).is_none() {
        return ("0".into(), String::new());
    }
    let view = view(plant);
    let value = view.value.map(|value| value.amount().to_string());
    (view.on_hand.to_string(), value.unwrap_or_default())
}

fn ledger(plant: &TestPlant) -> Vec<Movement> {
    let request = ListMovements {
        item: Some("P".parse().unwrap()),
        site: Some("MUC".parse().unwrap()),
        limit: Some(1000),
        ..ListMovements::default()
    };
    let page = list_movements(&mut plant.reads(), &request).unwrap();
    assert_eq!(page.next, None);
    page.movements
}

fn movement(plant: &TestPlant, number: &str) -> Movement {
    let found = ledger(plant)
        .into_iter()
        .find(|known| known.number.as_str() == number);
    found.unwrap_or_else(|| panic!("no movement {number}"))
}

fn amount(plant: &TestPlant, number: &str) -> String {
    let amount = movement(plant, number).amount;
    amount
        .map(|amount| amount.amount().to_string())
        .unwrap_or_default()
}

/// Quantity and value by adding up the rows, moment by moment; neither is ever wrong.
#[track_caller]
fn adds_up(plant: &TestPlant) {
    plant.rows_follow_from_events();
    let request = GetRunningBalance {
        item: "P".parse().unwrap(),
        site: "MUC".parse().unwrap(),
        location: None,
        lot: None,
        from: None,
        below: None,
    };
    let running = get_running_balance(&mut plant.reads(), &request).unwrap();
    let (mut quantity, mut value) = (Decimal::ZERO, Decimal::ZERO);
    for (place, step) in running.steps.iter().enumerate() {
        let moved = step.movement.quantity;
        let amount = step.movement.amount.map(|amount| amount.amount());
        let amount = amount.unwrap_or_default();
        match step.movement.kind.sign() {
            Sign::In => {
                quantity += moved;
                value += amount;
            }
            Sign::Out => {
                quantity -= moved;
                value -= amount;
            }
            Sign::Neither if step.movement.kind == MovementKind::Revaluation => value += amount,
            Sign::Neither => {}
        }
        assert_eq!(step.balance, quantity, "after {}", step.movement.number);
        let shown = step.value.map(|value| value.amount()).unwrap_or_default();
        assert_eq!(shown, value, "after {}", step.movement.number);
        let next = running.steps.get(place + 1);
        let is_moment = next.is_none_or(|next| next.movement.at != step.movement.at);
        if is_moment && quantity.is_zero() {
            assert!(
                value.is_zero(),
                "{value} of nothing after {}",
                step.movement.number
            );
        }
    }
    if let Some(state) = stock_state(plant) {
        assert_eq!(state.worth.quantity, quantity);
        let sum: Decimal = state.balances.iter().map(|balance| balance.on_hand).sum();
        assert_eq!(sum, quantity);
        if quantity.is_zero() {
            assert_eq!(state.worth.value, 0);
        }
        if state.worth.valuation == Valuation::Fifo && quantity >= Decimal::ZERO {
            let layers = &state.worth.layers;
            assert_eq!(
                layers.iter().map(|layer| layer.quantity).sum::<Decimal>(),
                quantity
            );
            let worth: i64 = layers.iter().map(|layer| layer.value).sum();
            assert_eq!(worth, state.worth.value);
        }
    }
}

fn stock_state(plant: &TestPlant) -> Option<StockState> {
    let loaded = plant.state::<StockRoom>("P@MUC");
    (loaded.version > 0).then(|| (*loaded.state).clone())
}

/// Everything a command may be refused with, whatever sort of refusal it is.
fn code<T: Task>(plant: &mut TestPlant, task: &T) -> Option<String> {
    let refused: Refused = plant.execute(task).err()?;
    Some(Problem::from(refused).code().to_owned())
}

fn hours(count: u32) -> Elapsed {
    Elapsed::hours(count)
}
