/** The scalars that JSON has no form of its own for, as TypeScript sees them. */

/**
 * An exact decimal as text, such as `'12.340'`, so that no digit is lost.
 *
 * For arithmetic, see the package `decimal.js`; its `toFixed()` gives such a text.
 */
export type Decimal = string

/** A moment as RFC 3339 text with an offset, such as `'2026-03-29T14:30:00+02:00'`; answers are in UTC. */
export type Instant = string

/** A date on the wall calendar, such as `'2026-03-29'`. */
export type LocalDate = string

/** A time on the wall clock, such as `'22:00'`. */
export type LocalTime = string

/** A length of time as ISO 8601 text, such as `'PT7H30M'`. */
export type Elapsed = string

/**
 * Numbers in bulk.
 *
 * A `Float64Array` of measurements is read where it lies: a million of them cost a pointer.
 * Other typed arrays are converted into a new array, exactly, and a plain array is copied. A
 * null in it, as NaN, is a missing value where the operation takes those.
 */
export type Floats =
  | Float64Array
  | Float32Array
  | Int32Array
  | Uint32Array
  | Int16Array
  | Uint16Array
  | Int8Array
  | Uint8Array
  | readonly (number | null)[]

/**
 * Whole numbers in bulk.
 *
 * An array of the element type that the operation reads is read where it lies; any other is
 * converted into a new array, exactly.
 */
export type Wholes =
  | BigInt64Array
  | Int32Array
  | Uint32Array
  | Int16Array
  | Uint16Array
  | Int8Array
  | Uint8Array
  | readonly number[]
