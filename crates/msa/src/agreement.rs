//! The attribute agreement study: people who judge parts, several times, perhaps against a standard.
//!
//! ```
//! use lineside_msa::{AttributeAgreement, GageArrangement};
//!
//! // Two appraisers judge three parts twice.
//! let ratings = ["ok", "ok", "bad", "bad", "ok", "bad", "ok", "ok", "bad", "bad", "ok", "ok"];
//! let plan = GageArrangement::Counts { parts: 3, operators: 2, replicates: 2, order: Default::default() };
//! let study = AttributeAgreement::of(ratings.map(String::from).to_vec(), plan).analyse()?;
//!
//! assert_eq!(study.within[0].agreement.matched, 2);
//! assert_eq!(study.within[1].agreement.matched, 3);
//! assert_eq!(study.between.unwrap().agreement.matched, 2);
//! # Ok::<(), lineside_msa::MsaError>(())
//! ```

mod tally;

use crate::arrangement::Sharing;
use crate::cohen::{category_list, place};
use crate::component::share;
use crate::crossed::default_confidence;
use crate::numbers::{counted, real};
use crate::{AgreementShare, Concordance, GageArrangement, KappaEstimate, MsaError};
use serde::{Deserialize, Serialize};
use tally::Judged;

/// Judges how well people agree who sort parts into categories: with themselves, with each other,
/// and with a standard.
///
/// Every appraiser judges every part equally often. A part counts as matched when *all* its
/// judgements in question are the same (and equal the standard, where one is compared with). Shares
/// come with the exact interval of Clopper and Pearson, one-sided when none or all matched. Kappas
/// are Fleiss'; against a standard they are the mean of the kappas of each trial with the standard,
/// as Minitab computes them.
///
/// Reference: AIAG, *Measurement Systems Analysis*, 4th ed., III.C. Time is linear in the ratings
/// times the categories.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct AttributeAgreement {
    /// The ratings: the category that each judgement chose.
    pub ratings: Vec<String>,
    /// Which part and appraiser each rating belongs to; the appraisers are its operators.
    pub arrangement: GageArrangement,
    /// The categories, in their order if they have one. Left out, they are those that occur, sorted as
    /// text.
    #[serde(default)]
    pub categories: Vec<String>,
    /// Whether the categories have an order, from the first to the last, so that concordance is
    /// computed as well. They must then be given.
    #[serde(default)]
    pub ordinal: bool,
    /// The true category of every part, if it is known.
    #[serde(default)]
    pub standards: Vec<AttributeStandard>,
    /// The categories that reject a part. With standards, they give the rates of misses and false
    /// alarms.
    #[serde(default)]
    pub rejecting: Vec<String>,
    /// The confidence of the intervals.
    #[serde(default = "default_confidence")]
    pub confidence: f64,
}

/// The true category of a part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct AttributeStandard {
    /// The part; parts without labels are numbered from 1.
    pub part: String,
    /// Its category.
    pub category: String,
}

/// An attribute agreement study.
#[must_use]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct AttributeAgreementStudy {
    /// The categories.
    pub categories: Vec<String>,
    /// How many parts.
    pub parts: u32,
    /// How many appraisers.
    pub appraisers: u32,
    /// How often each appraiser judged each part.
    pub trials: u32,
    /// Each appraiser against themselves; empty with a single trial.
    pub within: Vec<Agreement>,
    /// Each appraiser against the standard; empty without one.
    pub versus_standard: Vec<Agreement>,
    /// All appraisers against each other; absent with a single one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub between: Option<Agreement>,
    /// All appraisers against the standard; absent without one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub all_versus_standard: Option<Agreement>,
    /// The single decisions of each appraiser against the standard; empty without one.
    pub decisions: Vec<AppraiserDecisions>,
    /// The confidence of the intervals.
    pub confidence: f64,
}

/// How far judgements agree.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Agreement {
    /// Whose judgements; absent for those of all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub appraiser: Option<String>,
    /// The parts of which all judgements match.
    pub agreement: AgreementShare,
    /// Kappa of all categories together.
    pub kappa: KappaEstimate,
    /// Kappa of each category against all others.
    pub by_category: Vec<KappaEstimate>,
    /// Kendall's concordance, where the categories have an order and no standard is compared with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub concordance: Option<Concordance>,
}

/// The single decisions of one appraiser against the standard.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct AppraiserDecisions {
    /// Whose decisions.
    pub appraiser: String,
    /// The decisions that equal the standard: the effectiveness.
    pub effectiveness: AgreementShare,
    /// The decisions that passed a part that the standard rejects; absent when no rejecting
    /// categories were given or no part is to be rejected.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub misses: Option<AgreementShare>,
    /// The decisions that rejected a part that the standard passes; absent when no rejecting
    /// categories were given or no part is to be passed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub false_alarms: Option<AgreementShare>,
}

impl AttributeAgreement {
    /// A study of these ratings, everything else at its default.
    #[must_use]
    pub fn of(ratings: Vec<String>, arrangement: GageArrangement) -> Self {
        Self {
            ratings,
            arrangement,
            categories: Vec::new(),
            ordinal: false,
            standards: Vec::new(),
            rejecting: Vec::new(),
            confidence: default_confidence(),
        }
    }

    /// Analyses the study.
    ///
    /// # Errors
    /// [`MsaError`] when an appraiser did not judge every part equally often, a rating or standard is not
    /// among the categories, standards contradict each other or leave out a part, or there is nothing to
    /// compare: one appraiser, one trial and no standard.
    pub fn analyse(&self) -> Result<AttributeAgreementStudy, MsaError> {
        share("confidence", self.confidence)?;
        if self.ordinal && self.categories.is_empty() {
            return Err(MsaError::BadOption {
                field: "categories",
                value: "empty".to_owned(),
                expected: "all categories in their order, since `ordinal` was asked for",
            });
        }
        let true_categories = self.standards.iter().map(|standard| &standard.category);
        let categories =
            category_list(self.ratings.iter().chain(true_categories), &self.categories)?;
        let mut places = Vec::with_capacity(self.ratings.len());
        for rating in &self.ratings {
            places.push(real(place(&categories, rating)?));
        }
        let sorted = self.arrangement.sort(&places, Sharing::Crossed)?;
        let standards = self.standards_of(&sorted.parts, &categories)?;
        let mut rejecting = vec![false; categories.len()];
        for category in &self.rejecting {
            if let Some(rejects) = rejecting.get_mut(place(&categories, category)?) {
                *rejects = true;
            }
        }
        let judged = Judged {
            categories: &categories,
            parts: sorted.parts.len(),
            trials: sorted.replicates,
            ratings: &sorted.values,
            standards: standards.as_deref(),
            ordinal: self.ordinal,
            confidence: self.confidence,
        };
        if sorted.parts.len() * sorted.operators.len() * sorted.replicates == 0 {
            return Err(MsaError::TooFew {
                what: "ratings",
                given: 0,
                needed: 1,
            });
        }
        let people = sorted.operators.len();
        if people < 2 && sorted.replicates < 2 && standards.is_none() {
            return Err(MsaError::TooFew {
                what: "trials of a single appraiser without standards",
                given: sorted.replicates,
                needed: 2,
            });
        }
        let each = |agree: &dyn Fn(Judged<'_>) -> Result<Agreement, MsaError>| {
            let own = judged.by_appraiser().zip(&sorted.operators);
            own.map(|(own, name)| {
                let agreement = agree(own)?;
                Ok(Agreement {
                    appraiser: Some(name.clone()),
                    ..agreement
                })
            })
            .collect::<Result<Vec<_>, MsaError>>()
        };
        let known = standards.is_some();
        Ok(AttributeAgreementStudy {
            parts: counted(sorted.parts.len()),
            appraisers: counted(people),
            trials: counted(sorted.replicates),
            within: match sorted.replicates > 1 {
                true => each(&|own| own.among())?,
                false => Vec::new(),
            },
            versus_standard: match known {
                true => each(&|own| own.against_standard())?,
                false => Vec::new(),
            },
            between: match people > 1 {
                true => Some(judged.among()?),
                false => None,
            },
            all_versus_standard: match known {
                true => Some(judged.against_standard()?),
                false => None,
            },
            decisions: judged
                .by_appraiser()
                .zip(&sorted.operators)
                .filter_map(|(own, name)| own.decisions(name, &rejecting))
                .collect(),
            confidence: self.confidence,
            categories: categories.clone(),
        })
    }

    /// The category of every part, in the order of the parts.
    fn standards_of(
        &self,
        parts: &[String],
        categories: &[String],
    ) -> Result<Option<Vec<f64>>, MsaError> {
        if self.standards.is_empty() {
            return Ok(None);
        }
        let mut found: Vec<Option<&str>> = vec![None; parts.len()];
        for standard in &self.standards {
            let at = parts.iter().position(|part| *part == standard.part);
            let Some(slot) = at.and_then(|at| found.get_mut(at)) else {
                return Err(MsaError::BadOption {
                    field: "standards",
                    value: standard.part.clone(),
                    expected: "parts that were judged",
                });
            };
            match *slot {
                Some(first) if first != standard.category => {
                    return Err(MsaError::TwoStandards {
                        part: standard.part.clone(),
                        first: first.to_owned(),
                        second: standard.category.clone(),
                    });
                }
                _ => *slot = Some(&standard.category),
            }
        }
        let mut standards = Vec::with_capacity(parts.len());
        for (part, category) in parts.iter().zip(found) {
            let category = category.ok_or_else(|| MsaError::NoStandard { part: part.clone() })?;
            standards.push(real(place(categories, category)?));
        }
        Ok(Some(standards))
    }
}
