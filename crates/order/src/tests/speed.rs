//! How long a decision takes; asked for by name.

use super::*;

#[test]
#[ignore = "a measurement"]
fn a_report_is_decided_and_applied() {
    let mut plant = plant();
    let steps: Vec<Value> = [10, 20, 30, 40]
        .iter()
        .map(|step| json!({"sequence": step, "work_center": "WC-ASM-01"}))
        .collect();
    let components: Vec<Value> = (1..5)
        .map(|line| json!({"line": line, "item": format!("PART-{line:05}"), "quantity": "2"}))
        .collect();
    created(
        &mut plant,
        "WO-2024-00001",
        "100000000",
        json!({"steps": steps, "components": components}),
    );
    does::<ReleaseOrder>(&mut plant, json!({"order": "WO-2024-00001"}));
    let report: ReportOrder = task(
        &mut plant,
        json!({"order": "WO-2024-00001", "step": 10, "out": "1"}),
    );
    let who = lineside_execution::Who {
        actor: "op.7".parse().unwrap(),
        at: plant.now,
        reason: None,
    };
    let mut state = state(&plant, "WO-2024-00001");
    let rounds = 100_000_u32;
    let start = std::time::Instant::now();
    for _ in 0..rounds {
        for event in decide_report(&state, &report).unwrap() {
            state = evolve(state, &event, &who);
        }
    }
    let decided = start.elapsed() / rounds;
    let start = std::time::Instant::now();
    let mut bytes = 0;
    for _ in 0..rounds {
        bytes += serde_json::to_string(&state).unwrap().len();
    }
    eprintln!(
        "decide and evolve {decided:?}; state to JSON {:?}, {} bytes",
        start.elapsed() / rounds,
        bytes / 100_000
    );
}
