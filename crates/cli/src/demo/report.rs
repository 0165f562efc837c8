//! The page of the demonstration: one HTML file that needs nothing else.

use std::fmt::Write as _;

/// A name and what there is to say about it.
pub(super) struct Fact {
    pub(super) name: String,
    pub(super) value: String,
}

impl Fact {
    pub(super) fn new(name: &str, value: &str) -> Self {
        Self {
            name: name.to_owned(),
            value: value.to_owned(),
        }
    }
}

/// What stands on the page.
pub(super) struct Report {
    pub(super) chart: String,
    pub(super) signals: Vec<Fact>,
    pub(super) nights: Vec<Fact>,
    pub(super) order: Vec<Fact>,
}

impl Report {
    pub(super) fn html(&self) -> String {
        format!(
            "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <title>Lineside: a demonstration</title>\n<style>{STYLE}</style>\n</head>\n<body>\n\
             <main>\n<h1>A day on the filling line</h1>\n\
             <p class=\"lead\">Invented measurements, real calculations: everything below was \
             worked out by <code>lineside demo</code>.</p>\n\
             <section><h2>Is the filler in control?</h2>\n\
             <p>120 bottles weighed one by one. The limits come from how far neighbours lie \
             apart; Nelson's eight rules read the points.</p>\n\
             <figure>{chart}</figure>\n{signals}</section>\n\
             <section><h2>How long was the night?</h2>\n\
             <p>The night shift runs from 22:00 to 06:00 by the clock on the wall in Berlin. \
             When the clocks change, it is an hour shorter or longer.</p>\n{nights}</section>\n\
             <section><h2>What goes on the order?</h2>\n\
             <p>Exact factors all the way, and one rounding at the end.</p>\n{order}</section>\n\
             </main>\n</body>\n</html>\n",
            chart = self.chart,
            signals = table(&self.signals),
            nights = table(&self.nights),
            order = table(&self.order),
        )
    }
}

fn table(facts: &[Fact]) -> String {
    let mut rows = String::new();
    for Fact { name, value } in facts {
        let (name, value) = (escaped(name), escaped(value));
        let _ = writeln!(
            rows,
            "<tr><th scope=\"row\">{name}</th><td>{value}</td></tr>"
        );
    }
    format!("<table>\n{rows}</table>\n")
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

const STYLE: &str = "
:root { color: #1c2733; background: #f5f6f8; font: 16px/1.55 system-ui, sans-serif; }
body { margin: 0; }
main { max-width: 62rem; margin: 0 auto; padding: 2.5rem 1.25rem 4rem; }
h1 { font-size: 1.9rem; margin: 0 0 .25rem; letter-spacing: -.01em; }
h2 { font-size: 1.2rem; margin: 0 0 .35rem; }
.lead { margin-top: 0; color: #50606f; }
section { background: #fff; border: 1px solid #dfe4e9; border-radius: 10px;
  padding: 1.25rem 1.5rem 1.4rem; margin-top: 1.4rem; }
section p { margin-top: 0; max-width: 46rem; color: #3c4a57; }
figure { margin: 1rem 0; }
figure svg { width: 100%; height: auto; display: block; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
th, td { text-align: left; padding: .35rem 1.5rem .35rem 0; border-top: 1px solid #e9edf1;
  vertical-align: top; }
th { font-weight: 600; }
tr:first-child th, tr:first-child td { border-top: 0; }
code { background: #eef1f4; padding: .05rem .35rem; border-radius: 4px; }
@media print { :root { background: #fff; } section { break-inside: avoid; } }
";
