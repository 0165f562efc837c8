//! Capability of a normal process, from its values or from their summary.
//!
//! ```
//! use lineside_capability::CapabilityStudy;
//!
//! let diameters = [10.0, 12.0, 11.0, 13.0, 12.0];
//! let study = CapabilityStudy { lower: Some(6.0), upper: Some(16.0), ..CapabilityStudy::of(&diameters) };
//! let report = study.report()?;
//! let cpk = report.within.and_then(|within| within.cpk).unwrap();
//! assert!((cpk.value - 1.1033).abs() < 1e-4);
//! // Five values say little: the index may as well be 0.28.
//! assert!(cpk.lower.unwrap() < 0.3);
//! # Ok::<(), lineside_capability::CapabilityError>(())
//! ```

use crate::interval::IndexInterval;
use crate::specification::Specification;
use crate::within::{Wish, Within, subgroups};
use crate::{
    CapabilityError, CapabilityIndex, CapabilityReport, DegreesOfFreedom, IntervalSides,
    OverallCapability, SigmaSource, WithinCapability, WithinSigma, check,
};
use lineside_kernel::Column;
use lineside_statistics::Normal;
use serde::{Deserialize, Serialize};

/// Tells how well a normal process fits its specification: Cp, Cpk, Pp, Ppk and Cpm, each with
/// its confidence interval, and the parts per million it leaves outside.
///
/// The values must come from a process in control and be about normal: look at a control chart
/// and at `capability.normality` first. For values that are not normal there is
/// `capability.non_normal`.
///
/// Sigma within tells what the process could do if it held its level, sigma overall what it did.
/// Each answer names the estimator, its constants and the degrees of freedom of the intervals,
/// since programs differ in all three.
///
/// - Intervals of Cp, Pp and Cpm: `Cp sqrt(chi2 / df)`. Of Cpk and its kin (Bissell):
///   `Cpk -/+ z sqrt(1/(9 N) + Cpk^2 / (2 df))`, right for a negative Cpk too.
/// - A single limit is enough: what needs the other is null, and Cpk is the one side there is.
/// - A value on a limit is inside.
///
/// References: ISO 22514-2; A. F. Bissell, "How reliable is your capability index?", *Applied
/// Statistics* 39, 1990, 331-340; R. A. Boyles, "The Taguchi capability index", *Journal of
/// Quality Technology* 23(1), 1991, 17-26.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CapabilityStudy<'a> {
    /// The measurements in the order in which they were made, subgroup after subgroup.
    pub values: Column<'a, f64>,
    /// How many values each subgroup has, if all have the same number. Left out, the values are
    /// single.
    #[serde(default)]
    pub size: Option<u32>,
    /// How many values each subgroup has, if the numbers differ; together all of them.
    #[serde(default)]
    pub sizes: Option<Vec<u32>>,
    /// The lower specification limit. At least one limit is needed.
    #[serde(default)]
    pub lower: Option<f64>,
    /// The upper specification limit.
    #[serde(default)]
    pub upper: Option<f64>,
    /// What the values should be; only Cpm needs it.
    #[serde(default)]
    pub target: Option<f64>,
    /// How sigma within is estimated: left out, by the mean moving range of single values and the
    /// pooled standard deviation of subgroups.
    #[serde(default)]
    pub within: Option<WithinSigma>,
    /// Sigma within, if it is known and not to be estimated.
    #[serde(default)]
    pub sigma_within: Option<f64>,
    /// How many neighbouring values a moving range spans: 2 to 100.
    #[serde(default = "default_span")]
    #[cfg_attr(feature = "schema", schemars(range(min = 2, max = 100)))]
    pub span: u32,
    /// How many degrees of freedom sigma within is taken to have.
    #[serde(default)]
    pub df: DegreesOfFreedom,
    /// The confidence of the intervals, above 0 and below 1.
    #[serde(default = "default_confidence")]
    #[cfg_attr(feature = "schema", schemars(range(min = 0, max = 1)))]
    pub confidence: f64,
    /// On which sides the intervals are bounded.
    #[serde(default)]
    pub sides: IntervalSides,
}

/// Tells how well a normal process fits its specification, from its mean and sigma alone: what
/// another program printed, or what a data sheet states. Otherwise like `capability.study`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CapabilitySummary {
    /// The mean of the process.
    pub mean: f64,
    /// Sigma within, from which Cp and Cpk follow. At least one sigma is needed.
    #[serde(default)]
    pub sigma_within: Option<f64>,
    /// Sigma overall, from which Pp, Ppk and Cpm follow.
    #[serde(default)]
    pub sigma_overall: Option<f64>,
    /// How many values these were computed from. Without it there are no intervals but that of Cp.
    #[serde(default)]
    pub count: Option<u32>,
    /// The degrees of freedom of sigma within. Without it Cp and Cpk have no interval.
    #[serde(default)]
    pub within_df: Option<f64>,
    /// The lower specification limit. At least one limit is needed.
    #[serde(default)]
    pub lower: Option<f64>,
    /// The upper specification limit.
    #[serde(default)]
    pub upper: Option<f64>,
    /// What the values should be; only Cpm needs it.
    #[serde(default)]
    pub target: Option<f64>,
    /// The confidence of the intervals, above 0 and below 1.
    #[serde(default = "default_confidence")]
    #[cfg_attr(feature = "schema", schemars(range(min = 0, max = 1)))]
    pub confidence: f64,
    /// On which sides the intervals are bounded.
    #[serde(default)]
    pub sides: IntervalSides,
}

fn default_span() -> u32 {
    2
}

pub(crate) fn default_confidence() -> f64 {
    0.95
}

impl<'a> CapabilityStudy<'a> {
    /// A study of these single values, everything else at its default.
    #[must_use]
    pub fn of(values: impl Into<Column<'a, f64>>) -> Self {
        Self {
            values: values.into(),
            size: None,
            sizes: None,
            lower: None,
            upper: None,
            target: None,
            within: None,
            sigma_within: None,
            span: default_span(),
            df: DegreesOfFreedom::default(),
            confidence: default_confidence(),
            sides: IntervalSides::default(),
        }
    }

    /// Works out the study.
    ///
    /// # Errors
    /// [`CapabilityError`] when there is no limit or they are reversed, fewer than two values, a
    /// value or setting that is not a finite number in its range, or an estimator that does not
    /// fit the data.
    ///
    /// # Complexity
    /// O(n) time.
    pub fn report(&self) -> Result<CapabilityReport, CapabilityError> {
        let specification = Specification::new(self.lower, self.upper, self.target)?;
        check::level("confidence", self.confidence)?;
        let moments = check::moments(&self.values, 2, "for a standard deviation")?;
        let sigma = moments.standard_deviation();
        let sigma = sigma.ok_or(CapabilityError::OutOfRange {
            what: "sigma overall",
        })?;
        let within = self.within()?;
        let frame = Frame {
            specification,
            mean: moments.mean,
            count: Some(moments.count),
            confidence: self.confidence,
            sides: self.sides,
        };
        let df = f64::from(moments.count) - 1.0;
        let mut report = frame.report(Some(within), Some((sigma, Some(df))))?;
        report.observed = Some(specification.observed(&self.values));
        Ok(report)
    }

    fn within(&self) -> Result<Within, CapabilityError> {
        if let Some(sigma) = self.sigma_within {
            check::setting(
                "sigma_within",
                sigma,
                sigma >= 0.0,
                "a finite number, zero or above",
            )?;
            let df = match self.df {
                DegreesOfFreedom::Fixed { df } => Some(check::setting(
                    "df.df",
                    df,
                    df > 0.0,
                    "a finite number above zero",
                )?),
                DegreesOfFreedom::AllValues => {
                    Some(f64::from(u32::try_from(self.values.len()).unwrap_or(u32::MAX)) - 1.0)
                }
                _ => None,
            };
            return Ok(Within {
                sigma,
                source: given(df, df.map(|_| self.df)),
            });
        }
        let wish = Wish {
            method: self.within.filter(|method| *method != WithinSigma::Given),
            span: self.span,
            df: self.df,
        };
        if self.within == Some(WithinSigma::Given) {
            return Err(CapabilityError::DoesNotFit {
                field: "sigma_within",
                given: "`within` says that sigma is given, but none is",
                expected: "a `sigma_within`, or an estimator",
            });
        }
        match subgroups(&self.values, self.size, self.sizes.as_deref())? {
            Some(groups) => wish.of_subgroups(&groups),
            None => wish.of_single_values(&self.values),
        }
    }
}

fn given(df: Option<f64>, df_method: Option<DegreesOfFreedom>) -> SigmaSource {
    SigmaSource {
        method: WithinSigma::Given,
        span: None,
        parts: None,
        constants: Vec::new(),
        df,
        df_method,
    }
}

impl CapabilitySummary {
    /// A summary with this mean, everything else at its default or left out.
    #[must_use]
    pub fn of(mean: f64) -> Self {
        Self {
            mean,
            sigma_within: None,
            sigma_overall: None,
            count: None,
            within_df: None,
            lower: None,
            upper: None,
            target: None,
            confidence: default_confidence(),
            sides: IntervalSides::default(),
        }
    }

    /// Works out the indices.
    ///
    /// # Errors
    /// [`CapabilityError`] when there is no limit or no sigma, or a field is not a finite number
    /// in its range.
    pub fn report(&self) -> Result<CapabilityReport, CapabilityError> {
        let specification = Specification::new(self.lower, self.upper, self.target)?;
        check::level("confidence", self.confidence)?;
        check::setting("mean", self.mean, true, "a finite number")?;
        for (field, sigma) in [
            ("sigma_within", self.sigma_within),
            ("sigma_overall", self.sigma_overall),
        ] {
            if let Some(sigma) = sigma {
                check::setting(field, sigma, sigma >= 0.0, "a finite number, zero or above")?;
            }
        }
        if self.sigma_within.is_none() && self.sigma_overall.is_none() {
            return Err(CapabilityError::DoesNotFit {
                field: "sigma_within",
                given: "no sigma is given",
                expected: "`sigma_within`, `sigma_overall` or both",
            });
        }
        if let Some(df) = self.within_df {
            check::setting("within_df", df, df > 0.0, "a finite number above zero")?;
        }
        if let Some(count) = self.count {
            let count = f64::from(count);
            check::setting("count", count, count >= 2.0, "2 or more")?;
        }
        let fixed = self.within_df.map(|df| DegreesOfFreedom::Fixed { df });
        let within = self.sigma_within.map(|sigma| Within {
            sigma,
            source: given(self.within_df, fixed),
        });
        let df = self.count.map(|count| f64::from(count) - 1.0);
        let frame = Frame {
            specification,
            mean: self.mean,
            count: self.count,
            confidence: self.confidence,
            sides: self.sides,
        };
        frame.report(within, self.sigma_overall.map(|sigma| (sigma, df)))
    }
}

/// What is the same for sigma within and overall.
struct Frame {
    specification: Specification,
    mean: f64,
    count: Option<u32>,
    confidence: f64,
    sides: IntervalSides,
}

impl Frame {
    fn interval(&self, df: Option<f64>) -> Option<IndexInterval> {
        Some(IndexInterval {
            sides: self.sides,
            confidence: self.confidence,
            count: self.count.map(f64::from),
            df: df?,
        })
    }

    fn report(
        &self,
        within: Option<Within>,
        overall: Option<(f64, Option<f64>)>,
    ) -> Result<CapabilityReport, CapabilityError> {
        let Specification {
            lower,
            upper,
            target,
        } = self.specification;
        if let Some(width) = self.specification.width() {
            check::in_range(width, "the width of the specification")?;
        }
        Ok(CapabilityReport {
            count: self.count,
            mean: self.mean,
            lower,
            upper,
            target,
            within: within.map(|within| self.within(within)),
            overall: overall.map(|(sigma, df)| self.overall(sigma, df)),
            observed: None,
            confidence: self.confidence,
            sides: self.sides,
        })
    }

    fn within(&self, within: Within) -> WithinCapability {
        let Within { sigma, source } = within;
        let normal = self.normal(sigma);
        let indices = self
            .specification
            .indices(&normal, self.interval(source.df));
        WithinCapability {
            sigma,
            source,
            cp: indices.potential,
            cpl: indices.lower,
            cpu: indices.upper,
            cpk: indices.actual,
            expected: self.specification.expected(&normal),
        }
    }

    fn overall(&self, sigma: f64, df: Option<f64>) -> OverallCapability {
        let normal = self.normal(sigma);
        let indices = self.specification.indices(&normal, self.interval(df));
        let (cpm, cpm_df) = self.cpm(sigma);
        OverallCapability {
            sigma,
            df,
            pp: indices.potential,
            ppl: indices.lower,
            ppu: indices.upper,
            ppk: indices.actual,
            cpm,
            cpm_df,
            expected: self.specification.expected(&normal),
        }
    }

    /// The process as a distribution; a sigma of zero becomes the smallest one, which puts all
    /// of it on the mean.
    fn normal(&self, sigma: f64) -> Normal {
        Normal {
            mean: self.mean,
            sigma: sigma.max(f64::MIN_POSITIVE),
        }
    }

    fn cpm(&self, sigma: f64) -> (Option<CapabilityIndex>, Option<f64>) {
        let Some((width, target)) = self.specification.width().zip(self.specification.target)
        else {
            return (None, None);
        };
        let distance = self.mean - target;
        let value = width / 6.0 / sigma.hypot(distance);
        if !value.is_finite() {
            return (None, None);
        }
        let square = (distance / sigma).powi(2);
        // The same formula, in a form that a distance of many sigmas does not overflow.
        let df = self.count.map(|count| {
            let ratio = (1.0 + square) / (1.0 + 2.0 * square);
            let ratio = if ratio.is_finite() { ratio } else { 0.5 };
            f64::from(count) * (1.0 + square) * ratio
        });
        let df = df.filter(|df| df.is_finite());
        (
            Some(CapabilityIndex::two_sided(value, self.interval(df))),
            df,
        )
    }
}
