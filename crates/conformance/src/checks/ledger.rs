//! Amounts are changed within the transaction, and never below their floor.

use crate::Factory;
use crate::failure::{Outcome, same};
use crate::trial::{BALANCE, Draft, ORDER, Trial, accepted, balance, order, refused, unchanged};
use lineside_journal::{Refusal, cells};

fn below(amount: i64, delta: i64, floor: i64) -> Refusal {
    Refusal::BelowFloor {
        table: BALANCE.name,
        key: r#""STEEL", "SHELF""#.into(),
        amount,
        delta,
        floor,
    }
}

pub(crate) fn an_amount_never_falls_below_its_floor(factory: &dyn Factory) -> Outcome {
    let mut trial = Trial::new(factory)?;
    let from_nothing = trial.command().add("STEEL", -1, Some(0));
    same(
        "the refusal",
        trial.refused(&from_nothing)?,
        below(0, -1, 0),
    )?;
    same("the amount", trial.amount("STEEL")?, None)?;
    let stock = trial.command().add("STEEL", 10, None);
    trial.accepted(&stock)?;
    let too_much = trial.command().add("STEEL", -11, Some(0));
    same("the refusal", trial.refused(&too_much)?, below(10, -11, 0))?;
    let reserved = trial.command().add("STEEL", -8, Some(3));
    same("the refusal", trial.refused(&reserved)?, below(10, -8, 3))?;
    let down_to_it = trial.command().add("STEEL", -7, Some(3));
    trial.accepted(&down_to_it)?;
    let all = trial.command().add("STEEL", -3, Some(0));
    trial.accepted(&all)?;
    same("the amount", trial.amount("STEEL")?, Some(0))?;
    let unbounded = trial.command().add("STEEL", -5, None);
    trial.accepted(&unbounded)?;
    same("the amount", trial.amount("STEEL")?, Some(-5))
}

pub(crate) fn a_refused_amount_takes_back_its_own_commit_only(factory: &dyn Factory) -> Outcome {
    let mut trial = Trial::new(factory)?;
    let stock = trial
        .command()
        .add("STEEL", 10, None)
        .put(&ORDER, order("A", 1, "open", None));
    trial.accepted(&stock)?;
    let first = trial.command().add("STEEL", -4, Some(0));
    let refused_one = trial
        .command()
        .add("COPPER", 8, None)
        .add("STEEL", -5, Some(0));
    let refused_one = refused_one.put(&ORDER, order("A", 1, "done", None));
    let refused_one = refused_one
        .delete(&ORDER, cells!["B", 1])
        .add("STEEL", -2, Some(0));
    let last = trial
        .command()
        .add("STEEL", -6, Some(0))
        .add("COPPER", 1, None);
    let [first, middle, last] = trial.each([first, refused_one, last])?;
    accepted(first)?;
    same("the refusal", refused(middle)?, below(1, -2, 0))?;
    accepted(last)?;
    same("the amount of steel", trial.amount("STEEL")?, Some(0))?;
    same("the amount of copper", trial.amount("COPPER")?, Some(1))?;
    let row = trial.store.get(&trial.scope, &ORDER, &cells!["A", 1])?;
    same("the row", row, Some(order("A", 1, "open", None)))
}

pub(crate) fn an_amount_too_low_may_rise(factory: &dyn Factory) -> Outcome {
    let mut trial = Trial::new(factory)?;
    let wrong = trial.command().add("STEEL", -10, None);
    trial.accepted(&wrong)?;
    let mended = trial.command().add("STEEL", 4, Some(0));
    trial.accepted(&mended)?;
    let unmoved = trial.command().add("STEEL", 0, Some(0));
    trial.accepted(&unmoved)?;
    let lowered = trial.command().add("STEEL", -1, Some(0));
    same("the refusal", trial.refused(&lowered)?, below(-6, -1, 0))?;
    same("the amount", trial.amount("STEEL")?, Some(-6))
}

pub(crate) fn an_amount_that_does_not_fit_is_refused(factory: &dyn Factory) -> Outcome {
    let mut trial = Trial::new(factory)?;
    for (extreme, over) in [(i64::MAX, 1), (i64::MIN, -1)] {
        let fill = trial.command().put(&BALANCE, balance("STEEL", extreme));
        trial.accepted(&fill)?;
        same("the amount", trial.amount("STEEL")?, Some(extreme))?;
        let before = trial.picture()?;
        for delta in [over, extreme] {
            let commit = trial.command().add("STEEL", delta, None);
            let wanted = Refusal::Overflow {
                table: BALANCE.name,
                key: r#""STEEL", "SHELF""#.into(),
                amount: extreme,
                delta,
            };
            same("the refusal", trial.refused(&commit)?, wanted)?;
            unchanged("an amount that does not fit", &before, &trial.picture()?)?;
        }
    }
    let to_the_edge = trial
        .command()
        .add("COPPER", i64::MAX, None)
        .add("TIN", i64::MIN, None);
    trial.accepted(&to_the_edge)?;
    same("the amount of tin", trial.amount("TIN")?, Some(i64::MIN))
}

pub(crate) fn amounts_add_up_within_a_batch(factory: &dyn Factory) -> Outcome {
    let mut trial = Trial::new(factory)?;
    let stock = trial.command().add("COPPER", 100, None);
    trial.accepted(&stock)?;
    let first = trial
        .command()
        .add("COPPER", 5, None)
        .add("COPPER", 6, None)
        .add("TIN", 1, None);
    let second = trial
        .command()
        .add("COPPER", -111, Some(0))
        .add("COPPER", 3, None);
    let third = trial
        .command()
        .put(&BALANCE, balance("STEEL", 20))
        .add("STEEL", 1, None);
    let fourth = trial
        .command()
        .delete(&BALANCE, cells!["TIN", "SHELF"])
        .add("TIN", 7, None);
    let fifth = trial
        .command()
        .add("ZINC", 4, None)
        .delete(&BALANCE, cells!["ZINC", "SHELF"]);
    for verdict in trial.each([first, second, third, fourth, fifth])? {
        accepted(verdict)?;
    }
    same("the amount of copper", trial.amount("COPPER")?, Some(3))?;
    same("the amount of steel", trial.amount("STEEL")?, Some(21))?;
    same("the amount of tin", trial.amount("TIN")?, Some(7))?;
    same("the amount of zinc", trial.amount("ZINC")?, None)
}
