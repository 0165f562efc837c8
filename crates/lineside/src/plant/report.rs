//! The audit trail for people: every event with everything it says, to read and to print.
//!
//! An export holds the stored bytes, for programs; a report holds the same events in words
//! and leaves nothing out: every member of every body, who, when by both clocks, why, from
//! where, and the hash that ties the entry to the export.

use super::Plant;
use super::events::JournalEvent;
use lineside_journal::{StoreError, StreamId};
use lineside_kernel::{Problem, Timestamp, Watch};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::fs::OpenOptions;
use std::io::{self, BufWriter, Write};
use std::ops::ControlFlow;

/// How many events are read at a time.
const PAGE: usize = 1_000;

/// Writes the audit trail to a new file in a form for people: every event with everything
/// that it says.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ReportJournal {
    /// The file to write; it must not exist yet.
    pub path: String,
    /// How it is written.
    #[serde(default)]
    pub format: ReportFormat,
    /// Only events behind this position.
    #[serde(default)]
    pub after: u64,
    /// Only these streams. None means all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub streams: Vec<StreamId>,
}

/// How a report is written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ReportFormat {
    /// A page for a browser, which prints well and needs nothing else.
    #[default]
    Html,
    /// Plain text.
    Text,
}

/// What was reported.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Reported {
    /// How many events the report holds.
    pub events: u64,
    /// The position up to which was read.
    pub position: u64,
}

impl Plant {
    /// Writes the audit trail for people.
    ///
    /// # Errors
    /// A [`Problem`] when the file exists or cannot be written, the store cannot be read,
    /// or the work was cancelled.
    pub fn report(&self, wanted: &ReportJournal, watch: &dyn Watch) -> Result<Reported, Problem> {
        let failed =
            |error: io::Error| Problem::from(StoreError::Io(format!("{}: {error}", wanted.path)));
        let tip = self.status()?;
        let file = OpenOptions::new()
            .write(true)
            .create_new(true)
            .open(&wanted.path)
            .map_err(failed)?;
        let mut out = BufWriter::new(file);
        let pen = Pen {
            format: wanted.format,
            title: format!("Audit trail of {}", tip.scope),
        };
        pen.start(
            &mut out,
            &format!("{} events, root {}", tip.position, tip.root),
        )
        .map_err(failed)?;
        let mut reported = Reported {
            events: 0,
            position: wanted.after,
        };
        loop {
            watch.check(reported.position.min(tip.position), tip.position)?;
            let page = self.report_page(reported.position)?;
            let Some(last) = page.last() else {
                break;
            };
            reported.position = last.position;
            for event in &page {
                if wanted.streams.is_empty() || wanted.streams.contains(&event.stream) {
                    pen.event(&mut out, event).map_err(failed)?;
                    reported.events += 1;
                }
            }
        }
        pen.end(&mut out).map_err(failed)?;
        let file = out
            .into_inner()
            .map_err(|error| failed(error.into_error()))?;
        file.sync_all().map_err(failed)?;
        Ok(reported)
    }

    fn report_page(&self, after: u64) -> Result<Vec<JournalEvent>, Problem> {
        let page = self.read(|store| {
            let mut events = Vec::with_capacity(PAGE);
            store.read_journal(self.scope(), after, PAGE, &mut |line| {
                events.push(JournalEvent::of(&line, false));
                ControlFlow::Continue(())
            })?;
            events.into_iter().collect::<Result<Vec<_>, _>>()
        })?;
        Ok(page)
    }
}

/// Writes one of the two forms.
struct Pen {
    format: ReportFormat,
    title: String,
}

const STYLE: &str = "body{font:14px/1.4 system-ui,sans-serif;margin:2em auto;max-width:60em;\
color:#111}h1{font-size:1.4em}section{border-top:1px solid #999;padding:.6em 0;\
break-inside:avoid}h2{font-size:1em;margin:0}p{margin:.2em 0;color:#444}dl{display:grid;\
grid-template-columns:max-content 1fr;gap:.1em 1em;margin:.4em 0 0}dt{color:#444}dd{margin:0;\
overflow-wrap:anywhere}.hash{font:11px/1.4 monospace;color:#666}";

impl Pen {
    fn start(&self, out: &mut dyn Write, about: &str) -> io::Result<()> {
        match self.format {
            ReportFormat::Html => write!(
                out,
                "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>{0}\
                 </title><style>{STYLE}</style></head><body>\n<h1>{0}</h1>\n<p>{1}. Times are \
                 UTC.</p>\n",
                escaped(&self.title),
                escaped(about)
            ),
            ReportFormat::Text => write!(out, "{}\n{about}. Times are UTC.\n", self.title),
        }
    }

    fn event(&self, out: &mut dyn Write, event: &JournalEvent) -> io::Result<()> {
        let heading = format!(
            "{}  {}  {} version {}",
            event.position, event.kind, event.stream, event.version
        );
        let mut about = format!("By {} at {}", event.actor, clock(event.at));
        if event.recorded != event.at {
            about.push_str(&format!(", recorded {}", clock(event.recorded)));
        }
        if let Some(source) = &event.source {
            about.push_str(&format!(", from {source}"));
        }
        let mut facts = Vec::new();
        if let Some(reason) = &event.reason {
            facts.push(("reason".to_owned(), reason.clone()));
        }
        match serde_json::from_str::<Value>(&event.body) {
            Ok(body) => flatten("", &body, &mut facts),
            Err(_) => facts.push(("body".into(), event.body.clone())),
        }
        let ties = format!(
            "schema {}, command {}, leaf {}",
            event.schema, event.command, event.leaf
        );
        match self.format {
            ReportFormat::Html => {
                let (heading, about) = (escaped(&heading), escaped(&about));
                write!(out, "<section><h2>{heading}</h2><p>{about}</p><dl>")?;
                for (name, value) in facts {
                    let (name, value) = (escaped(&name), escaped(&value));
                    write!(out, "<dt>{name}</dt><dd>{value}</dd>")?;
                }
                writeln!(out, "</dl><p class=\"hash\">{ties}</p></section>")
            }
            ReportFormat::Text => {
                write!(out, "\n{heading}\n  {about}\n")?;
                for (name, value) in facts {
                    writeln!(out, "    {name}: {}", value.replace('\n', "\n      "))?;
                }
                writeln!(out, "  {ties}")
            }
        }
    }

    fn end(&self, out: &mut dyn Write) -> io::Result<()> {
        match self.format {
            ReportFormat::Html => out.write_all(b"</body></html>\n"),
            ReportFormat::Text => out.write_all(b"\nEnd of the audit trail.\n"),
        }
    }
}

/// Every value of a body with the path that leads to it.
fn flatten(path: &str, value: &Value, facts: &mut Vec<(String, String)>) {
    match value {
        Value::Object(members) if !members.is_empty() => {
            for (name, member) in members {
                let dot = if path.is_empty() { "" } else { "." };
                flatten(&format!("{path}{dot}{name}"), member, facts);
            }
        }
        Value::Array(items) if !items.is_empty() => {
            for (index, item) in items.iter().enumerate() {
                flatten(&format!("{path}[{index}]"), item, facts);
            }
        }
        Value::String(text) => facts.push((path.to_owned(), text.clone())),
        other if path.is_empty() && other.as_object().is_some() => {}
        other => facts.push((path.to_owned(), other.to_string())),
    }
}

fn clock(time: Timestamp) -> String {
    time.to_string().replace('T', " ").replace('Z', "")
}

/// Text within a page, where markup in the data stays text.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            // Marks that would show the text in another order than it is stored in.
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {
                out.push_str(&format!("\\u{{{:x}}}", u32::from(character)));
            }
            other => out.push(other),
        }
    }
    out
}
