//! The commands that say what holds from now on: the rules of an item, and up to when the
//! books of a site are closed.

use crate::command::{CloseStockPeriod, SetStockRules};
use crate::error::{BAD_RULES, PERIOD_IN_FUTURE, PERIOD_NOT_LATER, RULES_IN_USE};
use crate::keeping::nothing_changed;
use crate::task::stock_stream;
use crate::{
    PeriodClosed, PeriodEvent, PeriodRoom, StockRoom, StockRules, StockState, Tracking, Valuation,
    cost, of_item, rules_of_item, ruling,
};
use lineside_execution::{Command, Desk, Refused, Rejection, Room, Task, Violation};
use lineside_journal::{StreamId, joined_code};
use lineside_master::item::ItemRoom;
use rust_decimal::Decimal;

impl Task for SetStockRules {
    const ACTION: &'static str = "stock.set_rules";

    fn command(&self) -> &Command {
        &self.command
    }

    fn subject(&self) -> Option<StreamId> {
        stock_stream(&self.item, &self.site)
    }

    fn carry_out(&self, desk: &mut Desk<'_>) -> Result<(), Refused> {
        let code = joined_code([self.item.as_str(), self.site.as_str()]);
        let state = desk.load::<StockRoom>(&code)?.state;
        let known = desk.load::<ItemRoom>(self.item.as_str())?.state;
        let mut violations = Vec::new();
        let rules = match &known.item {
            Some(item) => {
                violations.extend(of_item::contradicting(item, &self.rules));
                rules_of_item(item, &self.rules)
            }
            None => self.rules.clone(),
        };
        violations.extend(contradictions(&rules));
        if rules.valuation == Valuation::Standard {
            violations.extend(cost::standard_cost_missing(
                &self.item,
                rules.standard_cost.is_some(),
                rules.currency.is_some(),
            ));
        }
        if !state.is_bare() {
            violations.extend(in_use(&state.rules(), &rules, &state));
        }
        if let Some(rejection) = Rejection::of(violations) {
            return Err(rejection.into());
        }
        if state.rules.as_deref() == Some(&rules) {
            return Err(nothing_changed("the rules are as they were"));
        }
        ruling::adopt(desk, &rules, &self.item, &self.site)
    }
}

/// Rules that contradict each other.
fn contradictions(rules: &StockRules) -> Vec<Violation> {
    let mut violations = Vec::new();
    let mut bad = |is_bad: bool, why: &str| {
        if is_bad {
            violations.push(Violation::new(&BAD_RULES, why));
        }
    };
    bad(
        rules.increment <= Decimal::ZERO,
        "the increment must be above zero, such as `0.001`",
    );
    bad(
        rules.tracking == Tracking::Serial && rules.increment != Decimal::ONE,
        "what is followed piece by piece is counted in whole pieces",
    );
    bad(
        rules.standard_cost.is_some_and(|cost| cost < Decimal::ZERO),
        "a standard cost is zero or above",
    );
    bad(
        rules.tracking == Tracking::Serial && rules.negative,
        "a piece with a number cannot be there less than not at all",
    );
    violations
}

/// Changes that what is booked does not allow.
fn in_use(before: &StockRules, after: &StockRules, state: &StockState) -> Vec<Violation> {
    let mut changed = of_item::counted_otherwise(before, after);
    if state.worth.valuation != after.valuation {
        changed.push("valuation");
    }
    let currency = state.worth.currency;
    if currency.is_some() && after.currency.is_some() && currency != after.currency {
        changed.push("currency");
    }
    changed
        .into_iter()
        .map(|field| {
            Violation::new(
                &RULES_IN_USE,
                format!("`{field}` cannot change while there is stock or a reservation"),
            )
            .with("field", field)
        })
        .collect()
}

impl Task for CloseStockPeriod {
    const ACTION: &'static str = "stock.close_period";

    fn command(&self) -> &Command {
        &self.command
    }

    fn subject(&self) -> Option<StreamId> {
        StreamId::new(PeriodRoom::FAMILY, self.site.as_str()).ok()
    }

    fn carry_out(&self, desk: &mut Desk<'_>) -> Result<(), Refused> {
        let books = desk.load::<PeriodRoom>(self.site.as_str())?.state;
        if self.until > desk.now() {
            return Err(Violation::new(
                &PERIOD_IN_FUTURE,
                format!(
                    "{} is in the future; close up to {} at most",
                    self.until,
                    desk.now()
                ),
            )
            .into());
        }
        let has_reason = self
            .command
            .reason
            .as_ref()
            .is_some_and(|why| !why.is_empty());
        match books.closed_until {
            Some(until) if until == self.until => {
                return Err(nothing_changed("the books are closed until then already"));
            }
            Some(until) if until > self.until && !has_reason => {
                return Err(Violation::new(
                    &PERIOD_NOT_LATER,
                    format!("the books are closed until {until}; to open them again, say why"),
                )
                .with("closed_until", until.to_string())
                .into());
            }
            _ => {}
        }
        let closed = PeriodClosed { until: self.until };
        desk.record::<PeriodRoom>(self.site.as_str(), &PeriodEvent::Closed(closed))?;
        Ok(())
    }
}
