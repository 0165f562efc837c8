// Written by `cargo xtask codegen` from contract.json; do not edit.
import { type Control, call, callAsync, request } from '../call.js'
import type { ChartPicture, DrawnOrder, DrawOrderOptions } from './types.js'

/**
 * Draws a work order: its units step by step, and its dates.
 *
 * Each step is a bar of what left it as good, was scrapped, sent to rework, stands in it and
 * waits before it, against what was planned. Below, what was planned from when to when, and
 * what was done, in UTC. Days of the plan are drawn as days of UTC, because an order does not
 * know its site's clock.
 *
 * @param source - What is drawn.
 * @param options - Optional: `title`, `format`, `width`. See {@link DrawOrderOptions}.
 * @returns A chart as a picture.
 * @throws LinesideError when the request cannot be understood or computed.
 *
 * @example An order under way, seen at noon
 * ```ts
 * order.draw(
 *   {
 *     type: 'order',
 *     now: '2026-03-03T12:00:00Z',
 *     chart: {
 *       order: 'WO-2026-00001',
 *       version: 7,
 *       status: 'in_progress',
 *       header: {
 *         item: 'GEARBOX',
 *         site: 'MUC',
 *         priority: 3,
 *         plannedStart: '2026-03-02',
 *         plannedEnd: '2026-03-06',
 *       },
 *       planned: '50',
 *       completed: '30',
 *       scrapped: '2',
 *       remaining: '18',
 *       over: '0',
 *       started: '40',
 *       inProcess: '8',
 *       received: '0',
 *       steps: [
 *         {
 *           step: 10,
 *           operation: 'Assemble',
 *           workCenter: 'WC-ASM-01',
 *           status: 'in_progress',
 *           quantityIn: '40',
 *           quantityOut: '30',
 *           quantityScrapped: '2',
 *           quantityReworked: '0',
 *           wip: '8',
 *           queue: '0',
 *           available: '10',
 *           laborHours: '3.5',
 *           machineHours: '0',
 *           actualStart: '2026-03-02T07:00:00Z',
 *         },
 *       ],
 *       components: [],
 *       actualStart: '2026-03-02T07:00:00Z',
 *     },
 *   },
 * )
 * ```
 */
export function draw(source: DrawnOrder, options: DrawOrderOptions = {}): ChartPicture {
  return call('order.draw', request('source', source, options))
}

/**
 * Draws a work order: its units step by step, and its dates.
 *
 * As {@link draw}, but off the main thread.
 *
 * @param source - What is drawn.
 * @param options - Optional: `title`, `format`, `width`. See {@link DrawOrderOptions}.
 * @param control - A signal to abort, a time limit.
 * @returns A chart as a picture.
 * @throws LinesideError when the request cannot be understood or computed, or was stopped.
 *
 * @example An order under way, seen at noon
 * ```ts
 * await order.drawAsync(
 *   {
 *     type: 'order',
 *     now: '2026-03-03T12:00:00Z',
 *     chart: {
 *       order: 'WO-2026-00001',
 *       version: 7,
 *       status: 'in_progress',
 *       header: {
 *         item: 'GEARBOX',
 *         site: 'MUC',
 *         priority: 3,
 *         plannedStart: '2026-03-02',
 *         plannedEnd: '2026-03-06',
 *       },
 *       planned: '50',
 *       completed: '30',
 *       scrapped: '2',
 *       remaining: '18',
 *       over: '0',
 *       started: '40',
 *       inProcess: '8',
 *       received: '0',
 *       steps: [
 *         {
 *           step: 10,
 *           operation: 'Assemble',
 *           workCenter: 'WC-ASM-01',
 *           status: 'in_progress',
 *           quantityIn: '40',
 *           quantityOut: '30',
 *           quantityScrapped: '2',
 *           quantityReworked: '0',
 *           wip: '8',
 *           queue: '0',
 *           available: '10',
 *           laborHours: '3.5',
 *           machineHours: '0',
 *           actualStart: '2026-03-02T07:00:00Z',
 *         },
 *       ],
 *       components: [],
 *       actualStart: '2026-03-02T07:00:00Z',
 *     },
 *   },
 * )
 * ```
 */
export async function drawAsync(
  source: DrawnOrder,
  options: DrawOrderOptions = {},
  control: Control = {},
): Promise<ChartPicture> {
  return callAsync('order.draw', request('source', source, options), control)
}
