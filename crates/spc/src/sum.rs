//! Adding up a long column without losing the digits that matter: see `lineside_statistics`.

pub(crate) use lineside_statistics::{Sum, WideSum};
