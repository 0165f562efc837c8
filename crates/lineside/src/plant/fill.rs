//! Tasks that need something a request cannot hold: chance, or a look at the journal.
//!
//! Deciders are never random and never read the journal by themselves, so the plant
//! brings what they need.

use super::Plant;
use lineside_execution::Done;
use lineside_execution::person::{NotePerson, SealSource};
use lineside_execution::review::ReviewTrail;
use lineside_journal::StoreError;
use lineside_kernel::Problem;
use std::ops::ControlFlow;

impl Plant {
    /// Writes a note about a person, encrypted under that person's own key.
    ///
    /// # Errors
    /// As [`Plant::execute`]; also when the machine gives no random bytes.
    pub fn note_person(&self, task: &NotePerson) -> Result<Done, Problem> {
        let task = NotePerson {
            seal: Some(SealSource::new(random()?, random()?, random()?)),
            ..task.clone()
        };
        self.execute(&task)
    }

    /// Writes down that a stretch of the trail was reviewed, with what stands out in it.
    ///
    /// # Errors
    /// As [`Plant::execute`]; also when the stretch cannot be read.
    pub fn review(&self, task: &ReviewTrail) -> Result<Done, Problem> {
        let first = task.from_position.max(1);
        let count = task.to_position.saturating_sub(first).saturating_add(1);
        let count = usize::try_from(count).unwrap_or(usize::MAX);
        let survey = self.read(|store| {
            let mut survey = task.to_survey();
            store.read_journal(self.scope(), first - 1, count, &mut |line| {
                survey.add(&line);
                ControlFlow::Continue(())
            })?;
            Ok(survey)
        })?;
        let task = ReviewTrail {
            survey: Some(survey),
            ..task.clone()
        };
        self.execute(&task)
    }
}

fn random<const N: usize>() -> Result<[u8; N], Problem> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes)
        .map_err(|error| StoreError::Io(format!("the machine gives no random bytes: {error}")))?;
    Ok(bytes)
}
