//! Bars and spans: one band for each row.

use super::{nothing, title};
use crate::bars::{BarRow, Bars};
use crate::spans::{SpanRow, Spans};
use crate::time::iso;
use serde_json::{Value, json};

/// How high a row is.
const ROW: u32 = 26;

/// The labels of rows, made different where two are alike.
pub(super) fn distinct<'a>(labels: impl Iterator<Item = (&'a str, &'a str)>) -> Vec<String> {
    let mut distinct: Vec<String> = Vec::new();
    for (label, note) in labels {
        let label = match note.is_empty() {
            true => label.to_owned(),
            false => format!("{label} \u{b7} {note}"),
        };
        let all = (1..).map(|nth: u32| match nth {
            1 => label.clone(),
            _ => format!("{label} ({nth})"),
        });
        let free = all.into_iter().find(|label| !distinct.contains(label));
        distinct.extend(free);
    }
    distinct
}

pub(super) fn y(labels: &[String]) -> Value {
    json!({
        "field": "row", "type": "nominal", "title": null,
        "sort": null, "scale": { "domain": labels },
        "axis": { "labelLimit": 240, "grid": false },
    })
}

impl Bars {
    /// The bars as a specification.
    pub(super) fn spec(&self, width: f64) -> Value {
        let rows = self.shown();
        if rows.is_empty() {
            return nothing(&self.name, &self.empty);
        }
        let labels = distinct(
            rows.iter()
                .map(|row| (row.label.as_str(), row.note.as_str())),
        );
        let axis = self.axis(0.0, width);
        let x = |field: &str| {
            json!({
                "field": field, "type": "quantitative", "stack": null, "title": self.unit,
                "scale": { "domain": [axis.low, axis.high], "nice": false },
                "axis": { "tickCount": 6 },
            })
        };
        let inks = self.inks();
        let names: Vec<&str> = inks.iter().map(|(_, name)| name.as_str()).collect();
        let colors: Vec<&str> = inks.iter().map(|(ink, _)| ink.color()).collect();
        let mut layers = vec![json!({
            "data": { "values": self.parts(&labels) },
            "mark": { "type": "bar", "height": 15, "stroke": "#2b3a4a", "strokeWidth": 0.7 },
            "encoding": {
                "y": y(&labels), "x": x("from"), "x2": { "field": "to" },
                "color": {
                    "field": "part", "type": "nominal", "title": null,
                    "scale": { "domain": names, "range": colors },
                },
                "tooltip": tooltips(&["row", "part", "value"]),
            },
        })];
        let pairs = || labels.iter().zip(rows);
        let marks = pairs().filter_map(|(label, row)| {
            Some(json!({ "row": label, "mark": row.mark?, "what": self.mark }))
        });
        layers.extend(layer(marks.collect(), json!({
            "mark": { "type": "tick", "color": "black", "thickness": 2.4, "size": 22 },
            "encoding": { "y": y(&labels), "x": x("mark"), "tooltip": tooltips(&["row", "what", "mark"]) },
        })));
        let line = pairs().filter_map(|(label, row)| {
            let at = axis.low + row.percent? / 100.0 * (axis.high - axis.low);
            Some(json!({ "row": label, "at": at, "percent": row.percent, "what": self.line }))
        });
        layers.extend(layer(
            line.collect(),
            json!({
                "mark": {
                    "type": "line", "color": "black", "strokeWidth": 1.2, "strokeDash": [4, 3],
                    "point": { "filled": false, "fill": "white", "stroke": "black" }, "orient": "vertical",
                },
                "encoding": {
                    "y": y(&labels), "x": x("at"), "order": { "value": 0 },
                    "tooltip": tooltips(&["row", "what", "percent"]),
                },
            }),
        ));
        let numbers =
            pairs().map(|(label, row)| json!({ "row": label, "numbers": self.numbers(row) }));
        layers.extend(layer(
            numbers.collect(),
            json!({
                "mark": { "type": "text", "align": "left", "dx": 8, "fontSize": 11 },
                "encoding": {
                    "y": y(&labels), "x": { "value": width },
                    "text": { "field": "numbers", "type": "nominal" },
                },
            }),
        ));
        json!({
            "title": title(&self.name, self.hidden().as_deref()),
            "width": width,
            "height": { "step": ROW },
            "layer": layers,
        })
    }

    fn parts(&self, labels: &[String]) -> Vec<Value> {
        let mut parts = Vec::new();
        for (label, row) in labels.iter().zip(self.shown()) {
            let mut from = 0.0;
            for part in row.seen() {
                let to = from + part.value;
                parts.push(json!({
                    "row": label, "part": part.name, "value": part.value, "from": from, "to": to,
                }));
                from = to;
            }
        }
        parts
    }

    fn numbers(&self, row: &BarRow) -> String {
        let cells = self.columns.iter().zip(&row.cells);
        let cells = cells.filter(|(_, cell)| !cell.is_empty());
        let cells: Vec<String> = cells.map(|(head, cell)| format!("{head} {cell}")).collect();
        cells.join(", ")
    }
}

impl Spans {
    /// The spans as a specification.
    pub(super) fn spec(&self, width: f64) -> Value {
        let Some(ends) = self.ends() else {
            return nothing(&self.name, &self.empty);
        };
        let rows = self.shown();
        let labels = distinct(
            rows.iter()
                .map(|row| (row.label.as_str(), row.note.as_str())),
        );
        let x = json!({
            "field": "from", "type": "temporal", "title": "Time, UTC", "axis": { "tickCount": 7 },
            "scale": { "type": "utc", "domain": [iso(ends.0), iso(ends.1)] },
        });
        let span = |label: &String, row: &SpanRow, from: f64, to: f64| {
            json!({
                "row": label, "from": iso(from), "to": iso(to), "texts": row.cells.join(", "),
            })
        };
        let pairs = || labels.iter().zip(rows);
        let planned = pairs().filter_map(|(label, row)| {
            let (from, to) = row.planned?;
            Some(span(label, row, from, to))
        });
        let actual = pairs().filter_map(|(label, row)| {
            let (from, to) = row.actual?;
            let open = self.open_end(ends).max(from);
            let mut span = span(label, row, from, to.unwrap_or(open));
            if let Some(span) = span.as_object_mut() {
                span.insert("goes_on".to_owned(), to.is_none().into());
            }
            Some(span)
        });
        let bar = |look: Value, about: &[&str]| {
            json!({
                "mark": look,
                "encoding": {
                    "y": y(&labels), "x": x, "x2": { "field": "to" }, "tooltip": tooltips(about),
                },
            })
        };
        let outline = json!({
            "type": "bar", "height": 18, "fill": "white", "stroke": "black", "strokeDash": [4, 2],
        });
        let solid = json!({ "type": "bar", "height": 8, "color": "#1d4e79" });
        let now = self.now.and_then(iso).map(|now| json!({ "from": now }));
        let layers = [
            layer(
                planned.collect(),
                bar(outline, &["row", "from", "to", "texts"]),
            ),
            layer(
                actual.collect(),
                bar(solid, &["row", "from", "to", "goes_on", "texts"]),
            ),
            layer(
                now.into_iter().collect(),
                json!({
                    "mark": { "type": "rule", "color": "#b4232c", "strokeDash": [2, 3] },
                    "encoding": { "x": x },
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

/// A layer with its data; none without.
pub(super) fn layer(rows: Vec<Value>, mut layer: Value) -> Option<Value> {
    if rows.is_empty() {
        return None;
    }
    let object = layer.as_object_mut()?;
    object.insert("data".to_owned(), json!({ "values": rows }));
    Some(layer)
}

pub(super) fn tooltips(fields: &[&str]) -> Vec<Value> {
    let tooltip = |field: &&str| json!({ "field": field, "type": "nominal" });
    fields.iter().map(tooltip).collect()
}
