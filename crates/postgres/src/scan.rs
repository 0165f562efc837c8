//! A scan as SQL: the same rows in the same order as the store in memory gives.
//!
//! The order is that of the index columns and then the key, bytes for texts, empty cells
//! first. Cells of the wrong kind are compared as [`Cell`] orders kinds, so that a scan
//! that makes no sense finds the same everywhere.

use crate::cells::{self, Value};
use crate::model::{self, Ordered};
use lineside_journal::{After, Cell, ColumnKind, Scan, TableRef};

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
    let order = model::order(table, index);
    if scan.limit == 0 || scan.equals.len() > order.len() {
        return None;
    }
    let mut condition = Truth::Always;
    for (column, cell) in order.iter().zip(&scan.equals) {
        condition = condition.and(compare(column, Is::Equal, cell));
    }
    match order.get(scan.equals.len()) {
        Some(column) => condition = condition.and(within(column, scan)),
        None if scan.from.is_some() || scan.below.is_some() => return None,
        None => {}
    }
    if let Some(after) = &scan.after {
        condition = condition.and(behind(&order, &scan.equals, after));
    }
    let (condition, mut values) = match condition {
        Truth::Never => return None,
        Truth::Always => (String::new(), Vec::new()),
        Truth::If(text, values) => (format!(" AND {}", numbered(&text)), values),
    };
    values.push(Box::new(i64::try_from(scan.limit).unwrap_or(i64::MAX)));
    Some(Query {
        text: format!(
            "SELECT {} FROM {} WHERE scope = $1{condition} ORDER BY {} LIMIT ${}::bigint",
            model::columns(table.columns),
            model::name(table),
            model::ordering(&order).join(", "),
            values.len() + 1
        ),
        values,
    })
}

/// Numbers the places of values, which stand behind the scope; names hold no `?`.
fn numbered(text: &str) -> String {
    let mut parts = text.split('?');
    let mut numbered = parts.next().unwrap_or_default().to_owned();
    for (place, part) in parts.enumerate() {
        numbered.push_str(&format!("${}{part}", place + 2));
    }
    numbered
}

/// A condition, as far as it depends on the row: text with a `?` for each of its values.
enum Truth<'a> {
    Never,
    Always,
    If(String, Vec<Value<'a>>),
}

impl<'a> Truth<'a> {
    fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Never, _) | (_, Self::Never) => Self::Never,
            (Self::Always, other) | (other, Self::Always) => other,
            (Self::If(a, mut values), Self::If(b, more)) => {
                values.extend(more);
                Self::If(format!("{a} AND {b}"), values)
            }
        }
    }

    fn or(self, other: Self) -> Self {
        match (self, other) {
            (Self::Always, _) | (_, Self::Always) => Self::Always,
            (Self::Never, other) | (other, Self::Never) => other,
            (Self::If(a, mut values), Self::If(b, more)) => {
                values.extend(more);
                Self::If(format!("({a} OR {b})"), values)
            }
        }
    }

    fn text(text: String) -> Self {
        Self::If(text, Vec::new())
    }
}

/// How a cell compares to another; an empty cell is only ever equal or greater.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Is {
    Equal,
    Greater,
    AtLeast,
    Less,
}

fn compare<'a>(ordered: &Ordered, is: Is, cell: &'a Cell) -> Truth<'a> {
    let name = model::column(ordered.column);
    let optional = ordered.column.optional;
    let if_present = || match optional {
        true => Truth::text(format!("{name} IS NOT NULL")),
        false => Truth::Always,
    };
    let Some(kind) = kind_of(cell) else {
        return match is {
            // Written as the index has it, so that the index can be used.
            Is::Equal if optional => Truth::text(format!("{} IS NULL", ordered.expression())),
            Is::Equal | Is::Less => Truth::Never,
            Is::Greater => if_present(),
            Is::AtLeast => Truth::Always,
        };
    };
    if kind != ordered.column.kind {
        let is_greater = rank(ordered.column.kind) > rank(kind);
        return match is {
            Is::Greater | Is::AtLeast if is_greater => if_present(),
            Is::Less if !is_greater => if_present(),
            _ => Truth::Never,
        };
    }
    let (sign, loose) = match is {
        Is::Equal => ("=", "="),
        Is::Greater => (">", ">="),
        Is::AtLeast => (">=", ">="),
        Is::Less => ("<", "<="),
    };
    let exact = Truth::If(format!("{name} {sign} ?"), vec![cells::value(cell)]);
    if !ordered.is_cut {
        return exact;
    }
    let value = ordered.cut(typed(ordered));
    let text = format!("{} {loose} {value}", ordered.expression());
    Truth::If(text, vec![cells::value(cell)]).and(exact)
}

/// The bounds on the column behind those that are given.
fn within<'a>(column: &Ordered, scan: &'a Scan) -> Truth<'a> {
    let least = match &scan.from {
        Some(from) => compare(column, Is::AtLeast, from),
        None => Truth::Always,
    };
    let most = match (&scan.from, &scan.below) {
        (_, None) => Truth::Always,
        // Asked for from the empty cells on, they come with the rest.
        (Some(Cell::Empty), Some(below)) => {
            compare(column, Is::Equal, &Cell::Empty).or(compare(column, Is::Less, below))
        }
        (_, Some(below)) => compare(column, Is::Less, below),
    };
    least.and(most)
}

/// The rows behind a place: greater in the first column that differs.
fn behind<'a>(order: &[Ordered], equals: &'a [Cell], after: &'a After) -> Truth<'a> {
    let place: Vec<&'a Cell> = after.columns.iter().chain(&after.key).collect();
    // What is fixed anyway need not be compared again.
    let fixed = match place.iter().copied().take(equals.len()).eq(equals) {
        true => equals.len(),
        false => 0,
    };
    let columns = order.get(fixed..).unwrap_or_default();
    let cells = place.get(fixed..).unwrap_or_default();
    // A place that is a mere beginning has its continuations behind it.
    let rest = match cells.len() < columns.len() {
        true => Truth::Always,
        false => Truth::Never,
    };
    let pairs = columns.iter().zip(cells.iter().copied());
    let is_plain = columns.len() == cells.len()
        && !columns.is_empty()
        && pairs.clone().all(|(ordered, cell)| {
            !ordered.column.optional && kind_of(cell) == Some(ordered.column.kind)
        });
    if is_plain {
        // PostgreSQL finds the start of a row comparison in the index.
        let names: Vec<_> = columns.iter().map(Ordered::expression).collect();
        let places: Vec<_> = columns
            .iter()
            .map(|ordered| ordered.cut(typed(ordered)))
            .collect();
        let text = format!("({}) > ({})", names.join(", "), places.join(", "));
        return Truth::If(text, cells.iter().copied().map(cells::value).collect());
    }
    let behind = pairs.clone().rev().fold(rest, |rest, (ordered, cell)| {
        let equal = in_order(ordered, Is::Equal, cell).and(rest);
        in_order(ordered, Is::Greater, cell).or(equal)
    });
    // The index finds where the first column starts.
    let mut pairs = pairs;
    match pairs.next() {
        Some((ordered, cell)) => in_order(ordered, Is::AtLeast, cell).and(behind),
        None => behind,
    }
}

/// Compares as the order does: what is cut off does not count.
fn in_order<'a>(ordered: &Ordered, is: Is, cell: &'a Cell) -> Truth<'a> {
    if !ordered.is_cut || kind_of(cell) != Some(ordered.column.kind) {
        return compare(ordered, is, cell);
    }
    let sign = match is {
        Is::Equal => "=",
        Is::Greater => ">",
        Is::AtLeast => ">=",
        Is::Less => "<",
    };
    let value = ordered.cut(typed(ordered));
    let text = format!("{} {sign} {value}", ordered.expression());
    Truth::If(text, vec![cells::value(cell)])
}

/// The place of a value whose type must be said.
fn typed(ordered: &Ordered) -> &'static str {
    match ordered.column.kind {
        ColumnKind::Text => "?::text",
        ColumnKind::Bytes => "?::bytea",
        ColumnKind::Integer => "?::bigint",
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
