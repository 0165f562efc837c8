//! Defects per opportunity and sigma levels, with the shift said out loud.
//!
//! ```
//! use lineside_capability::DefectRate;
//!
//! let rate = DefectRate { defects: 34, units: 750, opportunities: 20, shift: 1.5 }.report()?;
//! assert!((rate.dpmo - 2266.67).abs() < 0.01);
//! assert!((rate.sigma_level.unwrap() - 4.338_449).abs() < 1e-6);
//! # Ok::<(), lineside_capability::CapabilityError>(())
//! ```

use crate::{CapabilityError, check};
use lineside_statistics::{Continuous, Normal};
use serde::{Deserialize, Serialize};

/// Counts defects per unit, per opportunity and per million opportunities, and turns them into
/// a sigma level.
///
/// The level is that of the normal tail with as many defects on one side, plus the `shift`: by
/// convention a process drifts by 1.5 sigma in the long run, and its short-term level is told
/// from long-term defects. The shift is no law of nature; set it to 0 to leave it out.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DefectRate {
    /// How many defects were found.
    pub defects: u32,
    /// How many units were inspected, at least one.
    pub units: u32,
    /// How many chances for a defect each unit has, at least one.
    #[serde(default = "one")]
    pub opportunities: u32,
    /// By how many sigmas the process is taken to drift in the long run.
    #[serde(default = "usual_shift")]
    pub shift: f64,
}

/// Defects per unit, per opportunity and per million, with the sigma level.
#[must_use]
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DefectReport {
    /// Defects per unit.
    pub dpu: f64,
    /// Defects per opportunity.
    pub dpo: f64,
    /// Defects per million opportunities.
    pub dpmo: f64,
    /// The share of opportunities without a defect.
    pub yield_per_opportunity: f64,
    /// The share of units expected without a defect, if defects fall where they like:
    /// `exp(-dpu)`.
    pub yield_per_unit: f64,
    /// The short-term sigma level, shift included; null without a defect, or with one at every
    /// opportunity, for which it is unbounded.
    pub sigma_level: Option<f64>,
    /// The long-term sigma level, without the shift; null likewise.
    pub long_term_sigma_level: Option<f64>,
    /// The shift between both.
    pub shift: f64,
}

/// Converts between sigma levels and defects per million opportunities, either way.
///
/// One normal tail, as the tables of Six Sigma have it: level 6 with a shift of 1.5 leaves 3.4
/// per million.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SigmaConversion {
    /// The sigma levels to convert to defects per million.
    #[serde(default)]
    pub levels: Vec<f64>,
    /// The defects per million, 0 to 1 000 000, to convert to sigma levels.
    #[serde(default)]
    pub dpmo: Vec<f64>,
    /// By how many sigmas the process is taken to drift in the long run.
    #[serde(default = "usual_shift")]
    pub shift: f64,
}

/// The sigma level of a rate of defects.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SigmaLevel {
    /// The defects per million.
    pub dpmo: f64,
    /// The level; absent for 0 and for 1 000 000, whose level is unbounded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<f64>,
}

/// Sigma levels and defects per million, each list in the order of the request.
#[must_use]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SigmaConversionReport {
    /// The defects per million of each level.
    pub dpmo: Vec<f64>,
    /// The level of each number of defects per million.
    pub levels: Vec<SigmaLevel>,
    /// The shift that was used.
    pub shift: f64,
}

fn one() -> u32 {
    1
}

fn usual_shift() -> f64 {
    1.5
}

/// The level that leaves a share beyond it.
fn level(share: f64) -> Option<f64> {
    Some(Normal::STANDARD.upper_quantile(share)).filter(|level| level.is_finite())
}

impl DefectRate {
    /// Works out the rates.
    ///
    /// # Errors
    /// [`CapabilityError`] when there are no units or opportunities, more defects than
    /// opportunities, or the shift is not finite.
    pub fn report(&self) -> Result<DefectReport, CapabilityError> {
        let shift = check::setting("shift", self.shift, true, "a finite number")?;
        let units = check::setting("units", f64::from(self.units), self.units > 0, "1 or more")?;
        let chances = f64::from(self.opportunities);
        let chances = check::setting(
            "opportunities",
            chances,
            self.opportunities > 0,
            "1 or more",
        )?;
        let all = u64::from(self.units) * u64::from(self.opportunities);
        let expected = "at most one per opportunity, that is `units` times `opportunities`";
        let defects = f64::from(self.defects);
        let defects = check::setting("defects", defects, u64::from(self.defects) <= all, expected)?;
        let dpu = defects / units;
        let dpo = (dpu / chances).min(1.0);
        let long_term = level(dpo);
        Ok(DefectReport {
            dpu,
            dpo,
            dpmo: dpo * 1e6,
            yield_per_opportunity: 1.0 - dpo,
            yield_per_unit: (-dpu).exp(),
            sigma_level: long_term.map(|level| level + shift),
            long_term_sigma_level: long_term,
            shift,
        })
    }
}

impl SigmaConversion {
    /// Converts each number.
    ///
    /// # Errors
    /// [`CapabilityError`] when a number is not finite, or defects per million are not 0 to
    /// 1 000 000.
    pub fn report(&self) -> Result<SigmaConversionReport, CapabilityError> {
        let shift = check::setting("shift", self.shift, true, "a finite number")?;
        check::finite("levels", &self.levels)?;
        let outside = |dpmo: &f64| !(0.0..=1e6).contains(dpmo);
        if let Some((index, value)) = self.dpmo.iter().enumerate().find(|(_, dpmo)| outside(dpmo)) {
            return Err(CapabilityError::BadValue {
                field: "dpmo",
                index,
                value: *value,
                expected: "0 to 1000000",
            });
        }
        let tail = |sigma: &f64| Normal::STANDARD.sf(sigma - shift) * 1e6;
        Ok(SigmaConversionReport {
            dpmo: self.levels.iter().map(tail).collect(),
            levels: self
                .dpmo
                .iter()
                .map(|dpmo| SigmaLevel {
                    dpmo: *dpmo,
                    level: level(dpmo / 1e6).map(|level| level + shift),
                })
                .collect(),
            shift,
        })
    }
}
