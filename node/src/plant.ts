/** An open plant, and the command that says who wants something. */

import { randomBytes } from 'node:crypto'
import { type Control, send, sendAsync } from './call.js'
import { describe, LinesideError, wrongType } from './errors.js'
import type { OpenOptions } from './generated/host.js'
import { PlantOperations } from './generated/plant.operations.js'
import type { Command, JournalEvent } from './generated/types.js'
import { Hearing, type Question } from './hear.js'
import { native, type Outcome, type PlantHandle } from './native.js'
import { toWire } from './wire.js'

export type { Question }

/** Which events {@link Plant.events} gives, and how long it waits for them. */
export interface EventsOptions {
  /** Only events behind this position; 0, which is the default, starts at the first. */
  after?: number | undefined
  /**
   * After how many milliseconds without an event the iteration ends. Without it, it ends at
   * the last event there is; `Infinity` waits for ever.
   */
  waitMs?: number | undefined
  /** Only these kinds, such as `record.changed` or `record.*`. */
  kinds?: readonly string[] | undefined
  /** Only these streams, such as `record:DEV-7`. */
  streams?: readonly string[] | undefined
  /** Ends the iteration with an error when it aborts. */
  signal?: AbortSignal | undefined
}

/** Four subscribers would fill Node's thread pool; so each leaves it now and then. */
const LONGEST_WAIT_MS = 1000

/**
 * An open plant: one site's journal, with the rules over it.
 *
 * `open` gives one. Its operations are in families, such as `plant.record`, each in a form
 * that waits and one that returns a promise. `using` closes it at the end of its block, and
 * so does letting go of it.
 *
 * Parts that the host brings are asked on the main thread: directly by calls that wait, and
 * through the event loop by those that do not. While one of the latter is under way, a call
 * that waits is refused with `host.busy`, because the two would wait for each other.
 */
export class Plant extends PlantOperations {
  /** @internal */
  constructor(
    private readonly handle: PlantHandle,
    private readonly hearing: Hearing | undefined,
  ) {
    super()
  }

  /** Which site it is: `acme/munich`. */
  get scope(): string {
    return this.handle.scope
  }

  /** Whether it was closed. */
  get closed(): boolean {
    return this.handle.closed
  }

  /**
   * Calls a method by its name and waits for the response; also one that needs no plant.
   *
   * @param method - The name of the method, such as `record.open`.
   * @param request - Its request, with field names in camelCase.
   * @throws LinesideError when the request cannot be understood or computed, the rules of
   *   the plant say no, or the store failed.
   */
  call<T>(method: string, request: object): T {
    const { handle, hearing } = this
    return send(
      (...given) => withCause(handle.call(...given, hearing?.hear), hearing),
      method,
      request,
    )
  }

  /**
   * Calls a method by its name on Node's thread pool.
   *
   * @param method - The name of the method, such as `record.open`.
   * @param request - Its request, with field names in camelCase.
   * @param control - A signal to abort, a time limit, a progress listener.
   * @throws LinesideError when the request cannot be understood or computed, the rules of
   *   the plant say no, the store failed, or it was stopped.
   */
  async callAsync<T>(method: string, request: object, control: Control = {}): Promise<T> {
    const { handle, hearing } = this
    return sendAsync(
      async (...given) => withCause(await handle.callAsync(...given), hearing),
      method,
      request,
      control,
    )
  }

  /**
   * Gives the events behind a position one by one, in order.
   *
   * To go on after a crash, keep the `position` of the last event that was dealt with and
   * pass it as `after`.
   *
   * @example
   * ```ts
   * for await (const event of plant.events({ after: 0 })) console.log(event.kind)
   * ```
   */
  async *events(options: EventsOptions = {}): AsyncGenerator<JournalEvent, void, undefined> {
    const { after = 0, waitMs = 0, kinds, streams, signal } = options
    let position = after
    let end = performance.now() + waitMs
    for (;;) {
      const left = Math.trunc(Math.min(LONGEST_WAIT_MS, end - performance.now()))
      const page = await this.journal.readAsync(
        position,
        { waitMs: Math.max(0, left), kinds, streams },
        { signal },
      )
      yield* page.events
      if (page.events.length > 0 || page.position !== position) end = performance.now() + waitMs
      else if (performance.now() >= end) return
      position = page.position
    }
  }

  /**
   * Writes what was handed in; every further call is refused with `storage.closed`.
   *
   * Closing twice is closing once.
   */
  close(): void {
    settle(withCause(this.handle.close(this.hearing?.hear), this.hearing))
  }

  /** Closes the plant at the end of a `using` block. */
  [Symbol.dispose](): void {
    this.close()
  }

  /** @internal What `console.log` shows. */
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return `Plant { '${this.scope}'${this.closed ? ', closed' : ''} }`
  }
}

function settle({ problem, cause }: Outcome): void {
  if (problem !== undefined) throw LinesideError.fromWire(problem, cause)
}

function withCause(outcome: Outcome, hearing: Hearing | undefined): Outcome {
  const cause = hearing?.causeOf(outcome.problem)
  return cause === undefined ? outcome : { ...outcome, cause }
}

/** The request, the handle and the hearing that opening takes. */
function prepared(
  address: unknown,
  given: unknown,
  names: readonly string[],
  questions: Readonly<Record<string, Question>>,
): { plant: Plant; handle: PlantHandle; request: string; hearing: Hearing | undefined } {
  const isAddress = typeof address === 'string'
  const options: unknown = isAddress ? (given ?? {}) : address
  if (typeof options !== 'object' || options === null || Array.isArray(options)) {
    throw wrongType('address', describe(options), 'an address or the options')
  }
  const settings: Record<string, unknown> = { ...options }
  const parts: Record<string, object> = {}
  for (const name of names) {
    const part = settings[name]
    delete settings[name]
    if (part === undefined) continue
    if (typeof part !== 'object' || part === null) {
      throw wrongType(name, describe(part), 'an object with the methods of its interface')
    }
    parts[name] = part
  }
  const host = Object.keys(parts)
  const hearing = host.length === 0 ? undefined : new Hearing(parts, questions)
  const handle = new native.Plant(hearing?.hear)
  const request = { ...settings, host, ...(isAddress ? { address } : {}) }
  return { plant: new Plant(handle, hearing), handle, request: toWire(request).json, hearing }
}

/** @internal Opens a plant with what the host brings to it. */
export function openPlant(
  address: string | OpenOptions,
  options: OpenOptions | undefined,
  names: readonly string[],
  questions: Readonly<Record<string, Question>>,
): Plant {
  const { plant, handle, request, hearing } = prepared(address, options, names, questions)
  settle(withCause(handle.open(request, hearing?.hear), hearing))
  return plant
}

/** @internal As {@link openPlant}, but off the main thread. */
export async function openPlantAsync(
  address: string | OpenOptions,
  options: OpenOptions | undefined,
  names: readonly string[],
  questions: Readonly<Record<string, Question>>,
): Promise<Plant> {
  const { plant, handle, request, hearing } = prepared(address, options, names, questions)
  settle(withCause(await handle.openAsync(request), hearing))
  return plant
}

/**
 * Makes a command with an id of its own: who wants something, when, from where, why.
 *
 * Keep the command until the answer has arrived, and send the same one again when it has
 * not: what was done is then answered, not done twice.
 *
 * @param actor - Who acts.
 * @param details - Why, when it happened on the floor, and the terminal, scale or program
 *   that it comes from.
 */
export function command(actor: string, details: Omit<Command, 'id' | 'actor'> = {}): Command {
  return { id: newId(), actor, ...details }
}

/** A UUID of version 7: ids made later are greater, to the millisecond. */
function newId(): string {
  const bytes = randomBytes(16)
  bytes.writeUIntBE(Date.now(), 0, 6)
  bytes.writeUInt8(0x70 | (bytes.readUInt8(6) & 0x0f), 6)
  bytes.writeUInt8(0x80 | (bytes.readUInt8(8) & 0x3f), 8)
  const digits = bytes.toString('hex')
  const at = [0, 8, 12, 16, 20, 32]
  return at
    .slice(1)
    .map((end, index) => digits.slice(at[index], end))
    .join('-')
}
