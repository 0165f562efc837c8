//! Units of measure: a closed table, and the plant's own in braces.
//!
//! Each listed [`Unit`] has one code (`kg`, `mL`, `pcs`, `drum`) and an exact factor to
//! the base of its [`Dimension`]. Units of one dimension convert into each other; a
//! drum, a pallet or a tablet has nothing in common with anything, until an item says
//! how much is in one (see [`Equivalence`](crate::Equivalence)). Whatever else a plant
//! counts in is written in braces, `{spool}`, and is again a dimension of its own. So a
//! typing mistake is refused, with the unit that was probably meant, and nothing is
//! impossible.
//!
//! What is not here: temperature, pressure and flow, which are measured, not booked, and
//! whose zero or reference conditions make "how many of the one are one of the other" a
//! question without an answer.
//!
//! ```
//! use lineside_kernel::Unit;
//!
//! let unit: Unit = "lb".parse()?;
//! assert_eq!((unit.base(), unit.factor().to_string()), (Unit::KG, "0.45359237".into()));
//! let mistaken = "Kg".parse::<Unit>().unwrap_err();
//! assert_eq!(mistaken.to_string(), "`Kg` is not a unit; did you mean `kg`?");
//! assert_eq!("{spool}".parse::<Unit>()?.code(), "{spool}");
//! # Ok::<(), lineside_kernel::UnitError>(())
//! ```

use crate::{Problem, Ratio};
use own::Own;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::borrow::Cow;
use std::cmp::Ordering;
use std::collections::HashMap;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::str::FromStr;
use std::sync::LazyLock;

mod error;
mod own;
mod table;

pub use error::UnitError;

/// What a quantity is counted or measured in, such as `kg`, `pcs`, `drum` or `{spool}`.
#[derive(Clone, Copy)]
pub struct Unit(Kind);

#[derive(Clone, Copy)]
enum Kind {
    Listed(&'static Entry),
    Own(Own),
}

/// One row of the table.
struct Entry {
    code: &'static str,
    name: &'static str,
    dimension: Dimension,
    /// How many base units one of it is.
    factor: Ratio,
    /// What else people write; never accepted, but understood when suggesting.
    also: &'static [&'static str],
}

/// What units have in common when one can be converted into the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Dimension {
    /// Weight, as the shop floor calls it; base `kg`.
    Mass,
    /// Base `L`.
    Volume,
    /// Base `m`.
    Length,
    /// Base `m2`.
    Area,
    /// Elapsed time, so that a day has 24 hours; base `s`.
    Time,
    /// Base `J`.
    Energy,
    /// Base `W`.
    Power,
    /// Amount of substance; base `mol`.
    Substance,
    /// Pieces and round numbers of them; base `pcs`.
    Count,
    /// The unit stands alone: a container, a product form, or the plant's own.
    Own,
}

impl Unit {
    /// All listed units, by dimension.
    #[must_use]
    pub const fn listed() -> &'static [Self] {
        table::LISTED
    }

    /// How it is written: `kg`, `{spool}`.
    #[must_use]
    pub fn code(&self) -> &str {
        match &self.0 {
            Kind::Listed(entry) => entry.code,
            Kind::Own(own) => own.as_str(),
        }
    }

    /// What it is called in English; the plant's own unit is called what it is written as.
    #[must_use]
    pub fn name(&self) -> &str {
        match &self.0 {
            Kind::Listed(entry) => entry.name,
            Kind::Own(own) => own.as_str().trim_matches(['{', '}']),
        }
    }

    /// What it measures.
    #[must_use]
    pub const fn dimension(self) -> Dimension {
        match self.0 {
            Kind::Listed(entry) => entry.dimension,
            Kind::Own(_) => Dimension::Own,
        }
    }

    /// How many of the base unit one of it is, exactly.
    #[must_use]
    pub const fn factor(self) -> Ratio {
        match self.0 {
            Kind::Listed(entry) => entry.factor,
            Kind::Own(_) => Ratio::ONE,
        }
    }

    /// The base of its dimension; a unit that stands alone is its own base.
    ///
    /// Two units convert into each other without further knowledge exactly when their
    /// bases are the same.
    #[must_use]
    pub const fn base(self) -> Self {
        match self.dimension() {
            Dimension::Mass => Self::KG,
            Dimension::Volume => Self::L,
            Dimension::Length => Self::M,
            Dimension::Area => Self::M2,
            Dimension::Time => Self::S,
            Dimension::Energy => Self::J,
            Dimension::Power => Self::W,
            Dimension::Substance => Self::MOL,
            Dimension::Count => Self::PCS,
            Dimension::Own => self,
        }
    }
}

impl FromStr for Unit {
    type Err = UnitError;

    fn from_str(text: &str) -> Result<Self, UnitError> {
        static BY_CODE: LazyLock<HashMap<&str, Unit>> = LazyLock::new(|| {
            table::LISTED
                .iter()
                .map(|unit| (unit.code(), *unit))
                .collect()
        });
        if let Some(unit) = BY_CODE.get(text) {
            return Ok(*unit);
        }
        match Own::new(text) {
            Some(own) if error::meaning(text).is_empty() => Ok(Self(Kind::Own(own))),
            _ => Err(UnitError::unknown(text)),
        }
    }
}

impl PartialEq for Unit {
    fn eq(&self, other: &Self) -> bool {
        self.code() == other.code()
    }
}

impl Eq for Unit {}

impl Hash for Unit {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.code().hash(state);
    }
}

impl PartialOrd for Unit {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Unit {
    fn cmp(&self, other: &Self) -> Ordering {
        self.code().cmp(other.code())
    }
}

impl fmt::Display for Unit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl fmt::Debug for Unit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Unit({})", self.code())
    }
}

impl Serialize for Unit {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}

impl<'de> Deserialize<'de> for Unit {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = Cow::<str>::deserialize(deserializer)?;
        text.parse()
            .map_err(|error: UnitError| Problem::from(error).into_serde())
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Unit {
    fn schema_name() -> Cow<'static, str> {
        "UnitCode".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let codes: Vec<&str> = Self::listed().iter().map(Self::code).collect();
        schemars::json_schema!({
            "type": "string",
            "minLength": 1,
            "description": format!(
                "What a quantity is counted or measured in: one of `{}`, or the plant's own unit \
                 in braces, such as `{{spool}}`: up to {} of a-z, 0-9, `.`, `_` and `-`.",
                codes.join("`, `"),
                own::MAX_CHARS,
            ),
            "examples": ["kg", "L", "pcs", "drum", "{spool}"],
        })
    }
}

#[cfg(test)]
mod tests;
