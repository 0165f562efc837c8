//! The read models of the checks.

use lineside_journal::{Column, Index, Row, Table, TableRef, cells};

/// A ledger.
pub(crate) static BALANCE: Table = Table {
    name: "conformance_balance",
    version: 1,
    columns: &[
        Column::text("item"),
        Column::text("location"),
        Column::integer("amount"),
    ],
    key: 2,
    indexes: &[],
};

/// A table with indexes, one of them over a column that may be empty.
pub(crate) static ORDER: Table = Table {
    name: "conformance_order",
    version: 1,
    columns: &[
        Column::text("code"),
        Column::integer("line"),
        Column::text("status"),
        Column::integer("due").optional(),
    ],
    key: 2,
    indexes: &[
        Index {
            name: "due",
            columns: &[3],
        },
        Index {
            name: "status_due",
            columns: &[2, 3],
        },
    ],
};

/// Every kind of column, in the key and behind it.
pub(crate) static SAMPLE: Table = Table {
    name: "conformance_sample",
    version: 1,
    columns: &[
        Column::integer("number"),
        Column::text("word"),
        Column::bytes("raw"),
        Column::integer("some_number").optional(),
        Column::text("some_word").optional(),
        Column::bytes("some_raw").optional(),
    ],
    key: 3,
    indexes: &[
        Index {
            name: "word",
            columns: &[4],
        },
        Index {
            name: "raw",
            columns: &[5, 3],
        },
    ],
};

/// What every trial prepares, and every test of a store may.
pub const TABLES: &[TableRef] = &[&BALANCE, &ORDER, &SAMPLE];

/// A row of the ledger.
pub(crate) fn balance(item: &str, amount: i64) -> Row {
    cells![item, "SHELF", amount]
}

/// An order's line.
pub(crate) fn order(code: &str, line: i64, status: &str, due: Option<i64>) -> Row {
    cells![code, line, status, due]
}
