//! `plant.*`: opening a plant.

use crate::OpenPlant;
use crate::operation::Operation;
use lineside::PlantStatus;

pub(super) fn operations() -> Vec<Operation> {
    vec![
        Operation::opening::<OpenPlant, PlantStatus>("plant.open")
            .example("A plant that vanishes with its handle", r#"{"address": "memory:"}"#),
    ]
}
