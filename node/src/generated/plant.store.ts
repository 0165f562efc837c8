// Written by `cargo xtask codegen` from contract.json; do not edit.
import { type Callable, type Control, request } from '../call.js'
import type { StoreReport } from './types.js'

/** The `store` operations of a plant. */
export class StoreOfPlant {
  constructor(private readonly plant: Callable) {}

  /**
   * Holds the plant's store to every promise that a store makes, one check after another.
   *
   * For a store that you have written yourself: run it in your tests, on a plant that holds
   * nothing you need. The checks write to the same map, under keys that start with the byte
   * 255, which the plant never uses, and remove what they wrote. They say what several
   * callers, lost answers, retries and long journals may do to a store; power cuts and damaged
   * files are for you to try.
   *
   * Checks ask the store from several threads, one at a time. In JavaScript use the form that
   * does not wait, `conformanceAsync`: the thread that waits for an answer cannot give one.
   *
   * @param filter - Only the checks with this text in their name; left out, all of them.
   * @returns What became of each check.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example The promises about retries, of a store of yours
   * ```typescript
   * plant.store.conformance('retry')
   * ```
   */
  conformance(filter: string = ''): StoreReport {
    return this.plant.call('store.conformance', request('filter', filter))
  }

  /**
   * Holds the plant's store to every promise that a store makes, one check after another.
   *
   * As {@link conformance}, but off the main thread.
   *
   * @param filter - Only the checks with this text in their name; left out, all of them.
   * @param control - A signal to abort, a time limit.
   * @returns What became of each check.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example The promises about retries, of a store of yours
   * ```typescript
   * await plant.store.conformanceAsync('retry')
   * ```
   */
  async conformanceAsync(filter: string = '', control: Control = {}): Promise<StoreReport> {
    return this.plant.callAsync('store.conformance', request('filter', filter), control)
  }
}
