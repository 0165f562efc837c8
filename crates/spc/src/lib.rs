//! Statistical process control: is the process the same as it was, or did something change?
//!
//! A control chart separates the scatter a process always has from what has a cause
//! worth looking for. It estimates the scatter from the data, draws limits three sigma
//! either side of the centre, and reads the points with rules that name what is unusual.
//!
//! ```
//! use lineside_spc::{Individuals, Rule, RuleSet};
//!
//! let diameters = [5.01, 4.98, 5.02, 4.99, 5.00, 5.01, 4.97, 5.02, 5.31, 4.99];
//! let chart = Individuals { rules: RuleSet::Nelson, ..Individuals::of(&diameters) }.chart()?;
//!
//! assert_eq!(chart.signals.len(), 1);
//! assert_eq!(chart.signals[0].rule, Rule::BeyondThreeSigma);
//! assert_eq!(chart.signals[0].ends[..], [8]);
//! # Ok::<(), lineside_spc::SpcError>(())
//! ```
//!
//! Where to read on: [`Individuals`] is what a chart takes, [`IndividualsChart`] what it
//! gives, [`Rule`] what each rule means, and [`individuals_svg`] draws the chart.
//! Inside, `constants`, `sum` and `ranges` estimate sigma; `pattern` states the rules as
//! data, and `scan` reads the points with them, 64 at a time.
#![forbid(unsafe_code)]

mod constants;
mod error;
mod individuals;
mod input;
mod output;
mod pattern;
mod picture;
mod ranges;
mod rule;
mod scan;
mod sum;

pub use error::{KnownField, SpcError};
pub use input::{Individuals, KnownLimits, SigmaMethod};
pub use output::{Estimate, IndividualsChart, Limits, Signal};
pub use picture::individuals_svg;
pub use rule::{Rule, RuleSet};

#[cfg(test)]
mod tests;
