//! What somebody may want with a session.

use crate::Command;
use crate::authentication::Authentication;
use lineside_kernel::SessionId;
use serde::{Deserialize, Serialize};

/// Opens a signing session for the command's actor at the command's source device.
///
/// Within a session the first signing takes every component of the signature and later
/// ones at least one. Opening another session at the same device ends the one before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct OpenSession {
    /// The session's code, made by the caller; it is never used again.
    pub session: SessionId,
    /// At least one component that nobody else can show.
    pub authentication: Authentication,
    /// Who opens it, and at which device (`source`).
    pub command: Command,
}

/// Ends a signing session: what is signed from now on takes every component again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct EndSession {
    /// The session's code.
    pub session: SessionId,
    /// Who ends it.
    pub command: Command,
}
