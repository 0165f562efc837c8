//! What an attacker does to the lines, place by place.

use crate::failure::{Failure, Outcome};
use lineside_journal::Line;

/// The lines by their places; `None` is a place that was emptied.
pub(super) struct Lines(Vec<Option<Line>>);

impl Lines {
    pub(super) fn new(lines: &[Line]) -> Self {
        Self(lines.iter().cloned().map(Some).collect())
    }

    pub(super) fn into_slots(self) -> Vec<Option<Line>> {
        self.0
    }

    fn middle(&self) -> usize {
        self.0.len() / 2
    }

    fn get(&self, place: usize) -> Outcome<Line> {
        let line = self.0.get(place).cloned().flatten();
        line.ok_or_else(|| Failure::new(format!("there is no line at place {place}")))
    }

    fn set(&mut self, place: usize, line: Option<Line>) {
        if let Some(slot) = self.0.get_mut(place) {
            *slot = line;
        }
    }

    /// Changes the text of a line.
    fn edit(&mut self, place: usize, change: impl FnOnce(&str) -> String) -> Outcome {
        let line = self.get(place)?;
        let edited = change(&line.as_text());
        if edited.as_bytes() == line.as_bytes() {
            return Err(Failure::new(format!("the attack did not change {line:?}")));
        }
        self.set(place, Some(Line::new(edited.into_bytes())));
        Ok(())
    }

    /// Gives one member of a line the value that it has in another.
    fn take_over(&mut self, place: usize, from: &str, to: &str) -> Outcome {
        self.edit(place, |text| text.replacen(from, to, 1))
    }
}

/// A value of the body that is another one afterwards, in canonical form.
fn other_body(text: &str) -> String {
    text.replacen(r#""body":{"#, r#""body":{"":0,"#, 1)
        .replacen(r#"{"":0,}"#, r#"{"":0}"#, 1)
}

pub(super) fn a_body_is_changed(lines: &mut Lines) -> Outcome {
    lines.edit(lines.middle(), other_body)
}

pub(super) fn the_last_line_is_changed(lines: &mut Lines) -> Outcome {
    lines.edit(lines.0.len().saturating_sub(1), other_body)
}

pub(super) fn an_author_is_changed(lines: &mut Lines) -> Outcome {
    lines.take_over(lines.middle(), r#"{"actor":""#, r#"{"actor":"not."#)
}

pub(super) fn a_time_is_changed(lines: &mut Lines) -> Outcome {
    let place = lines.middle();
    let recorded = lines.get(place)?;
    let year = recorded.read()?.recorded.to_string();
    let year = year.get(..4).unwrap_or_default();
    let from = format!(r#""recorded":"{year}"#);
    lines.take_over(place, &from, r#""recorded":"2999"#)
}

pub(super) fn a_line_is_spelt_otherwise(lines: &mut Lines) -> Outcome {
    lines.take_over(lines.middle(), ",", ", ")
}

pub(super) fn a_line_is_removed(lines: &mut Lines) -> Outcome {
    lines.set(lines.middle(), None);
    Ok(())
}

pub(super) fn two_lines_are_swapped(lines: &mut Lines) -> Outcome {
    let place = lines.middle();
    let (first, second) = (lines.get(place)?, lines.get(place + 1)?);
    lines.set(place, Some(second));
    lines.set(place + 1, Some(first));
    Ok(())
}

/// Swaps two lines, each with the position of the other's place.
pub(super) fn two_are_renumbered(lines: &mut Lines) -> Outcome {
    let place = lines.middle();
    two_lines_are_swapped(lines)?;
    for place in [place, place + 1] {
        let line = lines.get(place)?;
        let from = format!(r#""position":{},"#, line.read()?.position);
        lines.take_over(place, &from, &format!(r#""position":{},"#, place + 1))?;
    }
    Ok(())
}

pub(super) fn a_line_is_repeated(lines: &mut Lines) -> Outcome {
    let place = lines.middle();
    let line = lines.get(place)?;
    lines.set(place + 1, Some(line));
    Ok(())
}

pub(super) fn another_scopes_line(lines: &mut Lines) -> Outcome {
    let place = lines.middle();
    let line = lines.get(place)?;
    let scope = format!(r#""scope":"{}"#, line.read()?.scope);
    lines.take_over(place, &scope, &format!("{scope}-2"))
}

pub(super) fn the_tail_is_cut_off(lines: &mut Lines) -> Outcome {
    for place in lines.0.len().saturating_sub(3)..lines.0.len() {
        lines.set(place, None);
    }
    Ok(())
}

/// Changes a body, and then every link behind it.
pub(super) fn the_chain_is_written_anew(lines: &mut Lines) -> Outcome {
    let start = lines.middle();
    a_body_is_changed(lines)?;
    for place in start + 1..lines.0.len() {
        let before = lines.get(place - 1)?.leaf();
        let from = format!(r#""prev":"{}""#, lines.get(place)?.read()?.prev);
        lines.take_over(place, &from, &format!(r#""prev":"{before}""#))?;
    }
    Ok(())
}
