//! Bills of materials from the draft to the end.

use super::*;
use crate::RevisionStatus;
use crate::bom::{
    BomConsumption, BomRoom, BomSubstitute, BomSurroundings, EndBom, GetBom, LoadBoms, LoadedBom,
    ReviseBom, decide_release_bom, get_bom,
};
use crate::item::{ItemStatus, PutItem};

pub(super) fn revise(
    plant: &mut TestPlant,
    of: &str,
    revision: &str,
    lines: Vec<BomLine>,
) -> ReviseBom {
    ReviseBom {
        item: id(of),
        key: key(revision),
        lines,
        command: plant.by("eng"),
        priority: None,
    }
}

pub(super) fn end(plant: &mut TestPlant, of: &str, revision: &str, to: Option<&str>) -> EndBom {
    EndBom {
        item: id(of),
        key: key(revision),
        command: plant.by("eng"),
        to: to.map(day),
    }
}

pub(super) fn serving(plant: &TestPlant, of: &str, on: &str) -> Vec<String> {
    let request = GetBom {
        item: id(of),
        on: Some(day(on)),
        site: None,
    };
    let view = get_bom(&mut plant.reads(), &request).unwrap();
    let revisions = view.revisions.iter();
    revisions.map(|it| it.key.revision.to_string()).collect()
}

#[test]
fn a_new_revision_ends_the_one_before_it_on_the_day_it_begins() {
    let mut plant = plant(&["BIKE", "WHEEL"]);
    make(&mut plant, "BIKE", &[("WHEEL", "2")]);
    let drafting = draft(&mut plant, "BIKE", "B", lines(&[("WHEEL", "3")]));
    plant.does(&drafting);
    assert_eq!(serving(&plant, "BIKE", "2027-01-01"), ["A"]);
    let releasing = release(&mut plant, "BIKE", "B", days("2026-06-01", None));
    plant.does(&releasing);
    for (on, expected) in [
        ("2025-12-31", vec![]),
        ("2026-01-01", vec!["A"]),
        ("2026-05-31", vec!["A"]),
        ("2026-06-01", vec!["B"]),
    ] {
        assert_eq!(serving(&plant, "BIKE", on), expected, "{on}");
    }
    let kinds = plant.kinds("bom:BIKE");
    assert_eq!(
        kinds.last_chunk(),
        Some(&["bom.ended".to_owned(), "bom.released".to_owned()])
    );
    plant.rows_follow_from_events();
}

#[test]
fn two_revisions_of_one_alternate_never_serve_on_one_day() {
    let mut plant = plant(&["BIKE", "WHEEL"]);
    make(&mut plant, "BIKE", &[("WHEEL", "2")]);
    let ending = end(&mut plant, "BIKE", "A", Some("2026-06-01"));
    plant.does(&ending);
    let drafting = draft(&mut plant, "BIKE", "B", lines(&[("WHEEL", "3")]));
    plant.does(&drafting);
    for effective in [
        days("2026-05-31", None),
        days("2025-01-01", Some("2026-01-02")),
        days("2025-01-01", None),
        days("2026-01-01", Some("2026-06-01")),
    ] {
        let releasing = release(&mut plant, "BIKE", "B", effective);
        assert_eq!(plant.refuses(&releasing), ["bom.overlaps"], "{effective}");
    }
    let releasing = release(
        &mut plant,
        "BIKE",
        "B",
        days("2026-07-01", Some("2026-07-01")),
    );
    assert_eq!(plant.refuses(&releasing), ["bom.empty_days"]);
    // A gap is legal: on its days the item cannot be made.
    let releasing = release(&mut plant, "BIKE", "B", days("2026-07-01", None));
    plant.does(&releasing);
    assert!(serving(&plant, "BIKE", "2026-06-15").is_empty());
    // Another alternate is a line of its own, and is tried by its priority.
    let mut manual = draft(&mut plant, "BIKE", "A", lines(&[("WHEEL", "2")]));
    manual.key.alternate = "manual".parse().unwrap();
    manual.priority = Some(0);
    plant.does(&manual);
    let mut releasing = release(&mut plant, "BIKE", "A", days("2026-08-01", None));
    releasing.key.alternate = "manual".parse().unwrap();
    plant.does(&releasing);
    assert_eq!(serving(&plant, "BIKE", "2026-08-01"), ["A", "B"]);
    plant.rows_follow_from_events();
}

#[test]
fn a_site_with_an_alternate_of_its_own_uses_only_that() {
    let mut plant = plant(&["BIKE", "WHEEL"]);
    make(&mut plant, "BIKE", &[("WHEEL", "2")]);
    let mut own = draft(&mut plant, "BIKE", "M1", lines(&[("WHEEL", "4")]));
    own.key.site = Some("MUC".parse().unwrap());
    plant.does(&own);
    let mut releasing = release(&mut plant, "BIKE", "M1", days("2026-03-01", None));
    releasing.key.site = Some("MUC".parse().unwrap());
    plant.does(&releasing);
    let bom = plant.state::<BomRoom>("BIKE").state;
    let at = |site: Option<&str>, on: &str| -> Vec<String> {
        let site = site.map(|site| site.parse().unwrap());
        let serving = bom.effective_on(site.as_ref(), day(on)).into_iter();
        serving.map(|it| it.key.revision.to_string()).collect()
    };
    assert_eq!(at(None, "2026-03-01"), ["A"]);
    assert_eq!(at(Some("ATL"), "2026-03-01"), ["A"]);
    assert_eq!(at(Some("MUC"), "2026-03-01"), ["M1"]);
    assert!(at(Some("MUC"), "2026-02-28").is_empty());
}

#[test]
fn what_is_released_never_changes() {
    let mut plant = plant(&["BIKE", "WHEEL"]);
    let drafting = draft(&mut plant, "BIKE", "A", lines(&[("WHEEL", "2")]));
    plant.does(&drafting);
    let again = draft(&mut plant, "BIKE", "A", lines(&[("WHEEL", "2")]));
    assert_eq!(plant.refuses(&again), ["bom.exists"]);
    let revising = revise(&mut plant, "BIKE", "A", lines(&[("WHEEL", "3")]));
    plant.does(&revising);
    let releasing = release(&mut plant, "BIKE", "A", days("2026-01-01", None));
    plant.does(&releasing);
    let revising = revise(&mut plant, "BIKE", "A", lines(&[("WHEEL", "4")]));
    assert_eq!(plant.refuses(&revising), ["bom.not_a_draft"]);
    let releasing = release(&mut plant, "BIKE", "A", days("2027-01-01", None));
    assert_eq!(plant.refuses(&releasing), ["bom.not_a_draft"]);
    let revising = revise(&mut plant, "BIKE", "Z", lines(&[("WHEEL", "4")]));
    assert_eq!(plant.refuses(&revising), ["bom.unknown"]);
    let state = plant.state::<BomRoom>("BIKE").state;
    assert_eq!(state.revisions[0].lines[0].quantity, 3.into());
}

#[test]
fn a_revision_ends_within_its_days_and_a_draft_at_once() {
    let mut plant = plant(&["BIKE", "WHEEL"]);
    make(&mut plant, "BIKE", &[("WHEEL", "2")]);
    for to in [None, Some("2025-12-31")] {
        let ending = end(&mut plant, "BIKE", "A", to);
        assert_eq!(plant.refuses(&ending), ["bom.bad_end"]);
    }
    let ending = end(&mut plant, "BIKE", "A", Some("2026-06-01"));
    plant.does(&ending);
    let later = end(&mut plant, "BIKE", "A", Some("2026-07-01"));
    assert_eq!(plant.refuses(&later), ["bom.bad_end"]);
    let dropping = end(&mut plant, "BIKE", "A", Some("2026-01-01"));
    plant.does(&dropping);
    let status =
        |plant: &TestPlant, at: usize| plant.state::<BomRoom>("BIKE").state.revisions[at].status;
    assert_eq!(status(&plant, 0), RevisionStatus::Ended);
    let again = end(&mut plant, "BIKE", "A", Some("2026-01-01"));
    assert_eq!(plant.refuses(&again), ["bom.bad_end"]);
    let drafting = draft(&mut plant, "BIKE", "B", lines(&[("WHEEL", "2")]));
    plant.does(&drafting);
    let dated = end(&mut plant, "BIKE", "B", Some("2026-01-01"));
    assert_eq!(plant.refuses(&dated), ["bom.bad_end"]);
    let dropping = end(&mut plant, "BIKE", "B", None);
    plant.does(&dropping);
    assert_eq!(status(&plant, 1), RevisionStatus::Ended);
    plant.rows_follow_from_events();
}

#[test]
fn lines_are_refused_with_all_that_is_wrong_with_them() {
    let mut plant = plant(&["BIKE", "WHEEL", "SPOKE"]);
    let base = |number: u32| BomLine::new(number, id("WHEEL"), 1.into());
    let ratio = |text: &str| Some(text.parse().unwrap());
    let substitute = |code: &str, text: &str| BomSubstitute {
        item: id(code),
        ratio: text.parse().unwrap(),
        priority: 1,
        effective: None,
        run_out_first: false,
    };
    let by_product = BomLine {
        kind: crate::bom::BomLineKind::ByProduct,
        ..base(70)
    };
    let wrong = [
        (base(0), "line"),
        (
            BomLine {
                quantity: 0.into(),
                ..base(10)
            },
            "quantity",
        ),
        (
            BomLine {
                overage: ratio("-0.1"),
                ..base(20)
            },
            "overage",
        ),
        (
            BomLine {
                component_yield: ratio("0"),
                ..base(30)
            },
            "component_yield",
        ),
        (
            BomLine {
                component_yield: ratio("1.1"),
                ..base(30)
            },
            "component_yield",
        ),
        (
            BomLine {
                overage: ratio("0.1"),
                component_yield: ratio("0.9"),
                ..base(40)
            },
            "component_yield",
        ),
        (
            BomLine {
                consumption: BomConsumption::Strict {
                    tolerance: (-1).into(),
                },
                ..base(50)
            },
            "consumption.tolerance",
        ),
        (
            BomLine {
                cost_share: ratio("0.1"),
                ..base(60)
            },
            "cost_share",
        ),
        (
            BomLine {
                overage: ratio("0.1"),
                ..by_product.clone()
            },
            "kind",
        ),
        (
            BomLine {
                phantom: Some(true),
                ..by_product.clone()
            },
            "phantom",
        ),
        (
            BomLine {
                effective: Some(days("2026-01-02", Some("2026-01-01"))),
                ..base(80)
            },
            "effective",
        ),
        (
            BomLine {
                substitutes: vec![substitute("WHEEL", "1")],
                ..base(90)
            },
            "substitutes[0].item",
        ),
        (
            BomLine {
                substitutes: vec![substitute("SPOKE", "0")],
                ..base(90)
            },
            "substitutes[0].ratio",
        ),
    ];
    for (line, field) in wrong {
        let drafting = draft(&mut plant, "BIKE", "A", vec![line]);
        let refused = problem(&mut plant, &drafting);
        assert_eq!(refused.code(), "bom.bad_line", "{field}");
        assert_eq!(refused.path(), Some(format!("lines[0].{field}").as_str()));
    }
    let share = |number: u32, text: &str| BomLine {
        line: number,
        cost_share: ratio(text),
        ..by_product.clone()
    };
    let both = vec![share(10, "0.6"), share(20, "0.5"), share(20, "0")];
    let drafting = draft(&mut plant, "BIKE", "A", both);
    assert_eq!(
        plant.refuses(&drafting),
        ["bom.duplicate", "bom.bad_cost_share"]
    );
    let unknown = draft(&mut plant, "CAR", "A", lines(&[("ENGINE", "1")]));
    assert_eq!(plant.refuses(&unknown), ["bom.unknown_item"; 2]);
}

#[test]
fn nothing_blocked_or_empty_is_released() {
    let mut plant = plant(&["BIKE", "WHEEL"]);
    let drafting = draft(&mut plant, "BIKE", "A", lines(&[("WHEEL", "2")]));
    plant.does(&drafting);
    let blocked = Item {
        status: ItemStatus::Blocked,
        ..item("WHEEL")
    };
    let command = plant.by("ada");
    plant.does(&PutItem {
        item: blocked,
        command,
    });
    let releasing = release(&mut plant, "BIKE", "A", days("2026-01-01", None));
    assert_eq!(plant.refuses(&releasing), ["bom.item_not_active"]);
    let drafting = draft(&mut plant, "BIKE", "B", vec![]);
    plant.does(&drafting);
    let releasing = release(&mut plant, "BIKE", "B", days("2026-01-01", None));
    assert_eq!(plant.refuses(&releasing), ["bom.no_lines"]);
}

#[test]
fn a_load_is_written_as_a_whole_or_not_at_all() {
    let mut plant = plant(&["BIKE", "WHEEL"]);
    let loaded = |revision: &str, component: &str, from: &str, to| LoadedBom {
        item: id("BIKE"),
        key: key(revision),
        effective: days(from, to),
        lines: lines(&[(component, "2")]),
        priority: None,
    };
    let command = plant.by("import");
    let boms = vec![
        loaded("A", "WHEEL", "2024-01-01", None),
        loaded("B", "GEAR", "2025-01-01", None),
        loaded("A", "WHEEL", "2026-01-01", None),
    ];
    let codes = plant.refuses(&LoadBoms { boms, command });
    assert_eq!(codes, ["bom.unknown_item", "bom.duplicate"]);
    let command = plant.by("import");
    let boms = vec![
        loaded("A", "WHEEL", "2024-01-01", Some("2025-02-01")),
        loaded("B", "WHEEL", "2025-01-01", None),
    ];
    assert_eq!(plant.refuses(&LoadBoms { boms, command }), ["bom.overlaps"]);
    let command = plant.by("import");
    let boms = vec![
        loaded("A", "WHEEL", "2024-01-01", None),
        loaded("B", "WHEEL", "2025-01-01", None),
    ];
    plant.does(&LoadBoms { boms, command });
    assert_eq!(serving(&plant, "BIKE", "2024-12-31"), ["A"]);
    assert_eq!(serving(&plant, "BIKE", "2025-01-01"), ["B"]);
    plant.rows_follow_from_events();
}

#[test]
fn a_bill_for_a_site_that_there_is_not_is_refused_however_it_comes() {
    let mut plant = plant(&["BIKE", "WHEEL"]);
    let at = |site: &str| RevisionKey {
        site: Some(site.parse().unwrap()),
        ..key("A")
    };
    let mut drafting = draft(&mut plant, "BIKE", "A", lines(&[("WHEEL", "2")]));
    drafting.key = at("NOWHERE");
    let refused = problem(&mut plant, &drafting);
    assert_eq!(refused.code(), "bom.unknown_site");
    assert_eq!(refused.path(), Some("key.site"));
    assert_eq!(refused.details()["value"], "NOWHERE");

    let command = plant.by("import");
    let loaded = |of: &str, site: &str| LoadedBom {
        item: id(of),
        key: at(site),
        effective: days("2024-01-01", None),
        lines: lines(&[("WHEEL", "2")]),
        priority: None,
    };
    let boms = vec![loaded("BIKE", "MUC"), loaded("BIKE", "NOWHERE")];
    let refused = problem(&mut plant, &LoadBoms { boms, command });
    assert_eq!(refused.code(), "bom.unknown_site");
    assert_eq!(refused.path(), Some("boms[1].key.site"));

    // A draft that was written before sites were looked up waits for its site as well.
    drafting.key = at("MUC");
    plant.does(&drafting);
    let bom = plant.state::<BomRoom>("BIKE").state;
    let mut releasing = release(&mut plant, "BIKE", "A", days("2026-01-01", None));
    releasing.key = at("MUC");
    let items = ["BIKE", "WHEEL"].map(|code| (id(code), ItemStatus::Active));
    let mut around = BomSurroundings {
        items: items.into(),
        ..BomSurroundings::default()
    };
    let refused = decide_release_bom(&bom, &around, &releasing).unwrap_err();
    assert_eq!(refused.code(), "bom.unknown_site");
    around.is_site_known = true;
    assert!(decide_release_bom(&bom, &around, &releasing).is_ok());
}
