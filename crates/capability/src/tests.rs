//! What the crate promises, across its files.

mod corners;
mod vectors;
