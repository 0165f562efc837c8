// Written by `cargo xtask codegen` from contract.json; do not edit.
import { type Control, call, callAsync, request } from '../call.js'
import type { Converted, ConvertOptions, Quantity } from './types.js'

/**
 * Converts a quantity into another unit, exactly, and rounds at most once, at the end.
 *
 * Use it wherever a quantity changes its unit: a recipe in kilograms that is bought in drums,
 * pieces that are packed by the dozen, gallons on a foreign order. Factors are never rounded,
 * so a dozen is 12 pieces and there and back is where you started. Where the result has to be
 * rounded, say to what (`increment`) and how (`rounding`); if you do not, a result that would
 * need it is an error and not a surprise. A quantity that is not zero never becomes zero.
 *
 * @param quantity - What to convert.
 * @param options - Needed: `to`; optional: `equivalences`, `increment`, `rounding`. See
 * {@link ConvertOptions}.
 * @returns A quantity in its new unit, and how it came about.
 * @throws LinesideError when the request cannot be understood or computed.
 *
 * @example Three dozen as pieces
 * ```ts
 * quantity.convert({ value: '3', unit: 'dozen' }, { to: 'pcs' })
 * ```
 *
 * @example Drums of 37.5 kg in pounds, to the tenth
 * ```ts
 * quantity.convert(
 *   { value: '2', unit: 'drum' },
 *   {
 *     to: 'lb',
 *     equivalences: [{ one: 'drum', equals: '37.5', unit: 'kg' }],
 *     increment: '0.1',
 *     rounding: 'half_away',
 *   },
 * )
 * ```
 */
export function convert(quantity: Quantity, options: ConvertOptions): Converted {
  return call('quantity.convert', request('quantity', quantity, options))
}

/**
 * Converts a quantity into another unit, exactly, and rounds at most once, at the end.
 *
 * As {@link convert}, but off the main thread.
 *
 * @param quantity - What to convert.
 * @param options - Needed: `to`; optional: `equivalences`, `increment`, `rounding`. See
 * {@link ConvertOptions}.
 * @param control - A signal to abort, a time limit.
 * @returns A quantity in its new unit, and how it came about.
 * @throws LinesideError when the request cannot be understood or computed, or was stopped.
 *
 * @example Three dozen as pieces
 * ```ts
 * await quantity.convertAsync({ value: '3', unit: 'dozen' }, { to: 'pcs' })
 * ```
 *
 * @example Drums of 37.5 kg in pounds, to the tenth
 * ```ts
 * await quantity.convertAsync(
 *   { value: '2', unit: 'drum' },
 *   {
 *     to: 'lb',
 *     equivalences: [{ one: 'drum', equals: '37.5', unit: 'kg' }],
 *     increment: '0.1',
 *     rounding: 'half_away',
 *   },
 * )
 * ```
 */
export async function convertAsync(
  quantity: Quantity,
  options: ConvertOptions,
  control: Control = {},
): Promise<Converted> {
  return callAsync('quantity.convert', request('quantity', quantity, options), control)
}
