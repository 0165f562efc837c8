// Written by `cargo xtask codegen` from contract.json; do not edit.
import { type Control, call, callAsync, request } from '../call.js'
import { column } from '../column.js'
import type { Floats } from '../scalars.js'
import type {
  AttributePlan,
  AttributePlanSearchOptions,
  InspectedLot,
  LotDecision,
  LotTallyOptions,
  SamplingCharacteristicOptions,
  SamplingCurve,
  SamplingPoint,
  SamplingStage,
  StandardPlan,
  StandardPlanLookupOptions,
  SwitchHistory,
  SwitchingRulesOptions,
  VariablesCharacteristicOptions,
  VariablesCurve,
  VariablesDecision,
  VariablesLotOptions,
  VariablesPlan,
  VariablesPlanSearchOptions,
} from './types.js'

/**
 * Looks up the sampling plan of a standard for a lot.
 *
 * The tables are those of MIL-STD-105E, which ANSI/ASQ Z1.4 took over; ISO 2859-1 has the same
 * single plans for normal and tightened inspection, and its own for reduced. Where a table has
 * an arrow, the first plan in its direction is used *with its own sample size*. Where the
 * sample would be the whole lot or more, the whole lot is inspected.
 *
 * Two things differ between the standards under reduced inspection: in MIL-STD-105E a lot
 * whose count falls between accepting and rejecting is accepted, but the next one goes back to
 * normal inspection; ISO 2859-1:1999 has no such gap, and its acceptance numbers are others.
 *
 * Not there, since they could not be verified: the multiple plans for reduced inspection; the
 * double and multiple plans of ISO 2859-1:1999, which differ from those of MIL-STD-105E; its
 * reduced plans for an AQL above 10; and its plans with fractional acceptance numbers.
 *
 * Reference: MIL-STD-105E, 1989, tables I to IV; ISO 2859-1:1999, tables 1 and 2.
 *
 * @param lotSize - How many pieces the lot has: at least 2.
 * @param options - Needed: `aql`; optional: `level`, `severity`, `sampling`, `standard`,
 * `codeLetter`. See {@link StandardPlanLookupOptions}.
 * @returns A sampling plan of a standard.
 * @throws LinesideError when the request cannot be understood or computed.
 *
 * @example A lot of 1,000 at an AQL of 1 percent
 * ```ts
 * sampling.standardPlan(1000, { aql: 1.0 })
 * ```
 */
export function standardPlan(lotSize: number, options: StandardPlanLookupOptions): StandardPlan {
  return call('sampling.standard_plan', request('lot_size', lotSize, options))
}

/**
 * Looks up the sampling plan of a standard for a lot.
 *
 * As {@link standardPlan}, but off the main thread.
 *
 * @param lotSize - How many pieces the lot has: at least 2.
 * @param options - Needed: `aql`; optional: `level`, `severity`, `sampling`, `standard`,
 * `codeLetter`. See {@link StandardPlanLookupOptions}.
 * @param control - A signal to abort, a time limit.
 * @returns A sampling plan of a standard.
 * @throws LinesideError when the request cannot be understood or computed, or was stopped.
 *
 * @example A lot of 1,000 at an AQL of 1 percent
 * ```ts
 * await sampling.standardPlanAsync(1000, { aql: 1.0 })
 * ```
 */
export async function standardPlanAsync(
  lotSize: number,
  options: StandardPlanLookupOptions,
  control: Control = {},
): Promise<StandardPlan> {
  return callAsync('sampling.standard_plan', request('lot_size', lotSize, options), control)
}

/**
 * Follows a series of lots through normal, tightened and reduced inspection.
 *
 * - Normal to tightened: two of five or fewer consecutive lots were rejected.
 * - Tightened to normal: five consecutive lots were accepted.
 * - Normal to reduced, if production is steady and reduced inspection is approved: by
 *   MIL-STD-105E after ten consecutive accepted lots (whose nonconforming pieces do not exceed
 *   the limit number, where one is used); by ISO 2859-1 when the switching score reaches 30.
 * - Reduced to normal: a lot was rejected or accepted in the gap, or production became
 *   irregular.
 * - Discontinued, until quality is improved: by ISO 2859-1 when five lots in all were rejected
 *   under tightened inspection; by MIL-STD-105E when ten consecutive lots remained on it.
 *
 * Only original inspection counts: a lot that is submitted again changes nothing. Each change
 * of severity begins a new count.
 *
 * Reference: MIL-STD-105E, 1989, 4.7 and 4.8; ISO 2859-1:1999, 9.3 and 9.4.
 *
 * @param lots - The lots, in the order of their inspection.
 * @param options - Optional: `state`, `standard`, `reducedApproved`, `limitNumber`,
 * `discontinuation`. See {@link SwitchingRulesOptions}.
 * @returns A series of lots under the switching rules.
 * @throws LinesideError when the request cannot be understood or computed.
 *
 * @example Two of five lots are refused: inspection is tightened
 * ```ts
 * sampling.followSwitching(
 *   [
 *     { accepted: true },
 *     { accepted: false },
 *     { accepted: true },
 *     { accepted: false },
 *     { accepted: true },
 *   ],
 * )
 * ```
 */
export function followSwitching(
  lots: readonly InspectedLot[],
  options: SwitchingRulesOptions = {},
): SwitchHistory {
  return call('sampling.follow_switching', request('lots', lots, options))
}

/**
 * Follows a series of lots through normal, tightened and reduced inspection.
 *
 * As {@link followSwitching}, but off the main thread.
 *
 * @param lots - The lots, in the order of their inspection.
 * @param options - Optional: `state`, `standard`, `reducedApproved`, `limitNumber`,
 * `discontinuation`. See {@link SwitchingRulesOptions}.
 * @param control - A signal to abort, a time limit.
 * @returns A series of lots under the switching rules.
 * @throws LinesideError when the request cannot be understood or computed, or was stopped.
 *
 * @example Two of five lots are refused: inspection is tightened
 * ```ts
 * await sampling.followSwitchingAsync(
 *   [
 *     { accepted: true },
 *     { accepted: false },
 *     { accepted: true },
 *     { accepted: false },
 *     { accepted: true },
 *   ],
 * )
 * ```
 */
export async function followSwitchingAsync(
  lots: readonly InspectedLot[],
  options: SwitchingRulesOptions = {},
  control: Control = {},
): Promise<SwitchHistory> {
  return callAsync('sampling.follow_switching', request('lots', lots, options), control)
}

/**
 * Decides on a lot by what its samples held so far.
 *
 * @param stages - The stages of the plan.
 * @param options - Needed: `found`. See {@link LotTallyOptions}.
 * @returns The decision on a lot.
 * @throws LinesideError when the request cannot be understood or computed.
 *
 * @example Two found in the first sample of a double plan
 * ```ts
 * sampling.decide(
 *   [{ size: 50, accept: 1, reject: 4 }, { size: 50, accept: 4, reject: 5 }],
 *   { found: [2] },
 * )
 * ```
 */
export function decide(stages: readonly SamplingStage[], options: LotTallyOptions): LotDecision {
  return call('sampling.decide', request('stages', stages, options))
}

/**
 * Decides on a lot by what its samples held so far.
 *
 * As {@link decide}, but off the main thread.
 *
 * @param stages - The stages of the plan.
 * @param options - Needed: `found`. See {@link LotTallyOptions}.
 * @param control - A signal to abort, a time limit.
 * @returns The decision on a lot.
 * @throws LinesideError when the request cannot be understood or computed, or was stopped.
 *
 * @example Two found in the first sample of a double plan
 * ```ts
 * await sampling.decideAsync(
 *   [{ size: 50, accept: 1, reject: 4 }, { size: 50, accept: 4, reject: 5 }],
 *   { found: [2] },
 * )
 * ```
 */
export async function decideAsync(
  stages: readonly SamplingStage[],
  options: LotTallyOptions,
  control: Control = {},
): Promise<LotDecision> {
  return callAsync('sampling.decide', request('stages', stages, options), control)
}

/**
 * Computes the curves of a single, double or multiple sampling plan by attributes.
 *
 * The operating characteristic (chance of acceptance), the average outgoing quality when
 * rejected lots are screened and bad pieces replaced by good ones, the average total
 * inspection and the average sample number, at the fractions given.
 *
 * The binomial distribution is right for the lots of a running process, the hypergeometric one
 * for an isolated lot, and the Poisson one for nonconformities per unit. Of an isolated lot, a
 * fraction means the nearest whole number of pieces.
 *
 * Where the last stage has a gap between accepting and rejecting (reduced inspection of
 * MIL-STD-105E), a count in the gap accepts the lot.
 *
 * Reference: E. G. Schilling, D. V. Neubauer, *Acceptance Sampling in Quality Control*, 3rd
 * ed., chapters 5 and 6. Time for each fraction is the square of the undecided counts;
 * curtailment adds one step for each piece.
 *
 * @param stages - The stages of the plan; a single sampling plan has one.
 * @param options - Needed: `fractions`; optional: `distribution`, `lotSize`, `curtailment`.
 * See {@link SamplingCharacteristicOptions}.
 * @returns The curves of a sampling plan, one value for each fraction asked for.
 * @throws LinesideError when the request cannot be understood or computed.
 *
 * @example How often 52 with at most 3 accepts lots of 10,000
 * ```ts
 * sampling.characteristic(
 *   [{ size: 52, accept: 3 }],
 *   { fractions: [0.01, 0.05, 0.1], lotSize: 10000 },
 * )
 * ```
 */
export function characteristic(
  stages: readonly SamplingStage[],
  options: SamplingCharacteristicOptions,
): SamplingCurve {
  return call('sampling.characteristic', request('stages', stages, options))
}

/**
 * Computes the curves of a single, double or multiple sampling plan by attributes.
 *
 * As {@link characteristic}, but off the main thread.
 *
 * @param stages - The stages of the plan; a single sampling plan has one.
 * @param options - Needed: `fractions`; optional: `distribution`, `lotSize`, `curtailment`.
 * See {@link SamplingCharacteristicOptions}.
 * @param control - A signal to abort, a time limit.
 * @returns The curves of a sampling plan, one value for each fraction asked for.
 * @throws LinesideError when the request cannot be understood or computed, or was stopped.
 *
 * @example How often 52 with at most 3 accepts lots of 10,000
 * ```ts
 * await sampling.characteristicAsync(
 *   [{ size: 52, accept: 3 }],
 *   { fractions: [0.01, 0.05, 0.1], lotSize: 10000 },
 * )
 * ```
 */
export async function characteristicAsync(
  stages: readonly SamplingStage[],
  options: SamplingCharacteristicOptions,
  control: Control = {},
): Promise<SamplingCurve> {
  return callAsync('sampling.characteristic', request('stages', stages, options), control)
}

/**
 * Finds the smallest single sampling plan by attributes through two points.
 *
 * At the producer's point the plan accepts at least as often as asked, at the consumer's point
 * at most as often. Of all such plans the answer is the one with the smallest acceptance
 * number, and with it the smallest sample that satisfies the consumer; no smaller sample
 * exists.
 *
 * Reference: W. C. Guenther, *Journal of Quality Technology* 1 (1969), 105-113. Each
 * acceptance number costs a binary search for the sample.
 *
 * @param producer - Good quality and how often it must be accepted at least: 0.95 leaves the
 * producer a risk of 5 %.
 * @param options - Needed: `consumer`; optional: `distribution`, `lotSize`. See
 * {@link AttributePlanSearchOptions}.
 * @returns A single sampling plan by attributes.
 * @throws LinesideError when the request cannot be understood or computed.
 *
 * @example Accept 95 % of lots with 5 % defective, 7.5 % of those with 15 %
 * ```ts
 * sampling.findPlan(
 *   { fraction: 0.05, acceptance: 0.95 },
 *   { consumer: { fraction: 0.15, acceptance: 0.075 } },
 * )
 * ```
 */
export function findPlan(
  producer: SamplingPoint,
  options: AttributePlanSearchOptions,
): AttributePlan {
  return call('sampling.find_plan', request('producer', producer, options))
}

/**
 * Finds the smallest single sampling plan by attributes through two points.
 *
 * As {@link findPlan}, but off the main thread.
 *
 * @param producer - Good quality and how often it must be accepted at least: 0.95 leaves the
 * producer a risk of 5 %.
 * @param options - Needed: `consumer`; optional: `distribution`, `lotSize`. See
 * {@link AttributePlanSearchOptions}.
 * @param control - A signal to abort, a time limit.
 * @returns A single sampling plan by attributes.
 * @throws LinesideError when the request cannot be understood or computed, or was stopped.
 *
 * @example Accept 95 % of lots with 5 % defective, 7.5 % of those with 15 %
 * ```ts
 * await sampling.findPlanAsync(
 *   { fraction: 0.05, acceptance: 0.95 },
 *   { consumer: { fraction: 0.15, acceptance: 0.075 } },
 * )
 * ```
 */
export async function findPlanAsync(
  producer: SamplingPoint,
  options: AttributePlanSearchOptions,
  control: Control = {},
): Promise<AttributePlan> {
  return callAsync('sampling.find_plan', request('producer', producer, options), control)
}

/**
 * Finds the smallest variables plan (k method, one specification limit) through two points.
 *
 * A lot is accepted when the mean lies at least `k` standard deviations inside the limit. With
 * a known sigma its chance of acceptance is a normal one, with the sample's it is that of the
 * noncentral t distribution, which is computed and not approximated.
 *
 * Reference: E. G. Schilling, D. V. Neubauer, *Acceptance Sampling in Quality Control*, 3rd
 * ed., chapter 10. A binary search over the sample size.
 *
 * @param producer - Good quality and how often it must be accepted at least.
 * @param options - Needed: `consumer`; optional: `sigma`, `anchor`. See
 * {@link VariablesPlanSearchOptions}.
 * @returns A variables plan.
 * @throws LinesideError when the request cannot be understood or computed.
 *
 * @example The same risks with measurements
 * ```ts
 * sampling.findVariablesPlan(
 *   { fraction: 0.05, acceptance: 0.95 },
 *   { consumer: { fraction: 0.15, acceptance: 0.2 } },
 * )
 * ```
 */
export function findVariablesPlan(
  producer: SamplingPoint,
  options: VariablesPlanSearchOptions,
): VariablesPlan {
  return call('sampling.find_variables_plan', request('producer', producer, options))
}

/**
 * Finds the smallest variables plan (k method, one specification limit) through two points.
 *
 * As {@link findVariablesPlan}, but off the main thread.
 *
 * @param producer - Good quality and how often it must be accepted at least.
 * @param options - Needed: `consumer`; optional: `sigma`, `anchor`. See
 * {@link VariablesPlanSearchOptions}.
 * @param control - A signal to abort, a time limit.
 * @returns A variables plan.
 * @throws LinesideError when the request cannot be understood or computed, or was stopped.
 *
 * @example The same risks with measurements
 * ```ts
 * await sampling.findVariablesPlanAsync(
 *   { fraction: 0.05, acceptance: 0.95 },
 *   { consumer: { fraction: 0.15, acceptance: 0.2 } },
 * )
 * ```
 */
export async function findVariablesPlanAsync(
  producer: SamplingPoint,
  options: VariablesPlanSearchOptions,
  control: Control = {},
): Promise<VariablesPlan> {
  return callAsync('sampling.find_variables_plan', request('producer', producer, options), control)
}

/**
 * Computes the operating characteristic of a variables plan with one limit.
 *
 * @param size - How many pieces are drawn and measured: at least 2 when sigma is unknown.
 * @param options - Needed: `k`, `fractions`; optional: `sigma`. See
 * {@link VariablesCharacteristicOptions}.
 * @returns The operating characteristic of a variables plan.
 * @throws LinesideError when the request cannot be understood or computed.
 *
 * @example How often 31 with a k of 1.255 accepts
 * ```ts
 * sampling.variablesCharacteristic(31, { k: 1.255, fractions: [0.05, 0.15] })
 * ```
 */
export function variablesCharacteristic(
  size: number,
  options: VariablesCharacteristicOptions,
): VariablesCurve {
  return call('sampling.variables_characteristic', request('size', size, options))
}

/**
 * Computes the operating characteristic of a variables plan with one limit.
 *
 * As {@link variablesCharacteristic}, but off the main thread.
 *
 * @param size - How many pieces are drawn and measured: at least 2 when sigma is unknown.
 * @param options - Needed: `k`, `fractions`; optional: `sigma`. See
 * {@link VariablesCharacteristicOptions}.
 * @param control - A signal to abort, a time limit.
 * @returns The operating characteristic of a variables plan.
 * @throws LinesideError when the request cannot be understood or computed, or was stopped.
 *
 * @example How often 31 with a k of 1.255 accepts
 * ```ts
 * await sampling.variablesCharacteristicAsync(31, { k: 1.255, fractions: [0.05, 0.15] })
 * ```
 */
export async function variablesCharacteristicAsync(
  size: number,
  options: VariablesCharacteristicOptions,
  control: Control = {},
): Promise<VariablesCurve> {
  return callAsync('sampling.variables_characteristic', request('size', size, options), control)
}

/**
 * Decides on a lot by the measurements of its sample, with one or two specification limits.
 *
 * The distance of the mean from each limit in standard deviations is compared with `k`, or the
 * estimated fraction beyond the limits, both together, with the largest one allowed (ANSI/ASQ
 * Z1.9 form 1 and form 2). With two limits only the fraction is right: each `k` may be met
 * while both fractions together are too many.
 *
 * A mean beyond its limit counts as such: the distance is negative, and more than half of the
 * lot is estimated to be bad.
 *
 * @param values - The measurements of the sample.
 * @param options - Needed: `criterion`; optional: `lower`, `upper`, `knownSigma`. See
 * {@link VariablesLotOptions}.
 * @returns The decision on a measured lot.
 * @throws LinesideError when the request cannot be understood or computed.
 *
 * @example Five measurements against an upper limit
 * ```ts
 * sampling.decideVariables(
 *   [197, 188, 184, 205, 201],
 *   { upper: 209, criterion: { type: 'constant', k: 1.53 } },
 * )
 * ```
 */
export function decideVariables(values: Floats, options: VariablesLotOptions): VariablesDecision {
  return call('sampling.decide_variables', request('values', column('values', values), options))
}

/**
 * Decides on a lot by the measurements of its sample, with one or two specification limits.
 *
 * As {@link decideVariables}, but off the main thread.
 *
 * @param values - The measurements of the sample.
 * @param options - Needed: `criterion`; optional: `lower`, `upper`, `knownSigma`. See
 * {@link VariablesLotOptions}.
 * @param control - A signal to abort, a time limit.
 * @returns The decision on a measured lot.
 * @throws LinesideError when the request cannot be understood or computed, or was stopped.
 *
 * @example Five measurements against an upper limit
 * ```ts
 * await sampling.decideVariablesAsync(
 *   [197, 188, 184, 205, 201],
 *   { upper: 209, criterion: { type: 'constant', k: 1.53 } },
 * )
 * ```
 */
export async function decideVariablesAsync(
  values: Floats,
  options: VariablesLotOptions,
  control: Control = {},
): Promise<VariablesDecision> {
  return callAsync(
    'sampling.decide_variables',
    request('values', column('values', values), options),
    control,
  )
}
