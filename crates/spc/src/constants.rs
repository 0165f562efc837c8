//! How the range of a few normal values relates to their sigma: see `lineside_statistics`.

pub(crate) use lineside_statistics::{MAX_SPAN, MIN_SPAN, RangeConstants};
