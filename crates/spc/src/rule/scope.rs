//! Which rules make sense on which chart.
//!
//! Zones of one and two sigma mean something where points are nearly normal and limits
//! nearly symmetric: for single values and means. Counts are neither, so only runs about
//! the centre, trends and alternation are read there, as SAS does. Ranges and standard
//! deviations are skewed, and moving ranges share values: there the limits are read alone.

use super::{RuleSpec, RuleTest};
use serde::{Deserialize, Serialize};

/// What kind of chart the rules read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub enum RuleScope {
    /// Single values or means: every rule applies.
    #[default]
    Location,
    /// Counts and proportions (p, np, c, u): the limits, runs about the centre, trends and
    /// alternation; no zones between.
    Attribute,
    /// Ranges, standard deviations, moving ranges: the limits only.
    Spread,
}

impl RuleScope {
    /// Whether the rule means something on such a chart.
    #[must_use]
    pub fn allows(self, rule: &RuleSpec) -> bool {
        match (self, rule.test) {
            (Self::Location, _)
            | (
                _,
                RuleTest::Beyond {
                    zone: None,
                    needed: 1,
                    ..
                },
            )
            | (Self::Attribute, RuleTest::Trend { .. } | RuleTest::Alternating { .. }) => true,
            (Self::Attribute, RuleTest::Beyond { zone, .. }) => zone.is_none_or(|zone| zone == 0.0),
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Rule, RuleSet};

    fn allowed(scope: RuleScope) -> Vec<Rule> {
        let rules = RuleSet::Nelson.rules().iter().copied();
        rules.filter(|rule| scope.allows(&rule.spec())).collect()
    }

    #[test]
    fn zones_are_read_where_points_are_nearly_normal() {
        assert_eq!(allowed(RuleScope::Location).len(), 8);
        assert_eq!(allowed(RuleScope::Attribute), RuleSet::Nelson.rules()[..4]);
        assert_eq!(allowed(RuleScope::Spread), [Rule::BeyondThreeSigma]);
    }
}
