//! Scrap by reason, the largest first.

use super::SharedUnit;
use crate::amounts::Sum;
use crate::filter::MovementTest;
use crate::names::{NONE, at};
use crate::share::{fits, percent, to_decimal};
use crate::{Floor, FloorError, MovementFilter, MovementKind};
use lineside_kernel::{Interval, ItemId, Money, Ratio, SiteId, Unit, decimal};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// Reports what was scrapped and why: the reasons in the order of a Pareto chart.
///
/// Scrap that was taken back by a reversal does not count.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ReportScrap {
    /// Only at this site.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub site: Option<SiteId>,
    /// Only of this item.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item: Option<ItemId>,
    /// Only what was scrapped in this window.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub window: Option<Interval>,
    /// A chart for each item or each site; one for all when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<ScrapBy>,
}

/// What there is a chart for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ScrapBy {
    /// Each item.
    Item,
    /// Each site.
    Site,
}

/// What was scrapped and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ScrapReport {
    /// One group for all, or one for each item or site, in the order of their codes. Groups
    /// without scrap are left out.
    pub groups: Vec<ScrapGroup>,
}

/// The scrap of one group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ScrapGroup {
    /// The item, where there is a group for each.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item: Option<ItemId>,
    /// The site, where there is a group for each.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub site: Option<SiteId>,
    /// What it is counted in; absent when units differ or are not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<Unit>,
    /// How much was scrapped.
    #[serde(with = "decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "decimal::Text"))]
    pub quantity: Decimal,
    /// In how many postings.
    pub count: u64,
    /// By reason: the largest quantity first, equal ones in the order of their names.
    pub reasons: Vec<ScrapReason>,
}

/// What was scrapped for one reason.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ScrapReason {
    /// The reason; absent for scrap without one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// How much.
    #[serde(with = "decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "decimal::Text"))]
    pub quantity: Decimal,
    /// In how many postings.
    pub count: u64,
    /// Its share of the group's quantity, in percent, to two decimals, half away from zero.
    #[serde(with = "decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "decimal::Text"))]
    pub percent: Decimal,
    /// The share of this reason and all before it: rounded from the exact sum, so that the
    /// last is 100.
    #[serde(with = "decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "decimal::Text"))]
    pub cumulative_percent: Decimal,
    /// What it was worth, one amount for each currency.
    pub amounts: Vec<Money>,
}

#[derive(Clone, Default)]
struct Cell {
    quantity: Sum,
    count: u64,
    unit: SharedUnit,
    amounts: Vec<Money>,
}

impl Cell {
    fn add_amount(&mut self, amount: Money) -> Result<(), FloorError> {
        let currency = amount.currency();
        match self
            .amounts
            .iter_mut()
            .find(|sum| sum.currency() == currency)
        {
            Some(sum) => {
                *sum = sum
                    .checked_add(amount)
                    .map_err(|_| FloorError::OutOfRange {
                        what: "a sum of money",
                    })?;
            }
            None => self.amounts.push(amount),
        }
        Ok(())
    }
}

impl Floor {
    /// Answers `graph.report_scrap`: what was scrapped and why.
    ///
    /// # Errors
    /// [`FloorError`] when a code does not exist, or a sum does not fit.
    pub fn report_scrap(&self, request: &ReportScrap) -> Result<ScrapReport, FloorError> {
        let filter = MovementFilter {
            site: request.site.clone(),
            item: request.item.clone(),
            window: request.window,
            only_standing: true,
            ..MovementFilter::default()
        };
        let test = MovementTest::new(self, Some(&filter))?;
        let (groups, group_of): (usize, Option<&[u32]>) = match request.by {
            None => (1, None),
            Some(ScrapBy::Item) => (self.items.len(), Some(&self.movements.item)),
            Some(ScrapBy::Site) => (self.sites.len(), Some(&self.movements.site)),
        };
        // A column more than there are reasons, for scrap without one.
        let reasons = self.movements.reasons.len().saturating_add(1);
        let mut cells = vec![Cell::default(); groups.saturating_mul(reasons)];
        let movements = &self.movements;
        for (row, kind) in (0_u32..).zip(&movements.kind) {
            if *kind != MovementKind::Scrap || !test.admits(self, row) {
                continue;
            }
            let group = group_of.map_or(0, |column| at(column, row).unwrap_or(NONE) as usize);
            let reason = at(&movements.reason, row).unwrap_or(NONE) as usize;
            let place = group
                .saturating_mul(reasons)
                .saturating_add(reason.min(reasons - 1));
            let Some(cell) = cells.get_mut(place) else {
                continue;
            };
            cell.count += 1;
            cell.quantity.add(&movements.quantity, row);
            cell.unit
                .see(self, at(&movements.item, row).unwrap_or(NONE));
            if let Some(amount) = at(&movements.amount, row).flatten() {
                cell.add_amount(amount)?;
            }
        }
        let mut report = ScrapReport { groups: Vec::new() };
        for (group, cells) in (0_u32..).zip(cells.chunks_mut(reasons)) {
            let Some(mut found) = self.scrap_group(cells)? else {
                continue;
            };
            match request.by {
                None => {}
                Some(ScrapBy::Item) => found.item = self.items.name(group).cloned(),
                Some(ScrapBy::Site) => found.site = self.sites.name(group).cloned(),
            }
            report.groups.push(found);
        }
        report
            .groups
            .sort_by(|a, b| (&a.item, &a.site).cmp(&(&b.item, &b.site)));
        Ok(report)
    }

    fn scrap_group(&self, cells: &mut [Cell]) -> Result<Option<ScrapGroup>, FloorError> {
        let mut lines = Vec::new();
        let mut whole = Ratio::ZERO;
        let mut unit = SharedUnit::Unseen;
        for (reason, cell) in (0_u32..).zip(cells) {
            if cell.count == 0 {
                continue;
            }
            let quantity = cell.quantity.of(&self.movements.quantity)?;
            whole = fits(whole.checked_add(quantity))?;
            unit = unit.and(cell.unit);
            let mut amounts = std::mem::take(&mut cell.amounts);
            amounts.sort_unstable_by_key(|amount| amount.currency());
            let name = self
                .movements
                .reasons
                .name(reason)
                .map(|name| name.to_string());
            lines.push((quantity, name, cell.count, amounts));
        }
        if lines.is_empty() {
            return Ok(None);
        }
        lines.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| a.1.cmp(&b.1)));
        let mut so_far = Ratio::ZERO;
        let mut reasons = Vec::with_capacity(lines.len());
        for (quantity, reason, count, amounts) in lines {
            so_far = fits(so_far.checked_add(quantity))?;
            reasons.push(ScrapReason {
                reason,
                quantity: to_decimal(quantity)?,
                count,
                percent: percent(quantity, whole)?.unwrap_or_default(),
                cumulative_percent: percent(so_far, whole)?.unwrap_or_default(),
                amounts,
            });
        }
        Ok(Some(ScrapGroup {
            item: None,
            site: None,
            unit: unit.get(self),
            quantity: to_decimal(whole)?,
            count: reasons.iter().map(|reason| reason.count).sum(),
            reasons,
        }))
    }
}
