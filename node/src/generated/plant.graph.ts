// Written by `cargo xtask codegen` from contract.json; do not edit.
import { type Callable, type Control, request } from '../call.js'
import type {
  ConsumptionReport,
  FindMovementsOptions,
  FindOrdersOptions,
  FindStepsOptions,
  FoundMovements,
  FoundOrders,
  FoundSteps,
  GraphNode,
  Interval,
  ItemId,
  ListShortagesOptions,
  ListUsesOptions,
  LoadReport,
  MovementFilter,
  OpenUses,
  OrderCounts,
  OrderFilter,
  ReportConsumptionOptions,
  ReportLoadOptions,
  ReportScrapOptions,
  ReportWipOptions,
  ScrapReport,
  Shortages,
  ShownConsumption,
  ShownOutput,
  ShownProgress,
  SiteId,
  StepFilter,
  TraversedGraph,
  TraverseGraphOptions,
  WipReport,
  WorkOrderId,
} from './types.js'

/** The `graph` operations of a plant. */
export class GraphOfPlant {
  constructor(private readonly plant: Callable) {}

  /**
   * Walks one relationship from one node and says what it leads to.
   *
   * Forward, a relationship leads from a work order to its site, its item and its steps, from
   * a sales order to its work orders, from an item to its routing steps, from a step to its
   * work center, from there to the site, and from a movement to what it consumed or produced.
   * Backward it leads the other way. Orders, sites and other things with a code come in the
   * order of their codes, steps in the order of their orders and numbers, movements in the
   * order in which they happened.
   *
   * @param from - Where the walk starts.
   * @param options - Needed: `relationship`; optional: `direction`, `orders`, `steps`,
   * `movements`, `effectiveOn`, `madeAt`, `limit`, `after`. See {@link TraverseGraphOptions}.
   * @returns What a walk found.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example The steps of a work order
   * ```ts
   * plant.graph.traverse(
   *   { type: 'work_order', order: 'WO-2026-00001' },
   *   { relationship: 'has_step' },
   * )
   * ```
   *
   * @example The work orders of a site that are under way
   * ```ts
   * plant.graph.traverse(
   *   { type: 'site', site: 'MUC' },
   *   {
   *     relationship: 'performed_at',
   *     direction: 'backward',
   *     orders: { statuses: ['in_progress'] },
   *   },
   * )
   * ```
   *
   * @example What a customer's order is fulfilled by
   * ```ts
   * plant.graph.traverse(
   *   { type: 'sales_order', salesOrder: 'SO-2026-0815' },
   *   { relationship: 'fulfilled_by' },
   * )
   * ```
   */
  traverse(from: GraphNode, options: TraverseGraphOptions): TraversedGraph {
    return this.plant.call('graph.traverse', request('from', from, options))
  }

  /**
   * Walks one relationship from one node and says what it leads to.
   *
   * As {@link traverse}, but off the main thread.
   *
   * @param from - Where the walk starts.
   * @param options - Needed: `relationship`; optional: `direction`, `orders`, `steps`,
   * `movements`, `effectiveOn`, `madeAt`, `limit`, `after`. See {@link TraverseGraphOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns What a walk found.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example The steps of a work order
   * ```ts
   * await plant.graph.traverseAsync(
   *   { type: 'work_order', order: 'WO-2026-00001' },
   *   { relationship: 'has_step' },
   * )
   * ```
   *
   * @example The work orders of a site that are under way
   * ```ts
   * await plant.graph.traverseAsync(
   *   { type: 'site', site: 'MUC' },
   *   {
   *     relationship: 'performed_at',
   *     direction: 'backward',
   *     orders: { statuses: ['in_progress'] },
   *   },
   * )
   * ```
   *
   * @example What a customer's order is fulfilled by
   * ```ts
   * await plant.graph.traverseAsync(
   *   { type: 'sales_order', salesOrder: 'SO-2026-0815' },
   *   { relationship: 'fulfilled_by' },
   * )
   * ```
   */
  async traverseAsync(
    from: GraphNode,
    options: TraverseGraphOptions,
    control: Control = {},
  ): Promise<TraversedGraph> {
    return this.plant.callAsync('graph.traverse', request('from', from, options), control)
  }

  /**
   * Finds the work orders that are meant, in the order of their codes.
   *
   * The orders at a site, those for a customer, those that used a part last week, those that
   * run at a work center now: say so in the filter.
   *
   * @param filter - Which orders; all when absent.
   * @param options - Optional: `limit`, `after`. See {@link FindOrdersOptions}.
   * @returns One page of a list of work orders.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example Orders with work at a work centre that are not done
   * ```ts
   * plant.graph.findOrders(
   *   { statuses: ['released', 'in_progress'], workCenter: 'WC-ASM-01' },
   *   { limit: 10 },
   * )
   * ```
   *
   * @example Orders that used a part
   * ```ts
   * plant.graph.findOrders({ usedPart: { item: 'CASE' } })
   * ```
   */
  findOrders(filter?: OrderFilter | undefined, options: FindOrdersOptions = {}): FoundOrders {
    return this.plant.call('graph.find_orders', request('filter', filter, options))
  }

  /**
   * Finds the work orders that are meant, in the order of their codes.
   *
   * As {@link findOrders}, but off the main thread.
   *
   * @param filter - Which orders; all when absent.
   * @param options - Optional: `limit`, `after`. See {@link FindOrdersOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns One page of a list of work orders.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example Orders with work at a work centre that are not done
   * ```ts
   * await plant.graph.findOrdersAsync(
   *   { statuses: ['released', 'in_progress'], workCenter: 'WC-ASM-01' },
   *   { limit: 10 },
   * )
   * ```
   *
   * @example Orders that used a part
   * ```ts
   * await plant.graph.findOrdersAsync({ usedPart: { item: 'CASE' } })
   * ```
   */
  async findOrdersAsync(
    filter?: OrderFilter | undefined,
    options: FindOrdersOptions = {},
    control: Control = {},
  ): Promise<FoundOrders> {
    return this.plant.callAsync('graph.find_orders', request('filter', filter, options), control)
  }

  /**
   * Finds steps of work orders, in the order of their orders' codes and their numbers.
   *
   * With the state `in_progress` and a work center it says what runs there now.
   *
   * @param filter - Which steps; all when absent.
   * @param options - Optional: `limit`, `after`. See {@link FindStepsOptions}.
   * @returns One page of a list of steps.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example What runs at a work centre now
   * ```ts
   * plant.graph.findSteps({ statuses: ['in_progress'], workCenter: 'WC-ASM-01' })
   * ```
   */
  findSteps(filter?: StepFilter | undefined, options: FindStepsOptions = {}): FoundSteps {
    return this.plant.call('graph.find_steps', request('filter', filter, options))
  }

  /**
   * Finds steps of work orders, in the order of their orders' codes and their numbers.
   *
   * As {@link findSteps}, but off the main thread.
   *
   * @param filter - Which steps; all when absent.
   * @param options - Optional: `limit`, `after`. See {@link FindStepsOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns One page of a list of steps.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example What runs at a work centre now
   * ```ts
   * await plant.graph.findStepsAsync({ statuses: ['in_progress'], workCenter: 'WC-ASM-01' })
   * ```
   */
  async findStepsAsync(
    filter?: StepFilter | undefined,
    options: FindStepsOptions = {},
    control: Control = {},
  ): Promise<FoundSteps> {
    return this.plant.callAsync('graph.find_steps', request('filter', filter, options), control)
  }

  /**
   * Finds movements of material in the order in which they happened, those of one moment in
   * the order of their numbers.
   *
   * @param filter - Which movements; all when absent.
   * @param options - Optional: `limit`, `after`. See {@link FindMovementsOptions}.
   * @returns One page of a list of movements.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example Scrap of a work order that stands
   * ```ts
   * plant.graph.findMovements(
   *   { kinds: ['scrap'], order: 'WO-2026-00001', onlyStanding: true },
   * )
   * ```
   */
  findMovements(
    filter?: MovementFilter | undefined,
    options: FindMovementsOptions = {},
  ): FoundMovements {
    return this.plant.call('graph.find_movements', request('filter', filter, options))
  }

  /**
   * Finds movements of material in the order in which they happened, those of one moment in
   * the order of their numbers.
   *
   * As {@link findMovements}, but off the main thread.
   *
   * @param filter - Which movements; all when absent.
   * @param options - Optional: `limit`, `after`. See {@link FindMovementsOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns One page of a list of movements.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example Scrap of a work order that stands
   * ```ts
   * await plant.graph.findMovementsAsync(
   *   { kinds: ['scrap'], order: 'WO-2026-00001', onlyStanding: true },
   * )
   * ```
   */
  async findMovementsAsync(
    filter?: MovementFilter | undefined,
    options: FindMovementsOptions = {},
    control: Control = {},
  ): Promise<FoundMovements> {
    return this.plant.callAsync('graph.find_movements', request('filter', filter, options), control)
  }

  /**
   * Shows how far a work order has come: per step, as a whole, and where its queue stands.
   *
   * @param order - The work order.
   * @returns How far a work order has come.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example How far it has come
   * ```ts
   * plant.graph.showProgress('WO-2026-00002')
   * ```
   */
  showProgress(order: WorkOrderId): ShownProgress {
    return this.plant.call('graph.show_progress', request('order', order))
  }

  /**
   * Shows how far a work order has come: per step, as a whole, and where its queue stands.
   *
   * As {@link showProgress}, but off the main thread.
   *
   * @param order - The work order.
   * @param control - A signal to abort, a time limit.
   * @returns How far a work order has come.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example How far it has come
   * ```ts
   * await plant.graph.showProgressAsync('WO-2026-00002')
   * ```
   */
  async showProgressAsync(order: WorkOrderId, control: Control = {}): Promise<ShownProgress> {
    return this.plant.callAsync('graph.show_progress', request('order', order), control)
  }

  /**
   * Shows what material a work order consumed, net, by item and lot.
   *
   * What was taken back by a reversal does not count. A split shares what was issued until
   * then, so that each order has its part of it here, a substitute like what it stands for; of
   * several lots, those that were issued to the order itself are named as they were issued.
   *
   * @param order - The work order.
   * @returns What material a work order consumed.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example What went into it
   * ```ts
   * plant.graph.showConsumption('WO-2026-00002')
   * ```
   */
  showConsumption(order: WorkOrderId): ShownConsumption {
    return this.plant.call('graph.show_consumption', request('order', order))
  }

  /**
   * Shows what material a work order consumed, net, by item and lot.
   *
   * As {@link showConsumption}, but off the main thread.
   *
   * @param order - The work order.
   * @param control - A signal to abort, a time limit.
   * @returns What material a work order consumed.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example What went into it
   * ```ts
   * await plant.graph.showConsumptionAsync('WO-2026-00002')
   * ```
   */
  async showConsumptionAsync(order: WorkOrderId, control: Control = {}): Promise<ShownConsumption> {
    return this.plant.callAsync('graph.show_consumption', request('order', order), control)
  }

  /**
   * Shows what a work order made and delivered to stock, by item and lot: its product, and
   * co-products and by-products.
   *
   * What was taken back by a reversal does not count.
   *
   * @param order - The work order.
   * @returns What a work order made.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example What came out of it
   * ```ts
   * plant.graph.showOutput('WO-2026-00002')
   * ```
   */
  showOutput(order: WorkOrderId): ShownOutput {
    return this.plant.call('graph.show_output', request('order', order))
  }

  /**
   * Shows what a work order made and delivered to stock, by item and lot: its product, and
   * co-products and by-products.
   *
   * As {@link showOutput}, but off the main thread.
   *
   * @param order - The work order.
   * @param control - A signal to abort, a time limit.
   * @returns What a work order made.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example What came out of it
   * ```ts
   * await plant.graph.showOutputAsync('WO-2026-00002')
   * ```
   */
  async showOutputAsync(order: WorkOrderId, control: Control = {}): Promise<ShownOutput> {
    return this.plant.callAsync('graph.show_output', request('order', order), control)
  }

  /**
   * Lists what open work orders still need and what is on hand does not cover.
   *
   * What is on hand is shared out in this order: the most urgent priority first, then the
   * earliest planned start, then the code of the order. Orders without a planned start come
   * last. Completed, closed and cancelled orders need nothing.
   *
   * @param orders - Which orders compete for the stock; all open ones when absent.
   * @param options - Optional: `onHand`. See {@link ListShortagesOptions}.
   * @returns What open work orders lack.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example With fifty bolts and nothing else on hand
   * ```ts
   * plant.graph.listShortages(
   *   { site: 'MUC' },
   *   { onHand: [{ item: 'BOLT', site: 'MUC', quantity: '50' }] },
   * )
   * ```
   */
  listShortages(orders?: OrderFilter | undefined, options: ListShortagesOptions = {}): Shortages {
    return this.plant.call('graph.list_shortages', request('orders', orders, options))
  }

  /**
   * Lists what open work orders still need and what is on hand does not cover.
   *
   * As {@link listShortages}, but off the main thread.
   *
   * @param orders - Which orders compete for the stock; all open ones when absent.
   * @param options - Optional: `onHand`. See {@link ListShortagesOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns What open work orders lack.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example With fifty bolts and nothing else on hand
   * ```ts
   * await plant.graph.listShortagesAsync(
   *   { site: 'MUC' },
   *   { onHand: [{ item: 'BOLT', site: 'MUC', quantity: '50' }] },
   * )
   * ```
   */
  async listShortagesAsync(
    orders?: OrderFilter | undefined,
    options: ListShortagesOptions = {},
    control: Control = {},
  ): Promise<Shortages> {
    return this.plant.callAsync('graph.list_shortages', request('orders', orders, options), control)
  }

  /**
   * Lists where an item is used by open work orders, in the order of their codes.
   *
   * @param item - The item.
   * @param options - Optional: `orders`, `limit`, `after`. See {@link ListUsesOptions}.
   * @returns Where an item is used.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example Open orders that need cases
   * ```ts
   * plant.graph.listUses('CASE')
   * ```
   */
  listUses(item: ItemId, options: ListUsesOptions = {}): OpenUses {
    return this.plant.call('graph.list_uses', request('item', item, options))
  }

  /**
   * Lists where an item is used by open work orders, in the order of their codes.
   *
   * As {@link listUses}, but off the main thread.
   *
   * @param item - The item.
   * @param options - Optional: `orders`, `limit`, `after`. See {@link ListUsesOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns Where an item is used.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example Open orders that need cases
   * ```ts
   * await plant.graph.listUsesAsync('CASE')
   * ```
   */
  async listUsesAsync(
    item: ItemId,
    options: ListUsesOptions = {},
    control: Control = {},
  ): Promise<OpenUses> {
    return this.plant.callAsync('graph.list_uses', request('item', item, options), control)
  }

  /**
   * Counts how many work orders are in which state at which site, and what they make.
   *
   * @param orders - Which orders; all when absent.
   * @returns Orders by status and site.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example All orders
   * ```ts
   * plant.graph.countOrders()
   * ```
   */
  countOrders(orders?: OrderFilter | undefined): OrderCounts {
    return this.plant.call('graph.count_orders', request('orders', orders))
  }

  /**
   * Counts how many work orders are in which state at which site, and what they make.
   *
   * As {@link countOrders}, but off the main thread.
   *
   * @param orders - Which orders; all when absent.
   * @param control - A signal to abort, a time limit.
   * @returns Orders by status and site.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example All orders
   * ```ts
   * await plant.graph.countOrdersAsync(undefined)
   * ```
   */
  async countOrdersAsync(
    orders?: OrderFilter | undefined,
    control: Control = {},
  ): Promise<OrderCounts> {
    return this.plant.callAsync('graph.count_orders', request('orders', orders), control)
  }

  /**
   * Reports what was scrapped and why: the reasons in the order of a Pareto chart.
   *
   * Scrap that was taken back by a reversal does not count.
   *
   * @param site - Only at this site.
   * @param options - Optional: `item`, `window`, `by`. See {@link ReportScrapOptions}.
   * @returns What was scrapped and why.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example A chart for each item of a site
   * ```ts
   * plant.graph.reportScrap('MUC', { by: 'item' })
   * ```
   */
  reportScrap(site?: SiteId | undefined, options: ReportScrapOptions = {}): ScrapReport {
    return this.plant.call('graph.report_scrap', request('site', site, options))
  }

  /**
   * Reports what was scrapped and why: the reasons in the order of a Pareto chart.
   *
   * As {@link reportScrap}, but off the main thread.
   *
   * @param site - Only at this site.
   * @param options - Optional: `item`, `window`, `by`. See {@link ReportScrapOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns What was scrapped and why.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example A chart for each item of a site
   * ```ts
   * await plant.graph.reportScrapAsync('MUC', { by: 'item' })
   * ```
   */
  async reportScrapAsync(
    site?: SiteId | undefined,
    options: ReportScrapOptions = {},
    control: Control = {},
  ): Promise<ScrapReport> {
    return this.plant.callAsync('graph.report_scrap', request('site', site, options), control)
  }

  /**
   * Reports what waits and what lies in work on the floor, by site, work center and operation.
   *
   * @param orders - Which orders; all when absent.
   * @param options - Optional: `site`, `workCenter`. See {@link ReportWipOptions}.
   * @returns Work in process by step.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example What waits and runs in Munich
   * ```ts
   * plant.graph.reportWip(undefined, { site: 'MUC' })
   * ```
   */
  reportWip(orders?: OrderFilter | undefined, options: ReportWipOptions = {}): WipReport {
    return this.plant.call('graph.report_wip', request('orders', orders, options))
  }

  /**
   * Reports what waits and what lies in work on the floor, by site, work center and operation.
   *
   * As {@link reportWip}, but off the main thread.
   *
   * @param orders - Which orders; all when absent.
   * @param options - Optional: `site`, `workCenter`. See {@link ReportWipOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns Work in process by step.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example What waits and runs in Munich
   * ```ts
   * await plant.graph.reportWipAsync(undefined, { site: 'MUC' })
   * ```
   */
  async reportWipAsync(
    orders?: OrderFilter | undefined,
    options: ReportWipOptions = {},
    control: Control = {},
  ): Promise<WipReport> {
    return this.plant.callAsync('graph.report_wip', request('orders', orders, options), control)
  }

  /**
   * Reports how loaded work centers are.
   *
   * Work ahead are the planned minutes of steps of open orders that are not done: the set-up
   * of those that have not begun, and the run time of what they still have to deal with
   * (planned - out - what was scrapped at the step and before); a batch that is begun takes as
   * long as a full one. A step counts in a period when it is planned to start in it; where no
   * time is planned, the planned start of its order counts, as midnight of UTC. Hours booked
   * count in the period in which their step started.
   *
   * Rated hours are hours per day * days * efficiency, and the load is work ahead against
   * them.
   *
   * @param period - The period; without it all work ahead and all hours booked count.
   * @param options - Optional: `site`, `workCenter`, `orders`, `workingDays`, `rated`. See
   * {@link ReportLoadOptions}.
   * @returns How loaded work centers are.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example Work ahead against the hours of March
   * ```ts
   * plant.graph.reportLoad(
   *   { start: '2026-03-01T00:00:00+01:00', end: '2026-04-01T00:00:00+02:00' },
   *   { rated: [{ workCenter: 'WC-ASM-01', hours: '160' }] },
   * )
   * ```
   */
  reportLoad(period?: Interval | undefined, options: ReportLoadOptions = {}): LoadReport {
    return this.plant.call('graph.report_load', request('period', period, options))
  }

  /**
   * Reports how loaded work centers are.
   *
   * As {@link reportLoad}, but off the main thread.
   *
   * @param period - The period; without it all work ahead and all hours booked count.
   * @param options - Optional: `site`, `workCenter`, `orders`, `workingDays`, `rated`. See
   * {@link ReportLoadOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns How loaded work centers are.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example Work ahead against the hours of March
   * ```ts
   * await plant.graph.reportLoadAsync(
   *   { start: '2026-03-01T00:00:00+01:00', end: '2026-04-01T00:00:00+02:00' },
   *   { rated: [{ workCenter: 'WC-ASM-01', hours: '160' }] },
   * )
   * ```
   */
  async reportLoadAsync(
    period?: Interval | undefined,
    options: ReportLoadOptions = {},
    control: Control = {},
  ): Promise<LoadReport> {
    return this.plant.callAsync('graph.report_load', request('period', period, options), control)
  }

  /**
   * Reports what orders consumed against what their bills of materials allow for what they
   * made.
   *
   * A line allows required * made / planned, rounded to six decimals, half away from zero; a
   * fixed line all of what is required, once anything was made. Used is issued - returned +
   * scrapped without having been issued. Orders under way hold material that is not made into
   * anything yet: narrow the report to completed and closed orders to leave them out.
   *
   * @param orders - Which orders; all when absent.
   * @param options - Optional: `part`, `basis`, `bySite`, `byProduct`. See
   * {@link ReportConsumptionOptions}.
   * @returns Consumption against the bill of materials.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example Orders that are settled, by product
   * ```ts
   * plant.graph.reportConsumption(
   *   { statuses: ['completed', 'closed'] },
   *   { byProduct: true },
   * )
   * ```
   */
  reportConsumption(
    orders?: OrderFilter | undefined,
    options: ReportConsumptionOptions = {},
  ): ConsumptionReport {
    return this.plant.call('graph.report_consumption', request('orders', orders, options))
  }

  /**
   * Reports what orders consumed against what their bills of materials allow for what they
   * made.
   *
   * As {@link reportConsumption}, but off the main thread.
   *
   * @param orders - Which orders; all when absent.
   * @param options - Optional: `part`, `basis`, `bySite`, `byProduct`. See
   * {@link ReportConsumptionOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns Consumption against the bill of materials.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example Orders that are settled, by product
   * ```ts
   * await plant.graph.reportConsumptionAsync(
   *   { statuses: ['completed', 'closed'] },
   *   { byProduct: true },
   * )
   * ```
   */
  async reportConsumptionAsync(
    orders?: OrderFilter | undefined,
    options: ReportConsumptionOptions = {},
    control: Control = {},
  ): Promise<ConsumptionReport> {
    return this.plant.callAsync(
      'graph.report_consumption',
      request('orders', orders, options),
      control,
    )
  }
}
