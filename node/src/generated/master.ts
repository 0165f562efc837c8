// Written by `cargo xtask codegen` from contract.json; do not edit.
import { type Control, call, callAsync, request } from '../call.js'
import type { ChartPicture, DrawnStructure, DrawStructureOptions } from './types.js'

/**
 * Draws a bill of materials as a tree, with the quantities of each line.
 *
 * What is made, bought, passed through as a phantom, or comes out besides differs by its
 * shape; substitutes, optional lines and quantities that are fixed for an order are named
 * below the item. Of a large bill the upper levels are drawn, and each line says how many
 * there are below it.
 *
 * @param source - What is drawn.
 * @param options - Optional: `title`, `format`, `width`. See {@link DrawStructureOptions}.
 * @returns A chart as a picture.
 * @throws LinesideError when the request cannot be understood or computed.
 *
 * @example What 50 gearboxes need, for a page of this width
 * ```ts
 * master.draw(
 *   {
 *     type: 'explosion',
 *     quantity: '50',
 *     chart: {
 *       key: { revision: 'A' },
 *       explosion: {
 *         receipts: [],
 *         requirements: [
 *           {
 *             level: 1,
 *             parent: 'GEARBOX',
 *             path: [10],
 *             item: 'CASE',
 *             exact: '50',
 *             quantity: '50',
 *             made: true,
 *             consumption: { type: 'flexible' },
 *           },
 *           {
 *             level: 2,
 *             parent: 'CASE',
 *             path: [10, 10],
 *             item: 'BOLT',
 *             exact: '400',
 *             quantity: '400',
 *             consumption: { type: 'flexible' },
 *           },
 *         ],
 *       },
 *     },
 *   },
 *   { width: 700 },
 * )
 * ```
 */
export function draw(source: DrawnStructure, options: DrawStructureOptions = {}): ChartPicture {
  return call('master.draw', request('source', source, options))
}

/**
 * Draws a bill of materials as a tree, with the quantities of each line.
 *
 * As {@link draw}, but off the main thread.
 *
 * @param source - What is drawn.
 * @param options - Optional: `title`, `format`, `width`. See {@link DrawStructureOptions}.
 * @param control - A signal to abort, a time limit.
 * @returns A chart as a picture.
 * @throws LinesideError when the request cannot be understood or computed, or was stopped.
 *
 * @example What 50 gearboxes need, for a page of this width
 * ```ts
 * await master.drawAsync(
 *   {
 *     type: 'explosion',
 *     quantity: '50',
 *     chart: {
 *       key: { revision: 'A' },
 *       explosion: {
 *         receipts: [],
 *         requirements: [
 *           {
 *             level: 1,
 *             parent: 'GEARBOX',
 *             path: [10],
 *             item: 'CASE',
 *             exact: '50',
 *             quantity: '50',
 *             made: true,
 *             consumption: { type: 'flexible' },
 *           },
 *           {
 *             level: 2,
 *             parent: 'CASE',
 *             path: [10, 10],
 *             item: 'BOLT',
 *             exact: '400',
 *             quantity: '400',
 *             consumption: { type: 'flexible' },
 *           },
 *         ],
 *       },
 *     },
 *   },
 *   { width: 700 },
 * )
 * ```
 */
export async function drawAsync(
  source: DrawnStructure,
  options: DrawStructureOptions = {},
  control: Control = {},
): Promise<ChartPicture> {
  return callAsync('master.draw', request('source', source, options), control)
}
