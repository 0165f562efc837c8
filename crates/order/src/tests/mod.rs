use crate::*;
use lineside_execution::testing::{TestPlant, golden};
use lineside_execution::{AnyRoom, Command, Task};
use lineside_kernel::Problem;
use rust_decimal::Decimal;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

mod asked;
mod branches;
mod golden;
mod histories;
mod holding;
mod imported;
mod ledger;
mod life;
mod master;
mod mixed;
mod parts;
mod rework;
mod speed;
mod steps;
mod taken_back;
mod vectors;

/// Every room that an order touches.
fn all_rooms() -> Vec<Box<dyn AnyRoom>> {
    let mut rooms = lineside_execution::rooms();
    rooms.extend(lineside_stock::rooms());
    rooms.extend(lineside_master::rooms());
    rooms.extend(crate::rooms());
    rooms
}

fn plant() -> TestPlant {
    TestPlant::with(all_rooms)
}

fn number(text: &str) -> Decimal {
    lineside_kernel::decimal::parse_exact(text).unwrap()
}

/// A command from its JSON, by somebody, now.
fn task<T: DeserializeOwned>(plant: &mut TestPlant, mut fields: Value) -> T {
    let command: Command = plant.by("op.7");
    fields["command"] = serde_json::to_value(command).unwrap();
    serde_json::from_value(fields).unwrap()
}

#[track_caller]
fn does<T: Task + DeserializeOwned>(plant: &mut TestPlant, fields: Value) {
    let task: T = task(plant, fields);
    plant.does(&task);
}

#[track_caller]
fn refuses<T: Task + DeserializeOwned>(plant: &mut TestPlant, fields: Value) -> Vec<&'static str> {
    let task: T = task(plant, fields);
    plant.refuses(&task)
}

fn state(plant: &TestPlant, order: &str) -> OrderState {
    let state = plant.state::<OrderRoom>(order).state;
    (*state).clone()
}

/// An order without a ledger, released, with these steps.
fn released(plant: &mut TestPlant, order: &str, quantity: &str, steps: &[u32]) {
    let steps: Vec<Value> = steps.iter().map(|step| json!({"sequence": step})).collect();
    created(plant, order, quantity, json!({"steps": steps}));
    does::<ReleaseOrder>(plant, json!({"order": order}));
}

fn created(plant: &mut TestPlant, order: &str, quantity: &str, plan: Value) {
    let create = json!({
        "order": order, "item": "GEARBOX", "site": "MUC", "quantity": quantity,
        "plan": plan, "stock": "none",
    });
    does::<CreateOrder>(plant, create);
}

/// Every equation that holds at every moment, for steps in a line.
#[track_caller]
fn adds_up(state: &OrderState) {
    let sum = |numbers: &[Decimal]| numbers.iter().sum::<Decimal>();
    let (completed, scrapped) = (state.completed(), state.scrapped());
    let (remaining, over) = (state.remaining(), state.over());
    assert_eq!(
        sum(&[state.planned, over]),
        sum(&[completed, scrapped, remaining])
    );
    assert!(over.is_zero() || remaining.is_zero());
    for (place, step) in state.steps.iter().enumerate() {
        assert_eq!(
            step.entered,
            sum(&[step.out, step.scrapped, step.reworked, step.wip()])
        );
        assert!(step.wip() >= Decimal::ZERO && step.entered >= Decimal::ZERO);
        assert!(
            state.before_step(place, false) >= Decimal::ZERO,
            "queue of {place}"
        );
    }
    let standing = state.standing();
    assert_eq!(
        state.started(),
        sum(&[completed, scrapped, standing, state.away()])
    );
    assert_eq!(state.in_process(), standing);
    let last = state.steps.len().saturating_sub(1);
    let is_plain = state.reworks.is_empty() && state.away().is_zero();
    if is_plain && !state.is_done(last) && !state.steps.iter().any(|step| step.skipped) {
        let wanted = state.planned.max(state.started());
        let left = (wanted - completed - scrapped).max(state.steps[last].wip());
        assert_eq!(state.ahead(last), left.max(Decimal::ZERO));
    }
    assert!(state.started() <= state.most());
    assert!(state.received <= completed);
    assert!(
        state
            .components
            .iter()
            .all(|sums| sums.net() >= Decimal::ZERO)
    );
}
