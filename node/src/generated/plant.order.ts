// Written by `cargo xtask codegen` from contract.json; do not edit.
import { type Callable, type Control, request } from '../call.js'
import type {
  AcceptScheduleOptions,
  BookOrderTimeOptions,
  CancelOrderOptions,
  ChangeOrderOptions,
  CloseOrderOptions,
  CompleteOrderOptions,
  CreateOrderOptions,
  Done,
  FirmOrderOptions,
  HoldOrderOptions,
  ImportOrderOptions,
  IssueToOrderOptions,
  ListOrderPostingsOptions,
  ListOrderShortagesOptions,
  ListOrdersOptions,
  MergeOrdersOptions,
  OpenReworkOptions,
  OrderPage,
  OrderPostingPage,
  OrderProgress,
  OrderShortages,
  OrderStatus,
  OrderView,
  ReceiveFromOrderOptions,
  ReleaseOrderHoldOptions,
  ReleaseOrderOptions,
  ReopenOrderOptions,
  ReportOrderOptions,
  ReportOrdersOptions,
  ReturnFromOrderOptions,
  ReverseOrderPostingOptions,
  SchedulingModel,
  ScrapOrderComponentOptions,
  SkipOrderStepOptions,
  SplitOrderOptions,
  StartOrderOptions,
  UnfirmOrderOptions,
  UnreleaseOrderOptions,
  WorkOrderId,
} from './types.js'

/** The `order` operations of a plant. */
export class OrderOfPlant {
  constructor(private readonly plant: Callable) {}

  /**
   * Creates an order: planned, nothing promised yet.
   *
   * @param order - The order's code; it is never used again for another order.
   * @param options - Needed: `item`, `site`, `quantity`, `command`; optional: `demand`,
   * `priority`, `plannedStart`, `plannedEnd`, `tolerances`, `plan`, `increment`, `stock`,
   * `receive`, `autoComplete`. See {@link CreateOrderOptions}.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example Fifty gearboxes for a customer, with their own steps and components
   * ```ts
   * plant.order.create(
   *   'WO-2026-00001',
   *   {
   *     item: 'GEARBOX',
   *     site: 'MUC',
   *     quantity: '50',
   *     demand: { type: 'make_to_order', salesOrder: 'SO-2026-0815', line: 1 },
   *     plannedStart: '2026-03-02',
   *     plannedEnd: '2026-03-06',
   *     plan: {
   *       steps: [
   *         {
   *           sequence: 10,
   *           operation: 'Assemble',
   *           workCenter: 'WC-ASM-01',
   *           setupMinutes: '15',
   *           runMinutes: '6',
   *         },
   *         { sequence: 15, operation: 'Deburr', workCenter: 'WC-ASM-01', runMinutes: '1' },
   *         {
   *           sequence: 20,
   *           operation: 'Test',
   *           workCenter: 'WC-TEST-01',
   *           setupMinutes: '10',
   *           runMinutes: '2.5',
   *         },
   *       ],
   *       components: [
   *         { line: 1, item: 'CASE', quantity: '1', step: 10 },
   *         { line: 2, item: 'BOLT', quantity: '4', step: 10 },
   *       ],
   *     },
   *     stock: 'none',
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f3001', actor: 'jane.doe' },
   *   },
   * )
   * ```
   *
   * @example Twenty more for stock; steps and components come from master data
   * ```ts
   * plant.order.create(
   *   'WO-2026-00002',
   *   {
   *     item: 'GEARBOX',
   *     site: 'MUC',
   *     quantity: '20',
   *     plannedStart: '2026-03-09',
   *     plannedEnd: '2026-03-11',
   *     tolerances: { over: '0.05', replaceScrap: true },
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f3002', actor: 'jane.doe' },
   *   },
   * )
   * ```
   *
   * @example A proposal for April
   * ```ts
   * plant.order.create(
   *   'WO-2026-00003',
   *   {
   *     item: 'GEARBOX',
   *     site: 'MUC',
   *     quantity: '30',
   *     plannedStart: '2026-04-01',
   *     priority: 4,
   *     plan: { steps: [{ sequence: 10, workCenter: 'WC-ASM-01' }] },
   *     stock: 'none',
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f3003', actor: 'jane.doe' },
   *   },
   * )
   * ```
   */
  create(order: WorkOrderId, options: CreateOrderOptions): Done {
    return this.plant.call('order.create', request('order', order, options))
  }

  /**
   * Creates an order: planned, nothing promised yet.
   *
   * As {@link create}, but off the main thread.
   *
   * @param order - The order's code; it is never used again for another order.
   * @param options - Needed: `item`, `site`, `quantity`, `command`; optional: `demand`,
   * `priority`, `plannedStart`, `plannedEnd`, `tolerances`, `plan`, `increment`, `stock`,
   * `receive`, `autoComplete`. See {@link CreateOrderOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example Fifty gearboxes for a customer, with their own steps and components
   * ```ts
   * await plant.order.createAsync(
   *   'WO-2026-00001',
   *   {
   *     item: 'GEARBOX',
   *     site: 'MUC',
   *     quantity: '50',
   *     demand: { type: 'make_to_order', salesOrder: 'SO-2026-0815', line: 1 },
   *     plannedStart: '2026-03-02',
   *     plannedEnd: '2026-03-06',
   *     plan: {
   *       steps: [
   *         {
   *           sequence: 10,
   *           operation: 'Assemble',
   *           workCenter: 'WC-ASM-01',
   *           setupMinutes: '15',
   *           runMinutes: '6',
   *         },
   *         { sequence: 15, operation: 'Deburr', workCenter: 'WC-ASM-01', runMinutes: '1' },
   *         {
   *           sequence: 20,
   *           operation: 'Test',
   *           workCenter: 'WC-TEST-01',
   *           setupMinutes: '10',
   *           runMinutes: '2.5',
   *         },
   *       ],
   *       components: [
   *         { line: 1, item: 'CASE', quantity: '1', step: 10 },
   *         { line: 2, item: 'BOLT', quantity: '4', step: 10 },
   *       ],
   *     },
   *     stock: 'none',
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f3001', actor: 'jane.doe' },
   *   },
   * )
   * ```
   *
   * @example Twenty more for stock; steps and components come from master data
   * ```ts
   * await plant.order.createAsync(
   *   'WO-2026-00002',
   *   {
   *     item: 'GEARBOX',
   *     site: 'MUC',
   *     quantity: '20',
   *     plannedStart: '2026-03-09',
   *     plannedEnd: '2026-03-11',
   *     tolerances: { over: '0.05', replaceScrap: true },
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f3002', actor: 'jane.doe' },
   *   },
   * )
   * ```
   *
   * @example A proposal for April
   * ```ts
   * await plant.order.createAsync(
   *   'WO-2026-00003',
   *   {
   *     item: 'GEARBOX',
   *     site: 'MUC',
   *     quantity: '30',
   *     plannedStart: '2026-04-01',
   *     priority: 4,
   *     plan: { steps: [{ sequence: 10, workCenter: 'WC-ASM-01' }] },
   *     stock: 'none',
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f3003', actor: 'jane.doe' },
   *   },
   * )
   * ```
   */
  async createAsync(
    order: WorkOrderId,
    options: CreateOrderOptions,
    control: Control = {},
  ): Promise<Done> {
    return this.plant.callAsync('order.create', request('order', order, options), control)
  }

  /**
   * Brings in an order with its whole past.
   *
   * @param order - The order's code.
   * @param options - Needed: `past`, `command`. See {@link ImportOrderOptions}.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example An order that the system before this one completed
   * ```ts
   * plant.order.import(
   *   'WO-2025-00917',
   *   {
   *     past: {
   *       header: {
   *         item: 'GEARBOX',
   *         site: 'MUC',
   *         priority: 3,
   *         stock: 'none',
   *         plannedStart: '2025-11-03',
   *         plannedEnd: '2025-11-04',
   *       },
   *       quantity: '10',
   *       plan: {
   *         steps: [{ sequence: 10, operation: 'Assemble', workCenter: 'WC-ASM-01' }],
   *         components: [{ line: 1, item: 'CASE', quantity: '1' }],
   *       },
   *       status: 'completed',
   *       steps: [
   *         {
   *           sequence: 10,
   *           quantityIn: '10',
   *           quantityOut: '9',
   *           quantityScrapped: '1',
   *           laborHours: '2.5',
   *           actualStart: '2025-11-03T06:00:00Z',
   *           actualEnd: '2025-11-03T08:30:00Z',
   *         },
   *       ],
   *       components: [
   *         { line: 1, issued: '10', amount: { amount: '70.00', currency: 'EUR' } },
   *       ],
   *       received: '9',
   *       actualStart: '2025-11-03T06:00:00Z',
   *       actualEnd: '2025-11-03T08:30:00Z',
   *     },
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f3004', actor: 'ada.admin' },
   *   },
   * )
   * ```
   */
  import(order: WorkOrderId, options: ImportOrderOptions): Done {
    return this.plant.call('order.import', request('order', order, options))
  }

  /**
   * Brings in an order with its whole past.
   *
   * As {@link import}, but off the main thread.
   *
   * @param order - The order's code.
   * @param options - Needed: `past`, `command`. See {@link ImportOrderOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example An order that the system before this one completed
   * ```ts
   * await plant.order.importAsync(
   *   'WO-2025-00917',
   *   {
   *     past: {
   *       header: {
   *         item: 'GEARBOX',
   *         site: 'MUC',
   *         priority: 3,
   *         stock: 'none',
   *         plannedStart: '2025-11-03',
   *         plannedEnd: '2025-11-04',
   *       },
   *       quantity: '10',
   *       plan: {
   *         steps: [{ sequence: 10, operation: 'Assemble', workCenter: 'WC-ASM-01' }],
   *         components: [{ line: 1, item: 'CASE', quantity: '1' }],
   *       },
   *       status: 'completed',
   *       steps: [
   *         {
   *           sequence: 10,
   *           quantityIn: '10',
   *           quantityOut: '9',
   *           quantityScrapped: '1',
   *           laborHours: '2.5',
   *           actualStart: '2025-11-03T06:00:00Z',
   *           actualEnd: '2025-11-03T08:30:00Z',
   *         },
   *       ],
   *       components: [
   *         { line: 1, issued: '10', amount: { amount: '70.00', currency: 'EUR' } },
   *       ],
   *       received: '9',
   *       actualStart: '2025-11-03T06:00:00Z',
   *       actualEnd: '2025-11-03T08:30:00Z',
   *     },
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f3004', actor: 'ada.admin' },
   *   },
   * )
   * ```
   */
  async importAsync(
    order: WorkOrderId,
    options: ImportOrderOptions,
    control: Control = {},
  ): Promise<Done> {
    return this.plant.callAsync('order.import', request('order', order, options), control)
  }

  /**
   * Changes an order's quantity, priority or dates; what is absent stays.
   *
   * The quantity may change until the order is completed, and not below what was started; the
   * start day, which decides the revisions, until the order is released.
   *
   * @param order - The order.
   * @param options - Needed: `command`; optional: `quantity`, `priority`, `plannedStart`,
   * `plannedEnd`, `expectedVersion`. See {@link ChangeOrderOptions}.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example The customer needs it two days earlier
   * ```ts
   * plant.order.change(
   *   'WO-2026-00001',
   *   {
   *     priority: 1,
   *     plannedEnd: '2026-03-04',
   *     expectedVersion: 1,
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f3005', actor: 'jane.doe' },
   *   },
   * )
   * ```
   */
  change(order: WorkOrderId, options: ChangeOrderOptions): Done {
    return this.plant.call('order.change', request('order', order, options))
  }

  /**
   * Changes an order's quantity, priority or dates; what is absent stays.
   *
   * As {@link change}, but off the main thread.
   *
   * @param order - The order.
   * @param options - Needed: `command`; optional: `quantity`, `priority`, `plannedStart`,
   * `plannedEnd`, `expectedVersion`. See {@link ChangeOrderOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example The customer needs it two days earlier
   * ```ts
   * await plant.order.changeAsync(
   *   'WO-2026-00001',
   *   {
   *     priority: 1,
   *     plannedEnd: '2026-03-04',
   *     expectedVersion: 1,
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f3005', actor: 'jane.doe' },
   *   },
   * )
   * ```
   */
  async changeAsync(
    order: WorkOrderId,
    options: ChangeOrderOptions,
    control: Control = {},
  ): Promise<Done> {
    return this.plant.callAsync('order.change', request('order', order, options), control)
  }

  /**
   * Decides that an order will be made; planning may no longer change or delete it.
   *
   * @param order - The order.
   * @param options - Needed: `command`; optional: `expectedVersion`. See
   * {@link FirmOrderOptions}.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example It will be made
   * ```ts
   * plant.order.firm(
   *   'WO-2026-00001',
   *   { command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f3006', actor: 'jane.doe' } },
   * )
   * ```
   *
   * @example And so will the proposal
   * ```ts
   * plant.order.firm(
   *   'WO-2026-00003',
   *   { command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f3007', actor: 'jane.doe' } },
   * )
   * ```
   */
  firm(order: WorkOrderId, options: FirmOrderOptions): Done {
    return this.plant.call('order.firm', request('order', order, options))
  }

  /**
   * Decides that an order will be made; planning may no longer change or delete it.
   *
   * As {@link firm}, but off the main thread.
   *
   * @param order - The order.
   * @param options - Needed: `command`; optional: `expectedVersion`. See
   * {@link FirmOrderOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example It will be made
   * ```ts
   * await plant.order.firmAsync(
   *   'WO-2026-00001',
   *   { command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f3006', actor: 'jane.doe' } },
   * )
   * ```
   *
   * @example And so will the proposal
   * ```ts
   * await plant.order.firmAsync(
   *   'WO-2026-00003',
   *   { command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f3007', actor: 'jane.doe' } },
   * )
   * ```
   */
  async firmAsync(
    order: WorkOrderId,
    options: FirmOrderOptions,
    control: Control = {},
  ): Promise<Done> {
    return this.plant.callAsync('order.firm', request('order', order, options), control)
  }

  /**
   * Gives a firmed order back to planning.
   *
   * @param order - The order.
   * @param options - Needed: `command`; optional: `expectedVersion`. See
   * {@link UnfirmOrderOptions}.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example Or perhaps not
   * ```ts
   * plant.order.unfirm(
   *   'WO-2026-00003',
   *   { command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f3008', actor: 'jane.doe' } },
   * )
   * ```
   */
  unfirm(order: WorkOrderId, options: UnfirmOrderOptions): Done {
    return this.plant.call('order.unfirm', request('order', order, options))
  }

  /**
   * Gives a firmed order back to planning.
   *
   * As {@link unfirm}, but off the main thread.
   *
   * @param order - The order.
   * @param options - Needed: `command`; optional: `expectedVersion`. See
   * {@link UnfirmOrderOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example Or perhaps not
   * ```ts
   * await plant.order.unfirmAsync(
   *   'WO-2026-00003',
   *   { command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f3008', actor: 'jane.doe' } },
   * )
   * ```
   */
  async unfirmAsync(
    order: WorkOrderId,
    options: UnfirmOrderOptions,
    control: Control = {},
  ): Promise<Done> {
    return this.plant.callAsync('order.unfirm', request('order', order, options), control)
  }

  /**
   * Lets the floor begin: the order gets its own copy of the bill of materials and the routing
   * that are effective on the day it starts.
   *
   * @param order - The order.
   * @param options - Needed: `command`; optional: `plan`, `checkAvailability`,
   * `expectedVersion`. See {@link ReleaseOrderOptions}.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example The floor may begin
   * ```ts
   * plant.order.release(
   *   'WO-2026-00001',
   *   { command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f3009', actor: 'jane.doe' } },
   * )
   * ```
   *
   * @example With the revisions of the day it starts, if every component is in stock
   * ```ts
   * plant.order.release(
   *   'WO-2026-00002',
   *   {
   *     checkAvailability: true,
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f300a', actor: 'jane.doe' },
   *   },
   * )
   * ```
   *
   * @example An order that was released too soon
   * ```ts
   * plant.order.release(
   *   'WO-2026-00003',
   *   { command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f300b', actor: 'jane.doe' } },
   * )
   * ```
   */
  release(order: WorkOrderId, options: ReleaseOrderOptions): Done {
    return this.plant.call('order.release', request('order', order, options))
  }

  /**
   * Lets the floor begin: the order gets its own copy of the bill of materials and the routing
   * that are effective on the day it starts.
   *
   * As {@link release}, but off the main thread.
   *
   * @param order - The order.
   * @param options - Needed: `command`; optional: `plan`, `checkAvailability`,
   * `expectedVersion`. See {@link ReleaseOrderOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example The floor may begin
   * ```ts
   * await plant.order.releaseAsync(
   *   'WO-2026-00001',
   *   { command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f3009', actor: 'jane.doe' } },
   * )
   * ```
   *
   * @example With the revisions of the day it starts, if every component is in stock
   * ```ts
   * await plant.order.releaseAsync(
   *   'WO-2026-00002',
   *   {
   *     checkAvailability: true,
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f300a', actor: 'jane.doe' },
   *   },
   * )
   * ```
   *
   * @example An order that was released too soon
   * ```ts
   * await plant.order.releaseAsync(
   *   'WO-2026-00003',
   *   { command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f300b', actor: 'jane.doe' } },
   * )
   * ```
   */
  async releaseAsync(
    order: WorkOrderId,
    options: ReleaseOrderOptions,
    control: Control = {},
  ): Promise<Done> {
    return this.plant.callAsync('order.release', request('order', order, options), control)
  }

  /**
   * Accepts a plan: every order in it gets the times and work centers of its steps, in place
   * of those that it had. All of it is written, or nothing.
   *
   * The plan is held against the model first, whoever made it and however the model was
   * amended. Then each order is looked at: one that was stopped, ended or changed since the
   * position that the model shows, or that has finished or begun a step otherwise, refuses
   * with `order.schedule_outdated`. Reports of work as planned do no harm.
   *
   * @param model - The model that was scheduled, as the plant gave it or amended.
   * @param options - Needed: `plan`, `clock`, `position`, `command`. See
   * {@link AcceptScheduleOptions}.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example Where the model that was made at position 42 is put to work
   * ```typescript
   * plant.order.acceptSchedule(
   *   {
   *     resources: [{ name: 'WC-ASM-01' }],
   *     orders: [
   *       {
   *         name: 'WO-2026-00003',
   *         operations: [{ name: '10', modes: [{ resource: 'WC-ASM-01', duration: 30 }] }],
   *       },
   *     ],
   *   },
   *   {
   *     plan: {
   *       operations: [
   *         {
   *           order: 'WO-2026-00003',
   *           operation: '10',
   *           mode: 0,
   *           resource: 'WC-ASM-01',
   *           setupStart: 0,
   *           start: 0,
   *           end: 30,
   *         },
   *       ],
   *     },
   *     clock: { origin: '2026-04-01T06:00:00+02:00', tick: 'PT1M' },
   *     position: 42,
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f300f', actor: 'jane.doe' },
   *   },
   * )
   * ```
   */
  acceptSchedule(model: SchedulingModel, options: AcceptScheduleOptions): Done {
    return this.plant.call('order.accept_schedule', request('model', model, options))
  }

  /**
   * Accepts a plan: every order in it gets the times and work centers of its steps, in place
   * of those that it had. All of it is written, or nothing.
   *
   * As {@link acceptSchedule}, but off the main thread.
   *
   * @param model - The model that was scheduled, as the plant gave it or amended.
   * @param options - Needed: `plan`, `clock`, `position`, `command`. See
   * {@link AcceptScheduleOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example Where the model that was made at position 42 is put to work
   * ```typescript
   * await plant.order.acceptScheduleAsync(
   *   {
   *     resources: [{ name: 'WC-ASM-01' }],
   *     orders: [
   *       {
   *         name: 'WO-2026-00003',
   *         operations: [{ name: '10', modes: [{ resource: 'WC-ASM-01', duration: 30 }] }],
   *       },
   *     ],
   *   },
   *   {
   *     plan: {
   *       operations: [
   *         {
   *           order: 'WO-2026-00003',
   *           operation: '10',
   *           mode: 0,
   *           resource: 'WC-ASM-01',
   *           setupStart: 0,
   *           start: 0,
   *           end: 30,
   *         },
   *       ],
   *     },
   *     clock: { origin: '2026-04-01T06:00:00+02:00', tick: 'PT1M' },
   *     position: 42,
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f300f', actor: 'jane.doe' },
   *   },
   * )
   * ```
   */
  async acceptScheduleAsync(
    model: SchedulingModel,
    options: AcceptScheduleOptions,
    control: Control = {},
  ): Promise<Done> {
    return this.plant.callAsync('order.accept_schedule', request('model', model, options), control)
  }

  /**
   * Takes a release back; refused while anything is posted.
   *
   * @param order - The order.
   * @param options - Needed: `command`; optional: `expectedVersion`. See
   * {@link UnreleaseOrderOptions}.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example It is taken back
   * ```ts
   * plant.order.unrelease(
   *   'WO-2026-00003',
   *   { command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f300c', actor: 'jane.doe' } },
   * )
   * ```
   */
  unrelease(order: WorkOrderId, options: UnreleaseOrderOptions): Done {
    return this.plant.call('order.unrelease', request('order', order, options))
  }

  /**
   * Takes a release back; refused while anything is posted.
   *
   * As {@link unrelease}, but off the main thread.
   *
   * @param order - The order.
   * @param options - Needed: `command`; optional: `expectedVersion`. See
   * {@link UnreleaseOrderOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example It is taken back
   * ```ts
   * await plant.order.unreleaseAsync(
   *   'WO-2026-00003',
   *   { command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f300c', actor: 'jane.doe' } },
   * )
   * ```
   */
  async unreleaseAsync(
    order: WorkOrderId,
    options: UnreleaseOrderOptions,
    control: Control = {},
  ): Promise<Done> {
    return this.plant.callAsync('order.unrelease', request('order', order, options), control)
  }

  /**
   * Makes a part of an order an order of its own.
   *
   * Without a step the part is taken from what has not been started; with one, from the units
   * that wait before it. Issued material and its cost go along by quantity, so that both parts
   * add up to what there was.
   *
   * @param order - The order.
   * @param options - Needed: `into`, `quantity`, `command`; optional: `step`,
   * `expectedVersion`. See {@link SplitOrderOptions}.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example Ten of them under an order of their own
   * ```ts
   * plant.order.split(
   *   'WO-2026-00001',
   *   {
   *     into: 'WO-2026-00004',
   *     quantity: '10',
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f300d', actor: 'jane.doe' },
   *   },
   * )
   * ```
   */
  split(order: WorkOrderId, options: SplitOrderOptions): Done {
    return this.plant.call('order.split', request('order', order, options))
  }

  /**
   * Makes a part of an order an order of its own.
   *
   * As {@link split}, but off the main thread.
   *
   * @param order - The order.
   * @param options - Needed: `into`, `quantity`, `command`; optional: `step`,
   * `expectedVersion`. See {@link SplitOrderOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example Ten of them under an order of their own
   * ```ts
   * await plant.order.splitAsync(
   *   'WO-2026-00001',
   *   {
   *     into: 'WO-2026-00004',
   *     quantity: '10',
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f300d', actor: 'jane.doe' },
   *   },
   * )
   * ```
   */
  async splitAsync(
    order: WorkOrderId,
    options: SplitOrderOptions,
    control: Control = {},
  ): Promise<Done> {
    return this.plant.callAsync('order.split', request('order', order, options), control)
  }

  /**
   * Makes one order of two: both released, for the same item, site and revisions, and nothing
   * posted to either. A part that was split off goes back to its order as long as nothing was
   * posted to the part, with the units and the material that it brought.
   *
   * @param order - The order that remains.
   * @param options - Needed: `from`, `command`; optional: `expectedVersion`. See
   * {@link MergeOrdersOptions}.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example And back again
   * ```ts
   * plant.order.merge(
   *   'WO-2026-00001',
   *   {
   *     from: 'WO-2026-00004',
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f300e', actor: 'jane.doe' },
   *   },
   * )
   * ```
   */
  merge(order: WorkOrderId, options: MergeOrdersOptions): Done {
    return this.plant.call('order.merge', request('order', order, options))
  }

  /**
   * Makes one order of two: both released, for the same item, site and revisions, and nothing
   * posted to either. A part that was split off goes back to its order as long as nothing was
   * posted to the part, with the units and the material that it brought.
   *
   * As {@link merge}, but off the main thread.
   *
   * @param order - The order that remains.
   * @param options - Needed: `from`, `command`; optional: `expectedVersion`. See
   * {@link MergeOrdersOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example And back again
   * ```ts
   * await plant.order.mergeAsync(
   *   'WO-2026-00001',
   *   {
   *     from: 'WO-2026-00004',
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f300e', actor: 'jane.doe' },
   *   },
   * )
   * ```
   */
  async mergeAsync(
    order: WorkOrderId,
    options: MergeOrdersOptions,
    control: Control = {},
  ): Promise<Done> {
    return this.plant.callAsync('order.merge', request('order', order, options), control)
  }

  /**
   * Begins work on an order; the first issue, report or booking does so by itself.
   *
   * @param order - The order.
   * @param options - Needed: `command`; optional: `expectedVersion`. See
   * {@link StartOrderOptions}.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example Work begins
   * ```ts
   * plant.order.start(
   *   'WO-2026-00001',
   *   { command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f3010', actor: 'max.roe' } },
   * )
   * ```
   */
  start(order: WorkOrderId, options: StartOrderOptions): Done {
    return this.plant.call('order.start', request('order', order, options))
  }

  /**
   * Begins work on an order; the first issue, report or booking does so by itself.
   *
   * As {@link start}, but off the main thread.
   *
   * @param order - The order.
   * @param options - Needed: `command`; optional: `expectedVersion`. See
   * {@link StartOrderOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example Work begins
   * ```ts
   * await plant.order.startAsync(
   *   'WO-2026-00001',
   *   { command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f3010', actor: 'max.roe' } },
   * )
   * ```
   */
  async startAsync(
    order: WorkOrderId,
    options: StartOrderOptions,
    control: Control = {},
  ): Promise<Done> {
    return this.plant.callAsync('order.start', request('order', order, options), control)
  }

  /**
   * Skips a step on which nothing was done yet: units pass it by themselves.
   *
   * @param order - The order.
   * @param options - Needed: `step`, `command`; optional: `posting`, `expectedVersion`. See
   * {@link SkipOrderStepOptions}.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example These cases come without burrs
   * ```ts
   * plant.order.skipStep(
   *   'WO-2026-00001',
   *   {
   *     step: 15,
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f3011', actor: 'max.roe' },
   *   },
   * )
   * ```
   */
  skipStep(order: WorkOrderId, options: SkipOrderStepOptions): Done {
    return this.plant.call('order.skip_step', request('order', order, options))
  }

  /**
   * Skips a step on which nothing was done yet: units pass it by themselves.
   *
   * As {@link skipStep}, but off the main thread.
   *
   * @param order - The order.
   * @param options - Needed: `step`, `command`; optional: `posting`, `expectedVersion`. See
   * {@link SkipOrderStepOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example These cases come without burrs
   * ```ts
   * await plant.order.skipStepAsync(
   *   'WO-2026-00001',
   *   {
   *     step: 15,
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f3011', actor: 'max.roe' },
   *   },
   * )
   * ```
   */
  async skipStepAsync(
    order: WorkOrderId,
    options: SkipOrderStepOptions,
    control: Control = {},
  ): Promise<Done> {
    return this.plant.callAsync('order.skip_step', request('order', order, options), control)
  }

  /**
   * Stops an order for quality: nothing is issued, reported or completed until the hold is
   * released. Say what is wrong in the command's reason.
   *
   * @param order - The order.
   * @param options - Needed: `command`; optional: `cause`, `expectedVersion`. See
   * {@link HoldOrderOptions}.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example Something is wrong with the cases
   * ```ts
   * plant.order.hold(
   *   'WO-2026-00001',
   *   {
   *     cause: 'material_defect',
   *     command: {
   *       id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f3012',
   *       actor: 'max.roe',
   *       reason: 'scratches on the sealing face',
   *     },
   *   },
   * )
   * ```
   */
  hold(order: WorkOrderId, options: HoldOrderOptions): Done {
    return this.plant.call('order.hold', request('order', order, options))
  }

  /**
   * Stops an order for quality: nothing is issued, reported or completed until the hold is
   * released. Say what is wrong in the command's reason.
   *
   * As {@link hold}, but off the main thread.
   *
   * @param order - The order.
   * @param options - Needed: `command`; optional: `cause`, `expectedVersion`. See
   * {@link HoldOrderOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example Something is wrong with the cases
   * ```ts
   * await plant.order.holdAsync(
   *   'WO-2026-00001',
   *   {
   *     cause: 'material_defect',
   *     command: {
   *       id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f3012',
   *       actor: 'max.roe',
   *       reason: 'scratches on the sealing face',
   *     },
   *   },
   * )
   * ```
   */
  async holdAsync(
    order: WorkOrderId,
    options: HoldOrderOptions,
    control: Control = {},
  ): Promise<Done> {
    return this.plant.callAsync('order.hold', request('order', order, options), control)
  }

  /**
   * Lets an order go on where it was stopped.
   *
   * @param order - The order.
   * @param options - Needed: `command`; optional: `disposition`, `decidedBy`,
   * `expectedVersion`. See {@link ReleaseOrderHoldOptions}.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example They can be used as they are
   * ```ts
   * plant.order.releaseHold(
   *   'WO-2026-00001',
   *   {
   *     disposition: 'use_as_is',
   *     decidedBy: 'quinn.lee',
   *     command: {
   *       id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f3013',
   *       actor: 'jane.doe',
   *       reason: 'no scratch is deeper than 0.01 mm',
   *     },
   *   },
   * )
   * ```
   */
  releaseHold(order: WorkOrderId, options: ReleaseOrderHoldOptions): Done {
    return this.plant.call('order.release_hold', request('order', order, options))
  }

  /**
   * Lets an order go on where it was stopped.
   *
   * As {@link releaseHold}, but off the main thread.
   *
   * @param order - The order.
   * @param options - Needed: `command`; optional: `disposition`, `decidedBy`,
   * `expectedVersion`. See {@link ReleaseOrderHoldOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example They can be used as they are
   * ```ts
   * await plant.order.releaseHoldAsync(
   *   'WO-2026-00001',
   *   {
   *     disposition: 'use_as_is',
   *     decidedBy: 'quinn.lee',
   *     command: {
   *       id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f3013',
   *       actor: 'jane.doe',
   *       reason: 'no scratch is deeper than 0.01 mm',
   *     },
   *   },
   * )
   * ```
   */
  async releaseHoldAsync(
    order: WorkOrderId,
    options: ReleaseOrderHoldOptions,
    control: Control = {},
  ): Promise<Done> {
    return this.plant.callAsync('order.release_hold', request('order', order, options), control)
  }

  /**
   * Reports what a step did: how many units came out good, were scrapped, or need rework.
   *
   * Units enter the step by themselves, as many as leave it; `start` lets more of them enter,
   * which then stand in the step.
   *
   * @param order - The order.
   * @param options - Needed: `step`, `command`; optional: `start`, `out`, `scrap`, `rework`,
   * `toStep`, `reason`, `workCenter`, `laborHours`, `machineHours`, `finish`, `disposition`,
   * `at`, `location`, `lot`, `posting`, `expectedVersion`. See {@link ReportOrderOptions}.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example Forty-eight good, two scrapped, and the hours it took
   * ```ts
   * plant.order.report(
   *   'WO-2026-00001',
   *   {
   *     step: 10,
   *     out: '48',
   *     scrap: '2',
   *     reason: 'quality_defect',
   *     laborHours: '5.25',
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f3014', actor: 'max.roe' },
   *   },
   * )
   * ```
   *
   * @example Five are begun and four are done
   * ```ts
   * plant.order.report(
   *   'WO-2026-00002',
   *   {
   *     step: 10,
   *     start: '5',
   *     out: '4',
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f3015', actor: 'max.roe' },
   *   },
   * )
   * ```
   *
   * @example Two of them pass the test
   * ```ts
   * plant.order.report(
   *   'WO-2026-00002',
   *   {
   *     step: 20,
   *     out: '2',
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f3026', actor: 'max.roe' },
   *   },
   * )
   * ```
   */
  report(order: WorkOrderId, options: ReportOrderOptions): Done {
    return this.plant.call('order.report', request('order', order, options))
  }

  /**
   * Reports what a step did: how many units came out good, were scrapped, or need rework.
   *
   * As {@link report}, but off the main thread.
   *
   * @param order - The order.
   * @param options - Needed: `step`, `command`; optional: `start`, `out`, `scrap`, `rework`,
   * `toStep`, `reason`, `workCenter`, `laborHours`, `machineHours`, `finish`, `disposition`,
   * `at`, `location`, `lot`, `posting`, `expectedVersion`. See {@link ReportOrderOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example Forty-eight good, two scrapped, and the hours it took
   * ```ts
   * await plant.order.reportAsync(
   *   'WO-2026-00001',
   *   {
   *     step: 10,
   *     out: '48',
   *     scrap: '2',
   *     reason: 'quality_defect',
   *     laborHours: '5.25',
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f3014', actor: 'max.roe' },
   *   },
   * )
   * ```
   *
   * @example Five are begun and four are done
   * ```ts
   * await plant.order.reportAsync(
   *   'WO-2026-00002',
   *   {
   *     step: 10,
   *     start: '5',
   *     out: '4',
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f3015', actor: 'max.roe' },
   *   },
   * )
   * ```
   *
   * @example Two of them pass the test
   * ```ts
   * await plant.order.reportAsync(
   *   'WO-2026-00002',
   *   {
   *     step: 20,
   *     out: '2',
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f3026', actor: 'max.roe' },
   *   },
   * )
   * ```
   */
  async reportAsync(
    order: WorkOrderId,
    options: ReportOrderOptions,
    control: Control = {},
  ): Promise<Done> {
    return this.plant.callAsync('order.report', request('order', order, options), control)
  }

  /**
   * Opens a rework order: units leave a step and are worked on under an order of their own,
   * with its own steps; what it completes waits again before `toStep`.
   *
   * What it scraps is scrap of the order at the step that the units left, and what it falls
   * short of when it is completed stands again in that step. The order cannot be completed
   * before its rework orders have ended.
   *
   * @param order - The order whose units need rework.
   * @param options - Needed: `step`, `quantity`, `reworkOrder`, `plan`, `command`; optional:
   * `toStep`, `posting`, `expectedVersion`. See {@link OpenReworkOptions}.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example Two leak; they get new seals under an order of their own
   * ```ts
   * plant.order.openRework(
   *   'WO-2026-00001',
   *   {
   *     step: 20,
   *     quantity: '2',
   *     reworkOrder: 'WO-2026-00005',
   *     plan: {
   *       steps: [{ sequence: 10, operation: 'Replace the seal', workCenter: 'WC-ASM-01' }],
   *     },
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f3016', actor: 'max.roe' },
   *   },
   * )
   * ```
   */
  openRework(order: WorkOrderId, options: OpenReworkOptions): Done {
    return this.plant.call('order.open_rework', request('order', order, options))
  }

  /**
   * Opens a rework order: units leave a step and are worked on under an order of their own,
   * with its own steps; what it completes waits again before `toStep`.
   *
   * As {@link openRework}, but off the main thread.
   *
   * @param order - The order whose units need rework.
   * @param options - Needed: `step`, `quantity`, `reworkOrder`, `plan`, `command`; optional:
   * `toStep`, `posting`, `expectedVersion`. See {@link OpenReworkOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example Two leak; they get new seals under an order of their own
   * ```ts
   * await plant.order.openReworkAsync(
   *   'WO-2026-00001',
   *   {
   *     step: 20,
   *     quantity: '2',
   *     reworkOrder: 'WO-2026-00005',
   *     plan: {
   *       steps: [{ sequence: 10, operation: 'Replace the seal', workCenter: 'WC-ASM-01' }],
   *     },
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f3016', actor: 'max.roe' },
   *   },
   * )
   * ```
   */
  async openReworkAsync(
    order: WorkOrderId,
    options: OpenReworkOptions,
    control: Control = {},
  ): Promise<Done> {
    return this.plant.callAsync('order.open_rework', request('order', order, options), control)
  }

  /**
   * Reports many steps at once, in the order of the rows; all of them or none.
   *
   * @param orders - The orders that the rows point at.
   * @param options - Needed: `order`, `step`, `out`, `command`; optional: `scrap`, `start`,
   * `scale`, `reasons`, `reason`, `at`. See {@link ReportOrdersOptions}.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example A shift at once: the test, the rework, and the test of what was reworked
   * ```ts
   * plant.order.reportBatch(
   *   ['WO-2026-00001', 'WO-2026-00005'],
   *   {
   *     order: [0, 0, 1, 0],
   *     step: [20, 20, 10, 20],
   *     out: [30, 16, 2, 2],
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f3017', actor: 'max.roe' },
   *   },
   * )
   * ```
   */
  reportBatch(orders: readonly WorkOrderId[], options: ReportOrdersOptions): Done {
    return this.plant.call('order.report_batch', request('orders', orders, options))
  }

  /**
   * Reports many steps at once, in the order of the rows; all of them or none.
   *
   * As {@link reportBatch}, but off the main thread.
   *
   * @param orders - The orders that the rows point at.
   * @param options - Needed: `order`, `step`, `out`, `command`; optional: `scrap`, `start`,
   * `scale`, `reasons`, `reason`, `at`. See {@link ReportOrdersOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example A shift at once: the test, the rework, and the test of what was reworked
   * ```ts
   * await plant.order.reportBatchAsync(
   *   ['WO-2026-00001', 'WO-2026-00005'],
   *   {
   *     order: [0, 0, 1, 0],
   *     step: [20, 20, 10, 20],
   *     out: [30, 16, 2, 2],
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f3017', actor: 'max.roe' },
   *   },
   * )
   * ```
   */
  async reportBatchAsync(
    orders: readonly WorkOrderId[],
    options: ReportOrdersOptions,
    control: Control = {},
  ): Promise<Done> {
    return this.plant.callAsync('order.report_batch', request('orders', orders, options), control)
  }

  /**
   * Books hours of people and machines on a step.
   *
   * @param order - The order.
   * @param options - Needed: `step`, `command`; optional: `laborHours`, `machineHours`,
   * `workCenter`, `late`, `posting`, `expectedVersion`. See {@link BookOrderTimeOptions}.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example An hour and a half of the test bench
   * ```ts
   * plant.order.bookTime(
   *   'WO-2026-00001',
   *   {
   *     step: 20,
   *     machineHours: '1.5',
   *     posting: 'TIME-0001',
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f3018', actor: 'max.roe' },
   *   },
   * )
   * ```
   */
  bookTime(order: WorkOrderId, options: BookOrderTimeOptions): Done {
    return this.plant.call('order.book_time', request('order', order, options))
  }

  /**
   * Books hours of people and machines on a step.
   *
   * As {@link bookTime}, but off the main thread.
   *
   * @param order - The order.
   * @param options - Needed: `step`, `command`; optional: `laborHours`, `machineHours`,
   * `workCenter`, `late`, `posting`, `expectedVersion`. See {@link BookOrderTimeOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example An hour and a half of the test bench
   * ```ts
   * await plant.order.bookTimeAsync(
   *   'WO-2026-00001',
   *   {
   *     step: 20,
   *     machineHours: '1.5',
   *     posting: 'TIME-0001',
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f3018', actor: 'max.roe' },
   *   },
   * )
   * ```
   */
  async bookTimeAsync(
    order: WorkOrderId,
    options: BookOrderTimeOptions,
    control: Control = {},
  ): Promise<Done> {
    return this.plant.callAsync('order.book_time', request('order', order, options), control)
  }

  /**
   * Takes one posting back, with everything that it consumed and received.
   *
   * Refused when what it gave has been used; the answer names what used it.
   *
   * @param order - The order.
   * @param options - Needed: `of`, `command`; optional: `posting`, `expectedVersion`. See
   * {@link ReverseOrderPostingOptions}.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example Which was another order's
   * ```ts
   * plant.order.reverse(
   *   'WO-2026-00001',
   *   {
   *     of: 'TIME-0001',
   *     command: {
   *       id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f3019',
   *       actor: 'max.roe',
   *       reason: 'booked on the wrong order',
   *     },
   *   },
   * )
   * ```
   */
  reverse(order: WorkOrderId, options: ReverseOrderPostingOptions): Done {
    return this.plant.call('order.reverse', request('order', order, options))
  }

  /**
   * Takes one posting back, with everything that it consumed and received.
   *
   * As {@link reverse}, but off the main thread.
   *
   * @param order - The order.
   * @param options - Needed: `of`, `command`; optional: `posting`, `expectedVersion`. See
   * {@link ReverseOrderPostingOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example Which was another order's
   * ```ts
   * await plant.order.reverseAsync(
   *   'WO-2026-00001',
   *   {
   *     of: 'TIME-0001',
   *     command: {
   *       id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f3019',
   *       actor: 'max.roe',
   *       reason: 'booked on the wrong order',
   *     },
   *   },
   * )
   * ```
   */
  async reverseAsync(
    order: WorkOrderId,
    options: ReverseOrderPostingOptions,
    control: Control = {},
  ): Promise<Done> {
    return this.plant.callAsync('order.reverse', request('order', order, options), control)
  }

  /**
   * Issues material from stock to an order: a component, a substitute of it, or something that
   * was not planned.
   *
   * @param order - The order.
   * @param options - Needed: `quantity`, `command`; optional: `line`, `item`, `location`,
   * `lot`, `late`, `posting`, `expectedVersion`. See {@link IssueToOrderOptions}.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example Fifty-two cases
   * ```ts
   * plant.order.issue(
   *   'WO-2026-00001',
   *   {
   *     line: 1,
   *     quantity: '52',
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f3020', actor: 'max.roe' },
   *   },
   * )
   * ```
   *
   * @example All bolts; the item says which line is meant
   * ```ts
   * plant.order.issue(
   *   'WO-2026-00001',
   *   {
   *     item: 'BOLT',
   *     quantity: '200',
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f3021', actor: 'max.roe' },
   *   },
   * )
   * ```
   *
   * @example Cases from the stock of the site
   * ```ts
   * plant.order.issue(
   *   'WO-2026-00002',
   *   {
   *     item: 'CASE',
   *     quantity: '10',
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f3022', actor: 'max.roe' },
   *   },
   * )
   * ```
   */
  issue(order: WorkOrderId, options: IssueToOrderOptions): Done {
    return this.plant.call('order.issue', request('order', order, options))
  }

  /**
   * Issues material from stock to an order: a component, a substitute of it, or something that
   * was not planned.
   *
   * As {@link issue}, but off the main thread.
   *
   * @param order - The order.
   * @param options - Needed: `quantity`, `command`; optional: `line`, `item`, `location`,
   * `lot`, `late`, `posting`, `expectedVersion`. See {@link IssueToOrderOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example Fifty-two cases
   * ```ts
   * await plant.order.issueAsync(
   *   'WO-2026-00001',
   *   {
   *     line: 1,
   *     quantity: '52',
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f3020', actor: 'max.roe' },
   *   },
   * )
   * ```
   *
   * @example All bolts; the item says which line is meant
   * ```ts
   * await plant.order.issueAsync(
   *   'WO-2026-00001',
   *   {
   *     item: 'BOLT',
   *     quantity: '200',
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f3021', actor: 'max.roe' },
   *   },
   * )
   * ```
   *
   * @example Cases from the stock of the site
   * ```ts
   * await plant.order.issueAsync(
   *   'WO-2026-00002',
   *   {
   *     item: 'CASE',
   *     quantity: '10',
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f3022', actor: 'max.roe' },
   *   },
   * )
   * ```
   */
  async issueAsync(
    order: WorkOrderId,
    options: IssueToOrderOptions,
    control: Control = {},
  ): Promise<Done> {
    return this.plant.callAsync('order.issue', request('order', order, options), control)
  }

  /**
   * Puts issued material back into stock.
   *
   * @param order - The order.
   * @param options - Needed: `quantity`, `command`; optional: `line`, `item`, `location`,
   * `lot`, `late`, `posting`, `expectedVersion`. See {@link ReturnFromOrderOptions}.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example One case too many
   * ```ts
   * plant.order.return(
   *   'WO-2026-00001',
   *   {
   *     line: 1,
   *     quantity: '1',
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f3023', actor: 'max.roe' },
   *   },
   * )
   * ```
   */
  return(order: WorkOrderId, options: ReturnFromOrderOptions): Done {
    return this.plant.call('order.return', request('order', order, options))
  }

  /**
   * Puts issued material back into stock.
   *
   * As {@link return}, but off the main thread.
   *
   * @param order - The order.
   * @param options - Needed: `quantity`, `command`; optional: `line`, `item`, `location`,
   * `lot`, `late`, `posting`, `expectedVersion`. See {@link ReturnFromOrderOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example One case too many
   * ```ts
   * await plant.order.returnAsync(
   *   'WO-2026-00001',
   *   {
   *     line: 1,
   *     quantity: '1',
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f3023', actor: 'max.roe' },
   *   },
   * )
   * ```
   */
  async returnAsync(
    order: WorkOrderId,
    options: ReturnFromOrderOptions,
    control: Control = {},
  ): Promise<Done> {
    return this.plant.callAsync('order.return', request('order', order, options), control)
  }

  /**
   * Throws material away: what was issued to the order, or what still lies in stock.
   *
   * @param order - The order.
   * @param options - Needed: `quantity`, `command`; optional: `line`, `item`, `location`,
   * `lot`, `late`, `reason`, `fromStock`, `posting`, `expectedVersion`. See
   * {@link ScrapOrderComponentOptions}.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example One case was dropped
   * ```ts
   * plant.order.scrapComponent(
   *   'WO-2026-00001',
   *   {
   *     line: 1,
   *     quantity: '1',
   *     reason: 'operator_error',
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f3024', actor: 'max.roe' },
   *   },
   * )
   * ```
   */
  scrapComponent(order: WorkOrderId, options: ScrapOrderComponentOptions): Done {
    return this.plant.call('order.scrap_component', request('order', order, options))
  }

  /**
   * Throws material away: what was issued to the order, or what still lies in stock.
   *
   * As {@link scrapComponent}, but off the main thread.
   *
   * @param order - The order.
   * @param options - Needed: `quantity`, `command`; optional: `line`, `item`, `location`,
   * `lot`, `late`, `reason`, `fromStock`, `posting`, `expectedVersion`. See
   * {@link ScrapOrderComponentOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example One case was dropped
   * ```ts
   * await plant.order.scrapComponentAsync(
   *   'WO-2026-00001',
   *   {
   *     line: 1,
   *     quantity: '1',
   *     reason: 'operator_error',
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f3024', actor: 'max.roe' },
   *   },
   * )
   * ```
   */
  async scrapComponentAsync(
    order: WorkOrderId,
    options: ScrapOrderComponentOptions,
    control: Control = {},
  ): Promise<Done> {
    return this.plant.callAsync('order.scrap_component', request('order', order, options), control)
  }

  /**
   * Receives completed units into stock.
   *
   * @param order - The order.
   * @param options - Needed: `quantity`, `command`; optional: `location`, `lot`, `posting`,
   * `expectedVersion`. See {@link ReceiveFromOrderOptions}.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example The good ones go into stock
   * ```ts
   * plant.order.receive(
   *   'WO-2026-00001',
   *   {
   *     quantity: '48',
   *     lot: 'LOT-2026-031',
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f3025', actor: 'max.roe' },
   *   },
   * )
   * ```
   *
   * @example And so do two of the other order, in the ledger
   * ```ts
   * plant.order.receive(
   *   'WO-2026-00002',
   *   {
   *     quantity: '2',
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f3027', actor: 'max.roe' },
   *   },
   * )
   * ```
   */
  receive(order: WorkOrderId, options: ReceiveFromOrderOptions): Done {
    return this.plant.call('order.receive', request('order', order, options))
  }

  /**
   * Receives completed units into stock.
   *
   * As {@link receive}, but off the main thread.
   *
   * @param order - The order.
   * @param options - Needed: `quantity`, `command`; optional: `location`, `lot`, `posting`,
   * `expectedVersion`. See {@link ReceiveFromOrderOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example The good ones go into stock
   * ```ts
   * await plant.order.receiveAsync(
   *   'WO-2026-00001',
   *   {
   *     quantity: '48',
   *     lot: 'LOT-2026-031',
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f3025', actor: 'max.roe' },
   *   },
   * )
   * ```
   *
   * @example And so do two of the other order, in the ledger
   * ```ts
   * await plant.order.receiveAsync(
   *   'WO-2026-00002',
   *   {
   *     quantity: '2',
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f3027', actor: 'max.roe' },
   *   },
   * )
   * ```
   */
  async receiveAsync(
    order: WorkOrderId,
    options: ReceiveFromOrderOptions,
    control: Control = {},
  ): Promise<Done> {
    return this.plant.callAsync('order.receive', request('order', order, options), control)
  }

  /**
   * Completes an order: everything was made, or a reason says why not.
   *
   * @param order - The order.
   * @param options - Needed: `command`; optional: `shortReason`, `expectedVersion`. See
   * {@link CompleteOrderOptions}.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example The rework is done
   * ```ts
   * plant.order.complete(
   *   'WO-2026-00005',
   *   { command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f3030', actor: 'max.roe' } },
   * )
   * ```
   *
   * @example And so is the order
   * ```ts
   * plant.order.complete(
   *   'WO-2026-00001',
   *   { command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f3031', actor: 'max.roe' } },
   * )
   * ```
   */
  complete(order: WorkOrderId, options: CompleteOrderOptions): Done {
    return this.plant.call('order.complete', request('order', order, options))
  }

  /**
   * Completes an order: everything was made, or a reason says why not.
   *
   * As {@link complete}, but off the main thread.
   *
   * @param order - The order.
   * @param options - Needed: `command`; optional: `shortReason`, `expectedVersion`. See
   * {@link CompleteOrderOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example The rework is done
   * ```ts
   * await plant.order.completeAsync(
   *   'WO-2026-00005',
   *   { command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f3030', actor: 'max.roe' } },
   * )
   * ```
   *
   * @example And so is the order
   * ```ts
   * await plant.order.completeAsync(
   *   'WO-2026-00001',
   *   { command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f3031', actor: 'max.roe' } },
   * )
   * ```
   */
  async completeAsync(
    order: WorkOrderId,
    options: CompleteOrderOptions,
    control: Control = {},
  ): Promise<Done> {
    return this.plant.callAsync('order.complete', request('order', order, options), control)
  }

  /**
   * Takes a completed order up again.
   *
   * @param order - The order.
   * @param options - Needed: `command`; optional: `expectedVersion`. See
   * {@link ReopenOrderOptions}.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example Hours were forgotten
   * ```ts
   * plant.order.reopen(
   *   'WO-2025-00917',
   *   { command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f3032', actor: 'jane.doe' } },
   * )
   * ```
   */
  reopen(order: WorkOrderId, options: ReopenOrderOptions): Done {
    return this.plant.call('order.reopen', request('order', order, options))
  }

  /**
   * Takes a completed order up again.
   *
   * As {@link reopen}, but off the main thread.
   *
   * @param order - The order.
   * @param options - Needed: `command`; optional: `expectedVersion`. See
   * {@link ReopenOrderOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example Hours were forgotten
   * ```ts
   * await plant.order.reopenAsync(
   *   'WO-2025-00917',
   *   { command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f3032', actor: 'jane.doe' } },
   * )
   * ```
   */
  async reopenAsync(
    order: WorkOrderId,
    options: ReopenOrderOptions,
    control: Control = {},
  ): Promise<Done> {
    return this.plant.callAsync('order.reopen', request('order', order, options), control)
  }

  /**
   * Settles a completed order; afterwards nothing posts to it.
   *
   * @param order - The order.
   * @param options - Needed: `command`; optional: `expectedVersion`. See
   * {@link CloseOrderOptions}.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example Nothing posts to it any more
   * ```ts
   * plant.order.close(
   *   'WO-2026-00001',
   *   { command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f3033', actor: 'jane.doe' } },
   * )
   * ```
   */
  close(order: WorkOrderId, options: CloseOrderOptions): Done {
    return this.plant.call('order.close', request('order', order, options))
  }

  /**
   * Settles a completed order; afterwards nothing posts to it.
   *
   * As {@link close}, but off the main thread.
   *
   * @param order - The order.
   * @param options - Needed: `command`; optional: `expectedVersion`. See
   * {@link CloseOrderOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example Nothing posts to it any more
   * ```ts
   * await plant.order.closeAsync(
   *   'WO-2026-00001',
   *   { command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f3033', actor: 'jane.doe' } },
   * )
   * ```
   */
  async closeAsync(
    order: WorkOrderId,
    options: CloseOrderOptions,
    control: Control = {},
  ): Promise<Done> {
    return this.plant.callAsync('order.close', request('order', order, options), control)
  }

  /**
   * Gives an order up; refused while anything is posted. Nothing is deleted.
   *
   * @param order - The order.
   * @param options - Needed: `command`; optional: `expectedVersion`. See
   * {@link CancelOrderOptions}.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example Nobody wants the proposal
   * ```ts
   * plant.order.cancel(
   *   'WO-2026-00003',
   *   { command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f3034', actor: 'jane.doe' } },
   * )
   * ```
   */
  cancel(order: WorkOrderId, options: CancelOrderOptions): Done {
    return this.plant.call('order.cancel', request('order', order, options))
  }

  /**
   * Gives an order up; refused while anything is posted. Nothing is deleted.
   *
   * As {@link cancel}, but off the main thread.
   *
   * @param order - The order.
   * @param options - Needed: `command`; optional: `expectedVersion`. See
   * {@link CancelOrderOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example Nobody wants the proposal
   * ```ts
   * await plant.order.cancelAsync(
   *   'WO-2026-00003',
   *   { command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f3034', actor: 'jane.doe' } },
   * )
   * ```
   */
  async cancelAsync(
    order: WorkOrderId,
    options: CancelOrderOptions,
    control: Control = {},
  ): Promise<Done> {
    return this.plant.callAsync('order.cancel', request('order', order, options), control)
  }

  /**
   * Shows an order: where it stands, its steps, its components, and every quantity.
   *
   * @param order - The order.
   * @returns An order, with everything that follows from its postings.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example With its steps, components and sums
   * ```ts
   * plant.order.get('WO-2026-00001')
   * ```
   */
  get(order: WorkOrderId): OrderView {
    return this.plant.call('order.get', request('order', order))
  }

  /**
   * Shows an order: where it stands, its steps, its components, and every quantity.
   *
   * As {@link get}, but off the main thread.
   *
   * @param order - The order.
   * @param control - A signal to abort, a time limit.
   * @returns An order, with everything that follows from its postings.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example With its steps, components and sums
   * ```ts
   * await plant.order.getAsync('WO-2026-00001')
   * ```
   */
  async getAsync(order: WorkOrderId, control: Control = {}): Promise<OrderView> {
    return this.plant.callAsync('order.get', request('order', order), control)
  }

  /**
   * Lists orders that match every filter that is given, in pages.
   *
   * @param status - Only orders in one of these statuses.
   * @param options - Optional: `site`, `item`, `salesOrder`, `parent`, `demand`, `priority`,
   * `startsFrom`, `startsBefore`, `after`, `limit`. See {@link ListOrdersOptions}.
   * @returns One page of a list of orders.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example What is released or under way in Munich
   * ```ts
   * plant.order.list(['released', 'in_progress'], { site: 'MUC' })
   * ```
   *
   * @example What a customer waits for
   * ```ts
   * plant.order.list([], { demand: 'make_to_order', salesOrder: 'SO-2026-0815' })
   * ```
   */
  list(status: readonly OrderStatus[] = [], options: ListOrdersOptions = {}): OrderPage {
    return this.plant.call('order.list', request('status', status, options))
  }

  /**
   * Lists orders that match every filter that is given, in pages.
   *
   * As {@link list}, but off the main thread.
   *
   * @param status - Only orders in one of these statuses.
   * @param options - Optional: `site`, `item`, `salesOrder`, `parent`, `demand`, `priority`,
   * `startsFrom`, `startsBefore`, `after`, `limit`. See {@link ListOrdersOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns One page of a list of orders.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example What is released or under way in Munich
   * ```ts
   * await plant.order.listAsync(['released', 'in_progress'], { site: 'MUC' })
   * ```
   *
   * @example What a customer waits for
   * ```ts
   * await plant.order.listAsync([], { demand: 'make_to_order', salesOrder: 'SO-2026-0815' })
   * ```
   */
  async listAsync(
    status: readonly OrderStatus[] = [],
    options: ListOrdersOptions = {},
    control: Control = {},
  ): Promise<OrderPage> {
    return this.plant.callAsync('order.list', request('status', status, options), control)
  }

  /**
   * Shows how far an order is.
   *
   * @param order - The order.
   * @returns How far an order is.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example How far it is
   * ```ts
   * plant.order.progress('WO-2026-00002')
   * ```
   */
  progress(order: WorkOrderId): OrderProgress {
    return this.plant.call('order.progress', request('order', order))
  }

  /**
   * Shows how far an order is.
   *
   * As {@link progress}, but off the main thread.
   *
   * @param order - The order.
   * @param control - A signal to abort, a time limit.
   * @returns How far an order is.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example How far it is
   * ```ts
   * await plant.order.progressAsync('WO-2026-00002')
   * ```
   */
  async progressAsync(order: WorkOrderId, control: Control = {}): Promise<OrderProgress> {
    return this.plant.callAsync('order.progress', request('order', order), control)
  }

  /**
   * Shows which components are short: for one order, or for all open orders of a site, which
   * take what there is in the order of their priority, their start day, and their code.
   *
   * @param order - Only this order.
   * @param options - Optional: `site`, `item`, `at`. See {@link ListOrderShortagesOptions}.
   * @returns What is short.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example What one order lacks
   * ```ts
   * plant.order.shortages('WO-2026-00002')
   * ```
   *
   * @example What Munich lacks
   * ```ts
   * plant.order.shortages(undefined, { site: 'MUC' })
   * ```
   */
  shortages(
    order?: WorkOrderId | undefined,
    options: ListOrderShortagesOptions = {},
  ): OrderShortages {
    return this.plant.call('order.shortages', request('order', order, options))
  }

  /**
   * Shows which components are short: for one order, or for all open orders of a site, which
   * take what there is in the order of their priority, their start day, and their code.
   *
   * As {@link shortages}, but off the main thread.
   *
   * @param order - Only this order.
   * @param options - Optional: `site`, `item`, `at`. See {@link ListOrderShortagesOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns What is short.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example What one order lacks
   * ```ts
   * await plant.order.shortagesAsync('WO-2026-00002')
   * ```
   *
   * @example What Munich lacks
   * ```ts
   * await plant.order.shortagesAsync(undefined, { site: 'MUC' })
   * ```
   */
  async shortagesAsync(
    order?: WorkOrderId | undefined,
    options: ListOrderShortagesOptions = {},
    control: Control = {},
  ): Promise<OrderShortages> {
    return this.plant.callAsync('order.shortages', request('order', order, options), control)
  }

  /**
   * Lists the postings of an order in the order of their numbers, in pages.
   *
   * @param order - The order.
   * @param options - Optional: `kind`, `step`, `liveOnly`, `after`, `limit`. See
   * {@link ListOrderPostingsOptions}.
   * @returns One page of a list of postings.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example Reports that stand
   * ```ts
   * plant.order.listPostings('WO-2026-00001', { kind: 'report', liveOnly: true })
   * ```
   */
  listPostings(order: WorkOrderId, options: ListOrderPostingsOptions = {}): OrderPostingPage {
    return this.plant.call('order.list_postings', request('order', order, options))
  }

  /**
   * Lists the postings of an order in the order of their numbers, in pages.
   *
   * As {@link listPostings}, but off the main thread.
   *
   * @param order - The order.
   * @param options - Optional: `kind`, `step`, `liveOnly`, `after`, `limit`. See
   * {@link ListOrderPostingsOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns One page of a list of postings.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example Reports that stand
   * ```ts
   * await plant.order.listPostingsAsync('WO-2026-00001', { kind: 'report', liveOnly: true })
   * ```
   */
  async listPostingsAsync(
    order: WorkOrderId,
    options: ListOrderPostingsOptions = {},
    control: Control = {},
  ): Promise<OrderPostingPage> {
    return this.plant.callAsync('order.list_postings', request('order', order, options), control)
  }
}
