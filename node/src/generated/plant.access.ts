// Written by `cargo xtask codegen` from contract.json; do not edit.
import { type Callable, type Control, request } from '../call.js'
import type {
  AccessExplanation,
  AcknowledgePolicyOptions,
  ActorId,
  ActorPage,
  ActorView,
  ApproveCredentialResetOptions,
  CalibrateDeviceOptions,
  CertifyActorOptions,
  ChangeActorRolesOptions,
  ChangePolicyOptions,
  DeviceId,
  DevicePage,
  DisableActorOptions,
  DisqualifyActorOptions,
  Done,
  EnableActorOptions,
  EnrolActorOptions,
  EstablishPolicyOptions,
  ExplainAccessOptions,
  ListActorsOptions,
  ListDevicesOptions,
  PolicyDocument,
  PolicyView,
  QualifyActorOptions,
  RegisterDeviceOptions,
  RenewCredentialOptions,
  ResetCredentialOptions,
  RetireDeviceOptions,
  RevokeCredentialOptions,
  RoleId,
  TestDeviceOptions,
  UnlockActorOptions,
} from './types.js'

/** The `access` operations of a plant. */
export class AccessOfPlant {
  constructor(private readonly plant: Callable) {}

  /**
   * Puts a site's first policy in force, and with it the first administrator.
   *
   * Until then every named actor may do anything; from then on nobody may do what no rule
   * allows. Both happen at once or not at all, so that nobody is shut out.
   *
   * @param policy - The policy; it must let the administrator change it.
   * @param options - Needed: `administrator`, `command`; optional: `enrolment`. See
   * {@link EstablishPolicyOptions}.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example Administrators may do everything, operators keep records
   * ```ts
   * plant.access.establish(
   *   {
   *     roles: ['administrator', 'operator', 'qp'],
   *     rules: [
   *       { action: '*', effect: 'allow', role: 'administrator' },
   *       { action: 'record.*', effect: 'allow', role: 'operator' },
   *     ],
   *     separations: [
   *       {
   *         name: 'maker is not checker',
   *         done: 'record.changed',
   *         forbids: 'record.confirm',
   *       },
   *     ],
   *   },
   *   {
   *     administrator: 'ada.admin',
   *     enrolment: {
   *       printedName: 'Ada Admin',
   *       kind: 'person',
   *       roles: ['administrator'],
   *       evidence: { verifiedBy: 'works.council', method: 'passport shown' },
   *     },
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f7101', actor: 'ada.admin' },
   *   },
   * )
   * ```
   */
  establish(policy: PolicyDocument, options: EstablishPolicyOptions): Done {
    return this.plant.call('access.establish', request('policy', policy, options))
  }

  /**
   * Puts a site's first policy in force, and with it the first administrator.
   *
   * As {@link establish}, but off the main thread.
   *
   * @param policy - The policy; it must let the administrator change it.
   * @param options - Needed: `administrator`, `command`; optional: `enrolment`. See
   * {@link EstablishPolicyOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example Administrators may do everything, operators keep records
   * ```ts
   * await plant.access.establishAsync(
   *   {
   *     roles: ['administrator', 'operator', 'qp'],
   *     rules: [
   *       { action: '*', effect: 'allow', role: 'administrator' },
   *       { action: 'record.*', effect: 'allow', role: 'operator' },
   *     ],
   *     separations: [
   *       {
   *         name: 'maker is not checker',
   *         done: 'record.changed',
   *         forbids: 'record.confirm',
   *       },
   *     ],
   *   },
   *   {
   *     administrator: 'ada.admin',
   *     enrolment: {
   *       printedName: 'Ada Admin',
   *       kind: 'person',
   *       roles: ['administrator'],
   *       evidence: { verifiedBy: 'works.council', method: 'passport shown' },
   *     },
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f7101', actor: 'ada.admin' },
   *   },
   * )
   * ```
   */
  async establishAsync(
    policy: PolicyDocument,
    options: EstablishPolicyOptions,
    control: Control = {},
  ): Promise<Done> {
    return this.plant.callAsync('access.establish', request('policy', policy, options), control)
  }

  /**
   * Enrols an actor: from now on the id is theirs, for good.
   *
   * An id is never used again, not after its actor was disabled, and not in another spelling:
   * `Jane.Doe` and `jane.doe` are one id. The evidence says who verified the identity and how;
   * that is somebody other than the actor.
   *
   * @param actor - The id, better a pseudonym than a name: it can never be erased.
   * @param options - Needed: `printedName`, `kind`, `roles`, `evidence`, `command`; optional:
   * `certification`, `expiresAt`. See {@link EnrolActorOptions}.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example An operator
   * ```ts
   * plant.access.enrol(
   *   'jane.doe',
   *   {
   *     printedName: 'Jane Doe',
   *     kind: 'person',
   *     roles: ['operator'],
   *     evidence: { verifiedBy: 'ada.admin', method: 'passport shown' },
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f7102', actor: 'ada.admin' },
   *   },
   * )
   * ```
   *
   * @example A second administrator
   * ```ts
   * plant.access.enrol(
   *   'max.roe',
   *   {
   *     printedName: 'Max Roe',
   *     kind: 'person',
   *     roles: ['administrator'],
   *     evidence: { verifiedBy: 'ada.admin', method: 'passport shown' },
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f7103', actor: 'ada.admin' },
   *   },
   * )
   * ```
   */
  enrol(actor: ActorId, options: EnrolActorOptions): Done {
    return this.plant.call('access.enrol', request('actor', actor, options))
  }

  /**
   * Enrols an actor: from now on the id is theirs, for good.
   *
   * As {@link enrol}, but off the main thread.
   *
   * @param actor - The id, better a pseudonym than a name: it can never be erased.
   * @param options - Needed: `printedName`, `kind`, `roles`, `evidence`, `command`; optional:
   * `certification`, `expiresAt`. See {@link EnrolActorOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example An operator
   * ```ts
   * await plant.access.enrolAsync(
   *   'jane.doe',
   *   {
   *     printedName: 'Jane Doe',
   *     kind: 'person',
   *     roles: ['operator'],
   *     evidence: { verifiedBy: 'ada.admin', method: 'passport shown' },
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f7102', actor: 'ada.admin' },
   *   },
   * )
   * ```
   *
   * @example A second administrator
   * ```ts
   * await plant.access.enrolAsync(
   *   'max.roe',
   *   {
   *     printedName: 'Max Roe',
   *     kind: 'person',
   *     roles: ['administrator'],
   *     evidence: { verifiedBy: 'ada.admin', method: 'passport shown' },
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f7103', actor: 'ada.admin' },
   *   },
   * )
   * ```
   */
  async enrolAsync(
    actor: ActorId,
    options: EnrolActorOptions,
    control: Control = {},
  ): Promise<Done> {
    return this.plant.callAsync('access.enrol', request('actor', actor, options), control)
  }

  /**
   * Gives an actor other roles, in place of those before.
   *
   * @param actor - The actor's id.
   * @param options - Needed: `roles`, `command`. See {@link ChangeActorRolesOptions}.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example Jane releases batches as well
   * ```ts
   * plant.access.changeRoles(
   *   'jane.doe',
   *   {
   *     roles: ['operator', 'qp'],
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f7104', actor: 'ada.admin' },
   *   },
   * )
   * ```
   */
  changeRoles(actor: ActorId, options: ChangeActorRolesOptions): Done {
    return this.plant.call('access.change_roles', request('actor', actor, options))
  }

  /**
   * Gives an actor other roles, in place of those before.
   *
   * As {@link changeRoles}, but off the main thread.
   *
   * @param actor - The actor's id.
   * @param options - Needed: `roles`, `command`. See {@link ChangeActorRolesOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example Jane releases batches as well
   * ```ts
   * await plant.access.changeRolesAsync(
   *   'jane.doe',
   *   {
   *     roles: ['operator', 'qp'],
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f7104', actor: 'ada.admin' },
   *   },
   * )
   * ```
   */
  async changeRolesAsync(
    actor: ActorId,
    options: ChangeActorRolesOptions,
    control: Control = {},
  ): Promise<Done> {
    return this.plant.callAsync('access.change_roles', request('actor', actor, options), control)
  }

  /**
   * Records that an actor was trained for something.
   *
   * @param actor - The actor's id.
   * @param options - Needed: `qualification`, `command`; optional: `until`. See
   * {@link QualifyActorOptions}.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example A training that lasts two years
   * ```ts
   * plant.access.qualify(
   *   'jane.doe',
   *   {
   *     qualification: 'aseptic filling',
   *     until: '2036-12-31T00:00:00Z',
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f7105', actor: 'ada.admin' },
   *   },
   * )
   * ```
   */
  qualify(actor: ActorId, options: QualifyActorOptions): Done {
    return this.plant.call('access.qualify', request('actor', actor, options))
  }

  /**
   * Records that an actor was trained for something.
   *
   * As {@link qualify}, but off the main thread.
   *
   * @param actor - The actor's id.
   * @param options - Needed: `qualification`, `command`; optional: `until`. See
   * {@link QualifyActorOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example A training that lasts two years
   * ```ts
   * await plant.access.qualifyAsync(
   *   'jane.doe',
   *   {
   *     qualification: 'aseptic filling',
   *     until: '2036-12-31T00:00:00Z',
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f7105', actor: 'ada.admin' },
   *   },
   * )
   * ```
   */
  async qualifyAsync(
    actor: ActorId,
    options: QualifyActorOptions,
    control: Control = {},
  ): Promise<Done> {
    return this.plant.callAsync('access.qualify', request('actor', actor, options), control)
  }

  /**
   * Takes a qualification back before its time.
   *
   * @param actor - The actor's id.
   * @param options - Needed: `qualification`, `command`. See {@link DisqualifyActorOptions}.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example It is taken back
   * ```ts
   * plant.access.disqualify(
   *   'jane.doe',
   *   {
   *     qualification: 'aseptic filling',
   *     command: {
   *       id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f7106',
   *       actor: 'ada.admin',
   *       reason: 'observed without gloves',
   *     },
   *   },
   * )
   * ```
   */
  disqualify(actor: ActorId, options: DisqualifyActorOptions): Done {
    return this.plant.call('access.disqualify', request('actor', actor, options))
  }

  /**
   * Takes a qualification back before its time.
   *
   * As {@link disqualify}, but off the main thread.
   *
   * @param actor - The actor's id.
   * @param options - Needed: `qualification`, `command`. See {@link DisqualifyActorOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example It is taken back
   * ```ts
   * await plant.access.disqualifyAsync(
   *   'jane.doe',
   *   {
   *     qualification: 'aseptic filling',
   *     command: {
   *       id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f7106',
   *       actor: 'ada.admin',
   *       reason: 'observed without gloves',
   *     },
   *   },
   * )
   * ```
   */
  async disqualifyAsync(
    actor: ActorId,
    options: DisqualifyActorOptions,
    control: Control = {},
  ): Promise<Done> {
    return this.plant.callAsync('access.disqualify', request('actor', actor, options), control)
  }

  /**
   * Records that the agency was told of an actor's electronic signature (21 CFR 11.100(c)).
   *
   * @param actor - The actor's id.
   * @param options - Needed: `certification`, `command`. See {@link CertifyActorOptions}.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example The letter to the agency
   * ```ts
   * plant.access.certify(
   *   'jane.doe',
   *   {
   *     certification: 'letter of 2026-01-05',
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f7107', actor: 'ada.admin' },
   *   },
   * )
   * ```
   */
  certify(actor: ActorId, options: CertifyActorOptions): Done {
    return this.plant.call('access.certify', request('actor', actor, options))
  }

  /**
   * Records that the agency was told of an actor's electronic signature (21 CFR 11.100(c)).
   *
   * As {@link certify}, but off the main thread.
   *
   * @param actor - The actor's id.
   * @param options - Needed: `certification`, `command`. See {@link CertifyActorOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example The letter to the agency
   * ```ts
   * await plant.access.certifyAsync(
   *   'jane.doe',
   *   {
   *     certification: 'letter of 2026-01-05',
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f7107', actor: 'ada.admin' },
   *   },
   * )
   * ```
   */
  async certifyAsync(
    actor: ActorId,
    options: CertifyActorOptions,
    control: Control = {},
  ): Promise<Done> {
    return this.plant.callAsync('access.certify', request('actor', actor, options), control)
  }

  /**
   * Acknowledges the policy in force, in the name of whoever acts (21 CFR 11.10(j)).
   *
   * @param policyVersion - Which policy was read; only the one in force is accepted.
   * @param options - Needed: `command`. See {@link AcknowledgePolicyOptions}.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example Ada has read the policy
   * ```ts
   * plant.access.acknowledgePolicy(
   *   1,
   *   { command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f7108', actor: 'ada.admin' } },
   * )
   * ```
   */
  acknowledgePolicy(policyVersion: number, options: AcknowledgePolicyOptions): Done {
    return this.plant.call(
      'access.acknowledge_policy',
      request('policy_version', policyVersion, options),
    )
  }

  /**
   * Acknowledges the policy in force, in the name of whoever acts (21 CFR 11.10(j)).
   *
   * As {@link acknowledgePolicy}, but off the main thread.
   *
   * @param policyVersion - Which policy was read; only the one in force is accepted.
   * @param options - Needed: `command`. See {@link AcknowledgePolicyOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example Ada has read the policy
   * ```ts
   * await plant.access.acknowledgePolicyAsync(
   *   1,
   *   { command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f7108', actor: 'ada.admin' } },
   * )
   * ```
   */
  async acknowledgePolicyAsync(
    policyVersion: number,
    options: AcknowledgePolicyOptions,
    control: Control = {},
  ): Promise<Done> {
    return this.plant.callAsync(
      'access.acknowledge_policy',
      request('policy_version', policyVersion, options),
      control,
    )
  }

  /**
   * Records a credential: an actor's first, or the next one of their own.
   *
   * Lineside learns its name and times, never the secret. The credential of somebody else is
   * replaced by `plant.access.resetCredential`, which needs two persons.
   *
   * @param actor - The actor's id.
   * @param options - Needed: `credential`, `command`; optional: `expiresAt`. See
   * {@link RenewCredentialOptions}.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example Her first badge
   * ```ts
   * plant.access.renewCredential(
   *   'ada.admin',
   *   {
   *     credential: 'badge-1',
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f7109', actor: 'ada.admin' },
   *   },
   * )
   * ```
   */
  renewCredential(actor: ActorId, options: RenewCredentialOptions): Done {
    return this.plant.call('access.renew_credential', request('actor', actor, options))
  }

  /**
   * Records a credential: an actor's first, or the next one of their own.
   *
   * As {@link renewCredential}, but off the main thread.
   *
   * @param actor - The actor's id.
   * @param options - Needed: `credential`, `command`; optional: `expiresAt`. See
   * {@link RenewCredentialOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example Her first badge
   * ```ts
   * await plant.access.renewCredentialAsync(
   *   'ada.admin',
   *   {
   *     credential: 'badge-1',
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f7109', actor: 'ada.admin' },
   *   },
   * )
   * ```
   */
  async renewCredentialAsync(
    actor: ActorId,
    options: RenewCredentialOptions,
    control: Control = {},
  ): Promise<Done> {
    return this.plant.callAsync(
      'access.renew_credential',
      request('actor', actor, options),
      control,
    )
  }

  /**
   * Declares a credential not to be trusted from an instant on, as when it was lost.
   *
   * Signatures made with it before that instant stay good.
   *
   * @param actor - The actor's id.
   * @param options - Needed: `credential`, `command`; optional: `revokedFrom`. See
   * {@link RevokeCredentialOptions}.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example It was lost
   * ```ts
   * plant.access.revokeCredential(
   *   'ada.admin',
   *   {
   *     credential: 'badge-1',
   *     command: {
   *       id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f710a',
   *       actor: 'ada.admin',
   *       reason: 'lost on the train',
   *     },
   *   },
   * )
   * ```
   */
  revokeCredential(actor: ActorId, options: RevokeCredentialOptions): Done {
    return this.plant.call('access.revoke_credential', request('actor', actor, options))
  }

  /**
   * Declares a credential not to be trusted from an instant on, as when it was lost.
   *
   * As {@link revokeCredential}, but off the main thread.
   *
   * @param actor - The actor's id.
   * @param options - Needed: `credential`, `command`; optional: `revokedFrom`. See
   * {@link RevokeCredentialOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example It was lost
   * ```ts
   * await plant.access.revokeCredentialAsync(
   *   'ada.admin',
   *   {
   *     credential: 'badge-1',
   *     command: {
   *       id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f710a',
   *       actor: 'ada.admin',
   *       reason: 'lost on the train',
   *     },
   *   },
   * )
   * ```
   */
  async revokeCredentialAsync(
    actor: ActorId,
    options: RevokeCredentialOptions,
    control: Control = {},
  ): Promise<Done> {
    return this.plant.callAsync(
      'access.revoke_credential',
      request('actor', actor, options),
      control,
    )
  }

  /**
   * Asks for a new credential of an actor; a second person has to approve it.
   *
   * A later request takes the place of an earlier one.
   *
   * @param actor - The actor's id.
   * @param options - Needed: `credential`, `command`; optional: `expiresAt`. See
   * {@link ResetCredentialOptions}.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example A badge for Jane
   * ```ts
   * plant.access.resetCredential(
   *   'jane.doe',
   *   {
   *     credential: 'badge-2',
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f710b', actor: 'ada.admin' },
   *   },
   * )
   * ```
   */
  resetCredential(actor: ActorId, options: ResetCredentialOptions): Done {
    return this.plant.call('access.reset_credential', request('actor', actor, options))
  }

  /**
   * Asks for a new credential of an actor; a second person has to approve it.
   *
   * As {@link resetCredential}, but off the main thread.
   *
   * @param actor - The actor's id.
   * @param options - Needed: `credential`, `command`; optional: `expiresAt`. See
   * {@link ResetCredentialOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example A badge for Jane
   * ```ts
   * await plant.access.resetCredentialAsync(
   *   'jane.doe',
   *   {
   *     credential: 'badge-2',
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f710b', actor: 'ada.admin' },
   *   },
   * )
   * ```
   */
  async resetCredentialAsync(
    actor: ActorId,
    options: ResetCredentialOptions,
    control: Control = {},
  ): Promise<Done> {
    return this.plant.callAsync(
      'access.reset_credential',
      request('actor', actor, options),
      control,
    )
  }

  /**
   * Approves a new credential that another person asked for; it is in use from now on.
   *
   * @param actor - The actor's id.
   * @param options - Needed: `credential`, `command`. See
   * {@link ApproveCredentialResetOptions}.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example A second person approves it
   * ```ts
   * plant.access.approveReset(
   *   'jane.doe',
   *   {
   *     credential: 'badge-2',
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f710c', actor: 'max.roe' },
   *   },
   * )
   * ```
   */
  approveReset(actor: ActorId, options: ApproveCredentialResetOptions): Done {
    return this.plant.call('access.approve_reset', request('actor', actor, options))
  }

  /**
   * Approves a new credential that another person asked for; it is in use from now on.
   *
   * As {@link approveReset}, but off the main thread.
   *
   * @param actor - The actor's id.
   * @param options - Needed: `credential`, `command`. See
   * {@link ApproveCredentialResetOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example A second person approves it
   * ```ts
   * await plant.access.approveResetAsync(
   *   'jane.doe',
   *   {
   *     credential: 'badge-2',
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f710c', actor: 'max.roe' },
   *   },
   * )
   * ```
   */
  async approveResetAsync(
    actor: ActorId,
    options: ApproveCredentialResetOptions,
    control: Control = {},
  ): Promise<Done> {
    return this.plant.callAsync('access.approve_reset', request('actor', actor, options), control)
  }

  /**
   * Disables an actor: nothing is done in their name until they are enabled again.
   *
   * What they did and signed stays. Refused when nobody could change the policy any more.
   *
   * @param actor - The actor's id.
   * @param options - Needed: `command`. See {@link DisableActorOptions}.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example Jane is on leave
   * ```ts
   * plant.access.disable(
   *   'jane.doe',
   *   {
   *     command: {
   *       id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f710d',
   *       actor: 'ada.admin',
   *       reason: 'parental leave',
   *     },
   *   },
   * )
   * ```
   */
  disable(actor: ActorId, options: DisableActorOptions): Done {
    return this.plant.call('access.disable', request('actor', actor, options))
  }

  /**
   * Disables an actor: nothing is done in their name until they are enabled again.
   *
   * As {@link disable}, but off the main thread.
   *
   * @param actor - The actor's id.
   * @param options - Needed: `command`. See {@link DisableActorOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example Jane is on leave
   * ```ts
   * await plant.access.disableAsync(
   *   'jane.doe',
   *   {
   *     command: {
   *       id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f710d',
   *       actor: 'ada.admin',
   *       reason: 'parental leave',
   *     },
   *   },
   * )
   * ```
   */
  async disableAsync(
    actor: ActorId,
    options: DisableActorOptions,
    control: Control = {},
  ): Promise<Done> {
    return this.plant.callAsync('access.disable', request('actor', actor, options), control)
  }

  /**
   * Lets an actor act again that was disabled, or whose account has ended.
   *
   * @param actor - The actor's id.
   * @param options - Needed: `command`; optional: `expiresAt`. See {@link EnableActorOptions}.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example And back
   * ```ts
   * plant.access.enable(
   *   'jane.doe',
   *   { command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f710e', actor: 'ada.admin' } },
   * )
   * ```
   */
  enable(actor: ActorId, options: EnableActorOptions): Done {
    return this.plant.call('access.enable', request('actor', actor, options))
  }

  /**
   * Lets an actor act again that was disabled, or whose account has ended.
   *
   * As {@link enable}, but off the main thread.
   *
   * @param actor - The actor's id.
   * @param options - Needed: `command`; optional: `expiresAt`. See {@link EnableActorOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example And back
   * ```ts
   * await plant.access.enableAsync(
   *   'jane.doe',
   *   { command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f710e', actor: 'ada.admin' } },
   * )
   * ```
   */
  async enableAsync(
    actor: ActorId,
    options: EnableActorOptions,
    control: Control = {},
  ): Promise<Done> {
    return this.plant.callAsync('access.enable', request('actor', actor, options), control)
  }

  /**
   * Opens the lock of an actor before its time, and forgets the failed attempts.
   *
   * @param actor - The actor's id.
   * @param options - Needed: `command`. See {@link UnlockActorOptions}.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example After five wrong passwords
   * ```typescript
   * plant.access.unlock(
   *   'jane.doe',
   *   {
   *     command: {
   *       id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f710f',
   *       actor: 'ada.admin',
   *       reason: 'identity checked in person',
   *     },
   *   },
   * )
   * ```
   */
  unlock(actor: ActorId, options: UnlockActorOptions): Done {
    return this.plant.call('access.unlock', request('actor', actor, options))
  }

  /**
   * Opens the lock of an actor before its time, and forgets the failed attempts.
   *
   * As {@link unlock}, but off the main thread.
   *
   * @param actor - The actor's id.
   * @param options - Needed: `command`. See {@link UnlockActorOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example After five wrong passwords
   * ```typescript
   * await plant.access.unlockAsync(
   *   'jane.doe',
   *   {
   *     command: {
   *       id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f710f',
   *       actor: 'ada.admin',
   *       reason: 'identity checked in person',
   *     },
   *   },
   * )
   * ```
   */
  async unlockAsync(
    actor: ActorId,
    options: UnlockActorOptions,
    control: Control = {},
  ): Promise<Done> {
    return this.plant.callAsync('access.unlock', request('actor', actor, options), control)
  }

  /**
   * Puts another policy in force, in place of the whole one before.
   *
   * Refused when nobody could change the policy any more. The entry holds the configuration
   * hashes of both.
   *
   * @param policy - The new policy, whole.
   * @param options - Needed: `command`; optional: `replaces`. See {@link ChangePolicyOptions}.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example Changes need a reason from now on
   * ```ts
   * plant.access.changePolicy(
   *   {
   *     roles: ['administrator', 'operator', 'qp'],
   *     rules: [
   *       { action: '*', effect: 'allow', role: 'administrator' },
   *       { action: 'record.*', effect: 'allow', role: 'operator' },
   *     ],
   *     reasonsRequired: ['record.change'],
   *   },
   *   {
   *     replaces: 1,
   *     command: {
   *       id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f7110',
   *       actor: 'ada.admin',
   *       reason: 'audit finding 12',
   *     },
   *   },
   * )
   * ```
   */
  changePolicy(policy: PolicyDocument, options: ChangePolicyOptions): Done {
    return this.plant.call('access.change_policy', request('policy', policy, options))
  }

  /**
   * Puts another policy in force, in place of the whole one before.
   *
   * As {@link changePolicy}, but off the main thread.
   *
   * @param policy - The new policy, whole.
   * @param options - Needed: `command`; optional: `replaces`. See {@link ChangePolicyOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example Changes need a reason from now on
   * ```ts
   * await plant.access.changePolicyAsync(
   *   {
   *     roles: ['administrator', 'operator', 'qp'],
   *     rules: [
   *       { action: '*', effect: 'allow', role: 'administrator' },
   *       { action: 'record.*', effect: 'allow', role: 'operator' },
   *     ],
   *     reasonsRequired: ['record.change'],
   *   },
   *   {
   *     replaces: 1,
   *     command: {
   *       id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f7110',
   *       actor: 'ada.admin',
   *       reason: 'audit finding 12',
   *     },
   *   },
   * )
   * ```
   */
  async changePolicyAsync(
    policy: PolicyDocument,
    options: ChangePolicyOptions,
    control: Control = {},
  ): Promise<Done> {
    return this.plant.callAsync('access.change_policy', request('policy', policy, options), control)
  }

  /**
   * Registers a device as a source of data.
   *
   * @param device - The device's code; it is never used again for another device.
   * @param options - Needed: `kind`, `command`; optional: `software`, `calibrationDue`,
   * `testDue`. See {@link RegisterDeviceOptions}.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example A scale
   * ```ts
   * plant.access.registerDevice(
   *   'scale-7',
   *   {
   *     kind: 'scale',
   *     software: '4.2.1',
   *     calibrationDue: '2036-06-30T00:00:00Z',
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f7111', actor: 'ada.admin' },
   *   },
   * )
   * ```
   */
  registerDevice(device: DeviceId, options: RegisterDeviceOptions): Done {
    return this.plant.call('access.register_device', request('device', device, options))
  }

  /**
   * Registers a device as a source of data.
   *
   * As {@link registerDevice}, but off the main thread.
   *
   * @param device - The device's code; it is never used again for another device.
   * @param options - Needed: `kind`, `command`; optional: `software`, `calibrationDue`,
   * `testDue`. See {@link RegisterDeviceOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example A scale
   * ```ts
   * await plant.access.registerDeviceAsync(
   *   'scale-7',
   *   {
   *     kind: 'scale',
   *     software: '4.2.1',
   *     calibrationDue: '2036-06-30T00:00:00Z',
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f7111', actor: 'ada.admin' },
   *   },
   * )
   * ```
   */
  async registerDeviceAsync(
    device: DeviceId,
    options: RegisterDeviceOptions,
    control: Control = {},
  ): Promise<Done> {
    return this.plant.callAsync(
      'access.register_device',
      request('device', device, options),
      control,
    )
  }

  /**
   * Records that a device was calibrated, and by when it has to be again.
   *
   * @param device - The device's code.
   * @param options - Needed: `command`; optional: `nextDue`, `certificate`. See
   * {@link CalibrateDeviceOptions}.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example Calibrated for another year
   * ```ts
   * plant.access.calibrateDevice(
   *   'scale-7',
   *   {
   *     nextDue: '2037-06-30T00:00:00Z',
   *     certificate: 'CAL-2036-118',
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f7112', actor: 'ada.admin' },
   *   },
   * )
   * ```
   */
  calibrateDevice(device: DeviceId, options: CalibrateDeviceOptions): Done {
    return this.plant.call('access.calibrate_device', request('device', device, options))
  }

  /**
   * Records that a device was calibrated, and by when it has to be again.
   *
   * As {@link calibrateDevice}, but off the main thread.
   *
   * @param device - The device's code.
   * @param options - Needed: `command`; optional: `nextDue`, `certificate`. See
   * {@link CalibrateDeviceOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example Calibrated for another year
   * ```ts
   * await plant.access.calibrateDeviceAsync(
   *   'scale-7',
   *   {
   *     nextDue: '2037-06-30T00:00:00Z',
   *     certificate: 'CAL-2036-118',
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f7112', actor: 'ada.admin' },
   *   },
   * )
   * ```
   */
  async calibrateDeviceAsync(
    device: DeviceId,
    options: CalibrateDeviceOptions,
    control: Control = {},
  ): Promise<Done> {
    return this.plant.callAsync(
      'access.calibrate_device',
      request('device', device, options),
      control,
    )
  }

  /**
   * Records a test of a device: a scanner, a badge reader, a token, a terminal.
   *
   * A device that failed cannot be relied on until it passes a test.
   *
   * @param device - The device's code.
   * @param options - Needed: `passed`, `command`; optional: `nextDue`, `software`, `remark`.
   * See {@link TestDeviceOptions}.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example The daily check
   * ```ts
   * plant.access.testDevice(
   *   'scale-7',
   *   {
   *     passed: true,
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f7113', actor: 'ada.admin' },
   *   },
   * )
   * ```
   */
  testDevice(device: DeviceId, options: TestDeviceOptions): Done {
    return this.plant.call('access.test_device', request('device', device, options))
  }

  /**
   * Records a test of a device: a scanner, a badge reader, a token, a terminal.
   *
   * As {@link testDevice}, but off the main thread.
   *
   * @param device - The device's code.
   * @param options - Needed: `passed`, `command`; optional: `nextDue`, `software`, `remark`.
   * See {@link TestDeviceOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example The daily check
   * ```ts
   * await plant.access.testDeviceAsync(
   *   'scale-7',
   *   {
   *     passed: true,
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f7113', actor: 'ada.admin' },
   *   },
   * )
   * ```
   */
  async testDeviceAsync(
    device: DeviceId,
    options: TestDeviceOptions,
    control: Control = {},
  ): Promise<Done> {
    return this.plant.callAsync('access.test_device', request('device', device, options), control)
  }

  /**
   * Takes a device out of use for good.
   *
   * @param device - The device's code.
   * @param options - Needed: `command`. See {@link RetireDeviceOptions}.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example It is scrapped
   * ```ts
   * plant.access.retireDevice(
   *   'scale-7',
   *   {
   *     command: {
   *       id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f7114',
   *       actor: 'ada.admin',
   *       reason: 'beyond repair',
   *     },
   *   },
   * )
   * ```
   */
  retireDevice(device: DeviceId, options: RetireDeviceOptions): Done {
    return this.plant.call('access.retire_device', request('device', device, options))
  }

  /**
   * Takes a device out of use for good.
   *
   * As {@link retireDevice}, but off the main thread.
   *
   * @param device - The device's code.
   * @param options - Needed: `command`. See {@link RetireDeviceOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example It is scrapped
   * ```ts
   * await plant.access.retireDeviceAsync(
   *   'scale-7',
   *   {
   *     command: {
   *       id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f7114',
   *       actor: 'ada.admin',
   *       reason: 'beyond repair',
   *     },
   *   },
   * )
   * ```
   */
  async retireDeviceAsync(
    device: DeviceId,
    options: RetireDeviceOptions,
    control: Control = {},
  ): Promise<Done> {
    return this.plant.callAsync('access.retire_device', request('device', device, options), control)
  }

  /**
   * Shows the policy in force.
   * @returns The policy in force.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example The policy in force
   * ```ts
   * plant.access.policy()
   * ```
   */
  policy(): PolicyView {
    return this.plant.call('access.policy', {})
  }

  /**
   * Shows the policy in force.
   *
   * As {@link policy}, but off the main thread.
   * @param control - A signal to abort, a time limit.
   * @returns The policy in force.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example The policy in force
   * ```ts
   * await plant.access.policyAsync()
   * ```
   */
  async policyAsync(control: Control = {}): Promise<PolicyView> {
    return this.plant.callAsync('access.policy', {}, control)
  }

  /**
   * Shows one actor: enrolment, roles, qualifications, credentials.
   *
   * @param actor - The actor's id.
   * @returns One actor, as known at present.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example What is known of Jane
   * ```ts
   * plant.access.actor('jane.doe')
   * ```
   */
  actor(actor: ActorId): ActorView {
    return this.plant.call('access.actor', request('actor', actor))
  }

  /**
   * Shows one actor: enrolment, roles, qualifications, credentials.
   *
   * As {@link actor}, but off the main thread.
   *
   * @param actor - The actor's id.
   * @param control - A signal to abort, a time limit.
   * @returns One actor, as known at present.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example What is known of Jane
   * ```ts
   * await plant.access.actorAsync('jane.doe')
   * ```
   */
  async actorAsync(actor: ActorId, control: Control = {}): Promise<ActorView> {
    return this.plant.callAsync('access.actor', request('actor', actor), control)
  }

  /**
   * Lists the actors of a site, in pages: who may act, who may not and why, and the reference
   * of each certification to the agency.
   *
   * @param role - Only actors with this role.
   * @param options - Optional: `after`, `limit`. See {@link ListActorsOptions}.
   * @returns One page of a list of actors.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example Whoever may release
   * ```ts
   * plant.access.actors('qp')
   * ```
   */
  actors(role?: RoleId | undefined, options: ListActorsOptions = {}): ActorPage {
    return this.plant.call('access.actors', request('role', role, options))
  }

  /**
   * Lists the actors of a site, in pages: who may act, who may not and why, and the reference
   * of each certification to the agency.
   *
   * As {@link actors}, but off the main thread.
   *
   * @param role - Only actors with this role.
   * @param options - Optional: `after`, `limit`. See {@link ListActorsOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns One page of a list of actors.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example Whoever may release
   * ```ts
   * await plant.access.actorsAsync('qp')
   * ```
   */
  async actorsAsync(
    role?: RoleId | undefined,
    options: ListActorsOptions = {},
    control: Control = {},
  ): Promise<ActorPage> {
    return this.plant.callAsync('access.actors', request('role', role, options), control)
  }

  /**
   * Lists the devices that data comes from, in pages, with what speaks against them now.
   *
   * @param after - The last device of the page before.
   * @param options - Optional: `limit`. See {@link ListDevicesOptions}.
   * @returns One page of a list of devices.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example All devices
   * ```ts
   * plant.access.devices()
   * ```
   */
  devices(after?: DeviceId | undefined, options: ListDevicesOptions = {}): DevicePage {
    return this.plant.call('access.devices', request('after', after, options))
  }

  /**
   * Lists the devices that data comes from, in pages, with what speaks against them now.
   *
   * As {@link devices}, but off the main thread.
   *
   * @param after - The last device of the page before.
   * @param options - Optional: `limit`. See {@link ListDevicesOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns One page of a list of devices.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example All devices
   * ```ts
   * await plant.access.devicesAsync(undefined)
   * ```
   */
  async devicesAsync(
    after?: DeviceId | undefined,
    options: ListDevicesOptions = {},
    control: Control = {},
  ): Promise<DevicePage> {
    return this.plant.callAsync('access.devices', request('after', after, options), control)
  }

  /**
   * Asks who may do something, and why others may not; nothing is done.
   *
   * @param action - The action: `plant.record.change`.
   * @param options - Optional: `subject`, `actor`, `source`. See {@link ExplainAccessOptions}.
   * @returns Who may do something at present, and why others may not.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example May Jane confirm this record, and why not?
   * ```ts
   * plant.access.explain(
   *   'record.confirm',
   *   { subject: 'record:DEV-2026-014', actor: 'jane.doe' },
   * )
   * ```
   */
  explain(action: string, options: ExplainAccessOptions = {}): AccessExplanation {
    return this.plant.call('access.explain', request('action', action, options))
  }

  /**
   * Asks who may do something, and why others may not; nothing is done.
   *
   * As {@link explain}, but off the main thread.
   *
   * @param action - The action: `plant.record.change`.
   * @param options - Optional: `subject`, `actor`, `source`. See {@link ExplainAccessOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns Who may do something at present, and why others may not.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example May Jane confirm this record, and why not?
   * ```ts
   * await plant.access.explainAsync(
   *   'record.confirm',
   *   { subject: 'record:DEV-2026-014', actor: 'jane.doe' },
   * )
   * ```
   */
  async explainAsync(
    action: string,
    options: ExplainAccessOptions = {},
    control: Control = {},
  ): Promise<AccessExplanation> {
    return this.plant.callAsync('access.explain', request('action', action, options), control)
  }
}
