//! The floor against a small plant made by hand, and against a slow and obvious model.

mod answers;
mod arbitrary;
mod facts;
mod graph;
mod model;
mod model_reports;
mod plant;
mod properties;
mod reports;
mod speed;
