//! How a ratio is written: as a decimal where it has an end, else as a fraction.
//!
//! One value has one text, so that texts can be compared: `"6/16"` reads as the ratio
//! that prints `"0.375"`.

use super::{Ratio, RatioError};
use crate::decimal::{Unreadable, Written, read};
use crate::text::shown;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use std::str::FromStr;

impl fmt::Display for Ratio {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some((mantissa, scale)) = self.to_mantissa() else {
            return write!(f, "{}/{}", self.numerator, self.denominator);
        };
        let Some(power) = 10_u128.checked_pow(scale) else {
            return write!(f, "{}/{}", self.numerator, self.denominator);
        };
        let sign = if mantissa < 0 { "-" } else { "" };
        let digits = mantissa.unsigned_abs();
        match usize::try_from(scale) {
            Ok(width) if width > 0 => {
                write!(f, "{sign}{}.{:0width$}", digits / power, digits % power)
            }
            _ => write!(f, "{sign}{digits}"),
        }
    }
}

impl fmt::Debug for Ratio {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Ratio({self})")
    }
}

impl FromStr for Ratio {
    type Err = RatioError;

    fn from_str(text: &str) -> Result<Self, RatioError> {
        let refuse = |reason| match reason {
            Unreadable::NotANumber => RatioError::NotARatio { given: shown(text) },
            Unreadable::TooLong => RatioError::OutOfRange,
        };
        let whole = |part: &str| match read(part).map_err(refuse)? {
            (number, 0) => Ok(number),
            _ => Err(refuse(Unreadable::NotANumber)),
        };
        match text.split_once('/') {
            Some((_, below)) if below.starts_with('-') => Err(refuse(Unreadable::NotANumber)),
            Some((above, below)) => Self::new(whole(above)?, whole(below)?),
            None => {
                let (mantissa, scale) = read(text).map_err(refuse)?;
                let power = 10_i128.checked_pow(scale).ok_or(RatioError::OutOfRange)?;
                Self::new(mantissa, power)
            }
        }
    }
}

impl Serialize for Ratio {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Ratio {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Written {
            expecting: "a ratio as a string, such as \"37.5\" or \"3/8\"",
            parse: Self::from_str,
        })
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Ratio {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Ratio".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string",
            "format": "ratio",
            "pattern": r"^-?[0-9]+(\.[0-9]+|/[0-9]+)?$",
            "description":
                "An exact number: a decimal such as \"37.5\" or a fraction such as \"3/8\".",
        })
    }
}
