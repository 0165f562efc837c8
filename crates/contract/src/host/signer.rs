//! The host's key, which signs checkpoints and never leaves its place.

use super::Interface;
use super::ask::{Ask, Door};
use super::bytes::Bytes;
use super::interface::Callback;
use crate::{HostPart, errors};
use lineside::Problem;
use lineside::proof::{SignError, Signer};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

pub(super) fn interface() -> Interface {
    Interface {
        name: "Signer",
        part: HostPart::Signer,
        about: "An Ed25519 key that signs checkpoints and proofs: in a hardware module, the key \
                store of an operating system, or a library of the language.\n\nOnly what is to be \
                signed comes here, and only the signature goes back.",
        callbacks: vec![
            Callback::of::<SignerDescribe>(),
            Callback::of::<SignerSign>(),
        ],
    }
}

/// Says which key it is; asked once, when the plant is opened.
#[derive(Serialize, JsonSchema)]
struct SignerDescribe {}

impl Ask for SignerDescribe {
    const NAME: &'static str = "signer.describe";
    type Answer = SignerDescription;
}

/// Which key signs.
#[derive(Deserialize, JsonSchema)]
struct SignerDescription {
    /// The key's name, which must be the origin of the checkpoints that it signs, such as
    /// `acme/munich`: without spaces and plus signs.
    name: String,
    /// The public key: 32 bytes, as RFC 8032 encodes it.
    public_key: Bytes,
}

/// Signs a message with Ed25519 (RFC 8032, neither hashed before nor with a context).
#[derive(Serialize, JsonSchema)]
struct SignerSign {
    /// What to sign.
    message: Bytes,
}

impl Ask for SignerSign {
    const NAME: &'static str = "signer.sign";
    /// The signature: 64 bytes.
    type Answer = Bytes;
}

/// The host's key.
pub(crate) struct HostSigner {
    door: Door,
    name: String,
    public_key: [u8; 32],
}

impl HostSigner {
    pub(crate) fn new(door: Door) -> Result<Self, Problem> {
        let described = door.ask(&SignerDescribe {})?;
        let length = described.public_key.0.len();
        let public_key = described.public_key.0.try_into().map_err(|_| {
            let said = format!("a public key has 32 bytes, and this one {length}");
            errors::bad_host_answer(SignerDescribe::NAME, &said)
        })?;
        Ok(Self {
            door,
            name: described.name,
            public_key,
        })
    }
}

impl Signer for HostSigner {
    fn name(&self) -> &str {
        &self.name
    }

    fn public_key(&self) -> [u8; 32] {
        self.public_key
    }

    fn sign(&self, message: &[u8]) -> Result<[u8; 64], SignError> {
        let refused = |reason: String| SignError { reason };
        let message = message.into();
        let signature = self
            .door
            .ask(&SignerSign { message })
            .map_err(|problem| refused(problem.to_string()))?;
        let length = signature.0.len();
        let wrong = |_| refused(format!("a signature has 64 bytes, and this one {length}"));
        signature.0.try_into().map_err(wrong)
    }
}
