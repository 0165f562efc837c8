//! Attacks on what is stored: which of them the journal itself shows, and which only a
//! mark kept elsewhere does.
//!
//! Whoever may write to the files below a store can do anything to them. A chain of
//! hashes makes most of it show. Two attacks it cannot show, because nothing in it is
//! keyed: a tail that is cut off with the tip repaired, and a journal that is written anew
//! from some line on. Both show against a [`Mark`] kept where the attacker is not. The
//! suite holds the audit to all of this, also to what it *cannot* see, so that nobody
//! claims more than is true.
//!
//! | Attack | The journal alone | With a mark kept elsewhere |
//! |---|---|---|
//! | change a body, an author, a time | found | found |
//! | remove a line, swap two, repeat one | found | found |
//! | cut off the tail | found, by the tip | found |
//! | cut off the tail and repair the tip | not found | found |
//! | write the chain anew | not found | found |
//!
//! [`Attack::on_export`] needs lines only. A store of somebody's own is attacked through
//! [`Tamper`], by [`run_attacks`].

use crate::failure::{Failure, Outcome, holds, same};
use crate::trial::{Draft, Trial};
use lineside_journal::Expect::Any;
use lineside_journal::{Audit, AuditReport, Line, Mark, Scope, Store, StoreError, Tip, audit};
use lineside_proof::Frontier;

mod forge;

/// How an attack comes to light.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Shows {
    /// The journal contradicts itself.
    ByItself,
    /// Only what was kept elsewhere contradicts it.
    AgainstAMark,
}

/// One way to falsify a journal.
#[derive(Debug, Clone, Copy)]
pub struct Attack {
    /// What is done: `a_body_is_changed`.
    pub name: &'static str,
    /// How it comes to light.
    pub shows: Shows,
    /// Whether the tip is made to fit the lines afterwards.
    pub repairs_tip: bool,
    forge: fn(&mut forge::Lines) -> Outcome,
}

/// Every attack of the suite.
#[must_use]
pub fn attacks() -> Vec<Attack> {
    let by_itself = |name, forge| Attack {
        name,
        shows: Shows::ByItself,
        repairs_tip: false,
        forge,
    };
    let mut attacks = vec![
        by_itself("a_body_is_changed", forge::a_body_is_changed),
        by_itself("an_author_is_changed", forge::an_author_is_changed),
        by_itself("a_time_is_changed", forge::a_time_is_changed),
        by_itself("the_last_line_is_changed", forge::the_last_line_is_changed),
        by_itself(
            "a_line_is_spelt_otherwise",
            forge::a_line_is_spelt_otherwise,
        ),
        by_itself("a_line_is_removed", forge::a_line_is_removed),
        by_itself("two_lines_are_swapped", forge::two_lines_are_swapped),
        by_itself(
            "two_lines_are_swapped_and_renumbered",
            forge::two_are_renumbered,
        ),
        by_itself("a_line_is_repeated", forge::a_line_is_repeated),
        by_itself(
            "a_line_of_another_scope_is_put_in",
            forge::another_scopes_line,
        ),
        by_itself("the_tail_is_cut_off", forge::the_tail_is_cut_off),
    ];
    attacks.extend([
        // With the tip made to fit, everything before the last line still shows.
        Attack {
            name: "a_body_is_changed_and_the_tip_repaired",
            repairs_tip: true,
            ..by_itself("", forge::a_body_is_changed)
        },
        Attack {
            name: "the_tail_is_cut_off_and_the_tip_repaired",
            shows: Shows::AgainstAMark,
            repairs_tip: true,
            ..by_itself("", forge::the_tail_is_cut_off)
        },
        Attack {
            name: "the_chain_is_written_anew",
            shows: Shows::AgainstAMark,
            repairs_tip: true,
            ..by_itself("", forge::the_chain_is_written_anew)
        },
    ]);
    attacks
}

impl Attack {
    /// Falsifies exported lines, of which there must be at least ten.
    ///
    /// # Errors
    /// [`Failure`] when the lines are not such as a journal writes.
    pub fn forge(&self, lines: &[Line]) -> Result<Vec<Line>, Failure> {
        Ok(self.slots(lines)?.into_iter().flatten().collect())
    }

    /// Falsifies exported lines, and demands that an audit finds it or not, as promised.
    ///
    /// # Errors
    /// [`Failure`] when the audit says something else.
    pub fn on_export(&self, lines: &[Line]) -> Result<(), Failure> {
        let tip = tip_of(lines)?;
        let mark = mark_of(&tip);
        let report = audited(lines, &tip, vec![mark.clone()]);
        holds("the lines are sound before the attack", report.is_sound())?;
        let forged = self.forge(lines)?;
        let tip = if self.repairs_tip {
            tip_of(&forged)?
        } else {
            tip
        };
        self.judge(
            &audited(&forged, &tip, vec![]),
            &audited(&forged, &tip, vec![mark]),
        )
    }

    /// Falsifies a store, and demands that an audit finds it or not, as promised.
    fn on_store(&self, target: &mut dyn Tamper) -> Outcome {
        let scope = write_journal(target.store())?;
        let lines = crate::trial::lines(target.store(), &scope)?;
        let tip = target.store().tip(&scope)?;
        let mark = mark_of(&tip);
        let report = audit(target.store(), &scope, vec![mark.clone()])?;
        holds("the store is sound before the attack", report.is_sound())?;
        let slots = self.slots(&lines)?;
        for (position, slot) in (1..).zip(&slots) {
            let stored = usize::try_from(position - 1)
                .ok()
                .and_then(|place| lines.get(place));
            match slot {
                Some(line) if Some(line) != stored => {
                    target.replace_line(&scope, position, line)?;
                }
                Some(_) => {}
                None => target.delete_line(&scope, position)?,
            }
        }
        if self.repairs_tip {
            let left: Vec<_> = slots.into_iter().flatten().collect();
            target.replace_tip(&scope, &tip_of(&left)?)?;
        }
        let audit = |store: &mut dyn Store, marks| match audit(store, &scope, marks) {
            // A store that refuses to read what was tampered with has found it, too.
            Err(StoreError::Corrupt(_)) => Ok(None),
            report => report.map(Some),
        };
        let alone = audit(target.store(), vec![])?;
        let with_mark = audit(target.store(), vec![mark])?;
        match (alone, with_mark) {
            (Some(alone), Some(with_mark)) => self.judge(&alone, &with_mark),
            _ => same("what shows it", self.shows, Shows::ByItself),
        }
    }

    fn slots(&self, lines: &[Line]) -> Outcome<Vec<Option<Line>>> {
        holds("there are ten lines to attack", lines.len() >= 10)?;
        let mut forged = forge::Lines::new(lines);
        (self.forge)(&mut forged)?;
        Ok(forged.into_slots())
    }

    fn judge(&self, alone: &AuditReport, with_mark: &AuditReport) -> Outcome {
        let by_itself = self.shows == Shows::ByItself;
        same(
            "the audit of the journal alone finds it",
            !alone.is_sound(),
            by_itself,
        )?;
        holds("the audit against a mark finds it", !with_mark.is_sound())
    }
}

/// Access to what a store is made of, past everything that the store would refuse.
///
/// Whatever guards the raw data against accidents (a checksum beside a line, a trigger) is
/// to be brought in order or out of the way: the attacker would.
pub trait Tamper {
    /// The store, opened anew where it would not see what changed below it.
    fn store(&mut self) -> &mut dyn Store;

    /// Puts other bytes in place of a line; at the position behind the last, adds a line.
    ///
    /// # Errors
    /// [`StoreError`] when that is not possible.
    fn replace_line(&mut self, scope: &Scope, position: u64, line: &Line)
    -> Result<(), StoreError>;

    /// Takes a line out.
    ///
    /// # Errors
    /// [`StoreError`] when that is not possible.
    fn delete_line(&mut self, scope: &Scope, position: u64) -> Result<(), StoreError>;

    /// Puts another tip in place of the stored one.
    ///
    /// # Errors
    /// [`StoreError`] when that is not possible.
    fn replace_tip(&mut self, scope: &Scope, tip: &Tip) -> Result<(), StoreError>;
}

/// Runs every attack on an empty store of its own, and answers with those that did not
/// end as promised.
#[must_use]
pub fn run_attacks(
    target: &mut dyn FnMut() -> Result<Box<dyn Tamper>, StoreError>,
) -> Vec<(Attack, Failure)> {
    let mut failed = Vec::new();
    for attack in attacks() {
        let run = target()
            .map_err(Failure::from)
            .and_then(|mut target| attack.on_store(&mut *target));
        if let Err(failure) = run {
            failed.push((attack, failure));
        }
    }
    failed
}

/// Writes a journal that is worth attacking.
fn write_journal(store: &mut dyn Store) -> Outcome<Scope> {
    let scope: Scope = "acme/munich".parse()?;
    let mut now = "2026-03-01T08:00:00Z".parse()?;
    let author = lineside_journal::Author::of("op.7".parse()?);
    for number in 0..10 {
        let stream = format!("lot:L-{}", number % 3);
        let commit = crate::trial::command(number, &author).on(&stream, Any, 2)?;
        now = crate::trial::later(now, 1_000)?;
        for verdict in store.commit(&scope, &[commit], now)? {
            crate::trial::accepted(verdict)?;
        }
    }
    Ok(scope)
}

/// The check that holds any store's own lines to the table above.
pub(crate) fn an_export_shows_what_was_done_to_it(factory: &dyn crate::Factory) -> Outcome {
    let mut trial = Trial::new(factory)?;
    let scope = write_journal(&mut *trial.store)?;
    let lines = crate::trial::lines(&mut *trial.store, &scope)?;
    let tip = trial.store.tip(&scope)?;
    let report = audited(&lines, &tip, vec![mark_of(&tip)]);
    holds("the lines and the tip are sound", report.is_sound())?;
    for attack in attacks() {
        attack
            .on_export(&lines)
            .map_err(|failure| Failure::new(format!("{}: {failure}", attack.name)))?;
    }
    Ok(())
}

fn audited(lines: &[Line], tip: &Tip, marks: Vec<Mark>) -> AuditReport {
    let mut audit = Audit::new(marks);
    for line in lines {
        audit.line(line);
    }
    audit.finish(Some(tip))
}

fn mark_of(tip: &Tip) -> Mark {
    Mark {
        size: tip.position(),
        root: tip.root(),
    }
}

/// The tip that a store would keep of these lines; an attacker knows its form, too.
fn tip_of(lines: &[Line]) -> Outcome<Tip> {
    let Some(last) = lines.last() else {
        return Ok(Tip::default());
    };
    let mut frontier = Frontier::new();
    for line in lines {
        frontier.push(line.leaf());
    }
    let mut bytes = vec![1];
    bytes.extend_from_slice(&frontier.size().to_be_bytes());
    bytes.extend_from_slice(last.leaf().as_bytes());
    bytes.extend_from_slice(&last.read()?.recorded.as_micros().to_be_bytes());
    bytes.extend_from_slice(&frontier.to_bytes());
    Ok(Tip::from_bytes(&bytes)?)
}
