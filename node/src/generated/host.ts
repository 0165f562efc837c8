// Written by `cargo xtask codegen` from contract.json; do not edit.
import { openPlant, openPlantAsync, type Plant, type Question } from '../plant.js'
import type { Instant } from '../scalars.js'
import type {
  AccessJudgement,
  ActorId,
  AuthenticationComponent,
  CheckpointRule,
  DeviceId,
  KeyValuePair,
  KeyValueSlot,
  ProofVerdict,
  RoleId,
  Scope,
  SignerDescription,
  StoreDescription,
  StreamId,
} from './types.js'

/**
 * A store of your own: an ordered map from bytes to bytes that can be changed by several keys
 * at once.
 *
 * Whoever has such a map has a store; the journal, its chain, its indexes and its rules are
 * made over it. Keys are compared byte by byte, a shorter one before a longer one that starts
 * with it. Only one thread at a time asks. What a method raises comes out of the call that
 * needed it, and nothing of that call is written.
 *
 * Its methods answer at once, never with a promise.
 */
export interface KeyValueStore {
  /**
   * Gives the value of a key; nothing when there is none.
   * @param key - The key.
   */
  get(key: Uint8Array): Uint8Array | undefined
  /**
   * Gives the first keys of a stretch with their values, in the order of the keys and as of
   * one moment.
   * @param start - The first key that may be among them.
   * @param end - The first key behind them, which is not among them.
   * @param limit - The most keys wanted.
   */
  scan(start: Uint8Array, end: Uint8Array, limit: number): Iterable<KeyValuePair>
  /**
   * Makes every change, durably, if every expected key still has the value expected.
   *
   * If one has not, it changes nothing and answers no. Comparing and changing are one step: no
   * other writer's change comes between, and no reader ever sees half of it. An exception says
   * that nothing was changed.
   * @param expected - Keys with the values that they must have.
   * @param changes - Keys with the values that they are to have; no key stands here twice.
   */
  apply(expected: KeyValueSlot[], changes: KeyValueSlot[]): boolean
  /** Says what the store promises; asked once, when the plant is opened. */
  describe(): StoreDescription
}

/**
 * Checks passwords, cards and the like when somebody signs.
 *
 * Lineside keeps no secrets and checks none: it hands over what was shown and writes down only
 * the kinds of components that you found to be right. It asks once for each command.
 *
 * Its methods answer at once, never with a promise.
 */
export interface Authenticator {
  /**
   * Says which of the components prove that somebody is this actor.
   *
   * An exception counts as `unavailable`: nobody can tell at present.
   * @param actor - Who they say they are.
   * @param components - What they show; the proofs are secrets, to be looked at and forgotten.
   */
  verify(actor: ActorId, components: AuthenticationComponent[]): ProofVerdict
}

/**
 * Has a say in who may do what, beside the plant's own policy.
 *
 * It is asked for every command. What it denies is denied; what it allows is allowed as if a
 * rule said so, and every other check still counts. An exception denies.
 *
 * Its methods answer at once, never with a promise.
 */
export interface Authorizer {
  /**
   * Judges whether somebody may do what they want.
   * @param scope - At which site.
   * @param action - The action: `plant.record.change`.
   * @param actor - Who.
   * @param roles - Which roles they have.
   * @param now - The host's time.
   * @param subject - The thing that it is about, if it is about one.
   * @param source - The device that it comes from, where one was named.
   */
  judge(
    scope: Scope,
    action: string,
    actor: ActorId,
    roles: RoleId[],
    now: Instant,
    subject: StreamId | undefined,
    source: DeviceId | undefined,
  ): AccessJudgement
}

/**
 * A place for checkpoints, out of reach of whoever can change the store: another site, a log
 * server, a witness.
 *
 * Notes are texts; they are kept in the order in which they come, and never changed.
 *
 * Its methods answer at once, never with a promise.
 */
export interface Anchor {
  /**
   * Keeps a note.
   * @param origin - Whose note it is: the journal's own name.
   * @param note - The note, a signed checkpoint.
   */
  keep(origin: string, note: string): void
  /**
   * Gives every note kept of this origin, oldest first.
   * @param origin - Whose notes are wanted.
   */
  kept(origin: string): Iterable<string>
}

/**
 * An Ed25519 key that signs checkpoints and proofs: in a hardware module, the key store of an
 * operating system, or a library of the language.
 *
 * Only what is to be signed comes here, and only the signature goes back.
 *
 * Its methods answer at once, never with a promise.
 */
export interface Signer {
  /** Says which key it is; asked once, when the plant is opened. */
  describe(): SignerDescription
  /**
   * Signs a message with Ed25519 (RFC 8032, neither hashed before nor with a context).
   * @param message - What to sign.
   */
  sign(message: Uint8Array): Uint8Array
}

/**
 * The clock that says when something is recorded: one that stands still in a test, or one that
 * runs fast in a simulation.
 *
 * It is asked when a call comes in; what it raises comes out of that call, and nothing is
 * done.
 *
 * Its methods answer at once, never with a promise.
 */
export interface Clock {
  /** Gives the time now. */
  now(): Instant | Date
}

const questions: Readonly<Record<string, Question>> = {
  'store.get': { verb: 'get', fields: ['key'], given: ['key'], taken: [''] },
  'store.scan': {
    verb: 'scan',
    fields: ['start', 'end', 'limit'],
    given: ['start', 'end'],
    taken: ['[].key', '[].value'],
  },
  'store.apply': {
    verb: 'apply',
    fields: ['expected', 'changes'],
    given: ['expected[].key', 'expected[].value', 'changes[].key', 'changes[].value'],
    taken: [],
  },
  'store.describe': { verb: 'describe', fields: [], given: [], taken: [] },
  'authenticator.verify': { verb: 'verify', fields: ['actor', 'components'], given: [], taken: [] },
  'authorizer.judge': {
    verb: 'judge',
    fields: ['scope', 'action', 'actor', 'roles', 'now', 'subject', 'source'],
    given: [],
    taken: [],
  },
  'anchor.keep': { verb: 'keep', fields: ['origin', 'note'], given: [], taken: [] },
  'anchor.kept': { verb: 'kept', fields: ['origin'], given: [], taken: [] },
  'signer.describe': { verb: 'describe', fields: [], given: [], taken: ['publicKey'] },
  'signer.sign': { verb: 'sign', fields: ['message'], given: ['message'], taken: [''] },
  'clock.now': { verb: 'now', fields: [], given: [], taken: [] },
}

/** What `open` takes beside the address. */
export interface OpenOptions {
  /**
   * Which site it is, written `acme/munich`; needed where the store holds several. A new store
   * without it is `local/plant`.
   */
  scope?: Scope | undefined
  /**
   * Refuses every command until a policy is established.
   *
   * @defaultValue `false`
   */
  requiresPolicy?: boolean | undefined
  /** When a tick makes a checkpoint, of a plant with a signer and an anchor. */
  checkpoints?: CheckpointRule | undefined
  /**
   * A store of your own: an ordered map from bytes to bytes that can be changed by several
   * keys at once.
   */
  store?: KeyValueStore | undefined
  /** Checks passwords, cards and the like when somebody signs. */
  authenticator?: Authenticator | undefined
  /** Has a say in who may do what, beside the plant's own policy. */
  authorizer?: Authorizer | undefined
  /**
   * A place for checkpoints, out of reach of whoever can change the store: another site, a log
   * server, a witness.
   */
  anchor?: Anchor | undefined
  /**
   * An Ed25519 key that signs checkpoints and proofs: in a hardware module, the key store of
   * an operating system, or a library of the language.
   */
  signer?: Signer | undefined
  /**
   * The clock that says when something is recorded: one that stands still in a test, or one
   * that runs fast in a simulation.
   */
  clock?: Clock | undefined
}

/**
 * Opens a plant: the journal of one site, with the rules over it.
 *
 * An address says where the plant is kept: `memory:` for a plant that vanishes with its
 * handle, `plant.db` or `sqlite:plant.db` for one in a file, which is made if it is not there,
 * `postgres://user@host/database` for one that many processes share. Instead of an address, a
 * host may bring a store of its own.
 *
 * The handle may be used from many threads at once. Closing it writes what was handed in and
 * lets go of the store; every further call is refused with `storage.closed`.
 *
 * @param address - Where the plant is kept; without it, `options.store` is.
 * @param options - Which site it is, and what the host brings of its own.
 * @throws LinesideError when the store cannot be opened.
 *
 * @example
 * ```ts
 * using plant = open('memory:')
 * console.log(plant.status().position)
 * ```
 */
export function open(address: string, options?: OpenOptions): Plant
export function open(options: OpenOptions & { store: KeyValueStore }): Plant
export function open(address: string | OpenOptions, options?: OpenOptions): Plant {
  return openPlant(
    address,
    options,
    ['store', 'authenticator', 'authorizer', 'anchor', 'signer', 'clock'],
    questions,
  )
}

/**
 * Opens a plant: the journal of one site, with the rules over it.
 *
 * As {@link open}, but off the main thread.
 *
 * @throws LinesideError when the store cannot be opened.
 */
export async function openAsync(address: string, options?: OpenOptions): Promise<Plant>
export async function openAsync(options: OpenOptions & { store: KeyValueStore }): Promise<Plant>
export async function openAsync(
  address: string | OpenOptions,
  options?: OpenOptions,
): Promise<Plant> {
  return openPlantAsync(
    address,
    options,
    ['store', 'authenticator', 'authorizer', 'anchor', 'signer', 'clock'],
    questions,
  )
}
