// Written by `cargo xtask codegen` from contract.json; do not edit.
import { type Control, call, callAsync, request } from '../call.js'
import type {
  ChartPicture,
  CompareSchedulesOptions,
  DispatchedSchedule,
  DispatchModelOptions,
  DrawnSchedule,
  DrawScheduleOptions,
  EvaluateScheduleOptions,
  ExplainScheduleOptions,
  FindBottlenecksOptions,
  MeasureScheduleOptions,
  ReadSchedulingTableOptions,
  ScheduleBottlenecks,
  ScheduleComparison,
  ScheduleConflict,
  ScheduleEvaluation,
  ScheduleExplanation,
  ScheduleIndicators,
  SchedulingCaseOptions,
  SchedulingModel,
  SchedulingTable,
  SchedulingTableRead,
  SolvedSchedule,
  SolvedTable,
  SolveModelOptions,
  SolveTableOptions,
  TabulatedSchedule,
  TabulateScheduleOptions,
  WhatIfAnswer,
  WhatIfOptions,
} from './types.js'

/**
 * Searches for a good schedule, for as long as it may.
 *
 * The answer is the best schedule that was found, also when the time is up or the work is
 * cancelled; a model for which no whole schedule was found is answered with what could be
 * placed. The same seed and number of epochs give the same schedule, with however many
 * threads.
 *
 * @param model - What is to be scheduled.
 * @param options - Optional: `time`, `epochs`, `seed`, `threads`, `start`. See
 * {@link SolveModelOptions}.
 * @returns The best schedule that was found.
 * @throws LinesideError when the request cannot be understood or computed.
 *
 * @example Two orders that want the same two machines
 * ```ts
 * aps.solve(
 *   {
 *     resources: [{ name: 'saw' }, { name: 'lathe' }],
 *     orders: [
 *       {
 *         name: 'WO-1',
 *         due: 90,
 *         operations: [
 *           { name: '10', modes: [{ resource: 'saw', duration: 20 }] },
 *           { name: '20', modes: [{ resource: 'lathe', duration: 45 }] },
 *         ],
 *       },
 *       {
 *         name: 'WO-2',
 *         due: 60,
 *         operations: [
 *           { name: '10', modes: [{ resource: 'lathe', duration: 30 }] },
 *           { name: '20', modes: [{ resource: 'saw', duration: 10 }] },
 *         ],
 *       },
 *     ],
 *   },
 *   { epochs: 10, time: 'PT1S' },
 * )
 * ```
 */
export function solve(model: SchedulingModel, options: SolveModelOptions = {}): SolvedSchedule {
  return call('aps.solve', request('model', model, options))
}

/**
 * Searches for a good schedule, for as long as it may.
 *
 * As {@link solve}, but off the main thread.
 *
 * @param model - What is to be scheduled.
 * @param options - Optional: `time`, `epochs`, `seed`, `threads`, `start`. See
 * {@link SolveModelOptions}.
 * @param control - A signal to abort, a time limit, a progress listener.
 * @returns The best schedule that was found.
 * @throws LinesideError when the request cannot be understood or computed, or was stopped.
 *
 * @example Two orders that want the same two machines
 * ```ts
 * await aps.solveAsync(
 *   {
 *     resources: [{ name: 'saw' }, { name: 'lathe' }],
 *     orders: [
 *       {
 *         name: 'WO-1',
 *         due: 90,
 *         operations: [
 *           { name: '10', modes: [{ resource: 'saw', duration: 20 }] },
 *           { name: '20', modes: [{ resource: 'lathe', duration: 45 }] },
 *         ],
 *       },
 *       {
 *         name: 'WO-2',
 *         due: 60,
 *         operations: [
 *           { name: '10', modes: [{ resource: 'lathe', duration: 30 }] },
 *           { name: '20', modes: [{ resource: 'saw', duration: 10 }] },
 *         ],
 *       },
 *     ],
 *   },
 *   { epochs: 10, time: 'PT1S' },
 *   { timeoutMs: 5000 },
 * )
 * ```
 */
export async function solveAsync(
  model: SchedulingModel,
  options: SolveModelOptions = {},
  control: Control = {},
): Promise<SolvedSchedule> {
  return callAsync('aps.solve', request('model', model, options), control)
}

/**
 * Schedules everything at once, by a rule: each machine that becomes free takes its most
 * urgent work.
 *
 * Use it for a first look, for very large models, or to see what a search is worth:
 * `aps.solve` begins with the best of all rules and improves it.
 *
 * @param model - What is to be scheduled.
 * @param options - Optional: `rule`. See {@link DispatchModelOptions}.
 * @returns A schedule that was made by a rule.
 * @throws LinesideError when the request cannot be understood or computed.
 *
 * @example Whatever is due first goes first
 * ```ts
 * aps.dispatch(
 *   {
 *     resources: [{ name: 'saw' }, { name: 'lathe' }],
 *     orders: [
 *       {
 *         name: 'WO-1',
 *         due: 90,
 *         operations: [
 *           { name: '10', modes: [{ resource: 'saw', duration: 20 }] },
 *           { name: '20', modes: [{ resource: 'lathe', duration: 45 }] },
 *         ],
 *       },
 *       {
 *         name: 'WO-2',
 *         due: 60,
 *         operations: [
 *           { name: '10', modes: [{ resource: 'lathe', duration: 30 }] },
 *           { name: '20', modes: [{ resource: 'saw', duration: 10 }] },
 *         ],
 *       },
 *     ],
 *   },
 *   { rule: 'earliest_due' },
 * )
 * ```
 */
export function dispatch(
  model: SchedulingModel,
  options: DispatchModelOptions = {},
): DispatchedSchedule {
  return call('aps.dispatch', request('model', model, options))
}

/**
 * Schedules everything at once, by a rule: each machine that becomes free takes its most
 * urgent work.
 *
 * As {@link dispatch}, but off the main thread.
 *
 * @param model - What is to be scheduled.
 * @param options - Optional: `rule`. See {@link DispatchModelOptions}.
 * @param control - A signal to abort, a time limit, a progress listener.
 * @returns A schedule that was made by a rule.
 * @throws LinesideError when the request cannot be understood or computed, or was stopped.
 *
 * @example Whatever is due first goes first
 * ```ts
 * await aps.dispatchAsync(
 *   {
 *     resources: [{ name: 'saw' }, { name: 'lathe' }],
 *     orders: [
 *       {
 *         name: 'WO-1',
 *         due: 90,
 *         operations: [
 *           { name: '10', modes: [{ resource: 'saw', duration: 20 }] },
 *           { name: '20', modes: [{ resource: 'lathe', duration: 45 }] },
 *         ],
 *       },
 *       {
 *         name: 'WO-2',
 *         due: 60,
 *         operations: [
 *           { name: '10', modes: [{ resource: 'lathe', duration: 30 }] },
 *           { name: '20', modes: [{ resource: 'saw', duration: 10 }] },
 *         ],
 *       },
 *     ],
 *   },
 *   { rule: 'earliest_due' },
 *   { timeoutMs: 5000 },
 * )
 * ```
 */
export async function dispatchAsync(
  model: SchedulingModel,
  options: DispatchModelOptions = {},
  control: Control = {},
): Promise<DispatchedSchedule> {
  return callAsync('aps.dispatch', request('model', model, options), control)
}

/**
 * Checks a plan against a model, rule by rule, and measures it.
 *
 * The plan may come from anywhere: from `aps.solve`, from a planner's hand, from another
 * program. The checker shares nothing with the engines that make schedules.
 *
 * @param model - What is to be scheduled.
 * @param options - Needed: `plan`. See {@link EvaluateScheduleOptions}.
 * @returns What is to be said of a plan.
 * @throws LinesideError when the request cannot be understood or computed.
 *
 * @example A plan by hand, in which an operation starts too early
 * ```ts
 * aps.evaluate(
 *   {
 *     resources: [{ name: 'saw' }, { name: 'lathe' }],
 *     orders: [
 *       {
 *         name: 'WO-1',
 *         due: 90,
 *         operations: [
 *           { name: '10', modes: [{ resource: 'saw', duration: 20 }] },
 *           { name: '20', modes: [{ resource: 'lathe', duration: 45 }] },
 *         ],
 *       },
 *       {
 *         name: 'WO-2',
 *         due: 60,
 *         operations: [
 *           { name: '10', modes: [{ resource: 'lathe', duration: 30 }] },
 *           { name: '20', modes: [{ resource: 'saw', duration: 10 }] },
 *         ],
 *       },
 *     ],
 *   },
 *   {
 *     plan: {
 *       operations: [
 *         {
 *           order: 'WO-1',
 *           operation: '10',
 *           mode: 0,
 *           resource: 'saw',
 *           setupStart: 0,
 *           start: 0,
 *           end: 20,
 *         },
 *         {
 *           order: 'WO-1',
 *           operation: '20',
 *           mode: 0,
 *           resource: 'lathe',
 *           setupStart: 30,
 *           start: 30,
 *           end: 75,
 *         },
 *         {
 *           order: 'WO-2',
 *           operation: '10',
 *           mode: 0,
 *           resource: 'lathe',
 *           setupStart: 0,
 *           start: 0,
 *           end: 30,
 *         },
 *         {
 *           order: 'WO-2',
 *           operation: '20',
 *           mode: 0,
 *           resource: 'saw',
 *           setupStart: 25,
 *           start: 25,
 *           end: 35,
 *         },
 *       ],
 *     },
 *   },
 * )
 * ```
 */
export function evaluate(
  model: SchedulingModel,
  options: EvaluateScheduleOptions,
): ScheduleEvaluation {
  return call('aps.evaluate', request('model', model, options))
}

/**
 * Checks a plan against a model, rule by rule, and measures it.
 *
 * As {@link evaluate}, but off the main thread.
 *
 * @param model - What is to be scheduled.
 * @param options - Needed: `plan`. See {@link EvaluateScheduleOptions}.
 * @param control - A signal to abort, a time limit, a progress listener.
 * @returns What is to be said of a plan.
 * @throws LinesideError when the request cannot be understood or computed, or was stopped.
 *
 * @example A plan by hand, in which an operation starts too early
 * ```ts
 * await aps.evaluateAsync(
 *   {
 *     resources: [{ name: 'saw' }, { name: 'lathe' }],
 *     orders: [
 *       {
 *         name: 'WO-1',
 *         due: 90,
 *         operations: [
 *           { name: '10', modes: [{ resource: 'saw', duration: 20 }] },
 *           { name: '20', modes: [{ resource: 'lathe', duration: 45 }] },
 *         ],
 *       },
 *       {
 *         name: 'WO-2',
 *         due: 60,
 *         operations: [
 *           { name: '10', modes: [{ resource: 'lathe', duration: 30 }] },
 *           { name: '20', modes: [{ resource: 'saw', duration: 10 }] },
 *         ],
 *       },
 *     ],
 *   },
 *   {
 *     plan: {
 *       operations: [
 *         {
 *           order: 'WO-1',
 *           operation: '10',
 *           mode: 0,
 *           resource: 'saw',
 *           setupStart: 0,
 *           start: 0,
 *           end: 20,
 *         },
 *         {
 *           order: 'WO-1',
 *           operation: '20',
 *           mode: 0,
 *           resource: 'lathe',
 *           setupStart: 30,
 *           start: 30,
 *           end: 75,
 *         },
 *         {
 *           order: 'WO-2',
 *           operation: '10',
 *           mode: 0,
 *           resource: 'lathe',
 *           setupStart: 0,
 *           start: 0,
 *           end: 30,
 *         },
 *         {
 *           order: 'WO-2',
 *           operation: '20',
 *           mode: 0,
 *           resource: 'saw',
 *           setupStart: 25,
 *           start: 25,
 *           end: 35,
 *         },
 *       ],
 *     },
 *   },
 *   { timeoutMs: 5000 },
 * )
 * ```
 */
export async function evaluateAsync(
  model: SchedulingModel,
  options: EvaluateScheduleOptions,
  control: Control = {},
): Promise<ScheduleEvaluation> {
  return callAsync('aps.evaluate', request('model', model, options), control)
}

/**
 * Says why operations start when they start, and why orders are late.
 *
 * Everything is explained by the order of work of the plan: what would have to move so that
 * the operation could start earlier while the others keep their order. It does not say that
 * another order of work would be no better.
 *
 * @param model - What was scheduled.
 * @param options - Needed: `plan`; optional: `operations`, `orders`. See
 * {@link ExplainScheduleOptions}.
 * @returns Why a plan is as it is.
 * @throws LinesideError when the request cannot be understood or computed.
 *
 * @example Why is WO-2 late?
 * ```ts
 * aps.explain(
 *   {
 *     resources: [{ name: 'saw' }, { name: 'lathe' }],
 *     orders: [
 *       {
 *         name: 'WO-1',
 *         due: 90,
 *         operations: [
 *           { name: '10', modes: [{ resource: 'saw', duration: 20 }] },
 *           { name: '20', modes: [{ resource: 'lathe', duration: 45 }] },
 *         ],
 *       },
 *       {
 *         name: 'WO-2',
 *         due: 60,
 *         operations: [
 *           { name: '10', modes: [{ resource: 'lathe', duration: 30 }] },
 *           { name: '20', modes: [{ resource: 'saw', duration: 10 }] },
 *         ],
 *       },
 *     ],
 *   },
 *   {
 *     plan: {
 *       operations: [
 *         {
 *           order: 'WO-1',
 *           operation: '10',
 *           mode: 0,
 *           resource: 'saw',
 *           setupStart: 0,
 *           start: 0,
 *           end: 20,
 *         },
 *         {
 *           order: 'WO-1',
 *           operation: '20',
 *           mode: 0,
 *           resource: 'lathe',
 *           setupStart: 20,
 *           start: 20,
 *           end: 65,
 *         },
 *         {
 *           order: 'WO-2',
 *           operation: '10',
 *           mode: 0,
 *           resource: 'lathe',
 *           setupStart: 65,
 *           start: 65,
 *           end: 95,
 *         },
 *         {
 *           order: 'WO-2',
 *           operation: '20',
 *           mode: 0,
 *           resource: 'saw',
 *           setupStart: 95,
 *           start: 95,
 *           end: 105,
 *         },
 *       ],
 *     },
 *   },
 * )
 * ```
 *
 * @example Why does its first operation start so late?
 * ```ts
 * aps.explain(
 *   {
 *     resources: [{ name: 'saw' }, { name: 'lathe' }],
 *     orders: [
 *       {
 *         name: 'WO-1',
 *         due: 90,
 *         operations: [
 *           { name: '10', modes: [{ resource: 'saw', duration: 20 }] },
 *           { name: '20', modes: [{ resource: 'lathe', duration: 45 }] },
 *         ],
 *       },
 *       {
 *         name: 'WO-2',
 *         due: 60,
 *         operations: [
 *           { name: '10', modes: [{ resource: 'lathe', duration: 30 }] },
 *           { name: '20', modes: [{ resource: 'saw', duration: 10 }] },
 *         ],
 *       },
 *     ],
 *   },
 *   {
 *     plan: {
 *       operations: [
 *         {
 *           order: 'WO-1',
 *           operation: '10',
 *           mode: 0,
 *           resource: 'saw',
 *           setupStart: 0,
 *           start: 0,
 *           end: 20,
 *         },
 *         {
 *           order: 'WO-1',
 *           operation: '20',
 *           mode: 0,
 *           resource: 'lathe',
 *           setupStart: 20,
 *           start: 20,
 *           end: 65,
 *         },
 *         {
 *           order: 'WO-2',
 *           operation: '10',
 *           mode: 0,
 *           resource: 'lathe',
 *           setupStart: 65,
 *           start: 65,
 *           end: 95,
 *         },
 *         {
 *           order: 'WO-2',
 *           operation: '20',
 *           mode: 0,
 *           resource: 'saw',
 *           setupStart: 95,
 *           start: 95,
 *           end: 105,
 *         },
 *       ],
 *     },
 *     operations: [{ order: 'WO-2', operation: '10' }],
 *   },
 * )
 * ```
 */
export function explain(
  model: SchedulingModel,
  options: ExplainScheduleOptions,
): ScheduleExplanation {
  return call('aps.explain', request('model', model, options))
}

/**
 * Says why operations start when they start, and why orders are late.
 *
 * As {@link explain}, but off the main thread.
 *
 * @param model - What was scheduled.
 * @param options - Needed: `plan`; optional: `operations`, `orders`. See
 * {@link ExplainScheduleOptions}.
 * @param control - A signal to abort, a time limit, a progress listener.
 * @returns Why a plan is as it is.
 * @throws LinesideError when the request cannot be understood or computed, or was stopped.
 *
 * @example Why is WO-2 late?
 * ```ts
 * await aps.explainAsync(
 *   {
 *     resources: [{ name: 'saw' }, { name: 'lathe' }],
 *     orders: [
 *       {
 *         name: 'WO-1',
 *         due: 90,
 *         operations: [
 *           { name: '10', modes: [{ resource: 'saw', duration: 20 }] },
 *           { name: '20', modes: [{ resource: 'lathe', duration: 45 }] },
 *         ],
 *       },
 *       {
 *         name: 'WO-2',
 *         due: 60,
 *         operations: [
 *           { name: '10', modes: [{ resource: 'lathe', duration: 30 }] },
 *           { name: '20', modes: [{ resource: 'saw', duration: 10 }] },
 *         ],
 *       },
 *     ],
 *   },
 *   {
 *     plan: {
 *       operations: [
 *         {
 *           order: 'WO-1',
 *           operation: '10',
 *           mode: 0,
 *           resource: 'saw',
 *           setupStart: 0,
 *           start: 0,
 *           end: 20,
 *         },
 *         {
 *           order: 'WO-1',
 *           operation: '20',
 *           mode: 0,
 *           resource: 'lathe',
 *           setupStart: 20,
 *           start: 20,
 *           end: 65,
 *         },
 *         {
 *           order: 'WO-2',
 *           operation: '10',
 *           mode: 0,
 *           resource: 'lathe',
 *           setupStart: 65,
 *           start: 65,
 *           end: 95,
 *         },
 *         {
 *           order: 'WO-2',
 *           operation: '20',
 *           mode: 0,
 *           resource: 'saw',
 *           setupStart: 95,
 *           start: 95,
 *           end: 105,
 *         },
 *       ],
 *     },
 *   },
 *   { timeoutMs: 5000 },
 * )
 * ```
 *
 * @example Why does its first operation start so late?
 * ```ts
 * await aps.explainAsync(
 *   {
 *     resources: [{ name: 'saw' }, { name: 'lathe' }],
 *     orders: [
 *       {
 *         name: 'WO-1',
 *         due: 90,
 *         operations: [
 *           { name: '10', modes: [{ resource: 'saw', duration: 20 }] },
 *           { name: '20', modes: [{ resource: 'lathe', duration: 45 }] },
 *         ],
 *       },
 *       {
 *         name: 'WO-2',
 *         due: 60,
 *         operations: [
 *           { name: '10', modes: [{ resource: 'lathe', duration: 30 }] },
 *           { name: '20', modes: [{ resource: 'saw', duration: 10 }] },
 *         ],
 *       },
 *     ],
 *   },
 *   {
 *     plan: {
 *       operations: [
 *         {
 *           order: 'WO-1',
 *           operation: '10',
 *           mode: 0,
 *           resource: 'saw',
 *           setupStart: 0,
 *           start: 0,
 *           end: 20,
 *         },
 *         {
 *           order: 'WO-1',
 *           operation: '20',
 *           mode: 0,
 *           resource: 'lathe',
 *           setupStart: 20,
 *           start: 20,
 *           end: 65,
 *         },
 *         {
 *           order: 'WO-2',
 *           operation: '10',
 *           mode: 0,
 *           resource: 'lathe',
 *           setupStart: 65,
 *           start: 65,
 *           end: 95,
 *         },
 *         {
 *           order: 'WO-2',
 *           operation: '20',
 *           mode: 0,
 *           resource: 'saw',
 *           setupStart: 95,
 *           start: 95,
 *           end: 105,
 *         },
 *       ],
 *     },
 *     operations: [{ order: 'WO-2', operation: '10' }],
 *   },
 *   { timeoutMs: 5000 },
 * )
 * ```
 */
export async function explainAsync(
  model: SchedulingModel,
  options: ExplainScheduleOptions,
  control: Control = {},
): Promise<ScheduleExplanation> {
  return callAsync('aps.explain', request('model', model, options), control)
}

/**
 * Measures how a plan uses the resources, how punctual it is, how close it keeps to a former
 * plan, and what may go wrong.
 *
 * @param model - What was scheduled.
 * @param options - Needed: `plan`; optional: `former`, `tolerance`, `safeShare`. See
 * {@link MeasureScheduleOptions}.
 * @returns The indicators of a plan.
 * @throws LinesideError when the request cannot be understood or computed.
 *
 * @example How busy, how punctual, how risky
 * ```ts
 * aps.measure(
 *   {
 *     resources: [{ name: 'saw' }, { name: 'lathe' }],
 *     orders: [
 *       {
 *         name: 'WO-1',
 *         due: 90,
 *         operations: [
 *           { name: '10', modes: [{ resource: 'saw', duration: 20 }] },
 *           { name: '20', modes: [{ resource: 'lathe', duration: 45 }] },
 *         ],
 *       },
 *       {
 *         name: 'WO-2',
 *         due: 60,
 *         operations: [
 *           { name: '10', modes: [{ resource: 'lathe', duration: 30 }] },
 *           { name: '20', modes: [{ resource: 'saw', duration: 10 }] },
 *         ],
 *       },
 *     ],
 *   },
 *   {
 *     plan: {
 *       operations: [
 *         {
 *           order: 'WO-1',
 *           operation: '10',
 *           mode: 0,
 *           resource: 'saw',
 *           setupStart: 0,
 *           start: 0,
 *           end: 20,
 *         },
 *         {
 *           order: 'WO-1',
 *           operation: '20',
 *           mode: 0,
 *           resource: 'lathe',
 *           setupStart: 20,
 *           start: 20,
 *           end: 65,
 *         },
 *         {
 *           order: 'WO-2',
 *           operation: '10',
 *           mode: 0,
 *           resource: 'lathe',
 *           setupStart: 65,
 *           start: 65,
 *           end: 95,
 *         },
 *         {
 *           order: 'WO-2',
 *           operation: '20',
 *           mode: 0,
 *           resource: 'saw',
 *           setupStart: 95,
 *           start: 95,
 *           end: 105,
 *         },
 *       ],
 *     },
 *   },
 * )
 * ```
 */
export function measure(
  model: SchedulingModel,
  options: MeasureScheduleOptions,
): ScheduleIndicators {
  return call('aps.measure', request('model', model, options))
}

/**
 * Measures how a plan uses the resources, how punctual it is, how close it keeps to a former
 * plan, and what may go wrong.
 *
 * As {@link measure}, but off the main thread.
 *
 * @param model - What was scheduled.
 * @param options - Needed: `plan`; optional: `former`, `tolerance`, `safeShare`. See
 * {@link MeasureScheduleOptions}.
 * @param control - A signal to abort, a time limit, a progress listener.
 * @returns The indicators of a plan.
 * @throws LinesideError when the request cannot be understood or computed, or was stopped.
 *
 * @example How busy, how punctual, how risky
 * ```ts
 * await aps.measureAsync(
 *   {
 *     resources: [{ name: 'saw' }, { name: 'lathe' }],
 *     orders: [
 *       {
 *         name: 'WO-1',
 *         due: 90,
 *         operations: [
 *           { name: '10', modes: [{ resource: 'saw', duration: 20 }] },
 *           { name: '20', modes: [{ resource: 'lathe', duration: 45 }] },
 *         ],
 *       },
 *       {
 *         name: 'WO-2',
 *         due: 60,
 *         operations: [
 *           { name: '10', modes: [{ resource: 'lathe', duration: 30 }] },
 *           { name: '20', modes: [{ resource: 'saw', duration: 10 }] },
 *         ],
 *       },
 *     ],
 *   },
 *   {
 *     plan: {
 *       operations: [
 *         {
 *           order: 'WO-1',
 *           operation: '10',
 *           mode: 0,
 *           resource: 'saw',
 *           setupStart: 0,
 *           start: 0,
 *           end: 20,
 *         },
 *         {
 *           order: 'WO-1',
 *           operation: '20',
 *           mode: 0,
 *           resource: 'lathe',
 *           setupStart: 20,
 *           start: 20,
 *           end: 65,
 *         },
 *         {
 *           order: 'WO-2',
 *           operation: '10',
 *           mode: 0,
 *           resource: 'lathe',
 *           setupStart: 65,
 *           start: 65,
 *           end: 95,
 *         },
 *         {
 *           order: 'WO-2',
 *           operation: '20',
 *           mode: 0,
 *           resource: 'saw',
 *           setupStart: 95,
 *           start: 95,
 *           end: 105,
 *         },
 *       ],
 *     },
 *   },
 *   { timeoutMs: 5000 },
 * )
 * ```
 */
export async function measureAsync(
  model: SchedulingModel,
  options: MeasureScheduleOptions,
  control: Control = {},
): Promise<ScheduleIndicators> {
  return callAsync('aps.measure', request('model', model, options), control)
}

/**
 * Finds the resources that decide a plan, and what more of each would be worth.
 *
 * @param model - What was scheduled.
 * @param options - Needed: `plan`; optional: `relief`, `most`. See
 * {@link FindBottlenecksOptions}.
 * @returns The resources that decide a plan.
 * @throws LinesideError when the request cannot be understood or computed.
 *
 * @example What ten ticks less of work on each machine would be worth
 * ```ts
 * aps.bottlenecks(
 *   {
 *     resources: [{ name: 'saw' }, { name: 'lathe' }],
 *     orders: [
 *       {
 *         name: 'WO-1',
 *         due: 90,
 *         operations: [
 *           { name: '10', modes: [{ resource: 'saw', duration: 20 }] },
 *           { name: '20', modes: [{ resource: 'lathe', duration: 45 }] },
 *         ],
 *       },
 *       {
 *         name: 'WO-2',
 *         due: 60,
 *         operations: [
 *           { name: '10', modes: [{ resource: 'lathe', duration: 30 }] },
 *           { name: '20', modes: [{ resource: 'saw', duration: 10 }] },
 *         ],
 *       },
 *     ],
 *   },
 *   {
 *     plan: {
 *       operations: [
 *         {
 *           order: 'WO-1',
 *           operation: '10',
 *           mode: 0,
 *           resource: 'saw',
 *           setupStart: 0,
 *           start: 0,
 *           end: 20,
 *         },
 *         {
 *           order: 'WO-1',
 *           operation: '20',
 *           mode: 0,
 *           resource: 'lathe',
 *           setupStart: 20,
 *           start: 20,
 *           end: 65,
 *         },
 *         {
 *           order: 'WO-2',
 *           operation: '10',
 *           mode: 0,
 *           resource: 'lathe',
 *           setupStart: 65,
 *           start: 65,
 *           end: 95,
 *         },
 *         {
 *           order: 'WO-2',
 *           operation: '20',
 *           mode: 0,
 *           resource: 'saw',
 *           setupStart: 95,
 *           start: 95,
 *           end: 105,
 *         },
 *       ],
 *     },
 *   },
 * )
 * ```
 */
export function bottlenecks(
  model: SchedulingModel,
  options: FindBottlenecksOptions,
): ScheduleBottlenecks {
  return call('aps.bottlenecks', request('model', model, options))
}

/**
 * Finds the resources that decide a plan, and what more of each would be worth.
 *
 * As {@link bottlenecks}, but off the main thread.
 *
 * @param model - What was scheduled.
 * @param options - Needed: `plan`; optional: `relief`, `most`. See
 * {@link FindBottlenecksOptions}.
 * @param control - A signal to abort, a time limit, a progress listener.
 * @returns The resources that decide a plan.
 * @throws LinesideError when the request cannot be understood or computed, or was stopped.
 *
 * @example What ten ticks less of work on each machine would be worth
 * ```ts
 * await aps.bottlenecksAsync(
 *   {
 *     resources: [{ name: 'saw' }, { name: 'lathe' }],
 *     orders: [
 *       {
 *         name: 'WO-1',
 *         due: 90,
 *         operations: [
 *           { name: '10', modes: [{ resource: 'saw', duration: 20 }] },
 *           { name: '20', modes: [{ resource: 'lathe', duration: 45 }] },
 *         ],
 *       },
 *       {
 *         name: 'WO-2',
 *         due: 60,
 *         operations: [
 *           { name: '10', modes: [{ resource: 'lathe', duration: 30 }] },
 *           { name: '20', modes: [{ resource: 'saw', duration: 10 }] },
 *         ],
 *       },
 *     ],
 *   },
 *   {
 *     plan: {
 *       operations: [
 *         {
 *           order: 'WO-1',
 *           operation: '10',
 *           mode: 0,
 *           resource: 'saw',
 *           setupStart: 0,
 *           start: 0,
 *           end: 20,
 *         },
 *         {
 *           order: 'WO-1',
 *           operation: '20',
 *           mode: 0,
 *           resource: 'lathe',
 *           setupStart: 20,
 *           start: 20,
 *           end: 65,
 *         },
 *         {
 *           order: 'WO-2',
 *           operation: '10',
 *           mode: 0,
 *           resource: 'lathe',
 *           setupStart: 65,
 *           start: 65,
 *           end: 95,
 *         },
 *         {
 *           order: 'WO-2',
 *           operation: '20',
 *           mode: 0,
 *           resource: 'saw',
 *           setupStart: 95,
 *           start: 95,
 *           end: 105,
 *         },
 *       ],
 *     },
 *   },
 *   { timeoutMs: 5000 },
 * )
 * ```
 */
export async function bottlenecksAsync(
  model: SchedulingModel,
  options: FindBottlenecksOptions,
  control: Control = {},
): Promise<ScheduleBottlenecks> {
  return callAsync('aps.bottlenecks', request('model', model, options), control)
}

/**
 * Says what becomes of a plan when something changes.
 *
 * The model and the plan that are given stay as they are; the answer holds the changed model,
 * to go on with.
 *
 * @param model - What was scheduled.
 * @param options - Needed: `plan`, `changes`; optional: `now`, `scope`, `time`, `epochs`,
 * `seed`, `threads`. See {@link WhatIfOptions}.
 * @returns What becomes of a plan.
 * @throws LinesideError when the request cannot be understood or computed.
 *
 * @example The saw breaks down at 5, while WO-1 is on it
 * ```ts
 * aps.whatIf(
 *   {
 *     resources: [{ name: 'saw' }, { name: 'lathe' }],
 *     orders: [
 *       {
 *         name: 'WO-1',
 *         due: 90,
 *         operations: [
 *           { name: '10', modes: [{ resource: 'saw', duration: 20 }] },
 *           { name: '20', modes: [{ resource: 'lathe', duration: 45 }] },
 *         ],
 *       },
 *       {
 *         name: 'WO-2',
 *         due: 60,
 *         operations: [
 *           { name: '10', modes: [{ resource: 'lathe', duration: 30 }] },
 *           { name: '20', modes: [{ resource: 'saw', duration: 10 }] },
 *         ],
 *       },
 *     ],
 *   },
 *   {
 *     plan: {
 *       operations: [
 *         {
 *           order: 'WO-1',
 *           operation: '10',
 *           mode: 0,
 *           resource: 'saw',
 *           setupStart: 0,
 *           start: 0,
 *           end: 20,
 *         },
 *         {
 *           order: 'WO-1',
 *           operation: '20',
 *           mode: 0,
 *           resource: 'lathe',
 *           setupStart: 20,
 *           start: 20,
 *           end: 65,
 *         },
 *         {
 *           order: 'WO-2',
 *           operation: '10',
 *           mode: 0,
 *           resource: 'lathe',
 *           setupStart: 65,
 *           start: 65,
 *           end: 95,
 *         },
 *         {
 *           order: 'WO-2',
 *           operation: '20',
 *           mode: 0,
 *           resource: 'saw',
 *           setupStart: 95,
 *           start: 95,
 *           end: 105,
 *         },
 *       ],
 *     },
 *     now: 5,
 *     epochs: 2,
 *     time: 'PT1S',
 *     changes: [{ type: 'resource_down', resource: 'saw', start: 5, end: 25 }],
 *   },
 * )
 * ```
 */
export function whatIf(model: SchedulingModel, options: WhatIfOptions): WhatIfAnswer {
  return call('aps.what_if', request('model', model, options))
}

/**
 * Says what becomes of a plan when something changes.
 *
 * As {@link whatIf}, but off the main thread.
 *
 * @param model - What was scheduled.
 * @param options - Needed: `plan`, `changes`; optional: `now`, `scope`, `time`, `epochs`,
 * `seed`, `threads`. See {@link WhatIfOptions}.
 * @param control - A signal to abort, a time limit, a progress listener.
 * @returns What becomes of a plan.
 * @throws LinesideError when the request cannot be understood or computed, or was stopped.
 *
 * @example The saw breaks down at 5, while WO-1 is on it
 * ```ts
 * await aps.whatIfAsync(
 *   {
 *     resources: [{ name: 'saw' }, { name: 'lathe' }],
 *     orders: [
 *       {
 *         name: 'WO-1',
 *         due: 90,
 *         operations: [
 *           { name: '10', modes: [{ resource: 'saw', duration: 20 }] },
 *           { name: '20', modes: [{ resource: 'lathe', duration: 45 }] },
 *         ],
 *       },
 *       {
 *         name: 'WO-2',
 *         due: 60,
 *         operations: [
 *           { name: '10', modes: [{ resource: 'lathe', duration: 30 }] },
 *           { name: '20', modes: [{ resource: 'saw', duration: 10 }] },
 *         ],
 *       },
 *     ],
 *   },
 *   {
 *     plan: {
 *       operations: [
 *         {
 *           order: 'WO-1',
 *           operation: '10',
 *           mode: 0,
 *           resource: 'saw',
 *           setupStart: 0,
 *           start: 0,
 *           end: 20,
 *         },
 *         {
 *           order: 'WO-1',
 *           operation: '20',
 *           mode: 0,
 *           resource: 'lathe',
 *           setupStart: 20,
 *           start: 20,
 *           end: 65,
 *         },
 *         {
 *           order: 'WO-2',
 *           operation: '10',
 *           mode: 0,
 *           resource: 'lathe',
 *           setupStart: 65,
 *           start: 65,
 *           end: 95,
 *         },
 *         {
 *           order: 'WO-2',
 *           operation: '20',
 *           mode: 0,
 *           resource: 'saw',
 *           setupStart: 95,
 *           start: 95,
 *           end: 105,
 *         },
 *       ],
 *     },
 *     now: 5,
 *     epochs: 2,
 *     time: 'PT1S',
 *     changes: [{ type: 'resource_down', resource: 'saw', start: 5, end: 25 }],
 *   },
 *   { timeoutMs: 5000 },
 * )
 * ```
 */
export async function whatIfAsync(
  model: SchedulingModel,
  options: WhatIfOptions,
  control: Control = {},
): Promise<WhatIfAnswer> {
  return callAsync('aps.what_if', request('model', model, options), control)
}

/**
 * Compares two plans.
 *
 * The plans may be of one model, or of a model before and after something changed.
 *
 * @param model - What is scheduled; after the change, if something changed.
 * @param options - Needed: `before`, `after`; optional: `modelBefore`. See
 * {@link CompareSchedulesOptions}.
 * @returns How two plans differ.
 * @throws LinesideError when the request cannot be understood or computed.
 *
 * @example WO-2 has the lathe first in one plan and WO-1 in the other
 * ```ts
 * aps.compare(
 *   {
 *     resources: [{ name: 'saw' }, { name: 'lathe' }],
 *     orders: [
 *       {
 *         name: 'WO-1',
 *         due: 90,
 *         operations: [
 *           { name: '10', modes: [{ resource: 'saw', duration: 20 }] },
 *           { name: '20', modes: [{ resource: 'lathe', duration: 45 }] },
 *         ],
 *       },
 *       {
 *         name: 'WO-2',
 *         due: 60,
 *         operations: [
 *           { name: '10', modes: [{ resource: 'lathe', duration: 30 }] },
 *           { name: '20', modes: [{ resource: 'saw', duration: 10 }] },
 *         ],
 *       },
 *     ],
 *   },
 *   {
 *     before: {
 *       operations: [
 *         {
 *           order: 'WO-1',
 *           operation: '20',
 *           mode: 0,
 *           resource: 'lathe',
 *           setupStart: 20,
 *           start: 20,
 *           end: 65,
 *         },
 *         {
 *           order: 'WO-2',
 *           operation: '10',
 *           mode: 0,
 *           resource: 'lathe',
 *           setupStart: 65,
 *           start: 65,
 *           end: 95,
 *         },
 *       ],
 *     },
 *     after: {
 *       operations: [
 *         {
 *           order: 'WO-1',
 *           operation: '20',
 *           mode: 0,
 *           resource: 'lathe',
 *           setupStart: 30,
 *           start: 30,
 *           end: 75,
 *         },
 *         {
 *           order: 'WO-2',
 *           operation: '10',
 *           mode: 0,
 *           resource: 'lathe',
 *           setupStart: 0,
 *           start: 0,
 *           end: 30,
 *         },
 *       ],
 *     },
 *   },
 * )
 * ```
 */
export function compare(
  model: SchedulingModel,
  options: CompareSchedulesOptions,
): ScheduleComparison {
  return call('aps.compare', request('model', model, options))
}

/**
 * Compares two plans.
 *
 * As {@link compare}, but off the main thread.
 *
 * @param model - What is scheduled; after the change, if something changed.
 * @param options - Needed: `before`, `after`; optional: `modelBefore`. See
 * {@link CompareSchedulesOptions}.
 * @param control - A signal to abort, a time limit, a progress listener.
 * @returns How two plans differ.
 * @throws LinesideError when the request cannot be understood or computed, or was stopped.
 *
 * @example WO-2 has the lathe first in one plan and WO-1 in the other
 * ```ts
 * await aps.compareAsync(
 *   {
 *     resources: [{ name: 'saw' }, { name: 'lathe' }],
 *     orders: [
 *       {
 *         name: 'WO-1',
 *         due: 90,
 *         operations: [
 *           { name: '10', modes: [{ resource: 'saw', duration: 20 }] },
 *           { name: '20', modes: [{ resource: 'lathe', duration: 45 }] },
 *         ],
 *       },
 *       {
 *         name: 'WO-2',
 *         due: 60,
 *         operations: [
 *           { name: '10', modes: [{ resource: 'lathe', duration: 30 }] },
 *           { name: '20', modes: [{ resource: 'saw', duration: 10 }] },
 *         ],
 *       },
 *     ],
 *   },
 *   {
 *     before: {
 *       operations: [
 *         {
 *           order: 'WO-1',
 *           operation: '20',
 *           mode: 0,
 *           resource: 'lathe',
 *           setupStart: 20,
 *           start: 20,
 *           end: 65,
 *         },
 *         {
 *           order: 'WO-2',
 *           operation: '10',
 *           mode: 0,
 *           resource: 'lathe',
 *           setupStart: 65,
 *           start: 65,
 *           end: 95,
 *         },
 *       ],
 *     },
 *     after: {
 *       operations: [
 *         {
 *           order: 'WO-1',
 *           operation: '20',
 *           mode: 0,
 *           resource: 'lathe',
 *           setupStart: 30,
 *           start: 30,
 *           end: 75,
 *         },
 *         {
 *           order: 'WO-2',
 *           operation: '10',
 *           mode: 0,
 *           resource: 'lathe',
 *           setupStart: 0,
 *           start: 0,
 *           end: 30,
 *         },
 *       ],
 *     },
 *   },
 *   { timeoutMs: 5000 },
 * )
 * ```
 */
export async function compareAsync(
  model: SchedulingModel,
  options: CompareSchedulesOptions,
  control: Control = {},
): Promise<ScheduleComparison> {
  return callAsync('aps.compare', request('model', model, options), control)
}

/**
 * Finds out why a model has no schedule: a small set of its parts that cannot all hold.
 *
 * @param model - The model.
 * @returns Why a model has no schedule.
 * @throws LinesideError when the request cannot be understood or computed.
 *
 * @example Two orders that both want the saw until 30
 * ```ts
 * aps.findConflict(
 *   {
 *     resources: [{ name: 'saw' }],
 *     orders: [
 *       {
 *         name: 'WO-1',
 *         deadline: 30,
 *         operations: [{ name: '10', modes: [{ resource: 'saw', duration: 20 }] }],
 *       },
 *       {
 *         name: 'WO-2',
 *         deadline: 30,
 *         operations: [{ name: '10', modes: [{ resource: 'saw', duration: 20 }] }],
 *       },
 *     ],
 *   },
 * )
 * ```
 */
export function findConflict(model: SchedulingModel): ScheduleConflict {
  return call('aps.find_conflict', request('model', model))
}

/**
 * Finds out why a model has no schedule: a small set of its parts that cannot all hold.
 *
 * As {@link findConflict}, but off the main thread.
 *
 * @param model - The model.
 * @param control - A signal to abort, a time limit, a progress listener.
 * @returns Why a model has no schedule.
 * @throws LinesideError when the request cannot be understood or computed, or was stopped.
 *
 * @example Two orders that both want the saw until 30
 * ```ts
 * await aps.findConflictAsync(
 *   {
 *     resources: [{ name: 'saw' }],
 *     orders: [
 *       {
 *         name: 'WO-1',
 *         deadline: 30,
 *         operations: [{ name: '10', modes: [{ resource: 'saw', duration: 20 }] }],
 *       },
 *       {
 *         name: 'WO-2',
 *         deadline: 30,
 *         operations: [{ name: '10', modes: [{ resource: 'saw', duration: 20 }] }],
 *       },
 *     ],
 *   },
 *   { timeoutMs: 5000 },
 * )
 * ```
 */
export async function findConflictAsync(
  model: SchedulingModel,
  control: Control = {},
): Promise<ScheduleConflict> {
  return callAsync('aps.find_conflict', request('model', model), control)
}

/**
 * Draws a schedule as a Gantt chart.
 *
 * By resource: set-ups, work and what stands fast, with closed times behind; by order: the
 * operations of each, with its due date. Work of late orders is hatched, and what has to be
 * shorter for the plan to end sooner is outlined. Or how loaded each resource is as time goes
 * by. As a page (`html`) it can be zoomed, moved and searched for an order.
 *
 * @param source - What is drawn.
 * @param options - Optional: `title`, `format`, `width`. See {@link DrawScheduleOptions}.
 * @returns A chart as a picture.
 * @throws LinesideError when the request cannot be understood or computed.
 *
 * @example A plan by resource, from six in the morning in minutes
 * ```ts
 * aps.draw(
 *   {
 *     type: 'plan',
 *     model: {
 *       resources: [{ name: 'saw' }, { name: 'lathe' }],
 *       orders: [
 *         {
 *           name: 'WO-1',
 *           due: 60,
 *           operations: [
 *             { name: '10', modes: [{ resource: 'saw', duration: 20 }] },
 *             { name: '20', modes: [{ resource: 'lathe', duration: 45 }] },
 *           ],
 *         },
 *       ],
 *     },
 *     chart: {
 *       operations: [
 *         {
 *           order: 'WO-1',
 *           operation: '10',
 *           mode: 0,
 *           resource: 'saw',
 *           setupStart: 0,
 *           start: 0,
 *           end: 20,
 *         },
 *         {
 *           order: 'WO-1',
 *           operation: '20',
 *           mode: 0,
 *           resource: 'lathe',
 *           setupStart: 20,
 *           start: 20,
 *           end: 65,
 *         },
 *       ],
 *     },
 *     clock: { origin: '2026-03-02T06:00:00Z', tick: 'PT1M' },
 *   },
 * )
 * ```
 */
export function draw(source: DrawnSchedule, options: DrawScheduleOptions = {}): ChartPicture {
  return call('aps.draw', request('source', source, options))
}

/**
 * Draws a schedule as a Gantt chart.
 *
 * As {@link draw}, but off the main thread.
 *
 * @param source - What is drawn.
 * @param options - Optional: `title`, `format`, `width`. See {@link DrawScheduleOptions}.
 * @param control - A signal to abort, a time limit, a progress listener.
 * @returns A chart as a picture.
 * @throws LinesideError when the request cannot be understood or computed, or was stopped.
 *
 * @example A plan by resource, from six in the morning in minutes
 * ```ts
 * await aps.drawAsync(
 *   {
 *     type: 'plan',
 *     model: {
 *       resources: [{ name: 'saw' }, { name: 'lathe' }],
 *       orders: [
 *         {
 *           name: 'WO-1',
 *           due: 60,
 *           operations: [
 *             { name: '10', modes: [{ resource: 'saw', duration: 20 }] },
 *             { name: '20', modes: [{ resource: 'lathe', duration: 45 }] },
 *           ],
 *         },
 *       ],
 *     },
 *     chart: {
 *       operations: [
 *         {
 *           order: 'WO-1',
 *           operation: '10',
 *           mode: 0,
 *           resource: 'saw',
 *           setupStart: 0,
 *           start: 0,
 *           end: 20,
 *         },
 *         {
 *           order: 'WO-1',
 *           operation: '20',
 *           mode: 0,
 *           resource: 'lathe',
 *           setupStart: 20,
 *           start: 20,
 *           end: 65,
 *         },
 *       ],
 *     },
 *     clock: { origin: '2026-03-02T06:00:00Z', tick: 'PT1M' },
 *   },
 * )
 * ```
 */
export async function drawAsync(
  source: DrawnSchedule,
  options: DrawScheduleOptions = {},
  control: Control = {},
): Promise<ChartPicture> {
  return callAsync('aps.draw', request('source', source, options), control)
}

/**
 * Searches for a good schedule of orders that come in columns, and answers in columns.
 *
 * For thousands of orders, where a model in names and lists is slow to make and its plan slow
 * to read. What the search does and promises is the same as that of `aps.solve`. What does not
 * fit in the columns themselves is named by column and row; what else is not sound, by its
 * place in the model that `aps.readTable` makes of them.
 *
 * @param table - What is to be scheduled.
 * @param options - Optional: `time`, `epochs`, `seed`, `threads`, `start`. See
 * {@link SolveTableOptions}.
 * @returns The best schedule that was found, in columns.
 * @throws LinesideError when the request cannot be understood or computed.
 *
 * @example Two orders that want the same two machines
 * ```ts
 * aps.solveTable(
 *   {
 *     resources: [{ name: 'saw' }, { name: 'lathe' }],
 *     orders: { name: ['WO-1', 'WO-2'], due: [90, 60] },
 *     operations: { order: [0, 0, 1, 1] },
 *     modes: {
 *       operation: [0, 1, 2, 3],
 *       resource: [0, 1, 1, 0],
 *       duration: [20, 45, 30, 10],
 *     },
 *   },
 *   { epochs: 10, time: 'PT1S' },
 * )
 * ```
 */
export function solveTable(table: SchedulingTable, options: SolveTableOptions = {}): SolvedTable {
  return call('aps.solve_table', request('table', table, options))
}

/**
 * Searches for a good schedule of orders that come in columns, and answers in columns.
 *
 * As {@link solveTable}, but off the main thread.
 *
 * @param table - What is to be scheduled.
 * @param options - Optional: `time`, `epochs`, `seed`, `threads`, `start`. See
 * {@link SolveTableOptions}.
 * @param control - A signal to abort, a time limit, a progress listener.
 * @returns The best schedule that was found, in columns.
 * @throws LinesideError when the request cannot be understood or computed, or was stopped.
 *
 * @example Two orders that want the same two machines
 * ```ts
 * await aps.solveTableAsync(
 *   {
 *     resources: [{ name: 'saw' }, { name: 'lathe' }],
 *     orders: { name: ['WO-1', 'WO-2'], due: [90, 60] },
 *     operations: { order: [0, 0, 1, 1] },
 *     modes: {
 *       operation: [0, 1, 2, 3],
 *       resource: [0, 1, 1, 0],
 *       duration: [20, 45, 30, 10],
 *     },
 *   },
 *   { epochs: 10, time: 'PT1S' },
 *   { timeoutMs: 5000 },
 * )
 * ```
 */
export async function solveTableAsync(
  table: SchedulingTable,
  options: SolveTableOptions = {},
  control: Control = {},
): Promise<SolvedTable> {
  return callAsync('aps.solve_table', request('table', table, options), control)
}

/**
 * Reads columns into a model in names and lists, and a plan beside them into a plan of that
 * model: to have a part of it explained, drawn or tried otherwise.
 *
 * @param table - The columns.
 * @param options - Optional: `plan`. See {@link ReadSchedulingTableOptions}.
 * @returns What stood in columns, in names and lists.
 * @throws LinesideError when the request cannot be understood or computed.
 *
 * @example Two orders with the plan that was found
 * ```ts
 * aps.readTable(
 *   {
 *     resources: [{ name: 'saw' }, { name: 'lathe' }],
 *     orders: { name: ['WO-1', 'WO-2'], due: [90, 60] },
 *     operations: { order: [0, 0, 1, 1] },
 *     modes: {
 *       operation: [0, 1, 2, 3],
 *       resource: [0, 1, 1, 0],
 *       duration: [20, 45, 30, 10],
 *     },
 *   },
 *   {
 *     plan: {
 *       mode: [0, 0, 0, 0],
 *       resource: [0, 1, 1, 0],
 *       setupStart: [0, 30, 0, 30],
 *       start: [0, 30, 0, 30],
 *       end: [20, 75, 30, 40],
 *     },
 *   },
 * )
 * ```
 */
export function readTable(
  table: SchedulingTable,
  options: ReadSchedulingTableOptions = {},
): SchedulingTableRead {
  return call('aps.read_table', request('table', table, options))
}

/**
 * Reads columns into a model in names and lists, and a plan beside them into a plan of that
 * model: to have a part of it explained, drawn or tried otherwise.
 *
 * As {@link readTable}, but off the main thread.
 *
 * @param table - The columns.
 * @param options - Optional: `plan`. See {@link ReadSchedulingTableOptions}.
 * @param control - A signal to abort, a time limit, a progress listener.
 * @returns What stood in columns, in names and lists.
 * @throws LinesideError when the request cannot be understood or computed, or was stopped.
 *
 * @example Two orders with the plan that was found
 * ```ts
 * await aps.readTableAsync(
 *   {
 *     resources: [{ name: 'saw' }, { name: 'lathe' }],
 *     orders: { name: ['WO-1', 'WO-2'], due: [90, 60] },
 *     operations: { order: [0, 0, 1, 1] },
 *     modes: {
 *       operation: [0, 1, 2, 3],
 *       resource: [0, 1, 1, 0],
 *       duration: [20, 45, 30, 10],
 *     },
 *   },
 *   {
 *     plan: {
 *       mode: [0, 0, 0, 0],
 *       resource: [0, 1, 1, 0],
 *       setupStart: [0, 30, 0, 30],
 *       start: [0, 30, 0, 30],
 *       end: [20, 75, 30, 40],
 *     },
 *   },
 *   { timeoutMs: 5000 },
 * )
 * ```
 */
export async function readTableAsync(
  table: SchedulingTable,
  options: ReadSchedulingTableOptions = {},
  control: Control = {},
): Promise<SchedulingTableRead> {
  return callAsync('aps.read_table', request('table', table, options), control)
}

/**
 * Writes a model in columns, and a plan of it beside them: for a data frame.
 *
 * @param model - The model.
 * @param options - Optional: `plan`. See {@link TabulateScheduleOptions}.
 * @returns A model in columns, with a plan beside them.
 * @throws LinesideError when the request cannot be understood or computed.
 *
 * @example Two orders in columns
 * ```ts
 * aps.tabulate(
 *   {
 *     resources: [{ name: 'saw' }, { name: 'lathe' }],
 *     orders: [
 *       {
 *         name: 'WO-1',
 *         due: 90,
 *         operations: [
 *           { name: '10', modes: [{ resource: 'saw', duration: 20 }] },
 *           { name: '20', modes: [{ resource: 'lathe', duration: 45 }] },
 *         ],
 *       },
 *       {
 *         name: 'WO-2',
 *         due: 60,
 *         operations: [
 *           { name: '10', modes: [{ resource: 'lathe', duration: 30 }] },
 *           { name: '20', modes: [{ resource: 'saw', duration: 10 }] },
 *         ],
 *       },
 *     ],
 *   },
 * )
 * ```
 */
export function tabulate(
  model: SchedulingModel,
  options: TabulateScheduleOptions = {},
): TabulatedSchedule {
  return call('aps.tabulate', request('model', model, options))
}

/**
 * Writes a model in columns, and a plan of it beside them: for a data frame.
 *
 * As {@link tabulate}, but off the main thread.
 *
 * @param model - The model.
 * @param options - Optional: `plan`. See {@link TabulateScheduleOptions}.
 * @param control - A signal to abort, a time limit, a progress listener.
 * @returns A model in columns, with a plan beside them.
 * @throws LinesideError when the request cannot be understood or computed, or was stopped.
 *
 * @example Two orders in columns
 * ```ts
 * await aps.tabulateAsync(
 *   {
 *     resources: [{ name: 'saw' }, { name: 'lathe' }],
 *     orders: [
 *       {
 *         name: 'WO-1',
 *         due: 90,
 *         operations: [
 *           { name: '10', modes: [{ resource: 'saw', duration: 20 }] },
 *           { name: '20', modes: [{ resource: 'lathe', duration: 45 }] },
 *         ],
 *       },
 *       {
 *         name: 'WO-2',
 *         due: 60,
 *         operations: [
 *           { name: '10', modes: [{ resource: 'lathe', duration: 30 }] },
 *           { name: '20', modes: [{ resource: 'saw', duration: 10 }] },
 *         ],
 *       },
 *     ],
 *   },
 * )
 * ```
 */
export async function tabulateAsync(
  model: SchedulingModel,
  options: TabulateScheduleOptions = {},
  control: Control = {},
): Promise<TabulatedSchedule> {
  return callAsync('aps.tabulate', request('model', model, options), control)
}

/**
 * Makes up a plant with work: a model of any size to try the scheduler on, and to measure it.
 *
 * Work centres hold alternative machines of different speed, with shifts, maintenance and
 * set-ups; orders of products with routings of their own arrive over time, have due dates, and
 * matter more or less. Each switch adds what else a plant may have. A tick is a minute. The
 * same case gives the same model, always.
 *
 * @param orders - How many orders there are, from 1 to 50000. Left out, it is 100.
 * @param options - Optional: `machines`, `load`, `seed`, `operators`, `tools`, `lags`,
 * `cleaning`, `batching`, `material`. See {@link SchedulingCaseOptions}.
 * @returns Everything that a scheduler needs to know.
 * @throws LinesideError when the request cannot be understood or computed.
 *
 * @example A small plant with furnaces
 * ```ts
 * aps.generate(2, { machines: 3, batching: true })
 * ```
 */
export function generate(
  orders: number = 100,
  options: SchedulingCaseOptions = {},
): SchedulingModel {
  return call('aps.generate', request('orders', orders, options))
}

/**
 * Makes up a plant with work: a model of any size to try the scheduler on, and to measure it.
 *
 * As {@link generate}, but off the main thread.
 *
 * @param orders - How many orders there are, from 1 to 50000. Left out, it is 100.
 * @param options - Optional: `machines`, `load`, `seed`, `operators`, `tools`, `lags`,
 * `cleaning`, `batching`, `material`. See {@link SchedulingCaseOptions}.
 * @param control - A signal to abort, a time limit, a progress listener.
 * @returns Everything that a scheduler needs to know.
 * @throws LinesideError when the request cannot be understood or computed, or was stopped.
 *
 * @example A small plant with furnaces
 * ```ts
 * await aps.generateAsync(2, { machines: 3, batching: true }, { timeoutMs: 5000 })
 * ```
 */
export async function generateAsync(
  orders: number = 100,
  options: SchedulingCaseOptions = {},
  control: Control = {},
): Promise<SchedulingModel> {
  return callAsync('aps.generate', request('orders', orders, options), control)
}

/**
 * Reads a job shop in the format of JSPLIB into a scheduling model.
 *
 * After lines that start with `#`, the first line gives the numbers of jobs and machines; then
 * each line is a job: pairs of machine, counted from 0, and duration. Machines are named `M0`,
 * `M1`, jobs `J0`, `J1`, the operations of a job `0`, `1`.
 *
 * @param text - The text.
 * @returns Everything that a scheduler needs to know.
 * @throws LinesideError when the request cannot be understood or computed.
 *
 * @example Two jobs on two machines
 * ```ts
 * aps.readJsplib('2 2\n0 3 1 2\n1 2 0 4\n')
 * ```
 */
export function readJsplib(text: string): SchedulingModel {
  return call('aps.read_jsplib', request('text', text))
}

/**
 * Reads a job shop in the format of JSPLIB into a scheduling model.
 *
 * As {@link readJsplib}, but off the main thread.
 *
 * @param text - The text.
 * @param control - A signal to abort, a time limit.
 * @returns Everything that a scheduler needs to know.
 * @throws LinesideError when the request cannot be understood or computed, or was stopped.
 *
 * @example Two jobs on two machines
 * ```ts
 * await aps.readJsplibAsync('2 2\n0 3 1 2\n1 2 0 4\n')
 * ```
 */
export async function readJsplibAsync(
  text: string,
  control: Control = {},
): Promise<SchedulingModel> {
  return callAsync('aps.read_jsplib', request('text', text), control)
}

/**
 * Reads a flexible job shop in the format of Brandimarte and Hurink into a scheduling model.
 *
 * The first line gives the numbers of jobs and machines; then each line is a job: how many
 * operations, and for each operation how many machines it can run on, followed by pairs of
 * machine, counted from 1, and duration. The names count from 0: machine 1 of the text is
 * `M0`.
 *
 * @param text - The text.
 * @returns Everything that a scheduler needs to know.
 * @throws LinesideError when the request cannot be understood or computed.
 *
 * @example Two jobs, one of whose operations can run on two machines
 * ```ts
 * aps.readFjsp('2 3 1.5\n2 2 1 5 3 4 1 2 7\n1 1 3 6\n')
 * ```
 */
export function readFjsp(text: string): SchedulingModel {
  return call('aps.read_fjsp', request('text', text))
}

/**
 * Reads a flexible job shop in the format of Brandimarte and Hurink into a scheduling model.
 *
 * As {@link readFjsp}, but off the main thread.
 *
 * @param text - The text.
 * @param control - A signal to abort, a time limit.
 * @returns Everything that a scheduler needs to know.
 * @throws LinesideError when the request cannot be understood or computed, or was stopped.
 *
 * @example Two jobs, one of whose operations can run on two machines
 * ```ts
 * await aps.readFjspAsync('2 3 1.5\n2 2 1 5 3 4 1 2 7\n1 1 3 6\n')
 * ```
 */
export async function readFjspAsync(text: string, control: Control = {}): Promise<SchedulingModel> {
  return callAsync('aps.read_fjsp', request('text', text), control)
}
