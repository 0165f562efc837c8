// Written by `cargo xtask codegen` from contract.json; do not edit.
import { type Control, call, callAsync, request } from '../call.js'
import type {
  CusumRunLengthOptions,
  EwmaRunLengthOptions,
  HotellingRunLengthOptions,
  MewmaRunLengthOptions,
  RuleSet,
  RuleSetRunLengthOptions,
  RuleSetRunLengths,
  RunLengths,
  ShewhartRunLengthOptions,
} from './types.js'

/**
 * Computes how long a chart runs on average until any of its rules fires.
 *
 * In control that is the number of points between false alarms; at a shift, how long it stays
 * unseen. Each rule adds false alarms, so the answer also holds what each one would cost
 * alone.
 *
 * Points are normal and independent, centre and sigma are known, and the run begins with the
 * first point. Rules that look at zones only, such as those of Western Electric, are computed
 * exactly, as a Markov chain. Trends and alternation depend on the values themselves; with one
 * of those in the set the answer is simulated, and says how far it may be off by chance. The
 * same seed gives the same answer on every machine.
 *
 * Reference: C. W. Champ, W. H. Woodall, "Exact results for Shewhart control charts with
 * supplementary runs rules", *Technometrics* 29(4), 1987, 393-399.
 *
 * @param rules - The rules.
 * @param options - Optional: `ownRules`, `limit`, `shifts`, `perRule`, `simulations`, `seed`.
 * See {@link RuleSetRunLengthOptions}.
 * @returns How long a chart runs until any of its rules fires.
 * @throws LinesideError when the request cannot be understood or computed.
 *
 * @example What the Western Electric rules cost while nothing is wrong, and gain at one sigma
 * ```ts
 * runLength.rules('western_electric', { shifts: [0, 1] })
 * ```
 */
export function rules(
  rules: RuleSet = 'limits_only',
  options: RuleSetRunLengthOptions = {},
): RuleSetRunLengths {
  return call('run_length.rules', request('rules', rules, options))
}

/**
 * Computes how long a chart runs on average until any of its rules fires.
 *
 * As {@link rules}, but off the main thread.
 *
 * @param rules - The rules.
 * @param options - Optional: `ownRules`, `limit`, `shifts`, `perRule`, `simulations`, `seed`.
 * See {@link RuleSetRunLengthOptions}.
 * @param control - A signal to abort, a time limit.
 * @returns How long a chart runs until any of its rules fires.
 * @throws LinesideError when the request cannot be understood or computed, or was stopped.
 *
 * @example What the Western Electric rules cost while nothing is wrong, and gain at one sigma
 * ```ts
 * await runLength.rulesAsync('western_electric', { shifts: [0, 1] })
 * ```
 */
export async function rulesAsync(
  rules: RuleSet = 'limits_only',
  options: RuleSetRunLengthOptions = {},
  control: Control = {},
): Promise<RuleSetRunLengths> {
  return callAsync('run_length.rules', request('rules', rules, options), control)
}

/**
 * Computes the average run lengths of a Shewhart chart with known limits.
 *
 * How many points such a chart of means or of single values shows on average up to and with
 * the first beyond its limits, at each shift of the mean. At no shift this is how often it
 * cries wolf; at a shift, how long that stays unseen.
 *
 * Values are normal and independent, centre and sigma are known. With estimated limits the
 * average is longer and varies widely from chart to chart.
 *
 * Reference: D. C. Montgomery, *Introduction to Statistical Quality Control*, "Average run
 * length".
 *
 * @param limit - How many sigmas of the plotted statistic the limits stand from the centre.
 * @param options - Optional: `size`, `shifts`, `watched`. See
 * {@link ShewhartRunLengthOptions}.
 * @returns Average run lengths, and how they were computed.
 * @throws LinesideError when the request cannot be understood or computed.
 *
 * @example Limits at three sigma
 * ```ts
 * runLength.shewhart(3.0, { shifts: [0, 1, 2, 3] })
 * ```
 */
export function shewhart(limit: number = 3.0, options: ShewhartRunLengthOptions = {}): RunLengths {
  return call('run_length.shewhart', request('limit', limit, options))
}

/**
 * Computes the average run lengths of a Shewhart chart with known limits.
 *
 * As {@link shewhart}, but off the main thread.
 *
 * @param limit - How many sigmas of the plotted statistic the limits stand from the centre.
 * @param options - Optional: `size`, `shifts`, `watched`. See
 * {@link ShewhartRunLengthOptions}.
 * @param control - A signal to abort, a time limit.
 * @returns Average run lengths, and how they were computed.
 * @throws LinesideError when the request cannot be understood or computed, or was stopped.
 *
 * @example Limits at three sigma
 * ```ts
 * await runLength.shewhartAsync(3.0, { shifts: [0, 1, 2, 3] })
 * ```
 */
export async function shewhartAsync(
  limit: number = 3.0,
  options: ShewhartRunLengthOptions = {},
  control: Control = {},
): Promise<RunLengths> {
  return callAsync('run_length.shewhart', request('limit', limit, options), control)
}

/**
 * Computes the average run lengths of a tabular CUSUM chart.
 *
 * How many points it shows on average up to and with its first signal, at each shift of the
 * mean, with any head start. All lengths are in sigmas of the plotted statistic.
 *
 * Values are normal and independent, target and sigma are known.
 *
 * References: E. S. Page, "Continuous inspection schemes", *Biometrika* 41, 1954, 100-115; J.
 * M. Lucas, R. B. Crosier, "Fast initial response for CUSUM quality control schemes",
 * *Technometrics* 24, 1982, 199-205.
 *
 * @param k - The reference value (allowance) `k`: half the shift to be found, in sigmas.
 * @param options - Optional: `h`, `headStart`, `shifts`, `watched`, `shiftTime`. See
 * {@link CusumRunLengthOptions}.
 * @returns Average run lengths, and how they were computed.
 * @throws LinesideError when the request cannot be understood or computed.
 *
 * @example The usual cumulative sum
 * ```ts
 * runLength.cusum(0.5, { h: 4, shifts: [0, 1] })
 * ```
 */
export function cusum(k: number = 0.5, options: CusumRunLengthOptions = {}): RunLengths {
  return call('run_length.cusum', request('k', k, options))
}

/**
 * Computes the average run lengths of a tabular CUSUM chart.
 *
 * As {@link cusum}, but off the main thread.
 *
 * @param k - The reference value (allowance) `k`: half the shift to be found, in sigmas.
 * @param options - Optional: `h`, `headStart`, `shifts`, `watched`, `shiftTime`. See
 * {@link CusumRunLengthOptions}.
 * @param control - A signal to abort, a time limit.
 * @returns Average run lengths, and how they were computed.
 * @throws LinesideError when the request cannot be understood or computed, or was stopped.
 *
 * @example The usual cumulative sum
 * ```ts
 * await runLength.cusumAsync(0.5, { h: 4, shifts: [0, 1] })
 * ```
 */
export async function cusumAsync(
  k: number = 0.5,
  options: CusumRunLengthOptions = {},
  control: Control = {},
): Promise<RunLengths> {
  return callAsync('run_length.cusum', request('k', k, options), control)
}

/**
 * Computes the average run lengths of an EWMA chart.
 *
 * How many points it shows on average up to and with its first signal, at each shift of the
 * mean. Published tables are mostly for `asymptotic` limits, which is the default here; a
 * chart with `exact` limits signals somewhat sooner, above all right after its start.
 *
 * Values are normal and independent, target and sigma are known.
 *
 * References: S. V. Crowder, "A simple method for studying run-length distributions of
 * exponentially weighted moving average charts", *Technometrics* 29, 1987, 401-407; J. M.
 * Lucas, M. S. Saccucci, "Exponentially weighted moving average control schemes",
 * *Technometrics* 32, 1990, 1-12; S. H. Steiner, "EWMA control charts with time-varying
 * control limits and fast initial response", *Journal of Quality Technology* 31, 1999, 75-86.
 *
 * @param lambda - The weight of the newest point: above 0, up to 1.
 * @param options - Optional: `limit`, `limits`, `fastStart`, `start`, `shifts`, `watched`,
 * `barrier`, `shiftTime`. See {@link EwmaRunLengthOptions}.
 * @returns Average run lengths, and how they were computed.
 * @throws LinesideError when the request cannot be understood or computed.
 *
 * @example An average that forgets a fifth of the past at each value
 * ```ts
 * runLength.ewma(0.2, { limit: 2.962, limits: 'asymptotic', shifts: [0, 1] })
 * ```
 */
export function ewma(lambda: number = 0.2, options: EwmaRunLengthOptions = {}): RunLengths {
  return call('run_length.ewma', request('lambda', lambda, options))
}

/**
 * Computes the average run lengths of an EWMA chart.
 *
 * As {@link ewma}, but off the main thread.
 *
 * @param lambda - The weight of the newest point: above 0, up to 1.
 * @param options - Optional: `limit`, `limits`, `fastStart`, `start`, `shifts`, `watched`,
 * `barrier`, `shiftTime`. See {@link EwmaRunLengthOptions}.
 * @param control - A signal to abort, a time limit.
 * @returns Average run lengths, and how they were computed.
 * @throws LinesideError when the request cannot be understood or computed, or was stopped.
 *
 * @example An average that forgets a fifth of the past at each value
 * ```ts
 * await runLength.ewmaAsync(0.2, { limit: 2.962, limits: 'asymptotic', shifts: [0, 1] })
 * ```
 */
export async function ewmaAsync(
  lambda: number = 0.2,
  options: EwmaRunLengthOptions = {},
  control: Control = {},
): Promise<RunLengths> {
  return callAsync('run_length.ewma', request('lambda', lambda, options), control)
}

/**
 * Computes the average run lengths of a T² chart with known mean and covariance.
 *
 * How many points it shows on average up to and with the first above its limit, at each shift
 * of the mean. T² of a point in control is chi-squared, of a shifted one noncentral
 * chi-squared. With estimated parameters the average differs; these are the limiting values
 * for a long time of estimation.
 *
 * @param variables - How many variables are watched together.
 * @param options - Needed: `limit`; optional: `size`, `shifts`. See
 * {@link HotellingRunLengthOptions}.
 * @returns Average run lengths, and how they were computed.
 * @throws LinesideError when the request cannot be understood or computed.
 *
 * @example Three variables with known covariance
 * ```ts
 * runLength.hotelling(3, { limit: 14.16, shifts: [0, 1] })
 * ```
 */
export function hotelling(variables: number, options: HotellingRunLengthOptions): RunLengths {
  return call('run_length.hotelling', request('variables', variables, options))
}

/**
 * Computes the average run lengths of a T² chart with known mean and covariance.
 *
 * As {@link hotelling}, but off the main thread.
 *
 * @param variables - How many variables are watched together.
 * @param options - Needed: `limit`; optional: `size`, `shifts`. See
 * {@link HotellingRunLengthOptions}.
 * @param control - A signal to abort, a time limit.
 * @returns Average run lengths, and how they were computed.
 * @throws LinesideError when the request cannot be understood or computed, or was stopped.
 *
 * @example Three variables with known covariance
 * ```ts
 * await runLength.hotellingAsync(3, { limit: 14.16, shifts: [0, 1] })
 * ```
 */
export async function hotellingAsync(
  variables: number,
  options: HotellingRunLengthOptions,
  control: Control = {},
): Promise<RunLengths> {
  return callAsync('run_length.hotelling', request('variables', variables, options), control)
}

/**
 * Computes the average run lengths of a MEWMA chart.
 *
 * How many points it shows on average up to and with its first signal, at each shift of the
 * mean vector. The chart has the asymptotic covariance, starts at the target, and knows mean
 * and covariance; values are multivariate normal and independent.
 *
 * Only the length of a shift matters, not its direction.
 *
 * References: C. A. Lowry, W. H. Woodall, C. W. Champ, S. E. Rigdon, "A multivariate
 * exponentially weighted moving average control chart", *Technometrics* 34, 1992, 46-53; S. E.
 * Rigdon, "An integral equation for the in-control average run length of a multivariate
 * exponentially weighted moving average control chart", *Journal of Statistical Computation
 * and Simulation* 52, 1995, 351-365; G. C. Runger, S. S. Prabhu, "A Markov chain model for the
 * multivariate exponentially weighted moving averages control chart", *Journal of the American
 * Statistical Association* 91, 1996, 1701-1706.
 *
 * @param variables - How many variables are watched together.
 * @param options - Needed: `limit`; optional: `lambda`, `shifts`. See
 * {@link MewmaRunLengthOptions}.
 * @returns Average run lengths, and how they were computed.
 * @throws LinesideError when the request cannot be understood or computed.
 *
 * @example Two variables
 * ```ts
 * runLength.mewma(2, { lambda: 0.1, limit: 8.6336, shifts: [0, 1] })
 * ```
 */
export function mewma(variables: number, options: MewmaRunLengthOptions): RunLengths {
  return call('run_length.mewma', request('variables', variables, options))
}

/**
 * Computes the average run lengths of a MEWMA chart.
 *
 * As {@link mewma}, but off the main thread.
 *
 * @param variables - How many variables are watched together.
 * @param options - Needed: `limit`; optional: `lambda`, `shifts`. See
 * {@link MewmaRunLengthOptions}.
 * @param control - A signal to abort, a time limit.
 * @returns Average run lengths, and how they were computed.
 * @throws LinesideError when the request cannot be understood or computed, or was stopped.
 *
 * @example Two variables
 * ```ts
 * await runLength.mewmaAsync(2, { lambda: 0.1, limit: 8.6336, shifts: [0, 1] })
 * ```
 */
export async function mewmaAsync(
  variables: number,
  options: MewmaRunLengthOptions,
  control: Control = {},
): Promise<RunLengths> {
  return callAsync('run_length.mewma', request('variables', variables, options), control)
}
