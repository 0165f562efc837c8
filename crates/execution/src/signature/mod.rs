//! Electronic signatures (21 CFR Part 11, subpart C).
//!
//! A signature is an event of its own on the stream `signature:<code>`. It names exactly
//! what was signed: the stream, its version, and the leaf hash of that version's line in
//! the journal. Who signed, under which printed name, when, with which meaning, in which
//! session and with what kinds of components is part of the same [`Manifestation`], whose
//! digest lies inside the hashed line. So a signature cannot be moved to another record,
//! another version or another meaning (11.70), and cannot be made without name, time and
//! meaning (11.50): the type does not build.
//!
//! Who may sign with which meaning, and when four eyes are needed, is the policy's
//! business; that a signer is enrolled, has a credential that is good, has acknowledged
//! the policy, and signs for nobody else is always asked. Every signature is also noted on
//! a stream that belongs to the thing signed ([`SignedRoom`]), so that two signatures at
//! once are decided one after the other.
//!
//! ```
//! use lineside_execution::signature::PrintedName;
//!
//! assert!("Jane Doe".parse::<PrintedName>().is_ok());
//! assert!(" ".parse::<PrintedName>().is_err());
//! ```

mod command;
mod decide;
mod error;
mod event;
mod key_signature;
mod manifestation;
pub mod meaning;
mod needed;
mod printed_name;
mod query;
mod room;
mod signed;
mod signers;
mod task;
mod verify;

#[cfg(test)]
pub(crate) mod tests;

pub use command::SignStream;
pub use decide::{SignGround, SignedThing, decide_sign, need_to_sign};
pub use error::CODES;
pub use event::{SignatureEvent, SignatureMade};
pub use key_signature::KeySignature;
pub use manifestation::Manifestation;
pub(crate) use needed::need_signatures;
pub use printed_name::{PrintedName, PrintedNameError};
pub use query::{
    GetSignature, ListSignatures, SignaturePage, SignaturePlace, SignatureView, get_signature,
    list_signatures,
};
pub use room::{SIGNATURE, SignatureRoom, SignatureState};
pub use signed::{SignedAdded, SignedBy, SignedEvent, SignedRoom, SignedState, signed_code};
pub use signers::{ListSigners, SignerLine, SignerPage, list_signers};
pub use verify::{
    SignatureCheck, SignatureCheckKind, SignatureVerdict, VerifySignature, verify_signature,
};
