//! What items cost in a plant.

use super::vectors::{cases, text};
use super::*;
use crate::bom::BomLineKind;
use crate::item::PutItem;
use crate::plant::{FindItemCosts, ItemCosts, UnknownCost, find_item_costs};
use crate::routing::{LoadRoutings, LoadedRouting, RoutingStep, RunTime, StepAlternate};
use crate::work_center::PutWorkCenter;
use lineside_execution::Refused;
use lineside_kernel::{Elapsed, Money, Problem, Ratio};
use rust_decimal::Decimal;
use serde_json::json;

fn money(text: &str) -> Money {
    text.parse().unwrap()
}

/// Puts an item with a standard cost for so much of it.
fn cost(plant: &mut TestPlant, code: &str, increment: &str, cost: Option<&str>, per: i64) {
    let item = Item {
        increment: increment.parse().unwrap(),
        standard_cost: cost.map(money),
        standard_cost_per: per.into(),
        ..item(code)
    };
    let command = plant.by("ada");
    plant.does(&PutItem { item, command });
}

/// Puts a work centre with an hourly rate and an efficiency.
fn rate(plant: &mut TestPlant, code: &str, rate: Option<&str>, efficiency: &str) {
    let mut center = work_center(code);
    center.hourly_rate = rate.map(money);
    center.efficiency = efficiency.parse().unwrap();
    let command = plant.by("ada");
    plant.does(&PutWorkCenter {
        work_center: center,
        command,
    });
}

/// One step at a work centre: minutes of set-up, and minutes for one.
fn route(plant: &mut TestPlant, of: &str, at: &str, setup: u32, run: &str) {
    let run_time = RunTime::PerUnit {
        minutes: run.parse().unwrap(),
    };
    let mut step = RoutingStep::new(10, "Make", at.parse().unwrap(), run_time);
    step.setup_time = Some(Elapsed::minutes(setup));
    let command = plant.by("eng");
    plant.does(&LoadRoutings {
        routings: vec![LoadedRouting {
            item: id(of),
            key: key("A"),
            effective: days("2026-01-01", None),
            steps: vec![step],
            priority: None,
        }],
        command,
    });
}

/// BIKE = 1 FRAME + 2 WHEEL + 1 KIT; KIT (a phantom) = 4 BOLT; FRAME = 4 TUBE (95 of 100 are
/// good) + 0.25 PAINT.
fn bikes() -> TestPlant {
    let mut plant = plant(&["BIKE", "FRAME", "KIT"]);
    cost(&mut plant, "WHEEL", "1", Some("35.00 EUR"), 1);
    cost(&mut plant, "TUBE", "1", Some("12.50 EUR"), 1);
    cost(&mut plant, "PAINT", "0.05", Some("8.00 EUR"), 1);
    cost(&mut plant, "BOLT", "1", Some("9.99 EUR"), 1000);
    let command = plant.by("ada");
    let kit = Item {
        phantom: true,
        ..item("KIT")
    };
    plant.does(&PutItem { item: kit, command });
    make(&mut plant, "KIT", &[("BOLT", "4")]);
    let mut tubes = lines(&[("TUBE", "4"), ("PAINT", "0.25")]);
    tubes[0].component_yield = Some("0.95".parse().unwrap());
    let drafting = draft(&mut plant, "FRAME", "A", tubes);
    plant.does(&drafting);
    let releasing = release(&mut plant, "FRAME", "A", days("2026-01-01", None));
    plant.does(&releasing);
    make(
        &mut plant,
        "BIKE",
        &[("FRAME", "1"), ("WHEEL", "2"), ("KIT", "1")],
    );
    rate(&mut plant, "WC-1", Some("60.00 EUR"), "0.8");
    rate(&mut plant, "WC-2", Some("50.00 EUR"), "1");
    route(&mut plant, "FRAME", "WC-1", 90, "24");
    route(&mut plant, "BIKE", "WC-2", 30, "45");
    plant
}

fn ask(of: &str, quantity: &str) -> FindItemCosts {
    FindItemCosts {
        item: id(of),
        quantity: quantity.parse().unwrap(),
        on: day("2026-03-01"),
        site: None,
        alternate: None,
        routing: None,
        levels: None,
        with_optional: false,
    }
}

fn costs(plant: &TestPlant, request: &FindItemCosts) -> ItemCosts {
    find_item_costs(&mut plant.reads(), request).unwrap()
}

/// Each line as its item and what it costs.
fn shown(costs: &ItemCosts) -> Vec<(&str, String)> {
    let amounts = |costs: &[Money]| {
        let amounts: Vec<String> = costs.iter().map(ToString::to_string).collect();
        amounts.join(" + ")
    };
    let parts = costs.parts.iter();
    parts
        .map(|part| (part.item.as_str(), amounts(&part.costs)))
        .collect()
}

fn total(costs: &ItemCosts) -> serde_json::Value {
    let totals = costs.totals.iter();
    let text = |money: Money| money.to_string();
    totals
        .map(|it| {
            json!([
                text(it.bought),
                text(it.work),
                text(it.by_products),
                text(it.total)
            ])
        })
        .collect()
}

#[test]
fn what_is_made_costs_what_goes_into_it_and_the_work_on_it() {
    let plant = bikes();
    let answer = costs(&plant, &ask("BIKE", "20"));
    // 80 tubes of which 95 in 100 are good are 85; 80 bolts are 0.7992 EUR. A frame is worked
    // on for 24 / 0.8 minutes, and the set-up of 90 minutes is not divided.
    let expected = [
        ("FRAME", "1792.50 EUR"),
        ("TUBE", "1062.50 EUR"),
        ("PAINT", "40.00 EUR"),
        ("WHEEL", "1400.00 EUR"),
        ("BOLT", "0.80 EUR"),
    ];
    assert_eq!(
        shown(&answer),
        expected.map(|(it, cost)| (it, cost.to_owned()))
    );
    let steps: Vec<_> = answer
        .steps
        .iter()
        .map(|step| (step.item.as_str(), step.setup, step.run, step.cost.unwrap()))
        .collect();
    let expected = [
        ("BIKE", 30.into(), 900.into(), money("775.00 EUR")),
        ("FRAME", 90.into(), 600.into(), money("690.00 EUR")),
    ];
    assert_eq!(steps, expected);
    let expected = json!([["2503.30 EUR", "1465.00 EUR", "0.00 EUR", "3968.30 EUR"]]);
    assert_eq!(total(&answer), expected);
    assert!(answer.parts.iter().all(|part| !part.incomplete));
    let made: Vec<bool> = answer.parts.iter().map(|part| part.made).collect();
    assert_eq!(made, [true, false, false, false, false]);
    assert!(answer.unknown.is_empty());
}

#[test]
fn below_the_last_level_the_standard_cost_counts() {
    let mut plant = bikes();
    let one_order = FindItemCosts {
        levels: Some(1),
        ..ask("BIKE", "20")
    };
    let answer = costs(&plant, &one_order);
    let item = id("FRAME");
    assert_eq!(answer.unknown, [UnknownCost::Item { item }]);
    cost(&mut plant, "FRAME", "1", Some("80.43 EUR"), 1);
    let answer = costs(&plant, &one_order);
    let items: Vec<_> = answer.parts.iter().map(|part| part.item.as_str()).collect();
    assert_eq!(items, ["FRAME", "WHEEL", "BOLT"]);
    assert_eq!(answer.steps.len(), 1);
    let expected = json!([["3009.40 EUR", "775.00 EUR", "0.00 EUR", "3784.40 EUR"]]);
    assert_eq!(total(&answer), expected);
    // All levels look into the frame, whatever it costs by the standard.
    assert_eq!(
        total(&costs(&plant, &ask("BIKE", "20"))),
        json!([["2503.30 EUR", "1465.00 EUR", "0.00 EUR", "3968.30 EUR"]])
    );
}

#[test]
fn a_line_is_rounded_once_and_half_a_cent_away_from_zero() {
    let mut plant = bikes();
    cost(&mut plant, "BOLT", "1", Some("1 JPY"), 8);
    cost(&mut plant, "WHEEL", "1", Some("0.01 EUR"), 4);
    let answer = costs(&plant, &ask("BIKE", "1"));
    let of = |item: &str| {
        let part = answer.parts.iter().find(|part| part.item == id(item));
        part.unwrap().costs.clone()
    };
    assert_eq!(of("BOLT"), [money("1 JPY")]);
    assert_eq!(of("WHEEL"), [money("0.01 EUR")]);
}

#[test]
fn currencies_are_told_apart_and_what_nobody_knows_is_named() {
    let mut plant = bikes();
    cost(&mut plant, "TUBE", "1", Some("10.00 USD"), 1);
    cost(&mut plant, "PAINT", "0.05", None, 1);
    cost(&mut plant, "STAND", "1", None, 1);
    make(&mut plant, "STAND", &[("PAINT", "1"), ("BIKE", "1")]);
    rate(&mut plant, "WC-2", None, "1");
    let answer = costs(&plant, &ask("STAND", "20"));
    let bike = answer.parts.iter().find(|part| part.item == id("BIKE"));
    let bike = bike.unwrap();
    assert!(bike.incomplete);
    assert_eq!(bike.costs, [money("2090.80 EUR"), money("850.00 USD")]);
    let expected = json!([
        ["1400.80 EUR", "690.00 EUR", "0.00 EUR", "2090.80 EUR"],
        ["850.00 USD", "0.00 USD", "0.00 USD", "850.00 USD"],
    ]);
    assert_eq!(total(&answer), expected);
    let expected = [
        UnknownCost::Item { item: id("PAINT") },
        UnknownCost::WorkCenter {
            work_center: "WC-2".parse().unwrap(),
        },
        UnknownCost::Routing { item: id("STAND") },
    ];
    assert_eq!(answer.unknown, expected);
    let wheel = answer.parts.iter().find(|part| part.item == id("WHEEL"));
    assert!(!wheel.unwrap().incomplete);
}

#[test]
fn what_comes_out_besides_takes_its_share_of_its_order_to_the_cent() {
    let mut plant = bikes();
    cost(&mut plant, "HIDE", "1", Some("100.00 EUR"), 1);
    cost(&mut plant, "SADDLE", "1", None, 1);
    cost(&mut plant, "SCRAP", "1", None, 1);
    cost(&mut plant, "STRAP", "1", None, 1);
    let out = |number: u32, of: &str, share: &str| BomLine {
        line: number,
        kind: BomLineKind::ByProduct,
        cost_share: Some(share.parse().unwrap()),
        ..BomLine::new(number, id(of), 1.into())
    };
    let mut saddle = lines(&[("HIDE", "1")]);
    saddle.extend([out(20, "SCRAP", "1/3"), out(30, "STRAP", "1/3")]);
    let drafting = draft(&mut plant, "SADDLE", "A", saddle);
    plant.does(&drafting);
    let releasing = release(&mut plant, "SADDLE", "A", days("2026-01-01", None));
    plant.does(&releasing);
    cost(&mut plant, "SEAT", "1", None, 1);
    make(&mut plant, "SEAT", &[("SADDLE", "1"), ("BOLT", "1")]);
    route(&mut plant, "SADDLE", "WC-2", 0, "12");
    route(&mut plant, "SEAT", "WC-2", 0, "6");
    // 100.00 and 10.00 for the saddle; a third of it stays, and the cent left over with it.
    let answer = costs(&plant, &ask("SEAT", "1"));
    let expected = [
        ("SADDLE", "36.67 EUR"),
        ("HIDE", "100.00 EUR"),
        ("BOLT", "0.01 EUR"),
    ];
    assert_eq!(
        shown(&answer),
        expected.map(|(it, cost)| (it, cost.to_owned()))
    );
    let out: Vec<_> = answer
        .by_products
        .iter()
        .map(|it| (it.item.as_str(), it.costs.clone()))
        .collect();
    let expected = [
        ("SCRAP", vec![money("36.67 EUR")]),
        ("STRAP", vec![money("36.66 EUR")]),
    ];
    assert_eq!(out, expected);
    let expected = json!([["100.01 EUR", "15.00 EUR", "73.33 EUR", "41.68 EUR"]]);
    assert_eq!(total(&answer), expected);
}

#[test]
fn phantoms_give_shares_of_the_order_that_they_are_part_of_and_not_more_than_all() {
    let mut plant = bikes();
    cost(&mut plant, "SCRAP", "1", None, 1);
    let command = plant.by("ada");
    let frame = Item {
        phantom: true,
        ..item("RACK")
    };
    plant.does(&PutItem {
        item: frame,
        command,
    });
    let out = BomLine {
        kind: BomLineKind::ByProduct,
        cost_share: Some("3/5".parse().unwrap()),
        ..BomLine::new(20, id("SCRAP"), 1.into())
    };
    cost(&mut plant, "TOUR", "1", None, 1);
    for (of, part) in [("RACK", "BOLT"), ("TOUR", "RACK")] {
        let mut all = lines(&[(part, "1")]);
        all.push(out.clone());
        let drafting = draft(&mut plant, of, "A", all);
        plant.does(&drafting);
        let releasing = release(&mut plant, of, "A", days("2026-01-01", None));
        plant.does(&releasing);
    }
    let refused = find_item_costs(&mut plant.reads(), &ask("TOUR", "1")).unwrap_err();
    let Refused::Rejected(rejection) = refused else {
        panic!("{refused:?}");
    };
    let [violation] = &rejection.violations().collect::<Vec<_>>()[..] else {
        panic!("{rejection:?}");
    };
    assert_eq!(violation.code(), "bom.bad_cost_share");
    assert!(
        violation.message().contains("takes 1.2 of its cost"),
        "{}",
        violation.message()
    );
}

#[test]
fn a_step_costs_what_it_costs_at_the_site_that_is_asked_about() {
    let mut plant = bikes();
    let hamburg = Site {
        site: "HAM".parse().unwrap(),
        ..munich()
    };
    let command = plant.by("ada");
    plant.does(&PutSite {
        site: hamburg,
        command,
    });
    for (code, rate) in [("SAW-H", "30.00 EUR"), ("SAW-SLOW", "40.00 EUR")] {
        let mut center = work_center(code);
        center.site = "HAM".parse().unwrap();
        center.hourly_rate = Some(money(rate));
        let command = plant.by("ada");
        plant.does(&PutWorkCenter {
            work_center: center,
            command,
        });
    }
    cost(&mut plant, "PLANK", "1", None, 1);
    make(&mut plant, "PLANK", &[("BOLT", "1")]);
    let run_time = RunTime::PerUnit {
        minutes: "6".parse().unwrap(),
    };
    let mut step = RoutingStep::new(10, "Saw", "WC-2".parse().unwrap(), run_time);
    let other = |work_center: &str, priority: u32| StepAlternate {
        work_center: work_center.parse().unwrap(),
        priority,
        setup_time: None,
        run_time: None,
        efficiency: None,
    };
    step.alternates = vec![other("SAW-SLOW", 2), other("SAW-H", 1)];
    let command = plant.by("eng");
    plant.does(&LoadRoutings {
        routings: vec![LoadedRouting {
            item: id("PLANK"),
            key: key("A"),
            effective: days("2026-01-01", None),
            steps: vec![step],
            priority: None,
        }],
        command,
    });
    // An hour for ten, wherever it is.
    for (site, at, cost) in [
        (None, "WC-2", Some("50.00 EUR")),
        (Some("MUC"), "WC-2", Some("50.00 EUR")),
        (Some("HAM"), "SAW-H", Some("30.00 EUR")),
        (Some("BER"), "WC-2", None),
    ] {
        let request = FindItemCosts {
            site: site.map(|site| site.parse().unwrap()),
            ..ask("PLANK", "10")
        };
        let answer = costs(&plant, &request);
        let [step] = &answer.steps[..] else {
            panic!("{answer:?}");
        };
        assert_eq!(step.work_center.as_str(), at);
        assert_eq!(step.cost, cost.map(money), "{site:?}");
        let is_unknown = |it: &UnknownCost| matches!(it, UnknownCost::WorkCenter { .. });
        assert_eq!(answer.unknown.iter().any(is_unknown), cost.is_none());
    }
}

#[test]
fn a_routing_that_is_named_must_serve() {
    let plant = bikes();
    let by = |routing: &str, of: &str| FindItemCosts {
        routing: Some(routing.parse().unwrap()),
        ..ask(of, "1")
    };
    assert!(find_item_costs(&mut plant.reads(), &by("main", "BIKE")).is_ok());
    let refused = find_item_costs(&mut plant.reads(), &by("manual", "BIKE"));
    let refused: Refused = refused.unwrap_err();
    assert_eq!(Problem::from(refused).code(), "routing.not_effective");
    let refused = find_item_costs(&mut plant.reads(), &ask("BIKE", "0"));
    let refused = Problem::from(refused.unwrap_err());
    assert_eq!(refused.code(), "structure.bad_quantity");
}

#[test]
fn an_order_of_the_costing_lot_costs_what_the_examples_say() {
    for case in cases("costing", "cost_rollup.json") {
        let input = &case["input"];
        let expected = case["expected"].as_object().unwrap();
        let mut plant = plant(&[]);
        for code in input["items"].as_object().unwrap().keys() {
            // A unit costs six decimals, so a million of it are money.
            let unit: Decimal = text(&expected[code]["total"]).parse().unwrap();
            let amount = (unit * Decimal::from(1_000_000)).normalize();
            let cost = format!("{amount} EUR");
            self::cost(&mut plant, code, "0.000001", Some(&cost), 1_000_000);
        }
        let steps = input["routing"].as_array().unwrap();
        for step in steps {
            let of = text(&step["item"]);
            let lines = input["bom"].as_array().unwrap().iter();
            let lines = lines
                .filter(|line| line["parent"] == step["item"])
                .zip(1_u32..);
            let good = |line: &serde_json::Value| -> Option<Ratio> {
                let scrap: Ratio = line["scrap"].as_str()?.parse().unwrap();
                Some(Ratio::ONE.checked_sub(scrap).unwrap())
            };
            let lines = lines.map(|(line, number)| BomLine {
                component_yield: good(line),
                ..BomLine::new(
                    number,
                    id(&text(&line["child"])),
                    text(&line["qty"]).parse().unwrap(),
                )
            });
            let drafting = draft(&mut plant, &of, "A", lines.collect());
            plant.does(&drafting);
            let releasing = release(&mut plant, &of, "A", days("2026-01-01", None));
            plant.does(&releasing);
            let number = |field: &str| text(&step[field]).parse::<Decimal>().unwrap();
            let hour = number("labor_rate") + number("overhead_rate");
            let at = format!("WC-{of}");
            rate(&mut plant, &at, Some(&format!("{hour} EUR")), "1");
            let minutes = |field: &str| (number(field) * Decimal::from(60)).normalize();
            let setup = u32::try_from(minutes("setup_hours")).unwrap();
            let run = minutes("run_hours_per_unit").to_string();
            route(&mut plant, &of, &at, setup, &run);
        }
        for step in steps {
            let (of, lot) = (text(&step["item"]), text(&step["lot_size"]));
            let unit: Decimal = text(&expected[&of]["total"]).parse().unwrap();
            let whole = (unit * lot.parse::<Decimal>().unwrap()).round_dp(2);
            let answer = costs(
                &plant,
                &FindItemCosts {
                    levels: Some(1),
                    ..ask(&of, &lot)
                },
            );
            let found = answer.totals[0].total.amount();
            assert_eq!((found, answer.totals.len()), (whole, 1), "{of}");
        }
    }
}
