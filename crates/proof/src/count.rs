//! Sizes and places in a tree: whole numbers that every reader of JSON gets exactly.

use lineside_kernel::{ErrorCode, Family, Problem};
use serde::{Deserialize, Deserializer};

/// The largest size and index: 2^53 - 1, up to which JSON numbers are exact everywhere.
pub const MAX_COUNT: u64 = (1 << 53) - 1;

/// A size or index above [`MAX_COUNT`].
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{given} is too large; sizes and indices are at most {MAX_COUNT}")]
pub struct CountError {
    /// The number given.
    pub given: u64,
}

const COUNT_TOO_LARGE: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "proof.count_too_large",
    "A size or index is above 2^53 - 1.",
);

impl CountError {
    /// Every code under which this error crosses the border.
    pub const CODES: &[ErrorCode] = &[COUNT_TOO_LARGE];
}

impl From<CountError> for Problem {
    fn from(error: CountError) -> Self {
        Self::new(&COUNT_TOO_LARGE, error.to_string())
            .with("value", error.given)
            .with("limit", MAX_COUNT)
    }
}

/// Reads a size or index from JSON.
pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u64, D::Error> {
    let given = u64::deserialize(deserializer)?;
    if given > MAX_COUNT {
        return Err(Problem::from(CountError { given }).into_serde());
    }
    Ok(given)
}

/// Reads a size or index as notes write it: decimal digits without leading zeros.
pub(crate) fn read(text: &str) -> Option<u64> {
    let digits = text.bytes().all(|byte| byte.is_ascii_digit());
    let padded = text.starts_with('0') && text != "0";
    let count = text.parse().ok().filter(|count| *count <= MAX_COUNT)?;
    (digits && !padded).then_some(count)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_count_has_one_spelling() {
        assert_eq!(read("0"), Some(0));
        assert_eq!(read("109482"), Some(109_482));
        assert_eq!(read("9007199254740991"), Some(MAX_COUNT));
        for bad in [
            "",
            "00",
            "01",
            "+1",
            "-1",
            "1 ",
            "1.0",
            "9007199254740992",
            "99999999999999999999",
        ] {
            assert_eq!(read(bad), None, "{bad}");
        }
    }
}
