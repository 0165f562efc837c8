//! What a mode or a set-up needs beside its own resource, held against what there is.

use super::resources::Floor;
use crate::error::ApsError;
use crate::model::SchedulingNeed;
use crate::table::{Id, Res};

/// What the need belongs to.
#[derive(Clone, Copy)]
pub(super) enum Needing {
    Mode,
    SetUp,
}

impl Needing {
    fn name(self) -> &'static str {
        match self {
            Self::Mode => "mode",
            Self::SetUp => "set-up",
        }
    }

    fn why_not(self) -> &'static str {
        match self {
            Self::Mode => "has set-ups or batches and can only be the resource of a mode",
            Self::SetUp => "has set-ups or batches itself and cannot set up another",
        }
    }
}

impl Floor<'_> {
    /// The resource that is needed beside `res` and those that are known.
    pub(super) fn needed(
        &self,
        need: &SchedulingNeed,
        path: &str,
        (by, res): (Needing, Res),
        known: &[(Res, u32)],
    ) -> Result<Res, ApsError> {
        let at = || format!("{path}.resource");
        let other = Id::new(self.resource_names.find(&need.resource, at)?);
        let facts = &self.resources[other];
        if other == res || known.iter().any(|(known, _)| *known == other) {
            let why = format!(
                "the {} uses `{}` already; state it once, with the whole amount",
                by.name(),
                need.resource
            );
            return Err(ApsError::contradiction(at(), why));
        }
        if facts.setups.is_some() || facts.batch_size.is_some() {
            let why = format!("`{}` {}", need.resource, by.why_not());
            return Err(ApsError::contradiction(at(), why));
        }
        if need.amount == 0 || need.amount > facts.capacity {
            let why = format!(
                "{} of `{}` were asked for; from 1 to {} can be",
                need.amount, need.resource, facts.capacity
            );
            return Err(ApsError::contradiction(format!("{path}.amount"), why));
        }
        Ok(other)
    }
}
