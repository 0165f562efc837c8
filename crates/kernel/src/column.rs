//! Bulk arrays: a million measurements that cost a pointer.
//!
//! A [`Column`] is a typed array that can be borrowed from its owner: a Rust slice, a
//! NumPy array, a `Float64Array`. Functions take it and read it as a slice. When a
//! request or a response crosses a language border, the column travels *beside* the
//! JSON ([`Beside`]) and the JSON holds only `{"$column": 0}`; without company, in a
//! file or on a command line, it is a plain JSON array. Both forms mean the same.
//!
//! ```
//! use lineside_kernel::{Beside, Column};
//!
//! let plain: Column<f64> = serde_json::from_str("[1.5, 2.5]")?;
//! let beside = [Beside::from(vec![1.5, 2.5])];
//! let referred: Column<f64> = Beside::read(&beside, || serde_json::from_str(r#"{"$column": 0}"#))?;
//! assert_eq!(plain, referred);
//! # Ok::<(), serde_json::Error>(())
//! ```

use crate::{ErrorCode, Family, Problem};
use serde::de::{self, Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde::ser::{Serialize, SerializeMap, Serializer};
use std::cell::RefCell;
use std::fmt;
use std::marker::PhantomData;
use std::ops::Deref;
use std::sync::Arc;

/// An array kept alive by whoever owns it, in whatever language that is.
pub type Shared<T> = Arc<dyn AsRef<[T]> + Send + Sync>;

/// The one key of a reference to a column.
pub const REFERENCE_KEY: &str = "$column";

/// A typed array, borrowed or shared; reads like a slice.
#[derive(Clone)]
pub struct Column<'a, T>(Held<'a, T>);

#[derive(Clone)]
enum Held<'a, T> {
    Borrowed(&'a [T]),
    Shared(Shared<T>),
}

impl<T> Deref for Column<'_, T> {
    type Target = [T];
    fn deref(&self) -> &[T] {
        match &self.0 {
            Held::Borrowed(slice) => slice,
            Held::Shared(owner) => (**owner).as_ref(),
        }
    }
}

impl<T> Default for Column<'_, T> {
    fn default() -> Self {
        Self(Held::Borrowed(&[]))
    }
}

impl<T: fmt::Debug> fmt::Debug for Column<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}

impl<T: PartialEq> PartialEq for Column<'_, T> {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl<'a, T> From<&'a [T]> for Column<'a, T> {
    fn from(slice: &'a [T]) -> Self {
        Self(Held::Borrowed(slice))
    }
}

impl<'a, T> From<&'a Vec<T>> for Column<'a, T> {
    fn from(values: &'a Vec<T>) -> Self {
        Self(Held::Borrowed(values))
    }
}

impl<'a, T, const N: usize> From<&'a [T; N]> for Column<'a, T> {
    fn from(values: &'a [T; N]) -> Self {
        Self(Held::Borrowed(values))
    }
}

impl<T: Send + Sync + 'static> From<Vec<T>> for Column<'_, T> {
    fn from(values: Vec<T>) -> Self {
        Self(Held::Shared(Arc::new(values)))
    }
}

impl<T: Send + Sync + 'static> FromIterator<T> for Column<'_, T> {
    fn from_iter<I: IntoIterator<Item = T>>(values: I) -> Self {
        values.into_iter().collect::<Vec<_>>().into()
    }
}

/// An array that travels beside the JSON, with its element type.
#[derive(Clone)]
#[non_exhaustive]
#[expect(missing_docs, reason = "the variants are the element types")]
pub enum Beside {
    F64(Shared<f64>),
    F32(Shared<f32>),
    I64(Shared<i64>),
    I32(Shared<i32>),
    U32(Shared<u32>),
    U8(Shared<u8>),
}

thread_local! {
    /// The columns of the request being read on this thread.
    static INCOMING: RefCell<Vec<Beside>> = const { RefCell::new(Vec::new()) };
    /// The columns of the response being written on this thread, if they may travel beside it.
    static OUTGOING: RefCell<Option<Vec<Beside>>> = const { RefCell::new(None) };
}

/// Clears a scope at its end, also when it ends in a panic.
struct AtEnd<F: FnMut()>(F);

impl<F: FnMut()> Drop for AtEnd<F> {
    fn drop(&mut self) {
        self.0();
    }
}

impl Beside {
    /// Reads something whose columns may be references into `columns`.
    ///
    /// serde has no place to hand such context through, so it stands in a thread-local
    /// for the length of `read`; reads do not nest.
    pub fn read<R>(columns: &[Self], read: impl FnOnce() -> R) -> R {
        INCOMING.set(columns.to_vec());
        let _end = AtEnd(|| drop(INCOMING.take()));
        read()
    }

    /// Writes something, and returns beside it the columns that its JSON refers to.
    pub fn write<R>(write: impl FnOnce() -> R) -> (R, Vec<Self>) {
        OUTGOING.set(Some(Vec::new()));
        let _end = AtEnd(|| drop(OUTGOING.take()));
        let result = write();
        (result, OUTGOING.take().unwrap_or_default())
    }

    /// The name of its element type: `f64`, `f32`, `i64`, `i32`, `u32` or `bytes`.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self {
            Self::F64(_) => "f64",
            Self::F32(_) => "f32",
            Self::I64(_) => "i64",
            Self::I32(_) => "i32",
            Self::U32(_) => "u32",
            Self::U8(_) => "bytes",
        }
    }
}

impl fmt::Debug for Beside {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Beside({})", self.kind())
    }
}

/// What a column can hold: `f64`, `i64`, `u32` or bytes.
///
/// Reading accepts every element type whose values all survive exactly, so an `int32`
/// array serves as a column of `f64` and a float array of whole numbers as one of `u32`.
pub trait Element: Copy + PartialEq + Send + Sync + 'static {
    /// The name of the element type in the contract.
    const KIND: &'static str;
    /// The column itself when its type is this one.
    fn same(column: &Beside) -> Option<&Shared<Self>>;
    /// Wraps an array of this type.
    fn beside(values: Shared<Self>) -> Beside;
    /// The value, if it survives exactly.
    fn from_f64(value: f64) -> Option<Self>;
    /// The value, if it survives exactly.
    fn from_i64(value: i64) -> Option<Self>;
}

/// Implements [`Element`] for a type and its variant of [`Beside`].
macro_rules! element {
    ($type:ty, $variant:ident, $kind:literal, $from_f64:expr, $from_i64:expr) => {
        impl Element for $type {
            const KIND: &'static str = $kind;
            fn same(column: &Beside) -> Option<&Shared<Self>> {
                match column {
                    Beside::$variant(values) => Some(values),
                    _ => None,
                }
            }
            fn beside(values: Shared<Self>) -> Beside {
                Beside::$variant(values)
            }
            fn from_f64(value: f64) -> Option<Self> {
                ($from_f64)(value)
            }
            fn from_i64(value: i64) -> Option<Self> {
                ($from_i64)(value)
            }
        }
    };
}

/// Lets an array of Rust's own travel beside the JSON.
macro_rules! beside {
    ($($type:ty => $variant:ident),*) => {$(
        impl From<Vec<$type>> for Beside {
            fn from(values: Vec<$type>) -> Self {
                Self::$variant(Arc::new(values))
            }
        }
    )*};
}

beside!(f64 => F64, f32 => F32, i64 => I64, i32 => I32, u32 => U32, u8 => U8);

element!(f64, F64, "f64", Some, whole_to_float);
element!(i64, I64, "i64", float_to_whole, Some);
element!(
    u32,
    U32,
    "u32",
    |v| float_to_whole(v)?.try_into().ok(),
    |v: i64| v.try_into().ok()
);
element!(
    u8,
    U8,
    "bytes",
    |v| float_to_whole(v)?.try_into().ok(),
    |v: i64| v.try_into().ok()
);

#[expect(
    clippy::cast_precision_loss,
    reason = "the way back shows whether the value survived"
)]
fn whole_to_float(value: i64) -> Option<f64> {
    let float = value as f64;
    #[expect(
        clippy::cast_possible_truncation,
        reason = "i128 holds every i64 and its rounding"
    )]
    let back = float as i128;
    (back == i128::from(value)).then_some(float)
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "the range is checked first"
)]
fn float_to_whole(value: f64) -> Option<i64> {
    const LIMIT: f64 = 9_223_372_036_854_775_808.0;
    (value.fract() == 0.0 && (-LIMIT..LIMIT).contains(&value)).then_some(value as i64)
}

impl<T: Element> Column<'_, T> {
    /// Takes a column that came beside a request, converting only what survives exactly.
    ///
    /// # Errors
    /// [`ColumnError::Element`] at the first value that would change.
    pub fn from_beside(column: &Beside) -> Result<Self, ColumnError> {
        if let Some(values) = T::same(column) {
            return Ok(Self(Held::Shared(Arc::clone(values))));
        }
        let convert_error = |index| ColumnError::Element {
            index,
            given: column.kind(),
            wanted: T::KIND,
        };
        let floats = |values: &mut dyn Iterator<Item = f64>| {
            let convert = |(i, v)| T::from_f64(v).ok_or_else(|| convert_error(i));
            values
                .enumerate()
                .map(convert)
                .collect::<Result<Vec<T>, _>>()
        };
        let wholes = |values: &mut dyn Iterator<Item = i64>| {
            let convert = |(i, v)| T::from_i64(v).ok_or_else(|| convert_error(i));
            values
                .enumerate()
                .map(convert)
                .collect::<Result<Vec<T>, _>>()
        };
        match column {
            Beside::F64(v) => floats(&mut (**v).as_ref().iter().copied()),
            Beside::F32(v) => floats(&mut (**v).as_ref().iter().map(|v| f64::from(*v))),
            Beside::I64(v) => wholes(&mut (**v).as_ref().iter().copied()),
            Beside::I32(v) => wholes(&mut (**v).as_ref().iter().map(|v| i64::from(*v))),
            Beside::U32(v) => wholes(&mut (**v).as_ref().iter().map(|v| i64::from(*v))),
            Beside::U8(v) => wholes(&mut (**v).as_ref().iter().map(|v| i64::from(*v))),
        }
        .map(Self::from)
    }

    fn referred(index: usize) -> Result<Self, ColumnError> {
        INCOMING.with_borrow(|columns| match columns.get(index) {
            Some(column) => Self::from_beside(column),
            None => Err(ColumnError::Missing {
                index,
                given: columns.len(),
            }),
        })
    }
}

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
        let column = Column::referred(reference.next_value()?);
        if reference.next_key::<de::IgnoredAny>()?.is_some() {
            return Err(de::Error::custom(
                "a reference to a column holds nothing else",
            ));
        }
        column.map_err(|error| Problem::from(error).into_serde())
    }
}

impl<T: Element + Serialize> Serialize for Column<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let reference = OUTGOING.with_borrow_mut(|outgoing| {
            let outgoing = outgoing.as_mut()?;
            outgoing.push(T::beside(match &self.0 {
                Held::Shared(owner) => Arc::clone(owner),
                Held::Borrowed(slice) => Arc::new(slice.to_vec()),
            }));
            Some(outgoing.len() - 1)
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

/// Why a column cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ColumnError {
    /// The JSON refers to a column that did not come with it.
    #[error("column {index} is referred to, but {given} came beside the request")]
    Missing {
        /// The reference.
        index: usize,
        /// How many columns came.
        given: usize,
    },
    /// A value does not survive the conversion to the wanted type.
    #[error(
        "a column of {wanted} is needed; value {index} of the {given} column given would change"
    )]
    Element {
        /// The first value that would change.
        index: usize,
        /// The type given.
        given: &'static str,
        /// The type needed.
        wanted: &'static str,
    },
    /// The host's array holds something a column cannot.
    #[error("a column holds numbers (float64, float32, or integers of native byte order), not {given}")]
    Unsupported {
        /// What it holds, in the host's words.
        given: String,
    },
    /// The host's array is not a row of values.
    #[error("a column has one dimension; the array given has {dimensions}")]
    Shape {
        /// How many dimensions it has.
        dimensions: usize,
    },
}

const MISSING: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "column.missing",
    "The request refers to a column that did not come beside it.",
);
const ELEMENT: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "column.wrong_type",
    "A value of the column does not survive the conversion to the type that is needed.",
);
const UNSUPPORTED: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "column.unsupported",
    "The array given as a column holds something other than numbers of native byte order.",
);
const SHAPE: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "column.wrong_shape",
    "The array given as a column does not have exactly one dimension.",
);

impl ColumnError {
    /// Every code under which this error crosses the border.
    pub const CODES: &[ErrorCode] = &[MISSING, ELEMENT, UNSUPPORTED, SHAPE];
}

impl From<ColumnError> for Problem {
    fn from(error: ColumnError) -> Self {
        let message = error.to_string();
        match error {
            ColumnError::Missing { index, given } => Self::new(&MISSING, message)
                .with("column", index)
                .with("given", given),
            ColumnError::Element {
                index,
                given,
                wanted,
            } => Self::new(&ELEMENT, message)
                .at(format!("[{index}]"))
                .with("given", given)
                .with("expected", wanted),
            ColumnError::Unsupported { given } => {
                Self::new(&UNSUPPORTED, message).with("given", given)
            }
            ColumnError::Shape { dimensions } => {
                Self::new(&SHAPE, message).with("dimensions", dimensions)
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

#[cfg(test)]
mod tests {
    use super::*;

    fn read<T: Element + de::DeserializeOwned>(
        beside: &[Beside],
        json: &str,
    ) -> Result<Vec<T>, String> {
        Beside::read(beside, || serde_json::from_str::<Column<T>>(json))
            .map(|column| column.to_vec())
            .map_err(
                |error| match Problem::from_serde_message(&error.to_string()) {
                    Some(problem) => problem.code().to_owned(),
                    None => error.to_string(),
                },
            )
    }

    #[test]
    fn a_reference_shares_the_memory_of_its_owner() {
        let values: Shared<f64> = Arc::new(vec![1.0, 2.0]);
        let beside = [Beside::F64(Arc::clone(&values))];
        let column = Beside::read(&beside, || {
            serde_json::from_str::<Column<f64>>(r#"{"$column":0}"#).unwrap()
        });
        assert!(std::ptr::eq(
            &raw const column[0],
            &raw const (*values).as_ref()[0]
        ));
    }

    #[test]
    fn values_that_survive_are_converted_and_others_are_named() {
        let one = r#"{"$column":0}"#;
        assert_eq!(
            read::<f64>(&[vec![1_i64, 2].into()], one),
            Ok(vec![1.0, 2.0])
        );
        assert_eq!(read::<u32>(&[vec![1.0, 7.0].into()], one), Ok(vec![1, 7]));
        for refused in [vec![0.5], vec![-1.0], vec![f64::NAN], vec![4_294_967_296.0]] {
            assert_eq!(
                read::<u32>(&[refused.into()], one),
                Err("column.wrong_type".into())
            );
        }
        for whole in [(1_i64 << 53) + 1, i64::MAX] {
            assert_eq!(
                read::<f64>(&[vec![whole].into()], one),
                Err("column.wrong_type".into())
            );
        }
        assert_eq!(
            read::<f64>(&[vec![i64::MIN].into()], one),
            Ok(vec![-(2.0_f64.powi(63))])
        );
    }

    #[test]
    fn a_reference_to_nothing_is_refused() {
        for json in [r#"{"$column":0}"#, r#"{"$column":18446744073709551615}"#] {
            assert_eq!(read::<f64>(&[], json), Err("column.missing".into()));
        }
        for json in [
            "{}",
            r#"{"a":1}"#,
            r#"{"$column":0,"b":1}"#,
            r#"{"$column":"a"}"#,
            "3",
            "[null]",
        ] {
            assert!(read::<f64>(&[vec![1.0].into()], json).is_err(), "{json}");
        }
    }

    #[test]
    fn outside_a_call_a_column_is_a_plain_array() {
        let column = Column::from(vec![1_u32, 2]);
        assert_eq!(serde_json::to_string(&column).unwrap(), "[1,2]");
        let (json, beside) = Beside::write(|| serde_json::to_string(&column).unwrap());
        assert_eq!((json.as_str(), beside.len()), (r#"{"$column":0}"#, 1));
    }
}
