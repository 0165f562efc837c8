use super::*;
use crate::Problem;
use num_bigint::BigInt;
use num_rational::BigRational;
use proptest::prelude::*;
use std::cmp::Ordering;

/// The ratio in numbers of any size, the slow model that cannot overflow.
pub(crate) fn model(ratio: Ratio) -> BigRational {
    BigRational::new(ratio.numerator().into(), ratio.denominator().into())
}

/// Small ratios mostly, and some near the limits.
pub(crate) fn ratios() -> impl Strategy<Value = Ratio> {
    prop_oneof![
        4 => (-1000_i128..1000, 1_i128..1000),
        2 => (any::<i64>().prop_map(i128::from), (1..i64::MAX).prop_map(i128::from)),
        1 => (-i128::MAX..i128::MAX, 1..i128::MAX),
    ]
    .prop_map(|(n, d)| Ratio::new(n, d).unwrap())
}

fn ratio(text: &str) -> Ratio {
    text.parse().unwrap()
}

#[test]
fn one_value_has_one_text() {
    for (given, printed) in [
        ("37.5", "37.5"),
        ("3/8", "0.375"),
        ("6/16", "0.375"),
        ("-1/3", "-1/3"),
        ("-2/6", "-1/3"),
        ("-0.050", "-0.05"),
        ("10/5", "2"),
        ("-0", "0"),
        ("0/7", "0"),
        ("100", "100"),
        ("1/1024", "0.0009765625"),
        (
            "170141183460469231731687303715884105727",
            "170141183460469231731687303715884105727",
        ),
    ] {
        assert_eq!(ratio(given).to_string(), printed);
    }
    let tiny = Ratio::new(1, 1 << 100).unwrap();
    assert_eq!(tiny.to_string(), format!("1/{}", 1_i128 << 100));
}

#[test]
fn anything_but_a_decimal_or_a_fraction_is_refused() {
    for text in [
        "", "/", "1/", "/2", "1/-2", "1/2/3", "1.5/2", "1/2.0", "+1/2", "1 / 2", "a", "1e3",
        "--1/2",
    ] {
        assert!(
            matches!(text.parse::<Ratio>(), Err(RatioError::NotARatio { .. })),
            "{text:?}"
        );
    }
    assert_eq!("1/0".parse::<Ratio>(), Err(RatioError::DivisionByZero));
    for text in [
        "170141183460469231731687303715884105728",
        "0.000000000000000000000000000000000000001",
    ] {
        assert_eq!(text.parse::<Ratio>(), Err(RatioError::OutOfRange), "{text}");
    }
}

#[test]
fn in_json_it_is_a_string() {
    assert_eq!(serde_json::to_string(&ratio("1/3")).unwrap(), r#""1/3""#);
    assert_eq!(
        serde_json::from_str::<Ratio>(r#""0.5""#).unwrap(),
        ratio("1/2")
    );
    for (json, code) in [
        ("0.5", "decimal.not_a_string"),
        (r#""1/0""#, "ratio.division_by_zero"),
        (r#""x""#, "ratio.not_a_ratio"),
    ] {
        let error = serde_json::from_str::<Ratio>(json).unwrap_err();
        assert_eq!(
            Problem::from_serde_message(&error.to_string())
                .unwrap()
                .code(),
            code
        );
    }
}

#[test]
fn the_limits_answer_instead_of_wrapping() {
    let largest = Ratio::new(i128::MAX, 1).unwrap();
    assert_eq!(largest.checked_add(Ratio::ONE), Err(RatioError::OutOfRange));
    assert_eq!(
        (-largest).checked_sub(Ratio::ONE),
        Err(RatioError::OutOfRange)
    );
    assert_eq!(largest.checked_mul(ratio("2")), Err(RatioError::OutOfRange));
    assert_eq!(
        largest.recip().unwrap().checked_div(ratio("2")),
        Err(RatioError::OutOfRange)
    );
    assert_eq!(Ratio::new(i128::MIN, 1), Err(RatioError::OutOfRange));
    assert_eq!(Ratio::new(1, i128::MIN), Err(RatioError::OutOfRange));
    assert_eq!(
        Ratio::new(i128::MIN, i128::MIN),
        Err(RatioError::OutOfRange)
    );
    assert_eq!(Ratio::new(i128::MIN, 2).unwrap().numerator(), i128::MIN / 2);
    assert_eq!(
        Ratio::new(2, i128::MIN).unwrap().denominator(),
        -(i128::MIN / 2)
    );
    assert_eq!(Ratio::new(1, 0), Err(RatioError::DivisionByZero));
    assert_eq!(Ratio::ZERO.recip(), Err(RatioError::DivisionByZero));
}

/// Holds a result against the model: equal, or refused because it does not fit.
fn agrees(result: Result<Ratio, RatioError>, exact: &BigRational) -> Result<(), TestCaseError> {
    let limit = BigInt::from(i128::MAX);
    let fits = exact.numer().magnitude() <= limit.magnitude() && exact.denom() <= &limit;
    match result {
        Ok(ratio) => prop_assert_eq!(&model(ratio), exact),
        Err(RatioError::OutOfRange) => prop_assert!(!fits, "{} fits", exact),
        Err(other) => prop_assert!(false, "{}", other),
    }
    Ok(())
}

proptest! {
    #[test]
    fn products_and_quotients_agree_with_numbers_of_any_size(a in ratios(), b in ratios()) {
        agrees(a.checked_mul(b), &(model(a) * model(b)))?;
        if !b.is_zero() {
            agrees(a.checked_div(b), &(model(a) / model(b)))?;
        }
    }

    #[test]
    fn sums_agree_with_numbers_of_any_size(a in ratios(), b in ratios()) {
        let is_small = |r: Ratio| r.numerator().abs() < 1 << 62 && r.denominator() < 1 << 62;
        let sum = (a.checked_add(b), model(a) + model(b));
        let difference = (a.checked_sub(b), model(a) - model(b));
        for (result, exact) in [sum, difference] {
            match result {
                Ok(sum) => prop_assert_eq!(model(sum), exact),
                Err(_) => prop_assert!(!(is_small(a) && is_small(b))),
            }
        }
    }

    #[test]
    fn the_order_is_that_of_numbers_of_any_size(a in ratios(), b in ratios()) {
        prop_assert_eq!(a.cmp(&b), model(a).cmp(&model(b)));
        prop_assert_eq!(a.cmp(&a), Ordering::Equal);
    }

    #[test]
    fn near_neighbours_are_told_apart(n in 1_i128..i128::MAX - 1) {
        let (a, b) = (Ratio::new(n, n + 1).unwrap(), Ratio::new(n - 1, n).unwrap());
        prop_assert_eq!(a.cmp(&b), Ordering::Greater);
        prop_assert_eq!((-a).cmp(&-b), Ordering::Less);
    }

    #[test]
    fn every_ratio_survives_its_text(a in ratios()) {
        prop_assert_eq!(a.to_string().parse::<Ratio>(), Ok(a));
    }

    #[test]
    fn a_decimal_becomes_a_ratio_and_comes_back(value in crate::decimal::tests::decimals()) {
        prop_assert_eq!(Ratio::from(value).to_decimal(), Some(value));
    }

    #[test]
    fn no_text_panics(text in "[-+0-9./ e]{0,50}") {
        let _ = text.parse::<Ratio>();
    }
}
