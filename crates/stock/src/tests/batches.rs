//! Many movements in one commit.

use super::*;
use lineside_kernel::Column;

fn batch(plant: &mut TestPlant, rows: &[(u32, u32, i64, i64)]) -> PostStockBatch<'static> {
    let start = time("2026-03-01T00:00:00Z").as_micros();
    let column = |pick: fn(&(u32, u32, i64, i64)) -> u32| Column::from_iter(rows.iter().map(pick));
    PostStockBatch {
        kinds: vec![
            MovementKind::Receipt,
            MovementKind::IssueToWo,
            MovementKind::CountUp,
        ],
        items: vec!["P".parse().unwrap(), "Q".parse().unwrap()],
        sites: vec!["MUC".parse().unwrap()],
        kind: column(|row| row.0),
        item: column(|row| row.1),
        site: column(|_| 0),
        quantity: rows.iter().map(|row| row.2).collect(),
        command: plant.by("op.7"),
        scale: 0,
        locations: Vec::new(),
        location: None,
        lots: Vec::new(),
        lot: None,
        orders: vec!["WO-1".parse().unwrap()],
        order: Some(column(|_| 0)),
        step: None,
        line: None,
        reasons: Vec::new(),
        reason: None,
        at: Some(rows.iter().map(|row| start + row.3).collect()),
        amount: Some(
            rows.iter()
                .map(|row| if row.0 == 0 { row.2 * 100 } else { -1 })
                .collect(),
        ),
        currency: Some("USD".parse().unwrap()),
        numbers: Vec::new(),
    }
}

#[test]
fn rows_are_posted_in_the_order_of_their_times() {
    let mut plant = plant();
    let batch = batch(
        &mut plant,
        &[(1, 0, 4, 2), (0, 0, 10, 1), (0, 1, 3, 0), (1, 0, 6, 3)],
    );
    let done = plant.does(&batch);
    assert_eq!(done.events, 2, "one fact per stock");
    assert_eq!(what(&plant), ("0".into(), "0.00".into()));
    assert_eq!(plant.state::<StockRoom>("Q@MUC").state.worth.value, 300);
    let text = serde_json::to_string(&batch).unwrap();
    let again: PostStockBatch<'_> = serde_json::from_str(&text).unwrap();
    assert_eq!(again.fingerprint().unwrap(), batch.fingerprint().unwrap());
    adds_up(&plant);
}

#[test]
fn one_bad_row_is_named_and_nothing_is_posted() {
    let mut plant = plant();
    let short = batch(&mut plant, &[(0, 0, 10, 1), (1, 0, 11, 2)]);
    let problem = Problem::from(plant.execute(&short).unwrap_err());
    assert_eq!(
        (problem.code(), &problem.details()["row"]),
        ("stock.insufficient", &json!(1))
    );
    assert!(stock_state(&plant).is_none());
    let count = batch(&mut plant, &[(2, 0, 10, 1)]);
    assert_eq!(plant.refuses(&count), ["stock.kind_not_allowed"]);
    let mut outside = batch(&mut plant, &[(0, 0, 10, 1), (0, 7, 11, 2)]);
    let problem = Problem::from(plant.execute(&outside).unwrap_err());
    assert_eq!(
        (problem.code(), problem.path()),
        ("stock.batch_shape", Some("item[1]"))
    );
    outside.quantity = Column::from(vec![1]);
    let problem = Problem::from(plant.execute(&outside).unwrap_err());
    assert_eq!(
        (problem.code(), problem.path()),
        ("stock.batch_shape", Some("quantity"))
    );
    let mut twice = batch(&mut plant, &[(0, 0, 10, 1), (0, 0, 11, 2)]);
    twice.numbers = vec!["N".parse().unwrap(); 2];
    assert_eq!(plant.refuses(&twice), ["stock.number_taken"]);
}

#[test]
fn a_batch_may_be_late_as_a_whole() {
    let mut plant = plant();
    receive(&mut plant, "R1", "5", "5.00");
    issue(&mut plant, "I1", "5");
    let batch = batch(&mut plant, &[(0, 0, 10, 1), (1, 0, 4, 2)]);
    plant.does(&batch);
    assert_eq!(what(&plant).0, "6");
    adds_up(&plant);
}
