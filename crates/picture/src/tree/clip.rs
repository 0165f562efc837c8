//! Which lines of a large tree are drawn: as many whole levels from the top as have room,
//! and of a level that alone has none, its first lines.

use super::{ShownRow, Tree, TreeRow};
use crate::text::counted;

/// The most lines that are drawn.
const MOST: usize = 80;

/// The lines that are drawn.
pub(crate) struct Shown<'a> {
    pub(crate) rows: Vec<ShownRow<'a>>,
    /// How many are not.
    pub(crate) hidden: usize,
    /// How many there are.
    pub(crate) whole: usize,
}

impl Tree {
    /// The lines that have room, each with the number of those below it that have none.
    pub(crate) fn shown(&self) -> Shown<'_> {
        let deepest = self.deepest();
        let mut rows: Vec<ShownRow<'_>> = Vec::new();
        // The lines above the one that is looked at, by their places among those drawn.
        let mut above: Vec<(usize, usize)> = Vec::new();
        let mut below: Vec<usize> = Vec::new();
        let mut hidden = 0;
        for row in &self.rows {
            above.retain(|(depth, _)| *depth < row.depth);
            let parent = above.last().map(|(_, place)| *place);
            if row.depth > deepest || rows.len() >= MOST {
                hidden += 1;
                if let Some(count) = parent.and_then(|parent| below.get_mut(parent)) {
                    *count += 1;
                }
                continue;
            }
            above.push((row.depth, rows.len()));
            below.push(0);
            rows.push(ShownRow {
                row,
                parent,
                note: row.note.clone(),
            });
        }
        for (row, below) in rows.iter_mut().zip(below) {
            row.note = noted(row.row, below);
        }
        Shown {
            rows,
            hidden,
            whole: self.rows.len(),
        }
    }

    /// The deepest level of which all lines have room; at least the one below the top.
    fn deepest(&self) -> usize {
        let depths = self.rows.iter().map(|row| row.depth);
        let last = depths.clone().max().unwrap_or(0);
        let fits = |depth: &usize| depths.clone().filter(|d| d <= depth).count() <= MOST;
        (1..=last).take_while(fits).last().unwrap_or(1)
    }
}

fn noted(row: &TreeRow, below: usize) -> String {
    match (row.note.is_empty(), below) {
        (_, 0) => row.note.clone(),
        (true, _) => format!("+ {} below", counted(below, "line")),
        (false, _) => format!("+ {} below \u{b7} {}", counted(below, "line"), row.note),
    }
}
