//! The host's eye on passwords, cards and the like.

use super::Interface;
use super::ask::{Ask, Door};
use super::interface::Callback;
use crate::HostPart;
use lineside::execution::authentication::{
    AuthenticationComponent, Authenticator, ComponentKind, Denied, Verified,
};
use lineside::{ActorId, CredentialId};
use schemars::JsonSchema;
use serde::ser::SerializeSeq as _;
use serde::{Deserialize, Serialize, Serializer};

pub(super) fn interface() -> Interface {
    Interface {
        name: "Authenticator",
        part: HostPart::Authenticator,
        about: "Checks passwords, cards and the like when somebody signs.\n\nLineside keeps no \
                secrets and checks none: it hands over what was shown and writes down only the \
                kinds of components that you found to be right. It asks once for each command.",
        callbacks: vec![Callback::of::<VerifyProof>()],
    }
}

/// Says which of the components prove that somebody is this actor.
///
/// An exception counts as `unavailable`: nobody can tell at present.
#[derive(Serialize, JsonSchema)]
struct VerifyProof<'a> {
    /// Who they say they are.
    actor: &'a ActorId,
    /// What they show; the proofs are secrets, to be looked at and forgotten.
    #[serde(serialize_with = "exposed")]
    components: &'a [AuthenticationComponent],
}

impl Ask for VerifyProof<'_> {
    const NAME: &'static str = "authenticator.verify";
    type Answer = ProofVerdict;
}

/// What is shown, with the secrets that it otherwise hides.
fn exposed<S: Serializer>(
    components: &&[AuthenticationComponent],
    serializer: S,
) -> Result<S::Ok, S::Error> {
    #[derive(Serialize)]
    struct Shown<'a> {
        kind: ComponentKind,
        proof: &'a str,
    }
    let mut list = serializer.serialize_seq(Some(components.len()))?;
    for component in *components {
        list.serialize_element(&Shown {
            kind: component.kind,
            proof: component.proof.expose(),
        })?;
    }
    list.end()
}

/// What was found of a proof. No secret belongs into the reasons: they are shown.
#[derive(Deserialize, JsonSchema)]
#[serde(tag = "type", rename_all = "snake_case")]
enum ProofVerdict {
    /// Some components are right.
    Verified {
        /// The kinds of components that were looked at and are right.
        kinds: Vec<ComponentKind>,
        /// The credential behind them, if it is known by name; the one in use when absent.
        #[serde(default)]
        credential: Option<CredentialId>,
    },
    /// The proof is wrong. That is written down, and too many lock the actor.
    Wrong {
        /// What is wrong.
        why: String,
    },
    /// Nobody can tell at present: the directory does not answer. Nothing is counted.
    Unavailable {
        /// Why not.
        why: String,
    },
}

/// The host's authenticator.
pub(crate) struct HostAuthenticator(pub(crate) Door);

impl Authenticator for HostAuthenticator {
    fn verify(
        &self,
        actor: &ActorId,
        components: &[AuthenticationComponent],
    ) -> Result<Verified, Denied> {
        match self.0.ask(&VerifyProof { actor, components }) {
            Ok(ProofVerdict::Verified { kinds, credential }) => Ok(Verified { kinds, credential }),
            Ok(ProofVerdict::Wrong { why }) => Err(Denied::Wrong(why)),
            Ok(ProofVerdict::Unavailable { why }) => Err(Denied::Unavailable(why)),
            Err(problem) => Err(Denied::Unavailable(problem.to_string())),
        }
    }
}
