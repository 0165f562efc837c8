//! Columns with gaps: a reading that was not taken.
//!
//! In JSON a missing value is `null`; in a column of floats, as NumPy and data frames have
//! it, it is NaN. Both mean the same: there is no value here. Infinities are no values
//! either, but nobody writes them to say "missing", so they stay errors.
//!
//! ```
//! use lineside_spc::{Individuals, Missing};
//!
//! let request: Individuals = serde_json::from_str(
//!     r#"{"values": [10, 12, null, 11, 13, 12], "missing": "break"}"#,
//! )?;
//! assert_eq!(request.missing, Missing::Break);
//! let sigma = request.chart()?.sigma; // from |12-10|, |13-11| and |12-13|
//! assert!((sigma - 1.477_044_875_754_597).abs() < 1e-12);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use lineside_kernel::Column;
use serde::de::value::MapAccessDeserializer;
use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde::{Serialize, Serializer};
use std::fmt;

/// What a missing value (`null` in JSON, NaN in a column) does to a chart.
///
/// It never becomes a point and never counts in a mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub enum Missing {
    /// It breaks what spans it: no moving range is taken across it, and a run of points
    /// ends at it. The default, since nobody knows what the process did meanwhile.
    #[default]
    Break,
    /// It is passed over as if it had never been: the values before and after it are
    /// neighbours.
    Skip,
    /// It is refused, with its index: for data that must be complete.
    Refuse,
}

/// Reads a column in whose JSON form `null` stands for a missing value.
pub(crate) fn deserialize<'de, 'a, D>(deserializer: D) -> Result<Column<'a, f64>, D::Error>
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
pub(crate) fn serialize<S: Serializer>(
    column: &Column<'_, f64>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    column.serialize(serializer)
}

/// The schema of such a column.
#[cfg(feature = "schema")]
pub(crate) fn schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
    schemars::json_schema!({
        "x-column": "f64",
        "anyOf": [
            { "type": "array", "items": { "type": ["number", "null"] } },
            {
                "type": "object",
                "properties": { (lineside_kernel::REFERENCE_KEY): { "type": "integer", "minimum": 0 } },
                "required": [lineside_kernel::REFERENCE_KEY],
                "additionalProperties": false
            }
        ]
    })
}

/// The same for a column that may be absent.
pub(crate) mod option {
    use lineside_kernel::Column;
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    #[derive(Deserialize)]
    struct Held(#[serde(deserialize_with = "super::deserialize")] Column<'static, f64>);

    pub(crate) fn deserialize<'de, D>(
        deserializer: D,
    ) -> Result<Option<Column<'static, f64>>, D::Error>
    where
        D: Deserializer<'de>,
    {
        Ok(Option::<Held>::deserialize(deserializer)?.map(|held| held.0))
    }

    pub(crate) fn serialize<S: Serializer>(
        column: &Option<Column<'static, f64>>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        column.serialize(serializer)
    }

    #[cfg(feature = "schema")]
    pub(crate) fn schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "anyOf": [super::schema(generator), { "type": "null" }]
        })
    }
}
