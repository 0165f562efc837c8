//! Counts matches among judgements, and hands the counts to the kappas.
//!
//! ```text
//! let own = judged.by_appraiser().next();   // one appraiser's ratings, part by part
//! own.among()                               // against themselves
//! own.against_standard()                    // against the truth
//! ```

use super::{Agreement, AppraiserDecisions};
use crate::numbers::{counted, real};
use crate::{
    AgreementShare, FleissAgreement, FleissKappa, KappaEstimate, KendallConcordance, MsaError,
};

/// Ratings by appraiser, then part, then trial; each is the place of its category.
#[derive(Debug, Clone, Copy)]
pub(super) struct Judged<'a> {
    pub(super) categories: &'a [String],
    pub(super) parts: usize,
    pub(super) trials: usize,
    pub(super) ratings: &'a [f64],
    /// The place of the true category of each part.
    pub(super) standards: Option<&'a [f64]>,
    pub(super) ordinal: bool,
    pub(super) confidence: f64,
}

#[expect(
    clippy::float_cmp,
    reason = "the places of categories are whole numbers"
)]
impl<'a> Judged<'a> {
    /// The same with the ratings of one appraiser at a time.
    pub(super) fn by_appraiser(self) -> impl Iterator<Item = Self> {
        let own = (self.parts * self.trials).max(1);
        self.ratings
            .chunks(own)
            .map(move |ratings| Self { ratings, ..self })
    }

    /// The rows of single trials: all parts in order, of every appraiser and trial.
    fn trials(self) -> impl Iterator<Item = Vec<f64>> {
        self.by_appraiser().flat_map(move |own| {
            (0..self.trials).map(move |trial| {
                let row = own.ratings.iter().skip(trial).step_by(self.trials.max(1));
                row.copied().collect()
            })
        })
    }

    /// All ratings of each part.
    fn by_part(self) -> Vec<Vec<f64>> {
        let mut parts = vec![Vec::new(); self.parts];
        for trial in self.trials() {
            for (part, rating) in parts.iter_mut().zip(trial) {
                part.push(rating);
            }
        }
        parts
    }

    fn matched(self, matched: usize) -> AgreementShare {
        AgreementShare::of(counted(matched), counted(self.parts), self.confidence)
    }

    fn fleiss(self, parts: &[Vec<f64>]) -> Result<FleissAgreement, MsaError> {
        let tally = |ratings: &Vec<f64>| {
            (0..self.categories.len())
                .map(|place| counted(ratings.iter().filter(|r| **r == real(place)).count()))
                .collect()
        };
        FleissKappa {
            counts: parts.iter().map(tally).collect(),
            categories: self.categories.to_vec(),
        }
        .analyse()
    }

    /// How far the ratings agree with each other.
    pub(super) fn among(self) -> Result<Agreement, MsaError> {
        let parts = self.by_part();
        let same =
            |ratings: &&Vec<f64>| ratings.iter().all(|rating| ratings.first() == Some(rating));
        let matched = parts.iter().filter(same).count();
        let fleiss = self.fleiss(&parts)?;
        let concordance = match self.ordinal && self.parts > 1 {
            true => Some(
                KendallConcordance {
                    ratings: self.trials().collect(),
                }
                .analyse()?,
            ),
            false => None,
        };
        Ok(Agreement {
            appraiser: None,
            agreement: self.matched(matched),
            kappa: fleiss.kappa,
            by_category: fleiss.by_category,
            concordance,
        })
    }

    /// How far the ratings agree with the standard.
    pub(super) fn against_standard(self) -> Result<Agreement, MsaError> {
        let standards = self.standards.unwrap_or_default();
        let parts = self.by_part();
        let right = parts.iter().zip(standards);
        let matched = right
            .filter(|(ratings, truth)| ratings.iter().all(|rating| rating == *truth))
            .count();
        let mut kappas = Vec::new();
        for trial in self.trials() {
            let pairs: Vec<Vec<f64>> = trial
                .into_iter()
                .zip(standards)
                .map(|(rating, truth)| vec![rating, *truth])
                .collect();
            kappas.push(self.fleiss(&pairs)?);
        }
        let overall: Vec<&KappaEstimate> = kappas.iter().map(|fleiss| &fleiss.kappa).collect();
        let by_category = (0..self.categories.len())
            .map(|place| {
                let own: Vec<&KappaEstimate> = kappas
                    .iter()
                    .filter_map(|fleiss| fleiss.by_category.get(place))
                    .collect();
                mean_kappa(&own)
            })
            .collect();
        Ok(Agreement {
            appraiser: None,
            agreement: self.matched(matched),
            kappa: mean_kappa(&overall),
            by_category,
            concordance: None,
        })
    }

    /// The single decisions against the standard.
    pub(super) fn decisions(self, name: &str, rejecting: &[bool]) -> Option<AppraiserDecisions> {
        let standards = self.standards?;
        let rejects = |place: f64| {
            let mut places = rejecting.iter().enumerate();
            places.any(|(at, rejects)| *rejects && real(at) == place)
        };
        let (mut right, mut all) = (0, 0);
        let (mut missed, mut to_reject) = (0, 0);
        let (mut alarmed, mut to_pass) = (0, 0);
        for trial in self.trials() {
            for (rating, truth) in trial.into_iter().zip(standards) {
                all += 1;
                right += usize::from(rating == *truth);
                if rejects(*truth) {
                    to_reject += 1;
                    missed += usize::from(!rejects(rating));
                } else {
                    to_pass += 1;
                    alarmed += usize::from(rejects(rating));
                }
            }
        }
        let of = |count: usize, all: usize| {
            AgreementShare::of(counted(count), counted(all), self.confidence)
        };
        let named = rejecting.contains(&true);
        Some(AppraiserDecisions {
            appraiser: name.to_owned(),
            effectiveness: of(right, all),
            misses: (named && to_reject > 0).then(|| of(missed, to_reject)),
            false_alarms: (named && to_pass > 0).then(|| of(alarmed, to_pass)),
        })
    }
}

/// The mean of kappas of independent trials; undefined as soon as one of them is.
fn mean_kappa(kappas: &[&KappaEstimate]) -> KappaEstimate {
    let count = real(kappas.len());
    let values: Option<Vec<f64>> = kappas.iter().map(|estimate| estimate.kappa).collect();
    let errors = kappas
        .iter()
        .filter_map(|estimate| estimate.null_standard_error);
    let variance: f64 = errors.map(|error| error * error).sum();
    let category = kappas
        .first()
        .and_then(|estimate| estimate.category.clone());
    let mean = values.map(|values| values.iter().sum::<f64>() / count);
    KappaEstimate::tested(category, mean, variance.sqrt() / count)
}

#[cfg(test)]
mod tests {
    use crate::{AttributeAgreement, AttributeStandard, GageArrangement, GageOrder, MsaError};

    fn study(ratings: &[&str], parts: u32, operators: u32, replicates: u32) -> AttributeAgreement {
        let plan = GageArrangement::Counts {
            parts,
            operators,
            replicates,
            order: GageOrder::default(),
        };
        AttributeAgreement::of(ratings.iter().map(ToString::to_string).collect(), plan)
    }

    fn standards(categories: &[&str]) -> Vec<AttributeStandard> {
        let of = |(part, category): (usize, &&str)| AttributeStandard {
            part: (part + 1).to_string(),
            category: (*category).to_owned(),
        };
        categories.iter().enumerate().map(of).collect()
    }

    #[test]
    fn misses_and_false_alarms_count_single_decisions() {
        let request = AttributeAgreement {
            standards: standards(&["bad", "ok", "ok", "bad"]),
            rejecting: vec!["bad".to_owned()],
            ..study(
                &["bad", "ok", "ok", "ok", "bad", "ok", "bad", "bad"],
                4,
                1,
                2,
            )
        };
        let answer = request.analyse().unwrap();
        let decisions = &answer.decisions[0];
        assert_eq!(decisions.effectiveness.matched, 6);
        let share = |share: Option<crate::AgreementShare>| share.map(|s| (s.matched, s.inspected));
        assert_eq!(share(decisions.misses), Some((1, 4)));
        assert_eq!(share(decisions.false_alarms), Some((1, 4)));
        assert_eq!(answer.versus_standard[0].agreement.matched, 2);
        assert_eq!(answer.within[0].agreement.matched, 2);
        assert!(answer.between.is_none());
    }

    #[test]
    fn one_category_leaves_every_kappa_undefined() {
        let request = AttributeAgreement {
            standards: standards(&["ok"; 3]),
            ..study(&["ok"; 12], 3, 2, 2)
        };
        let answer = request.analyse().unwrap();
        assert_eq!(answer.between.unwrap().kappa.kappa, None);
        assert_eq!(answer.versus_standard[0].kappa.kappa, None);
        assert!(answer.versus_standard[0].agreement.one_sided);
    }

    #[test]
    fn grades_in_an_order_have_a_concordance() {
        let request = AttributeAgreement {
            ordinal: true,
            categories: ["1", "2", "3"].map(String::from).to_vec(),
            ..study(&["1", "2", "3", "1", "2", "3"], 3, 2, 1)
        };
        let answer = request.analyse().unwrap();
        let between = answer.between.unwrap();
        assert!((between.concordance.unwrap().w.unwrap() - 1.0).abs() < 1e-12);
        assert_eq!(between.kappa.kappa, Some(1.0));
        assert!(answer.within.is_empty());
    }

    #[test]
    fn a_part_without_a_standard_is_named() {
        let request = AttributeAgreement {
            standards: standards(&["ok", "ok"]),
            ..study(&["ok"; 6], 3, 2, 1)
        };
        let error = request.analyse().unwrap_err();
        assert_eq!(
            error,
            MsaError::NoStandard {
                part: "3".to_owned()
            }
        );
    }
}
