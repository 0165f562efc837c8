// Written by `cargo xtask codegen` from contract.json; do not edit.
import { type Control, call, callAsync, request } from '../call.js'
import type {
  CusumDesignOptions,
  DesignedCusum,
  DesignedEwma,
  DesignedHotelling,
  DesignedMewma,
  DesignedShewhart,
  EwmaDesignOptions,
  HotellingDesignOptions,
  MewmaDesignOptions,
  ShewhartDesignOptions,
} from './types.js'

/**
 * Finds the limits of a Shewhart chart that has a wanted average run length in control.
 *
 * @param arl - The average number of points between false alarms; above 1.
 * @param options - Optional: `size`, `shifts`, `watched`. See {@link ShewhartDesignOptions}.
 * @returns A Shewhart chart with the run length that was asked for.
 * @throws LinesideError when the request cannot be understood or computed.
 *
 * @example One false alarm in 500 points
 * ```ts
 * chartDesign.shewhart(500)
 * ```
 */
export function shewhart(arl: number, options: ShewhartDesignOptions = {}): DesignedShewhart {
  return call('chart_design.shewhart', request('arl', arl, options))
}

/**
 * Finds the limits of a Shewhart chart that has a wanted average run length in control.
 *
 * As {@link shewhart}, but off the main thread.
 *
 * @param arl - The average number of points between false alarms; above 1.
 * @param options - Optional: `size`, `shifts`, `watched`. See {@link ShewhartDesignOptions}.
 * @param control - A signal to abort, a time limit.
 * @returns A Shewhart chart with the run length that was asked for.
 * @throws LinesideError when the request cannot be understood or computed, or was stopped.
 *
 * @example One false alarm in 500 points
 * ```ts
 * await chartDesign.shewhartAsync(500)
 * ```
 */
export async function shewhartAsync(
  arl: number,
  options: ShewhartDesignOptions = {},
  control: Control = {},
): Promise<DesignedShewhart> {
  return callAsync('chart_design.shewhart', request('arl', arl, options), control)
}

/**
 * Finds the decision interval of a CUSUM chart that has a wanted average run length in
 * control.
 *
 * @param arl - The average number of points between false alarms; above 1.
 * @param options - Optional: `k`, `shift`, `headStartShare`, `shifts`, `watched`. See
 * {@link CusumDesignOptions}.
 * @returns A CUSUM chart with the run length that was asked for.
 * @throws LinesideError when the request cannot be understood or computed.
 *
 * @example One false alarm in 500 points, quickest at a shift of one sigma
 * ```ts
 * chartDesign.cusum(500, { shift: 1 })
 * ```
 */
export function cusum(arl: number, options: CusumDesignOptions = {}): DesignedCusum {
  return call('chart_design.cusum', request('arl', arl, options))
}

/**
 * Finds the decision interval of a CUSUM chart that has a wanted average run length in
 * control.
 *
 * As {@link cusum}, but off the main thread.
 *
 * @param arl - The average number of points between false alarms; above 1.
 * @param options - Optional: `k`, `shift`, `headStartShare`, `shifts`, `watched`. See
 * {@link CusumDesignOptions}.
 * @param control - A signal to abort, a time limit.
 * @returns A CUSUM chart with the run length that was asked for.
 * @throws LinesideError when the request cannot be understood or computed, or was stopped.
 *
 * @example One false alarm in 500 points, quickest at a shift of one sigma
 * ```ts
 * await chartDesign.cusumAsync(500, { shift: 1 })
 * ```
 */
export async function cusumAsync(
  arl: number,
  options: CusumDesignOptions = {},
  control: Control = {},
): Promise<DesignedCusum> {
  return callAsync('chart_design.cusum', request('arl', arl, options), control)
}

/**
 * Finds the limits of an EWMA chart that has a wanted average run length in control.
 *
 * @param arl - The average number of points between false alarms; above 1.
 * @param options - Optional: `lambda`, `shift`, `limits`, `fastStart`, `shifts`, `watched`,
 * `barrier`. See {@link EwmaDesignOptions}.
 * @returns An EWMA chart with the run length that was asked for.
 * @throws LinesideError when the request cannot be understood or computed.
 *
 * @example One false alarm in 500 points
 * ```ts
 * chartDesign.ewma(500, { lambda: 0.2, limits: 'asymptotic' })
 * ```
 */
export function ewma(arl: number, options: EwmaDesignOptions = {}): DesignedEwma {
  return call('chart_design.ewma', request('arl', arl, options))
}

/**
 * Finds the limits of an EWMA chart that has a wanted average run length in control.
 *
 * As {@link ewma}, but off the main thread.
 *
 * @param arl - The average number of points between false alarms; above 1.
 * @param options - Optional: `lambda`, `shift`, `limits`, `fastStart`, `shifts`, `watched`,
 * `barrier`. See {@link EwmaDesignOptions}.
 * @param control - A signal to abort, a time limit.
 * @returns An EWMA chart with the run length that was asked for.
 * @throws LinesideError when the request cannot be understood or computed, or was stopped.
 *
 * @example One false alarm in 500 points
 * ```ts
 * await chartDesign.ewmaAsync(500, { lambda: 0.2, limits: 'asymptotic' })
 * ```
 */
export async function ewmaAsync(
  arl: number,
  options: EwmaDesignOptions = {},
  control: Control = {},
): Promise<DesignedEwma> {
  return callAsync('chart_design.ewma', request('arl', arl, options), control)
}

/**
 * Finds the limit of a T² chart, with known parameters, that has a wanted average run length
 * in control.
 *
 * @param arl - The average number of points between false alarms; above 1.
 * @param options - Needed: `variables`; optional: `size`, `shifts`. See
 * {@link HotellingDesignOptions}.
 * @returns A T² chart with the run length that was asked for.
 * @throws LinesideError when the request cannot be understood or computed.
 *
 * @example Three variables, one false alarm in 370 points
 * ```ts
 * chartDesign.hotelling(370, { variables: 3 })
 * ```
 */
export function hotelling(arl: number, options: HotellingDesignOptions): DesignedHotelling {
  return call('chart_design.hotelling', request('arl', arl, options))
}

/**
 * Finds the limit of a T² chart, with known parameters, that has a wanted average run length
 * in control.
 *
 * As {@link hotelling}, but off the main thread.
 *
 * @param arl - The average number of points between false alarms; above 1.
 * @param options - Needed: `variables`; optional: `size`, `shifts`. See
 * {@link HotellingDesignOptions}.
 * @param control - A signal to abort, a time limit.
 * @returns A T² chart with the run length that was asked for.
 * @throws LinesideError when the request cannot be understood or computed, or was stopped.
 *
 * @example Three variables, one false alarm in 370 points
 * ```ts
 * await chartDesign.hotellingAsync(370, { variables: 3 })
 * ```
 */
export async function hotellingAsync(
  arl: number,
  options: HotellingDesignOptions,
  control: Control = {},
): Promise<DesignedHotelling> {
  return callAsync('chart_design.hotelling', request('arl', arl, options), control)
}

/**
 * Finds the limit of a MEWMA chart that has a wanted average run length in control.
 *
 * @param arl - The average number of points between false alarms; above 1.
 * @param options - Needed: `variables`; optional: `lambda`, `shifts`. See
 * {@link MewmaDesignOptions}.
 * @returns A MEWMA chart with the run length that was asked for.
 * @throws LinesideError when the request cannot be understood or computed.
 *
 * @example Two variables, one false alarm in 200 points
 * ```ts
 * chartDesign.mewma(200, { variables: 2, lambda: 0.1 })
 * ```
 */
export function mewma(arl: number, options: MewmaDesignOptions): DesignedMewma {
  return call('chart_design.mewma', request('arl', arl, options))
}

/**
 * Finds the limit of a MEWMA chart that has a wanted average run length in control.
 *
 * As {@link mewma}, but off the main thread.
 *
 * @param arl - The average number of points between false alarms; above 1.
 * @param options - Needed: `variables`; optional: `lambda`, `shifts`. See
 * {@link MewmaDesignOptions}.
 * @param control - A signal to abort, a time limit.
 * @returns A MEWMA chart with the run length that was asked for.
 * @throws LinesideError when the request cannot be understood or computed, or was stopped.
 *
 * @example Two variables, one false alarm in 200 points
 * ```ts
 * await chartDesign.mewmaAsync(200, { variables: 2, lambda: 0.1 })
 * ```
 */
export async function mewmaAsync(
  arl: number,
  options: MewmaDesignOptions,
  control: Control = {},
): Promise<DesignedMewma> {
  return callAsync('chart_design.mewma', request('arl', arl, options), control)
}
