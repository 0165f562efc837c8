//! Cells as PostgreSQL's values, one by one and as columns of many.
//!
//! PostgreSQL's text holds every character but one: U+0000. A text that has it is stored
//! with U+0001 as an escape sign, in a way that keeps the order of texts: `0` becomes
//! `1 1`, and `1` becomes `1 2`. Any text that holds neither is stored as it is.

use lineside_journal::{Cell, Column, ColumnKind, Row, StoreError};
use postgres::types::ToSql;
use std::borrow::Cow;

/// A value to be bound.
pub(crate) type Value<'a> = Box<dyn ToSql + Sync + 'a>;

/// A text without U+0000.
pub(crate) fn escaped(text: &str) -> Cow<'_, str> {
    if !text.contains(['\0', '\u{1}']) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 8);
    for character in text.chars() {
        match character {
            '\0' => out.push_str("\u{1}\u{1}"),
            '\u{1}' => out.push_str("\u{1}\u{2}"),
            other => out.push(other),
        }
    }
    Cow::Owned(out)
}

/// The text that was escaped.
fn unescaped(text: &str) -> Box<str> {
    if !text.contains('\u{1}') {
        return text.into();
    }
    let mut out = String::with_capacity(text.len());
    let mut characters = text.chars();
    while let Some(character) = characters.next() {
        match character {
            '\u{1}' => out.push(match characters.next() {
                Some('\u{1}') => '\0',
                _ => '\u{1}',
            }),
            other => out.push(other),
        }
    }
    out.into()
}

/// One cell as a value of its own type.
pub(crate) fn value(cell: &Cell) -> Value<'_> {
    match cell {
        Cell::Empty => Box::new(None::<i64>),
        Cell::Integer(number) => Box::new(*number),
        Cell::Text(text) => Box::new(escaped(text)),
        Cell::Bytes(bytes) => Box::new(&**bytes),
    }
}

/// The cells of one column of many rows, as one array.
pub(crate) fn array<'a>(kind: ColumnKind, cells: impl Iterator<Item = &'a Cell>) -> Value<'a> {
    match kind {
        ColumnKind::Text => {
            let texts: Vec<_> = cells.map(|cell| cell.as_text().map(escaped)).collect();
            Box::new(texts)
        }
        ColumnKind::Integer => Box::new(cells.map(Cell::as_integer).collect::<Vec<_>>()),
        ColumnKind::Bytes => Box::new(cells.map(Cell::as_bytes).collect::<Vec<_>>()),
    }
}

/// Reads a row of a read model, whose columns start the row.
pub(crate) fn row(columns: &[Column], row: &postgres::Row) -> Result<Row, postgres::Error> {
    let mut cells = Vec::with_capacity(columns.len());
    for (place, column) in columns.iter().enumerate() {
        let cell = match column.kind {
            ColumnKind::Integer => row.try_get::<_, Option<i64>>(place)?.map(Cell::Integer),
            ColumnKind::Text => row
                .try_get::<_, Option<&str>>(place)?
                .map(|text| Cell::Text(unescaped(text).into())),
            ColumnKind::Bytes => row
                .try_get::<_, Option<&[u8]>>(place)?
                .map(|bytes| Cell::Bytes(bytes.into())),
        };
        cells.push(cell.unwrap_or(Cell::Empty));
    }
    Ok(cells)
}

/// A count or position as PostgreSQL keeps it; what is too large for it is its largest.
pub(crate) fn number(value: u64) -> i64 {
    i64::try_from(value).unwrap_or(i64::MAX)
}

/// A count or position as it was kept.
pub(crate) fn count(value: i64, what: &str) -> Result<u64, StoreError> {
    u64::try_from(value).map_err(|_| StoreError::Corrupt(format!("{what} is {value}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escaping_keeps_the_order_and_the_text() {
        let mut texts = vec![
            "",
            "\0",
            "\0\0",
            "\0\u{1}",
            "\0a",
            "\u{1}",
            "\u{1}\0",
            "\u{1}\u{1}",
            "\u{1}\u{2}",
            "\u{2}",
            "a",
            "a\0",
            "a\0b",
            "a\u{1}",
            "a\u{2}",
            "ab",
            "\u{202e}",
            "'; DROP TABLE line; --",
        ];
        texts.sort_unstable();
        for pair in texts.windows(2) {
            assert!(
                escaped(pair[0]).as_bytes() < escaped(pair[1]).as_bytes(),
                "{pair:?}"
            );
        }
        for text in texts {
            assert!(!escaped(text).contains('\0'));
            assert_eq!(&*unescaped(&escaped(text)), text);
        }
    }
}
