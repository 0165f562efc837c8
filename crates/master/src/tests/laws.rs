//! The plain functions, held against slow models that are plainly right.

use super::*;
use crate::structure::{
    Explode, FindNeeds, FindProducible, FindUses, ItemQuantity, ItemStructure, StructureError,
    cycles, explode, find_needs, low_level_codes, max_producible, where_used,
};
use lineside_kernel::{Ratio, Rounding};
use proptest::prelude::*;
use rust_decimal::Decimal;
use std::collections::{BTreeMap, BTreeSet};

/// Items by number, so that a graph of numbers has its items in the same order.
fn named(number: usize) -> ItemId {
    id(&format!("I{number:02}"))
}

fn edges() -> impl Strategy<Value = Vec<(usize, usize)>> {
    prop::collection::vec((0..9_usize, 0..9_usize), 0..18)
}

/// What can be reached from where, by trying until nothing is new.
fn reach(edges: &[(usize, usize)]) -> BTreeSet<(usize, usize)> {
    let mut reach: BTreeSet<_> = edges.iter().copied().collect();
    loop {
        let further: Vec<_> = reach
            .iter()
            .flat_map(|(from, by)| edges.iter().map(move |(at, to)| (*from, *by, *at, *to)))
            .filter(|(_, by, at, _)| by == at)
            .map(|(from, _, _, to)| (from, to))
            .filter(|pair| !reach.contains(pair))
            .collect();
        if further.is_empty() {
            return reach;
        }
        reach.extend(further);
    }
}

/// An acyclic structure: lines go from an item to one of a higher number.
fn structures() -> impl Strategy<Value = Vec<ItemStructure>> {
    let quantity = prop::sample::select(vec!["1", "2", "1/3", "0.7", "12", "3/7"]);
    let loss = 0..3_u8;
    let line = (0..6_usize, 1..7_usize, quantity, loss, any::<[bool; 2]>());
    let increment = prop::sample::select(vec!["1", "0.5", "0.01", "3"]);
    let item = (increment, prop::bool::weighted(0.3));
    (
        prop::collection::vec(line, 1..14),
        prop::collection::vec(item, 7),
    )
        .prop_map(|(lines, items)| {
            let mut structure: Vec<ItemStructure> = items
                .into_iter()
                .enumerate()
                .map(|(number, (increment, phantom))| ItemStructure {
                    increment: increment.parse().unwrap(),
                    phantom: phantom && number > 0,
                    ..ItemStructure::new(named(number), vec![])
                })
                .collect();
            for (from, further, quantity, loss, [fixed, optional]) in lines {
                let to = (from + further).min(6);
                let lines = &mut structure[from].lines;
                let number = 10 * (u32::try_from(lines.len()).unwrap() + 1);
                lines.push(BomLine {
                    fixed: fixed && optional,
                    overage: (loss == 1).then(|| "0.05".parse().unwrap()),
                    component_yield: (loss == 2).then(|| "0.9".parse().unwrap()),
                    ..BomLine::new(number, named(to), quantity.parse().unwrap())
                });
            }
            structure
        })
}

fn on_hand() -> impl Strategy<Value = Vec<ItemQuantity>> {
    prop::collection::vec(0..60_i64, 7).prop_map(|stock| {
        let of = |(number, quantity): (usize, i64)| ItemQuantity {
            item: named(number),
            quantity: Decimal::from(quantity) / Decimal::TWO,
        };
        stock.into_iter().enumerate().map(of).collect()
    })
}

/// How much one line needs on so much, exactly.
fn exact(line: &BomLine, of: Ratio) -> Ratio {
    let whole = line
        .overage
        .map_or(Ratio::ONE, |over| Ratio::ONE.checked_add(over).unwrap());
    let good = line.component_yield.unwrap_or(Ratio::ONE);
    let on = if line.fixed { Ratio::ONE } else { of };
    let quantity = line.quantity.checked_mul(on).unwrap();
    quantity
        .checked_mul(whole)
        .unwrap()
        .checked_div(good)
        .unwrap()
}

/// A recursive explosion: path, exact quantity, booked quantity.
fn slow_explosion(
    structure: &[ItemStructure],
    item: usize,
    of: Ratio,
    path: &[u32],
    stock: &mut BTreeMap<ItemId, Ratio>,
    into: &mut Vec<(Vec<u32>, Ratio, Decimal)>,
) {
    for line in &structure[item].lines {
        let mut path = path.to_vec();
        path.push(line.line);
        let needed = exact(line, of);
        let below = structure
            .iter()
            .position(|it| it.item == line.item)
            .unwrap();
        let component = &structure[below];
        if component.phantom && !component.lines.is_empty() {
            let there = stock.entry(line.item.clone()).or_insert(Ratio::ZERO);
            let rounded = |how: Rounding, exact| how.to_multiple(exact, component.increment);
            let up = rounded(Rounding::Ceiling, needed).unwrap();
            let taken = match Ratio::from(up) <= *there {
                true => up,
                false => rounded(Rounding::Floor, *there).unwrap(),
            };
            *there = there.checked_sub(taken.into()).unwrap();
            into.push((path.clone(), needed, taken));
            let rest = needed.checked_sub(taken.into()).unwrap();
            if rest.is_positive() {
                slow_explosion(structure, below, rest, &path, stock, into);
            }
        } else {
            let booked = Rounding::Ceiling
                .to_multiple(needed, component.increment)
                .unwrap();
            into.push((path.clone(), needed, booked));
            slow_explosion(structure, below, booked.into(), &path, stock, into);
        }
    }
}

/// What is missing to make so much of item 0, when nothing is a phantom: items in the order
/// of their numbers are in the order of their levels.
fn slow_shortage(structure: &[ItemStructure], on_hand: &[ItemQuantity], count: i64) -> bool {
    let mut needed = [Ratio::ZERO; 7];
    let increment = |number: usize| structure[number].increment;
    let mut is_short = false;
    for number in 0..7 {
        let rest = if number == 0 {
            Ratio::from(increment(0)).checked_mul(count.into()).unwrap()
        } else {
            let open = needed[number]
                .checked_sub(on_hand[number].quantity.into())
                .unwrap();
            let open = open.max(Ratio::ZERO);
            Rounding::Ceiling
                .to_multiple(open, increment(number))
                .unwrap()
                .into()
        };
        if !rest.is_positive() {
            continue;
        }
        is_short |= structure[number].lines.is_empty();
        for line in &structure[number].lines {
            let below = structure
                .iter()
                .position(|it| it.item == line.item)
                .unwrap();
            let booked = Rounding::Ceiling.to_multiple(exact(line, rest), increment(below));
            needed[below] = needed[below].checked_add(booked.unwrap().into()).unwrap();
        }
    }
    is_short
}

proptest! {
    #[test]
    fn cycles_are_what_reaches_itself(edges in edges()) {
        let reach = reach(&edges);
        let items: Vec<ItemId> = (0..9).map(named).collect();
        let pairs: Vec<_> = edges.iter().map(|(of, it)| (&items[*of], &items[*it])).collect();
        let mut expected: Vec<Vec<ItemId>> = (0..9)
            .filter(|it| reach.contains(&(*it, *it)))
            .map(|it| {
                let ring = (0..9).filter(|other| {
                    *other == it || (reach.contains(&(it, *other)) && reach.contains(&(*other, it)))
                });
                ring.map(named).collect()
            })
            .collect();
        expected.sort();
        expected.dedup();
        prop_assert_eq!(cycles(&pairs), expected);
    }

    #[test]
    fn a_level_is_the_longest_way_down(edges in edges()) {
        let reach = reach(&edges);
        let is_in_ring = |it: usize| reach.contains(&(it, it));
        let items: Vec<ItemId> = (0..9).map(named).collect();
        let pairs: Vec<_> = edges.iter().map(|(of, it)| (&items[*of], &items[*it])).collect();
        let codes = low_level_codes(&pairs);
        // Lengthened until nothing gets longer; members of rings lead nowhere.
        let mut longest = [0_u32; 9];
        for _ in 0..10 {
            for (of, it) in edges.iter().filter(|(of, _)| !is_in_ring(*of)) {
                longest[*it] = longest[*it].max(longest[*of] + 1);
            }
        }
        for known in &codes.items {
            let number = items.iter().position(|it| *it == known.item).unwrap();
            prop_assert_eq!(known.level, longest[number]);
        }
        let named: BTreeSet<_> = edges.iter().flat_map(|(of, it)| [*of, *it]).collect();
        prop_assert_eq!(codes.items.len(), named.len());
        prop_assert!(codes.items.is_sorted());
    }

    #[test]
    fn an_explosion_is_what_recursion_finds(
        structure in structures(), on_hand in on_hand(), quantity in 1..50_i64,
    ) {
        let mut request = Explode::of(named(0), quantity.into(), structure.clone());
        request.on_hand = on_hand.clone();
        let found = explode(&request).unwrap();
        let found: Vec<_> = found.requirements.into_iter()
            .map(|it| (it.path, it.exact, it.quantity)).collect();
        let mut stock = on_hand.into_iter().map(|it| (it.item, it.quantity.into())).collect();
        let mut expected = Vec::new();
        slow_explosion(&structure, 0, quantity.into(), &[], &mut stock, &mut expected);
        prop_assert_eq!(found, expected);
    }

    #[test]
    fn what_is_producible_is_enough_and_one_more_is_not(
        mut structure in structures(), on_hand in on_hand(),
    ) {
        structure.iter_mut().for_each(|it| it.phantom = false);
        let request = FindProducible {
            item: named(0),
            structure: structure.clone(),
            on_hand: on_hand.clone(),
            on: None,
            with_optional: false,
        };
        let answer = match max_producible(&request) {
            Ok(answer) => answer,
            Err(StructureError::NotMade { .. }) => {
                prop_assert!(structure[0].lines.is_empty());
                return Ok(());
            }
            Err(StructureError::Unlimited { .. }) => {
                // Only fixed lines go in, and they are covered.
                prop_assert!(!slow_shortage(&structure, &on_hand, 1_000_000));
                return Ok(());
            }
            Err(error) => return Err(TestCaseError::fail(error.to_string())),
        };
        let count = Ratio::from(answer.quantity).checked_div(structure[0].increment.into());
        let count = i64::try_from(count.unwrap().numerator()).unwrap();
        prop_assert!(!slow_shortage(&structure, &on_hand, count));
        prop_assert!(slow_shortage(&structure, &on_hand, count + 1));
        prop_assert!(answer.uses.iter().all(|it| it.short.is_zero()));
        prop_assert!(answer.limited_by.iter().any(|it| it.short.is_positive()));
    }

    #[test]
    fn needs_never_fall_when_more_is_made(
        structure in structures(), on_hand in on_hand(), quantity in 1..50_i64,
    ) {
        if structure[0].lines.is_empty() {
            return Ok(());
        }
        let needs = |quantity: i64| {
            let needs = find_needs(&FindNeeds {
                item: named(0),
                quantity: quantity.into(),
                structure: structure.clone(),
                on_hand: on_hand.clone(),
                on: None,
                with_optional: false,
            });
            let items = needs.unwrap().items.into_iter();
            items.map(|it| (it.item.clone(), it)).collect::<BTreeMap<_, _>>()
        };
        let (fewer, more) = (needs(quantity), needs(quantity + 1));
        for (item, need) in &fewer {
            prop_assert!(need.needed <= more[item].needed);
            prop_assert!(need.short <= more[item].short);
            let there = on_hand.iter().find(|it| it.item == *item).unwrap();
            prop_assert!(need.from_stock <= there.quantity.into());
        }
    }

    #[test]
    fn an_item_is_used_by_everything_that_reaches_it(structure in structures(), item in 0..7_usize) {
        let pairs: Vec<(usize, usize)> = structure.iter().enumerate()
            .flat_map(|(of, known)| known.lines.iter().map(move |line| (of, line)))
            .map(|(of, line)| (of, structure.iter().position(|it| it.item == line.item).unwrap()))
            .collect();
        let reach = reach(&pairs);
        let answer = where_used(&FindUses {
            item: named(item),
            structure: structure.clone(),
            on: None,
            levels: None,
        });
        let users: BTreeSet<_> = answer.uses.iter().map(|it| it.item.clone()).collect();
        let expected: BTreeSet<_> =
            (0..7).filter(|of| reach.contains(&(*of, item))).map(named).collect();
        prop_assert_eq!(&users, &expected);
        // Every line between the item and what it ends up in stands there once.
        let between = pairs.iter().filter(|(_, to)| *to == item || expected.contains(&named(*to)));
        prop_assert_eq!(answer.uses.len(), between.count());
        let products: Vec<_> = expected.into_iter()
            .filter(|it| pairs.iter().all(|(_, to)| named(*to) != *it)).collect();
        prop_assert_eq!(answer.products, products);
    }
}

#[test]
fn no_depth_is_too_much() {
    let count = 100_000_usize;
    let items: Vec<ItemId> = (0..count)
        .map(|number| id(&format!("I{number:06}")))
        .collect();
    let chain: Vec<_> = items.windows(2).map(|pair| (&pair[0], &pair[1])).collect();
    assert!(cycles(&chain).is_empty());
    let codes = low_level_codes(&chain);
    assert_eq!(
        codes.items.last().unwrap().level,
        u32::try_from(count - 1).unwrap()
    );
    let mut ring = chain;
    ring.push((&items[count - 1], &items[0]));
    assert_eq!(cycles(&ring)[0].len(), count);
}

#[test]
fn a_structure_that_explodes_without_end_is_stopped() {
    // 40 levels, each with two lines of the next: 2^40 requirements.
    let structure: Vec<ItemStructure> = (0..40)
        .map(|number| {
            let below = named(number + 1);
            let lines = [10, 20].map(|line| BomLine::new(line, below.clone(), 1.into()));
            ItemStructure::new(named(number), lines.to_vec())
        })
        .collect();
    let refused = explode(&Explode::of(named(0), 1.into(), structure.clone()));
    assert!(matches!(refused, Err(StructureError::TooLarge { .. })));
    // Netted level by level it is no work at all.
    let needs = find_needs(&FindNeeds {
        item: named(0),
        quantity: 1.into(),
        structure,
        on_hand: vec![],
        on: None,
        with_optional: false,
    });
    assert_eq!(
        needs.unwrap().items.last().unwrap().short,
        (1_i64 << 40).into()
    );
}
