// Written by `cargo xtask codegen` from contract.json; do not edit.
import { type Callable, type Control, request } from '../call.js'
import type {
  Accepted,
  AnswerLetterOptions,
  CopySiteOptions,
  DeadLetters,
  DismissLetterOptions,
  Done,
  FetchLettersOptions,
  GrantLeaseOptions,
  HoldLeaseOptions,
  LetterId,
  LetterPage,
  ReadPageOptions,
  ResendLetterOptions,
  ResolveForkOptions,
  RevokeLeaseOptions,
  Scope,
  SendLetterOptions,
  SyncPage,
  SyncStatus,
} from './types.js'

/** The `sync` operations of a plant. */
export class SyncOfPlant {
  constructor(private readonly plant: Callable) {}

  /**
   * Lets a device write the history of a site, and no other device from now on.
   *
   * Every grant has a new number, its *epoch*. The device has to be told it, and states it
   * with all that it sends; whoever held an earlier epoch is refused from now on, even if it
   * is the same device.
   *
   * @param site - The site, with its tenant: `acme/line-7`; at most 64 characters.
   * @param options - Needed: `device`, `command`. See {@link GrantLeaseOptions}.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example Tablet 7 owns line 7
   * ```ts
   * plant.sync.grantLease(
   *   'acme/line-7',
   *   {
   *     device: 'tablet-7',
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f7207', actor: 'ada.admin' },
   *   },
   * )
   * ```
   */
  grantLease(site: Scope, options: GrantLeaseOptions): Done {
    return this.plant.call('sync.grant_lease', request('site', site, options))
  }

  /**
   * Lets a device write the history of a site, and no other device from now on.
   *
   * As {@link grantLease}, but off the main thread.
   *
   * @param site - The site, with its tenant: `acme/line-7`; at most 64 characters.
   * @param options - Needed: `device`, `command`. See {@link GrantLeaseOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example Tablet 7 owns line 7
   * ```ts
   * await plant.sync.grantLeaseAsync(
   *   'acme/line-7',
   *   {
   *     device: 'tablet-7',
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f7207', actor: 'ada.admin' },
   *   },
   * )
   * ```
   */
  async grantLeaseAsync(
    site: Scope,
    options: GrantLeaseOptions,
    control: Control = {},
  ): Promise<Done> {
    return this.plant.callAsync('sync.grant_lease', request('site', site, options), control)
  }

  /**
   * Takes the lease of a site away; nothing is taken of it before another is granted.
   *
   * @param site - The site, with its tenant.
   * @param options - Needed: `command`. See {@link RevokeLeaseOptions}.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example It was stolen
   * ```ts
   * plant.sync.revokeLease(
   *   'acme/line-7',
   *   {
   *     command: {
   *       id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f7208',
   *       actor: 'ada.admin',
   *       reason: 'stolen',
   *     },
   *   },
   * )
   * ```
   */
  revokeLease(site: Scope, options: RevokeLeaseOptions): Done {
    return this.plant.call('sync.revoke_lease', request('site', site, options))
  }

  /**
   * Takes the lease of a site away; nothing is taken of it before another is granted.
   *
   * As {@link revokeLease}, but off the main thread.
   *
   * @param site - The site, with its tenant.
   * @param options - Needed: `command`. See {@link RevokeLeaseOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example It was stolen
   * ```ts
   * await plant.sync.revokeLeaseAsync(
   *   'acme/line-7',
   *   {
   *     command: {
   *       id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f7208',
   *       actor: 'ada.admin',
   *       reason: 'stolen',
   *     },
   *   },
   * )
   * ```
   */
  async revokeLeaseAsync(
    site: Scope,
    options: RevokeLeaseOptions,
    control: Control = {},
  ): Promise<Done> {
    return this.plant.callAsync('sync.revoke_lease', request('site', site, options), control)
  }

  /**
   * Tells a plant on the edge which lease it holds; its pages state it from then on.
   *
   * @param site - The plant's own site, with its tenant.
   * @param options - Needed: `device`, `epoch`, `command`. See {@link HoldLeaseOptions}.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example On the tablet itself
   * ```typescript
   * plant.sync.holdLease(
   *   'acme/line-7',
   *   {
   *     device: 'tablet-7',
   *     epoch: 1,
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f7209', actor: 'ada.admin' },
   *   },
   * )
   * ```
   */
  holdLease(site: Scope, options: HoldLeaseOptions): Done {
    return this.plant.call('sync.hold_lease', request('site', site, options))
  }

  /**
   * Tells a plant on the edge which lease it holds; its pages state it from then on.
   *
   * As {@link holdLease}, but off the main thread.
   *
   * @param site - The plant's own site, with its tenant.
   * @param options - Needed: `device`, `epoch`, `command`. See {@link HoldLeaseOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example On the tablet itself
   * ```typescript
   * await plant.sync.holdLeaseAsync(
   *   'acme/line-7',
   *   {
   *     device: 'tablet-7',
   *     epoch: 1,
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f7209', actor: 'ada.admin' },
   *   },
   * )
   * ```
   */
  async holdLeaseAsync(
    site: Scope,
    options: HoldLeaseOptions,
    control: Control = {},
  ): Promise<Done> {
    return this.plant.callAsync('sync.hold_lease', request('site', site, options), control)
  }

  /**
   * Ends the quarantine of a site whose history had forked; a person decides, with a reason.
   *
   * Whatever is decided, the history that the central plant has stands, and the other one is
   * not taken: keep the forked device's file, start its site anew from the central plant's
   * copy, and enter what is missing by commands of its own.
   *
   * @param site - The site, with its tenant.
   * @param options - Needed: `decision`, `command`. See {@link ResolveForkOptions}.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example The tablet was restored from a backup
   * ```typescript
   * plant.sync.resolveFork(
   *   'acme/line-7',
   *   {
   *     decision: 'replace_device',
   *     command: {
   *       id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f720a',
   *       actor: 'ada.admin',
   *       reason: 'tablet replaced',
   *     },
   *   },
   * )
   * ```
   */
  resolveFork(site: Scope, options: ResolveForkOptions): Done {
    return this.plant.call('sync.resolve_fork', request('site', site, options))
  }

  /**
   * Ends the quarantine of a site whose history had forked; a person decides, with a reason.
   *
   * As {@link resolveFork}, but off the main thread.
   *
   * @param site - The site, with its tenant.
   * @param options - Needed: `decision`, `command`. See {@link ResolveForkOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example The tablet was restored from a backup
   * ```typescript
   * await plant.sync.resolveForkAsync(
   *   'acme/line-7',
   *   {
   *     decision: 'replace_device',
   *     command: {
   *       id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f720a',
   *       actor: 'ada.admin',
   *       reason: 'tablet replaced',
   *     },
   *   },
   * )
   * ```
   */
  async resolveForkAsync(
    site: Scope,
    options: ResolveForkOptions,
    control: Control = {},
  ): Promise<Done> {
    return this.plant.callAsync('sync.resolve_fork', request('site', site, options), control)
  }

  /**
   * Reads a page of this site's journal, to be sent to the central plant.
   *
   * @param after - Only lines behind this position: what the central plant acknowledged last.
   * @param options - Optional: `limit`. See {@link ReadPageOptions}.
   * @returns A stretch of a site's journal, with the lease that it is sent under.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example What lies behind position 120
   * ```typescript
   * plant.sync.page(120, { limit: 1000 })
   * ```
   */
  page(after: number = 0, options: ReadPageOptions = {}): SyncPage {
    return this.plant.call('sync.page', request('after', after, options))
  }

  /**
   * Reads a page of this site's journal, to be sent to the central plant.
   *
   * As {@link page}, but off the main thread.
   *
   * @param after - Only lines behind this position: what the central plant acknowledged last.
   * @param options - Optional: `limit`. See {@link ReadPageOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns A stretch of a site's journal, with the lease that it is sent under.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example What lies behind position 120
   * ```typescript
   * await plant.sync.pageAsync(120, { limit: 1000 })
   * ```
   */
  async pageAsync(
    after: number = 0,
    options: ReadPageOptions = {},
    control: Control = {},
  ): Promise<SyncPage> {
    return this.plant.callAsync('sync.page', request('after', after, options), control)
  }

  /**
   * Takes a page as it was sent, checks it, and writes what is new of it.
   *
   * @param page - The page.
   * @returns What became of a page.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example A page of the tablet
   * ```typescript
   * plant.sync.accept(
   *   {
   *     site: 'acme/line-7',
   *     device: 'tablet-7',
   *     epoch: 1,
   *     position: 0,
   *     head: '0000000000000000000000000000000000000000000000000000000000000000',
   *     tail: '0000000000000000000000000000000000000000000000000000000000000000',
   *     lines: [],
   *   },
   * )
   * ```
   */
  accept(page: SyncPage): Accepted {
    return this.plant.call('sync.accept', request('page', page))
  }

  /**
   * Takes a page as it was sent, checks it, and writes what is new of it.
   *
   * As {@link accept}, but off the main thread.
   *
   * @param page - The page.
   * @param control - A signal to abort, a time limit.
   * @returns What became of a page.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example A page of the tablet
   * ```typescript
   * await plant.sync.acceptAsync(
   *   {
   *     site: 'acme/line-7',
   *     device: 'tablet-7',
   *     epoch: 1,
   *     position: 0,
   *     head: '0000000000000000000000000000000000000000000000000000000000000000',
   *     tail: '0000000000000000000000000000000000000000000000000000000000000000',
   *     lines: [],
   *   },
   * )
   * ```
   */
  async acceptAsync(page: SyncPage, control: Control = {}): Promise<Accepted> {
    return this.plant.callAsync('sync.accept', request('page', page), control)
  }

  /**
   * Asks the central plant for its copy of a site's journal, for a device that starts anew or
   * was restored from a backup.
   *
   * @param site - The site, with its tenant.
   * @param options - Needed: `device`, `epoch`; optional: `after`, `limit`. See
   * {@link CopySiteOptions}.
   * @returns A stretch of a site's journal, with the lease that it is sent under.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example For a tablet that starts anew
   * ```typescript
   * plant.sync.copy('acme/line-7', { device: 'tablet-8', epoch: 2, after: 0, limit: 1000 })
   * ```
   */
  copy(site: Scope, options: CopySiteOptions): SyncPage {
    return this.plant.call('sync.copy', request('site', site, options))
  }

  /**
   * Asks the central plant for its copy of a site's journal, for a device that starts anew or
   * was restored from a backup.
   *
   * As {@link copy}, but off the main thread.
   *
   * @param site - The site, with its tenant.
   * @param options - Needed: `device`, `epoch`; optional: `after`, `limit`. See
   * {@link CopySiteOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns A stretch of a site's journal, with the lease that it is sent under.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example For a tablet that starts anew
   * ```typescript
   * await plant.sync.copyAsync(
   *   'acme/line-7',
   *   { device: 'tablet-8', epoch: 2, after: 0, limit: 1000 },
   * )
   * ```
   */
  async copyAsync(site: Scope, options: CopySiteOptions, control: Control = {}): Promise<SyncPage> {
    return this.plant.callAsync('sync.copy', request('site', site, options), control)
  }

  /**
   * Takes a page as it was sent, checks it, and writes what is new of it.
   *
   * @param page - The page.
   * @returns What became of a page.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example What the central plant has of this site
   * ```typescript
   * plant.sync.takeOver(
   *   {
   *     site: 'acme/line-7',
   *     device: 'tablet-8',
   *     epoch: 2,
   *     position: 0,
   *     head: '0000000000000000000000000000000000000000000000000000000000000000',
   *     tail: '0000000000000000000000000000000000000000000000000000000000000000',
   *     lines: [],
   *   },
   * )
   * ```
   */
  takeOver(page: SyncPage): Accepted {
    return this.plant.call('sync.take_over', request('page', page))
  }

  /**
   * Takes a page as it was sent, checks it, and writes what is new of it.
   *
   * As {@link takeOver}, but off the main thread.
   *
   * @param page - The page.
   * @param control - A signal to abort, a time limit.
   * @returns What became of a page.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example What the central plant has of this site
   * ```typescript
   * await plant.sync.takeOverAsync(
   *   {
   *     site: 'acme/line-7',
   *     device: 'tablet-8',
   *     epoch: 2,
   *     position: 0,
   *     head: '0000000000000000000000000000000000000000000000000000000000000000',
   *     tail: '0000000000000000000000000000000000000000000000000000000000000000',
   *     lines: [],
   *   },
   * )
   * ```
   */
  async takeOverAsync(page: SyncPage, control: Control = {}): Promise<Accepted> {
    return this.plant.callAsync('sync.take_over', request('page', page), control)
  }

  /**
   * Shows how far every site is that sends its journal here.
   * @returns How far every edge has come, by its site.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example How far every site is
   * ```ts
   * plant.sync.status()
   * ```
   */
  status(): SyncStatus {
    return this.plant.call('sync.status', {})
  }

  /**
   * Shows how far every site is that sends its journal here.
   *
   * As {@link status}, but off the main thread.
   * @param control - A signal to abort, a time limit.
   * @returns How far every edge has come, by its site.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example How far every site is
   * ```ts
   * await plant.sync.statusAsync()
   * ```
   */
  async statusAsync(control: Control = {}): Promise<SyncStatus> {
    return this.plant.callAsync('sync.status', {}, control)
  }

  /**
   * Sends a site on the edge a letter: an operation that it is to carry out by its own rules.
   *
   * Letters to one site are handed out in the order in which they were sent. A letter that the
   * site rejects or postpones does not hold up the next.
   *
   * @param letter - The letter's code; it is never used again for another letter.
   * @param options - Needed: `to`, `method`, `request`, `command`. See
   * {@link SendLetterOptions}.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example A command for line 7
   * ```ts
   * plant.sync.send(
   *   'L-1',
   *   {
   *     to: 'acme/line-7',
   *     method: 'record.complete',
   *     request: '{"record": "DEV-7", "command": {"actor": "ada.admin"}}',
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f720b', actor: 'ada.admin' },
   *   },
   * )
   * ```
   */
  send(letter: LetterId, options: SendLetterOptions): Done {
    return this.plant.call('sync.send', request('letter', letter, options))
  }

  /**
   * Sends a site on the edge a letter: an operation that it is to carry out by its own rules.
   *
   * As {@link send}, but off the main thread.
   *
   * @param letter - The letter's code; it is never used again for another letter.
   * @param options - Needed: `to`, `method`, `request`, `command`. See
   * {@link SendLetterOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example A command for line 7
   * ```ts
   * await plant.sync.sendAsync(
   *   'L-1',
   *   {
   *     to: 'acme/line-7',
   *     method: 'record.complete',
   *     request: '{"record": "DEV-7", "command": {"actor": "ada.admin"}}',
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f720b', actor: 'ada.admin' },
   *   },
   * )
   * ```
   */
  async sendAsync(
    letter: LetterId,
    options: SendLetterOptions,
    control: Control = {},
  ): Promise<Done> {
    return this.plant.callAsync('sync.send', request('letter', letter, options), control)
  }

  /**
   * Hands a device the letters that its site has not answered yet, in the order in which they
   * were sent.
   *
   * Whoever does not hold the site's lease gets none, because what it did would count for
   * nothing.
   *
   * @param site - The device's site, with its tenant.
   * @param options - Needed: `device`, `epoch`; optional: `after`, `limit`. See
   * {@link FetchLettersOptions}.
   * @returns Letters for one site, and where to go on.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example What line 7 has to do
   * ```typescript
   * plant.sync.fetch('acme/line-7', { device: 'tablet-7', epoch: 1 })
   * ```
   */
  fetch(site: Scope, options: FetchLettersOptions): LetterPage {
    return this.plant.call('sync.fetch', request('site', site, options))
  }

  /**
   * Hands a device the letters that its site has not answered yet, in the order in which they
   * were sent.
   *
   * As {@link fetch}, but off the main thread.
   *
   * @param site - The device's site, with its tenant.
   * @param options - Needed: `device`, `epoch`; optional: `after`, `limit`. See
   * {@link FetchLettersOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns Letters for one site, and where to go on.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example What line 7 has to do
   * ```typescript
   * await plant.sync.fetchAsync('acme/line-7', { device: 'tablet-7', epoch: 1 })
   * ```
   */
  async fetchAsync(
    site: Scope,
    options: FetchLettersOptions,
    control: Control = {},
  ): Promise<LetterPage> {
    return this.plant.callAsync('sync.fetch', request('site', site, options), control)
  }

  /**
   * Writes down, at the site itself, what became of a letter; the answer travels with the
   * site's journal.
   *
   * `done` and `rejected` are final. A letter that was `postponed` is handed out again. A
   * rejection uses the letter's order as the id of its command, so that the letter can never
   * be carried out afterwards.
   *
   * @param letter - The letter's code.
   * @param options - Needed: `order`, `outcome`, `command`; optional: `problem`. See
   * {@link AnswerLetterOptions}.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example It was done
   * ```typescript
   * plant.sync.answer(
   *   'L-1',
   *   {
   *     order: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f7081',
   *     outcome: 'done',
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f720c', actor: 'ada.admin' },
   *   },
   * )
   * ```
   */
  answer(letter: LetterId, options: AnswerLetterOptions): Done {
    return this.plant.call('sync.answer', request('letter', letter, options))
  }

  /**
   * Writes down, at the site itself, what became of a letter; the answer travels with the
   * site's journal.
   *
   * As {@link answer}, but off the main thread.
   *
   * @param letter - The letter's code.
   * @param options - Needed: `order`, `outcome`, `command`; optional: `problem`. See
   * {@link AnswerLetterOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example It was done
   * ```typescript
   * await plant.sync.answerAsync(
   *   'L-1',
   *   {
   *     order: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f7081',
   *     outcome: 'done',
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f720c', actor: 'ada.admin' },
   *   },
   * )
   * ```
   */
  async answerAsync(
    letter: LetterId,
    options: AnswerLetterOptions,
    control: Control = {},
  ): Promise<Done> {
    return this.plant.callAsync('sync.answer', request('letter', letter, options), control)
  }

  /**
   * Lists the letters that sites have rejected and that nobody has dealt with, oldest sending
   * first.
   *
   * @param site - Only those for this site, with its tenant; all when absent.
   * @returns Letters that sites have rejected.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example What sites refused to do
   * ```ts
   * plant.sync.deadLetters()
   * ```
   */
  deadLetters(site?: Scope | undefined): DeadLetters {
    return this.plant.call('sync.dead_letters', request('site', site))
  }

  /**
   * Lists the letters that sites have rejected and that nobody has dealt with, oldest sending
   * first.
   *
   * As {@link deadLetters}, but off the main thread.
   *
   * @param site - Only those for this site, with its tenant; all when absent.
   * @param control - A signal to abort, a time limit.
   * @returns Letters that sites have rejected.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example What sites refused to do
   * ```ts
   * await plant.sync.deadLettersAsync(undefined)
   * ```
   */
  async deadLettersAsync(site?: Scope | undefined, control: Control = {}): Promise<DeadLetters> {
    return this.plant.callAsync('sync.dead_letters', request('site', site), control)
  }

  /**
   * Sends a dead letter again, as it is, at the end of the queue and with a new order.
   *
   * @param letter - The letter's code.
   * @param options - Needed: `command`. See {@link ResendLetterOptions}.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example Once more
   * ```typescript
   * plant.sync.resend(
   *   'L-1',
   *   { command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f720d', actor: 'ada.admin' } },
   * )
   * ```
   */
  resend(letter: LetterId, options: ResendLetterOptions): Done {
    return this.plant.call('sync.resend', request('letter', letter, options))
  }

  /**
   * Sends a dead letter again, as it is, at the end of the queue and with a new order.
   *
   * As {@link resend}, but off the main thread.
   *
   * @param letter - The letter's code.
   * @param options - Needed: `command`. See {@link ResendLetterOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example Once more
   * ```typescript
   * await plant.sync.resendAsync(
   *   'L-1',
   *   { command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f720d', actor: 'ada.admin' } },
   * )
   * ```
   */
  async resendAsync(
    letter: LetterId,
    options: ResendLetterOptions,
    control: Control = {},
  ): Promise<Done> {
    return this.plant.callAsync('sync.resend', request('letter', letter, options), control)
  }

  /**
   * Decides that a dead letter need not be carried out any more; the command's reason is
   * mandatory.
   *
   * @param letter - The letter's code.
   * @param options - Needed: `command`. See {@link DismissLetterOptions}.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example It is settled otherwise
   * ```typescript
   * plant.sync.dismiss(
   *   'L-1',
   *   {
   *     command: {
   *       id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f720e',
   *       actor: 'ada.admin',
   *       reason: 'done by hand',
   *     },
   *   },
   * )
   * ```
   */
  dismiss(letter: LetterId, options: DismissLetterOptions): Done {
    return this.plant.call('sync.dismiss', request('letter', letter, options))
  }

  /**
   * Decides that a dead letter need not be carried out any more; the command's reason is
   * mandatory.
   *
   * As {@link dismiss}, but off the main thread.
   *
   * @param letter - The letter's code.
   * @param options - Needed: `command`. See {@link DismissLetterOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example It is settled otherwise
   * ```typescript
   * await plant.sync.dismissAsync(
   *   'L-1',
   *   {
   *     command: {
   *       id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f720e',
   *       actor: 'ada.admin',
   *       reason: 'done by hand',
   *     },
   *   },
   * )
   * ```
   */
  async dismissAsync(
    letter: LetterId,
    options: DismissLetterOptions,
    control: Control = {},
  ): Promise<Done> {
    return this.plant.callAsync('sync.dismiss', request('letter', letter, options), control)
  }
}
