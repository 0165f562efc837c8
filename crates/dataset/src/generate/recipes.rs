//! Made-up parts and products, what goes into them, and the steps that make them.

use super::dice::Dice;
use super::names::{OPERATIONS, PARTS, PRODUCTS};
use super::sizes::Sizes;
use super::work::start_of_year;
use crate::DataSet;
use crate::read_text::day;
use crate::table::WorkCenters;
use crate::value::Hundredths;
use crate::word::WorkCenterType;

pub(crate) fn make(set: &mut DataSet, sizes: &Sizes, dice: &mut Dice) {
    parts(set, sizes, dice);
    products(set, sizes, dice);
    routings(set, sizes, dice);
}

/// One part in ten is itself made of parts, always of ones that stand behind it, so that
/// nothing goes into itself.
fn parts(set: &mut DataSet, sizes: &Sizes, dice: &mut Dice) {
    for part in 0..sizes.parts {
        let name = PARTS.get(part % PARTS.len()).copied().unwrap_or_default();
        set.parts
            .part_number
            .push(format!("PRT-{:05}", part + 1).into());
        set.parts
            .description
            .push(&format!("{name} {}", part / PARTS.len() + 1));
        set.parts.base_uom.push("each");
        set.parts
            .unit_cost
            .push(Hundredths::new(dice.between(5, 4000)));
        let behind = sizes.parts - part - 1;
        if part % 10 == 0 && behind >= 3 {
            let first = part + 1 + dice.place(behind - 2);
            for child in first..first + 3 {
                set.bill_of_materials.parent_part_id.push(Some(part));
                set.bill_of_materials.child_part_id.push(Some(child));
                set.bill_of_materials.quantity.push(dice.between(1, 4));
            }
        }
    }
}

/// Each product takes three, four or five parts.
fn products(set: &mut DataSet, sizes: &Sizes, dice: &mut Dice) {
    for product in 0..sizes.products {
        let name = PRODUCTS
            .get(product % PRODUCTS.len())
            .copied()
            .unwrap_or_default();
        set.products
            .sku
            .push(format!("PRD-{:05}", product + 1).into());
        set.products
            .name
            .push(&format!("{name} {}", product / PRODUCTS.len() + 1));
        set.products.base_uom.push("each");
        set.products.is_active.push(true);
        let mut taken: Vec<usize> = Vec::new();
        while taken.len() < 3 + product % 3 {
            let part = dice.place(sizes.parts);
            if !taken.contains(&part) {
                taken.push(part);
            }
        }
        let mut cost = dice.between(500, 5000);
        for part in taken {
            let quantity = dice.between(1, 4);
            let each = set.parts.unit_cost.get(part).map_or(0, |cost| cost.get());
            cost += quantity * each;
            set.product_components.product_id.push(Some(product));
            set.product_components.part_id.push(Some(part));
            set.product_components.quantity.push(quantity);
        }
        set.products.unit_cost.push(Hundredths::new(cost));
    }
}

/// Half of the products have a revision that ended with June, and one from July on.
fn routings(set: &mut DataSet, sizes: &Sizes, dice: &mut Dice) {
    let replaced = sizes.products / 2;
    let mut counts = step_counts(sizes.products + replaced, sizes.production_routings);
    dice.shuffle(&mut counts);
    let mut counts = counts.into_iter();
    for product in 0..sizes.products {
        let first = counts.next().unwrap_or(3);
        if product < replaced {
            let second = counts.next().unwrap_or(3);
            revision(set, product, first, ["2023-01-01", "2024-07-01"], dice);
            revision(set, product, second, ["2024-07-01", ""], dice);
        } else {
            revision(set, product, first, ["2023-01-01", ""], dice);
        }
    }
}

/// From three to five steps for each revision; four is the rule where three is too few.
fn step_counts(revisions: usize, steps: usize) -> Vec<usize> {
    let more = steps.saturating_sub(3 * revisions);
    let fives = (more / 10)
        .max(more.saturating_sub(revisions))
        .min(revisions);
    let fours = more.saturating_sub(2 * fives).min(revisions - fives);
    (0..revisions)
        .map(|revision| match revision {
            _ if revision < fives => 5,
            _ if revision < fives + fours => 4,
            _ => 3,
        })
        .collect()
}

fn revision(
    set: &mut DataSet,
    product: usize,
    count: usize,
    [from, to]: [&str; 2],
    dice: &mut Dice,
) {
    let site = product % set.facilities.len().max(1);
    let mut operations: Vec<usize> = (0..OPERATIONS.len()).collect();
    dice.shuffle(&mut operations);
    operations.truncate(count);
    operations.sort_unstable();
    let mut sequence = 0;
    for operation in operations {
        let (name, kind) = OPERATIONS
            .get(operation)
            .copied()
            .unwrap_or(("Mechanical assembly", WorkCenterType::Machining));
        sequence += 10;
        let steps = &mut set.production_routings;
        steps.product_id.push(Some(product));
        steps.step_sequence.push(sequence);
        steps.operation_name.push(name);
        steps
            .work_center_id
            .push(center_at(&set.work_centers, site, kind));
        steps.setup_time_mins.push(dice.between(1, 8) * 5);
        steps
            .run_time_per_unit_mins
            .push(Hundredths::new(dice.between(50, 400)));
        steps.is_active.push(true);
        steps.effective_from.push(day(from.as_bytes()));
        steps.effective_to.push(day(to.as_bytes()));
        steps.created_at.push(start_of_year());
    }
}

/// A work center of a kind at a site; the first there where the site has none of it.
fn center_at(centers: &WorkCenters, site: usize, kind: WorkCenterType) -> Option<usize> {
    let here: Vec<usize> = centers
        .facility_id
        .iter()
        .enumerate()
        .filter(|(_, at)| *at == Some(site))
        .map(|(center, _)| center)
        .collect();
    let of_kind = |center: &&usize| centers.work_center_type.get(**center) == Some(&kind);
    here.iter().find(of_kind).or(here.first()).copied()
}
