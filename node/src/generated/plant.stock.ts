// Written by `cargo xtask codegen` from contract.json; do not edit.
import { type Callable, type Control, request } from '../call.js'
import type {
  AcknowledgeAlertOptions,
  AdjustStockOptions,
  AlertList,
  Available,
  CheckAlertsOptions,
  CloseStockPeriodOptions,
  CountStockOptions,
  Done,
  GetAvailableOptions,
  GetRunningBalanceOptions,
  GetStockOptions,
  GetStockValueOptions,
  IssueStockOptions,
  ItemId,
  ListAlertsOptions,
  ListLotsOptions,
  ListMovementsOptions,
  LotList,
  MovementKind,
  MovementPage,
  PostStockBatchOptions,
  ReceiveStockOptions,
  ReleaseReservationOptions,
  ReserveStockOptions,
  ReturnStockOptions,
  ReverseMovementOptions,
  RunningBalance,
  ScrapStockOptions,
  SetAlertRuleOptions,
  SetLotStatusOptions,
  SetStockRulesOptions,
  SiteId,
  StockValue,
  StockView,
  TransactionId,
  TransferStockOptions,
} from './types.js'

/** The `stock` operations of a plant. */
export class StockOfPlant {
  constructor(private readonly plant: Callable) {}

  /**
   * Says how an item is counted, followed and valued at a site.
   *
   * @param item - Which item.
   * @param options - Needed: `site`, `rules`, `command`. See {@link SetStockRulesOptions}.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example Pallets, of which master data knows nothing, may be lent before they are bought
   * ```ts
   * plant.stock.setRules(
   *   'PALLET',
   *   {
   *     site: 'MUC',
   *     rules: { negative: true, currency: 'EUR' },
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f2001', actor: 'jane.doe' },
   *   },
   * )
   * ```
   */
  setRules(item: ItemId, options: SetStockRulesOptions): Done {
    return this.plant.call('stock.set_rules', request('item', item, options))
  }

  /**
   * Says how an item is counted, followed and valued at a site.
   *
   * As {@link setRules}, but off the main thread.
   *
   * @param item - Which item.
   * @param options - Needed: `site`, `rules`, `command`. See {@link SetStockRulesOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example Pallets, of which master data knows nothing, may be lent before they are bought
   * ```ts
   * await plant.stock.setRulesAsync(
   *   'PALLET',
   *   {
   *     site: 'MUC',
   *     rules: { negative: true, currency: 'EUR' },
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f2001', actor: 'jane.doe' },
   *   },
   * )
   * ```
   */
  async setRulesAsync(
    item: ItemId,
    options: SetStockRulesOptions,
    control: Control = {},
  ): Promise<Done> {
    return this.plant.callAsync('stock.set_rules', request('item', item, options), control)
  }

  /**
   * Receives stock: bought, there from the beginning, or made by a work order.
   *
   * @param item - Which item.
   * @param options - Needed: `site`, `quantity`, `command`; optional: `location`, `lot`,
   * `expiresAt`, `status`, `cost`, `unitCost`, `order`, `step`, `line`, `reason`, `reference`,
   * `number`. See {@link ReceiveStockOptions}.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example A thousand bolts at 50 cents each
   * ```ts
   * plant.stock.receive(
   *   'BOLT',
   *   {
   *     site: 'MUC',
   *     quantity: '1000',
   *     unitCost: { price: '0.50', currency: 'EUR' },
   *     reference: 'DN-4711',
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f2002', actor: 'jane.doe' },
   *   },
   * )
   * ```
   *
   * @example A hundred cases for 700 euros
   * ```ts
   * plant.stock.receive(
   *   'CASE',
   *   {
   *     site: 'MUC',
   *     quantity: '100',
   *     cost: { amount: '700.00', currency: 'EUR' },
   *     reference: 'DN-4712',
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f2003', actor: 'jane.doe' },
   *   },
   * )
   * ```
   *
   * @example A lot of shims
   * ```ts
   * plant.stock.receive(
   *   'SHIM',
   *   {
   *     site: 'MUC',
   *     quantity: '300',
   *     location: 'HIGH-BAY',
   *     lot: 'L-2026-07',
   *     expiresAt: '2036-06-30T22:00:00Z',
   *     cost: { amount: '36.00', currency: 'EUR' },
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f2004', actor: 'jane.doe' },
   *   },
   * )
   * ```
   *
   * @example A second lot, which somebody has to look at first
   * ```ts
   * plant.stock.receive(
   *   'SHIM',
   *   {
   *     site: 'MUC',
   *     quantity: '100',
   *     location: 'HIGH-BAY',
   *     lot: 'L-2026-08',
   *     expiresAt: '2037-01-31T23:00:00Z',
   *     status: 'quarantine',
   *     cost: { amount: '12.50', currency: 'EUR' },
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f2005', actor: 'jane.doe' },
   *   },
   * )
   * ```
   */
  receive(item: ItemId, options: ReceiveStockOptions): Done {
    return this.plant.call('stock.receive', request('item', item, options))
  }

  /**
   * Receives stock: bought, there from the beginning, or made by a work order.
   *
   * As {@link receive}, but off the main thread.
   *
   * @param item - Which item.
   * @param options - Needed: `site`, `quantity`, `command`; optional: `location`, `lot`,
   * `expiresAt`, `status`, `cost`, `unitCost`, `order`, `step`, `line`, `reason`, `reference`,
   * `number`. See {@link ReceiveStockOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example A thousand bolts at 50 cents each
   * ```ts
   * await plant.stock.receiveAsync(
   *   'BOLT',
   *   {
   *     site: 'MUC',
   *     quantity: '1000',
   *     unitCost: { price: '0.50', currency: 'EUR' },
   *     reference: 'DN-4711',
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f2002', actor: 'jane.doe' },
   *   },
   * )
   * ```
   *
   * @example A hundred cases for 700 euros
   * ```ts
   * await plant.stock.receiveAsync(
   *   'CASE',
   *   {
   *     site: 'MUC',
   *     quantity: '100',
   *     cost: { amount: '700.00', currency: 'EUR' },
   *     reference: 'DN-4712',
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f2003', actor: 'jane.doe' },
   *   },
   * )
   * ```
   *
   * @example A lot of shims
   * ```ts
   * await plant.stock.receiveAsync(
   *   'SHIM',
   *   {
   *     site: 'MUC',
   *     quantity: '300',
   *     location: 'HIGH-BAY',
   *     lot: 'L-2026-07',
   *     expiresAt: '2036-06-30T22:00:00Z',
   *     cost: { amount: '36.00', currency: 'EUR' },
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f2004', actor: 'jane.doe' },
   *   },
   * )
   * ```
   *
   * @example A second lot, which somebody has to look at first
   * ```ts
   * await plant.stock.receiveAsync(
   *   'SHIM',
   *   {
   *     site: 'MUC',
   *     quantity: '100',
   *     location: 'HIGH-BAY',
   *     lot: 'L-2026-08',
   *     expiresAt: '2037-01-31T23:00:00Z',
   *     status: 'quarantine',
   *     cost: { amount: '12.50', currency: 'EUR' },
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f2005', actor: 'jane.doe' },
   *   },
   * )
   * ```
   */
  async receiveAsync(
    item: ItemId,
    options: ReceiveStockOptions,
    control: Control = {},
  ): Promise<Done> {
    return this.plant.callAsync('stock.receive', request('item', item, options), control)
  }

  /**
   * Issues stock: to a work order, or without one for anything else.
   *
   * @param item - Which item.
   * @param options - Needed: `site`, `quantity`, `command`; optional: `order`, `step`, `line`,
   * `location`, `lot`, `neededAt`, `reason`, `reference`, `number`. See
   * {@link IssueStockOptions}.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example Twenty bolts to repair what an earlier order made
   * ```ts
   * plant.stock.issue(
   *   'BOLT',
   *   {
   *     site: 'MUC',
   *     quantity: '20',
   *     order: 'WO-2025-00917',
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f2006', actor: 'jane.doe' },
   *   },
   * )
   * ```
   *
   * @example Shims of whichever lot goes first, to no order
   * ```ts
   * plant.stock.issue(
   *   'SHIM',
   *   {
   *     site: 'MUC',
   *     quantity: '120',
   *     reason: 'sample',
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f2007', actor: 'jane.doe' },
   *   },
   * )
   * ```
   *
   * @example Cases, under a number of our own
   * ```ts
   * plant.stock.issue(
   *   'CASE',
   *   {
   *     site: 'MUC',
   *     quantity: '3',
   *     number: 'MTX-2026-01001',
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f2008', actor: 'jane.doe' },
   *   },
   * )
   * ```
   */
  issue(item: ItemId, options: IssueStockOptions): Done {
    return this.plant.call('stock.issue', request('item', item, options))
  }

  /**
   * Issues stock: to a work order, or without one for anything else.
   *
   * As {@link issue}, but off the main thread.
   *
   * @param item - Which item.
   * @param options - Needed: `site`, `quantity`, `command`; optional: `order`, `step`, `line`,
   * `location`, `lot`, `neededAt`, `reason`, `reference`, `number`. See
   * {@link IssueStockOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example Twenty bolts to repair what an earlier order made
   * ```ts
   * await plant.stock.issueAsync(
   *   'BOLT',
   *   {
   *     site: 'MUC',
   *     quantity: '20',
   *     order: 'WO-2025-00917',
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f2006', actor: 'jane.doe' },
   *   },
   * )
   * ```
   *
   * @example Shims of whichever lot goes first, to no order
   * ```ts
   * await plant.stock.issueAsync(
   *   'SHIM',
   *   {
   *     site: 'MUC',
   *     quantity: '120',
   *     reason: 'sample',
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f2007', actor: 'jane.doe' },
   *   },
   * )
   * ```
   *
   * @example Cases, under a number of our own
   * ```ts
   * await plant.stock.issueAsync(
   *   'CASE',
   *   {
   *     site: 'MUC',
   *     quantity: '3',
   *     number: 'MTX-2026-01001',
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f2008', actor: 'jane.doe' },
   *   },
   * )
   * ```
   */
  async issueAsync(item: ItemId, options: IssueStockOptions, control: Control = {}): Promise<Done> {
    return this.plant.callAsync('stock.issue', request('item', item, options), control)
  }

  /**
   * Brings back what a work order was issued and did not use, at the cost at which it was
   * issued.
   *
   * @param item - Which item.
   * @param options - Needed: `site`, `quantity`, `order`, `command`; optional: `step`, `line`,
   * `location`, `lot`, `reason`, `reference`, `number`. See {@link ReturnStockOptions}.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example Five of the bolts were not used
   * ```ts
   * plant.stock.return(
   *   'BOLT',
   *   {
   *     site: 'MUC',
   *     quantity: '5',
   *     order: 'WO-2025-00917',
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f2009', actor: 'jane.doe' },
   *   },
   * )
   * ```
   */
  return(item: ItemId, options: ReturnStockOptions): Done {
    return this.plant.call('stock.return', request('item', item, options))
  }

  /**
   * Brings back what a work order was issued and did not use, at the cost at which it was
   * issued.
   *
   * As {@link return}, but off the main thread.
   *
   * @param item - Which item.
   * @param options - Needed: `site`, `quantity`, `order`, `command`; optional: `step`, `line`,
   * `location`, `lot`, `reason`, `reference`, `number`. See {@link ReturnStockOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example Five of the bolts were not used
   * ```ts
   * await plant.stock.returnAsync(
   *   'BOLT',
   *   {
   *     site: 'MUC',
   *     quantity: '5',
   *     order: 'WO-2025-00917',
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f2009', actor: 'jane.doe' },
   *   },
   * )
   * ```
   */
  async returnAsync(
    item: ItemId,
    options: ReturnStockOptions,
    control: Control = {},
  ): Promise<Done> {
    return this.plant.callAsync('stock.return', request('item', item, options), control)
  }

  /**
   * Scraps stock, from the shelf or after it was issued.
   *
   * @param item - Which item.
   * @param options - Needed: `site`, `quantity`, `reason`, `command`; optional: `issued`,
   * `order`, `step`, `line`, `location`, `lot`, `reference`, `number`. See
   * {@link ScrapStockOptions}.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example Two bolts from the shelf
   * ```ts
   * plant.stock.scrap(
   *   'BOLT',
   *   {
   *     site: 'MUC',
   *     quantity: '2',
   *     reason: 'material_defect',
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f2010', actor: 'jane.doe' },
   *   },
   * )
   * ```
   *
   * @example One bolt that the order had been given; the shelf does not change
   * ```ts
   * plant.stock.scrap(
   *   'BOLT',
   *   {
   *     site: 'MUC',
   *     quantity: '1',
   *     reason: 'operator_error',
   *     issued: true,
   *     order: 'WO-2025-00917',
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f2011', actor: 'jane.doe' },
   *   },
   * )
   * ```
   */
  scrap(item: ItemId, options: ScrapStockOptions): Done {
    return this.plant.call('stock.scrap', request('item', item, options))
  }

  /**
   * Scraps stock, from the shelf or after it was issued.
   *
   * As {@link scrap}, but off the main thread.
   *
   * @param item - Which item.
   * @param options - Needed: `site`, `quantity`, `reason`, `command`; optional: `issued`,
   * `order`, `step`, `line`, `location`, `lot`, `reference`, `number`. See
   * {@link ScrapStockOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example Two bolts from the shelf
   * ```ts
   * await plant.stock.scrapAsync(
   *   'BOLT',
   *   {
   *     site: 'MUC',
   *     quantity: '2',
   *     reason: 'material_defect',
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f2010', actor: 'jane.doe' },
   *   },
   * )
   * ```
   *
   * @example One bolt that the order had been given; the shelf does not change
   * ```ts
   * await plant.stock.scrapAsync(
   *   'BOLT',
   *   {
   *     site: 'MUC',
   *     quantity: '1',
   *     reason: 'operator_error',
   *     issued: true,
   *     order: 'WO-2025-00917',
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f2011', actor: 'jane.doe' },
   *   },
   * )
   * ```
   */
  async scrapAsync(item: ItemId, options: ScrapStockOptions, control: Control = {}): Promise<Done> {
    return this.plant.callAsync('stock.scrap', request('item', item, options), control)
  }

  /**
   * Moves stock to another location or site; its value goes with it.
   *
   * @param item - Which item.
   * @param options - Needed: `site`, `quantity`, `command`; optional: `location`, `lot`,
   * `toSite`, `toLocation`, `reason`, `reference`, `number`. See {@link TransferStockOptions}.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example Shims to the line
   * ```ts
   * plant.stock.transfer(
   *   'SHIM',
   *   {
   *     site: 'MUC',
   *     quantity: '50',
   *     location: 'HIGH-BAY',
   *     lot: 'L-2026-07',
   *     toLocation: 'LINE-1',
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f2012', actor: 'jane.doe' },
   *   },
   * )
   * ```
   */
  transfer(item: ItemId, options: TransferStockOptions): Done {
    return this.plant.call('stock.transfer', request('item', item, options))
  }

  /**
   * Moves stock to another location or site; its value goes with it.
   *
   * As {@link transfer}, but off the main thread.
   *
   * @param item - Which item.
   * @param options - Needed: `site`, `quantity`, `command`; optional: `location`, `lot`,
   * `toSite`, `toLocation`, `reason`, `reference`, `number`. See {@link TransferStockOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example Shims to the line
   * ```ts
   * await plant.stock.transferAsync(
   *   'SHIM',
   *   {
   *     site: 'MUC',
   *     quantity: '50',
   *     location: 'HIGH-BAY',
   *     lot: 'L-2026-07',
   *     toLocation: 'LINE-1',
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f2012', actor: 'jane.doe' },
   *   },
   * )
   * ```
   */
  async transferAsync(
    item: ItemId,
    options: TransferStockOptions,
    control: Control = {},
  ): Promise<Done> {
    return this.plant.callAsync('stock.transfer', request('item', item, options), control)
  }

  /**
   * Corrects what the books say, upwards or downwards.
   *
   * @param item - Which item.
   * @param options - Needed: `site`, `direction`, `quantity`, `reason`, `command`; optional:
   * `location`, `lot`, `expiresAt`, `cost`, `unitCost`, `reference`, `number`. See
   * {@link AdjustStockOptions}.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example Ten bolts turn up behind the shelf
   * ```ts
   * plant.stock.adjust(
   *   'BOLT',
   *   {
   *     site: 'MUC',
   *     direction: 'up',
   *     quantity: '10',
   *     reason: 'found',
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f2013', actor: 'jane.doe' },
   *   },
   * )
   * ```
   */
  adjust(item: ItemId, options: AdjustStockOptions): Done {
    return this.plant.call('stock.adjust', request('item', item, options))
  }

  /**
   * Corrects what the books say, upwards or downwards.
   *
   * As {@link adjust}, but off the main thread.
   *
   * @param item - Which item.
   * @param options - Needed: `site`, `direction`, `quantity`, `reason`, `command`; optional:
   * `location`, `lot`, `expiresAt`, `cost`, `unitCost`, `reference`, `number`. See
   * {@link AdjustStockOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example Ten bolts turn up behind the shelf
   * ```ts
   * await plant.stock.adjustAsync(
   *   'BOLT',
   *   {
   *     site: 'MUC',
   *     direction: 'up',
   *     quantity: '10',
   *     reason: 'found',
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f2013', actor: 'jane.doe' },
   *   },
   * )
   * ```
   */
  async adjustAsync(
    item: ItemId,
    options: AdjustStockOptions,
    control: Control = {},
  ): Promise<Done> {
    return this.plant.callAsync('stock.adjust', request('item', item, options), control)
  }

  /**
   * Books a count: what was counted was there. The difference is a movement of its own, and a
   * count that agrees is recorded too.
   *
   * @param item - Which item.
   * @param options - Needed: `site`, `quantity`, `command`; optional: `location`, `lot`,
   * `reason`, `reference`, `number`. See {@link CountStockOptions}.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example A thousand bolts are counted; the books said 993
   * ```ts
   * plant.stock.count(
   *   'BOLT',
   *   {
   *     site: 'MUC',
   *     quantity: '1000',
   *     reference: 'COUNT-12',
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f2014', actor: 'max.roe' },
   *   },
   * )
   * ```
   */
  count(item: ItemId, options: CountStockOptions): Done {
    return this.plant.call('stock.count', request('item', item, options))
  }

  /**
   * Books a count: what was counted was there. The difference is a movement of its own, and a
   * count that agrees is recorded too.
   *
   * As {@link count}, but off the main thread.
   *
   * @param item - Which item.
   * @param options - Needed: `site`, `quantity`, `command`; optional: `location`, `lot`,
   * `reason`, `reference`, `number`. See {@link CountStockOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example A thousand bolts are counted; the books said 993
   * ```ts
   * await plant.stock.countAsync(
   *   'BOLT',
   *   {
   *     site: 'MUC',
   *     quantity: '1000',
   *     reference: 'COUNT-12',
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f2014', actor: 'max.roe' },
   *   },
   * )
   * ```
   */
  async countAsync(item: ItemId, options: CountStockOptions, control: Control = {}): Promise<Done> {
    return this.plant.callAsync('stock.count', request('item', item, options), control)
  }

  /**
   * Takes a movement back: one of the opposite direction with the same quantity, lot and
   * amount. Each movement once, and only while what it brought in is still there. What an
   * issue kept of promises stands again, unless the order has ended.
   *
   * @param of - The number of the movement to take back.
   * @param options - Needed: `command`; optional: `number`, `item`, `site`. See
   * {@link ReverseMovementOptions}.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example The cases had never left
   * ```ts
   * plant.stock.reverse(
   *   'MTX-2026-01001',
   *   {
   *     command: {
   *       id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f2015',
   *       actor: 'max.roe',
   *       reason: 'booked on the wrong site',
   *     },
   *   },
   * )
   * ```
   */
  reverse(of: TransactionId, options: ReverseMovementOptions): Done {
    return this.plant.call('stock.reverse', request('of', of, options))
  }

  /**
   * Takes a movement back: one of the opposite direction with the same quantity, lot and
   * amount. Each movement once, and only while what it brought in is still there. What an
   * issue kept of promises stands again, unless the order has ended.
   *
   * As {@link reverse}, but off the main thread.
   *
   * @param of - The number of the movement to take back.
   * @param options - Needed: `command`; optional: `number`, `item`, `site`. See
   * {@link ReverseMovementOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example The cases had never left
   * ```ts
   * await plant.stock.reverseAsync(
   *   'MTX-2026-01001',
   *   {
   *     command: {
   *       id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f2015',
   *       actor: 'max.roe',
   *       reason: 'booked on the wrong site',
   *     },
   *   },
   * )
   * ```
   */
  async reverseAsync(
    of: TransactionId,
    options: ReverseMovementOptions,
    control: Control = {},
  ): Promise<Done> {
    return this.plant.callAsync('stock.reverse', request('of', of, options), control)
  }

  /**
   * Posts many movements at once, all of them or none.
   *
   * Lists name the codes; columns point into them, counted from 0. A place of 4294967295 means
   * none. A refusal names the row.
   *
   * @param kinds - The kinds of movement that occur. Counts, moves within a site and reversals
   * have operations of their own.
   * @param options - Needed: `items`, `sites`, `kind`, `item`, `site`, `quantity`, `command`;
   * optional: `scale`, `locations`, `location`, `lots`, `lot`, `orders`, `order`, `step`,
   * `line`, `reasons`, `reason`, `at`, `amount`, `currency`, `numbers`. See
   * {@link PostStockBatchOptions}.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example Two receipts and an issue in one commit
   * ```ts
   * plant.stock.postBatch(
   *   ['receipt', 'issue'],
   *   {
   *     items: ['BOLT', 'CASE'],
   *     sites: ['MUC'],
   *     kind: [0, 0, 1],
   *     item: [0, 1, 0],
   *     site: [0, 0, 0],
   *     quantity: [200, 10, 25],
   *     amount: [10000, 7000, -1],
   *     currency: 'EUR',
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f2016', actor: 'jane.doe' },
   *   },
   * )
   * ```
   */
  postBatch(kinds: readonly MovementKind[], options: PostStockBatchOptions): Done {
    return this.plant.call('stock.post_batch', request('kinds', kinds, options))
  }

  /**
   * Posts many movements at once, all of them or none.
   *
   * As {@link postBatch}, but off the main thread.
   *
   * @param kinds - The kinds of movement that occur. Counts, moves within a site and reversals
   * have operations of their own.
   * @param options - Needed: `items`, `sites`, `kind`, `item`, `site`, `quantity`, `command`;
   * optional: `scale`, `locations`, `location`, `lots`, `lot`, `orders`, `order`, `step`,
   * `line`, `reasons`, `reason`, `at`, `amount`, `currency`, `numbers`. See
   * {@link PostStockBatchOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example Two receipts and an issue in one commit
   * ```ts
   * await plant.stock.postBatchAsync(
   *   ['receipt', 'issue'],
   *   {
   *     items: ['BOLT', 'CASE'],
   *     sites: ['MUC'],
   *     kind: [0, 0, 1],
   *     item: [0, 1, 0],
   *     site: [0, 0, 0],
   *     quantity: [200, 10, 25],
   *     amount: [10000, 7000, -1],
   *     currency: 'EUR',
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f2016', actor: 'jane.doe' },
   *   },
   * )
   * ```
   */
  async postBatchAsync(
    kinds: readonly MovementKind[],
    options: PostStockBatchOptions,
    control: Control = {},
  ): Promise<Done> {
    return this.plant.callAsync('stock.post_batch', request('kinds', kinds, options), control)
  }

  /**
   * Promises stock to an order, so that others cannot take it (hard) or come after it in the
   * queue (soft).
   *
   * @param item - Which item.
   * @param options - Needed: `site`, `quantity`, `command`; optional: `order`, `strength`,
   * `lot`, `due`, `priority`, `reservation`. See {@link ReserveStockOptions}.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example Forty shims are put aside for an order
   * ```ts
   * plant.stock.reserve(
   *   'SHIM',
   *   {
   *     site: 'MUC',
   *     quantity: '40',
   *     order: 'WO-2026-00001',
   *     strength: 'hard',
   *     lot: 'L-2026-07',
   *     reservation: 'RES-2026-00001',
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f2017', actor: 'max.roe' },
   *   },
   * )
   * ```
   */
  reserve(item: ItemId, options: ReserveStockOptions): Done {
    return this.plant.call('stock.reserve', request('item', item, options))
  }

  /**
   * Promises stock to an order, so that others cannot take it (hard) or come after it in the
   * queue (soft).
   *
   * As {@link reserve}, but off the main thread.
   *
   * @param item - Which item.
   * @param options - Needed: `site`, `quantity`, `command`; optional: `order`, `strength`,
   * `lot`, `due`, `priority`, `reservation`. See {@link ReserveStockOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example Forty shims are put aside for an order
   * ```ts
   * await plant.stock.reserveAsync(
   *   'SHIM',
   *   {
   *     site: 'MUC',
   *     quantity: '40',
   *     order: 'WO-2026-00001',
   *     strength: 'hard',
   *     lot: 'L-2026-07',
   *     reservation: 'RES-2026-00001',
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f2017', actor: 'max.roe' },
   *   },
   * )
   * ```
   */
  async reserveAsync(
    item: ItemId,
    options: ReserveStockOptions,
    control: Control = {},
  ): Promise<Done> {
    return this.plant.callAsync('stock.reserve', request('item', item, options), control)
  }

  /**
   * Takes a promise back, or part of it.
   *
   * @param item - Which item.
   * @param options - Needed: `site`, `reservation`, `command`; optional: `quantity`. See
   * {@link ReleaseReservationOptions}.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example Ten fewer will do
   * ```ts
   * plant.stock.releaseReservation(
   *   'SHIM',
   *   {
   *     site: 'MUC',
   *     reservation: 'RES-2026-00001',
   *     quantity: '10',
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f2018', actor: 'max.roe' },
   *   },
   * )
   * ```
   */
  releaseReservation(item: ItemId, options: ReleaseReservationOptions): Done {
    return this.plant.call('stock.release_reservation', request('item', item, options))
  }

  /**
   * Takes a promise back, or part of it.
   *
   * As {@link releaseReservation}, but off the main thread.
   *
   * @param item - Which item.
   * @param options - Needed: `site`, `reservation`, `command`; optional: `quantity`. See
   * {@link ReleaseReservationOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example Ten fewer will do
   * ```ts
   * await plant.stock.releaseReservationAsync(
   *   'SHIM',
   *   {
   *     site: 'MUC',
   *     reservation: 'RES-2026-00001',
   *     quantity: '10',
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f2018', actor: 'max.roe' },
   *   },
   * )
   * ```
   */
  async releaseReservationAsync(
    item: ItemId,
    options: ReleaseReservationOptions,
    control: Control = {},
  ): Promise<Done> {
    return this.plant.callAsync(
      'stock.release_reservation',
      request('item', item, options),
      control,
    )
  }

  /**
   * Says whether a lot may be used, at every site where it lies.
   *
   * @param item - Of which item.
   * @param options - Needed: `lot`, `status`, `command`; optional: `expiresAt`. See
   * {@link SetLotStatusOptions}.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example The second lot may be used
   * ```ts
   * plant.stock.setLotStatus(
   *   'SHIM',
   *   {
   *     lot: 'L-2026-08',
   *     status: 'released',
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f2019', actor: 'max.roe' },
   *   },
   * )
   * ```
   */
  setLotStatus(item: ItemId, options: SetLotStatusOptions): Done {
    return this.plant.call('stock.set_lot_status', request('item', item, options))
  }

  /**
   * Says whether a lot may be used, at every site where it lies.
   *
   * As {@link setLotStatus}, but off the main thread.
   *
   * @param item - Of which item.
   * @param options - Needed: `lot`, `status`, `command`; optional: `expiresAt`. See
   * {@link SetLotStatusOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example The second lot may be used
   * ```ts
   * await plant.stock.setLotStatusAsync(
   *   'SHIM',
   *   {
   *     lot: 'L-2026-08',
   *     status: 'released',
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f2019', actor: 'max.roe' },
   *   },
   * )
   * ```
   */
  async setLotStatusAsync(
    item: ItemId,
    options: SetLotStatusOptions,
    control: Control = {},
  ): Promise<Done> {
    return this.plant.callAsync('stock.set_lot_status', request('item', item, options), control)
  }

  /**
   * Says when to raise alerts on an item at a site.
   *
   * @param item - Which item.
   * @param options - Needed: `site`, `rule`, `command`. See {@link SetAlertRuleOptions}.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example Order again at 300; say so when a lot lasts for 30 days only
   * ```ts
   * plant.stock.setAlertRule(
   *   'SHIM',
   *   {
   *     site: 'MUC',
   *     rule: { reorderPoint: '300', hysteresis: '20', expiringWithin: 'PT720H' },
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f2020', actor: 'jane.doe' },
   *   },
   * )
   * ```
   */
  setAlertRule(item: ItemId, options: SetAlertRuleOptions): Done {
    return this.plant.call('stock.set_alert_rule', request('item', item, options))
  }

  /**
   * Says when to raise alerts on an item at a site.
   *
   * As {@link setAlertRule}, but off the main thread.
   *
   * @param item - Which item.
   * @param options - Needed: `site`, `rule`, `command`. See {@link SetAlertRuleOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example Order again at 300; say so when a lot lasts for 30 days only
   * ```ts
   * await plant.stock.setAlertRuleAsync(
   *   'SHIM',
   *   {
   *     site: 'MUC',
   *     rule: { reorderPoint: '300', hysteresis: '20', expiringWithin: 'PT720H' },
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f2020', actor: 'jane.doe' },
   *   },
   * )
   * ```
   */
  async setAlertRuleAsync(
    item: ItemId,
    options: SetAlertRuleOptions,
    control: Control = {},
  ): Promise<Done> {
    return this.plant.callAsync('stock.set_alert_rule', request('item', item, options), control)
  }

  /**
   * Says that somebody has seen an alert.
   *
   * @param item - Which item.
   * @param options - Needed: `site`, `alert`, `command`. See {@link AcknowledgeAlertOptions}.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example Somebody has seen that shims are low
   * ```ts
   * plant.stock.acknowledgeAlert(
   *   'SHIM',
   *   {
   *     site: 'MUC',
   *     alert: { kind: 'low_stock' },
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f2021', actor: 'max.roe' },
   *   },
   * )
   * ```
   */
  acknowledgeAlert(item: ItemId, options: AcknowledgeAlertOptions): Done {
    return this.plant.call('stock.acknowledge_alert', request('item', item, options))
  }

  /**
   * Says that somebody has seen an alert.
   *
   * As {@link acknowledgeAlert}, but off the main thread.
   *
   * @param item - Which item.
   * @param options - Needed: `site`, `alert`, `command`. See {@link AcknowledgeAlertOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example Somebody has seen that shims are low
   * ```ts
   * await plant.stock.acknowledgeAlertAsync(
   *   'SHIM',
   *   {
   *     site: 'MUC',
   *     alert: { kind: 'low_stock' },
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f2021', actor: 'max.roe' },
   *   },
   * )
   * ```
   */
  async acknowledgeAlertAsync(
    item: ItemId,
    options: AcknowledgeAlertOptions,
    control: Control = {},
  ): Promise<Done> {
    return this.plant.callAsync('stock.acknowledge_alert', request('item', item, options), control)
  }

  /**
   * Raises and resolves the alerts that follow from time: what expires, waits or lies dead,
   * and what known requirements will use up.
   *
   * @param item - Which item.
   * @param options - Needed: `site`, `command`; optional: `now`, `requirements`. See
   * {@link CheckAlertsOptions}.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example Five hundred shims will be needed
   * ```ts
   * plant.stock.checkAlerts(
   *   'SHIM',
   *   {
   *     site: 'MUC',
   *     requirements: [{ at: '2026-12-01T07:00:00Z', quantity: '500' }],
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f2022', actor: 'jane.doe' },
   *   },
   * )
   * ```
   */
  checkAlerts(item: ItemId, options: CheckAlertsOptions): Done {
    return this.plant.call('stock.check_alerts', request('item', item, options))
  }

  /**
   * Raises and resolves the alerts that follow from time: what expires, waits or lies dead,
   * and what known requirements will use up.
   *
   * As {@link checkAlerts}, but off the main thread.
   *
   * @param item - Which item.
   * @param options - Needed: `site`, `command`; optional: `now`, `requirements`. See
   * {@link CheckAlertsOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example Five hundred shims will be needed
   * ```ts
   * await plant.stock.checkAlertsAsync(
   *   'SHIM',
   *   {
   *     site: 'MUC',
   *     requirements: [{ at: '2026-12-01T07:00:00Z', quantity: '500' }],
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f2022', actor: 'jane.doe' },
   *   },
   * )
   * ```
   */
  async checkAlertsAsync(
    item: ItemId,
    options: CheckAlertsOptions,
    control: Control = {},
  ): Promise<Done> {
    return this.plant.callAsync('stock.check_alerts', request('item', item, options), control)
  }

  /**
   * Closes the books of a site: what happened before can no longer be posted.
   *
   * @param site - Which site.
   * @param options - Needed: `until`, `command`. See {@link CloseStockPeriodOptions}.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example The books of last year are closed
   * ```ts
   * plant.stock.closePeriod(
   *   'MUC',
   *   {
   *     until: '2025-12-31T23:00:00Z',
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f2023', actor: 'max.roe' },
   *   },
   * )
   * ```
   */
  closePeriod(site: SiteId, options: CloseStockPeriodOptions): Done {
    return this.plant.call('stock.close_period', request('site', site, options))
  }

  /**
   * Closes the books of a site: what happened before can no longer be posted.
   *
   * As {@link closePeriod}, but off the main thread.
   *
   * @param site - Which site.
   * @param options - Needed: `until`, `command`. See {@link CloseStockPeriodOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example The books of last year are closed
   * ```ts
   * await plant.stock.closePeriodAsync(
   *   'MUC',
   *   {
   *     until: '2025-12-31T23:00:00Z',
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f2023', actor: 'max.roe' },
   *   },
   * )
   * ```
   */
  async closePeriodAsync(
    site: SiteId,
    options: CloseStockPeriodOptions,
    control: Control = {},
  ): Promise<Done> {
    return this.plant.callAsync('stock.close_period', request('site', site, options), control)
  }

  /**
   * Shows the stock of an item at a site: what lies where, what it is worth, what is promised,
   * and what needs attention.
   *
   * @param item - Which item.
   * @param options - Needed: `site`; optional: `at`. See {@link GetStockOptions}.
   * @returns The stock of an item at a site.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example Shims: where they lie, and for whom
   * ```ts
   * plant.stock.get('SHIM', { site: 'MUC' })
   * ```
   */
  get(item: ItemId, options: GetStockOptions): StockView {
    return this.plant.call('stock.get', request('item', item, options))
  }

  /**
   * Shows the stock of an item at a site: what lies where, what it is worth, what is promised,
   * and what needs attention.
   *
   * As {@link get}, but off the main thread.
   *
   * @param item - Which item.
   * @param options - Needed: `site`; optional: `at`. See {@link GetStockOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns The stock of an item at a site.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example Shims: where they lie, and for whom
   * ```ts
   * await plant.stock.getAsync('SHIM', { site: 'MUC' })
   * ```
   */
  async getAsync(
    item: ItemId,
    options: GetStockOptions,
    control: Control = {},
  ): Promise<StockView> {
    return this.plant.callAsync('stock.get', request('item', item, options), control)
  }

  /**
   * Tells how much of an item may be used, by anybody or by one order.
   *
   * @param item - Which item.
   * @param options - Needed: `site`; optional: `order`, `at`. See {@link GetAvailableOptions}.
   * @returns How much of an item may be used.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example To anybody
   * ```ts
   * plant.stock.available('SHIM', { site: 'MUC' })
   * ```
   *
   * @example To the order that some are put aside for
   * ```ts
   * plant.stock.available('SHIM', { site: 'MUC', order: 'WO-2026-00001' })
   * ```
   */
  available(item: ItemId, options: GetAvailableOptions): Available {
    return this.plant.call('stock.available', request('item', item, options))
  }

  /**
   * Tells how much of an item may be used, by anybody or by one order.
   *
   * As {@link available}, but off the main thread.
   *
   * @param item - Which item.
   * @param options - Needed: `site`; optional: `order`, `at`. See {@link GetAvailableOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns How much of an item may be used.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example To anybody
   * ```ts
   * await plant.stock.availableAsync('SHIM', { site: 'MUC' })
   * ```
   *
   * @example To the order that some are put aside for
   * ```ts
   * await plant.stock.availableAsync('SHIM', { site: 'MUC', order: 'WO-2026-00001' })
   * ```
   */
  async availableAsync(
    item: ItemId,
    options: GetAvailableOptions,
    control: Control = {},
  ): Promise<Available> {
    return this.plant.callAsync('stock.available', request('item', item, options), control)
  }

  /**
   * Lists the lots that may be used, in the order in which they go.
   *
   * @param item - Which item.
   * @param options - Needed: `site`; optional: `choice`, `at`, `withHeld`. See
   * {@link ListLotsOptions}.
   * @returns The lots of an item.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example In the order in which they go
   * ```ts
   * plant.stock.listLots('SHIM', { site: 'MUC' })
   * ```
   */
  listLots(item: ItemId, options: ListLotsOptions): LotList {
    return this.plant.call('stock.list_lots', request('item', item, options))
  }

  /**
   * Lists the lots that may be used, in the order in which they go.
   *
   * As {@link listLots}, but off the main thread.
   *
   * @param item - Which item.
   * @param options - Needed: `site`; optional: `choice`, `at`, `withHeld`. See
   * {@link ListLotsOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns The lots of an item.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example In the order in which they go
   * ```ts
   * await plant.stock.listLotsAsync('SHIM', { site: 'MUC' })
   * ```
   */
  async listLotsAsync(
    item: ItemId,
    options: ListLotsOptions,
    control: Control = {},
  ): Promise<LotList> {
    return this.plant.callAsync('stock.list_lots', request('item', item, options), control)
  }

  /**
   * Lists movements, in pages: of a work order, of an item at a site in the order in which
   * things happened, of a site, or all of them.
   *
   * @param item - Only of this item.
   * @param options - Optional: `site`, `order`, `number`, `from`, `below`, `after`, `limit`.
   * See {@link ListMovementsOptions}.
   * @returns One page of a list of movements.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example What happened to the bolts, five at a time
   * ```ts
   * plant.stock.listMovements('BOLT', { site: 'MUC', limit: 5 })
   * ```
   *
   * @example What a work order was given
   * ```ts
   * plant.stock.listMovements(undefined, { order: 'WO-2025-00917' })
   * ```
   */
  listMovements(item?: ItemId | undefined, options: ListMovementsOptions = {}): MovementPage {
    return this.plant.call('stock.list_movements', request('item', item, options))
  }

  /**
   * Lists movements, in pages: of a work order, of an item at a site in the order in which
   * things happened, of a site, or all of them.
   *
   * As {@link listMovements}, but off the main thread.
   *
   * @param item - Only of this item.
   * @param options - Optional: `site`, `order`, `number`, `from`, `below`, `after`, `limit`.
   * See {@link ListMovementsOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns One page of a list of movements.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example What happened to the bolts, five at a time
   * ```ts
   * await plant.stock.listMovementsAsync('BOLT', { site: 'MUC', limit: 5 })
   * ```
   *
   * @example What a work order was given
   * ```ts
   * await plant.stock.listMovementsAsync(undefined, { order: 'WO-2025-00917' })
   * ```
   */
  async listMovementsAsync(
    item?: ItemId | undefined,
    options: ListMovementsOptions = {},
    control: Control = {},
  ): Promise<MovementPage> {
    return this.plant.callAsync('stock.list_movements', request('item', item, options), control)
  }

  /**
   * Shows what was there after each movement of an item at a site.
   *
   * @param item - Which item.
   * @param options - Needed: `site`; optional: `location`, `lot`, `from`, `below`. See
   * {@link GetRunningBalanceOptions}.
   * @returns What was there after each movement.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example How many bolts there were after each movement
   * ```ts
   * plant.stock.runningBalance('BOLT', { site: 'MUC' })
   * ```
   */
  runningBalance(item: ItemId, options: GetRunningBalanceOptions): RunningBalance {
    return this.plant.call('stock.running_balance', request('item', item, options))
  }

  /**
   * Shows what was there after each movement of an item at a site.
   *
   * As {@link runningBalance}, but off the main thread.
   *
   * @param item - Which item.
   * @param options - Needed: `site`; optional: `location`, `lot`, `from`, `below`. See
   * {@link GetRunningBalanceOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns What was there after each movement.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example How many bolts there were after each movement
   * ```ts
   * await plant.stock.runningBalanceAsync('BOLT', { site: 'MUC' })
   * ```
   */
  async runningBalanceAsync(
    item: ItemId,
    options: GetRunningBalanceOptions,
    control: Control = {},
  ): Promise<RunningBalance> {
    return this.plant.callAsync('stock.running_balance', request('item', item, options), control)
  }

  /**
   * Tells what stock is or was worth.
   *
   * @param item - Only of this item.
   * @param options - Optional: `site`, `at`. See {@link GetStockValueOptions}.
   * @returns What stock is worth.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example Of a whole site
   * ```ts
   * plant.stock.value(undefined, { site: 'MUC' })
   * ```
   */
  value(item?: ItemId | undefined, options: GetStockValueOptions = {}): StockValue {
    return this.plant.call('stock.value', request('item', item, options))
  }

  /**
   * Tells what stock is or was worth.
   *
   * As {@link value}, but off the main thread.
   *
   * @param item - Only of this item.
   * @param options - Optional: `site`, `at`. See {@link GetStockValueOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns What stock is worth.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example Of a whole site
   * ```ts
   * await plant.stock.valueAsync(undefined, { site: 'MUC' })
   * ```
   */
  async valueAsync(
    item?: ItemId | undefined,
    options: GetStockValueOptions = {},
    control: Control = {},
  ): Promise<StockValue> {
    return this.plant.callAsync('stock.value', request('item', item, options), control)
  }

  /**
   * Lists alerts.
   *
   * @param item - Only of this item.
   * @param options - Optional: `site`, `status`. See {@link ListAlertsOptions}.
   * @returns Alerts.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example What needs attention
   * ```ts
   * plant.stock.listAlerts(undefined, { site: 'MUC' })
   * ```
   */
  listAlerts(item?: ItemId | undefined, options: ListAlertsOptions = {}): AlertList {
    return this.plant.call('stock.list_alerts', request('item', item, options))
  }

  /**
   * Lists alerts.
   *
   * As {@link listAlerts}, but off the main thread.
   *
   * @param item - Only of this item.
   * @param options - Optional: `site`, `status`. See {@link ListAlertsOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns Alerts.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example What needs attention
   * ```ts
   * await plant.stock.listAlertsAsync(undefined, { site: 'MUC' })
   * ```
   */
  async listAlertsAsync(
    item?: ItemId | undefined,
    options: ListAlertsOptions = {},
    control: Control = {},
  ): Promise<AlertList> {
    return this.plant.callAsync('stock.list_alerts', request('item', item, options), control)
  }
}
