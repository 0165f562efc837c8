use super::*;
use crate::{Plant, PlantOptions, Unwatched};
use lineside_execution::lease::{
    ForkDecision, GrantLease, HoldLease, LeaseForked, LeaseState, NoteFork, ResolveFork,
};
use lineside_execution::letter::{
    FetchLetters, Letter, LetterOutcome, ListDeadLetters, ResendLetter, SendLetter,
};
use lineside_execution::record::{OpenRecord, RecordField};
use lineside_execution::{Command, Done, Word};
use lineside_journal::{CommandId, Line, MemoryStore, Scope};
use lineside_kernel::{Problem, Timestamp};
use std::cell::Cell;
use std::sync::Arc;

/// A central plant and one edge that holds its lease.
struct Pair {
    central: Plant,
    edge: Plant,
    commands: Cell<u64>,
}

fn plant(scope: &str) -> Plant {
    let now: Timestamp = "2026-03-02T08:00:00Z".parse().unwrap();
    let options = PlantOptions {
        scope: Some(scope.parse().unwrap()),
        clock: Arc::new(now),
        ..PlantOptions::default()
    };
    Plant::over(Box::new(MemoryStore::new()), options).unwrap()
}

fn site() -> Scope {
    "acme/line-7".parse().unwrap()
}

impl Pair {
    fn new() -> Self {
        let pair = Self {
            central: plant("acme/central"),
            edge: plant("acme/line-7"),
            commands: Cell::new(0),
        };
        pair.grant("tablet-1");
        pair.hold(&pair.edge, "tablet-1", 1);
        pair
    }

    fn command(&self) -> Command {
        self.commands.set(self.commands.get() + 1);
        let id = CommandId::derived(&format!("test {}", self.commands.get()));
        let mut command = Command::new(id, "jane".parse().unwrap());
        command.reason = Some("it has to be".into());
        command
    }

    fn grant(&self, device: &str) {
        let grant = GrantLease {
            site: site(),
            device: device.parse().unwrap(),
            command: self.command(),
        };
        self.central.execute(&grant).unwrap();
    }

    fn hold(&self, edge: &Plant, device: &str, epoch: u64) {
        let hold = HoldLease {
            site: site(),
            device: device.parse().unwrap(),
            epoch,
            command: self.command(),
        };
        edge.execute(&hold).unwrap();
    }

    fn open(&self, edge: &Plant, record: &str) {
        edge.execute(&opening(record, self.command())).unwrap();
    }

    /// The edge's journal, copied into a device of its own.
    fn copy_of_edge(&self) -> Plant {
        let copy = plant("acme/line-7");
        copy.take_over(&self.edge.page(0, MAX_PAGE_LINES).unwrap())
            .unwrap();
        copy
    }

    fn send(&self, letter: &str, record: &str) {
        let send = SendLetter {
            letter: letter.parse().unwrap(),
            to: site(),
            method: "record.open".into(),
            request: serde_json::to_string(&opening(record, self.command())).unwrap(),
            command: self.command(),
        };
        self.central.execute(&send).unwrap();
    }

    fn fetch(&self) -> Vec<Letter> {
        let fetch = FetchLetters {
            site: site(),
            device: "tablet-1".parse().unwrap(),
            epoch: 1,
            after: 0,
            limit: 100,
        };
        self.central.fetch_letters(&fetch).unwrap().letters
    }

    fn ship(&self) {
        let known = self.central.accept(&self.edge.page(0, 0).unwrap()).unwrap();
        let page = self.edge.page(known.position, MAX_PAGE_LINES).unwrap();
        self.central.accept(&page).unwrap();
    }

    fn are_equal(&self) {
        let copy = self.central.at(site()).status().unwrap();
        let edge = self.edge.status().unwrap();
        assert_eq!(
            (copy.position, copy.head, copy.root),
            (edge.position, edge.head, edge.root)
        );
        assert_eq!(
            self.central.at(site()).compare_rows(&Unwatched).unwrap(),
            []
        );
    }
}

fn opening(record: &str, command: Command) -> OpenRecord {
    OpenRecord {
        record: record.parse().unwrap(),
        kind: Word::of("deviation"),
        fields: vec![RecordField {
            name: "what".parse().unwrap(),
            value: "a seal was broken".into(),
        }],
        command,
        critical: Vec::new(),
        draft: false,
        retain_until: None,
    }
}

fn work(edge: &Plant, letter: &Letter) -> Result<Done, Problem> {
    edge.execute(&serde_json::from_str::<OpenRecord>(&letter.request).unwrap())
}

fn code<T: std::fmt::Debug>(answer: Result<T, Problem>) -> String {
    answer.unwrap_err().code().to_owned()
}

#[test]
fn a_page_whose_acknowledgement_was_lost_may_come_again() {
    let pair = Pair::new();
    pair.open(&pair.edge, "R-1");
    let first = pair.edge.page(0, 10).unwrap();
    let accepted = pair.central.accept(&first).unwrap();
    assert_eq!((accepted.known, accepted.new, accepted.position), (0, 2, 2));
    pair.open(&pair.edge, "R-2");
    let longer = pair.edge.page(0, 10).unwrap();
    let accepted = pair.central.accept(&longer).unwrap();
    assert_eq!((accepted.known, accepted.new, accepted.position), (2, 1, 3));
    let late = pair.central.accept(&first).unwrap();
    assert_eq!((late.known, late.new, late.position), (2, 0, 3));
    pair.are_equal();
}

#[test]
fn a_page_behind_a_gap_is_refused_and_nobody_is_blamed() {
    let pair = Pair::new();
    pair.open(&pair.edge, "R-1");
    pair.open(&pair.edge, "R-2");
    let page = pair.edge.page(1, 10).unwrap();
    assert_eq!(code(pair.central.accept(&page)), "journal.import_gap");
    pair.ship();
    pair.are_equal();
}

#[test]
fn without_its_lease_nothing_of_a_device_is_taken() {
    let pair = Pair::new();
    let page = pair.edge.page(0, 10).unwrap();
    let nobody_s = SyncPage {
        site: "acme/line-8".parse().unwrap(),
        ..page.clone()
    };
    assert_eq!(code(pair.central.accept(&nobody_s)), "sync.no_lease");
    pair.grant("tablet-2");
    assert_eq!(code(pair.central.accept(&page)), "sync.lease_lost");
    assert_eq!(pair.central.at(site()).status().unwrap().position, 0);
}

#[test]
fn a_plant_that_was_told_no_lease_ships_nothing() {
    assert_eq!(code(plant("acme/line-7").page(0, 10)), "sync.no_lease");
}

#[test]
fn a_new_device_starts_from_the_central_plant_s_copy() {
    let pair = Pair::new();
    pair.open(&pair.edge, "R-1");
    pair.ship();
    pair.grant("tablet-2");
    let anew = plant("acme/line-7");
    let mut wanted = CopySite {
        site: site(),
        device: "tablet-1".parse().unwrap(),
        epoch: 1,
        after: 0,
        limit: 1,
    };
    assert_eq!(code(pair.central.copy(&wanted)), "sync.lease_lost");
    (wanted.device, wanted.epoch) = ("tablet-2".parse().unwrap(), 2);
    loop {
        let page = pair.central.copy(&wanted).unwrap();
        wanted.after = anew.take_over(&page).unwrap().position;
        if wanted.after == page.position {
            break;
        }
    }
    pair.hold(&anew, "tablet-2", 2);
    pair.open(&anew, "R-2");
    let page = anew.page(wanted.after, 10).unwrap();
    assert_eq!(pair.central.accept(&page).unwrap().new, 2);
    assert_eq!(anew.compare_rows(&Unwatched).unwrap(), []);
}

#[test]
fn a_plant_takes_no_other_site_over() {
    let pair = Pair::new();
    let page = pair.edge.page(0, 10).unwrap();
    assert_eq!(code(pair.central.take_over(&page)), "sync.other_site");
}

/// Both devices have written at the same position.
fn forked() -> (Pair, Plant) {
    let pair = Pair::new();
    pair.open(&pair.edge, "R-1");
    let copy = pair.copy_of_edge();
    pair.open(&pair.edge, "R-2");
    pair.open(&copy, "R-3");
    pair.ship();
    (pair, copy)
}

fn quarantine_of(pair: &Pair) -> Option<(u64, bool)> {
    let status = pair.central.sync_status().unwrap();
    let edge = status.edges.into_iter().next().unwrap();
    let quarantine = edge.quarantine?;
    let page = pair.edge.page(quarantine.position - 1, 1).unwrap();
    Some((quarantine.position, quarantine.kept == page.lines[0].leaf()))
}

#[test]
fn a_fork_is_found_by_an_overlap_a_link_or_an_end() {
    // By an overlap: the page holds another line for a position that is here.
    let (pair, copy) = forked();
    assert_eq!(
        code(pair.central.accept(&copy.page(2, 10).unwrap())),
        "journal.fork"
    );
    assert_eq!(quarantine_of(&pair), Some((3, true)));
    // By a link: the page continues a line that is not the one here.
    let (pair, copy) = forked();
    pair.open(&copy, "R-4");
    assert_eq!(
        code(pair.central.accept(&copy.page(3, 10).unwrap())),
        "journal.fork"
    );
    assert_eq!(quarantine_of(&pair), Some((3, true)));
    // By an end: the page has no lines, and says where it would stand.
    let (pair, copy) = forked();
    assert_eq!(
        code(pair.central.accept(&copy.page(0, 0).unwrap())),
        "journal.fork"
    );
    assert_eq!(quarantine_of(&pair), Some((3, true)));
}

#[test]
fn a_forked_site_is_quarantined_until_a_person_decides() {
    let (pair, copy) = forked();
    let _ = pair.central.accept(&copy.page(0, 0).unwrap());
    pair.open(&pair.edge, "R-5");
    let page = pair.edge.page(3, 10).unwrap();
    assert_eq!(code(pair.central.accept(&page)), "sync.quarantined");
    let fetch = FetchLetters {
        site: site(),
        device: "tablet-1".parse().unwrap(),
        epoch: 1,
        after: 0,
        limit: 1,
    };
    assert_eq!(code(pair.central.fetch_letters(&fetch)), "sync.quarantined");
    let resolve = ResolveFork {
        site: site(),
        decision: ForkDecision::Resume,
        command: pair.command(),
    };
    pair.central.execute(&resolve).unwrap();
    assert_eq!(pair.central.accept(&page).unwrap().new, 1);
    pair.are_equal();
    // The clone is found out again, as often as it comes.
    assert_eq!(
        code(pair.central.accept(&copy.page(0, 0).unwrap())),
        "journal.fork"
    );
    assert!(quarantine_of(&pair).is_some());
}

#[test]
fn damage_on_the_way_is_not_taken_for_a_fork() {
    let pair = Pair::new();
    for record in ["R-1", "R-2", "R-3"] {
        pair.open(&pair.edge, record);
    }
    let half = pair.edge.page(0, 2).unwrap();
    pair.central.accept(&half).unwrap();
    let whole = pair.edge.page(0, 10).unwrap();
    for place in 0..whole.lines.len() {
        let mut page = whole.clone();
        let text = page.lines[place].as_text().replace("\"jane\"", "\"june\"");
        page.lines[place] = Line::new(text.into_bytes());
        assert_eq!(
            code(pair.central.accept(&page)),
            "journal.broken_chain",
            "line {place}"
        );
    }
    pair.central.accept(&whole).unwrap();
    pair.are_equal();
}

#[test]
fn a_page_survives_the_way_through_json() {
    let pair = Pair::new();
    pair.open(&pair.edge, "R-1");
    let page = pair.edge.page(0, 10).unwrap();
    let json = serde_json::to_string(&page).unwrap();
    assert_eq!(serde_json::from_str::<SyncPage>(&json).unwrap(), page);
    pair.central
        .accept(&serde_json::from_str(&json).unwrap())
        .unwrap();
    pair.are_equal();
}

#[test]
fn a_page_that_is_too_large_is_refused() {
    let pair = Pair::new();
    let mut page = pair.edge.page(0, 10).unwrap();
    page.lines = vec![page.lines[0].clone(); 10_001];
    assert_eq!(code(pair.central.accept(&page)), "sync.page_too_large");
}

#[test]
fn the_status_says_how_far_an_edge_is_behind() {
    let pair = Pair::new();
    for record in ["R-1", "R-2", "R-3"] {
        pair.open(&pair.edge, record);
    }
    let status = || pair.central.sync_status().unwrap().edges.remove(0);
    assert_eq!((status().position, status().behind), (0, None));
    pair.central.accept(&pair.edge.page(0, 1).unwrap()).unwrap();
    assert_eq!((status().position, status().behind), (1, Some(3)));
    assert!(status().heard_at.is_some());
    pair.ship();
    assert_eq!((status().position, status().behind), (4, Some(0)));
    assert_eq!(status().device.unwrap().as_str(), "tablet-1");
}

#[test]
fn a_letter_is_carried_out_once_however_often_it_is_delivered() {
    let pair = Pair::new();
    pair.send("L-1", "R-1");
    let letters = pair.fetch();
    for _ in 0..3 {
        let outcome = pair
            .edge
            .deliver(&letters[0], |letter| work(&pair.edge, letter));
        assert_eq!(outcome.unwrap(), LetterOutcome::Done);
    }
    assert_eq!(pair.edge.status().unwrap().position, 3);
    assert_eq!(pair.fetch().len(), 1);
    pair.ship();
    assert!(pair.fetch().is_empty());
    assert_eq!(pair.central.compare_rows(&Unwatched).unwrap(), []);
}

#[test]
fn a_letter_that_was_rejected_is_dead_even_where_it_could_now_be_done() {
    let pair = Pair::new();
    pair.open(&pair.edge, "R-1");
    pair.send("L-1", "R-1");
    pair.send("L-2", "R-2");
    let letters = pair.fetch();
    let rejected = pair
        .edge
        .deliver(&letters[0], |letter| work(&pair.edge, letter));
    assert_eq!(rejected.unwrap(), LetterOutcome::Rejected);
    // Whoever comes late and would carry it out finds its id used.
    let mut late = letters[0].clone();
    late.request = late.request.replace("R-1", "R-9");
    assert_eq!(code(work(&pair.edge, &late)), "journal.command_reused");
    pair.edge
        .deliver(&letters[1], |letter| work(&pair.edge, letter))
        .unwrap();
    pair.ship();
    let dead = pair
        .central
        .dead_letters(&ListDeadLetters { site: None })
        .unwrap()
        .letters;
    assert_eq!(dead[0].letter.as_str(), "L-1");
    assert_eq!(dead[0].problem.as_ref().unwrap().code, "record.exists");
    let resend = ResendLetter {
        letter: "L-1".parse().unwrap(),
        command: pair.command(),
    };
    pair.central.execute(&resend).unwrap();
    let again = pair.fetch();
    assert_eq!(again.len(), 1);
    assert_ne!(again[0].order, letters[0].order);
}

#[test]
fn a_letter_that_met_others_is_postponed_and_one_that_met_a_full_disk_is_not_answered() {
    let pair = Pair::new();
    pair.send("L-1", "R-1");
    let letter = pair.fetch().remove(0);
    let busy = || crate::PlantError::TooBusy { tries: 24 }.into();
    let outcome = pair.edge.deliver(&letter, |_| Err(busy())).unwrap();
    assert_eq!(outcome, LetterOutcome::Postponed);
    let full = lineside_journal::StoreError::Full("the disk".into());
    assert_eq!(
        code(pair.edge.deliver(&letter, |_| Err(full.into()))),
        "storage.full"
    );
    pair.ship();
    assert_eq!(pair.fetch().len(), 1);
    let outcome = pair
        .edge
        .deliver(&letter, |letter| work(&pair.edge, letter))
        .unwrap();
    assert_eq!(outcome, LetterOutcome::Done);
}

#[test]
fn an_answer_whose_settling_was_cut_short_is_settled_later() {
    let pair = Pair::new();
    pair.send("L-1", "R-1");
    let letter = pair.fetch().remove(0);
    pair.edge
        .deliver(&letter, |letter| work(&pair.edge, letter))
        .unwrap();
    // The lines come in as an import would bring them, without what follows it.
    let page = pair.edge.page(0, MAX_PAGE_LINES).unwrap();
    pair.central.at(site()).take_over(&page).unwrap();
    assert!(
        pair.fetch().is_empty(),
        "the site's own answer counts at once"
    );
    pair.ship();
    let kinds = pair
        .central
        .events(&crate::ReadEvents::after(0), &Unwatched)
        .unwrap()
        .events;
    assert!(
        kinds
            .iter()
            .any(|event| event.kind.as_str() == "letter.answered")
    );
}

#[test]
fn a_fork_that_was_noted_by_another_process_is_noted_once() {
    let pair = Pair::new();
    let forked = LeaseForked {
        device: "tablet-1".parse().unwrap(),
        epoch: 1,
        position: 1,
        kept: lineside_proof::Hash::ZERO,
        sent: lineside_proof::Hash::ZERO,
    };
    let now = "2026-03-02T08:00:00Z".parse().unwrap();
    for number in 0..2 {
        let task = NoteFork {
            site: site(),
            forked: forked.clone(),
            command: note::program(CommandId::derived(&format!("fork {number}"))).unwrap(),
        };
        let noted = pair
            .central
            .journal()
            .with_store(|store| note::note(store, pair.central.scope(), &task, now));
        noted.unwrap().unwrap();
    }
    assert_eq!(pair.central.sync_status().unwrap().edges[0].forks, 1);
    assert_eq!(LeaseState::default().forks, 0);
}
