//! Why a command on an actor is refused.

use lineside_kernel::{ErrorCode, Family};

/// Declares codes and their list.
macro_rules! codes {
    ($($name:ident = $family:ident, $code:literal, $meaning:literal;)*) => {
        $(pub(crate) const $name: ErrorCode =
            ErrorCode::new(Family::$family, $code, $meaning);)*

        /// Every code of this room.
        pub const CODES: &[ErrorCode] = &[$($name),*];
    };
}

codes! {
    NO_SUCH_ACTOR = NotFound, "access.no_such_actor", "Nobody is enrolled with this id.";
    ACTOR_EXISTS = Rejected, "access.actor_exists",
        "The id, or one that reads like it, belongs to somebody; ids are never used again.";
    SELF_VERIFIED = Rejected, "access.self_verified",
        "Somebody other than the actor has to verify the actor's identity.";
    EMPTY_TEXT = Rejected, "access.empty_text", "A text that must say something is empty.";
    UNKNOWN_ROLE = Rejected, "access.unknown_role", "The policy in force has no such role.";
    ROLES_UNCHANGED = Rejected, "access.roles_unchanged", "The actor has these roles already.";
    ALREADY_DISABLED = Rejected, "access.already_disabled", "The actor is disabled already.";
    NOT_DISABLED = Rejected, "access.not_disabled",
        "The actor is neither disabled nor at the end of the account.";
    ALREADY_CERTIFIED = Rejected, "access.already_certified",
        "The certification is recorded already.";
    NOT_IN_FUTURE = Rejected, "access.not_in_future",
        "An end that is to come lies in the past.";
    NOT_HELD = Rejected, "access.qualification_not_held",
        "The actor does not have the qualification.";
    NOT_THE_POLICY = Rejected, "access.not_the_policy_in_force",
        "Only the policy in force can be acknowledged.";
    ALREADY_ACKNOWLEDGED = Rejected, "access.already_acknowledged",
        "The actor has acknowledged this policy already.";
    NO_SUCH_CREDENTIAL = NotFound, "access.no_such_credential",
        "The actor never had this credential.";
    CREDENTIAL_TAKEN = Rejected, "access.credential_taken",
        "The credential belongs to somebody, or was used before; names are never used again.";
    ALREADY_REVOKED = Rejected, "access.already_revoked",
        "The credential is revoked from that instant or an earlier one already.";
    RESET_NEEDED = Rejected, "access.reset_needed",
        "Only the owner of a good credential renews it; otherwise two persons reset it.";
    NO_RESET_REQUESTED = Rejected, "access.no_reset_requested",
        "Nobody asked for this credential.";
    SECOND_PERSON_NEEDED = Rejected, "access.second_person_needed",
        "Whoever approves a reset is neither who asked for it nor the actor in question.";
    PERSON_NEEDED = Rejected, "access.person_needed", "A program cannot do what a person must.";
    NOT_LOCKED = Rejected, "access.not_locked",
        "The actor is not locked, and no attempts have failed.";
}
