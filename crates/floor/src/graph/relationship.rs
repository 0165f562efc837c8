//! How nodes relate.
//!
//! ```
//! use lineside_floor::{WalkDirection, NodeKind, Relationship};
//!
//! let located = Relationship::LocatedAt;
//! assert_eq!((located.source(), located.target()), (NodeKind::WorkCenter, NodeKind::Site));
//! assert_eq!(located.found(WalkDirection::Backward), NodeKind::WorkCenter);
//! ```

use crate::NodeKind;
use serde::{Deserialize, Serialize};

/// A relationship between two kinds of nodes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Relationship {
    /// From a work order to the site where it is carried out.
    PerformedAt,
    /// From a sales order to the work orders that make what it asks for.
    FulfilledBy,
    /// From a work order to the item that it makes.
    Produces,
    /// From a work order to its steps.
    HasStep,
    /// From a step of a work order to the work center that does it.
    UsesWorkCenter,
    /// From a work center to the site where it stands.
    LocatedAt,
    /// From an item to the steps of its routing.
    RoutesThrough,
    /// From a movement that issues, returns or scraps material of a work order to that
    /// material.
    ConsumesPart,
    /// From a movement that receives what a work order made to the product.
    ProducesProduct,
}

/// Which way a relationship is walked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum WalkDirection {
    /// As its name reads: from a work order to where it is performed.
    #[default]
    Forward,
    /// Against it: from a site to the work orders performed there.
    Backward,
}

impl Relationship {
    /// All of them.
    pub const ALL: &[Self] = &[
        Self::PerformedAt,
        Self::FulfilledBy,
        Self::Produces,
        Self::HasStep,
        Self::UsesWorkCenter,
        Self::LocatedAt,
        Self::RoutesThrough,
        Self::ConsumesPart,
        Self::ProducesProduct,
    ];

    /// The kind of node it goes out from.
    #[must_use]
    pub const fn source(self) -> NodeKind {
        match self {
            Self::PerformedAt | Self::Produces | Self::HasStep => NodeKind::WorkOrder,
            Self::FulfilledBy => NodeKind::SalesOrder,
            Self::UsesWorkCenter => NodeKind::Step,
            Self::LocatedAt => NodeKind::WorkCenter,
            Self::RoutesThrough => NodeKind::Item,
            Self::ConsumesPart | Self::ProducesProduct => NodeKind::Movement,
        }
    }

    /// The kind of node it leads to.
    #[must_use]
    pub const fn target(self) -> NodeKind {
        match self {
            Self::PerformedAt | Self::LocatedAt => NodeKind::Site,
            Self::FulfilledBy => NodeKind::WorkOrder,
            Self::Produces | Self::ConsumesPart | Self::ProducesProduct => NodeKind::Item,
            Self::HasStep => NodeKind::Step,
            Self::UsesWorkCenter => NodeKind::WorkCenter,
            Self::RoutesThrough => NodeKind::RoutingStep,
        }
    }

    /// The kind of node that a walk starts at.
    #[must_use]
    pub const fn start(self, direction: WalkDirection) -> NodeKind {
        match direction {
            WalkDirection::Forward => self.source(),
            WalkDirection::Backward => self.target(),
        }
    }

    /// The kind of node that a walk finds.
    #[must_use]
    pub const fn found(self, direction: WalkDirection) -> NodeKind {
        match direction {
            WalkDirection::Forward => self.target(),
            WalkDirection::Backward => self.source(),
        }
    }
}
