//! `aps.*`: finite-capacity schedules.

use crate::operation::Operation;
use lineside::Problem;
use lineside::aps::{
    CompareSchedules, DispatchModel, EvaluateSchedule, ExplainSchedule, FindBottlenecks,
    FindConflict, MeasureSchedule, ReadFlexibleJobShop, ReadJobShop, ReadSchedulingTable,
    SchedulingCase, SolveModel, SolveTable, TabulateSchedule, WhatIf,
};
use lineside::drawing::DrawSchedule;

/// Two orders that want the same two machines.
macro_rules! two_orders {
    ($($rest:tt)*) => {
        concat!(
            r#"{"model": {
                "resources": [{"name": "saw"}, {"name": "lathe"}],
                "orders": [
                    {"name": "WO-1", "due": 90, "operations": [
                        {"name": "10", "modes": [{"resource": "saw", "duration": 20}]},
                        {"name": "20", "modes": [{"resource": "lathe", "duration": 45}]}]},
                    {"name": "WO-2", "due": 60, "operations": [
                        {"name": "10", "modes": [{"resource": "lathe", "duration": 30}]},
                        {"name": "20", "modes": [{"resource": "saw", "duration": 10}]}]}]}"#,
            $($rest)*,
            "}"
        )
    };
}

pub(super) fn operations() -> Vec<Operation> {
    [schedules(), questions(), pictures(), tables(), models()]
        .into_iter()
        .flatten()
        .collect()
}

fn schedules() -> Vec<Operation> {
    vec![
        Operation::new("aps.solve", |request: &SolveModel, watch| {
            request.solve(watch)
        })
        .long()
        .example(
            "Two orders that want the same two machines",
            two_orders!(r#", "epochs": 10, "time": "PT1S""#),
        ),
        Operation::new("aps.dispatch", |request: &DispatchModel, _| {
            request.dispatch()
        })
        .long()
        .example(
            "Whatever is due first goes first",
            two_orders!(r#", "rule": "earliest_due""#),
        ),
        Operation::new("aps.evaluate", |request: &EvaluateSchedule, _| {
            request.evaluate()
        })
        .long()
        .example(
            "A plan by hand, in which an operation starts too early",
            two_orders!(
                r#", "plan": {"operations": [
                    {"order": "WO-1", "operation": "10", "mode": 0, "resource": "saw",
                        "setup_start": 0, "start": 0, "end": 20},
                    {"order": "WO-1", "operation": "20", "mode": 0, "resource": "lathe",
                        "setup_start": 30, "start": 30, "end": 75},
                    {"order": "WO-2", "operation": "10", "mode": 0, "resource": "lathe",
                        "setup_start": 0, "start": 0, "end": 30},
                    {"order": "WO-2", "operation": "20", "mode": 0, "resource": "saw",
                        "setup_start": 25, "start": 25, "end": 35}]}"#
            ),
        ),
    ]
}

/// A plan in which WO-1 has the lathe first, so that WO-2 is late.
macro_rules! late_order {
    ($rest:literal) => {
        two_orders!(concat!(
            r#", "plan": {"operations": [
                {"order": "WO-1", "operation": "10", "mode": 0, "resource": "saw",
                    "setup_start": 0, "start": 0, "end": 20},
                {"order": "WO-1", "operation": "20", "mode": 0, "resource": "lathe",
                    "setup_start": 20, "start": 20, "end": 65},
                {"order": "WO-2", "operation": "10", "mode": 0, "resource": "lathe",
                    "setup_start": 65, "start": 65, "end": 95},
                {"order": "WO-2", "operation": "20", "mode": 0, "resource": "saw",
                    "setup_start": 95, "start": 95, "end": 105}]}"#,
            $rest
        ))
    };
}

fn questions() -> Vec<Operation> {
    vec![
        Operation::new("aps.explain", |request: &ExplainSchedule, _| {
            request.explain()
        })
        .long()
        .example("Why is WO-2 late?", late_order!(""))
        .example(
            "Why does its first operation start so late?",
            late_order!(r#", "operations": [{"order": "WO-2", "operation": "10"}]"#),
        ),
        Operation::new("aps.measure", |request: &MeasureSchedule, _| {
            request.measure()
        })
        .long()
        .example("How busy, how punctual, how risky", late_order!("")),
        Operation::new("aps.bottlenecks", |request: &FindBottlenecks, watch| {
            request.find(watch)
        })
        .long()
        .example(
            "What ten ticks less of work on each machine would be worth",
            late_order!(""),
        ),
        Operation::new("aps.what_if", |request: &WhatIf, watch| {
            request.answer(watch)
        })
        .long()
        .example(
            "The saw breaks down at 5, while WO-1 is on it",
            late_order!(
                r#", "now": 5, "epochs": 2, "time": "PT1S", "changes": [
                    {"type": "resource_down", "resource": "saw", "start": 5, "end": 25}]"#
            ),
        ),
        Operation::new("aps.compare", |request: &CompareSchedules, _| {
            request.compare()
        })
        .long()
        .example(
            "WO-2 has the lathe first in one plan and WO-1 in the other",
            two_orders!(
                r#", "before": {"operations": [
                    {"order": "WO-1", "operation": "20", "mode": 0, "resource": "lathe",
                        "setup_start": 20, "start": 20, "end": 65},
                    {"order": "WO-2", "operation": "10", "mode": 0, "resource": "lathe",
                        "setup_start": 65, "start": 65, "end": 95}]},
                "after": {"operations": [
                    {"order": "WO-1", "operation": "20", "mode": 0, "resource": "lathe",
                        "setup_start": 30, "start": 30, "end": 75},
                    {"order": "WO-2", "operation": "10", "mode": 0, "resource": "lathe",
                        "setup_start": 0, "start": 0, "end": 30}]}"#
            ),
        ),
        Operation::new("aps.find_conflict", |request: &FindConflict, watch| {
            request.find(watch)
        })
        .long()
        .example(
            "Two orders that both want the saw until 30",
            r#"{"model": {"resources": [{"name": "saw"}], "orders": [
                {"name": "WO-1", "deadline": 30, "operations": [
                    {"name": "10", "modes": [{"resource": "saw", "duration": 20}]}]},
                {"name": "WO-2", "deadline": 30, "operations": [
                    {"name": "10", "modes": [{"resource": "saw", "duration": 20}]}]}]}}"#,
        ),
    ]
}

fn pictures() -> Vec<Operation> {
    vec![
        Operation::new(
            "aps.draw",
            |request: &DrawSchedule, _| -> Result<_, Problem> { Ok(request.draw()) },
        )
        .long()
        .example(
            "A plan by resource, from six in the morning in minutes",
            r#"{"source": {"type": "plan", "model": {
                "resources": [{"name": "saw"}, {"name": "lathe"}],
                "orders": [{"name": "WO-1", "due": 60, "operations": [
                    {"name": "10", "modes": [{"resource": "saw", "duration": 20}]},
                    {"name": "20", "modes": [{"resource": "lathe", "duration": 45}]}]}]},
                "chart": {"operations": [
                    {"order": "WO-1", "operation": "10", "mode": 0, "resource": "saw",
                        "setup_start": 0, "start": 0, "end": 20},
                    {"order": "WO-1", "operation": "20", "mode": 0, "resource": "lathe",
                        "setup_start": 20, "start": 20, "end": 65}]},
                "clock": {"origin": "2026-03-02T06:00:00Z", "tick": "PT1M"}}}"#,
        ),
    ]
}

/// The two orders in columns.
macro_rules! two_orders_in_columns {
    ($($rest:literal)?) => {
        concat!(
            r#"{"table": {
                "resources": [{"name": "saw"}, {"name": "lathe"}],
                "orders": {"name": ["WO-1", "WO-2"], "due": [90, 60]},
                "operations": {"order": [0, 0, 1, 1]},
                "modes": {"operation": [0, 1, 2, 3], "resource": [0, 1, 1, 0],
                    "duration": [20, 45, 30, 10]}}"#,
            $($rest,)?
            "}"
        )
    };
}

fn tables() -> Vec<Operation> {
    vec![
        Operation::new("aps.solve_table", |request: &SolveTable<'_>, watch| {
            request.solve(watch)
        })
        .long()
        .example(
            "Two orders that want the same two machines",
            two_orders_in_columns!(r#", "epochs": 10, "time": "PT1S""#),
        ),
        Operation::new("aps.read_table", |request: &ReadSchedulingTable<'_>, _| {
            request.read()
        })
        .long()
        .example(
            "Two orders with the plan that was found",
            two_orders_in_columns!(
                r#", "plan": {"mode": [0, 0, 0, 0], "resource": [0, 1, 1, 0],
                    "setup_start": [0, 30, 0, 30], "start": [0, 30, 0, 30],
                    "end": [20, 75, 30, 40]}"#
            ),
        ),
        Operation::new("aps.tabulate", |request: &TabulateSchedule, _| {
            request.tabulate()
        })
        .long()
        .example("Two orders in columns", two_orders!("")),
    ]
}

fn models() -> Vec<Operation> {
    vec![
        Operation::new("aps.generate", |request: &SchedulingCase, _| {
            request.generate().map_err(Problem::from)
        })
        .long()
        .example(
            "A small plant with furnaces",
            r#"{"orders": 2, "machines": 3, "batching": true}"#,
        ),
        Operation::new("aps.read_jsplib", |request: &ReadJobShop, _| request.read()).example(
            "Two jobs on two machines",
            r#"{"text": "2 2\n0 3 1 2\n1 2 0 4\n"}"#,
        ),
        Operation::new("aps.read_fjsp", |request: &ReadFlexibleJobShop, _| {
            request.read()
        })
        .example(
            "Two jobs, one of whose operations can run on two machines",
            r#"{"text": "2 3 1.5\n2 2 1 5 3 4 1 2 7\n1 1 3 6\n"}"#,
        ),
    ]
}
