//! Columns: typed arrays that JavaScript and Rust read from the same memory.

use lineside_contract::Beside;
use napi::bindgen_prelude::{
    BigInt64Array, BigInt64ArraySlice, Either6, Env, Float32Array, Float32ArraySlice, Float64Array,
    Float64ArraySlice, Int32Array, Int32ArraySlice, JsValue, ToNapiValue, Uint8Array,
    Uint8ArraySlice, Uint32Array, Uint32ArraySlice, sys,
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

/// A column on its way to JavaScript.
///
/// JavaScript gets memory of its own. Memory of ours would be freed only when its event
/// loop turns, so a script that computes without pause would keep every answer; and to the
/// engine such an answer would look small, and not worth collecting.
pub(crate) struct Given(pub(crate) Beside);

impl ToNapiValue for Given {
    #[expect(unsafe_code, reason = "the trait says so; nothing here relies on it")]
    unsafe fn to_napi_value(
        env: sys::napi_env,
        Self(column): Self,
    ) -> napi::Result<sys::napi_value> {
        let env = Env::from_raw(env);
        Ok(match column {
            Beside::F64(values) => Float64ArraySlice::copy_from(&env, (*values).as_ref())?.raw(),
            Beside::F32(values) => Float32ArraySlice::copy_from(&env, (*values).as_ref())?.raw(),
            Beside::I64(values) => BigInt64ArraySlice::copy_from(&env, (*values).as_ref())?.raw(),
            Beside::I32(values) => Int32ArraySlice::copy_from(&env, (*values).as_ref())?.raw(),
            Beside::U32(values) => Uint32ArraySlice::copy_from(&env, (*values).as_ref())?.raw(),
            Beside::U8(values) => Uint8ArraySlice::copy_from(&env, (*values).as_ref())?.raw(),
        })
    }
}
