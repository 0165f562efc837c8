//! A day in a shop: forty pumps made to stock. The same day stands beside it in Python and in
//! JavaScript. Run it with `cargo run -p lineside --example shop_day`.
//!
//! A command is a struct with many fields that may be left out. Written as JSON it leaves them
//! out; a program that fills in most of them builds the struct instead.
#![expect(
    clippy::print_stdout,
    reason = "an example shows what it found by printing it"
)]

use lineside::execution::Task;
use lineside::floor::ReportScrap;
use lineside::journal::CommandId;
use lineside::master::bom::LoadBoms;
use lineside::master::item::PutItems;
use lineside::master::routing::LoadRoutings;
use lineside::master::site::PutSite;
use lineside::master::work_center::PutWorkCenters;
use lineside::order::{
    CreateOrder, GetOrder, IssueToOrder, ReleaseOrder, ReportOrder, ReverseOrderPosting, get_order,
};
use lineside::stock::{GetStock, ReceiveStock, get_stock};
use lineside::{Plant, Unwatched};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use std::error::Error;

type Done = Result<(), Box<dyn Error>>;

fn main() -> Done {
    let mut shop = Shop {
        plant: Plant::open("memory:")?,
        commands: 0,
    };
    shop.set_up()?;
    shop.deliver()?;
    shop.make()?;
    shop.ask()
}

/// A plant, and how many commands were sent to it.
struct Shop {
    plant: Plant,
    commands: u32,
}

impl Shop {
    /// Makes a command: who wants it, with an id that makes a retry harmless.
    fn task<T: Task + DeserializeOwned>(
        &mut self,
        actor: &str,
        mut wanted: Value,
    ) -> Result<T, Box<dyn Error>> {
        self.commands += 1;
        let id = CommandId::derived(&format!("shop day {}", self.commands));
        if let Value::Object(fields) = &mut wanted {
            fields.insert("command".to_owned(), json!({"id": id, "actor": actor}));
        }
        Ok(serde_json::from_value(wanted)?)
    }

    fn does<T: Task + DeserializeOwned>(&mut self, actor: &str, wanted: Value) -> Done {
        let task: T = self.task(actor, wanted)?;
        self.plant.execute(&task)?;
        Ok(())
    }

    /// Says what is made, of what, how and where.
    fn set_up(&mut self) -> Done {
        self.does::<PutSite>(
            "ada",
            json!({"site": {"site": "MUC", "name": "Munich", "zone": "Europe/Berlin",
                            "currency": "EUR"}}),
        )?;
        self.does::<PutWorkCenters>(
            "ada",
            json!({"work_centers": [
                {"work_center": "WC-ASM-01", "name": "Assembly line 1", "site": "MUC",
                 "kind": "assembly"},
                {"work_center": "WC-TEST-01", "name": "Test bench", "site": "MUC",
                 "kind": "testing"}]}),
        )?;
        self.does::<PutItems>(
            "ada",
            json!({"items": [
                {"item": "PUMP", "name": "Pump", "kind": "product", "unit": "pcs"},
                {"item": "HOUSING", "name": "Housing", "kind": "part", "unit": "pcs"},
                {"item": "GREASE", "name": "Grease", "kind": "raw", "unit": "kg",
                 "increment": "0.001", "backflush": true}]}),
        )?;
        self.does::<LoadBoms>(
            "ada",
            json!({"boms": [
                {"item": "PUMP", "key": {"revision": "A"}, "effective": {"from": "2026-01-01"},
                 "lines": [{"line": 10, "item": "HOUSING", "quantity": "1", "step": 10},
                           {"line": 20, "item": "GREASE", "quantity": "0.0125", "step": 10}]}]}),
        )?;
        self.does::<LoadRoutings>(
            "ada",
            json!({"routings": [
                {"item": "PUMP", "key": {"revision": "A"}, "effective": {"from": "2026-01-01"},
                 "steps": [{"step": 10, "operation": "Assemble", "work_center": "WC-ASM-01",
                            "run_time": {"type": "per_unit", "minutes": "6"}},
                           {"step": 20, "operation": "Test", "work_center": "WC-TEST-01",
                            "run_time": {"type": "per_unit", "minutes": "2.5"}}]}]}),
        )
    }

    /// Brings in what was bought.
    fn deliver(&mut self) -> Done {
        for (item, quantity, cost) in [("HOUSING", "60", "1200.00"), ("GREASE", "5", "80.00")] {
            let cost = json!({"amount": cost, "currency": "EUR"});
            self.does::<ReceiveStock>(
                "wendy",
                json!({"item": item, "site": "MUC", "quantity": quantity, "cost": cost}),
            )?;
        }
        Ok(())
    }

    /// Makes forty pumps.
    fn make(&mut self) -> Done {
        let order = "WO-2026-00001";
        self.does::<CreateOrder>(
            "paula",
            json!({"order": order, "item": "PUMP", "site": "MUC", "quantity": "40",
                   "planned_start": "2026-03-02", "receive": true, "auto_complete": true}),
        )?;
        self.does::<ReleaseOrder>("paula", json!({"order": order, "check_availability": true}))?;
        let housings = json!({"order": order, "item": "HOUSING", "quantity": "40"});
        self.does::<IssueToOrder>("wendy", housings)?;

        // The network failed once, so the terminal sends the same command again.
        let report: ReportOrder =
            self.task("max", json!({"order": order, "step": 10, "out": "25"}))?;
        self.plant.execute(&report)?;
        if self.plant.execute(&report)?.replayed {
            println!("sent twice, done once");
        }

        let wrong = json!({"order": order, "step": 20, "out": "24", "posting": "R-7"});
        self.does::<ReportOrder>("tina", wrong)?;
        self.does::<ReverseOrderPosting>("tina", json!({"order": order, "of": "R-7"}))?;
        let tested = json!({"order": order, "step": 20, "out": "20", "scrap": "1",
                            "reason": "quality_defect"});
        self.does::<ReportOrder>("tina", tested)?;
        self.does::<ReportOrder>("max", json!({"order": order, "step": 10, "out": "15"}))?;
        self.does::<ReportOrder>("tina", json!({"order": order, "step": 20, "out": "19"}))
    }

    /// Asks in the evening what became of the day.
    fn ask(&self) -> Done {
        let wanted = GetOrder {
            order: "WO-2026-00001".parse()?,
        };
        let order = self.plant.ask(|reads, _, _| get_order(reads, &wanted))?;
        println!(
            "{} {} {} good {} scrapped",
            order.order,
            order.status.as_str(),
            order.completed,
            order.scrapped
        );
        for item in ["PUMP", "HOUSING", "GREASE"] {
            let wanted: GetStock = serde_json::from_value(json!({"item": item, "site": "MUC"}))?;
            let stock = self.plant.ask(|reads, _, _| get_stock(reads, &wanted))?;
            let worth = stock.value.map(|value| value.amount()).unwrap_or_default();
            println!("{item} {} on hand, worth {worth}", stock.on_hand);
        }
        let wanted: ReportScrap = serde_json::from_value(json!({"site": "MUC"}))?;
        let report = self.plant.on_floor(|floor| floor.report_scrap(&wanted))?;
        for line in report.groups.iter().flat_map(|group| &group.reasons) {
            let reason = line.reason.as_deref().unwrap_or("no reason");
            println!("scrapped for {reason} {}", line.quantity);
        }
        let differences = self.plant.compare_rows(&Unwatched)?;
        println!("rows that differ from the journal: {}", differences.len());
        Ok(())
    }
}
