//! What can be wrong with the address or the state of a plant.

use lineside_kernel::{ErrorCode, Family, Problem};
use thiserror::Error;

/// Why a plant cannot be opened or asked.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum PlantError {
    /// The address names no kind of store.
    #[error(
        "`{given}` is no address of a plant; `memory:`, `sqlite:plant.db` and \
         `postgres://user@host/database` are accepted"
    )]
    BadAddress {
        /// What was given, without secrets.
        given: String,
    },
    /// This build has no such store.
    #[error("this build was made without `{store}` stores")]
    NotBuiltIn {
        /// The kind of store.
        store: &'static str,
    },
    /// The store holds several sites and none was named.
    #[error("the store holds {}; name the one that is meant as `scope`", .scopes.join(", "))]
    ScopeNeeded {
        /// The sites that it holds.
        scopes: Vec<String>,
    },
    /// The journal has no line there.
    #[error("{given} was given; the journal has the positions 1 to {last}")]
    NoSuchPosition {
        /// The position, or length, asked for.
        given: u64,
        /// The last position there is.
        last: u64,
    },
    /// The command kept meeting others that changed what it rests on.
    #[error("the command met other writers {tries} times; send it again")]
    TooBusy {
        /// How often it was tried.
        tries: usize,
    },
}

const BAD_ADDRESS: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "plant.bad_address",
    "The address names no kind of store.",
);
const NOT_BUILT_IN: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "plant.not_built_in",
    "This build was made without that kind of store.",
);
const SCOPE_NEEDED: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "plant.scope_needed",
    "The store holds several sites; one has to be named.",
);
const NO_SUCH_POSITION: ErrorCode = ErrorCode::new(
    Family::NotFound,
    "journal.no_such_position",
    "The journal has no line at that position.",
);
const TOO_BUSY: ErrorCode = ErrorCode::new(
    Family::Conflict,
    "plant.too_busy",
    "Others kept changing what the command rests on; send it again.",
);

impl PlantError {
    /// Every code this error can become.
    pub const CODES: &[ErrorCode] = &[
        BAD_ADDRESS,
        NOT_BUILT_IN,
        SCOPE_NEEDED,
        NO_SUCH_POSITION,
        TOO_BUSY,
        super::execute::POLICY_REQUIRED,
        super::scheduling::BREAKS_RULES,
        super::scheduling::EMPTY,
        super::scheduling::NOT_A_STEP,
    ];
}

impl From<PlantError> for Problem {
    fn from(error: PlantError) -> Self {
        let message = error.to_string();
        match error {
            PlantError::BadAddress { given } => {
                Problem::new(&BAD_ADDRESS, message).with("value", given)
            }
            PlantError::NotBuiltIn { store } => {
                Problem::new(&NOT_BUILT_IN, message).with("store", store)
            }
            PlantError::ScopeNeeded { scopes } => {
                Problem::new(&SCOPE_NEEDED, message).with("scopes", scopes)
            }
            PlantError::NoSuchPosition { given, last } => Problem::new(&NO_SUCH_POSITION, message)
                .with("value", given)
                .with("last", last),
            PlantError::TooBusy { tries } => Problem::new(&TOO_BUSY, message).with("tries", tries),
        }
    }
}
