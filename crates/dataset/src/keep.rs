//! What is left of a data set when its bad rows are dropped.

use crate::DataSet;
use crate::check::Bad;
use crate::table::Table;

impl DataSet {
    /// The rows that can be used, with their references set right.
    ///
    /// A row that depends on a bad one is bad too, so whole orders go or stay. Lines are
    /// kept as they were in the files, so that a later report still names them rightly.
    #[must_use]
    pub fn keep_good(&self, bad: &Bad) -> Self {
        let mut set = self.clone();
        let moved: Vec<Vec<Option<u32>>> = Table::ALL
            .iter()
            .map(|table| places(bad.rows(*table)))
            .collect();
        for table in Table::ALL {
            let kept: Vec<bool> = bad.rows(*table).iter().map(|bad| !bad).collect();
            let rows = set.table_mut(*table);
            let lines = (0..kept.len()).filter(|row| kept.get(*row) == Some(&true));
            let lines = lines.map(|row| rows.book().line(row)).collect();
            let book = rows.book_mut();
            book.unreadable.clear();
            book.lines = Some(lines);
            for (spec, column) in rows.columns_mut() {
                column.keep(&kept);
                let target = spec
                    .target
                    .and_then(|target| Table::ALL.iter().position(|table| *table == target));
                if let (Some(refs), Some(moved)) = (
                    column.as_refs_mut(),
                    target.and_then(|target| moved.get(target)),
                ) {
                    refs.follow(moved);
                }
            }
        }
        set
    }
}

/// For every row, where it stands when the bad ones are gone.
fn places(bad: &[bool]) -> Vec<Option<u32>> {
    let mut next = 0;
    bad.iter()
        .map(|bad| {
            (!bad).then(|| {
                next += 1;
                next - 1
            })
        })
        .collect()
}
