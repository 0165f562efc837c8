use super::*;
use crate::Problem;
use crate::quantity::convert::tests::exactly;
use crate::quantity::tests::{code, units};
use proptest::prelude::*;
use rust_decimal::Decimal;

#[test]
fn equivalences_work_both_ways_and_chain() {
    let list = [
        "1 drum = 37.5 kg",
        "1 pallet = 4 drum",
        "1 box = 24 pcs",
        "1 pcs = 0.5 kg",
        "1 {spool} = 1/3 m",
    ];
    for (from, to, expected) in [
        ("2 drum", "kg", "75 kg"),
        ("75 kg", "drum", "2 drum"),
        ("1 pallet", "g", "150000 g"),
        ("300 kg", "pallet", "2 pallet"),
        ("1 box", "dozen", "2 dozen"),
        ("1 box", "kg", "12 kg"),
        ("25 box", "pallet", "2 pallet"),
        ("3 {spool}", "cm", "100 cm"),
    ] {
        assert_eq!(exactly(from, to, &list), Ok(expected.into()), "{from}");
    }
    assert_eq!(
        code(exactly("1 drum", "m", &list).unwrap_err()),
        "quantity.no_conversion"
    );
    assert_eq!(
        code(exactly("1 keg", "kg", &list).unwrap_err()),
        "quantity.no_conversion"
    );
    assert_eq!(
        code(exactly("1 kg", "pcs", &[]).unwrap_err()),
        "quantity.no_conversion"
    );
}

#[test]
fn saying_the_same_twice_is_no_contradiction() {
    let list = [
        "1 drum = 37.5 kg",
        "1 kg = 2/75 drum",
        "1 dozen = 12 pcs",
        "1 drum = 37500 g",
    ];
    assert_eq!(exactly("2 drum", "kg", &list), Ok("75 kg".into()));
    let circle = ["1 pallet = 4 drum", "1 drum = 37.5 kg", "1 pallet = 0.15 t"];
    assert_eq!(exactly("1 pallet", "kg", &circle), Ok("150 kg".into()));
}

#[test]
fn a_list_that_says_two_things_is_refused_wherever_it_does() {
    for (list, at, known) in [
        (vec!["1 drum = 37.5 kg", "1 drum = 40 kg"], 1, "37.5"),
        (vec!["1 dozen = 13 pcs"], 0, "12"),
        (vec!["1 drum = 2 drum"], 0, "1"),
        (
            vec!["1 pallet = 4 drum", "1 drum = 37.5 kg", "1 t = 7 pallet"],
            2,
            "20/3",
        ),
        (
            vec![
                "1 keg = 50 L",
                "1 box = 24 pcs",
                "1 box = 2 dozen",
                "1 keg = 30 L",
            ],
            3,
            "50",
        ),
    ] {
        let error = exactly("1 kg", "g", &list).unwrap_err();
        let problem = Problem::from(error);
        assert_eq!(problem.code(), "quantity.contradictory_factors", "{list:?}");
        assert_eq!(
            problem.path(),
            Some(format!("equivalences[{at}].equals").as_str())
        );
        assert_eq!(problem.details()["expected"], known);
    }
    let error = exactly("1 drum", "kg", &["1 drum = 37.5 kg", "1 drum = 40 kg"]).unwrap_err();
    assert_eq!(
        error.to_string(),
        "1 drum cannot be 40 kg: the table of units, or the equivalences before this one, \
         make it 37.5 kg"
    );
}

#[test]
fn a_unit_cannot_be_nothing_of_another() {
    for equals in ["0", "-2"] {
        let problem = Problem::from(
            exactly(
                "1 kg",
                "g",
                &["1 box = 2 pcs", &format!("1 drum = {equals} kg")],
            )
            .unwrap_err(),
        );
        assert_eq!(
            (problem.code(), problem.path()),
            ("quantity.bad_factor", Some("equivalences[1].equals"))
        );
    }
}

#[test]
fn a_long_list_is_read_in_a_moment() {
    let unit = |i: usize| format!("{{u{i}}}").parse::<Unit>().unwrap();
    let one_for_one = |i: usize| Equivalence {
        one: unit(i),
        equals: Ratio::ONE,
        unit: unit(i + 1),
    };
    let chain: Vec<Equivalence> = (0..20_000).rev().map(one_for_one).collect();
    assert_eq!(
        conversion_factor(unit(0), unit(20_000), &chain),
        Ok(Ratio::ONE)
    );
}

fn alike(unit: Unit) -> Vec<Unit> {
    Unit::listed()
        .iter()
        .filter(|other| other.base() == unit.base())
        .copied()
        .collect()
}

/// Two units of one dimension.
fn related() -> impl Strategy<Value = (Unit, Unit)> {
    units().prop_flat_map(|unit| (Just(unit), prop::sample::select(alike(unit))))
}

proptest! {
    #[test]
    fn there_and_back_is_where_it_started(
        (from, to) in related(), value in -1_000_000_000_i64..1_000_000_000, scale in 0..7_u32,
    ) {
        let there = conversion_factor(from, to, &[]).unwrap();
        let back = conversion_factor(to, from, &[]).unwrap();
        prop_assert_eq!(there.checked_mul(back), Ok(Ratio::ONE));
        let exact = Ratio::from(Decimal::new(value, scale));
        prop_assert_eq!(exact.checked_mul(there).unwrap().checked_mul(back), Ok(exact));
    }

    #[test]
    fn the_long_way_is_the_short_way(
        (from, by) in related(), other in any::<prop::sample::Index>(),
    ) {
        let to = other.get(&alike(from)).to_owned();
        let factor = |from, to| conversion_factor(from, to, &[]).unwrap();
        prop_assert_eq!(factor(from, by).checked_mul(factor(by, to)), Ok(factor(from, to)));
    }

    #[test]
    fn a_list_means_the_same_in_any_order(
        counts in prop::collection::vec((1..40_i128, 1..40_i128), 1..8),
        order in any::<prop::sample::Index>(),
    ) {
        // A chain of the plant's own units, each some of the next; its end is their product.
        let unit = |i: usize| format!("{{u{i}}}").parse::<Unit>().unwrap();
        let mut product = Ratio::ONE;
        let mut list = Vec::new();
        for (i, (n, d)) in counts.iter().enumerate() {
            let equals = Ratio::new(*n, *d).unwrap();
            product = product.checked_mul(equals).unwrap();
            list.push(if i % 2 == 0 {
                Equivalence { one: unit(i), equals, unit: unit(i + 1) }
            } else {
                Equivalence { one: unit(i + 1), equals: equals.recip().unwrap(), unit: unit(i) }
            });
        }
        let middle = order.index(list.len());
        list.rotate_left(middle);
        if middle % 2 == 0 { list.reverse(); }
        prop_assert_eq!(conversion_factor(unit(0), unit(counts.len()), &list), Ok(product));

        let closing = |equals| Equivalence { one: unit(0), equals, unit: unit(counts.len()) };
        let with = |equals| [list.clone(), vec![closing(equals)]].concat();
        prop_assert!(conversion_factor(unit(0), unit(1), &with(product)).is_ok());
        let other = product.checked_add(Ratio::ONE).unwrap();
        let is_contradictory = matches!(
            conversion_factor(unit(0), unit(1), &with(other)),
            Err(QuantityError::Contradictory { index, known, .. })
                if index == counts.len() && known == product
        );
        prop_assert!(is_contradictory);
    }
}
