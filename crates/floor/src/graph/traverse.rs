//! Walking a relationship from one node.

use super::{FoundNode, GraphNode, NodeKind, Relationship, TraverseGraph, TraversedGraph};
use crate::filter::{MovementTest, StepTest};
use crate::floor::RoutingKey;
use crate::names::{NONE, Names, at};
use crate::page::Page;
use crate::{Floor, FloorError, MovementKind, RoutingStepFacts};
use std::borrow::Borrow;

/// A node with the row it has in its table.
enum Start {
    Site(u32),
    Item(u32),
    SalesOrder(u32),
    WorkOrder(u32),
    Step(u32),
    WorkCenter(u32),
    RoutingStep(u32),
    Movement(u32),
}

impl Floor {
    /// Walks a relationship.
    ///
    /// # Errors
    /// [`FloorError`] when a code does not exist, or a node or filter has no place in this
    /// walk.
    ///
    /// # Complexity
    /// O(rows of the kind found) backward, O(what is found) forward.
    pub fn traverse_graph(&self, request: &TraverseGraph) -> Result<TraversedGraph, FloorError> {
        request.check()?;
        let start = self.start(&request.from).map_err(|why| why.at("from"))?;
        let orders = &self.orders;
        match (request.relationship, start) {
            (Relationship::PerformedAt, Start::WorkOrder(row)) => {
                Ok(self.one_site(at(&orders.site, row)))
            }
            (Relationship::PerformedAt, Start::Site(site)) => {
                self.orders_with(request, &orders.site, site)
            }
            (Relationship::FulfilledBy, Start::SalesOrder(row)) => {
                self.orders_with(request, &orders.sales_order, row)
            }
            (Relationship::FulfilledBy, Start::WorkOrder(row)) => {
                let sales_order = self
                    .sales_orders
                    .name(at(&orders.sales_order, row).unwrap_or(NONE));
                Ok(one(sales_order.map(|sales_order| FoundNode::SalesOrder {
                    sales_order: sales_order.clone(),
                })))
            }
            (Relationship::Produces, Start::WorkOrder(row)) => {
                Ok(self.one_item(at(&orders.item, row)))
            }
            (Relationship::Produces, Start::Item(item)) => {
                self.orders_with(request, &orders.item, item)
            }
            (Relationship::HasStep, Start::WorkOrder(row)) => {
                let steps = at(&orders.steps, row).unwrap_or_default();
                self.steps_among(request, steps.rows())
            }
            (Relationship::HasStep, Start::Step(row)) => {
                let order = at(&self.steps.order, row).unwrap_or(NONE);
                Ok(one(self
                    .order_line(order)
                    .map(|order| FoundNode::WorkOrder { order })))
            }
            (Relationship::UsesWorkCenter, Start::Step(row)) => {
                let place = at(&self.steps.place, row).unwrap_or(NONE);
                let line = self.work_center_line(self.places.work_center(place));
                Ok(one(
                    line.map(|work_center| FoundNode::WorkCenter { work_center })
                ))
            }
            (Relationship::UsesWorkCenter, Start::WorkCenter(work_center)) => {
                let steps = (0_u32..).zip(&self.steps.place);
                let here =
                    steps.filter(|(_, place)| self.places.work_center(**place) == work_center);
                self.steps_among(request, here.map(|(row, _)| row))
            }
            (Relationship::LocatedAt, Start::WorkCenter(row)) => {
                Ok(self.one_site(at(&self.work_centers.site, row)))
            }
            (Relationship::LocatedAt, Start::Site(site)) => Ok(self.work_centers_at(request, site)),
            (Relationship::RoutesThrough, Start::Item(item)) => self.routing_of(request, item),
            (Relationship::RoutesThrough, Start::RoutingStep(item)) => {
                Ok(self.one_item(Some(item)))
            }
            (relationship, Start::Movement(row)) => {
                let item = at(&self.movements.item, row);
                Ok(self.one_item(item.filter(|_| self.relates(relationship, row))))
            }
            (relationship, Start::Item(item)) => self.movements_of(request, relationship, item),
            // The check of the request leaves nothing else.
            _ => Ok(one(None)),
        }
    }

    fn start(&self, node: &GraphNode) -> Result<Start, FloorError> {
        Ok(match node {
            GraphNode::Site { site } => Start::Site(self.site(site.as_str())?),
            GraphNode::Item { item } => Start::Item(self.item(item.as_str())?),
            GraphNode::SalesOrder { sales_order } => {
                Start::SalesOrder(self.sales_order(sales_order.as_str())?)
            }
            GraphNode::WorkOrder { order } => Start::WorkOrder(self.order(order.as_str())?),
            GraphNode::Step { order, sequence } => {
                Start::Step(self.step(order.as_str(), *sequence)?)
            }
            GraphNode::WorkCenter { work_center } => {
                Start::WorkCenter(self.work_center(work_center.as_str())?)
            }
            GraphNode::RoutingStep { item, sequence, .. } => {
                let row = self.item(item.as_str())?;
                if !self.routing(row).iter().any(|step| is_meant(node, step)) {
                    return Err(FloorError::Unknown {
                        kind: NodeKind::RoutingStep,
                        given: format!("{item}/{sequence}"),
                        near: None,
                    });
                }
                Start::RoutingStep(row)
            }
            GraphNode::Movement { movement } => Start::Movement(self.movement(movement.as_str())?),
        })
    }

    fn routing(&self, item: u32) -> &[RoutingStepFacts] {
        self.routings.get(item as usize).map_or(&[], Vec::as_slice)
    }

    /// Whether a movement consumes a part, or produces a product, for a work order.
    fn relates(&self, relationship: Relationship, row: u32) -> bool {
        let movements = &self.movements;
        let Some(order) = at(&movements.order, row).filter(|order| *order != NONE) else {
            return false;
        };
        match (relationship, at(&movements.kind, row)) {
            (
                Relationship::ConsumesPart,
                Some(MovementKind::IssueToWo | MovementKind::ReturnToStock),
            )
            | (Relationship::ProducesProduct, Some(MovementKind::ReceiptFromWo)) => true,
            // What an order scraps of its own product is not a part it consumed.
            (Relationship::ConsumesPart, Some(MovementKind::Scrap)) => {
                at(&movements.item, row) != at(&self.orders.item, order)
            }
            _ => false,
        }
    }

    fn one_site(&self, row: Option<u32>) -> TraversedGraph {
        let site = row.and_then(|row| self.sites.name(row));
        one(site.map(|site| FoundNode::Site { site: site.clone() }))
    }

    fn one_item(&self, row: Option<u32>) -> TraversedGraph {
        one(row.and_then(|row| {
            Some(FoundNode::Item {
                item: self.items.name(row)?.clone(),
                unit: self.unit(row),
            })
        }))
    }

    fn orders_with(
        &self,
        request: &TraverseGraph,
        column: &[u32],
        value: u32,
    ) -> Result<TraversedGraph, FloorError> {
        let wanted = self
            .wanted(request.orders.as_ref())
            .map_err(|why| why.at("orders"))?;
        let rows = (0_u32..)
            .zip(column)
            .filter(|(row, held)| **held == value && wanted.has(*row));
        let after = match &request.after {
            Some(GraphNode::WorkOrder { order }) => Some(order),
            _ => None,
        };
        let page = Page::of(
            rows.map(|(row, _)| row),
            request.limit,
            after.map(Some).as_ref(),
            |row| self.orders.codes.name(row),
        );
        Ok(answer(page, |row| {
            self.order_line(row)
                .map(|order| FoundNode::WorkOrder { order })
        }))
    }

    fn steps_among(
        &self,
        request: &TraverseGraph,
        rows: impl Iterator<Item = u32>,
    ) -> Result<TraversedGraph, FloorError> {
        let test = StepTest::new(self, request.steps.as_ref()).map_err(|why| why.at("steps"))?;
        let after = match &request.after {
            Some(GraphNode::Step { order, sequence }) => Some((Some(order), Some(*sequence))),
            _ => None,
        };
        let rows = rows.filter(|row| test.admits(self, *row));
        let page = Page::of(rows, request.limit, after.as_ref(), |row| {
            self.step_key(row)
        });
        Ok(answer(page, |row| {
            self.step_line(row).map(|step| FoundNode::Step { step })
        }))
    }

    fn movements_of(
        &self,
        request: &TraverseGraph,
        relationship: Relationship,
        item: u32,
    ) -> Result<TraversedGraph, FloorError> {
        let test = MovementTest::new(self, request.movements.as_ref())
            .map_err(|why| why.at("movements"))?;
        let after = match &request.after {
            Some(GraphNode::Movement { movement }) => Some(
                self.movement_key(
                    self.movement(movement.as_str())
                        .map_err(|why| why.at("after"))?,
                ),
            ),
            _ => None,
        };
        let of_item = (0_u32..)
            .zip(&self.movements.item)
            .filter(|(_, moved)| **moved == item);
        let rows = of_item
            .map(|(row, _)| row)
            .filter(|row| self.relates(relationship, *row) && test.admits(self, *row));
        let page = Page::of(rows, request.limit, after.as_ref(), |row| {
            self.movement_key(row)
        });
        Ok(answer(page, |row| {
            self.movement_line(row)
                .map(|movement| FoundNode::Movement { movement })
        }))
    }

    fn work_centers_at(&self, request: &TraverseGraph, site: u32) -> TraversedGraph {
        let rows = (0_u32..)
            .zip(&self.work_centers.site)
            .filter(|(_, held)| **held == site);
        let after = match &request.after {
            Some(GraphNode::WorkCenter { work_center }) => Some(Some(work_center.as_str())),
            _ => None,
        };
        let page = Page::of(
            rows.map(|(row, _)| row),
            request.limit,
            after.as_ref(),
            |row| text_of(&self.work_centers.codes, row),
        );
        answer(page, |row| {
            self.work_center_line(row)
                .map(|work_center| FoundNode::WorkCenter { work_center })
        })
    }

    fn routing_of(&self, request: &TraverseGraph, item: u32) -> Result<TraversedGraph, FloorError> {
        let holds = |row: &&RoutingStepFacts| {
            request.effective_on.is_none_or(|day| {
                row.is_active
                    && row.effective_from.is_none_or(|from| from <= day)
                    && row.effective_to.is_none_or(|to| day < to)
            })
        };
        if let Some(site) = &request.made_at {
            self.site(site.as_str()).map_err(|why| why.at("made_at"))?;
        }
        let routing = self.routing(item);
        let is_made_so = |row: &&RoutingStepFacts| {
            let Some(site) = &request.made_at else {
                return true;
            };
            let mut rows = routing.iter();
            let is_own = |other: &RoutingStepFacts| {
                other.site.as_ref() == Some(site) && other.alternate == row.alternate
            };
            match &row.site {
                Some(of) => of == site,
                None => !rows.any(is_own),
            }
        };
        let after = request.after.as_ref().and_then(routing_key);
        let rows = routing.iter().filter(holds).filter(is_made_so);
        let page = Page::of(rows, request.limit, after.as_ref(), RoutingStepFacts::key);
        let Some(item) = self.items.name(item) else {
            return Ok(one(None));
        };
        let mut lines = Vec::with_capacity(page.rows.len());
        for row in &page.rows {
            let routing_step = self.routing_line(item, row)?;
            lines.push(FoundNode::RoutingStep { routing_step });
        }
        Ok(TraversedGraph {
            total: page.total,
            next: lines.last().filter(|_| page.has_more).map(FoundNode::node),
            nodes: lines,
        })
    }
}

/// What a node says of a routing step.
fn routing_key(node: &GraphNode) -> Option<RoutingKey<'_>> {
    let GraphNode::RoutingStep {
        sequence,
        effective_from,
        site,
        alternate,
        revision,
        ..
    } = node
    else {
        return None;
    };
    Some((
        *sequence,
        *effective_from,
        site.as_ref(),
        alternate.as_deref(),
        revision.as_ref(),
    ))
}

/// Whether a node names this step; one without a revision names all that begin on its day.
fn is_meant(node: &GraphNode, step: &RoutingStepFacts) -> bool {
    let held = step.key();
    routing_key(node).is_some_and(|given| match given {
        (sequence, from, site, alternate, None) => {
            (held.0, held.1) == (sequence, from)
                && site.is_none_or(|site| held.2 == Some(site))
                && alternate.is_none_or(|alternate| held.3 == Some(alternate))
        }
        given => given == held,
    })
}

fn text_of<T: Borrow<str>>(names: &Names<T>, row: u32) -> Option<&str> {
    names.name(row).map(Borrow::borrow)
}

fn one(node: Option<FoundNode>) -> TraversedGraph {
    TraversedGraph {
        total: u64::from(node.is_some()),
        nodes: node.into_iter().collect(),
        next: None,
    }
}

fn answer<R: Copy>(page: Page<R>, line: impl Fn(R) -> Option<FoundNode>) -> TraversedGraph {
    let nodes: Vec<FoundNode> = page.rows.into_iter().filter_map(line).collect();
    TraversedGraph {
        total: page.total,
        next: nodes.last().filter(|_| page.has_more).map(FoundNode::node),
        nodes,
    }
}
