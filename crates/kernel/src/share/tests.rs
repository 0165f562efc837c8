use super::*;
use num_bigint::BigInt;
use num_rational::BigRational;
use proptest::prelude::*;

fn ratios(texts: &[&str]) -> Vec<Ratio> {
    texts.iter().map(|text| text.parse().unwrap()).collect()
}

fn shared(total: i128, weights: &[&str]) -> Vec<i128> {
    share(total, &ratios(weights)).unwrap()
}

#[test]
fn the_parts_are_those_of_the_textbook() {
    assert_eq!(shared(10, &["1", "1", "1"]), [4, 3, 3]);
    assert_eq!(shared(100, &["1", "2", "3"]), [17, 33, 50]);
    assert_eq!(
        shared(14_000_000, &["50000", "30000", "40000", "20000"]),
        [5_000_000, 3_000_000, 4_000_000, 2_000_000]
    );
    assert_eq!(shared(1, &["0.4", "0.6"]), [0, 1]);
    assert_eq!(shared(7, &["0", "1/3", "0", "1/7"]), [0, 5, 0, 2]);
    assert_eq!(shared(0, &["1", "2"]), [0, 0]);
    assert_eq!(shared(5, &["3"]), [5]);
}

#[test]
fn of_equal_remainders_the_earlier_part_gets_more() {
    assert_eq!(shared(2, &["1", "1", "1", "1"]), [1, 1, 0, 0]);
    assert_eq!(shared(-2, &["1", "1", "1", "1"]), [-1, -1, 0, 0]);
}

#[test]
fn weights_that_do_not_say_how_to_share_are_refused() {
    assert_eq!(share(1, &[]), Err(ShareError::NoWeights));
    assert_eq!(share(1, &ratios(&["0", "0"])), Err(ShareError::NoWeights));
    let negative = ShareError::NegativeWeight {
        index: 1,
        weight: Ratio::from(-1),
    };
    assert_eq!(share(1, &ratios(&["3", "-1"])), Err(negative.clone()));
    assert_eq!(Problem::from(negative).path(), Some("weights[1]"));
    let huge = Ratio::new(i128::MAX, 1).unwrap();
    assert_eq!(share(1, &[huge, huge]), Err(ShareError::OutOfRange));
    assert_eq!(share(i128::MIN, &[Ratio::ONE]), Err(ShareError::OutOfRange));
}

/// The definition, one step at a time: the next step goes to whoever is furthest below their due.
fn slow(total: u32, weights: &[u32]) -> Vec<i128> {
    let sum: u32 = weights.iter().sum();
    let due = |weight: u32| BigRational::new(BigInt::from(total) * weight, sum.into());
    let mut parts: Vec<BigInt> = weights
        .iter()
        .map(|w| due(*w).floor().to_integer())
        .collect();
    while parts.iter().sum::<BigInt>() < BigInt::from(total) {
        let short = |i: usize| due(weights[i]) - BigRational::from(parts[i].clone());
        let mut next = 0;
        for i in 1..parts.len() {
            if short(i) > short(next) {
                next = i;
            }
        }
        parts[next] += 1;
    }
    parts
        .iter()
        .map(|part| part.to_string().parse().unwrap())
        .collect()
}

proptest! {
    #[test]
    fn the_parts_agree_with_the_definition(
        total in 0..10_000_u32, weights in prop::collection::vec(0..50_u32, 1..12),
    ) {
        prop_assume!(weights.iter().any(|weight| *weight > 0));
        let ratios: Vec<Ratio> = weights.iter().map(|weight| i64::from(*weight).into()).collect();
        let parts = share(total.into(), &ratios).unwrap();
        prop_assert_eq!(&parts, &slow(total, &weights));
        let mirrored: Vec<i128> = parts.iter().map(|part| -part).collect();
        prop_assert_eq!(share(-i128::from(total), &ratios).unwrap(), mirrored);
    }

    #[test]
    fn the_parts_add_up_and_none_is_a_step_away_from_its_due(
        total in -1_000_000_000_000_i128..1_000_000_000_000,
        weights in prop::collection::vec((0..1_000_000_i128, 0..5_u32), 1..40),
    ) {
        let weights: Vec<Ratio> =
            weights.iter().map(|(n, scale)| Ratio::new(*n, 10_i128.pow(*scale)).unwrap()).collect();
        let sum = weights.iter().fold(Ratio::ZERO, |sum, weight| sum.checked_add(*weight).unwrap());
        prop_assume!(!sum.is_zero());
        let parts = share(total, &weights).unwrap();
        prop_assert_eq!(parts.iter().sum::<i128>(), total);
        for (part, weight) in parts.iter().zip(&weights) {
            let per_weight = Ratio::new(total, 1).unwrap().checked_div(sum).unwrap();
            let due = per_weight.checked_mul(*weight).unwrap();
            let off = due.checked_sub(Ratio::new(*part, 1).unwrap()).unwrap();
            prop_assert!(off.max(-off) < Ratio::ONE);
            prop_assert!(!weight.is_zero() || *part == 0);
        }
    }
}
