//! How questions and answers are declared.

/// Declares a question or an answer.
macro_rules! shapes {
    ($(
        $(#[doc = $doc:literal])*
        $(@$strict:ident)? $name:ident {
            $($(#[doc = $fdoc:literal])* $(#[serde($($fserde:tt)*)])? $(#[schemars($($fschema:tt)*)])? $field:ident: $ftype:ty,)*
        }
    )*) => {$(
        $(#[doc = $doc])*
        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        $(#[serde($strict)])?
        pub struct $name {
            $($(#[doc = $fdoc])* $(#[serde($($fserde)*)])? $(#[cfg_attr(feature = "schema", schemars($($fschema)*))])? pub $field: $ftype,)*
        }
    )*};
}

pub(crate) use shapes;
