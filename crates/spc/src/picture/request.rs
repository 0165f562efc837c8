//! Drawing a chart that was computed earlier, from any language.
//!
//! ```
//! use lineside_spc::{DrawChart, DrawnSource, Xbar};
//!
//! let values = [5.0, 5.2, 4.9, 5.1, 5.0, 5.3, 6.8, 7.0];
//! let chart = Xbar { size: Some(2), ..Xbar::of(&values) }.chart()?;
//! let request = DrawChart::of(DrawnSource::Control { chart }, "Shaft diameter, mm");
//! assert!(request.draw().text.starts_with("<svg"));
//! # Ok::<(), lineside_spc::SpcError>(())
//! ```

use super::plot::Plot;
use crate::{
    AlertActionCheck, ControlChart, CusumChart, EwmaChart, HotellingChart, IndividualsChart,
    MewmaChart, PrecontrolRun, SpecLimits, missing,
};
use lineside_kernel::Column;
use lineside_picture::{ChartPicture, PictureFormat, page};
use serde::{Deserialize, Serialize};

/// Draws a chart as SVG or as a Vega-Lite specification.
///
/// Both come from one definition and show the same: the points, the lines by which they are
/// judged, phases, specification limits, and what was noticed, marked by shape as well as by
/// colour. However many points there are, the picture stays small: of points that share a
/// column of pixels the lowest and the highest are drawn, and every signal has a mark, or
/// shares one with a signal of the same rule that it would cover.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DrawChart<'a> {
    /// What is drawn.
    pub source: DrawnSource<'a>,
    /// What stands above it; left out, a plot keeps its own title.
    #[serde(default)]
    pub title: String,
    /// As what it is drawn.
    #[serde(default)]
    pub format: PictureFormat,
    /// How wide it is, in pixels: 360 to 4000; numbers beyond are taken as the nearest. Left
    /// out, 960.
    #[serde(default)]
    pub width: Option<u32>,
    /// How high it is without its legend, in pixels: 240 to 4000. Left out, 600.
    #[serde(default)]
    pub height: Option<u32>,
}

/// What is drawn: the answer of an earlier call, or a drawing of your own.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum DrawnSource<'a> {
    /// A chart of subgroups, counts or rare events.
    Control {
        /// The chart.
        chart: ControlChart,
    },
    /// A chart of single values.
    Individuals {
        /// The chart.
        chart: IndividualsChart,
        /// The values it was made from.
        #[serde(with = "missing")]
        #[cfg_attr(feature = "schema", schemars(schema_with = "missing::schema"))]
        values: Column<'a, f64>,
    },
    /// A cumulative sum.
    Cusum {
        /// The chart.
        chart: CusumChart,
    },
    /// A weighted average.
    Ewma {
        /// The chart.
        chart: EwmaChart,
    },
    /// Hotelling's T².
    Hotelling {
        /// The chart.
        chart: HotellingChart,
    },
    /// A weighted average of several variables.
    Mewma {
        /// The chart.
        chart: MewmaChart,
    },
    /// A run under pre-control.
    Precontrol {
        /// The run.
        chart: PrecontrolRun,
        /// The values it judged.
        #[serde(with = "missing")]
        #[cfg_attr(feature = "schema", schemars(schema_with = "missing::schema"))]
        values: Column<'a, f64>,
        /// The tolerance it judged them by.
        spec: SpecLimits,
    },
    /// Values judged by alert and action limits.
    AlertAction {
        /// The check.
        chart: AlertActionCheck,
        /// The values it judged.
        #[serde(with = "missing")]
        #[cfg_attr(feature = "schema", schemars(schema_with = "missing::schema"))]
        values: Column<'a, f64>,
    },
    /// Any drawing.
    Plot {
        /// The drawing.
        plot: Plot,
    },
}

impl<'a> DrawChart<'a> {
    /// An SVG, as large as usual.
    #[must_use]
    pub fn of(source: DrawnSource<'a>, title: &str) -> Self {
        Self {
            source,
            title: title.to_owned(),
            format: PictureFormat::default(),
            width: None,
            height: None,
        }
    }
}

impl DrawChart<'_> {
    /// The chart as a drawing, before it has a format.
    pub fn plot(&self) -> Plot {
        let title = &self.title;
        let mut plot = match &self.source {
            DrawnSource::Control { chart } => chart.plot(title),
            DrawnSource::Individuals { chart, values } => chart.plot(values, title),
            DrawnSource::Cusum { chart } => chart.plot(title),
            DrawnSource::Ewma { chart } => chart.plot(title),
            DrawnSource::Hotelling { chart } => chart.plot(title),
            DrawnSource::Mewma { chart } => chart.plot(title),
            DrawnSource::Precontrol {
                chart,
                values,
                spec,
            } => chart.plot(values, *spec, title),
            DrawnSource::AlertAction { chart, values } => chart.plot(values, title),
            DrawnSource::Plot { plot } if title.is_empty() => plot.clone(),
            DrawnSource::Plot { plot } => Plot {
                title: title.clone(),
                ..plot.clone()
            },
        };
        plot.width = self.width.unwrap_or(plot.width);
        plot.height = self.height.unwrap_or(plot.height);
        plot
    }

    /// Draws it; O(n), and nothing that was computed can fail to be drawn.
    pub fn draw(&self) -> ChartPicture {
        let plot = self.plot();
        ChartPicture {
            format: self.format,
            text: match self.format {
                PictureFormat::Svg => plot.to_svg(),
                PictureFormat::VegaLite => plot.to_vega_lite(),
                PictureFormat::Html => page(&plot.title, &plot.to_svg()),
            },
        }
    }
}
