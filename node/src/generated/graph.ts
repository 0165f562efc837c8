// Written by `cargo xtask codegen` from contract.json; do not edit.
import { type Control, call, callAsync, request } from '../call.js'
import type { ChartPicture, DrawFloorOptions, DrawnFloor } from './types.js'

/**
 * Draws the reports of the floor: orders by status and site, scrap by reason, work in process
 * by step, the load of work centers, and consumption against bills of materials.
 *
 * What matters most stands on top: the largest heaps, the highest load, the widest variance.
 * Quantities in different units are never drawn on one axis.
 *
 * @param source - What is drawn.
 * @param options - Optional: `title`, `format`, `width`. See {@link DrawFloorOptions}.
 * @returns A chart as a picture.
 * @throws LinesideError when the request cannot be understood or computed.
 *
 * @example What waits, as a Vega-Lite specification
 * ```ts
 * graph.draw(
 *   {
 *     type: 'wip',
 *     chart: {
 *       lines: [
 *         {
 *           site: 'MUC',
 *           workCenter: 'WC-ASM-01',
 *           operation: 'Assemble',
 *           quantityQueue: '12',
 *           quantityWip: '8',
 *           unit: 'pcs',
 *           steps: 3,
 *         },
 *       ],
 *     },
 *   },
 *   { format: 'vega_lite' },
 * )
 * ```
 */
export function draw(source: DrawnFloor, options: DrawFloorOptions = {}): ChartPicture {
  return call('graph.draw', request('source', source, options))
}

/**
 * Draws the reports of the floor: orders by status and site, scrap by reason, work in process
 * by step, the load of work centers, and consumption against bills of materials.
 *
 * As {@link draw}, but off the main thread.
 *
 * @param source - What is drawn.
 * @param options - Optional: `title`, `format`, `width`. See {@link DrawFloorOptions}.
 * @param control - A signal to abort, a time limit.
 * @returns A chart as a picture.
 * @throws LinesideError when the request cannot be understood or computed, or was stopped.
 *
 * @example What waits, as a Vega-Lite specification
 * ```ts
 * await graph.drawAsync(
 *   {
 *     type: 'wip',
 *     chart: {
 *       lines: [
 *         {
 *           site: 'MUC',
 *           workCenter: 'WC-ASM-01',
 *           operation: 'Assemble',
 *           quantityQueue: '12',
 *           quantityWip: '8',
 *           unit: 'pcs',
 *           steps: 3,
 *         },
 *       ],
 *     },
 *   },
 *   { format: 'vega_lite' },
 * )
 * ```
 */
export async function drawAsync(
  source: DrawnFloor,
  options: DrawFloorOptions = {},
  control: Control = {},
): Promise<ChartPicture> {
  return callAsync('graph.draw', request('source', source, options), control)
}
