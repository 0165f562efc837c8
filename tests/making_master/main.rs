//! Orders and stock by the word of master data, as somebody would try them who wants to see
//! them fail: sequences of commands on a plant, each with the state computed by hand.

use lineside::execution::Task;
use lineside::journal::CommandId;
use lineside::order::{GetOrder, OrderView, get_order};
use lineside::stock::{GetStock, ListMovements, Movement, StockView, get_stock, list_movements};
use lineside::{Plant, Problem};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use std::cell::Cell;

mod items;
mod made;
mod orders;
mod stocks;

thread_local!(static COMMANDS: Cell<u32> = const { Cell::new(0) });

fn plant() -> Plant {
    Plant::open("memory:").unwrap()
}

/// A command from its fields; `happened` is when it happened.
fn task<T: Task + DeserializeOwned>(mut wanted: Value) -> T {
    let number = COMMANDS.with(|commands| commands.replace(commands.get() + 1));
    let thread = format!("{:?}", std::thread::current().id());
    let id = CommandId::derived(&format!("sequence {thread} {number}"));
    let mut command = json!({"id": id, "actor": "op.7"});
    if let Some(at) = wanted.as_object_mut().unwrap().remove("happened") {
        command["at"] = at;
    }
    wanted["command"] = command;
    serde_json::from_value(wanted.clone()).unwrap_or_else(|error| panic!("{error}: {wanted}"))
}

#[track_caller]
fn does<T: Task + DeserializeOwned>(plant: &Plant, wanted: Value) {
    let task = task::<T>(wanted);
    if let Err(problem) = plant.execute(&task) {
        panic!("{}: {problem}", T::ACTION);
    }
}

#[track_caller]
fn refused<T: Task + DeserializeOwned>(plant: &Plant, wanted: Value) -> Problem {
    let task = task::<T>(wanted);
    plant.execute(&task).expect_err("must be refused")
}

/// Does what must be refused; answers with the code of the first reason.
#[track_caller]
fn refuses<T: Task + DeserializeOwned>(plant: &Plant, wanted: Value) -> String {
    refused::<T>(plant, wanted).code().to_owned()
}

/// Puts an item with these fields beside its code.
#[track_caller]
fn item(plant: &Plant, code: &str, more: Value) {
    does::<lineside::master::item::PutItem>(plant, json!({"item": item_of(code, more)}));
}

fn item_of(code: &str, more: Value) -> Value {
    let mut item = json!({"item": code, "name": code, "kind": "part", "unit": "pcs"});
    for (name, value) in more.as_object().unwrap() {
        item[name] = value.clone();
    }
    item
}

fn stock(plant: &Plant, item: &str, site: &str) -> StockView {
    let wanted: GetStock = serde_json::from_value(json!({"item": item, "site": site})).unwrap();
    plant.ask(|reads, _, _| get_stock(reads, &wanted)).unwrap()
}

/// Quantity and value of an item at Munich.
fn worth(plant: &Plant, item: &str) -> (String, String) {
    let view = stock(plant, item, "MUC");
    let value = view.value.map(|value| value.to_string());
    (
        view.on_hand.normalize().to_string(),
        value.unwrap_or_default(),
    )
}

fn movements(plant: &Plant, item: &str) -> Vec<Movement> {
    let wanted: ListMovements =
        serde_json::from_value(json!({"item": item, "site": "MUC"})).unwrap();
    let page = plant.ask(|reads, _, _| list_movements(reads, &wanted));
    page.unwrap().movements
}

/// Kind, lot and quantity of every movement of an item at Munich.
fn moved(plant: &Plant, item: &str) -> Vec<String> {
    let shown = |movement: Movement| {
        let lot = movement
            .lot
            .map(|lot| format!(" {lot}"))
            .unwrap_or_default();
        format!("{}{lot} {}", movement.kind, movement.quantity.normalize())
    };
    movements(plant, item).into_iter().map(shown).collect()
}

fn order(plant: &Plant, order: &str) -> OrderView {
    let wanted: GetOrder = serde_json::from_value(json!({"order": order})).unwrap();
    plant.ask(|reads, _, _| get_order(reads, &wanted)).unwrap()
}

/// What lies at each step: in, out, scrap, rework, in work, waiting.
fn steps(plant: &Plant, code: &str) -> Vec<String> {
    let view = order(plant, code);
    let each = view.steps.iter().map(|step| {
        let numbers = [
            step.quantity_in,
            step.quantity_out,
            step.quantity_scrapped,
            step.quantity_reworked,
            step.wip,
            step.queue,
        ];
        let words: Vec<_> = numbers.iter().map(|n| n.normalize().to_string()).collect();
        words.join(" ")
    });
    each.collect()
}
