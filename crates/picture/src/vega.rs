//! A figure as a Vega-Lite 5 specification, with its data inline.
//!
//! Here is the frame; `rows` has bars and spans, `gantt` what its name says, `plane` courses and trees.

mod gantt;
mod plane;
mod rows;

use crate::figure::{Figure, Panel};
use serde_json::{Value, json};

/// What a panel needs of the figure's width.
pub(crate) const BESIDE: f64 = 260.0;

impl Figure {
    /// The figure as a Vega-Lite 5 specification, with its data inline, as JSON text.
    ///
    /// It shows what the SVG shows, and is clipped where the SVG is; hatching, which
    /// Vega-Lite lacks, is told by lighter and darker colours.
    ///
    /// # Complexity
    /// O(n) time for n rows and points.
    #[must_use]
    pub fn to_vega_lite(&self) -> String {
        let width = self.across() - BESIDE;
        let panels = self.panels.iter().map(|panel| match panel {
            Panel::Bars(bars) => bars.spec(width),
            Panel::Spans(spans) => spans.spec(width),
            Panel::Gantt(gantt) => gantt.spec(width),
            Panel::Course(course) => course.spec(width),
            Panel::Tree(tree) => tree.spec(self.across() - 60.0),
        });
        json!({
            "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
            "title": { "text": self.title, "subtitle": self.subtitle, "anchor": "start" },
            "background": "white",
            "vconcat": panels.collect::<Vec<Value>>(),
            "resolve": { "scale": {
                "x": "independent", "y": "independent", "color": "independent", "shape": "independent",
            } },
            "config": {
                "view": { "stroke": "#d5dbe2" },
                "axis": {
                    "gridColor": "#dfe5eb", "labelColor": "#3a4654", "titleColor": "#5a6675",
                    "labelOverlap": true,
                },
                "legend": { "orient": "top", "direction": "horizontal", "labelLimit": 400, "columns": 4 },
                "title": { "fontSize": 18, "subtitleColor": "#5a6675", "subtitleFontSize": 12 },
            },
        })
        .to_string()
    }
}

/// A panel's title.
fn title(name: &str, also: Option<&str>) -> Value {
    let subtitle = also.unwrap_or_default();
    json!({ "text": name, "subtitle": subtitle, "anchor": "start", "fontSize": 14 })
}

/// A panel that says why there is nothing.
fn nothing(name: &str, words: &str) -> Value {
    json!({
        "title": title(name, None),
        "data": { "values": [{ "words": words }] },
        "view": { "stroke": null },
        "mark": { "type": "text", "align": "left", "fontStyle": "italic", "fontSize": 13 },
        "encoding": { "text": { "field": "words", "type": "nominal" }, "x": { "value": 0 } },
        "width": 400,
        "height": 20,
    })
}
