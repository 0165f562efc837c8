/** Requests and responses between TypeScript's dress and the contract's. */

import { LinesideError, wrongType } from './errors.js'
import { camel, snake } from './names.js'
import type { TypedArray } from './native.js'

/** Deeper than any request of the contract, and far from the end of the stack. */
const DEEPEST = 100

/** Whether a value is an array that can travel beside the JSON. */
export function isColumn(value: unknown): value is TypedArray {
  return (
    value instanceof Float64Array ||
    value instanceof Float32Array ||
    value instanceof BigInt64Array ||
    value instanceof Int32Array ||
    value instanceof Uint32Array ||
    value instanceof Uint8Array
  )
}

/** Writes a request as JSON; typed arrays are put beside it. */
export function toWire(request: unknown, columns: TypedArray[]): string {
  return JSON.stringify(plain(request, '', columns, 0))
}

function plain(value: unknown, path: string, columns: TypedArray[], depth: number): unknown {
  switch (typeof value) {
    case 'string':
    case 'boolean':
    case 'undefined':
      return value
    case 'number':
      if (Number.isFinite(value)) return value
      throw wrongType(path, String(value), 'a finite number')
    case 'bigint':
      if (BigInt.asIntN(53, value) === value) return Number(value)
      throw wrongType(path, `${value}`, 'a whole number of at most 53 bits')
    case 'object':
      break
    default:
      throw wrongType(path, `a ${typeof value}`, 'plain data')
  }
  if (value === null) return null
  if (depth > DEEPEST) {
    const message = `\`${path.slice(0, 60)}...\`: the request is nested over ${DEEPEST} levels deep`
    throw new LinesideError('request.too_deep', 'invalid_input', message, { path })
  }
  if (isColumn(value)) {
    columns.push(value)
    return { $column: columns.length - 1 }
  }
  if (Array.isArray(value)) {
    return value.map((item, index) => plain(item, `${path}[${index}]`, columns, depth + 1))
  }
  if (value instanceof Date && !Number.isNaN(value.getTime())) return value.toISOString()
  const prototype = Object.getPrototypeOf(value)
  if (prototype !== null && prototype !== Object.prototype) {
    throw wrongType(path, `a ${prototype.constructor?.name ?? 'value'}`, 'plain data')
  }
  const fields: Record<string, unknown> = {}
  for (const [name, field] of Object.entries(value)) {
    const below = path === '' ? name : `${path}.${name}`
    fields[snake(name)] = plain(field, below, columns, depth + 1)
  }
  return fields
}

/** Reads a response; references become the typed arrays that came beside it. */
export function fromWire(json: string, columns: TypedArray[]): unknown {
  return dressed(JSON.parse(json), columns)
}

function dressed(value: unknown, columns: TypedArray[]): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(item => dressed(item, columns))
  const fields: Record<string, unknown> = {}
  for (const name in value) {
    const field = (value as Record<string, unknown>)[name]
    if (name === '$column') return columns[field as number]
    fields[camel(name)] = dressed(field, columns)
  }
  return fields
}
