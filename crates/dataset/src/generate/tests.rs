use super::Generate;
use crate::{DataSet, OrderStatus, OrderType, ScrapReason, Table};

fn plant(seed: u64, scale: &str) -> DataSet {
    Generate::new(seed, scale.parse().unwrap()).unwrap().run()
}

/// FNV-1a over every cell, as CSV shows it.
fn digest(set: &DataSet) -> u64 {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    let mut text = Vec::new();
    for table in Table::ALL {
        let rows = set.table(*table);
        for row in 0..rows.count() {
            for (_, column) in rows.columns() {
                text.clear();
                crate::write_text::value(&mut text, column.show(row));
                text.push(b'\n');
                for byte in &text {
                    hash = (hash ^ u64::from(*byte)).wrapping_mul(0x100_0000_01b3);
                }
            }
        }
    }
    hash
}

#[test]
fn a_seed_gives_the_same_plant_everywhere() {
    assert_eq!(
        format!("{:016x}", digest(&plant(42, "0.01"))),
        "b0646d4dbc7a24cb"
    );
    assert_ne!(digest(&plant(42, "0.01")), digest(&plant(43, "0.01")));
}

#[test]
fn statuses_and_reasons_are_spread_as_stated() {
    let set = plant(7, "0.01");
    let count = |status| {
        set.work_orders
            .status
            .iter()
            .filter(|one| **one == status)
            .count()
    };
    let statuses = [
        OrderStatus::Released,
        OrderStatus::InProgress,
        OrderStatus::QualityHold,
        OrderStatus::Completed,
        OrderStatus::Cancelled,
    ];
    assert_eq!(statuses.map(count), [60, 120, 24, 960, 36]);
    let to_order = set
        .work_orders
        .order_type
        .iter()
        .filter(|t| **t == OrderType::MakeToOrder);
    assert_eq!((to_order.count(), set.orders.len()), (960, 800));

    let reasons: Vec<_> = set
        .material_transactions
        .reason_code
        .iter()
        .flatten()
        .collect();
    let quality = reasons
        .iter()
        .filter(|reason| ***reason == ScrapReason::QualityDefect)
        .count();
    assert_eq!(quality, (reasons.len() * 40 + 50) / 100);
}

#[test]
fn the_named_things_are_there() {
    let set = plant(42, "0.01");
    let center = |code: &str| {
        let row = set
            .work_centers
            .wc_code
            .iter()
            .position(|one| one == code)
            .unwrap();
        let site = set.work_centers.facility_id.row(row).unwrap();
        (
            set.work_centers.name.get(row).unwrap(),
            set.facilities.city.get(site).unwrap(),
        )
    };
    assert_eq!(center("WC-ASM-01"), ("Assembly Line 1", "Chicago"));
    assert_eq!(center("WC-TEST-01"), ("Test Bench 1", "Chicago"));
    assert_eq!(set.work_orders.wo_number[0], "WO-2024-00001");
    assert_eq!(
        set.material_transactions.transaction_number[0],
        "MTX-2024-00001"
    );
}

#[test]
fn the_smallest_plant_still_works() {
    let set = plant(1, "0.00001");
    assert_eq!((set.work_orders.len(), set.facilities.len()), (1, 1));
}
