//! The structure below one item: dense, checked, without cycles.

use super::StructureError;
use super::graph::Graph;
use super::input::{ItemQuantity, ItemStructure, counts};
use super::level::levels;
use crate::bom::BomLine;
use lineside_kernel::{ItemId, LocalDate, Ratio};
use rust_decimal::Decimal;
use std::collections::HashMap;

/// Which lines count.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Counting {
    /// For orders that start on this day; every line when there is none.
    pub(super) on: Option<LocalDate>,
    /// Optional lines too.
    pub(super) with_optional: bool,
}

/// Everything below one item, numbered.
pub(super) struct Network<'a> {
    pub(super) nodes: Vec<Node<'a>>,
    pub(super) root: usize,
    /// Every node, after all that it goes into.
    pub(super) order: Vec<usize>,
}

/// One item of a network.
pub(super) struct Node<'a> {
    pub(super) item: &'a ItemId,
    pub(super) increment: Decimal,
    pub(super) backflush: bool,
    pub(super) gap: bool,
    pub(super) level: u32,
    pub(super) links: Vec<Link<'a>>,
}

/// One line of a network.
#[derive(Clone, Copy)]
pub(super) struct Link<'a> {
    pub(super) line: &'a BomLine,
    /// The node of the component, or of what comes out.
    pub(super) component: usize,
    /// How much on one of the product, losses included.
    pub(super) factor: Ratio,
    /// Whether the component's own lines are needed instead of it.
    pub(super) is_phantom: bool,
}

impl<'a> Network<'a> {
    /// Everything below an item.
    pub(super) fn below(
        root: &'a ItemId,
        structure: &'a [ItemStructure],
        counting: Counting,
    ) -> Result<Self, StructureError> {
        let described = described(structure)?;
        let lines = |item: &ItemId| -> Vec<&'a BomLine> {
            let lines = described.get(item).map_or(&[][..], |known| &known.lines);
            let counting = |line: &&BomLine| counts(line, counting.on, counting.with_optional);
            lines.iter().filter(counting).collect()
        };
        let mut found = vec![root];
        let mut edges = Vec::new();
        let mut seen: HashMap<&ItemId, ()> = HashMap::from([(root, ())]);
        let mut next = 0;
        while let Some(item) = found.get(next).copied() {
            next += 1;
            for line in lines(item) {
                if seen.insert(&line.item, ()).is_none() {
                    found.push(&line.item);
                }
                if line.is_component() {
                    edges.push((item, &line.item));
                }
            }
        }
        let graph = Graph::with(found, &edges);
        if let Some(ring) = graph.rings().into_iter().next() {
            let members = ring.into_iter().filter_map(|member| graph.item(member));
            let cycle = members.cloned().collect();
            return Err(StructureError::Cycle { cycle });
        }
        let levels = levels(&graph, &vec![false; graph.len()]);
        let mut nodes = Vec::with_capacity(graph.len());
        for (number, level) in levels.into_iter().enumerate() {
            let Some(item) = graph.item(number) else {
                continue;
            };
            let known = described.get(item);
            let mut links = Vec::new();
            for line in lines(item) {
                links.push(link(item, line, &graph, &described)?);
            }
            nodes.push(Node {
                item,
                increment: known.map_or(Decimal::ONE, |known| known.increment),
                backflush: known.is_some_and(|known| known.backflush),
                gap: known.is_some_and(|known| known.gap),
                level,
                links,
            });
        }
        let mut order: Vec<usize> = (0..nodes.len()).collect();
        order.sort_by_key(|number| nodes.get(*number).map(|node| node.level));
        let root = graph.number(root).unwrap_or_default();
        Ok(Self { nodes, root, order })
    }

    pub(super) fn node(&self, number: usize) -> Option<&Node<'a>> {
        self.nodes.get(number)
    }

    /// How much there is of each node.
    pub(super) fn stock(&self, on_hand: &[ItemQuantity]) -> Result<Vec<Ratio>, StructureError> {
        let mut of_item: HashMap<&ItemId, Ratio> = HashMap::new();
        for (index, known) in on_hand.iter().enumerate() {
            if known.quantity < Decimal::ZERO {
                return Err(StructureError::BadQuantity {
                    path: format!("on_hand[{index}].quantity"),
                    given: known.quantity.to_string(),
                    expected: "a stock of 0 or more",
                });
            }
            let sum = of_item.entry(&known.item).or_insert(Ratio::ZERO);
            *sum = sum.checked_add(known.quantity.into())?;
        }
        let of_node = |node: &Node<'_>| of_item.get(node.item).copied().unwrap_or(Ratio::ZERO);
        Ok(self.nodes.iter().map(of_node).collect())
    }
}

impl Node<'_> {
    /// Whether something goes into it.
    pub(super) fn is_made(&self) -> bool {
        self.links.iter().any(|link| link.line.is_component())
    }
}

fn described(
    structure: &[ItemStructure],
) -> Result<HashMap<&ItemId, &ItemStructure>, StructureError> {
    let mut described = HashMap::with_capacity(structure.len());
    for known in structure {
        if described.insert(&known.item, known).is_some() {
            let item = known.item.clone();
            return Err(StructureError::Duplicate { item });
        }
        if known.increment <= Decimal::ZERO {
            return Err(StructureError::BadQuantity {
                path: "structure".to_owned(),
                given: known.increment.to_string(),
                expected: "an increment above zero",
            });
        }
    }
    Ok(described)
}

fn link<'a>(
    item: &ItemId,
    line: &'a BomLine,
    graph: &Graph<'_>,
    described: &HashMap<&ItemId, &ItemStructure>,
) -> Result<Link<'a>, StructureError> {
    let bad_line = || StructureError::BadLine {
        item: item.clone(),
        line: line.line,
    };
    let factor = match (line.overage, line.component_yield) {
        _ if !line.quantity.is_positive() => return Err(bad_line()),
        (None, None) => line.quantity,
        (Some(overage), None) if overage >= Ratio::ZERO => line
            .quantity
            .checked_mul(Ratio::ONE.checked_add(overage)?)?,
        (None, Some(good)) if good.is_positive() => line.quantity.checked_div(good)?,
        _ => return Err(bad_line()),
    };
    let by_item = described.get(&line.item).is_some_and(|known| known.phantom);
    Ok(Link {
        line,
        component: graph.number(&line.item).ok_or_else(bad_line)?,
        factor,
        is_phantom: line.is_component() && line.phantom.unwrap_or(by_item),
    })
}
