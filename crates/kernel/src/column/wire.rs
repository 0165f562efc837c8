//! Columns in JSON: a plain array, or a reference to one that stands beside it.

use super::{Column, Element, Held, beside};
use crate::Problem;
use serde::de::{self, Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde::ser::{Serialize, SerializeMap, Serializer};
use std::fmt;
use std::marker::PhantomData;
use std::sync::Arc;

/// The one key of a reference to a column.
pub const REFERENCE_KEY: &str = "$column";

impl<'de, T: Element + Deserialize<'de>> Deserialize<'de> for Column<'_, T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer
            .deserialize_any(Reader(PhantomData))
            .map(Self::from_held)
    }
}

impl<T> Column<'_, T> {
    fn from_held(column: Column<'static, T>) -> Self {
        match column.0 {
            Held::Borrowed(slice) => Self(Held::Borrowed(slice)),
            Held::Shared(owner) => Self(Held::Shared(owner)),
        }
    }
}

struct Reader<T>(PhantomData<T>);

impl<'de, T: Element + Deserialize<'de>> Visitor<'de> for Reader<T> {
    type Value = Column<'static, T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "an array of {} or a reference to a column", T::KIND)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut values: A) -> Result<Self::Value, A::Error> {
        let mut column = Vec::new();
        while let Some(value) = values.next_element::<T>()? {
            column.push(value);
        }
        Ok(column.into())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut reference: A) -> Result<Self::Value, A::Error> {
        let key = reference.next_key::<String>()?;
        if key.as_deref() != Some(REFERENCE_KEY) {
            return Err(de::Error::custom(
                "invalid type: map, expected an array or a column",
            ));
        }
        let column = beside::receive(reference.next_value()?);
        if reference.next_key::<de::IgnoredAny>()?.is_some() {
            return Err(de::Error::custom(
                "a reference to a column holds nothing else",
            ));
        }
        column
            .and_then(|column| Column::from_beside(&column))
            .map_err(|error| Problem::from(error).into_serde())
    }
}

impl<T: Element + Serialize> Serialize for Column<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let reference = beside::send(|| {
            T::beside(match &self.0 {
                Held::Shared(owner) => Arc::clone(owner),
                Held::Borrowed(slice) => Arc::new(slice.to_vec()),
            })
        });
        match reference {
            None => serializer.collect_seq(self.iter()),
            Some(index) => {
                let mut map = serializer.serialize_map(Some(1))?;
                map.serialize_entry(REFERENCE_KEY, &index)?;
                map.end()
            }
        }
    }
}

#[cfg(feature = "schema")]
impl<T: Element + schemars::JsonSchema> schemars::JsonSchema for Column<'_, T> {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> std::borrow::Cow<'static, str> {
        format!("Column_{}", T::KIND).into()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "x-column": T::KIND,
            "anyOf": [
                { "type": "array", "items": generator.subschema_for::<T>() },
                {
                    "type": "object",
                    "properties": { (REFERENCE_KEY): { "type": "integer", "minimum": 0 } },
                    "required": [REFERENCE_KEY],
                    "additionalProperties": false
                }
            ]
        })
    }
}
