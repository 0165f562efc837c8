//! A place for checkpoints of the host's.

use super::Interface;
use super::ask::{Ask, Door};
use super::interface::Callback;
use crate::HostPart;
use lineside::journal::{Anchor, StoreError};
use schemars::JsonSchema;
use serde::Serialize;

pub(super) fn interface() -> Interface {
    Interface {
        name: "Anchor",
        part: HostPart::Anchor,
        about: "A place for checkpoints, out of reach of whoever can change the store: another \
                site, a log server, a witness.\n\nNotes are texts; they are kept in the order in \
                which they come, and never changed.",
        callbacks: vec![Callback::of::<AnchorKeep>(), Callback::of::<AnchorKept>()],
    }
}

/// Keeps a note.
#[derive(Serialize, JsonSchema)]
struct AnchorKeep<'a> {
    /// Whose note it is: the journal's own name.
    origin: &'a str,
    /// The note, a signed checkpoint.
    note: &'a str,
}

impl Ask for AnchorKeep<'_> {
    const NAME: &'static str = "anchor.keep";
    type Answer = ();
}

/// Gives every note kept of this origin, oldest first.
#[derive(Serialize, JsonSchema)]
struct AnchorKept<'a> {
    /// Whose notes are wanted.
    origin: &'a str,
}

impl Ask for AnchorKept<'_> {
    const NAME: &'static str = "anchor.kept";
    type Answer = Vec<String>;
}

/// The host's place for checkpoints.
pub(crate) struct HostAnchor(pub(crate) Door);

impl Anchor for HostAnchor {
    fn keep(&self, origin: &str, note: &str) -> Result<(), StoreError> {
        self.0.ask_store(&AnchorKeep { origin, note })
    }

    fn kept(&self, origin: &str) -> Result<Vec<String>, StoreError> {
        self.0.ask_store(&AnchorKept { origin })
    }
}
