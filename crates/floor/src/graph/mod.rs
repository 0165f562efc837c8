//! The plant as a graph: eight kinds of nodes, nine relationships, walked either way.

mod node;
mod relationship;
mod request;
mod traverse;

pub use node::{FoundNode, GraphNode, NodeKind};
pub use relationship::{Relationship, WalkDirection};
pub use request::{TraverseGraph, TraversedGraph};
