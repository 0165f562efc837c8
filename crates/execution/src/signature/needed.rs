//! Actions that need a signature first.

use super::error::NEEDED;
use super::{SignStream, SignedRoom, signed_code};
use crate::policy::{PolicyRoom, PolicyState};
use crate::{Desk, Refused, Rejection, Task, Violation};
use lineside_journal::StreamId;

/// Whether a thing bears every signature that the policy asks for before this action, on
/// its newest version. What is signed and then changed has to be signed again. Signing
/// itself needs none, nor does making a thing, which could not bear any.
///
/// # Errors
/// [`Refused`] with every signature that is missing.
pub(crate) fn need_signatures(
    desk: &mut Desk<'_>,
    action: &str,
    subject: Option<&StreamId>,
) -> Result<(), Refused> {
    let Some(stream) = subject.filter(|_| action != SignStream::ACTION) else {
        return Ok(());
    };
    let policy = desk.load::<PolicyRoom>(PolicyState::CODE)?.state;
    let signing = &policy.document().signing;
    if signing.needed_for(action, stream.family()).next().is_none() {
        return Ok(());
    }
    let version = desk.guard(stream)?;
    if version == 0 {
        return Ok(());
    }
    let signed = desk.load::<SignedRoom>(&signed_code(stream))?.state;
    let missing = signing
        .needed_for(action, stream.family())
        .filter(|rule| !signed.bears(version, &rule.meaning))
        .map(|rule| {
            let meaning = rule.meaning.as_str();
            let message = format!(
                "`{action}` needs a signature on version {version} of `{stream}` first, meaning \
                 `{meaning}`"
            );
            Violation::new(&NEEDED, message)
                .with("meaning", meaning)
                .with("version", version)
        });
    match Rejection::of(missing.collect()) {
        Some(rejection) => Err(rejection.into()),
        None => Ok(()),
    }
}
