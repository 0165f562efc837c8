//! What happens to a session.

use super::SessionEnd;
use crate::authentication::ComponentKind;
use crate::facts;
use lineside_kernel::{ActorId, DeviceId, SignatureId, Timestamp};
use serde::{Deserialize, Serialize};

facts! {
    /// What happens to a session. Times in the bodies are those of the host's clock,
    /// because no author's claim may keep a session alive.
    pub enum SessionEvent {
        /// It was opened.
        Opened(SessionOpened) = "session.opened", 1;
        /// Something was signed in it.
        Used(SessionUsed) = "session.used", 1;
        /// It ended.
        Ended(SessionEnded) = "session.ended", 1;
    }
}

/// A session was opened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SessionOpened {
    /// Whose it is.
    pub actor: ActorId,
    /// At which device.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub device: Option<DeviceId>,
    /// When, by the host's clock.
    pub opened: Timestamp,
    /// What was shown to open it.
    pub authenticators: Vec<ComponentKind>,
}

/// Something was signed in a session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SessionUsed {
    /// When, by the host's clock.
    pub used: Timestamp,
    /// The signature.
    pub signature: SignatureId,
}

/// A session ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SessionEnded {
    /// Why.
    pub why: SessionEnd,
    /// When it was noticed, by the host's clock.
    pub ended: Timestamp,
}
