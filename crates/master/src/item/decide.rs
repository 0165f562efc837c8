//! Which facts follow from a command on an item, or every reason why none may.

use super::error::{
    BAD_COST, BAD_EQUIVALENCE, BAD_INCREMENT, BAD_LIFE, BAD_NAME, BAD_NEGATIVE, BAD_TOLERANCE,
    FIXED_IN_USE,
};
use super::{Item, ItemEquivalence, ItemEvent, ItemPut, ItemState, ItemTracking};
use crate::put::{bad_name, decided};
use lineside_execution::{Rejection, Violation};
use lineside_kernel::{ErrorCode, LocalDate, Ratio, conversion_factor};
use rust_decimal::Decimal;

/// The most decimals of an increment.
const MAX_SCALE: u32 = 6;

/// Makes an item known or replaces it; nothing when it is known as it is. The path is where
/// it stands in the request.
///
/// # Errors
/// [`Rejection`] with every guard that was violated.
pub fn decide_put_item(
    state: &ItemState,
    item: &Item,
    path: &str,
) -> Result<Vec<ItemEvent>, Rejection> {
    if state.item.as_ref() == Some(item) {
        return Ok(Vec::new());
    }
    let mut violations = Vec::new();
    violations.extend(bad_name(&item.name, &BAD_NAME, path));
    violations.extend(bad_increment(item, path));
    violations.extend(bad_equivalences(item, path));
    violations.extend(bad_life(item, path));
    violations.extend(bad_negative(item, path));
    violations.extend(bad_cost(item, path));
    violations.extend(bad_tolerances(item, path));
    if let Some(before) = state.item.as_ref().filter(|_| state.in_use) {
        violations.extend(fixed(before, item, path));
    }
    decided(violations, || {
        vec![ItemEvent::Put(ItemPut { item: item.clone() })]
    })
}

fn bad_increment(item: &Item, path: &str) -> Option<Violation> {
    let increment = item.increment;
    let refuse = |why: String| {
        let path = format!("{path}.increment");
        refused(&BAD_INCREMENT, why, path, &increment.to_string())
    };
    if increment <= Decimal::ZERO {
        return Some(refuse(format!(
            "an increment of {increment} cannot be; give one above zero, such as `0.001`"
        )));
    }
    if increment.normalize().scale() > MAX_SCALE {
        return Some(refuse(format!(
            "an increment of {increment} is too fine; give at most {MAX_SCALE} decimals"
        )));
    }
    if item.tracking == ItemTracking::Serial && increment != Decimal::ONE {
        return Some(refuse(format!(
            "single pieces are known by serial numbers, so the increment is 1, not {increment}"
        )));
    }
    None
}

/// Holds what is said of units against the table of units on every day on which it changes.
fn bad_equivalences(item: &Item, path: &str) -> Option<Violation> {
    let is_never = |given: &ItemEquivalence| given.effective.is_some_and(|days| days.is_empty());
    if let Some(index) = item.equivalences.iter().position(is_never) {
        let message = "an equivalence holds on days of which there are some".to_owned();
        let path = format!("{path}.equivalences[{index}].effective");
        return Some(refused(&BAD_EQUIVALENCE, message, path, ""));
    }
    let effective = item.equivalences.iter().filter_map(|given| given.effective);
    let mut changes: Vec<LocalDate> = effective
        .flat_map(|days| std::iter::once(days.from).chain(days.to))
        .chain([LocalDate::MIN])
        .collect();
    changes.sort_unstable();
    changes.dedup();
    changes.into_iter().find_map(|date| {
        let on_date = item.equivalences_on(date);
        let error = conversion_factor(item.unit, item.unit, &on_date).err()?;
        let path = format!("{path}.equivalences");
        Some(refused(&BAD_EQUIVALENCE, error.to_string(), path, "").with("date", date.to_string()))
    })
}

fn bad_life(item: &Item, path: &str) -> Option<Violation> {
    let (life, remaining) = (item.shelf_life?, item.minimum_remaining_life?);
    (remaining > life).then(|| {
        let message = format!("a lot lives for {life} and can never have {remaining} left");
        let path = format!("{path}.minimum_remaining_life");
        refused(&BAD_LIFE, message, path, &remaining.to_string())
    })
}

fn bad_negative(item: &Item, path: &str) -> Option<Violation> {
    let message = "a piece with a number of its own cannot be there less than not at all";
    let path = format!("{path}.allow_negative");
    (item.allow_negative && item.tracking == ItemTracking::Serial)
        .then(|| refused(&BAD_NEGATIVE, message.to_owned(), path, "true"))
}

fn bad_cost(item: &Item, path: &str) -> Vec<Violation> {
    let mut violations = Vec::new();
    if let Some(cost) = item.standard_cost.filter(|cost| cost.is_negative()) {
        let message = format!("an item cannot cost {cost}; give 0 or more");
        let path = format!("{path}.standard_cost");
        violations.push(refused(&BAD_COST, message, path, &cost.to_string()));
    }
    let per = item.standard_cost_per;
    if per <= Decimal::ZERO {
        let message = format!("a cost cannot be for {per}; give a quantity above zero");
        let path = format!("{path}.standard_cost_per");
        violations.push(refused(&BAD_COST, message, path, &per.to_string()));
    }
    violations
}

fn bad_tolerances(item: &Item, path: &str) -> Vec<Violation> {
    let over = item.over_tolerance.filter(|over| *over < Ratio::ZERO);
    let under = item
        .under_tolerance
        .filter(|under| *under < Ratio::ZERO || *under > Ratio::ONE);
    let both = [
        (over, "over_tolerance", "0 or more"),
        (under, "under_tolerance", "0 to 1"),
    ];
    both.into_iter()
        .filter_map(|(given, field, accepted)| {
            let given = given?;
            let message =
                format!("a tolerance of {given} cannot be; give a fraction of {accepted}");
            let path = format!("{path}.{field}");
            Some(refused(&BAD_TOLERANCE, message, path, &given.to_string()))
        })
        .collect()
}

/// What must not change because something is booked.
fn fixed(before: &Item, item: &Item, path: &str) -> Vec<Violation> {
    let mut violations = Vec::new();
    let mut refuse = |field: &str, why: String| {
        let path = format!("{path}.{field}");
        violations.push(refused(&FIXED_IN_USE, why, path, field));
    };
    if before.unit != item.unit {
        refuse(
            "unit",
            format!(
                "the item is in use in {}; {} would give its bookings another meaning, so make \
                 a new item for it",
                before.unit, item.unit
            ),
        );
    }
    if before.tracking != item.tracking {
        refuse(
            "tracking",
            "the item is in use, and its stock is not told apart in that way; make a new item \
             for it"
                .to_owned(),
        );
    }
    let parts = Ratio::from(before.increment).checked_div(Ratio::from(item.increment));
    if !parts.is_ok_and(Ratio::is_whole) {
        refuse(
            "increment",
            format!(
                "the item is in use in steps of {}; {} does not divide them",
                before.increment, item.increment
            ),
        );
    }
    violations
}

fn refused(code: &'static ErrorCode, message: String, path: String, value: &str) -> Violation {
    let violation = Violation::new(code, message).with("path", path);
    match value {
        "" => violation,
        value => violation.with("value", value),
    }
}
