//! Random plants: few codes, so that things meet; numbers of every size.

use super::plant::{d, id, march};
use crate::*;
use lineside_kernel::{Interval, LocalDate, Timestamp};
use proptest::option::weighted;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use rust_decimal::Decimal;

pub(super) const SITES: &[&str] = &["CHI", "MUC"];
pub(super) const ITEMS: &[&str] = &["C-1", "C-2", "C-3", "P-1", "P-2"];
pub(super) const WORK_CENTERS: &[&str] = &["WC-1", "WC-2", "WC-3"];
pub(super) const ORDERS: &[&str] = &["WO-1", "WO-2", "WO-3", "WO-4", "WO-5"];
const REASONS: &[&str] = &["machine_error", "operator_error", "quality_defect"];

/// Something that a floor is told.
#[derive(Debug, Clone)]
pub(super) enum Told {
    Order(OrderFacts),
    /// A movement; its number is given by its place.
    Movement(MovementFacts),
    /// The reversal of one of the movements so far, if it can be taken back.
    Reversal(usize, Timestamp),
    Item(ItemFacts),
    WorkCenter(WorkCenterFacts),
}

/// Mostly small numbers, some that a column keeps aside.
fn quantity() -> impl Strategy<Value = Decimal> {
    prop_oneof![
        8 => (0_i64..30).prop_map(Decimal::from),
        4 => (0_i64..3000, 0_u32..5).prop_map(|(digits, scale)| Decimal::new(digits, scale)),
        1 => select(&["0.0000001", "20000000000000", "10000000000000000000"][..]).prop_map(d),
    ]
}

pub(super) fn instant() -> impl Strategy<Value = Timestamp> {
    (1_u32..10, 0_u32..4).prop_map(|(day, quarter)| march(day, quarter * 6))
}

fn day() -> impl Strategy<Value = LocalDate> {
    (1_u32..10).prop_map(|day| id(&format!("2026-03-{day:02}")))
}

pub(super) fn window() -> impl Strategy<Value = Interval> {
    (instant(), instant()).prop_filter_map("a window has a length", |(a, b)| {
        Interval::new(a.min(b), a.max(b)).ok()
    })
}

fn step() -> impl Strategy<Value = StepFacts> {
    let names = (
        weighted(0.9, select(WORK_CENTERS)),
        select(StepStatus::ALL),
        weighted(0.8, 1_u32..3),
        weighted(0.2, 1_u32..9),
    );
    let quantities = (quantity(), quantity(), quantity(), quantity(), quantity());
    let times = (
        weighted(0.7, instant()),
        weighted(0.7, instant()),
        weighted(0.5, instant()),
        weighted(0.5, instant()),
    );
    let hours = (quantity(), quantity(), quantity(), quantity());
    (names, quantities, times, hours).prop_map(|(names, quantities, times, hours)| StepFacts {
        sequence: 0,
        operation: names
            .2
            .map(|operation| format!("operation {operation}").into()),
        work_center: names.0.map(id),
        status: names.1,
        quantity_in: quantities.0,
        quantity_out: quantities.1,
        quantity_scrapped: quantities.2,
        quantity_rework: quantities.3,
        quantity_queue: quantities.4,
        planned_start: times.0,
        actual_start: times.1,
        actual_end: times.2,
        planned_end: times.3,
        labor_hours: hours.0,
        machine_hours: hours.1,
        setup_minutes: hours.2.into(),
        run_minutes: hours.3.into(),
        run_batch: names.3.map(Decimal::from),
    })
}

fn component() -> impl Strategy<Value = ComponentFacts> {
    (
        select(ITEMS),
        quantity(),
        any::<bool>(),
        quantity(),
        quantity(),
        quantity(),
    )
        .prop_map(
            |(item, required, is_fixed, issued, returned, lost)| ComponentFacts {
                line: 0,
                item: id(item),
                quantity_required: required,
                is_fixed,
                quantity_issued: issued,
                quantity_returned: returned,
                quantity_lost: lost,
            },
        )
}

fn order() -> impl Strategy<Value = OrderFacts> {
    let names = (
        select(ORDERS),
        select(&["P-1", "P-2"][..]),
        select(SITES),
        weighted(0.5, select(&["SO-1", "SO-2"][..])),
    );
    let states = (select(OrderType::ALL), 1_u8..6, select(OrderStatus::ALL));
    let quantities = (quantity(), quantity(), quantity());
    let times = (
        weighted(0.7, day()),
        weighted(0.7, day()),
        weighted(0.7, instant()),
        weighted(0.5, instant()),
    );
    let parts = (
        prop::collection::vec(step(), 0..4),
        prop::collection::vec(component(), 0..4),
        any::<bool>(),
        prop::bool::weighted(0.2),
    );
    (names, states, quantities, times, parts).prop_map(
        |(names, states, quantities, times, parts)| {
            let (mut steps, mut components, is_reversed, is_rework) = parts;
            for (number, step) in (1..).zip(&mut steps) {
                step.sequence = 10 * number;
            }
            for (number, component) in (1..).zip(&mut components) {
                component.line = number;
            }
            if is_reversed {
                steps.reverse();
                components.reverse();
            }
            OrderFacts {
                order: id(names.0),
                item: id(names.1),
                site: id(names.2),
                sales_order: names.3.map(id),
                order_type: states.0,
                priority: states.1,
                status: states.2,
                is_rework,
                quantity_planned: quantities.0,
                quantity_completed: quantities.1,
                quantity_scrapped: quantities.2,
                planned_start: times.0,
                planned_end: times.1,
                actual_start: times.2,
                actual_end: times.3,
                steps,
                components,
            }
        },
    )
}

fn movement() -> impl Strategy<Value = MovementFacts> {
    let names = (
        select(MovementKind::ALL),
        weighted(0.8, select(ORDERS)),
        select(ITEMS),
        select(SITES),
    );
    let more = (
        weighted(0.5, select(&["L-1", "L-2"][..])),
        weighted(0.7, select(REASONS)),
    );
    let numbers = (
        quantity(),
        weighted(0.5, (1_i64..900, select(&["EUR", "USD"][..]))),
        instant(),
        any::<bool>(),
    );
    (names, more, numbers).prop_map(|(names, more, numbers)| MovementFacts {
        movement: id("X"),
        kind: names.0,
        was_issued: numbers.3,
        order: names.1.map(id),
        item: id(names.2),
        site: id(names.3),
        lot: more.0.map(id),
        quantity: if numbers.0.is_zero() {
            Decimal::ONE
        } else {
            numbers.0
        },
        amount: numbers
            .1
            .map(|(cents, currency)| id(&format!("{}.00 {currency}", cents))),
        reason: more.1.map(Into::into),
        at: numbers.2,
        by: id("jane.doe"),
        reverses: None,
    })
}

fn item() -> impl Strategy<Value = ItemFacts> {
    (select(ITEMS), weighted(0.8, select(&["pcs", "kg"][..]))).prop_map(|(item, unit)| ItemFacts {
        item: id(item),
        unit: unit.map(id),
    })
}

fn work_center() -> impl Strategy<Value = WorkCenterFacts> {
    (
        select(WORK_CENTERS),
        select(SITES),
        weighted(0.7, 1_i64..24),
        1_i64..120,
        any::<bool>(),
    )
        .prop_map(
            |(code, site, hours, efficiency, is_active)| WorkCenterFacts {
                hours_per_day: hours.map(Decimal::from),
                efficiency: Decimal::new(efficiency, 2),
                is_active,
                ..WorkCenterFacts::new(id(code), id(site), "assembly")
            },
        )
}

pub(super) fn story() -> impl Strategy<Value = Vec<Told>> {
    let told = prop_oneof![
        5 => order().prop_map(Told::Order),
        6 => movement().prop_map(Told::Movement),
        2 => (any::<prop::sample::Index>(), instant()).prop_map(|(index, at)| Told::Reversal(index.index(64), at)),
        1 => item().prop_map(Told::Item),
        1 => work_center().prop_map(Told::WorkCenter),
    ];
    prop::collection::vec(told, 0..30)
}

pub(super) fn order_filter() -> impl Strategy<Value = Option<OrderFilter>> {
    let names = (
        subsequence(OrderStatus::ALL, 0..5),
        weighted(0.3, select(SITES)),
        weighted(0.3, select(&["P-1", "P-2"][..])),
        weighted(0.3, select(OrderType::ALL)),
        subsequence(&[1_u8, 2, 3, 4, 5][..], 0..4),
    );
    let centers = (
        weighted(0.2, select(WORK_CENTERS)),
        weighted(0.2, select(WORK_CENTERS)),
    );
    let part = weighted(0.2, (select(ITEMS), weighted(0.5, window())));
    let times = (
        weighted(0.3, window()),
        weighted(0.2, day()),
        weighted(0.2, day()),
        weighted(0.2, day()),
    );
    let filter =
        (names, centers, part, times).prop_map(|(names, centers, part, times)| OrderFilter {
            statuses: names.0,
            site: names.1.map(id),
            item: names.2.map(id),
            sales_order: None,
            order_type: names.3,
            priorities: names.4,
            work_center: centers.0.map(id),
            running_at: centers.1.map(id),
            used_part: part.map(|(item, window)| UsedPart {
                item: id(item),
                lot: None,
                window,
            }),
            window: times.0,
            planned_start_from: times.1,
            planned_start_before: times.2,
            planned_end_before: times.3,
        });
    weighted(0.7, filter)
}

pub(super) fn step_filter() -> impl Strategy<Value = StepFilter> {
    let names = (
        subsequence(StepStatus::ALL, 0..3),
        weighted(0.3, select(WORK_CENTERS)),
    );
    let windows = (weighted(0.3, window()), weighted(0.3, window()));
    (names, windows, order_filter()).prop_map(|(names, windows, orders)| StepFilter {
        statuses: names.0,
        work_center: names.1.map(id),
        window: windows.0,
        scheduled: windows.1,
        orders,
    })
}

pub(super) fn movement_filter() -> impl Strategy<Value = MovementFilter> {
    let names = (
        subsequence(MovementKind::ALL, 0..6),
        weighted(0.3, select(ITEMS)),
        weighted(0.3, select(SITES)),
    );
    let more = (
        weighted(0.2, select(REASONS)),
        weighted(0.3, window()),
        any::<bool>(),
    );
    (names, more).prop_map(|(names, more)| MovementFilter {
        kinds: names.0,
        order: None,
        item: names.1.map(id),
        site: names.2.map(id),
        lot: None,
        reason: more.0.map(str::to_owned),
        window: more.1,
        only_standing: more.2,
    })
}
