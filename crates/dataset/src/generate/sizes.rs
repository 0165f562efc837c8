//! How many rows of each table a plant has.

use crate::error::DataSetError;
use crate::word::OrderStatus;
use rust_decimal::prelude::ToPrimitive;
use rust_decimal::{Decimal, RoundingStrategy};

/// How many rows of each table a plant has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sizes {
    /// Sites, all of them factories.
    pub facilities: usize,
    /// Work centers.
    pub work_centers: usize,
    /// Parts.
    pub parts: usize,
    /// Products.
    pub products: usize,
    /// Steps of routings, of all revisions.
    pub production_routings: usize,
    /// Sales orders.
    pub orders: usize,
    /// Work orders made for a sales order.
    pub make_to_order: usize,
    /// Work orders made for stock.
    pub make_to_stock: usize,
}

impl Sizes {
    pub(crate) fn of(scale: Decimal) -> Result<Self, DataSetError> {
        if scale <= Decimal::ZERO || scale > Decimal::ONE_HUNDRED {
            return Err(DataSetError::BadScale { given: scale });
        }
        let scaled = |full: i64, least: usize| {
            (Decimal::from(full).checked_mul(scale))
                .map(|rows| rows.round_dp_with_strategy(0, RoundingStrategy::MidpointAwayFromZero))
                .and_then(|rows| rows.to_usize())
                .unwrap_or(least)
                .max(least)
        };
        let facilities = scaled(33, 1);
        let products = scaled(500, 2);
        let revisions = products + products / 2;
        let (to_order, to_stock) = match shares(scaled(120_000, 1), &[4, 1]).as_slice() {
            [to_order, to_stock] => (*to_order, *to_stock),
            _ => (0, 0),
        };
        Ok(Self {
            facilities,
            work_centers: scaled(150, 1).clamp(3 * facilities, 5 * facilities),
            parts: scaled(2000, 10),
            products,
            production_routings: scaled(2500, 1).clamp(3 * revisions, 5 * revisions),
            orders: scaled(80_000, 1).min(to_order),
            make_to_order: to_order,
            make_to_stock: to_stock,
        })
    }

    /// Work orders in all.
    #[must_use]
    pub fn work_orders(&self) -> usize {
        self.make_to_order + self.make_to_stock
    }
}

/// How the work orders are spread over the statuses, in percent.
pub(crate) const STATUSES: [(OrderStatus, usize); 5] = [
    (OrderStatus::Released, 5),
    (OrderStatus::InProgress, 10),
    (OrderStatus::QualityHold, 2),
    (OrderStatus::Completed, 80),
    (OrderStatus::Cancelled, 3),
];

/// Parts a total by weight into whole numbers that sum to it: by largest remainder, and
/// the earlier one where remainders are alike.
pub(crate) fn shares(total: usize, weights: &[usize]) -> Vec<usize> {
    let sum = weights.iter().sum::<usize>().max(1);
    let mut shares: Vec<usize> = weights.iter().map(|weight| total * weight / sum).collect();
    let mut by_remainder: Vec<(usize, usize)> = weights
        .iter()
        .enumerate()
        .map(|(place, weight)| (sum - total * weight % sum, place))
        .collect();
    by_remainder.sort_unstable();
    let left = total - shares.iter().sum::<usize>();
    for (_, place) in by_remainder.into_iter().take(left) {
        if let Some(share) = shares.get_mut(place) {
            *share += 1;
        }
    }
    shares
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_full_plant_has_the_stated_volumes() {
        let sizes = Sizes::of(Decimal::ONE).unwrap();
        let rows = (
            sizes.facilities,
            sizes.work_centers,
            sizes.products,
            sizes.parts,
        );
        assert_eq!(rows, (33, 150, 500, 2000));
        assert_eq!((sizes.production_routings, sizes.orders), (2500, 80_000));
        assert_eq!((sizes.make_to_order, sizes.make_to_stock), (96_000, 24_000));
    }

    #[test]
    fn shares_sum_to_the_total() {
        assert_eq!(shares(120, &[5, 10, 2, 80, 3]), [6, 12, 2, 96, 4]);
        assert_eq!(shares(1, &[5, 10, 2, 80, 3]), [0, 0, 0, 1, 0]);
        assert_eq!(shares(0, &[1, 1]), [0, 0]);
    }

    #[test]
    fn a_scale_is_above_nothing_and_at_most_a_hundred() {
        for scale in ["0", "-1", "100.1"] {
            assert!(Sizes::of(scale.parse().unwrap()).is_err());
        }
        assert_eq!(
            Sizes::of("0.000001".parse().unwrap())
                .unwrap()
                .work_orders(),
            1
        );
    }
}
