//! A small shop: Monday to Friday, eight to sixteen, one saw and two lathes.

mod accepted;
mod laws;
mod mapped;
mod material;

use super::*;
use crate::{Plant, PlantOptions};
use lineside_aps::{
    DispatchModel, SchedulePlan, SchedulingOperation, SchedulingOrder, SchedulingResource, breaches,
};
use lineside_execution::{Command, Done, Task};
use lineside_journal::CommandId;
use lineside_master::site::PutSite;
use lineside_master::work_center::PutWorkCenter;
use lineside_order::{
    ChangeOrder, CompleteOrder, CreateOrder, GetOrder, HoldOrder, OrderView, ReleaseOrder,
    ReportOrder, SkipOrderStep, get_order,
};
use lineside_stock::ReceiveStock;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use std::cell::Cell;
use std::sync::Arc;

/// Monday at eight, in Berlin.
const MONDAY: &str = "2026-03-02T08:00:00+01:00";

struct Shop {
    plant: Plant,
    commands: Cell<u64>,
}

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

impl Shop {
    fn new() -> Self {
        let options = PlantOptions {
            clock: Arc::new(at(MONDAY)),
            ..PlantOptions::default()
        };
        let shop = Self {
            plant: Plant::open_with("memory:", options).unwrap(),
            commands: Cell::new(0),
        };
        let days = json!({"zone": "Europe/Berlin", "shifts": [{
            "name": "day", "days": {"type": "weekly", "days": ["mon", "tue", "wed", "thu", "fri"]},
            "start": "08:00", "end": "16:00"}]});
        shop.does::<PutSite>(json!({"site": {
            "site": "MUC", "name": "Munich", "zone": "Europe/Berlin", "calendar": days}}));
        shop.center(json!({"work_center": "SAW", "setup_time": "PT10M"}));
        shop.center(json!({"work_center": "LATHE", "machines": 2, "efficiency": "0.5"}));
        shop
    }

    fn center(&self, mut center: Value) {
        center["name"] = center["work_center"].clone();
        if center["site"].is_null() {
            center["site"] = "MUC".into();
        }
        center["kind"] = "machining".into();
        self.does::<PutWorkCenter>(json!({"work_center": center}));
    }

    fn command(&self) -> Command {
        self.commands.set(self.commands.get() + 1);
        let id = CommandId::derived(&format!("test {}", self.commands.get()));
        Command::new(id, "jane".parse().unwrap())
    }

    fn task<T: Task + DeserializeOwned>(&self, mut fields: Value) -> T {
        fields["command"] = serde_json::to_value(self.command()).unwrap();
        serde_json::from_value(fields).unwrap()
    }

    #[track_caller]
    fn does<T: Task + DeserializeOwned>(&self, fields: Value) -> Done {
        self.plant.execute(&self.task::<T>(fields)).unwrap()
    }

    /// An order for this plan, released.
    fn released(&self, order: &str, quantity: &str, plan: Value) {
        self.ordered(json!({"order": order, "quantity": quantity, "plan": plan}));
    }

    /// An order with more said, released.
    fn ordered(&self, mut fields: Value) {
        fields["item"] = "SHAFT".into();
        fields["site"] = "MUC".into();
        if fields["stock"].is_null() {
            fields["stock"] = "none".into();
        }
        let order = fields["order"].clone();
        self.does::<CreateOrder>(fields);
        self.does::<ReleaseOrder>(json!({"order": order}));
    }

    fn reports(&self, order: &str, step: u32, fields: Value) {
        let mut fields = fields;
        fields["order"] = order.into();
        fields["step"] = step.into();
        self.does::<ReportOrder>(fields);
    }

    fn made_with(&self, fields: Value) -> PlantSchedulingModel {
        let request = serde_json::from_value(fields).unwrap();
        self.plant.make_scheduling_model(&request).unwrap()
    }

    fn made(&self) -> PlantSchedulingModel {
        self.made_with(json!({"from": MONDAY}))
    }

    fn shown(&self, order: &str) -> OrderView {
        let request = GetOrder {
            order: order.parse().unwrap(),
        };
        let shown = self.plant.ask(|reads, _, _| get_order(reads, &request));
        shown.unwrap()
    }

    fn accepting(&self, made: &PlantSchedulingModel, plan: &SchedulePlan) -> AcceptSchedule {
        AcceptSchedule {
            model: made.model.clone(),
            plan: plan.clone(),
            clock: made.clock,
            position: made.position,
            command: self.command(),
        }
    }
}

fn solved(made: &PlantSchedulingModel) -> SchedulePlan {
    let (model, rule) = (made.model.clone(), None);
    let plan = DispatchModel { model, rule }.dispatch().unwrap().plan;
    assert_eq!(breaches(&made.model, &plan).unwrap(), []);
    plan
}

fn order<'m>(made: &'m PlantSchedulingModel, name: &str) -> &'m SchedulingOrder {
    let mut orders = made.model.orders.iter();
    orders.find(|order| order.name == name).unwrap()
}

fn operation<'m>(
    made: &'m PlantSchedulingModel,
    order_name: &str,
    name: &str,
) -> &'m SchedulingOperation {
    let mut all = order(made, order_name).operations.iter();
    all.find(|operation| operation.name == name).unwrap()
}

fn resource<'m>(made: &'m PlantSchedulingModel, name: &str) -> &'m SchedulingResource {
    let mut all = made.model.resources.iter();
    all.find(|resource| resource.name == name).unwrap()
}

/// Sawing, then turning.
fn two_steps() -> Value {
    json!({"steps": [
        {"sequence": 10, "work_center": "SAW", "setup_minutes": "5", "run_minutes": "1"},
        {"sequence": 20, "work_center": "LATHE", "run_minutes": "2"}]})
}
