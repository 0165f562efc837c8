//! Items that would be a part of themselves.

use super::boms::{end, revise, serving};
use super::*;
use crate::bom::{BomSubstitute, ListBoms, LoadBoms, LoadedBom, list_boms};
use crate::plant::{FindCycles, find_cycles};

fn found(plant: &TestPlant) -> Vec<Vec<ItemId>> {
    let found = find_cycles(&mut plant.reads(), &FindCycles {});
    found.unwrap().cycles
}

#[test]
fn a_cycle_is_refused_and_every_member_is_named() {
    let mut plant = plant(&["BOUQUET", "FLOWER", "SEED", "RIBBON", "POT"]);
    make(&mut plant, "FLOWER", &[("SEED", "1"), ("POT", "1")]);
    // A draft counts as well: of two people, one would be wrong.
    let drafting = draft(
        &mut plant,
        "BOUQUET",
        "A",
        lines(&[("FLOWER", "12"), ("RIBBON", "1")]),
    );
    plant.does(&drafting);
    let closing = draft(&mut plant, "SEED", "A", lines(&[("BOUQUET", "1/100")]));
    let refused = problem(&mut plant, &closing);
    assert_eq!(refused.code(), "bom.cycle");
    let members = serde_json::json!(["BOUQUET", "FLOWER", "SEED"]);
    assert_eq!(refused.details()["cycle"], members);
    let itself = draft(&mut plant, "POT", "A", lines(&[("POT", "1")]));
    assert_eq!(
        problem(&mut plant, &itself).details()["cycle"],
        serde_json::json!(["POT"])
    );
    // By a substitute, too.
    let mut line = BomLine::new(10, id("POT"), 1.into());
    line.substitutes.push(BomSubstitute {
        item: id("BOUQUET"),
        ratio: 1.into(),
        priority: 1,
        effective: None,
        run_out_first: false,
    });
    let closing = draft(&mut plant, "SEED", "A", vec![line]);
    assert_eq!(plant.refuses(&closing), ["bom.cycle"]);
    plant.rows_follow_from_events();
}

#[test]
fn a_diamond_and_a_by_product_are_no_cycle() {
    let mut plant = plant(&["BIKE", "WHEEL", "SPOKE", "SCRAP"]);
    make(&mut plant, "WHEEL", &[("SPOKE", "36")]);
    make(&mut plant, "BIKE", &[("WHEEL", "2"), ("SPOKE", "4")]);
    let mut offcut = lines(&[("SCRAP", "1"), ("BIKE", "1/50")]);
    offcut[1].kind = crate::bom::BomLineKind::ByProduct;
    let drafting = draft(&mut plant, "SPOKE", "A", offcut);
    plant.does(&drafting);
}

#[test]
fn what_ended_closes_no_cycle() {
    let mut plant = plant(&["KIT", "PART"]);
    make(&mut plant, "KIT", &[("PART", "2")]);
    let turned = draft(&mut plant, "PART", "A", lines(&[("KIT", "1/2")]));
    assert_eq!(plant.refuses(&turned), ["bom.cycle"]);
    let ending = end(&mut plant, "KIT", "A", Some("2026-02-01"));
    plant.does(&ending);
    let turned = draft(&mut plant, "PART", "A", lines(&[("KIT", "1/2")]));
    plant.does(&turned);
    let releasing = release(&mut plant, "PART", "A", days("2026-01-15", None));
    assert_eq!(plant.refuses(&releasing), ["bom.cycle"]);
    let releasing = release(&mut plant, "PART", "A", days("2026-02-01", None));
    plant.does(&releasing);
    // Both have served, and never on one day.
    assert!(found(&plant).is_empty());
}

#[test]
fn two_people_cannot_each_write_one_half_of_a_cycle() {
    let mut plant = plant(&["A", "B"]);
    let one = draft(&mut plant, "A", "1", lines(&[("B", "1")]));
    let other = draft(&mut plant, "B", "1", lines(&[("A", "1")]));
    let (one, other) = (plant.decide(&one).unwrap(), plant.decide(&other).unwrap());
    assert!(plant.commit(one).is_ok());
    assert!(plant.commit(other).is_err());
}

#[test]
fn cycles_of_foreign_data_are_set_aside_and_named_until_they_are_mended() {
    let mut plant = plant(&["BOUQUET", "FLOWER", "SEED", "RIBBON", "BIKE", "WHEEL"]);
    let loaded = |of: &str, components: &[(&str, &str)]| LoadedBom {
        item: id(of),
        key: key("2019"),
        effective: days("2019-01-01", None),
        lines: lines(components),
        priority: None,
    };
    let boms = vec![
        loaded("BOUQUET", &[("FLOWER", "12"), ("RIBBON", "1")]),
        loaded("FLOWER", &[("SEED", "1")]),
        loaded("SEED", &[("BOUQUET", "1/1000")]),
        loaded("BIKE", &[("WHEEL", "2")]),
    ];
    let command = plant.by("import");
    plant.does(&LoadBoms { boms, command });
    assert_eq!(serving(&plant, "BIKE", "2026-01-01"), ["2019"]);
    assert!(serving(&plant, "FLOWER", "2026-01-01").is_empty());
    assert_eq!(found(&plant), [["BOUQUET", "FLOWER", "SEED"].map(id)]);
    let in_cycle = ListBoms {
        in_cycle: Some(true),
        ..ListBoms::default()
    };
    let listed = list_boms(&mut plant.reads(), &in_cycle).unwrap().boms;
    assert_eq!(listed.len(), 3);
    let members = ["BOUQUET", "FLOWER", "SEED"].map(id);
    assert!(listed.iter().all(|bom| bom.revisions[0].cycle == members));
    // As long as it is a ring it cannot be released.
    let releasing = release(&mut plant, "SEED", "2019", days("2019-01-01", None));
    assert_eq!(plant.refuses(&releasing), ["bom.cycle"]);
    let mending = revise(&mut plant, "SEED", "2019", lines(&[("RIBBON", "1")]));
    plant.does(&mending);
    for of in ["SEED", "FLOWER", "BOUQUET"] {
        let releasing = release(&mut plant, of, "2019", days("2019-01-01", None));
        plant.does(&releasing);
    }
    assert!(
        list_boms(&mut plant.reads(), &in_cycle)
            .unwrap()
            .boms
            .is_empty()
    );
    plant.rows_follow_from_events();
}

#[test]
fn days_of_which_there_are_none_are_refused_for_a_substitute_too() {
    let mut plant = plant(&["BIKE", "WHEEL", "RIM"]);
    let mut line = BomLine::new(10, id("WHEEL"), 2.into());
    line.substitutes.push(BomSubstitute {
        item: id("RIM"),
        ratio: 1.into(),
        priority: 1,
        effective: Some(days("2026-02-01", Some("2026-01-01"))),
        run_out_first: false,
    });
    let drafting = draft(&mut plant, "BIKE", "A", vec![line]);
    assert_eq!(plant.refuses(&drafting), ["bom.bad_line"]);
}
