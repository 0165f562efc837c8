// Written by `cargo xtask codegen` from contract.json; do not edit.

/// The `access` operations of a plant.
public struct AccessOfPlant: Sendable {
  let plant: Plant

  /// Puts a site's first policy in force, and with it the first administrator.
  ///
  /// Until then every named actor may do anything; from then on nobody may do what no rule allows.
  /// Both happen at once or not at all, so that nobody is shut out.
  ///
  /// - Parameter policy: The policy; it must let the administrator change it.
  /// - Parameter administrator: Who can change it from now on.
  /// - Parameter command: Who wants it, and when.
  /// - Parameter enrolment: Who the administrator is; absent when enrolled already.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func establish(
    _ policy: PolicyDocument,
    administrator: ActorId,
    command: Command,
    enrolment: ActorDetails? = nil
  ) throws -> Done {
    let request = EstablishPolicy(
      policy: policy,
      administrator: administrator,
      command: command,
      enrolment: enrolment
    )
    return try Engine.call("access.establish", request, plant: plant)
  }

  /// Enrols an actor: from now on the id is theirs, for good.
  ///
  /// An id is never used again, not after its actor was disabled, and not in another spelling:
  /// `Jane.Doe` and `jane.doe` are one id. The evidence says who verified the identity and how;
  /// that is somebody other than the actor.
  ///
  /// - Parameter actor: The id, better a pseudonym than a name: it can never be erased.
  /// - Parameter printedName: The name as it is printed beside a signature.
  /// - Parameter kind: Whether it is a person or a program.
  /// - Parameter roles: What the actor may be on the floor.
  /// - Parameter evidence: Who verified the identity, and how.
  /// - Parameter command: Who enrols the actor, and when.
  /// - Parameter certification: The reference of the certification to the agency that the
  ///   electronic signature is meant as binding (21 CFR 11.100(c)).
  /// - Parameter expiresAt: When the account ends; never when absent.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func enrol(
    _ actor: ActorId,
    printedName: String,
    kind: ActorKind,
    roles: [RoleId],
    evidence: IdentityEvidence,
    command: Command,
    certification: String? = nil,
    expiresAt: Timestamp? = nil
  ) throws -> Done {
    let request = EnrolActor(
      actor: actor,
      printedName: printedName,
      kind: kind,
      roles: roles,
      evidence: evidence,
      command: command,
      certification: certification,
      expiresAt: expiresAt
    )
    return try Engine.call("access.enrol", request, plant: plant)
  }

  /// Gives an actor other roles, in place of those before.
  ///
  /// - Parameter actor: The actor's id.
  /// - Parameter roles: Every role that the actor has from now on.
  /// - Parameter command: Who wants it, and when.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func changeRoles(_ actor: ActorId, roles: [RoleId], command: Command) throws -> Done {
    let request = ChangeActorRoles(actor: actor, roles: roles, command: command)
    return try Engine.call("access.change_roles", request, plant: plant)
  }

  /// Records that an actor was trained for something.
  ///
  /// - Parameter actor: The actor's id.
  /// - Parameter qualification: In what.
  /// - Parameter command: Who wants it, and when.
  /// - Parameter until: Until when; without end when absent.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func qualify(
    _ actor: ActorId,
    qualification: QualificationId,
    command: Command,
    until: Timestamp? = nil
  ) throws -> Done {
    let request = QualifyActor(
      actor: actor,
      qualification: qualification,
      command: command,
      until: until
    )
    return try Engine.call("access.qualify", request, plant: plant)
  }

  /// Takes a qualification back before its time.
  ///
  /// - Parameter actor: The actor's id.
  /// - Parameter qualification: Which.
  /// - Parameter command: Who wants it, and when.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func disqualify(
    _ actor: ActorId,
    qualification: QualificationId,
    command: Command
  ) throws -> Done {
    let request = DisqualifyActor(actor: actor, qualification: qualification, command: command)
    return try Engine.call("access.disqualify", request, plant: plant)
  }

  /// Records that the agency was told of an actor's electronic signature (21 CFR 11.100(c)).
  ///
  /// - Parameter actor: The actor's id.
  /// - Parameter certification: The reference of the letter.
  /// - Parameter command: Who wants it, and when.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func certify(_ actor: ActorId, certification: String, command: Command) throws -> Done {
    let request = CertifyActor(actor: actor, certification: certification, command: command)
    return try Engine.call("access.certify", request, plant: plant)
  }

  /// Acknowledges the policy in force, in the name of whoever acts (21 CFR 11.10(j)).
  ///
  /// - Parameter policyVersion: Which policy was read; only the one in force is accepted.
  /// - Parameter command: Who acknowledges it, and when.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func acknowledgePolicy(_ policyVersion: Int64, command: Command) throws -> Done {
    let request = AcknowledgePolicy(policyVersion: policyVersion, command: command)
    return try Engine.call("access.acknowledge_policy", request, plant: plant)
  }

  /// Records a credential: an actor's first, or the next one of their own.
  ///
  /// Lineside learns its name and times, never the secret. The credential of somebody else is
  /// replaced by `access.reset_credential`, which needs two persons.
  ///
  /// - Parameter actor: The actor's id.
  /// - Parameter credential: Its name; the name of the credential in use moves its expiry.
  /// - Parameter command: Who wants it, and when.
  /// - Parameter expiresAt: When it expires; as the policy says when absent.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func renewCredential(
    _ actor: ActorId,
    credential: CredentialId,
    command: Command,
    expiresAt: Timestamp? = nil
  ) throws -> Done {
    let request = RenewCredential(
      actor: actor,
      credential: credential,
      command: command,
      expiresAt: expiresAt
    )
    return try Engine.call("access.renew_credential", request, plant: plant)
  }

  /// Declares a credential not to be trusted from an instant on, as when it was lost.
  ///
  /// Signatures made with it before that instant stay good.
  ///
  /// - Parameter actor: The actor's id.
  /// - Parameter credential: Which.
  /// - Parameter command: Who wants it, and when.
  /// - Parameter revokedFrom: From when on; from now when absent.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func revokeCredential(
    _ actor: ActorId,
    credential: CredentialId,
    command: Command,
    revokedFrom: Timestamp? = nil
  ) throws -> Done {
    let request = RevokeCredential(
      actor: actor,
      credential: credential,
      command: command,
      revokedFrom: revokedFrom
    )
    return try Engine.call("access.revoke_credential", request, plant: plant)
  }

  /// Asks for a new credential of an actor; a second person has to approve it.
  ///
  /// A later request takes the place of an earlier one.
  ///
  /// - Parameter actor: The actor's id.
  /// - Parameter credential: The new credential's name.
  /// - Parameter command: Who wants it, and when.
  /// - Parameter expiresAt: When it expires; as the policy says when absent.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func resetCredential(
    _ actor: ActorId,
    credential: CredentialId,
    command: Command,
    expiresAt: Timestamp? = nil
  ) throws -> Done {
    let request = ResetCredential(
      actor: actor,
      credential: credential,
      command: command,
      expiresAt: expiresAt
    )
    return try Engine.call("access.reset_credential", request, plant: plant)
  }

  /// Approves a new credential that another person asked for; it is in use from now on.
  ///
  /// - Parameter actor: The actor's id.
  /// - Parameter credential: The credential that was asked for, so that nothing else is approved.
  /// - Parameter command: Who wants it, and when.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func approveReset(
    _ actor: ActorId,
    credential: CredentialId,
    command: Command
  ) throws -> Done {
    let request = ApproveCredentialReset(actor: actor, credential: credential, command: command)
    return try Engine.call("access.approve_reset", request, plant: plant)
  }

  /// Disables an actor: nothing is done in their name until they are enabled again.
  ///
  /// What they did and signed stays. Refused when nobody could change the policy any more.
  ///
  /// - Parameter actor: The actor's id.
  /// - Parameter command: Who wants it, and when.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func disable(_ actor: ActorId, command: Command) throws -> Done {
    let request = DisableActor(actor: actor, command: command)
    return try Engine.call("access.disable", request, plant: plant)
  }

  /// Lets an actor act again that was disabled, or whose account has ended.
  ///
  /// - Parameter actor: The actor's id.
  /// - Parameter command: Who wants it, and when.
  /// - Parameter expiresAt: When the account ends; the end set before when absent, if it is yet to
  ///   come.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func enable(
    _ actor: ActorId,
    command: Command,
    expiresAt: Timestamp? = nil
  ) throws -> Done {
    let request = EnableActor(actor: actor, command: command, expiresAt: expiresAt)
    return try Engine.call("access.enable", request, plant: plant)
  }

  /// Opens the lock of an actor before its time, and forgets the failed attempts.
  ///
  /// - Parameter actor: The actor's id.
  /// - Parameter command: Who wants it, and when.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func unlock(_ actor: ActorId, command: Command) throws -> Done {
    let request = UnlockActor(actor: actor, command: command)
    return try Engine.call("access.unlock", request, plant: plant)
  }

  /// Puts another policy in force, in place of the whole one before.
  ///
  /// Refused when nobody could change the policy any more. The entry holds the configuration hashes
  /// of both.
  ///
  /// - Parameter policy: The new policy, whole.
  /// - Parameter command: Who wants it, and when.
  /// - Parameter replaces: The number of the policy that it was made from: refused when another has
  ///   taken its place since, so that nobody's change is undone unseen.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func changePolicy(
    _ policy: PolicyDocument,
    command: Command,
    replaces: Int64? = nil
  ) throws -> Done {
    let request = ChangePolicy(policy: policy, command: command, replaces: replaces)
    return try Engine.call("access.change_policy", request, plant: plant)
  }

  /// Registers a device as a source of data.
  ///
  /// - Parameter device: The device's code; it is never used again for another device.
  /// - Parameter kind: What sort of device it is, as one lower-case word: `scale`, `terminal`.
  /// - Parameter command: Who registers it, and when.
  /// - Parameter software: The version of its software.
  /// - Parameter calibrationDue: By when it has to be calibrated. It may have passed already.
  /// - Parameter testDue: By when it has to be tested. It may have passed already.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func registerDevice(
    _ device: DeviceId,
    kind: Word,
    command: Command,
    software: String? = nil,
    calibrationDue: Timestamp? = nil,
    testDue: Timestamp? = nil
  ) throws -> Done {
    let request = RegisterDevice(
      device: device,
      kind: kind,
      command: command,
      software: software,
      calibrationDue: calibrationDue,
      testDue: testDue
    )
    return try Engine.call("access.register_device", request, plant: plant)
  }

  /// Records that a device was calibrated, and by when it has to be again.
  ///
  /// - Parameter device: The device's code.
  /// - Parameter command: Who says so, and when it was done.
  /// - Parameter nextDue: By when it has to be calibrated again; never when absent.
  /// - Parameter certificate: The certificate.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func calibrateDevice(
    _ device: DeviceId,
    command: Command,
    nextDue: Timestamp? = nil,
    certificate: String? = nil
  ) throws -> Done {
    let request = CalibrateDevice(
      device: device,
      command: command,
      nextDue: nextDue,
      certificate: certificate
    )
    return try Engine.call("access.calibrate_device", request, plant: plant)
  }

  /// Records a test of a device: a scanner, a badge reader, a token, a terminal.
  ///
  /// A device that failed cannot be relied on until it passes a test.
  ///
  /// - Parameter device: The device's code.
  /// - Parameter passed: Whether it did what it should.
  /// - Parameter command: Who tested it, and when.
  /// - Parameter nextDue: By when it has to be tested again; never when absent.
  /// - Parameter software: The version of the software that was found on it.
  /// - Parameter remark: What was seen.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func testDevice(
    _ device: DeviceId,
    passed: Bool,
    command: Command,
    nextDue: Timestamp? = nil,
    software: String? = nil,
    remark: String? = nil
  ) throws -> Done {
    let request = TestDevice(
      device: device,
      passed: passed,
      command: command,
      nextDue: nextDue,
      software: software,
      remark: remark
    )
    return try Engine.call("access.test_device", request, plant: plant)
  }

  /// Takes a device out of use for good.
  ///
  /// - Parameter device: The device's code.
  /// - Parameter command: Who retires it, and when.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func retireDevice(_ device: DeviceId, command: Command) throws -> Done {
    let request = RetireDevice(device: device, command: command)
    return try Engine.call("access.retire_device", request, plant: plant)
  }

  /// Shows the policy in force.
  ///
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func policy() throws -> PolicyView {
    let request = GetPolicy()
    return try Engine.call("access.policy", request, plant: plant)
  }

  /// Shows one actor: enrolment, roles, qualifications, credentials.
  ///
  /// - Parameter actor: The actor's id.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func actor(_ actor: ActorId) throws -> ActorView {
    let request = GetActor(actor: actor)
    return try Engine.call("access.actor", request, plant: plant)
  }

  /// Lists the actors of a site, in pages: who may act, who may not and why, and the reference of
  /// each certification to the agency.
  ///
  /// - Parameter role: Only actors with this role.
  /// - Parameter after: The last actor of the page before.
  /// - Parameter limit: At most so many; 100 when absent, and never more than 1000.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func actors(
    _ role: RoleId? = nil,
    after: ActorId? = nil,
    limit: Int? = nil
  ) throws -> ActorPage {
    let request = ListActors(role: role, after: after, limit: limit)
    return try Engine.call("access.actors", request, plant: plant)
  }

  /// Lists the devices that data comes from, in pages, with what speaks against them now.
  ///
  /// - Parameter after: The last device of the page before.
  /// - Parameter limit: At most so many; 100 when absent, and never more than 1000.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func devices(_ after: DeviceId? = nil, limit: Int? = nil) throws -> DevicePage {
    let request = ListDevices(after: after, limit: limit)
    return try Engine.call("access.devices", request, plant: plant)
  }

  /// Asks who may do something, and why others may not; nothing is done.
  ///
  /// - Parameter action: The action: `record.change`.
  /// - Parameter subject: The thing that it would be about; what was done to it so far counts.
  /// - Parameter actor: One actor, for every check one by one; all actors when absent.
  /// - Parameter source: The device that it would come from.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func explain(
    _ action: String,
    subject: StreamId? = nil,
    actor: ActorId? = nil,
    source: DeviceId? = nil
  ) throws -> AccessExplanation {
    let request = ExplainAccess(action: action, subject: subject, actor: actor, source: source)
    return try Engine.call("access.explain", request, plant: plant)
  }
}

extension Plant {
  /// The `access` operations.
  public var access: AccessOfPlant { AccessOfPlant(plant: self) }
}
