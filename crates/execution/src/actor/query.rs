//! What can be asked about actors.

use super::error::NO_SUCH_ACTOR;
use super::{ACTOR, ActorKind, ActorRoom, ActorState, Credential, IdentityEvidence};
use crate::room::read_row;
use crate::row_reading::Cells;
use crate::{Reads, Refused, Violation};
use lineside_journal::{After, Scan, StoreError, cells};
use lineside_kernel::{ActorId, CredentialId, QualificationId, RoleId, Timestamp};
use serde::{Deserialize, Serialize};

/// Lists the actors of a site, in pages: who may act, who may not and why, and the
/// reference of each certification to the agency.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ListActors {
    /// Only actors with this role.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<RoleId>,
    /// The last actor of the page before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<ActorId>,
    /// At most so many; 100 when absent, and never more than 1000.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
}

/// One page of a list of actors.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ActorPage {
    /// The actors, in the order of their ids.
    pub actors: Vec<ActorLine>,
    /// What to ask for behind; absent when this page is the last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<ActorId>,
}

/// One actor of a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ActorLine {
    /// The id.
    pub actor: ActorId,
    /// The name as it is printed beside a signature.
    pub printed_name: String,
    /// Whether it is a person or a program.
    pub kind: ActorKind,
    /// Whether anything may be done in the actor's name at present.
    pub standing: ActorStanding,
    /// What the actor may be on the floor.
    pub roles: Vec<RoleId>,
    /// The reference of the certification to the agency.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub certification: Option<String>,
}

/// Whether anything may be done in an actor's name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ActorStanding {
    /// Yes, within the policy.
    Active,
    /// No: disabled.
    Disabled,
    /// No: the account has come to its end.
    Expired,
    /// Not for some minutes: too many attempts failed.
    Locked,
}

/// Shows one actor: enrolment, roles, qualifications, credentials.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct GetActor {
    /// The actor's id.
    pub actor: ActorId,
}

/// One actor, as known at present.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ActorView {
    /// The id.
    pub actor: ActorId,
    /// The name as it is printed beside a signature.
    pub printed_name: String,
    /// Whether it is a person or a program.
    pub kind: ActorKind,
    /// Whether anything may be done in the actor's name at present.
    pub standing: ActorStanding,
    /// What the actor may be on the floor.
    pub roles: Vec<RoleId>,
    /// Who verified the identity, and how.
    pub evidence: IdentityEvidence,
    /// When the actor was enrolled.
    pub enrolled_at: Timestamp,
    /// By whom.
    pub enrolled_by: ActorId,
    /// The reference of the certification to the agency.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub certification: Option<String>,
    /// When the account ends.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires_at: Option<Timestamp>,
    /// The newest policy that was acknowledged; 0 is none.
    pub acknowledged_policy: u64,
    /// What the actor was trained for.
    pub qualifications: Vec<QualificationLine>,
    /// Every credential, oldest first; names and times only.
    pub credentials: Vec<CredentialLine>,
    /// Until when failed attempts lock the actor.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub locked_until: Option<Timestamp>,
}

/// A qualification, as known at present.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct QualificationLine {
    /// In what.
    pub qualification: QualificationId,
    /// Until when; without end when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Timestamp>,
    /// Whether it has come to its end.
    pub has_lapsed: bool,
}

/// A credential, as known at present.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CredentialLine {
    /// Its name.
    pub credential: CredentialId,
    /// Whether it is good at present.
    pub is_valid: bool,
    /// Since when it was used.
    pub since: Timestamp,
    /// When it expires.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires_at: Option<Timestamp>,
    /// From when on it is not to be trusted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub revoked_from: Option<Timestamp>,
    /// When another took its place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub replaced_at: Option<Timestamp>,
}

impl ActorState {
    /// Whether anything may be done in the actor's name.
    #[must_use]
    pub fn standing(&self, now: Timestamp) -> ActorStanding {
        if self.is_disabled {
            ActorStanding::Disabled
        } else if self.has_expired(now) {
            ActorStanding::Expired
        } else if self.is_locked(now) {
            ActorStanding::Locked
        } else {
            ActorStanding::Active
        }
    }
}

impl Credential {
    fn line(&self, now: Timestamp) -> CredentialLine {
        CredentialLine {
            credential: self.credential.clone(),
            is_valid: self.is_valid(now),
            since: self.since,
            expires_at: self.expires_at,
            revoked_from: self.revoked_from,
            replaced_at: self.replaced_at,
        }
    }
}

/// Answers `access.actor`.
///
/// # Errors
/// [`Refused`] when nobody is enrolled with this id, or the row cannot be read.
pub fn get_actor(
    reads: &mut dyn Reads,
    request: &GetActor,
    now: Timestamp,
) -> Result<ActorView, Refused> {
    let actor = &request.actor;
    let row = reads.row(&ACTOR, &cells![actor.as_str()])?;
    let state = match row {
        Some(row) => {
            read_row::<ActorRoom>(&row)
                .map_err(StoreError::Corrupt)?
                .state
        }
        None => Default::default(),
    };
    let Some(enrolment) = &state.enrolment else {
        let message = format!("nobody is enrolled as `{actor}`");
        return Err(Violation::new(&NO_SUCH_ACTOR, message).into());
    };
    let qualifications = state.qualifications.iter().map(|held| QualificationLine {
        qualification: held.qualification.clone(),
        until: held.until,
        has_lapsed: held.until.is_some_and(|end| end <= now),
    });
    Ok(ActorView {
        actor: actor.clone(),
        printed_name: enrolment.printed_name.clone(),
        kind: enrolment.kind,
        standing: state.standing(now),
        roles: state.roles.clone(),
        evidence: enrolment.evidence.clone(),
        enrolled_at: enrolment.at,
        enrolled_by: enrolment.by.clone(),
        certification: enrolment.certification.clone(),
        expires_at: state.expires_at,
        acknowledged_policy: state.acknowledged_policy,
        qualifications: qualifications.collect(),
        credentials: state
            .credentials
            .iter()
            .map(|known| known.line(now))
            .collect(),
        locked_until: state.locked_until.filter(|_| state.is_locked(now)),
    })
}

/// Answers `access.actors`.
///
/// # Errors
/// [`Refused`] when the rows cannot be read.
pub fn list_actors(
    reads: &mut dyn Reads,
    request: &ListActors,
    now: Timestamp,
) -> Result<ActorPage, Refused> {
    let limit = usize::try_from(request.limit.unwrap_or(100).clamp(1, 1000)).unwrap_or(1000);
    let mut scan = Scan::all();
    if let Some(after) = &request.after {
        scan = scan.after(After {
            columns: Vec::new(),
            key: cells![after.as_str()],
        });
    }
    let mut actors = Vec::new();
    for row in reads.rows(&ACTOR, &scan)? {
        let state = read_row::<ActorRoom>(&row)
            .map_err(StoreError::Corrupt)?
            .state;
        let Some(enrolment) = &state.enrolment else {
            continue;
        };
        if request
            .role
            .as_ref()
            .is_some_and(|role| !state.roles.contains(role))
        {
            continue;
        }
        actors.push(ActorLine {
            actor: Cells::new(&ACTOR, &row).parsed("code")?,
            printed_name: enrolment.printed_name.clone(),
            kind: enrolment.kind,
            standing: state.standing(now),
            roles: state.roles.clone(),
            certification: enrolment.certification.clone(),
        });
        if actors.len() > limit {
            break;
        }
    }
    let has_more = actors.len() > limit;
    actors.truncate(limit);
    let next = actors
        .last()
        .filter(|_| has_more)
        .map(|last| last.actor.clone());
    Ok(ActorPage { actors, next })
}
