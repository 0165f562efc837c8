//! The sums of squares of a crossed study, and the components that they give.
//!
//! ```text
//! let squares = Crossed::of(&rest, operators, parts, replicates);
//! squares.rows(true)                  // the table with the interaction in it
//! squares.components(false, 0.95)     // the components without it
//! ```

use crate::anova::Squares;
use crate::component::Part;
use crate::interval::{Term, estimate, interval};
use crate::numbers::{mean, real};
use crate::{GageAnovaRow, GageSource, GageTerm};

/// The sums of squares of a crossed study.
pub(super) struct Crossed {
    part: Squares,
    operator: Squares,
    interaction: Squares,
    error: Squares,
    pub(super) total: Squares,
    sizes: [f64; 3],
}

impl Crossed {
    /// Adds up the squares of readings from which the grand mean was taken.
    pub(super) fn of(rest: &[f64], operators: usize, parts: usize, replicates: usize) -> Self {
        let cells: Vec<f64> = rest.chunks(replicates).map(mean).collect();
        let by_operator: Vec<f64> = cells.chunks(parts).map(mean).collect();
        let by_part: Vec<f64> = (0..parts)
            .map(|part| {
                let column: Vec<f64> = cells.iter().skip(part).step_by(parts).copied().collect();
                mean(&column)
            })
            .collect();
        let (o, p, r) = (real(operators), real(parts), real(replicates));
        let square = |v: f64| v * v;
        let error = rest.chunks(replicates).zip(&cells);
        let interaction = cells
            .chunks(parts)
            .zip(&by_operator)
            .flat_map(|(row, operator)| {
                row.iter()
                    .zip(&by_part)
                    .map(move |(cell, part)| square(cell - operator - part))
            });
        let squares = |sum: f64, df: usize| Squares { sum, df };
        Self {
            part: squares(
                o * r * by_part.iter().copied().map(square).sum::<f64>(),
                parts - 1,
            ),
            operator: squares(
                p * r * by_operator.iter().copied().map(square).sum::<f64>(),
                operators - 1,
            ),
            interaction: squares(r * interaction.sum::<f64>(), (operators - 1) * (parts - 1)),
            error: squares(
                error
                    .map(|(cell, mean)| cell.iter().map(|v| square(v - mean)).sum::<f64>())
                    .sum(),
                operators * parts * (replicates - 1),
            ),
            total: squares(rest.iter().copied().map(square).sum(), rest.len() - 1),
            sizes: [o, p, r],
        }
    }

    /// What is left when the interaction is not in the model.
    fn pooled(&self) -> Squares {
        Squares {
            sum: self.interaction.sum + self.error.sum,
            df: self.interaction.df + self.error.df,
        }
    }

    /// The table of the analysis of variance.
    pub(super) fn rows(&self, with_interaction: bool) -> Vec<GageAnovaRow> {
        let (error, test) = match with_interaction {
            true => (self.error, self.interaction),
            false => (self.pooled(), self.pooled()),
        };
        let mut rows = vec![
            self.part.row(GageTerm::Part, Some(test)),
            self.operator.row(GageTerm::Operator, Some(test)),
        ];
        if with_interaction {
            rows.push(self.interaction.row(GageTerm::Interaction, Some(error)));
        }
        rows.push(error.row(GageTerm::Repeatability, None));
        rows.push(self.total.row(GageTerm::Total, None));
        rows
    }

    /// The sources of variation, the total last.
    pub(super) fn components(&self, with_interaction: bool, confidence: f64) -> Vec<Part> {
        let [o, p, r] = self.sizes;
        let (between, error) = match with_interaction {
            true => (self.interaction, self.error),
            false => (self.pooled(), self.pooled()),
        };
        let repeat = vec![error.term(1.0)];
        let operator = vec![
            self.operator.term(1.0 / (p * r)),
            between.term(-1.0 / (p * r)),
        ];
        let part = vec![self.part.term(1.0 / (o * r)), between.term(-1.0 / (o * r))];
        let interaction = vec![between.term(1.0 / r), error.term(-1.0 / r)];
        let (reproducibility, gage, total) = if with_interaction {
            (
                vec![
                    self.operator.term(1.0 / (p * r)),
                    between.term((p - 1.0) / (p * r)),
                    error.term(-1.0 / r),
                ],
                vec![
                    self.operator.term(1.0 / (p * r)),
                    between.term((p - 1.0) / (p * r)),
                    error.term((r - 1.0) / r),
                ],
                vec![
                    self.part.term(1.0 / (o * r)),
                    self.operator.term(1.0 / (p * r)),
                    between.term((o * p - o - p) / (o * p * r)),
                    error.term((r - 1.0) / r),
                ],
            )
        } else {
            (
                operator.clone(),
                vec![
                    self.operator.term(1.0 / (p * r)),
                    error.term(1.0 - 1.0 / (p * r)),
                ],
                vec![
                    self.part.term(1.0 / (o * r)),
                    self.operator.term(1.0 / (p * r)),
                    error.term(1.0 - 1.0 / (o * r) - 1.0 / (p * r)),
                ],
            )
        };
        let counts = |terms: &[Term]| estimate(terms).max(0.0);
        let repeat_variance = counts(&repeat);
        let mut reproduce_variance = counts(&operator);
        if with_interaction {
            reproduce_variance += counts(&interaction);
        }
        let gage_variance = repeat_variance + reproduce_variance;
        let of = |source, variance, terms: &[Term], basic: bool| Part {
            source,
            variance,
            raw: basic.then(|| estimate(terms)),
            interval: Some(interval(terms, confidence)),
        };
        let mut parts = vec![
            of(GageSource::TotalGage, gage_variance, &gage, false),
            of(GageSource::Repeatability, repeat_variance, &repeat, true),
            of(
                GageSource::Reproducibility,
                reproduce_variance,
                &reproducibility,
                false,
            ),
            of(GageSource::Operator, counts(&operator), &operator, true),
        ];
        if with_interaction {
            parts.push(of(
                GageSource::Interaction,
                counts(&interaction),
                &interaction,
                true,
            ));
        }
        let part_variance = counts(&part);
        parts.push(of(GageSource::Part, part_variance, &part, true));
        parts.push(of(
            GageSource::Total,
            gage_variance + part_variance,
            &total,
            false,
        ));
        parts
    }
}
