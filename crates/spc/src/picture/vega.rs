//! A [`Plot`] as a Vega-Lite specification, for notebooks and dashboards.
//!
//! Here are the ground and the lines; `over` is what is drawn over them.

mod over;

use super::layout::{heights, uprights};
use super::legend;
use super::plot::{Plot, PlotBand, PlotLine, PlotPanel};
use super::scale::{Across, Upward};
use super::signals::{DOTS, Placed};
use super::text::number;
use super::thin::{is_dense, thinned};
use serde_json::{Value, json};

/// What titles, axes, labels and legends take of a picture's width and height.
const BESIDE: u32 = 200;
const ABOVE_AND_BELOW: f64 = 160.0;
const GAP: f64 = 40.0;

impl Plot {
    /// The plot as a Vega-Lite 5 specification, with its data inline, as JSON text.
    ///
    /// It shows what the SVG shows: traces with more points than pixels are thinned to the
    /// lowest and the highest of each column of pixels, and marks differ by shape and by colour.
    /// Marks of one signal that would cover each other are drawn once.
    ///
    /// # Complexity
    /// O(n) time.
    #[must_use]
    pub fn to_vega_lite(&self) -> String {
        let size = self.size();
        let width = size.0.saturating_sub(BESIDE);
        let places = heights(
            self.panels.len(),
            0.0,
            f64::from(size.1) - ABOVE_AND_BELOW,
            GAP,
        );
        let count = self.panels.iter().map(PlotPanel::count).max().unwrap_or(0);
        let views = self.panels.iter().zip(places).enumerate();
        let views: Vec<View> = views
            .map(|(nth, (panel, (top, bottom)))| View {
                plot: self,
                panel,
                width,
                across: Across {
                    left: 0.0,
                    right: f64::from(width),
                    count,
                },
                upward: panel.upward(0.0, (bottom - top).round()),
                is_last: nth + 1 == self.panels.len(),
            })
            .collect();
        let marks: Vec<Vec<Placed>> = views.iter().map(View::marks).collect();
        let drawn = views.iter().zip(&marks);
        let drawn: Vec<Vec<usize>> = drawn.map(|(view, marks)| view.drawn(marks)).collect();
        let entries = legend::entries(self, &drawn);
        // Signals have a legend beside their marks; the rest is told below the title.
        let told = entries.iter().filter_map(|entry| match entry.swatch {
            legend::Swatch::Change | legend::Swatch::Nothing => Some(entry.text.as_str()),
            _ => None,
        });
        let subtitle: Vec<&str> = std::iter::once(self.subtitle.as_str())
            .chain(told)
            .collect();
        let panels = views.iter().zip(&marks).zip(&drawn);
        let panels: Vec<Value> = panels
            .map(|((view, marks), drawn)| view.spec(marks, drawn))
            .collect();
        json!({
            "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
            "title": { "text": self.title, "subtitle": subtitle, "anchor": "start" },
            "background": "white",
            "vconcat": panels,
            "resolve": { "scale": { "x": "shared", "color": "independent", "shape": "independent" } },
            "config": {
                "view": { "stroke": "#d5dbe2" },
                "axis": { "gridColor": "#dfe5eb", "labelColor": "#5a6675", "titleColor": "#3a4654" },
                "title": { "fontSize": 18, "subtitleColor": "#5a6675", "subtitleFontSize": 12 },
            },
        })
        .to_string()
    }
}

/// A panel with what it needs to become a specification.
struct View<'a> {
    plot: &'a Plot,
    panel: &'a PlotPanel,
    width: u32,
    across: Across,
    upward: Upward,
    is_last: bool,
}

impl View<'_> {
    fn marks(&self) -> Vec<Placed> {
        let size = self.panel.mark_size(&self.across, self.width as usize);
        self.panel
            .placed(&self.across, self.upward, size, self.plot.first)
    }

    fn drawn(&self, marks: &[Placed]) -> Vec<usize> {
        let signals = 0..self.panel.signals.len();
        signals
            .map(|signal| marks.iter().filter(|mark| mark.signal == signal).count())
            .collect()
    }

    fn spec(&self, marks: &[Placed], drawn: &[usize]) -> Value {
        let mut layers: Vec<Value> = Vec::new();
        layers.extend(self.panel.bands.iter().filter_map(|band| self.band(*band)));
        layers.extend(self.uprights());
        let lines = self.panel.lines.iter().filter_map(|line| self.line(line));
        if is_dense(self.panel.count(), self.width as usize) {
            layers.extend(self.traces());
            layers.extend(lines);
        } else {
            layers.extend(lines);
            layers.extend(self.traces());
        }
        layers.extend(self.labels());
        layers.extend(self.members());
        layers.extend(self.marked(marks, drawn));
        json!({
            "width": self.width,
            "height": self.upward.bottom(),
            "layer": layers,
        })
    }

    fn number(&self, index: usize) -> u64 {
        number(index, self.plot.first)
    }

    fn x(&self) -> Value {
        let (first, last) = match self.across.count {
            0 | 1 => (
                json!(i64::from(self.plot.first) - 1),
                json!(i64::from(self.plot.first) + 1),
            ),
            count => (json!(self.plot.first), json!(self.number(count - 1))),
        };
        let title = match self.is_last {
            true => Value::from(self.plot.across.as_str()),
            false => Value::Null,
        };
        json!({
            "field": "number", "type": "quantitative", "title": title,
            "scale": { "domain": [first, last], "nice": false, "zero": false, "padding": 12 },
            "axis": {
                "grid": false, "tickMinStep": 1, "format": "d",
                "labels": self.is_last, "ticks": self.is_last,
            },
        })
    }

    fn y(&self) -> Value {
        let (low, high) = self.upward.ends();
        json!({
            "field": "value", "type": "quantitative", "title": self.panel.name,
            "scale": { "domain": [low, high], "nice": false, "zero": false },
            "axis": { "minExtent": 44 },
        })
    }

    fn band(&self, band: PlotBand) -> Option<Value> {
        let (bottom, top) = self.upward.ends();
        let stretches = self.panel.stretches(band);
        let half = self.panel.count() > 1;
        let rows: Vec<Value> = stretches
            .iter()
            .map(|(range, low, high)| {
                let shift = if half { 0.5 } else { 1.0 };
                json!({
                    "from": f64::from(self.plot.first) + whole(range.start) - shift,
                    "to": f64::from(self.plot.first) + whole(range.end) - 1.0 + shift,
                    "low": low.unwrap_or(bottom), "high": high.unwrap_or(top),
                })
            })
            .collect();
        if rows.is_empty() {
            return None;
        }
        let (mut x, mut y) = (self.x(), self.y());
        let mut encoding = json!({ "y2": { "field": "high" } });
        set(&mut y, "field", "low");
        set(&mut encoding, "y", y);
        // One stretch reaches from edge to edge.
        if rows.len() > 1
            || stretches
                .iter()
                .any(|(range, ..)| range.len() < self.panel.count())
        {
            set(&mut x, "field", "from");
            set(&mut encoding, "x", x);
            set(&mut encoding, "x2", json!({ "field": "to" }));
        }
        Some(json!({
            "data": { "values": rows },
            "mark": {
                "type": "rect", "color": band.kind.tint(), "clip": true,
                "stroke": band.kind.tint(), "strokeWidth": 1,
            },
            "encoding": encoding,
        }))
    }

    /// The upright lines of phases and changes.
    fn uprights(&self) -> Vec<Value> {
        let layer = |starts: Vec<(u32, &str)>, color: &str, dashes: Value, width: f64| {
            let (shown, end) = uprights(starts.into_iter(), &self.across, self.upward);
            let rows: Vec<Value> = shown
                .iter()
                .map(|line| {
                    let before = f64::from(line.start) + f64::from(self.plot.first) - 0.5;
                    json!({ "number": before, "what": line.title })
                })
                .collect();
            (!rows.is_empty()).then(|| {
                json!({
                    "data": { "values": rows },
                    "mark": {
                        "type": "rule", "color": color, "strokeDash": dashes, "strokeWidth": width,
                        "clip": true,
                    },
                    "encoding": {
                        "x": self.x(), "y": { "value": 0 }, "y2": { "value": end },
                        "tooltip": { "field": "what", "type": "nominal" },
                    },
                })
            })
        };
        let changes = self.panel.changes.iter();
        let changes = changes.map(|change| (change.start, change.title.as_str()));
        let phases = self.panel.phase_starts.iter();
        let phases = phases.map(|start| (*start, legend::NEW_PHASE));
        let changes = layer(changes.collect(), "#7a4aa0", json!([8, 3, 2, 3]), 1.6);
        let phases = layer(phases.collect(), "#5a6675", json!([3, 3]), 1.0);
        changes.into_iter().chain(phases).collect()
    }

    fn line(&self, line: &PlotLine) -> Option<Value> {
        let mark = |kind: &str| {
            json!({
                "type": kind, "color": line.color(), "strokeDash": line.dashes(),
                "strokeWidth": line.stroke_width(), "clip": true,
            })
        };
        if let [value] = &line.values[..] {
            let is_shown = value.is_finite() && self.upward.side_of(*value).is_eq();
            return is_shown.then(|| {
                let mut y = self.y();
                set(&mut y, "field", "value");
                json!({
                    "data": { "values": [{ "value": value, "line": line.name }] },
                    "mark": mark("rule"),
                    "encoding": { "y": y, "tooltip": [
                        { "field": "line", "type": "nominal" },
                        { "field": "value", "type": "quantitative" },
                    ] },
                })
            });
        }
        let rows = self.rows(&line.values, &line.name);
        let mut mark = mark("line");
        set(&mut mark, "interpolate", "step");
        if is_dense(line.values.len(), self.width as usize) && line.is_busy() {
            // Dashes would fray a line that goes up and down in every pixel.
            set(&mut mark, "strokeDash", json!([]));
            set(&mut mark, "strokeOpacity", 0.3);
        }
        Some(json!({
            "data": { "values": rows },
            "mark": mark,
            "encoding": { "x": self.x(), "y": self.y(), "detail": { "field": "part", "type": "nominal" } },
        }))
    }

    /// Points of a row, each with the name of the unbroken part it belongs to.
    fn rows(&self, values: &[f64], name: &str) -> Vec<Value> {
        let mut part = 0_u32;
        let mut rows = Vec::new();
        for kept in thinned(values, self.width as usize) {
            part += u32::from(!kept.joined);
            rows.push(json!({
                "number": self.number(kept.index), "value": kept.value, "of": name,
                "part": format!("{name} {part}"),
            }));
        }
        rows
    }

    fn traces(&self) -> Vec<Value> {
        let is_dense = is_dense(self.panel.count(), self.width as usize);
        let (ink, width) = if is_dense {
            ("#6f93b5", 0.8)
        } else {
            ("#1d4e79", 1.2)
        };
        let encoding = json!({
            "x": self.x(), "y": self.y(), "detail": { "field": "part", "type": "nominal" },
            "tooltip": [
                { "field": "of", "type": "nominal", "title": "What" },
                { "field": "number", "type": "quantitative", "title": "Number" },
                { "field": "value", "type": "quantitative", "title": "Value" },
            ],
        });
        // Dashes would fray a band.
        let dashes: [&[f64]; 3] = match is_dense {
            true => [&[]; 3],
            false => [&[], &[5.0, 3.0], &[2.0, 3.0]],
        };
        let traces = self.panel.traces.iter().zip(dashes.iter().cycle());
        let lines = traces.clone().map(|(trace, dashes)| {
            json!({
                "data": { "values": self.rows(&trace.points, &trace.name) },
                "mark": { "type": "line", "color": ink, "strokeWidth": width, "strokeDash": dashes },
                "encoding": encoding,
            })
        });
        let dots = traces
            .filter(|_| self.panel.count() <= DOTS)
            .map(|(trace, _)| {
                json!({
                    "data": { "values": self.rows(&trace.points, &trace.name) },
                    "mark": {
                        "type": "point", "filled": false, "fill": "white", "color": ink, "size": 26,
                        "strokeWidth": width, "opacity": 1,
                    },
                    "encoding": encoding,
                })
            });
        lines.chain(dots).collect()
    }
}

fn set(object: &mut Value, key: &str, value: impl Into<Value>) {
    if let Some(object) = object.as_object_mut() {
        object.insert(key.to_owned(), value.into());
    }
}

fn whole(index: usize) -> f64 {
    f64::from(u32::try_from(index).unwrap_or(u32::MAX))
}
