//! The tables of what is asked of a plant, and of what it starts with.

use super::{Book, Rows, Spec, Table, table};
use crate::column::{Cells, Refs};
use lineside_kernel::LocalDate;
use smol_str::SmolStr;

table! {
    /// Sales orders.
    SalesOrders in Orders {
        /// `SO-2024-00001`.
        order_number: Vec<SmolStr> = Spec::code("order_number").also(&["code"]);
        /// The product asked for, where an order asks for one only.
        product_id: Refs = Spec::may("product_id").also(&["sku"]).to(Table::Products);
        /// When it was ordered.
        order_date: Vec<Option<LocalDate>> = Spec::may("order_date");
    }
}

table! {
    /// What lay in stock before the first transaction: a part or a product in each row.
    OpeningStock in OpeningStock {
        /// Where it lay.
        facility_id: Refs = Spec::must("facility_id").also(&["site_id", "facility_code", "site"]).to(Table::Facilities);
        /// The part.
        part_id: Refs = Spec::may("part_id").also(&["part_number"]).to(Table::Parts);
        /// The product.
        product_id: Refs = Spec::may("product_id").also(&["sku"]).to(Table::Products);
        /// How many there were.
        quantity: Vec<i64> = Spec::must("quantity").also(&["quantity_on_hand"]);
    }
}
