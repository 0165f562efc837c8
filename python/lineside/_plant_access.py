# Written by `cargo xtask codegen` from contract.json; do not edit.
"""The `access` operations of a plant."""

from __future__ import annotations

import datetime as dt

from ._call import Method
from ._lineside import PlantHandle
from ._types import (
    AccessExplanation,
    ActorDetails,
    ActorId,
    ActorKind,
    ActorPage,
    ActorView,
    Command,
    CredentialId,
    DeviceId,
    DevicePage,
    Done,
    IdentityEvidence,
    PolicyDocument,
    PolicyView,
    QualificationId,
    RoleId,
    StreamId,
    Word,
    _AcknowledgePolicy,
    _ApproveCredentialReset,
    _CalibrateDevice,
    _CertifyActor,
    _ChangeActorRoles,
    _ChangePolicy,
    _DisableActor,
    _DisqualifyActor,
    _EnableActor,
    _EnrolActor,
    _EstablishPolicy,
    _ExplainAccess,
    _GetActor,
    _GetPolicy,
    _ListActors,
    _ListDevices,
    _QualifyActor,
    _RegisterDevice,
    _RenewCredential,
    _ResetCredential,
    _RetireDevice,
    _RevokeCredential,
    _TestDevice,
    _UnlockActor,
)

__all__ = ["AccessOfPlant"]


class AccessOfPlant:
    """The `access` operations of a plant."""

    def __init__(self, plant: PlantHandle) -> None:
        self._plant = plant

    def establish(
        self,
        policy: PolicyDocument,
        *,
        administrator: ActorId,
        command: Command,
        enrolment: ActorDetails | None = None,
    ) -> Done:
        """Puts a site's first policy in force, and with it the first administrator.

        Until then every named actor may do anything; from then on nobody may do what no
        rule allows. Both happen at once or not at all, so that nobody is shut out.

        Args:
            policy: The policy; it must let the administrator change it.
            administrator: Who can change it from now on.
            command: Who wants it, and when.
            enrolment: Who the administrator is; absent when enrolled already.

        Returns:
            A command that was carried out, and where the journal has it.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            Rejected: The rules of the plant say no; that is written down as well.
            Conflict: The command's id belongs to something else.
            StorageError: The plant is closed, or its store failed.

        Example:
            Administrators may do everything, operators keep records:

            >>> import lineside
            >>> answer = plant.access.establish(
            ...     lineside.PolicyDocument(
            ...         roles=["administrator", "operator", "qp"],
            ...         rules=[
            ...             lineside.AccessRule(action="*", effect="allow", role="administrator"),
            ...             lineside.AccessRule(action="record.*", effect="allow", role="operator"),
            ...         ],
            ...         separations=[
            ...             lineside.Separation(
            ...                 name="maker is not checker",
            ...                 done="record.changed",
            ...                 forbids="record.confirm",
            ...             )
            ...         ],
            ...     ),
            ...     administrator="ada.admin",
            ...     command=lineside.Command(
            ...         id="0190f3a2-7b1c-7def-8a2b-3c4d5e6f7101", actor="ada.admin"
            ...     ),
            ...     enrolment=lineside.ActorDetails(
            ...         printed_name="Ada Admin",
            ...         kind="person",
            ...         roles=["administrator"],
            ...         evidence=lineside.IdentityEvidence(
            ...             verified_by="works.council", method="passport shown"
            ...         ),
            ...     ),
            ... )
        """
        return _establish(
            _EstablishPolicy(
                policy,
                administrator,
                command,
                enrolment,
            ),
            self._plant,
        )

    def enrol(
        self,
        actor: ActorId,
        *,
        printed_name: str,
        kind: ActorKind,
        roles: list[RoleId],
        evidence: IdentityEvidence,
        command: Command,
        certification: str | None = None,
        expires_at: dt.datetime | None = None,
    ) -> Done:
        """Enrols an actor: from now on the id is theirs, for good.

        An id is never used again, not after its actor was disabled, and not in another
        spelling: `Jane.Doe` and `jane.doe` are one id. The evidence says who verified
        the identity and how; that is somebody other than the actor.

        Args:
            actor: The id, better a pseudonym than a name: it can never be erased.
            printed_name: The name as it is printed beside a signature.
            kind: Whether it is a person or a program. One of "person", "program".
            roles: What the actor may be on the floor.
            evidence: Who verified the identity, and how.
            command: Who enrols the actor, and when.
            certification: The reference of the certification to the agency that the
                electronic signature is meant as binding (21 CFR 11.100(c)).
            expires_at: When the account ends; never when absent.

        Returns:
            A command that was carried out, and where the journal has it.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            Rejected: The rules of the plant say no; that is written down as well.
            Conflict: The command's id belongs to something else.
            StorageError: The plant is closed, or its store failed.

        Example:
            An operator:

            >>> import lineside
            >>> answer = plant.access.enrol(
            ...     "jane.doe",
            ...     printed_name="Jane Doe",
            ...     kind="person",
            ...     roles=["operator"],
            ...     evidence=lineside.IdentityEvidence(
            ...         verified_by="ada.admin", method="passport shown"
            ...     ),
            ...     command=lineside.Command(
            ...         id="0190f3a2-7b1c-7def-8a2b-3c4d5e6f7102", actor="ada.admin"
            ...     ),
            ... )

        Example:
            A second administrator:

            >>> import lineside
            >>> answer = plant.access.enrol(
            ...     "max.roe",
            ...     printed_name="Max Roe",
            ...     kind="person",
            ...     roles=["administrator"],
            ...     evidence=lineside.IdentityEvidence(
            ...         verified_by="ada.admin", method="passport shown"
            ...     ),
            ...     command=lineside.Command(
            ...         id="0190f3a2-7b1c-7def-8a2b-3c4d5e6f7103", actor="ada.admin"
            ...     ),
            ... )
        """
        return _enrol(
            _EnrolActor(
                actor,
                printed_name,
                kind,
                roles,
                evidence,
                command,
                certification,
                expires_at,
            ),
            self._plant,
        )

    def change_roles(
        self,
        actor: ActorId,
        *,
        roles: list[RoleId],
        command: Command,
    ) -> Done:
        """Gives an actor other roles, in place of those before.

        Args:
            actor: The actor's id.
            roles: Every role that the actor has from now on.
            command: Who wants it, and when.

        Returns:
            A command that was carried out, and where the journal has it.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            Rejected: The rules of the plant say no; that is written down as well.
            Conflict: The command's id belongs to something else.
            StorageError: The plant is closed, or its store failed.

        Example:
            Jane releases batches as well:

            >>> import lineside
            >>> answer = plant.access.change_roles(
            ...     "jane.doe",
            ...     roles=["operator", "qp"],
            ...     command=lineside.Command(
            ...         id="0190f3a2-7b1c-7def-8a2b-3c4d5e6f7104", actor="ada.admin"
            ...     ),
            ... )
        """
        return _change_roles(
            _ChangeActorRoles(
                actor,
                roles,
                command,
            ),
            self._plant,
        )

    def qualify(
        self,
        actor: ActorId,
        *,
        qualification: QualificationId,
        command: Command,
        until: dt.datetime | None = None,
    ) -> Done:
        """Records that an actor was trained for something.

        Args:
            actor: The actor's id.
            qualification: In what.
            command: Who wants it, and when.
            until: Until when; without end when absent.

        Returns:
            A command that was carried out, and where the journal has it.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            Rejected: The rules of the plant say no; that is written down as well.
            Conflict: The command's id belongs to something else.
            StorageError: The plant is closed, or its store failed.

        Example:
            A training that lasts two years:

            >>> from datetime import datetime
            >>> import lineside
            >>> answer = plant.access.qualify(
            ...     "jane.doe",
            ...     qualification="aseptic filling",
            ...     command=lineside.Command(
            ...         id="0190f3a2-7b1c-7def-8a2b-3c4d5e6f7105", actor="ada.admin"
            ...     ),
            ...     until=datetime.fromisoformat("2036-12-31T00:00:00Z"),
            ... )
        """
        return _qualify(
            _QualifyActor(
                actor,
                qualification,
                command,
                until,
            ),
            self._plant,
        )

    def disqualify(
        self,
        actor: ActorId,
        *,
        qualification: QualificationId,
        command: Command,
    ) -> Done:
        """Takes a qualification back before its time.

        Args:
            actor: The actor's id.
            qualification: Which.
            command: Who wants it, and when.

        Returns:
            A command that was carried out, and where the journal has it.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            Rejected: The rules of the plant say no; that is written down as well.
            Conflict: The command's id belongs to something else.
            StorageError: The plant is closed, or its store failed.

        Example:
            It is taken back:

            >>> import lineside
            >>> answer = plant.access.disqualify(
            ...     "jane.doe",
            ...     qualification="aseptic filling",
            ...     command=lineside.Command(
            ...         id="0190f3a2-7b1c-7def-8a2b-3c4d5e6f7106",
            ...         actor="ada.admin",
            ...         reason="observed without gloves",
            ...     ),
            ... )
        """
        return _disqualify(
            _DisqualifyActor(
                actor,
                qualification,
                command,
            ),
            self._plant,
        )

    def certify(
        self,
        actor: ActorId,
        *,
        certification: str,
        command: Command,
    ) -> Done:
        """Records that the agency was told of an actor's electronic signature (21 CFR
        11.100(c)).

        Args:
            actor: The actor's id.
            certification: The reference of the letter.
            command: Who wants it, and when.

        Returns:
            A command that was carried out, and where the journal has it.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            Rejected: The rules of the plant say no; that is written down as well.
            Conflict: The command's id belongs to something else.
            StorageError: The plant is closed, or its store failed.

        Example:
            The letter to the agency:

            >>> import lineside
            >>> answer = plant.access.certify(
            ...     "jane.doe",
            ...     certification="letter of 2026-01-05",
            ...     command=lineside.Command(
            ...         id="0190f3a2-7b1c-7def-8a2b-3c4d5e6f7107", actor="ada.admin"
            ...     ),
            ... )
        """
        return _certify(
            _CertifyActor(
                actor,
                certification,
                command,
            ),
            self._plant,
        )

    def acknowledge_policy(
        self,
        policy_version: int,
        *,
        command: Command,
    ) -> Done:
        """Acknowledges the policy in force, in the name of whoever acts (21 CFR 11.10(j)).

        Args:
            policy_version: Which policy was read; only the one in force is accepted.
            command: Who acknowledges it, and when.

        Returns:
            A command that was carried out, and where the journal has it.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            Rejected: The rules of the plant say no; that is written down as well.
            Conflict: The command's id belongs to something else.
            StorageError: The plant is closed, or its store failed.

        Example:
            Ada has read the policy:

            >>> import lineside
            >>> answer = plant.access.acknowledge_policy(
            ...     1,
            ...     command=lineside.Command(
            ...         id="0190f3a2-7b1c-7def-8a2b-3c4d5e6f7108", actor="ada.admin"
            ...     ),
            ... )
        """
        return _acknowledge_policy(
            _AcknowledgePolicy(
                policy_version,
                command,
            ),
            self._plant,
        )

    def renew_credential(
        self,
        actor: ActorId,
        *,
        credential: CredentialId,
        command: Command,
        expires_at: dt.datetime | None = None,
    ) -> Done:
        """Records a credential: an actor's first, or the next one of their own.

        Lineside learns its name and times, never the secret. The credential of somebody
        else is replaced by `access.reset_credential`, which needs two persons.

        Args:
            actor: The actor's id.
            credential: Its name; the name of the credential in use moves its expiry.
            command: Who wants it, and when.
            expires_at: When it expires; as the policy says when absent.

        Returns:
            A command that was carried out, and where the journal has it.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            Rejected: The rules of the plant say no; that is written down as well.
            Conflict: The command's id belongs to something else.
            StorageError: The plant is closed, or its store failed.

        Example:
            Her first badge:

            >>> import lineside
            >>> answer = plant.access.renew_credential(
            ...     "ada.admin",
            ...     credential="badge-1",
            ...     command=lineside.Command(
            ...         id="0190f3a2-7b1c-7def-8a2b-3c4d5e6f7109", actor="ada.admin"
            ...     ),
            ... )
        """
        return _renew_credential(
            _RenewCredential(
                actor,
                credential,
                command,
                expires_at,
            ),
            self._plant,
        )

    def revoke_credential(
        self,
        actor: ActorId,
        *,
        credential: CredentialId,
        command: Command,
        revoked_from: dt.datetime | None = None,
    ) -> Done:
        """Declares a credential not to be trusted from an instant on, as when it was lost.

        Signatures made with it before that instant stay good.

        Args:
            actor: The actor's id.
            credential: Which.
            command: Who wants it, and when.
            revoked_from: From when on; from now when absent.

        Returns:
            A command that was carried out, and where the journal has it.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            Rejected: The rules of the plant say no; that is written down as well.
            Conflict: The command's id belongs to something else.
            StorageError: The plant is closed, or its store failed.

        Example:
            It was lost:

            >>> import lineside
            >>> answer = plant.access.revoke_credential(
            ...     "ada.admin",
            ...     credential="badge-1",
            ...     command=lineside.Command(
            ...         id="0190f3a2-7b1c-7def-8a2b-3c4d5e6f710a",
            ...         actor="ada.admin",
            ...         reason="lost on the train",
            ...     ),
            ... )
        """
        return _revoke_credential(
            _RevokeCredential(
                actor,
                credential,
                command,
                revoked_from,
            ),
            self._plant,
        )

    def reset_credential(
        self,
        actor: ActorId,
        *,
        credential: CredentialId,
        command: Command,
        expires_at: dt.datetime | None = None,
    ) -> Done:
        """Asks for a new credential of an actor; a second person has to approve it.

        A later request takes the place of an earlier one.

        Args:
            actor: The actor's id.
            credential: The new credential's name.
            command: Who wants it, and when.
            expires_at: When it expires; as the policy says when absent.

        Returns:
            A command that was carried out, and where the journal has it.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            Rejected: The rules of the plant say no; that is written down as well.
            Conflict: The command's id belongs to something else.
            StorageError: The plant is closed, or its store failed.

        Example:
            A badge for Jane:

            >>> import lineside
            >>> answer = plant.access.reset_credential(
            ...     "jane.doe",
            ...     credential="badge-2",
            ...     command=lineside.Command(
            ...         id="0190f3a2-7b1c-7def-8a2b-3c4d5e6f710b", actor="ada.admin"
            ...     ),
            ... )
        """
        return _reset_credential(
            _ResetCredential(
                actor,
                credential,
                command,
                expires_at,
            ),
            self._plant,
        )

    def approve_reset(
        self,
        actor: ActorId,
        *,
        credential: CredentialId,
        command: Command,
    ) -> Done:
        """Approves a new credential that another person asked for; it is in use from now
        on.

        Args:
            actor: The actor's id.
            credential: The credential that was asked for, so that nothing else is
                approved.
            command: Who wants it, and when.

        Returns:
            A command that was carried out, and where the journal has it.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            Rejected: The rules of the plant say no; that is written down as well.
            Conflict: The command's id belongs to something else.
            StorageError: The plant is closed, or its store failed.

        Example:
            A second person approves it:

            >>> import lineside
            >>> answer = plant.access.approve_reset(
            ...     "jane.doe",
            ...     credential="badge-2",
            ...     command=lineside.Command(
            ...         id="0190f3a2-7b1c-7def-8a2b-3c4d5e6f710c", actor="max.roe"
            ...     ),
            ... )
        """
        return _approve_reset(
            _ApproveCredentialReset(
                actor,
                credential,
                command,
            ),
            self._plant,
        )

    def disable(
        self,
        actor: ActorId,
        *,
        command: Command,
    ) -> Done:
        """Disables an actor: nothing is done in their name until they are enabled again.

        What they did and signed stays. Refused when nobody could change the policy any
        more.

        Args:
            actor: The actor's id.
            command: Who wants it, and when.

        Returns:
            A command that was carried out, and where the journal has it.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            Rejected: The rules of the plant say no; that is written down as well.
            Conflict: The command's id belongs to something else.
            StorageError: The plant is closed, or its store failed.

        Example:
            Jane is on leave:

            >>> import lineside
            >>> answer = plant.access.disable(
            ...     "jane.doe",
            ...     command=lineside.Command(
            ...         id="0190f3a2-7b1c-7def-8a2b-3c4d5e6f710d",
            ...         actor="ada.admin",
            ...         reason="parental leave",
            ...     ),
            ... )
        """
        return _disable(
            _DisableActor(
                actor,
                command,
            ),
            self._plant,
        )

    def enable(
        self,
        actor: ActorId,
        *,
        command: Command,
        expires_at: dt.datetime | None = None,
    ) -> Done:
        """Lets an actor act again that was disabled, or whose account has ended.

        Args:
            actor: The actor's id.
            command: Who wants it, and when.
            expires_at: When the account ends; the end set before when absent, if it is
                yet to come.

        Returns:
            A command that was carried out, and where the journal has it.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            Rejected: The rules of the plant say no; that is written down as well.
            Conflict: The command's id belongs to something else.
            StorageError: The plant is closed, or its store failed.

        Example:
            And back:

            >>> import lineside
            >>> answer = plant.access.enable(
            ...     "jane.doe",
            ...     command=lineside.Command(
            ...         id="0190f3a2-7b1c-7def-8a2b-3c4d5e6f710e", actor="ada.admin"
            ...     ),
            ... )
        """
        return _enable(
            _EnableActor(
                actor,
                command,
                expires_at,
            ),
            self._plant,
        )

    def unlock(
        self,
        actor: ActorId,
        *,
        command: Command,
    ) -> Done:
        """Opens the lock of an actor before its time, and forgets the failed attempts.

        Args:
            actor: The actor's id.
            command: Who wants it, and when.

        Returns:
            A command that was carried out, and where the journal has it.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            Rejected: The rules of the plant say no; that is written down as well.
            Conflict: The command's id belongs to something else.
            StorageError: The plant is closed, or its store failed.

        Example:
            After five wrong passwords:

            >>> import lineside
            >>> answer = plant.access.unlock(  # doctest: +SKIP
            ...     "jane.doe",
            ...     command=lineside.Command(
            ...         id="0190f3a2-7b1c-7def-8a2b-3c4d5e6f710f",
            ...         actor="ada.admin",
            ...         reason="identity checked in person",
            ...     ),
            ... )
        """
        return _unlock(
            _UnlockActor(
                actor,
                command,
            ),
            self._plant,
        )

    def change_policy(
        self,
        policy: PolicyDocument,
        *,
        command: Command,
        replaces: int | None = None,
    ) -> Done:
        """Puts another policy in force, in place of the whole one before.

        Refused when nobody could change the policy any more. The entry holds the
        configuration hashes of both.

        Args:
            policy: The new policy, whole.
            command: Who wants it, and when.
            replaces: The number of the policy that it was made from: refused when
                another has taken its place since, so that nobody's change is undone unseen.

        Returns:
            A command that was carried out, and where the journal has it.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            Rejected: The rules of the plant say no; that is written down as well.
            Conflict: The command's id belongs to something else.
            StorageError: The plant is closed, or its store failed.

        Example:
            Changes need a reason from now on:

            >>> import lineside
            >>> answer = plant.access.change_policy(
            ...     lineside.PolicyDocument(
            ...         roles=["administrator", "operator", "qp"],
            ...         rules=[
            ...             lineside.AccessRule(action="*", effect="allow", role="administrator"),
            ...             lineside.AccessRule(action="record.*", effect="allow", role="operator"),
            ...         ],
            ...         reasons_required=["record.change"],
            ...     ),
            ...     command=lineside.Command(
            ...         id="0190f3a2-7b1c-7def-8a2b-3c4d5e6f7110",
            ...         actor="ada.admin",
            ...         reason="audit finding 12",
            ...     ),
            ...     replaces=1,
            ... )
        """
        return _change_policy(
            _ChangePolicy(
                policy,
                command,
                replaces,
            ),
            self._plant,
        )

    def register_device(
        self,
        device: DeviceId,
        *,
        kind: Word,
        command: Command,
        software: str | None = None,
        calibration_due: dt.datetime | None = None,
        test_due: dt.datetime | None = None,
    ) -> Done:
        """Registers a device as a source of data.

        Args:
            device: The device's code; it is never used again for another device.
            kind: What sort of device it is, as one lower-case word: `scale`,
                `terminal`.
            command: Who registers it, and when.
            software: The version of its software.
            calibration_due: By when it has to be calibrated. It may have passed
                already.
            test_due: By when it has to be tested. It may have passed already.

        Returns:
            A command that was carried out, and where the journal has it.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            Rejected: The rules of the plant say no; that is written down as well.
            Conflict: The command's id belongs to something else.
            StorageError: The plant is closed, or its store failed.

        Example:
            A scale:

            >>> from datetime import datetime
            >>> import lineside
            >>> answer = plant.access.register_device(
            ...     "scale-7",
            ...     kind="scale",
            ...     command=lineside.Command(
            ...         id="0190f3a2-7b1c-7def-8a2b-3c4d5e6f7111", actor="ada.admin"
            ...     ),
            ...     software="4.2.1",
            ...     calibration_due=datetime.fromisoformat("2036-06-30T00:00:00Z"),
            ... )
        """
        return _register_device(
            _RegisterDevice(
                device,
                kind,
                command,
                software,
                calibration_due,
                test_due,
            ),
            self._plant,
        )

    def calibrate_device(
        self,
        device: DeviceId,
        *,
        command: Command,
        next_due: dt.datetime | None = None,
        certificate: str | None = None,
    ) -> Done:
        """Records that a device was calibrated, and by when it has to be again.

        Args:
            device: The device's code.
            command: Who says so, and when it was done.
            next_due: By when it has to be calibrated again; never when absent.
            certificate: The certificate.

        Returns:
            A command that was carried out, and where the journal has it.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            Rejected: The rules of the plant say no; that is written down as well.
            Conflict: The command's id belongs to something else.
            StorageError: The plant is closed, or its store failed.

        Example:
            Calibrated for another year:

            >>> from datetime import datetime
            >>> import lineside
            >>> answer = plant.access.calibrate_device(
            ...     "scale-7",
            ...     command=lineside.Command(
            ...         id="0190f3a2-7b1c-7def-8a2b-3c4d5e6f7112", actor="ada.admin"
            ...     ),
            ...     next_due=datetime.fromisoformat("2037-06-30T00:00:00Z"),
            ...     certificate="CAL-2036-118",
            ... )
        """
        return _calibrate_device(
            _CalibrateDevice(
                device,
                command,
                next_due,
                certificate,
            ),
            self._plant,
        )

    def test_device(
        self,
        device: DeviceId,
        *,
        passed: bool,
        command: Command,
        next_due: dt.datetime | None = None,
        software: str | None = None,
        remark: str | None = None,
    ) -> Done:
        """Records a test of a device: a scanner, a badge reader, a token, a terminal.

        A device that failed cannot be relied on until it passes a test.

        Args:
            device: The device's code.
            passed: Whether it did what it should.
            command: Who tested it, and when.
            next_due: By when it has to be tested again; never when absent.
            software: The version of the software that was found on it.
            remark: What was seen.

        Returns:
            A command that was carried out, and where the journal has it.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            Rejected: The rules of the plant say no; that is written down as well.
            Conflict: The command's id belongs to something else.
            StorageError: The plant is closed, or its store failed.

        Example:
            The daily check:

            >>> import lineside
            >>> answer = plant.access.test_device(
            ...     "scale-7",
            ...     passed=True,
            ...     command=lineside.Command(
            ...         id="0190f3a2-7b1c-7def-8a2b-3c4d5e6f7113", actor="ada.admin"
            ...     ),
            ... )
        """
        return _test_device(
            _TestDevice(
                device,
                passed,
                command,
                next_due,
                software,
                remark,
            ),
            self._plant,
        )

    def retire_device(
        self,
        device: DeviceId,
        *,
        command: Command,
    ) -> Done:
        """Takes a device out of use for good.

        Args:
            device: The device's code.
            command: Who retires it, and when.

        Returns:
            A command that was carried out, and where the journal has it.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            Rejected: The rules of the plant say no; that is written down as well.
            Conflict: The command's id belongs to something else.
            StorageError: The plant is closed, or its store failed.

        Example:
            It is scrapped:

            >>> import lineside
            >>> answer = plant.access.retire_device(
            ...     "scale-7",
            ...     command=lineside.Command(
            ...         id="0190f3a2-7b1c-7def-8a2b-3c4d5e6f7114",
            ...         actor="ada.admin",
            ...         reason="beyond repair",
            ...     ),
            ... )
        """
        return _retire_device(
            _RetireDevice(
                device,
                command,
            ),
            self._plant,
        )

    def policy(
        self,
    ) -> PolicyView:
        """Shows the policy in force.

        Returns:
            The policy in force.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            StorageError: The plant is closed, or its store failed.

        Example:
            The policy in force:

            >>> answer = plant.access.policy()
        """
        return _policy(_GetPolicy(), self._plant)

    def actor(
        self,
        actor: ActorId,
    ) -> ActorView:
        """Shows one actor: enrolment, roles, qualifications, credentials.

        Args:
            actor: The actor's id.

        Returns:
            One actor, as known at present.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            StorageError: The plant is closed, or its store failed.

        Example:
            What is known of Jane:

            >>> answer = plant.access.actor(
            ...     "jane.doe",
            ... )
        """
        return _actor(
            _GetActor(
                actor,
            ),
            self._plant,
        )

    def actors(
        self,
        role: RoleId | None = None,
        *,
        after: ActorId | None = None,
        limit: int | None = None,
    ) -> ActorPage:
        """Lists the actors of a site, in pages: who may act, who may not and why, and the
        reference of each certification to the agency.

        Args:
            role: Only actors with this role.
            after: The last actor of the page before.
            limit: At most so many; 100 when absent, and never more than 1000.

        Returns:
            One page of a list of actors.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            StorageError: The plant is closed, or its store failed.

        Example:
            Whoever may release:

            >>> answer = plant.access.actors(
            ...     "qp",
            ... )
        """
        return _actors(
            _ListActors(
                role,
                after,
                limit,
            ),
            self._plant,
        )

    def devices(
        self,
        after: DeviceId | None = None,
        *,
        limit: int | None = None,
    ) -> DevicePage:
        """Lists the devices that data comes from, in pages, with what speaks against them
        now.

        Args:
            after: The last device of the page before.
            limit: At most so many; 100 when absent, and never more than 1000.

        Returns:
            One page of a list of devices.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            StorageError: The plant is closed, or its store failed.

        Example:
            All devices:

            >>> answer = plant.access.devices()
        """
        return _devices(
            _ListDevices(
                after,
                limit,
            ),
            self._plant,
        )

    def explain(
        self,
        action: str,
        *,
        subject: StreamId | None = None,
        actor: ActorId | None = None,
        source: DeviceId | None = None,
    ) -> AccessExplanation:
        """Asks who may do something, and why others may not; nothing is done.

        Args:
            action: The action: `record.change`.
            subject: The thing that it would be about; what was done to it so far
                counts.
            actor: One actor, for every check one by one; all actors when absent.
            source: The device that it would come from.

        Returns:
            Who may do something at present, and why others may not.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            StorageError: The plant is closed, or its store failed.

        Example:
            May Jane confirm this record, and why not?:

            >>> answer = plant.access.explain(
            ...     "record.confirm",
            ...     subject="record:DEV-2026-014",
            ...     actor="jane.doe",
            ... )
        """
        return _explain(
            _ExplainAccess(
                action,
                subject,
                actor,
                source,
            ),
            self._plant,
        )


_establish = Method("access.establish", Done)


_enrol = Method("access.enrol", Done)


_change_roles = Method("access.change_roles", Done)


_qualify = Method("access.qualify", Done)


_disqualify = Method("access.disqualify", Done)


_certify = Method("access.certify", Done)


_acknowledge_policy = Method("access.acknowledge_policy", Done)


_renew_credential = Method("access.renew_credential", Done)


_revoke_credential = Method("access.revoke_credential", Done)


_reset_credential = Method("access.reset_credential", Done)


_approve_reset = Method("access.approve_reset", Done)


_disable = Method("access.disable", Done)


_enable = Method("access.enable", Done)


_unlock = Method("access.unlock", Done)


_change_policy = Method("access.change_policy", Done)


_register_device = Method("access.register_device", Done)


_calibrate_device = Method("access.calibrate_device", Done)


_test_device = Method("access.test_device", Done)


_retire_device = Method("access.retire_device", Done)


_policy = Method("access.policy", PolicyView)


_actor = Method("access.actor", ActorView)


_actors = Method("access.actors", ActorPage)


_devices = Method("access.devices", DevicePage)


_explain = Method("access.explain", AccessExplanation)
