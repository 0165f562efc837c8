//! What a serializer refuses that writes one kind of value only.

/// The methods of a [`Serializer`](serde::Serializer) for numbers, truth values, nothing and
/// all that has parts; `$refuse` is told what was given.
macro_rules! refuse_the_rest {
    ($refuse:ident) => {
        type SerializeSeq = serde::ser::Impossible<(), CanonicalError>;
        type SerializeTuple = serde::ser::Impossible<(), CanonicalError>;
        type SerializeTupleStruct = serde::ser::Impossible<(), CanonicalError>;
        type SerializeTupleVariant = serde::ser::Impossible<(), CanonicalError>;
        type SerializeMap = serde::ser::Impossible<(), CanonicalError>;
        type SerializeStruct = serde::ser::Impossible<(), CanonicalError>;
        type SerializeStructVariant = serde::ser::Impossible<(), CanonicalError>;

        refuse_each! { $refuse
            serialize_bool(bool) -> () = "a truth value";
            serialize_i8(i8) -> () = "a number";
            serialize_i16(i16) -> () = "a number";
            serialize_i32(i32) -> () = "a number";
            serialize_i64(i64) -> () = "a number";
            serialize_i128(i128) -> () = "a number";
            serialize_u8(u8) -> () = "a number";
            serialize_u16(u16) -> () = "a number";
            serialize_u32(u32) -> () = "a number";
            serialize_u64(u64) -> () = "a number";
            serialize_u128(u128) -> () = "a number";
            serialize_f32(f32) -> () = "a number";
            serialize_f64(f64) -> () = "a number";
            serialize_none() -> () = "nothing";
            serialize_unit() -> () = "nothing";
            serialize_unit_struct(&'static str) -> () = "nothing";
            serialize_seq(Option<usize>) -> Self::SerializeSeq = "an array";
            serialize_tuple(usize) -> Self::SerializeTuple = "an array";
            serialize_tuple_struct(&'static str, usize) -> Self::SerializeTupleStruct = "an array";
            serialize_tuple_variant(&'static str, u32, &'static str, usize)
                -> Self::SerializeTupleVariant = "a variant with content";
            serialize_map(Option<usize>) -> Self::SerializeMap = "an object";
            serialize_struct(&'static str, usize) -> Self::SerializeStruct = "an object";
            serialize_struct_variant(&'static str, u32, &'static str, usize)
                -> Self::SerializeStructVariant = "a variant with content";
        }

        fn serialize_newtype_variant<T: Serialize + ?Sized>(
            self,
            _: &'static str,
            _: u32,
            _: &'static str,
            _: &T,
        ) -> Result<(), CanonicalError> {
            $refuse("a variant with content")
        }
    };
}

/// One method each, with what the refusal calls the value.
macro_rules! refuse_each {
    ($refuse:ident $($method:ident($($type:ty),*) -> $answer:ty = $given:literal;)*) => {$(
        fn $method(self, $(_: $type),*) -> Result<$answer, CanonicalError> {
            $refuse($given)
        }
    )*};
}

pub(super) use {refuse_each, refuse_the_rest};
