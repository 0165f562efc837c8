//! A [`Plot`] as a Vega-Lite specification, for notebooks and dashboards.

use super::panel::thinned;
use super::plot::{Plot, PlotLine, PlotLineKind, PlotPanel};
use serde_json::{Value, json};

impl Plot {
    /// The plot as a Vega-Lite 5 specification, with its data inline, as JSON text.
    ///
    /// Traces of more than 2 000 points are thinned to the lowest and highest of each of
    /// 1 000 stretches; marked points are always there. Marks differ by shape and by colour.
    ///
    /// # Complexity
    /// O(n) time.
    #[must_use]
    pub fn to_vega_lite(&self) -> String {
        let count = self.panels.len();
        let panels = self.panels.iter().enumerate();
        let panels: Vec<Value> = panels
            .map(|(number, panel)| panel.vega(&self.across, number == 0, number + 1 == count))
            .collect();
        json!({
            "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
            "title": { "text": self.title, "subtitle": self.subtitle, "anchor": "start" },
            "vconcat": panels,
            "resolve": { "scale": { "x": "shared", "color": "independent", "shape": "independent" } },
            "config": { "view": { "stroke": "#d5dbe2" } },
        })
        .to_string()
    }
}

impl PlotPanel {
    fn vega(&self, across: &str, first: bool, last: bool) -> Value {
        let x = json!({
            "field": "number", "type": "quantitative",
            "title": if last { Value::from(across) } else { Value::Null },
            "scale": { "zero": false, "nice": false },
        });
        let y = json!({
            "field": "value", "type": "quantitative", "title": self.name,
            "scale": { "zero": false },
        });
        let count = self
            .traces
            .iter()
            .map(|trace| trace.points.len())
            .max()
            .unwrap_or(0);
        let mut layers: Vec<Value> = self
            .lines
            .iter()
            .map(|line| line.vega(count, &x, &y))
            .collect();
        let starts: Vec<Value> = self
            .phase_starts
            .iter()
            .map(|start| json!({ "number": f64::from(*start) + 0.5 }))
            .collect();
        if !starts.is_empty() {
            layers.push(json!({
                "data": { "values": starts },
                "mark": { "type": "rule", "color": "#5a6675", "strokeDash": [3, 3] },
                "encoding": { "x": x },
            }));
        }
        let mut points = Vec::new();
        for trace in &self.traces {
            for (index, value) in thinned(&trace.points) {
                points.push(json!({ "number": index + 1, "value": value, "trace": trace.name }));
            }
        }
        layers.push(json!({
            "data": { "values": points },
            "mark": {
                "type": "line", "color": "#1d4e79", "strokeWidth": 1.2,
                "point": if count <= 200 {
                    json!({ "filled": false, "fill": "white", "color": "#1d4e79", "size": 28 })
                } else {
                    Value::Bool(false)
                },
            },
            "encoding": { "x": x, "y": y, "detail": { "field": "trace", "type": "nominal" } },
        }));
        let mut marks = Vec::new();
        for signal in &self.signals {
            let trace = self
                .traces
                .get(signal.trace as usize)
                .or(self.traces.first());
            for end in signal.ends.iter().take(1_000) {
                let value = trace.and_then(|trace| trace.points.get(*end as usize));
                if let Some(value) = value.filter(|value| value.is_finite()) {
                    marks.push(json!({
                        "number": u64::from(*end) + 1, "value": value, "signal": signal.title,
                    }));
                }
            }
        }
        if !marks.is_empty() {
            layers.push(json!({
                "data": { "values": marks },
                "mark": { "type": "point", "size": 140, "strokeWidth": 2, "filled": false },
                "encoding": {
                    "x": x, "y": y,
                    "shape": { "field": "signal", "type": "nominal", "title": "Signal" },
                    "color": { "field": "signal", "type": "nominal", "title": "Signal" },
                    "tooltip": [
                        { "field": "number", "type": "quantitative" },
                        { "field": "value", "type": "quantitative" },
                        { "field": "signal", "type": "nominal" },
                    ],
                },
            }));
        }
        json!({
            "width": 760,
            "height": if first { 280 } else { 130 },
            "layer": layers,
        })
    }
}

impl PlotLine {
    fn vega(&self, count: usize, x: &Value, y: &Value) -> Value {
        let (color, dashes) = match self.kind {
            PlotLineKind::Center => ("#2b7a55", json!([])),
            PlotLineKind::Limit => ("#b4232c", json!([7, 4])),
            PlotLineKind::Rebased => ("#5a6675", json!([2, 3])),
            PlotLineKind::Spec => ("#4a3f8f", json!([14, 5])),
        };
        let point = |index: usize, value: f64| json!({ "number": index + 1, "value": value, "line": self.name });
        let values: Vec<Value> = match &self.values[..] {
            [value] if value.is_finite() => {
                vec![point(0, *value), point(count.saturating_sub(1), *value)]
            }
            values => thinned(values)
                .into_iter()
                .map(|(index, value)| point(index, value))
                .collect(),
        };
        json!({
            "data": { "values": values },
            "mark": {
                "type": "line", "color": color, "strokeDash": dashes, "strokeWidth": 1.4,
                "interpolate": "step", "tooltip": true,
            },
            "encoding": { "x": x, "y": y, "detail": { "field": "line", "type": "nominal" } },
        })
    }
}
