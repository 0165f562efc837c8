//! How a file's references find their rows: by number, or by code.

use crate::value::Value;
use hashbrown::HashMap;
use smol_str::SmolStr;
use std::sync::OnceLock;

/// The ids of a table as its file gives them.
#[derive(Debug, Default)]
pub(crate) struct Ids {
    /// The id of the first row, while every next row's id is one more.
    first: Option<i64>,
    count: usize,
    scattered: Option<HashMap<SmolStr, usize>>,
}

impl Ids {
    /// Adds the id of the next row if it is the one expected, which is the rule.
    pub(crate) fn count_up(&mut self, id: i64) -> bool {
        let expected = self.first.and_then(|first| offset(first, self.count));
        let is_expected = self.scattered.is_none() && expected == Some(id);
        self.count += usize::from(is_expected);
        is_expected
    }

    /// Adds the id of the next row; `false` when an earlier row has it already.
    pub(crate) fn add(&mut self, id: &str) -> bool {
        let row = self.count;
        self.count += 1;
        if let Some(scattered) = &mut self.scattered {
            return scattered.try_insert(id.into(), row).is_ok();
        }
        let number = numeric(id);
        match (self.first, number) {
            (None, Some(number)) if row == 0 => self.first = Some(number),
            (Some(first), Some(number)) if Some(number) == offset(first, row) => {}
            _ => return self.scatter(row, id),
        }
        true
    }

    /// Ids that are not counted up are looked up.
    fn scatter(&mut self, row: usize, id: &str) -> bool {
        let counted = self.first.unwrap_or_default();
        let mut scattered: HashMap<SmolStr, usize> = (0..row)
            .filter_map(|row| Some((offset(counted, row)?.to_string().into(), row)))
            .collect();
        let new = scattered.try_insert(id.into(), row).is_ok();
        self.scattered = Some(scattered);
        new
    }

    fn find(&self, text: &str) -> Option<usize> {
        match &self.scattered {
            Some(scattered) => scattered.get(text).copied(),
            None => self.find_number(numeric(text)?),
        }
    }

    fn find_number(&self, number: i64) -> Option<usize> {
        if let Some(scattered) = &self.scattered {
            return scattered.get(number.to_string().as_str()).copied();
        }
        let row = usize::try_from(number.checked_sub(self.first?)?).ok()?;
        (row < self.count).then_some(row)
    }
}

/// A number as it would be printed, so that `007` stays a code.
fn numeric(text: &str) -> Option<i64> {
    let plain = !text.starts_with(['+', '0']) || text == "0";
    plain.then(|| text.parse().ok()).flatten()
}

fn offset(first: i64, row: usize) -> Option<i64> {
    first.checked_add(i64::try_from(row).ok()?)
}

/// What the rows of a table can be referred to by.
#[derive(Debug, Default)]
pub(crate) struct Keys {
    ids: Ids,
    codes: Vec<SmolStr>,
    by_code: OnceLock<HashMap<SmolStr, usize>>,
}

impl Keys {
    pub(crate) fn new(ids: Ids, codes: Vec<SmolStr>) -> Self {
        Self {
            ids,
            codes,
            by_code: OnceLock::new(),
        }
    }

    /// The row a file's cell refers to: an id first, then a code.
    pub(crate) fn find(&self, value: Value<'_>) -> Option<usize> {
        match value {
            Value::Whole(number) => self
                .ids
                .find_number(number)
                .or_else(|| self.find_code(&number.to_string())),
            Value::Text(text) => {
                let text = std::str::from_utf8(text).ok()?;
                self.ids.find(text).or_else(|| self.find_code(text))
            }
            Value::Double(double) => self.find(Value::Text(double.to_string().as_bytes())),
            _ => None,
        }
    }

    /// The first row with a code; the map is made when somebody asks for the first time.
    fn find_code(&self, code: &str) -> Option<usize> {
        let by_code = self.by_code.get_or_init(|| {
            let mut by_code = HashMap::with_capacity(self.codes.len());
            for (row, code) in self.codes.iter().enumerate() {
                by_code.entry(code.clone()).or_insert(row);
            }
            by_code
        });
        by_code.get(code).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(ids: &[&str]) -> Keys {
        let mut known = Ids::default();
        for id in ids {
            known.add(id);
        }
        Keys::new(known, vec!["CHI".into(), "MUC".into(), "007".into()])
    }

    #[test]
    fn a_row_is_found_by_its_id_and_by_its_code() {
        for ids in [["1", "2", "3"], ["17", "4", "9"], ["7c9e", "2b1f", "9"]] {
            let keys = keys(&ids);
            for (row, id) in ids.iter().enumerate() {
                assert_eq!(keys.find(Value::Text(id.as_bytes())), Some(row));
            }
            assert_eq!(keys.find(Value::Text(b"MUC")), Some(1));
            assert_eq!(keys.find(Value::Text(b"007")), Some(2));
            assert_eq!(keys.find(Value::Text(b"99")), None);
        }
    }

    #[test]
    fn an_id_that_comes_twice_is_noticed() {
        let mut ids = Ids::default();
        assert_eq!(
            ["5", "6", "5", "7"].map(|id| ids.add(id)),
            [true, true, false, true]
        );
    }
}
