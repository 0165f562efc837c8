//! Texts that a plant can take: codes, names, units and time zones.

use super::findings::Findings;
use crate::DataSet;
use crate::column::Texts;
use crate::table::Table;
use crate::violation::{DUPLICATE, UNREADABLE};
use hashbrown::HashMap;
use lineside_kernel::{MAX_NAME_CHARS, Unit, UnitError, Zone, check_code, is_name, is_wording};

/// The unit that a cell means; pieces go by many names.
///
/// # Errors
/// [`UnitError`] when there is no such unit.
pub fn unit_of(text: &str) -> Result<Unit, UnitError> {
    match text {
        "each" | "ea" | "EA" | "piece" | "pieces" => Ok(Unit::PCS),
        other => other.parse(),
    }
}

pub(crate) fn check(set: &DataSet, findings: &mut Findings) {
    codes(set, findings);
    let names = [
        (Table::Facilities, "name", &set.facilities.name),
        (Table::WorkCenters, "name", &set.work_centers.name),
        (Table::Parts, "description", &set.parts.description),
        (Table::Products, "name", &set.products.name),
    ];
    for column in names {
        texts(set, column, findings, |name| {
            (!is_name(name)).then(|| {
                format!(
                    "a name has 1 to {MAX_NAME_CHARS} characters that can be seen, none of them a \
                     control character or one that turns the direction of writing, and no space \
                     or invisible character at either end"
                )
            })
        });
    }
    let operations = &set.production_routings.operation_name;
    let column = (Table::ProductionRoutings, "operation_name", operations);
    texts(set, column, findings, |name| {
        (!is_wording(name))
            .then(|| format!("an operation has 1 to {MAX_NAME_CHARS} characters that can be seen"))
    });
    let zones = (Table::Facilities, "time_zone", &set.facilities.time_zone);
    texts(set, zones, findings, |text| {
        text.parse::<Zone>().err().map(|why| why.to_string())
    });
    for column in [
        (Table::Parts, "base_uom", &set.parts.base_uom),
        (Table::Products, "base_uom", &set.products.base_uom),
    ] {
        texts(set, column, findings, |text| {
            unit_of(text).err().map(|why| why.to_string())
        });
    }
}

/// Codes are codes, and no product has that of a part.
fn codes(set: &DataSet, findings: &mut Findings) {
    for table in Table::ALL {
        let columns = set.table(*table).columns();
        let field = columns.iter().find(|(spec, _)| spec.is_code);
        let (Some((spec, _)), Some(codes)) = (field, set.table(*table).codes()) else {
            continue;
        };
        for (row, code) in codes.iter().enumerate() {
            if let Err(why) = check_code(code) {
                let finding = findings.at(set, &UNREADABLE, *table, row, spec.name);
                finding.because(why.to_string());
            }
        }
    }
    let parts = set.parts.part_number.iter().zip(0..);
    let parts: HashMap<_, usize> = parts.collect();
    for (row, sku) in set.products.sku.iter().enumerate() {
        if let Some(part) = parts.get(sku) {
            findings
                .at(set, &DUPLICATE, Table::Products, row, "sku")
                .with(Table::Parts, [*part])
                .because("a part has this code already");
        }
    }
}

/// The rows of a column whose text cannot be taken. Each distinct text is looked at once.
fn texts(
    set: &DataSet,
    (table, field, column): (Table, &'static str, &Texts),
    findings: &mut Findings,
    fault: impl Fn(&str) -> Option<String>,
) {
    let faults: Vec<Option<String>> = column
        .distinct()
        .iter()
        .map(|text| {
            Some(text)
                .filter(|text| !text.is_empty())
                .and_then(|text| fault(text))
        })
        .collect();
    if faults.iter().all(Option::is_none) {
        return;
    }
    for (row, place) in column.rows().iter().enumerate() {
        let place = usize::try_from(*place).ok();
        if let Some(why) = place.and_then(|place| faults.get(place)?.as_ref()) {
            findings
                .at(set, &UNREADABLE, table, row, field)
                .because(why.as_str());
        }
    }
}
