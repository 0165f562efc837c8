//! Bytes that cross the border in one piece.
//!
//! A `Vec<u8>` of uniffi's own crosses byte by byte, which for a million measurements costs
//! more than charting them. In the generated code a [`Block`] is what a `Vec<u8>` would be: a
//! `ByteArray` in Kotlin, `Data` in Swift.
#![allow(
    unsafe_code,
    reason = "the traits are unsafe because declaration and bytes must agree; both are those of Vec<u8>"
)]

use uniffi::deps::bytes::{Buf, BufMut};
use uniffi::{Lift, Lower, MetadataBuffer, RustBuffer, TypeId, check_remaining};

/// The elements of a column, in little-endian order.
#[derive(Clone)]
pub struct Block(pub(crate) Vec<u8>);

// SAFETY: a length and the bytes, as uniffi writes a Vec<u8>.
unsafe impl<UT> Lower<UT> for Block {
    type FfiType = RustBuffer;

    fn write(mut block: Self, to: &mut Vec<u8>) {
        // INVARIANT: a longer block never comes up; neither host can hold one.
        let length = i32::try_from(block.0.len()).unwrap_or(i32::MAX);
        block.0.truncate(length.unsigned_abs() as usize);
        to.put_i32(length);
        to.extend_from_slice(&block.0);
    }

    fn lower(block: Self) -> RustBuffer {
        <Self as Lower<UT>>::lower_into_rust_buffer(block)
    }
}

// SAFETY: a length and the bytes, as uniffi reads a Vec<u8>.
unsafe impl<UT> Lift<UT> for Block {
    type FfiType = RustBuffer;

    fn try_read(from: &mut &[u8]) -> uniffi::Result<Self> {
        check_remaining(from, 4)?;
        let length = usize::try_from(from.get_i32())?;
        check_remaining(from, length)?;
        let (bytes, rest) = from.split_at(length);
        *from = rest;
        Ok(Self(bytes.to_vec()))
    }

    fn try_lift(buffer: RustBuffer) -> uniffi::Result<Self> {
        <Self as Lift<UT>>::try_lift_from_rust_buffer(buffer)
    }
}

impl<UT> TypeId<UT> for Block {
    const TYPE_ID_META: MetadataBuffer = <Vec<u8> as TypeId<UT>>::TYPE_ID_META;
}
