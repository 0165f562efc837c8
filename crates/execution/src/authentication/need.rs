//! How much proof a step takes (21 CFR 11.200(a)(1)).

use super::ComponentKind;
use std::collections::BTreeSet;

/// How much proof a step takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// Two distinct components: the first signing of a session, or one outside of any.
    AllComponents,
    /// One that nobody else can show: opening a session, and later signings in it.
    OneComponent,
}

impl Need {
    /// How many distinct components it takes.
    #[must_use]
    pub fn count(self) -> usize {
        match self {
            Self::AllComponents => 2,
            Self::OneComponent => 1,
        }
    }

    /// Whether components of these kinds are enough.
    #[must_use]
    pub fn is_met_by(self, kinds: &[ComponentKind]) -> bool {
        let distinct: BTreeSet<ComponentKind> = kinds.iter().copied().collect();
        let is_personal = distinct.iter().any(|kind| *kind != ComponentKind::UserId);
        is_personal && distinct.len() >= self.count()
    }
}
