//! Shewhart charts: every point is judged by itself, against lines drawn beforehand.
//!
//! [`Xbar`] charts means and spreads of subgroups, [`Attributes`] counts of defects and of
//! defective items, [`CasesBetween`] and [`TimesBetween`] rare events. They all answer with
//! a [`ControlChart`].
//!
//! ```
//! use lineside_spc::{AttributeChart, Attributes};
//!
//! let defects = [16.0, 14.0, 28.0, 16.0, 12.0, 20.0, 10.0, 12.0, 10.0, 17.0, 19.0, 17.0, 14.0];
//! let chart = Attributes::of(AttributeChart::C, &defects).chart()?;
//! assert_eq!(chart.panels[0].signals[0].ends[..], [2]);
//! # Ok::<(), lineside_spc::SpcError>(())
//! ```
//!
//! Inside, `engine` tells the story once for all charts, `settings` has what they can be
//! told, and each chart brings its formulas.

mod alert;
mod answer;
mod attributes;
mod constants;
mod engine;
mod estimator;
mod precontrol;
mod rare;
mod reading;
mod settings;
mod spread;
mod subgroups;
mod weibull;
mod xbar;

pub use alert::{
    AlertAction, AlertActionCheck, AlertLimits, AlertMethod, AlertSide, PercentileMethod,
};
pub use answer::{
    ChartFit, ChartKind, ChartLines, ChartNote, ChartPanel, ChartPhase, ControlChart,
    PlottedStatistic, RebasedLines, SpecCheck,
};
pub use attributes::{AttributeChart, Attributes};
pub(crate) use estimator::estimate as estimate_within;
pub use estimator::{ChartConstant, SubgroupSigma};
pub use precontrol::{
    Precontrol, PrecontrolDecision, PrecontrolRun, PrecontrolState, PrecontrolStep, YellowSide,
};
pub use rare::{CasesBetween, CasesLimits, TimesBetween, TimesLimits};
pub use settings::{Baseline, OwnLines, SpecLimits};
pub use spread::Spread;
pub(crate) use subgroups::{Grouped, Sizes, Subgroups};
pub use xbar::Xbar;

pub(crate) use settings::{check_nsigma, kept, sorted_exclusions, stretches, three};

#[cfg(test)]
mod tests;
