//! Sites, work centres and items.

use super::*;
use crate::bom::{BomLineKind, BomSubstitute};
use crate::item::{
    GetItem, ItemEquivalence, ItemRoom, ItemStatus, ItemTracking, ListItems, PutItem, get_item,
    list_items,
};
use crate::site::{ListSites, PutSites, SiteRoom, list_sites};
use crate::work_center::{ListWorkCenters, PutWorkCenter, WorkCenterRoom, list_work_centers};
use lineside_kernel::Elapsed;
use lineside_kernel::calendar::{Calendar, CalendarRules};

fn put(plant: &mut TestPlant, item: Item) -> PutItem {
    PutItem {
        item,
        command: plant.by("ada"),
    }
}

#[test]
fn what_is_put_as_it_is_writes_nothing() {
    let mut plant = plant(&["BOLT"]);
    let again = put(&mut plant, item("BOLT"));
    assert_eq!(plant.does(&again).events, 0);
    assert_eq!(plant.kinds("item:BOLT"), ["item.put"]);
    let renamed = Item {
        name: "Bolt M8".into(),
        ..item("BOLT")
    };
    let renaming = put(&mut plant, renamed.clone());
    assert_eq!(plant.does(&renaming).events, 1);
    let request = GetItem { item: id("BOLT") };
    let view = get_item(&mut plant.reads(), &request).unwrap();
    assert_eq!((view.item, view.version, view.in_use), (renamed, 2, false));
    plant.rows_follow_from_events();
}

#[test]
fn a_list_is_put_as_a_whole_or_not_at_all() {
    let mut plant = plant(&[]);
    let bad = |item: Item| Item {
        increment: 0.into(),
        name: " ".into(),
        ..item
    };
    let command = plant.by("ada");
    let items = vec![item("A"), bad(item("B")), item("A"), bad(item("C"))];
    let codes = plant.refuses(&PutItems { items, command });
    let expected = [
        "item.bad_name",
        "item.bad_increment",
        "item.duplicate",
        "item.bad_name",
        "item.bad_increment",
    ];
    assert_eq!(codes, expected);
    assert_eq!(plant.state::<ItemRoom>("A").version, 0);
}

#[test]
fn a_name_that_cannot_be_seen_is_refused_and_shown_as_it_is_written() {
    let mut plant = plant(&[]);
    for (name, shown) in [
        ("\u{200b}\u{feff}", "\\u{200b}\\u{feff}"),
        ("Saw \u{202e}mill", "Saw \\u{202e}mill"),
    ] {
        let named = Item {
            name: name.to_owned(),
            ..item("SAW")
        };
        let command = plant.by("ada");
        let task = PutItem {
            item: named,
            command,
        };
        let refused = problem(&mut plant, &task);
        assert_eq!(refused.code(), "item.bad_name");
        assert_eq!(refused.details()["value"], shown);
    }
}

#[test]
fn what_is_booked_in_pieces_never_turns_into_kilograms() {
    let mut plant = plant(&["BIKE", "WHEEL"]);
    let in_kilograms = Item {
        unit: Unit::KG,
        tracking: ItemTracking::Lot,
        ..item("WHEEL")
    };
    // Nothing rests on it yet: a slip is mended by putting it right.
    let mended = put(&mut plant, in_kilograms);
    plant.does(&mended);
    let back = put(&mut plant, item("WHEEL"));
    plant.does(&back);
    make(&mut plant, "BIKE", &[("WHEEL", "2")]);
    assert!(plant.state::<ItemRoom>("WHEEL").state.in_use);
    let changed = Item {
        unit: Unit::KG,
        tracking: ItemTracking::Lot,
        increment: 3.into(),
        ..item("WHEEL")
    };
    let changing = put(&mut plant, changed);
    assert_eq!(plant.refuses(&changing), ["item.fixed_in_use"; 3]);
    let finer = Item {
        increment: "0.5".parse().unwrap(),
        status: ItemStatus::Obsolete,
        ..item("WHEEL")
    };
    let refining = put(&mut plant, finer);
    plant.does(&refining);
    plant.rows_follow_from_events();
}

#[test]
fn an_item_that_contradicts_itself_is_refused_with_all_that_is_wrong() {
    let mut plant = plant(&[]);
    let drum = |equals: &str, effective| ItemEquivalence {
        one: Unit::DRUM,
        equals: equals.parse().unwrap(),
        unit: Unit::KG,
        effective,
    };
    let wrong = Item {
        increment: "0.0000001".parse().unwrap(),
        // Two drums on the same days; apart from each other they would be fine.
        equivalences: vec![
            drum("37.5", None),
            drum("40", Some(days("2026-03-01", None))),
        ],
        shelf_life: Some(Elapsed::days(10)),
        minimum_remaining_life: Some(Elapsed::days(11)),
        standard_cost: Some("-1.00 EUR".parse().unwrap()),
        standard_cost_per: 0.into(),
        over_tolerance: Some("-0.1".parse().unwrap()),
        under_tolerance: Some("1.1".parse().unwrap()),
        ..item("GLUE")
    };
    let putting = put(&mut plant, wrong);
    let expected = [
        "item.bad_increment",
        "item.bad_equivalence",
        "item.bad_life",
        "item.bad_cost",
        "item.bad_cost",
        "item.bad_tolerance",
        "item.bad_tolerance",
    ];
    assert_eq!(plant.refuses(&putting), expected);
    let never = Item {
        equivalences: vec![drum("37.5", Some(days("2026-02-01", Some("2026-01-01"))))],
        ..item("GLUE")
    };
    let putting = put(&mut plant, never);
    assert_eq!(plant.refuses(&putting), ["item.bad_equivalence"]);
    let new_drum = Item {
        equivalences: vec![
            drum("37.5", Some(days("2026-01-01", Some("2026-03-01")))),
            drum("40", Some(days("2026-03-01", None))),
        ],
        ..item("GLUE")
    };
    let on = |date| new_drum.equivalences_on(day(date)).len();
    assert_eq!((on("2025-12-31"), on("2026-03-01")), (0, 1));
    let putting = put(&mut plant, new_drum);
    plant.does(&putting);
    let serial = Item {
        tracking: ItemTracking::Serial,
        increment: 2.into(),
        ..item("ENGINE")
    };
    let putting = put(&mut plant, serial);
    assert_eq!(plant.refuses(&putting), ["item.bad_increment"]);
}

#[test]
fn items_are_listed_in_pages_whatever_is_left_out() {
    let codes: Vec<String> = (0..25).map(|number| format!("P-{number:02}")).collect();
    let codes: Vec<&str> = codes.iter().map(String::as_str).collect();
    let mut plant = plant(&codes);
    for code in ["P-03", "P-07", "P-24"] {
        let blocked = Item {
            status: ItemStatus::Blocked,
            ..item(code)
        };
        let blocking = put(&mut plant, blocked);
        plant.does(&blocking);
    }
    for (kind, status, expected) in [
        (None, None, 25),
        (Some("part"), None, 25),
        (Some("part"), Some(ItemStatus::Active), 22),
        (None, Some(ItemStatus::Blocked), 3),
        (Some("raw"), None, 0),
    ] {
        let mut request = ListItems {
            kind: kind.map(|kind: &str| kind.parse().unwrap()),
            status,
            limit: Some(4),
            ..ListItems::default()
        };
        let mut found = Vec::new();
        loop {
            let page = list_items(&mut plant.reads(), &request).unwrap();
            assert!(page.items.len() <= 4);
            found.extend(page.items.into_iter().map(|view| view.item.item));
            request.after = page.next;
            if request.after.is_none() {
                break;
            }
        }
        assert_eq!(found.len(), expected, "{kind:?} {status:?}");
        assert!(found.is_sorted());
    }
}

#[test]
fn alternates_are_others_of_the_site_that_there_are() {
    let mut plant = plant(&[]);
    let command = plant.by("ada");
    let atlanta = Site {
        site: "ATL".parse().unwrap(),
        ..munich()
    };
    plant.does(&PutSite {
        site: atlanta,
        command,
    });
    let center = |code: &str, site: &str, alternates: &[&str]| {
        let mut center = work_center(code);
        center.site = site.parse().unwrap();
        center.alternates = alternates
            .iter()
            .map(|code| code.parse().unwrap())
            .collect();
        center
    };
    let put = |plant: &mut TestPlant, work_centers: &[WorkCenter]| PutWorkCenters {
        work_centers: work_centers.to_vec(),
        command: plant.by("ada"),
    };
    let far = center("WC-9", "ATL", &["WC-1", "WC-8", "WC-9", "WC-8"]);
    let refused = put(&mut plant, &[far]);
    let refused = problem(&mut plant, &refused);
    let named: Vec<_> = refused.details()["violations"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| {
            assert_eq!(it["code"], "work_center.bad_alternate");
            let detail = |key: &str| it["details"][key].as_str().unwrap().to_owned();
            let message = it["message"].as_str().unwrap().to_owned();
            (detail("path"), detail("value"), message)
        })
        .collect();
    let expected = [
        (0, "WC-1", "`WC-1` stands at MUC; name work centres of ATL"),
        (
            1,
            "WC-8",
            "there is no work centre `WC-8`; put it first, or both in one list",
        ),
        (2, "WC-9", "`WC-9` is the work centre itself; name others"),
        (3, "WC-8", "`WC-8` is named twice; name each once"),
    ];
    let expected: Vec<_> = expected
        .map(|(index, code, message)| {
            let path = format!("work_centers[0].alternates[{index}]");
            (path, code.to_owned(), message.to_owned())
        })
        .to_vec();
    assert_eq!(named, expected);

    // Each of two that take each other's work is there when the other is judged, and where a
    // list moves both, they are judged by where they go.
    let both = |site: &str| {
        [
            center("WC-8", site, &["WC-9"]),
            center("WC-9", site, &["WC-8"]),
        ]
    };
    let putting = put(&mut plant, &both("MUC"));
    assert_eq!(plant.does(&putting).events, 2);
    let moving = put(&mut plant, &both("ATL")[..1]);
    assert_eq!(plant.refuses(&moving), ["work_center.bad_alternate"]);
    let moving = put(&mut plant, &both("ATL"));
    assert_eq!(plant.does(&moving).events, 2);
    plant.rows_follow_from_events();
}

#[test]
fn a_work_centre_stands_somewhere_and_is_neither_idle_nor_a_wonder() {
    let mut plant = plant(&[]);
    let mut wrong = work_center("WC-3");
    wrong.site = "ATL".parse().unwrap();
    wrong.efficiency = 0.into();
    wrong.alternates = ["WC-3"].map(|code| code.parse().unwrap()).to_vec();
    wrong.capacity_per_day = Some((-1).into());
    wrong.hourly_rate = Some("-5.00 EUR".parse().unwrap());
    let command = plant.by("ada");
    let expected = [
        "work_center.unknown_site",
        "work_center.bad_efficiency",
        "work_center.bad_capacity",
        "work_center.bad_rate",
        "work_center.bad_alternate",
    ];
    let putting = PutWorkCenter {
        work_center: wrong,
        command,
    };
    assert_eq!(plant.refuses(&putting), expected);
    for (efficiency, is_accepted) in [("0.01", true), ("2", true), ("2.01", false), ("-1", false)] {
        let mut center = work_center("WC-3");
        center.efficiency = efficiency.parse().unwrap();
        let command = plant.by("ada");
        let putting = PutWorkCenter {
            work_center: center,
            command,
        };
        assert_eq!(plant.execute(&putting).is_ok(), is_accepted, "{efficiency}");
    }
    let at_munich = ListWorkCenters {
        site: Some("MUC".parse().unwrap()),
        ..ListWorkCenters::default()
    };
    let page = list_work_centers(&mut plant.reads(), &at_munich).unwrap();
    assert_eq!(page.work_centers.len(), 3);
    assert!(
        plant
            .state::<WorkCenterRoom>("WC-3")
            .state
            .work_center
            .is_some()
    );
    plant.rows_follow_from_events();
}

#[test]
fn the_calendar_of_a_site_is_of_its_own_zone() {
    let mut plant = plant(&[]);
    let calendar = CalendarRules::of("Asia/Tokyo".parse().unwrap());
    let mut site = munich();
    site.calendar = Some(Calendar::new(calendar).unwrap());
    let command = plant.by("ada");
    let sites = vec![site];
    assert_eq!(
        plant.refuses(&PutSites { sites, command }),
        ["site.zone_differs"]
    );
    assert_eq!(plant.state::<SiteRoom>("MUC").version, 1);
    let page = list_sites(&mut plant.reads(), &ListSites::default()).unwrap();
    assert_eq!((page.sites.len(), page.next), (1, None));
}

#[test]
fn what_is_left_out_is_left_out_of_the_json() {
    let json = serde_json::to_string(&item("BOLT")).unwrap();
    assert_eq!(
        json,
        r#"{"item":"BOLT","name":"Some part","kind":"part","unit":"pcs"}"#
    );
    assert_eq!(serde_json::from_str::<Item>(&json).unwrap(), item("BOLT"));
    let line = BomLine {
        kind: BomLineKind::ByProduct,
        substitutes: vec![BomSubstitute {
            item: id("B"),
            ratio: 2.into(),
            priority: 1,
            effective: None,
            run_out_first: false,
        }],
        ..BomLine::new(10, id("A"), "1/3".parse().unwrap())
    };
    let json = serde_json::to_string(&line).unwrap();
    assert_eq!(serde_json::from_str::<BomLine>(&json).unwrap(), line);
    assert!(serde_json::from_str::<BomLine>(r#"{"line":1,"item":"A","quantity":2}"#).is_err());
}
