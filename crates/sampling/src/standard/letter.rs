//! Code letters: what a lot size and an inspection level are called in the tables.
//!
//! ```
//! use lineside_sampling::{CodeLetter, InspectionLevel};
//!
//! assert_eq!(InspectionLevel::II.letter(1000)?, CodeLetter::J);
//! assert_eq!(InspectionLevel::S1.letter(1000)?, CodeLetter::C);
//! # Ok::<(), lineside_sampling::SamplingError>(())
//! ```

use crate::SamplingError;
use serde::{Deserialize, Serialize};
use std::fmt;

/// How large the sample is in relation to the lot.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum InspectionLevel {
    /// Special level S-1, the smallest samples.
    #[serde(rename = "s1")]
    S1,
    /// Special level S-2.
    #[serde(rename = "s2")]
    S2,
    /// Special level S-3.
    #[serde(rename = "s3")]
    S3,
    /// Special level S-4.
    #[serde(rename = "s4")]
    S4,
    /// General level I: less discrimination.
    #[serde(rename = "i")]
    I,
    /// General level II, the usual one.
    #[default]
    #[serde(rename = "ii")]
    II,
    /// General level III: more discrimination.
    #[serde(rename = "iii")]
    III,
}

/// Declares the letters in their order.
macro_rules! letters {
    ($($letter:ident)*) => {
        /// A sample size code letter. There is no I and no O.
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
        )]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[expect(missing_docs, reason = "a letter is its own name")]
        pub enum CodeLetter { $($letter),* }

        impl CodeLetter {
            /// Every letter, from the smallest sample to the largest.
            pub const ALL: &[Self] = &[$(Self::$letter),*];
        }
    };
}

letters! { A B C D E F G H J K L M N P Q R }

impl CodeLetter {
    /// Its row in the tables, from 0.
    pub(crate) fn row(self) -> usize {
        Self::ALL
            .iter()
            .take_while(|letter| **letter < self)
            .count()
    }

    /// The letter of a row.
    pub(crate) fn at(row: usize) -> Option<Self> {
        Self::ALL.get(row).copied()
    }
}

impl fmt::Display for CodeLetter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, f)
    }
}

/// The largest lot of each row of table I, and the letters of the seven levels as their row numbers.
/// The levels differ by how fast their letters climb.
const LETTERS: [(u32, [u8; 7]); 15] = [
    (8, *b"AAAAAAB"),
    (15, *b"AAAAABC"),
    (25, *b"AABBBCD"),
    (50, *b"ABBCCDE"),
    (90, *b"BBCCCEF"),
    (150, *b"BBCDDFG"),
    (280, *b"BCDEEGH"),
    (500, *b"BCDEFHJ"),
    (1_200, *b"CCEFGJK"),
    (3_200, *b"CDEGHKL"),
    (10_000, *b"CDFGJLM"),
    (35_000, *b"CDFHKMN"),
    (150_000, *b"DEGJLNP"),
    (500_000, *b"DEGJMPQ"),
    (u32::MAX, *b"DEHKNQR"),
];

impl InspectionLevel {
    /// The code letter of a lot (table I).
    ///
    /// # Errors
    /// [`SamplingError`] for a lot of fewer than two pieces, which cannot be sampled.
    pub fn letter(self, lot_size: u32) -> Result<CodeLetter, SamplingError> {
        let row = LETTERS.iter().find(|(largest, _)| lot_size <= *largest);
        let letter = row.filter(|_| lot_size >= 2).and_then(|(_, letters)| {
            let printed = letters.get(self.column())?;
            let mut all = CodeLetter::ALL.iter();
            all.find(|letter| letter.to_string().as_bytes() == [*printed])
        });
        letter.copied().ok_or_else(|| {
            SamplingError::option("lot_size", lot_size, "at least 2; inspect a single piece")
        })
    }

    fn column(self) -> usize {
        match self {
            Self::S1 => 0,
            Self::S2 => 1,
            Self::S3 => 2,
            Self::S4 => 3,
            Self::I => 4,
            Self::II => 5,
            Self::III => 6,
        }
    }
}
