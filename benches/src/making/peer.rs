//! SQL by hand: three tables, their usual indexes, prepared statements, one transaction.

use crate::Done;
use lineside::dataset::DataSet;
use rusqlite::{Connection, params};
use std::path::Path;

const SCHEMA: &str = "
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    CREATE TABLE work_orders (
        id INTEGER PRIMARY KEY, wo_number TEXT UNIQUE NOT NULL, product_id INTEGER,
        facility_id INTEGER, order_id INTEGER, order_type TEXT, priority INTEGER,
        quantity_planned INTEGER, quantity_completed INTEGER, quantity_scrapped INTEGER,
        status TEXT, planned_start TEXT, planned_end TEXT, actual_start INTEGER,
        actual_end INTEGER);
    CREATE INDEX work_orders_site ON work_orders (facility_id, status);
    CREATE TABLE work_order_steps (
        id INTEGER PRIMARY KEY, work_order_id INTEGER NOT NULL REFERENCES work_orders,
        step_sequence INTEGER, work_center_id INTEGER, status TEXT, quantity_in INTEGER,
        quantity_out INTEGER, quantity_scrapped INTEGER, actual_start INTEGER,
        actual_end INTEGER, labor_hours INTEGER, machine_hours INTEGER);
    CREATE INDEX steps_order ON work_order_steps (work_order_id);
    CREATE TABLE material_transactions (
        id INTEGER PRIMARY KEY, transaction_number TEXT UNIQUE NOT NULL,
        transaction_type TEXT, work_order_id INTEGER REFERENCES work_orders,
        part_id INTEGER, product_id INTEGER, facility_id INTEGER, quantity INTEGER,
        unit_cost INTEGER, reason_code TEXT, created_at INTEGER, created_by TEXT);
    CREATE INDEX transactions_order ON material_transactions (work_order_id);
    CREATE INDEX transactions_stock
        ON material_transactions (facility_id, part_id, product_id, created_at);
    CREATE TABLE product_components (product_id INTEGER, part_id INTEGER, quantity INTEGER);
";

/// What each report asks.
const REPORTS: [&str; 5] = [
    "SELECT facility_id, status, count(*), sum(quantity_planned), sum(quantity_completed),
            sum(quantity_scrapped) FROM work_orders GROUP BY 1, 2",
    "SELECT reason_code, count(*), sum(quantity) FROM material_transactions
     WHERE transaction_type = 'scrap' GROUP BY 1",
    "SELECT w.facility_id, s.work_center_id, sum(quantity_in - quantity_out - s.quantity_scrapped)
     FROM work_order_steps s JOIN work_orders w ON w.id = s.work_order_id
     WHERE s.status = 'in_progress' GROUP BY 1, 2",
    "SELECT work_center_id, count(*), sum(machine_hours), sum(labor_hours)
     FROM work_order_steps GROUP BY 1",
    "SELECT t.part_id, sum(t.quantity), sum(c.quantity * w.quantity_planned)
     FROM material_transactions t
     JOIN work_orders w ON w.id = t.work_order_id
     LEFT JOIN product_components c ON c.product_id = w.product_id AND c.part_id = t.part_id
     WHERE t.transaction_type = 'issue_to_wo' GROUP BY 1",
];

fn whole(row: Option<usize>) -> Option<i64> {
    i64::try_from(row?).ok()
}

/// Loads the rows of execution.
pub(crate) fn load(file: &Path, set: &DataSet) -> Done<Connection> {
    let mut connection = Connection::open(file)?;
    connection.execute_batch(SCHEMA)?;
    let transaction = connection.transaction()?;
    orders(&transaction, set)?;
    steps(&transaction, set)?;
    moves(&transaction, set)?;
    let mut insert = transaction.prepare("INSERT INTO product_components VALUES (?, ?, ?)")?;
    let parts = &set.product_components;
    for (row, quantity) in parts.quantity.iter().enumerate() {
        insert.execute(params![
            whole(parts.product_id.row(row)),
            whole(parts.part_id.row(row)),
            quantity
        ])?;
    }
    drop(insert);
    transaction.commit()?;
    Ok(connection)
}

fn orders(connection: &Connection, set: &DataSet) -> Done {
    let rows = &set.work_orders;
    let sql = "INSERT INTO work_orders VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    let mut insert = connection.prepare(sql)?;
    for (row, number) in rows.wo_number.iter().enumerate() {
        let day = |of: &[Option<lineside::LocalDate>]| {
            of.get(row).copied().flatten().map(|day| day.to_string())
        };
        let at = |of: &[Option<lineside::Timestamp>]| {
            of.get(row).copied().flatten().map(|at| at.as_micros())
        };
        insert.execute(params![
            whole(Some(row)),
            number.as_str(),
            whole(rows.product_id.row(row)),
            whole(rows.facility_id.row(row)),
            whole(rows.order_id.row(row)),
            rows.order_type.get(row).map(|word| word.as_str()),
            rows.priority.get(row),
            rows.quantity_planned.get(row),
            rows.quantity_completed.get(row),
            rows.quantity_scrapped.get(row),
            rows.status.get(row).map(|word| word.as_str()),
            day(&rows.planned_start_date),
            day(&rows.planned_end_date),
            at(&rows.actual_start_date),
            at(&rows.actual_end_date),
        ])?;
    }
    Ok(())
}

fn steps(connection: &Connection, set: &DataSet) -> Done {
    let rows = &set.work_order_steps;
    let sql = "INSERT INTO work_order_steps VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    let mut insert = connection.prepare(sql)?;
    for (row, sequence) in rows.step_sequence.iter().enumerate() {
        let at = |of: &[Option<lineside::Timestamp>]| {
            of.get(row).copied().flatten().map(|at| at.as_micros())
        };
        insert.execute(params![
            whole(Some(row)),
            whole(rows.work_order_id.row(row)),
            sequence,
            whole(rows.work_center_id.row(row)),
            rows.status.get(row).map(|word| word.as_str()),
            rows.quantity_in.get(row),
            rows.quantity_out.get(row),
            rows.quantity_scrapped.get(row),
            at(&rows.actual_start),
            at(&rows.actual_end),
            rows.labor_hours.get(row).map(|hours| hours.get()),
            rows.machine_hours.get(row).map(|hours| hours.get()),
        ])?;
    }
    Ok(())
}

fn moves(connection: &Connection, set: &DataSet) -> Done {
    let rows = &set.material_transactions;
    let sql = "INSERT INTO material_transactions VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    let mut insert = connection.prepare(sql)?;
    for (row, number) in rows.transaction_number.iter().enumerate() {
        let reason = rows.reason_code.get(row).copied().flatten();
        insert.execute(params![
            whole(Some(row)),
            number.as_str(),
            rows.transaction_type.get(row).map(|word| word.as_str()),
            whole(rows.work_order_id.row(row)),
            whole(rows.part_id.row(row)),
            whole(rows.product_id.row(row)),
            whole(rows.facility_id.row(row)),
            rows.quantity.get(row),
            rows.unit_cost.get(row).map(|cost| cost.get()),
            reason.map(|word| word.as_str()),
            rows.created_at.get(row).map(|at| at.as_micros()),
            rows.created_by.get(row),
        ])?;
    }
    Ok(())
}

/// Asks for all five reports.
pub(crate) fn reports(connection: &Connection) -> Done {
    for sql in REPORTS {
        let mut statement = connection.prepare_cached(sql)?;
        let mut rows = statement.query([])?;
        while rows.next()?.is_some() {}
    }
    Ok(())
}
