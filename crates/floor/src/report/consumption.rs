//! Consumption against the bill of materials.

mod expected;

use crate::amounts::Sum;
use crate::names::{NONE, at};
use crate::share::{fits, percent, to_decimal};
use crate::{Floor, FloorError, MovementKind, OrderFilter};
use expected::Expected;
use hashbrown::HashMap;
use lineside_kernel::{ItemId, Ratio, SiteId, Unit, decimal};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// Reports what orders consumed against what their bills of materials allow for what they
/// made.
///
/// A line allows required * made / planned, rounded to six decimals, half away from zero;
/// a fixed line all of what is required, once anything was made. Used is issued - returned +
/// scrapped without having been issued. Orders under way hold material that is not made into
/// anything yet: narrow the report to completed and closed orders to leave them out.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ReportConsumption {
    /// Which orders; all when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub orders: Option<OrderFilter>,
    /// Only this part.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub part: Option<ItemId>,
    /// What counts as made.
    #[serde(default)]
    pub basis: ConsumptionBasis,
    /// A line for each site of orders.
    #[serde(default)]
    pub by_site: bool,
    /// A line for each product of orders.
    #[serde(default)]
    pub by_product: bool,
}

/// What counts as made when consumption is compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ConsumptionBasis {
    /// Good and scrapped units: what scrap took is no variance.
    #[default]
    CompletedAndScrapped,
    /// Good units only: what scrap took shows as variance.
    Completed,
}

/// Consumption against the bill of materials.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ConsumptionReport {
    /// In the order of parts, sites and products.
    pub lines: Vec<ItemConsumption>,
}

/// The consumption of one part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ItemConsumption {
    /// The part.
    pub item: ItemId,
    /// What it is counted in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<Unit>,
    /// The site of the orders, where there is a line for each.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub site: Option<SiteId>,
    /// What the orders make, where there is a line for each.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub product: Option<ItemId>,
    /// How many lines of orders that is; none of a part that was only scrapped for them.
    pub lines: u64,
    /// What is allowed for what was made.
    #[serde(with = "decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "decimal::Text"))]
    pub quantity_required: Decimal,
    /// What was issued, what was returned later included.
    #[serde(with = "decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "decimal::Text"))]
    pub quantity_issued: Decimal,
    /// What of it was returned.
    #[serde(with = "decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "decimal::Text"))]
    pub quantity_returned: Decimal,
    /// What was scrapped without having been issued.
    #[serde(with = "decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "decimal::Text"))]
    pub quantity_scrapped: Decimal,
    /// What was used: issued - returned + scrapped.
    #[serde(with = "decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "decimal::Text"))]
    pub quantity_used: Decimal,
    /// Used - required: above zero when more was used than is allowed.
    #[serde(with = "decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "decimal::Text"))]
    pub variance: Decimal,
    /// The variance in percent of what is allowed, to two decimals, half away from zero;
    /// absent where nothing is allowed.
    #[serde(
        default,
        with = "decimal::option",
        skip_serializing_if = "Option::is_none"
    )]
    #[cfg_attr(feature = "schema", schemars(with = "Option<decimal::Text>"))]
    pub variance_percent: Option<Decimal>,
}

#[derive(Clone, Copy, Default)]
struct Cell {
    lines: u64,
    required: Sum,
    issued: Sum,
    returned: Sum,
    scrapped: Sum,
}

/// What a line of the report is for: part, site, product.
type Key = (u32, u32, u32);

impl Floor {
    /// Answers `graph.report_consumption`: consumption against the bill of materials.
    ///
    /// # Errors
    /// [`FloorError`] when a code does not exist, or a sum does not fit.
    pub fn report_consumption(
        &self,
        request: &ReportConsumption,
    ) -> Result<ConsumptionReport, FloorError> {
        let wanted = self
            .wanted(request.orders.as_ref())
            .map_err(|why| why.at("orders"))?;
        let only = request
            .part
            .as_ref()
            .map(|code| self.item(code.as_str()).map_err(|why| why.at("part")))
            .transpose()?;
        let expected = Expected::new(self, request.basis);
        let components = &self.components;
        let mut groups = Groups::new(self, request);
        for ((row, order), item) in (0_u32..).zip(&components.order).zip(&components.item) {
            if !wanted.has(*order) || only.is_some_and(|only| only != *item) {
                continue;
            }
            let Some(cell) = groups.cell(self, *item, *order) else {
                continue;
            };
            cell.lines += 1;
            expected.add(self, row, *order, &mut cell.required);
            cell.issued.add(&components.issued, row);
            cell.returned.add(&components.returned, row);
        }
        for row in 0..self.movements.len() {
            let Some((order, item)) = self.scrap_from_stock(row) else {
                continue;
            };
            if !wanted.has(order) || only.is_some_and(|only| only != item) {
                continue;
            }
            if let Some(cell) = groups.cell(self, item, order) {
                cell.scrapped.add(&self.movements.quantity, row);
            }
        }
        let mut lines = Vec::new();
        for (key, cell) in groups.filled() {
            lines.extend(self.consumption_line(key, &cell)?);
        }
        lines.sort_unstable_by(|a: &ItemConsumption, b: &ItemConsumption| {
            (&a.item, &a.site, &a.product).cmp(&(&b.item, &b.site, &b.product))
        });
        Ok(ConsumptionReport { lines })
    }

    /// The order and the part of a movement that scraps what was never issued to the order.
    fn scrap_from_stock(&self, row: u32) -> Option<(u32, u32)> {
        let movements = &self.movements;
        let is_meant = at(&movements.kind, row)? == MovementKind::Scrap
            && !at(&movements.was_issued, row)?
            && movements.holds(row);
        let order = at(&movements.order, row).filter(|order| *order != NONE && is_meant)?;
        let item = at(&movements.item, row)?;
        // What an order scraps of its own product is not a part it consumed.
        (at(&self.orders.item, order)? != item).then_some((order, item))
    }

    fn consumption_line(
        &self,
        (item, site, product): Key,
        cell: &Cell,
    ) -> Result<Option<ItemConsumption>, FloorError> {
        let components = &self.components;
        let Some(code) = self.items.name(item) else {
            return Ok(None);
        };
        let required: Ratio = cell.required.exact(expected::DECIMALS)?;
        let issued = cell.issued.of(&components.issued)?;
        let returned = cell.returned.of(&components.returned)?;
        let scrapped = cell.scrapped.of(&self.movements.quantity)?;
        let net = fits(issued.checked_sub(returned))?;
        let used = fits(net.checked_add(scrapped))?;
        let variance = fits(used.checked_sub(required))?;
        Ok(Some(ItemConsumption {
            item: code.clone(),
            unit: self.unit(item),
            site: self.sites.name(site).cloned(),
            product: self.items.name(product).cloned(),
            lines: cell.lines,
            quantity_required: to_decimal(required)?,
            quantity_issued: to_decimal(issued)?,
            quantity_returned: to_decimal(returned)?,
            quantity_scrapped: to_decimal(scrapped)?,
            quantity_used: to_decimal(used)?,
            variance: to_decimal(variance)?,
            variance_percent: percent(variance, required)?,
        }))
    }
}

/// The lines of the report while they are added up: by part alone they are numbered through,
/// so that nothing is looked up.
struct Groups {
    cells: Vec<Cell>,
    keys: Vec<Key>,
    rows: HashMap<Key, usize>,
    by_site: bool,
    by_product: bool,
}

impl Groups {
    fn new(floor: &Floor, request: &ReportConsumption) -> Self {
        let mut groups = Self {
            cells: Vec::new(),
            keys: Vec::new(),
            rows: HashMap::new(),
            by_site: request.by_site,
            by_product: request.by_product,
        };
        if !groups.by_site && !groups.by_product {
            let items = floor.items.len();
            groups.cells = vec![Cell::default(); items];
            groups.keys = (0..NONE)
                .take(items)
                .map(|item| (item, NONE, NONE))
                .collect();
        }
        groups
    }

    #[inline]
    fn cell(&mut self, floor: &Floor, item: u32, order: u32) -> Option<&mut Cell> {
        if !self.by_site && !self.by_product {
            return self.cells.get_mut(item as usize);
        }
        let of = |column: &[u32], is_asked: bool| {
            if is_asked {
                at(column, order).unwrap_or(NONE)
            } else {
                NONE
            }
        };
        let site = of(&floor.orders.site, self.by_site);
        let product = of(&floor.orders.item, self.by_product);
        let key = (item, site, product);
        let next = self.cells.len();
        let row = *self.rows.entry(key).or_insert(next);
        if row == next {
            self.cells.push(Cell::default());
            self.keys.push(key);
        }
        self.cells.get_mut(row)
    }

    fn filled(self) -> impl Iterator<Item = (Key, Cell)> {
        self.keys
            .into_iter()
            .zip(self.cells)
            .filter(|(_, cell)| cell.lines > 0 || !cell.scrapped.is_zero())
    }
}
