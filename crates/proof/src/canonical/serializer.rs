//! Typed values, written straight to canonical bytes.
//!
//! The shape is that of `serde_json`: options are `null` or the value, enums are tagged
//! the way their type says, bytes are arrays of numbers. What has no exact canonical form
//! is refused instead of being bent: integers beyond 2^53, NaN, keys that are not text.

use super::CanonicalError;
use super::draft::Draft;
use super::fragment::{self, Raw};
use super::members::{Items, Members};
use super::number::{write_f32, write_integer, write_number_f64};
use super::text::{write_escaped, write_text};
use serde::ser::{Error, Serialize, Serializer};
use std::fmt::{self, Display, Write};

/// Writes the text of a value as it is printed, without a copy in between.
pub(super) fn write_printed(
    out: &mut Vec<u8>,
    value: &(impl Display + ?Sized),
) -> Result<(), CanonicalError> {
    struct Escaped<'o>(&'o mut Vec<u8>);
    impl Write for Escaped<'_> {
        fn write_str(&mut self, text: &str) -> fmt::Result {
            write_escaped(self.0, text);
            Ok(())
        }
    }
    out.push(b'"');
    write!(Escaped(out), "{value}").map_err(CanonicalError::custom)?;
    out.push(b'"');
    Ok(())
}

impl Draft<'_> {
    /// Opens the object of one member that stands for a variant with content.
    fn open_variant(&mut self, variant: &str) -> Result<(), CanonicalError> {
        self.open(b'{', None)?;
        write_text(self.out, variant);
        self.out.push(b':');
        Ok(())
    }

    fn signed(&mut self, value: i64) -> Result<(), CanonicalError> {
        write_integer(self.out, value < 0, value.unsigned_abs())
    }

    fn unsigned(&mut self, value: u64) -> Result<(), CanonicalError> {
        write_integer(self.out, false, value)
    }

    fn literal(&mut self, literal: &str) -> Result<(), CanonicalError> {
        self.out.extend_from_slice(literal.as_bytes());
        Ok(())
    }

    fn large(&mut self, negative: bool, magnitude: u128) -> Result<(), CanonicalError> {
        match u64::try_from(magnitude) {
            Ok(magnitude) => write_integer(self.out, negative, magnitude),
            Err(_) => Err(CanonicalError::NumberNotExact {
                offset: None,
                number: format!("{}{magnitude}", if negative { "-" } else { "" }),
            }),
        }
    }
}

impl<'d, 'o> Serializer for &'d mut Draft<'o> {
    type Ok = ();
    type Error = CanonicalError;
    type SerializeSeq = Items<'d, 'o>;
    type SerializeTuple = Items<'d, 'o>;
    type SerializeTupleStruct = Items<'d, 'o>;
    type SerializeTupleVariant = Items<'d, 'o>;
    type SerializeMap = Members<'d, 'o>;
    type SerializeStruct = Members<'d, 'o>;
    type SerializeStructVariant = Members<'d, 'o>;

    fn serialize_bool(self, value: bool) -> Result<(), CanonicalError> {
        self.literal(if value { "true" } else { "false" })
    }
    fn serialize_i8(self, value: i8) -> Result<(), CanonicalError> {
        self.signed(value.into())
    }
    fn serialize_i16(self, value: i16) -> Result<(), CanonicalError> {
        self.signed(value.into())
    }
    fn serialize_i32(self, value: i32) -> Result<(), CanonicalError> {
        self.signed(value.into())
    }
    fn serialize_i64(self, value: i64) -> Result<(), CanonicalError> {
        self.signed(value)
    }
    fn serialize_i128(self, value: i128) -> Result<(), CanonicalError> {
        self.large(value < 0, value.unsigned_abs())
    }
    fn serialize_u8(self, value: u8) -> Result<(), CanonicalError> {
        self.unsigned(value.into())
    }
    fn serialize_u16(self, value: u16) -> Result<(), CanonicalError> {
        self.unsigned(value.into())
    }
    fn serialize_u32(self, value: u32) -> Result<(), CanonicalError> {
        self.unsigned(value.into())
    }
    fn serialize_u64(self, value: u64) -> Result<(), CanonicalError> {
        self.unsigned(value)
    }
    fn serialize_u128(self, value: u128) -> Result<(), CanonicalError> {
        self.large(false, value)
    }
    fn serialize_f32(self, value: f32) -> Result<(), CanonicalError> {
        write_f32(self.out, value)
    }
    fn serialize_f64(self, value: f64) -> Result<(), CanonicalError> {
        write_number_f64(self.out, value)
    }
    fn serialize_char(self, value: char) -> Result<(), CanonicalError> {
        self.serialize_str(value.encode_utf8(&mut [0; 4]))
    }
    fn serialize_str(self, value: &str) -> Result<(), CanonicalError> {
        write_text(self.out, value);
        Ok(())
    }
    fn collect_str<T: Display + ?Sized>(self, value: &T) -> Result<(), CanonicalError> {
        write_printed(self.out, value)
    }
    fn serialize_bytes(self, value: &[u8]) -> Result<(), CanonicalError> {
        self.collect_seq(value)
    }
    fn serialize_none(self) -> Result<(), CanonicalError> {
        self.literal("null")
    }
    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), CanonicalError> {
        value.serialize(self)
    }
    fn serialize_unit(self) -> Result<(), CanonicalError> {
        self.literal("null")
    }
    fn serialize_unit_struct(self, _: &'static str) -> Result<(), CanonicalError> {
        self.literal("null")
    }
    fn serialize_unit_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
    ) -> Result<(), CanonicalError> {
        self.serialize_str(variant)
    }
    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        name: &'static str,
        value: &T,
    ) -> Result<(), CanonicalError> {
        match name == fragment::NAME {
            true => value.serialize(Raw(self)),
            false => value.serialize(self),
        }
    }
    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<(), CanonicalError> {
        self.open_variant(variant)?;
        value.serialize(&mut *self)?;
        self.close(b'}');
        Ok(())
    }
    fn serialize_seq(self, _: Option<usize>) -> Result<Items<'d, 'o>, CanonicalError> {
        Items::open(self, false)
    }
    fn serialize_tuple(self, _: usize) -> Result<Items<'d, 'o>, CanonicalError> {
        Items::open(self, false)
    }
    fn serialize_tuple_struct(
        self,
        _: &'static str,
        _: usize,
    ) -> Result<Items<'d, 'o>, CanonicalError> {
        Items::open(self, false)
    }
    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Items<'d, 'o>, CanonicalError> {
        self.open_variant(variant)?;
        Items::open(self, true)
    }
    fn serialize_map(self, _: Option<usize>) -> Result<Members<'d, 'o>, CanonicalError> {
        Members::open(self, false)
    }
    fn serialize_struct(
        self,
        name: &'static str,
        _: usize,
    ) -> Result<Members<'d, 'o>, CanonicalError> {
        // serde_json hands raw JSON around in such structs; written as one it would turn
        // into something else without a word.
        if name.starts_with("$serde_json") {
            return Err(CanonicalError::custom(
                "raw JSON is no value; canonicalize its text",
            ));
        }
        Members::open(self, false)
    }
    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Members<'d, 'o>, CanonicalError> {
        self.open_variant(variant)?;
        Members::open(self, true)
    }
}
