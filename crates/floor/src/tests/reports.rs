//! The five reports of the small plant.

use super::plant::{d, id, march, plant};
use crate::*;
use lineside_kernel::Interval;

#[test]
fn orders_are_counted_by_status_and_site() {
    let report = plant().count_orders(&CountOrders::default()).unwrap();
    let states: Vec<_> = report
        .statuses
        .iter()
        .map(|row| (row.status, row.orders))
        .collect();
    assert_eq!(
        states,
        [
            (OrderStatus::Released, 1),
            (OrderStatus::InProgress, 1),
            (OrderStatus::Completed, 1)
        ]
    );
    let sites: Vec<_> = report
        .sites
        .iter()
        .map(|row| (row.site.as_str(), row.orders))
        .collect();
    assert_eq!(sites, [("CHI", 1), ("MUC", 2)]);
    assert_eq!(report.statuses[1].quantity_planned, d("100"));
    assert_eq!(report.statuses[1].unit, Some(id("pcs")));
}

#[test]
fn scrap_is_a_pareto_of_reasons() {
    let report = plant().report_scrap(&ReportScrap::default()).unwrap();
    let [group] = &report.groups[..] else {
        panic!("{report:?}")
    };
    assert_eq!(
        (group.quantity, group.count, group.unit),
        (d("8"), 3, Some(id("pcs")))
    );
    let reasons: Vec<_> = group
        .reasons
        .iter()
        .map(|row| {
            (
                row.reason.as_deref().unwrap(),
                row.quantity,
                row.percent,
                row.cumulative_percent,
            )
        })
        .collect();
    assert_eq!(
        reasons,
        [
            ("quality_defect", d("6"), d("75"), d("75")),
            ("machine_error", d("2"), d("25"), d("100")),
        ]
    );
    let by_item = ReportScrap {
        by: Some(ScrapBy::Item),
        ..ReportScrap::default()
    };
    let groups = plant().report_scrap(&by_item).unwrap().groups;
    let items: Vec<_> = groups
        .iter()
        .map(|group| (group.item.clone().unwrap().to_string(), group.quantity))
        .collect();
    assert_eq!(
        items,
        [("PUMP".to_owned(), d("5")), ("SEAL".to_owned(), d("3"))]
    );
}

#[test]
fn wip_stands_where_it_waits_or_lies() {
    let report = plant().report_wip(&ReportWip::default()).unwrap();
    let lines: Vec<_> = report
        .lines
        .iter()
        .map(|line| {
            (
                line.work_center.as_ref().map_or("", |code| code.as_str()),
                line.quantity_queue,
                line.quantity_wip,
                line.steps,
            )
        })
        .collect();
    assert_eq!(
        lines,
        [
            ("WC-ASM-01", d("10"), d("0"), 1),
            ("WC-TEST-01", d("35"), d("15"), 1)
        ]
    );
}

#[test]
fn load_is_work_ahead_against_rated_hours() {
    let request = ReportLoad {
        working_days: Some(d("1")),
        ..ReportLoad::default()
    };
    let report = plant().report_load(&request).unwrap();
    let lines: Vec<_> = report
        .work_centers
        .iter()
        .map(|line| {
            (
                line.work_center.as_str(),
                line.steps_ahead,
                line.standard_hours,
                line.rated_hours,
                line.load_percent,
            )
        })
        .collect();
    // WO-2 at ASM-01: 30 + 10 * 1.5 minutes. WO-1 at TEST-01: 50 left * 1.5 minutes, set up already.
    assert_eq!(
        lines,
        [
            ("WC-ASM-01", 1, d("0.75"), Some(d("13.6")), Some(d("5.51"))),
            ("WC-ASM-02", 0, d("0"), Some(d("13.6")), Some(d("0"))),
            ("WC-TEST-01", 1, d("1.25"), Some(d("13.6")), Some(d("9.19"))),
        ]
    );
    assert_eq!(report.work_centers[0].labor_hours, d("3.25"));
    assert_eq!(report.undated_steps, 0);
}

#[test]
fn a_period_takes_what_is_planned_to_start_in_it() {
    let week = Interval::new(march(9, 0), march(16, 0)).unwrap();
    let request = ReportLoad {
        period: Some(week),
        site: Some(id("MUC")),
        ..ReportLoad::default()
    };
    let report = plant().report_load(&request).unwrap();
    let lines: Vec<_> = report
        .work_centers
        .iter()
        .map(|line| {
            (
                line.work_center.as_str(),
                line.steps_ahead,
                line.labor_hours,
                line.rated_hours,
            )
        })
        .collect();
    assert_eq!(
        lines,
        [
            ("WC-ASM-01", 1, d("0"), Some(d("95.2"))),
            ("WC-TEST-01", 0, d("0"), Some(d("95.2")))
        ]
    );
    let given = RatedHours {
        work_center: id("WC-ASM-01"),
        hours: d("1.5"),
    };
    let report = plant()
        .report_load(&ReportLoad {
            rated: vec![given],
            ..request
        })
        .unwrap();
    assert_eq!(report.work_centers[0].load_percent, Some(d("50")));
}

#[test]
fn consumption_is_compared_with_what_was_made() {
    let report = plant()
        .report_consumption(&ReportConsumption::default())
        .unwrap();
    let lines: Vec<_> = report
        .lines
        .iter()
        .map(|line| {
            (
                line.item.as_str(),
                line.quantity_required,
                line.quantity_used,
                line.variance,
                line.variance_percent,
            )
        })
        .collect();
    // Half of WO-1 is made; nothing of WO-2. One seal was scrapped from the shelf.
    assert_eq!(
        lines,
        [
            ("GREASE", d("1.25"), d("1.3"), d("0.05"), Some(d("4"))),
            ("SEAL", d("100"), d("101"), d("1"), Some(d("1"))),
        ]
    );
    let good_only = ReportConsumption {
        basis: ConsumptionBasis::Completed,
        by_site: true,
        by_product: true,
        ..ReportConsumption::default()
    };
    let report = plant().report_consumption(&good_only).unwrap();
    let seal = &report.lines[1];
    assert_eq!((seal.quantity_required, seal.variance), (d("80"), d("21")));
    assert_eq!(
        (seal.site.clone(), seal.product.clone()),
        (Some(id("MUC")), Some(id("PUMP")))
    );
}
