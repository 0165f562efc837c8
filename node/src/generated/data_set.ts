// Written by `cargo xtask codegen` from contract.json; do not edit.
import { type Control, call, callAsync, request } from '../call.js'
import type {
  CheckDataSetOptions,
  DataSetCheck,
  DataSetGenerated,
  GenerateDataSetOptions,
} from './types.js'

/**
 * Makes a plant's data up and writes it to a folder, one file for each table.
 *
 * The same seed makes the same rows on every machine, and every row obeys the rules that data
 * is held against. The folder is made if need be; files of the same names are replaced.
 *
 * @param path - The folder for the files.
 * @param options - Optional: `seed`, `scale`, `format`. See {@link GenerateDataSetOptions}.
 * @returns What was made up and written.
 * @throws LinesideError when the request cannot be understood or computed.
 *
 * @example A small plant, to try things on
 * ```typescript
 * dataSet.generate('plant', { scale: '0.01' })
 * ```
 *
 * @example A whole plant as Parquet files
 * ```typescript
 * dataSet.generate('plant', { seed: 7, format: 'parquet' })
 * ```
 */
export function generate(path: string, options: GenerateDataSetOptions = {}): DataSetGenerated {
  return call('data_set.generate', request('path', path, options))
}

/**
 * Makes a plant's data up and writes it to a folder, one file for each table.
 *
 * As {@link generate}, but off the main thread.
 *
 * @param path - The folder for the files.
 * @param options - Optional: `seed`, `scale`, `format`. See {@link GenerateDataSetOptions}.
 * @param control - A signal to abort, a time limit, a progress listener.
 * @returns What was made up and written.
 * @throws LinesideError when the request cannot be understood or computed, or was stopped.
 *
 * @example A small plant, to try things on
 * ```typescript
 * await dataSet.generateAsync('plant', { scale: '0.01' }, { timeoutMs: 5000 })
 * ```
 *
 * @example A whole plant as Parquet files
 * ```typescript
 * await dataSet.generateAsync(
 *   'plant',
 *   { seed: 7, format: 'parquet' },
 *   { timeoutMs: 5000 },
 * )
 * ```
 */
export async function generateAsync(
  path: string,
  options: GenerateDataSetOptions = {},
  control: Control = {},
): Promise<DataSetGenerated> {
  return callAsync('data_set.generate', request('path', path, options), control)
}

/**
 * Reads a data set from a folder and holds every row against the rules of the floor.
 *
 * Nothing is loaded and nothing changed. Each bad row is named with its file, line, column and
 * value, and with what would be right.
 *
 * @param path - The folder with the files, CSV or Parquet.
 * @param options - Optional: `overTolerancePercent`, `acceptsShort`, `limit`. See
 * {@link CheckDataSetOptions}.
 * @returns What a check of a folder found.
 * @throws LinesideError when the request cannot be understood or computed.
 *
 * @example Every row of a folder
 * ```typescript
 * dataSet.check('plant')
 * ```
 *
 * @example Data of a plant that accepts short orders, with ten bad rows
 * ```typescript
 * dataSet.check('plant', { acceptsShort: true, limit: 10 })
 * ```
 */
export function check(path: string, options: CheckDataSetOptions = {}): DataSetCheck {
  return call('data_set.check', request('path', path, options))
}

/**
 * Reads a data set from a folder and holds every row against the rules of the floor.
 *
 * As {@link check}, but off the main thread.
 *
 * @param path - The folder with the files, CSV or Parquet.
 * @param options - Optional: `overTolerancePercent`, `acceptsShort`, `limit`. See
 * {@link CheckDataSetOptions}.
 * @param control - A signal to abort, a time limit, a progress listener.
 * @returns What a check of a folder found.
 * @throws LinesideError when the request cannot be understood or computed, or was stopped.
 *
 * @example Every row of a folder
 * ```typescript
 * await dataSet.checkAsync('plant')
 * ```
 *
 * @example Data of a plant that accepts short orders, with ten bad rows
 * ```typescript
 * await dataSet.checkAsync(
 *   'plant',
 *   { acceptsShort: true, limit: 10 },
 *   { timeoutMs: 5000 },
 * )
 * ```
 */
export async function checkAsync(
  path: string,
  options: CheckDataSetOptions = {},
  control: Control = {},
): Promise<DataSetCheck> {
  return callAsync('data_set.check', request('path', path, options), control)
}
