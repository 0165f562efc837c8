//! What was paid for what comes in.

use crate::draft::Draft;
use crate::error::{
    COST_NEGATIVE, COST_NOT_ALLOWED, CURRENCY_DIFFERS, STANDARD_COST_REQUIRED, TWO_COSTS,
};
use crate::{Posting, Sign, Valuation, exact};
use lineside_execution::Violation;

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
        let needs_standard = worth.valuation == Valuation::Standard
            && (worth.standard_cost.is_none()
                || worth.currency.or(given.map(|given| given.0)).is_none());
        if needs_standard {
            violations.push(Violation::new(
                &STANDARD_COST_REQUIRED,
                format!(
                    "`{}` is valued at standard cost; its rules must name the cost and a currency",
                    posting.item
                ),
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
