// Written by `cargo xtask codegen` from contract.json; do not edit.

export * as audit from './audit.js'
export * as calendar from './calendar.js'
export * as quantity from './quantity.js'
export * as spc from './spc.js'
export type * from './types.js'
