/** Refusals and failures, as one class of error. */

import { renamed } from './generated/names.js'
import { camel } from './names.js'

/** What kind of answer an error is. */
export type Family =
  /** The request cannot be understood or computed; sending it again is useless. */
  | 'invalid_input'
  /** The rules of the plant say no; `details` holds every guard that was violated. */
  | 'rejected'
  /** Somebody else was faster; load the new state and decide again. */
  | 'conflict'
  /** There is no such thing. */
  | 'not_found'
  /** The storage below failed. */
  | 'storage'
  /** The caller gave up, or the time was over; nothing of the work remains. */
  | 'cancelled'
  /** Lineside itself failed: a defect to report. */
  | 'internal'

/** What programs can use of an error: the path of the field, the value, what is expected. */
export interface Details {
  /** The field at fault, as a path from the request's root: `orders[3].quantity`. */
  path?: string
  [name: string]: unknown
}

/**
 * Any refusal or failure; the message names the field, the value and what is accepted.
 *
 * @example
 * ```ts
 * try {
 *   quantity.convert({ value: '1', unit: 'kilo' }, { to: 'g' })
 * } catch (error) {
 *   if (!(error instanceof LinesideError)) throw error
 *   console.error(error.code, error.details.path) // quantity.unknown_unit quantity.unit
 * }
 * ```
 */
export class LinesideError extends Error {
  override readonly name = 'LinesideError'
  /** The stable dotted code, such as `quantity.unknown_unit`. */
  readonly code: string
  /** The kind of answer it is. */
  readonly family: Family
  /** What programs can use: `path`, `value`, `expected`, limits. */
  readonly details: Details

  constructor(
    code: string,
    family: Family,
    message: string,
    details: Details = {},
    options?: ErrorOptions,
  ) {
    super(message, options)
    this.code = code
    this.family = family
    this.details = details
  }

  /** @internal Makes the error for a problem as the native module reports it. */
  static fromWire(problem: string, options?: ErrorOptions): LinesideError {
    const { code, family, message, details } = JSON.parse(problem)
    const { path, expected } = details
    let said = spoken(message)
    if (typeof path === 'string' && path !== '') {
      details.path = camel(path)
      const start = `\`${path}\``
      said = message.startsWith(start)
        ? `\`${details.path}\`${spoken(message.slice(start.length))}`
        : `\`${details.path}\`: ${said}`
    }
    if (code === 'request.unknown_field' && Array.isArray(expected)) {
      details.expected = expected.map(camel)
    }
    return new LinesideError(code, family, said, details, options)
  }
}

/** A message with the names of fields as TypeScript has them. */
function spoken(message: string): string {
  return message.replace(/\b[a-z0-9]+(?:_[a-z0-9]+)+\b/g, name =>
    renamed.has(name) ? camel(name) : name,
  )
}

/** The error for a value that cannot be sent at all. */
export function wrongType(path: string, given: string, expected: string): LinesideError {
  const said = `${given} was given; ${expected} is needed`
  const message = path === '' ? said : `\`${path}\`: ${said}`
  return new LinesideError('request.wrong_type', 'invalid_input', message, { path, expected })
}

/** A value in the words of a message, short whatever it is. */
export function describe(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return JSON.stringify(value.length > 80 ? `${value.slice(0, 80)}...` : value)
    case 'number':
    case 'boolean':
    case 'undefined':
      return String(value)
    case 'object':
      break
    default:
      return `a ${typeof value}`
  }
  if (value === null) return 'null'
  const name: unknown = value.constructor?.name
  if (typeof name !== 'string' || name === '') return 'an object'
  return `${/^[aeiou]/i.test(name) ? 'an' : 'a'} ${name.slice(0, 80)}`
}
