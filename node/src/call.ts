/** The call: requests out, responses in, columns beside them. */

import { describe, LinesideError, wrongType } from './errors.js'
import { type AsyncDoor, native, type Outcome, type TypedArray } from './native.js'
import { fromWire, isPlain, toWire } from './wire.js'

/** How a call off the main thread can be watched and stopped. */
export interface Control {
  /**
   * Stops the work when it aborts, also in its middle; the promise is then rejected with a
   * {@link LinesideError} of the family `cancelled`, whose `cause` is the signal's reason.
   */
  signal?: AbortSignal | undefined
  /** After how many milliseconds the work stops, as if aborted. */
  timeoutMs?: number | undefined
  /**
   * Hears now and then how many steps of the total are done. What it throws stops the work
   * and rejects the promise.
   */
  onProgress?: ((done: number, total: number) => void) | undefined
}

/**
 * Calls a method by its name and waits for the response.
 *
 * The functions of the namespaces are the typed form of this.
 *
 * @param method - The name of the method, such as `spc.individuals`.
 * @param request - Its request, with field names in camelCase.
 * @throws LinesideError when the request cannot be understood or computed.
 */
export function call<T>(method: string, request: object): T {
  return send(native.call, method, request)
}

/**
 * Calls a method by its name on Node's thread pool.
 *
 * Columns are copied first, so that arrays may be written to while the work goes on.
 *
 * @param method - The name of the method, such as `spc.individuals`.
 * @param request - Its request, with field names in camelCase.
 * @param control - A signal to abort, a time limit, a progress listener.
 * @throws LinesideError when the request cannot be understood or computed, or was stopped.
 */
export async function callAsync<T>(
  method: string,
  request: object,
  control: Control = {},
): Promise<T> {
  return sendAsync(native.callAsync, method, request, control)
}

/** Whatever methods can be called on: a plant, for those that need one. */
export interface Callable {
  /** Calls a method and waits for the response. */
  call<T>(method: string, request: object): T
  /** Calls a method off the main thread. */
  callAsync<T>(method: string, request: object, control?: Control): Promise<T>
}

/** Sends a call through one of the native module's doors, and waits for the answer. */
export function send<T>(
  door: (method: string, request: string, columns: TypedArray[]) => Outcome,
  method: string,
  request: object,
): T {
  const { json, columns } = toWire(named(method, request))
  return answer(door(method, json, columns))
}

/** Sends a call through one of the native module's doors that do not wait. */
export async function sendAsync<T>(
  door: AsyncDoor,
  method: string,
  request: object,
  control: Control,
): Promise<T> {
  const { signal, timeoutMs, onProgress } = checked(control)
  const { json, columns } = toWire(named(method, request))
  const handle = new native.Cancel(timeoutMs)
  const cancel = () => handle.cancel()
  if (signal?.aborted) cancel()
  signal?.addEventListener('abort', cancel, { once: true })
  const listener = onProgress && new Listener(onProgress, cancel)
  try {
    const outcome = await door(method, json, columns, handle, listener?.hear)
    if (listener?.thrown !== undefined) throw listener.thrown.error
    return answer(outcome, signal)
  } finally {
    listener?.stop()
    signal?.removeEventListener('abort', cancel)
  }
}

/** Passes progress on until the call is over or the listener throws. */
class Listener {
  thrown: { error: unknown } | undefined
  private isOver = false

  constructor(
    private readonly tell: (done: number, total: number) => void,
    private readonly cancel: () => void,
  ) {}

  readonly hear = (done: number, total: number): void => {
    if (this.isOver) return
    try {
      this.tell(done, total)
    } catch (error) {
      this.thrown = { error }
      this.isOver = true
      this.cancel()
    }
  }

  stop(): void {
    this.isOver = true
  }
}

/** The request of a typed function: its first argument, and its options. */
export function request(subject: string, value: unknown, options?: unknown): object {
  if (options !== undefined && !isFields(options)) {
    throw wrongType('options', describe(options), 'an object')
  }
  return { ...options, [subject]: value }
}

function isFields(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && isPlain(value)
}

function named(method: unknown, request: unknown): object {
  if (typeof method !== 'string') throw wrongType('method', describe(method), 'a name')
  if (!isFields(request)) throw wrongType('request', describe(request), 'an object')
  return request
}

function answer<T>(outcome: Outcome, signal?: AbortSignal): T {
  if (outcome.json !== undefined) return fromWire(outcome.json, outcome.columns) as T
  const isAborted = signal?.aborted && outcome.problem?.includes('"family":"cancelled"')
  throw LinesideError.fromWire(
    outcome.problem ?? '{}',
    isAborted ? { cause: signal.reason } : outcome.cause,
  )
}

function checked(control: unknown): Control {
  if (!isFields(control)) throw wrongType('control', describe(control), 'an object')
  const { signal, timeoutMs, onProgress } = control as Record<string, unknown>
  if (signal !== undefined && !isSignal(signal)) {
    throw wrongType('control.signal', describe(signal), 'an AbortSignal')
  }
  if (timeoutMs !== undefined && !(typeof timeoutMs === 'number' && timeoutMs >= 0)) {
    throw wrongType('control.timeoutMs', describe(timeoutMs), 'a number of milliseconds')
  }
  if (onProgress !== undefined && typeof onProgress !== 'function') {
    throw wrongType('control.onProgress', describe(onProgress), 'a function')
  }
  return { signal, timeoutMs, onProgress } as Control
}

/** Also a signal of another realm or a polyfill. */
function isSignal(value: unknown): boolean {
  return typeof (value as AbortSignal | null)?.addEventListener === 'function'
}

/** The contract: every method with its schemas, as an OpenRPC document. */
export function contract(): Record<string, unknown> {
  return JSON.parse(native.contract())
}
