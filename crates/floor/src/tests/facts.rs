//! What a floor takes, and what it refuses without changing.

use super::plant::{d, id, movement, plant};
use crate::*;
use lineside_kernel::Problem;
use rust_decimal::Decimal;

fn all(floor: &Floor) -> (FoundOrders, FoundSteps, FoundMovements) {
    (
        floor.find_orders(&FindOrders::default()).unwrap(),
        floor.find_steps(&FindSteps::default()).unwrap(),
        floor.find_movements(&FindMovements::default()).unwrap(),
    )
}

#[test]
fn a_refused_order_changes_nothing() {
    let good = OrderFacts::new(id("WO-1"), id("PUMP"), id("MUC"), d("7"));
    let steps = |steps: Vec<StepFacts>| OrderFacts {
        steps,
        ..good.clone()
    };
    let lines = |components: Vec<ComponentFacts>| OrderFacts {
        components,
        ..good.clone()
    };
    let at = |code: &str| StepFacts::new(10, id(code));
    let cases = [
        (
            OrderFacts {
                priority: 6,
                ..good.clone()
            },
            "graph.bad_priority",
        ),
        (
            OrderFacts {
                quantity_scrapped: d("-1"),
                ..good.clone()
            },
            "graph.bad_number",
        ),
        (
            OrderFacts {
                site: id("MUD"),
                ..good.clone()
            },
            "graph.unknown_site",
        ),
        (
            OrderFacts {
                item: id("PUMA"),
                ..good.clone()
            },
            "graph.unknown_item",
        ),
        (steps(vec![at("WC-ASM-09")]), "graph.unknown_work_center"),
        (
            steps(vec![at("WC-ASM-01"), at("WC-ASM-01")]),
            "graph.duplicate",
        ),
        (
            steps(vec![StepFacts {
                quantity_out: d("-0.1"),
                ..at("WC-ASM-01")
            }]),
            "graph.bad_number",
        ),
        (
            steps(vec![StepFacts {
                quantity_in: Decimal::MAX,
                quantity_out: d("0.1"),
                ..at("WC-ASM-01")
            }]),
            "graph.out_of_range",
        ),
        (
            lines(vec![ComponentFacts::new(10, id("SEEL"), d("1"))]),
            "graph.unknown_item",
        ),
        (
            lines(vec![
                ComponentFacts::new(10, id("SEAL"), d("1")),
                ComponentFacts::new(10, id("SEAL"), d("1")),
            ]),
            "graph.duplicate",
        ),
    ];
    let mut floor = plant();
    let before = all(&floor);
    for (facts, code) in cases {
        let problem = Problem::from(floor.put_order(&facts).unwrap_err());
        assert_eq!(problem.code(), code);
    }
    assert_eq!(all(&floor), before);
}

#[test]
fn a_refused_movement_changes_nothing() {
    use MovementKind::*;
    let good = movement("MTX-11", IssueToWo, "WO-1", "SEAL", "100");
    let back = |reverses: &str, facts: MovementFacts| MovementFacts {
        reverses: Some(id(reverses)),
        ..facts
    };
    let cases = [
        (
            movement("MTX-1", IssueToWo, "WO-1", "SEAL", "1"),
            "graph.movement_exists",
        ),
        (
            movement("MTX-11", IssueToWo, "WO-9", "SEAL", "1"),
            "graph.unknown_work_order",
        ),
        (
            movement("MTX-11", IssueToWo, "WO-1", "SEEL", "1"),
            "graph.unknown_item",
        ),
        (
            movement("MTX-11", Scrap, "WO-1", "SEAL", "0"),
            "graph.bad_number",
        ),
        (
            movement("MTX-11", Receipt, "WO-1", "SEAL", "-1"),
            "graph.bad_number",
        ),
        (back("MTX-99", good.clone()), "graph.unknown_movement"),
        (back("MTX-3", good.clone()), "graph.bad_reversal"),
        (back("MTX-2", good.clone()), "graph.bad_reversal"),
        (
            back(
                "MTX-1",
                MovementFacts {
                    order: Some(id("WO-2")),
                    ..good.clone()
                },
            ),
            "graph.bad_reversal",
        ),
        (
            back("MTX-9", movement("MTX-11", IssueToWo, "WO-3", "SEAL", "99")),
            "graph.bad_reversal",
        ),
        (
            back(
                "MTX-10",
                movement("MTX-11", IssueToWo, "WO-3", "SEAL", "99"),
            ),
            "graph.bad_reversal",
        ),
    ];
    let mut floor = plant();
    let before = all(&floor);
    for (facts, code) in cases {
        let problem = Problem::from(floor.add_movement(&facts).unwrap_err());
        assert_eq!((problem.code(), all(&floor) == before), (code, true));
    }
    floor.add_movement(&back("MTX-1", good)).unwrap();
    floor
        .add_movement(&movement("MTX-12", Count, "WO-1", "SEAL", "-3"))
        .unwrap();
}

#[test]
fn an_order_told_again_is_replaced_with_its_steps_and_components() {
    let mut floor = plant();
    let size = floor.size();
    for round in 0..3_000_u32 {
        let mut order = OrderFacts::new(id("WO-2"), id("PUMP"), id("CHI"), d("3"));
        order.steps = (0..round % 4)
            .map(|step| StepFacts::new(40 - step, id("WC-ASM-02")))
            .collect();
        order.components = (0..round % 3)
            .map(|line| ComponentFacts::new(line, id("SEAL"), d("1")))
            .collect();
        floor.put_order(&order).unwrap();
        let steps = floor.find_steps(&FindSteps::default()).unwrap();
        assert_eq!(steps.total, 3 + u64::from(round % 4));
        let running = steps
            .steps
            .iter()
            .filter(|step| step.order.as_str() == "WO-1");
        assert_eq!(
            running.map(|step| step.quantity_in).collect::<Vec<_>>(),
            [d("100"), d("60")]
        );
        let uses = floor
            .list_uses(&ListUses {
                item: id("SEAL"),
                orders: None,
                limit: None,
                after: None,
            })
            .unwrap();
        assert_eq!(uses.uses.len(), 1 + round as usize % 3);
    }
    assert_eq!(
        floor.size(),
        FloorSize {
            steps: size.steps + 2,
            components: size.components + 1,
            ..size
        }
    );
    assert!(
        floor.steps.order.len() < 4_000,
        "gaps are closed: {}",
        floor.steps.order.len()
    );
}

#[test]
fn the_list_of_codes_has_no_code_twice() {
    let mut codes: Vec<&str> = FloorError::CODES.iter().map(|code| code.code).collect();
    codes.sort_unstable();
    codes.dedup();
    assert_eq!(codes.len(), FloorError::CODES.len());
}

#[test]
fn a_work_center_or_routing_that_makes_no_sense_is_refused() {
    let mut floor = plant();
    let mut facts = WorkCenterFacts::new(id("W"), id("MUC"), "testing");
    facts.efficiency = d("0");
    assert!(matches!(
        floor.put_work_center(&facts),
        Err(FloorError::BadNumber {
            field: "efficiency",
            ..
        })
    ));
    facts.efficiency = d("1.1");
    facts.hours_per_day = Some(d("-1"));
    assert!(matches!(
        floor.put_work_center(&facts),
        Err(FloorError::BadNumber {
            field: "hours_per_day",
            ..
        })
    ));
    let step = RoutingStepFacts {
        site: None,
        alternate: None,
        revision: None,
        sequence: 10,
        operation: "Pack".into(),
        work_center: id("WC-ASM-01"),
        setup_minutes: id("0"),
        run_minutes: id("1"),
        run_batch: None,
        effective_from: None,
        effective_to: None,
        is_active: true,
    };
    let twice = RoutingFacts {
        item: id("SEAL"),
        steps: vec![step.clone(), step],
    };
    assert!(matches!(
        floor.put_routing(&twice),
        Err(FloorError::Duplicate { number: 10, .. })
    ));
}
