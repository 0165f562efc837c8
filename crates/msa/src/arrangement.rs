//! Who measured what: the plan of a gage study, and the readings sorted by it.
//!
//! Readings come as one column in any order, with the label of the part and of the operator
//! beside each, or in a stated order with nothing but counts. A study is *balanced* when
//! every operator measured every part equally often. Only balanced studies have the exact
//! F tests and variance components of the textbooks, so anything else is refused, naming
//! the cell at fault.
//!
//! ```
//! use lineside_msa::{CrossedGage, GageArrangement, GageOrder};
//!
//! // Two operators, three parts, two trials, as a form is filled in: trial after trial.
//! let arrangement = GageArrangement::Counts {
//!     parts: 3,
//!     operators: 2,
//!     replicates: 2,
//!     order: GageOrder::OperatorReplicatePart,
//! };
//! let ann = [4.1, 5.0, 6.2, 4.0, 5.1, 6.1];
//! let bob = [4.2, 5.1, 6.1, 4.1, 5.1, 6.3];
//! let readings = [ann, bob].concat();
//! assert!(CrossedGage::of(&readings, arrangement).analyse().is_ok());
//! ```

use crate::MsaError;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// How the readings are assigned to parts and operators.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum GageArrangement {
    /// A label of the part and one of the operator beside each reading, in any order.
    Labels {
        /// The part of each reading. In a nested study a part belongs to one operator, and
        /// the same label under another operator is another part.
        parts: Vec<String>,
        /// The operator of each reading.
        operators: Vec<String>,
    },
    /// Readings in a stated order, without labels.
    Counts {
        /// How many parts each operator measured.
        parts: u32,
        /// How many operators took part.
        operators: u32,
        /// How often each operator measured each part.
        replicates: u32,
        /// In what order the readings stand.
        #[serde(default)]
        order: GageOrder,
    },
}

/// The order of readings without labels, outermost first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum GageOrder {
    /// Operator by operator; of each, part by part; of each, reading by reading. The default.
    #[default]
    OperatorPartReplicate,
    /// Part by part; of each, operator by operator; of each, reading by reading.
    PartOperatorReplicate,
    /// Operator by operator; of each, trial by trial over all parts.
    OperatorReplicatePart,
    /// Part by part; of each, trial by trial over all operators.
    PartReplicateOperator,
    /// Trial by trial; in each, operator by operator over all parts.
    ReplicateOperatorPart,
    /// Trial by trial; in each, part by part over all operators.
    ReplicatePartOperator,
}

/// Readings sorted by operator, then part, then trial, with equally many in each cell.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Balanced {
    pub(crate) operators: Vec<String>,
    /// The parts of the first operator; those of all in a crossed study.
    pub(crate) parts: Vec<String>,
    pub(crate) replicates: usize,
    pub(crate) values: Vec<f64>,
}

/// Whether the operators share the parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sharing {
    /// Every operator measures the same parts.
    Crossed,
    /// Every operator has parts of their own.
    Nested,
}

impl GageArrangement {
    /// Sorts the readings, and refuses what is not balanced. Linear in the readings.
    pub(crate) fn sort(&self, values: &[f64], sharing: Sharing) -> Result<Balanced, MsaError> {
        if u32::try_from(values.len()).is_err() {
            return Err(MsaError::TooMany {
                given: values.len(),
            });
        }
        if let Some((index, value)) = values.iter().enumerate().find(|(_, v)| !v.is_finite()) {
            return Err(MsaError::NotFinite {
                field: "values",
                index,
                value: *value,
            });
        }
        match self {
            Self::Labels { parts, operators } => by_labels(values, parts, operators, sharing),
            Self::Counts {
                parts,
                operators,
                replicates,
                order,
            } => by_counts(
                values,
                [*operators as usize, *parts as usize, *replicates as usize],
                *order,
            ),
        }
    }
}

/// Labels in the order of their first appearance, and the place of each.
#[derive(Default)]
struct Register<'a> {
    labels: Vec<&'a str>,
    places: HashMap<&'a str, usize>,
}

impl<'a> Register<'a> {
    fn place(&mut self, label: &'a str) -> usize {
        let next = self.labels.len();
        let place = *self.places.entry(label).or_insert(next);
        if place == next {
            self.labels.push(label);
        }
        place
    }
}

fn by_labels(
    values: &[f64],
    parts: &[String],
    operators: &[String],
    sharing: Sharing,
) -> Result<Balanced, MsaError> {
    for (field, given) in [
        ("arrangement.parts", parts.len()),
        ("arrangement.operators", operators.len()),
    ] {
        if given != values.len() {
            return Err(MsaError::Length {
                field,
                given,
                expected: values.len(),
            });
        }
    }
    let mut people = Register::default();
    let mut all_parts = Register::default();
    let mut own_parts: Vec<Register<'_>> = Vec::new();
    let mut cells: HashMap<(usize, usize), Vec<f64>> = HashMap::new();
    for ((value, part), operator) in values.iter().zip(parts).zip(operators) {
        let person = people.place(operator);
        if own_parts.len() <= person {
            own_parts.resize_with(person + 1, Register::default);
        }
        let own = own_parts.get_mut(person).map_or(0, |own| own.place(part));
        let place = match sharing {
            Sharing::Crossed => all_parts.place(part),
            Sharing::Nested => own,
        };
        cells.entry((person, place)).or_default().push(*value);
    }
    let expected = own_parts.first().map_or(0, |own| own.labels.len());
    if sharing == Sharing::Nested {
        for (operator, own) in people.labels.iter().zip(&own_parts) {
            if own.labels.len() != expected {
                return Err(MsaError::UnequalParts {
                    operator: (*operator).to_owned(),
                    given: own.labels.len(),
                    expected,
                });
            }
        }
    }
    let part_labels = |person: usize| match sharing {
        Sharing::Crossed => Some(&all_parts.labels),
        Sharing::Nested => own_parts.get(person).map(|own| &own.labels),
    };
    let mut sorted = Vec::with_capacity(values.len());
    let mut replicates = None;
    for (person, operator) in people.labels.iter().enumerate() {
        for (place, part) in part_labels(person).into_iter().flatten().enumerate() {
            let named = || ((*operator).to_owned(), (*part).to_owned());
            let Some(cell) = cells.get(&(person, place)) else {
                let (operator, part) = named();
                return Err(MsaError::MissingCell { operator, part });
            };
            let expected = *replicates.get_or_insert(cell.len());
            if cell.len() != expected {
                let (operator, part) = named();
                return Err(MsaError::Unbalanced {
                    operator,
                    part,
                    given: cell.len(),
                    expected,
                });
            }
            sorted.extend_from_slice(cell);
        }
    }
    let owned = |labels: &[&str]| labels.iter().map(|label| (*label).to_owned()).collect();
    Ok(Balanced {
        operators: owned(&people.labels),
        parts: part_labels(0).map_or_else(Vec::new, |labels| owned(labels)),
        replicates: replicates.unwrap_or(0),
        values: sorted,
    })
}

fn by_counts(values: &[f64], counts: [usize; 3], order: GageOrder) -> Result<Balanced, MsaError> {
    let [operators, parts, replicates] = counts;
    for (what, given) in [
        ("operators", operators),
        ("parts", parts),
        ("replicates", replicates),
    ] {
        if given == 0 {
            return Err(MsaError::TooFew {
                what,
                given,
                needed: 1,
            });
        }
    }
    let expected = operators
        .checked_mul(parts)
        .and_then(|cells| cells.checked_mul(replicates));
    if expected != Some(values.len()) {
        return Err(MsaError::Length {
            field: "values",
            given: values.len(),
            expected: expected.unwrap_or(usize::MAX),
        });
    }
    // How far apart neighbours of each factor stand in the column.
    let [by_operator, by_part, by_replicate] = match order {
        GageOrder::OperatorPartReplicate => [parts * replicates, replicates, 1],
        GageOrder::PartOperatorReplicate => [replicates, operators * replicates, 1],
        GageOrder::OperatorReplicatePart => [parts * replicates, 1, parts],
        GageOrder::PartReplicateOperator => [1, operators * replicates, operators],
        GageOrder::ReplicateOperatorPart => [parts, 1, operators * parts],
        GageOrder::ReplicatePartOperator => [1, operators, operators * parts],
    };
    let mut sorted = Vec::with_capacity(values.len());
    for operator in 0..operators {
        for part in 0..parts {
            let start = operator * by_operator + part * by_part;
            let cell = values.iter().skip(start).step_by(by_replicate);
            sorted.extend(cell.take(replicates));
        }
    }
    let numbered = |count: usize| (1..=count).map(|number| number.to_string()).collect();
    Ok(Balanced {
        operators: numbered(operators),
        parts: numbered(parts),
        replicates,
        values: sorted,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn labels(parts: &[&str], operators: &[&str]) -> GageArrangement {
        GageArrangement::Labels {
            parts: parts.iter().map(ToString::to_string).collect(),
            operators: operators.iter().map(ToString::to_string).collect(),
        }
    }

    #[test]
    fn every_order_of_the_same_readings_sorts_alike() {
        let wanted: Vec<f64> = (0..12).map(f64::from).collect();
        let at = |o: usize, p: usize, r: usize| wanted[o * 6 + p * 2 + r];
        let (os, ps, rs) = (0..2_usize, 0..3_usize, 0..2_usize);
        let mut columns: Vec<(GageOrder, Vec<f64>)> = Vec::new();
        let mut of = |order, column: Vec<f64>| columns.push((order, column));
        let nest = |f: &dyn Fn(usize, usize, usize) -> f64,
                    a: &std::ops::Range<usize>,
                    b: &std::ops::Range<usize>,
                    c: &std::ops::Range<usize>| {
            let mut all = Vec::new();
            for i in a.clone() {
                for j in b.clone() {
                    all.extend(c.clone().map(|k| f(i, j, k)));
                }
            }
            all
        };
        of(
            GageOrder::OperatorPartReplicate,
            nest(&|o, p, r| at(o, p, r), &os, &ps, &rs),
        );
        of(
            GageOrder::PartOperatorReplicate,
            nest(&|p, o, r| at(o, p, r), &ps, &os, &rs),
        );
        of(
            GageOrder::OperatorReplicatePart,
            nest(&|o, r, p| at(o, p, r), &os, &rs, &ps),
        );
        of(
            GageOrder::PartReplicateOperator,
            nest(&|p, r, o| at(o, p, r), &ps, &rs, &os),
        );
        of(
            GageOrder::ReplicateOperatorPart,
            nest(&|r, o, p| at(o, p, r), &rs, &os, &ps),
        );
        of(
            GageOrder::ReplicatePartOperator,
            nest(&|r, p, o| at(o, p, r), &rs, &ps, &os),
        );
        for (order, column) in columns {
            let sorted = by_counts(&column, [2, 3, 2], order).unwrap();
            assert_eq!(sorted.values, wanted, "{order:?}");
        }
    }

    #[test]
    fn a_cell_with_too_many_readings_is_named() {
        let study = labels(&["p", "p", "q", "q", "q"], &["a"; 5]);
        let error = study.sort(&[1.0; 5], Sharing::Crossed).unwrap_err();
        let MsaError::Unbalanced {
            part,
            given,
            expected,
            ..
        } = error
        else {
            panic!("{error}");
        };
        assert_eq!((part.as_str(), given, expected), ("q", 3, 2));
    }

    #[test]
    fn nested_parts_may_share_their_labels() {
        let study = labels(&["1", "2", "1", "2"], &["a", "a", "b", "b"]);
        let sorted = study.sort(&[1.0, 2.0, 3.0, 4.0], Sharing::Nested).unwrap();
        assert_eq!(sorted.values, [1.0, 2.0, 3.0, 4.0]);
        let other = labels(&["1", "2", "3", "4"], &["a", "a", "b", "b"]);
        assert!(other.sort(&[1.0; 4], Sharing::Nested).is_ok());
        assert!(other.sort(&[1.0; 4], Sharing::Crossed).is_err());
    }

    #[test]
    fn columns_of_other_lengths_are_refused() {
        assert!(
            labels(&["p"], &["a", "a"])
                .sort(&[1.0, 2.0], Sharing::Crossed)
                .is_err()
        );
        let counts = GageArrangement::Counts {
            parts: u32::MAX,
            operators: u32::MAX,
            replicates: u32::MAX,
            order: GageOrder::default(),
        };
        assert!(counts.sort(&[1.0], Sharing::Crossed).is_err());
    }
}
