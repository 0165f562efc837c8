//! What is drawn over the lines of a panel: labels, members of patterns, and marks.

use super::super::mark::REACH;
use super::super::signals::Placed;
use super::{View, legend};
use serde_json::{Value, json};
use std::collections::BTreeSet;

impl View<'_> {
    /// The labels at the right end of the lines.
    pub(super) fn labels(&self) -> Vec<Value> {
        let labels = self.panel.labels(self.upward).into_iter();
        labels
            .map(|label| {
                json!({
                    "data": { "values": [{}] },
                    "mark": {
                        "type": "text", "text": label.text, "color": label.color, "align": "left",
                        "baseline": "middle", "fontWeight": 600, "fontSize": 11,
                    },
                    "encoding": {
                        "x": { "value": f64::from(self.width) + 6.0 }, "y": { "value": label.y },
                    },
                })
            })
            .collect()
    }

    pub(super) fn members(&self) -> Option<Value> {
        let members = self.panel.members();
        let rows: Vec<Value> = members
            .iter()
            .map(|(index, value)| json!({ "number": self.number(*index), "value": value }))
            .collect();
        (!rows.is_empty()).then(|| {
            json!({
                "data": { "values": rows },
                "mark": { "type": "circle", "color": "#10263b", "opacity": 1, "size": 26 },
                "encoding": { "x": self.x(), "y": self.y() },
            })
        })
    }

    pub(super) fn marked(&self, marks: &[Placed], drawn: &[usize]) -> Option<Value> {
        if marks.is_empty() {
            return None;
        }
        let (size, _) = self.panel.mark_size(&self.across, self.width as usize);
        let signals = self.panel.signals.iter().zip(drawn);
        let names: Vec<String> = signals
            .map(|(signal, drawn)| legend::words(signal, *drawn))
            .collect();
        let rows: Vec<Value> = marks
            .iter()
            .map(|mark| {
                json!({
                    "number": self.number(mark.index), "at": mark.value,
                    "value": self.upward.value_at(mark.y),
                    "signal": names.get(mark.signal), "meaning": mark.meaning,
                })
            })
            .collect();
        // A scale names each value of its domain once.
        let mut seen = BTreeSet::new();
        let shown = self.panel.signals.iter().zip(&names);
        let shown: Vec<_> = shown
            .filter(|(signal, name)| !signal.ends.is_empty() && seen.insert(*name))
            .collect();
        let domain: Vec<&String> = shown.iter().map(|(_, name)| *name).collect();
        // Vega wants paths within a square from -1 to 1.
        let reach = REACH;
        let shapes: Vec<String> = shown
            .iter()
            .map(|(signal, _)| signal.shape.path(1.0 / reach))
            .collect();
        let colors: Vec<&str> = shown
            .iter()
            .map(|(signal, _)| signal.shape.color())
            .collect();
        let legend =
            json!({ "orient": "bottom", "columns": 2, "labelLimit": 420, "symbolSize": 160 });
        let of = |range: Value| {
            json!({
                "field": "signal", "type": "nominal", "title": Value::Null, "legend": legend,
                "scale": { "domain": domain, "range": range },
            })
        };
        Some(json!({
            "data": { "values": rows },
            "mark": {
                "type": "point", "size": (2.0 * reach * size).powi(2), "strokeWidth": (1.8 * size).max(1.2),
                "filled": false, "opacity": 1,
            },
            "encoding": {
                "x": self.x(), "y": self.y(), "shape": of(json!(shapes)), "color": of(json!(colors)),
                "tooltip": { "field": "meaning", "type": "nominal" },
            },
        }))
    }
}
