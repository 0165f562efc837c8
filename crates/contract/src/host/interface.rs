//! The list of what a host may be asked, interface by interface.

use super::ask::Ask;
use super::{anchor, authenticator, authorizer, clock, key_value, signer};
use crate::HostPart;
use schemars::{Schema, SchemaGenerator};

/// A part that a host can bring: what the languages make an interface of.
pub struct Interface {
    /// Its name: `KeyValueStore`.
    pub name: &'static str,
    /// The part of a plant that it is.
    pub part: HostPart,
    /// Its documentation.
    pub about: &'static str,
    /// What it is asked.
    pub callbacks: Vec<Callback>,
}

/// One question that a host is asked.
pub struct Callback {
    /// Its dotted name: `store.get`.
    pub name: &'static str,
    request: fn(&mut SchemaGenerator) -> Schema,
    response: fn(&mut SchemaGenerator) -> Schema,
}

impl Callback {
    pub(super) fn of<Q: Ask>() -> Self {
        Self {
            name: Q::NAME,
            request: SchemaGenerator::subschema_for::<Q>,
            response: SchemaGenerator::subschema_for::<Q::Answer>,
        }
    }

    pub(crate) fn request_schema(&self, generator: &mut SchemaGenerator) -> Schema {
        (self.request)(generator)
    }

    pub(crate) fn response_schema(&self, generator: &mut SchemaGenerator) -> Schema {
        (self.response)(generator)
    }
}

/// Every interface that a host can implement.
#[must_use]
pub fn interfaces() -> Vec<Interface> {
    vec![
        key_value::interface(),
        authenticator::interface(),
        authorizer::interface(),
        anchor::interface(),
        signer::interface(),
        clock::interface(),
    ]
}
