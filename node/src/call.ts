/** The call: requests out, responses in, columns beside them. */

import { LinesideError, wrongType } from './errors.js'
import { native, type TypedArray } from './native.js'
import { fromWire, isColumn, toWire } from './wire.js'

/** How a call off the main thread can be watched and stopped. */
export interface Control {
  /** Stops the work when it aborts, also in its middle. */
  signal?: AbortSignal
  /** How long the work may take. */
  timeoutMs?: number
  /** Hears now and then how many steps of the total are done. */
  onProgress?: (done: number, total: number) => void
}

/** Calls a method with its typed request and waits for the response. */
export function call<T>(method: string, request: object): T {
  const columns: TypedArray[] = []
  const { json, problem, columns: received } = native.call(method, toWire(request, columns), columns)
  if (json === undefined) throw LinesideError.fromWire(problem ?? '{}')
  return fromWire(json, received) as T
}

/** Calls a method with its typed request on Node's thread pool. */
export async function callAsync<T>(
  method: string,
  request: object,
  { signal, timeoutMs, onProgress }: Control = {},
): Promise<T> {
  const columns: TypedArray[] = []
  const json = toWire(request, columns)
  const handle = new native.Cancel(timeoutMs)
  const cancel = () => handle.cancel()
  if (signal?.aborted) cancel()
  signal?.addEventListener('abort', cancel, { once: true })
  try {
    const answer = await native.callAsync(method, json, columns, handle, onProgress)
    if (answer.json === undefined) throw LinesideError.fromWire(answer.problem ?? '{}')
    return fromWire(answer.json, answer.columns) as T
  } finally {
    signal?.removeEventListener('abort', cancel)
  }
}

/** Takes numbers in bulk for the argument `name`; a typed array is shared as it is. */
export function column(name: string, values: unknown): TypedArray {
  if (isColumn(values)) return values
  if (!Array.isArray(values)) {
    throw wrongType(name, describe(values), 'an array of numbers')
  }
  // Looked at before anything is allocated: a sparse array may claim any length.
  for (const [index, value] of values.entries()) {
    if (typeof value !== 'number') {
      throw wrongType(`${name}[${index}]`, describe(value), 'a number')
    }
  }
  return Float64Array.from(values)
}

function describe(value: unknown): string {
  if (value === null || value === undefined) return String(value)
  if (typeof value === 'string') return JSON.stringify(value.slice(0, 80))
  if (typeof value === 'object') return `a ${value.constructor?.name ?? 'object'}`
  return `a ${typeof value}`
}

/** The contract: every method with its schemas, as an OpenRPC document. */
export function contract(): Record<string, unknown> {
  return JSON.parse(native.contract())
}
