//! What waits for what: the relations between operations, free of circles.

use super::knots::knots;
use super::names::Names;
use super::operations::Work;
use super::{Shop, Wait};
use crate::error::ApsError;
use crate::model::{SchedulingAfter, SchedulingAnchor, SchedulingModel};
use crate::table::{Id, Job, Op, Table};
use std::collections::VecDeque;

/// One relation between two operations.
struct Relation {
    from: Op,
    to: Op,
    from_end: bool,
    to_end: bool,
    min: i64,
    max: Option<i64>,
}

pub(super) fn read(model: &SchedulingModel, work: Work<'_>) -> Result<Shop, ApsError> {
    let relations = relations(model, &work)?;
    let total = work.ops.len();
    let mut before: Table<Op, Vec<Wait>> = Table::filled(total, Vec::new());
    let mut behind: Table<Op, Vec<Wait>> = Table::filled(total, Vec::new());
    for relation in &relations {
        let seen_from = |other| Wait {
            other,
            from_end: relation.from_end,
            to_end: relation.to_end,
            min: relation.min,
            max: relation.max,
        };
        before[relation.to].push(seen_from(relation.from));
        behind[relation.from].push(seen_from(relation.to));
    }
    let rank = match ranks(total, &before, &behind) {
        Ok(rank) => rank,
        Err(circle) => return Err(describe(model, &circle)),
    };
    let mut ranked: Vec<Op> = rank.ids().collect();
    ranked.sort_unstable_by_key(|op| rank[*op]);
    let (knots, knot_of) = knots(&ranked, &before, &behind);
    Ok(Shop {
        goals: model.goals()?,
        horizon: model.goals.iter().find_map(|goal| goal.by),
        jobs: work.jobs,
        ops: work.ops,
        ways: work.ways,
        resources: work.floor.resources,
        stores: work.floor.stores,
        open: work.floor.open,
        setups: work.floor.setups,
        before,
        behind,
        knots,
        knot_of,
        ranked,
    })
}

fn relations(model: &SchedulingModel, work: &Work<'_>) -> Result<Vec<Relation>, ApsError> {
    let names: Vec<Names<'_>> = model
        .orders
        .iter()
        .enumerate()
        .map(|(order, facts)| {
            Names::read(
                "operation",
                |place| format!("orders[{order}].operations[{place}].name"),
                facts
                    .operations
                    .iter()
                    .map(|operation| operation.name.as_str()),
            )
        })
        .collect::<Result<_, _>>()?;
    let op_of = |order: usize, place: usize| {
        let first = work.jobs[Job::new(order)].ops.start as usize;
        Op::new(first + place)
    };
    let mut relations = Vec::new();
    for (order, facts) in model.orders.iter().enumerate() {
        for (place, operation) in facts.operations.iter().enumerate() {
            let to = op_of(order, place);
            let Some(after) = &operation.after else {
                if let Some(previous) = place.checked_sub(1) {
                    relations.push(Relation {
                        from: op_of(order, previous),
                        to,
                        from_end: true,
                        to_end: false,
                        min: 0,
                        max: None,
                    });
                }
                continue;
            };
            for (row, after) in after.iter().enumerate() {
                let path = format!("orders[{order}].operations[{place}].after[{row}]");
                check_lags(after, &path)?;
                let other = match &after.order {
                    None => order,
                    Some(name) => work.order_names.find(name, || format!("{path}.order"))?,
                };
                let Some(known) = names.get(other) else {
                    continue;
                };
                let from = known.find(&after.operation, || format!("{path}.operation"))?;
                relations.push(Relation {
                    from: op_of(other, from),
                    to,
                    from_end: after.from == SchedulingAnchor::End,
                    to_end: after.to == SchedulingAnchor::End,
                    min: after.min_lag,
                    max: after.max_lag,
                });
            }
        }
    }
    Ok(relations)
}

fn check_lags(after: &SchedulingAfter, path: &str) -> Result<(), ApsError> {
    super::resources::tick(|| format!("{path}.min_lag"), after.min_lag)?;
    let Some(max) = after.max_lag else {
        return Ok(());
    };
    super::resources::tick(|| format!("{path}.max_lag"), max)?;
    if max < after.min_lag {
        return Err(ApsError::contradiction(
            format!("{path}.max_lag"),
            format!(
                "at most {max} ticks may pass, but at least {} must; the most must not be below the least",
                after.min_lag
            ),
        ));
    }
    Ok(())
}

/// Each operation's place in an order in which everything comes after what it waits for; or a circle.
fn ranks(
    total: usize,
    before: &Table<Op, Vec<Wait>>,
    behind: &Table<Op, Vec<Wait>>,
) -> Result<Table<Op, u32>, Vec<Op>> {
    let mut open: Table<Op, usize> =
        Table::from(before.cells().iter().map(Vec::len).collect::<Vec<_>>());
    let mut ready: VecDeque<Op> = open
        .iter()
        .filter(|(_, open)| **open == 0)
        .map(|(op, _)| op)
        .collect();
    let mut rank = Table::filled(total, u32::MAX);
    let mut next = 0;
    while let Some(op) = ready.pop_front() {
        rank[op] = next;
        next += 1;
        for wait in &behind[op] {
            open[wait.other] -= 1;
            if open[wait.other] == 0 {
                ready.push_back(wait.other);
            }
        }
    }
    let Some(stuck) = rank.ids().find(|op| rank[*op] == u32::MAX) else {
        return Ok(rank);
    };
    // Whoever is stuck waits for another that is stuck; walking back must meet the walk again.
    let mut walk = vec![stuck];
    let mut at = stuck;
    while let Some(wait) = before[at].iter().find(|wait| rank[wait.other] == u32::MAX) {
        at = wait.other;
        if let Some(met) = walk.iter().position(|op| *op == at) {
            let mut circle = walk.split_off(met);
            circle.reverse();
            let first = circle
                .iter()
                .enumerate()
                .min_by_key(|(_, op)| **op)
                .map(|(place, _)| place);
            circle.rotate_left(first.unwrap_or(0));
            return Err(circle);
        }
        walk.push(at);
    }
    Err(walk)
}

fn describe(model: &SchedulingModel, circle: &[Op]) -> ApsError {
    let mut places = Vec::new();
    for (order, facts) in model.orders.iter().enumerate() {
        for (place, operation) in facts.operations.iter().enumerate() {
            places.push((
                format!("orders[{order}].operations[{place}].after"),
                format!("{}/{}", facts.name, operation.name),
            ));
        }
    }
    let found: Vec<&(String, String)> = circle
        .iter()
        .filter_map(|op| places.get(op.place()))
        .collect();
    let first = found
        .first()
        .map(|(path, name)| (path.clone(), name.clone()))
        .unwrap_or_default();
    ApsError::Circle {
        path: first.0,
        circle: found
            .iter()
            .map(|(_, name)| name.clone())
            .chain([first.1])
            .collect(),
    }
}
