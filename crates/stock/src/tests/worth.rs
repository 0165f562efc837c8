//! What stock is worth, under each valuation.

use super::*;

#[test]
fn standard_stock_is_worth_its_standard_and_the_rest_is_a_variance() {
    let mut plant = plant();
    rules(
        &mut plant,
        json!({"valuation": "standard", "standard_cost": "1.005", "currency": "USD"}),
    );
    receive(&mut plant, "R1", "3", "3.50");
    assert_eq!(what(&plant), ("3".into(), "3.02".into()));
    let variance = movement(&plant, "R1").variance.unwrap();
    assert_eq!(variance.to_string(), "0.48 USD");
    issue(&mut plant, "I1", "1");
    issue(&mut plant, "I2", "1");
    assert_eq!(what(&plant), ("1".into(), "1.01".into()));
    rules(
        &mut plant,
        json!({"valuation": "standard", "standard_cost": "2", "currency": "USD"}),
    );
    assert_eq!(what(&plant), ("1".into(), "2.00".into()));
    issue(&mut plant, "I3", "1");
    assert_eq!(what(&plant), ("0".into(), "0.00".into()));
    adds_up(&plant);
}

#[test]
fn fifo_takes_the_oldest_cost_and_gives_it_back() {
    let mut plant = plant();
    rules(&mut plant, json!({"valuation": "fifo"}));
    receive(&mut plant, "R1", "10", "100.00");
    receive(&mut plant, "R2", "10", "200.00");
    issue(&mut plant, "I1", "15");
    assert_eq!(amount(&plant, "I1"), "200.00");
    assert_eq!(what(&plant), ("5".into(), "100.00".into()));
    let before = stock_state(&plant).unwrap().worth.layers;
    issue(&mut plant, "I2", "5");
    let reverse = |plant: &mut TestPlant, of: &str| {
        let command = plant.by("op.7");
        let of = of.parse().unwrap();
        let number = None;
        plant.execute(&ReverseMovement {
            of,
            command,
            number,
            item: None,
            site: None,
        })
    };
    reverse(&mut plant, "I2").unwrap();
    assert_eq!(stock_state(&plant).unwrap().worth.layers, before);
    reverse(&mut plant, "I1").unwrap();
    let layers = stock_state(&plant).unwrap().worth.layers;
    assert_eq!(
        layers.iter().map(|layer| layer.value).collect::<Vec<_>>(),
        [10_000, 20_000]
    );
    issue(&mut plant, "I3", "1");
    let refused = Problem::from(reverse(&mut plant, "R1").unwrap_err());
    assert_eq!(
        (refused.code(), &refused.details()["used_by"]),
        ("stock.used", &json!("I3"))
    );
    reverse(&mut plant, "R2").unwrap();
    assert_eq!(what(&plant), ("9".into(), "90.00".into()));
    adds_up(&plant);
}

#[test]
fn negative_stock_is_valued_at_the_last_cost_and_revalued_by_the_receipt() {
    for valuation in ["moving_average", "fifo"] {
        let mut plant = plant();
        rules(
            &mut plant,
            json!({"valuation": valuation, "negative": true}),
        );
        receive(&mut plant, "R1", "10", "100.00");
        issue(&mut plant, "I1", "14");
        assert_eq!(amount(&plant, "I1"), "140.00");
        assert_eq!(what(&plant), ("-4".into(), "-40.00".into()));
        assert_eq!(
            view(&plant).alerts.len(),
            1,
            "an alert for stock below zero"
        );
        adds_up(&plant);
        receive(&mut plant, "R2", "10", "150.00");
        assert_eq!(what(&plant), ("6".into(), "90.00".into()));
        assert_eq!(amount(&plant, "R2-R"), "-20.00");
        assert!(view(&plant).alerts.is_empty());
        issue(&mut plant, "I2", "6");
        assert_eq!(what(&plant), ("0".into(), "0.00".into()));
        adds_up(&plant);
    }
}

#[test]
fn how_stock_is_valued_does_not_change_while_there_is_some() {
    let mut plant = plant();
    receive(&mut plant, "R1", "10", "100.00");
    let fifo = json!({"rules": {"valuation": "fifo", "tracking": "lot", "increment": "2"}});
    let codes = refuses::<SetStockRules>(&mut plant, fifo.clone());
    assert_eq!(codes, ["stock.rules_in_use"; 3]);
    issue(&mut plant, "I1", "10");
    does::<SetStockRules>(&mut plant, fifo);
    let bad = json!({"rules": {"valuation": "standard", "increment": "0"}});
    assert_eq!(
        refuses::<SetStockRules>(&mut plant, bad),
        ["stock.bad_rules", "stock.standard_cost_required"]
    );
}

#[test]
fn what_was_known_in_another_currency_says_nothing() {
    let mut plant = plant();
    receive(&mut plant, "R1", "10", "100.00");
    issue(&mut plant, "I1", "10");
    rules(&mut plant, json!({"currency": "JPY"}));
    does::<ReceiveStock>(&mut plant, json!({"quantity": "10"}));
    assert_eq!(what(&plant), ("10".into(), "0".into()));
}
