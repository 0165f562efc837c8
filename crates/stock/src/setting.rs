//! The commands that say what holds from now on: the rules of an item, and up to when the
//! books of a site are closed.

use crate::command::{CloseStockPeriod, SetStockRules};
use crate::draft::Draft;
use crate::error::{BAD_RULES, PERIOD_IN_FUTURE, PERIOD_NOT_LATER, RULES_IN_USE, no_code};
use crate::keeping::nothing_changed;
use crate::task::stock_stream;
use crate::{
    PeriodClosed, PeriodEvent, PeriodRoom, StockEvent, StockRoom, StockRules, StockRulesSet,
    StockState, Tracking, Valuation, exact, stock_rules,
};
use lineside_execution::{Command, Desk, Refused, Rejection, Room, Task, Violation};
use lineside_journal::{StreamId, joined_code};
use lineside_kernel::TransactionId;
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
        let before = stock_rules(desk, &self.item, &self.site)?;
        let code = joined_code([self.item.as_str(), self.site.as_str()]);
        let state = desk.load::<StockRoom>(&code)?.state;
        let mut violations = contradictions(&self.rules);
        if !state.is_bare() {
            violations.extend(in_use(&before, &self.rules, &state));
        }
        if let Some(rejection) = Rejection::of(violations) {
            return Err(rejection.into());
        }
        if state.rules.as_deref() == Some(&self.rules) {
            return Err(nothing_changed("the rules are as they were"));
        }
        let rules = self.rules.clone();
        let set = StockEvent::RulesSet(StockRulesSet { rules });
        desk.record::<StockRoom>(&code, &set)?;
        let mut draft = Draft::open(desk, &self.rules, &self.item, &self.site)?;
        let number = TransactionId::new(self.command.id.to_string()).map_err(no_code)?;
        draft.adopt_standard(&number)?;
        draft.write_down(desk)
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
    let needs_cost = rules.valuation == Valuation::Standard
        && (rules.standard_cost.is_none() || rules.currency.is_none());
    bad(
        needs_cost,
        "standard valuation needs a standard cost and a currency",
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
    let mut changed = Vec::new();
    if before.unit != after.unit {
        changed.push("unit");
    }
    if !exact::is_multiple(before.increment, after.increment) {
        changed.push("increment");
    }
    if before.tracking != after.tracking {
        changed.push("tracking");
    }
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
