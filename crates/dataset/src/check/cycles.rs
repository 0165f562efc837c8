//! Parts that go into themselves.
//!
//! A strongly connected component of the graph from part to component that has more than
//! one part, or a part that is its own component, is a cycle. Only the lines within it are
//! named, and only the bills that hold them are left out: a part that is merely used below or
//! above a cycle can still be made, and a part that is reached on two ways is no cycle at all.
//!
//! Reference: R. Tarjan, "Depth-first search and linear graph algorithms", SIAM J. Comput.
//! 1 (1972); here without recursion, so that no depth of structure can exhaust the stack.

use super::findings::Findings;
use crate::DataSet;
use crate::table::Table;
use crate::violation::BOM_CYCLE;
use lineside_kernel::shown;

pub(crate) fn check(set: &DataSet, findings: &mut Findings) {
    let lines = &set.bill_of_materials;
    let parts = set.parts.len();
    let mut children: Vec<Vec<usize>> = vec![Vec::new(); parts];
    for (parent, child) in lines.parent_part_id.iter().zip(lines.child_part_id.iter()) {
        let (Some(parent), Some(child)) = (parent, child) else {
            continue;
        };
        if let Some(list) = children.get_mut(parent).filter(|_| child < parts) {
            list.push(child);
        }
    }
    let component = components(&children);
    let mut size = vec![0_usize; parts];
    for id in &component {
        if let Some(count) = size.get_mut(*id) {
            *count += 1;
        }
    }
    for row in 0..lines.len() {
        let ends = lines
            .parent_part_id
            .row(row)
            .zip(lines.child_part_id.row(row));
        let Some((parent, child)) = ends else {
            continue;
        };
        let id = component.get(parent).copied();
        let is_within = id.is_some() && id == component.get(child).copied();
        let members = id.and_then(|id| size.get(id)).copied().unwrap_or(0);
        if !is_within || (members < 2 && parent != child) {
            continue;
        }
        let others = (0..lines.len()).filter(|other| {
            let parent = lines
                .parent_part_id
                .row(*other)
                .and_then(|part| component.get(part));
            let child = lines
                .child_part_id
                .row(*other)
                .and_then(|part| component.get(part));
            parent == id.as_ref() && child == id.as_ref() && *other != row
        });
        findings
            .at(
                set,
                &BOM_CYCLE,
                Table::BillOfMaterials,
                row,
                "child_part_id",
            )
            .with(Table::BillOfMaterials, others)
            .because(format!(
                "the part goes into itself: {}",
                named(set, &component, id)
            ));
    }
}

/// The members of a cycle, by code.
fn named(set: &DataSet, component: &[usize], id: Option<usize>) -> String {
    const MOST_NAMED: usize = 12;
    let mut members: Vec<&str> = component
        .iter()
        .zip(&set.parts.part_number)
        .filter(|(member, _)| Some(**member) == id)
        .map(|(_, code)| code.as_str())
        .collect();
    members.sort_unstable();
    let more = members.len().saturating_sub(MOST_NAMED);
    let names: Vec<String> = members
        .iter()
        .take(MOST_NAMED)
        .map(|code| shown(code))
        .collect();
    match more {
        0 => names.join(", "),
        more => format!("{} and {more} more", names.join(", ")),
    }
}

const UNSEEN: usize = usize::MAX;

/// For every node, the number of the strongly connected component it lies in.
///
/// Complexity: O(nodes + edges) in time and memory.
fn components(children: &[Vec<usize>]) -> Vec<usize> {
    let count = children.len();
    let mut search = Search {
        index: vec![UNSEEN; count],
        low: vec![0; count],
        component: vec![UNSEEN; count],
        waiting: Vec::new(),
        next_index: 0,
        next_component: 0,
    };
    for start in 0..count {
        if search.index.get(start) == Some(&UNSEEN) {
            search.from(start, children);
        }
    }
    search.component
}

struct Search {
    index: Vec<usize>,
    low: Vec<usize>,
    component: Vec<usize>,
    waiting: Vec<usize>,
    next_index: usize,
    next_component: usize,
}

fn at(list: &[usize], place: usize) -> usize {
    list.get(place).copied().unwrap_or(UNSEEN)
}

fn put(list: &mut [usize], place: usize, value: usize) {
    if let Some(slot) = list.get_mut(place) {
        *slot = value;
    }
}

impl Search {
    fn enter(&mut self, node: usize, path: &mut Vec<(usize, usize)>) {
        put(&mut self.index, node, self.next_index);
        put(&mut self.low, node, self.next_index);
        self.next_index += 1;
        self.waiting.push(node);
        path.push((node, 0));
    }

    fn from(&mut self, start: usize, children: &[Vec<usize>]) {
        let mut path: Vec<(usize, usize)> = Vec::new();
        self.enter(start, &mut path);
        while let Some((node, next)) = path.last_mut() {
            let node = *node;
            let child = children.get(node).and_then(|list| list.get(*next)).copied();
            *next += 1;
            let Some(child) = child else {
                path.pop();
                if let Some((parent, _)) = path.last() {
                    let low = at(&self.low, *parent).min(at(&self.low, node));
                    put(&mut self.low, *parent, low);
                }
                self.leave(node);
                continue;
            };
            if at(&self.index, child) == UNSEEN {
                self.enter(child, &mut path);
            } else if at(&self.component, child) == UNSEEN {
                let low = at(&self.low, node).min(at(&self.index, child));
                put(&mut self.low, node, low);
            }
        }
    }

    /// Closes a component when its first node is left.
    fn leave(&mut self, node: usize) {
        if at(&self.low, node) != at(&self.index, node) {
            return;
        }
        while let Some(member) = self.waiting.pop() {
            put(&mut self.component, member, self.next_component);
            if member == node {
                break;
            }
        }
        self.next_component += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_diamond_is_no_cycle() {
        let component = components(&[vec![1, 2], vec![3], vec![3], vec![]]);
        let distinct: std::collections::BTreeSet<_> = component.iter().collect();
        assert_eq!(distinct.len(), 4);
    }

    #[test]
    fn only_the_members_of_a_cycle_are_named() {
        let component = components(&[vec![1], vec![2], vec![3, 4], vec![1], vec![]]);
        assert_eq!((component[1], component[2]), (component[2], component[3]));
        assert!(component[0] != component[1] && component[4] != component[1]);
    }

    #[test]
    fn a_structure_of_any_depth_is_walked() {
        let chain: Vec<Vec<usize>> = (0..200_000)
            .map(|part| vec![(part + 1) % 200_000])
            .collect();
        assert!(components(&chain).iter().all(|id| *id == 0));
    }
}
