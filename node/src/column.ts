/**
 * Columns: numbers in bulk that travel beside the JSON.
 *
 * A typed array is lent as it lies, without a copy, where nothing can change it during the
 * call. What its type is, its own tag says: an array of another realm counts, and a proxy
 * or an object that merely inherits from one does not.
 */

import { describe, wrongType } from './errors.js'
import type { TypedArray } from './native.js'

/** The longest plain array that a JavaScript engine holds as one block. */
const LONGEST = 2 ** 27

const tag = Object.getOwnPropertyDescriptor(
  Object.getPrototypeOf(Uint8Array.prototype),
  Symbol.toStringTag,
)?.get as () => string | undefined

/** The kind of a typed array, such as `Float64Array`; undefined for anything else. */
function kind(value: object): string | undefined {
  return tag.call(value)
}

/**
 * Takes numbers in bulk for the argument `name`. A null is a missing value, NaN, which an
 * operation that takes none refuses by its index.
 */
export function column(name: string, values: unknown): TypedArray {
  if (typeof values === 'object' && values !== null && kind(values) !== undefined) {
    return values as TypedArray
  }
  if (!Array.isArray(values) || values.length > LONGEST) {
    throw wrongType(name, describe(values), 'an array of numbers')
  }
  // Looked at before anything is allocated: a sparse array may claim any length.
  for (let index = 0; index < values.length; index++) {
    if (typeof values[index] !== 'number' && values[index] !== null) {
      throw wrongType(`${name}[${index}]`, describe(values[index]), 'a number')
    }
  }
  const numbers = new Float64Array(values.length)
  for (let index = 0; index < numbers.length; index++) numbers[index] = values[index] ?? Number.NaN
  return numbers
}

/**
 * What to lend for a typed array, or undefined if the value is none.
 *
 * Memory that other threads can write to is copied, and so are the short integers, which
 * the contract does not have.
 */
export function lend(path: () => string, value: object): TypedArray | undefined {
  switch (kind(value)) {
    case undefined:
      return undefined
    case 'Float64Array':
    case 'Float32Array':
    case 'BigInt64Array':
    case 'Int32Array':
    case 'Uint32Array':
    case 'Uint8Array':
      return still(path, value as TypedArray)
    case 'BigUint64Array':
      throw wrongType(path(), 'a BigUint64Array', 'a BigInt64Array or an array of numbers')
    default:
      return Float64Array.from(still(path, value as Int32Array))
  }
}

function still<A extends TypedArray>(path: () => string, array: A): A {
  const { buffer } = array
  if (buffer instanceof SharedArrayBuffer) return array.slice() as A
  if (buffer.byteLength === 0 && isDetached(buffer)) {
    throw wrongType(path(), 'an array whose memory was transferred away', 'an array of numbers')
  }
  return array
}

function isDetached(buffer: ArrayBuffer): boolean {
  try {
    new Uint8Array(buffer)
    return false
  } catch {
    return true
  }
}
