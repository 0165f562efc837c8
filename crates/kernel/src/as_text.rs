//! Values that cross the border as text, declared in one line each.
//!
//! ```
//! # use lineside_kernel::Elapsed;
//! let shift: Elapsed = serde_json::from_str("\"PT7H30M\"").unwrap();
//! assert_eq!(serde_json::to_string(&shift).unwrap(), "\"PT7H30M\"");
//! ```

use crate::Problem;
use serde::{Deserializer, de};
use std::fmt;
use std::marker::PhantomData;
use std::str::FromStr;

/// Reads a value from a text where it lies, without a copy of it.
///
/// # Errors
/// A carried [`Problem`] when the text is none of the type.
pub fn deserialize_text<'de, D, T>(deserializer: D) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    T: FromStr<Err: Into<Problem>>,
{
    deserializer.deserialize_str(Text(PhantomData))
}

struct Text<T>(PhantomData<fn() -> T>);

impl<T: FromStr<Err: Into<Problem>>> de::Visitor<'_> for Text<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a string")
    }
    fn visit_str<E: de::Error>(self, text: &str) -> Result<T, E> {
        text.parse()
            .map_err(|error: T::Err| error.into().into_serde())
    }
}

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
                crate::deserialize_text::<D, Self>(deserializer)
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
