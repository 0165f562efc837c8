//! Many at once: everybody is served once, and nobody's work is lost.

use crate::Factory;
use crate::chaos::Chaos;
use crate::failure::{Failure, Outcome, holds, same};
use crate::patient::Patient;
use crate::trial::{BALANCE, Draft, Trial, accepted, audit, command, is_replay, later, patiently};
use lineside_journal::{
    Author, Cell, Commit, Expect, Journal, JournalError, MemoryStore, Read, Receipt, Refusal,
    Scope, Store, StreamId, Verdict, cells,
};
use lineside_kernel::Timestamp;
use std::collections::BTreeSet;
use std::time::{Duration, Instant};

const CALLERS: u64 = CALLERS_AT_ONCE as u64;
const CALLERS_AT_ONCE: usize = 4;
/// How many commands each of them has.
const COMMANDS: u64 = 40;
/// As many where most of the time is spent waiting to send again.
const UNDER_CHAOS: u64 = 15;
/// The stream that everybody writes to.
const HOT: &str = "lot:HOT";

/// How one caller asks and sends.
trait Caller: Send {
    fn version(&mut self) -> Outcome<u64>;
    fn send(&mut self, commit: Commit) -> Outcome<Verdict>;
}

/// A caller of a journal that all share.
struct OfJournal<'a> {
    journal: Journal,
    scope: &'a Scope,
    stream: StreamId,
}

impl Caller for OfJournal<'_> {
    fn version(&mut self) -> Outcome<u64> {
        let read = self
            .journal
            .read(|reader| reader.version(self.scope, &self.stream));
        Ok(read?)
    }

    fn send(&mut self, commit: Commit) -> Outcome<Verdict> {
        match self.journal.commit(self.scope, commit) {
            Ok(receipt) => Ok(Ok(receipt)),
            Err(JournalError::Refused(refusal)) => Ok(Err(refusal)),
            Err(JournalError::Store(error)) => Err(error.into()),
        }
    }
}

/// A writer with a handle of its own, and a clock that is not quite everybody's.
struct OfStore<'a> {
    store: Box<dyn Store>,
    scope: &'a Scope,
    stream: StreamId,
    now: Timestamp,
}

impl Caller for OfStore<'_> {
    fn version(&mut self) -> Outcome<u64> {
        patiently(|| self.store.version(self.scope, &self.stream))
    }

    fn send(&mut self, commit: Commit) -> Outcome<Verdict> {
        let batch = std::slice::from_ref(&commit);
        let verdicts = patiently(|| self.store.commit(self.scope, batch, self.now))?;
        let verdict = verdicts.into_iter().next();
        verdict.ok_or_else(|| Failure::new("the store gave no verdict"))
    }
}

/// The numbers of one caller's commands.
fn numbers(caller: u64, count: u64) -> std::ops::Range<u64> {
    caller * 1_000..caller * 1_000 + count
}

/// Runs the callers, each in a thread of its own, and gathers what they were told.
fn at_once<C: Caller, T: Send>(
    callers: Vec<C>,
    work: impl Fn(u64, C) -> Outcome<Vec<T>> + Sync,
) -> Outcome<Vec<T>> {
    let work = &work;
    std::thread::scope(|threads| {
        let running: Vec<_> = (0..)
            .zip(callers)
            .map(|(number, caller)| threads.spawn(move || work(number, caller)))
            .collect();
        let mut told = Vec::new();
        for thread in running {
            told.extend(
                thread
                    .join()
                    .map_err(|_| Failure::new("a caller panicked"))??,
            );
        }
        Ok(told)
    })
}

/// Does one caller's commands as an application does: reads, decides, and decides again
/// when somebody else was quicker. Then sends each once more.
fn work(
    number: u64,
    caller: &mut dyn Caller,
    author: &Author,
    is_calm: bool,
) -> Outcome<Vec<Receipt>> {
    let mut receipts = Vec::new();
    let count = if is_calm { COMMANDS } else { UNDER_CHAOS };
    for number in numbers(number, count) {
        let plain = command(number, author).add("STEEL", 1, None);
        let (commit, receipt) = until_done(caller, &plain)?;
        // Only where answers are lost may the first answer be that of a retry.
        holds(
            "what was sent once is no retry",
            !(is_calm && receipt.replayed),
        )?;
        is_replay(accepted(caller.send(commit)?)?, receipt)?;
        receipts.push(receipt);
    }
    Ok(receipts)
}

fn until_done(caller: &mut dyn Caller, plain: &Commit) -> Outcome<(Commit, Receipt)> {
    for _ in 0..10_000 {
        let version = caller.version()?;
        let commit = plain.clone().on(HOT, Expect::Exactly(version), 1)?;
        match caller.send(commit.clone())? {
            Ok(receipt) => return Ok((commit, receipt)),
            Err(Refusal::Conflict { .. }) => {}
            Err(refusal) => return Err(refusal.into()),
        }
    }
    Err(Failure::new(
        "a command was never done, however often it was sent",
    ))
}

/// Demands that every command has a place of its own, and that there is no other line.
fn each_once(store: &mut dyn Read, scope: &Scope, receipts: &[Receipt], each: u64) -> Outcome {
    let all = CALLERS * each;
    let stream: StreamId = HOT.parse()?;
    let positions: BTreeSet<_> = receipts
        .iter()
        .map(|receipt| receipt.first_position)
        .collect();
    same(
        "the positions of all commands",
        positions,
        (1..=all).collect(),
    )?;
    same(
        "the end of the journal",
        patiently(|| store.tip(scope))?.position(),
        all,
    )?;
    same(
        "the stream's version",
        patiently(|| store.version(scope, &stream))?,
        all,
    )?;
    same(
        "the amount",
        amount(store, scope)?,
        Some(i64::try_from(all)?),
    )?;
    audit(store, scope)
}

fn amount(store: &mut dyn Read, scope: &Scope) -> Outcome<Option<i64>> {
    let row = patiently(|| store.get(scope, &BALANCE, &cells!["STEEL", "SHELF"]))?;
    Ok(row.and_then(|row| row.last().and_then(Cell::as_integer)))
}

pub(crate) fn callers_of_a_journal_are_each_served_once(factory: &dyn Factory) -> Outcome {
    let mut trial = Trial::new(factory)?;
    // An own reader: the journal takes the store, and has nothing to do with the outcome.
    let mut reader = patiently(|| trial.store.reader())?;
    let journal = Journal::open(std::mem::replace(&mut trial.store, no_store()));
    let receipts = through(&trial, &vec![journal.clone(); CALLERS_AT_ONCE], true)?;
    each_once(&mut *reader, &trial.scope, &receipts, COMMANDS)?;
    journal.close();
    Ok(())
}

pub(crate) fn every_command_lands_once_under_chaos(factory: &dyn Factory) -> Outcome {
    (1..=2).try_for_each(|seed| under_chaos(factory, seed, seed == 2).map(|_| ()))
}

/// What a store has gone through.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Endured {
    /// How often a fresh store was worked on until all was done.
    pub runs: u64,
    /// How many commands landed, each exactly once.
    pub commands: u64,
}

/// Works on fresh stores for so long, with answers lost at random, and looks after each
/// whether every command landed exactly once.
///
/// Meant for stores whose server is disturbed meanwhile: what the journal can mend by
/// sending again within some seconds does no harm. Stores with many writers are worked on
/// through one handle and through several in turn.
///
/// # Errors
/// [`Failure`] says in which run a command was lost or doubled, or the store failed.
pub fn endure(factory: &dyn Factory, at_least: Duration) -> Result<Endured, Failure> {
    let factory = &Patient(factory);
    let start = Instant::now();
    let mut endured = Endured::default();
    while endured.runs == 0 || start.elapsed() < at_least {
        let seed = endured.runs + 1;
        endured.commands += under_chaos(factory, seed, seed % 2 == 0)
            .map_err(|failure| Failure::new(format!("in run {seed}: {failure}")))?;
        endured.runs = seed;
    }
    Ok(endured)
}

/// Does all commands with answers lost at random; apart if the store has many writers and
/// that is wanted.
fn under_chaos(factory: &dyn Factory, seed: u64, is_apart: bool) -> Outcome<u64> {
    let mut trial = Trial::new(factory)?;
    let mut reader = patiently(|| trial.store.reader())?;
    let journal = |store, number| Journal::open(Box::new(Chaos::new(store, seed * 100 + number)));
    let has_many_writers = trial.store.capabilities().many_writers;
    let journals = match is_apart && has_many_writers {
        true => (0..CALLERS)
            .map(|number| Ok(journal(patiently(|| trial.place.open())?, number)))
            .collect::<Outcome<Vec<_>>>()?,
        false => {
            let shared = journal(std::mem::replace(&mut trial.store, no_store()), 0);
            vec![shared; CALLERS_AT_ONCE]
        }
    };
    let receipts = through(&trial, &journals, false)?;
    each_once(&mut *reader, &trial.scope, &receipts, UNDER_CHAOS)?;
    Ok(receipts.len() as u64)
}

/// Lets each caller do its commands through a journal.
fn through(trial: &Trial, journals: &[Journal], is_calm: bool) -> Outcome<Vec<Receipt>> {
    let mut callers = Vec::new();
    for journal in journals {
        callers.push(OfJournal {
            journal: journal.clone(),
            scope: &trial.scope,
            stream: HOT.parse()?,
        });
    }
    let author = &trial.author;
    at_once(callers, |number, mut caller| {
        work(number, &mut caller, author, is_calm)
    })
}

/// Stands where a store was that has been given away.
fn no_store() -> Box<dyn Store> {
    Box::new(MemoryStore::new())
}

/// A handle for every writer, and one to look at the outcome.
fn writers<'a>(trial: &'a Trial, scope: &'a Scope) -> Outcome<Vec<OfStore<'a>>> {
    let mut writers = Vec::new();
    for number in 0..CALLERS {
        writers.push(OfStore {
            store: patiently(|| trial.place.open())?,
            scope,
            stream: HOT.parse()?,
            now: later(trial.now, i64::try_from(number)? * 10)?,
        });
    }
    Ok(writers)
}

pub(crate) fn writers_are_each_served_once(factory: &dyn Factory) -> Outcome {
    let mut trial = Trial::new(factory)?;
    let scope = trial.scope.clone();
    let author = trial.author.clone();
    let receipts = at_once(writers(&trial, &scope)?, |number, mut writer| {
        work(number, &mut writer, &author, true)
    })?;
    each_once(&mut *trial.store, &scope, &receipts, COMMANDS)
}

pub(crate) fn writers_lose_no_amounts(factory: &dyn Factory) -> Outcome {
    let mut trial = Trial::new(factory)?;
    let stock = i64::try_from(CALLERS * COMMANDS)? / 2;
    let fill = trial.command().add("STEEL", stock, None);
    trial.accepted(&fill)?;
    let (scope, author) = (trial.scope.clone(), trial.author.clone());
    // No event, no stream: only the row itself stands between two writers.
    let taken = at_once(writers(&trial, &scope)?, |number, mut writer| {
        let mut taken = Vec::new();
        for number in numbers(number + 1, COMMANDS) {
            let commit = command(number, &author).add("STEEL", -1, Some(0));
            match writer.send(commit)? {
                Ok(_) => taken.push(number),
                Err(Refusal::BelowFloor { .. }) => {}
                Err(refusal) => return Err(refusal.into()),
            }
        }
        Ok(taken)
    })?;
    same(
        "how often one was taken",
        taken.len(),
        usize::try_from(stock)?,
    )?;
    same(
        "the amount that is left",
        amount(&mut *trial.store, &scope)?,
        Some(0),
    )
}
