//! As what a picture is handed out.

use serde::{Deserialize, Serialize};

/// As what a chart is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum PictureFormat {
    /// SVG text that stands alone. The default.
    #[default]
    Svg,
    /// A Vega-Lite 5 specification as JSON text, with its data inline.
    VegaLite,
    /// A page of its own, as HTML text around the SVG: it can be zoomed, moved and searched, and fetches nothing.
    Html,
}

/// A chart as a picture.
#[must_use]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ChartPicture {
    /// As what it is drawn.
    pub format: PictureFormat,
    /// The picture: an `<svg>` element, JSON, or a page.
    pub text: String,
}
