// Written by `cargo xtask codegen` from contract.json; do not edit.

export * as aps from './aps.js'
export * as audit from './audit.js'
export * as calendar from './calendar.js'
export * as capability from './capability.js'
export * as chartDesign from './chart_design.js'
export * as dataSet from './data_set.js'
export * as graph from './graph.js'
export {
  type Anchor,
  type Authenticator,
  type Authorizer,
  type Clock,
  type KeyValueStore,
  type OpenOptions,
  open,
  openAsync,
  type Signer,
} from './host.js'
export * as master from './master.js'
export * as msa from './msa.js'
export * as order from './order.js'
export type { AccessOfPlant } from './plant.access.js'
export type { AuditOfPlant } from './plant.audit.js'
export type { GraphOfPlant } from './plant.graph.js'
export type { JournalOfPlant } from './plant.journal.js'
export type { MasterOfPlant } from './plant.master.js'
export type { OrderOfPlant } from './plant.order.js'
export type { PersonOfPlant } from './plant.person.js'
export type { RecordOfPlant } from './plant.record.js'
export type { SignatureOfPlant } from './plant.signature.js'
export type { StockOfPlant } from './plant.stock.js'
export type { StoreOfPlant } from './plant.store.js'
export type { SyncOfPlant } from './plant.sync.js'
export * as quantity from './quantity.js'
export * as runLength from './run_length.js'
export * as sampling from './sampling.js'
export * as spc from './spc.js'
export * as stock from './stock.js'
export type * from './types.js'
