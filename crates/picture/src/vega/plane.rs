//! Courses and trees: things with a place on a plane.

use super::rows::{layer, tooltips};
use super::{nothing, title};
use crate::course::{Course, DASHES, HEIGHT};
use crate::ink::Mark;
use crate::spans::TimeAxis;
use crate::time::iso;
use crate::tree::Tree;
use serde_json::{Value, json};

/// How high a line of a tree is.
const ROW: usize = 24;

/// The shapes and colours of marks, by what they mean.
fn shapes(kinds: &[(Mark, String)]) -> (Value, Value, Value) {
    let names: Vec<&str> = kinds.iter().map(|(_, name)| name.as_str()).collect();
    let shapes: Vec<&str> = kinds.iter().map(|(mark, _)| mark.vega()).collect();
    let colors: Vec<&str> = kinds.iter().map(|(mark, _)| mark.color()).collect();
    let fills = kinds.iter().map(|(mark, _)| match mark.is_open() {
        true => "white",
        false => mark.color(),
    });
    let fills: Vec<&str> = fills.collect();
    let channel = |range: Vec<&str>| {
        json!({
            "field": "what", "type": "nominal", "title": null, "legend": null,
            "scale": { "domain": names, "range": range },
        })
    };
    // One legend is enough, and shapes are what a grey print keeps.
    let mut shape = channel(shapes);
    if let Some(shape) = shape.as_object_mut() {
        shape.remove("legend");
    }
    (shape, channel(colors), channel(fills))
}

impl Course {
    /// The course as a specification.
    pub(super) fn spec(&self, width: f64) -> Value {
        if self.points.is_empty() {
            return nothing(&self.name, &self.empty);
        }
        let ends = self.ends();
        let time = TimeAxis {
            ends,
            area: (0.0, width),
        };
        let upward = self.upward(HEIGHT, 0.0);
        let x = json!({
            "field": "at", "type": "temporal", "title": "Time, UTC", "axis": { "tickCount": 7 },
            "scale": { "type": "utc", "domain": [iso(ends.0), iso(ends.1)] },
        });
        let y = json!({
            "field": "value", "type": "quantitative", "title": self.unit,
            "scale": { "domain": [upward.low, upward.high], "nice": false },
        });
        let points = |points: Vec<(f64, f64)>| -> Vec<Value> {
            let point = |(at, value): (f64, f64)| json!({ "at": iso(at), "value": value });
            points.into_iter().map(point).collect()
        };
        let line = |look: Value| json!({ "mark": look, "encoding": { "x": x, "y": y } });
        let placed = self.placed(time);
        let kinds = self.kinds(&placed);
        let words = |mark: Mark| {
            let known = kinds.iter().find(|(kind, _)| *kind == mark);
            known.map(|(_, words)| words.as_str())
        };
        let marks = placed.iter().map(|mark| {
            json!({
                "at": iso(mark.at), "value": mark.value, "text": mark.text,
                "what": words(mark.mark),
            })
        });
        let marks: Vec<Value> = marks.collect();
        let (shape, stroke, fill) = shapes(&kinds);
        let levels = self.levels.iter().zip(DASHES.iter().cycle());
        let mut layers: Vec<Value> = Vec::new();
        for ((name, value), dashes) in levels {
            let dashes: Vec<f64> = dashes.split(' ').filter_map(|d| d.parse().ok()).collect();
            let data =
                json!({ "values": [{ "value": value, "level": format!("{name} {value}") }] });
            let red = "#b4232c";
            layers.push(json!({ "data": data, "encoding": { "y": y }, "layer": [
                { "mark": { "type": "rule", "color": red, "strokeDash": dashes } },
                {
                    "mark": { "type": "text", "color": red, "align": "left", "dx": 6 },
                    "encoding": { "x": { "value": width }, "text": { "field": "level", "type": "nominal" } },
                },
            ] }));
        }
        let known = json!({ "type": "line", "interpolate": "step-after", "color": "#1d4e79" });
        let ahead = json!({
            "type": "line", "interpolate": "step-after", "color": "#b85c00", "strokeDash": [5, 4],
        });
        layers.extend(layer(points(self.thinned(time)), line(known)));
        layers.extend(layer(points(self.ahead.clone()), line(ahead)));
        layers.extend(layer(
            marks,
            json!({
                "mark": { "type": "point", "size": 60, "opacity": 1 },
                "encoding": {
                    "x": x, "y": y, "shape": shape, "stroke": stroke, "fill": fill,
                    "tooltip": tooltips(&["text"]),
                },
            }),
        ));
        let ahead = Some(self.ahead_name.as_str()).filter(|_| !self.ahead.is_empty());
        let also = ahead.map(|name| format!("Dashed: {name}"));
        json!({
            "title": title(&self.name, also.as_deref()),
            "width": width,
            "height": HEIGHT,
            "layer": layers,
        })
    }
}

impl Tree {
    /// The tree as a specification.
    pub(super) fn spec(&self, width: f64) -> Value {
        let shown = self.shown();
        if shown.rows.is_empty() {
            return nothing(&self.name, &self.empty);
        }
        let kinds = self.kinds();
        let (shape, stroke, fill) = shapes(&kinds);
        let mut rows: Vec<Value> = Vec::new();
        let mut branches: Vec<Value> = Vec::new();
        for (nth, row) in shown.rows.iter().enumerate() {
            let cells = self.columns.iter().zip(&row.row.cells);
            let cells = cells.filter(|(_, cell)| !cell.is_empty());
            let cells: Vec<String> = cells.map(|(head, cell)| format!("{head} {cell}")).collect();
            let what = kinds.iter().find(|(kind, _)| *kind == row.row.mark);
            let numbers = cells.join(", ");
            let words = [row.row.label.as_str(), &numbers, &row.note].into_iter();
            let words: Vec<&str> = words.filter(|words| !words.is_empty()).collect();
            rows.push(json!({
                "row": nth, "depth": row.row.depth, "item": row.row.label, "note": row.note,
                "what": what.map(|(_, name)| name), "numbers": numbers,
                "words": words.join(" \u{b7} "),
            }));
            if let Some(parent) = row.parent {
                let (from, to) = (row.row.depth.saturating_sub(1), row.row.depth);
                branches.push(json!({ "from": from, "to": from, "row": parent, "end": nth }));
                branches.push(json!({ "from": from, "to": to, "row": nth, "end": nth }));
            }
        }
        let deepest = self.rows.iter().map(|row| row.depth).max().unwrap_or(0);
        let scale =
            |high: usize| json!({ "domain": [-0.5, crate::text::whole(high)], "nice": false });
        // A level is as wide as an indent, whatever the width is left for the words.
        let x = |field: &str| {
            json!({
                "field": field, "type": "quantitative", "axis": null,
                "scale": scale(deepest.max(36)),
            })
        };
        let y = json!({
            "field": "row", "type": "quantitative", "axis": null,
            "scale": {
                "domain": [-0.5, crate::text::whole(rows.len()) - 0.5], "nice": false, "reverse": true,
            },
        });
        let height = rows.len().saturating_mul(ROW);
        let layers = [
            layer(
                branches,
                json!({
                    "mark": { "type": "rule", "color": "#7d8a99" },
                    "encoding": {
                        "x": x("from"), "x2": { "field": "to" }, "y": y, "y2": { "field": "end" },
                    },
                }),
            ),
            layer(
                rows.clone(),
                json!({
                    "mark": { "type": "point", "size": 70, "opacity": 1 },
                    "encoding": {
                        "x": x("depth"), "y": y, "shape": shape, "stroke": stroke, "fill": fill,
                        "tooltip": tooltips(&["item", "what", "numbers", "note"]),
                    },
                }),
            ),
            layer(
                rows,
                json!({
                    "mark": { "type": "text", "align": "left", "dx": 11, "fontSize": 12, "limit": width - 40.0 },
                    "encoding": { "x": x("depth"), "y": y, "text": { "field": "words", "type": "nominal" } },
                }),
            ),
        ];
        json!({
            "title": title(&self.name, shown.said().as_deref()),
            "width": width,
            "height": height,
            "view": { "stroke": null },
            "layer": layers.into_iter().flatten().collect::<Vec<Value>>(),
        })
    }
}
