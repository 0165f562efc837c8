//! Every reference finds its row.

use super::findings::Findings;
use crate::DataSet;
use crate::table::Table;
use crate::violation::{MISSING_REFERENCE, UNKNOWN_REFERENCE};

pub(crate) fn check(set: &DataSet, findings: &mut Findings) {
    for table in Table::ALL {
        for (spec, column) in set.table(*table).columns() {
            let (Some(target), Some(refs)) = (spec.target, column.as_refs()) else {
                continue;
            };
            let count = set.table(target).count();
            for (at, row) in refs.iter().enumerate() {
                if row.is_some_and(|row| row < count) {
                    continue;
                }
                let name = target.file_name();
                if !refs.is_nothing(at) {
                    findings
                        .at(set, &UNKNOWN_REFERENCE, *table, at, spec.name)
                        .because(format!(
                            "`{name}` has no such row, neither by id nor by code"
                        ));
                } else if spec.is_required {
                    findings
                        .at(set, &MISSING_REFERENCE, *table, at, spec.name)
                        .because(format!("it must name a row of `{name}`"));
                }
            }
        }
    }
}
