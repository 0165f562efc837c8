import { camel } from './names.js'

/** What kind of answer an error is. */
export type Family =
  | 'invalid_input'
  | 'rejected'
  | 'conflict'
  | 'not_found'
  | 'storage'
  | 'cancelled'
  | 'internal'

/** What programs can use of an error: the path of the field, the value, what is expected. */
export interface Details {
  /** The field at fault, as a path from the request's root: `orders[3].quantity`. */
  path?: string
  [name: string]: unknown
}

/** Any refusal or failure; the message names the field, the value and what is accepted. */
export class LinesideError extends Error {
  override readonly name = 'LinesideError'
  /** The stable dotted code, such as `quantity.unknown_unit`. */
  readonly code: string
  /** The kind of answer it is. */
  readonly family: Family
  /** What programs can use: `path`, `value`, `expected`, limits. */
  readonly details: Details

  constructor(code: string, family: Family, message: string, details: Details = {}) {
    super(message)
    this.code = code
    this.family = family
    this.details = details
  }

  /** Makes the error for a problem as the native module reports it. */
  static fromWire(problem: string): LinesideError {
    const { code, family, message, details } = JSON.parse(problem)
    const { path } = details
    if (typeof path !== 'string' || path === '') {
      return new LinesideError(code, family, message, details)
    }
    const spoken = camel(path)
    const said = message.startsWith(`\`${path}\``) ? message.slice(path.length + 2) : `: ${message}`
    return new LinesideError(code, family, `\`${spoken}\`${said}`, { ...details, path: spoken })
  }
}

/** The error for a value that cannot be sent at all. */
export function wrongType(path: string, given: string, expected: string): LinesideError {
  const message = `\`${path}\`: ${given} was given; ${expected} is needed`
  return new LinesideError('request.wrong_type', 'invalid_input', message, { path, expected })
}
