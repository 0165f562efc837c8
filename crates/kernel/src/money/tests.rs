use super::*;
use proptest::prelude::*;

fn money(text: &str) -> Money {
    text.parse().unwrap()
}

fn refused(json: &str) -> Problem {
    let error = serde_json::from_str::<Money>(json).unwrap_err();
    Problem::from_serde_message(&error.to_string()).unwrap()
}

#[test]
fn an_amount_has_the_decimals_of_its_currency() {
    for (given, kept) in [
        ("12.3 EUR", "12.30 EUR"),
        ("-5 USD", "-5.00 USD"),
        ("1000 JPY", "1000 JPY"),
        ("0.001 KWD", "0.001 KWD"),
        ("1.5 CLF", "1.5000 CLF"),
        ("-0 EUR", "0.00 EUR"),
    ] {
        assert_eq!(money(given).to_string(), kept);
        assert_eq!(money(given).minor(), money(kept).minor());
    }
    let json = r#"{"amount":"12.30","currency":"EUR"}"#;
    assert_eq!(serde_json::to_string(&money("12.3 EUR")).unwrap(), json);
    assert_eq!(
        serde_json::from_str::<Money>(json).unwrap(),
        money("12.30 EUR")
    );
}

#[test]
fn a_fraction_of_a_cent_is_no_money() {
    let problem = refused(r#"{"amount":"12.345","currency":"EUR"}"#);
    assert_eq!(
        (problem.code(), problem.path()),
        ("money.too_many_decimals", Some("amount"))
    );
    assert_eq!(
        problem.to_string(),
        "`amount`: 12.345 has 3 decimals; EUR has 2"
    );
    assert_eq!(
        refused(r#"{"amount":"12.340","currency":"EUR"}"#).code(),
        "money.too_many_decimals"
    );
    assert_eq!(
        refused(r#"{"amount":"100.00","currency":"JPY"}"#).code(),
        "money.too_many_decimals"
    );
    assert_eq!(
        refused(r#"{"amount":12.34,"currency":"EUR"}"#).code(),
        "decimal.not_a_string"
    );
    assert_eq!(
        refused(r#"{"amount":"1","currency":"eur"}"#).code(),
        "money.unknown_currency"
    );
    assert!(
        serde_json::from_str::<Money>(r#"{"amount":"1","currency":"EUR","rate":"2"}"#).is_err()
    );
}

#[test]
fn different_currencies_neither_add_nor_compare() {
    let error = money("1 EUR").checked_add(money("1 USD")).unwrap_err();
    assert_eq!(
        error.to_string(),
        "EUR and USD are different currencies; exchange one of the amounts first"
    );
    assert_eq!(Problem::from(error).code(), "money.currency_mismatch");
    assert_eq!(money("1 EUR").partial_cmp(&money("1 USD")), None);
    assert!(money("1.00 EUR") < money("1.01 EUR"));
    assert_eq!(
        money("1 EUR").checked_sub(money("1.01 EUR")),
        Ok(money("-0.01 EUR"))
    );
}

#[test]
fn an_amount_times_a_ratio_is_rounded_once() {
    let times = |amount: &str, factor: &str, rounding| {
        money(amount)
            .checked_mul(factor.parse().unwrap(), rounding)
            .unwrap()
            .to_string()
    };
    assert_eq!(times("0.05 EUR", "1/2", Rounding::HalfEven), "0.02 EUR");
    assert_eq!(times("0.05 EUR", "1/2", Rounding::HalfAway), "0.03 EUR");
    assert_eq!(times("28.00 EUR", "100", Rounding::HalfEven), "2800.00 EUR");
    assert_eq!(times("10.00 EUR", "1/3", Rounding::Up), "3.34 EUR");
    assert_eq!(times("-10.00 EUR", "1/3", Rounding::Down), "-3.33 EUR");
    assert_eq!(times("100 JPY", "1/3", Rounding::HalfEven), "33 JPY");
}

#[test]
fn what_does_not_fit_is_refused() {
    let most = Money::from_minor((1 << 96) - 1, Currency::EUR).unwrap();
    assert_eq!(
        most.checked_add(money("0.01 EUR")),
        Err(MoneyError::OutOfRange)
    );
    assert_eq!(
        (-most).checked_sub(money("0.01 EUR")),
        Err(MoneyError::OutOfRange)
    );
    assert_eq!(
        most.checked_mul(Ratio::from(2), Rounding::Up),
        Err(MoneyError::OutOfRange)
    );
    assert_eq!(
        Money::new(Decimal::MAX, Currency::EUR),
        Err(MoneyError::OutOfRange)
    );
    assert_eq!(
        "1".parse::<Money>()
            .unwrap_err()
            .to_string()
            .split(';')
            .next(),
        Some("`` is not an active ISO 4217 currency code")
    );
}

#[test]
fn two_at_one_and_one_at_a_cent_more_leave_no_cent_behind() {
    let value = money("2.00 EUR").checked_add(money("1.01 EUR")).unwrap();
    let parts = value.allocate(&[Ratio::ONE; 3]).unwrap();
    assert_eq!(
        parts,
        [money("1.01 EUR"), money("1.00 EUR"), money("1.00 EUR")]
    );
    assert!(matches!(value.allocate(&[]), Err(MoneyError::Share(_))));
}

proptest! {
    #[test]
    fn allocated_parts_add_up_to_the_whole(
        minor in -1_000_000_000_000_i128..1_000_000_000_000,
        weights in prop::collection::vec(1..1_000_000_i64, 1..30),
        currency in prop::sample::select(Currency::listed()),
    ) {
        let whole = Money::from_minor(minor, currency).unwrap();
        let weights: Vec<Ratio> = weights.into_iter().map(Ratio::from).collect();
        let parts = whole.allocate(&weights).unwrap();
        let sum = parts.iter().try_fold(Money::zero(currency), |sum, part| sum.checked_add(*part));
        prop_assert_eq!(sum, Ok(whole));
    }

    #[test]
    fn money_survives_its_text_and_its_json(
        minor in -(1_i128 << 90)..1 << 90, currency in prop::sample::select(Currency::listed()),
    ) {
        let amount = Money::from_minor(minor, currency).unwrap();
        prop_assert_eq!(amount.to_string().parse(), Ok(amount));
        let json = serde_json::to_string(&amount).unwrap();
        prop_assert_eq!(serde_json::from_str::<Money>(&json).unwrap(), amount);
    }
}
