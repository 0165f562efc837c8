//! A journal and its streams are read from where, as far, and as long as one likes.

use crate::Factory;
use crate::failure::{Outcome, same};
use crate::trial::{Draft, Trial, lines_behind, stream_lines};
use lineside_journal::Expect::Any;
use lineside_journal::{Line, StreamId};
use std::ops::ControlFlow;

/// More than any store takes at once.
const LINES: usize = 700;

fn with_lines(factory: &dyn Factory) -> Outcome<(Trial, Vec<Line>)> {
    let mut trial = Trial::new(factory)?;
    for events in [1, LINES / 2, LINES - LINES / 2 - 1] {
        let commit = trial.command().on("lot:L-1", Any, events)?;
        trial.accepted(&commit)?;
    }
    let lines = trial.lines()?;
    same("the number of lines", lines.len(), LINES)?;
    Ok((trial, lines))
}

pub(crate) fn the_journal_is_read_in_pages(factory: &dyn Factory) -> Outcome {
    let (mut trial, lines) = with_lines(factory)?;
    for size in [1, 7, 256, LINES, LINES + 1] {
        let mut read = Vec::new();
        loop {
            let page = lines_behind(&mut *trial.store, &trial.scope, read.len() as u64, size)?;
            let wanted = lines.iter().skip(read.len()).take(size);
            same(
                "a page of the journal",
                page.iter().collect::<Vec<_>>(),
                wanted.collect(),
            )?;
            if page.is_empty() {
                break;
            }
            read.extend(page);
        }
        same("the number of lines in all pages", read.len(), LINES)?;
    }
    for after in [
        0,
        LINES as u64,
        LINES as u64 + 1,
        1 << 53,
        i64::MAX as u64,
        u64::MAX,
    ] {
        let page = lines_behind(&mut *trial.store, &trial.scope, after, 0)?;
        same("a page of no lines", page, vec![])?;
        if after > 0 {
            let page = lines_behind(&mut *trial.store, &trial.scope, after, usize::MAX)?;
            same("the lines behind the end", page, vec![])?;
        }
    }
    Ok(())
}

pub(crate) fn reading_stops_when_told(factory: &dyn Factory) -> Outcome {
    let (mut trial, _) = with_lines(factory)?;
    let stream: StreamId = "lot:L-1".parse()?;
    for stop in [1, 2, 255, 256, 257, 513] {
        let mut read = 0;
        let mut each = |_| {
            read += 1;
            if read == stop {
                ControlFlow::Break(())
            } else {
                ControlFlow::Continue(())
            }
        };
        trial
            .store
            .read_journal(&trial.scope, 0, usize::MAX, &mut each)?;
        same("the lines read before the journal was put away", read, stop)?;
        let mut read = 0;
        let mut each = |_| {
            read += 1;
            if read == stop {
                ControlFlow::Break(())
            } else {
                ControlFlow::Continue(())
            }
        };
        trial
            .store
            .read_stream(&trial.scope, &stream, 0..u64::MAX, &mut each)?;
        same("the lines read before the stream was put away", read, stop)?;
    }
    Ok(())
}

pub(crate) fn a_stream_is_read_by_its_versions(factory: &dyn Factory) -> Outcome {
    let mut trial = Trial::new(factory)?;
    for events in [1, 2, 300] {
        let other = trial
            .command()
            .on("lot:L-2", Any, 2)?
            .on("lot:L-1", Any, events)?;
        trial.accepted(&other)?;
    }
    let stream: StreamId = "lot:L-1".parse()?;
    let all = trial.lines()?.into_iter();
    let mut own = Vec::new();
    for line in all {
        if line.read()?.stream == stream {
            own.push(line);
        }
    }
    same("the number of the stream's lines", own.len(), 303)?;
    let end = u64::MAX;
    let ranges = [
        (0, end),
        (1, end),
        (0, 1),
        (0, 2),
        (1, 2),
        (2, 5),
        (257, 303),
        (303, 304),
        (303, end),
        (304, end),
        (end, end),
        (i64::MAX as u64, end),
        (3, 3),
        (5, 2),
    ];
    for (from, to) in ranges {
        let found = stream_lines(&mut *trial.store, &trial.scope, &stream, from..to)?;
        let wanted = own
            .iter()
            .zip(1..)
            .filter(|(_, version)| (from..to).contains(version));
        let wanted: Vec<Line> = wanted.map(|(line, _)| line.clone()).collect();
        same(&format!("the versions {from} to {to}"), found, wanted)?;
    }
    let never = stream_lines(&mut *trial.store, &trial.scope, &"lot:L-3".parse()?, 0..end)?;
    same("the lines of a stream not begun", never, vec![])
}
