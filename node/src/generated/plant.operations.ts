// Written by `cargo xtask codegen` from contract.json; do not edit.
import { type Callable, type Control, request } from '../call.js'
import type { Instant } from '../scalars.js'
import { AccessOfPlant } from './plant.access.js'
import { AuditOfPlant } from './plant.audit.js'
import { GraphOfPlant } from './plant.graph.js'
import { JournalOfPlant } from './plant.journal.js'
import { MasterOfPlant } from './plant.master.js'
import { OrderOfPlant } from './plant.order.js'
import { PersonOfPlant } from './plant.person.js'
import { RecordOfPlant } from './plant.record.js'
import { SignatureOfPlant } from './plant.signature.js'
import { StockOfPlant } from './plant.stock.js'
import { StoreOfPlant } from './plant.store.js'
import { SyncOfPlant } from './plant.sync.js'
import type {
  BackupMade,
  DataSetLoaded,
  LoadFolderOptions,
  MakeSchedulingModelOptions,
  PlantSchedulingModel,
  PlantStatus,
  Rebuilt,
  RowComparison,
  SiteId,
  Ticked,
} from './types.js'

/** Every operation of a plant; each family is a property. */
export abstract class PlantOperations implements Callable {
  /** The `master` operations. */
  readonly master = new MasterOfPlant(this)
  /** The `stock` operations. */
  readonly stock = new StockOfPlant(this)
  /** The `order` operations. */
  readonly order = new OrderOfPlant(this)
  /** The `graph` operations. */
  readonly graph = new GraphOfPlant(this)
  /** The `record` operations. */
  readonly record = new RecordOfPlant(this)
  /** The `access` operations. */
  readonly access = new AccessOfPlant(this)
  /** The `signature` operations. */
  readonly signature = new SignatureOfPlant(this)
  /** The `person` operations. */
  readonly person = new PersonOfPlant(this)
  /** The `sync` operations. */
  readonly sync = new SyncOfPlant(this)
  /** The `journal` operations. */
  readonly journal = new JournalOfPlant(this)
  /** The `audit` operations. */
  readonly audit = new AuditOfPlant(this)
  /** The `store` operations. */
  readonly store = new StoreOfPlant(this)

  abstract call<T>(method: string, request: object): T
  abstract callAsync<T>(method: string, request: object, control?: Control): Promise<T>

  /**
   * Shows where the plant's journal stands: its last position, its head, the root of its tree.
   * @returns Where a plant's journal stands.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example Where it stands
   * ```ts
   * plant.status()
   * ```
   */
  status(): PlantStatus {
    return this.call('plant.status', {})
  }

  /**
   * Shows where the plant's journal stands: its last position, its head, the root of its tree.
   *
   * As {@link status}, but off the main thread.
   * @param control - A signal to abort, a time limit.
   * @returns Where a plant's journal stands.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example Where it stands
   * ```ts
   * await plant.statusAsync()
   * ```
   */
  async statusAsync(control: Control = {}): Promise<PlantStatus> {
    return this.callAsync('plant.status', {}, control)
  }

  /**
   * Does what time alone brings about: reports what has ended or is overdue, closes what has
   * been idle, and makes a checkpoint when one is due.
   *
   * Call it once a minute or so. What is due is reported once, however often and from however
   * many processes it is called.
   *
   * @param now - The time up to which things are due; the host's time when absent.
   * @returns What a tick did.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example What is due by now
   * ```ts
   * plant.tick()
   * ```
   */
  tick(now?: Instant | Date | undefined): Ticked {
    return this.call('plant.tick', request('now', now))
  }

  /**
   * Does what time alone brings about: reports what has ended or is overdue, closes what has
   * been idle, and makes a checkpoint when one is due.
   *
   * As {@link tick}, but off the main thread.
   *
   * @param now - The time up to which things are due; the host's time when absent.
   * @param control - A signal to abort, a time limit.
   * @returns What a tick did.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example What is due by now
   * ```ts
   * await plant.tickAsync(undefined)
   * ```
   */
  async tickAsync(now?: Instant | Date | undefined, control: Control = {}): Promise<Ticked> {
    return this.callAsync('plant.tick', request('now', now), control)
  }

  /**
   * Makes every row of this site anew from its journal, and puts the new rows in place at
   * once; others may go on working meanwhile.
   * @returns What a rebuild did.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example All rows
   * ```ts
   * plant.rebuild()
   * ```
   */
  rebuild(): Rebuilt {
    return this.call('plant.rebuild', {})
  }

  /**
   * Makes every row of this site anew from its journal, and puts the new rows in place at
   * once; others may go on working meanwhile.
   *
   * As {@link rebuild}, but off the main thread.
   * @param control - A signal to abort, a time limit, a progress listener.
   * @returns What a rebuild did.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example All rows
   * ```ts
   * await plant.rebuildAsync({ timeoutMs: 5000 })
   * ```
   */
  async rebuildAsync(control: Control = {}): Promise<Rebuilt> {
    return this.callAsync('plant.rebuild', {}, control)
  }

  /**
   * Compares every row of this site with what its journal makes of it.
   * @returns How stored rows differ from what the journal makes of them.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example All rows
   * ```ts
   * plant.compareRows()
   * ```
   */
  compareRows(): RowComparison {
    return this.call('plant.compare_rows', {})
  }

  /**
   * Compares every row of this site with what its journal makes of it.
   *
   * As {@link compareRows}, but off the main thread.
   * @param control - A signal to abort, a time limit, a progress listener.
   * @returns How stored rows differ from what the journal makes of them.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example All rows
   * ```ts
   * await plant.compareRowsAsync({ timeoutMs: 5000 })
   * ```
   */
  async compareRowsAsync(control: Control = {}): Promise<RowComparison> {
    return this.callAsync('plant.compare_rows', {}, control)
  }

  /**
   * Copies the whole store to a new file while work goes on.
   *
   * @param path - The file to write; it must not exist yet.
   * @returns A backup that was made and checked.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example A copy for the safe
   * ```typescript
   * plant.backup('munich-2026-11-21.db')
   * ```
   */
  backup(path: string): BackupMade {
    return this.call('plant.backup', request('path', path))
  }

  /**
   * Copies the whole store to a new file while work goes on.
   *
   * As {@link backup}, but off the main thread.
   *
   * @param path - The file to write; it must not exist yet.
   * @param control - A signal to abort, a time limit, a progress listener.
   * @returns A backup that was made and checked.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example A copy for the safe
   * ```typescript
   * await plant.backupAsync('munich-2026-11-21.db', { timeoutMs: 5000 })
   * ```
   */
  async backupAsync(path: string, control: Control = {}): Promise<BackupMade> {
    return this.callAsync('plant.backup', request('path', path), control)
  }

  /**
   * Makes the scheduling model of the orders that are released or in progress.
   *
   * Each step that has work left becomes an operation of that name; it can be done at its own
   * work center, at its alternates, and at those that the work center names. It takes the
   * set-up and the run time of what is left, at the speed of the work center, and pauses while
   * that is closed. Finished and skipped steps are left out; work that lies on a machine
   * stands fast. What cannot be scheduled is left out and named.
   *
   * @param site - Only orders of this site.
   * @param options - Optional: `from`, `tick`, `horizon`, `early`, `setupsApart`,
   * `withMaterial`, `arrivals`. See {@link MakeSchedulingModelOptions}.
   * @returns The scheduling model of a plant.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example What is left of the released orders of a site, from Monday at six
   * ```ts
   * plant.makeSchedulingModel('MUC', { from: '2026-03-02T06:00:00+01:00' })
   * ```
   *
   * @example In quarters of an hour, with cases that arrive on Tuesday
   * ```ts
   * plant.makeSchedulingModel(
   *   undefined,
   *   {
   *     from: '2026-03-02T06:00:00+01:00',
   *     tick: 'PT15M',
   *     horizon: 'P60D',
   *     withMaterial: true,
   *     arrivals: [
   *       { item: 'CASE', site: 'MUC', quantity: '100', at: '2026-03-03T06:00:00+01:00' },
   *     ],
   *   },
   * )
   * ```
   */
  makeSchedulingModel(
    site?: SiteId | undefined,
    options: MakeSchedulingModelOptions = {},
  ): PlantSchedulingModel {
    return this.call('plant.make_scheduling_model', request('site', site, options))
  }

  /**
   * Makes the scheduling model of the orders that are released or in progress.
   *
   * As {@link makeSchedulingModel}, but off the main thread.
   *
   * @param site - Only orders of this site.
   * @param options - Optional: `from`, `tick`, `horizon`, `early`, `setupsApart`,
   * `withMaterial`, `arrivals`. See {@link MakeSchedulingModelOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns The scheduling model of a plant.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example What is left of the released orders of a site, from Monday at six
   * ```ts
   * await plant.makeSchedulingModelAsync('MUC', { from: '2026-03-02T06:00:00+01:00' })
   * ```
   *
   * @example In quarters of an hour, with cases that arrive on Tuesday
   * ```ts
   * await plant.makeSchedulingModelAsync(
   *   undefined,
   *   {
   *     from: '2026-03-02T06:00:00+01:00',
   *     tick: 'PT15M',
   *     horizon: 'P60D',
   *     withMaterial: true,
   *     arrivals: [
   *       { item: 'CASE', site: 'MUC', quantity: '100', at: '2026-03-03T06:00:00+01:00' },
   *     ],
   *   },
   * )
   * ```
   */
  async makeSchedulingModelAsync(
    site?: SiteId | undefined,
    options: MakeSchedulingModelOptions = {},
    control: Control = {},
  ): Promise<PlantSchedulingModel> {
    return this.callAsync('plant.make_scheduling_model', request('site', site, options), control)
  }

  /**
   * Brings a whole data set, out of a folder of files, into a plant that knows none of its
   * orders and stocks yet.
   *
   * Every row is held to the rules of the floor first. One bad row refuses everything, and the
   * error names the first hundred by file, line, column and reason; with `keepGood` the rest
   * is loaded, and the answer names what is left out. Sites, work centres, items, bills and
   * routings that the plant knows already stay as they are. All of it is written in one
   * transaction, or nothing.
   *
   * @param path - The folder with the files, CSV or Parquet, one for each table.
   * @param options - Needed: `command`; optional: `keepGood`, `deriveOpeningStock`,
   * `overTolerancePercent`, `acceptsShort`, `currency`. See {@link LoadFolderOptions}.
   * @returns What was loaded.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example Everything that is good, from a folder of files
   * ```typescript
   * plant.loadDataSet(
   *   'plant',
   *   {
   *     keepGood: true,
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-0000000003e1', actor: 'importer' },
   *   },
   * )
   * ```
   */
  loadDataSet(path: string, options: LoadFolderOptions): DataSetLoaded {
    return this.call('plant.load_data_set', request('path', path, options))
  }

  /**
   * Brings a whole data set, out of a folder of files, into a plant that knows none of its
   * orders and stocks yet.
   *
   * As {@link loadDataSet}, but off the main thread.
   *
   * @param path - The folder with the files, CSV or Parquet, one for each table.
   * @param options - Needed: `command`; optional: `keepGood`, `deriveOpeningStock`,
   * `overTolerancePercent`, `acceptsShort`, `currency`. See {@link LoadFolderOptions}.
   * @param control - A signal to abort, a time limit, a progress listener.
   * @returns What was loaded.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example Everything that is good, from a folder of files
   * ```typescript
   * await plant.loadDataSetAsync(
   *   'plant',
   *   {
   *     keepGood: true,
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-0000000003e1', actor: 'importer' },
   *   },
   *   { timeoutMs: 5000 },
   * )
   * ```
   */
  async loadDataSetAsync(
    path: string,
    options: LoadFolderOptions,
    control: Control = {},
  ): Promise<DataSetLoaded> {
    return this.callAsync('plant.load_data_set', request('path', path, options), control)
  }
}
