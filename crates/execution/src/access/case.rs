//! One case to be judged: everything that the answer depends on, and nothing else.

use super::{AccessRequest, Judgement};
use crate::History;
use crate::actor::ActorState;
use crate::device::{DeviceFinding, DeviceState};
use crate::policy::{Attempt, Permission, PolicyState, Separation, SourceRule, TrainingRule};
use lineside_journal::{Scope, StreamId};
use lineside_kernel::{ActorId, DeviceId, Timestamp};

/// Who wants to do what, and what is known about it.
#[derive(Debug, Clone, Copy)]
pub struct Case<'a> {
    /// At which site.
    pub scope: &'a Scope,
    /// The action: `record.change`.
    pub action: &'a str,
    /// The thing that it is about, if it is about one.
    pub subject: Option<&'a StreamId>,
    /// What was done to that thing so far; needed where [`Case::separations`] has any.
    pub history: &'a [History],
    /// Who.
    pub actor: &'a ActorId,
    /// What is known of them.
    pub state: &'a ActorState,
    /// The policy in force.
    pub policy: &'a PolicyState,
    /// The device that it comes from and what is known of it, where one was named.
    pub source: Option<(&'a DeviceId, &'a DeviceState)>,
    /// The reason given.
    pub reason: Option<&'a str>,
    /// The host's time.
    pub now: Timestamp,
    /// What the host says.
    pub host: &'a Judgement,
}

impl<'a> Case<'a> {
    /// What a host's authorizer is shown of it.
    #[must_use]
    pub fn request(&self) -> AccessRequest<'a> {
        AccessRequest {
            scope: self.scope,
            action: self.action,
            subject: self.subject,
            actor: self.actor,
            roles: &self.state.roles,
            source: self.source.map(|(device, _)| device),
            now: self.now,
        }
    }

    /// What the rules of the policy say.
    pub(super) fn permission(&self) -> Permission {
        self.policy.book.permission(&Attempt {
            scope: self.scope,
            action: self.action,
            subject: self.subject,
            actor: self.actor,
            roles: &self.state.roles,
        })
    }

    /// The separations of duties that could forbid the action.
    pub fn separations(&self) -> impl Iterator<Item = &'a Separation> {
        separations(self.policy, self.action)
    }

    /// The qualifications that the action needs.
    pub(super) fn trainings(&self) -> impl Iterator<Item = &'a TrainingRule> {
        let action = self.action;
        let rules = self.policy.document().training.iter();
        rules.filter(move |rule| rule.action.matches(action))
    }

    /// What speaks against the source, and what the policy says to do about it.
    pub(super) fn findings(&self) -> impl Iterator<Item = (DeviceFinding, SourceRule)> {
        let sources = &self.policy.document().sources;
        let findings = self.source.map(|(_, state)| state.findings(self.now));
        findings.into_iter().flatten().map(|finding| {
            let rule = match finding {
                DeviceFinding::Unknown => sources.unknown,
                DeviceFinding::Retired => sources.retired,
                DeviceFinding::CalibrationOverdue
                | DeviceFinding::TestOverdue
                | DeviceFinding::TestFailed => sources.overdue,
            };
            (finding, rule)
        })
    }
}

/// The separations of duties of a policy that could forbid an action.
pub(super) fn separations<'a>(
    policy: &'a PolicyState,
    action: &str,
) -> impl Iterator<Item = &'a Separation> {
    let rules = policy.document().separations.iter();
    rules.filter(move |rule| rule.forbids.matches(action))
}
