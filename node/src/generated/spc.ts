// Written by `cargo xtask codegen` from contract.json; do not edit.
import { type Control, call, callAsync, request } from '../call.js'
import { column } from '../column.js'
import type { Floats } from '../scalars.js'
import type { IndividualsChart, IndividualsOptions } from './types.js'

/**
 * Draws up a control chart of single measurements and their moving ranges (I-MR, XmR).
 *
 * For a process that gives one value at a time: a batch's yield, a tank's temperature, the one
 * part measured each hour. The centre line is the mean of the values. Sigma is estimated from
 * the moving ranges, that is from how far neighbours lie apart, and not from the standard
 * deviation of all values: a drift or a step would widen the latter and hide itself. The
 * limits stand three sigma from the centre.
 *
 * The answer holds the limits, the estimate with the constant it used, and every signal as
 * lists of indices; it is complete without a picture.
 *
 * How to read it:
 *
 * - A point is beyond a line only when it is strictly beyond it. A point equal to a limit is
 *   in control, and a constant series, where all lines coincide, gives no signal.
 * - Rules that count a row count points, not steps: six trending points make five steps.
 * - Windows overlap and nothing is reset after a signal, so a longer run ends a signal at
 *   every further point.
 * - The first moving range ends at the second value (the `span`-th in general). A moving range
 *   above its upper limit is reported on its own, at the index of its last value. Neighbouring
 *   moving ranges share values, so no other rule is applied to them.
 * - NaN and infinite values are refused, not skipped.
 *
 * Set up limits on some twenty or more values from a time when the process ran well, then
 * freeze them: pass `center` and `sigma` of that chart as `limits` for the values that follow.
 * Values that depend on their neighbours (slow temperatures sampled fast) make moving ranges
 * small and limits too narrow; sample them further apart.
 *
 * References: W. A. Shewhart, *Economic Control of Quality of Manufactured Product*, 1931; D.
 * C. Montgomery, *Introduction to Statistical Quality Control*, "The Shewhart control chart
 * for individual measurements"; L. S. Nelson, "The Shewhart control chart: tests for special
 * causes", *Journal of Quality Technology* 16(4), 1984, 237-239; Western Electric,
 * *Statistical Quality Control Handbook*, 1956, "Tests for unnatural patterns".
 *
 * @param values - The measurements, in the order in which they were made. At least `span` of
 * them.
 * @param options - Optional: `rules`, `sigma`, `span`, `limits`, `withRanges`. See
 * {@link IndividualsOptions}.
 * @returns A control chart of single measurements and their moving ranges.
 * @throws LinesideError when the request cannot be understood or computed.
 *
 * @example Flow rates of ten batches (NIST/SEMATECH e-Handbook 6.3.2.2)
 * ```ts
 * spc.individuals(
 *   [49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1],
 *   { rules: 'nelson' },
 * )
 * ```
 */
export function individuals(values: Floats, options: IndividualsOptions = {}): IndividualsChart {
  return call('spc.individuals', request('values', column('values', values), options))
}

/**
 * Draws up a control chart of single measurements and their moving ranges (I-MR, XmR).
 *
 * As {@link individuals}, but off the main thread.
 *
 * @param values - The measurements, in the order in which they were made. At least `span` of
 * them.
 * @param options - Optional: `rules`, `sigma`, `span`, `limits`, `withRanges`. See
 * {@link IndividualsOptions}.
 * @param control - A signal to abort, a time limit.
 * @returns A control chart of single measurements and their moving ranges.
 * @throws LinesideError when the request cannot be understood or computed, or was stopped.
 *
 * @example Flow rates of ten batches (NIST/SEMATECH e-Handbook 6.3.2.2)
 * ```ts
 * await spc.individualsAsync(
 *   [49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1],
 *   { rules: 'nelson' },
 * )
 * ```
 */
export async function individualsAsync(
  values: Floats,
  options: IndividualsOptions = {},
  control: Control = {},
): Promise<IndividualsChart> {
  return callAsync('spc.individuals', request('values', column('values', values), options), control)
}
