//! Values that cross the border as text, declared in one line each.
//!
//! ```
//! # use lineside_kernel::Elapsed;
//! let shift: Elapsed = serde_json::from_str("\"PT7H30M\"").unwrap();
//! assert_eq!(serde_json::to_string(&shift).unwrap(), "\"PT7H30M\"");
//! ```

/// Gives a type with `Display` and `FromStr` its JSON form and its schema.
macro_rules! as_text {
    ($type:ident, $error:ident, $format:literal, $example:literal, $description:literal) => {
        impl serde::Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> serde::Deserialize<'de> for $type {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = std::borrow::Cow::<str>::deserialize(deserializer)?;
                text.parse().map_err(|error: $error| crate::Problem::from(error).into_serde())
            }
        }

        #[cfg(feature = "schema")]
        impl schemars::JsonSchema for $type {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($type).into()
            }
            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({
                    "type": "string",
                    "format": $format,
                    "description": $description,
                    "examples": [$example],
                })
            }
        }
    };
}

pub(crate) use as_text;
