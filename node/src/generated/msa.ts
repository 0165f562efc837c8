// Written by `cargo xtask codegen` from contract.json; do not edit.
import { type Control, call, callAsync, request } from '../call.js'
import { column } from '../column.js'
import type { Floats } from '../scalars.js'
import type {
  AttributeAgreementOptions,
  AttributeAgreementStudy,
  AverageRangeGageOptions,
  AverageRangeGageStudy,
  CohenAgreement,
  CohenKappaOptions,
  CohenRatings,
  Concordance,
  CrossedGageOptions,
  CrossedGageStudy,
  FleissAgreement,
  FleissKappaOptions,
  GageLinearityOptions,
  GageLinearityStudy,
  NestedGageOptions,
  NestedGageStudy,
  TypeOneGageOptions,
  TypeOneGageStudy,
} from './types.js'

/**
 * Judges a gage by a crossed study: every operator measures every part, equally often.
 *
 * The analysis of variance splits the variation of the readings into that of the parts, of the
 * operators, of operators who differ on some parts only (the interaction), and of repeated
 * measurements. The gage is what is left without the parts.
 *
 * What to know when comparing with another program:
 *
 * - The interaction's component is `(MS interaction - MS repeatability) / replicates`.
 * - An interaction whose p-value is above `alphaToPool` is pooled into the repeatability: 0.05
 *   is Minitab's default and ours, the AIAG manual uses 0.25.
 * - A negative component counts as zero, and sums are made of what counts.
 * - The number of distinct categories is `1.414 * sigma of parts / sigma of gage`, cut to a
 *   whole number, at least 1, and never rounded up.
 * - The study multiplier is 6; older manuals use 5.15.
 *
 * A study in which a reading is missing, or cells differ in size, is refused by naming the
 * cell.
 *
 * Reference: AIAG, *Measurement Systems Analysis*, 4th ed., III.B; R. K. Burdick, C. M.
 * Borror, D. C. Montgomery, *Design and Analysis of Gauge R&R Studies*, 2005. Time is linear
 * in the readings.
 *
 * @param values - The readings.
 * @param options - Needed: `arrangement`; optional: `interaction`, `alphaToPool`,
 * `studyMultiplier`, `tolerance`, `processSigma`, `categoryFactor`, `confidence`. See
 * {@link CrossedGageOptions}.
 * @returns A crossed gage study.
 * @throws LinesideError when the request cannot be understood or computed.
 *
 * @example Two operators measure three parts twice
 * ```ts
 * msa.crossedGage(
 *   [10.1, 10.2, 12.0, 12.1, 14.2, 14.1, 10.3, 10.2, 12.2, 12.2, 14.3, 14.4],
 *   { arrangement: { type: 'counts', parts: 3, operators: 2, replicates: 2 } },
 * )
 * ```
 */
export function crossedGage(values: Floats, options: CrossedGageOptions): CrossedGageStudy {
  return call('msa.crossed_gage', request('values', column('values', values), options))
}

/**
 * Judges a gage by a crossed study: every operator measures every part, equally often.
 *
 * As {@link crossedGage}, but off the main thread.
 *
 * @param values - The readings.
 * @param options - Needed: `arrangement`; optional: `interaction`, `alphaToPool`,
 * `studyMultiplier`, `tolerance`, `processSigma`, `categoryFactor`, `confidence`. See
 * {@link CrossedGageOptions}.
 * @param control - A signal to abort, a time limit.
 * @returns A crossed gage study.
 * @throws LinesideError when the request cannot be understood or computed, or was stopped.
 *
 * @example Two operators measure three parts twice
 * ```ts
 * await msa.crossedGageAsync(
 *   [10.1, 10.2, 12.0, 12.1, 14.2, 14.1, 10.3, 10.2, 12.2, 12.2, 14.3, 14.4],
 *   { arrangement: { type: 'counts', parts: 3, operators: 2, replicates: 2 } },
 * )
 * ```
 */
export async function crossedGageAsync(
  values: Floats,
  options: CrossedGageOptions,
  control: Control = {},
): Promise<CrossedGageStudy> {
  return callAsync(
    'msa.crossed_gage',
    request('values', column('values', values), options),
    control,
  )
}

/**
 * Judges a gage by the average and range method of the AIAG manual.
 *
 * `EV = K1 * mean range`, `AV = sqrt((K2 * difference of operators)^2 - EV^2 / (parts *
 * replicates))`, `PV = K3 * range of parts`. It sees no interaction of operators and parts;
 * the analysis of variance does, and uses the data better.
 *
 * `K1` is `1 / d2`, `K2` and `K3` are `1 / d2*` of one sample. The manual prints them with
 * four digits, and so they are used unless the exact ones are asked for.
 *
 * Reference: AIAG, *Measurement Systems Analysis*, 4th ed., III.B. Time is linear in the
 * readings.
 *
 * @param values - The readings.
 * @param options - Needed: `arrangement`; optional: `constants`, `studyMultiplier`,
 * `tolerance`, `processSigma`, `categoryFactor`. See {@link AverageRangeGageOptions}.
 * @returns A gage study by the average and range method.
 * @throws LinesideError when the request cannot be understood or computed.
 *
 * @example The same study by averages and ranges
 * ```ts
 * msa.averageRangeGage(
 *   [10.1, 10.2, 12.0, 12.1, 14.2, 14.1, 10.3, 10.2, 12.2, 12.2, 14.3, 14.4],
 *   { arrangement: { type: 'counts', parts: 3, operators: 2, replicates: 2 } },
 * )
 * ```
 */
export function averageRangeGage(
  values: Floats,
  options: AverageRangeGageOptions,
): AverageRangeGageStudy {
  return call('msa.average_range_gage', request('values', column('values', values), options))
}

/**
 * Judges a gage by the average and range method of the AIAG manual.
 *
 * As {@link averageRangeGage}, but off the main thread.
 *
 * @param values - The readings.
 * @param options - Needed: `arrangement`; optional: `constants`, `studyMultiplier`,
 * `tolerance`, `processSigma`, `categoryFactor`. See {@link AverageRangeGageOptions}.
 * @param control - A signal to abort, a time limit.
 * @returns A gage study by the average and range method.
 * @throws LinesideError when the request cannot be understood or computed, or was stopped.
 *
 * @example The same study by averages and ranges
 * ```ts
 * await msa.averageRangeGageAsync(
 *   [10.1, 10.2, 12.0, 12.1, 14.2, 14.1, 10.3, 10.2, 12.2, 12.2, 14.3, 14.4],
 *   { arrangement: { type: 'counts', parts: 3, operators: 2, replicates: 2 } },
 * )
 * ```
 */
export async function averageRangeGageAsync(
  values: Floats,
  options: AverageRangeGageOptions,
  control: Control = {},
): Promise<AverageRangeGageStudy> {
  return callAsync(
    'msa.average_range_gage',
    request('values', column('values', values), options),
    control,
  )
}

/**
 * Judges a gage by a nested study: every operator measures parts of their own, equally many
 * and equally often.
 *
 * The operators are tested against the parts within operators, and these against the
 * repeatability. A negative component counts as zero, and sums are made of what counts. There
 * is no interaction, since no part was measured by two operators.
 *
 * Reference: R. K. Burdick, C. M. Borror, D. C. Montgomery, *Design and Analysis of Gauge R&R
 * Studies*, 2005, chapter 7. Time is linear in the readings.
 *
 * @param values - The readings.
 * @param options - Needed: `arrangement`; optional: `studyMultiplier`, `tolerance`,
 * `processSigma`, `categoryFactor`, `confidence`. See {@link NestedGageOptions}.
 * @returns A nested gage study.
 * @throws LinesideError when the request cannot be understood or computed.
 *
 * @example Each operator breaks three pieces of their own, twice each
 * ```ts
 * msa.nestedGage(
 *   [10.1, 10.2, 12.0, 12.1, 14.2, 14.1, 10.3, 10.2, 12.2, 12.2, 14.3, 14.4],
 *   { arrangement: { type: 'counts', parts: 3, operators: 2, replicates: 2 } },
 * )
 * ```
 */
export function nestedGage(values: Floats, options: NestedGageOptions): NestedGageStudy {
  return call('msa.nested_gage', request('values', column('values', values), options))
}

/**
 * Judges a gage by a nested study: every operator measures parts of their own, equally many
 * and equally often.
 *
 * As {@link nestedGage}, but off the main thread.
 *
 * @param values - The readings.
 * @param options - Needed: `arrangement`; optional: `studyMultiplier`, `tolerance`,
 * `processSigma`, `categoryFactor`, `confidence`. See {@link NestedGageOptions}.
 * @param control - A signal to abort, a time limit.
 * @returns A nested gage study.
 * @throws LinesideError when the request cannot be understood or computed, or was stopped.
 *
 * @example Each operator breaks three pieces of their own, twice each
 * ```ts
 * await msa.nestedGageAsync(
 *   [10.1, 10.2, 12.0, 12.1, 14.2, 14.1, 10.3, 10.2, 12.2, 12.2, 14.3, 14.4],
 *   { arrangement: { type: 'counts', parts: 3, operators: 2, replicates: 2 } },
 * )
 * ```
 */
export async function nestedGageAsync(
  values: Floats,
  options: NestedGageOptions,
  control: Control = {},
): Promise<NestedGageStudy> {
  return callAsync('msa.nested_gage', request('values', column('values', values), options), control)
}

/**
 * Judges an instrument by repeated readings of one reference part.
 *
 * `Cg = (share of the tolerance) / (study multiplier * s)` and `Cgk = (half that share - |mean
 * - reference|) / (half the study multiplier * s)`, with 20 % of the tolerance and 6 standard
 * deviations unless said otherwise; both should reach 1.33. Some firms use 15 % or 4 standard
 * deviations: compare like with like. The bias is tested against zero by a t test.
 *
 * Reference: VDA 5; Bosch, *Quality Management in the Bosch Group 10*, procedure 1. Time is
 * linear in the readings.
 *
 * @param values - The readings, at least two; fifty are usual.
 * @param options - Needed: `reference`, `tolerance`; optional: `tolerancePercent`,
 * `studyMultiplier`, `resolution`, `confidence`. See {@link TypeOneGageOptions}.
 * @returns A type 1 study.
 * @throws LinesideError when the request cannot be understood or computed.
 *
 * @example One reference part, measured ten times
 * ```ts
 * msa.typeOneGage(
 *   [5.001, 5.002, 4.999, 5.0, 5.001, 5.003, 5.0, 5.001, 4.999, 5.002],
 *   { reference: 5, tolerance: 0.1 },
 * )
 * ```
 */
export function typeOneGage(values: Floats, options: TypeOneGageOptions): TypeOneGageStudy {
  return call('msa.type_one_gage', request('values', column('values', values), options))
}

/**
 * Judges an instrument by repeated readings of one reference part.
 *
 * As {@link typeOneGage}, but off the main thread.
 *
 * @param values - The readings, at least two; fifty are usual.
 * @param options - Needed: `reference`, `tolerance`; optional: `tolerancePercent`,
 * `studyMultiplier`, `resolution`, `confidence`. See {@link TypeOneGageOptions}.
 * @param control - A signal to abort, a time limit.
 * @returns A type 1 study.
 * @throws LinesideError when the request cannot be understood or computed, or was stopped.
 *
 * @example One reference part, measured ten times
 * ```ts
 * await msa.typeOneGageAsync(
 *   [5.001, 5.002, 4.999, 5.0, 5.001, 5.003, 5.0, 5.001, 4.999, 5.002],
 *   { reference: 5, tolerance: 0.1 },
 * )
 * ```
 */
export async function typeOneGageAsync(
  values: Floats,
  options: TypeOneGageOptions,
  control: Control = {},
): Promise<TypeOneGageStudy> {
  return callAsync(
    'msa.type_one_gage',
    request('values', column('values', values), options),
    control,
  )
}

/**
 * Judges the bias of a gage over its range by readings of reference parts of several sizes.
 *
 * The bias of every reading (the reading less its reference) is regressed on the reference. A
 * slope that is not zero means that the gage is not linear: its bias depends on the size. The
 * bias of each reference is tested against zero by a t test with the standard deviation of its
 * own readings.
 *
 * Reference: AIAG, *Measurement Systems Analysis*, 4th ed., III.B, linearity. Time is `n log
 * n` in the readings.
 *
 * @param values - The readings.
 * @param options - Needed: `references`; optional: `processVariation`, `confidence`. See
 * {@link GageLinearityOptions}.
 * @returns A study of linearity and bias.
 * @throws LinesideError when the request cannot be understood or computed.
 *
 * @example Three references, each measured three times
 * ```ts
 * msa.linearity(
 *   [2.0, 2.1, 2.1, 4.0, 4.1, 4.0, 5.9, 6.0, 5.8],
 *   { references: [2, 2, 2, 4, 4, 4, 6, 6, 6] },
 * )
 * ```
 */
export function linearity(values: Floats, options: GageLinearityOptions): GageLinearityStudy {
  return call('msa.linearity', request('values', column('values', values), options))
}

/**
 * Judges the bias of a gage over its range by readings of reference parts of several sizes.
 *
 * As {@link linearity}, but off the main thread.
 *
 * @param values - The readings.
 * @param options - Needed: `references`; optional: `processVariation`, `confidence`. See
 * {@link GageLinearityOptions}.
 * @param control - A signal to abort, a time limit.
 * @returns A study of linearity and bias.
 * @throws LinesideError when the request cannot be understood or computed, or was stopped.
 *
 * @example Three references, each measured three times
 * ```ts
 * await msa.linearityAsync(
 *   [2.0, 2.1, 2.1, 4.0, 4.1, 4.0, 5.9, 6.0, 5.8],
 *   { references: [2, 2, 2, 4, 4, 4, 6, 6, 6] },
 * )
 * ```
 */
export async function linearityAsync(
  values: Floats,
  options: GageLinearityOptions,
  control: Control = {},
): Promise<GageLinearityStudy> {
  return callAsync('msa.linearity', request('values', column('values', values), options), control)
}

/**
 * Judges how well people agree who sort parts into categories: with themselves, with each
 * other, and with a standard.
 *
 * Every appraiser judges every part equally often. A part counts as matched when *all* its
 * judgements in question are the same (and equal the standard, where one is compared with).
 * Shares come with the exact interval of Clopper and Pearson, one-sided when none or all
 * matched. Kappas are Fleiss'; against a standard they are the mean of the kappas of each
 * trial with the standard, as Minitab computes them.
 *
 * Reference: AIAG, *Measurement Systems Analysis*, 4th ed., III.C. Time is linear in the
 * ratings times the categories.
 *
 * @param ratings - The ratings: the category that each judgement chose.
 * @param options - Needed: `arrangement`; optional: `categories`, `ordinal`, `standards`,
 * `rejecting`, `confidence`. See {@link AttributeAgreementOptions}.
 * @returns An attribute agreement study.
 * @throws LinesideError when the request cannot be understood or computed.
 *
 * @example Two inspectors look at three parts twice
 * ```ts
 * msa.attributeAgreement(
 *   ['ok', 'ok', 'bad', 'bad', 'ok', 'bad', 'ok', 'ok', 'bad', 'bad', 'ok', 'ok'],
 *   {
 *     arrangement: { type: 'counts', parts: 3, operators: 2, replicates: 2 },
 *     standards: [
 *       { part: '1', category: 'ok' },
 *       { part: '2', category: 'bad' },
 *       { part: '3', category: 'ok' },
 *     ],
 *   },
 * )
 * ```
 */
export function attributeAgreement(
  ratings: readonly string[],
  options: AttributeAgreementOptions,
): AttributeAgreementStudy {
  return call('msa.attribute_agreement', request('ratings', ratings, options))
}

/**
 * Judges how well people agree who sort parts into categories: with themselves, with each
 * other, and with a standard.
 *
 * As {@link attributeAgreement}, but off the main thread.
 *
 * @param ratings - The ratings: the category that each judgement chose.
 * @param options - Needed: `arrangement`; optional: `categories`, `ordinal`, `standards`,
 * `rejecting`, `confidence`. See {@link AttributeAgreementOptions}.
 * @param control - A signal to abort, a time limit.
 * @returns An attribute agreement study.
 * @throws LinesideError when the request cannot be understood or computed, or was stopped.
 *
 * @example Two inspectors look at three parts twice
 * ```ts
 * await msa.attributeAgreementAsync(
 *   ['ok', 'ok', 'bad', 'bad', 'ok', 'bad', 'ok', 'ok', 'bad', 'bad', 'ok', 'ok'],
 *   {
 *     arrangement: { type: 'counts', parts: 3, operators: 2, replicates: 2 },
 *     standards: [
 *       { part: '1', category: 'ok' },
 *       { part: '2', category: 'bad' },
 *       { part: '3', category: 'ok' },
 *     ],
 *   },
 * )
 * ```
 */
export async function attributeAgreementAsync(
  ratings: readonly string[],
  options: AttributeAgreementOptions,
  control: Control = {},
): Promise<AttributeAgreementStudy> {
  return callAsync('msa.attribute_agreement', request('ratings', ratings, options), control)
}

/**
 * Measures how far two raters agree beyond chance.
 *
 * With weights, disagreement counts by how far apart the categories are: linearly, or by the
 * square. They ask for categories in a meaningful order.
 *
 * References: J. Cohen, *Educational and Psychological Measurement* 20 (1960), 37-46; J. L.
 * Fleiss, J. Cohen, B. S. Everitt, *Psychological Bulletin* 72 (1969), 323-327, for both
 * standard errors. Time is the square of the number of categories.
 *
 * @param ratings - The ratings.
 * @param options - Optional: `weights`, `confidence`. See {@link CohenKappaOptions}.
 * @returns Cohen's kappa of two raters.
 * @throws LinesideError when the request cannot be understood or computed.
 *
 * @example Two raters, fifty cases
 * ```ts
 * msa.cohenKappa({ type: 'table', table: [[20, 5], [10, 15]] })
 * ```
 */
export function cohenKappa(ratings: CohenRatings, options: CohenKappaOptions = {}): CohenAgreement {
  return call('msa.cohen_kappa', request('ratings', ratings, options))
}

/**
 * Measures how far two raters agree beyond chance.
 *
 * As {@link cohenKappa}, but off the main thread.
 *
 * @param ratings - The ratings.
 * @param options - Optional: `weights`, `confidence`. See {@link CohenKappaOptions}.
 * @param control - A signal to abort, a time limit.
 * @returns Cohen's kappa of two raters.
 * @throws LinesideError when the request cannot be understood or computed, or was stopped.
 *
 * @example Two raters, fifty cases
 * ```ts
 * await msa.cohenKappaAsync({ type: 'table', table: [[20, 5], [10, 15]] })
 * ```
 */
export async function cohenKappaAsync(
  ratings: CohenRatings,
  options: CohenKappaOptions = {},
  control: Control = {},
): Promise<CohenAgreement> {
  return callAsync('msa.cohen_kappa', request('ratings', ratings, options), control)
}

/**
 * Measures how far any number of raters agree beyond chance.
 *
 * Every part is rated equally often, by whichever raters. Standard errors, `z` and `p` are
 * those of a true kappa of zero; `p` is one-sided.
 *
 * References: J. L. Fleiss, *Psychological Bulletin* 76 (1971), 378-382; J. L. Fleiss, J. C.
 * M. Nee, J. R. Landis, *Psychological Bulletin* 86 (1979), 974-977, for the standard errors.
 * Time is linear in the table.
 *
 * @param counts - One row for each part: how many raters chose each category.
 * @param options - Optional: `categories`. See {@link FleissKappaOptions}.
 * @returns Fleiss' kappa.
 * @throws LinesideError when the request cannot be understood or computed.
 *
 * @example Four parts, three raters, two categories
 * ```ts
 * msa.fleissKappa([[3, 0], [2, 1], [0, 3], [1, 2]])
 * ```
 */
export function fleissKappa(
  counts: readonly (readonly number[])[],
  options: FleissKappaOptions = {},
): FleissAgreement {
  return call('msa.fleiss_kappa', request('counts', counts, options))
}

/**
 * Measures how far any number of raters agree beyond chance.
 *
 * As {@link fleissKappa}, but off the main thread.
 *
 * @param counts - One row for each part: how many raters chose each category.
 * @param options - Optional: `categories`. See {@link FleissKappaOptions}.
 * @param control - A signal to abort, a time limit.
 * @returns Fleiss' kappa.
 * @throws LinesideError when the request cannot be understood or computed, or was stopped.
 *
 * @example Four parts, three raters, two categories
 * ```ts
 * await msa.fleissKappaAsync([[3, 0], [2, 1], [0, 3], [1, 2]])
 * ```
 */
export async function fleissKappaAsync(
  counts: readonly (readonly number[])[],
  options: FleissKappaOptions = {},
  control: Control = {},
): Promise<FleissAgreement> {
  return callAsync('msa.fleiss_kappa', request('counts', counts, options), control)
}

/**
 * Measures how far raters agree on the order of parts: grades, ratings on a scale.
 *
 * `W` is 1 when all raters give the same order and 0 when there is no common order. Equal
 * grades share their rank, and the correction for ties is applied. The test is the chi-squared
 * one with `raters * (parts - 1) * W`, which is rough below some seven parts.
 *
 * Reference: M. G. Kendall, J. D. Gibbons, *Rank Correlation Methods*, 5th ed., 1990, chapter
 * 6. Time is `n log n` in the parts for each rater.
 *
 * @param ratings - One row for each rater: the grade of every part, in the same order of
 * parts.
 * @returns Kendall's coefficient of concordance.
 * @throws LinesideError when the request cannot be understood or computed.
 *
 * @example Three tasters rank four samples
 * ```ts
 * msa.kendallConcordance([[1, 2, 3, 4], [2, 1, 3, 4], [1, 3, 2, 4]])
 * ```
 */
export function kendallConcordance(ratings: readonly (readonly number[])[]): Concordance {
  return call('msa.kendall_concordance', request('ratings', ratings))
}

/**
 * Measures how far raters agree on the order of parts: grades, ratings on a scale.
 *
 * As {@link kendallConcordance}, but off the main thread.
 *
 * @param ratings - One row for each rater: the grade of every part, in the same order of
 * parts.
 * @param control - A signal to abort, a time limit.
 * @returns Kendall's coefficient of concordance.
 * @throws LinesideError when the request cannot be understood or computed, or was stopped.
 *
 * @example Three tasters rank four samples
 * ```ts
 * await msa.kendallConcordanceAsync([[1, 2, 3, 4], [2, 1, 3, 4], [1, 3, 2, 4]])
 * ```
 */
export async function kendallConcordanceAsync(
  ratings: readonly (readonly number[])[],
  control: Control = {},
): Promise<Concordance> {
  return callAsync('msa.kendall_concordance', request('ratings', ratings), control)
}
