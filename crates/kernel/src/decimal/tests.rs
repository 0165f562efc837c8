use super::*;
use proptest::prelude::*;
use serde::{Deserialize, Serialize};

#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct Row {
    #[serde(with = "super")]
    value: Decimal,
    #[serde(
        default,
        with = "super::option",
        skip_serializing_if = "Option::is_none"
    )]
    increment: Option<Decimal>,
}

fn code(json: &str) -> String {
    let error = serde_json::from_str::<Row>(json).unwrap_err().to_string();
    match Problem::from_serde_message(&error) {
        Some(problem) => problem.code().to_owned(),
        None => error,
    }
}

#[test]
fn what_is_written_is_what_is_printed() {
    for text in [
        "0",
        "12.340",
        "-0.10",
        "0.000",
        "1234567890123456789012345678",
        "-0.1234567890123456789012345678",
        "79228162514264337593543950335",
    ] {
        assert_eq!(parse_exact(text).unwrap().to_string(), text);
    }
    assert_eq!(parse_exact("0012.50").unwrap().to_string(), "12.50");
    assert_eq!(parse_exact("-0.00").unwrap().to_string(), "0.00");
}

#[test]
fn anything_but_plain_digits_is_no_number() {
    for text in [
        "",
        " ",
        "-",
        ".",
        "+1",
        " 1",
        "1 ",
        "1e3",
        "1E-3",
        "NaN",
        "inf",
        ".5",
        "5.",
        "-.5",
        "1.2.3",
        "--1",
        "1-",
        "1,5",
        "1_000",
        "0x10",
        "\u{661}",
        "1\u{a0}000",
        "\u{2212}1",
        "1/2",
        "12345678901234567890123456789012345678901x",
    ] {
        assert!(
            matches!(parse_exact(text), Err(DecimalError::NotANumber { .. })),
            "{text:?}"
        );
    }
}

#[test]
fn digits_that_would_be_lost_are_refused() {
    for text in [
        "79228162514264337593543950336",
        "12345678901234567890123456789.0",
        "0.00000000000000000000000000001",
        "1.00000000000000000000000000000",
        "99999999999999999999999999999999999999999999",
        &format!("0.{}", "0".repeat(100_000)),
    ] {
        let error = parse_exact(text).unwrap_err();
        assert!(
            matches!(error, DecimalError::TooManyDigits { .. }),
            "{text:?}"
        );
        assert!(error.to_string().len() < 200);
    }
}

#[test]
fn a_json_number_is_told_to_come_as_a_string() {
    for json in [r#"{"value":12.5}"#, r#"{"value":-3}"#, r#"{"value":3}"#] {
        assert_eq!(code(json), "decimal.not_a_string", "{json}");
    }
    assert_eq!(
        code(r#"{"value":"1","increment":0.1}"#),
        "decimal.not_a_string"
    );
    assert_eq!(code(r#"{"value":"1,5"}"#), "decimal.not_a_number");
    assert!(code(r#"{"value":null}"#).contains("a decimal as a string"));
    assert!(code(r#"{"value":true}"#).contains("a decimal as a string"));
    assert_eq!(
        DecimalError::NotAString {
            given: "12.5".into()
        }
        .to_string(),
        "12.5 was given as a number, which can change on its way; send it as a string: \"12.5\""
    );
}

#[test]
fn a_missing_decimal_is_missing_and_zero_has_no_sign() {
    let row: Row = serde_json::from_str(r#"{"value":"1.50"}"#).unwrap();
    assert_eq!(row.increment, None);
    assert_eq!(
        serde_json::from_str::<Row>(r#"{"value":"1.50","increment":null}"#).unwrap(),
        row
    );
    let row = Row {
        value: -Decimal::new(0, 2),
        increment: Some(Decimal::new(10, 1)),
    };
    assert_eq!(
        serde_json::to_string(&row).unwrap(),
        r#"{"value":"0.00","increment":"1.0"}"#
    );
}

#[test]
fn a_sum_that_cannot_be_kept_exactly_is_no_sum() {
    let sum = |a: &str, b: &str| {
        add_exact(parse_exact(a).unwrap(), parse_exact(b).unwrap()).map(|sum| sum.to_string())
    };
    assert_eq!(sum("12.340", "-0.34"), Some("12.000".into()));
    assert_eq!(sum("9999999999999999999999999999", "0.5"), None);
    assert_eq!(sum("79228162514264337593543950335", "1"), None);
    assert_eq!(
        sum("79228162514264337593543950335", "0.000"),
        Some("79228162514264337593543950335".into())
    );
    assert_eq!(
        sum("7922816251426433759354395033.5", "0.5"),
        Some("7922816251426433759354395034".into())
    );
}

/// Any decimal: mantissa of up to 96 bits and any scale.
pub(crate) fn decimals() -> impl Strategy<Value = Decimal> {
    let small = (-1_000_000_i128..1_000_000, 0..6_u32);
    let any = (-(1_i128 << 96) + 1..1_i128 << 96, 0..=28_u32);
    prop_oneof![small, any].prop_map(|(m, s)| Decimal::try_from_i128_with_scale(m, s).unwrap())
}

proptest! {
    #[test]
    fn every_decimal_survives_its_text(value in decimals()) {
        let json = serde_json::to_string(&Row { value, increment: None }).unwrap();
        let back: Row = serde_json::from_str(&json).unwrap();
        prop_assert_eq!((back.value, back.value.scale()), (value, value.scale()));
        let printed = without_negative_zero(value).to_string();
        prop_assert_eq!(json, format!(r#"{{"value":"{printed}"}}"#));
    }

    #[test]
    fn a_sum_agrees_with_whole_numbers_of_any_size(a in decimals(), b in decimals()) {
        use num_bigint::BigInt;
        let lift = |v: Decimal| BigInt::from(v.mantissa()) * BigInt::from(10).pow(28 - v.scale());
        match add_exact(a, b) {
            Some(sum) => prop_assert_eq!(lift(sum), lift(a) + lift(b)),
            None => {
                let exact = lift(a) + lift(b);
                let mut shortest = exact.clone();
                for _ in 0..28 {
                    if &shortest % 10 == BigInt::ZERO { shortest /= 10; }
                }
                prop_assert!(shortest.magnitude().bits() > 96, "{} + {} could be kept", a, b);
            }
        }
    }

    #[test]
    fn no_text_panics(text in ".{0,60}") {
        let _ = parse_exact(&text);
    }
}
