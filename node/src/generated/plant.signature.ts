// Written by `cargo xtask codegen` from contract.json; do not edit.
import { type Callable, type Control, request } from '../call.js'
import type {
  ActorId,
  Done,
  EndSessionOptions,
  ListSignaturesOptions,
  ListSignersOptions,
  OpenSessionOptions,
  SessionId,
  SignatureId,
  SignaturePage,
  SignatureVerdict,
  SignatureView,
  SignerPage,
  SignStreamOptions,
  StreamId,
} from './types.js'

/** The `signature` operations of a plant. */
export class SignatureOfPlant {
  constructor(private readonly plant: Callable) {}

  /**
   * Opens a signing session for the command's actor at the command's source device.
   *
   * Within a session the first signing takes every component of the signature and later ones
   * at least one. Opening another session at the same device ends the one before.
   *
   * @param session - The session's code, made by the caller; it is never used again.
   * @param options - Needed: `authentication`, `command`. See {@link OpenSessionOptions}.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example Jane at the release desk
   * ```typescript
   * plant.signature.openSession(
   *   'S-2026-118',
   *   {
   *     authentication: {
   *       components: [{ kind: 'password', proof: '...' }, { kind: 'pin', proof: '...' }],
   *     },
   *     command: {
   *       id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f7204',
   *       actor: 'jane.doe',
   *       source: 'release-desk',
   *     },
   *   },
   * )
   * ```
   */
  openSession(session: SessionId, options: OpenSessionOptions): Done {
    return this.plant.call('signature.open_session', request('session', session, options))
  }

  /**
   * Opens a signing session for the command's actor at the command's source device.
   *
   * As {@link openSession}, but off the main thread.
   *
   * @param session - The session's code, made by the caller; it is never used again.
   * @param options - Needed: `authentication`, `command`. See {@link OpenSessionOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example Jane at the release desk
   * ```typescript
   * await plant.signature.openSessionAsync(
   *   'S-2026-118',
   *   {
   *     authentication: {
   *       components: [{ kind: 'password', proof: '...' }, { kind: 'pin', proof: '...' }],
   *     },
   *     command: {
   *       id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f7204',
   *       actor: 'jane.doe',
   *       source: 'release-desk',
   *     },
   *   },
   * )
   * ```
   */
  async openSessionAsync(
    session: SessionId,
    options: OpenSessionOptions,
    control: Control = {},
  ): Promise<Done> {
    return this.plant.callAsync(
      'signature.open_session',
      request('session', session, options),
      control,
    )
  }

  /**
   * Signs the newest version of a thing, as the command's actor.
   *
   * The signature holds the digest of exactly what was signed, the signer's printed name, the
   * time and the meaning, and cannot be moved to anything else. Nobody signs for somebody
   * else: the signer is the command's actor.
   *
   * @param stream - What is signed: `record:DEV-7`.
   * @param options - Needed: `version`, `meaning`, `authentication`, `command`; optional:
   * `session`, `signature`. See {@link SignStreamOptions}.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example The batch record is approved
   * ```typescript
   * plant.signature.sign(
   *   'record:BATCH-118',
   *   {
   *     version: 7,
   *     meaning: 'approval',
   *     authentication: {
   *       components: [{ kind: 'password', proof: '...' }, { kind: 'pin', proof: '...' }],
   *     },
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f7205', actor: 'jane.doe' },
   *   },
   * )
   * ```
   */
  sign(stream: StreamId, options: SignStreamOptions): Done {
    return this.plant.call('signature.sign', request('stream', stream, options))
  }

  /**
   * Signs the newest version of a thing, as the command's actor.
   *
   * As {@link sign}, but off the main thread.
   *
   * @param stream - What is signed: `record:DEV-7`.
   * @param options - Needed: `version`, `meaning`, `authentication`, `command`; optional:
   * `session`, `signature`. See {@link SignStreamOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example The batch record is approved
   * ```typescript
   * await plant.signature.signAsync(
   *   'record:BATCH-118',
   *   {
   *     version: 7,
   *     meaning: 'approval',
   *     authentication: {
   *       components: [{ kind: 'password', proof: '...' }, { kind: 'pin', proof: '...' }],
   *     },
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f7205', actor: 'jane.doe' },
   *   },
   * )
   * ```
   */
  async signAsync(
    stream: StreamId,
    options: SignStreamOptions,
    control: Control = {},
  ): Promise<Done> {
    return this.plant.callAsync('signature.sign', request('stream', stream, options), control)
  }

  /**
   * Ends a signing session: what is signed from now on takes every component again.
   *
   * @param session - The session's code.
   * @param options - Needed: `command`. See {@link EndSessionOptions}.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example She leaves the desk
   * ```typescript
   * plant.signature.endSession(
   *   'S-2026-118',
   *   { command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f7206', actor: 'jane.doe' } },
   * )
   * ```
   */
  endSession(session: SessionId, options: EndSessionOptions): Done {
    return this.plant.call('signature.end_session', request('session', session, options))
  }

  /**
   * Ends a signing session: what is signed from now on takes every component again.
   *
   * As {@link endSession}, but off the main thread.
   *
   * @param session - The session's code.
   * @param options - Needed: `command`. See {@link EndSessionOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example She leaves the desk
   * ```typescript
   * await plant.signature.endSessionAsync(
   *   'S-2026-118',
   *   { command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f7206', actor: 'jane.doe' } },
   * )
   * ```
   */
  async endSessionAsync(
    session: SessionId,
    options: EndSessionOptions,
    control: Control = {},
  ): Promise<Done> {
    return this.plant.callAsync(
      'signature.end_session',
      request('session', session, options),
      control,
    )
  }

  /**
   * Shows one signature: who signed what, when and with which meaning.
   *
   * @param signature - The signature's code.
   * @returns A signature, for programs and for people.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example What was signed
   * ```typescript
   * plant.signature.get('0190f3a2-7b1c-7def-8a2b-3c4d5e6f7202')
   * ```
   */
  get(signature: SignatureId): SignatureView {
    return this.plant.call('signature.get', request('signature', signature))
  }

  /**
   * Shows one signature: who signed what, when and with which meaning.
   *
   * As {@link get}, but off the main thread.
   *
   * @param signature - The signature's code.
   * @param control - A signal to abort, a time limit.
   * @returns A signature, for programs and for people.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example What was signed
   * ```typescript
   * await plant.signature.getAsync('0190f3a2-7b1c-7def-8a2b-3c4d5e6f7202')
   * ```
   */
  async getAsync(signature: SignatureId, control: Control = {}): Promise<SignatureView> {
    return this.plant.callAsync('signature.get', request('signature', signature), control)
  }

  /**
   * Lists the signatures of a thing, oldest first, in pages.
   *
   * @param stream - The thing: `record:DEV-7`.
   * @param options - Optional: `after`, `limit`. See {@link ListSignaturesOptions}.
   * @returns One page of a list of signatures.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example Who signed this record
   * ```ts
   * plant.signature.list('record:DEV-2026-014')
   * ```
   */
  list(stream: StreamId, options: ListSignaturesOptions = {}): SignaturePage {
    return this.plant.call('signature.list', request('stream', stream, options))
  }

  /**
   * Lists the signatures of a thing, oldest first, in pages.
   *
   * As {@link list}, but off the main thread.
   *
   * @param stream - The thing: `record:DEV-7`.
   * @param options - Optional: `after`, `limit`. See {@link ListSignaturesOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns One page of a list of signatures.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example Who signed this record
   * ```ts
   * await plant.signature.listAsync('record:DEV-2026-014')
   * ```
   */
  async listAsync(
    stream: StreamId,
    options: ListSignaturesOptions = {},
    control: Control = {},
  ): Promise<SignaturePage> {
    return this.plant.callAsync('signature.list', request('stream', stream, options), control)
  }

  /**
   * Checks a signature: that it says what it said when it was made, that what was signed is
   * what the journal has, and that the signer's credential and key were good at that time.
   *
   * @param signature - The signature's code.
   * @returns What the check found.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example Is it what it was
   * ```typescript
   * plant.signature.verify('0190f3a2-7b1c-7def-8a2b-3c4d5e6f7202')
   * ```
   */
  verify(signature: SignatureId): SignatureVerdict {
    return this.plant.call('signature.verify', request('signature', signature))
  }

  /**
   * Checks a signature: that it says what it said when it was made, that what was signed is
   * what the journal has, and that the signer's credential and key were good at that time.
   *
   * As {@link verify}, but off the main thread.
   *
   * @param signature - The signature's code.
   * @param control - A signal to abort, a time limit.
   * @returns What the check found.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example Is it what it was
   * ```typescript
   * await plant.signature.verifyAsync('0190f3a2-7b1c-7def-8a2b-3c4d5e6f7202')
   * ```
   */
  async verifyAsync(signature: SignatureId, control: Control = {}): Promise<SignatureVerdict> {
    return this.plant.callAsync('signature.verify', request('signature', signature), control)
  }

  /**
   * Lists the persons who are enrolled, with the reference under which the agency was told
   * that their signatures are meant as binding.
   *
   * @param after - Only actors behind this one: the page before ended with it.
   * @param options - Optional: `limit`. See {@link ListSignersOptions}.
   * @returns One page of a list of signers.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example Everybody who may sign, with their certification
   * ```ts
   * plant.signature.signers()
   * ```
   */
  signers(after?: ActorId | undefined, options: ListSignersOptions = {}): SignerPage {
    return this.plant.call('signature.signers', request('after', after, options))
  }

  /**
   * Lists the persons who are enrolled, with the reference under which the agency was told
   * that their signatures are meant as binding.
   *
   * As {@link signers}, but off the main thread.
   *
   * @param after - Only actors behind this one: the page before ended with it.
   * @param options - Optional: `limit`. See {@link ListSignersOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns One page of a list of signers.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example Everybody who may sign, with their certification
   * ```ts
   * await plant.signature.signersAsync(undefined)
   * ```
   */
  async signersAsync(
    after?: ActorId | undefined,
    options: ListSignersOptions = {},
    control: Control = {},
  ): Promise<SignerPage> {
    return this.plant.callAsync('signature.signers', request('after', after, options), control)
  }
}
