//! Cycles: items that would have to be made before they are made.
//!
//! Seeds grow to flowers, flowers are bound to bouquets, and bouquets give seeds: real data
//! has such rings. They are refused when they are written, with every member named, and set
//! aside when they come with data from elsewhere. An item that goes into another by two
//! ways is a diamond and no cycle.
//!
//! ```
//! use lineside_kernel::ItemId;
//! use lineside_master::structure::cycles;
//!
//! let [seed, flower, bouquet, ribbon] =
//!     ["SEED", "FLOWER", "BOUQUET", "RIBBON"].map(|code| ItemId::new(code).unwrap());
//! let edges = [(&flower, &seed), (&bouquet, &flower), (&bouquet, &ribbon), (&seed, &bouquet)];
//! assert_eq!(cycles(&edges), [[bouquet, flower, seed]]);
//! ```

use super::graph::{Edge, Graph};
use lineside_kernel::ItemId;

/// Finds the rings of items that go into each other; an item that goes into itself is a
/// ring of one.
///
/// # Arguments
/// Edges from what is made to what goes into it, in any order, any number of times.
///
/// # Returns
/// Each ring with its members in the order of their codes, the rings in the order of their
/// first members. An item that is only below a ring is no member.
///
/// # Complexity
/// O(n log n + m) in time for n items and m edges, O(n + m) in space.
#[must_use]
pub fn cycles(edges: &[Edge<'_>]) -> Vec<Vec<ItemId>> {
    let graph = Graph::of(edges);
    let named = |ring: Vec<usize>| -> Vec<ItemId> {
        let members = ring.into_iter().filter_map(|member| graph.item(member));
        members.cloned().collect()
    };
    let mut rings: Vec<Vec<ItemId>> = graph.rings().into_iter().map(named).collect();
    rings.sort_unstable();
    rings
}
