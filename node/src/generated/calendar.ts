// Written by `cargo xtask codegen` from contract.json; do not edit.
import { type Control, call, callAsync, request } from '../call.js'
import type {
  AddWorkingTimeOptions,
  Calendar,
  ListShiftsOptions,
  MeasureWorkingTimeOptions,
  ShiftList,
  WorkingTimeAnswer,
  WorkingTimeEnd,
} from './types.js'

/**
 * Measures the working time between two instants.
 *
 * Counts the time in which some shift of the calendar runs and has no break, less the
 * closures; time in which several shifts run counts once. Use it for lead times in working
 * hours, for capacity, and for the planned time of an OEE window.
 *
 * Shifts are local times of the calendar's zone. On the night the clocks are put forward, a
 * night shift from 22:00 to 06:00 counts seven hours, on the night they are put back nine. A
 * shift or break that itself starts or ends at a time which the clocks show twice or never is
 * refused, unless the calendar's `clockChange` says what it means.
 *
 * @param calendar - When the plant works.
 * @param options - Needed: `start`, `end`. See {@link MeasureWorkingTimeOptions}.
 * @returns How much of the time between two instants is working time.
 * @throws LinesideError when the request cannot be understood or computed.
 *
 * @example The night on which the clocks are put forward
 * ```ts
 * calendar.workingTime(
 *   {
 *     zone: 'Europe/Berlin',
 *     shifts: [
 *       {
 *         name: 'night',
 *         days: { type: 'weekly', days: ['sat'] },
 *         start: '22:00:00',
 *         end: '06:00:00',
 *       },
 *     ],
 *   },
 *   { start: '2026-03-28T00:00:00+01:00', end: '2026-03-30T00:00:00+02:00' },
 * )
 * ```
 */
export function workingTime(
  calendar: Calendar,
  options: MeasureWorkingTimeOptions,
): WorkingTimeAnswer {
  return call('calendar.working_time', request('calendar', calendar, options))
}

/**
 * Measures the working time between two instants.
 *
 * As {@link workingTime}, but off the main thread.
 *
 * @param calendar - When the plant works.
 * @param options - Needed: `start`, `end`. See {@link MeasureWorkingTimeOptions}.
 * @param control - A signal to abort, a time limit, a progress listener.
 * @returns How much of the time between two instants is working time.
 * @throws LinesideError when the request cannot be understood or computed, or was stopped.
 *
 * @example The night on which the clocks are put forward
 * ```ts
 * await calendar.workingTimeAsync(
 *   {
 *     zone: 'Europe/Berlin',
 *     shifts: [
 *       {
 *         name: 'night',
 *         days: { type: 'weekly', days: ['sat'] },
 *         start: '22:00:00',
 *         end: '06:00:00',
 *       },
 *     ],
 *   },
 *   { start: '2026-03-28T00:00:00+01:00', end: '2026-03-30T00:00:00+02:00' },
 *   { timeoutMs: 5000 },
 * )
 * ```
 */
export async function workingTimeAsync(
  calendar: Calendar,
  options: MeasureWorkingTimeOptions,
  control: Control = {},
): Promise<WorkingTimeAnswer> {
  return callAsync('calendar.working_time', request('calendar', calendar, options), control)
}

/**
 * Adds working time to an instant: when is it done, or when must it start.
 *
 * Counts only time in which some shift of the calendar runs and has no break, less the
 * closures. Forward it answers when work that starts at `start` is done; backward, when work
 * that must be done at `start` has to begin. Work that takes no time ends where it starts,
 * also when nobody works then. Work that just fills a shift ends when the shift ends, not when
 * the next one starts.
 *
 * Working time is looked for up to 100 years away. Where the clocks change, shifts are as long
 * as they really are: see the working time between two instants.
 *
 * @param calendar - When the plant works.
 * @param options - Needed: `start`, `working`; optional: `direction`. See
 * {@link AddWorkingTimeOptions}.
 * @returns Where the working time counted comes to its end.
 * @throws LinesideError when the request cannot be understood or computed.
 *
 * @example Ten hours of work from Friday noon
 * ```ts
 * calendar.addWorkingTime(
 *   {
 *     zone: 'Europe/Berlin',
 *     shifts: [
 *       {
 *         name: 'day',
 *         days: { type: 'weekly', days: ['mon', 'tue', 'wed', 'thu', 'fri'] },
 *         start: '08:00:00',
 *         end: '16:30:00',
 *         breaks: [{ start: '12:00:00', end: '12:30:00' }],
 *       },
 *     ],
 *   },
 *   { start: '2026-11-20T12:00:00+01:00', working: 'PT10H' },
 * )
 * ```
 */
export function addWorkingTime(calendar: Calendar, options: AddWorkingTimeOptions): WorkingTimeEnd {
  return call('calendar.add_working_time', request('calendar', calendar, options))
}

/**
 * Adds working time to an instant: when is it done, or when must it start.
 *
 * As {@link addWorkingTime}, but off the main thread.
 *
 * @param calendar - When the plant works.
 * @param options - Needed: `start`, `working`; optional: `direction`. See
 * {@link AddWorkingTimeOptions}.
 * @param control - A signal to abort, a time limit, a progress listener.
 * @returns Where the working time counted comes to its end.
 * @throws LinesideError when the request cannot be understood or computed, or was stopped.
 *
 * @example Ten hours of work from Friday noon
 * ```ts
 * await calendar.addWorkingTimeAsync(
 *   {
 *     zone: 'Europe/Berlin',
 *     shifts: [
 *       {
 *         name: 'day',
 *         days: { type: 'weekly', days: ['mon', 'tue', 'wed', 'thu', 'fri'] },
 *         start: '08:00:00',
 *         end: '16:30:00',
 *         breaks: [{ start: '12:00:00', end: '12:30:00' }],
 *       },
 *     ],
 *   },
 *   { start: '2026-11-20T12:00:00+01:00', working: 'PT10H' },
 *   { timeoutMs: 5000 },
 * )
 * ```
 */
export async function addWorkingTimeAsync(
  calendar: Calendar,
  options: AddWorkingTimeOptions,
  control: Control = {},
): Promise<WorkingTimeEnd> {
  return callAsync('calendar.add_working_time', request('calendar', calendar, options), control)
}

/**
 * Lists the shifts between two instants, as they really run.
 *
 * Gives every shift that shares an instant with the interval, whole, in order of its start,
 * with its business date, its breaks and the time worked in it. Use it to cut counts and
 * states into shifts for reports and OEE.
 *
 * The business date is the local date on which a shift starts. Where the clocks change, a
 * shift is as long as it really is, and one that itself starts or ends at a time which the
 * clocks show twice or never is refused, unless the calendar's `clockChange` says what it
 * means. At most a million shifts and breaks are listed.
 *
 * @param calendar - When the plant works.
 * @param options - Needed: `start`, `end`. See {@link ListShiftsOptions}.
 * @returns The shifts between two instants.
 * @throws LinesideError when the request cannot be understood or computed.
 *
 * @example Four days on, four days off
 * ```ts
 * calendar.shifts(
 *   {
 *     zone: 'Europe/Berlin',
 *     shifts: [
 *       {
 *         name: 'crew A',
 *         days: { type: 'cycle', anchor: '2026-01-05', length: 8, on: [0, 1, 2, 3] },
 *         start: '06:00:00',
 *         end: '18:00:00',
 *       },
 *     ],
 *   },
 *   { start: '2026-01-05T00:00:00+01:00', end: '2026-01-13T00:00:00+01:00' },
 * )
 * ```
 */
export function shifts(calendar: Calendar, options: ListShiftsOptions): ShiftList {
  return call('calendar.shifts', request('calendar', calendar, options))
}

/**
 * Lists the shifts between two instants, as they really run.
 *
 * As {@link shifts}, but off the main thread.
 *
 * @param calendar - When the plant works.
 * @param options - Needed: `start`, `end`. See {@link ListShiftsOptions}.
 * @param control - A signal to abort, a time limit, a progress listener.
 * @returns The shifts between two instants.
 * @throws LinesideError when the request cannot be understood or computed, or was stopped.
 *
 * @example Four days on, four days off
 * ```ts
 * await calendar.shiftsAsync(
 *   {
 *     zone: 'Europe/Berlin',
 *     shifts: [
 *       {
 *         name: 'crew A',
 *         days: { type: 'cycle', anchor: '2026-01-05', length: 8, on: [0, 1, 2, 3] },
 *         start: '06:00:00',
 *         end: '18:00:00',
 *       },
 *     ],
 *   },
 *   { start: '2026-01-05T00:00:00+01:00', end: '2026-01-13T00:00:00+01:00' },
 *   { timeoutMs: 5000 },
 * )
 * ```
 */
export async function shiftsAsync(
  calendar: Calendar,
  options: ListShiftsOptions,
  control: Control = {},
): Promise<ShiftList> {
  return callAsync('calendar.shifts', request('calendar', calendar, options), control)
}
