//! What somebody shows to prove who they are.

use super::Secret;
use serde::{Deserialize, Serialize};

/// What somebody shows to prove who they are.
///
/// The first signing of a session, and every signing outside of one, takes two components
/// of distinct kinds; later signings in the same session take at least one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Authentication {
    /// The components, each of another kind.
    pub components: Vec<AuthenticationComponent>,
}

/// One component of an authentication.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AuthenticationComponent {
    /// What kind of thing is shown.
    pub kind: ComponentKind,
    /// What is shown. The host's authenticator looks at it; it is never stored.
    pub proof: Secret,
}

/// A kind of component.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ComponentKind {
    /// The identification code, typed anew. It counts beside another component, never
    /// alone, because others know it too.
    UserId,
    /// A password.
    Password,
    /// A short number known by heart.
    Pin,
    /// A device that the person has: one-time digits, a badge.
    Token,
    /// A feature of the body.
    Biometric,
    /// A certificate or key, on a card or in a keystore.
    Certificate,
}

impl ComponentKind {
    /// Every kind.
    pub const ALL: [Self; 6] = [
        Self::UserId,
        Self::Password,
        Self::Pin,
        Self::Token,
        Self::Biometric,
        Self::Certificate,
    ];

    /// The word it is written with.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::UserId => "user_id",
            Self::Password => "password",
            Self::Pin => "pin",
            Self::Token => "token",
            Self::Biometric => "biometric",
            Self::Certificate => "certificate",
        }
    }
}

impl Authentication {
    /// An authentication with these components.
    #[must_use]
    pub fn of<'a>(components: impl IntoIterator<Item = (ComponentKind, &'a str)>) -> Self {
        let components = components
            .into_iter()
            .map(|(kind, proof)| AuthenticationComponent {
                kind,
                proof: Secret::new(proof),
            });
        Self {
            components: components.collect(),
        }
    }

    /// The kinds that are shown, as they come.
    #[must_use]
    pub fn kinds(&self) -> Vec<ComponentKind> {
        self.components
            .iter()
            .map(|component| component.kind)
            .collect()
    }
}
