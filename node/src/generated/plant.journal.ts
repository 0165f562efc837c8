// Written by `cargo xtask codegen` from contract.json; do not edit.
import { type Callable, type Control, request } from '../call.js'
import type {
  EventPage,
  Exported,
  ExportJournalOptions,
  ImportedJournal,
  ReadEventsOptions,
  ReadStreamOptions,
  Reported,
  ReportJournalOptions,
  StreamEvents,
  StreamId,
} from './types.js'

/** The `journal` operations of a plant. */
export class JournalOfPlant {
  constructor(private readonly plant: Callable) {}

  /**
   * Reads the events of a site behind a position, and waits for the next ones if wanted.
   *
   * To follow a plant, keep the answer's `position` and pass it as `after` the next time.
   * After a crash the events behind the position that was kept come again; none is skipped.
   *
   * @param after - Only events behind this position; 0 starts at the first.
   * @param options - Optional: `limit`, `waitMs`, `kinds`, `streams`, `withLines`. See
   * {@link ReadEventsOptions}.
   * @returns Events, and where to go on.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example The first events
   * ```ts
   * plant.journal.read(0, { limit: 10 })
   * ```
   *
   * @example What happened to records behind position 2
   * ```ts
   * plant.journal.read(2, { kinds: ['record.*'] })
   * ```
   */
  read(after: number = 0, options: ReadEventsOptions = {}): EventPage {
    return this.plant.call('journal.read', request('after', after, options))
  }

  /**
   * Reads the events of a site behind a position, and waits for the next ones if wanted.
   *
   * As {@link read}, but off the main thread.
   *
   * @param after - Only events behind this position; 0 starts at the first.
   * @param options - Optional: `limit`, `waitMs`, `kinds`, `streams`, `withLines`. See
   * {@link ReadEventsOptions}.
   * @param control - A signal to abort, a time limit, a progress listener.
   * @returns Events, and where to go on.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example The first events
   * ```ts
   * await plant.journal.readAsync(0, { limit: 10 }, { timeoutMs: 5000 })
   * ```
   *
   * @example What happened to records behind position 2
   * ```ts
   * await plant.journal.readAsync(2, { kinds: ['record.*'] }, { timeoutMs: 5000 })
   * ```
   */
  async readAsync(
    after: number = 0,
    options: ReadEventsOptions = {},
    control: Control = {},
  ): Promise<EventPage> {
    return this.plant.callAsync('journal.read', request('after', after, options), control)
  }

  /**
   * Reads what happened to one thing, from its first event.
   *
   * @param stream - The thing, such as `record:DEV-7`.
   * @param options - Optional: `afterVersion`, `limit`, `withLines`. See
   * {@link ReadStreamOptions}.
   * @returns The events of one thing.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example The history of one record
   * ```ts
   * plant.journal.stream('record:DEV-2026-014')
   * ```
   */
  stream(stream: StreamId, options: ReadStreamOptions = {}): StreamEvents {
    return this.plant.call('journal.stream', request('stream', stream, options))
  }

  /**
   * Reads what happened to one thing, from its first event.
   *
   * As {@link stream}, but off the main thread.
   *
   * @param stream - The thing, such as `record:DEV-7`.
   * @param options - Optional: `afterVersion`, `limit`, `withLines`. See
   * {@link ReadStreamOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns The events of one thing.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example The history of one record
   * ```ts
   * await plant.journal.streamAsync('record:DEV-2026-014')
   * ```
   */
  async streamAsync(
    stream: StreamId,
    options: ReadStreamOptions = {},
    control: Control = {},
  ): Promise<StreamEvents> {
    return this.plant.callAsync('journal.stream', request('stream', stream, options), control)
  }

  /**
   * Writes the stored lines of this site to a new text file: the whole audit trail, byte for
   * byte as it is hashed.
   *
   * @param path - The file to write; it must not exist yet.
   * @param options - Optional: `after`. See {@link ExportJournalOptions}.
   * @returns What was exported.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example All lines, for an auditor
   * ```typescript
   * plant.journal.export('munich-2026.jsonl')
   * ```
   */
  export(path: string, options: ExportJournalOptions = {}): Exported {
    return this.plant.call('journal.export', request('path', path, options))
  }

  /**
   * Writes the stored lines of this site to a new text file: the whole audit trail, byte for
   * byte as it is hashed.
   *
   * As {@link export}, but off the main thread.
   *
   * @param path - The file to write; it must not exist yet.
   * @param options - Optional: `after`. See {@link ExportJournalOptions}.
   * @param control - A signal to abort, a time limit, a progress listener.
   * @returns What was exported.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example All lines, for an auditor
   * ```typescript
   * await plant.journal.exportAsync('munich-2026.jsonl')
   * ```
   */
  async exportAsync(
    path: string,
    options: ExportJournalOptions = {},
    control: Control = {},
  ): Promise<Exported> {
    return this.plant.callAsync('journal.export', request('path', path, options), control)
  }

  /**
   * Writes the audit trail to a new file in a form for people: every event with everything
   * that it says.
   *
   * @param path - The file to write; it must not exist yet.
   * @param options - Optional: `format`, `after`, `streams`. See {@link ReportJournalOptions}.
   * @returns What was reported.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example The audit trail, to read and print
   * ```typescript
   * plant.journal.report('munich-2026.html')
   * ```
   */
  report(path: string, options: ReportJournalOptions = {}): Reported {
    return this.plant.call('journal.report', request('path', path, options))
  }

  /**
   * Writes the audit trail to a new file in a form for people: every event with everything
   * that it says.
   *
   * As {@link report}, but off the main thread.
   *
   * @param path - The file to write; it must not exist yet.
   * @param options - Optional: `format`, `after`, `streams`. See {@link ReportJournalOptions}.
   * @param control - A signal to abort, a time limit, a progress listener.
   * @returns What was reported.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example The audit trail, to read and print
   * ```typescript
   * await plant.journal.reportAsync('munich-2026.html')
   * ```
   */
  async reportAsync(
    path: string,
    options: ReportJournalOptions = {},
    control: Control = {},
  ): Promise<Reported> {
    return this.plant.callAsync('journal.report', request('path', path, options), control)
  }

  /**
   * Takes over an exported journal, line for line, with the rows that follow from it.
   *
   * Lines that are there already are compared and passed over. A line that differs from what
   * is there, or does not continue it, ends the import; pages before it stay.
   *
   * @param path - The file to read.
   * @returns What was imported.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example An exported journal
   * ```typescript
   * plant.journal.import('munich-2026.jsonl')
   * ```
   */
  import(path: string): ImportedJournal {
    return this.plant.call('journal.import', request('path', path))
  }

  /**
   * Takes over an exported journal, line for line, with the rows that follow from it.
   *
   * As {@link import}, but off the main thread.
   *
   * @param path - The file to read.
   * @param control - A signal to abort, a time limit, a progress listener.
   * @returns What was imported.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example An exported journal
   * ```typescript
   * await plant.journal.importAsync('munich-2026.jsonl', { timeoutMs: 5000 })
   * ```
   */
  async importAsync(path: string, control: Control = {}): Promise<ImportedJournal> {
    return this.plant.callAsync('journal.import', request('path', path), control)
  }
}
