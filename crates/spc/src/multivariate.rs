//! Several variables watched together: their level and how they hang together.
//!
//! Two temperatures may each be within their limits and still be impossible together. Such
//! charts plot one number, the distance of a point from the mean as the covariance
//! measures it: [`Hotelling`] that of the point itself (T²), [`Mewma`] that of an average that
//! remembers. At each signal they say which variables make it.
//!
//! ```
//! use lineside_spc::Hotelling;
//!
//! // Inlet and outlet move together; at the last point they part.
//! let values = [
//!     20.1, 30.0, 20.9, 31.1, 19.2, 29.0, 20.4, 30.5, 19.7, 29.6, 20.6, 30.4, 19.9, 30.1,
//!     20.2, 30.3, 19.5, 29.4, 20.8, 30.9, 19.3, 31.2,
//! ];
//! let chart = Hotelling { alpha: 0.01, ..Hotelling::of(&values, 2) }.chart()?;
//! assert_eq!(chart.signals[..], [10]);
//! # Ok::<(), lineside_spc::MultivariateError>(())
//! ```

mod error;
mod hotelling;
mod hotelling_monitor;
mod mewma;
mod mewma_monitor;
mod model;
mod rows;

#[cfg(test)]
mod tests;

pub use error::MultivariateError;
pub use hotelling::{Hotelling, HotellingChart};
pub use hotelling_monitor::{FrozenHotelling, HotellingMonitor, HotellingReading};
pub use mewma::{Mewma, MewmaChart, MewmaContinuation};
pub use mewma_monitor::{MewmaMonitor, MewmaReading, MewmaSnapshot};
pub use model::{Covariance, SignalShares, VariableShare};
