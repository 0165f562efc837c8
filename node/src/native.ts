/** The native module, typed by hand because it is only this. */

import { createRequire } from 'node:module'

/** Any array that can travel beside the JSON. */
export type TypedArray =
  | Float64Array
  | Float32Array
  | BigInt64Array
  | Int32Array
  | Uint32Array
  | Uint8Array

/** What a call gives: the response as JSON, or the problem. */
export interface Outcome {
  json?: string
  columns: TypedArray[]
  problem?: string
}

interface CancelHandle {
  cancel(): void
}

interface Native {
  Cancel: new (timeoutMs: number | undefined) => CancelHandle
  call(method: string, request: string, columns: TypedArray[]): Outcome
  callAsync(
    method: string,
    request: string,
    columns: TypedArray[],
    cancel: CancelHandle,
    progress: ((done: number, total: number) => void) | undefined,
  ): Promise<Outcome>
  contract(): string
}

/** The functions of the native module. */
export const native: Native = createRequire(__filename)('../native/index.js')
