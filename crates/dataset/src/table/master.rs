//! The tables of what a plant is: its sites, machines, items, recipes.

use super::{Book, Rows, Spec, Table, table};
use crate::column::{Cells, Refs, Texts};
use crate::value::{Hundredths, Value};
use crate::word::{FacilityType, WorkCenterType};
use lineside_kernel::{LocalDate, Timestamp};
use smol_str::SmolStr;

table! {
    /// Sites: factories, warehouses and other places.
    Facilities in Facilities {
        /// `MUC`.
        facility_code: Vec<SmolStr> = Spec::code("facility_code").also(&["site_code", "code"]);
        /// What people call it.
        name: Texts = Spec::may("name");
        /// What it is.
        facility_type: Vec<FacilityType> = Spec::may("facility_type").or(Value::Text(b"factory"));
        /// The city it lies in.
        city: Texts = Spec::may("city");
        /// The country, by its two letters.
        country: Texts = Spec::may("country");
        /// Its IANA time zone: `Europe/Berlin`.
        time_zone: Texts = Spec::may("time_zone").also(&["timezone"]);
        /// Whether it is in use.
        is_active: Vec<bool> = Spec::may("is_active").or(Value::Flag(true));
    }
}

table! {
    /// Where work is done: machines, lines, benches.
    WorkCenters in WorkCenters {
        /// `WC-ASM-01`.
        wc_code: Vec<SmolStr> = Spec::code("wc_code").also(&["work_center_code", "code"]);
        /// `Assembly Line 1`.
        name: Texts = Spec::may("name");
        /// The factory it stands in.
        facility_id: Refs = Spec::must("facility_id").also(&["site_id", "facility_code", "site"]).to(Table::Facilities);
        /// What it is for.
        work_center_type: Vec<WorkCenterType> = Spec::must("work_center_type").also(&["type"]);
        /// Units it can process in a day.
        capacity_per_day: Vec<i64> = Spec::may("capacity_per_day");
        /// How well it runs, from 0.00 to 1.00.
        efficiency_rating: Vec<Hundredths> = Spec::may("efficiency_rating").or(Value::Whole(1));
        /// What an hour of it costs.
        hourly_rate_usd: Vec<Hundredths> = Spec::may("hourly_rate_usd");
        /// Minutes of set-up, where a routing says nothing.
        setup_time_mins: Vec<i64> = Spec::may("setup_time_mins");
        /// Whether it is in use.
        is_active: Vec<bool> = Spec::may("is_active").or(Value::Flag(true));
        /// When the row was made.
        created_at: Vec<Option<Timestamp>> = Spec::may("created_at");
    }
}

table! {
    /// Parts: what is bought and used.
    Parts in Parts {
        /// `PRT-00001`.
        part_number: Vec<SmolStr> = Spec::code("part_number").also(&["part_code", "item_code", "code"]);
        /// What it is.
        description: Texts = Spec::may("description").also(&["name"]);
        /// The unit in which it is counted.
        base_uom: Texts = Spec::may("base_uom").also(&["unit", "uom"]).or(Value::Text(b"each"));
        /// What one costs.
        unit_cost: Vec<Hundredths> = Spec::may("unit_cost");
    }
}

table! {
    /// Products: what is made and sold.
    Products in Products {
        /// `PRD-00001`.
        sku: Vec<SmolStr> = Spec::code("sku").also(&["product_code", "item_code", "code"]);
        /// What it is.
        name: Texts = Spec::may("name").also(&["description"]);
        /// The unit in which it is counted.
        base_uom: Texts = Spec::may("base_uom").also(&["unit", "uom"]).or(Value::Text(b"each"));
        /// What one costs to make.
        unit_cost: Vec<Hundredths> = Spec::may("unit_cost");
        /// Whether it is still made.
        is_active: Vec<bool> = Spec::may("is_active").or(Value::Flag(true));
    }
}

table! {
    /// The parts that go straight into a product.
    ProductComponents in ProductComponents {
        /// The product.
        product_id: Refs = Spec::must("product_id").also(&["sku"]).to(Table::Products);
        /// The part that goes into it.
        part_id: Refs = Spec::must("part_id").also(&["part_number"]).to(Table::Parts);
        /// How many of it one product takes.
        quantity: Vec<i64> = Spec::must("quantity").also(&["quantity_per"]);
    }
}

table! {
    /// The parts that go into a part.
    BillOfMaterials in BillOfMaterials {
        /// The part that is made of others.
        parent_part_id: Refs = Spec::must("parent_part_id").to(Table::Parts);
        /// The part that goes into it.
        child_part_id: Refs = Spec::must("child_part_id").to(Table::Parts);
        /// How many of it one parent takes.
        quantity: Vec<i64> = Spec::must("quantity").also(&["quantity_per"]);
    }
}

table! {
    /// The steps that make a product.
    ///
    /// The steps of one product that share `effective_from` are one revision. It is valid
    /// from that day on, and before `effective_to`.
    ProductionRoutings in ProductionRoutings {
        /// What the step makes.
        product_id: Refs = Spec::must("product_id").also(&["sku"]).to(Table::Products);
        /// Its place: 10, 20, 30.
        step_sequence: Vec<i64> = Spec::must("step_sequence");
        /// What is done: `Solder components`.
        operation_name: Texts = Spec::must("operation_name");
        /// Where it is done.
        work_center_id: Refs = Spec::must("work_center_id").also(&["wc_code"]).to(Table::WorkCenters);
        /// Minutes of set-up.
        setup_time_mins: Vec<i64> = Spec::may("setup_time_mins");
        /// Minutes for one unit.
        run_time_per_unit_mins: Vec<Hundredths> = Spec::must("run_time_per_unit_mins");
        /// Whether it is in use.
        is_active: Vec<bool> = Spec::may("is_active").or(Value::Flag(true));
        /// The first day on which it is valid.
        effective_from: Vec<Option<LocalDate>> = Spec::may("effective_from");
        /// The first day on which it is no longer valid; empty for the current one.
        effective_to: Vec<Option<LocalDate>> = Spec::may("effective_to");
        /// When the row was made.
        created_at: Vec<Option<Timestamp>> = Spec::may("created_at");
    }
}
