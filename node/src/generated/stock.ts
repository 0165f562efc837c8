// Written by `cargo xtask codegen` from contract.json; do not edit.
import { type Control, call, callAsync, request } from '../call.js'
import type { ChartPicture, DrawnStock, DrawStockOptions } from './types.js'

/**
 * Draws the stock of an item at a site over time.
 *
 * The line is how much there is, all lots and locations together; each movement is marked by
 * its shape: what came in, went out, was scrapped, corrected or counted. Reorder and alert
 * levels are lines across. What is promised is drawn ahead, dashed: how much there will be
 * when each promise is kept on the day it is due.
 *
 * @param source - What is drawn.
 * @param options - Optional: `title`, `format`, `width`. See {@link DrawStockOptions}.
 * @returns A chart as a picture.
 * @throws LinesideError when the request cannot be understood or computed.
 *
 * @example Bolts came and went, and are to be bought again at 20
 * ```ts
 * stock.draw(
 *   {
 *     type: 'balance',
 *     rule: { reorderPoint: '20' },
 *     chart: {
 *       steps: [
 *         {
 *           balance: '100',
 *           movement: {
 *             number: 'MTX-2026-00001',
 *             kind: 'receipt',
 *             item: 'BOLT',
 *             site: 'MUC',
 *             quantity: '100',
 *             at: '2026-03-01T08:00:00Z',
 *             place: 1,
 *             by: 'jane.doe',
 *           },
 *         },
 *         {
 *           balance: '40',
 *           movement: {
 *             number: 'MTX-2026-00002',
 *             kind: 'issue_to_wo',
 *             item: 'BOLT',
 *             site: 'MUC',
 *             quantity: '60',
 *             order: 'WO-2026-00001',
 *             at: '2026-03-02T07:30:00Z',
 *             place: 2,
 *             by: 'jane.doe',
 *           },
 *         },
 *       ],
 *     },
 *   },
 *   { title: 'Bolts in Munich' },
 * )
 * ```
 */
export function draw(source: DrawnStock, options: DrawStockOptions = {}): ChartPicture {
  return call('stock.draw', request('source', source, options))
}

/**
 * Draws the stock of an item at a site over time.
 *
 * As {@link draw}, but off the main thread.
 *
 * @param source - What is drawn.
 * @param options - Optional: `title`, `format`, `width`. See {@link DrawStockOptions}.
 * @param control - A signal to abort, a time limit.
 * @returns A chart as a picture.
 * @throws LinesideError when the request cannot be understood or computed, or was stopped.
 *
 * @example Bolts came and went, and are to be bought again at 20
 * ```ts
 * await stock.drawAsync(
 *   {
 *     type: 'balance',
 *     rule: { reorderPoint: '20' },
 *     chart: {
 *       steps: [
 *         {
 *           balance: '100',
 *           movement: {
 *             number: 'MTX-2026-00001',
 *             kind: 'receipt',
 *             item: 'BOLT',
 *             site: 'MUC',
 *             quantity: '100',
 *             at: '2026-03-01T08:00:00Z',
 *             place: 1,
 *             by: 'jane.doe',
 *           },
 *         },
 *         {
 *           balance: '40',
 *           movement: {
 *             number: 'MTX-2026-00002',
 *             kind: 'issue_to_wo',
 *             item: 'BOLT',
 *             site: 'MUC',
 *             quantity: '60',
 *             order: 'WO-2026-00001',
 *             at: '2026-03-02T07:30:00Z',
 *             place: 2,
 *             by: 'jane.doe',
 *           },
 *         },
 *       ],
 *     },
 *   },
 *   { title: 'Bolts in Munich' },
 * )
 * ```
 */
export async function drawAsync(
  source: DrawnStock,
  options: DrawStockOptions = {},
  control: Control = {},
): Promise<ChartPicture> {
  return callAsync('stock.draw', request('source', source, options), control)
}
