//! The tables of what happened: work orders, their steps, what moved for them.

use super::{Book, Rows, Spec, Table, table};
use crate::column::{Cells, Refs, Texts};
use crate::value::{Hundredths, Value};
use crate::word::{OrderStatus, OrderType, ScrapReason, StepStatus, TransactionType};
use lineside_kernel::{LocalDate, Timestamp};
use smol_str::SmolStr;

table! {
    /// Work orders: what is to be made, for whom, and what came of it.
    WorkOrders in WorkOrders {
        /// `WO-2024-00001`.
        wo_number: Vec<SmolStr> = Spec::code("wo_number").also(&["wo_code", "code"]);
        /// What is made.
        product_id: Refs = Spec::must("product_id").also(&["sku"]).to(Table::Products);
        /// Where it is made.
        facility_id: Refs = Spec::must("facility_id").also(&["site_id", "facility_code", "site"]).to(Table::Facilities);
        /// The sales order it is made for; empty for stock.
        order_id: Refs = Spec::may("order_id").also(&["order_number"]).to(Table::Orders);
        /// Whether it is made for a sales order.
        order_type: Vec<OrderType> = Spec::must("order_type");
        /// From 1, the highest, to 5.
        priority: Vec<i64> = Spec::may("priority").or(Value::Whole(3));
        /// How many are wanted.
        quantity_planned: Vec<i64> = Spec::must("quantity_planned");
        /// How many good ones came out of the last step.
        quantity_completed: Vec<i64> = Spec::must("quantity_completed");
        /// How many were lost at all steps together.
        quantity_scrapped: Vec<i64> = Spec::must("quantity_scrapped");
        /// Where it stands.
        status: Vec<OrderStatus> = Spec::must("status");
        /// The day on which it should start.
        planned_start_date: Vec<Option<LocalDate>> = Spec::may("planned_start_date");
        /// The day on which it should be done.
        planned_end_date: Vec<Option<LocalDate>> = Spec::may("planned_end_date");
        /// When it started.
        actual_start_date: Vec<Option<Timestamp>> = Spec::may("actual_start_date");
        /// When it was done.
        actual_end_date: Vec<Option<Timestamp>> = Spec::may("actual_end_date");
        /// When it was made.
        created_at: Vec<Option<Timestamp>> = Spec::may("created_at");
        /// When it last changed.
        updated_at: Vec<Option<Timestamp>> = Spec::may("updated_at");
    }
}

table! {
    /// The steps of the work orders.
    WorkOrderSteps in WorkOrderSteps {
        /// The work order.
        work_order_id: Refs = Spec::must("work_order_id").also(&["wo_number"]).to(Table::WorkOrders);
        /// The step of the routing that it carries out.
        routing_step_id: Refs = Spec::may("routing_step_id").to(Table::ProductionRoutings);
        /// Its place: 10, 20, 30.
        step_sequence: Vec<i64> = Spec::must("step_sequence");
        /// Where it is done, which may be elsewhere than the routing says.
        work_center_id: Refs = Spec::must("work_center_id").also(&["wc_code"]).to(Table::WorkCenters);
        /// Where it stands.
        status: Vec<StepStatus> = Spec::must("status");
        /// How many went in.
        quantity_in: Vec<i64> = Spec::must("quantity_in");
        /// How many good ones came out.
        quantity_out: Vec<i64> = Spec::must("quantity_out");
        /// How many were lost.
        quantity_scrapped: Vec<i64> = Spec::must("quantity_scrapped");
        /// When it should start.
        planned_start: Vec<Option<Timestamp>> = Spec::may("planned_start");
        /// When it started.
        actual_start: Vec<Option<Timestamp>> = Spec::may("actual_start");
        /// When it was done.
        actual_end: Vec<Option<Timestamp>> = Spec::may("actual_end");
        /// Hours that people worked on it.
        labor_hours: Vec<Hundredths> = Spec::may("labor_hours");
        /// Hours that machines worked on it.
        machine_hours: Vec<Hundredths> = Spec::may("machine_hours");
    }
}

table! {
    /// What moved between stock and the work orders.
    MaterialTransactions in MaterialTransactions {
        /// `MTX-2024-00001`.
        transaction_number: Vec<SmolStr> = Spec::code("transaction_number").also(&["code"]);
        /// What it does; the sign of the quantity lies here.
        transaction_type: Vec<TransactionType> = Spec::must("transaction_type").also(&["type"]);
        /// The work order; empty for scrap out of stock.
        work_order_id: Refs = Spec::may("work_order_id").also(&["wo_number"]).to(Table::WorkOrders);
        /// The part that was issued, returned or lost.
        part_id: Refs = Spec::may("part_id").also(&["part_number"]).to(Table::Parts);
        /// The product that was received or lost.
        product_id: Refs = Spec::may("product_id").also(&["sku"]).to(Table::Products);
        /// Where.
        facility_id: Refs = Spec::must("facility_id").also(&["site_id", "facility_code", "site"]).to(Table::Facilities);
        /// How many; always positive.
        quantity: Vec<i64> = Spec::must("quantity");
        /// What one cost at that time.
        unit_cost: Vec<Hundredths> = Spec::may("unit_cost");
        /// Why it was scrapped; empty for all else.
        reason_code: Vec<Option<ScrapReason>> = Spec::may("reason_code");
        /// What it is called elsewhere.
        reference_number: Texts = Spec::may("reference_number");
        /// When it happened.
        created_at: Vec<Timestamp> = Spec::must("created_at").also(&["at"]);
        /// Who did it.
        created_by: Texts = Spec::may("created_by");
    }
}
