//! Tables and models say the same, and what a table says wrong is refused where it stands.

use super::*;
use crate::random::Random;
use crate::tests::random_model;
use crate::{
    ReadSchedulingTable, SchedulePlan, SchedulingOrder, SolveModel, SolveTable, TabulateSchedule,
};
use lineside_kernel::{Column, Problem, Unwatched};
use proptest::prelude::*;

proptest! {
    #[test]
    fn a_model_comes_back_from_its_table_as_it_was(seed in any::<u64>()) {
        let model = random_model(seed);
        let table = SchedulingTable::of(&model).unwrap();
        prop_assert_eq!(&table.model().unwrap(), &model);

        // Every column survives as text too.
        let text = serde_json::to_string(&table).unwrap();
        let again: SchedulingTable<'_> = serde_json::from_str(&text).unwrap();
        prop_assert_eq!(again.model().unwrap(), model);
    }

    #[test]
    fn a_table_is_solved_as_its_model_is(seed in any::<u64>()) {
        let model = random_model(seed);
        let table = SchedulingTable::of(&model).unwrap();
        let request = SolveModel { epochs: Some(0), ..SolveModel::of(model.clone()) };
        let solved = request.solve(&Unwatched).unwrap();
        let request = SolveTable { epochs: Some(0), ..SolveTable::of(table.clone()) };
        let columns = request.solve(&Unwatched).unwrap();
        prop_assert_eq!(columns.measures, solved.measures);
        prop_assert_eq!(columns.goal_values, solved.goal_values);

        let plan = Some(columns.plan.clone());
        let read = ReadSchedulingTable { table, plan }.read().unwrap();
        prop_assert_eq!(read.plan.as_ref(), Some(&solved.plan));
        let tabulated = TabulateSchedule { model, plan: read.plan }.tabulate().unwrap();
        prop_assert_eq!(tabulated.plan, Some(columns.plan));
    }

    #[test]
    fn rows_of_several_orders_may_stand_mixed(seed in any::<u64>()) {
        let model = random_model(seed);
        let table = SchedulingTable::of(&model).unwrap();
        let (mixed, from) = mixed(&table, seed);
        let read = mixed.read().unwrap();
        prop_assert_eq!(&read.model, &model);

        let request = SolveTable { epochs: Some(0), ..SolveTable::of(table) };
        let plan = request.solve(&Unwatched).unwrap().plan;
        let request = SolveTable { epochs: Some(0), ..SolveTable::of(mixed) };
        let shuffled = request.solve(&Unwatched).unwrap().plan;
        let expected: Vec<_> = from.iter().map(|row| plan.start[*row]).collect();
        prop_assert_eq!(&*shuffled.start, expected);
    }
}

/// The same table with its operations in another order, those of one order among each other as they stood; and
/// where each row was before.
fn mixed(table: &SchedulingTable<'static>, seed: u64) -> (SchedulingTable<'static>, Vec<usize>) {
    let mut random = Random::new(seed);
    let orders = &*table.operations.order;
    let mut waiting: Vec<Vec<usize>> = vec![Vec::new(); table.orders.name.len()];
    for (row, order) in orders.iter().enumerate().rev() {
        waiting[*order as usize].push(row);
    }
    let mut from = Vec::new();
    while from.len() < orders.len() {
        let choice = random.below(u32::try_from(waiting.len()).unwrap()) as usize;
        from.extend(waiting[choice].pop());
    }
    let to = |row: &u32| {
        let place = from.iter().position(|old| *old == *row as usize).unwrap();
        u32::try_from(place).unwrap()
    };
    let pick = |column: &Column<'static, u32>| from.iter().map(|row| column[*row]).collect();
    let moved = |column: &Column<'static, u32>| column.iter().map(to).collect();
    let operations = &table.operations;
    let mut mixed = table.clone();
    mixed.operations = SchedulingOperationColumns {
        order: pick(&operations.order),
        name: match operations.name.as_slice() {
            [] => Vec::new(),
            names => from.iter().map(|row| names[*row].clone()).collect(),
        },
        family: operations.family.as_ref().map(pick),
        size: operations.size.as_ref().map(pick),
        interruptible: operations
            .interruptible
            .as_ref()
            .map(|column| from.iter().map(|row| column[*row]).collect()),
        release: operations
            .release
            .as_ref()
            .map(|column| from.iter().map(|row| column[*row]).collect()),
        follows: operations
            .follows
            .as_ref()
            .map(|column| from.iter().map(|row| column[*row]).collect()),
    };
    mixed.modes.operation = moved(&table.modes.operation);
    if let Some(waits) = &mut mixed.waits {
        waits.operation = moved(&waits.operation);
        waits.waits_for = moved(&waits.waits_for);
    }
    if let Some(flows) = &mut mixed.flows {
        flows.operation = moved(&flows.operation);
    }
    for places in [&mut mixed.locked, &mut mixed.former].into_iter().flatten() {
        places.operation = moved(&places.operation);
    }
    (mixed, from)
}

fn two_orders() -> SchedulingTable<'static> {
    let model = SchedulingModel {
        resources: vec![
            SchedulingResource::of("saw"),
            SchedulingResource::of("lathe"),
        ],
        orders: vec![
            SchedulingOrder::of("WO-1", [("saw", 20), ("lathe", 45)]).due(90),
            SchedulingOrder::of("WO-2", [("lathe", 30), ("saw", 10)]).due(60),
        ],
        ..SchedulingModel::default()
    };
    SchedulingTable::of(&model).unwrap()
}

#[test]
fn a_plain_table_holds_no_column_that_says_the_usual() {
    let text = serde_json::to_value(two_orders()).unwrap();
    let expected = serde_json::json!({
        "resources": [{"name": "saw", "capacity": 1, "cost_per_tick": 0}, {"name": "lathe", "capacity": 1, "cost_per_tick": 0}],
        "orders": {"name": ["WO-1", "WO-2"], "due": [90.0, 60.0]},
        "operations": {"order": [0, 0, 1, 1]},
        "modes": {"operation": [0, 1, 2, 3], "resource": [0, 1, 1, 0], "duration": [20, 45, 30, 10]},
    });
    for field in ["orders", "operations", "modes"] {
        assert_eq!(text[field], expected[field]);
    }
    assert_eq!(text.as_object().map(serde_json::Map::len), Some(4));
}

#[test]
fn an_operation_that_follows_and_waits_does_both() {
    let mut table = two_orders();
    table.operations.follows = Some(vec![1, 1, 0, 0].into());
    table.waits = Some(SchedulingWaitColumns {
        operation: vec![1, 3].into(),
        waits_for: vec![2, 0].into(),
        ..SchedulingWaitColumns::default()
    });
    let model = table.model().unwrap();
    let after = |order: usize, operation: usize| {
        let after = model.orders[order].operations[operation].after.as_ref();
        let after = after.unwrap().iter();
        let names = after.map(|after| (after.order.as_deref(), after.operation.as_str()));
        names.collect::<Vec<_>>()
    };
    assert_eq!(after(0, 1), [(None, "10"), (Some("WO-2"), "10")]);
    assert_eq!(after(1, 0), []);
    assert_eq!(after(1, 1), [(Some("WO-1"), "10")]);
    assert_eq!(model.orders[0].operations[0].after, None);
}

#[test]
fn what_does_not_fit_is_named_by_column_and_row() {
    type Spoil = fn(&mut SchedulingTable<'static>);
    let cases: [(Spoil, &str); 14] = [
        (
            |t| t.operations.order = vec![0, 0, 1, 2].into(),
            "table.operations.order[3]",
        ),
        (
            |t| t.operations.name = vec!["10".into()],
            "table.operations.name",
        ),
        (
            |t| t.operations.size = Some(vec![1; 3].into()),
            "table.operations.size",
        ),
        (
            |t| t.operations.family = Some(vec![0; 4].into()),
            "table.operations.family[0]",
        ),
        (
            |t| t.operations.follows = Some(vec![1, 2, 1, 1].into()),
            "table.operations.follows[1]",
        ),
        (
            |t| t.modes.resource = vec![0, 1, 2, 0].into(),
            "table.modes.resource[2]",
        ),
        (
            |t| t.modes.operation = vec![0, 1, 2, 4].into(),
            "table.modes.operation[3]",
        ),
        (
            |t| t.modes.duration = vec![20].into(),
            "table.modes.duration",
        ),
        (
            |t| t.orders.due = Some(vec![1.5, 2.0].into()),
            "table.orders.due[0]",
        ),
        (
            |t| t.orders.deadline = Some(vec![f64::NAN, f64::INFINITY].into()),
            "table.orders.deadline[1]",
        ),
        (
            |t| t.orders.weight = Some(vec![1].into()),
            "table.orders.weight",
        ),
        (
            |t| {
                t.needs = Some(SchedulingNeedColumns {
                    mode: vec![4].into(),
                    resource: vec![0].into(),
                    amount: None,
                })
            },
            "table.needs.mode[0]",
        ),
        (
            |t| {
                t.flows = Some(SchedulingFlowColumns {
                    operation: vec![0].into(),
                    buffer: vec![0].into(),
                    amount: vec![1].into(),
                })
            },
            "table.flows.buffer[0]",
        ),
        (
            |t| {
                t.locked = Some(SchedulingPlaceColumns {
                    operation: vec![1, 1].into(),
                    mode: vec![0, 0].into(),
                    start: vec![0, 0].into(),
                    end: vec![45, 45].into(),
                })
            },
            "table.locked.operation[1]",
        ),
    ];
    for (spoil, path) in cases {
        let mut table = two_orders();
        spoil(&mut table);
        let problem = SolveTable::of(table).solve(&Unwatched).unwrap_err();
        assert_eq!(problem.code(), "aps.bad_value");
        assert_eq!(problem.path(), Some(path), "{problem}");
    }
}

#[test]
fn a_plan_that_does_not_fit_its_table_is_refused() {
    let table = two_orders();
    let solved = SolveTable::of(table.clone())
        .solve(&Unwatched)
        .unwrap()
        .plan;
    let refused = |spoil: fn(&mut SchedulePlanColumns<'static>)| -> Problem {
        let mut plan = solved.clone();
        spoil(&mut plan);
        let table = table.clone();
        ReadSchedulingTable {
            table,
            plan: Some(plan),
        }
        .read()
        .unwrap_err()
    };
    assert_eq!(
        refused(|plan| plan.end = vec![1].into()).path(),
        Some("plan.end")
    );
    let problem = refused(|plan| plan.resource = vec![7; 4].into());
    assert_eq!(problem.path(), Some("plan.resource[0]"));

    let mut start = solved.clone();
    start.end = vec![20, 75, 30].into();
    let request = SolveTable {
        start: Some(start),
        ..SolveTable::of(table.clone())
    };
    assert_eq!(
        request.solve(&Unwatched).unwrap_err().path(),
        Some("start.end")
    );
    let request = SolveTable {
        start: Some(solved.clone()),
        epochs: Some(0),
        ..SolveTable::of(table.clone())
    };
    assert_eq!(request.solve(&Unwatched).unwrap().plan, solved);

    let model = table.model().unwrap();
    let plan = Some(SchedulePlan::default());
    let bare = TabulateSchedule {
        model: model.clone(),
        plan,
    }
    .tabulate()
    .unwrap();
    assert_eq!(*bare.plan.unwrap().start, [-1; 4]);
    let other = SchedulingModel {
        orders: vec![SchedulingOrder::of("WO-3", [("saw", 1)])],
        ..model.clone()
    };
    let plan = SolveModel::of(other).solve(&Unwatched).unwrap().plan;
    let problem = TabulateSchedule {
        model,
        plan: Some(plan),
    }
    .tabulate()
    .unwrap_err();
    assert_eq!(problem.code(), "aps.unknown_name");
    assert_eq!(problem.path(), Some("plan.operations[0].operation"));
}
