//! Yields: what comes through a step at the first try, in the end, and through all steps.
//!
//! ```
//! use lineside_capability::StepYield;
//!
//! let step = StepYield { units_in: 100, scrapped: 3, reworked: 7 }.report()?;
//! assert_eq!((step.first_pass_yield, step.final_yield), (0.9, 0.97));
//! # Ok::<(), lineside_capability::CapabilityError>(())
//! ```

use crate::{CapabilityError, check};
use serde::{Deserialize, Serialize};

/// Tells the first pass yield and the final yield of one step.
///
/// A unit that was reworked and is good now was not good at the first try: it counts in the
/// final yield and not in the first pass yield.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct StepYield {
    /// How many units entered the step, at least one.
    pub units_in: u32,
    /// How many were scrapped in the end, reworked before or not.
    pub scrapped: u32,
    /// How many were reworked and are good now.
    #[serde(default)]
    pub reworked: u32,
}

/// The yields of one step.
#[must_use]
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct StepYieldReport {
    /// How many units were good at the first try.
    pub first_pass_good: u32,
    /// The share of units that were good at the first try.
    pub first_pass_yield: f64,
    /// How many units were good in the end.
    pub good: u32,
    /// The share of units that were good in the end.
    pub final_yield: f64,
}

/// Tells the rolled throughput yield: the share of units that pass every step at the first
/// try, if the steps fail independently.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RolledYield {
    /// The first pass yield of each step, 0 to 1; at least one.
    pub first_pass_yields: Vec<f64>,
}

/// The yield of a chain of steps.
#[must_use]
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RolledYieldReport {
    /// How many steps there are.
    pub steps: u32,
    /// The product of the yields of all steps.
    pub rolled_throughput_yield: f64,
    /// Their geometric mean: the yield that every step would have if all were alike.
    pub normalized_yield: f64,
    /// The defects per unit over all steps that the rolled yield stands for, `-ln(yield)`; null
    /// when a step lets nothing through.
    pub total_dpu: Option<f64>,
}

fn share(part: u32, whole: u32) -> f64 {
    f64::from(part) / f64::from(whole)
}

impl StepYield {
    /// Works out the yields.
    ///
    /// # Errors
    /// [`CapabilityError`] when no unit entered, or more were scrapped and reworked than entered.
    pub fn report(&self) -> Result<StepYieldReport, CapabilityError> {
        let units_in = self.units_in;
        check::setting("units_in", f64::from(units_in), units_in > 0, "1 or more")?;
        let good = units_in.checked_sub(self.scrapped);
        let first_pass_good = good.and_then(|good| good.checked_sub(self.reworked));
        let Some((good, first_pass_good)) = good.zip(first_pass_good) else {
            return Err(CapabilityError::DoesNotFit {
                field: "scrapped",
                given: "more units are scrapped and reworked than entered the step",
                expected: "`scrapped` plus `reworked` of at most `units_in`",
            });
        };
        Ok(StepYieldReport {
            first_pass_good,
            first_pass_yield: share(first_pass_good, units_in),
            good,
            final_yield: share(good, units_in),
        })
    }
}

impl RolledYield {
    /// Works out the yield of the chain.
    ///
    /// # Errors
    /// [`CapabilityError`] when there is no step, or a yield is not 0 to 1.
    pub fn report(&self) -> Result<RolledYieldReport, CapabilityError> {
        let yields = &self.first_pass_yields;
        let field = "first_pass_yields";
        if yields.is_empty() {
            let purpose = "to roll a yield";
            return Err(CapabilityError::TooFewValues {
                field,
                given: 0,
                needed: 1,
                purpose,
            });
        }
        let outside = |value: &f64| !(0.0..=1.0).contains(value);
        if let Some((index, value)) = yields.iter().enumerate().find(|(_, value)| outside(value)) {
            let (value, expected) = (*value, "0 to 1");
            return Err(CapabilityError::BadValue {
                field,
                index,
                value,
                expected,
            });
        }
        let given = yields.len();
        let steps = u32::try_from(given);
        let steps = steps.map_err(|_| CapabilityError::TooManyValues {
            field,
            given,
            limit: u32::MAX,
        })?;
        let log: f64 = yields.iter().map(|value| value.ln()).sum();
        Ok(RolledYieldReport {
            steps,
            rolled_throughput_yield: yields.iter().product(),
            normalized_yield: (log / f64::from(steps)).exp(),
            // Adding zero turns a negative zero into a plain one.
            total_dpu: Some(-log + 0.0).filter(|dpu| dpu.is_finite()),
        })
    }
}
