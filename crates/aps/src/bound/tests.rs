//! Bounds against schedules, and the preemptive bound against trying everything.

use super::Frame;
use super::edges::{Edges, Windowed};
use super::groups::{Shared, shared_bound};
use super::machine::{Task, preemptive};
use super::setups::{Entered, Entry, sequenced_bound};
use crate::model::{SchedulingGoal, SchedulingLock, SchedulingMeasure};
use crate::random::Random;
use crate::stop::Stop;
use crate::table::{Id, Table, Way};
use crate::tabu::{Graph, Net, Patience, improve};
use crate::tests::{jsp, random_model};
use crate::{DispatchRule, SolveOptions, from_jsplib};
use lineside_kernel::Unwatched;
use proptest::prelude::*;

/// The least makespan of tasks that run one tick at a time, by trying every choice.
fn slow(tasks: &[Task], left: &mut Vec<i64>, now: i64) -> i64 {
    if left.iter().all(|work| *work == 0) {
        return 0;
    }
    let mut least = i64::MAX;
    let mut any = false;
    for place in 0..tasks.len() {
        if left[place] == 0 || tasks[place].head > now {
            continue;
        }
        any = true;
        left[place] -= 1;
        let end = if left[place] == 0 {
            now + 1 + tasks[place].tail
        } else {
            0
        };
        least = least.min(end.max(slow(tasks, left, now + 1)));
        left[place] += 1;
    }
    if any {
        least
    } else {
        slow(tasks, left, now + 1)
    }
}

/// For each task its earliest start over all orders that keep the windows.
fn earliest_starts(tasks: &[Windowed]) -> Option<Vec<i64>> {
    fn walk(
        tasks: &[Windowed],
        left: &mut Vec<usize>,
        now: i64,
        starts: &mut Vec<(usize, i64)>,
        best: &mut [i64],
    ) {
        if left.is_empty() {
            for (task, start) in starts.iter() {
                best[*task] = best[*task].min(*start);
            }
            return;
        }
        for place in 0..left.len() {
            let task = left.remove(place);
            let start = now.max(tasks[task].head);
            if start + tasks[task].work <= tasks[task].late {
                starts.push((task, start));
                walk(tasks, left, start + tasks[task].work, starts, best);
                starts.pop();
            }
            left.insert(place, task);
        }
    }
    let mut best = vec![i64::MAX; tasks.len()];
    walk(
        tasks,
        &mut (0..tasks.len()).collect(),
        0,
        &mut Vec::new(),
        &mut best,
    );
    best.iter().all(|start| *start < i64::MAX).then_some(best)
}

/// The least makespan of tasks on equal machines, by trying every sequence.
fn shared_exactly(tasks: &mut Vec<Shared>, free: &mut Vec<i64>, end: i64) -> i64 {
    if tasks.is_empty() {
        return end;
    }
    let mut least = i64::MAX;
    for place in 0..tasks.len() {
        let task = tasks.remove(place);
        for machine in 0..free.len() {
            let before = free[machine];
            free[machine] = before.max(task.head) + task.work;
            let end = end.max(free[machine] + task.tail);
            least = least.min(shared_exactly(tasks, free, end));
            free[machine] = before;
        }
        tasks.insert(place, task);
    }
    least
}

/// The least makespan of tasks in a sequence with set-ups, by trying every sequence.
fn sequenced_exactly(
    tasks: &mut Vec<Entered>,
    times: &[[i64; 3]],
    now: Option<(i64, usize)>,
) -> i64 {
    let mut least = if tasks.is_empty() { 0 } else { i64::MAX };
    for place in 0..tasks.len() {
        let task = tasks.remove(place);
        let free = now.map_or(0, |(end, from)| end + times[from][task.family]);
        let end = free.max(task.head) + task.work;
        let rest = sequenced_exactly(tasks, times, Some((end, task.family)));
        least = least.min(rest.max(end + task.tail));
        tasks.insert(place, task);
    }
    least
}

proptest! {
    #[test]
    fn a_machine_with_set_ups_is_never_bounded_too_high(
        parts in prop::collection::vec((0..5_i64, 1..4_i64, 0..5_i64, 0..3_usize), 1..6),
        times in prop::array::uniform3(prop::array::uniform3(0..5_i64)),
    ) {
        let mut tasks: Vec<Entered> = parts
            .into_iter()
            .map(|(head, work, tail, family)| Entered { head, work, tail, family })
            .collect();
        let entry = |to: usize| {
            let others = (0..3).filter(|from| *from != to).map(|from| times[from][to]);
            let other = others.min().unwrap_or(0);
            let each = times[to][to].min(other);
            Entry { each, once: other - each }
        };
        let entries: Vec<Entry> = (0..3).map(entry).collect();
        let exact = sequenced_exactly(&mut tasks, &times, None);
        prop_assert!(sequenced_bound(tasks, &entries) <= exact);
    }

    #[test]
    fn edge_finding_cuts_off_no_schedule(
        parts in prop::collection::vec((0..8_i64, 1..5_i64, 0..12_i64), 1..6),
    ) {
        let mut tasks: Vec<Windowed> = parts
            .into_iter()
            .map(|(head, work, slack)| Windowed { head, work, late: head + work + slack })
            .collect();
        let starts = earliest_starts(&tasks);
        match (Edges::default().raise_heads(&mut tasks), starts) {
            (None, starts) => prop_assert_eq!(starts, None),
            (Some(_), None) => {}
            (Some(_), Some(starts)) => {
                for (task, start) in tasks.iter().zip(starts) {
                    prop_assert!(task.head <= start);
                }
            }
        }
    }

    #[test]
    fn the_preemptive_bound_is_the_best_that_interruption_allows(
        parts in prop::collection::vec((0..5_i64, 1..3_i64, 0..6_i64), 1..5),
    ) {
        let mut tasks: Vec<Task> =
            parts.into_iter().map(|(head, work, tail)| Task { head, work, tail }).collect();
        let mut left: Vec<i64> = tasks.iter().map(|task| task.work).collect();
        let exact = slow(&tasks, &mut left, 0);
        prop_assert_eq!(preemptive(&mut tasks), exact);
    }

    #[test]
    fn machines_that_share_work_are_never_bounded_too_high(
        parts in prop::collection::vec((0..5_i64, 1..4_i64, 0..5_i64), 1..6),
        machines in 1..4_usize,
    ) {
        let tasks: Vec<Shared> =
            parts.into_iter().map(|(head, work, tail)| Shared { head, work, tail }).collect();
        let mut free = vec![0; machines];
        let exact = shared_exactly(&mut tasks.clone(), &mut free, 0);
        prop_assert!(shared_bound(tasks, machines) <= exact);
    }

    #[test]
    fn shaving_cuts_off_no_schedule(seed in any::<u64>()) {
        let mut random = Random::new(seed);
        let (jobs, machines) = (3 + random.below(4), 2 + random.below(4));
        let mut text = format!("{jobs} {machines}\n");
        for _ in 0..jobs {
            let first = random.below(machines);
            for place in 0..machines {
                text += &format!("{} {} ", (first + place * (1 + random.below(2))) % machines, 1 + random.below(9));
            }
            text += "\n";
        }
        let shop = from_jsplib(&text).unwrap().compile().unwrap();
        let net = Net::of(&shop).unwrap();
        let ways = Table::from((0..=net.total()).map(Way::new).collect::<Vec<_>>());
        let keys = Table::from((0_i64..).take(net.total() + 1).collect::<Vec<_>>());
        let mut graph = Graph::by_keys(&net, &ways, &keys);
        let patience = Patience { idle: 300, most: 3_000, bound: 0, detours: true };
        let elite = improve(&mut graph, patience, &mut random, &Stop::at(None));
        let found = i64::from(elite.makespan);
        let frame = Frame::of(&shop);
        let stop = Stop::at(None);
        let known = frame.makespan(&stop);
        let mut shaver = frame.shaver(known);
        // Nothing holds it back from a bound that is too high.
        shaver.work(1_000_000, i64::MAX / 4, &stop);
        prop_assert!((known..=found).contains(&shaver.bound()), "{} of {found}", shaver.bound());
    }

    #[test]
    fn no_schedule_of_any_model_is_below_its_bound(seed in any::<u64>()) {
        let mut model = random_model(seed);
        for measure in [
            SchedulingMeasure::Makespan,
            SchedulingMeasure::WeightedTardiness,
            SchedulingMeasure::TardyOrders,
            SchedulingMeasure::MaximumTardiness,
            SchedulingMeasure::FlowTime,
            SchedulingMeasure::SetupTime,
            SchedulingMeasure::Cost,
        ] {
            model.goals = vec![SchedulingGoal::of(measure)];
            let shop = model.compile().unwrap();
            let schedule = shop.dispatch(DispatchRule::Atcs);
            if schedule.is_whole() {
                prop_assert!(shop.lower_bound() <= shop.score(&shop.measure(&schedule)).0[1]);
            }
        }
    }
}

#[test]
fn what_must_come_last_is_found() {
    let task = |head, work, late| Windowed { head, work, late };
    // The first cannot come before or between the others without making one of them late.
    let mut tasks = [task(0, 4, 20), task(1, 3, 9), task(2, 3, 9)];
    assert_eq!(Edges::default().raise_heads(&mut tasks), Some(true));
    assert_eq!(tasks[0].head, 7);
}

#[test]
fn machines_that_share_work_fill_up_together() {
    let task = |head, work, tail| Shared { head, work, tail };
    let tasks = vec![task(2, 5, 1), task(2, 5, 1), task(3, 5, 4)];
    assert_eq!(shared_bound(tasks, 2), 2 + 8 + 1);
}

#[test]
fn what_machines_cannot_help_is_set_up() {
    let model: crate::SchedulingModel = serde_json::from_value(serde_json::json!({
        "resources": [{"name": "press", "setups": "colours"}],
        "setups": [{"name": "colours", "families": ["red", "blue", "black"],
            "times": [[1, 7, 9], [5, 1, 9], [4, 6, 1]]}],
        "orders": [
            {"name": "A", "operations": [
                {"name": "10", "family": "red", "modes": [{"resource": "press", "duration": 10}]}]},
            {"name": "B", "operations": [
                {"name": "10", "family": "red", "modes": [{"resource": "press", "duration": 10}]}]},
            {"name": "C", "operations": [
                {"name": "10", "family": "blue", "modes": [{"resource": "press", "duration": 10}]}]}]
    }))
    .unwrap();
    // Red once more costs 1, and from red to blue it is 7, from blue to red 5. Nothing is ever black.
    for (measure, least) in [
        (SchedulingMeasure::Makespan, 36),
        (SchedulingMeasure::SetupTime, 6),
    ] {
        let goals = vec![SchedulingGoal::of(measure)];
        let shop = crate::SchedulingModel {
            goals,
            ..model.clone()
        }
        .compile()
        .unwrap();
        let options = SolveOptions {
            epochs: Some(3),
            ..SolveOptions::default()
        };
        let schedule = shop.solve(&options, &Unwatched, &mut |_| {}).schedule;
        let best = shop.score(&shop.measure(&schedule)).0[1];
        assert_eq!((shop.lower_bound(), best), (least, least));
    }
    let mut locked = model;
    locked.orders[0].operations[0].locked = Some(SchedulingLock {
        mode: 0,
        start: 0,
        end: 10,
    });
    // What stands fast may do without a set-up.
    assert_eq!(locked.compile().unwrap().lower_bound(), 30);
}

#[test]
fn changes_that_must_not_be_say_nothing_about_how_long_they_take() {
    let families = ["a", "b", "c", "d", "e"];
    let changes = |from: &'static str| families.map(move |to| (from, to));
    let never = families
        .into_iter()
        .flat_map(changes)
        .filter(|(from, to)| from != to);
    let never: Vec<_> = never
        .map(|(from, to)| serde_json::json!({"from": from, "to": to}))
        .collect();
    let orders = families.map(|family| {
        serde_json::json!({"name": family, "operations": [
            {"name": "10", "family": family, "modes": [{"resource": "press", "duration": 10}]}]})
    });
    let model: crate::SchedulingModel = serde_json::from_value(serde_json::json!({
        "resources": [{"name": "press", "setups": "families"}],
        "setups": [{"name": "families", "families": families, "times": vec![vec![0; 5]; 5], "never": never}],
        "orders": orders
    }))
    .unwrap();
    assert_eq!(model.compile().unwrap().lower_bound(), 50);
}

#[test]
fn shaving_raises_the_bound_of_a_job_shop_and_ends() {
    let shop = jsp("ft06").unwrap().compile().unwrap();
    let frame = Frame::of(&shop);
    let stop = Stop::at(None);
    let mut shaver = frame.shaver(frame.makespan(&stop));
    shaver.work(u64::MAX, 55, &stop);
    assert_eq!(shaver.bound(), 55);
}

#[test]
fn a_small_job_shop_has_its_known_bound() {
    let bound = jsp("ft06").unwrap().compile().unwrap().lower_bound();
    assert!((52..=55).contains(&bound), "{bound}");
}
