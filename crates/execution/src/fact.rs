//! Facts: the events of one room, typed, with the names and versions they are stored by.
//!
//! Stored bytes are never rewritten. When the form of a fact changes, its schema number
//! grows, the old form is read by an *upcast* step to the next one, and a golden file of
//! every form ever written stays in the tests.

use lineside_journal::{Entry, Kind, NewEvent};
use lineside_kernel::{ActorId, Timestamp};
use lineside_proof::CanonicalError;
use serde_json::Value;
use thiserror::Error;

/// The events of one room.
pub trait Fact: Sized {
    /// The name it is stored by: `record.changed`.
    fn kind(&self) -> Kind;

    /// The version of the form that is written today.
    fn schema(&self) -> u16;

    /// The fact as an event to be written.
    ///
    /// # Errors
    /// [`CanonicalError`] when the body has no canonical form.
    fn to_event(&self, at: Timestamp) -> Result<NewEvent, CanonicalError>;

    /// Reads a stored event; `None` when its kind is not of this room.
    ///
    /// # Errors
    /// [`FactError`] when the kind is known and the body is not.
    fn read(kind: &str, schema: u16, body: &str) -> Option<Result<Self, FactError>>;
}

/// A stored event that this release cannot read.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("event `{kind}`, schema {schema}: {why}")]
pub struct FactError {
    /// The kind.
    pub kind: String,
    /// The version of its form.
    pub schema: u16,
    /// Why it cannot be read.
    pub why: String,
}

/// Who brought a fact about, and when: what stands around its body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Who {
    /// Who acted.
    pub actor: ActorId,
    /// When it happened, as claimed.
    pub at: Timestamp,
    /// The reason given.
    pub reason: Option<String>,
}

impl Who {
    /// What a stored line says of its author; `None` when its actor is no code.
    #[must_use]
    pub fn of(entry: &Entry<'_>) -> Option<Self> {
        Some(Self {
            actor: entry.actor.parse().ok()?,
            at: entry.at,
            reason: entry.reason.as_deref().map(str::to_owned),
        })
    }
}

/// Brings a body of an older form to today's, one step at a time.
///
/// `step` is given the schema number of the form it gets, and makes the next one of it.
///
/// # Errors
/// [`FactError`] when the form is newer than this release, or a step fails.
pub fn upcast(
    kind: &str,
    schema: u16,
    today: u16,
    body: &str,
    step: impl Fn(u16, Value) -> Result<Value, String>,
) -> Result<Value, FactError> {
    let error = |why: String| FactError {
        kind: kind.to_owned(),
        schema,
        why,
    };
    if schema > today || schema == 0 {
        return Err(error(format!("this release knows versions 1 to {today}")));
    }
    let mut value = serde_json::from_str(body).map_err(|why| error(why.to_string()))?;
    for from in schema..today {
        value = step(from, value).map_err(error)?;
    }
    Ok(value)
}

/// Declares the events of a room: an enum, one variant per kind.
///
/// ```text
/// facts! {
///     /// What happens to a record.
///     pub enum RecordEvent {
///         /// It was opened.
///         Opened(RecordOpened) = "record.opened", 1;
///     }
/// }
/// ```
///
/// A kind whose schema is over 1 names its upcast step behind it:
/// `= "record.opened", 2, upcast_opened;`.
#[macro_export]
macro_rules! facts {
    (
        $(#[doc = $doc:literal])*
        pub enum $name:ident {
            $($(#[doc = $vdoc:literal])* $variant:ident($body:ty) = $kind:literal, $schema:literal $(, $upcast:path)?;)*
        }
    ) => {
        $(#[doc = $doc])*
        #[derive(Debug, Clone, PartialEq)]
        pub enum $name {
            $($(#[doc = $vdoc])* $variant($body),)*
        }

        impl $name {
            /// Every kind of this room, with the version written today.
            pub const KINDS: &[(&'static str, u16)] = &[$(($kind, $schema)),*];
        }

        impl $crate::Fact for $name {
            fn kind(&self) -> lineside_journal::Kind {
                match self {
                    $(Self::$variant(_) => const { lineside_journal::Kind::of($kind) },)*
                }
            }

            fn schema(&self) -> u16 {
                match self {
                    $(Self::$variant(_) => $schema,)*
                }
            }

            fn to_event(
                &self,
                at: lineside_kernel::Timestamp,
            ) -> Result<lineside_journal::NewEvent, lineside_proof::CanonicalError> {
                match self {
                    $(Self::$variant(body) => {
                        lineside_journal::NewEvent::new(self.kind(), $schema, at, body)
                    })*
                }
            }

            fn read(kind: &str, schema: u16, body: &str) -> Option<Result<Self, $crate::FactError>> {
                match kind {
                    $($kind => {
                        let step: fn(u16, serde_json::Value) -> Result<serde_json::Value, String> =
                            $crate::facts!(@step $($upcast)?);
                        let value = $crate::upcast(kind, schema, $schema, body, step);
                        Some(value.and_then(|value| {
                            serde_json::from_value(value)
                                .map(Self::$variant)
                                .map_err(|why| $crate::FactError {
                                    kind: kind.to_owned(),
                                    schema,
                                    why: why.to_string(),
                                })
                        }))
                    })*
                    _ => None,
                }
            }
        }
    };
    (@step $upcast:path) => { $upcast };
    (@step) => { |from, _| Err(format!("no step leads on from version {from}")) };
}
