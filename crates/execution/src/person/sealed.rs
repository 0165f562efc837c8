//! Text that can be read only while a key lasts.

use super::error::{CANNOT_SEAL, NO_SOURCE};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use chacha20poly1305::aead::{Aead, Payload};
use chacha20poly1305::{Key, KeyInit, XChaCha20Poly1305, XNonce};
use lineside_kernel::Problem;
use lineside_proof::Hash;
use serde::{Deserialize, Serialize};
use std::fmt;
use zeroize::Zeroizing;

/// How many bytes of salt stand before the text.
const SALT_BYTES: usize = 16;

/// A text encrypted under a person's key (XChaCha20-Poly1305).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Sealed {
    /// Salt and text, encrypted, in base64.
    pub ciphertext: String,
    /// The nonce, in base64.
    pub nonce: String,
    /// SHA-256 of salt and text. Without the salt, which goes with the key, it tells
    /// nothing; with it, it shows that the text is the one that was written.
    pub digest: Hash,
}

/// Random bytes for one sealing. They arrive with the task and are never part of a
/// request: the host draws them.
#[derive(Clone, PartialEq, Eq)]
pub struct SealSource {
    key: Zeroizing<[u8; 32]>,
    nonce: [u8; 24],
    salt: [u8; SALT_BYTES],
}

impl SealSource {
    /// Random bytes for a key, should the person have none yet, a nonce and a salt.
    #[must_use]
    pub fn new(key: [u8; 32], nonce: [u8; 24], salt: [u8; 16]) -> Self {
        Self {
            key: Zeroizing::new(key),
            nonce,
            salt,
        }
    }

    /// The key for a person who has none yet.
    #[must_use]
    pub fn key(&self) -> &[u8; 32] {
        &self.key
    }

    /// The source that a task brought.
    pub(super) fn of(given: Option<&Self>) -> Result<&Self, Problem> {
        let missing = || {
            Problem::new(
                &NO_SOURCE,
                "the task came without random bytes to seal with",
            )
        };
        given.ok_or_else(missing)
    }
}

impl fmt::Debug for SealSource {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SealSource(***)")
    }
}

/// Encrypts a text; `place` binds it to where it stands, so that it cannot be moved.
///
/// # Errors
/// A [`Problem`] when the text is longer than the cipher can take.
pub fn seal(
    text: &str,
    key: &[u8; 32],
    source: &SealSource,
    place: &[u8],
) -> Result<Sealed, Problem> {
    let plain = Zeroizing::new([&source.salt, text.as_bytes()].concat());
    let cipher = XChaCha20Poly1305::new(&Key::from(*key));
    let payload = Payload {
        msg: &plain,
        aad: place,
    };
    let ciphertext = cipher
        .encrypt(&XNonce::from(source.nonce), payload)
        .map_err(|_| Problem::new(&CANNOT_SEAL, "the text is too long to be encrypted"))?;
    Ok(Sealed {
        ciphertext: STANDARD.encode(ciphertext),
        nonce: STANDARD.encode(source.nonce),
        digest: Hash::of(&plain),
    })
}

/// Decrypts a text; `None` when the key is another one, or anything was altered or moved.
#[must_use]
pub fn unseal(sealed: &Sealed, key: &[u8; 32], place: &[u8]) -> Option<String> {
    let nonce: [u8; 24] = STANDARD.decode(&sealed.nonce).ok()?.try_into().ok()?;
    let ciphertext = STANDARD.decode(&sealed.ciphertext).ok()?;
    let cipher = XChaCha20Poly1305::new(&Key::from(*key));
    let payload = Payload {
        msg: &ciphertext,
        aad: place,
    };
    let plain = Zeroizing::new(cipher.decrypt(&XNonce::from(nonce), payload).ok()?);
    if Hash::of(&plain) != sealed.digest {
        return None;
    }
    let text = plain.get(SALT_BYTES..)?;
    String::from_utf8(text.to_vec()).ok()
}
