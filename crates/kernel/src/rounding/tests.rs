use super::*;
use crate::decimal::parse_exact;
use crate::ratio::tests::{model, ratios};
use num_bigint::BigInt;
use num_rational::BigRational;
use proptest::prelude::*;

const ALL: [Rounding; 6] = [
    Rounding::Up,
    Rounding::Down,
    Rounding::Ceiling,
    Rounding::Floor,
    Rounding::HalfAway,
    Rounding::HalfEven,
];

#[test]
fn the_six_ways_differ_where_they_should() {
    //                exact    up  down ceil floor away even
    let table: [(&str, [i128; 6]); 9] = [
        ("2.1", [3, 2, 3, 2, 2, 2]),
        ("2.5", [3, 2, 3, 2, 3, 2]),
        ("3.5", [4, 3, 4, 3, 4, 4]),
        ("2.9", [3, 2, 3, 2, 3, 3]),
        ("-2.1", [-3, -2, -2, -3, -2, -2]),
        ("-2.5", [-3, -2, -2, -3, -3, -2]),
        ("-3.5", [-4, -3, -3, -4, -4, -4]),
        ("-0.5", [-1, 0, 0, -1, -1, 0]),
        ("7", [7, 7, 7, 7, 7, 7]),
    ];
    for (exact, expected) in table {
        let exact: Ratio = exact.parse().unwrap();
        assert_eq!(
            ALL.map(|rounding| rounding.to_whole(exact)),
            expected,
            "{exact}"
        );
    }
}

#[test]
fn the_result_has_the_decimals_of_the_increment() {
    let round = |exact: &str, increment: &str| {
        Rounding::HalfEven
            .to_multiple(exact.parse().unwrap(), parse_exact(increment).unwrap())
            .map(|value| value.to_string())
    };
    assert_eq!(round("12.34", "0.050"), Ok("12.350".into()));
    assert_eq!(round("1/3", "0.001"), Ok("0.333".into()));
    assert_eq!(round("7", "2.5"), Ok("7.5".into()));
    assert_eq!(round("-0.001", "0.01"), Ok("0.00".into()));
    assert_eq!(
        round("1", "0"),
        Err(RoundingError::BadIncrement {
            given: Decimal::ZERO
        })
    );
    assert!(matches!(
        round("1", "-0.1"),
        Err(RoundingError::BadIncrement { .. })
    ));
    assert_eq!(
        round("79228162514264337593543950335", "0.1"),
        Err(RoundingError::OutOfRange)
    );
    assert_eq!(
        round(&i128::MAX.to_string(), "0.0000000001"),
        Err(RoundingError::OutOfRange)
    );
}

#[test]
fn the_name_is_the_one_in_json() {
    for rounding in ALL {
        assert_eq!(
            serde_json::to_string(&rounding).unwrap(),
            format!("\"{rounding}\"")
        );
    }
}

/// The definition, in numbers of any size: the multiples on both sides and the distance to each.
fn slow(rounding: Rounding, exact: &BigRational) -> BigInt {
    let (floor, ceiling) = (exact.floor(), exact.ceil());
    let half = BigRational::new(1.into(), 2.into());
    let negative = exact < &BigRational::from(BigInt::ZERO);
    let toward_zero = if negative { &ceiling } else { &floor };
    let away = if negative { &floor } else { &ceiling };
    let distance = exact - &floor;
    let chosen = match rounding {
        Rounding::Up => away,
        Rounding::Down => toward_zero,
        Rounding::Ceiling => &ceiling,
        Rounding::Floor => &floor,
        _ if distance < half => &floor,
        _ if distance > half => &ceiling,
        Rounding::HalfAway => away,
        Rounding::HalfEven if floor.to_integer() % 2 == BigInt::ZERO => &floor,
        Rounding::HalfEven => &ceiling,
    };
    chosen.to_integer()
}

fn roundings() -> impl Strategy<Value = Rounding> {
    prop::sample::select(&ALL[..])
}

fn increments() -> impl Strategy<Value = Decimal> {
    (1..5000_i64, 0..4_u32).prop_map(|(mantissa, scale)| Decimal::new(mantissa, scale))
}

/// Values that meet multiples and middles of increments often.
fn values() -> impl Strategy<Value = Ratio> {
    (
        -100_000_i128..100_000,
        prop_oneof![Just(1), Just(2), Just(8), Just(1000), 1_i128..5000],
    )
        .prop_map(|(n, d)| Ratio::new(n, d).unwrap())
}

proptest! {
    #[test]
    fn to_a_whole_number_agrees_with_the_definition(exact in ratios(), rounding in roundings()) {
        prop_assert_eq!(BigInt::from(rounding.to_whole(exact)), slow(rounding, &model(exact)));
    }

    #[test]
    fn to_a_multiple_agrees_with_the_definition(
        exact in values(), increment in increments(), rounding in roundings(),
    ) {
        let step = model(Ratio::from(increment));
        let expected = BigRational::from(slow(rounding, &(model(exact) / &step))) * step;
        let rounded = rounding.to_multiple(exact, increment).unwrap();
        prop_assert_eq!(model(Ratio::from(rounded)), expected);
        prop_assert_eq!(rounded.scale(), increment.scale());
    }

    #[test]
    fn rounding_twice_changes_nothing(
        exact in values(), increment in increments(), first in roundings(), second in roundings(),
    ) {
        let once = first.to_multiple(exact, increment).unwrap();
        prop_assert_eq!(second.to_multiple(Ratio::from(once), increment).unwrap(), once);
    }

    #[test]
    fn more_never_becomes_less(
        a in values(), b in values(), increment in increments(), rounding in roundings(),
    ) {
        let round = |exact| rounding.to_multiple(exact, increment).unwrap();
        prop_assert!(round(a.min(b)) <= round(a.max(b)));
    }

    #[test]
    fn the_error_stays_below_the_increment_or_its_half(
        exact in values(), increment in increments(), rounding in roundings(),
    ) {
        let rounded = Ratio::from(rounding.to_multiple(exact, increment).unwrap());
        let error = rounded.checked_sub(exact).unwrap();
        let size = error.max(-error);
        let step = Ratio::from(increment);
        let half = step.checked_div(Ratio::from(2)).unwrap();
        let holds = match rounding {
            Rounding::HalfAway | Rounding::HalfEven => size <= half,
            Rounding::Up | Rounding::Down => size < step,
            Rounding::Ceiling => size < step && error >= Ratio::ZERO,
            Rounding::Floor => size < step && error <= Ratio::ZERO,
        };
        prop_assert!(holds);
    }

    #[test]
    fn the_sign_makes_no_difference_but_to_ceiling_and_floor(
        exact in values(), increment in increments(), rounding in roundings(),
    ) {
        let mirrored = match rounding {
            Rounding::Ceiling => Rounding::Floor,
            Rounding::Floor => Rounding::Ceiling,
            symmetrical => symmetrical,
        };
        prop_assert_eq!(
            rounding.to_multiple(-exact, increment).unwrap(),
            -mirrored.to_multiple(exact, increment).unwrap()
        );
    }
}
