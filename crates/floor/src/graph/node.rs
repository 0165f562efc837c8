//! What the relationships connect.
//!
//! ```
//! use lineside_floor::{GraphNode, NodeKind};
//!
//! let node: GraphNode = serde_json::from_str(r#"{"type": "step", "order": "WO-1", "sequence": 10}"#)?;
//! assert_eq!(node.kind(), NodeKind::Step);
//! # Ok::<(), serde_json::Error>(())
//! ```

use crate::{FloorMovement, FloorOrder, FloorRoutingStep, FloorStep, FloorWorkCenter};
use lineside_kernel::{
    ItemId, LocalDate, RevisionId, SalesOrderId, SiteId, TransactionId, Unit, WorkCenterId,
    WorkOrderId,
};
use serde::{Deserialize, Serialize};

/// The kinds of nodes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum NodeKind {
    /// A factory.
    Site,
    /// A part or product.
    Item,
    /// A customer's order.
    SalesOrder,
    /// A job to make something.
    WorkOrder,
    /// A step of a work order.
    Step,
    /// A machine, line or bench.
    WorkCenter,
    /// A step of how an item is made.
    RoutingStep,
    /// A row of the material ledger.
    Movement,
}

impl NodeKind {
    /// The name as it stands in JSON.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Site => "site",
            Self::Item => "item",
            Self::SalesOrder => "sales_order",
            Self::WorkOrder => "work_order",
            Self::Step => "step",
            Self::WorkCenter => "work_center",
            Self::RoutingStep => "routing_step",
            Self::Movement => "movement",
        }
    }

    /// The name as it stands in a sentence.
    pub(crate) const fn in_words(self) -> &'static str {
        match self {
            Self::SalesOrder => "sales order",
            Self::WorkOrder => "work order",
            Self::WorkCenter => "work center",
            Self::RoutingStep => "routing step",
            other => other.name(),
        }
    }

    /// One of it, as it stands in a sentence.
    pub(crate) fn one_in_words(self) -> String {
        let article = if self == Self::Item { "an" } else { "a" };
        format!("{article} {}", self.in_words())
    }
}

/// One node, by its kind and code.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "type", rename_all = "snake_case", deny_unknown_fields)]
pub enum GraphNode {
    /// A factory.
    Site {
        /// Its code.
        site: SiteId,
    },
    /// A part or product.
    Item {
        /// Its code.
        item: ItemId,
    },
    /// A customer's order.
    SalesOrder {
        /// Its code.
        sales_order: SalesOrderId,
    },
    /// A job to make something.
    WorkOrder {
        /// Its code.
        order: WorkOrderId,
    },
    /// A step of a work order.
    Step {
        /// The work order.
        order: WorkOrderId,
        /// The number of the step.
        sequence: u32,
    },
    /// A machine, line or bench.
    WorkCenter {
        /// Its code.
        work_center: WorkCenterId,
    },
    /// A step of how an item is made.
    RoutingStep {
        /// The item.
        item: ItemId,
        /// The number of the step.
        sequence: u32,
        /// The first day on which it holds; absent for one that holds since ever.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        effective_from: Option<LocalDate>,
        /// The site whose own way it is; absent for every site's.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        site: Option<SiteId>,
        /// The alternate; absent for the usual one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        alternate: Option<String>,
        /// The revision; without it, whichever begins on that day.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        revision: Option<RevisionId>,
    },
    /// A row of the material ledger.
    Movement {
        /// Its number.
        movement: TransactionId,
    },
}

impl GraphNode {
    /// Its kind.
    #[must_use]
    pub const fn kind(&self) -> NodeKind {
        match self {
            Self::Site { .. } => NodeKind::Site,
            Self::Item { .. } => NodeKind::Item,
            Self::SalesOrder { .. } => NodeKind::SalesOrder,
            Self::WorkOrder { .. } => NodeKind::WorkOrder,
            Self::Step { .. } => NodeKind::Step,
            Self::WorkCenter { .. } => NodeKind::WorkCenter,
            Self::RoutingStep { .. } => NodeKind::RoutingStep,
            Self::Movement { .. } => NodeKind::Movement,
        }
    }
}

/// A node that was found, with what is known of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum FoundNode {
    /// A factory.
    Site {
        /// Its code.
        site: SiteId,
    },
    /// A part or product.
    Item {
        /// Its code.
        item: ItemId,
        /// What it is counted in.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        unit: Option<Unit>,
    },
    /// A customer's order.
    SalesOrder {
        /// Its code.
        sales_order: SalesOrderId,
    },
    /// A job to make something.
    WorkOrder {
        /// How it stands.
        order: FloorOrder,
    },
    /// A step of a work order.
    Step {
        /// How it stands.
        step: FloorStep,
    },
    /// A machine, line or bench.
    WorkCenter {
        /// What it is.
        work_center: FloorWorkCenter,
    },
    /// A step of how an item is made.
    RoutingStep {
        /// What it is.
        routing_step: FloorRoutingStep,
    },
    /// A row of the material ledger.
    Movement {
        /// What moved.
        movement: FloorMovement,
    },
}

impl FoundNode {
    /// The node by its kind and code: where a walk can start, or go on.
    #[must_use]
    pub fn node(&self) -> GraphNode {
        match self {
            Self::Site { site } => GraphNode::Site { site: site.clone() },
            Self::Item { item, .. } => GraphNode::Item { item: item.clone() },
            Self::SalesOrder { sales_order } => GraphNode::SalesOrder {
                sales_order: sales_order.clone(),
            },
            Self::WorkOrder { order } => GraphNode::WorkOrder {
                order: order.order.clone(),
            },
            Self::Step { step } => GraphNode::Step {
                order: step.order.clone(),
                sequence: step.sequence,
            },
            Self::WorkCenter { work_center } => GraphNode::WorkCenter {
                work_center: work_center.work_center.clone(),
            },
            Self::RoutingStep { routing_step } => GraphNode::RoutingStep {
                item: routing_step.item.clone(),
                sequence: routing_step.sequence,
                effective_from: routing_step.effective_from,
                site: routing_step.site.clone(),
                alternate: routing_step.alternate.clone(),
                revision: routing_step.revision.clone(),
            },
            Self::Movement { movement } => GraphNode::Movement {
                movement: movement.movement.clone(),
            },
        }
    }
}
