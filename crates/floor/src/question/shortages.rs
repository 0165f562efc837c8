//! What open orders still need and will not get.

use crate::names::{NONE, at};
use crate::share::{fits, to_decimal};
use crate::{Floor, FloorError, OrderFilter};
use hashbrown::HashMap;
use lineside_kernel::{ItemId, LocalDate, Ratio, SiteId, Unit, WorkOrderId, decimal};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// Lists what open work orders still need and what is on hand does not cover.
///
/// What is on hand is shared out in this order: the most urgent priority first, then the
/// earliest planned start, then the code of the order. Orders without a planned start come
/// last. Completed, closed and cancelled orders need nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ListShortages {
    /// Which orders compete for the stock; all open ones when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub orders: Option<OrderFilter>,
    /// What is available; items and sites left out have nothing.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub on_hand: Vec<OnHand>,
}

/// What is available of one item at one site.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct OnHand {
    /// The item.
    pub item: ItemId,
    /// The site.
    pub site: SiteId,
    /// How much; several entries of one item and site add up. Below zero counts as nothing.
    #[serde(with = "decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "decimal::Text"))]
    pub quantity: Decimal,
}

/// What open work orders lack.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Shortages {
    /// The lines that lack something, in the order in which stock was shared out.
    pub lines: Vec<Shortage>,
    /// What lacks in all, in the order of items and sites.
    pub totals: Vec<ShortageTotal>,
}

/// What one line of one order lacks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Shortage {
    /// The order.
    pub order: WorkOrderId,
    /// The line.
    pub line: u32,
    /// What it needs.
    pub item: ItemId,
    /// Where.
    pub site: SiteId,
    /// How urgent the order is, from 1 to 5.
    pub priority: u8,
    /// The day on which the order is to start.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub planned_start: Option<LocalDate>,
    /// What it still needs: required - issued + returned.
    #[serde(with = "decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "decimal::Text"))]
    pub quantity_needed: Decimal,
    /// What the stock gives it.
    #[serde(with = "decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "decimal::Text"))]
    pub quantity_covered: Decimal,
    /// What it lacks.
    #[serde(with = "decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "decimal::Text"))]
    pub quantity_short: Decimal,
}

/// What all orders of a site lack of one item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ShortageTotal {
    /// The item.
    pub item: ItemId,
    /// What it is counted in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<Unit>,
    /// The site.
    pub site: SiteId,
    /// What lacks.
    #[serde(with = "decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "decimal::Text"))]
    pub quantity_short: Decimal,
    /// How many lines lack it.
    pub lines: u64,
}

impl Floor {
    /// Answers `graph.list_shortages`: what open orders lack.
    ///
    /// # Errors
    /// [`FloorError`] when a code does not exist, or a sum does not fit.
    pub fn list_shortages(&self, request: &ListShortages) -> Result<Shortages, FloorError> {
        let mut stock: HashMap<(u32, u32), Ratio> = HashMap::new();
        for on_hand in &request.on_hand {
            let key = (
                self.item(on_hand.item.as_str())
                    .map_err(|why| why.at("on_hand"))?,
                self.site(on_hand.site.as_str())
                    .map_err(|why| why.at("on_hand"))?,
            );
            let held = stock.entry(key).or_insert(Ratio::ZERO);
            *held = fits(held.checked_add(Ratio::from(on_hand.quantity)))?;
        }
        let mut lines = Vec::new();
        let mut totals: HashMap<(u32, u32), (Ratio, u64)> = HashMap::new();
        for order in self.by_urgency(request.orders.as_ref())? {
            for row in at(&self.orders.components, order)
                .unwrap_or_default()
                .rows()
            {
                let key = (
                    at(&self.components.item, row).unwrap_or(NONE),
                    at(&self.orders.site, order).unwrap_or(NONE),
                );
                let needed = self.still_needed(row)?;
                let held = stock
                    .get(&key)
                    .copied()
                    .unwrap_or(Ratio::ZERO)
                    .max(Ratio::ZERO);
                let covered = needed.min(held);
                let short = fits(needed.checked_sub(covered))?;
                if let Some(held) = stock.get_mut(&key) {
                    *held = fits(held.checked_sub(covered))?;
                }
                if short.is_zero() {
                    continue;
                }
                let (total, count) = totals.entry(key).or_insert((Ratio::ZERO, 0));
                *total = fits(total.checked_add(short))?;
                *count += 1;
                lines.extend(self.shortage(order, row, [needed, covered, short])?);
            }
        }
        Ok(Shortages {
            lines,
            totals: self.shortage_totals(totals)?,
        })
    }

    /// The open orders, in the order in which they are served.
    fn by_urgency(&self, filter: Option<&OrderFilter>) -> Result<Vec<u32>, FloorError> {
        let wanted = self.wanted(filter).map_err(|why| why.at("orders"))?;
        let orders = &self.orders;
        let mut open: Vec<u32> = (0..orders.len())
            .filter(|row| wanted.has(*row))
            .filter(|row| at(&orders.status, *row).is_some_and(|status| status.is_open()))
            .collect();
        open.sort_unstable_by_key(|row| {
            let start = at(&orders.planned_start, *row).flatten();
            (
                at(&orders.priority, *row),
                start.unwrap_or(LocalDate::MAX),
                orders.codes.name(*row),
            )
        });
        Ok(open)
    }

    /// What a line of an order still needs; never below zero.
    pub(crate) fn still_needed(&self, row: u32) -> Result<Ratio, FloorError> {
        let components = &self.components;
        let required = Ratio::from(components.required.get(row));
        let issued = Ratio::from(components.issued.get(row));
        let returned = Ratio::from(components.returned.get(row));
        let lost = Ratio::from(components.lost.get(row));
        let needed = required
            .checked_sub(issued)
            .and_then(|left| left.checked_add(returned))
            .and_then(|left| left.checked_add(lost));
        fits(needed).map(|needed| needed.max(Ratio::ZERO))
    }

    fn shortage(
        &self,
        order: u32,
        row: u32,
        [needed, covered, short]: [Ratio; 3],
    ) -> Result<Option<Shortage>, FloorError> {
        let quantities = [
            to_decimal(needed)?,
            to_decimal(covered)?,
            to_decimal(short)?,
        ];
        let [quantity_needed, quantity_covered, quantity_short] = quantities;
        let line = || {
            Some(Shortage {
                order: self.orders.codes.name(order)?.clone(),
                line: at(&self.components.line, row)?,
                item: self.items.name(at(&self.components.item, row)?)?.clone(),
                site: self.sites.name(at(&self.orders.site, order)?)?.clone(),
                priority: at(&self.orders.priority, order)?,
                planned_start: at(&self.orders.planned_start, order)?,
                quantity_needed,
                quantity_covered,
                quantity_short,
            })
        };
        Ok(line())
    }

    fn shortage_totals(
        &self,
        totals: HashMap<(u32, u32), (Ratio, u64)>,
    ) -> Result<Vec<ShortageTotal>, FloorError> {
        let mut answer = Vec::with_capacity(totals.len());
        for ((item, site), (short, lines)) in totals {
            let (Some(code), Some(site)) = (self.items.name(item), self.sites.name(site)) else {
                continue;
            };
            answer.push(ShortageTotal {
                item: code.clone(),
                unit: self.unit(item),
                site: site.clone(),
                quantity_short: to_decimal(short)?,
                lines,
            });
        }
        answer.sort_unstable_by(|a, b| (&a.item, &a.site).cmp(&(&b.item, &b.site)));
        Ok(answer)
    }
}
