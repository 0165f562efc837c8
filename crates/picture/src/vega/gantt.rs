//! Blocks along an axis.

use super::rows::{distinct, layer, tooltips, y};
use super::{nothing, title};
use crate::gantt::{Gantt, GanttBlock};
use crate::time::iso;
use serde_json::{Value, json};

/// How high a row is.
const ROW: u32 = 26;

impl Gantt {
    /// The chart as a specification.
    pub(super) fn spec(&self, width: f64) -> Value {
        let Some(ends) = self.ends() else {
            return nothing(&self.name, &self.empty);
        };
        let rows = self.shown();
        let labels = distinct(
            rows.iter()
                .map(|row| (row.label.as_str(), row.note.as_str())),
        );
        let place = |at: f64| match self.is_clock {
            true => json!(iso(at)),
            false => json!(at),
        };
        let (kind, scale) = match self.is_clock {
            true => ("temporal", "utc"),
            false => ("quantitative", "linear"),
        };
        let x = json!({
            "field": "from", "title": self.unit, "axis": { "tickCount": 7 }, "type": kind,
            "scale": { "domain": [place(ends.0), place(ends.1)], "nice": false, "type": scale },
        });
        let inks = self.inks();
        let names: Vec<&str> = inks.iter().map(|(_, name)| name.as_str()).collect();
        let colors: Vec<&str> = inks.iter().map(|(ink, _)| ink.color()).collect();
        let label = |row: usize| labels.get(row).cloned().unwrap_or_default();
        let block = |(row, block): (usize, &GanttBlock)| {
            json!({
                "row": label(row), "from": place(block.from), "to": place(block.to), "what": block.name,
                "group": block.group, "meaning": block.meaning, "outlined": block.is_outlined,
                "level": block.level,
            })
        };
        let closed = rows.iter().enumerate().flat_map(|(row, one)| {
            let within = one.closed.iter().filter(|w| w.1 > ends.0 && w.0 < ends.1);
            let clipped = within.map(|w| (w.0.max(ends.0), w.1.min(ends.1)));
            let label = label(row);
            clipped.map(
                move |(from, to)| json!({ "row": label, "from": place(from), "to": place(to) }),
            )
        });
        let marks = rows.iter().enumerate().filter_map(|(row, one)| {
            Some(json!({ "row": label(row), "from": place(one.mark?), "what": self.mark_name }))
        });
        let x_to = json!({ "field": "to" });
        let layers = [
            layer(
                closed.collect(),
                json!({
                    "mark": { "type": "bar", "height": 22, "color": "#e6ebf0" },
                    "encoding": { "y": y(&labels), "x": x, "x2": x_to },
                }),
            ),
            layer(
                self.blocks().map(block).collect(),
                json!({
                    "mark": { "type": "bar", "height": 17, "stroke": "#2b3a4a" },
                    "encoding": {
                        "y": y(&labels), "x": x, "x2": x_to,
                        "color": {
                            "field": "what", "type": "nominal", "title": null,
                            "scale": { "domain": names, "range": colors },
                        },
                        "strokeWidth": {
                            "condition": { "test": "datum.outlined", "value": 2.4 }, "value": 0.6,
                        },
                        "opacity": {
                            "field": "level", "type": "quantitative", "legend": null,
                            "scale": { "domain": [0, 1], "range": [0, 1] },
                        },
                        "tooltip": tooltips(&["meaning"]),
                    },
                }),
            ),
            layer(
                marks.collect(),
                json!({
                    "mark": { "type": "tick", "color": "#b4232c", "thickness": 2, "size": 22 },
                    "encoding": { "y": y(&labels), "x": x, "tooltip": tooltips(&["row", "what", "from"]) },
                }),
            ),
        ];
        json!({
            "title": title(&self.name, self.hidden().as_deref()),
            "width": width,
            "height": { "step": ROW },
            "layer": layers.into_iter().flatten().collect::<Vec<Value>>(),
        })
    }
}
