//! A scan as SQL: the same rows in the same order as the store in memory gives.
//!
//! The order is that of the index columns and then the key, bytes for texts, empty cells
//! first. Cells of the wrong kind are compared as [`Cell`] orders kinds, so that a scan
//! that makes no sense finds the same everywhere.

use crate::cells::{self, Value};
use crate::model;
use lineside_journal::{After, Cell, Column, ColumnKind, Scan, Table, TableRef};

/// A scan's statement and its values behind the scope.
pub(crate) struct Query<'a> {
    pub(crate) text: String,
    pub(crate) values: Vec<Value<'a>>,
}

/// Writes a scan as a statement; `None` when nothing can be found.
pub(crate) fn query(table: TableRef, scan: &Scan) -> Option<Query<'_>> {
    let index = match scan.index {
        Some(name) => table.index(name)?.columns,
        None => &[],
    };
    let order: Vec<&Column> = index
        .iter()
        .filter_map(|place| table.columns.get(*place))
        .chain(table.key_columns())
        .collect();
    if scan.limit == 0 || scan.equals.len() > order.len() {
        return None;
    }
    let mut terms = Terms::default();
    let mut conditions = Vec::new();
    for (column, cell) in order.iter().zip(&scan.equals) {
        conditions.push(terms.compare(column, Is::Equal, cell));
    }
    match order.get(scan.equals.len()) {
        Some(column) => {
            if let Some(from) = &scan.from {
                conditions.push(terms.compare(column, Is::AtLeast, from));
            }
            if let Some(below) = &scan.below {
                let holds = terms.compare(column, Is::Less, below);
                // Asked for from the empty cells on, they come with the rest.
                conditions.push(match &scan.from {
                    Some(Cell::Empty) => or(terms.compare(column, Is::Equal, &Cell::Empty), holds),
                    _ => holds,
                });
            }
        }
        None if scan.from.is_some() || scan.below.is_some() => return None,
        None => {}
    }
    if let Some(after) = &scan.after {
        conditions.push(terms.behind(&order, &scan.equals, after));
    }
    let condition = conditions.into_iter().fold(Truth::Always, and);
    let condition = match condition {
        Truth::Never => return None,
        Truth::Always => String::new(),
        Truth::If(text) => format!(" AND {text}"),
    };
    let limit = terms.bind(Box::new(i64::try_from(scan.limit).unwrap_or(i64::MAX)));
    Some(Query {
        text: format!(
            "SELECT {} FROM {} WHERE scope = $1{condition} ORDER BY {} LIMIT {limit}::bigint",
            model::columns(table.columns),
            model::name(table),
            ordering(table, index)
        ),
        values: terms.values,
    })
}

fn ordering(table: &Table, index: &[usize]) -> String {
    let columns = model::ordered(table, index).into_iter();
    let columns: Vec<_> = columns.map(|(column, direction)| column + direction).collect();
    columns.join(", ")
}

/// A condition, as far as it depends on the row.
enum Truth {
    Never,
    Always,
    If(String),
}

fn and(a: Truth, b: Truth) -> Truth {
    match (a, b) {
        (Truth::Never, _) | (_, Truth::Never) => Truth::Never,
        (Truth::Always, other) | (other, Truth::Always) => other,
        (Truth::If(a), Truth::If(b)) => Truth::If(format!("{a} AND {b}")),
    }
}

fn or(a: Truth, b: Truth) -> Truth {
    match (a, b) {
        (Truth::Always, _) | (_, Truth::Always) => Truth::Always,
        (Truth::Never, other) | (other, Truth::Never) => other,
        (Truth::If(a), Truth::If(b)) => Truth::If(format!("({a} OR {b})")),
    }
}

/// How a cell compares to another; an empty cell is only ever equal or greater.
#[derive(Clone, Copy)]
enum Is {
    Equal,
    Greater,
    AtLeast,
    Less,
}

/// The values bound so far.
#[derive(Default)]
struct Terms<'a> {
    values: Vec<Value<'a>>,
}

impl<'a> Terms<'a> {
    fn bind(&mut self, value: Value<'a>) -> String {
        self.values.push(value);
        format!("${}", self.values.len() + 1)
    }

    fn compare(&mut self, column: &Column, is: Is, cell: &'a Cell) -> Truth {
        let name = model::column(column);
        let if_present = || match column.optional {
            true => Truth::If(format!("{name} IS NOT NULL")),
            false => Truth::Always,
        };
        let Some(kind) = kind_of(cell) else {
            return match is {
                Is::Equal if column.optional => Truth::If(format!("{name} IS NULL")),
                Is::Equal | Is::Less => Truth::Never,
                Is::Greater => if_present(),
                Is::AtLeast => Truth::Always,
            };
        };
        if kind == column.kind {
            let sign = match is {
                Is::Equal => "=",
                Is::Greater => ">",
                Is::AtLeast => ">=",
                Is::Less => "<",
            };
            let value = self.bind(cells::value(cell));
            return Truth::If(format!("{name} {sign} {value}"));
        }
        let is_greater = rank(column.kind) > rank(kind);
        match is {
            Is::Greater | Is::AtLeast if is_greater => if_present(),
            Is::Less if !is_greater => if_present(),
            _ => Truth::Never,
        }
    }

    /// The rows behind a place: greater in the first column that differs.
    fn behind(&mut self, order: &[&Column], equals: &'a [Cell], after: &'a After) -> Truth {
        let place: Vec<&'a Cell> = after.columns.iter().chain(&after.key).collect();
        // What is fixed anyway need not be compared again.
        let fixed = match place.iter().copied().take(equals.len()).eq(equals) {
            true => equals.len(),
            false => 0,
        };
        let columns = order.get(fixed..).unwrap_or_default();
        let cells = place.get(fixed..).unwrap_or_default();
        if columns.is_empty() || cells.is_empty() {
            return match cells.len() < columns.len() {
                true => Truth::Always,
                false => Truth::Never,
            };
        }
        let is_plain = columns.len() == cells.len()
            && columns
                .iter()
                .zip(cells)
                .all(|(column, cell)| !column.optional && kind_of(cell) == Some(column.kind));
        if is_plain {
            // PostgreSQL finds the start of a row comparison in the index.
            let names: Vec<_> = columns.iter().map(|column| model::column(column)).collect();
            let values: Vec<_> = cells.iter().map(|cell| self.bind(cells::value(cell))).collect();
            return Truth::If(format!("({}) > ({})", names.join(", "), values.join(", ")));
        }
        // A place that is a mere beginning has its continuations behind it.
        let mut behind = match cells.len() < columns.len() {
            true => Truth::Always,
            false => Truth::Never,
        };
        for (column, cell) in columns.iter().zip(cells).rev() {
            let equal = and(self.compare(column, Is::Equal, cell), behind);
            behind = or(self.compare(column, Is::Greater, cell), equal);
        }
        // The index finds where the first column starts.
        let start = match (columns.first(), cells.first()) {
            (Some(column), Some(cell)) => self.compare(column, Is::AtLeast, cell),
            _ => Truth::Always,
        };
        and(start, behind)
    }
}

fn kind_of(cell: &Cell) -> Option<ColumnKind> {
    match cell {
        Cell::Empty => None,
        Cell::Integer(_) => Some(ColumnKind::Integer),
        Cell::Text(_) => Some(ColumnKind::Text),
        Cell::Bytes(_) => Some(ColumnKind::Bytes),
    }
}

/// The place of a kind in the order of cells.
fn rank(kind: ColumnKind) -> u8 {
    match kind {
        ColumnKind::Integer => 1,
        ColumnKind::Text => 2,
        ColumnKind::Bytes => 3,
    }
}
