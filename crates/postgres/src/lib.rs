//! The journal on PostgreSQL: where many writers share one plant.
#![forbid(unsafe_code)]
