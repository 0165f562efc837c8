//! A canonical text that stands in many others, written once.
//!
//! What is shared by many records is often the longest part of each. Its fragment is put
//! into each of them as it is, instead of being written from its fields again.
//!
//! ```
//! use lineside_proof::{Fragment, to_canonical};
//! use serde::{Serialize, Serializer};
//!
//! struct Plan { steps: Vec<u32>, written: Fragment }
//!
//! impl Serialize for Plan {
//!     fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
//!         self.written.serialize_for(&self.steps, serializer)
//!     }
//! }
//!
//! let steps = vec![10, 20];
//! let plan = Plan { written: Fragment::of(&steps)?, steps };
//! assert_eq!(to_canonical(&("a", plan))?, br#"["a",[10,20]]"#);
//! # Ok::<(), lineside_proof::CanonicalError>(())
//! ```

use super::draft::Draft;
use super::refuse::{refuse_each, refuse_the_rest};
use super::{CanonicalError, measured_canonical};
use serde::ser::{Serialize, Serializer};

/// The name by which a canonical text being written knows a fragment.
pub(super) const NAME: &str = "lineside_proof::Fragment";

/// A value's canonical text.
#[derive(Debug, Clone, PartialEq, Eq)]
// INVARIANT: the first byte says how deep the text behind it nests.
pub struct Fragment(Box<[u8]>);

impl Fragment {
    /// Writes a value once.
    ///
    /// # Errors
    /// As [`to_canonical`](crate::to_canonical).
    pub fn of<T: Serialize + ?Sized>(value: &T) -> Result<Self, CanonicalError> {
        let (text, depth) = measured_canonical(value)?;
        let depth = u8::try_from(depth).map_err(|_| CanonicalError::TooDeep { offset: None })?;
        Ok(Self([&[depth], text.as_slice()].concat().into()))
    }

    /// Serializes the value that this was written from: in canonical form by this text, in
    /// every other by itself.
    ///
    /// # Errors
    /// Those of the serializer.
    pub fn serialize_for<T: Serialize + ?Sized, S: Serializer>(
        &self,
        value: &T,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        let written = Written {
            text: &self.0,
            value,
        };
        serializer.serialize_newtype_struct(NAME, &written)
    }
}

/// A value with its text: whoever writes for programs alone is given the text.
struct Written<'a, T: ?Sized> {
    text: &'a [u8],
    value: &'a T,
}

impl<T: Serialize + ?Sized> Serialize for Written<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match serializer.is_human_readable() {
            true => self.value.serialize(serializer),
            false => serializer.serialize_bytes(self.text),
        }
    }
}

/// Takes a fragment's bytes, and nothing else.
pub(super) struct Raw<'d, 'o>(pub(super) &'d mut Draft<'o>);

fn no_fragment<T>(_given: &'static str) -> Result<T, CanonicalError> {
    Err(CanonicalError::NotJson {
        offset: 0,
        reason: "only the bytes of a fragment stand here",
    })
}

impl Serializer for Raw<'_, '_> {
    type Ok = ();
    type Error = CanonicalError;

    fn is_human_readable(&self) -> bool {
        false
    }

    fn serialize_bytes(self, bytes: &[u8]) -> Result<(), CanonicalError> {
        match bytes.split_first() {
            Some((depth, text)) => self.0.put_fragment(text, usize::from(*depth)),
            None => no_fragment("no bytes"),
        }
    }

    fn serialize_some<T: Serialize + ?Sized>(self, _: &T) -> Result<(), CanonicalError> {
        no_fragment("a value")
    }
    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: &T,
    ) -> Result<(), CanonicalError> {
        no_fragment("a value")
    }

    refuse_the_rest!(no_fragment);
    refuse_each! { no_fragment
        serialize_char(char) -> () = "text";
        serialize_str(&str) -> () = "text";
        serialize_unit_variant(&'static str, u32, &'static str) -> () = "text";
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{MAX_DEPTH, to_canonical};
    use std::collections::BTreeMap;

    /// Serializes as its second part, by the fragment of it.
    struct Shared(Fragment, BTreeMap<&'static str, Vec<u32>>);

    impl Serialize for Shared {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            self.0.serialize_for(&self.1, serializer)
        }
    }

    /// A value within so many arrays.
    struct Within<'a, T>(usize, &'a T);

    impl<T: Serialize> Serialize for Within<'_, T> {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            match self.0 {
                0 => self.1.serialize(serializer),
                around => [Within(around - 1, self.1)].serialize(serializer),
            }
        }
    }

    fn value() -> BTreeMap<&'static str, Vec<u32>> {
        BTreeMap::from([("b", vec![1, 2]), ("a\"", vec![])])
    }

    #[test]
    fn a_fragment_stands_where_its_value_would_and_nests_as_deep() {
        let shared = Shared(Fragment::of(&value()).unwrap(), value());
        for around in [0, 1, MAX_DEPTH - 3, MAX_DEPTH - 2, MAX_DEPTH - 1, MAX_DEPTH] {
            let plainly = to_canonical(&Within(around, &value()));
            assert_eq!(to_canonical(&Within(around, &shared)), plainly);
            assert_eq!(plainly.is_ok(), around <= MAX_DEPTH - 2);
        }
    }

    #[test]
    fn other_serializers_are_given_the_value_itself() {
        let shared = Shared(Fragment::of(&value()).unwrap(), value());
        let plainly = serde_json::to_string(&value()).unwrap();
        assert_eq!(serde_json::to_string(&shared).unwrap(), plainly);
    }
}
