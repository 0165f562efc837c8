//! Whether what the map holds fits together.

use super::read::Here;
use super::records::{self, Head, damaged};
use super::{KeyValue, Pair, cells, keys};
use crate::{CLOCK_STEPPED, Entry, Ground, Line, Scope, StoreError};
use std::collections::BTreeMap;

/// How many keys are taken from the map at once.
const PAGE: usize = 1_000;

/// Walks through everything, and holds each thing against what must stand beside it.
pub(super) fn check<K: KeyValue>(map: &mut K, scopes: &[Scope]) -> Result<(), StoreError> {
    for scope in scopes {
        lines(map, scope)?;
    }
    for table in tables(map)? {
        rows(map, &table)?;
    }
    Ok(())
}

fn contradiction(what: String) -> StoreError {
    StoreError::Corrupt(what)
}

/// Gives every key that starts with these bytes, and its value.
fn each<K: KeyValue>(
    map: &mut K,
    start: Vec<u8>,
    work: &mut dyn FnMut(&mut K, Pair) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    let to = keys::behind(start.clone());
    let mut from = start;
    loop {
        let page = map.scan(&from, &to, PAGE)?;
        let Some((last, _)) = page.last() else {
            return Ok(());
        };
        from.clone_from(last);
        from.push(0);
        for pair in page {
            work(map, pair)?;
        }
    }
}

fn lines<K: KeyValue>(map: &mut K, scope: &Scope) -> Result<(), StoreError> {
    let head = map.get(&keys::tip(scope))?;
    let head = Head::read(head.as_deref())?;
    let mut versions = BTreeMap::new();
    let mut position = 0;
    each(map, keys::lines(scope), &mut |map, (key, line)| {
        position += 1;
        if key != keys::line(scope, position) {
            let place = format!("line {position} of `{scope}` is not there");
            return Err(contradiction(place));
        }
        let line = Line::new(line);
        let entry = line
            .read()
            .map_err(|error| contradiction(format!("line {position} of `{scope}`: {error}")))?;
        line_fits(map, scope, position, &entry)?;
        versions.insert(entry.stream, entry.version);
        Ok(())
    })?;
    if position != head.tip.position() {
        return Err(contradiction(format!(
            "`{scope}` ends at {}, and its lines at {position}",
            head.tip.position()
        )));
    }
    for (stream, version) in versions {
        if (Here { map, scope }).version(&stream)? != version {
            return Err(contradiction(format!(
                "the version of `{stream}` is another"
            )));
        }
    }
    Ok(())
}

fn line_fits<K: KeyValue>(
    map: &mut K,
    scope: &Scope,
    position: u64,
    entry: &Entry<'_>,
) -> Result<(), StoreError> {
    let of_stream = keys::stream_line(scope, &entry.stream, entry.version);
    let of_stream = map.get(&of_stream)?;
    let found = of_stream
        .map(|bytes| records::read_count(&bytes))
        .transpose()?;
    if entry.position != position || found != Some(position) {
        let what = format!("line {position} of `{scope}` is not in its stream");
        return Err(contradiction(what));
    }
    let record = Here { map, scope }.command(entry.command)?;
    let is_in = |record: crate::CommandRecord| {
        let end = record.first_position.saturating_add(record.events.into());
        (record.first_position..end).contains(&position)
    };
    // A step of the clock is nobody's command.
    if record.map_or(entry.kind == CLOCK_STEPPED, is_in) {
        return Ok(());
    }
    let what = format!("line {position} of `{scope}` is not in its command's record");
    Err(contradiction(what))
}

/// A table as the map knows it: its part of a key, and what follows from its form.
struct Known {
    name: Vec<u8>,
    key_columns: usize,
    indexes: usize,
}

fn tables<K: KeyValue>(map: &mut K) -> Result<Vec<Known>, StoreError> {
    let mut tables = Vec::new();
    each(map, vec![keys::TABLE], &mut |_, (key, form)| {
        let form = String::from_utf8(form).map_err(|_| damaged("a table's form"))?;
        let columns = |line: &str| line.strip_prefix("key ")?.parse().ok();
        tables.push(Known {
            name: key.get(1..).unwrap_or_default().to_vec(),
            key_columns: form
                .lines()
                .find_map(columns)
                .ok_or_else(|| damaged("a table's form"))?,
            indexes: form
                .lines()
                .filter(|line| line.starts_with("index "))
                .count(),
        });
        Ok(())
    })?;
    Ok(tables)
}

fn rows<K: KeyValue>(map: &mut K, table: &Known) -> Result<(), StoreError> {
    let wrong = || contradiction("a row does not stand where its key says".into());
    let under = |kind| [&[kind], table.name.as_slice()].concat();
    let (start, by_index) = (under(keys::ROW), under(keys::ENTRY));
    let (mut rows, mut entries) = (0_usize, 0_usize);
    each(map, start.clone(), &mut |_, (key, row)| {
        rows += 1;
        let place = key.get(start.len()..).and_then(cells::read_bytes);
        let (_, key_cells) = place.ok_or_else(wrong)?;
        let is_row = cells::read(&row).is_some() && row.starts_with(key_cells);
        if is_row { Ok(()) } else { Err(wrong()) }
    })?;
    each(map, by_index.clone(), &mut |map, (key, row)| {
        entries += 1;
        let place = key.get(by_index.len()..).and_then(cells::read_bytes);
        let (scope, _) = place.ok_or_else(wrong)?;
        let of_row = cells::read(&row).ok_or_else(wrong)?;
        let mut of = start.clone();
        cells::write_bytes(&scope, &mut of);
        cells::write(of_row.get(..table.key_columns).ok_or_else(wrong)?, &mut of);
        match map.get(&of)? == Some(row) {
            true => Ok(()),
            false => Err(contradiction(
                "an index finds a row that is not there".into(),
            )),
        }
    })?;
    match entries == rows.saturating_mul(table.indexes) {
        true => Ok(()),
        false => Err(contradiction("an index does not find every row".into())),
    }
}
