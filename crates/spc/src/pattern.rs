//! What makes a rule fire: what a point must be like, and how many such points.
//!
//! A [`Pattern`] fires at a point when that point meets the condition and, with it, at
//! least `needed` of the last `among` points do. A rule that looks at both sides of the
//! centre is two patterns. Everything that reads points, the batch scan, the stream and
//! the slow model in the tests, goes by these.
//!
//! ```text
//! // Two of the last three points more than two sigma above the centre.
//! Pattern::some(2, 3, Condition::Above { zone: Zone::Sigmas(2.0), or_on: false })
//! ```

/// The most points that a pattern spans: as many as a word has bits.
pub(crate) const LONGEST_WINDOW: u32 = 64;

/// Where a line stands, seen from the centre.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Zone {
    /// The control limit, wherever it is.
    Limits,
    /// So many sigmas from the centre.
    Sigmas(f64),
}

/// What a single point must be like. `or_on` and `or_tie` let equality count too.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Condition {
    /// Above the upper line.
    Above { zone: Zone, or_on: bool },
    /// Below the lower line.
    Below { zone: Zone, or_on: bool },
    /// Above the upper line or below the lower.
    Beyond { zone: Zone, or_on: bool },
    /// Between the two lines.
    Within { zone: Zone, or_on: bool },
    /// Above the point before.
    Rising { or_tie: bool },
    /// Below the point before.
    Falling { or_tie: bool },
    /// The step from the point before goes against the step before that.
    Turning { or_tie: bool },
}

impl Condition {
    /// Where its line is; on the centre when it has none.
    pub(crate) fn zone(self) -> Zone {
        match self {
            Self::Above { zone, .. }
            | Self::Below { zone, .. }
            | Self::Beyond { zone, .. }
            | Self::Within { zone, .. } => zone,
            Self::Rising { .. } | Self::Falling { .. } | Self::Turning { .. } => Zone::Sigmas(0.0),
        }
    }

    /// How many earlier points the condition itself looks at; they belong to the pattern.
    pub(crate) fn looks_back(self) -> u32 {
        match self {
            Self::Above { .. } | Self::Below { .. } | Self::Beyond { .. } | Self::Within { .. } => {
                0
            }
            Self::Rising { .. } | Self::Falling { .. } => 1,
            Self::Turning { .. } => 2,
        }
    }
}

/// Fires at a point that meets the condition as one of `needed` among the last `among`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Pattern {
    /// What a point must be like.
    pub(crate) condition: Condition,
    /// How many points must be like that. INVARIANT: 1 to `among`.
    pub(crate) needed: u32,
    /// Among how many. INVARIANT: with the points that the condition looks back at, at most
    /// [`LONGEST_WINDOW`].
    pub(crate) among: u32,
    /// Whether `among` points must be there at all.
    pub(crate) whole_window: bool,
    /// Whether it fires also when the current point does not meet the condition.
    pub(crate) lingers: bool,
    /// Whether the points that meet the condition must lie on both sides of the centre.
    pub(crate) both_sides: bool,
    /// Whether a point exactly on the line, or tied with the one before, is passed over.
    pub(crate) skips: bool,
}

impl Pattern {
    /// So many among the last few.
    pub(crate) const fn some(needed: u32, among: u32, condition: Condition) -> Self {
        Self {
            condition,
            needed,
            among,
            whole_window: false,
            lingers: false,
            both_sides: false,
            skips: false,
        }
    }

    /// So many in a row.
    pub(crate) const fn in_a_row(length: u32, condition: Condition) -> Self {
        Self::some(length, length, condition)
    }

    /// How many points its window spans.
    pub(crate) fn span(&self) -> u32 {
        self.among.saturating_add(self.condition.looks_back())
    }

    /// How many points of the window may miss the condition.
    pub(crate) fn slack(&self) -> u32 {
        self.among.saturating_sub(self.needed)
    }
}
