//! What every table has: columns with names, and a book of where its rows came from.

mod demand;
mod execution;
mod master;

pub use demand::*;
pub use execution::*;
pub use master::*;

use crate::column::Cells;
use crate::value::Value;
use serde::Serialize;
use smol_str::SmolStr;

/// Declares the list of tables, each with the name of its file.
macro_rules! tables {
    ($($(#[$doc:meta])* $name:ident = $file:literal,)*) => {
        /// A table of the data set; a file has its name and `.csv` or `.parquet`.
        ///
        /// A table stands behind every table that it refers to.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[cfg_attr(feature = "schema", schemars(rename = "DataSetTable"))]
        #[serde(rename_all = "snake_case")]
        pub enum Table {
            $($(#[$doc])* $name,)*
        }

        impl Table {
            /// Every table, each behind those it refers to.
            pub const ALL: &[Self] = &[$(Self::$name,)*];

            /// The name of its file, without the ending.
            #[must_use]
            pub const fn file_name(self) -> &'static str {
                match self {
                    $(Self::$name => $file,)*
                }
            }
        }
    };
}

tables! {
    /// Sites: factories and warehouses.
    Facilities = "facilities",
    /// Where work is done.
    WorkCenters = "work_centers",
    /// What is bought and used.
    Parts = "parts",
    /// What is made and sold.
    Products = "products",
    /// The parts that go straight into a product.
    ProductComponents = "product_components",
    /// The parts that go into a part.
    BillOfMaterials = "bill_of_materials",
    /// Sales orders.
    Orders = "orders",
    /// The steps that make a product.
    ProductionRoutings = "production_routings",
    /// Work orders.
    WorkOrders = "work_orders",
    /// The steps of the work orders.
    WorkOrderSteps = "work_order_steps",
    /// What moved between stock and the work orders.
    MaterialTransactions = "material_transactions",
    /// What lay in stock before the first transaction.
    OpeningStock = "opening_stock",
}

impl Table {
    /// Whether a data set can do without it.
    #[must_use]
    pub const fn is_optional(self) -> bool {
        matches!(
            self,
            Self::ProductComponents | Self::BillOfMaterials | Self::Orders | Self::OpeningStock
        )
    }
}

/// What a file has to say about a column.
#[derive(Debug, Clone, Copy)]
pub struct Spec {
    /// Its name in the first line.
    pub name: &'static str,
    /// Other names under which it is read.
    pub aliases: &'static [&'static str],
    /// Whether the column has to be there, with something in every row.
    pub is_required: bool,
    /// What stands where nothing was given.
    pub default: Value<'static>,
    /// The table that it refers to.
    pub target: Option<Table>,
    /// Whether it is the code by which others refer to the row.
    pub is_code: bool,
}

impl Spec {
    const fn must(name: &'static str) -> Self {
        Self {
            name,
            aliases: &[],
            is_required: true,
            default: Value::Nothing,
            target: None,
            is_code: false,
        }
    }

    const fn may(name: &'static str) -> Self {
        let mut spec = Self::must(name);
        spec.is_required = false;
        spec
    }

    const fn code(name: &'static str) -> Self {
        let mut spec = Self::must(name);
        spec.is_code = true;
        spec
    }

    const fn to(mut self, target: Table) -> Self {
        self.target = Some(target);
        self
    }

    const fn or(mut self, default: Value<'static>) -> Self {
        self.default = default;
        self
    }

    const fn also(mut self, aliases: &'static [&'static str]) -> Self {
        self.aliases = aliases;
        self
    }
}

/// Where the rows of a table stand in their file, and which could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Book {
    /// The line of the first row: 2 below a line of names, 1 where rows are counted.
    pub first_line: u32,
    /// The line of every row, where rows are not one line each.
    pub lines: Option<Vec<u32>>,
    /// Rows of which a cell could not be read, ascending; something else stands there.
    pub unreadable: Vec<u32>,
}

impl Default for Book {
    fn default() -> Self {
        Self {
            first_line: 2,
            lines: None,
            unreadable: Vec::new(),
        }
    }
}

impl Book {
    /// The line on which a row stands.
    #[must_use]
    pub fn line(&self, row: usize) -> u32 {
        let counted = || {
            let row = u32::try_from(row).unwrap_or(u32::MAX);
            self.first_line.saturating_add(row)
        };
        match &self.lines {
            Some(lines) => lines.get(row).copied().unwrap_or_else(counted),
            None => counted(),
        }
    }
}

/// A table as the readers, the writers and the checks see it.
pub trait Rows: Send + Sync {
    /// Which table it is.
    fn table(&self) -> Table;
    /// How many rows it has.
    fn count(&self) -> usize;
    /// Its columns, in the order of the file.
    fn columns(&self) -> Vec<(Spec, &dyn Cells)>;
    /// Its columns, to be changed.
    fn columns_mut(&mut self) -> Vec<(Spec, &mut dyn Cells)>;
    /// Where its rows came from.
    fn book(&self) -> &Book;
    /// Where its rows came from, to be changed.
    fn book_mut(&mut self) -> &mut Book;

    /// The codes by which its rows are known, if they have any.
    fn codes(&self) -> Option<&[SmolStr]> {
        let columns = self.columns();
        let (_, column) = columns.into_iter().find(|(spec, _)| spec.is_code)?;
        column.as_codes()
    }
}

/// Declares a table: a struct of columns, each with what its file has to say about it.
macro_rules! table {
    ($(#[$meta:meta])* $name:ident in $table:ident {
        $($(#[$doc:meta])* $field:ident: $type:ty = $spec:expr;)*
    }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Default, PartialEq)]
        pub struct $name {
            $($(#[$doc])* pub $field: $type,)*
            /// Where the rows came from.
            pub book: Book,
        }

        impl $name {
            /// How many rows it has.
            #[must_use]
            pub fn len(&self) -> usize {
                [$(self.$field.count(),)*].first().copied().unwrap_or(0)
            }

            /// Whether it has none.
            #[must_use]
            pub fn is_empty(&self) -> bool {
                self.len() == 0
            }
        }

        impl Rows for $name {
            fn table(&self) -> Table {
                Table::$table
            }
            fn count(&self) -> usize {
                self.len()
            }
            fn columns(&self) -> Vec<(Spec, &dyn Cells)> {
                vec![$(($spec, &self.$field as &dyn Cells),)*]
            }
            fn columns_mut(&mut self) -> Vec<(Spec, &mut dyn Cells)> {
                vec![$(($spec, &mut self.$field as &mut dyn Cells),)*]
            }
            fn book(&self) -> &Book {
                &self.book
            }
            fn book_mut(&mut self) -> &mut Book {
                &mut self.book
            }
        }
    };
}
use table;
