//! What can be asked of the graph, and what it answers.
//!
//! ```
//! use lineside_floor::{GraphNode, Relationship, TraverseGraph};
//!
//! let munich = GraphNode::Site { site: "MUC".parse()? };
//! let orders_in_munich = TraverseGraph::new(munich, Relationship::PerformedAt).backward();
//! # let _ = orders_in_munich;
//! # Ok::<(), lineside_kernel::CodeError>(())
//! ```

use super::{FoundNode, GraphNode, NodeKind, Relationship, WalkDirection};
use crate::{FloorError, MovementFilter, OrderFilter, StepFilter};
use lineside_kernel::{LocalDate, SiteId};
use serde::{Deserialize, Serialize};

/// Walks one relationship from one node and says what it leads to.
///
/// Forward, a relationship leads from a work order to its site, its item and its steps, from
/// a sales order to its work orders, from an item to its routing steps, from a step to its
/// work center, from there to the site, and from a movement to what it consumed or produced.
/// Backward it leads the other way. Orders, sites and other things with a code come in the
/// order of their codes, steps in the order of their orders and numbers, movements in the
/// order in which they happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TraverseGraph {
    /// Where the walk starts.
    pub from: GraphNode,
    /// What is walked.
    pub relationship: Relationship,
    /// Which way.
    #[serde(default)]
    pub direction: WalkDirection,
    /// Where work orders are found: only these.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub orders: Option<OrderFilter>,
    /// Where steps are found: only these.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub steps: Option<StepFilter>,
    /// Where movements are found: only these.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub movements: Option<MovementFilter>,
    /// Where routing steps are found: only those in use and in force on this day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub effective_on: Option<LocalDate>,
    /// Where routing steps are found: only those by which the item is made at this site. Its
    /// own alternate counts there and hides the one of the same name that is every site's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub made_at: Option<SiteId>,
    /// At most so many nodes; 100 when absent, and never more than 1000.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
    /// Only nodes behind this one, which the page before named as `next`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<GraphNode>,
}

impl TraverseGraph {
    /// A walk forward that leaves nothing out.
    #[must_use]
    pub fn new(from: GraphNode, relationship: Relationship) -> Self {
        Self {
            from,
            relationship,
            direction: WalkDirection::Forward,
            orders: None,
            steps: None,
            movements: None,
            effective_on: None,
            made_at: None,
            limit: None,
            after: None,
        }
    }

    /// The same walk the other way.
    #[must_use]
    pub fn backward(self) -> Self {
        Self {
            direction: WalkDirection::Backward,
            ..self
        }
    }

    /// Refuses nodes and filters that have no place in this walk.
    pub(super) fn check(&self) -> Result<(), FloorError> {
        let found = self.relationship.found(self.direction);
        let start = self.relationship.start(self.direction);
        let ends = [
            ("from", Some(&self.from), start),
            ("after", self.after.as_ref(), found),
        ];
        for (field, node, expected) in ends {
            if let Some(given) = node.map(GraphNode::kind).filter(|given| *given != expected) {
                return Err(FloorError::WrongNode {
                    field,
                    given,
                    expected,
                });
            }
        }
        let filters = [
            ("orders", self.orders.is_some(), NodeKind::WorkOrder),
            ("steps", self.steps.is_some(), NodeKind::Step),
            ("movements", self.movements.is_some(), NodeKind::Movement),
            (
                "effective_on",
                self.effective_on.is_some(),
                NodeKind::RoutingStep,
            ),
            ("made_at", self.made_at.is_some(), NodeKind::RoutingStep),
        ];
        match filters
            .into_iter()
            .find(|(_, given, kind)| *given && *kind != found)
        {
            Some((filter, ..)) => Err(FloorError::FilterNotUsed { filter, found }),
            None => Ok(()),
        }
    }
}

/// What a walk found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct TraversedGraph {
    /// The nodes, in order.
    pub nodes: Vec<FoundNode>,
    /// How many there are on all pages.
    pub total: u64,
    /// What to ask for behind; absent when this page is the last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<GraphNode>,
}
