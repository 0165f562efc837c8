//! Reviewing, carried out on a desk.

use super::error::NO_SURVEY;
use super::{ReviewRoom, ReviewTrail, decide_review};
use crate::{Command, Desk, Refused, Room, Task};
use lineside_journal::StreamId;
use lineside_kernel::Problem;

impl Task for ReviewTrail {
    const ACTION: &'static str = "audit.review";

    fn command(&self) -> &Command {
        &self.command
    }

    fn subject(&self) -> Option<StreamId> {
        StreamId::new(ReviewRoom::FAMILY, self.review.as_str()).ok()
    }

    fn carry_out(&self, desk: &mut Desk<'_>) -> Result<(), Refused> {
        let code = self.review.as_str();
        let missing = || Problem::new(&NO_SURVEY, "the task came without a survey of the stretch");
        let survey = self.survey.as_ref().ok_or_else(missing)?;
        let review = desk.load::<ReviewRoom>(code)?;
        for event in decide_review(&review.state, self, survey)? {
            desk.record::<ReviewRoom>(code, &event)?;
        }
        Ok(())
    }
}
