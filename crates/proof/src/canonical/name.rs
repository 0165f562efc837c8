//! Keys of maps, which become member names and so must be text.

use super::CanonicalError;
use super::serializer::write_printed;
use super::text::write_text;
use serde::ser::{Impossible, Serialize, Serializer};
use std::fmt::Display;

/// Writes a key in quotes, and refuses what is not text.
pub(super) struct Name<'o>(pub(super) &'o mut Vec<u8>);

type Refused = Impossible<(), CanonicalError>;

fn not_text<T>(given: &'static str) -> Result<T, CanonicalError> {
    Err(CanonicalError::NameNotText { given })
}

/// Kinds of key that are refused, with how the refusal calls them.
macro_rules! refused {
    ($($method:ident($type:ty) $given:literal;)*) => {$(
        fn $method(self, _: $type) -> Result<(), CanonicalError> {
            not_text($given)
        }
    )*};
}

impl Serializer for Name<'_> {
    type Ok = ();
    type Error = CanonicalError;
    type SerializeSeq = Refused;
    type SerializeTuple = Refused;
    type SerializeTupleStruct = Refused;
    type SerializeTupleVariant = Refused;
    type SerializeMap = Refused;
    type SerializeStruct = Refused;
    type SerializeStructVariant = Refused;

    fn serialize_str(self, name: &str) -> Result<(), CanonicalError> {
        write_text(self.0, name);
        Ok(())
    }
    fn serialize_char(self, name: char) -> Result<(), CanonicalError> {
        self.serialize_str(name.encode_utf8(&mut [0; 4]))
    }
    fn collect_str<T: Display + ?Sized>(self, name: &T) -> Result<(), CanonicalError> {
        write_printed(self.0, name)
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
        _: &'static str,
        name: &T,
    ) -> Result<(), CanonicalError> {
        name.serialize(self)
    }
    fn serialize_some<T: Serialize + ?Sized>(self, name: &T) -> Result<(), CanonicalError> {
        name.serialize(self)
    }

    refused! {
        serialize_bool(bool) "a truth value";
        serialize_i8(i8) "a number";
        serialize_i16(i16) "a number";
        serialize_i32(i32) "a number";
        serialize_i64(i64) "a number";
        serialize_i128(i128) "a number";
        serialize_u8(u8) "a number";
        serialize_u16(u16) "a number";
        serialize_u32(u32) "a number";
        serialize_u64(u64) "a number";
        serialize_u128(u128) "a number";
        serialize_f32(f32) "a number";
        serialize_f64(f64) "a number";
        serialize_bytes(&[u8]) "bytes";
        serialize_unit_struct(&'static str) "nothing";
    }

    fn serialize_none(self) -> Result<(), CanonicalError> {
        not_text("nothing")
    }
    fn serialize_unit(self) -> Result<(), CanonicalError> {
        not_text("nothing")
    }
    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Result<(), CanonicalError> {
        not_text("a variant with content")
    }
    fn serialize_seq(self, _: Option<usize>) -> Result<Refused, CanonicalError> {
        not_text("an array")
    }
    fn serialize_tuple(self, _: usize) -> Result<Refused, CanonicalError> {
        not_text("an array")
    }
    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Refused, CanonicalError> {
        not_text("an array")
    }
    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Refused, CanonicalError> {
        not_text("a variant with content")
    }
    fn serialize_map(self, _: Option<usize>) -> Result<Refused, CanonicalError> {
        not_text("an object")
    }
    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Refused, CanonicalError> {
        not_text("an object")
    }
    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Refused, CanonicalError> {
        not_text("a variant with content")
    }
}
