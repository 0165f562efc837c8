//! Sums of what substitutes count as, to the last bit.
//!
//! With 3 of a substitute for one of the component, one of it counts as a third. A sum is
//! shown with nine decimals, and what that leaves out is kept beside it: three thirds are
//! one, and an order has all that it needs.

use crate::amount::nearest;
use crate::apply::Way;
use crate::{ComponentState, OrderState, PostedLine};
use lineside_kernel::Ratio;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// What the sums of a component leave out, where a substitute's ratio has no end: the exact
/// sum less the one that is shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CountedRest {
    /// Of what was issued.
    #[serde(rename = "i", default = "nothing", skip_serializing_if = "is_zero")]
    pub issued: Ratio,
    /// Of what was given back.
    #[serde(rename = "b", default = "nothing", skip_serializing_if = "is_zero")]
    pub returned: Ratio,
    /// Of what was thrown away.
    #[serde(rename = "s", default = "nothing", skip_serializing_if = "is_zero")]
    pub scrapped: Ratio,
}

impl Default for CountedRest {
    fn default() -> Self {
        Self {
            issued: Ratio::ZERO,
            returned: Ratio::ZERO,
            scrapped: Ratio::ZERO,
        }
    }
}

fn nothing() -> Ratio {
    Ratio::ZERO
}

fn is_zero(rest: &Ratio) -> bool {
    rest.is_zero()
}

/// Which sum of a component.
#[derive(Clone, Copy)]
pub(crate) enum Counted {
    Issued,
    Returned,
    Scrapped,
}

/// What a posted line counts as: the quantity, and the exact one where that has no end.
pub(crate) struct Count {
    quantity: Decimal,
    exact: Option<Ratio>,
}

impl Count {
    pub(crate) fn of(state: &OrderState, line: &PostedLine) -> Self {
        let exact = || {
            let plan = state.component(line.line)?.plan?;
            let mut substitutes = plan.substitutes.iter();
            let own = substitutes.find(|substitute| substitute.item == line.item)?;
            let exact = Ratio::from(line.quantity).checked_div(own.ratio).ok()?;
            Some(exact).filter(|exact| *exact != Ratio::from(line.counted()))
        };
        Self {
            quantity: line.counted(),
            exact: line.counted.and_then(|_| exact()),
        }
    }
}

impl ComponentState {
    /// Adds what a line counts as to a sum, or takes it off.
    pub(crate) fn count(&mut self, of: Counted, count: &Count, way: Way) {
        let mut all = self.rest.as_deref().cloned().unwrap_or_default();
        let (sum, rest) = match of {
            Counted::Issued => (&mut self.issued, &mut all.issued),
            Counted::Returned => (&mut self.returned, &mut all.returned),
            Counted::Scrapped => (&mut self.scrapped, &mut all.scrapped),
        };
        let is_plain = count.exact.is_none() && rest.is_zero();
        match (is_plain, exactly(*sum, *rest, count, way)) {
            (false, Some((shown, left))) => (*sum, *rest) = (shown, left),
            _ => way.add(sum, count.quantity),
        }
        self.rest = Some(Box::new(all)).filter(|all| **all != CountedRest::default());
    }

    /// Issued, not returned, and still good, to the last bit.
    pub(crate) fn exact_net(&self) -> Option<Ratio> {
        let net = Ratio::from(self.net());
        let Some(rest) = self.rest.as_deref() else {
            return Some(net);
        };
        let rest = rest.issued.checked_sub(rest.scrapped).ok()?;
        net.checked_add(rest).ok()
    }
}

/// The sum with nine decimals, and what that leaves out.
fn exactly(sum: Decimal, rest: Ratio, count: &Count, way: Way) -> Option<(Decimal, Ratio)> {
    let before = Ratio::from(sum).checked_add(rest).ok()?;
    let change = count.exact.unwrap_or_else(|| Ratio::from(count.quantity));
    let after = match way {
        Way::Forth => before.checked_add(change),
        Way::Back => before.checked_sub(change),
    };
    let after = after.ok()?;
    let shown = nearest(after)?;
    Some((shown, after.checked_sub(Ratio::from(shown)).ok()?))
}
