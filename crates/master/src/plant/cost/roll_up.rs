//! Costs from the lines up: what is made costs what goes into it and the work on it.

use super::{ByProductCost, CostTotal, PartCost, StepCost};
use lineside_kernel::{Currency, ItemId, Money, MoneyError, Ratio, RatioError};
use rust_decimal::Decimal;
use std::collections::{BTreeMap, HashMap};

/// What is made of one item in one place.
pub(super) struct Order {
    /// The numbers of the lines that lead to it; none for the item that was asked about.
    pub(super) path: Vec<u32>,
    pub(super) level: u32,
    pub(super) item: ItemId,
    pub(super) quantity: Decimal,
    /// Whether the work on it is unknown.
    pub(super) incomplete: bool,
}

/// Amounts of any currencies, each kept for itself.
#[derive(Clone, Default)]
struct Sum {
    amounts: BTreeMap<Currency, Money>,
    incomplete: bool,
}

impl Sum {
    fn add(&mut self, amount: Money) -> Result<(), MoneyError> {
        let currency = amount.currency();
        let sum = self.of(currency).checked_add(amount)?;
        self.amounts.insert(currency, sum);
        Ok(())
    }

    fn of(&self, currency: Currency) -> Money {
        let known = self.amounts.get(&currency).copied();
        known.unwrap_or_else(|| Money::zero(currency))
    }
}

/// The first order of which more than all is shared out to what comes out besides, and how
/// much that is: a bill below a phantom gives shares of the order that it is a part of.
pub(super) fn overshared<'o>(
    orders: &'o [Order],
    by_products: &[(ByProductCost, Ratio)],
) -> Result<Option<(&'o ItemId, Ratio)>, RatioError> {
    let places = places(orders);
    let mut sums = vec![Ratio::ZERO; orders.len()];
    for (out, share) in by_products {
        if let Some(sum) = sums.get_mut(order_of(&places, &out.path)) {
            *sum = sum.checked_add(*share)?;
        }
    }
    let mut sums = orders.iter().map(|order| &order.item).zip(sums);
    Ok(sums.find(|(_, sum)| *sum > Ratio::ONE))
}

fn places(orders: &[Order]) -> HashMap<&[u32], usize> {
    let paths = orders.iter().map(|order| order.path.as_slice());
    paths.zip(0..).collect()
}

/// Fills in what every made part and every by-product costs, and answers with the totals.
///
/// Parts stand before what goes into them, so that from the last to the first each one is
/// known before it is needed.
pub(super) fn roll_up(
    orders: &[Order],
    parts: &mut [PartCost],
    steps: &[StepCost],
    by_products: &mut [(ByProductCost, Ratio)],
) -> Result<Vec<CostTotal>, MoneyError> {
    let places = places(orders);
    let mut sums: Vec<Sum> = orders
        .iter()
        .map(|order| Sum {
            incomplete: order.incomplete,
            ..Sum::default()
        })
        .collect();
    let [mut bought, mut work, mut credited] = [Sum::default(), Sum::default(), Sum::default()];
    for step in steps {
        let order = places.get(step.path.as_slice());
        let Some(sum) = order.and_then(|order| sums.get_mut(*order)) else {
            continue;
        };
        sum.incomplete |= step.cost.is_none();
        if let Some(cost) = step.cost {
            sum.add(cost)?;
            work.add(cost)?;
        }
    }
    let mut beside: HashMap<usize, Vec<usize>> = HashMap::new();
    for (place, (out, share)) in by_products.iter().enumerate() {
        if share.is_positive() {
            let order = order_of(&places, &out.path);
            beside.entry(order).or_default().push(place);
        }
    }
    let mut settle = |order: usize, sum: Sum| -> Result<Sum, MoneyError> {
        match beside.get(&order) {
            Some(out) => share_out(sum, out, by_products),
            None => Ok(sum),
        }
    };
    for part in parts.iter_mut().rev() {
        let own = places.get(part.path.as_slice()).copied();
        if let Some(own) = own.filter(|_| part.made) {
            let sum = sums.get_mut(own).map(std::mem::take).unwrap_or_default();
            let sum = settle(own, sum)?;
            part.incomplete = sum.incomplete;
            part.costs = sum.amounts.into_values().collect();
        } else {
            for cost in &part.costs {
                bought.add(*cost)?;
            }
        }
        if let Some(above) = sums.get_mut(order_of(&places, &part.path)) {
            above.incomplete |= part.incomplete;
            for cost in &part.costs {
                above.add(*cost)?;
            }
        }
    }
    let own = sums.first_mut().map(std::mem::take).unwrap_or_default();
    let own = settle(0, own)?;
    for (out, _) in by_products.iter() {
        for cost in &out.costs {
            credited.add(*cost)?;
        }
    }
    let currencies = own.amounts.keys().copied();
    Ok(currencies
        .map(|currency| CostTotal {
            bought: bought.of(currency),
            work: work.of(currency),
            by_products: credited.of(currency),
            total: own.of(currency),
        })
        .collect())
}

/// The order that a line belongs to: the nearest one above it, as phantoms are none.
fn order_of(places: &HashMap<&[u32], usize>, path: &[u32]) -> usize {
    let above = (0..path.len()).rev();
    let mut above = above.filter_map(|length| places.get(path.get(..length)?));
    above.next().copied().unwrap_or_default()
}

/// Gives what comes out besides its shares of a sum, and answers with what is left.
fn share_out(
    mut sum: Sum,
    out: &[usize],
    by_products: &mut [(ByProductCost, Ratio)],
) -> Result<Sum, MoneyError> {
    let shares = out.iter().filter_map(|place| by_products.get(*place));
    let shares: Vec<Ratio> = shares.map(|(_, share)| *share).collect();
    let mut rest = Ratio::ONE;
    for share in &shares {
        rest = rest.checked_sub(*share)?;
    }
    let weights: Vec<Ratio> = std::iter::once(rest).chain(shares).collect();
    for amount in sum.amounts.values_mut() {
        let mut parts = amount.allocate(&weights)?.into_iter();
        *amount = parts.next().unwrap_or(*amount);
        for (place, part) in out.iter().zip(parts) {
            if let Some((out, _)) = by_products.get_mut(*place) {
                out.costs.push(part);
            }
        }
    }
    Ok(sum)
}
