use super::*;
use crate::{
    Author, CommandId, Commit, Expect, Kind, MemoryStore, NewEvent, Read, Store, StreamId,
    StreamWrite, limits,
};
use proptest::prelude::*;

fn scope() -> Scope {
    "acme/munich".parse().unwrap()
}

fn at(second: i64) -> Timestamp {
    Timestamp::from_micros(1_800_000_000_000_000 + second * 1_000_000).unwrap()
}

fn commit(n: u32, stream: &str) -> Commit {
    let body = format!(r#"{{"n":"{n}","text":"µ \"x\" \\ {n}"}}"#);
    let event = NewEvent::from_json(Kind::of("thing.done"), 1, at(i64::from(n)), &body).unwrap();
    let mut author = Author::of("op.7".parse().unwrap());
    author.reason = n.is_multiple_of(3).then(|| "because".into());
    let stream = StreamId::new("thing", stream).unwrap();
    Commit::new(CommandId::derived(&n.to_string()), author).write(StreamWrite::new(
        stream,
        Expect::Any,
        vec![event],
    ))
}

fn journal(lines: u32) -> (Vec<Line>, Tip) {
    let mut store = MemoryStore::new();
    for n in 0..lines {
        let commit = commit(n, ["A", "B"][n as usize % 2]);
        let verdicts = store.commit(&scope(), &[commit], at(i64::from(n))).unwrap();
        assert!(verdicts[0].is_ok(), "{verdicts:?}");
    }
    read(&mut store)
}

fn read(store: &mut MemoryStore) -> (Vec<Line>, Tip) {
    let mut lines = Vec::new();
    store
        .read_journal(&scope(), 0, usize::MAX, &mut |line| {
            lines.push(line);
            ControlFlow::Continue(())
        })
        .unwrap();
    (lines, store.tip(&scope()).unwrap())
}

fn audited(lines: &[Line], tip: Option<&Tip>, marks: Vec<Mark>) -> AuditReport {
    let mut audit = Audit::new(marks);
    for line in lines {
        audit.line(line);
    }
    audit.finish(tip)
}

fn mark(tip: &Tip) -> Mark {
    Mark {
        size: tip.position(),
        root: tip.root(),
    }
}

#[test]
fn an_untouched_journal_is_sound() {
    let (lines, tip) = journal(9);
    let report = audited(&lines, Some(&tip), vec![mark(&tip)]);
    assert!(report.is_sound(), "{:?}", report.findings);
    assert_eq!((report.lines, report.root), (9, tip.root()));
}

#[test]
fn every_changed_byte_is_found_where_it_is() {
    let (lines, tip) = journal(4);
    for index in 0..lines.len() {
        for byte in 0..lines[index].as_bytes().len() {
            for flip in [0x01, 0x20, 0x80] {
                let mut changed = lines.clone();
                let mut bytes = lines[index].as_bytes().to_vec();
                bytes[byte] ^= flip;
                changed[index] = Line::new(bytes);
                let report = audited(&changed, Some(&tip), Vec::new());
                let first = report.findings.first().expect("the change is found");
                let position = index as u64 + 1;
                // A change that leaves the line sound shows at its link to the next one.
                assert!(
                    (position..=position + 1).contains(&first.position),
                    "byte {byte} of line {position}: {first:?}"
                );
            }
        }
    }
}

#[test]
fn removed_added_and_swapped_lines_are_found() {
    let (lines, tip) = journal(6);
    let mut removed = lines.clone();
    removed.remove(2);
    let mut added = lines.clone();
    added.insert(3, lines[1].clone());
    let mut swapped = lines.clone();
    swapped.swap(2, 3);
    for (changed, position) in [(removed, 3), (added, 4), (swapped, 3)] {
        let report = audited(&changed, Some(&tip), Vec::new());
        assert_eq!(
            report.findings[0].position, position,
            "{:?}",
            report.findings
        );
    }
}

#[test]
fn a_cut_end_shows_only_to_a_mark_kept_elsewhere() {
    let (lines, tip) = journal(6);
    let (shorter, repaired) = journal(4);
    assert_eq!(lines[..4], shorter[..]);
    assert!(audited(&shorter, Some(&repaired), Vec::new()).is_sound());
    let report = audited(&shorter, Some(&repaired), vec![mark(&tip)]);
    assert_eq!(report.findings[0].kind, FindingKind::Mark);
    // The tip alone shows it as well, while nobody repaired it.
    assert_eq!(
        audited(&shorter, Some(&tip), Vec::new()).findings[0].kind,
        FindingKind::Tip
    );
}

#[test]
fn a_journal_written_anew_shows_only_to_a_mark_kept_elsewhere() {
    let (_, tip) = journal(6);
    let mut store = MemoryStore::new();
    for n in 0..6 {
        let commit = commit(if n == 2 { 99 } else { n }, ["A", "B"][n as usize % 2]);
        store.commit(&scope(), &[commit], at(i64::from(n))).unwrap()[0]
            .clone()
            .unwrap();
    }
    let (forged, forged_tip) = read(&mut store);
    assert!(audited(&forged, Some(&forged_tip), Vec::new()).is_sound());
    let report = audited(&forged, Some(&forged_tip), vec![mark(&tip)]);
    assert_eq!(report.findings[0].kind, FindingKind::Mark);
}

#[test]
fn marks_of_every_length_are_compared() {
    let (lines, _) = journal(7);
    let marks: Vec<Mark> = (0..=7).map(|n| mark(&journal(n).1)).collect();
    let report = audited(&lines, None, marks.clone());
    assert!(report.is_sound(), "{:?}", report.findings);
    for wrong in 0..marks.len() {
        let mut marks = marks.clone();
        marks[wrong].root = Hash::ZERO;
        let report = audited(&lines, None, marks);
        assert_eq!(report.findings.len(), 1);
        assert_eq!(report.findings[0].position, wrong as u64);
    }
}

#[test]
fn a_step_back_of_the_clock_is_written_down() {
    let mut store = MemoryStore::new();
    for (n, second) in [(0, 100), (1, 40), (2, 41)] {
        store
            .commit(&scope(), &[commit(n, "A")], at(second))
            .unwrap()[0]
            .clone()
            .unwrap();
    }
    // A difference within the tolerance is no step; the order must not look wrong.
    let tolerated = at(41).as_micros() - limits::CLOCK_TOLERANCE_MICROS;
    let tolerated = Timestamp::from_micros(tolerated).unwrap();
    store
        .commit(&scope(), &[commit(3, "A")], tolerated)
        .unwrap()[0]
        .clone()
        .unwrap();
    let (lines, tip) = read(&mut store);
    let kinds: Vec<_> = lines
        .iter()
        .map(|line| line.read().unwrap().kind.to_string())
        .collect();
    assert_eq!(
        kinds,
        [
            "thing.done",
            "journal.clock_stepped",
            "thing.done",
            "thing.done",
            "thing.done"
        ]
    );
    let last = lines[4].read().unwrap().recorded;
    assert_eq!(last, at(41));
    let report = audited(&lines, Some(&tip), Vec::new());
    assert!(report.is_sound(), "{:?}", report.findings);
}

proptest! {
    #[test]
    fn no_bytes_make_an_audit_panic(lines in proptest::collection::vec(proptest::collection::vec(any::<u8>(), 0..200), 0..5)) {
        let lines: Vec<Line> = lines.into_iter().map(Line::new).collect();
        let report = audited(&lines, None, Vec::new());
        prop_assert_eq!(report.lines, lines.len() as u64);
        prop_assert_eq!(report.is_sound(), lines.is_empty());
    }
}

/// A store of lines as they are, whatever they say.
struct Shelf(Vec<Line>, Tip);

impl Read for Shelf {
    fn tip(&mut self, _: &Scope) -> Result<Tip, StoreError> {
        Ok(self.1.clone())
    }
    fn scopes(&mut self) -> Result<Vec<Scope>, StoreError> {
        Ok(vec![scope()])
    }
    fn version(&mut self, _: &Scope, stream: &StreamId) -> Result<u64, StoreError> {
        let of = |line: &&Line| line.read().is_ok_and(|entry| entry.stream == *stream);
        Ok(self.0.iter().filter(of).count() as u64)
    }
    fn command(
        &mut self,
        _: &Scope,
        _: CommandId,
    ) -> Result<Option<crate::CommandRecord>, StoreError> {
        Ok(None)
    }
    fn read_stream(
        &mut self,
        _: &Scope,
        _: &StreamId,
        _: std::ops::Range<u64>,
        _: &mut crate::EachLine<'_>,
    ) -> Result<(), StoreError> {
        Ok(())
    }
    fn read_journal(
        &mut self,
        _: &Scope,
        _: u64,
        limit: usize,
        each: &mut crate::EachLine<'_>,
    ) -> Result<(), StoreError> {
        for line in self.0.iter().take(limit) {
            if each(line.clone()).is_break() {
                break;
            }
        }
        Ok(())
    }
    fn get(
        &mut self,
        _: &Scope,
        _: crate::TableRef,
        _: &[crate::Cell],
    ) -> Result<Option<crate::Row>, StoreError> {
        Ok(None)
    }
    fn scan(
        &mut self,
        _: &Scope,
        _: crate::TableRef,
        _: &crate::Scan,
        _: &mut crate::EachRow<'_>,
    ) -> Result<(), StoreError> {
        Ok(())
    }
}

#[test]
fn a_long_journal_is_audited_by_two_threads_as_by_one() {
    let (mut lines, tip) = journal(12_000);
    let sound = audit(&mut Shelf(lines.clone(), tip.clone()), &scope(), Vec::new()).unwrap();
    assert!(sound.is_sound(), "{:?}", sound.findings);
    assert_eq!((sound.lines, sound.root), (12_000, tip.root()));

    let text = lines[11_000].as_text().replace("op.7", "op.8");
    lines[11_000] = Line::new(text.into_bytes());
    let found = audit(&mut Shelf(lines.clone(), tip.clone()), &scope(), Vec::new()).unwrap();
    let by_one = audited(&lines, Some(&tip), Vec::new());
    assert_eq!(found, by_one);
    assert_eq!(found.findings[0].position, 11_002);
}
