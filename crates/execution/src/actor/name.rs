//! Names that are taken: ids compared as people read them.
//!
//! `Jane.Doe` and `jane.doe` are one name, and so are spellings that only Unicode tells
//! apart (21 CFR 11.300(a)). A name is folded so: compatibility forms are composed
//! (NFKC), characters without a mark of their own are dropped, and every character is
//! written large and then small. That takes in more than simple case folding does (`ß`
//! and `SS`, `ς` and `σ` are the same), because it only ever refuses an id, and never
//! changes one.

use lineside_kernel::ActorId;
use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;

/// Who has a name; the default is a name that nobody has.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ActorNameState {
    /// The actor, as the id was written at enrolment.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub actor: Option<ActorId>,
}

crate::facts! {
    /// What happens to a name.
    pub enum ActorNameEvent {
        /// An actor has it now, for good.
        Taken(ActorNameTaken) = "actor_name.taken", 1;
    }
}

/// An actor has a name now, for good: also after being disabled.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ActorNameTaken {
    /// The actor, as the id was written.
    pub actor: ActorId,
}

/// The name as it is compared with others.
#[must_use]
pub fn folded(actor: &str) -> String {
    // Folding can make what folds further, such as `ǰ` of its large form: twice is enough.
    fold(&fold(actor))
}

fn fold(text: &str) -> String {
    text.nfkc()
        .filter(|character| !is_ignorable(*character))
        .flat_map(char::to_uppercase)
        .flat_map(char::to_lowercase)
        .nfkc()
        .collect()
}

/// Characters that Unicode lists as ignorable by default and that a code may hold.
fn is_ignorable(character: char) -> bool {
    matches!(character, '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}'
        | '\u{17b5}' | '\u{180b}'..='\u{180f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}'
        | '\u{ffa0}' | '\u{fff0}'..='\u{fff8}' | '\u{1bca0}'..='\u{1bca3}'
        | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_read_alike_are_one() {
        for (one, other) in [
            ("Jane.Doe", "jane.doe"),
            ("stra\u{df}e", "STRASSE"),
            ("\u{c5}se", "A\u{30a}SE"),
            ("\u{212a}elvin", "kelvin"),
            ("\u{fb01}nn", "FINN"),
            ("\u{3c3}\u{3c2}", "\u{3a3}\u{3a3}"),
            ("\u{ff4a}ane", "jane"),
            ("jane\u{fe0f}", "jane"),
            ("\u{1f0}", "J\u{30c}"),
        ] {
            assert_eq!(folded(one), folded(other), "{one} {other}");
        }
        assert_ne!(folded("jane.doe"), folded("jane_doe"));
    }

    #[test]
    fn folding_twice_is_folding_once() {
        // Every character that has another form lies in the first three planes.
        for character in '\0'..='\u{2ffff}' {
            let text = format!("{character}\u{301}");
            assert_eq!(folded(&folded(&text)), folded(&text), "{character:?}");
        }
    }
}
