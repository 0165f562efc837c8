//! The data set: every table of a plant, side by side.
//!
//! ```
//! use lineside_dataset::{DataSet, Generate, Table};
//!
//! let set = Generate::new(42, "0.001".parse()?)?.run();
//! assert_eq!(set.work_orders.len(), 120);
//! assert_eq!(set.work_orders.wo_number[0], "WO-2024-00001");
//! assert_eq!(set.table(Table::WorkOrders).count(), 120);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use crate::table::{
    BillOfMaterials, Facilities, MaterialTransactions, OpeningStock, Parts, ProductComponents,
    ProductionRoutings, Products, Rows, SalesOrders, Table, WorkCenters, WorkOrderSteps,
    WorkOrders,
};

/// Every table of a plant.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DataSet {
    /// Sites.
    pub facilities: Facilities,
    /// Where work is done.
    pub work_centers: WorkCenters,
    /// What is bought and used.
    pub parts: Parts,
    /// What is made and sold.
    pub products: Products,
    /// The parts that go straight into a product.
    pub product_components: ProductComponents,
    /// The parts that go into a part.
    pub bill_of_materials: BillOfMaterials,
    /// Sales orders.
    pub orders: SalesOrders,
    /// The steps that make a product.
    pub production_routings: ProductionRoutings,
    /// Work orders.
    pub work_orders: WorkOrders,
    /// The steps of the work orders.
    pub work_order_steps: WorkOrderSteps,
    /// What moved between stock and the work orders.
    pub material_transactions: MaterialTransactions,
    /// What lay in stock before the first transaction.
    pub opening_stock: OpeningStock,
}

impl DataSet {
    /// A table by its name.
    #[must_use]
    pub fn table(&self, table: Table) -> &dyn Rows {
        match table {
            Table::Facilities => &self.facilities,
            Table::WorkCenters => &self.work_centers,
            Table::Parts => &self.parts,
            Table::Products => &self.products,
            Table::ProductComponents => &self.product_components,
            Table::BillOfMaterials => &self.bill_of_materials,
            Table::Orders => &self.orders,
            Table::ProductionRoutings => &self.production_routings,
            Table::WorkOrders => &self.work_orders,
            Table::WorkOrderSteps => &self.work_order_steps,
            Table::MaterialTransactions => &self.material_transactions,
            Table::OpeningStock => &self.opening_stock,
        }
    }

    /// A table by its name, to be changed.
    pub fn table_mut(&mut self, table: Table) -> &mut dyn Rows {
        match table {
            Table::Facilities => &mut self.facilities,
            Table::WorkCenters => &mut self.work_centers,
            Table::Parts => &mut self.parts,
            Table::Products => &mut self.products,
            Table::ProductComponents => &mut self.product_components,
            Table::BillOfMaterials => &mut self.bill_of_materials,
            Table::Orders => &mut self.orders,
            Table::ProductionRoutings => &mut self.production_routings,
            Table::WorkOrders => &mut self.work_orders,
            Table::WorkOrderSteps => &mut self.work_order_steps,
            Table::MaterialTransactions => &mut self.material_transactions,
            Table::OpeningStock => &mut self.opening_stock,
        }
    }

    /// How many rows there are in all tables together.
    #[must_use]
    pub fn count(&self) -> usize {
        Table::ALL
            .iter()
            .map(|table| self.table(*table).count())
            .sum()
    }
}
