//! Where an item is used: everything that it goes into, and what that goes into.

use super::input::{ItemStructure, counts};
use crate::RevisionKey;
use crate::bom::BomLine;
use crate::defaults::is_no;
use lineside_kernel::{ItemId, LocalDate, Ratio};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeSet, HashMap};

/// Asks where an item is used, by a structure that is given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FindUses {
    /// The item.
    pub item: ItemId,
    /// What goes into what.
    pub structure: Vec<ItemStructure>,
    /// The day on which orders start, for lines that serve on some days only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<LocalDate>,
    /// How many levels up; all when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub levels: Option<u32>,
}

/// Where an item is used.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Uses {
    /// Every line on the way up, once, the nearest first.
    pub uses: Vec<ItemUse>,
    /// Everything on the way up that goes into nothing else: the finished products.
    pub products: Vec<ItemId>,
}

/// One line that an item, or what it goes into, is used by.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ItemUse {
    /// How many levels up; 1 uses the item itself.
    pub level: u32,
    /// What is made.
    pub item: ItemId,
    /// What goes into it.
    pub component: ItemId,
    /// The number of the line.
    pub line: u32,
    /// How much on one of what is made, losses left out; on one order when `fixed`. Of a
    /// substitute, how much of it stands for that.
    pub quantity: Ratio,
    /// Whether the quantity is for the order, however much it makes.
    #[serde(default, skip_serializing_if = "is_no")]
    pub fixed: bool,
    /// Whether it is only what may be taken instead.
    #[serde(default, skip_serializing_if = "is_no")]
    pub substitute: bool,
    /// The revision that the line is of; absent in a structure that was given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub revision: Option<RevisionKey>,
}

/// Finds where an item is used, on all levels.
///
/// # Returns
/// Every line on the way up once, with the least number of levels. Rings do no harm: each
/// item is climbed from once.
///
/// # Complexity
/// O(n log n + m) for n items and m lines.
#[must_use]
pub fn where_used(request: &FindUses) -> Uses {
    let mut users: HashMap<&ItemId, Vec<(&ItemId, &BomLine)>> = HashMap::new();
    for known in &request.structure {
        let counting = known
            .lines
            .iter()
            .filter(|line| counts(line, request.on, true));
        for line in counting {
            for component in line.inputs() {
                users
                    .entry(component)
                    .or_default()
                    .push((&known.item, line));
            }
        }
    }
    let up = |component: &ItemId| -> Result<Vec<ItemUse>, std::convert::Infallible> {
        let users = users.get(component).map(Vec::as_slice).unwrap_or_default();
        let lines = users.iter();
        Ok(lines
            .filter_map(|(item, line)| use_of(item, component, line, None))
            .collect())
    };
    match climb(&request.item, request.levels, up) {
        Ok(uses) => uses,
        Err(never) => match never {},
    }
}

/// Climbs level by level, each item once.
pub(crate) fn climb<E>(
    item: &ItemId,
    levels: Option<u32>,
    mut up: impl FnMut(&ItemId) -> Result<Vec<ItemUse>, E>,
) -> Result<Uses, E> {
    let mut answer = Uses::default();
    let mut seen = BTreeSet::from([item.clone()]);
    let mut here = vec![item.clone()];
    let mut level = 0_u32;
    while !here.is_empty() && levels.is_none_or(|levels| level < levels) {
        level = level.saturating_add(1);
        let mut next = BTreeSet::new();
        for component in here {
            let uses = up(&component)?;
            if uses.is_empty() && level > 1 {
                answer.products.push(component);
            }
            for found in uses {
                if seen.insert(found.item.clone()) {
                    next.insert(found.item.clone());
                }
                answer.uses.push(ItemUse { level, ..found });
            }
        }
        here = next.into_iter().collect();
    }
    answer.products.sort_unstable();
    Ok(answer)
}

/// How a line uses a component; `None` when it does not.
pub(crate) fn use_of(
    item: &ItemId,
    component: &ItemId,
    line: &BomLine,
    revision: Option<&RevisionKey>,
) -> Option<ItemUse> {
    let substitute = line.substitutes.iter().find(|it| it.item == *component);
    let quantity = match substitute {
        _ if !line.is_component() => return None,
        _ if line.item == *component => line.quantity,
        Some(substitute) => line.quantity.checked_mul(substitute.ratio).ok()?,
        None => return None,
    };
    Some(ItemUse {
        level: 0,
        item: item.clone(),
        component: component.clone(),
        line: line.line,
        quantity,
        fixed: line.fixed,
        substitute: line.item != *component,
        revision: revision.cloned(),
    })
}
