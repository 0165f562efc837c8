// Written by `cargo xtask codegen` from contract.json; do not edit.
import { type Control, call, callAsync, request } from '../call.js'
import { column } from '../column.js'
import type { Floats } from '../scalars.js'
import type {
  BoxCoxOptions,
  BoxCoxReport,
  CapabilityReport,
  CapabilityStudyOptions,
  CapabilitySummaryOptions,
  DefectRateOptions,
  DefectReport,
  NonNormalCapabilityOptions,
  NonNormalReport,
  NormalityReport,
  RolledYieldReport,
  SigmaConversionOptions,
  SigmaConversionReport,
  StepYieldOptions,
  StepYieldReport,
  ToleranceIntervalOptions,
  ToleranceReport,
} from './types.js'

/**
 * Tells how well a normal process fits its specification: Cp, Cpk, Pp, Ppk and Cpm, each with
 * its confidence interval, and the parts per million it leaves outside.
 *
 * The values must come from a process in control and be about normal: look at a control chart
 * and at `capability.normality` first. For values that are not normal there is
 * `capability.nonNormal`.
 *
 * Sigma within tells what the process could do if it held its level, sigma overall what it
 * did. Each answer names the estimator, its constants and the degrees of freedom of the
 * intervals, since programs differ in all three.
 *
 * - Intervals of Cp, Pp and Cpm: `Cp sqrt(chi2 / df)`. Of Cpk and its kin (Bissell): `Cpk -/+
 *   z sqrt(1/(9 N) + Cpk^2 / (2 df))`, right for a negative Cpk too.
 * - A single limit is enough: what needs the other is null, and Cpk is the one side there is.
 * - A value on a limit is inside.
 *
 * References: ISO 22514-2; A. F. Bissell, "How reliable is your capability index?", *Applied
 * Statistics* 39, 1990, 331-340; R. A. Boyles, "The Taguchi capability index", *Journal of
 * Quality Technology* 23(1), 1991, 17-26.
 *
 * @param values - The measurements in the order in which they were made, subgroup after
 * subgroup.
 * @param options - Optional: `size`, `sizes`, `lower`, `upper`, `target`, `within`,
 * `sigmaWithin`, `span`, `df`, `confidence`, `sides`. See {@link CapabilityStudyOptions}.
 * @returns How well a normal process fits its specification.
 * @throws LinesideError when the request cannot be understood or computed.
 *
 * @example Ten weights against their tolerance
 * ```ts
 * capability.study(
 *   [500.2, 499.1, 501.4, 500.8, 498.9, 500.0, 501.1, 499.6, 500.5, 499.8],
 *   { lower: 495, upper: 505, target: 500 },
 * )
 * ```
 */
export function study(values: Floats, options: CapabilityStudyOptions = {}): CapabilityReport {
  return call('capability.study', request('values', column('values', values), options))
}

/**
 * Tells how well a normal process fits its specification: Cp, Cpk, Pp, Ppk and Cpm, each with
 * its confidence interval, and the parts per million it leaves outside.
 *
 * As {@link study}, but off the main thread.
 *
 * @param values - The measurements in the order in which they were made, subgroup after
 * subgroup.
 * @param options - Optional: `size`, `sizes`, `lower`, `upper`, `target`, `within`,
 * `sigmaWithin`, `span`, `df`, `confidence`, `sides`. See {@link CapabilityStudyOptions}.
 * @param control - A signal to abort, a time limit.
 * @returns How well a normal process fits its specification.
 * @throws LinesideError when the request cannot be understood or computed, or was stopped.
 *
 * @example Ten weights against their tolerance
 * ```ts
 * await capability.studyAsync(
 *   [500.2, 499.1, 501.4, 500.8, 498.9, 500.0, 501.1, 499.6, 500.5, 499.8],
 *   { lower: 495, upper: 505, target: 500 },
 * )
 * ```
 */
export async function studyAsync(
  values: Floats,
  options: CapabilityStudyOptions = {},
  control: Control = {},
): Promise<CapabilityReport> {
  return callAsync(
    'capability.study',
    request('values', column('values', values), options),
    control,
  )
}

/**
 * Tells how well a normal process fits its specification, from its mean and sigma alone: what
 * another program printed, or what a data sheet states. Otherwise like `capability.study`.
 *
 * @param mean - The mean of the process.
 * @param options - Optional: `sigmaWithin`, `sigmaOverall`, `count`, `withinDf`, `lower`,
 * `upper`, `target`, `confidence`, `sides`. See {@link CapabilitySummaryOptions}.
 * @returns How well a normal process fits its specification.
 * @throws LinesideError when the request cannot be understood or computed.
 *
 * @example From a mean and a sigma that are known (NIST/SEMATECH e-Handbook 6.1.6)
 * ```ts
 * capability.summary(16, { sigmaWithin: 2, lower: 8, upper: 20, target: 14 })
 * ```
 */
export function summary(mean: number, options: CapabilitySummaryOptions = {}): CapabilityReport {
  return call('capability.summary', request('mean', mean, options))
}

/**
 * Tells how well a normal process fits its specification, from its mean and sigma alone: what
 * another program printed, or what a data sheet states. Otherwise like `capability.study`.
 *
 * As {@link summary}, but off the main thread.
 *
 * @param mean - The mean of the process.
 * @param options - Optional: `sigmaWithin`, `sigmaOverall`, `count`, `withinDf`, `lower`,
 * `upper`, `target`, `confidence`, `sides`. See {@link CapabilitySummaryOptions}.
 * @param control - A signal to abort, a time limit.
 * @returns How well a normal process fits its specification.
 * @throws LinesideError when the request cannot be understood or computed, or was stopped.
 *
 * @example From a mean and a sigma that are known (NIST/SEMATECH e-Handbook 6.1.6)
 * ```ts
 * await capability.summaryAsync(16, { sigmaWithin: 2, lower: 8, upper: 20, target: 14 })
 * ```
 */
export async function summaryAsync(
  mean: number,
  options: CapabilitySummaryOptions = {},
  control: Control = {},
): Promise<CapabilityReport> {
  return callAsync('capability.summary', request('mean', mean, options), control)
}

/**
 * Tells how well a process with a named distribution fits its specification.
 *
 * Two methods are in use and give different indices for the same data, so that the answer
 * names the one it used: percentiles (ISO 22514) compare the limits with the points that hold
 * 99.73 %, Z-scores compare the shares outside with those of a normal process.
 *
 * @param values - The measurements in any order; none are needed when the `distribution` is
 * given.
 * @param options - Optional: `lower`, `upper`, `fit`, `distribution`, `method`. See
 * {@link NonNormalCapabilityOptions}.
 * @returns How well a process that is not normal fits its specification.
 * @throws LinesideError when the request cannot be understood or computed.
 *
 * @example Roughness follows a lognormal distribution
 * ```ts
 * capability.nonNormal(
 *   [0.8, 1.1, 0.9, 1.6, 2.4, 1.0, 0.7, 1.3, 1.9, 1.2],
 *   { upper: 5, fit: 'lognormal' },
 * )
 * ```
 */
export function nonNormal(
  values: Floats = [],
  options: NonNormalCapabilityOptions = {},
): NonNormalReport {
  return call('capability.non_normal', request('values', column('values', values), options))
}

/**
 * Tells how well a process with a named distribution fits its specification.
 *
 * As {@link nonNormal}, but off the main thread.
 *
 * @param values - The measurements in any order; none are needed when the `distribution` is
 * given.
 * @param options - Optional: `lower`, `upper`, `fit`, `distribution`, `method`. See
 * {@link NonNormalCapabilityOptions}.
 * @param control - A signal to abort, a time limit.
 * @returns How well a process that is not normal fits its specification.
 * @throws LinesideError when the request cannot be understood or computed, or was stopped.
 *
 * @example Roughness follows a lognormal distribution
 * ```ts
 * await capability.nonNormalAsync(
 *   [0.8, 1.1, 0.9, 1.6, 2.4, 1.0, 0.7, 1.3, 1.9, 1.2],
 *   { upper: 5, fit: 'lognormal' },
 * )
 * ```
 */
export async function nonNormalAsync(
  values: Floats = [],
  options: NonNormalCapabilityOptions = {},
  control: Control = {},
): Promise<NonNormalReport> {
  return callAsync(
    'capability.non_normal',
    request('values', column('values', values), options),
    control,
  )
}

/**
 * Tells the capability of values above zero after a power has made them as normal as it can.
 *
 * The power `lambda` is that of the largest likelihood over all values, between -5 and 5, or
 * the one that is given. Values, limits and target are transformed by `(x^lambda - 1) /
 * lambda`, the logarithm for 0, and studied as `capability.study` does. Programs that
 * transform by `x^lambda` alone get the same indices and ppm, as neither depends on a scale or
 * an offset. A lower limit that is not above zero is no limit to values that are, and is left
 * out.
 *
 * @param values - The measurements in the order in which they were made; all above zero.
 * @param options - Optional: `size`, `lower`, `upper`, `target`, `lambda`, `rounding`,
 * `confidence`. See {@link BoxCoxOptions}.
 * @returns The capability after the transformation.
 * @throws LinesideError when the request cannot be understood or computed.
 *
 * @example The same values, transformed to be normal
 * ```ts
 * capability.boxCox([0.8, 1.1, 0.9, 1.6, 2.4, 1.0, 0.7, 1.3, 1.9, 1.2], { upper: 5 })
 * ```
 */
export function boxCox(values: Floats, options: BoxCoxOptions = {}): BoxCoxReport {
  return call('capability.box_cox', request('values', column('values', values), options))
}

/**
 * Tells the capability of values above zero after a power has made them as normal as it can.
 *
 * As {@link boxCox}, but off the main thread.
 *
 * @param values - The measurements in the order in which they were made; all above zero.
 * @param options - Optional: `size`, `lower`, `upper`, `target`, `lambda`, `rounding`,
 * `confidence`. See {@link BoxCoxOptions}.
 * @param control - A signal to abort, a time limit.
 * @returns The capability after the transformation.
 * @throws LinesideError when the request cannot be understood or computed, or was stopped.
 *
 * @example The same values, transformed to be normal
 * ```ts
 * await capability.boxCoxAsync(
 *   [0.8, 1.1, 0.9, 1.6, 2.4, 1.0, 0.7, 1.3, 1.9, 1.2],
 *   { upper: 5 },
 * )
 * ```
 */
export async function boxCoxAsync(
  values: Floats,
  options: BoxCoxOptions = {},
  control: Control = {},
): Promise<BoxCoxReport> {
  return callAsync(
    'capability.box_cox',
    request('values', column('values', values), options),
    control,
  )
}

/**
 * Tests whether values may come from a normal distribution whose mean and sigma are not known:
 * by Anderson and Darling, most sensitive in the tails, and by Shapiro and Wilk.
 *
 * A small p-value speaks against a normal distribution; a large one is no proof of one.
 *
 * @param values - The values in any order, at least three that differ.
 * @returns What speaks against a normal distribution.
 * @throws LinesideError when the request cannot be understood or computed.
 *
 * @example Ten weights
 * ```ts
 * capability.normality(
 *   [500.2, 499.1, 501.4, 500.8, 498.9, 500.0, 501.1, 499.6, 500.5, 499.8],
 * )
 * ```
 */
export function normality(values: Floats): NormalityReport {
  return call('capability.normality', request('values', column('values', values)))
}

/**
 * Tests whether values may come from a normal distribution whose mean and sigma are not known:
 * by Anderson and Darling, most sensitive in the tails, and by Shapiro and Wilk.
 *
 * As {@link normality}, but off the main thread.
 *
 * @param values - The values in any order, at least three that differ.
 * @param control - A signal to abort, a time limit.
 * @returns What speaks against a normal distribution.
 * @throws LinesideError when the request cannot be understood or computed, or was stopped.
 *
 * @example Ten weights
 * ```ts
 * await capability.normalityAsync(
 *   [500.2, 499.1, 501.4, 500.8, 498.9, 500.0, 501.1, 499.6, 500.5, 499.8],
 * )
 * ```
 */
export async function normalityAsync(
  values: Floats,
  control: Control = {},
): Promise<NormalityReport> {
  return callAsync('capability.normality', request('values', column('values', values)), control)
}

/**
 * Tells the interval that holds at least a given share of all values, with a given confidence.
 *
 * For normal values the factors are exact: from the noncentral t distribution on one side, by
 * integration over the mean and sigma on both. Without assuming a distribution the interval
 * ends at values of the sample, as many from each end as the confidence allows.
 *
 * @param values - The measurements in any order; or give `mean`, `sigma` and `count` instead.
 * @param options - Optional: `mean`, `sigma`, `count`, `coverage`, `confidence`, `sides`,
 * `method`. See {@link ToleranceIntervalOptions}.
 * @returns The interval, and what it rests on.
 * @throws LinesideError when the request cannot be understood or computed.
 *
 * @example Where 99 % of all packs are, with 95 % confidence
 * ```ts
 * capability.toleranceInterval(
 *   [500.2, 499.1, 501.4, 500.8, 498.9, 500.0, 501.1, 499.6, 500.5, 499.8],
 *   { coverage: 0.99, confidence: 0.95 },
 * )
 * ```
 */
export function toleranceInterval(
  values: Floats = [],
  options: ToleranceIntervalOptions = {},
): ToleranceReport {
  return call('capability.tolerance_interval', request('values', column('values', values), options))
}

/**
 * Tells the interval that holds at least a given share of all values, with a given confidence.
 *
 * As {@link toleranceInterval}, but off the main thread.
 *
 * @param values - The measurements in any order; or give `mean`, `sigma` and `count` instead.
 * @param options - Optional: `mean`, `sigma`, `count`, `coverage`, `confidence`, `sides`,
 * `method`. See {@link ToleranceIntervalOptions}.
 * @param control - A signal to abort, a time limit.
 * @returns The interval, and what it rests on.
 * @throws LinesideError when the request cannot be understood or computed, or was stopped.
 *
 * @example Where 99 % of all packs are, with 95 % confidence
 * ```ts
 * await capability.toleranceIntervalAsync(
 *   [500.2, 499.1, 501.4, 500.8, 498.9, 500.0, 501.1, 499.6, 500.5, 499.8],
 *   { coverage: 0.99, confidence: 0.95 },
 * )
 * ```
 */
export async function toleranceIntervalAsync(
  values: Floats = [],
  options: ToleranceIntervalOptions = {},
  control: Control = {},
): Promise<ToleranceReport> {
  return callAsync(
    'capability.tolerance_interval',
    request('values', column('values', values), options),
    control,
  )
}

/**
 * Counts defects per unit, per opportunity and per million opportunities, and turns them into
 * a sigma level.
 *
 * The level is that of the normal tail with as many defects on one side, plus the `shift`: by
 * convention a process drifts by 1.5 sigma in the long run, and its short-term level is told
 * from long-term defects. The shift is no law of nature; set it to 0 to leave it out.
 *
 * @param defects - How many defects were found.
 * @param options - Needed: `units`; optional: `opportunities`, `shift`. See
 * {@link DefectRateOptions}.
 * @returns Defects per unit, per opportunity and per million, with the sigma level.
 * @throws LinesideError when the request cannot be understood or computed.
 *
 * @example 34 defects on 750 boards with 20 solder joints each
 * ```ts
 * capability.defects(34, { units: 750, opportunities: 20 })
 * ```
 */
export function defects(defects: number, options: DefectRateOptions): DefectReport {
  return call('capability.defects', request('defects', defects, options))
}

/**
 * Counts defects per unit, per opportunity and per million opportunities, and turns them into
 * a sigma level.
 *
 * As {@link defects}, but off the main thread.
 *
 * @param defects - How many defects were found.
 * @param options - Needed: `units`; optional: `opportunities`, `shift`. See
 * {@link DefectRateOptions}.
 * @param control - A signal to abort, a time limit.
 * @returns Defects per unit, per opportunity and per million, with the sigma level.
 * @throws LinesideError when the request cannot be understood or computed, or was stopped.
 *
 * @example 34 defects on 750 boards with 20 solder joints each
 * ```ts
 * await capability.defectsAsync(34, { units: 750, opportunities: 20 })
 * ```
 */
export async function defectsAsync(
  defects: number,
  options: DefectRateOptions,
  control: Control = {},
): Promise<DefectReport> {
  return callAsync('capability.defects', request('defects', defects, options), control)
}

/**
 * Converts between sigma levels and defects per million opportunities, either way.
 *
 * One normal tail, as the tables of Six Sigma have it: level 6 with a shift of 1.5 leaves 3.4
 * per million.
 *
 * @param levels - The sigma levels to convert to defects per million.
 * @param options - Optional: `dpmo`, `shift`. See {@link SigmaConversionOptions}.
 * @returns Sigma levels and defects per million, each list in the order of the request.
 * @throws LinesideError when the request cannot be understood or computed.
 *
 * @example Six sigma, with the customary shift
 * ```ts
 * capability.sigmaLevel([3, 4.5, 6], { shift: 1.5 })
 * ```
 */
export function sigmaLevel(
  levels: readonly number[] = [],
  options: SigmaConversionOptions = {},
): SigmaConversionReport {
  return call('capability.sigma_level', request('levels', levels, options))
}

/**
 * Converts between sigma levels and defects per million opportunities, either way.
 *
 * As {@link sigmaLevel}, but off the main thread.
 *
 * @param levels - The sigma levels to convert to defects per million.
 * @param options - Optional: `dpmo`, `shift`. See {@link SigmaConversionOptions}.
 * @param control - A signal to abort, a time limit.
 * @returns Sigma levels and defects per million, each list in the order of the request.
 * @throws LinesideError when the request cannot be understood or computed, or was stopped.
 *
 * @example Six sigma, with the customary shift
 * ```ts
 * await capability.sigmaLevelAsync([3, 4.5, 6], { shift: 1.5 })
 * ```
 */
export async function sigmaLevelAsync(
  levels: readonly number[] = [],
  options: SigmaConversionOptions = {},
  control: Control = {},
): Promise<SigmaConversionReport> {
  return callAsync('capability.sigma_level', request('levels', levels, options), control)
}

/**
 * Tells the first pass yield and the final yield of one step.
 *
 * A unit that was reworked and is good now was not good at the first try: it counts in the
 * final yield and not in the first pass yield.
 *
 * @param unitsIn - How many units entered the step, at least one.
 * @param options - Needed: `scrapped`; optional: `reworked`. See {@link StepYieldOptions}.
 * @returns The yields of one step.
 * @throws LinesideError when the request cannot be understood or computed.
 *
 * @example Three scrapped and seven mended of a hundred
 * ```ts
 * capability.stepYield(100, { scrapped: 3, reworked: 7 })
 * ```
 */
export function stepYield(unitsIn: number, options: StepYieldOptions): StepYieldReport {
  return call('capability.step_yield', request('units_in', unitsIn, options))
}

/**
 * Tells the first pass yield and the final yield of one step.
 *
 * As {@link stepYield}, but off the main thread.
 *
 * @param unitsIn - How many units entered the step, at least one.
 * @param options - Needed: `scrapped`; optional: `reworked`. See {@link StepYieldOptions}.
 * @param control - A signal to abort, a time limit.
 * @returns The yields of one step.
 * @throws LinesideError when the request cannot be understood or computed, or was stopped.
 *
 * @example Three scrapped and seven mended of a hundred
 * ```ts
 * await capability.stepYieldAsync(100, { scrapped: 3, reworked: 7 })
 * ```
 */
export async function stepYieldAsync(
  unitsIn: number,
  options: StepYieldOptions,
  control: Control = {},
): Promise<StepYieldReport> {
  return callAsync('capability.step_yield', request('units_in', unitsIn, options), control)
}

/**
 * Tells the rolled throughput yield: the share of units that pass every step at the first try,
 * if the steps fail independently.
 *
 * @param firstPassYields - The first pass yield of each step, 0 to 1; at least one.
 * @returns The yield of a chain of steps.
 * @throws LinesideError when the request cannot be understood or computed.
 *
 * @example Four steps
 * ```ts
 * capability.rolledYield([0.98, 0.95, 0.995, 0.97])
 * ```
 */
export function rolledYield(firstPassYields: readonly number[]): RolledYieldReport {
  return call('capability.rolled_yield', request('first_pass_yields', firstPassYields))
}

/**
 * Tells the rolled throughput yield: the share of units that pass every step at the first try,
 * if the steps fail independently.
 *
 * As {@link rolledYield}, but off the main thread.
 *
 * @param firstPassYields - The first pass yield of each step, 0 to 1; at least one.
 * @param control - A signal to abort, a time limit.
 * @returns The yield of a chain of steps.
 * @throws LinesideError when the request cannot be understood or computed, or was stopped.
 *
 * @example Four steps
 * ```ts
 * await capability.rolledYieldAsync([0.98, 0.95, 0.995, 0.97])
 * ```
 */
export async function rolledYieldAsync(
  firstPassYields: readonly number[],
  control: Control = {},
): Promise<RolledYieldReport> {
  return callAsync(
    'capability.rolled_yield',
    request('first_pass_yields', firstPassYields),
    control,
  )
}
