//! What books print as tables: the constants of charts, and the rules of a set.
//!
//! ```
//! use lineside_spc::{LookUpConstants, ListRules, RuleSet};
//!
//! let five = LookUpConstants { size: 5 }.constants()?;
//! assert_eq!(format!("{:.3} {:.3} {:.3}", five.a2, five.d3_factor, five.d4_factor), "0.577 0.000 2.114");
//! assert_eq!(ListRules { rules: RuleSet::Nelson }.list().rules.len(), 8);
//! # Ok::<(), lineside_spc::SpcError>(())
//! ```

use crate::{RuleSet, RuleSpec, SpcError};
use lineside_statistics::ChartConstants;
use serde::{Deserialize, Serialize};

/// Looks up the constants of control charts for one size of subgroups, exact to the last
/// digits of a float.
///
/// Books print them with three or four digits, and not all of them right: with `d2` and `d3`
/// as here, `D4` of five values is 2.1145, where tables have 2.114 or 2.115.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct LookUpConstants {
    /// How many values a subgroup has: 2 to 1000.
    #[cfg_attr(feature = "schema", schemars(range(min = 2, max = 1000)))]
    pub size: u32,
}

/// The constants of control charts for subgroups of one size, by the names that books use.
///
/// Where a name of the books is both a constant and a factor (`d3` and `D3`), the factor of
/// the limits has `_factor` behind it.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ConstantsTable {
    /// How many values a subgroup has.
    pub size: u32,
    /// The mean of the range, in sigmas.
    pub d2: f64,
    /// The standard deviation of the range, in sigmas.
    pub d3: f64,
    /// The median of the range, in sigmas; tables print 0.954 for two values.
    pub median_range: f64,
    /// The mean of the standard deviation, in sigmas.
    pub c4: f64,
    /// The standard deviation of the standard deviation, in sigmas.
    pub c5: f64,
    /// `A`: limits of means from a known sigma.
    pub a: f64,
    /// `A2`: limits of means from the mean range.
    pub a2: f64,
    /// `A3`: limits of means from the mean standard deviation.
    pub a3: f64,
    /// `B3`: the lower limit of standard deviations, from their mean.
    pub b3: f64,
    /// `B4`: the upper limit of standard deviations, from their mean.
    pub b4: f64,
    /// `B5`: the lower limit of standard deviations, from a known sigma.
    pub b5: f64,
    /// `B6`: the upper limit of standard deviations, from a known sigma.
    pub b6: f64,
    /// `D1`: the lower limit of ranges, from a known sigma.
    pub d1_factor: f64,
    /// `D2`: the upper limit of ranges, from a known sigma.
    pub d2_factor: f64,
    /// `D3`: the lower limit of ranges, from their mean.
    pub d3_factor: f64,
    /// `D4`: the upper limit of ranges, from their mean.
    pub d4_factor: f64,
    /// `E2`: limits of single values, from the mean range.
    pub e2: f64,
}

impl LookUpConstants {
    /// The constants.
    ///
    /// # Errors
    /// [`SpcError::BadSetting`] when the size is not 2 to 1000.
    pub fn constants(&self) -> Result<ConstantsTable, SpcError> {
        let known = ChartConstants::of(self.size).ok_or(SpcError::BadSetting {
            field: "size",
            value: self.size.to_string(),
            expected: "2 to 1000",
        })?;
        Ok(ConstantsTable {
            size: known.size,
            d2: known.d2,
            d3: known.d3,
            median_range: known.d4,
            c4: known.c4,
            c5: known.c5,
            a: known.a(),
            a2: known.a2(),
            a3: known.a3(),
            b3: known.b3(),
            b4: known.b4(),
            b5: known.b5(),
            b6: known.b6(),
            d1_factor: known.range_d1(),
            d2_factor: known.range_d2(),
            d3_factor: known.range_d3(),
            d4_factor: known.range_d4(),
            e2: known.e2(),
        })
    }
}

/// Lists the rules of a set as data, which can be sent back changed as `own_rules`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ListRules {
    /// The set.
    #[serde(default)]
    pub rules: RuleSet,
}

/// The rules of a set.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ListedRules {
    /// The rules, in the order in which signals are reported.
    pub rules: Vec<RuleSpec>,
}

impl ListRules {
    /// The rules as data.
    #[must_use]
    pub fn list(&self) -> ListedRules {
        ListedRules {
            rules: self.rules.rules().iter().map(|rule| rule.spec()).collect(),
        }
    }
}
