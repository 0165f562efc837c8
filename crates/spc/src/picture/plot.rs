//! A control chart as a drawing, before anybody chose how to draw it.
//!
//! Every chart becomes a [`Plot`]: panels with traces, lines and marks. From it come the
//! SVG and the Vega-Lite specification, so that both show the same and a chart needs to say
//! only once what is worth seeing. A plot is plain data; you may build your own.
//!
//! ```
//! use lineside_spc::Xbar;
//!
//! let values = [5.0, 5.2, 4.9, 5.1, 5.0, 5.3, 6.8, 7.0];
//! let chart = Xbar { size: Some(2), ..Xbar::of(&values) }.chart()?;
//! let plot = chart.plot("Shaft diameter, mm");
//! assert!(plot.to_svg().starts_with("<svg"));
//! assert!(plot.to_vega_lite().contains("vega-lite/v5"));
//! # Ok::<(), lineside_spc::SpcError>(())
//! ```

use crate::missing;
use lineside_kernel::Column;
use serde::{Deserialize, Serialize};

/// A drawing of a control chart.
#[must_use]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Plot {
    /// What stands above it.
    pub title: String,
    /// What stands below the title: what was charted, and by what.
    #[serde(default)]
    pub subtitle: String,
    /// What the horizontal axis counts.
    #[serde(default = "number")]
    pub across: String,
    /// The number of the first point; those of a chart that was continued begin later.
    #[serde(default = "one")]
    pub first: u32,
    /// How wide the picture is, in pixels; taken as 360 to 4000.
    #[serde(default = "width")]
    pub width: u32,
    /// How high the picture is without its legend, in pixels; taken as 240 to 4000.
    #[serde(default = "height")]
    pub height: u32,
    /// The panels, from the top; they share the horizontal axis.
    pub panels: Vec<PlotPanel>,
}

fn number() -> String {
    "Number".to_owned()
}

fn one() -> u32 {
    1
}

fn width() -> u32 {
    960
}

fn height() -> u32 {
    600
}

/// One panel of a drawing.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PlotPanel {
    /// What is plotted.
    pub name: String,
    /// The points: one trace, or two for the sides of a cumulative sum.
    pub traces: Vec<PlotTrace>,
    /// The lines they are judged by.
    #[serde(default)]
    pub lines: Vec<PlotLine>,
    /// The bands between lines that are tinted.
    #[serde(default)]
    pub bands: Vec<PlotBand>,
    /// What is marked.
    #[serde(default)]
    pub signals: Vec<PlotSignal>,
    /// The points at which a new phase begins, counted from 0.
    #[serde(default)]
    pub phase_starts: Column<'static, u32>,
    /// Where the process changed, as far as the chart can tell.
    #[serde(default)]
    pub changes: Vec<PlotChange>,
    /// Whether values below zero cannot be, so that the axis need not name them.
    #[serde(default)]
    pub from_zero: bool,
}

/// A row of points that are joined.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PlotTrace {
    /// What the points are.
    pub name: String,
    /// The points; null leaves a gap.
    #[serde(with = "missing")]
    #[cfg_attr(feature = "schema", schemars(schema_with = "missing::schema"))]
    pub points: Column<'static, f64>,
}

/// A line across a panel.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PlotLine {
    /// Its short name, such as `UCL`; its value at the last point is written beside it.
    pub name: String,
    /// What kind of line it is, which decides how it looks.
    pub kind: PlotLineKind,
    /// Its height: one number for all points, or one for each; null where it is not.
    #[serde(with = "missing")]
    #[cfg_attr(feature = "schema", schemars(schema_with = "missing::schema"))]
    pub values: Column<'static, f64>,
}

/// What kind of line it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub enum PlotLineKind {
    /// The centre or the target: solid.
    Center,
    /// A control limit, an action limit, a decision interval: dashed.
    Limit,
    /// A limit that warns: dashes and dots.
    Warning,
    /// A limit estimated anew, beside one that is frozen: dotted.
    Rebased,
    /// A specification limit: long dashes. One far from all points is named at the edge, lest
    /// it press the points flat.
    Spec,
    /// The border of a zone that some rule reads: faint dots, without a label.
    Zone,
}

/// A tinted band between two lines of a panel.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PlotBand {
    /// What it stands for, which decides its tint.
    pub kind: PlotBandKind,
    /// Which line of the panel it begins at, counted from 0; left out, at the lower edge.
    #[serde(default)]
    pub from: Option<u32>,
    /// Which line of the panel it ends at; left out, at the upper edge.
    #[serde(default)]
    pub to: Option<u32>,
}

/// What a band stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub enum PlotBandKind {
    /// Where points of a process in control are: blue.
    InControl,
    /// All is well: green.
    Good,
    /// Look closer: yellow.
    Caution,
    /// Act: red.
    Stop,
}

/// The points at which something was noticed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PlotSignal {
    /// What the legend says.
    pub title: String,
    /// The shape of its marks.
    pub shape: PlotShape,
    /// On which trace of the panel, counted from 0.
    #[serde(default)]
    pub trace: u32,
    /// The points that are marked, counted from 0.
    pub ends: Column<'static, u32>,
    /// The points that belong to what was noticed, counted from 0.
    #[serde(default)]
    pub members: Column<'static, u32>,
    /// What is said of each mark where the pointer rests on it; none, or as many as `ends`.
    #[serde(default)]
    pub notes: Vec<String>,
}

/// The shape of a mark; each has a colour of its own as well.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub enum PlotShape {
    /// A square on its corner, red: beyond a limit.
    Diamond,
    /// A square, blue.
    Square,
    /// A triangle that points up, orange.
    TriangleUp,
    /// A triangle that points down, violet.
    TriangleDown,
    /// Five corners, green.
    Pentagon,
    /// An upright cross, ochre.
    Cross,
    /// A lying bar, slate.
    Bar,
    /// A star, pink.
    Star,
    /// A standing bar, blue.
    Pillar,
    /// A circle, red.
    Circle,
}

/// A change of the process: a line before the point at which it began.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PlotChange {
    /// The first point after the change, counted from 0.
    pub start: u32,
    /// What the legend says.
    pub title: String,
}

impl Plot {
    /// A plot without panels, as large as usual.
    pub(super) fn titled(title: &str, subtitle: String, across: &str) -> Self {
        Self {
            title: title.to_owned(),
            subtitle,
            across: across.to_owned(),
            first: one(),
            width: width(),
            height: height(),
            panels: Vec::new(),
        }
    }

    /// The width and the height without the legend, as they are taken.
    pub(super) fn size(&self) -> (u32, u32) {
        (self.width.clamp(360, 4_000), self.height.clamp(240, 4_000))
    }
}

impl PlotPanel {
    /// A panel with one trace of the same name.
    pub(super) fn of(name: &str, points: Column<'static, f64>) -> Self {
        Self {
            name: name.to_owned(),
            traces: vec![PlotTrace {
                name: name.to_owned(),
                points,
            }],
            ..Self::default()
        }
    }

    /// How many points the longest trace has.
    pub(super) fn count(&self) -> usize {
        let lengths = self.traces.iter().map(|trace| trace.points.len());
        lengths.max().unwrap_or(0)
    }
}

impl PlotLine {
    /// A line at one height.
    pub(super) fn constant(name: &str, kind: PlotLineKind, value: f64) -> Self {
        Self::along(name, kind, vec![value])
    }

    /// A line with a height for each point.
    pub(super) fn along(
        name: &str,
        kind: PlotLineKind,
        values: impl Into<Column<'static, f64>>,
    ) -> Self {
        Self {
            name: name.to_owned(),
            kind,
            values: values.into(),
        }
    }
}

impl PlotSignal {
    /// Marks of one shape.
    #[must_use]
    pub fn new(title: &str, shape: PlotShape, ends: impl Into<Column<'static, u32>>) -> Self {
        Self {
            title: title.to_owned(),
            shape,
            trace: 0,
            ends: ends.into(),
            members: Column::default(),
            notes: Vec::new(),
        }
    }
}
