//! Columns of floats with gaps: `null` in JSON, NaN in the column.
//!
//! For fields in which a value may be missing; where none may be, a plain [`Column`] refuses
//! `null`. Name this module in a field's attributes, `option` where the column may be absent:
//!
//! ```
//! use lineside_kernel::{Column, gaps};
//! use serde::{Deserialize, Serialize};
//!
//! #[derive(Serialize, Deserialize)]
//! struct Readings {
//!     #[serde(with = "gaps")]
//!     values: Column<'static, f64>,
//! }
//! let readings: Readings = serde_json::from_str(r#"{"values":[10.0,null]}"#)?;
//! assert!(readings.values[1].is_nan());
//! assert_eq!(serde_json::to_string(&readings)?, r#"{"values":[10.0,null]}"#);
//! # Ok::<(), serde_json::Error>(())
//! ```

use super::Column;
use serde::de::value::MapAccessDeserializer;
use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde::{Serialize, Serializer};
use std::fmt;

/// Reads a column in whose JSON form `null` stands for a missing value.
///
/// # Errors
/// What stands there is neither an array of numbers and nulls nor a reference to a column.
pub fn deserialize<'de, 'a, D>(deserializer: D) -> Result<Column<'a, f64>, D::Error>
where
    D: Deserializer<'de>,
{
    struct Gaps;

    impl<'de> Visitor<'de> for Gaps {
        type Value = Column<'static, f64>;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("an array of numbers and nulls or a reference to a column")
        }

        fn visit_seq<A: SeqAccess<'de>>(self, mut values: A) -> Result<Self::Value, A::Error> {
            let mut column = Vec::new();
            while let Some(value) = values.next_element::<Option<f64>>()? {
                column.push(value.unwrap_or(f64::NAN));
            }
            Ok(column.into())
        }

        fn visit_map<A: MapAccess<'de>>(self, reference: A) -> Result<Self::Value, A::Error> {
            Column::deserialize(MapAccessDeserializer::new(reference))
        }
    }

    deserializer.deserialize_any(Gaps)
}

/// Writes a column whose NaN are missing values: as `null` where it is JSON.
///
/// # Errors
/// Those of the serializer.
pub fn serialize<S: Serializer>(
    column: &Column<'_, f64>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    column.serialize(serializer)
}

/// The schema of such a column.
#[cfg(feature = "schema")]
#[must_use]
pub fn schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
    schemars::json_schema!({
        "x-column": "f64",
        "anyOf": [
            { "type": "array", "items": { "type": ["number", "null"] } },
            {
                "type": "object",
                "properties": { (crate::REFERENCE_KEY): { "type": "integer", "minimum": 0 } },
                "required": [crate::REFERENCE_KEY],
                "additionalProperties": false
            }
        ]
    })
}

/// The same for a column that may be absent.
pub mod option {
    use crate::Column;
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    #[derive(Deserialize)]
    struct Held(#[serde(deserialize_with = "super::deserialize")] Column<'static, f64>);

    /// Reads it; `null` in place of the column means that there is none.
    ///
    /// # Errors
    /// Those of a column with gaps.
    pub fn deserialize<'de, D>(deserializer: D) -> Result<Option<Column<'static, f64>>, D::Error>
    where
        D: Deserializer<'de>,
    {
        Ok(Option::<Held>::deserialize(deserializer)?.map(|held| held.0))
    }

    /// Writes it.
    ///
    /// # Errors
    /// Those of the serializer.
    pub fn serialize<S: Serializer>(
        column: &Option<Column<'_, f64>>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        column.serialize(serializer)
    }

    /// The schema of such a column, or none.
    #[cfg(feature = "schema")]
    #[must_use]
    pub fn schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "anyOf": [super::schema(generator), { "type": "null" }]
        })
    }
}
