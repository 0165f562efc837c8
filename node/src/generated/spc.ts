// Written by `cargo xtask codegen` from contract.json; do not edit.
import { type Control, call, callAsync, request } from '../call.js'
import { column } from '../column.js'
import type { Floats } from '../scalars.js'
import type {
  AlertActionCheck,
  AlertActionOptions,
  AttributeChart,
  AttributesOptions,
  CasesBetweenOptions,
  ChartPicture,
  ConstantsTable,
  ControlChart,
  CusumChart,
  CusumContinuationOptions,
  CusumMonitor,
  CusumOptions,
  DrawChartOptions,
  DrawnSource,
  EwmaChart,
  EwmaContinuationOptions,
  EwmaMonitor,
  EwmaOptions,
  FrozenLimits,
  HotellingChart,
  HotellingOptions,
  IndividualsChart,
  IndividualsOptions,
  ListedRules,
  MewmaChart,
  MewmaContinuationOptions,
  MewmaOptions,
  MewmaSnapshot,
  Monitored,
  MonitorValuesOptions,
  PrecontrolOptions,
  PrecontrolRun,
  RuleSet,
  TimesBetweenOptions,
  XbarOptions,
} from './types.js'

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
 * - A missing value (null, NaN) breaks what spans it: no moving range is taken across it, and
 *   a run ends at it; `missing` can have it skipped or refused instead. Infinite values are
 *   refused.
 * - Neither a moving range nor a run of points crosses into a new phase.
 *
 * Set up limits on some twenty or more values from a time when the process ran well, then
 * freeze them: pass `center` and `sigma` of that chart as `limits` for the values that follow,
 * or name that time as `baseline` in one request with them. With a baseline and phases the
 * answer holds the frozen limits and those of each phase. Values that depend on their
 * neighbours (slow temperatures sampled fast) make moving ranges small and limits too narrow;
 * sample them further apart.
 *
 * References: W. A. Shewhart, *Economic Control of Quality of Manufactured Product*, 1931; D.
 * C. Montgomery, *Introduction to Statistical Quality Control*, "The Shewhart control chart
 * for individual measurements"; L. S. Nelson, "The Shewhart control chart: tests for special
 * causes", *Journal of Quality Technology* 16(4), 1984, 237-239; Western Electric,
 * *Statistical Quality Control Handbook*, 1956, "Tests for unnatural patterns".
 *
 * @param values - The measurements, in the order in which they were made; null where one is
 * missing. At least `span` of them.
 * @param options - Optional: `rules`, `sigma`, `span`, `limits`, `withRanges`, `ownRules`,
 * `afterSignal`, `zones`, `withEpisodes`, `nsigma`, `missing`, `phaseStarts`, `phaseLabels`,
 * `baseline`, `exclude`, `lines`, `spec`. See {@link IndividualsOptions}.
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
 * @param values - The measurements, in the order in which they were made; null where one is
 * missing. At least `span` of them.
 * @param options - Optional: `rules`, `sigma`, `span`, `limits`, `withRanges`, `ownRules`,
 * `afterSignal`, `zones`, `withEpisodes`, `nsigma`, `missing`, `phaseStarts`, `phaseLabels`,
 * `baseline`, `exclude`, `lines`, `spec`. See {@link IndividualsOptions}.
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

/**
 * Draws up a control chart of subgroup means and of the spread within subgroups (X-bar/R,
 * X-bar/S).
 *
 * For a process from which a few values are taken together now and then: five parts each hour.
 * The upper panel shows whether the level moved between subgroups, the lower whether the
 * scatter within them changed; read the lower one first, since the limits of the upper one
 * rest on it.
 *
 * - The centre is the mean of all single values, whatever the sizes of the subgroups.
 * - Sigma is estimated within subgroups, as `sigma` says; the answer names the way, its
 *   constants and its degrees of freedom.
 * - Each mean has the sigma of its own size, `sigma / sqrt(n)`. When sizes differ every point
 *   has lines of its own, and the zones of rules follow them.
 * - A missing member (null) makes its subgroup smaller; a subgroup without members has no
 *   point. A subgroup of one value has a mean but no spread, and takes no part in the estimate
 *   of sigma. A last subgroup that is smaller is judged by its own wider limits.
 * - A point on a limit is in control. Rules other than the limits read the means only.
 *
 * Limits are estimated from the whole series, from each phase (`phaseStarts` or
 * `phaseLabels`), or from a `baseline` and applied to all; with both a baseline and phases the
 * answer holds both sets of lines. No run of points crosses into a new phase.
 *
 * References: W. A. Shewhart, *Economic Control of Quality of Manufactured Product*, 1931; D.
 * C. Montgomery, *Introduction to Statistical Quality Control*, "Control charts for x-bar and
 * R", "... for x-bar and s"; ISO 7870-2:2023.
 *
 * @param values - The measurements, subgroup after subgroup.
 * @param options - Optional: `size`, `sizes`, `groups`, `spread`, `sigma`, `limits`, `rules`,
 * `ownRules`, `afterSignal`, `zones`, `withEpisodes`, `nsigma`, `missing`, `phaseStarts`,
 * `phaseLabels`, `baseline`, `exclude`, `lines`, `spec`. See {@link XbarOptions}.
 * @returns A Shewhart chart: points, lines, signals, and where the lines come from.
 * @throws LinesideError when the request cannot be understood or computed.
 *
 * @example Four samples of three shafts, limits from the mean range
 * ```ts
 * spc.xbar(
 *   [25.01, 24.98, 25.02, 25.0, 24.99, 25.03, 24.97, 25.01, 25.0, 25.02, 25.04, 25.01],
 *   { size: 3 },
 * )
 * ```
 */
export function xbar(values: Floats, options: XbarOptions = {}): ControlChart {
  return call('spc.xbar', request('values', column('values', values), options))
}

/**
 * Draws up a control chart of subgroup means and of the spread within subgroups (X-bar/R,
 * X-bar/S).
 *
 * As {@link xbar}, but off the main thread.
 *
 * @param values - The measurements, subgroup after subgroup.
 * @param options - Optional: `size`, `sizes`, `groups`, `spread`, `sigma`, `limits`, `rules`,
 * `ownRules`, `afterSignal`, `zones`, `withEpisodes`, `nsigma`, `missing`, `phaseStarts`,
 * `phaseLabels`, `baseline`, `exclude`, `lines`, `spec`. See {@link XbarOptions}.
 * @param control - A signal to abort, a time limit.
 * @returns A Shewhart chart: points, lines, signals, and where the lines come from.
 * @throws LinesideError when the request cannot be understood or computed, or was stopped.
 *
 * @example Four samples of three shafts, limits from the mean range
 * ```ts
 * await spc.xbarAsync(
 *   [25.01, 24.98, 25.02, 25.0, 24.99, 25.03, 24.97, 25.01, 25.0, 25.02, 25.04, 25.01],
 *   { size: 3 },
 * )
 * ```
 */
export async function xbarAsync(
  values: Floats,
  options: XbarOptions = {},
  control: Control = {},
): Promise<ControlChart> {
  return callAsync('spc.xbar', request('values', column('values', values), options), control)
}

/**
 * Draws up a control chart of counts: p, np, c, u, or Laney's p' and u'.
 *
 * For what is judged good or bad, or has defects one can count. An item is defective or not
 * (p, np); a unit may have many defects (c, u). Sizes may differ from sample to sample; each
 * point then has lines of its own.
 *
 * - The centre is the sum of the counts over the sum of the sizes.
 * - Limits stand `nsigma` of the distribution's own sigmas from the centre: binomial `sqrt(p
 *   (1 - p) / n)`, Poisson `sqrt(u / n)`. They end at 0, and for shares at 1; a point equal to
 *   a limit, also to one that ends there, is in control.
 * - Laney's charts multiply that by `sigmaZ`, the mean moving range of the standardised points
 *   over 1.128. A factor below 1 narrows the limits and is noted as `underdispersed`.
 * - Only rules about the limits, runs, trends and alternation are read; zones between mean
 *   little for counts. The answer names those that were left out.
 *
 * References: D. C. Montgomery, *Introduction to Statistical Quality Control*, "Control charts
 * for attributes"; D. B. Laney, "Improved control charts for attributes", *Quality
 * Engineering* 14(4), 2002, 531-537; ISO 7870-2:2023.
 *
 * @param chart - Which chart.
 * @param options - Needed: `counts`; optional: `size`, `sizes`, `center`, `rules`, `ownRules`,
 * `afterSignal`, `zones`, `withEpisodes`, `nsigma`, `missing`, `phaseStarts`, `phaseLabels`,
 * `baseline`, `exclude`, `lines`. See {@link AttributesOptions}.
 * @returns A Shewhart chart: points, lines, signals, and where the lines come from.
 * @throws LinesideError when the request cannot be understood or computed.
 *
 * @example Defective lids in samples that differ in size
 * ```ts
 * spc.attributes(
 *   'p',
 *   { counts: [3, 5, 2, 4, 12, 3], sizes: [100, 120, 80, 100, 110, 100] },
 * )
 * ```
 */
export function attributes(chart: AttributeChart, options: AttributesOptions): ControlChart {
  return call('spc.attributes', request('chart', chart, options))
}

/**
 * Draws up a control chart of counts: p, np, c, u, or Laney's p' and u'.
 *
 * As {@link attributes}, but off the main thread.
 *
 * @param chart - Which chart.
 * @param options - Needed: `counts`; optional: `size`, `sizes`, `center`, `rules`, `ownRules`,
 * `afterSignal`, `zones`, `withEpisodes`, `nsigma`, `missing`, `phaseStarts`, `phaseLabels`,
 * `baseline`, `exclude`, `lines`. See {@link AttributesOptions}.
 * @param control - A signal to abort, a time limit.
 * @returns A Shewhart chart: points, lines, signals, and where the lines come from.
 * @throws LinesideError when the request cannot be understood or computed, or was stopped.
 *
 * @example Defective lids in samples that differ in size
 * ```ts
 * await spc.attributesAsync(
 *   'p',
 *   { counts: [3, 5, 2, 4, 12, 3], sizes: [100, 120, 80, 100, 110, 100] },
 * )
 * ```
 */
export async function attributesAsync(
  chart: AttributeChart,
  options: AttributesOptions,
  control: Control = {},
): Promise<ControlChart> {
  return callAsync('spc.attributes', request('chart', chart, options), control)
}

/**
 * Draws up a g chart: the cases between rare events.
 *
 * For infections between which so many patients left well, breakdowns between which so many
 * cycles ran. Each value is the number of cases between two events, or, with `minimum` 1, the
 * number of cases up to and with the event.
 *
 * Only rules about the limits, runs, trends and alternation are read: the distribution is far
 * from normal.
 *
 * References: F. C. Kaminsky, J. C. Benneyan, R. D. Davis, R. J. Burke, "Statistical control
 * charts based on a geometric distribution", *Journal of Quality Technology* 24(2), 1992,
 * 63-69; J. C. Benneyan, "Number-between g-type statistical quality control charts", *Health
 * Care Management Science* 4, 2001, 305-318.
 *
 * @param values - The cases between each event and the one before: whole numbers; null where
 * unknown.
 * @param options - Optional: `method`, `minimum`, `center`, `rules`, `ownRules`,
 * `afterSignal`, `zones`, `withEpisodes`, `nsigma`, `missing`, `phaseStarts`, `phaseLabels`,
 * `baseline`, `exclude`, `lines`. See {@link CasesBetweenOptions}.
 * @returns A Shewhart chart: points, lines, signals, and where the lines come from.
 * @throws LinesideError when the request cannot be understood or computed.
 *
 * @example Batches between two contaminations
 * ```ts
 * spc.casesBetween([112, 43, 230, 87, 151, 9, 64])
 * ```
 */
export function casesBetween(values: Floats, options: CasesBetweenOptions = {}): ControlChart {
  return call('spc.cases_between', request('values', column('values', values), options))
}

/**
 * Draws up a g chart: the cases between rare events.
 *
 * As {@link casesBetween}, but off the main thread.
 *
 * @param values - The cases between each event and the one before: whole numbers; null where
 * unknown.
 * @param options - Optional: `method`, `minimum`, `center`, `rules`, `ownRules`,
 * `afterSignal`, `zones`, `withEpisodes`, `nsigma`, `missing`, `phaseStarts`, `phaseLabels`,
 * `baseline`, `exclude`, `lines`. See {@link CasesBetweenOptions}.
 * @param control - A signal to abort, a time limit.
 * @returns A Shewhart chart: points, lines, signals, and where the lines come from.
 * @throws LinesideError when the request cannot be understood or computed, or was stopped.
 *
 * @example Batches between two contaminations
 * ```ts
 * await spc.casesBetweenAsync([112, 43, 230, 87, 151, 9, 64])
 * ```
 */
export async function casesBetweenAsync(
  values: Floats,
  options: CasesBetweenOptions = {},
  control: Control = {},
): Promise<ControlChart> {
  return callAsync(
    'spc.cases_between',
    request('values', column('values', values), options),
    control,
  )
}

/**
 * Draws up a t chart: the time between rare events.
 *
 * Each value is the time since the event before, in any one unit. A point above the upper
 * limit says that events became rarer, one below the lower limit that they crowd. Only rules
 * about the limits, runs, trends and alternation are read.
 *
 * References: L. S. Nelson, "A control chart for parts-per-million nonconforming items",
 * *Journal of Quality Technology* 26(3), 1994, 239-240; D. C. Montgomery, *Introduction to
 * Statistical Quality Control*, "Dealing with low defect levels".
 *
 * @param values - The time between each event and the one before, zero or above; null where
 * unknown.
 * @param options - Optional: `method`, `rules`, `ownRules`, `afterSignal`, `zones`,
 * `withEpisodes`, `nsigma`, `missing`, `phaseStarts`, `phaseLabels`, `baseline`, `exclude`,
 * `lines`. See {@link TimesBetweenOptions}.
 * @returns A Shewhart chart: points, lines, signals, and where the lines come from.
 * @throws LinesideError when the request cannot be understood or computed.
 *
 * @example Hours between stops of a filler
 * ```ts
 * spc.timesBetween([31.5, 4.2, 77.0, 12.8, 55.1, 20.4, 9.9])
 * ```
 */
export function timesBetween(values: Floats, options: TimesBetweenOptions = {}): ControlChart {
  return call('spc.times_between', request('values', column('values', values), options))
}

/**
 * Draws up a t chart: the time between rare events.
 *
 * As {@link timesBetween}, but off the main thread.
 *
 * @param values - The time between each event and the one before, zero or above; null where
 * unknown.
 * @param options - Optional: `method`, `rules`, `ownRules`, `afterSignal`, `zones`,
 * `withEpisodes`, `nsigma`, `missing`, `phaseStarts`, `phaseLabels`, `baseline`, `exclude`,
 * `lines`. See {@link TimesBetweenOptions}.
 * @param control - A signal to abort, a time limit.
 * @returns A Shewhart chart: points, lines, signals, and where the lines come from.
 * @throws LinesideError when the request cannot be understood or computed, or was stopped.
 *
 * @example Hours between stops of a filler
 * ```ts
 * await spc.timesBetweenAsync([31.5, 4.2, 77.0, 12.8, 55.1, 20.4, 9.9])
 * ```
 */
export async function timesBetweenAsync(
  values: Floats,
  options: TimesBetweenOptions = {},
  control: Control = {},
): Promise<ControlChart> {
  return callAsync(
    'spc.times_between',
    request('values', column('values', values), options),
    control,
  )
}

/**
 * Judges parts by pre-control.
 *
 * For short runs, where there is no time to estimate limits: the tolerance alone gives the
 * zones, so the process must be capable to begin with (Cp of 1.33 or so), and pre-control says
 * nothing about whether it is stable.
 *
 * - Green is the middle half of the tolerance, its borders included; yellow is what is left of
 *   the tolerance, its limits included; red is outside. With one limit only, green reaches
 *   half the way from `target` to the limit, and beyond the target on the other side.
 * - Setting up: five green parts in a row release the run. A yellow part starts the count
 *   afresh; two yellow in a row, or a red one, ask for an adjustment.
 * - Running: green goes on. Yellow asks for the next part at once: green again goes on; yellow
 *   on the same side asks to adjust the level; yellow on the other side says that the spread
 *   has grown. Red stops. After each of these five greens are needed again.
 *
 * Reference: D. Shainin, P. D. Shainin, "Pre-control versus x-bar and R charting: continuous
 * or immediate quality improvement?", *Quality Engineering* 1(4), 1989, 419-429.
 *
 * @param values - The measurements, in order; null where one is missing, which is passed over.
 * @param options - Needed: `spec`; optional: `target`, `releaseAfter`, `state`, `missing`. See
 * {@link PrecontrolOptions}.
 * @returns A run under pre-control.
 * @throws LinesideError when the request cannot be understood or computed.
 *
 * @example Five pieces to release the set-up, then two yellow ones in a row
 * ```ts
 * spc.precontrol(
 *   [10.01, 9.99, 10.0, 10.02, 9.98, 10.06, 10.07],
 *   { spec: { lower: 9.9, upper: 10.1 } },
 * )
 * ```
 */
export function precontrol(values: Floats, options: PrecontrolOptions): PrecontrolRun {
  return call('spc.precontrol', request('values', column('values', values), options))
}

/**
 * Judges parts by pre-control.
 *
 * As {@link precontrol}, but off the main thread.
 *
 * @param values - The measurements, in order; null where one is missing, which is passed over.
 * @param options - Needed: `spec`; optional: `target`, `releaseAfter`, `state`, `missing`. See
 * {@link PrecontrolOptions}.
 * @param control - A signal to abort, a time limit.
 * @returns A run under pre-control.
 * @throws LinesideError when the request cannot be understood or computed, or was stopped.
 *
 * @example Five pieces to release the set-up, then two yellow ones in a row
 * ```ts
 * await spc.precontrolAsync(
 *   [10.01, 9.99, 10.0, 10.02, 9.98, 10.06, 10.07],
 *   { spec: { lower: 9.9, upper: 10.1 } },
 * )
 * ```
 */
export async function precontrolAsync(
  values: Floats,
  options: PrecontrolOptions,
  control: Control = {},
): Promise<PrecontrolRun> {
  return callAsync('spc.precontrol', request('values', column('values', values), options), control)
}

/**
 * Judges values by alert and action limits.
 *
 * For water, air and surfaces in a clean plant: colony counts, conductivity, particles. A
 * value on a limit is within it. Limits from history hold only as long as the process is what
 * it was; name the history as `baseline`, and revise it as your procedure says.
 *
 * Reference: PDA Technical Report 13, *Fundamentals of an Environmental Monitoring Program*,
 * 2022; EU GMP Annex 1, 2022, section 9.
 *
 * @param values - The values, in order; null where one is missing.
 * @param options - Needed: `method`; optional: `side`, `baseline`, `exclude`, `missing`. See
 * {@link AlertActionOptions}.
 * @returns Values judged by alert and action limits.
 * @throws LinesideError when the request cannot be understood or computed.
 *
 * @example Colony counts of a water point against its alert and action limits
 * ```ts
 * spc.alertAction(
 *   [3, 0, 12, 55, 8, 130],
 *   { method: { type: 'given', alert: 50, action: 100 } },
 * )
 * ```
 */
export function alertAction(values: Floats, options: AlertActionOptions): AlertActionCheck {
  return call('spc.alert_action', request('values', column('values', values), options))
}

/**
 * Judges values by alert and action limits.
 *
 * As {@link alertAction}, but off the main thread.
 *
 * @param values - The values, in order; null where one is missing.
 * @param options - Needed: `method`; optional: `side`, `baseline`, `exclude`, `missing`. See
 * {@link AlertActionOptions}.
 * @param control - A signal to abort, a time limit.
 * @returns Values judged by alert and action limits.
 * @throws LinesideError when the request cannot be understood or computed, or was stopped.
 *
 * @example Colony counts of a water point against its alert and action limits
 * ```ts
 * await spc.alertActionAsync(
 *   [3, 0, 12, 55, 8, 130],
 *   { method: { type: 'given', alert: 50, action: 100 } },
 * )
 * ```
 */
export async function alertActionAsync(
  values: Floats,
  options: AlertActionOptions,
  control: Control = {},
): Promise<AlertActionCheck> {
  return callAsync(
    'spc.alert_action',
    request('values', column('values', values), options),
    control,
  )
}

/**
 * Judges the next values of a stream by limits frozen from an earlier chart.
 *
 * Nothing is kept between calls: the answer holds a `state` to pass back with the values that
 * follow. However a stream is cut into calls, the signals are those of the whole series;
 * indices count from its first value.
 *
 * The cost is O(1) for each value and rule.
 *
 * @param limits - The limits to judge by.
 * @param options - Needed: `values`; optional: `rules`, `ownRules`, `scope`, `afterSignal`,
 * `missing`, `zones`, `state`. See {@link MonitorValuesOptions}.
 * @returns What the values of one call showed.
 * @throws LinesideError when the request cannot be understood or computed.
 *
 * @example Three new values against limits frozen from an earlier chart
 * ```ts
 * spc.monitor(
 *   { center: 50.81, sigma: 1.664 },
 *   { values: [51.2, 56.4, 50.9], rules: 'western_electric' },
 * )
 * ```
 */
export function monitor(limits: FrozenLimits, options: MonitorValuesOptions): Monitored {
  return call('spc.monitor', request('limits', limits, options))
}

/**
 * Judges the next values of a stream by limits frozen from an earlier chart.
 *
 * As {@link monitor}, but off the main thread.
 *
 * @param limits - The limits to judge by.
 * @param options - Needed: `values`; optional: `rules`, `ownRules`, `scope`, `afterSignal`,
 * `missing`, `zones`, `state`. See {@link MonitorValuesOptions}.
 * @param control - A signal to abort, a time limit.
 * @returns What the values of one call showed.
 * @throws LinesideError when the request cannot be understood or computed, or was stopped.
 *
 * @example Three new values against limits frozen from an earlier chart
 * ```ts
 * await spc.monitorAsync(
 *   { center: 50.81, sigma: 1.664 },
 *   { values: [51.2, 56.4, 50.9], rules: 'western_electric' },
 * )
 * ```
 */
export async function monitorAsync(
  limits: FrozenLimits,
  options: MonitorValuesOptions,
  control: Control = {},
): Promise<Monitored> {
  return callAsync('spc.monitor', request('limits', limits, options), control)
}

/**
 * Draws up a tabular cumulative sum chart (CUSUM).
 *
 * For small, lasting shifts of the mean: a tool that wears, a scale that drifts. Two sums add
 * up how far the points lie beyond an allowance `k` above and below the target, never falling
 * under zero; a sum above the decision interval `h` signals. It also says since when, and
 * where the process now is.
 *
 * - `C+ = max(0, C+ + z - k)` and `C- = max(0, C- - z - k)`, where `z` is the deviation from
 *   the target, in sigmas of the plotted statistic or, with `unit` `raw`, as it is.
 * - A sum equal to `h` does not signal.
 * - `N+` and `N-` count the points since the sum last was zero: the change came after point
 *   `at - N`.
 * - The usual `k` is half the shift to be found; `h` of 4 or 5 sigmas goes with a `k` of 0.5.
 *   The design operations find `h` for a wanted run length.
 * - A `headStart` of `h / 2` (fast initial response) finds a process that is off right at the
 *   start, or was not put right after a signal, sooner.
 * - A missing value (null) is passed over unless `missing` says otherwise; moving ranges are
 *   never taken across it. Each phase starts anew.
 *
 * References: E. S. Page, "Continuous inspection schemes", *Biometrika* 41, 1954, 100-115; J.
 * M. Lucas, R. B. Crosier, "Fast initial response for CUSUM quality control schemes",
 * *Technometrics* 24, 1982, 199-205; D. C. Montgomery, *Introduction to Statistical Quality
 * Control*, "The tabular or algorithmic cusum"; ISO 7870-4:2021.
 *
 * @param values - The measurements, in the order in which they were made; or means, where
 * `means` says so.
 * @param options - Optional: `size`, `sizes`, `groups`, `means`, `target`, `sigma`,
 * `movingRange`, `subgroupSigma`, `baseline`, `phaseStarts`, `unit`, `k`, `h`, `headStart`,
 * `watched`, `afterSignal`, `missing`. See {@link CusumOptions}.
 * @returns A tabular cumulative sum chart.
 * @throws LinesideError when the request cannot be understood or computed.
 *
 * @example A step of one sigma after the fifth value, with a head start
 * ```ts
 * spc.cusum(
 *   [9.4, 10.2, 9.8, 10.1, 9.9, 11.3, 10.8, 11.6, 11.1, 12.0],
 *   { target: 10, sigma: 1, k: 0.5, h: 4, headStart: 2 },
 * )
 * ```
 */
export function cusum(values: Floats, options: CusumOptions = {}): CusumChart {
  return call('spc.cusum', request('values', column('values', values), options))
}

/**
 * Draws up a tabular cumulative sum chart (CUSUM).
 *
 * As {@link cusum}, but off the main thread.
 *
 * @param values - The measurements, in the order in which they were made; or means, where
 * `means` says so.
 * @param options - Optional: `size`, `sizes`, `groups`, `means`, `target`, `sigma`,
 * `movingRange`, `subgroupSigma`, `baseline`, `phaseStarts`, `unit`, `k`, `h`, `headStart`,
 * `watched`, `afterSignal`, `missing`. See {@link CusumOptions}.
 * @param control - A signal to abort, a time limit.
 * @returns A tabular cumulative sum chart.
 * @throws LinesideError when the request cannot be understood or computed, or was stopped.
 *
 * @example A step of one sigma after the fifth value, with a head start
 * ```ts
 * await spc.cusumAsync(
 *   [9.4, 10.2, 9.8, 10.1, 9.9, 11.3, 10.8, 11.6, 11.1, 12.0],
 *   { target: 10, sigma: 1, k: 0.5, h: 4, headStart: 2 },
 * )
 * ```
 */
export async function cusumAsync(
  values: Floats,
  options: CusumOptions = {},
  control: Control = {},
): Promise<CusumChart> {
  return callAsync('spc.cusum', request('values', column('values', values), options), control)
}

/**
 * Continues a tabular cumulative sum with further points.
 *
 * The answer is the same, to the last bit, as if they had come with the first ones.
 *
 * @param monitor - The chart as it stood: `monitor` of the earlier answer.
 * @param options - Needed: `values`; optional: `size`, `sizes`, `means`. See
 * {@link CusumContinuationOptions}.
 * @returns A tabular cumulative sum chart.
 * @throws LinesideError when the request cannot be understood or computed.
 *
 * @example Further values, with the `monitor` that the chart before left behind
 * ```typescript
 * spc.continueCusum({}, { values: [10.3, 9.9] })
 * ```
 */
export function continueCusum(
  monitor: CusumMonitor,
  options: CusumContinuationOptions,
): CusumChart {
  return call('spc.continue_cusum', request('monitor', monitor, options))
}

/**
 * Continues a tabular cumulative sum with further points.
 *
 * As {@link continueCusum}, but off the main thread.
 *
 * @param monitor - The chart as it stood: `monitor` of the earlier answer.
 * @param options - Needed: `values`; optional: `size`, `sizes`, `means`. See
 * {@link CusumContinuationOptions}.
 * @param control - A signal to abort, a time limit.
 * @returns A tabular cumulative sum chart.
 * @throws LinesideError when the request cannot be understood or computed, or was stopped.
 *
 * @example Further values, with the `monitor` that the chart before left behind
 * ```typescript
 * await spc.continueCusumAsync({}, { values: [10.3, 9.9] })
 * ```
 */
export async function continueCusumAsync(
  monitor: CusumMonitor,
  options: CusumContinuationOptions,
  control: Control = {},
): Promise<CusumChart> {
  return callAsync('spc.continue_cusum', request('monitor', monitor, options), control)
}

/**
 * Draws up an exponentially weighted moving average chart (EWMA).
 *
 * For small, lasting shifts of the mean, and for values that are not quite normal: an average
 * of several points is. Each point enters the average with the weight `lambda`, and what was
 * there before fades by as much. The average beyond a limit signals.
 *
 * - `z = (1 - lambda) z + lambda x`, from the target, or from `start`.
 * - The limits stand `limit` sigmas of the average from the target. They are exact by default:
 *   `v = (1 - lambda)² v + lambda² / n` from zero, which also holds for subgroups of unequal
 *   size. Asymptotic limits have `lambda / (2 - lambda) / n` at every point.
 * - An average equal to a limit does not signal.
 * - The usual `lambda` is 0.05 to 0.25, smaller for smaller shifts; a `limit` of 3 goes with
 *   the larger ones, 2.6 to 2.8 with those of 0.1 and below. The design operations find the
 *   limit for a wanted run length.
 * - `fastStart` narrows the first limits further (Steiner's fast initial response), to find a
 *   process that is off right at the start.
 * - A missing value (null) is passed over unless `missing` says otherwise; moving ranges are
 *   never taken across it. Each phase starts anew.
 *
 * References: S. W. Roberts, "Control chart tests based on geometric moving averages",
 * *Technometrics* 1, 1959, 239-250; J. M. Lucas, M. S. Saccucci, "Exponentially weighted
 * moving average control schemes", *Technometrics* 32, 1990, 1-12; S. H. Steiner, *Journal of
 * Quality Technology* 31, 1999, 75-86; ISO 7870-6:2016.
 *
 * @param values - The measurements, in the order in which they were made; or means, where
 * `means` says so.
 * @param options - Optional: `size`, `sizes`, `groups`, `means`, `target`, `sigma`,
 * `movingRange`, `subgroupSigma`, `baseline`, `phaseStarts`, `lambda`, `limit`, `limits`,
 * `fastStart`, `start`, `watched`, `afterSignal`, `missing`. See {@link EwmaOptions}.
 * @returns An exponentially weighted moving average chart.
 * @throws LinesideError when the request cannot be understood or computed.
 *
 * @example The same step with an average that forgets a fifth of the past at each value
 * ```ts
 * spc.ewma(
 *   [9.4, 10.2, 9.8, 10.1, 9.9, 11.3, 10.8, 11.6, 11.1, 12.0],
 *   { target: 10, sigma: 1, lambda: 0.2, limit: 2.7 },
 * )
 * ```
 */
export function ewma(values: Floats, options: EwmaOptions = {}): EwmaChart {
  return call('spc.ewma', request('values', column('values', values), options))
}

/**
 * Draws up an exponentially weighted moving average chart (EWMA).
 *
 * As {@link ewma}, but off the main thread.
 *
 * @param values - The measurements, in the order in which they were made; or means, where
 * `means` says so.
 * @param options - Optional: `size`, `sizes`, `groups`, `means`, `target`, `sigma`,
 * `movingRange`, `subgroupSigma`, `baseline`, `phaseStarts`, `lambda`, `limit`, `limits`,
 * `fastStart`, `start`, `watched`, `afterSignal`, `missing`. See {@link EwmaOptions}.
 * @param control - A signal to abort, a time limit.
 * @returns An exponentially weighted moving average chart.
 * @throws LinesideError when the request cannot be understood or computed, or was stopped.
 *
 * @example The same step with an average that forgets a fifth of the past at each value
 * ```ts
 * await spc.ewmaAsync(
 *   [9.4, 10.2, 9.8, 10.1, 9.9, 11.3, 10.8, 11.6, 11.1, 12.0],
 *   { target: 10, sigma: 1, lambda: 0.2, limit: 2.7 },
 * )
 * ```
 */
export async function ewmaAsync(
  values: Floats,
  options: EwmaOptions = {},
  control: Control = {},
): Promise<EwmaChart> {
  return callAsync('spc.ewma', request('values', column('values', values), options), control)
}

/**
 * Continues an exponentially weighted moving average with further points.
 *
 * The answer is the same, to the last bit, as if they had come with the first ones.
 *
 * @param monitor - The chart as it stood: `monitor` of the earlier answer.
 * @param options - Needed: `values`; optional: `size`, `sizes`, `means`. See
 * {@link EwmaContinuationOptions}.
 * @returns An exponentially weighted moving average chart.
 * @throws LinesideError when the request cannot be understood or computed.
 *
 * @example Further values, with the `monitor` that the chart before left behind
 * ```typescript
 * spc.continueEwma({}, { values: [10.3, 9.9] })
 * ```
 */
export function continueEwma(monitor: EwmaMonitor, options: EwmaContinuationOptions): EwmaChart {
  return call('spc.continue_ewma', request('monitor', monitor, options))
}

/**
 * Continues an exponentially weighted moving average with further points.
 *
 * As {@link continueEwma}, but off the main thread.
 *
 * @param monitor - The chart as it stood: `monitor` of the earlier answer.
 * @param options - Needed: `values`; optional: `size`, `sizes`, `means`. See
 * {@link EwmaContinuationOptions}.
 * @param control - A signal to abort, a time limit.
 * @returns An exponentially weighted moving average chart.
 * @throws LinesideError when the request cannot be understood or computed, or was stopped.
 *
 * @example Further values, with the `monitor` that the chart before left behind
 * ```typescript
 * await spc.continueEwmaAsync({}, { values: [10.3, 9.9] })
 * ```
 */
export async function continueEwmaAsync(
  monitor: EwmaMonitor,
  options: EwmaContinuationOptions,
  control: Control = {},
): Promise<EwmaChart> {
  return callAsync('spc.continue_ewma', request('monitor', monitor, options), control)
}

/**
 * Draws up a control chart of Hotelling's T² for several variables together.
 *
 * For variables that hang together: temperatures along a furnace, the dimensions of one part.
 * T² is the squared distance of a point from the mean, measured by the covariance; a point
 * above the limit is unlikely as a whole, even where each variable is within its own limits.
 * At each signal the answer says how much each variable contributes.
 *
 * - Points that mean and covariance are estimated from (phase I) are judged by another limit
 *   than further points (phase II), since they pull the estimates towards themselves. With
 *   single measurements and `m` points of `p` variables, phase I: `(m-1)²/m Beta(p/2,
 *   (m-p-1)/2)`, phase II: `p (m+1)(m-1) / (m (m-p)) F(p, m-p)`. With subgroups of `n`, phase
 *   I: `p (m-1)(n-1) / (mn-m-p+1) F(p, mn-m-p+1)`, phase II the same with `m+1`. With mean and
 *   covariance known: chi-squared of `p`. All at the quantile `1 - alpha`.
 * - Without a `baseline` all points are phase I; with one, those outside it are phase II.
 * - A point with a missing value (null) is missing as a whole.
 * - A covariance that is singular is refused, with the variable that follows from others.
 *
 * References: H. Hotelling, "Multivariate quality control", 1947; N. D. Tracy, J. C. Young, R.
 * L. Mason, "Multivariate control charts for individual observations", *Journal of Quality
 * Technology* 24, 1992, 88-95; R. L. Mason, N. D. Tracy, J. C. Young, "Decomposition of T² for
 * multivariate control chart interpretation", *Journal of Quality Technology* 27, 1995,
 * 99-108.
 *
 * @param values - The measurements, row by row: all variables of the first, then all of the
 * second.
 * @param options - Needed: `variables`; optional: `size`, `alpha`, `limit`, `mean`,
 * `covariance`, `baseline`, `missing`. See {@link HotellingOptions}.
 * @returns A control chart of Hotelling's T².
 * @throws LinesideError when the request cannot be understood or computed.
 *
 * @example Temperature and pressure of eight batches, one of which breaks their relation
 * ```ts
 * spc.hotelling(
 *   [
 *     80.1,
 *     2.01,
 *     80.9,
 *     2.1,
 *     79.2,
 *     1.92,
 *     80.4,
 *     2.05,
 *     79.7,
 *     1.97,
 *     80.2,
 *     2.4,
 *     81.1,
 *     2.12,
 *     79.5,
 *     1.94,
 *   ],
 *   { variables: 2 },
 * )
 * ```
 */
export function hotelling(values: Floats, options: HotellingOptions): HotellingChart {
  return call('spc.hotelling', request('values', column('values', values), options))
}

/**
 * Draws up a control chart of Hotelling's T² for several variables together.
 *
 * As {@link hotelling}, but off the main thread.
 *
 * @param values - The measurements, row by row: all variables of the first, then all of the
 * second.
 * @param options - Needed: `variables`; optional: `size`, `alpha`, `limit`, `mean`,
 * `covariance`, `baseline`, `missing`. See {@link HotellingOptions}.
 * @param control - A signal to abort, a time limit.
 * @returns A control chart of Hotelling's T².
 * @throws LinesideError when the request cannot be understood or computed, or was stopped.
 *
 * @example Temperature and pressure of eight batches, one of which breaks their relation
 * ```ts
 * await spc.hotellingAsync(
 *   [
 *     80.1,
 *     2.01,
 *     80.9,
 *     2.1,
 *     79.2,
 *     1.92,
 *     80.4,
 *     2.05,
 *     79.7,
 *     1.97,
 *     80.2,
 *     2.4,
 *     81.1,
 *     2.12,
 *     79.5,
 *     1.94,
 *   ],
 *   { variables: 2 },
 * )
 * ```
 */
export async function hotellingAsync(
  values: Floats,
  options: HotellingOptions,
  control: Control = {},
): Promise<HotellingChart> {
  return callAsync('spc.hotelling', request('values', column('values', values), options), control)
}

/**
 * Draws up a multivariate exponentially weighted moving average chart (MEWMA).
 *
 * For small, lasting shifts of several variables together. Deviations from the mean are
 * averaged with weights that fade, as in an EWMA of each variable; the squared distance of the
 * averages, measured by their covariance, is plotted against one limit.
 *
 * - `Z = lambda x + (1 - lambda) Z` from zero, `x` being the deviation from the mean; `T² = Z'
 *   C⁻¹ Z` with `C = lambda / (2 - lambda) S / n`, or with exact covariance `lambda / (2 -
 *   lambda) (1 - (1 - lambda)^2i) S / n` at the `i`-th point.
 * - The limit is yours, or that with the wanted average run length `arl` in control, which is
 *   computed for known parameters and the asymptotic covariance.
 * - A point with a missing value (null) is missing as a whole, and is passed over unless
 *   `missing` says otherwise.
 *
 * References: C. A. Lowry, W. H. Woodall, C. W. Champ, S. E. Rigdon, "A multivariate
 * exponentially weighted moving average control chart", *Technometrics* 34, 1992, 46-53; S. S.
 * Prabhu, G. C. Runger, "Designing a multivariate EWMA control chart", *Journal of Quality
 * Technology* 29, 1997, 8-15.
 *
 * @param values - The measurements, row by row: all variables of the first, then all of the
 * second.
 * @param options - Needed: `variables`; optional: `size`, `lambda`, `limit`, `arl`, `limits`,
 * `mean`, `covariance`, `baseline`, `afterSignal`, `missing`. See {@link MewmaOptions}.
 * @returns A multivariate exponentially weighted moving average chart.
 * @throws LinesideError when the request cannot be understood or computed.
 *
 * @example The same batches, watched for a small lasting shift
 * ```ts
 * spc.mewma(
 *   [
 *     80.1,
 *     2.01,
 *     80.9,
 *     2.1,
 *     79.2,
 *     1.92,
 *     80.4,
 *     2.05,
 *     79.7,
 *     1.97,
 *     80.2,
 *     2.03,
 *     81.1,
 *     2.12,
 *     79.5,
 *     1.94,
 *   ],
 *   { variables: 2, lambda: 0.1, limit: 8.64 },
 * )
 * ```
 */
export function mewma(values: Floats, options: MewmaOptions): MewmaChart {
  return call('spc.mewma', request('values', column('values', values), options))
}

/**
 * Draws up a multivariate exponentially weighted moving average chart (MEWMA).
 *
 * As {@link mewma}, but off the main thread.
 *
 * @param values - The measurements, row by row: all variables of the first, then all of the
 * second.
 * @param options - Needed: `variables`; optional: `size`, `lambda`, `limit`, `arl`, `limits`,
 * `mean`, `covariance`, `baseline`, `afterSignal`, `missing`. See {@link MewmaOptions}.
 * @param control - A signal to abort, a time limit.
 * @returns A multivariate exponentially weighted moving average chart.
 * @throws LinesideError when the request cannot be understood or computed, or was stopped.
 *
 * @example The same batches, watched for a small lasting shift
 * ```ts
 * await spc.mewmaAsync(
 *   [
 *     80.1,
 *     2.01,
 *     80.9,
 *     2.1,
 *     79.2,
 *     1.92,
 *     80.4,
 *     2.05,
 *     79.7,
 *     1.97,
 *     80.2,
 *     2.03,
 *     81.1,
 *     2.12,
 *     79.5,
 *     1.94,
 *   ],
 *   { variables: 2, lambda: 0.1, limit: 8.64 },
 * )
 * ```
 */
export async function mewmaAsync(
  values: Floats,
  options: MewmaOptions,
  control: Control = {},
): Promise<MewmaChart> {
  return callAsync('spc.mewma', request('values', column('values', values), options), control)
}

/**
 * Continues a multivariate exponentially weighted moving average with further points.
 *
 * The answer is the same, to the last bit, as if they had come with the first ones.
 *
 * @param snapshot - The chart as it stood: `snapshot` of the earlier answer.
 * @param options - Needed: `values`. See {@link MewmaContinuationOptions}.
 * @returns A multivariate exponentially weighted moving average chart.
 * @throws LinesideError when the request cannot be understood or computed.
 *
 * @example A further batch, with the `snapshot` that the chart before left behind
 * ```typescript
 * spc.continueMewma({}, { values: [80.0, 2.0] })
 * ```
 */
export function continueMewma(
  snapshot: MewmaSnapshot,
  options: MewmaContinuationOptions,
): MewmaChart {
  return call('spc.continue_mewma', request('snapshot', snapshot, options))
}

/**
 * Continues a multivariate exponentially weighted moving average with further points.
 *
 * As {@link continueMewma}, but off the main thread.
 *
 * @param snapshot - The chart as it stood: `snapshot` of the earlier answer.
 * @param options - Needed: `values`. See {@link MewmaContinuationOptions}.
 * @param control - A signal to abort, a time limit.
 * @returns A multivariate exponentially weighted moving average chart.
 * @throws LinesideError when the request cannot be understood or computed, or was stopped.
 *
 * @example A further batch, with the `snapshot` that the chart before left behind
 * ```typescript
 * await spc.continueMewmaAsync({}, { values: [80.0, 2.0] })
 * ```
 */
export async function continueMewmaAsync(
  snapshot: MewmaSnapshot,
  options: MewmaContinuationOptions,
  control: Control = {},
): Promise<MewmaChart> {
  return callAsync('spc.continue_mewma', request('snapshot', snapshot, options), control)
}

/**
 * Draws a chart as SVG or as a Vega-Lite specification.
 *
 * Both come from one definition and show the same: the points, the lines by which they are
 * judged, phases, specification limits, and what was noticed, marked by shape as well as by
 * colour. However many points there are, the picture stays small: of points that share a
 * column of pixels the lowest and the highest are drawn, and every signal has a mark, or
 * shares one with a signal of the same rule that it would cover.
 *
 * @param source - What is drawn.
 * @param options - Optional: `title`, `format`, `width`, `height`. See
 * {@link DrawChartOptions}.
 * @returns A chart as a picture.
 * @throws LinesideError when the request cannot be understood or computed.
 *
 * @example The answer of an earlier call, as SVG
 * ```typescript
 * spc.draw({ type: 'control', chart: {} }, { title: 'Shaft diameter' })
 * ```
 */
export function draw(source: DrawnSource, options: DrawChartOptions = {}): ChartPicture {
  return call('spc.draw', request('source', source, options))
}

/**
 * Draws a chart as SVG or as a Vega-Lite specification.
 *
 * As {@link draw}, but off the main thread.
 *
 * @param source - What is drawn.
 * @param options - Optional: `title`, `format`, `width`, `height`. See
 * {@link DrawChartOptions}.
 * @param control - A signal to abort, a time limit.
 * @returns A chart as a picture.
 * @throws LinesideError when the request cannot be understood or computed, or was stopped.
 *
 * @example The answer of an earlier call, as SVG
 * ```typescript
 * await spc.drawAsync({ type: 'control', chart: {} }, { title: 'Shaft diameter' })
 * ```
 */
export async function drawAsync(
  source: DrawnSource,
  options: DrawChartOptions = {},
  control: Control = {},
): Promise<ChartPicture> {
  return callAsync('spc.draw', request('source', source, options), control)
}

/**
 * Looks up the constants of control charts for one size of subgroups, exact to the last digits
 * of a float.
 *
 * Books print them with three or four digits, and not all of them right: with `d2` and `d3` as
 * here, `D4` of five values is 2.1145, where tables have 2.114 or 2.115.
 *
 * @param size - How many values a subgroup has: 2 to 1000.
 * @returns The constants of control charts for subgroups of one size, by the names that books
 * use.
 * @throws LinesideError when the request cannot be understood or computed.
 *
 * @example Subgroups of five
 * ```ts
 * spc.constants(5)
 * ```
 */
export function constants(size: number): ConstantsTable {
  return call('spc.constants', request('size', size))
}

/**
 * Looks up the constants of control charts for one size of subgroups, exact to the last digits
 * of a float.
 *
 * As {@link constants}, but off the main thread.
 *
 * @param size - How many values a subgroup has: 2 to 1000.
 * @param control - A signal to abort, a time limit.
 * @returns The constants of control charts for subgroups of one size, by the names that books
 * use.
 * @throws LinesideError when the request cannot be understood or computed, or was stopped.
 *
 * @example Subgroups of five
 * ```ts
 * await spc.constantsAsync(5)
 * ```
 */
export async function constantsAsync(size: number, control: Control = {}): Promise<ConstantsTable> {
  return callAsync('spc.constants', request('size', size), control)
}

/**
 * Lists the rules of a set as data, which can be sent back changed as `ownRules`.
 *
 * @param rules - The set.
 * @returns The rules of a set.
 * @throws LinesideError when the request cannot be understood or computed.
 *
 * @example What Minitab tests
 * ```ts
 * spc.rules('minitab')
 * ```
 */
export function rules(rules: RuleSet = 'limits_only'): ListedRules {
  return call('spc.rules', request('rules', rules))
}

/**
 * Lists the rules of a set as data, which can be sent back changed as `ownRules`.
 *
 * As {@link rules}, but off the main thread.
 *
 * @param rules - The set.
 * @param control - A signal to abort, a time limit.
 * @returns The rules of a set.
 * @throws LinesideError when the request cannot be understood or computed, or was stopped.
 *
 * @example What Minitab tests
 * ```ts
 * await spc.rulesAsync('minitab')
 * ```
 */
export async function rulesAsync(
  rules: RuleSet = 'limits_only',
  control: Control = {},
): Promise<ListedRules> {
  return callAsync('spc.rules', request('rules', rules), control)
}
