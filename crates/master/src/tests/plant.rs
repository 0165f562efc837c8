//! The plain functions asked of a plant.

use super::*;
use crate::bom::BomSubstitute;
use crate::item::PutItem;
use crate::plant::{
    ExplodeItem, FindCycles, FindItemNeeds, FindItemProducible, FindItemUses, FindMaking,
    FindStepTimes, ListLowLevelCodes, explode_item, find_cycles, find_item_needs,
    find_item_producible, find_item_uses, find_step_times, list_low_level_codes, making,
};
use crate::routing::{LoadRoutings, LoadedRouting, RoutingStep, RunTime, StepAlternate};
use crate::structure::ItemQuantity;
use lineside_execution::{Command, Desk, Refused};
use lineside_kernel::Problem;
use rust_decimal::Decimal;

/// Puts an item that is made on the way and never kept.
fn phantom(plant: &mut TestPlant, code: &str) {
    let phantom = Item {
        phantom: true,
        ..item(code)
    };
    let command = plant.by("ada");
    plant.does(&PutItem {
        item: phantom,
        command,
    });
}

/// BIKE = 2 WHEEL + 1 KIT; KIT (a phantom) = 4 BOLT; WHEEL = 36 SPOKE; RACK = 4 BOLT.
fn bikes() -> TestPlant {
    let mut plant = plant(&["BIKE", "WHEEL", "KIT", "BOLT", "SPOKE", "RACK"]);
    phantom(&mut plant, "KIT");
    make(&mut plant, "KIT", &[("BOLT", "4")]);
    make(&mut plant, "WHEEL", &[("SPOKE", "36")]);
    make(&mut plant, "BIKE", &[("WHEEL", "2"), ("KIT", "1")]);
    make(&mut plant, "RACK", &[("BOLT", "4")]);
    plant
}

fn route(plant: &mut TestPlant) {
    let run_time = RunTime::PerUnit { minutes: 6.into() };
    let mut step = RoutingStep::new(10, "Assemble", "WC-1".parse().unwrap(), run_time);
    step.alternates.push(StepAlternate {
        work_center: "WC-2".parse().unwrap(),
        priority: 1,
        setup_time: None,
        run_time: None,
        efficiency: Some("0.5".parse().unwrap()),
    });
    let command = plant.by("eng");
    let routing = LoadedRouting {
        item: id("BIKE"),
        key: key("A"),
        effective: days("2026-02-01", None),
        steps: vec![step],
        priority: None,
    };
    plant.does(&LoadRoutings {
        routings: vec![routing],
        command,
    });
}

fn stock(item: &str, quantity: i64) -> ItemQuantity {
    ItemQuantity {
        item: id(item),
        quantity: quantity.into(),
    }
}

fn ask(quantity: i64, levels: Option<u32>) -> ExplodeItem {
    ExplodeItem {
        item: id("BIKE"),
        quantity: quantity.into(),
        on: day("2026-03-01"),
        site: None,
        alternate: None,
        levels,
        on_hand: vec![stock("KIT", 2)],
        with_optional: false,
    }
}

#[test]
fn an_explosion_goes_through_phantoms_after_their_own_stock() {
    let plant = bikes();
    for (levels, expected) in [
        (Some(1), vec![("WHEEL", 10), ("KIT", 2), ("BOLT", 12)]),
        (
            None,
            vec![("WHEEL", 10), ("SPOKE", 360), ("KIT", 2), ("BOLT", 12)],
        ),
    ] {
        let answer = explode_item(&mut plant.reads(), &ask(5, levels)).unwrap();
        let found: Vec<_> = answer
            .explosion
            .requirements
            .iter()
            .map(|it| (it.item.as_str(), it.quantity))
            .collect();
        let expected: Vec<_> = expected
            .into_iter()
            .map(|(it, q)| (it, Decimal::from(q)))
            .collect();
        assert_eq!(found, expected);
        assert_eq!(answer.key, key("A"));
        assert!(answer.explosion.requirements[0].made);
    }
}

#[test]
fn a_gap_is_a_refusal_above_and_named_below() {
    let mut plant = bikes();
    let mut request = ask(5, None);
    request.on = day("2025-12-31");
    let refused = Problem::from(explode_item(&mut plant.reads(), &request).unwrap_err());
    assert_eq!(refused.code(), "bom.not_effective");
    request.item = id("GEAR");
    let refused = Problem::from(explode_item(&mut plant.reads(), &request).unwrap_err());
    assert_eq!(refused.code(), "item.unknown");
    let command = plant.by("eng");
    plant.does(&crate::bom::EndBom {
        item: id("WHEEL"),
        key: key("A"),
        command,
        to: Some(day("2026-02-01")),
    });
    let answer = explode_item(&mut plant.reads(), &ask(5, None)).unwrap();
    assert_eq!(answer.explosion.cannot_make, [id("WHEEL")]);
    let mut request = ask(5, None);
    request.alternate = Some(Word::of("manual"));
    let refused = Problem::from(explode_item(&mut plant.reads(), &request).unwrap_err());
    assert_eq!(refused.code(), "bom.not_effective");
}

#[test]
fn an_item_is_found_in_everything_that_it_ends_up_in() {
    let mut plant = bikes();
    let mut drafting = draft(&mut plant, "RACK", "B", lines(&[("KIT", "1")]));
    drafting.lines[0].substitutes.push(BomSubstitute {
        item: id("SPOKE"),
        ratio: 2.into(),
        priority: 1,
        effective: None,
        run_out_first: false,
    });
    plant.does(&drafting);
    let uses = |item: &str, on: Option<&str>, levels| {
        let request = FindItemUses {
            item: id(item),
            on: on.map(day),
            site: None,
            levels,
        };
        let answer = find_item_uses(&mut plant.reads(), &request).unwrap();
        let uses = answer.uses.iter();
        let uses: Vec<_> = uses.map(|it| (it.level, it.item.to_string())).collect();
        (uses, answer.products)
    };
    let found = |list: &[(u32, &str)]| -> Vec<(u32, String)> {
        list.iter()
            .map(|(level, item)| (*level, (*item).to_owned()))
            .collect()
    };
    let today = Some("2026-03-01");
    assert_eq!(
        uses("BOLT", today, None),
        (
            found(&[(1, "KIT"), (1, "RACK"), (2, "BIKE")]),
            vec![id("BIKE"), id("RACK")]
        )
    );
    assert_eq!(
        uses("BOLT", today, Some(1)).0,
        found(&[(1, "KIT"), (1, "RACK")])
    );
    assert_eq!(uses("BOLT", Some("2025-01-01"), None).0, found(&[]));
    // Without a day, the draft counts as well: what a change would touch.
    assert_eq!(
        uses("SPOKE", None, None).0,
        found(&[(1, "RACK"), (1, "WHEEL"), (2, "BIKE")])
    );
}

#[test]
fn stock_of_sub_assemblies_counts_once() {
    let plant = bikes();
    let on_hand = vec![
        stock("WHEEL", 3),
        stock("SPOKE", 200),
        stock("KIT", 1),
        stock("BOLT", 13),
    ];
    let request = FindItemProducible {
        item: id("BIKE"),
        on: day("2026-03-01"),
        on_hand: on_hand.clone(),
        site: None,
        alternate: None,
        with_optional: false,
    };
    let answer = find_item_producible(&mut plant.reads(), &request).unwrap();
    assert_eq!(answer.quantity, 4.into());
    let limited: Vec<_> = answer
        .limited_by
        .iter()
        .map(|it| it.item.as_str())
        .collect();
    assert_eq!(limited, ["BOLT", "SPOKE"]);
    let request = FindItemNeeds {
        item: id("BIKE"),
        quantity: 5.into(),
        on: day("2026-03-01"),
        on_hand,
        site: None,
        alternate: None,
        with_optional: false,
    };
    let needs = find_item_needs(&mut plant.reads(), &request).unwrap().items;
    let short: Vec<_> = needs
        .iter()
        .map(|it| (it.item.as_str(), it.short))
        .collect();
    let expected = [("KIT", 0), ("WHEEL", 0), ("BOLT", 3), ("SPOKE", 52)];
    assert_eq!(
        short,
        expected.map(|(it, short)| (it, i64::from(short).into()))
    );
}

#[test]
fn levels_and_cycles_are_of_the_whole_plant() {
    let plant = bikes();
    let request = ListLowLevelCodes {
        on: day("2026-03-01"),
        site: None,
    };
    let codes = list_low_level_codes(&mut plant.reads(), &request).unwrap();
    assert_eq!(codes.level_of(&id("BOLT")), Some(2));
    assert_eq!(codes.level_of(&id("RACK")), Some(0));
    let cycles = find_cycles(&mut plant.reads(), &FindCycles {})
        .unwrap()
        .cycles;
    assert!(cycles.is_empty());
}

#[test]
fn a_step_takes_its_time_here_and_at_its_alternates() {
    let mut plant = bikes();
    route(&mut plant);
    let mut request = FindStepTimes {
        item: id("BIKE"),
        quantity: 10.into(),
        on: day("2026-03-01"),
        site: None,
        alternate: None,
        step: None,
    };
    let answer = find_step_times(&mut plant.reads(), &request).unwrap();
    let found: Vec<_> = answer
        .steps
        .iter()
        .map(|it| (it.work_center.as_str(), it.is_alternate, it.time.run))
        .collect();
    assert_eq!(
        found,
        [("WC-1", false, 60.into()), ("WC-2", true, 120.into())]
    );
    request.step = Some(20);
    let refused = Problem::from(find_step_times(&mut plant.reads(), &request).unwrap_err());
    assert_eq!(refused.code(), "routing.unknown");
    request.on = day("2026-01-31");
    let refused = Problem::from(find_step_times(&mut plant.reads(), &request).unwrap_err());
    assert_eq!(refused.code(), "routing.not_effective");
}

#[test]
fn a_decision_rests_on_the_revisions_that_it_copies() {
    let mut plant = bikes();
    route(&mut plant);
    let command: Command = plant.by("planner");
    let request = FindMaking {
        item: id("BIKE"),
        quantity: 5.into(),
        site: "MUC".parse().unwrap(),
        on: day("2026-03-01"),
        bom: None,
        routing: None,
        on_hand: vec![],
        with_optional: false,
    };
    let find = |plant: &TestPlant, request: &FindMaking| -> Result<_, Refused> {
        let mut reads = plant.reads();
        let mut desk = Desk::new(&mut reads, &plant.scope, &command, plant.now);
        let making = making(&mut desk, request)?;
        let looked_at: Vec<String> = desk.states().map(|(id, ..)| id.to_string()).collect();
        Ok((making, looked_at))
    };
    let (found, looked_at) = find(&plant, &request).unwrap();
    assert_eq!((found.bom.key, found.routing.key), (key("A"), key("A")));
    let needed: Vec<_> = found
        .explosion
        .requirements
        .iter()
        .map(|it| (it.item.as_str(), it.quantity))
        .collect();
    assert_eq!(
        needed,
        [("WHEEL", 10.into()), ("KIT", 0.into()), ("BOLT", 20.into())]
    );
    for stream in ["bom:BIKE", "bom:KIT", "routing:BIKE", "item:BOLT"] {
        assert!(looked_at.contains(&stream.to_owned()), "{stream}");
    }
    // One order is not made of what its components are made of.
    assert!(!looked_at.contains(&"bom:WHEEL".to_owned()));
    let early = FindMaking {
        on: day("2026-01-15"),
        ..request
    };
    let refused = Problem::from(find(&plant, &early).unwrap_err());
    assert_eq!(refused.code(), "routing.not_effective");
}

#[test]
fn a_fixed_line_below_a_phantom_is_needed_once_and_at_the_step_of_the_phantom() {
    let mut plant = plant(&["PROD", "SOLVENT"]);
    phantom(&mut plant, "KIT");
    let mut flush = lines(&[("SOLVENT", "5")]);
    flush[0].fixed = true;
    flush[0].step = Some(20);
    let drafting = draft(&mut plant, "KIT", "A", flush);
    plant.does(&drafting);
    let since = days("2026-01-01", None);
    let releasing = release(&mut plant, "KIT", "A", since);
    plant.does(&releasing);
    make(&mut plant, "PROD", &[("KIT", "1/4")]);
    for quantity in [1, 100] {
        let request = ExplodeItem {
            item: id("PROD"),
            on_hand: Vec::new(),
            ..ask(quantity, None)
        };
        let explosion = explode_item(&mut plant.reads(), &request)
            .unwrap()
            .explosion;
        let solvent = &explosion.requirements[1];
        assert_eq!((solvent.quantity, solvent.step), (5.into(), None));
        let request = FindItemNeeds {
            item: id("PROD"),
            quantity: quantity.into(),
            on: day("2026-03-01"),
            on_hand: Vec::new(),
            site: None,
            alternate: None,
            with_optional: false,
        };
        let needs = find_item_needs(&mut plant.reads(), &request).unwrap().items;
        let solvent = needs.iter().find(|need| need.item == id("SOLVENT"));
        assert_eq!(solvent.unwrap().needed, 5.into());
    }
}
