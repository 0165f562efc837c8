//! Whether something may be signed, and what the signature then says.

use super::error::{
    EXISTS, NOTHING_TO_SIGN, POLICY_NOT_ACKNOWLEDGED, ROLE_REQUIRED, SIGNED_BEFORE, SIGNER_ACTED,
    VERSION_NOT_CURRENT,
};
use super::{Manifestation, PrintedName, SignStream, SignatureState, SignedState};
use crate::actor::ActorState;
use crate::authentication::{Need, Proof, not_able, not_enough};
use crate::policy::PolicyState;
use crate::session::{Standing, has_ended, unknown_session};
use crate::{Rejection, Violation};
use lineside_journal::Scope;
use lineside_kernel::{ActorId, Problem, SignatureId, Timestamp};
use lineside_proof::Hash;

/// What a signing rests on.
#[derive(Debug)]
pub struct SignGround<'a> {
    /// At which site.
    pub scope: &'a Scope,
    /// The code that the signature will have.
    pub code: &'a SignatureId,
    /// What has that code already.
    pub signature: &'a SignatureState,
    /// What is to be signed.
    pub thing: &'a SignedThing,
    /// The signatures that it bears.
    pub signed: &'a SignedState,
    /// Who wants to sign.
    pub actor: &'a ActorState,
    /// The policy in force.
    pub policy: &'a PolicyState,
    /// What the session named is worth; `None` when none is named.
    pub session: Option<Standing>,
    /// The host's time.
    pub now: Timestamp,
}

/// What is to be signed, as it is now.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SignedThing {
    /// Its newest version; 0 when there is no such thing.
    pub version: u64,
    /// The leaf hash of that version's line.
    pub leaf: Option<Hash>,
    /// Everybody who ever acted on it.
    pub actors: Vec<ActorId>,
}

/// How much proof the signing takes.
#[must_use]
pub fn need_to_sign(session: Option<Standing>) -> Need {
    match session {
        Some(Standing::Continuous(need)) => need,
        _ => Need::AllComponents,
    }
}

/// Everything that stands against a signing before anybody looks at the proof.
pub(super) fn check_sign(ground: &SignGround<'_>, command: &SignStream) -> Vec<Violation> {
    let mut violations = not_able(ground.actor, ground.now);
    match ground.session {
        None | Some(Standing::Continuous(_)) => {}
        Some(Standing::Unknown) => violations.push(unknown_session()),
        Some(Standing::Ended(why, _)) => violations.push(has_ended(why)),
    }
    let need = need_to_sign(ground.session);
    violations.extend(not_enough(need, &command.authentication.kinds()));
    if ground.signature.made.is_some() {
        let message = format!(
            "`{}` is another signature's code; choose another one",
            ground.code
        );
        violations.push(Violation::new(&EXISTS, message).with("signature", ground.code.as_str()));
    }
    violations.extend(not_this_version(ground.thing, command));
    violations.extend(not_this_role(ground, command));
    violations.extend(not_acknowledged(ground));
    violations.extend(same_eyes(ground, command));
    violations
}

/// Decides a signing by somebody who proved who they are.
///
/// # Errors
/// A [`Rejection`] with every guard that was violated; a [`Problem`] when the name of an
/// enrolled actor cannot be printed.
pub fn decide_sign(
    ground: &SignGround<'_>,
    command: &SignStream,
    proof: &Proof,
) -> Result<Result<Manifestation, Rejection>, Problem> {
    let mut violations = check_sign(ground, command);
    violations.extend(not_enough(need_to_sign(ground.session), &proof.kinds));
    if let Some(rejection) = Rejection::of(violations) {
        return Ok(Err(rejection));
    }
    let printed_name: PrintedName = ground.actor.printed_name().unwrap_or_default().parse()?;
    Ok(Ok(Manifestation {
        signature: ground.code.clone(),
        scope: ground.scope.clone(),
        stream: command.stream.clone(),
        version: command.version,
        leaf: ground.thing.leaf.unwrap_or(Hash::ZERO),
        meaning: command.meaning.clone(),
        signer: command.command.actor.clone(),
        printed_name,
        at: command.command.at.unwrap_or(ground.now),
        recorded: ground.now,
        authenticators: proof.kinds.clone(),
        credential: proof.credential.clone(),
        session: command.session.clone(),
        policy_version: ground.policy.version,
    }))
}

fn not_this_version(thing: &SignedThing, command: &SignStream) -> Option<Violation> {
    let stream = &command.stream;
    if thing.version == 0 || thing.leaf.is_none() {
        let message = format!("there is no `{stream}` that could be signed");
        return Some(Violation::new(&NOTHING_TO_SIGN, message).with("stream", stream.as_str()));
    }
    let refuse = || {
        let (seen, newest) = (command.version, thing.version);
        let message = format!("`{stream}` is at version {newest}, not {seen}; look at it again");
        Violation::new(&VERSION_NOT_CURRENT, message)
            .with("value", seen)
            .with("expected", newest)
    };
    (thing.version != command.version).then(refuse)
}

fn not_this_role(ground: &SignGround<'_>, command: &SignStream) -> Option<Violation> {
    let signing = &ground.policy.document().signing;
    let (meaning, family) = (command.meaning.as_str(), command.stream.family());
    if signing.may_sign(meaning, family, &ground.actor.roles) {
        return None;
    }
    let rules = signing.of_meaning(meaning, family);
    let roles: Vec<&str> = rules
        .filter_map(|rule| rule.role.as_ref())
        .map(|role| role.as_str())
        .collect();
    let message = format!(
        "`{meaning}` of a {family} is signed by whoever is `{}`; the signer is not",
        roles.join("` or `")
    );
    let violation = Violation::new(&ROLE_REQUIRED, message);
    Some(violation.with("meaning", meaning).with("expected", roles))
}

fn not_acknowledged(ground: &SignGround<'_>) -> Option<Violation> {
    let (in_force, known) = (ground.policy.version, ground.actor.acknowledged_policy);
    let refuse = || {
        let message = format!("policy {in_force} is in force; acknowledge it before you sign");
        Violation::new(&POLICY_NOT_ACKNOWLEDGED, message)
            .with("acknowledged", known)
            .with("expected", in_force)
    };
    (known < in_force).then(refuse)
}

/// Four eyes: whoever worked on the thing, and whoever signed it, is one pair. A signer
/// may repeat the same meaning on a newer version.
fn same_eyes(ground: &SignGround<'_>, command: &SignStream) -> Vec<Violation> {
    let (meaning, family) = (&command.meaning, command.stream.family());
    let signing = &ground.policy.document().signing;
    if !signing.needs_four_eyes(meaning.as_str(), family) {
        return Vec::new();
    }
    let signer = &command.command.actor;
    let mut violations = Vec::new();
    if ground.thing.actors.contains(signer) {
        let message = format!("`{signer}` worked on it; `{meaning}` is signed by somebody else");
        violations.push(Violation::new(&SIGNER_ACTED, message).with("signer", signer.as_str()));
    }
    let before = ground.signed.signatures.iter().find(|before| {
        let repeats = before.meaning == *meaning && before.version != command.version;
        before.signer == *signer && !repeats
    });
    if let Some(before) = before {
        let message = format!(
            "`{signer}` has signed it before, meaning `{}`; somebody else signs `{meaning}`",
            before.meaning
        );
        violations.push(
            Violation::new(&SIGNED_BEFORE, message)
                .with("signer", signer.as_str())
                .with("signature", before.signature.as_str()),
        );
    }
    violations
}
