//! The codes of a data set as the ids of a plant, each read once.

use super::error::Faults;
use lineside_dataset::{DataSet, Table, Texts, unit_of};
use lineside_kernel::{ActorId, CodeError, ItemId, SiteId, Unit, WorkCenterId, WorkOrderId, Zone};
use std::str::FromStr;

/// What a row has that is no code, unit or zone here.
pub(super) const UNREADABLE: &str = "data_set.unreadable";

/// The ids by row.
pub(super) struct Names {
    pub(super) sites: Vec<SiteId>,
    pub(super) zones: Vec<Zone>,
    pub(super) work_centers: Vec<WorkCenterId>,
    /// Parts, and products behind them.
    pub(super) items: Vec<ItemId>,
    /// In the order of the items.
    pub(super) units: Vec<Unit>,
    /// In the order of the distinct texts.
    pub(super) people: Vec<Option<ActorId>>,
    pub(super) orders: Vec<WorkOrderId>,
    pub(super) parts: usize,
}

impl Names {
    pub(super) fn of(set: &DataSet, faults: &mut Faults) -> Self {
        let (parts, products) = (&set.parts, &set.products);
        let sites = codes(set, Table::Facilities, "facility_code", faults);
        let mut items: Vec<ItemId> = codes(set, Table::Parts, "part_number", faults);
        items.extend(codes::<ItemId>(set, Table::Products, "sku", faults));
        let mut units = units(set, Table::Parts, &parts.base_uom, parts.len(), faults);
        let of_products = (&products.base_uom, products.len());
        let at = Table::Products;
        units.extend(self::units(set, at, of_products.0, of_products.1, faults));
        let people = set.material_transactions.created_by.distinct().iter();
        Self {
            zones: zones(set, faults),
            sites,
            work_centers: codes(set, Table::WorkCenters, "wc_code", faults),
            items,
            units,
            // Whoever has no code here goes by the author of the load.
            people: people.map(|name| name.parse().ok()).collect(),
            orders: codes(set, Table::WorkOrders, "wo_number", faults),
            parts: parts.len(),
        }
    }

    /// The place of a part or a product among the items.
    pub(super) fn place(&self, part: Option<usize>, product: Option<usize>) -> Option<usize> {
        part.or_else(|| product?.checked_add(self.parts))
    }
}

/// The ids of a table's codes; a row without one leaves a fault, and the set unused.
fn codes<T: FromStr<Err = CodeError>>(
    set: &DataSet,
    table: Table,
    field: &'static str,
    faults: &mut Faults,
) -> Vec<T> {
    let texts = set.table(table).codes().unwrap_or_default();
    let mut ids: Vec<T> = Vec::with_capacity(texts.len());
    for (row, text) in texts.iter().enumerate() {
        match text.parse::<T>() {
            Ok(id) => ids.push(id),
            Err(why) => faults.add(
                set,
                (table, row),
                (UNREADABLE, field),
                text,
                why.to_string(),
            ),
        }
    }
    ids
}

fn units(
    set: &DataSet,
    table: Table,
    texts: &Texts,
    count: usize,
    faults: &mut Faults,
) -> Vec<Unit> {
    let mut units = Vec::with_capacity(count);
    for row in 0..count {
        let text = texts.get(row).unwrap_or("each");
        let unit = unit_of(text);
        if let Err(why) = &unit {
            let what = (UNREADABLE, "base_uom");
            faults.add(set, (table, row), what, text, why.to_string());
        }
        units.push(unit.unwrap_or(Unit::PCS));
    }
    units
}

fn zones(set: &DataSet, faults: &mut Faults) -> Vec<Zone> {
    let mut zones = Vec::with_capacity(set.facilities.len());
    for row in 0..set.facilities.len() {
        let text = set.facilities.time_zone.get(row).unwrap_or("UTC");
        let zone = text.parse::<Zone>();
        if let Err(why) = &zone {
            let (at, what) = ((Table::Facilities, row), (UNREADABLE, "time_zone"));
            faults.add(set, at, what, text, why.to_string());
        }
        zones.push(zone.unwrap_or(Zone::UTC));
    }
    zones
}
