//! A whole data set into a plant: what comes in is what the files say, all of it or nothing.

use lineside::dataset::{
    DataSet, Format, Generate, OpeningStock, OrderStatus, Reading, Table, TransactionType, write,
};
use lineside::execution::Command;
use lineside::floor::{CountOrders, ReportScrap, ReportWip};
use lineside::journal::{CommandId, Scan};
use lineside::order::ReverseOrderPosting;
use lineside::stock::{GetRunningBalance, ReverseMovement, STOCK_BALANCE, get_running_balance};
use lineside::{
    LoadDataSet, LoadError, LoadFolder, Loaded, Plant, PlantOptions, Problem, Unwatched, Watch,
};
use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::sync::atomic::{AtomicUsize, Ordering};

fn made() -> DataSet {
    Generate::new(42, "0.001".parse().unwrap()).unwrap().run()
}

fn wanted(name: &str) -> LoadDataSet {
    let id = CommandId::derived(name);
    LoadDataSet::new(Command::new(id, "importer".parse().unwrap()))
}

fn load(plant: &Plant, set: DataSet) -> Result<Loaded, LoadError> {
    plant.load_data_set(set.into(), &wanted("a load"), &Unwatched)
}

fn plants() -> (tempfile::TempDir, Vec<Plant>) {
    let folder = tempfile::tempdir().unwrap();
    let file = format!("sqlite:{}", folder.path().join("plant.db").display());
    let mut plants: Vec<_> = ["memory:", &file]
        .map(|address| Plant::open(address).unwrap())
        .into();
    plants.extend(on_postgres());
    (folder, plants)
}

/// A plant of its own on the tests' server, if there is one.
fn on_postgres() -> Option<Plant> {
    static PLANTS: AtomicUsize = AtomicUsize::new(0);
    let address = std::env::var("LINESIDE_TEST_POSTGRES").ok()?;
    let number = PLANTS.fetch_add(1, Ordering::Relaxed);
    let scope = format!("loading-{}/{number}", std::process::id());
    let options = PlantOptions {
        scope: Some(scope.parse().unwrap()),
        ..PlantOptions::default()
    };
    Some(Plant::open_with(&address, options).unwrap())
}

/// What lies where, as the files alone say.
fn balances(set: &DataSet) -> BTreeMap<(String, String), i64> {
    let code = |part: Option<usize>, product: Option<usize>| match (part, product) {
        (Some(part), _) => set.parts.part_number[part].to_string(),
        (None, product) => set.products.sku[product.unwrap()].to_string(),
    };
    let site = |row: Option<usize>| set.facilities.facility_code[row.unwrap()].to_string();
    let mut sums = BTreeMap::new();
    let opening = &set.opening_stock;
    for row in 0..opening.quantity.len() {
        let item = code(opening.part_id.row(row), opening.product_id.row(row));
        *sums
            .entry((item, site(opening.facility_id.row(row))))
            .or_insert(0) += opening.quantity[row];
    }
    let moves = &set.material_transactions;
    for row in 0..moves.quantity.len() {
        let sign = match moves.transaction_type[row] {
            TransactionType::IssueToWorkOrder => -1,
            TransactionType::ReceiptFromWorkOrder | TransactionType::ReturnToStock => 1,
            TransactionType::Scrap => 0,
        };
        let item = code(moves.part_id.row(row), moves.product_id.row(row));
        *sums
            .entry((item, site(moves.facility_id.row(row))))
            .or_insert(0) += sign * moves.quantity[row];
    }
    sums.retain(|_, sum| *sum != 0);
    sums
}

fn stored_balances(plant: &Plant) -> BTreeMap<(String, String), i64> {
    let rows = plant.journal().read(|store| {
        let mut rows = Vec::new();
        store.scan(plant.scope(), &STOCK_BALANCE, &Scan::all(), &mut |row| {
            rows.push(row);
            ControlFlow::Continue(())
        })?;
        Ok(rows)
    });
    let text = |cell: &lineside::journal::Cell| cell.as_text().unwrap().to_owned();
    let rows = rows.unwrap().into_iter();
    rows.map(|row| {
        (
            (text(&row[0]), text(&row[1])),
            text(&row[4]).parse().unwrap(),
        )
    })
    .collect()
}

#[test]
fn what_comes_in_is_what_the_files_say() {
    let set = made();
    for plant in plants().1 {
        let loaded = load(&plant, set.clone()).unwrap();
        assert_eq!(loaded.orders, set.work_orders.wo_number.len() as u64);
        assert_eq!(
            loaded.movements,
            set.material_transactions.quantity.len() as u64
        );
        assert_eq!((loaded.left_out, loaded.bad_rows.len()), (0, 0));
        assert_eq!(stored_balances(&plant), balances(&set));
        // The rows are those that the facts make, and the journal is sound.
        assert_eq!(plant.compare_rows(&Unwatched).unwrap(), []);
        let position = plant.status().unwrap().position;
        assert_eq!(position, u64::from(loaded.events));
    }
}

#[test]
fn the_floor_reports_what_the_files_count() {
    let set = made();
    let (_folder, plants) = plants();
    for plant in &plants {
        load(plant, set.clone()).unwrap();
        let (orders, scrap, wip) = plant
            .on_floor(|floor| {
                Ok((
                    floor.count_orders(&CountOrders::default())?,
                    floor.report_scrap(&ReportScrap::default())?,
                    floor.report_wip(&ReportWip::default())?,
                ))
            })
            .unwrap();
        let rows = 0..set.work_orders.status.len();
        assert_eq!(orders.orders, rows.len() as u64);
        for told in &orders.sites {
            let site = &set.facilities.facility_code;
            let site = site.iter().position(|code| code == told.site.as_str());
            for group in &told.statuses {
                let word = serde_json::to_value(group.status).unwrap();
                let status: OrderStatus = word.as_str().unwrap().parse().unwrap();
                let here = rows.clone().filter(|row| {
                    set.work_orders.status[*row] == status
                        && set.work_orders.facility_id.row(*row) == site
                });
                let here: Vec<_> = here.collect();
                let sum = |of: &[i64]| -> i64 { here.iter().map(|row| of[*row]).sum() };
                assert_eq!(group.orders, here.len() as u64);
                let completed = sum(&set.work_orders.quantity_completed);
                assert_eq!(group.quantity_completed, completed.into());
                let scrapped = sum(&set.work_orders.quantity_scrapped);
                assert_eq!(group.quantity_scrapped, scrapped.into());
            }
        }

        let moves = &set.material_transactions;
        let mut by_reason: BTreeMap<String, i64> = BTreeMap::new();
        for row in 0..moves.quantity.len() {
            if let Some(reason) = moves.reason_code[row] {
                *by_reason.entry(reason.as_str().to_owned()).or_default() += moves.quantity[row];
            }
        }
        let told = scrap.groups[0].reasons.iter();
        let told = told.map(|group| (group.reason.clone().unwrap(), whole(group.quantity)));
        assert_eq!(told.collect::<BTreeMap<_, _>>(), by_reason);

        let steps = &set.work_order_steps;
        let stands: i64 = (0..steps.quantity_in.len())
            .map(|row| {
                steps.quantity_in[row] - steps.quantity_out[row] - steps.quantity_scrapped[row]
            })
            .sum();
        let told: i64 = wip.lines.iter().map(|line| whole(line.quantity_wip)).sum();
        assert_eq!(told, stands);
    }
}

fn whole(quantity: impl ToString) -> i64 {
    quantity.to_string().parse().unwrap()
}

#[test]
fn a_ledger_shows_every_movement_with_what_was_there_and_who_did_it() {
    let (plant, set) = (Plant::open("memory:").unwrap(), made());
    load(&plant, set.clone()).unwrap();
    let moves = &set.material_transactions;
    let part = moves.part_id.row(0).unwrap();
    let site = moves.facility_id.row(0).unwrap();
    let request = GetRunningBalance {
        item: set.parts.part_number[part].parse().unwrap(),
        site: set.facilities.facility_code[site].parse().unwrap(),
        location: None,
        lot: None,
        from: None,
        below: None,
    };
    let shown = plant
        .ask(|reads, _, _| get_running_balance(reads, &request))
        .unwrap();
    let mut balance = 0;
    let opening = &set.opening_stock;
    for row in 0..opening.quantity.len() {
        if opening.part_id.row(row) == Some(part) && opening.facility_id.row(row) == Some(site) {
            balance += opening.quantity[row];
        }
    }
    assert_eq!(shown.steps[0].balance, balance.into());
    let rows = (0..moves.quantity.len()).filter(|row| {
        moves.part_id.row(*row) == Some(part) && moves.facility_id.row(*row) == Some(site)
    });
    let rows: Vec<_> = rows.collect();
    assert_eq!(shown.steps.len(), rows.len() + 1);
    for (row, step) in rows.into_iter().zip(&shown.steps[1..]) {
        balance += match moves.transaction_type[row] {
            TransactionType::IssueToWorkOrder => -moves.quantity[row],
            TransactionType::Scrap => 0,
            _ => moves.quantity[row],
        };
        let movement = &step.movement;
        assert_eq!(movement.number.as_str(), moves.transaction_number[row]);
        assert_eq!(step.balance, balance.into());
        assert_eq!(Some(movement.by.as_str()), moves.created_by.get(row));
        assert_eq!(movement.at, moves.created_at[row]);
    }
}

/// Takes back a movement, and answers with its balance before and after.
fn reversed(plant: &Plant, set: &DataSet, row: usize, name: &str) -> Result<(i64, i64), Problem> {
    let moves = &set.material_transactions;
    let item = match moves.part_id.row(row) {
        Some(part) => set.parts.part_number[part].to_string(),
        None => set.products.sku[moves.product_id.row(row).unwrap()].to_string(),
    };
    let site = &set.facilities.facility_code[moves.facility_id.row(row).unwrap()];
    let place = (item, site.to_string());
    let balance = || stored_balances(plant).get(&place).copied().unwrap_or(0);
    let before = balance();
    plant.execute(&ReverseMovement {
        of: moves.transaction_number[row].parse().unwrap(),
        number: None,
        command: Command::new(CommandId::derived(name), "ada".parse().unwrap()),
        item: None,
        site: None,
    })?;
    Ok((before, balance()))
}

#[test]
fn a_movement_that_came_in_is_taken_back_once_and_only_while_it_is_not_used() {
    let set = made();
    let moves = &set.material_transactions;
    let last = |kind| {
        let rows = 0..moves.quantity.len();
        let mut of_kind = rows.filter(|row| moves.transaction_type[*row] == kind);
        of_kind.next_back().unwrap()
    };
    let (_folder, plants) = plants();
    for plant in &plants {
        load(plant, set.clone()).unwrap();
        for (kind, sign) in [
            (TransactionType::IssueToWorkOrder, 1),
            (TransactionType::ReturnToStock, -1),
            (TransactionType::ReceiptFromWorkOrder, -1),
            (TransactionType::Scrap, 0),
        ] {
            let row = last(kind);
            let (before, after) = reversed(plant, &set, row, &format!("{kind:?}")).unwrap();
            assert_eq!(after - before, sign * moves.quantity[row], "{kind:?}");
            let again = reversed(plant, &set, row, &format!("{kind:?} again")).unwrap_err();
            assert_eq!(again.code(), "stock.already_reversed", "{kind:?}");
        }
        assert_eq!(plant.compare_rows(&Unwatched).unwrap(), []);

        // What an order did before it came in is one fact.
        let order = moves.work_order_id.row(0).unwrap();
        let refused = plant.execute(&ReverseOrderPosting {
            order: set.work_orders.wo_number[order].parse().unwrap(),
            of: moves.transaction_number[0].parse().unwrap(),
            posting: None,
            expected_version: None,
            command: Command::new(CommandId::derived("of an order"), "ada".parse().unwrap()),
        });
        let refused = refused.unwrap_err();
        let violations = refused.details()["violations"].as_array().unwrap();
        let codes: Vec<_> = violations.iter().map(|one| one["code"].as_str()).collect();
        assert!(codes.contains(&Some("order.part_of_the_past")), "{refused}");
    }
}

type Break = (Table, &'static str, fn(&mut DataSet));

/// One broken row of each kind that names a place.
const BROKEN: &[Break] = &[
    (Table::WorkOrderSteps, "quantity_out", |set| {
        set.work_order_steps.quantity_out[0] += 1;
    }),
    (Table::WorkOrders, "priority", |set| {
        set.work_orders.priority[3] = 9
    }),
    (Table::WorkOrders, "wo_number", |set| {
        set.work_orders.wo_number[3] = set.work_orders.wo_number[4].clone();
    }),
    (Table::WorkOrders, "wo_number", |set| {
        set.work_orders.wo_number[3] = "W".repeat(65).into();
    }),
    (Table::WorkOrders, "product_id", |set| {
        set.work_orders.product_id.set(3, None)
    }),
    (Table::MaterialTransactions, "quantity", |set| {
        set.material_transactions.quantity[0] = 0;
    }),
    (Table::MaterialTransactions, "quantity", |set| {
        set.opening_stock
            .quantity
            .iter_mut()
            .for_each(|quantity| *quantity = 1);
    }),
    (Table::MaterialTransactions, "quantity", |set| {
        set.opening_stock = OpeningStock::default();
    }),
    (Table::MaterialTransactions, "transaction_number", |set| {
        set.material_transactions.transaction_number[0] = "a\u{7}b".into();
    }),
    (Table::Facilities, "time_zone", |set| {
        let count = set.facilities.facility_code.len();
        set.facilities.time_zone = Default::default();
        (0..count).for_each(|_| set.facilities.time_zone.push("Mars/Olympus"));
    }),
];

#[test]
fn a_bad_row_of_every_kind_is_named_and_nothing_remains() {
    let (_folder, plants) = plants();
    for plant in &plants {
        for (number, (table, field, breaks)) in BROKEN.iter().enumerate() {
            let mut set = made();
            breaks(&mut set);
            let Err(LoadError::BadRows(bad)) = load(plant, set) else {
                panic!("{number}: {table:?} {field} was let pass");
            };
            let is_named = |row: &lineside::dataset::Violation| {
                row.place.file == *table
                    && row.field == *field
                    && row.place.line > 1
                    && !row.reason.is_empty()
            };
            assert!(bad.rows.iter().any(is_named), "{number}: {:#?}", bad.rows);
            assert_eq!(plant.status().unwrap().position, 0, "{number}");
        }
        assert_eq!(stored_balances(plant), BTreeMap::new());
    }
}

#[test]
fn good_rows_are_kept_when_asked_and_each_bad_one_is_named() {
    for breaks in BROKEN
        .iter()
        .filter(|(table, ..)| *table != Table::Facilities)
    {
        let (table, field, breaks) = breaks;
        let mut set = made();
        breaks(&mut set);
        let plant = Plant::open("memory:").unwrap();
        let mut wanted = wanted("keep good");
        wanted.keep_good = true;
        let loaded = plant
            .load_data_set(set.clone().into(), &wanted, &Unwatched)
            .unwrap();
        assert!(
            loaded.orders < set.work_orders.wo_number.len() as u64,
            "{table:?} {field}"
        );
        let is_named =
            |row: &lineside::dataset::Violation| row.place.file == *table && row.field == *field;
        assert!(
            loaded.bad_rows.iter().any(is_named),
            "{:?}",
            loaded.bad_rows
        );
        assert!(loaded.left_out > 0);
        assert_eq!(plant.compare_rows(&Unwatched).unwrap(), []);
    }
}

#[test]
fn a_load_that_is_stopped_leaves_nothing() {
    let (_folder, plants) = plants();
    for plant in &plants {
        // Stopped at its start, in the middle of what is prepared, and at its very end.
        for stop_at in [0_u64, 1, u64::MAX] {
            let watch = |done: u64, total: u64| match done >= stop_at.min(total) {
                true => ControlFlow::Break(()),
                false => ControlFlow::Continue(()),
            };
            let watch: &dyn Watch = &watch;
            let stopped = plant.load_data_set(made().into(), &wanted("stopped"), watch);
            let Err(LoadError::Problem(problem)) = stopped else {
                panic!("{stopped:?}");
            };
            assert_eq!(problem.code(), "work.cancelled");
            assert_eq!(plant.status().unwrap().position, 0);
        }
        // And the plant can be loaded all the same.
        load(plant, made()).unwrap();
    }
}

/// Stops at the given call and counts them all.
struct StopAt {
    call: usize,
    calls: AtomicUsize,
}

impl StopAt {
    fn new(call: usize) -> Self {
        let calls = AtomicUsize::new(0);
        Self { call, calls }
    }

    fn told(&self) -> ControlFlow<()> {
        match self.calls.fetch_add(1, Ordering::Relaxed) >= self.call {
            true => ControlFlow::Break(()),
            false => ControlFlow::Continue(()),
        }
    }
}

/// A load with a tolerance that no order may have, which only its preparing finds.
fn too_lenient(id: &str) -> LoadDataSet {
    LoadDataSet {
        over_tolerance_percent: 20_000,
        ..wanted(id)
    }
}

#[test]
fn a_load_that_is_stopped_after_a_bad_row_was_found_says_so_and_leaves_nothing() {
    let (_folder, plants) = plants();
    for plant in &plants {
        let attempt = |watch: &StopAt| {
            let told = |_: u64, _: u64| watch.told();
            plant.load_data_set(made().into(), &too_lenient("stopped"), &told)
        };
        let whole = StopAt::new(usize::MAX);
        let bad = attempt(&whole);
        assert!(matches!(bad, Err(LoadError::BadRows(_))), "{bad:?}");
        let calls = whole.calls.into_inner();
        assert!(calls > 3, "{calls} calls");
        for call in 0..calls {
            let stopped = attempt(&StopAt::new(call));
            let Err(LoadError::Problem(problem)) = stopped else {
                panic!("stopped at call {call} of {calls}: {stopped:?}");
            };
            assert_eq!(problem.code(), "work.cancelled", "call {call}");
            assert_eq!(plant.status().unwrap().position, 0);
            assert_eq!(stored_balances(plant), BTreeMap::new());
        }
        load(plant, made()).unwrap();
    }
}

#[test]
fn a_load_of_bad_orders_asks_again_and_again_whether_it_is_still_wanted() {
    let set = Generate::new(42, "0.2".parse().unwrap()).unwrap().run();
    let orders = set.work_orders.wo_number.len();
    let plant = Plant::open("memory:").unwrap();
    // Behind the first bad order next to none is written, and yet all are held to the rules.
    let calls = AtomicUsize::new(0);
    let told = |done: u64, _: u64| {
        calls.fetch_add(usize::from(done < 100), Ordering::Relaxed);
        ControlFlow::Continue(())
    };
    let bad = plant.load_data_set(set.into(), &too_lenient("bad"), &told);
    assert!(matches!(bad, Err(LoadError::BadRows(_))));
    let calls = calls.into_inner();
    assert!(calls > orders / 1_024, "{calls} times for {orders} orders");
}

#[test]
fn a_load_of_files_that_is_stopped_after_a_bad_cell_says_so_and_leaves_nothing() {
    let folder = tempfile::tempdir().unwrap();
    write(&made(), folder.path(), Format::Csv, &Unwatched).unwrap();
    let orders = folder.path().join("work_orders.csv");
    let text = std::fs::read_to_string(&orders).unwrap();
    let first = text.lines().nth(1).unwrap();
    std::fs::write(&orders, text.replacen(first, "not,an,order", 1)).unwrap();
    let plant = Plant::open("memory:").unwrap();
    let command = wanted("a folder").command;
    let wanted = LoadFolder::new(folder.path().to_str().unwrap(), command);
    let attempt = |watch: &StopAt| plant.load_folder(&wanted, &|_: u64, _: u64| watch.told());
    let whole = StopAt::new(usize::MAX);
    let bad = attempt(&whole);
    assert!(matches!(bad, Err(LoadError::BadRows(_))), "{bad:?}");
    let calls = whole.calls.into_inner();
    for call in 0..calls {
        let stopped = attempt(&StopAt::new(call));
        let Err(LoadError::Problem(problem)) = stopped else {
            panic!("stopped at call {call} of {calls}: {stopped:?}");
        };
        assert_eq!(problem.code(), "work.cancelled", "call {call}");
        assert_eq!(plant.status().unwrap().position, 0);
    }
}

#[test]
fn a_load_sent_again_is_done_once_and_another_one_is_refused() {
    let (_folder, plants) = plants();
    for plant in &plants {
        let first = load(plant, made()).unwrap();
        let again = load(plant, made()).unwrap();
        assert_eq!((again.position, again.replayed), (first.position, true));
        let position = plant.status().unwrap().position;
        let other = plant.load_data_set(made().into(), &wanted("another"), &Unwatched);
        assert!(
            matches!(other, Err(LoadError::AlreadyThere { .. })),
            "{other:?}"
        );
        assert_eq!(plant.status().unwrap().position, position);
    }
}

#[test]
fn foreign_data_without_opening_stock_comes_in_when_it_may_be_derived() {
    let mut set = made();
    set.opening_stock = OpeningStock::default();
    let plant = Plant::open("memory:").unwrap();
    let mut wanted = wanted("foreign");
    wanted.derive_opening_stock = true;
    plant
        .load_data_set(Reading::from(set.clone()), &wanted, &Unwatched)
        .unwrap();
    set.derive_opening_stock();
    assert_eq!(stored_balances(&plant), balances(&set));
}
