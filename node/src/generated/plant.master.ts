// Written by `cargo xtask codegen` from contract.json; do not edit.
import { type Callable, type Control, request } from '../call.js'
import type { LocalDate } from '../scalars.js'
import type {
  BomPage,
  BomView,
  CycleList,
  Done,
  DraftBomOptions,
  DraftRoutingOptions,
  EndBomOptions,
  EndRoutingOptions,
  ExplodeItemOptions,
  FindItemCostsOptions,
  FindItemNeedsOptions,
  FindItemProducibleOptions,
  FindItemUsesOptions,
  FindStepTimesOptions,
  GetBomOptions,
  GetRoutingOptions,
  Item,
  ItemCosts,
  ItemExplosion,
  ItemId,
  ItemPage,
  ItemView,
  ListBomsOptions,
  ListItemsOptions,
  ListLowLevelCodesOptions,
  ListRoutingsOptions,
  ListSitesOptions,
  ListWorkCentersOptions,
  LoadBomsOptions,
  LoadedBom,
  LoadedRouting,
  LoadRoutingsOptions,
  LowLevelCodes,
  Needs,
  Producible,
  PutItemOptions,
  PutItemsOptions,
  PutSiteOptions,
  PutSitesOptions,
  PutWorkCenterOptions,
  PutWorkCentersOptions,
  ReleaseBomOptions,
  ReleaseRoutingOptions,
  ReviseBomOptions,
  ReviseRoutingOptions,
  RevisionStatus,
  RoutingPage,
  RoutingView,
  Site,
  SiteId,
  SitePage,
  SiteView,
  StepTimes,
  Uses,
  Word,
  WorkCenter,
  WorkCenterId,
  WorkCenterPage,
  WorkCenterView,
} from './types.js'

/** The `master` operations of a plant. */
export class MasterOfPlant {
  constructor(private readonly plant: Callable) {}

  /**
   * Makes a site known, or replaces what is known of it.
   *
   * @param site - The site as it shall be, as a whole.
   * @param options - Needed: `command`. See {@link PutSiteOptions}.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example A factory
   * ```ts
   * plant.master.putSite(
   *   {
   *     site: 'MUC',
   *     name: 'Munich',
   *     kind: 'factory',
   *     zone: 'Europe/Berlin',
   *     currency: 'EUR',
   *   },
   *   { command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f1001', actor: 'jane.doe' } },
   * )
   * ```
   */
  putSite(site: Site, options: PutSiteOptions): Done {
    return this.plant.call('master.put_site', request('site', site, options))
  }

  /**
   * Makes a site known, or replaces what is known of it.
   *
   * As {@link putSite}, but off the main thread.
   *
   * @param site - The site as it shall be, as a whole.
   * @param options - Needed: `command`. See {@link PutSiteOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example A factory
   * ```ts
   * await plant.master.putSiteAsync(
   *   {
   *     site: 'MUC',
   *     name: 'Munich',
   *     kind: 'factory',
   *     zone: 'Europe/Berlin',
   *     currency: 'EUR',
   *   },
   *   { command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f1001', actor: 'jane.doe' } },
   * )
   * ```
   */
  async putSiteAsync(site: Site, options: PutSiteOptions, control: Control = {}): Promise<Done> {
    return this.plant.callAsync('master.put_site', request('site', site, options), control)
  }

  /**
   * Makes several sites known, or replaces what is known of them: all, or none.
   *
   * @param sites - The sites as they shall be, each once.
   * @param options - Needed: `command`. See {@link PutSitesOptions}.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example A warehouse
   * ```ts
   * plant.master.putSites(
   *   [
   *     {
   *       site: 'HAM',
   *       name: 'Hamburg',
   *       kind: 'warehouse',
   *       zone: 'Europe/Berlin',
   *       currency: 'EUR',
   *     },
   *   ],
   *   { command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f1002', actor: 'jane.doe' } },
   * )
   * ```
   */
  putSites(sites: readonly Site[], options: PutSitesOptions): Done {
    return this.plant.call('master.put_sites', request('sites', sites, options))
  }

  /**
   * Makes several sites known, or replaces what is known of them: all, or none.
   *
   * As {@link putSites}, but off the main thread.
   *
   * @param sites - The sites as they shall be, each once.
   * @param options - Needed: `command`. See {@link PutSitesOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example A warehouse
   * ```ts
   * await plant.master.putSitesAsync(
   *   [
   *     {
   *       site: 'HAM',
   *       name: 'Hamburg',
   *       kind: 'warehouse',
   *       zone: 'Europe/Berlin',
   *       currency: 'EUR',
   *     },
   *   ],
   *   { command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f1002', actor: 'jane.doe' } },
   * )
   * ```
   */
  async putSitesAsync(
    sites: readonly Site[],
    options: PutSitesOptions,
    control: Control = {},
  ): Promise<Done> {
    return this.plant.callAsync('master.put_sites', request('sites', sites, options), control)
  }

  /**
   * Shows a site.
   *
   * @param site - Its code.
   * @returns A site, and how often it was changed.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example By its code
   * ```ts
   * plant.master.getSite('MUC')
   * ```
   */
  getSite(site: SiteId): SiteView {
    return this.plant.call('master.get_site', request('site', site))
  }

  /**
   * Shows a site.
   *
   * As {@link getSite}, but off the main thread.
   *
   * @param site - Its code.
   * @param control - A signal to abort, a time limit.
   * @returns A site, and how often it was changed.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example By its code
   * ```ts
   * await plant.master.getSiteAsync('MUC')
   * ```
   */
  async getSiteAsync(site: SiteId, control: Control = {}): Promise<SiteView> {
    return this.plant.callAsync('master.get_site', request('site', site), control)
  }

  /**
   * Lists sites in the order of their codes, in pages.
   *
   * @param kind - Only sites of this sort.
   * @param options - Optional: `active`, `after`, `limit`. See {@link ListSitesOptions}.
   * @returns One page of a list of sites.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example All factories
   * ```ts
   * plant.master.listSites('factory')
   * ```
   */
  listSites(kind?: Word | undefined, options: ListSitesOptions = {}): SitePage {
    return this.plant.call('master.list_sites', request('kind', kind, options))
  }

  /**
   * Lists sites in the order of their codes, in pages.
   *
   * As {@link listSites}, but off the main thread.
   *
   * @param kind - Only sites of this sort.
   * @param options - Optional: `active`, `after`, `limit`. See {@link ListSitesOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns One page of a list of sites.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example All factories
   * ```ts
   * await plant.master.listSitesAsync('factory')
   * ```
   */
  async listSitesAsync(
    kind?: Word | undefined,
    options: ListSitesOptions = {},
    control: Control = {},
  ): Promise<SitePage> {
    return this.plant.callAsync('master.list_sites', request('kind', kind, options), control)
  }

  /**
   * Makes a work centre known, or replaces what is known of it.
   *
   * @param workCenter - The work centre as it shall be, as a whole.
   * @param options - Needed: `command`. See {@link PutWorkCenterOptions}.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example An assembly line
   * ```ts
   * plant.master.putWorkCenter(
   *   {
   *     workCenter: 'WC-ASM-01',
   *     name: 'Assembly line 1',
   *     site: 'MUC',
   *     kind: 'assembly',
   *     capacityPerDay: '120',
   *     hourlyRate: { amount: '60.00', currency: 'EUR' },
   *   },
   *   { command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f1003', actor: 'jane.doe' } },
   * )
   * ```
   */
  putWorkCenter(workCenter: WorkCenter, options: PutWorkCenterOptions): Done {
    return this.plant.call('master.put_work_center', request('work_center', workCenter, options))
  }

  /**
   * Makes a work centre known, or replaces what is known of it.
   *
   * As {@link putWorkCenter}, but off the main thread.
   *
   * @param workCenter - The work centre as it shall be, as a whole.
   * @param options - Needed: `command`. See {@link PutWorkCenterOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example An assembly line
   * ```ts
   * await plant.master.putWorkCenterAsync(
   *   {
   *     workCenter: 'WC-ASM-01',
   *     name: 'Assembly line 1',
   *     site: 'MUC',
   *     kind: 'assembly',
   *     capacityPerDay: '120',
   *     hourlyRate: { amount: '60.00', currency: 'EUR' },
   *   },
   *   { command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f1003', actor: 'jane.doe' } },
   * )
   * ```
   */
  async putWorkCenterAsync(
    workCenter: WorkCenter,
    options: PutWorkCenterOptions,
    control: Control = {},
  ): Promise<Done> {
    return this.plant.callAsync(
      'master.put_work_center',
      request('work_center', workCenter, options),
      control,
    )
  }

  /**
   * Makes several work centres known, or replaces what is known of them: all, or none.
   *
   * @param workCenters - The work centres as they shall be, each once.
   * @param options - Needed: `command`. See {@link PutWorkCentersOptions}.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example A test bench, and a lathe that is slower than the routings say
   * ```ts
   * plant.master.putWorkCenters(
   *   [
   *     { workCenter: 'WC-TEST-01', name: 'Test bench', site: 'MUC', kind: 'testing' },
   *     {
   *       workCenter: 'WC-CNC-01',
   *       name: 'Lathe',
   *       site: 'MUC',
   *       kind: 'machining',
   *       efficiency: '0.85',
   *       setupTime: 'PT20M',
   *     },
   *   ],
   *   { command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f1004', actor: 'jane.doe' } },
   * )
   * ```
   */
  putWorkCenters(workCenters: readonly WorkCenter[], options: PutWorkCentersOptions): Done {
    return this.plant.call('master.put_work_centers', request('work_centers', workCenters, options))
  }

  /**
   * Makes several work centres known, or replaces what is known of them: all, or none.
   *
   * As {@link putWorkCenters}, but off the main thread.
   *
   * @param workCenters - The work centres as they shall be, each once.
   * @param options - Needed: `command`. See {@link PutWorkCentersOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example A test bench, and a lathe that is slower than the routings say
   * ```ts
   * await plant.master.putWorkCentersAsync(
   *   [
   *     { workCenter: 'WC-TEST-01', name: 'Test bench', site: 'MUC', kind: 'testing' },
   *     {
   *       workCenter: 'WC-CNC-01',
   *       name: 'Lathe',
   *       site: 'MUC',
   *       kind: 'machining',
   *       efficiency: '0.85',
   *       setupTime: 'PT20M',
   *     },
   *   ],
   *   { command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f1004', actor: 'jane.doe' } },
   * )
   * ```
   */
  async putWorkCentersAsync(
    workCenters: readonly WorkCenter[],
    options: PutWorkCentersOptions,
    control: Control = {},
  ): Promise<Done> {
    return this.plant.callAsync(
      'master.put_work_centers',
      request('work_centers', workCenters, options),
      control,
    )
  }

  /**
   * Shows a work centre.
   *
   * @param workCenter - Its code.
   * @returns A work centre, and how often it was changed.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example By its code
   * ```ts
   * plant.master.getWorkCenter('WC-ASM-01')
   * ```
   */
  getWorkCenter(workCenter: WorkCenterId): WorkCenterView {
    return this.plant.call('master.get_work_center', request('work_center', workCenter))
  }

  /**
   * Shows a work centre.
   *
   * As {@link getWorkCenter}, but off the main thread.
   *
   * @param workCenter - Its code.
   * @param control - A signal to abort, a time limit.
   * @returns A work centre, and how often it was changed.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example By its code
   * ```ts
   * await plant.master.getWorkCenterAsync('WC-ASM-01')
   * ```
   */
  async getWorkCenterAsync(
    workCenter: WorkCenterId,
    control: Control = {},
  ): Promise<WorkCenterView> {
    return this.plant.callAsync(
      'master.get_work_center',
      request('work_center', workCenter),
      control,
    )
  }

  /**
   * Lists work centres in the order of their codes, in pages.
   *
   * @param site - Only work centres that stand there.
   * @param options - Optional: `kind`, `active`, `after`, `limit`. See
   * {@link ListWorkCentersOptions}.
   * @returns One page of a list of work centres.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example Those of a factory
   * ```ts
   * plant.master.listWorkCenters('MUC')
   * ```
   */
  listWorkCenters(site?: SiteId | undefined, options: ListWorkCentersOptions = {}): WorkCenterPage {
    return this.plant.call('master.list_work_centers', request('site', site, options))
  }

  /**
   * Lists work centres in the order of their codes, in pages.
   *
   * As {@link listWorkCenters}, but off the main thread.
   *
   * @param site - Only work centres that stand there.
   * @param options - Optional: `kind`, `active`, `after`, `limit`. See
   * {@link ListWorkCentersOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns One page of a list of work centres.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example Those of a factory
   * ```ts
   * await plant.master.listWorkCentersAsync('MUC')
   * ```
   */
  async listWorkCentersAsync(
    site?: SiteId | undefined,
    options: ListWorkCentersOptions = {},
    control: Control = {},
  ): Promise<WorkCenterPage> {
    return this.plant.callAsync('master.list_work_centers', request('site', site, options), control)
  }

  /**
   * Makes an item known, or replaces what is known of it.
   *
   * @param item - The item as it shall be, as a whole.
   * @param options - Needed: `command`. See {@link PutItemOptions}.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example Bar stock, booked to the gram
   * ```ts
   * plant.master.putItem(
   *   {
   *     item: 'ROUND-BAR',
   *     name: 'Round bar 20 mm',
   *     kind: 'raw',
   *     unit: 'kg',
   *     increment: '0.001',
   *   },
   *   { command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f1005', actor: 'jane.doe' } },
   * )
   * ```
   */
  putItem(item: Item, options: PutItemOptions): Done {
    return this.plant.call('master.put_item', request('item', item, options))
  }

  /**
   * Makes an item known, or replaces what is known of it.
   *
   * As {@link putItem}, but off the main thread.
   *
   * @param item - The item as it shall be, as a whole.
   * @param options - Needed: `command`. See {@link PutItemOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example Bar stock, booked to the gram
   * ```ts
   * await plant.master.putItemAsync(
   *   {
   *     item: 'ROUND-BAR',
   *     name: 'Round bar 20 mm',
   *     kind: 'raw',
   *     unit: 'kg',
   *     increment: '0.001',
   *   },
   *   { command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f1005', actor: 'jane.doe' } },
   * )
   * ```
   */
  async putItemAsync(item: Item, options: PutItemOptions, control: Control = {}): Promise<Done> {
    return this.plant.callAsync('master.put_item', request('item', item, options), control)
  }

  /**
   * Makes several items known, or replaces what is known of them: all, or none.
   *
   * @param items - The items as they shall be, each once.
   * @param options - Needed: `command`. See {@link PutItemsOptions}.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example A product and its parts; shims are followed by lot, what expires first goes first
   * ```ts
   * plant.master.putItems(
   *   [
   *     { item: 'GEARBOX', name: 'Gearbox', kind: 'product', unit: 'pcs' },
   *     { item: 'CASE', name: 'Case', kind: 'part', unit: 'pcs' },
   *     { item: 'BOLT', name: 'Bolt M8', kind: 'part', unit: 'pcs' },
   *     {
   *       item: 'SHIM',
   *       name: 'Shim',
   *       kind: 'part',
   *       unit: 'pcs',
   *       tracking: 'lot',
   *       lotChoice: 'fefo',
   *     },
   *     { item: 'SHAFT', name: 'Shaft', kind: 'part', unit: 'pcs' },
   *   ],
   *   { command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f1006', actor: 'jane.doe' } },
   * )
   * ```
   */
  putItems(items: readonly Item[], options: PutItemsOptions): Done {
    return this.plant.call('master.put_items', request('items', items, options))
  }

  /**
   * Makes several items known, or replaces what is known of them: all, or none.
   *
   * As {@link putItems}, but off the main thread.
   *
   * @param items - The items as they shall be, each once.
   * @param options - Needed: `command`. See {@link PutItemsOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example A product and its parts; shims are followed by lot, what expires first goes first
   * ```ts
   * await plant.master.putItemsAsync(
   *   [
   *     { item: 'GEARBOX', name: 'Gearbox', kind: 'product', unit: 'pcs' },
   *     { item: 'CASE', name: 'Case', kind: 'part', unit: 'pcs' },
   *     { item: 'BOLT', name: 'Bolt M8', kind: 'part', unit: 'pcs' },
   *     {
   *       item: 'SHIM',
   *       name: 'Shim',
   *       kind: 'part',
   *       unit: 'pcs',
   *       tracking: 'lot',
   *       lotChoice: 'fefo',
   *     },
   *     { item: 'SHAFT', name: 'Shaft', kind: 'part', unit: 'pcs' },
   *   ],
   *   { command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f1006', actor: 'jane.doe' } },
   * )
   * ```
   */
  async putItemsAsync(
    items: readonly Item[],
    options: PutItemsOptions,
    control: Control = {},
  ): Promise<Done> {
    return this.plant.callAsync('master.put_items', request('items', items, options), control)
  }

  /**
   * Shows an item.
   *
   * @param item - Its code.
   * @returns An item, and how often it was changed.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example By its code
   * ```ts
   * plant.master.getItem('GEARBOX')
   * ```
   */
  getItem(item: ItemId): ItemView {
    return this.plant.call('master.get_item', request('item', item))
  }

  /**
   * Shows an item.
   *
   * As {@link getItem}, but off the main thread.
   *
   * @param item - Its code.
   * @param control - A signal to abort, a time limit.
   * @returns An item, and how often it was changed.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example By its code
   * ```ts
   * await plant.master.getItemAsync('GEARBOX')
   * ```
   */
  async getItemAsync(item: ItemId, control: Control = {}): Promise<ItemView> {
    return this.plant.callAsync('master.get_item', request('item', item), control)
  }

  /**
   * Lists items in the order of their codes, in pages.
   *
   * @param kind - Only items of this sort.
   * @param options - Optional: `status`, `after`, `limit`. See {@link ListItemsOptions}.
   * @returns One page of a list of items.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example All parts that may be used
   * ```ts
   * plant.master.listItems('part', { status: 'active' })
   * ```
   */
  listItems(kind?: Word | undefined, options: ListItemsOptions = {}): ItemPage {
    return this.plant.call('master.list_items', request('kind', kind, options))
  }

  /**
   * Lists items in the order of their codes, in pages.
   *
   * As {@link listItems}, but off the main thread.
   *
   * @param kind - Only items of this sort.
   * @param options - Optional: `status`, `after`, `limit`. See {@link ListItemsOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns One page of a list of items.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example All parts that may be used
   * ```ts
   * await plant.master.listItemsAsync('part', { status: 'active' })
   * ```
   */
  async listItemsAsync(
    kind?: Word | undefined,
    options: ListItemsOptions = {},
    control: Control = {},
  ): Promise<ItemPage> {
    return this.plant.callAsync('master.list_items', request('kind', kind, options), control)
  }

  /**
   * Writes a new revision of what an item is made of, as a draft.
   *
   * Nothing is made by a draft; `plant.master.releaseBom` makes it binding. A draft that would
   * make an item a part of itself is refused, and every item on the way is named.
   *
   * @param item - The item that is made.
   * @param options - Needed: `key`, `lines`, `command`; optional: `priority`. See
   * {@link DraftBomOptions}.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example A gearbox of a case and bolts
   * ```ts
   * plant.master.draftBom(
   *   'GEARBOX',
   *   {
   *     key: { revision: 'A' },
   *     lines: [
   *       { line: 10, item: 'CASE', quantity: '1', step: 10 },
   *       { line: 20, item: 'BOLT', quantity: '3', step: 10 },
   *     ],
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f1007', actor: 'jane.doe' },
   *   },
   * )
   * ```
   *
   * @example An idea for later: with a shim
   * ```ts
   * plant.master.draftBom(
   *   'GEARBOX',
   *   {
   *     key: { revision: 'B' },
   *     lines: [
   *       { line: 10, item: 'CASE', quantity: '1' },
   *       { line: 20, item: 'BOLT', quantity: '4' },
   *       { line: 30, item: 'SHIM', quantity: '2', overage: '0.05' },
   *     ],
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f1008', actor: 'jane.doe' },
   *   },
   * )
   * ```
   */
  draftBom(item: ItemId, options: DraftBomOptions): Done {
    return this.plant.call('master.draft_bom', request('item', item, options))
  }

  /**
   * Writes a new revision of what an item is made of, as a draft.
   *
   * As {@link draftBom}, but off the main thread.
   *
   * @param item - The item that is made.
   * @param options - Needed: `key`, `lines`, `command`; optional: `priority`. See
   * {@link DraftBomOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example A gearbox of a case and bolts
   * ```ts
   * await plant.master.draftBomAsync(
   *   'GEARBOX',
   *   {
   *     key: { revision: 'A' },
   *     lines: [
   *       { line: 10, item: 'CASE', quantity: '1', step: 10 },
   *       { line: 20, item: 'BOLT', quantity: '3', step: 10 },
   *     ],
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f1007', actor: 'jane.doe' },
   *   },
   * )
   * ```
   *
   * @example An idea for later: with a shim
   * ```ts
   * await plant.master.draftBomAsync(
   *   'GEARBOX',
   *   {
   *     key: { revision: 'B' },
   *     lines: [
   *       { line: 10, item: 'CASE', quantity: '1' },
   *       { line: 20, item: 'BOLT', quantity: '4' },
   *       { line: 30, item: 'SHIM', quantity: '2', overage: '0.05' },
   *     ],
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f1008', actor: 'jane.doe' },
   *   },
   * )
   * ```
   */
  async draftBomAsync(
    item: ItemId,
    options: DraftBomOptions,
    control: Control = {},
  ): Promise<Done> {
    return this.plant.callAsync('master.draft_bom', request('item', item, options), control)
  }

  /**
   * Replaces the lines of a draft. A released revision never changes: draft a new one.
   *
   * @param item - The item that is made.
   * @param options - Needed: `key`, `lines`, `command`; optional: `priority`. See
   * {@link ReviseBomOptions}.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example It needs four bolts
   * ```ts
   * plant.master.reviseBom(
   *   'GEARBOX',
   *   {
   *     key: { revision: 'A' },
   *     lines: [
   *       { line: 10, item: 'CASE', quantity: '1', step: 10 },
   *       { line: 20, item: 'BOLT', quantity: '4', step: 10 },
   *     ],
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f1009', actor: 'jane.doe' },
   *   },
   * )
   * ```
   */
  reviseBom(item: ItemId, options: ReviseBomOptions): Done {
    return this.plant.call('master.revise_bom', request('item', item, options))
  }

  /**
   * Replaces the lines of a draft. A released revision never changes: draft a new one.
   *
   * As {@link reviseBom}, but off the main thread.
   *
   * @param item - The item that is made.
   * @param options - Needed: `key`, `lines`, `command`; optional: `priority`. See
   * {@link ReviseBomOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example It needs four bolts
   * ```ts
   * await plant.master.reviseBomAsync(
   *   'GEARBOX',
   *   {
   *     key: { revision: 'A' },
   *     lines: [
   *       { line: 10, item: 'CASE', quantity: '1', step: 10 },
   *       { line: 20, item: 'BOLT', quantity: '4', step: 10 },
   *     ],
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f1009', actor: 'jane.doe' },
   *   },
   * )
   * ```
   */
  async reviseBomAsync(
    item: ItemId,
    options: ReviseBomOptions,
    control: Control = {},
  ): Promise<Done> {
    return this.plant.callAsync('master.revise_bom', request('item', item, options), control)
  }

  /**
   * Makes a draft binding from a day on.
   *
   * The revision before it of the same alternate and site, if no end of it was known, ends
   * where the new one begins. Any other overlap is refused. Orders that were released before
   * keep what they were released with.
   *
   * @param item - The item that is made.
   * @param options - Needed: `key`, `effective`, `command`. See {@link ReleaseBomOptions}.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example For orders that start in 2026 or later
   * ```ts
   * plant.master.releaseBom(
   *   'GEARBOX',
   *   {
   *     key: { revision: 'A' },
   *     effective: { from: '2026-01-01' },
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f100a', actor: 'max.roe' },
   *   },
   * )
   * ```
   */
  releaseBom(item: ItemId, options: ReleaseBomOptions): Done {
    return this.plant.call('master.release_bom', request('item', item, options))
  }

  /**
   * Makes a draft binding from a day on.
   *
   * As {@link releaseBom}, but off the main thread.
   *
   * @param item - The item that is made.
   * @param options - Needed: `key`, `effective`, `command`. See {@link ReleaseBomOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example For orders that start in 2026 or later
   * ```ts
   * await plant.master.releaseBomAsync(
   *   'GEARBOX',
   *   {
   *     key: { revision: 'A' },
   *     effective: { from: '2026-01-01' },
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f100a', actor: 'max.roe' },
   *   },
   * )
   * ```
   */
  async releaseBomAsync(
    item: ItemId,
    options: ReleaseBomOptions,
    control: Control = {},
  ): Promise<Done> {
    return this.plant.callAsync('master.release_bom', request('item', item, options), control)
  }

  /**
   * Ends a released revision earlier than planned, or drops a draft.
   *
   * @param item - The item that is made.
   * @param options - Needed: `key`, `command`; optional: `to`. See {@link EndBomOptions}.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example The idea is dropped
   * ```ts
   * plant.master.endBom(
   *   'GEARBOX',
   *   {
   *     key: { revision: 'B' },
   *     command: {
   *       id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f100b',
   *       actor: 'jane.doe',
   *       reason: 'the case was mended instead',
   *     },
   *   },
   * )
   * ```
   */
  endBom(item: ItemId, options: EndBomOptions): Done {
    return this.plant.call('master.end_bom', request('item', item, options))
  }

  /**
   * Ends a released revision earlier than planned, or drops a draft.
   *
   * As {@link endBom}, but off the main thread.
   *
   * @param item - The item that is made.
   * @param options - Needed: `key`, `command`; optional: `to`. See {@link EndBomOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example The idea is dropped
   * ```ts
   * await plant.master.endBomAsync(
   *   'GEARBOX',
   *   {
   *     key: { revision: 'B' },
   *     command: {
   *       id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f100b',
   *       actor: 'jane.doe',
   *       reason: 'the case was mended instead',
   *     },
   *   },
   * )
   * ```
   */
  async endBomAsync(item: ItemId, options: EndBomOptions, control: Control = {}): Promise<Done> {
    return this.plant.callAsync('master.end_bom', request('item', item, options), control)
  }

  /**
   * Writes and releases revisions that come from another system: all, or none.
   *
   * Items that go into each other are not refused here but set aside: their revisions stay
   * drafts that name the whole cycle, and can be released once they were revised.
   *
   * @param boms - The revisions.
   * @param options - Needed: `command`. See {@link LoadBomsOptions}.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example A shaft of 0.8 kg of bar stock, of which a twentieth is lost
   * ```ts
   * plant.master.loadBoms(
   *   [
   *     {
   *       item: 'SHAFT',
   *       key: { revision: 'A' },
   *       effective: { from: '2026-01-01' },
   *       lines: [{ line: 10, item: 'ROUND-BAR', quantity: '0.8', componentYield: '0.95' }],
   *     },
   *   ],
   *   { command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f100c', actor: 'jane.doe' } },
   * )
   * ```
   */
  loadBoms(boms: readonly LoadedBom[], options: LoadBomsOptions): Done {
    return this.plant.call('master.load_boms', request('boms', boms, options))
  }

  /**
   * Writes and releases revisions that come from another system: all, or none.
   *
   * As {@link loadBoms}, but off the main thread.
   *
   * @param boms - The revisions.
   * @param options - Needed: `command`. See {@link LoadBomsOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example A shaft of 0.8 kg of bar stock, of which a twentieth is lost
   * ```ts
   * await plant.master.loadBomsAsync(
   *   [
   *     {
   *       item: 'SHAFT',
   *       key: { revision: 'A' },
   *       effective: { from: '2026-01-01' },
   *       lines: [{ line: 10, item: 'ROUND-BAR', quantity: '0.8', componentYield: '0.95' }],
   *     },
   *   ],
   *   { command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f100c', actor: 'jane.doe' } },
   * )
   * ```
   */
  async loadBomsAsync(
    boms: readonly LoadedBom[],
    options: LoadBomsOptions,
    control: Control = {},
  ): Promise<Done> {
    return this.plant.callAsync('master.load_boms', request('boms', boms, options), control)
  }

  /**
   * Shows what an item is made of: every revision, or those that serve on a day.
   *
   * @param item - The item that is made.
   * @param options - Optional: `on`, `site`. See {@link GetBomOptions}.
   * @returns The bills of materials of an item.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example What serves on a day
   * ```ts
   * plant.master.getBom('GEARBOX', { on: '2026-03-02' })
   * ```
   */
  getBom(item: ItemId, options: GetBomOptions = {}): BomView {
    return this.plant.call('master.get_bom', request('item', item, options))
  }

  /**
   * Shows what an item is made of: every revision, or those that serve on a day.
   *
   * As {@link getBom}, but off the main thread.
   *
   * @param item - The item that is made.
   * @param options - Optional: `on`, `site`. See {@link GetBomOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns The bills of materials of an item.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example What serves on a day
   * ```ts
   * await plant.master.getBomAsync('GEARBOX', { on: '2026-03-02' })
   * ```
   */
  async getBomAsync(
    item: ItemId,
    options: GetBomOptions = {},
    control: Control = {},
  ): Promise<BomView> {
    return this.plant.callAsync('master.get_bom', request('item', item, options), control)
  }

  /**
   * Lists bills of materials in the order of the items' codes, in pages.
   *
   * @param status - Only items of which a revision is in this status.
   * @param options - Optional: `inCycle`, `after`, `limit`. See {@link ListBomsOptions}.
   * @returns One page of a list of bills of materials.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example Everything that is released
   * ```ts
   * plant.master.listBoms('released')
   * ```
   */
  listBoms(status?: RevisionStatus | undefined, options: ListBomsOptions = {}): BomPage {
    return this.plant.call('master.list_boms', request('status', status, options))
  }

  /**
   * Lists bills of materials in the order of the items' codes, in pages.
   *
   * As {@link listBoms}, but off the main thread.
   *
   * @param status - Only items of which a revision is in this status.
   * @param options - Optional: `inCycle`, `after`, `limit`. See {@link ListBomsOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns One page of a list of bills of materials.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example Everything that is released
   * ```ts
   * await plant.master.listBomsAsync('released')
   * ```
   */
  async listBomsAsync(
    status?: RevisionStatus | undefined,
    options: ListBomsOptions = {},
    control: Control = {},
  ): Promise<BomPage> {
    return this.plant.callAsync('master.list_boms', request('status', status, options), control)
  }

  /**
   * Writes a new revision of how an item is made, as a draft.
   *
   * Nothing is made by a draft; `plant.master.releaseRouting` makes it binding.
   *
   * @param item - The item that is made.
   * @param options - Needed: `key`, `steps`, `command`; optional: `priority`. See
   * {@link DraftRoutingOptions}.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example A gearbox is put together
   * ```ts
   * plant.master.draftRouting(
   *   'GEARBOX',
   *   {
   *     key: { revision: 'A' },
   *     steps: [
   *       {
   *         step: 10,
   *         operation: 'Assemble',
   *         workCenter: 'WC-ASM-01',
   *         setupTime: 'PT15M',
   *         runTime: { type: 'per_unit', minutes: '4' },
   *       },
   *     ],
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f100d', actor: 'jane.doe' },
   *   },
   * )
   * ```
   *
   * @example An idea for later: tests in batches
   * ```ts
   * plant.master.draftRouting(
   *   'GEARBOX',
   *   {
   *     key: { revision: 'B' },
   *     steps: [
   *       {
   *         step: 10,
   *         operation: 'Assemble',
   *         workCenter: 'WC-ASM-01',
   *         runTime: { type: 'per_unit', minutes: '4' },
   *       },
   *       {
   *         step: 20,
   *         operation: 'Test',
   *         workCenter: 'WC-TEST-01',
   *         runTime: { type: 'per_batch', size: '10', minutes: '20' },
   *         transferBatch: '10',
   *         after: [10],
   *       },
   *     ],
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f100e', actor: 'jane.doe' },
   *   },
   * )
   * ```
   */
  draftRouting(item: ItemId, options: DraftRoutingOptions): Done {
    return this.plant.call('master.draft_routing', request('item', item, options))
  }

  /**
   * Writes a new revision of how an item is made, as a draft.
   *
   * As {@link draftRouting}, but off the main thread.
   *
   * @param item - The item that is made.
   * @param options - Needed: `key`, `steps`, `command`; optional: `priority`. See
   * {@link DraftRoutingOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example A gearbox is put together
   * ```ts
   * await plant.master.draftRoutingAsync(
   *   'GEARBOX',
   *   {
   *     key: { revision: 'A' },
   *     steps: [
   *       {
   *         step: 10,
   *         operation: 'Assemble',
   *         workCenter: 'WC-ASM-01',
   *         setupTime: 'PT15M',
   *         runTime: { type: 'per_unit', minutes: '4' },
   *       },
   *     ],
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f100d', actor: 'jane.doe' },
   *   },
   * )
   * ```
   *
   * @example An idea for later: tests in batches
   * ```ts
   * await plant.master.draftRoutingAsync(
   *   'GEARBOX',
   *   {
   *     key: { revision: 'B' },
   *     steps: [
   *       {
   *         step: 10,
   *         operation: 'Assemble',
   *         workCenter: 'WC-ASM-01',
   *         runTime: { type: 'per_unit', minutes: '4' },
   *       },
   *       {
   *         step: 20,
   *         operation: 'Test',
   *         workCenter: 'WC-TEST-01',
   *         runTime: { type: 'per_batch', size: '10', minutes: '20' },
   *         transferBatch: '10',
   *         after: [10],
   *       },
   *     ],
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f100e', actor: 'jane.doe' },
   *   },
   * )
   * ```
   */
  async draftRoutingAsync(
    item: ItemId,
    options: DraftRoutingOptions,
    control: Control = {},
  ): Promise<Done> {
    return this.plant.callAsync('master.draft_routing', request('item', item, options), control)
  }

  /**
   * Replaces the steps of a draft. A released revision never changes: draft a new one.
   *
   * @param item - The item that is made.
   * @param options - Needed: `key`, `steps`, `command`; optional: `priority`. See
   * {@link ReviseRoutingOptions}.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example And tested, piece by piece
   * ```ts
   * plant.master.reviseRouting(
   *   'GEARBOX',
   *   {
   *     key: { revision: 'A' },
   *     steps: [
   *       {
   *         step: 10,
   *         operation: 'Assemble',
   *         workCenter: 'WC-ASM-01',
   *         setupTime: 'PT15M',
   *         runTime: { type: 'per_unit', minutes: '4' },
   *       },
   *       {
   *         step: 20,
   *         operation: 'Test',
   *         workCenter: 'WC-TEST-01',
   *         runTime: { type: 'per_unit', minutes: '2.5' },
   *       },
   *     ],
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f100f', actor: 'jane.doe' },
   *   },
   * )
   * ```
   */
  reviseRouting(item: ItemId, options: ReviseRoutingOptions): Done {
    return this.plant.call('master.revise_routing', request('item', item, options))
  }

  /**
   * Replaces the steps of a draft. A released revision never changes: draft a new one.
   *
   * As {@link reviseRouting}, but off the main thread.
   *
   * @param item - The item that is made.
   * @param options - Needed: `key`, `steps`, `command`; optional: `priority`. See
   * {@link ReviseRoutingOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example And tested, piece by piece
   * ```ts
   * await plant.master.reviseRoutingAsync(
   *   'GEARBOX',
   *   {
   *     key: { revision: 'A' },
   *     steps: [
   *       {
   *         step: 10,
   *         operation: 'Assemble',
   *         workCenter: 'WC-ASM-01',
   *         setupTime: 'PT15M',
   *         runTime: { type: 'per_unit', minutes: '4' },
   *       },
   *       {
   *         step: 20,
   *         operation: 'Test',
   *         workCenter: 'WC-TEST-01',
   *         runTime: { type: 'per_unit', minutes: '2.5' },
   *       },
   *     ],
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f100f', actor: 'jane.doe' },
   *   },
   * )
   * ```
   */
  async reviseRoutingAsync(
    item: ItemId,
    options: ReviseRoutingOptions,
    control: Control = {},
  ): Promise<Done> {
    return this.plant.callAsync('master.revise_routing', request('item', item, options), control)
  }

  /**
   * Makes a draft binding from a day on.
   *
   * The revision before it of the same alternate and site, if no end of it was known, ends
   * where the new one begins. Any other overlap is refused. Orders that were released before
   * keep what they were released with.
   *
   * @param item - The item that is made.
   * @param options - Needed: `key`, `effective`, `command`. See {@link ReleaseRoutingOptions}.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example For orders that start in 2026 or later
   * ```ts
   * plant.master.releaseRouting(
   *   'GEARBOX',
   *   {
   *     key: { revision: 'A' },
   *     effective: { from: '2026-01-01' },
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f1010', actor: 'max.roe' },
   *   },
   * )
   * ```
   */
  releaseRouting(item: ItemId, options: ReleaseRoutingOptions): Done {
    return this.plant.call('master.release_routing', request('item', item, options))
  }

  /**
   * Makes a draft binding from a day on.
   *
   * As {@link releaseRouting}, but off the main thread.
   *
   * @param item - The item that is made.
   * @param options - Needed: `key`, `effective`, `command`. See {@link ReleaseRoutingOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example For orders that start in 2026 or later
   * ```ts
   * await plant.master.releaseRoutingAsync(
   *   'GEARBOX',
   *   {
   *     key: { revision: 'A' },
   *     effective: { from: '2026-01-01' },
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f1010', actor: 'max.roe' },
   *   },
   * )
   * ```
   */
  async releaseRoutingAsync(
    item: ItemId,
    options: ReleaseRoutingOptions,
    control: Control = {},
  ): Promise<Done> {
    return this.plant.callAsync('master.release_routing', request('item', item, options), control)
  }

  /**
   * Ends a released revision earlier than planned, or drops a draft.
   *
   * @param item - The item that is made.
   * @param options - Needed: `key`, `command`; optional: `to`. See {@link EndRoutingOptions}.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example The idea is dropped
   * ```ts
   * plant.master.endRouting(
   *   'GEARBOX',
   *   {
   *     key: { revision: 'B' },
   *     command: {
   *       id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f1011',
   *       actor: 'jane.doe',
   *       reason: 'the bench takes one piece only',
   *     },
   *   },
   * )
   * ```
   */
  endRouting(item: ItemId, options: EndRoutingOptions): Done {
    return this.plant.call('master.end_routing', request('item', item, options))
  }

  /**
   * Ends a released revision earlier than planned, or drops a draft.
   *
   * As {@link endRouting}, but off the main thread.
   *
   * @param item - The item that is made.
   * @param options - Needed: `key`, `command`; optional: `to`. See {@link EndRoutingOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example The idea is dropped
   * ```ts
   * await plant.master.endRoutingAsync(
   *   'GEARBOX',
   *   {
   *     key: { revision: 'B' },
   *     command: {
   *       id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f1011',
   *       actor: 'jane.doe',
   *       reason: 'the bench takes one piece only',
   *     },
   *   },
   * )
   * ```
   */
  async endRoutingAsync(
    item: ItemId,
    options: EndRoutingOptions,
    control: Control = {},
  ): Promise<Done> {
    return this.plant.callAsync('master.end_routing', request('item', item, options), control)
  }

  /**
   * Writes and releases revisions that come from another system: all, or none.
   *
   * @param routings - The revisions.
   * @param options - Needed: `command`. See {@link LoadRoutingsOptions}.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example A shaft is turned, on the lathe or, for want of it, at the bench
   * ```ts
   * plant.master.loadRoutings(
   *   [
   *     {
   *       item: 'SHAFT',
   *       key: { revision: 'A' },
   *       effective: { from: '2026-01-01' },
   *       steps: [
   *         {
   *           step: 10,
   *           operation: 'Turn',
   *           workCenter: 'WC-CNC-01',
   *           runTime: { type: 'per_unit', minutes: '5/3' },
   *           alternates: [{ workCenter: 'WC-ASM-01', priority: 1, efficiency: '0.5' }],
   *         },
   *       ],
   *     },
   *   ],
   *   { command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f1012', actor: 'jane.doe' } },
   * )
   * ```
   */
  loadRoutings(routings: readonly LoadedRouting[], options: LoadRoutingsOptions): Done {
    return this.plant.call('master.load_routings', request('routings', routings, options))
  }

  /**
   * Writes and releases revisions that come from another system: all, or none.
   *
   * As {@link loadRoutings}, but off the main thread.
   *
   * @param routings - The revisions.
   * @param options - Needed: `command`. See {@link LoadRoutingsOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example A shaft is turned, on the lathe or, for want of it, at the bench
   * ```ts
   * await plant.master.loadRoutingsAsync(
   *   [
   *     {
   *       item: 'SHAFT',
   *       key: { revision: 'A' },
   *       effective: { from: '2026-01-01' },
   *       steps: [
   *         {
   *           step: 10,
   *           operation: 'Turn',
   *           workCenter: 'WC-CNC-01',
   *           runTime: { type: 'per_unit', minutes: '5/3' },
   *           alternates: [{ workCenter: 'WC-ASM-01', priority: 1, efficiency: '0.5' }],
   *         },
   *       ],
   *     },
   *   ],
   *   { command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f1012', actor: 'jane.doe' } },
   * )
   * ```
   */
  async loadRoutingsAsync(
    routings: readonly LoadedRouting[],
    options: LoadRoutingsOptions,
    control: Control = {},
  ): Promise<Done> {
    return this.plant.callAsync(
      'master.load_routings',
      request('routings', routings, options),
      control,
    )
  }

  /**
   * Shows how an item is made: every revision, or those that serve on a day.
   *
   * @param item - The item that is made.
   * @param options - Optional: `on`, `site`. See {@link GetRoutingOptions}.
   * @returns The routings of an item.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example What serves on a day
   * ```ts
   * plant.master.getRouting('GEARBOX', { on: '2026-03-02' })
   * ```
   */
  getRouting(item: ItemId, options: GetRoutingOptions = {}): RoutingView {
    return this.plant.call('master.get_routing', request('item', item, options))
  }

  /**
   * Shows how an item is made: every revision, or those that serve on a day.
   *
   * As {@link getRouting}, but off the main thread.
   *
   * @param item - The item that is made.
   * @param options - Optional: `on`, `site`. See {@link GetRoutingOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns The routings of an item.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example What serves on a day
   * ```ts
   * await plant.master.getRoutingAsync('GEARBOX', { on: '2026-03-02' })
   * ```
   */
  async getRoutingAsync(
    item: ItemId,
    options: GetRoutingOptions = {},
    control: Control = {},
  ): Promise<RoutingView> {
    return this.plant.callAsync('master.get_routing', request('item', item, options), control)
  }

  /**
   * Lists routings in the order of the items' codes, in pages.
   *
   * @param status - Only items of which a revision is in this status; with `work_center`, one
   * that also works there.
   * @param options - Optional: `workCenter`, `after`, `limit`. See
   * {@link ListRoutingsOptions}.
   * @returns One page of a list of routings.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example What is made at a work centre
   * ```ts
   * plant.master.listRoutings('released', { workCenter: 'WC-ASM-01' })
   * ```
   */
  listRoutings(
    status?: RevisionStatus | undefined,
    options: ListRoutingsOptions = {},
  ): RoutingPage {
    return this.plant.call('master.list_routings', request('status', status, options))
  }

  /**
   * Lists routings in the order of the items' codes, in pages.
   *
   * As {@link listRoutings}, but off the main thread.
   *
   * @param status - Only items of which a revision is in this status; with `work_center`, one
   * that also works there.
   * @param options - Optional: `workCenter`, `after`, `limit`. See
   * {@link ListRoutingsOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns One page of a list of routings.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example What is made at a work centre
   * ```ts
   * await plant.master.listRoutingsAsync('released', { workCenter: 'WC-ASM-01' })
   * ```
   */
  async listRoutingsAsync(
    status?: RevisionStatus | undefined,
    options: ListRoutingsOptions = {},
    control: Control = {},
  ): Promise<RoutingPage> {
    return this.plant.callAsync('master.list_routings', request('status', status, options), control)
  }

  /**
   * Asks for everything that goes into so much of an item.
   *
   * @param item - The item to be made.
   * @param options - Needed: `quantity`, `on`; optional: `site`, `alternate`, `levels`,
   * `onHand`, `withOptional`. See {@link ExplodeItemOptions}.
   * @returns Everything that goes into so much of an item, and by which revision.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example What 50 gearboxes need
   * ```ts
   * plant.master.explode('GEARBOX', { quantity: '50', on: '2026-03-02', site: 'MUC' })
   * ```
   */
  explode(item: ItemId, options: ExplodeItemOptions): ItemExplosion {
    return this.plant.call('master.explode', request('item', item, options))
  }

  /**
   * Asks for everything that goes into so much of an item.
   *
   * As {@link explode}, but off the main thread.
   *
   * @param item - The item to be made.
   * @param options - Needed: `quantity`, `on`; optional: `site`, `alternate`, `levels`,
   * `onHand`, `withOptional`. See {@link ExplodeItemOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns Everything that goes into so much of an item, and by which revision.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example What 50 gearboxes need
   * ```ts
   * await plant.master.explodeAsync(
   *   'GEARBOX',
   *   { quantity: '50', on: '2026-03-02', site: 'MUC' },
   * )
   * ```
   */
  async explodeAsync(
    item: ItemId,
    options: ExplodeItemOptions,
    control: Control = {},
  ): Promise<ItemExplosion> {
    return this.plant.callAsync('master.explode', request('item', item, options), control)
  }

  /**
   * Asks what so much of an item costs: what goes into it at its standard cost, and the work
   * on it at the hourly rates of the work centres, rolled up level by level.
   *
   * A step costs its set-up and its run at its own work centre; where that stands at another
   * site than the one asked about, at the first alternate that stands there. Efficiency
   * divides the run alone. Each line is rounded once, half away from zero, to the smallest
   * unit of its currency; everything else is sums of lines, so that the totals add up to the
   * cent. Currencies are told apart and never added. What nobody has said the cost of is
   * named, and counts for nothing.
   *
   * @param item - The item to be made.
   * @param options - Needed: `quantity`, `on`; optional: `site`, `alternate`, `routing`,
   * `levels`, `withOptional`. See {@link FindItemCostsOptions}.
   * @returns What so much of an item costs, and what that is made of.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example What 50 gearboxes cost
   * ```ts
   * plant.master.findCosts('GEARBOX', { quantity: '50', on: '2026-03-02', site: 'MUC' })
   * ```
   *
   * @example What they cost if their cases are paid for at their standard cost
   * ```ts
   * plant.master.findCosts('GEARBOX', { quantity: '50', on: '2026-03-02', levels: 1 })
   * ```
   */
  findCosts(item: ItemId, options: FindItemCostsOptions): ItemCosts {
    return this.plant.call('master.find_costs', request('item', item, options))
  }

  /**
   * Asks what so much of an item costs: what goes into it at its standard cost, and the work
   * on it at the hourly rates of the work centres, rolled up level by level.
   *
   * As {@link findCosts}, but off the main thread.
   *
   * @param item - The item to be made.
   * @param options - Needed: `quantity`, `on`; optional: `site`, `alternate`, `routing`,
   * `levels`, `withOptional`. See {@link FindItemCostsOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns What so much of an item costs, and what that is made of.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example What 50 gearboxes cost
   * ```ts
   * await plant.master.findCostsAsync(
   *   'GEARBOX',
   *   { quantity: '50', on: '2026-03-02', site: 'MUC' },
   * )
   * ```
   *
   * @example What they cost if their cases are paid for at their standard cost
   * ```ts
   * await plant.master.findCostsAsync(
   *   'GEARBOX',
   *   { quantity: '50', on: '2026-03-02', levels: 1 },
   * )
   * ```
   */
  async findCostsAsync(
    item: ItemId,
    options: FindItemCostsOptions,
    control: Control = {},
  ): Promise<ItemCosts> {
    return this.plant.callAsync('master.find_costs', request('item', item, options), control)
  }

  /**
   * Asks what is missing to make so much of an item, stock on all levels counted.
   *
   * @param item - The item to be made.
   * @param options - Needed: `quantity`, `on`, `onHand`; optional: `site`, `alternate`,
   * `withOptional`. See {@link FindItemNeedsOptions}.
   * @returns What is needed, item by item.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example What is missing for 50 gearboxes
   * ```ts
   * plant.master.findNeeds(
   *   'GEARBOX',
   *   {
   *     quantity: '50',
   *     on: '2026-03-02',
   *     onHand: [{ item: 'CASE', quantity: '30' }, { item: 'BOLT', quantity: '1000' }],
   *   },
   * )
   * ```
   */
  findNeeds(item: ItemId, options: FindItemNeedsOptions): Needs {
    return this.plant.call('master.find_needs', request('item', item, options))
  }

  /**
   * Asks what is missing to make so much of an item, stock on all levels counted.
   *
   * As {@link findNeeds}, but off the main thread.
   *
   * @param item - The item to be made.
   * @param options - Needed: `quantity`, `on`, `onHand`; optional: `site`, `alternate`,
   * `withOptional`. See {@link FindItemNeedsOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns What is needed, item by item.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example What is missing for 50 gearboxes
   * ```ts
   * await plant.master.findNeedsAsync(
   *   'GEARBOX',
   *   {
   *     quantity: '50',
   *     on: '2026-03-02',
   *     onHand: [{ item: 'CASE', quantity: '30' }, { item: 'BOLT', quantity: '1000' }],
   *   },
   * )
   * ```
   */
  async findNeedsAsync(
    item: ItemId,
    options: FindItemNeedsOptions,
    control: Control = {},
  ): Promise<Needs> {
    return this.plant.callAsync('master.find_needs', request('item', item, options), control)
  }

  /**
   * Asks how much of an item can be made from what there is.
   *
   * @param item - The item to be made.
   * @param options - Needed: `on`, `onHand`; optional: `site`, `alternate`, `withOptional`.
   * See {@link FindItemProducibleOptions}.
   * @returns How much can be made, and what stands against more.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example How many gearboxes 30 cases and 100 bolts are enough for
   * ```ts
   * plant.master.findProducible(
   *   'GEARBOX',
   *   {
   *     on: '2026-03-02',
   *     onHand: [{ item: 'CASE', quantity: '30' }, { item: 'BOLT', quantity: '100' }],
   *   },
   * )
   * ```
   */
  findProducible(item: ItemId, options: FindItemProducibleOptions): Producible {
    return this.plant.call('master.find_producible', request('item', item, options))
  }

  /**
   * Asks how much of an item can be made from what there is.
   *
   * As {@link findProducible}, but off the main thread.
   *
   * @param item - The item to be made.
   * @param options - Needed: `on`, `onHand`; optional: `site`, `alternate`, `withOptional`.
   * See {@link FindItemProducibleOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns How much can be made, and what stands against more.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example How many gearboxes 30 cases and 100 bolts are enough for
   * ```ts
   * await plant.master.findProducibleAsync(
   *   'GEARBOX',
   *   {
   *     on: '2026-03-02',
   *     onHand: [{ item: 'CASE', quantity: '30' }, { item: 'BOLT', quantity: '100' }],
   *   },
   * )
   * ```
   */
  async findProducibleAsync(
    item: ItemId,
    options: FindItemProducibleOptions,
    control: Control = {},
  ): Promise<Producible> {
    return this.plant.callAsync('master.find_producible', request('item', item, options), control)
  }

  /**
   * Asks where an item is used, on all levels: substitutes and optional lines included.
   *
   * @param item - The item.
   * @param options - Optional: `on`, `site`, `levels`. See {@link FindItemUsesOptions}.
   * @returns Where an item is used.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example What bolts go into
   * ```ts
   * plant.master.findUses('BOLT', { on: '2026-03-02' })
   * ```
   */
  findUses(item: ItemId, options: FindItemUsesOptions = {}): Uses {
    return this.plant.call('master.find_uses', request('item', item, options))
  }

  /**
   * Asks where an item is used, on all levels: substitutes and optional lines included.
   *
   * As {@link findUses}, but off the main thread.
   *
   * @param item - The item.
   * @param options - Optional: `on`, `site`, `levels`. See {@link FindItemUsesOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns Where an item is used.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example What bolts go into
   * ```ts
   * await plant.master.findUsesAsync('BOLT', { on: '2026-03-02' })
   * ```
   */
  async findUsesAsync(
    item: ItemId,
    options: FindItemUsesOptions = {},
    control: Control = {},
  ): Promise<Uses> {
    return this.plant.callAsync('master.find_uses', request('item', item, options), control)
  }

  /**
   * Asks how deep each item is used, by the revisions that serve on a day.
   *
   * @param on - The day; every alternate that serves on it counts.
   * @param options - Optional: `site`. See {@link ListLowLevelCodesOptions}.
   * @returns How deep each item is used, and which items form cycles.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example Of every item
   * ```ts
   * plant.master.listLowLevelCodes('2026-03-02')
   * ```
   */
  listLowLevelCodes(on: LocalDate, options: ListLowLevelCodesOptions = {}): LowLevelCodes {
    return this.plant.call('master.list_low_level_codes', request('on', on, options))
  }

  /**
   * Asks how deep each item is used, by the revisions that serve on a day.
   *
   * As {@link listLowLevelCodes}, but off the main thread.
   *
   * @param on - The day; every alternate that serves on it counts.
   * @param options - Optional: `site`. See {@link ListLowLevelCodesOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns How deep each item is used, and which items form cycles.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example Of every item
   * ```ts
   * await plant.master.listLowLevelCodesAsync('2026-03-02')
   * ```
   */
  async listLowLevelCodesAsync(
    on: LocalDate,
    options: ListLowLevelCodesOptions = {},
    control: Control = {},
  ): Promise<LowLevelCodes> {
    return this.plant.callAsync('master.list_low_level_codes', request('on', on, options), control)
  }

  /**
   * Asks for every cycle in the bills of materials, drafts included: what was set aside when
   * it came from another system is found here until it is mended.
   * @returns Every cycle.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example None here
   * ```ts
   * plant.master.findCycles()
   * ```
   */
  findCycles(): CycleList {
    return this.plant.call('master.find_cycles', {})
  }

  /**
   * Asks for every cycle in the bills of materials, drafts included: what was set aside when
   * it came from another system is found here until it is mended.
   *
   * As {@link findCycles}, but off the main thread.
   * @param control - A signal to abort, a time limit.
   * @returns Every cycle.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example None here
   * ```ts
   * await plant.master.findCyclesAsync()
   * ```
   */
  async findCyclesAsync(control: Control = {}): Promise<CycleList> {
    return this.plant.callAsync('master.find_cycles', {}, control)
  }

  /**
   * Asks how long each step takes for so much of an item.
   *
   * @param item - The item that is made.
   * @param options - Needed: `quantity`, `on`; optional: `site`, `alternate`, `step`. See
   * {@link FindStepTimesOptions}.
   * @returns How long each step takes.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example How long 50 gearboxes take
   * ```ts
   * plant.master.findStepTimes('GEARBOX', { quantity: '50', on: '2026-03-02', site: 'MUC' })
   * ```
   */
  findStepTimes(item: ItemId, options: FindStepTimesOptions): StepTimes {
    return this.plant.call('master.find_step_times', request('item', item, options))
  }

  /**
   * Asks how long each step takes for so much of an item.
   *
   * As {@link findStepTimes}, but off the main thread.
   *
   * @param item - The item that is made.
   * @param options - Needed: `quantity`, `on`; optional: `site`, `alternate`, `step`. See
   * {@link FindStepTimesOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns How long each step takes.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example How long 50 gearboxes take
   * ```ts
   * await plant.master.findStepTimesAsync(
   *   'GEARBOX',
   *   { quantity: '50', on: '2026-03-02', site: 'MUC' },
   * )
   * ```
   */
  async findStepTimesAsync(
    item: ItemId,
    options: FindStepTimesOptions,
    control: Control = {},
  ): Promise<StepTimes> {
    return this.plant.callAsync('master.find_step_times', request('item', item, options), control)
  }
}
