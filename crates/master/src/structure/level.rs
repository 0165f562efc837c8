//! Low-level codes: how deep below a finished product an item is used at the deepest.
//!
//! Requirements are netted level by level, so that an item is looked at once, after
//! everything that needs it. Its *low-level code* is the longest way from an item that goes
//! into nothing.
//!
//! ```
//! use lineside_kernel::ItemId;
//! use lineside_master::structure::low_level_codes;
//!
//! let [bike, wheel, spoke] = ["BIKE", "WHEEL", "SPOKE"].map(|code| ItemId::new(code).unwrap());
//! // A spare spoke comes with the bike, and is still a component of the wheel first.
//! let codes = low_level_codes(&[(&bike, &wheel), (&bike, &spoke), (&wheel, &spoke)]);
//! assert_eq!(codes.level_of(&spoke), Some(2));
//! assert!(codes.cycles.is_empty());
//! ```

use super::graph::{Edge, Graph};
use lineside_kernel::ItemId;
use serde::{Deserialize, Serialize};

/// How deep each item is used, and which items form cycles.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct LowLevelCodes {
    /// Each item with its level, the finished products first; items of a level in the order
    /// of their codes.
    pub items: Vec<ItemLevel>,
    /// Items that go into each other. Their own components were left out of account, as if
    /// they were bought.
    pub cycles: Vec<Vec<ItemId>>,
}

/// How deep an item is used.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ItemLevel {
    /// The longest way to it from an item that goes into nothing; 0 for such an item.
    pub level: u32,
    /// The item.
    pub item: ItemId,
}

impl LowLevelCodes {
    /// The level of an item, if any edge names it; O(n).
    #[must_use]
    pub fn level_of(&self, item: &ItemId) -> Option<u32> {
        let known = self.items.iter().find(|known| known.item == *item)?;
        Some(known.level)
    }
}

/// Finds how deep each item is used (A. B. Kahn, "Topological sorting of large networks",
/// Commun. ACM 5 (1962) 558-562).
///
/// # Arguments
/// Edges from what is made to what goes into it, in any order, any number of times.
///
/// # Returns
/// Every item that an edge names, with its level. Members of cycles count as bought: what
/// goes into them is not below them.
///
/// # Complexity
/// O(n log n + m) in time for n items and m edges, O(n + m) in space.
#[must_use]
pub fn low_level_codes(edges: &[Edge<'_>]) -> LowLevelCodes {
    let graph = Graph::of(edges);
    let rings = graph.rings();
    let mut is_in_ring = vec![false; graph.len()];
    for member in rings.iter().flatten() {
        if let Some(slot) = is_in_ring.get_mut(*member) {
            *slot = true;
        }
    }
    let mut levels: Vec<ItemLevel> = levels(&graph, &is_in_ring)
        .into_iter()
        .enumerate()
        .filter_map(|(number, level)| {
            let item = graph.item(number)?.clone();
            Some(ItemLevel { level, item })
        })
        .collect();
    levels.sort_unstable();
    let named = |ring: Vec<usize>| -> Vec<ItemId> {
        let members = ring.into_iter().filter_map(|member| graph.item(member));
        members.cloned().collect()
    };
    let mut cycles: Vec<Vec<ItemId>> = rings.into_iter().map(named).collect();
    cycles.sort_unstable();
    LowLevelCodes {
        items: levels,
        cycles,
    }
}

pub(super) fn levels(graph: &Graph<'_>, is_leaf: &[bool]) -> Vec<u32> {
    let components = |number: usize| match is_leaf.get(number) {
        Some(false) => graph.components(number),
        _ => &[],
    };
    let mut users = vec![0_usize; graph.len()];
    for component in (0..graph.len()).flat_map(components) {
        if let Some(count) = users.get_mut(*component) {
            *count += 1;
        }
    }
    let mut ready: Vec<usize> = users
        .iter()
        .enumerate()
        .filter_map(|(number, count)| (*count == 0).then_some(number))
        .collect();
    let mut levels = vec![0_u32; graph.len()];
    while let Some(number) = ready.pop() {
        let below = levels
            .get(number)
            .copied()
            .unwrap_or_default()
            .saturating_add(1);
        for component in components(number) {
            let (Some(level), Some(count)) =
                (levels.get_mut(*component), users.get_mut(*component))
            else {
                continue;
            };
            *level = below.max(*level);
            *count -= 1;
            if *count == 0 {
                ready.push(*component);
            }
        }
    }
    levels
}
