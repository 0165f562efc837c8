//! A scan as SQL: one range of one index at a time.
//!
//! Rows behind the last row of a page, whose place is `(a, b, c)`, are not asked for in
//! one condition, which SQLite could not answer from an index when cells may be empty.
//! They are those with the same `a` and `b` and a greater `c`, then those with the same
//! `a` and a greater `b`, then those with a greater `a`: three ranges that follow each
//! other in the index.

use crate::model::{Model, index_name};
use lineside_journal::{Cell, Column, ColumnKind, Scan, TableRef};
use std::cmp::Ordering;
use std::fmt::Write;

/// One range of rows: a statement and what is bound to it behind the scope.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Range {
    pub(crate) sql: String,
    pub(crate) cells: Vec<Cell>,
}

/// The ranges that hold the rows of a scan, in its order.
pub(crate) fn ranges(model: &Model, scan: &Scan) -> Vec<Range> {
    let Some(order) = Order::of(model, scan) else {
        return Vec::new();
    };
    let fits = |(cell, column): (&Cell, &&Column)| is_kind(cell, column);
    let is_bounded = scan.from.is_some() || scan.below.is_some();
    let is_possible = scan.equals.len() + usize::from(is_bounded) <= order.columns.len()
        && scan.equals.iter().zip(&order.columns).all(fits);
    if !is_possible {
        return Vec::new();
    }
    let whole = Span {
        equals: scan.equals.clone(),
        above: None,
    };
    let spans = match &scan.after {
        None => vec![whole],
        Some(after) => {
            let after: Vec<_> = after.columns.iter().chain(&after.key).cloned().collect();
            spans_behind(&order, scan, &after, whole)
        }
    };
    spans
        .iter()
        .filter_map(|span| order.range(model, scan, span))
        .collect()
}

/// The columns that a scan is ordered by, and the index that has them.
struct Order {
    index: Option<String>,
    columns: Vec<&'static Column>,
}

/// Rows whose first columns are equal to some cells, and whose next is above another.
struct Span {
    equals: Vec<Cell>,
    above: Option<Cell>,
}

/// The ranges behind a place, within those whose first columns are what the scan says.
fn spans_behind(order: &Order, scan: &Scan, after: &[Cell], whole: Span) -> Vec<Span> {
    let fixed = scan.equals.len();
    let prefix = after.get(..fixed.min(after.len())).unwrap_or_default();
    match prefix.cmp(scan.equals.get(..prefix.len()).unwrap_or_default()) {
        Ordering::Less => return vec![whole],
        Ordering::Greater => return Vec::new(),
        Ordering::Equal if prefix.len() < fixed => return vec![whole],
        Ordering::Equal => {}
    }
    let columns = order.columns.len().min(after.len());
    let mut spans = Vec::with_capacity(columns - fixed + 1);
    if after.len() < order.columns.len() {
        // It names no whole place: rows that begin with it lie behind it.
        spans.push(Span {
            equals: after.to_vec(),
            above: None,
        });
    }
    for place in (fixed..columns).rev() {
        spans.push(Span {
            equals: after.get(..place).unwrap_or_default().to_vec(),
            above: after.get(place).cloned(),
        });
    }
    spans
}

impl Order {
    fn of(model: &Model, scan: &Scan) -> Option<Self> {
        let table: TableRef = model.table;
        let key = table.key_columns().iter();
        let Some(name) = scan.index else {
            return Some(Self {
                index: None,
                columns: key.collect(),
            });
        };
        let index = table.index(name)?;
        let columns = index
            .columns
            .iter()
            .filter_map(|place| table.columns.get(*place));
        Some(Self {
            index: Some(index_name(table, name)),
            columns: columns.chain(key).collect(),
        })
    }

    /// The statement of one range, unless nothing can lie in it.
    fn range(&self, model: &Model, scan: &Scan, span: &Span) -> Option<Range> {
        let mut range = Range {
            sql: model.select.clone(),
            cells: Vec::new(),
        };
        if let Some(index) = &self.index {
            let _ = write!(range.sql, " INDEXED BY \"{index}\"");
        }
        range.sql.push_str(" WHERE scope = ?1");
        for (cell, column) in span.equals.iter().zip(&self.columns) {
            if !is_kind(cell, column) {
                return None;
            }
            range.compare(column, if column.optional { "IS" } else { "=" }, cell);
        }
        // The column that `from` and `below` are about may be one that is already equal
        // to something, in which case it is compared here.
        let place = scan.equals.len();
        if let Some(fixed) = span.equals.get(place) {
            if !is_between(fixed, scan) {
                return None;
            }
        } else if let Some(column) = self.columns.get(place) {
            let is_bounded = scan.from.is_some() || scan.below.is_some();
            if is_bounded && column.optional {
                let _ = write!(range.sql, " AND \"{}\" IS NOT NULL", column.name);
            }
            range.bound(column, ">=", scan.from.as_ref())?;
            range.bound(column, "<", scan.below.as_ref())?;
        }
        if let Some(above) = &span.above {
            let column = self.columns.get(span.equals.len())?;
            match above {
                Cell::Empty if column.optional => {
                    let _ = write!(range.sql, " AND \"{}\" IS NOT NULL", column.name);
                }
                _ => range.bound(column, ">", Some(above))?,
            }
        }
        range.sql.push_str(" ORDER BY ");
        let mut named: Vec<&str> = Vec::with_capacity(self.columns.len());
        for column in &self.columns {
            if !named.contains(&column.name) {
                let comma = if named.is_empty() { "" } else { ", " };
                let _ = write!(range.sql, "{comma}\"{}\"", column.name);
                named.push(column.name);
            }
        }
        let _ = write!(range.sql, " LIMIT ?{}", range.cells.len() + 2);
        Some(range)
    }
}

impl Range {
    fn compare(&mut self, column: &Column, operator: &str, cell: &Cell) {
        self.cells.push(cell.clone());
        let place = self.cells.len() + 1;
        let _ = write!(self.sql, " AND \"{}\" {operator} ?{place}", column.name);
    }

    /// Adds a bound; `None` when no value of the column can meet it.
    ///
    /// A cell of another kind than the column's lies before or behind all of its values;
    /// SQLite would try to convert it instead.
    fn bound(&mut self, column: &Column, operator: &str, cell: Option<&Cell>) -> Option<()> {
        let Some(cell) = cell else {
            return Some(());
        };
        let lies_before = match (cell, column.kind) {
            (Cell::Empty, _) => true,
            (Cell::Integer(_), kind) if kind != ColumnKind::Integer => true,
            (Cell::Text(_), ColumnKind::Bytes) => true,
            (cell, _) if is_kind(cell, column) => {
                self.compare(column, operator, cell);
                return Some(());
            }
            _ => false,
        };
        match operator {
            "<" => (!lies_before).then_some(()),
            _ => lies_before.then_some(()),
        }
    }
}

fn is_kind(cell: &Cell, column: &Column) -> bool {
    matches!(
        (cell, column.kind),
        (Cell::Integer(_), ColumnKind::Integer)
            | (Cell::Text(_), ColumnKind::Text)
            | (Cell::Bytes(_), ColumnKind::Bytes)
    ) || (*cell == Cell::Empty && column.optional)
}

fn is_between(cell: &Cell, scan: &Scan) -> bool {
    let is_bounded = scan.from.is_some() || scan.below.is_some();
    let is_from = scan.from.as_ref().is_none_or(|from| cell >= from);
    let is_below = scan.below.as_ref().is_none_or(|below| cell < below);
    is_from && is_below && !(is_bounded && *cell == Cell::Empty)
}

#[cfg(test)]
mod tests {
    use super::*;
    use lineside_journal::{After, Index, cells};
    use rusqlite::Connection;

    static ORDER: lineside_journal::Table = lineside_journal::Table {
        name: "order",
        version: 1,
        columns: &[
            Column::text("code"),
            Column::integer("group"),
            Column::integer("due").optional(),
            Column::text("status"),
        ],
        key: 2,
        indexes: &[
            Index {
                name: "due",
                columns: &[2],
            },
            Index {
                name: "status_due",
                columns: &[3, 2],
            },
            Index {
                name: "status_code",
                columns: &[3, 0],
            },
        ],
    };

    #[test]
    fn every_range_is_one_search_of_one_index_without_sorting() {
        let connection = Connection::open_in_memory().unwrap();
        let model = Model::new(&ORDER).unwrap();
        connection
            .execute_batch("CREATE TABLE scope (id INTEGER PRIMARY KEY, name TEXT)")
            .unwrap();
        connection.execute_batch(&model.create).unwrap();
        let after = |columns: Vec<Cell>| After {
            columns,
            key: cells!["WO-1", 7],
        };
        let none = || vec![Cell::Empty];
        for scan in [
            Scan::all(),
            Scan::all().equals(cells!["WO-1"]).from(3).below(9),
            Scan::all().after(after(vec![])),
            Scan::all().equals(cells!["WO-1"]).after(after(vec![])),
            Scan::by("due"),
            Scan::by("due").equals(none()),
            Scan::by("due").from(5).below(9).after(after(cells![6])),
            Scan::by("due").after(after(none())),
            Scan::by("status_due")
                .equals(cells!["open"])
                .after(after(cells!["open", 6])),
            Scan::by("status_due").equals(cells!["open", 6]),
            Scan::by("status_code")
                .equals(cells!["open"])
                .after(after(cells!["open", "WO-1"])),
        ] {
            let ranges = ranges(&model, &scan);
            assert!(!ranges.is_empty(), "{scan:?}");
            for range in ranges {
                let sql = format!("EXPLAIN QUERY PLAN {}", range.sql);
                let mut explain = connection.prepare(&sql).unwrap();
                let mut rows = explain.raw_query();
                let mut plan = Vec::new();
                while let Some(row) = rows.next().unwrap() {
                    plan.push(row.get::<_, String>(3).unwrap());
                }
                let index = scan
                    .index
                    .map_or("PRIMARY KEY".into(), |name| index_name(&ORDER, name));
                assert_eq!(plan.len(), 1, "{plan:?} for {}", range.sql);
                assert!(plan[0].starts_with("SEARCH"), "{plan:?} for {}", range.sql);
                assert!(plan[0].contains(&index), "{plan:?} for {}", range.sql);
            }
        }
    }

    #[test]
    fn what_no_row_can_be_is_not_asked_for() {
        let model = Model::new(&ORDER).unwrap();
        for scan in [
            Scan::by("no_such_index"),
            Scan::all().equals(cells![7]),
            Scan::all().equals(cells!["WO-1", 7, 8]),
            Scan::all().equals(cells!["WO-1", 7]).from(1),
            Scan::all().equals(vec![Cell::Empty]),
            Scan::all().below(7),
            Scan::by("due").from("text"),
        ] {
            assert_eq!(ranges(&model, &scan), vec![], "{scan:?}");
        }
    }
}
