//! Why a rule cannot be read with.
//!
//! ```
//! use lineside_kernel::Problem;
//! use lineside_spc::{RuleName, RuleSet, RuleSpec, RuleTest, Rules};
//!
//! let test: RuleTest = serde_json::from_str(r#"{"type": "trend", "length": 1}"#)?;
//! let own = [RuleSpec { name: RuleName::new("drift")?, test }];
//! let problem = Problem::from(Rules::new(RuleSet::LimitsOnly, &own).unwrap_err());
//! assert_eq!((problem.code(), problem.path()), ("spc.bad_rule", Some("own_rules[0].test.length")));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use lineside_kernel::{ErrorCode, Family, Problem};

/// Why a rule, or a list of rules, cannot be read with.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum RuleError {
    /// The name is not plain text that a program can match.
    #[error(
        "`{name}` is no name of a rule; a name has 1 to 64 lower-case letters, digits and underscores"
    )]
    BadName {
        /// The name given, cut to 64 characters.
        name: String,
    },
    /// Two rules have one name, so an answer could not tell them apart.
    #[error("the rule `{name}` is there twice; give each rule a name of its own")]
    NameTwice {
        /// The name.
        name: String,
        /// Which of the own rules repeats it, counted from 0.
        index: usize,
    },
    /// More rules than are read at a time.
    #[error("{given} rules are given; at most {limit} are read at a time")]
    TooMany {
        /// How many there are.
        given: usize,
        /// How many there may be.
        limit: usize,
    },
    /// A number of the rule makes no sense.
    #[error("rule `{rule}`: {field} is {value}; {expected}")]
    BadNumber {
        /// The rule.
        rule: String,
        /// Which of the own rules it is, counted from 0.
        index: usize,
        /// The field at fault.
        field: &'static str,
        /// The value given.
        value: f64,
        /// What would be accepted.
        expected: &'static str,
    },
}

pub(crate) const BAD_NAME: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "spc.bad_rule_name",
    "The name of a rule was not 1 to 64 lower-case letters, digits and underscores.",
);
pub(crate) const NAME_TWICE: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "spc.rule_name_twice",
    "Two rules that read one chart had the same name.",
);
pub(crate) const TOO_MANY: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "spc.too_many_rules",
    "More than 64 rules were to read one chart.",
);
pub(crate) const BAD_RULE: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "spc.bad_rule",
    "A number in the definition of a rule was out of its range: a window of more than 64 points, a zone that is negative, more points needed than the window has.",
);

impl RuleError {
    /// Every code under which this error crosses the border.
    pub const CODES: &[ErrorCode] = &[BAD_NAME, NAME_TWICE, TOO_MANY, BAD_RULE];
}

impl From<RuleError> for Problem {
    fn from(error: RuleError) -> Self {
        let message = error.to_string();
        match error {
            RuleError::BadName { name } => Self::new(&BAD_NAME, message).with("value", name),
            RuleError::NameTwice { name, index } => Self::new(&NAME_TWICE, message)
                .at(format!("own_rules[{index}].name"))
                .with("value", name),
            RuleError::TooMany { given, limit } => Self::new(&TOO_MANY, message)
                .at("own_rules")
                .with("given", given)
                .with("limit", limit),
            RuleError::BadNumber {
                rule,
                index,
                field,
                value,
                expected,
            } => Self::new(&BAD_RULE, message)
                .at(format!("own_rules[{index}].test.{field}"))
                .with("rule", rule)
                .with("value", value.to_string())
                .with("expected", expected),
        }
    }
}
