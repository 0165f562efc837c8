//! A text in a cell, which may be written only when somebody asks for it.
//!
//! The row of a thing ends with its whole state as text. A store in memory keeps the state
//! itself beside the cell, so that nobody writes a text that nobody reads, and whoever
//! wants the state again takes it as it is. Stores that write rows down ask for the text,
//! and so does everybody who compares, sorts or shows it: a text that is not written yet
//! cannot be told from one that is.
//!
//! ```
//! use lineside_journal::{Cell, LateText, Text};
//! use std::any::Any;
//!
//! struct Weight(u32);
//!
//! impl LateText for Weight {
//!     fn write(&self) -> String {
//!         format!("{} kg", self.0)
//!     }
//!     fn source(&self) -> &dyn Any {
//!         self
//!     }
//! }
//!
//! let late = Text::late(Weight(12));
//! assert_eq!(late.source::<Weight>().map(|weight| weight.0), Some(12));
//! assert_eq!(Cell::from(late), Cell::from("12 kg"));
//! ```

use smol_str::SmolStr;
use std::any::Any;
use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::ops::Deref;
use std::sync::{Arc, OnceLock};

/// What a text is written from.
pub trait LateText: Send + Sync + 'static {
    /// Writes the text; the same one each time.
    fn write(&self) -> String;

    /// What it is written from, for whoever knows its type.
    fn source(&self) -> &dyn Any;
}

/// A text; short ones stand in the value itself, and no copy of a long one is made.
#[derive(Clone)]
pub struct Text(Written);

#[derive(Clone)]
enum Written {
    Here(SmolStr),
    Late(Arc<Late<dyn LateText>>),
}

struct Late<S: ?Sized> {
    text: OnceLock<SmolStr>,
    source: S,
}

impl Text {
    /// A text that is written when somebody asks for it.
    #[must_use]
    pub fn late(source: impl LateText) -> Self {
        Self(Written::Late(Arc::new(Late {
            text: OnceLock::new(),
            source,
        })))
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match &self.0 {
            Written::Here(text) => text,
            Written::Late(late) => late.text.get_or_init(|| late.source.write().into()),
        }
    }

    /// What it was written from, where that is still there and of this type.
    #[must_use]
    pub fn source<S: 'static>(&self) -> Option<&S> {
        match &self.0 {
            Written::Here(_) => None,
            Written::Late(late) => late.source.source().downcast_ref(),
        }
    }

    /// Whether it stands there already.
    pub(crate) fn is_written(&self) -> bool {
        matches!(self.0, Written::Here(_))
    }

    /// Writes the text now, and lets go of what it is written from.
    pub fn write_down(&mut self) {
        if let Written::Late(_) = self.0 {
            self.0 = Written::Here(self.as_str().into());
        }
    }
}

impl Deref for Text {
    type Target = str;
    fn deref(&self) -> &str {
        self.as_str()
    }
}

impl<T: Into<SmolStr>> From<T> for Text {
    fn from(text: T) -> Self {
        Self(Written::Here(text.into()))
    }
}

impl PartialEq for Text {
    fn eq(&self, other: &Self) -> bool {
        self.as_str() == other.as_str()
    }
}

impl Eq for Text {}

impl PartialOrd for Text {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Text {
    fn cmp(&self, other: &Self) -> Ordering {
        self.as_str().cmp(other.as_str())
    }
}

impl Hash for Text {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.as_str().hash(state);
    }
}

impl fmt::Debug for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.as_str(), f)
    }
}

impl fmt::Display for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};

    struct Counted(&'static str, Arc<AtomicUsize>);

    impl LateText for Counted {
        fn write(&self) -> String {
            self.1.fetch_add(1, Relaxed);
            self.0.to_owned()
        }
        fn source(&self) -> &dyn Any {
            self
        }
    }

    #[test]
    fn a_late_text_is_written_once_for_all_its_copies_and_equals_one_that_stands_there() {
        let times = Arc::new(AtomicUsize::new(0));
        let late = Text::late(Counted("{\"s\":\"released\"}", times.clone()));
        let mut copy = late.clone();
        assert!(copy.source::<Counted>().is_some() && copy.source::<u8>().is_none());
        assert_eq!(times.load(Relaxed), 0);
        assert_eq!(copy, Text::from("{\"s\":\"released\"}"));
        assert!(late > Text::from("a") && late < Text::from("~"));
        copy.write_down();
        assert!(copy.source::<Counted>().is_none() && late.source::<Counted>().is_some());
        assert_eq!((copy.as_str(), times.load(Relaxed)), (late.as_str(), 1));
    }

    #[test]
    fn a_cell_is_no_larger_for_it() {
        assert_eq!(size_of::<Text>(), size_of::<SmolStr>());
    }
}
