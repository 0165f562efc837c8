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
//! gives, [`Rule`] what each rule means, and [`Plot`] draws every chart.
//! Inside, `constants`, `sum` and `ranges` estimate sigma; `pattern` states the rules as
//! data, and `scan` reads the points with them, 64 at a time.
#![forbid(unsafe_code)]

mod error;
mod frozen;
mod individuals;
mod input;
mod lookup;
mod missing;
mod monitor;
mod multivariate;
mod output;
mod pattern;
mod picture;
mod ranges;
mod reading;
mod rule;
mod run_length;
mod scan;
mod shewhart;
mod sweep;
mod weighted;

pub use error::{KnownField, SpcError};
pub use frozen::{FrozenLimits, UsedConstant};
pub use input::{Individuals, KnownLimits, SigmaMethod};
pub use lookup::{ConstantsTable, ListRules, ListedRules, LookUpConstants};
pub use missing::Missing;
pub use monitor::{
    Fired, Monitor, MonitorState, MonitorValues, Monitored, PatternMemory, PointStep,
};
pub use multivariate::{
    Covariance, FrozenHotelling, Hotelling, HotellingChart, HotellingMonitor, HotellingReading,
    Mewma, MewmaChart, MewmaContinuation, MewmaMonitor, MewmaReading, MewmaSnapshot,
    MultivariateError, SignalShares, VariableShare,
};
pub use output::{Episode, Estimate, IndividualsChart, IndividualsPhase, Limits, Signal};
pub use picture::{
    ChartPicture, DrawChart, DrawnSource, PictureFormat, Plot, PlotBand, PlotBandKind, PlotChange,
    PlotLine, PlotLineKind, PlotPanel, PlotShape, PlotSignal, PlotTrace,
};
pub use reading::{AfterSignal, ZoneWidth};
pub use rule::{
    OnLine, Rule, RuleError, RuleName, RuleScope, RuleSet, RuleSide, RuleSpec, RuleTest, Rules,
    TrendCount,
};
pub use run_length::{
    AverageLimits, CusumDesign, CusumRunLength, DesignedCusum, DesignedEwma, DesignedHotelling,
    DesignedMewma, DesignedShewhart, EwmaDesign, EwmaRunLength, HotellingDesign,
    HotellingRunLength, MewmaDesign, MewmaRunLength, RuleCost, RuleRunLength, RuleRunLengthMethod,
    RuleSetRunLength, RuleSetRunLengths, RunLengthAtShift, RunLengthError, RunLengthMethod,
    RunLengths, ShewhartDesign, ShewhartRunLength, ShiftTime, Watched,
};
pub use shewhart::{
    AlertAction, AlertActionCheck, AlertLimits, AlertMethod, AlertSide, AttributeChart, Attributes,
    Baseline, CasesBetween, CasesLimits, ChartConstant, ChartFit, ChartKind, ChartLines, ChartNote,
    ChartPanel, ChartPhase, ControlChart, OwnLines, PercentileMethod, PlottedStatistic, Precontrol,
    PrecontrolDecision, PrecontrolRun, PrecontrolState, PrecontrolStep, RebasedLines, SpecCheck,
    SpecLimits, Spread, SubgroupSigma, TimesBetween, TimesLimits, Xbar, YellowSide,
};
pub use weighted::{
    Cusum, CusumChange, CusumChart, CusumContinuation, CusumMonitor, CusumReading, CusumUnit, Ewma,
    EwmaChart, EwmaContinuation, EwmaMonitor, EwmaReading, OneSidedSum, ShiftDirection,
};

#[cfg(test)]
mod tests;
