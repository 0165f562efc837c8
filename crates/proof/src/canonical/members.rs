//! Arrays and objects of typed values, while they are being written.

use super::CanonicalError;
use super::draft::{Draft, OpenObject};
use super::name::Name;
use super::text::write_text;
use serde::ser::{
    Serialize, SerializeMap, SerializeSeq, SerializeStruct, SerializeStructVariant, SerializeTuple,
    SerializeTupleStruct, SerializeTupleVariant,
};

/// An array that is still open.
pub(super) struct Items<'d, 'o> {
    draft: &'d mut Draft<'o>,
    is_first: bool,
    in_variant: bool,
}

impl<'d, 'o> Items<'d, 'o> {
    /// Opens an array; within a variant, its end closes the variant's object too.
    pub(super) fn open(draft: &'d mut Draft<'o>, in_variant: bool) -> Result<Self, CanonicalError> {
        draft.open(b'[', None)?;
        Ok(Self {
            draft,
            is_first: true,
            in_variant,
        })
    }

    fn item(&mut self, value: &(impl Serialize + ?Sized)) -> Result<(), CanonicalError> {
        if !self.is_first {
            self.draft.out.push(b',');
        }
        self.is_first = false;
        value.serialize(&mut *self.draft)
    }

    fn close(self) {
        self.draft.close(b']');
        if self.in_variant {
            self.draft.close(b'}');
        }
    }
}

/// An object that is still open.
pub(super) struct Members<'d, 'o> {
    draft: &'d mut Draft<'o>,
    object: OpenObject,
    in_variant: bool,
}

impl<'d, 'o> Members<'d, 'o> {
    /// Opens an object; within a variant, its end closes the variant's object too.
    pub(super) fn open(draft: &'d mut Draft<'o>, in_variant: bool) -> Result<Self, CanonicalError> {
        let object = draft.open_object(None)?;
        Ok(Self {
            draft,
            object,
            in_variant,
        })
    }

    fn member(
        &mut self,
        name: &str,
        value: &(impl Serialize + ?Sized),
    ) -> Result<(), CanonicalError> {
        let start = self.draft.start_member(&self.object);
        write_text(self.draft.out, name);
        self.draft.end_name(&mut self.object, start, None)?;
        self.value(value)
    }

    fn value(&mut self, value: &(impl Serialize + ?Sized)) -> Result<(), CanonicalError> {
        value.serialize(&mut *self.draft)?;
        self.draft.end_member();
        Ok(())
    }

    fn close(self) -> Result<(), CanonicalError> {
        self.draft.close_object(self.object)?;
        if self.in_variant {
            self.draft.close(b'}');
        }
        Ok(())
    }
}

/// The four kinds of array that serde tells apart, all alike in JSON.
macro_rules! arrays {
    ($($kind:ident :: $item:ident),*) => {$(
        impl $kind for Items<'_, '_> {
            type Ok = ();
            type Error = CanonicalError;
            fn $item<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), CanonicalError> {
                self.item(value)
            }
            fn end(self) -> Result<(), CanonicalError> {
                self.close();
                Ok(())
            }
        }
    )*};
}

arrays!(
    SerializeSeq::serialize_element,
    SerializeTuple::serialize_element,
    SerializeTupleStruct::serialize_field,
    SerializeTupleVariant::serialize_field
);

/// The two kinds of object whose member names are known beforehand.
macro_rules! structs {
    ($($kind:ident),*) => {$(
        impl $kind for Members<'_, '_> {
            type Ok = ();
            type Error = CanonicalError;
            fn serialize_field<T: Serialize + ?Sized>(
                &mut self,
                name: &'static str,
                value: &T,
            ) -> Result<(), CanonicalError> {
                self.member(name, value)
            }
            fn end(self) -> Result<(), CanonicalError> {
                self.close()
            }
        }
    )*};
}

structs!(SerializeStruct, SerializeStructVariant);

impl SerializeMap for Members<'_, '_> {
    type Ok = ();
    type Error = CanonicalError;
    fn serialize_key<T: Serialize + ?Sized>(&mut self, name: &T) -> Result<(), CanonicalError> {
        let start = self.draft.start_member(&self.object);
        name.serialize(Name(self.draft.out))?;
        self.draft.end_name(&mut self.object, start, None)
    }
    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), CanonicalError> {
        self.value(value)
    }
    fn end(self) -> Result<(), CanonicalError> {
        self.close()
    }
}
