/**
 * The manufacturing-execution domain as a library.
 *
 * Operations are functions in namespaces by family, each also in a form that returns a
 * promise and works off the main thread: `spc.individuals` and `spc.individualsAsync`.
 *
 * @packageDocumentation
 */

export { type Control, call, callAsync, contract } from './call.js'
export { type Details, type Family, LinesideError } from './errors.js'
export * from './generated/index.js'
export type * from './scalars.js'
