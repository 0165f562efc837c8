//! What was paid for what comes in.

use crate::draft::Draft;
use crate::error::{
    COST_NEGATIVE, COST_NOT_ALLOWED, CURRENCY_DIFFERS, STANDARD_COST_REQUIRED, TWO_COSTS,
};
use crate::{Posting, Sign, Valuation, exact};
use lineside_execution::Violation;
use lineside_kernel::ItemId;

impl Draft {
    /// What was paid, in the smallest unit.
    pub(crate) fn cost(
        &mut self,
        posting: &Posting,
        violations: &mut Vec<Violation>,
    ) -> Option<Option<i64>> {
        let given = match (posting.cost, posting.unit_cost) {
            (None, None) => None,
            (Some(cost), None) => Some((cost.currency(), i64::try_from(cost.minor()).ok())),
            (None, Some(price)) => {
                let amount = exact::amount(price.price, posting.quantity, price.currency);
                Some((price.currency, amount))
            }
            (Some(_), Some(_)) => {
                violations.push(Violation::new(
                    &TWO_COSTS,
                    "give the amount or the price of one unit, not both",
                ));
                None
            }
        };
        let worth = &mut self.state.worth;
        if worth.valuation == Valuation::Standard {
            let currency = worth.currency.or(given.map(|given| given.0));
            violations.extend(standard_cost_missing(
                &posting.item,
                worth.standard_cost.is_some(),
                currency.is_some(),
            ));
        }
        let Some((currency, amount)) = given else {
            return Some(None);
        };
        if posting.kind.sign() == Sign::Out {
            violations.push(Violation::new(
                &COST_NOT_ALLOWED,
                format!("a {} is worth what the ledger says", posting.kind),
            ));
        }
        if amount.is_some_and(i64::is_negative) {
            violations.push(Violation::new(
                &COST_NEGATIVE,
                "a cost is zero or above; corrections of value are revaluations",
            ));
        }
        match worth.currency {
            Some(known) if known != currency => violations.push(
                Violation::new(
                    &CURRENCY_DIFFERS,
                    format!("the stock is valued in {known}; the cost is in {currency}"),
                )
                .with("expected", known.code())
                .with("given", currency.code()),
            ),
            _ => worth.currency = Some(currency),
        }
        amount.map(Some)
    }
}

/// What the standard valuation of an item lacks.
pub(crate) fn standard_cost_missing(
    item: &ItemId,
    has_cost: bool,
    has_currency: bool,
) -> Option<Violation> {
    let (field, accepted) = match (has_cost, has_currency) {
        (true, true) => return None,
        (false, _) => (
            "standard_cost",
            "the item's `standard_cost` in master data, or with `stock.set_rules` the \
             `standard_cost` of one unit, 0 or above, and its `currency`",
        ),
        (true, false) => (
            "currency",
            "the `currency` of the standard cost, such as `EUR`, with `stock.set_rules`",
        ),
    };
    let message = format!(
        "`{item}` is valued at standard cost, and its `{field}` is not known; give {accepted}"
    );
    Some(
        Violation::new(&STANDARD_COST_REQUIRED, message)
            .with("item", item.as_str())
            .with("field", field)
            .with("expected", accepted),
    )
}
