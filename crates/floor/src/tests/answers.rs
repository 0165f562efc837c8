//! What people ask about orders.

use super::plant::{d, id, march, plant};
use crate::*;
use lineside_kernel::{Interval, Timestamp};

fn orders(filter: OrderFilter) -> Vec<String> {
    let request = FindOrders {
        filter: Some(filter),
        ..FindOrders::default()
    };
    let page = plant().find_orders(&request).unwrap();
    page.orders
        .iter()
        .map(|order| order.order.to_string())
        .collect()
}

fn window(start: Timestamp, end: Timestamp) -> Option<Interval> {
    Some(Interval::new(start, end).unwrap())
}

#[test]
fn orders_are_found_by_what_people_remember_of_them() {
    let any = OrderFilter::default;
    let used = |window| {
        Some(UsedPart {
            item: id("SEAL"),
            lot: None,
            window,
        })
    };
    assert_eq!(orders(any()), ["WO-1", "WO-2", "WO-3"]);
    assert_eq!(
        orders(OrderFilter {
            site: Some(id("CHI")),
            ..any()
        }),
        ["WO-3"]
    );
    assert_eq!(
        orders(OrderFilter {
            order_type: Some(OrderType::MakeToOrder),
            ..any()
        }),
        ["WO-1", "WO-2"]
    );
    assert_eq!(
        orders(OrderFilter {
            priorities: vec![1, 2],
            ..any()
        }),
        ["WO-1"]
    );
    assert_eq!(
        orders(OrderFilter {
            work_center: Some(id("WC-ASM-01")),
            ..any()
        }),
        ["WO-1", "WO-2"]
    );
    assert_eq!(
        orders(OrderFilter {
            running_at: Some(id("WC-ASM-01")),
            ..any()
        }),
        [""; 0]
    );
    assert_eq!(
        orders(OrderFilter {
            running_at: Some(id("WC-TEST-01")),
            ..any()
        }),
        ["WO-1"]
    );
    // What WO-3 was issued was taken back.
    assert_eq!(
        orders(OrderFilter {
            used_part: used(None),
            ..any()
        }),
        ["WO-1"]
    );
    let next_day = window(march(4, 0), march(5, 0));
    assert_eq!(
        orders(OrderFilter {
            used_part: used(next_day),
            ..any()
        }),
        [""; 0]
    );
    assert_eq!(
        orders(OrderFilter {
            planned_start_before: Some(id("2026-03-09")),
            ..any()
        }),
        ["WO-1"]
    );
    assert_eq!(
        orders(OrderFilter {
            planned_start_from: Some(id("2026-03-09")),
            ..any()
        }),
        ["WO-2"]
    );
}

#[test]
fn what_a_split_brought_is_found_by_the_movements_that_had_issued_it() {
    let mut floor = plant();
    let seals = |quantity: &str, movements: &[&str]| CarriedFacts {
        item: id("SEAL"),
        quantity: d(quantity),
        movements: movements.iter().map(|number| id(number)).collect(),
    };
    floor
        .put_carried(&id("WO-1"), &[seals("-40", &["MTX-1"])])
        .unwrap();
    floor
        .put_carried(&id("WO-3"), &[seals("40", &["MTX-1"])])
        .unwrap();
    let users = |floor: &Floor, lot: Option<&str>, window: Option<Interval>| {
        let used_part = Some(UsedPart {
            item: id("SEAL"),
            lot: lot.map(id),
            window,
        });
        let filter = OrderFilter {
            used_part,
            ..OrderFilter::default()
        };
        let request = FindOrders {
            filter: Some(filter),
            ..FindOrders::default()
        };
        let found = floor.find_orders(&request).unwrap().orders;
        found
            .iter()
            .map(|order| order.order.to_string())
            .collect::<Vec<_>>()
    };
    assert_eq!(users(&floor, None, None), ["WO-1", "WO-3"]);
    assert_eq!(users(&floor, Some("L-1"), None), ["WO-1", "WO-3"]);
    assert_eq!(users(&floor, Some("L-2"), None), ["WO-1"]);
    assert!(users(&floor, None, window(march(4, 0), march(5, 0))).is_empty());
    let net = |floor: &Floor, order: &str| {
        let shown = floor.show_consumption(&ShowConsumption { order: id(order) });
        let parts = shown.unwrap().parts.into_iter();
        let mut seals = parts.filter(|part| part.item == id("SEAL"));
        seals.next().map(|part| {
            let lots = part
                .lots
                .iter()
                .map(|lot| (lot.lot.to_string(), lot.quantity_net));
            (part.quantity_net, lots.collect::<Vec<_>>())
        })
    };
    assert_eq!(
        net(&floor, "WO-1"),
        Some((d("60"), vec![("L-1".to_owned(), d("60"))]))
    );
    assert_eq!(
        net(&floor, "WO-3"),
        Some((d("40"), vec![("L-1".to_owned(), d("40"))]))
    );

    // What is said anew replaces what was said, and what is not known changes nothing.
    let gone = seals("40", &["MTX-99"]);
    assert!(floor.put_carried(&id("WO-3"), &[gone]).is_err());
    assert_eq!(users(&floor, None, None), ["WO-1", "WO-3"]);
    floor
        .put_carried(
            &id("WO-3"),
            &[seals("40", &["MTX-1"]), seals("-40", &["MTX-1"])],
        )
        .unwrap();
    assert_eq!(users(&floor, None, None), ["WO-1"]);
    assert_eq!(net(&floor, "WO-3"), None);
}

#[test]
fn an_order_is_under_way_from_its_start_up_to_its_end() {
    let under_way = |start, end| {
        orders(OrderFilter {
            window: window(start, end),
            ..OrderFilter::default()
        })
    };
    assert_eq!(under_way(march(1, 0), march(1, 6)), [""; 0]);
    assert_eq!(under_way(march(1, 6), march(1, 7)), ["WO-3"]);
    assert_eq!(under_way(march(1, 13), march(1, 14)), ["WO-3"]);
    assert_eq!(under_way(march(1, 14), march(1, 15)), [""; 0]);
    assert_eq!(under_way(march(30, 0), march(31, 0)), ["WO-1"]);
}

#[test]
fn what_runs_at_a_work_center_is_a_list_of_steps() {
    let filter = StepFilter {
        statuses: vec![StepStatus::InProgress],
        work_center: Some(id("WC-TEST-01")),
        ..StepFilter::default()
    };
    let page = plant()
        .find_steps(&FindSteps {
            filter: Some(filter),
            ..FindSteps::default()
        })
        .unwrap();
    let [step] = &page.steps[..] else {
        panic!("{page:?}")
    };
    assert_eq!((step.order.as_str(), step.sequence), ("WO-1", 20));
    assert_eq!((step.quantity_queue, step.quantity_wip), (d("35"), d("15")));
}

#[test]
fn progress_tells_how_far_each_step_is_and_where_the_queue_stands() {
    let progress = plant()
        .show_progress(&ShowProgress { order: id("WO-1") })
        .unwrap();
    assert_eq!(
        (progress.quantity_remaining, progress.quantity_over),
        (d("50"), d("0"))
    );
    assert_eq!(progress.percent, Some(d("50.00")));
    let percents: Vec<_> = progress
        .steps
        .iter()
        .map(|step| step.percent.unwrap())
        .collect();
    // Behind step 20 are the 40 it passed on and the 5 + 5 that were scrapped.
    assert_eq!(percents, [d("100"), d("50")]);
    assert_eq!(
        (progress.waiting_at, progress.running_at),
        (Some(20), vec![20])
    );
    // 30 + 150 minutes of step 10 and 30 + 75 of step 20, of 360 in all.
    assert_eq!(progress.percent_of_work, Some(d("79.17")));
}

#[test]
fn consumption_is_net_of_returns_and_reversals() {
    let shown = plant()
        .show_consumption(&ShowConsumption { order: id("WO-1") })
        .unwrap();
    let [grease, seal] = &shown.parts[..] else {
        panic!("{shown:?}")
    };
    assert_eq!(
        (grease.item.as_str(), grease.quantity_net),
        ("GREASE", d("1.3"))
    );
    assert_eq!(
        [
            seal.quantity_issued,
            seal.quantity_returned,
            seal.quantity_net
        ],
        [d("110"), d("10"), d("100")]
    );
    assert_eq!(seal.quantity_scrapped, d("3"));
    assert_eq!(
        seal.lots,
        [ConsumedLot {
            lot: id("L-1"),
            quantity_net: d("100")
        }]
    );
    let taken_back = plant()
        .show_consumption(&ShowConsumption { order: id("WO-3") })
        .unwrap();
    assert_eq!(taken_back.parts, []);
}

#[test]
fn output_is_what_was_received() {
    let shown = plant()
        .show_output(&ShowOutput { order: id("WO-1") })
        .unwrap();
    let [pump] = &shown.products[..] else {
        panic!("{shown:?}")
    };
    assert_eq!((pump.item.as_str(), pump.quantity), ("PUMP", d("40")));
}

#[test]
fn stock_goes_to_the_urgent_first_and_the_rest_lacks() {
    let on_hand = |quantity: &str| OnHand {
        item: id("SEAL"),
        site: id("MUC"),
        quantity: d(quantity),
    };
    let request = ListShortages {
        orders: None,
        on_hand: vec![on_hand("80"), on_hand("25")],
    };
    let shortages = plant().list_shortages(&request).unwrap();
    let lines: Vec<_> = shortages
        .lines
        .iter()
        .map(|line| {
            (
                line.order.as_str(),
                line.item.as_str(),
                line.quantity_covered,
                line.quantity_short,
            )
        })
        .collect();
    assert_eq!(
        lines,
        [
            ("WO-1", "GREASE", d("0"), d("1.2")),
            ("WO-2", "SEAL", d("5"), d("15")),
        ]
    );
    let totals: Vec<_> = shortages
        .totals
        .iter()
        .map(|total| (total.item.as_str(), total.quantity_short))
        .collect();
    assert_eq!(totals, [("GREASE", d("1.2")), ("SEAL", d("15"))]);
}

#[test]
fn an_item_is_used_where_open_orders_need_it() {
    let request = ListUses {
        item: id("SEAL"),
        orders: None,
        limit: Some(1),
        after: None,
    };
    let first = plant().list_uses(&request).unwrap();
    assert_eq!((first.total, first.next), (2, Some(id("WO-1"))));
    assert_eq!(first.uses[0].quantity_needed, d("100"));
    let second = plant()
        .list_uses(&ListUses {
            after: Some(id("WO-1")),
            ..request
        })
        .unwrap();
    assert_eq!((second.uses[0].order.as_str(), second.next), ("WO-2", None));
}
