use super::*;
use crate::decimal::tests::decimals;
use crate::rounding::RoundingError;
use crate::{Problem, decimal::parse_exact};
use proptest::prelude::*;

pub(super) fn quantity(text: &str) -> Quantity {
    text.parse().unwrap()
}

pub(super) fn code(error: QuantityError) -> String {
    Problem::from(error).code().to_owned()
}

pub(super) fn units() -> impl Strategy<Value = Unit> {
    prop::sample::select(Unit::listed())
}

#[test]
fn kilograms_and_pieces_do_not_add() {
    let error = quantity("1 kg").checked_add(quantity("1 pcs")).unwrap_err();
    assert_eq!(
        error.to_string(),
        "`kg` and `pcs` are different units; convert one of the quantities first"
    );
    assert_eq!(code(error), "quantity.unit_mismatch");
    assert!(quantity("1 kg").checked_sub(quantity("1 g")).is_err());
    assert_eq!(quantity("1 kg").partial_cmp(&quantity("1 g")), None);
    assert_ne!(quantity("1 dozen"), quantity("12 pcs"));
}

#[test]
fn within_one_unit_sums_are_exact_and_keep_their_decimals() {
    let sum = quantity("12.340 kg")
        .checked_add(quantity("0.66 kg"))
        .unwrap();
    assert_eq!(sum.to_string(), "13.000 kg");
    assert_eq!(
        quantity("0.1 kg")
            .checked_sub(quantity("0.10 kg"))
            .unwrap()
            .to_string(),
        "0.00 kg"
    );
    assert!(quantity("2 kg") > quantity("1.999 kg") && quantity("1.0 kg") == quantity("1.00 kg"));
    assert_eq!((-quantity("0.0 kg")).to_string(), "0.0 kg");
    assert_eq!((-quantity("1.5 kg")).abs(), quantity("1.5 kg"));
    assert!(
        quantity("0.00 kg").is_zero()
            && quantity("-1 kg").is_negative()
            && quantity("1 kg").is_positive()
    );
    let most = Quantity::new(Decimal::MAX, Unit::KG);
    assert_eq!(
        code(most.checked_add(quantity("0.1 kg")).unwrap_err()),
        "quantity.out_of_range"
    );
}

#[test]
fn in_json_the_value_is_a_string_and_nothing_is_ignored() {
    let json = r#"{"value":"12.50","unit":"kg"}"#;
    let read: Quantity = serde_json::from_str(json).unwrap();
    assert_eq!(serde_json::to_string(&read).unwrap(), json);
    assert!(serde_json::from_str::<Quantity>(r#"{"value":"1","unit":"kg","lot":"7"}"#).is_err());
    for (json, code) in [
        (r#"{"value":12.5,"unit":"kg"}"#, "decimal.not_a_string"),
        (r#"{"value":"1","unit":"Kg"}"#, "quantity.unknown_unit"),
    ] {
        let error = serde_json::from_str::<Quantity>(json)
            .unwrap_err()
            .to_string();
        assert_eq!(Problem::from_serde_message(&error).unwrap().code(), code);
    }
    for text in ["", "12", "12 ", "12  kg", " kg", "kg 12", "12kg"] {
        assert!(text.parse::<Quantity>().is_err(), "{text:?}");
    }
}

#[test]
fn a_split_adds_up_to_the_gram() {
    let gram = parse_exact("0.001").unwrap();
    let parts = quantity("100 kg")
        .split(&[Ratio::from(1), Ratio::from(2), Ratio::from(4)], gram)
        .unwrap();
    assert_eq!(
        parts,
        [
            quantity("14.286 kg"),
            quantity("28.571 kg"),
            quantity("57.143 kg")
        ]
    );
    let error = quantity("0.0005 kg")
        .split(&[Ratio::ONE], gram)
        .unwrap_err();
    assert_eq!(code(error), "quantity.not_a_multiple");
    assert_eq!(
        code(quantity("1 kg").split(&[], gram).unwrap_err()),
        "share.no_weights"
    );
    assert!(matches!(
        quantity("1 kg").split(&[Ratio::ONE], Decimal::ZERO),
        Err(QuantityError::Increment(RoundingError::BadIncrement { .. }))
    ));
}

proptest! {
    #[test]
    fn adding_and_taking_away_again_changes_nothing(a in decimals(), b in decimals()) {
        let (a, b) = (Quantity::new(a, Unit::KG), Quantity::new(b, Unit::KG));
        if let Ok(sum) = a.checked_add(b) {
            prop_assert_eq!(sum.checked_sub(b), Ok(a));
        }
    }

    #[test]
    fn any_quantity_survives_its_text(value in decimals(), unit in units()) {
        let quantity = Quantity::new(value, unit);
        prop_assert_eq!(quantity.to_string().parse(), Ok(quantity));
    }
}
