//! What time does to an actor: accounts, credentials and qualifications that end.

use super::{
    ActorCredentialExpired, ActorEvent, ActorExpired, ActorQualificationLapsed, ActorState,
};
use lineside_kernel::Timestamp;

/// Everything that ends and was not reported yet: when, and the fact that reports it.
pub(super) fn endings(state: &ActorState) -> impl Iterator<Item = (Timestamp, ActorEvent)> {
    let account = state
        .expires_at
        .filter(|end| state.expiry_told != Some(*end))
        .map(|expired_at| (expired_at, ActorEvent::Expired(ActorExpired { expired_at })));
    let credentials = state.credentials.iter().filter_map(|known| {
        let expired_at = known.expires_at?;
        let is_open = !known.is_expiry_told && known.is_in_use(expired_at);
        let fact = ActorCredentialExpired {
            credential: known.credential.clone(),
            expired_at,
        };
        is_open.then_some((expired_at, ActorEvent::CredentialExpired(fact)))
    });
    let qualifications = state.qualifications.iter().filter_map(|held| {
        let until = held.until.filter(|_| !held.is_lapse_told)?;
        let fact = ActorQualificationLapsed {
            qualification: held.qualification.clone(),
            until,
        };
        Some((until, ActorEvent::QualificationLapsed(fact)))
    });
    account.into_iter().chain(credentials).chain(qualifications)
}

/// When the next of them ends.
pub(super) fn next_due(state: &ActorState) -> Option<Timestamp> {
    endings(state).map(|(end, _)| end).min()
}
