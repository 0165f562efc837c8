//! One cell of a table, between a file and a column.
//!
//! CSV knows only text, Parquet has numbers, dates and instants of its own. Both meet
//! the columns as a [`Value`], so that a column is read from either in one place.
//!
//! ```
//! use lineside_dataset::{Cell, Hundredths, Value};
//!
//! assert_eq!(Hundredths::read(Value::Text(b"0.85")), Ok(Hundredths::new(85)));
//! assert_eq!(Hundredths::read(Value::Decimal(850, 3)), Ok(Hundredths::new(85)));
//! assert!(Hundredths::read(Value::Text(b"0.855")).is_err());
//! ```

use crate::read_text;
use lineside_kernel::{LocalDate, Timestamp};
use rust_decimal::Decimal;
use smol_str::SmolStr;

/// What a cell holds, as the file gave it or as a column gives it back.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Value<'a> {
    /// An empty cell.
    Nothing,
    /// Text, as bytes that are not yet known to be UTF-8.
    Text(&'a [u8]),
    /// A whole number.
    Whole(i64),
    /// A decimal: its digits and how many of them stand behind the point.
    Decimal(i128, u32),
    /// A binary fraction, which only foreign files use.
    Double(f64),
    /// True or false.
    Flag(bool),
    /// A date.
    Day(LocalDate),
    /// An instant.
    Moment(Timestamp),
}

/// What a column's cells are, which decides how a file stores them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Text.
    Text,
    /// Whole numbers, and references to rows by their number.
    Whole,
    /// Decimals with two places.
    Hundredths,
    /// True or false.
    Flag,
    /// Dates.
    Day,
    /// Instants.
    Moment,
}

/// What would have been accepted.
pub type Expected = &'static str;

/// What a column is made of.
pub trait Cell: Sized {
    /// How a file stores it.
    const KIND: Kind;
    /// Reads one; it is never [`Value::Nothing`].
    ///
    /// # Errors
    /// What would have been accepted.
    fn read(value: Value<'_>) -> Result<Self, Expected>;
    /// What stands where nothing was given.
    fn nothing() -> Self;
    /// Gives it back.
    fn show(&self) -> Value<'_>;
}

/// A decimal with two places: hours, rates, costs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Hundredths(i64);

impl Hundredths {
    /// So many hundredths.
    #[must_use]
    pub const fn new(hundredths: i64) -> Self {
        Self(hundredths)
    }

    /// How many hundredths.
    #[must_use]
    pub const fn get(self) -> i64 {
        self.0
    }

    /// The exact decimal, with two places.
    #[must_use]
    pub fn to_decimal(self) -> Decimal {
        Decimal::new(self.0, 2)
    }
}

const HUNDREDTHS: Expected = "a decimal with at most two places, such as `12.50`";

impl Cell for Hundredths {
    const KIND: Kind = Kind::Hundredths;
    fn read(value: Value<'_>) -> Result<Self, Expected> {
        let read = match value {
            Value::Text(text) => read_text::scaled(text, 2),
            Value::Whole(whole) => whole.checked_mul(100),
            Value::Decimal(digits, scale) => read_text::rescaled(digits, scale, 2),
            Value::Double(double) => read_text::scaled(double.to_string().as_bytes(), 2),
            _ => None,
        };
        read.map(Self).ok_or(HUNDREDTHS)
    }
    fn nothing() -> Self {
        Self(0)
    }
    fn show(&self) -> Value<'_> {
        Value::Decimal(i128::from(self.0), 2)
    }
}

impl Cell for i64 {
    const KIND: Kind = Kind::Whole;
    fn read(value: Value<'_>) -> Result<Self, Expected> {
        let read = match value {
            Value::Text(text) => read_text::whole(text),
            Value::Whole(whole) => Some(whole),
            Value::Decimal(digits, scale) => read_text::rescaled(digits, scale, 0),
            Value::Double(double) => read_text::whole(double.to_string().as_bytes()),
            _ => None,
        };
        // As many as a database's INTEGER holds: sums over any table then fit 64 bits.
        read.filter(|whole| i32::try_from(*whole).is_ok())
            .ok_or("a whole number from -2147483648 to 2147483647")
    }
    fn nothing() -> Self {
        0
    }
    fn show(&self) -> Value<'_> {
        Value::Whole(*self)
    }
}

impl Cell for bool {
    const KIND: Kind = Kind::Flag;
    fn read(value: Value<'_>) -> Result<Self, Expected> {
        match value {
            Value::Flag(flag) => Ok(flag),
            Value::Whole(1) | Value::Text(b"true" | b"t" | b"1" | b"True" | b"TRUE") => Ok(true),
            Value::Whole(0) | Value::Text(b"false" | b"f" | b"0" | b"False" | b"FALSE") => {
                Ok(false)
            }
            _ => Err("`true` or `false`"),
        }
    }
    fn nothing() -> Self {
        false
    }
    fn show(&self) -> Value<'_> {
        Value::Flag(*self)
    }
}

impl Cell for SmolStr {
    const KIND: Kind = Kind::Text;
    fn read(value: Value<'_>) -> Result<Self, Expected> {
        text_of(value).ok_or("text in UTF-8")
    }
    fn nothing() -> Self {
        Self::default()
    }
    fn show(&self) -> Value<'_> {
        if self.is_empty() {
            return Value::Nothing;
        }
        Value::Text(self.as_bytes())
    }
}

/// The text of a value; foreign files may keep codes as numbers.
pub(crate) fn text_of(value: Value<'_>) -> Option<SmolStr> {
    match value {
        Value::Text(text) => std::str::from_utf8(text).ok().map(SmolStr::new),
        Value::Whole(whole) => Some(SmolStr::from(whole.to_string())),
        _ => None,
    }
}

impl Cell for Option<LocalDate> {
    const KIND: Kind = Kind::Day;
    fn read(value: Value<'_>) -> Result<Self, Expected> {
        let read = match value {
            Value::Day(day) => Some(day),
            Value::Text(text) => read_text::day(text),
            Value::Moment(moment) => read_text::day_of(moment),
            _ => None,
        };
        read.map(Some).ok_or("a date such as `2024-03-29`")
    }
    fn nothing() -> Self {
        None
    }
    fn show(&self) -> Value<'_> {
        self.map_or(Value::Nothing, Value::Day)
    }
}

const MOMENT: Expected = "an instant such as `2024-03-29T14:30:00Z`";

impl Cell for Timestamp {
    const KIND: Kind = Kind::Moment;
    fn read(value: Value<'_>) -> Result<Self, Expected> {
        let read = match value {
            Value::Moment(moment) => Some(moment),
            Value::Text(text) => read_text::moment(text),
            Value::Day(day) => read_text::midnight(day),
            _ => None,
        };
        read.ok_or(MOMENT)
    }
    fn nothing() -> Self {
        Self::MIN
    }
    fn show(&self) -> Value<'_> {
        Value::Moment(*self)
    }
}

impl Cell for Option<Timestamp> {
    const KIND: Kind = Kind::Moment;
    fn read(value: Value<'_>) -> Result<Self, Expected> {
        Timestamp::read(value).map(Some)
    }
    fn nothing() -> Self {
        None
    }
    fn show(&self) -> Value<'_> {
        self.map_or(Value::Nothing, Value::Moment)
    }
}
