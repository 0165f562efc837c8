//! How units move through branches that meet again.

use super::*;
use proptest::prelude::*;

fn refused(plant: &mut TestPlant, fields: Value) -> Vec<&'static str> {
    let mut fields = fields;
    fields["order"] = "WO-1".into();
    refuses::<ReportOrder>(plant, fields)
}

#[test]
fn a_unit_needs_every_branch_before_the_step_that_joins_them() {
    let mut plant = plant();
    let plan = json!({"steps": [
        {"sequence": 10}, {"sequence": 20}, {"sequence": 30, "predecessors": [10]},
        {"sequence": 40, "predecessors": [20, 30]},
    ]});
    created(&mut plant, "WO-1", "10", plan);
    does::<ReleaseOrder>(&mut plant, json!({"order": "WO-1"}));
    let post = |plant: &mut TestPlant, fields: Value| {
        let mut fields = fields;
        fields["order"] = "WO-1".into();
        does::<ReportOrder>(plant, fields);
    };
    post(&mut plant, json!({"step": 10, "out": "10"}));
    post(&mut plant, json!({"step": 20, "out": "8"}));
    assert_eq!(
        refused(&mut plant, json!({"step": 40, "out": "1"})),
        ["order.exceeds_available"]
    );
    post(&mut plant, json!({"step": 30, "out": "5"}));
    assert_eq!(
        refused(&mut plant, json!({"step": 40, "out": "6"})),
        ["order.exceeds_available"]
    );
    // One branch alone cannot be gone through again: the others would be left behind.
    let back = json!({"step": 40, "rework": "1", "to_step": 20});
    assert_eq!(refused(&mut plant, back), ["order.unknown_step"]);
    post(
        &mut plant,
        json!({"step": 40, "out": "4", "rework": "1", "to_step": 10}),
    );
    post(&mut plant, json!({"step": 10, "out": "1"}));
    post(&mut plant, json!({"step": 20, "out": "3"}));
    post(&mut plant, json!({"step": 30, "out": "6"}));
    post(&mut plant, json!({"step": 40, "out": "6"}));
    assert_eq!(state(&plant, "WO-1").completed(), number("10"));
    does::<CompleteOrder>(&mut plant, json!({"order": "WO-1"}));
    plant.rows_follow_from_events();
}

#[test]
fn a_unit_on_two_branches_is_in_process_once() {
    let mut plant = plant();
    let plan = json!({"steps": [
        {"sequence": 10}, {"sequence": 20}, {"sequence": 30, "predecessors": [10]},
        {"sequence": 40, "predecessors": [20, 30]},
    ]});
    created(&mut plant, "WO-1", "10", plan);
    does::<ReleaseOrder>(&mut plant, json!({"order": "WO-1"}));
    let post = |plant: &mut TestPlant, fields: Value, in_process: &str| {
        let mut fields = fields;
        fields["order"] = "WO-1".into();
        fields["reason"] = "machine_error".into();
        does::<ReportOrder>(plant, fields);
        assert_eq!(state(plant, "WO-1").in_process(), number(in_process));
    };
    post(&mut plant, json!({"step": 10, "out": "10"}), "10");
    post(&mut plant, json!({"step": 20, "start": "6"}), "10");
    post(&mut plant, json!({"step": 20, "out": "8"}), "10");
    post(&mut plant, json!({"step": 30, "out": "5"}), "10");
    post(&mut plant, json!({"step": 40, "out": "4"}), "6");
    post(
        &mut plant,
        json!({"step": 40, "rework": "1", "to_step": 10}),
        "6",
    );
    // One is lost on a branch: that it stands on the other one is no unit in process more.
    post(&mut plant, json!({"step": 20, "scrap": "1"}), "5");
    let complete: CompleteOrder = task(&mut plant, json!({"order": "WO-1"}));
    let problem = Problem::from(plant.execute(&complete).unwrap_err());
    assert_eq!(problem.code(), "order.short_without_reason");
    // On the way over 30 there are one before 10 and five before 30.
    assert_eq!(state(&plant, "WO-1").standing(), number("6"));
}

#[test]
fn what_waits_for_a_branch_that_has_not_begun_is_in_process() {
    let mut plant = plant();
    let plan = json!({"steps": [
        {"sequence": 10}, {"sequence": 20, "begins": true}, {"sequence": 30, "predecessors": [10, 20]},
    ]});
    created(&mut plant, "WO-1", "10", plan);
    does::<ReleaseOrder>(&mut plant, json!({"order": "WO-1"}));
    for (step, out) in [(10, "7"), (20, "4")] {
        let report = json!({"order": "WO-1", "step": step, "out": out});
        does::<ReportOrder>(&mut plant, report);
    }
    let of = state(&plant, "WO-1");
    assert_eq!(
        [of.started(), of.in_process(), of.standing()],
        ["7", "7", "4"].map(number)
    );
    does::<ReportOrder>(&mut plant, json!({"order": "WO-1", "step": 30, "out": "4"}));
    let of = state(&plant, "WO-1");
    assert_eq!([of.in_process(), of.standing()], ["3", "0"].map(number));
}

/// A unit as the floor sees it: the steps that have let it out, and whether it is lost.
#[derive(Clone, Default)]
struct Unit {
    left: [bool; 4],
    lost: bool,
}

proptest! {
    #[test]
    fn each_unit_is_in_process_once_whatever_branches_it_is_on(
        reports in prop::collection::vec((0..4_usize, 1..4_usize, any::<bool>()), 1..40),
    ) {
        const STEPS: [u32; 4] = [10, 20, 30, 40];
        let mut plant = plant();
        let plan = json!({"steps": [
            {"sequence": 10}, {"sequence": 20}, {"sequence": 30, "predecessors": [10]},
            {"sequence": 40, "predecessors": [20, 30]},
        ]});
        created(&mut plant, "WO-1", "10", plan);
        does::<ReleaseOrder>(&mut plant, json!({"order": "WO-1"}));
        let mut units = vec![Unit::default(); 10];
        for (step, quantity, is_scrap) in reports {
            let before: &[usize] = [&[][..], &[0], &[0], &[1, 2]][step];
            // What is lost on a branch is lost for both; so units are lost only where all of
            // them is together.
            let is_scrap = is_scrap && (step == 0 || step == 3);
            let is_here = |unit: &&mut Unit| {
                !unit.lost && !unit.left[step] && before.iter().all(|before| unit.left[*before])
            };
            let mut here: Vec<&mut Unit> = units.iter_mut().filter(is_here).take(quantity).collect();
            let quantity = here.len();
            for unit in &mut here {
                match is_scrap {
                    true => unit.lost = true,
                    false => unit.left[step] = true,
                }
            }
            if quantity == 0 {
                continue;
            }
            let what = if is_scrap { "scrap" } else { "out" };
            let mut report = json!({"order": "WO-1", "step": (STEPS[step]), "reason": "machine_error"});
            report[what] = quantity.to_string().into();
            does::<ReportOrder>(&mut plant, report);
            let begun = |unit: &&Unit| unit.lost || unit.left[0];
            let inside = |unit: &&Unit| begun(unit) && !unit.lost && !unit.left[3];
            let of = state(&plant, "WO-1");
            prop_assert_eq!(of.in_process(), Decimal::from(units.iter().filter(inside).count()));
        }
    }
}
