//! What a rule is called in requests and answers.
//!
//! ```
//! use lineside_spc::{Rule, RuleName};
//!
//! let name = RuleName::from(Rule::SixTrending);
//! assert_eq!((name.as_str(), name.known()), ("six_trending", Some(Rule::SixTrending)));
//! assert!(name == Rule::SixTrending);
//! ```

use super::{Rule, RuleError};
use lineside_kernel::Problem;
use serde::{Deserialize, Deserializer, Serialize};
use std::borrow::Cow;
use std::fmt;

/// The longest name of a rule, in bytes.
const LONGEST: usize = 64;

/// The name of a rule: one of the known names, or that of a rule of your own.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct RuleName(Cow<'static, str>);

impl RuleName {
    /// A name for a rule of one's own.
    ///
    /// # Errors
    /// [`RuleError::BadName`] unless it has 1 to 64 lower-case letters, digits and underscores.
    pub fn new(text: impl Into<String>) -> Result<Self, RuleError> {
        let text = text.into();
        if let Some(rule) = Rule::named(&text) {
            return Ok(rule.into());
        }
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
        if text.is_empty() || text.len() > LONGEST || !text.chars().all(plain) {
            let name = text.chars().take(LONGEST).collect();
            return Err(RuleError::BadName { name });
        }
        Ok(Self(Cow::Owned(text)))
    }

    /// The name as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The known rule of this name, if it is none of one's own.
    #[must_use]
    pub fn known(&self) -> Option<Rule> {
        Rule::named(&self.0)
    }

    /// What the rule sees, in a few words for a legend; the name itself for one's own rules.
    #[must_use]
    pub fn title(&self) -> &str {
        match self.known() {
            Some(rule) => rule.title(),
            None => &self.0,
        }
    }
}

impl From<Rule> for RuleName {
    fn from(rule: Rule) -> Self {
        Self(Cow::Borrowed(rule.name()))
    }
}

impl PartialEq<Rule> for RuleName {
    fn eq(&self, rule: &Rule) -> bool {
        self.0 == rule.name()
    }
}

impl fmt::Display for RuleName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for RuleName {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = Cow::<str>::deserialize(deserializer)?;
        Self::new(text).map_err(|error| Problem::from(error).into_serde())
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for RuleName {
    fn schema_name() -> Cow<'static, str> {
        "RuleName".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let known: Vec<&str> = Rule::ALL.iter().map(|rule| rule.name()).collect();
        schemars::json_schema!({
            "type": "string",
            "minLength": 1,
            "maxLength": LONGEST,
            "description": format!(
                "The name of a rule: that of a rule of your own, of 1 to {LONGEST} lower-case \
                 letters, digits and underscores, or one of the known names, each with one \
                 meaning: {}.",
                known.join(", "),
            ),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_plain_and_short() {
        for bad in ["", "Two words", "caf\u{e9}", &"x".repeat(65)] {
            assert!(RuleName::new(bad).is_err(), "{bad}");
        }
        assert_eq!(RuleName::new("my_rule_7").unwrap().title(), "my_rule_7");
        assert_eq!(
            RuleName::new("nine_on_one_side").unwrap(),
            Rule::NineOnOneSide
        );
    }

    #[test]
    fn a_refused_name_keeps_its_code_through_json() {
        let error = serde_json::from_str::<RuleName>("\"A b\"").unwrap_err();
        let problem = Problem::from_serde_message(&error.to_string()).unwrap();
        assert_eq!(problem.code(), "spc.bad_rule_name");
    }
}
