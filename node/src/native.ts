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
  /** What a part of the host threw, where the problem tells of it. */
  cause?: ErrorOptions
}

interface CancelHandle {
  cancel(): void
}

/** A call on the thread pool. */
export type AsyncDoor = (
  method: string,
  request: string,
  columns: TypedArray[],
  cancel: CancelHandle,
  progress: ((done: number, total: number) => void) | undefined,
) => Promise<Outcome>

/** Answers for the host: the name and the request in, `=` and the answer or `!` and the problem out. */
export type Hear = (name: string, request: string) => string

/** A plant, opened by `open` or `openAsync`. */
export interface PlantHandle {
  open(request: string, hear: Hear | undefined): Outcome
  openAsync(request: string): Promise<Outcome>
  call(method: string, request: string, columns: TypedArray[], hear: Hear | undefined): Outcome
  callAsync: AsyncDoor
  close(hear: Hear | undefined): Outcome
  readonly scope: string
  readonly closed: boolean
}

interface Native {
  Cancel: new (timeoutMs: number | undefined) => CancelHandle
  call(method: string, request: string, columns: TypedArray[]): Outcome
  callAsync: AsyncDoor
  Plant: new (hear: Hear | undefined) => PlantHandle
  contract(): string
}

/** The functions of the native module. */
export const native: Native = createRequire(__filename)('../native/index.js')
