//! Small models whose best schedule anybody sees.

use crate::{ScheduleScore, SchedulingModel, SolveOptions, check};
use lineside_kernel::Unwatched;

/// What a search of some epochs scores; its plan keeps every rule where all of it has a place.
fn score(json: &str) -> ScheduleScore {
    let model: SchedulingModel = serde_json::from_str(json).unwrap();
    let shop = model.compile().unwrap();
    let options = SolveOptions {
        epochs: Some(4),
        threads: 1,
        ..SolveOptions::default()
    };
    let solution = shop.solve(&options, &Unwatched, &mut |_| {});
    let plan = solution.schedule.plan(&shop, &model);
    if solution.measures.unplaced_operations + solution.measures.missed_deadlines == 0 {
        assert_eq!(check(&model, &plan), []);
    }
    shop.score(&solution.measures)
}

#[track_caller]
fn assert_best(json: &str, goal: i64) {
    let found = score(json);
    assert!(found.is_feasible());
    assert_eq!(found.values(), [goal, 0, 0]);
}

/// Two orders on machines of their own, both of which need the same.
fn sharing(needs: &str, rest: &str, [a, b]: [&str; 2], goal: &str) -> String {
    format!(
        r#"{{"resources": [{{"name": "m1"}}, {{"name": "m2"}}, {{"name": "operator"}}], "goals": [{goal}], "orders": [
        {{"name": "A", {a} "operations": [{{"name": "1", {rest} "modes": [{{"resource": "m1", "duration": 6, "needs": [{needs}]}}]}}]}},
        {{"name": "B", {b} "operations": [{{"name": "1", {rest} "modes": [{{"resource": "m2", "duration": 1, "needs": [{needs}]}}]}}]}}],
        "buffers": [{{"name": "steel", "level": 1, "arrivals": [{{"at": 20, "amount": 1}}]}}]}}"#
    )
}

const OPERATOR: &str = r#"{"resource": "operator", "amount": 1}"#;
const STEEL: &str = r#""takes": [{"buffer": "steel", "amount": 1}],"#;
const TARDINESS: &str = r#"{"measure": "weighted_tardiness"}"#;

#[test]
fn who_gets_what_several_need_is_decided_again() {
    let due = [r#""due": 7,"#, r#""due": 1, "weight": 100,"#];
    assert_best(&sharing(OPERATOR, "", due, TARDINESS), 0);
    let flow = r#"{"measure": "flow_time"}"#;
    assert_best(&sharing(OPERATOR, "", ["", ""], flow), 8);
    let deadline = ["", r#""deadline": 3,"#];
    assert_best(&sharing(OPERATOR, "", deadline, flow), 8);
    let due = [r#""due": 26,"#, r#""due": 1, "weight": 100,"#];
    assert_best(&sharing("", STEEL, due, TARDINESS), 0);
}

#[test]
fn the_only_hands_that_set_up_go_where_they_are_wanted_most() {
    let machine = |name: &str| {
        format!(
            r#"{{"name": "{name}", "setups": "s", "initial_family": "a", "setup_needs": [{{"resource": "fitter", "amount": 1}}]}}"#
        )
    };
    let json = format!(
        r#"{{"resources": [{}, {}, {{"name": "fitter"}}], "goals": [{TARDINESS}],
        "setups": [{{"name": "s", "families": ["a", "b"], "times": [[0, 5], [5, 0]]}}], "orders": [
        {{"name": "A", "due": 16, "operations": [{{"name": "1", "family": "b", "modes": [{{"resource": "m1", "duration": 6}}]}}]}},
        {{"name": "B", "due": 6, "weight": 100, "operations": [{{"name": "1", "family": "b", "modes": [{{"resource": "m2", "duration": 1}}]}}]}}]}}"#,
        machine("m1"),
        machine("m2")
    );
    assert_best(&json, 0);
}

#[test]
fn what_must_not_come_before_waits() {
    let json = r#"{"resources": [{"name": "m", "setups": "s"}], "goals": [{"measure": "makespan"}],
        "setups": [{"name": "s", "families": ["a", "b"], "times": [[0, 0], [0, 0]], "never": [{"from": "b", "to": "a"}]}], "orders": [
        {"name": "A", "release": 7, "operations": [{"name": "1", "family": "a", "modes": [{"resource": "m", "duration": 4}]}]},
        {"name": "B", "operations": [{"name": "1", "family": "b", "modes": [{"resource": "m", "duration": 4}]}]},
        {"name": "C", "operations": [{"name": "1", "family": "b", "modes": [{"resource": "m", "duration": 4}]}]}]}"#;
    assert_best(json, 19);
}

#[test]
fn what_is_taken_makes_room_for_what_is_given_back() {
    let json = r#"{"resources": [{"name": "m"}], "goals": [{"measure": "makespan"}],
        "buffers": [{"name": "pallets", "level": 2, "capacity": 2}], "orders": [{"name": "A", "operations": [
        {"name": "1", "modes": [{"resource": "m", "duration": 3}],
         "takes": [{"buffer": "pallets", "amount": 1}], "puts": [{"buffer": "pallets", "amount": 1}]}]}]}"#;
    assert_best(json, 3);
}

#[test]
fn locked_work_that_feeds_locked_work_all_stands() {
    let json = r#"{"resources": [{"name": "m0"}, {"name": "m1"}, {"name": "m2"}], "goals": [{"measure": "makespan"}],
        "buffers": [{"name": "b", "level": 2, "capacity": 3}], "orders": [
        {"name": "A", "operations": [{"name": "1", "modes": [{"resource": "m0", "duration": 2}],
            "puts": [{"buffer": "b", "amount": 1}], "locked": {"mode": 0, "start": 0, "end": 2}}]},
        {"name": "B", "operations": [
            {"name": "1", "modes": [{"resource": "m1", "duration": 1}], "puts": [{"buffer": "b", "amount": 1}],
             "locked": {"mode": 0, "start": 0, "end": 1}},
            {"name": "2", "modes": [{"resource": "m2", "duration": 1}], "takes": [{"buffer": "b", "amount": 2}],
             "locked": {"mode": 0, "start": 1, "end": 2}}]}]}"#;
    assert_best(json, 2);
}

#[test]
fn nothing_to_do_is_done_at_once() {
    let json = r#"{"resources": [{"name": "m"}], "orders": [],
        "goals": [{"measure": "makespan"}, {"measure": "flow_time", "rank": 1}]}"#;
    assert_best(json, 0);
}
