//! Whether a signature holds: every link from the name to the bytes that were signed.

use super::query::made;
use super::{
    KeySignature, Manifestation, SignatureEvent, SignatureMade, SignatureRoom, SignatureView,
};
use crate::actor::ActorRoom;
use crate::room::read_row;
use crate::{Fact, Reads, Refused, Room};
use lineside_journal::{StoreError, StreamId, cells};
use lineside_kernel::SignatureId;
use lineside_proof::KeyHistory;
use serde::{Deserialize, Serialize};

/// Checks a signature: that it says what it said when it was made, that what was signed is
/// what the journal has, and that the signer's credential and key were good at that time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct VerifySignature {
    /// The signature's code.
    pub signature: SignatureId,
}

/// What the check found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SignatureVerdict {
    /// Whether every check passed.
    pub is_valid: bool,
    /// Whether what was signed has a newer version by now. The signature still holds, for
    /// the version that it names.
    pub has_changed_since: bool,
    /// The newest version of what was signed.
    pub newest_version: u64,
    /// What was checked.
    pub checks: Vec<SignatureCheck>,
    /// The signature.
    pub signature: SignatureView,
}

/// One check of a signature.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SignatureCheck {
    /// What was checked.
    pub check: SignatureCheckKind,
    /// Whether it passed.
    pub passed: bool,
    /// What was found, for people.
    pub finding: String,
}

/// What is checked of a signature.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum SignatureCheckKind {
    /// The manifestation has the digest that was written down.
    Manifestation,
    /// The signature is in the journal, as its signer's own act.
    Journal,
    /// The journal's line of the version signed is the one that was signed.
    SignedVersion,
    /// The signer's credential was good when it was signed.
    Credential,
    /// The digital signature is one of this manifestation.
    KeySignature,
    /// The key of the digital signature is known and was good when it was signed.
    KeyValidity,
}

/// Answers `signature.verify`; `keys` are those that count, if the host knows any.
///
/// # Errors
/// [`Refused`] when there is no such signature or something cannot be read.
pub fn verify_signature(
    reads: &mut dyn Reads,
    request: &VerifySignature,
    keys: Option<&KeyHistory>,
) -> Result<SignatureVerdict, Refused> {
    let made = made(reads, &request.signature)?;
    let manifestation = &made.manifestation;
    let history = reads.history(&manifestation.stream)?;
    let newest_version = history.last().map_or(0, |step| step.version);
    let mut checks = vec![says_what_it_said(&made, &request.signature)];
    checks.extend(is_in_journal(reads, &made)?);
    let signed = history
        .iter()
        .find(|step| step.version == manifestation.version);
    checks.push(check(
        SignatureCheckKind::SignedVersion,
        signed.is_some_and(|step| step.leaf == manifestation.leaf),
        "the version signed is in the journal as it was signed",
        "the journal has no such version, or another one than was signed",
    ));
    checks.extend(credential(reads, manifestation)?);
    if let Some(key) = &made.key {
        checks.extend(key_checks(key, manifestation, keys));
    }
    Ok(SignatureVerdict {
        is_valid: checks.iter().all(|check| check.passed),
        has_changed_since: newest_version > manifestation.version,
        newest_version,
        checks,
        signature: made.into(),
    })
}

fn check(check: SignatureCheckKind, passed: bool, good: &str, bad: &str) -> SignatureCheck {
    SignatureCheck {
        check,
        passed,
        finding: if passed { good } else { bad }.to_owned(),
    }
}

fn says_what_it_said(made: &SignatureMade, code: &SignatureId) -> SignatureCheck {
    let is_same = made
        .manifestation
        .digest()
        .is_ok_and(|digest| digest == made.digest);
    check(
        SignatureCheckKind::Manifestation,
        is_same && made.manifestation.signature == *code,
        "it says what it said when it was made",
        "it does not say what it said when it was made, or bears another's code",
    )
}

/// Holds the row against the journal, where lines can be read.
fn is_in_journal(
    reads: &mut dyn Reads,
    made: &SignatureMade,
) -> Result<Option<SignatureCheck>, Refused> {
    let code = made.manifestation.signature.as_str();
    let stream = StreamId::new(SignatureRoom::FAMILY, code);
    let stream = stream.map_err(|error| Refused::Problem(error.into()))?;
    let line = match reads.line(&stream, 1) {
        Err(StoreError::Unsupported(_)) => return Ok(None),
        line => line?,
    };
    let entry = line.as_ref().and_then(|line| line.read().ok());
    let is_same = entry.is_some_and(|entry| {
        let fact = SignatureEvent::read(entry.kind.as_str(), entry.schema, entry.body);
        let is_same = matches!(fact, Some(Ok(SignatureEvent::Made(fact))) if fact == *made);
        is_same
            && entry.stream == stream
            && entry.actor == made.manifestation.signer.as_str()
            && entry.scope == made.manifestation.scope
    });
    Ok(Some(check(
        SignatureCheckKind::Journal,
        is_same,
        "the journal has it as its signer's own act",
        "the journal has nothing or something else under its code",
    )))
}

fn credential(
    reads: &mut dyn Reads,
    manifestation: &Manifestation,
) -> Result<Option<SignatureCheck>, Refused> {
    let Some(named) = &manifestation.credential else {
        return Ok(None);
    };
    let row = reads.row(ActorRoom::TABLE, &cells![manifestation.signer.as_str()])?;
    let actor = row.map(|row| read_row::<ActorRoom>(&row)).transpose();
    let actor = actor.map_err(StoreError::Corrupt)?;
    let known = actor
        .as_ref()
        .and_then(|actor| actor.state.credential(named));
    let when = manifestation.recorded;
    let good = format!("credential `{named}` was good at {when}");
    let bad = match known.and_then(|known| known.revoked_from) {
        Some(from) => format!("credential `{named}` was revoked from {from} on"),
        None => format!("credential `{named}` was not good at {when}"),
    };
    let passed = known.is_some_and(|known| known.is_valid(when));
    Ok(Some(check(
        SignatureCheckKind::Credential,
        passed,
        &good,
        &bad,
    )))
}

fn key_checks(
    key: &KeySignature,
    manifestation: &Manifestation,
    keys: Option<&KeyHistory>,
) -> Vec<SignatureCheck> {
    let holds = check(
        SignatureCheckKind::KeySignature,
        key.is_of(manifestation),
        "the digital signature is one of this manifestation",
        "the digital signature is not one of this manifestation",
    );
    let Some(keys) = keys else {
        return vec![holds];
    };
    let known = keys.key_at(key.key.id(), manifestation.recorded);
    let finding = match &known {
        Ok(_) => format!("key `{}` was good when it was signed", key.key.name()),
        Err(why) => why.to_string(),
    };
    let validity = SignatureCheck {
        check: SignatureCheckKind::KeyValidity,
        passed: known.is_ok_and(|known| *known == key.key),
        finding,
    };
    vec![holds, validity]
}
