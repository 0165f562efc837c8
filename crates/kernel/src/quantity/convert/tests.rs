use super::*;
use crate::decimal::parse_exact;
use crate::decimal::tests::decimals;
use crate::quantity::tests::{code, quantity, units};
use proptest::prelude::*;

/// Reads "1 drum = 37.5 kg".
pub(in crate::quantity) fn equivalence(text: &str) -> Equivalence {
    let words: Vec<&str> = text.split(' ').collect();
    let [_, one, _, equals, unit] = words[..] else {
        panic!("{text}")
    };
    Equivalence {
        one: one.parse().unwrap(),
        equals: equals.parse().unwrap(),
        unit: unit.parse().unwrap(),
    }
}

/// A request without increment and rounding; `equivalences` read "1 drum = 37.5 kg".
fn request(quantity_text: &str, to: &str, equivalences: &[&str]) -> Convert {
    Convert {
        quantity: quantity(quantity_text),
        to: to.parse().unwrap(),
        equivalences: equivalences.iter().map(|text| equivalence(text)).collect(),
        increment: None,
        rounding: None,
    }
}

pub(in crate::quantity) fn exactly(
    quantity: &str,
    to: &str,
    equivalences: &[&str],
) -> Result<String, QuantityError> {
    convert(&request(quantity, to, equivalences)).map(|converted| converted.quantity.to_string())
}

fn rounded(
    quantity: &str,
    to: &str,
    increment: &str,
    rounding: Option<Rounding>,
) -> Result<String, QuantityError> {
    let request = Convert {
        increment: Some(parse_exact(increment).unwrap()),
        rounding,
        ..request(quantity, to, &[])
    };
    convert(&request).map(|converted| converted.quantity.to_string())
}

#[test]
fn a_dozen_is_twelve_pieces() {
    assert_eq!(exactly("1 dozen", "pcs", &[]), Ok("12 pcs".into()));
    assert_eq!(exactly("12 pcs", "dozen", &[]), Ok("1 dozen".into()));
    assert_eq!(rounded("1 dozen", "pcs", "1", None), Ok("12 pcs".into()));
    assert_eq!(
        rounded("11 pcs", "dozen", "1", Some(Rounding::Up)),
        Ok("1 dozen".into())
    );
}

#[test]
fn a_fifth_of_a_litre_never_becomes_none() {
    for rounding in [
        Rounding::Down,
        Rounding::Floor,
        Rounding::HalfEven,
        Rounding::HalfAway,
    ] {
        let error = rounded("0.2 L", "L", "1", Some(rounding)).unwrap_err();
        assert_eq!(code(error), "quantity.rounds_to_zero");
    }
    assert_eq!(
        rounded("0.2 L", "L", "1", Some(Rounding::Up)),
        Ok("1 L".into())
    );
    assert_eq!(
        rounded("0 L", "L", "1", Some(Rounding::Down)),
        Ok("0 L".into())
    );
    assert_eq!(
        code(rounded("-0.2 L", "L", "1", Some(Rounding::Ceiling)).unwrap_err()),
        "quantity.rounds_to_zero"
    );
}

#[test]
fn what_needs_a_rounding_says_so() {
    assert_eq!(exactly("12.340 kg", "kg", &[]), Ok("12.340 kg".into()));
    assert_eq!(exactly("12.340 kg", "g", &[]), Ok("12340 g".into()));
    assert_eq!(
        code(exactly("5 kg", "lb", &[]).unwrap_err()),
        "quantity.inexact"
    );
    assert_eq!(
        code(rounded("5 kg", "lb", "0.01", None).unwrap_err()),
        "quantity.not_a_multiple"
    );
    assert_eq!(
        rounded("5 kg", "lb", "0.01", Some(Rounding::HalfEven)),
        Ok("11.02 lb".into())
    );
    assert_eq!(
        rounded("12.5 kg", "kg", "0.001", None),
        Ok("12.500 kg".into())
    );
    assert_eq!(
        code(rounded("5 kg", "lb", "0", Some(Rounding::Up)).unwrap_err()),
        "rounding.bad_increment"
    );
    let request = Convert {
        rounding: Some(Rounding::Up),
        ..request("5 kg", "g", &[])
    };
    assert_eq!(
        code(convert(&request).unwrap_err()),
        "quantity.missing_increment"
    );
}

#[test]
fn the_answer_shows_how_it_came_about() {
    let converted = convert(&Convert {
        increment: Some(parse_exact("0.01").unwrap()),
        rounding: Some(Rounding::HalfEven),
        ..request("3 drum", "lb", &["1 drum = 37.5 kg"])
    });
    assert_eq!(
        serde_json::to_string(&converted.unwrap()).unwrap(),
        "{\"quantity\":{\"value\":\"248.02\",\"unit\":\"lb\"},\
         \"factor\":\"3750000000/45359237\",\"exact\":\"11250000000/45359237\",\"rounded\":true}"
    );
}

#[test]
fn what_does_not_fit_is_refused_and_never_wraps() {
    let most = Quantity::new(Decimal::MAX, Unit::LONG_TON);
    for unit in Unit::listed() {
        for (increment, rounding) in [
            (None, None),
            (Some(Decimal::new(1, 28)), Some(Rounding::Up)),
        ] {
            let request = Convert {
                quantity: most,
                to: *unit,
                equivalences: vec![],
                increment,
                rounding,
            };
            if let Ok(converted) = convert(&request) {
                assert!(
                    *unit == Unit::LONG_TON || converted.quantity.value < Decimal::MAX,
                    "{unit}"
                );
            }
        }
    }
    let huge = Equivalence {
        one: Unit::BOX,
        equals: Ratio::new(i128::MAX, 1).unwrap(),
        unit: Unit::BAG,
    };
    let chain = [
        huge,
        Equivalence {
            one: Unit::BAG,
            unit: Unit::CAN,
            ..huge
        },
    ];
    assert_eq!(
        conversion_factor(Unit::BOX, Unit::CAN, &chain),
        Err(QuantityError::OutOfRange)
    );
}

#[test]
fn a_request_is_read_strictly() {
    let read = |json: &str| serde_json::from_str::<Convert>(json);
    let smallest = r#"{"quantity":{"value":"1","unit":"kg"},"to":"g"}"#;
    assert_eq!(read(smallest).unwrap(), request("1 kg", "g", &[]));
    let whole = concat!(
        r#"{"quantity":{"value":"1","unit":"kg"},"to":"g","#,
        r#""equivalences":[{"one":"drum","equals":"75/2","unit":"kg"}],"#,
        r#""increment":"0.10","rounding":"half_away"}"#,
    );
    assert_eq!(
        serde_json::to_string(&read(whole).unwrap()).unwrap(),
        whole.replace("75/2", "37.5")
    );
    assert!(read(&smallest.replace("\"to\"", "\"places\":2,\"to\"")).is_err());
}

proptest! {
    #[test]
    fn no_conversion_panics(
        value in decimals(), from in units(), to in units(), increment in decimals(),
        equals in crate::ratio::tests::ratios(),
    ) {
        let _ = convert(&Convert {
            quantity: Quantity::new(value, from),
            to,
            equivalences: vec![Equivalence { one: from, equals, unit: to }],
            increment: Some(increment),
            rounding: Some(Rounding::HalfEven),
        });
    }
}
