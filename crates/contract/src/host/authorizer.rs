//! The host's say in who may do what.

use super::Interface;
use super::ask::{Ask, Door};
use super::interface::Callback;
use crate::HostPart;
use lineside::execution::access::{AccessRequest, Authorizer, Judgement};
use lineside::journal::{Scope, StreamId};
use lineside::{ActorId, DeviceId, RoleId, Timestamp};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

pub(super) fn interface() -> Interface {
    Interface {
        name: "Authorizer",
        part: HostPart::Authorizer,
        about: "Has a say in who may do what, beside the plant's own policy.\n\nIt is asked for \
                every command. What it denies is denied; what it allows is allowed as if a rule \
                said so, and every other check still counts. An exception denies.",
        callbacks: vec![Callback::of::<JudgeAccess>()],
    }
}

/// Judges whether somebody may do what they want.
#[derive(Serialize, JsonSchema)]
struct JudgeAccess<'a> {
    /// At which site.
    scope: &'a Scope,
    /// The action: `record.change`.
    action: &'a str,
    /// Who.
    actor: &'a ActorId,
    /// Which roles they have.
    roles: &'a [RoleId],
    /// The host's time.
    now: Timestamp,
    /// The thing that it is about, if it is about one.
    #[serde(skip_serializing_if = "Option::is_none")]
    subject: Option<&'a StreamId>,
    /// The device that it comes from, where one was named.
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<&'a DeviceId>,
}

impl Ask for JudgeAccess<'_> {
    const NAME: &'static str = "authorizer.judge";
    type Answer = AccessJudgement;
}

/// What is said of a wish to do something.
#[derive(Deserialize, JsonSchema)]
#[serde(tag = "type", rename_all = "snake_case")]
enum AccessJudgement {
    /// It is allowed, as if a rule said so.
    Allow {
        /// The reason, shown when somebody asks why.
        why: String,
    },
    /// It is denied, whatever the policy says.
    Deny {
        /// The reason, told to whoever was refused.
        why: String,
    },
    /// The policy alone decides.
    Abstain,
}

/// The host's authorizer.
pub(crate) struct HostAuthorizer(pub(crate) Door);

impl Authorizer for HostAuthorizer {
    fn judge(&self, request: &AccessRequest<'_>) -> Judgement {
        let judged = self.0.ask(&JudgeAccess {
            scope: request.scope,
            action: request.action,
            actor: request.actor,
            roles: request.roles,
            now: request.now,
            subject: request.subject,
            source: request.source,
        });
        match judged {
            Ok(AccessJudgement::Allow { why }) => Judgement::Allow(why),
            Ok(AccessJudgement::Deny { why }) => Judgement::Deny(why),
            Ok(AccessJudgement::Abstain) => Judgement::Abstain,
            // Who cannot be asked has not said yes.
            Err(problem) => Judgement::Deny(problem.to_string()),
        }
    }
}
