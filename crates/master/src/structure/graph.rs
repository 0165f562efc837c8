//! Items as dense numbers, and which of them goes into which.

use lineside_kernel::ItemId;
use std::collections::HashMap;

/// One item goes into another, in whatever quantity.
pub type Edge<'a> = (&'a ItemId, &'a ItemId);

/// The items that edges name, numbered in the order of their codes, with what goes into
/// each.
pub(super) struct Graph<'a> {
    items: Vec<&'a ItemId>,
    components: Vec<Vec<usize>>,
}

impl<'a> Graph<'a> {
    /// The graph of edges, each from what is made to what goes into it.
    pub(super) fn of(edges: &[Edge<'a>]) -> Self {
        Self::with(Vec::new(), edges)
    }

    /// The same, with items that no edge may name.
    pub(super) fn with(mut items: Vec<&'a ItemId>, edges: &[Edge<'a>]) -> Self {
        items.extend(edges.iter().flat_map(|(of, item)| [*of, *item]));
        items.sort_unstable();
        items.dedup();
        let numbers: HashMap<&ItemId, usize> = items
            .iter()
            .enumerate()
            .map(|(at, item)| (*item, at))
            .collect();
        let mut components = vec![Vec::new(); items.len()];
        for (of, item) in edges {
            if let (Some(of), Some(item)) = (numbers.get(of), numbers.get(item))
                && let Some(list) = components.get_mut(*of)
            {
                list.push(*item);
            }
        }
        for list in &mut components {
            list.sort_unstable();
            list.dedup();
        }
        Self { items, components }
    }

    pub(super) fn len(&self) -> usize {
        self.items.len()
    }

    pub(super) fn item(&self, number: usize) -> Option<&'a ItemId> {
        self.items.get(number).copied()
    }

    /// The number of an item.
    pub(super) fn number(&self, item: &ItemId) -> Option<usize> {
        self.items.binary_search(&item).ok()
    }

    /// What goes into an item.
    pub(super) fn components(&self, number: usize) -> &[usize] {
        self.components.get(number).map_or(&[], Vec::as_slice)
    }

    /// The groups of items that all go into each other, directly or not: strongly connected
    /// components (R. Tarjan, "Depth-first search and linear graph algorithms", SIAM J.
    /// Comput. 1 (1972) 146-160), with a stack of its own so that no depth is too much.
    pub(super) fn rings(&self) -> Vec<Vec<usize>> {
        let mut search = Search::new(self);
        for root in 0..self.len() {
            search.visit(root);
        }
        search.rings
    }
}

/// Where the search for rings stands.
struct Search<'g, 'a> {
    graph: &'g Graph<'a>,
    /// When each item was first seen, counted from 1; 0 when it was not.
    seen: Vec<usize>,
    /// The earliest item on the path that can be reached from each.
    lowest: Vec<usize>,
    is_open: Vec<bool>,
    open: Vec<usize>,
    time: usize,
    rings: Vec<Vec<usize>>,
}

impl<'g, 'a> Search<'g, 'a> {
    fn new(graph: &'g Graph<'a>) -> Self {
        Self {
            graph,
            seen: vec![0; graph.len()],
            lowest: vec![0; graph.len()],
            is_open: vec![false; graph.len()],
            open: Vec::new(),
            time: 0,
            rings: Vec::new(),
        }
    }

    fn visit(&mut self, root: usize) {
        if at(&self.seen, root) > 0 {
            return;
        }
        let mut path = vec![(root, 0)];
        self.enter(root);
        while let Some((item, next)) = path.last_mut() {
            let item = *item;
            let Some(component) = self.graph.components(item).get(*next).copied() else {
                path.pop();
                self.leave(item, path.last().map(|(above, _)| *above));
                continue;
            };
            *next += 1;
            if at(&self.seen, component) == 0 {
                self.enter(component);
                path.push((component, 0));
            } else if at(&self.is_open, component) {
                let seen = at(&self.seen, component);
                lower(&mut self.lowest, item, seen);
            }
        }
    }

    fn enter(&mut self, item: usize) {
        self.time += 1;
        set(&mut self.seen, item, self.time);
        set(&mut self.lowest, item, self.time);
        set(&mut self.is_open, item, true);
        self.open.push(item);
    }

    fn leave(&mut self, item: usize, above: Option<usize>) {
        let lowest = at(&self.lowest, item);
        if let Some(above) = above {
            lower(&mut self.lowest, above, lowest);
        }
        if lowest != at(&self.seen, item) {
            return;
        }
        let mut ring = Vec::new();
        while let Some(member) = self.open.pop() {
            set(&mut self.is_open, member, false);
            ring.push(member);
            if member == item {
                break;
            }
        }
        let goes_into_itself = self.graph.components(item).contains(&item);
        if ring.len() > 1 || goes_into_itself {
            ring.sort_unstable();
            self.rings.push(ring);
        }
    }
}

fn at<T: Copy + Default>(list: &[T], place: usize) -> T {
    list.get(place).copied().unwrap_or_default()
}

fn set<T>(list: &mut [T], place: usize, value: T) {
    if let Some(slot) = list.get_mut(place) {
        *slot = value;
    }
}

fn lower(list: &mut [usize], place: usize, value: usize) {
    if let Some(slot) = list.get_mut(place) {
        *slot = value.min(*slot);
    }
}
