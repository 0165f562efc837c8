// Written by `cargo xtask codegen` from contract.json; do not edit.
import { type Callable, type Control, request } from '../call.js'
import type {
  ChangeRecordOptions,
  CompleteRecordOptions,
  ConfirmRecordOptions,
  Done,
  IssueRecordOptions,
  ListRecordsOptions,
  OpenRecordOptions,
  RecordId,
  RecordPage,
  RecordView,
  ReopenRecordOptions,
  RetainRecordOptions,
  VoidRecordOptions,
  Word,
} from './types.js'

/** The `record` operations of a plant. */
export class RecordOfPlant {
  constructor(private readonly plant: Callable) {}

  /**
   * Opens a record: a document of your own, kept under the audit trail.
   *
   * Use it for whatever has no operations of its own here: a controlled recipe, a deviation, a
   * page of a logbook. Every value that a field ever has is kept with who entered it, when and
   * why.
   *
   * @param record - The record's code; it is never used again for another record.
   * @param options - Needed: `kind`, `fields`, `command`; optional: `critical`, `draft`,
   * `retainUntil`. See {@link OpenRecordOptions}.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example A deviation with one critical field
   * ```ts
   * plant.record.open(
   *   'DEV-2026-014',
   *   {
   *     kind: 'deviation',
   *     fields: [
   *       { name: 'title', value: 'Yield below limit' },
   *       { name: 'yield_percent', value: '91.4' },
   *     ],
   *     critical: ['yield_percent'],
   *     draft: true,
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f7081', actor: 'jane.doe' },
   *   },
   * )
   * ```
   */
  open(record: RecordId, options: OpenRecordOptions): Done {
    return this.plant.call('record.open', request('record', record, options))
  }

  /**
   * Opens a record: a document of your own, kept under the audit trail.
   *
   * As {@link open}, but off the main thread.
   *
   * @param record - The record's code; it is never used again for another record.
   * @param options - Needed: `kind`, `fields`, `command`; optional: `critical`, `draft`,
   * `retainUntil`. See {@link OpenRecordOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example A deviation with one critical field
   * ```ts
   * await plant.record.openAsync(
   *   'DEV-2026-014',
   *   {
   *     kind: 'deviation',
   *     fields: [
   *       { name: 'title', value: 'Yield below limit' },
   *       { name: 'yield_percent', value: '91.4' },
   *     ],
   *     critical: ['yield_percent'],
   *     draft: true,
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f7081', actor: 'jane.doe' },
   *   },
   * )
   * ```
   */
  async openAsync(
    record: RecordId,
    options: OpenRecordOptions,
    control: Control = {},
  ): Promise<Done> {
    return this.plant.callAsync('record.open', request('record', record, options), control)
  }

  /**
   * Makes a draft binding: from now on it can be confirmed and completed.
   *
   * @param record - The record's code.
   * @param options - Needed: `command`. See {@link IssueRecordOptions}.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example The draft becomes binding
   * ```ts
   * plant.record.issue(
   *   'DEV-2026-014',
   *   { command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f7082', actor: 'jane.doe' } },
   * )
   * ```
   */
  issue(record: RecordId, options: IssueRecordOptions): Done {
    return this.plant.call('record.issue', request('record', record, options))
  }

  /**
   * Makes a draft binding: from now on it can be confirmed and completed.
   *
   * As {@link issue}, but off the main thread.
   *
   * @param record - The record's code.
   * @param options - Needed: `command`. See {@link IssueRecordOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example The draft becomes binding
   * ```ts
   * await plant.record.issueAsync(
   *   'DEV-2026-014',
   *   { command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f7082', actor: 'jane.doe' } },
   * )
   * ```
   */
  async issueAsync(
    record: RecordId,
    options: IssueRecordOptions,
    control: Control = {},
  ): Promise<Done> {
    return this.plant.callAsync('record.issue', request('record', record, options), control)
  }

  /**
   * Enters, changes or removes fields of a record; the command's reason is mandatory.
   *
   * The values before stay readable for good. A changed critical field has to be confirmed
   * again. A change that changes nothing is refused.
   *
   * @param record - The record's code.
   * @param options - Needed: `changes`, `command`. See {@link ChangeRecordOptions}.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example A misread scale
   * ```ts
   * plant.record.change(
   *   'DEV-2026-014',
   *   {
   *     changes: [{ name: 'yield_percent', value: '94.1' }],
   *     command: {
   *       id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f7083',
   *       actor: 'jane.doe',
   *       reason: 'the scale was misread',
   *     },
   *   },
   * )
   * ```
   */
  change(record: RecordId, options: ChangeRecordOptions): Done {
    return this.plant.call('record.change', request('record', record, options))
  }

  /**
   * Enters, changes or removes fields of a record; the command's reason is mandatory.
   *
   * As {@link change}, but off the main thread.
   *
   * @param record - The record's code.
   * @param options - Needed: `changes`, `command`. See {@link ChangeRecordOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example A misread scale
   * ```ts
   * await plant.record.changeAsync(
   *   'DEV-2026-014',
   *   {
   *     changes: [{ name: 'yield_percent', value: '94.1' }],
   *     command: {
   *       id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f7083',
   *       actor: 'jane.doe',
   *       reason: 'the scale was misread',
   *     },
   *   },
   * )
   * ```
   */
  async changeAsync(
    record: RecordId,
    options: ChangeRecordOptions,
    control: Control = {},
  ): Promise<Done> {
    return this.plant.callAsync('record.change', request('record', record, options), control)
  }

  /**
   * Confirms critical values: the second check, by another actor than the one who entered
   * them.
   *
   * @param record - The record's code.
   * @param options - Needed: `fields`, `command`. See {@link ConfirmRecordOptions}.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example A second person checks the critical value
   * ```ts
   * plant.record.confirm(
   *   'DEV-2026-014',
   *   {
   *     fields: [{ name: 'yield_percent', value: '94.1' }],
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f7084', actor: 'max.roe' },
   *   },
   * )
   * ```
   */
  confirm(record: RecordId, options: ConfirmRecordOptions): Done {
    return this.plant.call('record.confirm', request('record', record, options))
  }

  /**
   * Confirms critical values: the second check, by another actor than the one who entered
   * them.
   *
   * As {@link confirm}, but off the main thread.
   *
   * @param record - The record's code.
   * @param options - Needed: `fields`, `command`. See {@link ConfirmRecordOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example A second person checks the critical value
   * ```ts
   * await plant.record.confirmAsync(
   *   'DEV-2026-014',
   *   {
   *     fields: [{ name: 'yield_percent', value: '94.1' }],
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f7084', actor: 'max.roe' },
   *   },
   * )
   * ```
   */
  async confirmAsync(
    record: RecordId,
    options: ConfirmRecordOptions,
    control: Control = {},
  ): Promise<Done> {
    return this.plant.callAsync('record.confirm', request('record', record, options), control)
  }

  /**
   * Finishes a record; every critical field must have been confirmed.
   *
   * @param record - The record's code.
   * @param options - Needed: `command`. See {@link CompleteRecordOptions}.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example The deviation is closed
   * ```ts
   * plant.record.complete(
   *   'DEV-2026-014',
   *   { command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f7085', actor: 'jane.doe' } },
   * )
   * ```
   */
  complete(record: RecordId, options: CompleteRecordOptions): Done {
    return this.plant.call('record.complete', request('record', record, options))
  }

  /**
   * Finishes a record; every critical field must have been confirmed.
   *
   * As {@link complete}, but off the main thread.
   *
   * @param record - The record's code.
   * @param options - Needed: `command`. See {@link CompleteRecordOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example The deviation is closed
   * ```ts
   * await plant.record.completeAsync(
   *   'DEV-2026-014',
   *   { command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f7085', actor: 'jane.doe' } },
   * )
   * ```
   */
  async completeAsync(
    record: RecordId,
    options: CompleteRecordOptions,
    control: Control = {},
  ): Promise<Done> {
    return this.plant.callAsync('record.complete', request('record', record, options), control)
  }

  /**
   * Takes a completed record up again; the command's reason is mandatory.
   *
   * @param record - The record's code.
   * @param options - Needed: `command`. See {@link ReopenRecordOptions}.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example And taken up again
   * ```ts
   * plant.record.reopen(
   *   'DEV-2026-014',
   *   {
   *     command: {
   *       id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f7086',
   *       actor: 'max.roe',
   *       reason: 'a second batch is concerned',
   *     },
   *   },
   * )
   * ```
   */
  reopen(record: RecordId, options: ReopenRecordOptions): Done {
    return this.plant.call('record.reopen', request('record', record, options))
  }

  /**
   * Takes a completed record up again; the command's reason is mandatory.
   *
   * As {@link reopen}, but off the main thread.
   *
   * @param record - The record's code.
   * @param options - Needed: `command`. See {@link ReopenRecordOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example And taken up again
   * ```ts
   * await plant.record.reopenAsync(
   *   'DEV-2026-014',
   *   {
   *     command: {
   *       id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f7086',
   *       actor: 'max.roe',
   *       reason: 'a second batch is concerned',
   *     },
   *   },
   * )
   * ```
   */
  async reopenAsync(
    record: RecordId,
    options: ReopenRecordOptions,
    control: Control = {},
  ): Promise<Done> {
    return this.plant.callAsync('record.reopen', request('record', record, options), control)
  }

  /**
   * Makes the time longer for which a record has to be kept.
   *
   * @param record - The record's code.
   * @param options - Needed: `until`, `command`. See {@link RetainRecordOptions}.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example Kept for ten years
   * ```ts
   * plant.record.retain(
   *   'DEV-2026-014',
   *   {
   *     until: '2036-12-31T00:00:00Z',
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f7087', actor: 'max.roe' },
   *   },
   * )
   * ```
   */
  retain(record: RecordId, options: RetainRecordOptions): Done {
    return this.plant.call('record.retain', request('record', record, options))
  }

  /**
   * Makes the time longer for which a record has to be kept.
   *
   * As {@link retain}, but off the main thread.
   *
   * @param record - The record's code.
   * @param options - Needed: `until`, `command`. See {@link RetainRecordOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example Kept for ten years
   * ```ts
   * await plant.record.retainAsync(
   *   'DEV-2026-014',
   *   {
   *     until: '2036-12-31T00:00:00Z',
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f7087', actor: 'max.roe' },
   *   },
   * )
   * ```
   */
  async retainAsync(
    record: RecordId,
    options: RetainRecordOptions,
    control: Control = {},
  ): Promise<Done> {
    return this.plant.callAsync('record.retain', request('record', record, options), control)
  }

  /**
   * Declares that a record does not count; the command's reason is mandatory.
   *
   * Nothing is deleted: the record stays readable, and its code stays taken.
   *
   * @param record - The record's code.
   * @param options - Needed: `command`. See {@link VoidRecordOptions}.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example It turns out to be a duplicate
   * ```ts
   * plant.record.void(
   *   'DEV-2026-014',
   *   {
   *     command: {
   *       id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f7088',
   *       actor: 'jane.doe',
   *       reason: 'a duplicate of DEV-2026-013',
   *     },
   *   },
   * )
   * ```
   */
  void(record: RecordId, options: VoidRecordOptions): Done {
    return this.plant.call('record.void', request('record', record, options))
  }

  /**
   * Declares that a record does not count; the command's reason is mandatory.
   *
   * As {@link void}, but off the main thread.
   *
   * @param record - The record's code.
   * @param options - Needed: `command`. See {@link VoidRecordOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example It turns out to be a duplicate
   * ```ts
   * await plant.record.voidAsync(
   *   'DEV-2026-014',
   *   {
   *     command: {
   *       id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f7088',
   *       actor: 'jane.doe',
   *       reason: 'a duplicate of DEV-2026-013',
   *     },
   *   },
   * )
   * ```
   */
  async voidAsync(
    record: RecordId,
    options: VoidRecordOptions,
    control: Control = {},
  ): Promise<Done> {
    return this.plant.callAsync('record.void', request('record', record, options), control)
  }

  /**
   * Shows a record with every value that its fields ever had: who entered it, when, why, and
   * who confirmed it.
   *
   * @param record - The record's code.
   * @returns A record with its whole history.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example With every version of every field
   * ```ts
   * plant.record.get('DEV-2026-014')
   * ```
   */
  get(record: RecordId): RecordView {
    return this.plant.call('record.get', request('record', record))
  }

  /**
   * Shows a record with every value that its fields ever had: who entered it, when, why, and
   * who confirmed it.
   *
   * As {@link get}, but off the main thread.
   *
   * @param record - The record's code.
   * @param control - A signal to abort, a time limit.
   * @returns A record with its whole history.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example With every version of every field
   * ```ts
   * await plant.record.getAsync('DEV-2026-014')
   * ```
   */
  async getAsync(record: RecordId, control: Control = {}): Promise<RecordView> {
    return this.plant.callAsync('record.get', request('record', record), control)
  }

  /**
   * Lists records of a kind, in a status, or all of them, in pages.
   *
   * @param kind - Only records of this kind.
   * @param options - Optional: `status`, `after`, `limit`. See {@link ListRecordsOptions}.
   * @returns One page of a list of records.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example All deviations
   * ```ts
   * plant.record.list('deviation')
   * ```
   */
  list(kind?: Word | undefined, options: ListRecordsOptions = {}): RecordPage {
    return this.plant.call('record.list', request('kind', kind, options))
  }

  /**
   * Lists records of a kind, in a status, or all of them, in pages.
   *
   * As {@link list}, but off the main thread.
   *
   * @param kind - Only records of this kind.
   * @param options - Optional: `status`, `after`, `limit`. See {@link ListRecordsOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns One page of a list of records.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example All deviations
   * ```ts
   * await plant.record.listAsync('deviation')
   * ```
   */
  async listAsync(
    kind?: Word | undefined,
    options: ListRecordsOptions = {},
    control: Control = {},
  ): Promise<RecordPage> {
    return this.plant.callAsync('record.list', request('kind', kind, options), control)
  }
}
