//! What is known of one session.

use crate::authentication::Need;
use lineside_kernel::{ActorId, DeviceId, Elapsed, Timestamp};
use serde::{Deserialize, Serialize};

/// One session; the default is a code that no session has.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SessionState {
    /// Whose it is; absent while there is no such session.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub actor: Option<ActorId>,
    /// At which device.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub device: Option<DeviceId>,
    /// When it was opened, by the host's clock.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opened: Option<Timestamp>,
    /// When it was last used, by the host's clock.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_used: Option<Timestamp>,
    /// How many signatures were made in it.
    #[serde(default)]
    pub signatures: u32,
    /// Why it has ended, if that was written down.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ended: Option<SessionEnd>,
}

/// Why a session has ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum SessionEnd {
    /// Somebody ended it.
    Asked,
    /// Nobody used it for as long as the policy allows.
    Idle,
    /// Somebody else appeared in it, or took its device.
    OtherActor,
    /// It was used at another device.
    OtherDevice,
    /// Its actor opened another one at the same device.
    Replaced,
    /// Its actor was locked.
    Locked,
}

impl SessionEnd {
    /// The word it is written with.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Asked => "asked",
            Self::Idle => "idle",
            Self::OtherActor => "other_actor",
            Self::OtherDevice => "other_device",
            Self::Replaced => "replaced",
            Self::Locked => "locked",
        }
    }
}

/// What a session is worth to somebody at an instant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// There is no such session.
    Unknown,
    /// It goes on; a signing in it takes this much.
    Continuous(Need),
    /// It has ended; `true` when nobody has written that down yet.
    Ended(SessionEnd, bool),
}

impl SessionState {
    /// What the session is worth to this actor at this device, now.
    #[must_use]
    pub fn standing(
        &self,
        actor: &ActorId,
        device: Option<&DeviceId>,
        now: Timestamp,
        idle_limit: Elapsed,
    ) -> Standing {
        let Some(owner) = &self.actor else {
            return Standing::Unknown;
        };
        if let Some(why) = self.ended {
            return Standing::Ended(why, false);
        }
        if owner != actor {
            return Standing::Ended(SessionEnd::OtherActor, true);
        }
        if self.device.as_ref() != device {
            return Standing::Ended(SessionEnd::OtherDevice, true);
        }
        if self.is_idle(now, idle_limit) {
            return Standing::Ended(SessionEnd::Idle, true);
        }
        match self.signatures {
            0 => Standing::Continuous(Need::AllComponents),
            _ => Standing::Continuous(Need::OneComponent),
        }
    }

    /// Whether nobody used it for this long. A clock that was set back does not make a
    /// session young again: what counts is how far apart the two times are.
    #[must_use]
    pub fn is_idle(&self, now: Timestamp, idle_limit: Elapsed) -> bool {
        let Some(used) = self.last_used else {
            return true;
        };
        let apart = now.since(used).or_else(|| used.since(now));
        apart.is_none_or(|apart| apart >= idle_limit)
    }

    /// Whether it was opened, and nobody has written down that it ended.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.actor.is_some() && self.ended.is_none()
    }
}
