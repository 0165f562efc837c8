// Written by `cargo xtask codegen` from contract.json; do not edit.
package dev.lineside

/** The `access` operations of a plant. */
public class AccessOfPlant internal constructor(private val plant: Plant) {
    /**
     * Puts a site's first policy in force, and with it the first administrator.
     *
     * Until then every named actor may do anything; from then on nobody may do what no rule allows.
     * Both happen at once or not at all, so that nobody is shut out.
     *
     * @param policy The policy; it must let the administrator change it.
     * @param administrator Who can change it from now on.
     * @param command Who wants it, and when.
     * @param enrolment Who the administrator is; absent when enrolled already.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun establish(
        policy: PolicyDocument,
        administrator: ActorId,
        command: Command,
        enrolment: ActorDetails? = null,
    ): Done =
        Engine.call(
            "access.establish",
            EstablishPolicy(policy, administrator, command, enrolment),
            plant = plant,
        )

    /**
     * Enrols an actor: from now on the id is theirs, for good.
     *
     * An id is never used again, not after its actor was disabled, and not in another spelling:
     * `Jane.Doe` and `jane.doe` are one id. The evidence says who verified the identity and how;
     * that is somebody other than the actor.
     *
     * @param actor The id, better a pseudonym than a name: it can never be erased.
     * @param printedName The name as it is printed beside a signature.
     * @param kind Whether it is a person or a program.
     * @param roles What the actor may be on the floor.
     * @param evidence Who verified the identity, and how.
     * @param command Who enrols the actor, and when.
     * @param certification The reference of the certification to the agency that the electronic
     *   signature is meant as binding (21 CFR 11.100(c)).
     * @param expiresAt When the account ends; never when absent.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun enrol(
        actor: ActorId,
        printedName: String,
        kind: ActorKind,
        roles: List<RoleId>,
        evidence: IdentityEvidence,
        command: Command,
        certification: String? = null,
        expiresAt: Timestamp? = null,
    ): Done =
        Engine.call(
            "access.enrol",
            EnrolActor(
                actor,
                printedName,
                kind,
                roles,
                evidence,
                command,
                certification,
                expiresAt,
            ),
            plant = plant,
        )

    /**
     * Gives an actor other roles, in place of those before.
     *
     * @param actor The actor's id.
     * @param roles Every role that the actor has from now on.
     * @param command Who wants it, and when.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun changeRoles(actor: ActorId, roles: List<RoleId>, command: Command): Done =
        Engine.call("access.change_roles", ChangeActorRoles(actor, roles, command), plant = plant)

    /**
     * Records that an actor was trained for something.
     *
     * @param actor The actor's id.
     * @param qualification In what.
     * @param command Who wants it, and when.
     * @param until Until when; without end when absent.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun qualify(
        actor: ActorId,
        qualification: QualificationId,
        command: Command,
        until: Timestamp? = null,
    ): Done =
        Engine.call(
            "access.qualify",
            QualifyActor(actor, qualification, command, until),
            plant = plant,
        )

    /**
     * Takes a qualification back before its time.
     *
     * @param actor The actor's id.
     * @param qualification Which.
     * @param command Who wants it, and when.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun disqualify(actor: ActorId, qualification: QualificationId, command: Command): Done =
        Engine.call(
            "access.disqualify",
            DisqualifyActor(actor, qualification, command),
            plant = plant,
        )

    /**
     * Records that the agency was told of an actor's electronic signature (21 CFR 11.100(c)).
     *
     * @param actor The actor's id.
     * @param certification The reference of the letter.
     * @param command Who wants it, and when.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun certify(actor: ActorId, certification: String, command: Command): Done =
        Engine.call("access.certify", CertifyActor(actor, certification, command), plant = plant)

    /**
     * Acknowledges the policy in force, in the name of whoever acts (21 CFR 11.10(j)).
     *
     * @param policyVersion Which policy was read; only the one in force is accepted.
     * @param command Who acknowledges it, and when.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun acknowledgePolicy(policyVersion: Long, command: Command): Done =
        Engine.call(
            "access.acknowledge_policy",
            AcknowledgePolicy(policyVersion, command),
            plant = plant,
        )

    /**
     * Records a credential: an actor's first, or the next one of their own.
     *
     * Lineside learns its name and times, never the secret. The credential of somebody else is
     * replaced by `access.reset_credential`, which needs two persons.
     *
     * @param actor The actor's id.
     * @param credential Its name; the name of the credential in use moves its expiry.
     * @param command Who wants it, and when.
     * @param expiresAt When it expires; as the policy says when absent.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun renewCredential(
        actor: ActorId,
        credential: CredentialId,
        command: Command,
        expiresAt: Timestamp? = null,
    ): Done =
        Engine.call(
            "access.renew_credential",
            RenewCredential(actor, credential, command, expiresAt),
            plant = plant,
        )

    /**
     * Declares a credential not to be trusted from an instant on, as when it was lost.
     *
     * Signatures made with it before that instant stay good.
     *
     * @param actor The actor's id.
     * @param credential Which.
     * @param command Who wants it, and when.
     * @param revokedFrom From when on; from now when absent.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun revokeCredential(
        actor: ActorId,
        credential: CredentialId,
        command: Command,
        revokedFrom: Timestamp? = null,
    ): Done =
        Engine.call(
            "access.revoke_credential",
            RevokeCredential(actor, credential, command, revokedFrom),
            plant = plant,
        )

    /**
     * Asks for a new credential of an actor; a second person has to approve it.
     *
     * A later request takes the place of an earlier one.
     *
     * @param actor The actor's id.
     * @param credential The new credential's name.
     * @param command Who wants it, and when.
     * @param expiresAt When it expires; as the policy says when absent.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun resetCredential(
        actor: ActorId,
        credential: CredentialId,
        command: Command,
        expiresAt: Timestamp? = null,
    ): Done =
        Engine.call(
            "access.reset_credential",
            ResetCredential(actor, credential, command, expiresAt),
            plant = plant,
        )

    /**
     * Approves a new credential that another person asked for; it is in use from now on.
     *
     * @param actor The actor's id.
     * @param credential The credential that was asked for, so that nothing else is approved.
     * @param command Who wants it, and when.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun approveReset(actor: ActorId, credential: CredentialId, command: Command): Done =
        Engine.call(
            "access.approve_reset",
            ApproveCredentialReset(actor, credential, command),
            plant = plant,
        )

    /**
     * Disables an actor: nothing is done in their name until they are enabled again.
     *
     * What they did and signed stays. Refused when nobody could change the policy any more.
     *
     * @param actor The actor's id.
     * @param command Who wants it, and when.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun disable(actor: ActorId, command: Command): Done =
        Engine.call("access.disable", DisableActor(actor, command), plant = plant)

    /**
     * Lets an actor act again that was disabled, or whose account has ended.
     *
     * @param actor The actor's id.
     * @param command Who wants it, and when.
     * @param expiresAt When the account ends; the end set before when absent, if it is yet to come.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun enable(actor: ActorId, command: Command, expiresAt: Timestamp? = null): Done =
        Engine.call("access.enable", EnableActor(actor, command, expiresAt), plant = plant)

    /**
     * Opens the lock of an actor before its time, and forgets the failed attempts.
     *
     * @param actor The actor's id.
     * @param command Who wants it, and when.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun unlock(actor: ActorId, command: Command): Done =
        Engine.call("access.unlock", UnlockActor(actor, command), plant = plant)

    /**
     * Puts another policy in force, in place of the whole one before.
     *
     * Refused when nobody could change the policy any more. The entry holds the configuration
     * hashes of both.
     *
     * @param policy The new policy, whole.
     * @param command Who wants it, and when.
     * @param replaces The number of the policy that it was made from: refused when another has
     *   taken its place since, so that nobody's change is undone unseen.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun changePolicy(
        policy: PolicyDocument,
        command: Command,
        replaces: Long? = null,
    ): Done =
        Engine.call("access.change_policy", ChangePolicy(policy, command, replaces), plant = plant)

    /**
     * Registers a device as a source of data.
     *
     * @param device The device's code; it is never used again for another device.
     * @param kind What sort of device it is, as one lower-case word: `scale`, `terminal`.
     * @param command Who registers it, and when.
     * @param software The version of its software.
     * @param calibrationDue By when it has to be calibrated. It may have passed already.
     * @param testDue By when it has to be tested. It may have passed already.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun registerDevice(
        device: DeviceId,
        kind: Word,
        command: Command,
        software: String? = null,
        calibrationDue: Timestamp? = null,
        testDue: Timestamp? = null,
    ): Done =
        Engine.call(
            "access.register_device",
            RegisterDevice(device, kind, command, software, calibrationDue, testDue),
            plant = plant,
        )

    /**
     * Records that a device was calibrated, and by when it has to be again.
     *
     * @param device The device's code.
     * @param command Who says so, and when it was done.
     * @param nextDue By when it has to be calibrated again; never when absent.
     * @param certificate The certificate.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun calibrateDevice(
        device: DeviceId,
        command: Command,
        nextDue: Timestamp? = null,
        certificate: String? = null,
    ): Done =
        Engine.call(
            "access.calibrate_device",
            CalibrateDevice(device, command, nextDue, certificate),
            plant = plant,
        )

    /**
     * Records a test of a device: a scanner, a badge reader, a token, a terminal.
     *
     * A device that failed cannot be relied on until it passes a test.
     *
     * @param device The device's code.
     * @param passed Whether it did what it should.
     * @param command Who tested it, and when.
     * @param nextDue By when it has to be tested again; never when absent.
     * @param software The version of the software that was found on it.
     * @param remark What was seen.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun testDevice(
        device: DeviceId,
        passed: Boolean,
        command: Command,
        nextDue: Timestamp? = null,
        software: String? = null,
        remark: String? = null,
    ): Done =
        Engine.call(
            "access.test_device",
            TestDevice(device, passed, command, nextDue, software, remark),
            plant = plant,
        )

    /**
     * Takes a device out of use for good.
     *
     * @param device The device's code.
     * @param command Who retires it, and when.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun retireDevice(device: DeviceId, command: Command): Done =
        Engine.call("access.retire_device", RetireDevice(device, command), plant = plant)

    /**
     * Shows the policy in force.
     *
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun policy(): PolicyView = Engine.call("access.policy", GetPolicy(), plant = plant)

    /**
     * Shows one actor: enrolment, roles, qualifications, credentials.
     *
     * @param actor The actor's id.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun actor(actor: ActorId): ActorView =
        Engine.call("access.actor", GetActor(actor), plant = plant)

    /**
     * Lists the actors of a site, in pages: who may act, who may not and why, and the reference of
     * each certification to the agency.
     *
     * @param role Only actors with this role.
     * @param after The last actor of the page before.
     * @param limit At most so many; 100 when absent, and never more than 1000.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun actors(role: RoleId? = null, after: ActorId? = null, limit: Int? = null): ActorPage =
        Engine.call("access.actors", ListActors(role, after, limit), plant = plant)

    /**
     * Lists the devices that data comes from, in pages, with what speaks against them now.
     *
     * @param after The last device of the page before.
     * @param limit At most so many; 100 when absent, and never more than 1000.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun devices(after: DeviceId? = null, limit: Int? = null): DevicePage =
        Engine.call("access.devices", ListDevices(after, limit), plant = plant)

    /**
     * Asks who may do something, and why others may not; nothing is done.
     *
     * @param action The action: `record.change`.
     * @param subject The thing that it would be about; what was done to it so far counts.
     * @param actor One actor, for every check one by one; all actors when absent.
     * @param source The device that it would come from.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun explain(
        action: String,
        subject: StreamId? = null,
        actor: ActorId? = null,
        source: DeviceId? = null,
    ): AccessExplanation =
        Engine.call("access.explain", ExplainAccess(action, subject, actor, source), plant = plant)
}

/** The `access` operations. */
public val Plant.access: AccessOfPlant
    get() = AccessOfPlant(this)
