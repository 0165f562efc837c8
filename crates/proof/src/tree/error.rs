//! Why a tree proves nothing.
//!
//! ```
//! use lineside_kernel::Problem;
//! use lineside_proof::Frontier;
//!
//! let problem = Problem::from(Frontier::from_bytes(&[1]).unwrap_err());
//! assert_eq!(problem.code(), "proof.bad_frontier");
//! ```

use crate::{Hash, MAX_COUNT};
use lineside_kernel::{ErrorCode, Family, Problem};

/// Why a proof cannot be made, or does not prove what it should.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum TreeError {
    /// The leaf is not in the tree.
    #[error("leaf {index} is not in a tree of {size} leaves; they count from 0")]
    IndexOutOfRange {
        /// The leaf asked for.
        index: u64,
        /// The size of the tree.
        size: u64,
    },
    /// The tree never had this size, or sizes run backwards.
    #[error("a tree of {size} leaves is asked for; at most {limit} are there")]
    SizeOutOfRange {
        /// The size asked for.
        size: u64,
        /// The largest size possible here.
        limit: u64,
    },
    /// The path has too many or too few hashes for the sizes it is about.
    #[error("the path has {given} hashes, which is too {}; a proof has exactly those its sizes ask for",
        if *.too_many { "many" } else { "few" })]
    WrongPathLength {
        /// How many hashes the path has.
        given: usize,
        /// Whether there are too many; otherwise too few.
        too_many: bool,
    },
    /// The path leads to another root: leaf, path, place or root is not what it was.
    #[error("the path leads to the root {computed}, not to {expected}")]
    RootDiffers {
        /// Where the path leads.
        computed: Hash,
        /// Where it should lead.
        expected: Hash,
    },
    /// The bytes are not a stored frontier.
    #[error(
        "{length} bytes are not a frontier; it is a size of at most {MAX_COUNT} in 8 bytes \
        and a hash of 32 bytes for every bit set in it"
    )]
    BadFrontier {
        /// How many bytes were given.
        length: usize,
    },
    /// The store gave another number of leaf hashes than was asked for.
    #[error("the leaves {start} to {end} (exclusive) were asked for and {given} hashes came")]
    LeavesMissing {
        /// The first leaf asked for.
        start: u64,
        /// The leaf behind the last.
        end: u64,
        /// How many hashes came.
        given: usize,
    },
}

const INDEX_OUT_OF_RANGE: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "proof.index_out_of_range",
    "A proof was asked for, or given, about an entry that the tree does not have.",
);
const SIZE_OUT_OF_RANGE: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "proof.size_out_of_range",
    "A proof was asked for, or given, about a tree larger than the one there is.",
);
const WRONG_PATH_LENGTH: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "proof.wrong_path_length",
    "A proof has more or fewer hashes than its sizes ask for.",
);
const ROOT_DIFFERS: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "proof.root_differs",
    "A proof does not lead to the root it should: something is not what it was.",
);
const BAD_FRONTIER: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "proof.bad_frontier",
    "Stored bytes are not the frontier of a tree.",
);
const LEAVES_MISSING: ErrorCode = ErrorCode::new(
    Family::Storage,
    "proof.leaves_missing",
    "The store gave another number of leaf hashes than was asked for.",
);

impl TreeError {
    /// Every code under which this error crosses the border.
    pub const CODES: &[ErrorCode] = &[
        INDEX_OUT_OF_RANGE,
        SIZE_OUT_OF_RANGE,
        WRONG_PATH_LENGTH,
        ROOT_DIFFERS,
        BAD_FRONTIER,
        LEAVES_MISSING,
    ];
}

impl From<TreeError> for Problem {
    fn from(error: TreeError) -> Self {
        let message = error.to_string();
        match error {
            TreeError::IndexOutOfRange { index, size } => Self::new(&INDEX_OUT_OF_RANGE, message)
                .with("value", index)
                .with("size", size),
            TreeError::SizeOutOfRange { size, limit } => Self::new(&SIZE_OUT_OF_RANGE, message)
                .with("value", size)
                .with("limit", limit),
            TreeError::WrongPathLength { given, .. } => {
                Self::new(&WRONG_PATH_LENGTH, message).with("length", given)
            }
            TreeError::RootDiffers { computed, expected } => Self::new(&ROOT_DIFFERS, message)
                .with("value", computed.to_string())
                .with("expected", expected.to_string()),
            TreeError::BadFrontier { length } => {
                Self::new(&BAD_FRONTIER, message).with("length", length)
            }
            TreeError::LeavesMissing { start, end, given } => Self::new(&LEAVES_MISSING, message)
                .with("start", start)
                .with("end", end)
                .with("length", given),
        }
    }
}
