//! Columns: typed arrays that JavaScript and Rust read from the same memory.

use lineside_contract::{Beside, Shared};
use napi::bindgen_prelude::{
    BigInt64Array, Either6, Float32Array, Float64Array, Int32Array, Uint8Array, Uint32Array,
};
use std::sync::Arc;

/// Any typed array that can be a column.
pub(crate) type TypedArray =
    Either6<Float64Array, Float32Array, BigInt64Array, Int32Array, Uint32Array, Uint8Array>;

/// Borrows a typed array for the length of a synchronous call.
///
/// The array is kept alive by a reference, and JavaScript cannot write to it meanwhile,
/// because the call blocks its thread.
pub(crate) fn borrow(array: TypedArray) -> Beside {
    match array {
        Either6::A(values) => Beside::F64(Arc::new(values)),
        Either6::B(values) => Beside::F32(Arc::new(values)),
        Either6::C(values) => Beside::I64(Arc::new(values)),
        Either6::D(values) => Beside::I32(Arc::new(values)),
        Either6::E(values) => Beside::U32(Arc::new(values)),
        Either6::F(values) => Beside::U8(Arc::new(values)),
    }
}

/// Copies a typed array, as one block, for a call on another thread.
///
/// JavaScript goes on while such a call runs and may write to the array; the copy is
/// what keeps the numbers under the calculation still.
pub(crate) fn copy(array: &TypedArray) -> Beside {
    match array {
        Either6::A(values) => values.to_vec().into(),
        Either6::B(values) => values.to_vec().into(),
        Either6::C(values) => values.to_vec().into(),
        Either6::D(values) => values.to_vec().into(),
        Either6::E(values) => values.to_vec().into(),
        Either6::F(values) => values.to_vec().into(),
    }
}

/// Hands a column to JavaScript, which frees it when it is collected.
pub(crate) fn hand_over(column: Beside) -> TypedArray {
    /// Gives away memory that nobody else holds, and a copy of any other.
    macro_rules! give {
        ($array:ident, $owner:ident) => {
            match Arc::strong_count(&$owner) {
                1 => external!($array, $owner),
                _ => $array::with_data_copied((*$owner).as_ref()),
            }
        };
    }
    macro_rules! external {
        ($array:ident, $owner:ident) => {{
            let values: &[_] = (*$owner).as_ref();
            let (data, length) = (values.as_ptr().cast_mut(), values.len());
            // SAFETY: the closure owns the memory and drops it when JavaScript has collected
            // the array. Nobody else holds it, so JavaScript may also write to it.
            #[expect(unsafe_code, reason = "ownership passes to JavaScript without a copy")]
            unsafe {
                $array::with_external_data(data, length, move |_, _| drop($owner))
            }
        }};
    }
    match column {
        Beside::F64(owner) => Either6::A(give!(Float64Array, owner)),
        Beside::F32(owner) => Either6::B(give!(Float32Array, owner)),
        Beside::I64(owner) => Either6::C(give!(BigInt64Array, owner)),
        Beside::I32(owner) => Either6::D(give!(Int32Array, owner)),
        Beside::U32(owner) => Either6::E(give!(Uint32Array, owner)),
        Beside::U8(owner) => Either6::F(give!(Uint8Array, owner)),
        _ => {
            let owner: Shared<u8> = Arc::new(Vec::new());
            Either6::F(Uint8Array::with_data_copied((*owner).as_ref()))
        }
    }
}
