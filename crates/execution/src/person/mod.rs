//! What is known of persons, and how it is forgotten while the journal stays whole.
//!
//! The journal is never rewritten, so nothing that may have to be erased is written into
//! it as itself. Actors are pseudonymous ids. Names, addresses and the like are *details*
//! in a read model that is not rebuilt from events. Free text about a person, such as a
//! remark on a training, is a *note*: the event holds it encrypted under the person's own
//! key, with a digest of it that is salted, and the salt is encrypted too. The key lives
//! in a table of its own.
//!
//! Erasing a person destroys the key and the details and leaves an event that says who
//! did it, when, on what basis and why. The journal verifies as before; the notes read as
//! erased, for good, on this site and on every copy of its journal. What was signed stays
//! signed: a signature's printed name is part of the record that the law asks for.
//!
//! A store must not keep what it deletes: SQLite has to be opened with secure deletion, and
//! backups older than the erasure have to be let go of in their time.
//!
//! ```
//! use lineside_execution::person::{SealSource, seal, unseal};
//!
//! let source = SealSource::new([1; 32], [2; 24], [3; 16]);
//! let sealed = seal("slow on line 4", source.key(), &source, b"note 1")?;
//! assert_eq!(unseal(&sealed, source.key(), b"note 1").as_deref(), Some("slow on line 4"));
//! assert_eq!(unseal(&sealed, source.key(), b"note 2"), None);
//! # Ok::<(), lineside_kernel::Problem>(())
//! ```

mod command;
mod decide;
mod error;
mod event;
mod query;
mod room;
mod sealed;
mod state;
mod task;

#[cfg(test)]
mod tests;

pub use command::{DescribePerson, ErasePerson, NotePerson, PersonDetailChange};
pub use decide::{decide_describe, decide_erase, decide_note};
pub use error::CODES;
pub use event::{PersonDescribed, PersonErased, PersonEvent, PersonNoted};
pub use query::{PersonDetail, PersonNoteView, PersonView, ReadPerson, read_person};
pub use room::{PERSON, PERSON_DATA, PERSON_KEY, PersonRoom};
pub use sealed::{SealSource, Sealed, seal, unseal};
pub use state::{PersonErasure, PersonNote, PersonState};
