//! Keys of maps, which become member names and so must be text.

use super::CanonicalError;
use super::refuse::{refuse_each, refuse_the_rest};
use super::serializer::write_printed;
use super::text::write_text;
use serde::ser::{Serialize, Serializer};
use std::fmt::Display;

/// Writes a key in quotes, and refuses what is not text.
pub(super) struct Name<'o>(pub(super) &'o mut Vec<u8>);

fn not_text<T>(given: &'static str) -> Result<T, CanonicalError> {
    Err(CanonicalError::NameNotText { given })
}

impl Serializer for Name<'_> {
    type Ok = ();
    type Error = CanonicalError;

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

    refuse_the_rest!(not_text);
    refuse_each! { not_text
        serialize_bytes(&[u8]) -> () = "bytes";
    }
}
