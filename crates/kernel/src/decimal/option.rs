//! A decimal that may be missing: a string or `null`.
//!
//! ```
//! use rust_decimal::Decimal;
//!
//! #[derive(serde::Deserialize)]
//! struct Item {
//!     #[serde(default, with = "lineside_kernel::decimal::option")]
//!     increment: Option<Decimal>,
//! }
//! let item: Item = serde_json::from_str(r#"{"increment":"0.001"}"#)?;
//! assert_eq!(item.increment, Some(Decimal::new(1, 3)));
//! assert_eq!(serde_json::from_str::<Item>("{}")?.increment, None);
//! # Ok::<(), serde_json::Error>(())
//! ```

use rust_decimal::Decimal;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Reads and writes one decimal through its module.
#[derive(Serialize, Deserialize)]
struct Present(#[serde(with = "super")] Decimal);

/// Writes the decimal as a string, or `null`.
///
/// # Errors
/// Those of the serializer.
pub fn serialize<S: Serializer>(value: &Option<Decimal>, serializer: S) -> Result<S::Ok, S::Error> {
    value.map(Present).serialize(serializer)
}

/// Reads a string or `null`.
///
/// # Errors
/// A carried [`Problem`](crate::Problem) when the string is not a decimal.
pub fn deserialize<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<Decimal>, D::Error> {
    Ok(Option::<Present>::deserialize(deserializer)?.map(|Present(value)| value))
}
