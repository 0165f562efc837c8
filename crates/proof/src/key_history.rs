//! Which key counted when: keys are renewed, and now and then one is stolen.
//!
//! A signature holds if its key was valid when it was made. So old signatures go on
//! holding after a key has expired or was revoked, and new ones with it do not.
//!
//! The time to ask for must come from somewhere the holder of the key cannot set: when the
//! note was received or kept elsewhere, or the recorded time of an entry that a later
//! checkpoint with another key covers. A thief writes any date into what he signs.
//!
//! ```
//! use lineside_proof::{DatedKey, KeyHistory, SigningKey};
//!
//! let key = SigningKey::from_seed("plant.example/line-1", &[7; 32])?.verifier_key();
//! let history = KeyHistory::new(vec![DatedKey {
//!     key: key.clone(),
//!     valid_from: "2026-01-01T00:00:00Z".parse()?,
//!     valid_until: None,
//!     revoked_from: Some("2026-06-01T12:00:00Z".parse()?),
//! }])?;
//! assert_eq!(history.key_at(key.id(), "2026-03-01T08:00:00Z".parse()?)?, &key);
//! assert!(history.key_at(key.id(), "2026-06-01T12:00:00Z".parse()?).is_err());
//! # Ok::<(), lineside_kernel::Problem>(())
//! ```

use crate::{KeyId, VerifierKey};
use lineside_kernel::{ErrorCode, Family, Problem, Timestamp};
use serde::{Deserialize, Deserializer, Serialize};

/// A key and the time within which its signatures count.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DatedKey {
    /// The key.
    pub key: VerifierKey,
    /// The first instant at which it may sign.
    pub valid_from: Timestamp,
    /// The instant from which it may no longer sign; absent while no end is planned.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_until: Option<Timestamp>,
    /// The instant from which its signatures are not trusted, whatever else is said of the
    /// key; absent unless it was lost or stolen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub revoked_from: Option<Timestamp>,
}

/// All keys that ever counted, with their times.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct KeyHistory {
    // INVARIANT: keys of the same id are the same key; each may count for some time.
    keys: Vec<DatedKey>,
}

impl KeyHistory {
    /// The history of these keys; one key may stand in it more than once.
    ///
    /// # Errors
    /// [`KeyHistoryError`] when a key ends before it starts, or two keys share an id.
    pub fn new(keys: Vec<DatedKey>) -> Result<Self, KeyHistoryError> {
        for (place, dated) in keys.iter().enumerate() {
            let id = dated.key.id();
            if dated.valid_until.is_some_and(|end| end <= dated.valid_from) {
                return Err(KeyHistoryError::NeverValid { id });
            }
            let before = keys.iter().take(place);
            if before
                .map(|other| &other.key)
                .any(|key| key.id() == id && *key != dated.key)
            {
                return Err(KeyHistoryError::Ambiguous { id });
            }
        }
        Ok(Self { keys })
    }

    /// Every key with its times, as they were given.
    #[must_use]
    pub fn keys(&self) -> &[DatedKey] {
        &self.keys
    }

    /// The key of this id, if its signatures made at this time count.
    ///
    /// # Errors
    /// [`KeyHistoryError`] when there is no such key, or it was not valid yet, had expired
    /// or was revoked by then. Revocation outweighs everything else.
    pub fn key_at(&self, id: KeyId, time: Timestamp) -> Result<&VerifierKey, KeyHistoryError> {
        let same = || self.keys.iter().filter(|dated| dated.key.id() == id);
        if same().any(|dated| dated.revoked_from.is_some_and(|from| from <= time)) {
            return Err(KeyHistoryError::Revoked { id, time });
        }
        let begun = || same().filter(|dated| dated.valid_from <= time);
        let valid = begun().find(|dated| dated.valid_until.is_none_or(|end| time < end));
        match valid {
            Some(dated) => Ok(&dated.key),
            None if same().next().is_none() => Err(KeyHistoryError::Unknown { id }),
            None if begun().next().is_none() => Err(KeyHistoryError::NotYetValid { id, time }),
            None => Err(KeyHistoryError::Expired { id, time }),
        }
    }
}

impl<'de> Deserialize<'de> for KeyHistory {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let keys = Vec::deserialize(deserializer)?;
        Self::new(keys).map_err(|error| Problem::from(error).into_serde())
    }
}

/// Why a key does not count, or a history of keys makes no sense.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum KeyHistoryError {
    /// The history does not know the key.
    #[error("the key {id} is unknown")]
    Unknown {
        /// The key asked for.
        id: KeyId,
    },
    /// The key was not valid yet.
    #[error("the key {id} was not valid yet at {time}")]
    NotYetValid {
        /// The key asked for.
        id: KeyId,
        /// The time asked for.
        time: Timestamp,
    },
    /// The key had expired.
    #[error("the key {id} had expired at {time}")]
    Expired {
        /// The key asked for.
        id: KeyId,
        /// The time asked for.
        time: Timestamp,
    },
    /// The key was revoked by then.
    #[error("the key {id} was revoked by {time}; nothing it signed from then on is trusted")]
    Revoked {
        /// The key asked for.
        id: KeyId,
        /// The time asked for.
        time: Timestamp,
    },
    /// The validity of a key ends at or before its start.
    #[error(
        "the key {id} stops being valid before it starts; `valid_until` must be later than `valid_from`"
    )]
    NeverValid {
        /// The key.
        id: KeyId,
    },
    /// Two different keys have the same id.
    #[error("two different keys have the id {id}; give one of them another name")]
    Ambiguous {
        /// The id of both.
        id: KeyId,
    },
}

const UNKNOWN: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "proof.key_unknown",
    "A key is not in the history of keys.",
);
const NOT_YET_VALID: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "proof.key_not_yet_valid",
    "A signature was made before its key became valid.",
);
const EXPIRED: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "proof.key_expired",
    "A signature was made after its key had expired.",
);
const REVOKED: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "proof.key_revoked",
    "A signature was made after its key was revoked.",
);
const NEVER_VALID: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "proof.key_never_valid",
    "The validity of a key ends at or before its start.",
);
const AMBIGUOUS: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "proof.key_ambiguous",
    "Two different keys of a history have the same id.",
);

impl KeyHistoryError {
    /// Every code under which this error crosses the border.
    pub const CODES: &[ErrorCode] = &[
        UNKNOWN,
        NOT_YET_VALID,
        EXPIRED,
        REVOKED,
        NEVER_VALID,
        AMBIGUOUS,
    ];

    const fn parts(&self) -> (&'static ErrorCode, KeyId, Option<Timestamp>) {
        match *self {
            Self::Unknown { id } => (&UNKNOWN, id, None),
            Self::NotYetValid { id, time } => (&NOT_YET_VALID, id, Some(time)),
            Self::Expired { id, time } => (&EXPIRED, id, Some(time)),
            Self::Revoked { id, time } => (&REVOKED, id, Some(time)),
            Self::NeverValid { id } => (&NEVER_VALID, id, None),
            Self::Ambiguous { id } => (&AMBIGUOUS, id, None),
        }
    }
}

impl From<KeyHistoryError> for Problem {
    fn from(error: KeyHistoryError) -> Self {
        let (code, id, time) = error.parts();
        let problem = Self::new(code, error.to_string()).with("key", id.to_string());
        match time {
            Some(time) => problem.with("time", time.to_string()),
            None => problem,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::SigningKey;

    fn key(seed: u8) -> VerifierKey {
        let key = SigningKey::from_seed("plant", &[seed; 32]).unwrap();
        key.verifier_key()
    }

    fn day(day: u32) -> Timestamp {
        format!("2026-01-{day:02}T00:00:00Z").parse().unwrap()
    }

    fn dated(key: VerifierKey, from: u32, until: u32) -> DatedKey {
        DatedKey {
            key,
            valid_from: day(from),
            valid_until: Some(day(until)),
            revoked_from: None,
        }
    }

    #[test]
    fn a_key_counts_from_its_first_instant_until_before_its_last() {
        let history = KeyHistory::new(vec![dated(key(1), 2, 4), dated(key(1), 8, 9)]).unwrap();
        let id = key(1).id();
        let at = |day_of_month| history.key_at(id, day(day_of_month)).cloned();
        assert_eq!(
            at(1),
            Err(KeyHistoryError::NotYetValid { id, time: day(1) })
        );
        assert_eq!(at(2), Ok(key(1)));
        assert_eq!(at(3), Ok(key(1)));
        assert_eq!(at(4), Err(KeyHistoryError::Expired { id, time: day(4) }));
        assert_eq!(at(8), Ok(key(1)));
        assert_eq!(at(9), Err(KeyHistoryError::Expired { id, time: day(9) }));
        let id = key(2).id();
        assert_eq!(
            history.key_at(id, day(3)),
            Err(KeyHistoryError::Unknown { id })
        );
    }

    #[test]
    fn a_revoked_key_is_not_brought_back_by_another_line() {
        let mut stolen = dated(key(1), 2, 4);
        stolen.revoked_from = Some(day(3));
        let history = KeyHistory::new(vec![stolen, dated(key(1), 2, 30)]).unwrap();
        let id = key(1).id();
        assert_eq!(history.key_at(id, day(2)), Ok(&key(1)));
        assert_eq!(
            history.key_at(id, day(5)),
            Err(KeyHistoryError::Revoked { id, time: day(5) })
        );
    }

    #[test]
    fn a_history_is_checked_as_it_is_read() {
        let history = KeyHistory::new(vec![dated(key(1), 2, 4)]).unwrap();
        let json = serde_json::to_string(&history).unwrap();
        assert_eq!(serde_json::from_str::<KeyHistory>(&json).unwrap(), history);
        let error = serde_json::from_str::<KeyHistory>(&json.replace("-04T", "-02T")).unwrap_err();
        let problem = Problem::from_serde_message(&error.to_string()).unwrap();
        assert_eq!(problem.code(), "proof.key_never_valid");
    }
}
