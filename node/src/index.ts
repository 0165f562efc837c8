/**
 * The manufacturing-execution domain as a library.
 *
 * Operations are functions in namespaces by family, each also in a form that returns a
 * promise and works off the main thread: `spc.individuals` and `spc.individualsAsync`. A plant
 * keeps what happens: `open` gives one, whose operations are in families as well.
 *
 * @packageDocumentation
 */

export { type Control, call, callAsync, contract } from './call.js'
export { type Details, type Family, LinesideError } from './errors.js'
export * from './generated/index.js'
export { command, type EventsOptions, type Plant } from './plant.js'
export type * from './scalars.js'
