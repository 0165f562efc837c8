use super::model;
use crate::{
    DataSet, Generate, Hundredths, Note, OpeningStock, OrderStatus, OrderType, Refs, Rules,
    ScrapReason, StepStatus, Table, Texts, TransactionType, VIOLATION_CODES, check,
};
use proptest::prelude::*;

fn plant(seed: u64, scale: &str) -> DataSet {
    Generate::new(seed, scale.parse().unwrap()).unwrap().run()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn every_made_up_plant_obeys_every_rule(seed: u64, thousandths in 1_u32..8) {
        let set = plant(seed, &format!("0.00{thousandths}"));
        prop_assert_eq!(model::faults(&set), Vec::<String>::new());
        let report = check(&set, &Rules::default());
        prop_assert_eq!(report.violations, vec![]);
        prop_assert!(report.notes.is_empty());
    }

    #[test]
    fn a_row_that_is_changed_is_named(seed in 0_u64..50, change in 0..CHANGES.len(), at: usize) {
        let mut set = plant(seed, "0.002");
        let (name, change) = CHANGES[change];
        if let Some((table, row)) = change(&mut set, at) {
            let report = check(&set, &Rules::default());
            let line = u32::try_from(row).unwrap() + 2;
            let is_named = report.violations.iter().any(|violation| {
                let place = std::iter::once(&violation.place);
                place.chain(&violation.related).any(|at| at.file == table && at.line == line)
            });
            prop_assert!(is_named, "{name}, {table:?} line {line}: {:#?}", report.violations);
        }
    }

    #[test]
    fn what_is_kept_is_clean(seed in 0_u64..50, changes in prop::collection::vec((0..CHANGES.len(), any::<usize>()), 1..8)) {
        let mut set = plant(seed, "0.002");
        for (change, at) in changes {
            CHANGES[change].1(&mut set, at);
        }
        let report = check(&set, &Rules::default());
        let kept = set.keep_good(&report.bad);
        let again = check(&kept, &Rules::default());
        prop_assert!(again.is_clean(), "{:#?}", again.violations);
    }
}

type Change = fn(&mut DataSet, usize) -> Option<(Table, usize)>;

/// The `at`-th row for which something holds, counted around.
fn nth(count: usize, at: usize, holds: impl Fn(usize) -> bool) -> Option<usize> {
    let rows: Vec<usize> = (0..count).filter(|row| holds(*row)).collect();
    rows.get(at.checked_rem(rows.len())?).copied()
}

fn order_where(set: &DataSet, at: usize, status: &[OrderStatus]) -> Option<usize> {
    nth(set.work_orders.len(), at, |row| {
        status.contains(&set.work_orders.status[row])
    })
}

fn step_where(set: &DataSet, at: usize, status: &[StepStatus]) -> Option<usize> {
    nth(set.work_order_steps.len(), at, |row| {
        status.contains(&set.work_order_steps.status[row])
    })
}

fn move_where(set: &DataSet, at: usize, kind: TransactionType) -> Option<usize> {
    let moves = &set.material_transactions;
    nth(moves.len(), at, |row| moves.transaction_type[row] == kind)
}

macro_rules! changes {
    ($($name:literal: |$set:ident, $at:ident| $row:expr => $table:ident, $change:expr;)*) => {
        const CHANGES: &[(&str, Change)] = &[$(($name, |$set, $at| {
            let row = $row?;
            #[allow(clippy::redundant_closure_call, reason = "the change is written as a closure")]
            ($change)($set, row);
            Some((Table::$table, row))
        }),)*];
    };
}

const ALL_STEPS: &[StepStatus] = &[
    StepStatus::Pending,
    StepStatus::InProgress,
    StepStatus::Completed,
];

changes! {
    "more out of a step": |set, at| step_where(set, at, &[StepStatus::Completed]) => WorkOrderSteps,
        |set: &mut DataSet, row: usize| set.work_order_steps.quantity_out[row] += 1;
    "less out of a step": |set, at| step_where(set, at, &[StepStatus::Completed]) => WorkOrderSteps,
        |set: &mut DataSet, row: usize| set.work_order_steps.quantity_out[row] -= 1;
    "more into a step": |set, at| step_where(set, at, &[StepStatus::Pending, StepStatus::Completed]) => WorkOrderSteps,
        |set: &mut DataSet, row: usize| set.work_order_steps.quantity_in[row] += 1;
    "more scrapped at a step": |set, at| step_where(set, at, ALL_STEPS) => WorkOrderSteps,
        |set: &mut DataSet, row: usize| set.work_order_steps.quantity_scrapped[row] += 1;
    "a step at another site": |set, at| step_where(set, at, ALL_STEPS) => WorkOrderSteps,
        |set: &mut DataSet, row: usize| set.work_order_steps.work_center_id.set(row, Some(1_000_000));
    "a step of no order": |set, at| step_where(set, at, ALL_STEPS) => WorkOrderSteps,
        |set: &mut DataSet, row: usize| set.work_order_steps.work_order_id.set(row, None);
    "a completed step in progress": |set, at| step_where(set, at, &[StepStatus::Completed]) => WorkOrderSteps,
        |set: &mut DataSet, row: usize| set.work_order_steps.status[row] = StepStatus::InProgress;
    "a step without its end": |set, at| step_where(set, at, &[StepStatus::Completed]) => WorkOrderSteps,
        |set: &mut DataSet, row: usize| set.work_order_steps.actual_end[row] = None;
    "a step before its order": |set, at| step_where(set, at, &[StepStatus::Completed]) => WorkOrderSteps,
        |set: &mut DataSet, row: usize| set.work_order_steps.actual_start[row] = "2020-01-01T00:00:00Z".parse().ok();
    "a step of another place": |set, at| step_where(set, at, ALL_STEPS) => WorkOrderSteps,
        |set: &mut DataSet, row: usize| set.work_order_steps.step_sequence[row] += 5;
    "hours below zero": |set, at| step_where(set, at, ALL_STEPS) => WorkOrderSteps,
        |set: &mut DataSet, row: usize| set.work_order_steps.labor_hours[row] = Hundredths::new(-1);

    "more completed": |set, at| nth(set.work_orders.len(), at, |_| true) => WorkOrders,
        |set: &mut DataSet, row: usize| set.work_orders.quantity_completed[row] += 1;
    "less scrapped": |set, at| nth(set.work_orders.len(), at, |_| true) => WorkOrders,
        |set: &mut DataSet, row: usize| set.work_orders.quantity_scrapped[row] -= 1;
    "more planned of what is done": |set, at| order_where(set, at, &[OrderStatus::Completed]) => WorkOrders,
        |set: &mut DataSet, row: usize| set.work_orders.quantity_planned[row] += 1;
    "less planned of what is done": |set, at| order_where(set, at, &[OrderStatus::Completed]) => WorkOrders,
        |set: &mut DataSet, row: usize| set.work_orders.quantity_planned[row] -= 1;
    "nothing planned": |set, at| nth(set.work_orders.len(), at, |_| true) => WorkOrders,
        |set: &mut DataSet, row: usize| set.work_orders.quantity_planned[row] = 0;
    "another status": |set, at| order_where(set, at, &[OrderStatus::Completed]) => WorkOrders,
        |set: &mut DataSet, row: usize| {
            set.work_orders.status[row] = [OrderStatus::Released, OrderStatus::InProgress, OrderStatus::Cancelled][row % 3];
        };
    "released and done": |set, at| order_where(set, at, &[OrderStatus::Released, OrderStatus::InProgress]) => WorkOrders,
        |set: &mut DataSet, row: usize| set.work_orders.status[row] = OrderStatus::Completed;
    "done without an end": |set, at| order_where(set, at, &[OrderStatus::Completed]) => WorkOrders,
        |set: &mut DataSet, row: usize| set.work_orders.actual_end_date[row] = None;
    "done before it began": |set, at| order_where(set, at, &[OrderStatus::Completed]) => WorkOrders,
        |set: &mut DataSet, row: usize| set.work_orders.actual_end_date[row] = "2020-01-01T00:00:00Z".parse().ok();
    "no priority": |set, at| nth(set.work_orders.len(), at, |_| true) => WorkOrders,
        |set: &mut DataSet, row: usize| set.work_orders.priority[row] = 0;
    "another type": |set, at| nth(set.work_orders.len(), at, |_| true) => WorkOrders,
        |set: &mut DataSet, row: usize| {
            let types = &mut set.work_orders.order_type;
            types[row] = if types[row] == OrderType::MakeToOrder { OrderType::MakeToStock } else { OrderType::MakeToOrder };
        };
    "another product": |set, at| nth(set.work_orders.len(), at, |_| true) => WorkOrders,
        |set: &mut DataSet, row: usize| set.work_orders.product_id.set(row, Some(99_999));
    "a sales order that is not there": |set, at| nth(set.work_orders.len(), at, |_| true) => WorkOrders,
        |set: &mut DataSet, row: usize| set.work_orders.order_id.set(row, Some(99_999));
    "a code that is there": |set, at| nth(set.work_orders.len(), at, |row| row > 0) => WorkOrders,
        |set: &mut DataSet, row: usize| set.work_orders.wo_number[row] = set.work_orders.wo_number[0].clone();
    "planned to end before it starts": |set, at| nth(set.work_orders.len(), at, |_| true) => WorkOrders,
        |set: &mut DataSet, row: usize| set.work_orders.planned_end_date[row] = "2020-01-01".parse().ok();

    "nothing moved": |set, at| nth(set.material_transactions.len(), at, |_| true) => MaterialTransactions,
        |set: &mut DataSet, row: usize| set.material_transactions.quantity[row] = 0;
    "more received": |set, at| move_where(set, at, TransactionType::ReceiptFromWorkOrder) => MaterialTransactions,
        |set: &mut DataSet, row: usize| set.material_transactions.quantity[row] += 1;
    "more returned than issued": |set, at| move_where(set, at, TransactionType::ReturnToStock) => MaterialTransactions,
        |set: &mut DataSet, row: usize| set.material_transactions.quantity[row] += 100_000;
    "more issued than there was": |set, at| move_where(set, at, TransactionType::IssueToWorkOrder) => MaterialTransactions,
        |set: &mut DataSet, row: usize| set.material_transactions.quantity[row] += 1_000_000;
    "scrap without a reason": |set, at| move_where(set, at, TransactionType::Scrap) => MaterialTransactions,
        |set: &mut DataSet, row: usize| set.material_transactions.reason_code[row] = None;
    "a reason without scrap": |set, at| move_where(set, at, TransactionType::IssueToWorkOrder) => MaterialTransactions,
        |set: &mut DataSet, row: usize| set.material_transactions.reason_code[row] = Some(ScrapReason::MachineError);
    "an issue of nothing": |set, at| move_where(set, at, TransactionType::IssueToWorkOrder) => MaterialTransactions,
        |set: &mut DataSet, row: usize| set.material_transactions.part_id.set(row, None);
    "an issue that is a receipt": |set, at| move_where(set, at, TransactionType::IssueToWorkOrder) => MaterialTransactions,
        |set: &mut DataSet, row: usize| set.material_transactions.transaction_type[row] = TransactionType::ReceiptFromWorkOrder;
    "a transaction elsewhere": |set, at| nth(set.material_transactions.len(), at, |_| true) => MaterialTransactions,
        |set: &mut DataSet, row: usize| set.material_transactions.facility_id.set(row, Some(77));
    "a transaction long before": |set, at| nth(set.material_transactions.len(), at, |_| true) => MaterialTransactions,
        |set: &mut DataSet, row: usize| set.material_transactions.created_at[row] = "2020-01-01T00:00:00Z".parse().unwrap();
    "a transaction of no order": |set, at| move_where(set, at, TransactionType::IssueToWorkOrder) => MaterialTransactions,
        |set: &mut DataSet, row: usize| set.material_transactions.work_order_id.set(row, None);
    "a number that is there": |set, at| nth(set.material_transactions.len(), at, |row| row > 0) => MaterialTransactions,
        |set: &mut DataSet, row: usize| {
            set.material_transactions.transaction_number[row] = set.material_transactions.transaction_number[0].clone();
        };

    "an efficiency of more than all": |set, at| nth(set.work_centers.len(), at, |_| true) => WorkCenters,
        |set: &mut DataSet, row: usize| set.work_centers.efficiency_rating[row] = Hundredths::new(101);
    "a work center nowhere": |set, at| nth(set.work_centers.len(), at, |_| true) => WorkCenters,
        |set: &mut DataSet, row: usize| set.work_centers.facility_id.set(row, None);
    "a routing that ends before it begins": |set, at| nth(set.production_routings.len(), at, |_| true) => ProductionRoutings,
        |set: &mut DataSet, row: usize| set.production_routings.effective_to[row] = "2020-01-01".parse().ok();
    "a step made nowhere": |set, at| nth(set.production_routings.len(), at, |_| true) => ProductionRoutings,
        |set: &mut DataSet, row: usize| set.production_routings.work_center_id.set(row, None);
    "a component of nothing": |set, at| nth(set.product_components.len(), at, |_| true) => ProductComponents,
        |set: &mut DataSet, row: usize| set.product_components.quantity[row] = 0;
    "less than nothing in stock": |set, at| nth(set.opening_stock.len(), at, |_| true) => OpeningStock,
        |set: &mut DataSet, row: usize| set.opening_stock.quantity[row] = -1;
}

#[test]
fn a_cycle_is_quarantined_and_a_diamond_is_not() {
    let mut set = plant(1, "0.001");
    set.bill_of_materials = Default::default();
    let lines = &mut set.bill_of_materials;
    for (parent, child) in [
        (0, 1),
        (1, 2),
        (2, 0),
        (0, 3),
        (4, 0),
        (5, 6),
        (5, 7),
        (6, 8),
        (7, 8),
        (9, 9),
    ] {
        lines.parent_part_id.push(Some(parent));
        lines.child_part_id.push(Some(child));
        lines.quantity.push(1);
    }
    let report = check(&set, &Rules::default());
    let lines: Vec<u32> = report
        .violations
        .iter()
        .map(|violation| violation.place.line)
        .collect();
    assert_eq!(lines, [2, 3, 4, 11]);
    assert_eq!(report.violations[0].code, "data_set.bom_cycle");
    assert_eq!(
        report.violations[0].reason,
        "the part goes into itself: PRT-00001, PRT-00002, PRT-00003"
    );
    // The first part has another line, and no bill is kept without one of its lines.
    assert_eq!(report.bad.count(), 5);
    assert_eq!(set.keep_good(&report.bad).bill_of_materials.len(), 5);
}

#[test]
fn without_opening_stock_balances_are_not_checked_and_that_is_said() {
    let mut set = plant(1, "0.001");
    set.opening_stock = OpeningStock::default();
    let report = check(&set, &Rules::default());
    assert_eq!(report.notes, [Note::NoOpeningStock]);
    assert!(report.is_clean());
    set.derive_opening_stock();
    assert!(check(&set, &Rules::default()).is_clean());
    for quantity in &mut set.opening_stock.quantity {
        *quantity -= 1;
    }
    let found = check(&set, &Rules::default()).found;
    assert_eq!(found[0].code, "data_set.negative_balance");
}

#[test]
fn a_bad_sales_order_takes_its_work_orders_with_it() {
    let mut set = plant(1, "0.001");
    set.orders.order_number[1] = set.orders.order_number[0].clone();
    let report = check(&set, &Rules::default());
    let mut orders = Refs::default();
    orders.clone_from(&set.work_orders.order_id);
    for row in 0..orders.len() {
        assert_eq!(
            report.bad.is_bad(Table::WorkOrders, row),
            orders.row(row) == Some(1)
        );
    }
}

#[test]
fn columns_of_different_length_are_refused_as_a_whole() {
    let mut set = plant(1, "0.001");
    set.work_orders.priority.pop();
    let report = check(&set, &Rules::default());
    assert_eq!(report.found[0].code, "data_set.ragged");
    assert_eq!(report.bad.count(), set.count());
    assert_eq!(set.keep_good(&report.bad).count(), 0);
}

#[test]
fn all_violations_are_counted_though_few_are_kept() {
    let mut set = plant(1, "0.001");
    set.work_orders.priority.fill(0);
    let rules = Rules {
        most_kept: 3,
        ..Rules::default()
    };
    let report = check(&set, &rules);
    assert_eq!((report.violations.len(), report.found[0].count), (3, 120));
}

#[test]
fn codes_are_listed_once() {
    let mut codes: Vec<&str> = VIOLATION_CODES.iter().map(|code| code.code).collect();
    codes.extend(crate::DataSetError::CODES.iter().map(|code| code.code));
    let count = codes.len();
    codes.sort_unstable();
    codes.dedup();
    assert_eq!(codes.len(), count);
    assert!(codes.iter().all(|code| code.starts_with("data_set.")));
}

/// Something that a plant does not take, and where.
type Untaken = (&'static str, Table, &'static str, fn(&mut DataSet));

const UNTAKEN: &[Untaken] = &[
    ("data_set.unreadable", Table::Parts, "description", |set| {
        retell(&mut set.parts.description, 1, "Bracket 1 ");
    }),
    ("data_set.unreadable", Table::Parts, "description", |set| {
        retell(&mut set.parts.description, 1, &"x".repeat(201));
    }),
    ("data_set.unreadable", Table::WorkCenters, "name", |set| {
        retell(&mut set.work_centers.name, 1, "Bench\t1");
    }),
    ("data_set.unreadable", Table::WorkCenters, "name", |set| {
        retell(&mut set.work_centers.name, 1, "\u{200b}");
    }),
    ("data_set.unreadable", Table::Parts, "base_uom", |set| {
        retell(&mut set.parts.base_uom, 1, "bushels of it");
    }),
    (
        "data_set.unreadable",
        Table::ProductionRoutings,
        "operation_name",
        |set| {
            retell(&mut set.production_routings.operation_name, 1, " ");
        },
    ),
    (
        "data_set.unreadable",
        Table::Orders,
        "order_number",
        |set| {
            set.orders.order_number[1] = " SO-1".into();
        },
    ),
    ("data_set.unreadable", Table::Parts, "part_number", |set| {
        set.parts.part_number[1] = "PRT 1 ".into();
    }),
    (
        "data_set.out_of_range",
        Table::WorkCenters,
        "efficiency_rating",
        |set| {
            set.work_centers.efficiency_rating[1] = Hundredths::new(0);
        },
    ),
    ("data_set.duplicate", Table::Products, "sku", |set| {
        set.products.sku[1] = set.parts.part_number[0].clone();
    }),
];

fn retell(column: &mut Texts, row: usize, text: &str) {
    let mut told = Texts::default();
    for at in 0..column.rows().len() {
        told.push(if at == row {
            text
        } else {
            column.get(at).unwrap_or_default()
        });
    }
    *column = told;
}

#[test]
fn what_a_plant_does_not_take_is_named_by_file_line_and_value() {
    for (code, table, field, change) in UNTAKEN {
        let mut set = plant(42, "0.002");
        change(&mut set);
        let report = check(&set, &Rules::default());
        let found: Vec<_> = report
            .violations
            .iter()
            .map(|at| (at.code, at.place.file, at.field, at.place.line))
            .collect();
        assert_eq!(found, [(*code, *table, *field, 3)]);
        let kept = set.keep_good(&report.bad);
        assert!(check(&kept, &Rules::default()).is_clean());
    }
    let mut set = plant(42, "0.002");
    retell(&mut set.facilities.time_zone, 0, "CST");
    let report = check(&set, &Rules::default());
    assert_eq!(
        (
            report.violations[0].field,
            report.violations[0].value.as_str()
        ),
        ("time_zone", "CST")
    );
}

#[test]
fn a_bill_with_a_bad_line_goes_as_a_whole_and_its_orders_with_it() {
    let mut set = plant(42, "0.002");
    set.product_components.quantity[0] = 0;
    set.bill_of_materials.quantity[0] = 0;
    let report = check(&set, &Rules::default());
    assert_eq!(report.count(), 2);
    let own = &set.product_components.product_id;
    let below = &set.bill_of_materials.parent_part_id;
    let bills = [
        (Table::ProductComponents, own),
        (Table::BillOfMaterials, below),
        (Table::WorkOrders, &set.work_orders.product_id),
    ];
    for (table, of) in bills {
        let bad = if table == Table::BillOfMaterials {
            below.row(0)
        } else {
            own.row(0)
        };
        assert!(of.iter().filter(|row| *row == bad).count() > 1, "{table:?}");
        for (row, made) in of.iter().enumerate() {
            assert_eq!(
                report.bad.is_bad(table, row),
                made == bad,
                "{table:?} {row}"
            );
        }
    }
    assert!(check(&set.keep_good(&report.bad), &Rules::default()).is_clean());
}
