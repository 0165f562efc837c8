//! What a column can hold, and which other arrays can stand in for it.

use super::{Beside, Column, ColumnError, Held, Shared};
use std::sync::Arc;

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
}
