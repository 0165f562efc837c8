//! The table of an analysis of variance: sums of squares, mean squares, F tests.
//!
//! ```
//! use lineside_msa::{GageArrangement, GageTerm, NestedGage};
//!
//! let readings = [33.4, 33.2, 32.4, 31.7, 32.5, 32.1, 32.1, 32.3];
//! let plan = GageArrangement::Counts { parts: 2, operators: 2, replicates: 2, order: Default::default() };
//! let table = NestedGage::of(&readings, plan).analyse()?.anova;
//! assert_eq!((table[0].term, table[0].df), (GageTerm::Operator, 1));
//! assert!(table[0].p.unwrap() > 0.05);
//! # Ok::<(), lineside_msa::MsaError>(())
//! ```

use crate::interval::Term;
use crate::numbers::{counted, ratio, real};
use lineside_statistics::{Continuous, FisherF};
use serde::{Deserialize, Serialize};

/// A row of an analysis of variance.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct GageAnovaRow {
    /// What the row is about.
    pub term: GageTerm,
    /// Its degrees of freedom.
    pub df: u32,
    /// Its sum of squares.
    pub sum_of_squares: f64,
    /// Its mean square; absent for the total.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mean_square: Option<f64>,
    /// Its mean square over that of its error; absent where there is no test, or where the error
    /// is zero.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub f: Option<f64>,
    /// The chance of such an F, or a larger one, if the term has no effect.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub p: Option<f64>,
}

/// What a row of an analysis of variance is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum GageTerm {
    /// The parts.
    Part,
    /// The parts of each operator, in a nested study.
    PartWithinOperator,
    /// The operators.
    Operator,
    /// The interaction of operators and parts.
    Interaction,
    /// Repeated readings.
    Repeatability,
    /// Everything.
    Total,
}

/// A sum of squares with its degrees of freedom.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Squares {
    pub(crate) sum: f64,
    pub(crate) df: usize,
}

impl Squares {
    pub(crate) fn mean(self) -> f64 {
        match self.df {
            0 => 0.0,
            df => self.sum / real(df),
        }
    }

    pub(crate) fn term(self, factor: f64) -> Term {
        Term {
            factor,
            square: self.mean(),
            df: real(self.df),
        }
    }

    pub(crate) fn row(self, term: GageTerm, error: Option<Self>) -> GageAnovaRow {
        let test = error.filter(|error| error.df > 0).map(|error| {
            let f = ratio(self.mean(), error.mean());
            let distribution = FisherF {
                df1: real(self.df),
                df2: real(error.df),
            };
            let p = match f {
                Some(f) => Some(distribution.sf(f)),
                // Something against an error of zero: beyond doubt. Nothing: undefined.
                None if self.mean() > 0.0 => Some(0.0),
                None => None,
            };
            (f, p)
        });
        GageAnovaRow {
            term,
            df: counted(self.df),
            sum_of_squares: self.sum,
            mean_square: (term != GageTerm::Total).then(|| self.mean()),
            f: test.and_then(|(f, _)| f),
            p: test.and_then(|(_, p)| p),
        }
    }
}
