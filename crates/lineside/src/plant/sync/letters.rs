//! Letters on their way: handed out here, carried out there, settled when the answer's
//! line comes in.

use super::note::{note, program};
use crate::plant::Plant;
use crate::plant::reads::StoreReads;
use lineside_execution::letter::{
    AnswerLetter, DeadLetters, FetchLetters, Letter, LetterAnswered, LetterOutcome, LetterPage,
    LetterProblem, ListDeadLetters, REPLY, ReplyState, SettleLetter, dead_letters, fetch_letters,
    open_orders, read_reply,
};
use lineside_execution::{Done, Loaded, Refused};
use lineside_journal::{CommandId, Read, Scope, StoreError, cells};
use lineside_kernel::{Family, Problem};

impl Plant {
    /// Hands a device the letters that its site has not answered yet, in order.
    ///
    /// # Errors
    /// A [`Problem`] when the device does not hold the site's lease, or the store cannot
    /// be read.
    pub fn fetch_letters(&self, wanted: &FetchLetters) -> Result<LetterPage, Problem> {
        // The site's answers are known as soon as their lines are here.
        let answered = self.read(|store| {
            let orders = open_orders(&mut self.reads(store), &wanted.site)?;
            let mut answered = Vec::new();
            for (_, order) in orders {
                if reply(store, &wanted.site, order)?.is_some_and(|reply| reply.state.is_final()) {
                    answered.push(order);
                }
            }
            Ok(answered)
        })?;
        self.read(|store| {
            let is_answered = |order| answered.contains(&order);
            split(fetch_letters(&mut self.reads(store), wanted, &is_answered))
        })?
    }

    /// Lists the letters that sites have rejected and that nobody has dealt with.
    ///
    /// # Errors
    /// A [`Problem`] when the store cannot be read.
    pub fn dead_letters(&self, wanted: &ListDeadLetters) -> Result<DeadLetters, Problem> {
        self.read(|store| split(dead_letters(&mut self.reads(store), wanted)))?
    }

    /// Carries a letter out at this site, once however often it is delivered, and writes
    /// the answer down, which travels with the next pages.
    ///
    /// `work` is given the letter and has to carry its request out on this plant, under
    /// the order that stands in it as the command's id. What the rules reject is answered
    /// so for good; what met other writers is postponed; when the store fails, nothing is
    /// answered, and the letter can be delivered again.
    ///
    /// # Errors
    /// A [`Problem`] when the store failed, or `work` did for no reason that is an answer.
    pub fn deliver(
        &self,
        letter: &Letter,
        work: impl FnOnce(&Letter) -> Result<Done, Problem>,
    ) -> Result<LetterOutcome, Problem> {
        let known = self.read(|store| reply(store, self.scope(), letter.order))?;
        if let Some(outcome) = known.as_ref().and_then(|reply| reply.state.outcome)
            && outcome != LetterOutcome::Postponed
        {
            return Ok(outcome);
        }
        let version = known.map_or(0, |reply| reply.version);
        let (outcome, problem) = match work(letter) {
            Ok(_) => (LetterOutcome::Done, None),
            Err(problem) => (outcome_of(&problem)?, Some(problem)),
        };
        match self.answer(letter, outcome, problem, version) {
            // Somebody else carried it out meanwhile, so the rejection does not count.
            Err(problem) if is_used(&problem) && outcome == LetterOutcome::Rejected => {
                self.answer(letter, LetterOutcome::Done, None, version)?;
                Ok(LetterOutcome::Done)
            }
            Err(problem) => Err(problem),
            Ok(()) => Ok(outcome),
        }
    }

    fn answer(
        &self,
        letter: &Letter,
        outcome: LetterOutcome,
        problem: Option<Problem>,
        version: u64,
    ) -> Result<(), Problem> {
        let id = match outcome {
            // A rejection uses the order up.
            LetterOutcome::Rejected => letter.order,
            _ => CommandId::derived(&format!("answer {} {version}", letter.order)),
        };
        let task = AnswerLetter {
            letter: letter.letter.clone(),
            order: letter.order,
            outcome,
            problem: problem.map(|problem| LetterProblem {
                code: problem.code().to_owned(),
                message: problem.message().to_owned(),
            }),
            command: program(id)?,
        };
        let now = self.journal().clock().now();
        self.journal()
            .with_store(|store| note(store, self.scope(), &task, now))?
    }

    /// Takes the answers of a site over into its letters.
    pub(super) fn settle_letters(&self, site: &Scope) -> Result<(), Problem> {
        let answers = self.read(|store| {
            let orders = open_orders(&mut self.reads(store), site)?;
            let mut answers = Vec::new();
            for (letter, order) in orders {
                answers.extend(reply(store, site, order)?.map(|reply| (letter, order, reply)));
            }
            Ok(answers)
        })?;
        for (letter, order, reply) in answers {
            let Some(outcome) = reply.state.outcome else {
                continue;
            };
            let id = CommandId::derived(&format!("settle {order} {}", reply.version));
            let task = SettleLetter {
                letter,
                answered: LetterAnswered {
                    order,
                    outcome,
                    problem: reply.state.problem.clone(),
                },
                command: program(id)?,
            };
            let now = self.journal().clock().now();
            self.journal()
                .with_store(|store| note(store, self.scope(), &task, now))??;
        }
        Ok(())
    }

    fn reads<'a>(&'a self, store: &'a mut dyn Read) -> StoreReads<'a> {
        StoreReads {
            store,
            scope: self.scope(),
            cache: None,
        }
    }
}

/// What a site has answered to an order.
fn reply(
    store: &mut dyn Read,
    site: &Scope,
    order: CommandId,
) -> Result<Option<Loaded<ReplyState>>, StoreError> {
    let row = store.get(site, &REPLY, &cells![order.to_string()])?;
    row.map(|row| read_reply(&row)).transpose()
}

/// What a failure answers, if it is an answer.
fn outcome_of(problem: &Problem) -> Result<LetterOutcome, Problem> {
    match problem.family() {
        _ if is_used(problem) => Ok(LetterOutcome::Rejected),
        Family::Rejected | Family::InvalidInput | Family::NotFound => Ok(LetterOutcome::Rejected),
        Family::Conflict => Ok(LetterOutcome::Postponed),
        Family::Storage | Family::Cancelled | Family::Internal => Err(problem.clone()),
    }
}

/// Whether the command's id belongs to something else.
fn is_used(problem: &Problem) -> bool {
    problem.code() == "journal.command_reused"
}

/// Parts failures of the store, which are tried again, from all others.
fn split<T>(answer: Result<T, Refused>) -> Result<Result<T, Problem>, StoreError> {
    match answer {
        Ok(answer) => Ok(Ok(answer)),
        Err(Refused::Store(error)) => Err(error),
        Err(refused) => Ok(Err(refused.into())),
    }
}
