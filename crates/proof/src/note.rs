//! Signed notes (C2SP signed-note): a text that people can read, and who signed it.
//!
//! A note is the text, an empty line, and a line per signature: an em dash, the name of
//! the key, and in base64 the key's id and the signature. Several keys may sign; those the
//! reader does not know are ignored, and at least one that he knows must hold.
//!
//! A note has one spelling. Only what [`Note::to_string`](ToString) would print is read,
//! so no byte of it can change unnoticed.
//!
//! ```
//! use lineside_proof::{Note, SigningKey};
//!
//! let key = SigningKey::from_seed("plant.example/line-1", &[7; 32])?;
//! let note = Note::sign("All 12 tanks are empty.\n", &key)?.to_string();
//!
//! let known = [key.verifier_key()];
//! let read = Note::parse(&note)?;
//! assert_eq!(read.verify(&known)?, [&known[0]]);
//! assert_eq!(read.text(), "All 12 tanks are empty.\n");
//!
//! let forged = note.replace("empty", "full");
//! assert!(Note::parse(&forged)?.verify(&known).is_err());
//! # Ok::<(), lineside_kernel::Problem>(())
//! ```

mod error;
#[cfg(test)]
mod tests;

pub use error::NoteError;

use crate::key::check_name;
use crate::{KeyHistory, KeyId, SignError, Signer, VerifierKey};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use lineside_kernel::Timestamp;
use std::fmt;

/// The most signatures a note may carry.
pub const MAX_SIGNATURES: usize = 100;

/// A text and its signatures, of which it has at least one.
///
/// The text is not to be believed before [`Note::verify`] has said who signed it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    text: String,
    signatures: Vec<NoteSignature>,
}

/// A signature as it stands in a note, checked by nobody yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoteSignature {
    name: String,
    id: KeyId,
    signature: Vec<u8>,
}

impl NoteSignature {
    /// The name of the key that is said to have signed.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The id of the key that is said to have signed.
    #[must_use]
    pub const fn key_id(&self) -> KeyId {
        self.id
    }

    fn parse(line: &str) -> Result<Self, &'static str> {
        let line = line.strip_prefix("\u{2014} ");
        let line = line.ok_or("each signature starts with an em dash and a space")?;
        let (name, signature) = line
            .split_once(' ')
            .ok_or("a space parts the name of a key from its signature")?;
        check_name(name)
            .map_err(|_| "the name of a key is empty, or holds a space or plus sign")?;
        let bytes = STANDARD.decode(signature);
        let bytes = bytes.map_err(|_| "a signature is no base64")?;
        match bytes.split_first_chunk() {
            Some((id, signature)) if !signature.is_empty() => Ok(Self {
                name: name.to_owned(),
                id: KeyId::from_bytes(*id),
                signature: signature.to_vec(),
            }),
            _ => Err("a signature is shorter than its key's id"),
        }
    }

    fn is_by(&self, key: &VerifierKey) -> bool {
        key.name() == self.name && key.id() == self.id
    }
}

impl fmt::Display for NoteSignature {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let bytes = [self.id.as_bytes().as_slice(), &self.signature].concat();
        writeln!(f, "\u{2014} {} {}", self.name, STANDARD.encode(bytes))
    }
}

impl Note {
    /// Signs a text, which must end in a newline.
    ///
    /// # Errors
    /// [`NoteError`] when the text does not end so or holds other control characters, the
    /// key's name cannot stand in a note, or the key does not sign as it should.
    pub fn sign(text: &str, signer: &dyn Signer) -> Result<Self, NoteError> {
        if !text.ends_with('\n') {
            return Err(NoteError::bad("its text does not end in a newline"));
        }
        refuse_controls(text)?;
        let note = Self {
            text: text.to_owned(),
            signatures: Vec::new(),
        };
        note.cosign(signer)
    }

    /// Adds another signature behind those there are.
    ///
    /// # Errors
    /// [`NoteError`] when the note has [`MAX_SIGNATURES`] already, the key's name cannot
    /// stand in a note, or the key does not sign as it should.
    pub fn cosign(mut self, signer: &dyn Signer) -> Result<Self, NoteError> {
        if self.signatures.len() >= MAX_SIGNATURES {
            return Err(NoteError::bad(TOO_MANY));
        }
        let key = VerifierKey::new(signer.name(), &signer.public_key())?;
        let signature = signer.sign(self.text.as_bytes())?;
        // A device that holds another key than it says would leave evidence that never holds.
        if !key.verify(self.text.as_bytes(), &signature) {
            return Err(
                SignError::new("its signature does not hold with its own public key").into(),
            );
        }
        self.signatures.push(NoteSignature {
            name: key.name().to_owned(),
            id: key.id(),
            signature: signature.to_vec(),
        });
        Ok(self)
    }

    /// Reads a note; what it says is not to be believed yet.
    ///
    /// # Errors
    /// [`NoteError`] for anything but a note in its one spelling, in UTF-8, with 1 to
    /// [`MAX_SIGNATURES`] signatures.
    pub fn parse(note: impl AsRef<[u8]>) -> Result<Self, NoteError> {
        let note = str::from_utf8(note.as_ref()).map_err(|_| NoteError::bad("it is not UTF-8"))?;
        refuse_controls(note)?;
        let parts = note.rsplit_once("\n\n");
        let (text, lines) = parts.ok_or(NoteError::bad("no empty line follows its text"))?;
        let lines = lines.strip_suffix('\n');
        let lines = lines.ok_or(NoteError::bad(
            "its last signature does not end in a newline",
        ))?;
        if lines.split('\n').nth(MAX_SIGNATURES).is_some() {
            return Err(NoteError::bad(TOO_MANY));
        }
        let signatures = lines.split('\n').map(NoteSignature::parse);
        Ok(Self {
            text: format!("{text}\n"),
            signatures: signatures
                .collect::<Result<_, _>>()
                .map_err(NoteError::bad)?,
        })
    }

    /// The text, with its last newline.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The signatures, none of them checked.
    #[must_use]
    pub fn signatures(&self) -> &[NoteSignature] {
        &self.signatures
    }

    /// Checks the signatures, and answers which of the known keys signed.
    ///
    /// # Errors
    /// [`NoteError::SignatureWrong`] when a signature by a known key does not hold, and
    /// [`NoteError::NotSigned`] when no known key signed.
    pub fn verify<'k>(&self, keys: &'k [VerifierKey]) -> Result<Vec<&'k VerifierKey>, NoteError> {
        self.verify_with(|signature| Ok(keys.iter().filter(|key| signature.is_by(key)).collect()))
    }

    /// Checks the signatures as [`Note::verify`], with the keys that were valid at a time.
    ///
    /// The time must come from somewhere the signers cannot set; see [`KeyHistory`].
    ///
    /// # Errors
    /// As [`Note::verify`], and [`NoteError::Key`] when a key of the history that signed was
    /// not valid at the time.
    pub fn verify_at<'k>(
        &self,
        keys: &'k KeyHistory,
        time: Timestamp,
    ) -> Result<Vec<&'k VerifierKey>, NoteError> {
        self.verify_with(|signature| {
            if !keys.keys().iter().any(|dated| signature.is_by(&dated.key)) {
                return Ok(Vec::new());
            }
            Ok(vec![keys.key_at(signature.id, time)?])
        })
    }

    fn verify_with<'k>(
        &self,
        keys_of: impl Fn(&NoteSignature) -> Result<Vec<&'k VerifierKey>, NoteError>,
    ) -> Result<Vec<&'k VerifierKey>, NoteError> {
        let mut signers = Vec::new();
        for signature in &self.signatures {
            let keys = keys_of(signature)?;
            let holds = |key: &&VerifierKey| key.verify(self.text.as_bytes(), &signature.signature);
            match keys.iter().copied().find(holds) {
                Some(signer) => signers.push(signer),
                None if keys.is_empty() => {}
                None => return Err(NoteError::wrong(signature)),
            }
        }
        if signers.is_empty() {
            return Err(NoteError::not_signed(&self.signatures));
        }
        Ok(signers)
    }
}

const TOO_MANY: &str = "it has more than 100 signatures";

fn refuse_controls(text: &str) -> Result<(), NoteError> {
    if text.contains(|c: char| c < ' ' && c != '\n') {
        return Err(NoteError::bad(
            "it holds a control character other than newline",
        ));
    }
    Ok(())
}

impl fmt::Display for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}", self.text)?;
        self.signatures
            .iter()
            .try_for_each(|signature| write!(f, "{signature}"))
    }
}
