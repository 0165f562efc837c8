// Written by `cargo xtask codegen` from contract.json; do not edit.

/// The `order` operations of a plant.
public struct OrderOfPlant: Sendable {
  let plant: Plant

  /// Creates an order: planned, nothing promised yet.
  ///
  /// - Parameter order: The order's code; it is never used again for another order.
  /// - Parameter item: What is to be made.
  /// - Parameter site: Where.
  /// - Parameter quantity: How much, in whole increments of the item.
  /// - Parameter command: Who creates it, and when.
  /// - Parameter demand: What it is for; to fill up the stock when absent.
  /// - Parameter priority: How urgent it is: 1 is first, 5 is last; 3 when absent.
  /// - Parameter plannedStart: The day on which work is to begin; it decides which revisions are
  ///   used.
  /// - Parameter plannedEnd: The day on which it is to be done.
  /// - Parameter tolerances: How much more or less than planned may be made; what is absent is the
  ///   item's word, and without one nothing more and nothing less.
  /// - Parameter plan: The steps and components, if they do not come from master data at the
  ///   release.
  /// - Parameter increment: The least quantity that is booked of the item; the item's word when
  ///   absent, and without one 1. Nothing finer than what the ledger books is released.
  /// - Parameter stock: Where its material is booked; in the ledger when absent.
  /// - Parameter receive: Whether completed units are received into stock by the report itself.
  /// - Parameter autoComplete: Whether the report that makes enough, and leaves nothing in process,
  ///   completes the order.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func create(
    _ order: WorkOrderId,
    item: ItemId,
    site: SiteId,
    quantity: ExactDecimal,
    command: Command,
    demand: OrderDemand? = nil,
    priority: Int? = nil,
    plannedStart: CivilDate? = nil,
    plannedEnd: CivilDate? = nil,
    tolerances: OrderTolerances? = nil,
    plan: OrderPlan? = nil,
    increment: ExactDecimal? = nil,
    stock: OrderStock? = nil,
    receive: Bool = false,
    autoComplete: Bool = false
  ) throws -> Done {
    let request = CreateOrder(
      order: order,
      item: item,
      site: site,
      quantity: quantity,
      command: command,
      demand: demand,
      priority: priority,
      plannedStart: plannedStart,
      plannedEnd: plannedEnd,
      tolerances: tolerances,
      plan: plan,
      increment: increment,
      stock: stock,
      receive: receive,
      autoComplete: autoComplete
    )
    return try Engine.call("order.create", request, plant: plant)
  }

  /// Brings in an order with its whole past.
  ///
  /// - Parameter order: The order's code.
  /// - Parameter past: Its past.
  /// - Parameter command: Who brings it in, and when.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func `import`(_ order: WorkOrderId, past: OrderImported, command: Command) throws -> Done {
    let request = ImportOrder(order: order, past: past, command: command)
    return try Engine.call("order.import", request, plant: plant)
  }

  /// Changes an order's quantity, priority or dates; what is absent stays.
  ///
  /// The quantity may change until the order is completed, and not below what was started; the
  /// start day, which decides the revisions, until the order is released.
  ///
  /// - Parameter order: The order.
  /// - Parameter command: Who changes it, and when.
  /// - Parameter quantity: The new quantity.
  /// - Parameter priority: The new priority, 1 to 5.
  /// - Parameter plannedStart: The new day on which work is to begin.
  /// - Parameter plannedEnd: The new day on which it is to be done.
  /// - Parameter expectedVersion: The version of the order that this rests on; refused when it has
  ///   another by now.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func change(
    _ order: WorkOrderId,
    command: Command,
    quantity: ExactDecimal? = nil,
    priority: Int? = nil,
    plannedStart: CivilDate? = nil,
    plannedEnd: CivilDate? = nil,
    expectedVersion: Int64? = nil
  ) throws -> Done {
    let request = ChangeOrder(
      order: order,
      command: command,
      quantity: quantity,
      priority: priority,
      plannedStart: plannedStart,
      plannedEnd: plannedEnd,
      expectedVersion: expectedVersion
    )
    return try Engine.call("order.change", request, plant: plant)
  }

  /// Decides that an order will be made; planning may no longer change or delete it.
  ///
  /// - Parameter order: The order.
  /// - Parameter command: Who wants it, and when.
  /// - Parameter expectedVersion: The version of the order that this rests on; refused when it has
  ///   another by now.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func firm(
    _ order: WorkOrderId,
    command: Command,
    expectedVersion: Int64? = nil
  ) throws -> Done {
    let request = FirmOrder(order: order, command: command, expectedVersion: expectedVersion)
    return try Engine.call("order.firm", request, plant: plant)
  }

  /// Gives a firmed order back to planning.
  ///
  /// - Parameter order: The order.
  /// - Parameter command: Who wants it, and when.
  /// - Parameter expectedVersion: The version of the order that this rests on; refused when it has
  ///   another by now.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func unfirm(
    _ order: WorkOrderId,
    command: Command,
    expectedVersion: Int64? = nil
  ) throws -> Done {
    let request = UnfirmOrder(order: order, command: command, expectedVersion: expectedVersion)
    return try Engine.call("order.unfirm", request, plant: plant)
  }

  /// Lets the floor begin: the order gets its own copy of the bill of materials and the routing
  /// that are effective on the day it starts.
  ///
  /// - Parameter order: The order.
  /// - Parameter command: Who releases it, and when.
  /// - Parameter plan: The steps and components, in place of those that the order or master data
  ///   has.
  /// - Parameter checkAvailability: Whether to refuse unless every component is in stock.
  /// - Parameter expectedVersion: The version of the order that this rests on; refused when it has
  ///   another by now.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func release(
    _ order: WorkOrderId,
    command: Command,
    plan: OrderPlan? = nil,
    checkAvailability: Bool = false,
    expectedVersion: Int64? = nil
  ) throws -> Done {
    let request = ReleaseOrder(
      order: order,
      command: command,
      plan: plan,
      checkAvailability: checkAvailability,
      expectedVersion: expectedVersion
    )
    return try Engine.call("order.release", request, plant: plant)
  }

  /// Accepts a plan: every order in it gets the times and work centers of its steps, in place of
  /// those that it had. All of it is written, or nothing.
  ///
  /// The plan is held against the model first, whoever made it and however the model was amended.
  /// Then each order is looked at: one that was stopped, ended or changed since the position that
  /// the model shows, or that has finished or begun a step otherwise, refuses with
  /// `order.schedule_outdated`. Reports of work as planned do no harm.
  ///
  /// - Parameter model: The model that was scheduled, as the plant gave it or amended.
  /// - Parameter plan: The plan; every operation of the model has a place in it.
  /// - Parameter clock: What a tick of the model means.
  /// - Parameter position: The position of the journal that the model shows.
  /// - Parameter command: Who accepts it, and when.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func acceptSchedule(
    _ model: SchedulingModel,
    plan: SchedulePlan,
    clock: SchedulingClock,
    position: Int64,
    command: Command
  ) throws -> Done {
    let request = AcceptSchedule(
      model: model,
      plan: plan,
      clock: clock,
      position: position,
      command: command
    )
    return try Engine.call("order.accept_schedule", request, plant: plant)
  }

  /// Takes a release back; refused while anything is posted.
  ///
  /// - Parameter order: The order.
  /// - Parameter command: Who wants it, and when.
  /// - Parameter expectedVersion: The version of the order that this rests on; refused when it has
  ///   another by now.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func unrelease(
    _ order: WorkOrderId,
    command: Command,
    expectedVersion: Int64? = nil
  ) throws -> Done {
    let request = UnreleaseOrder(order: order, command: command, expectedVersion: expectedVersion)
    return try Engine.call("order.unrelease", request, plant: plant)
  }

  /// Makes a part of an order an order of its own.
  ///
  /// Without a step the part is taken from what has not been started; with one, from the units that
  /// wait before it. Issued material and its cost go along by quantity, so that both parts add up
  /// to what there was.
  ///
  /// - Parameter order: The order.
  /// - Parameter into: The code of the new order.
  /// - Parameter quantity: How many units it gets.
  /// - Parameter command: Who splits it, and when.
  /// - Parameter step: The step before which these units wait.
  /// - Parameter expectedVersion: The version of the order that this rests on; refused when it has
  ///   another by now.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func split(
    _ order: WorkOrderId,
    into: WorkOrderId,
    quantity: ExactDecimal,
    command: Command,
    step: Int? = nil,
    expectedVersion: Int64? = nil
  ) throws -> Done {
    let request = SplitOrder(
      order: order,
      into: into,
      quantity: quantity,
      command: command,
      step: step,
      expectedVersion: expectedVersion
    )
    return try Engine.call("order.split", request, plant: plant)
  }

  /// Makes one order of two: both released, for the same item, site and revisions, and nothing
  /// posted to either. A part that was split off goes back to its order as long as nothing was
  /// posted to the part, with the units and the material that it brought.
  ///
  /// - Parameter order: The order that remains.
  /// - Parameter from: The order that becomes part of it, and is cancelled.
  /// - Parameter command: Who merges them, and when.
  /// - Parameter expectedVersion: The version of the order that this rests on; refused when it has
  ///   another by now.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func merge(
    _ order: WorkOrderId,
    from: WorkOrderId,
    command: Command,
    expectedVersion: Int64? = nil
  ) throws -> Done {
    let request = MergeOrders(
      order: order,
      from: from,
      command: command,
      expectedVersion: expectedVersion
    )
    return try Engine.call("order.merge", request, plant: plant)
  }

  /// Begins work on an order; the first issue, report or booking does so by itself.
  ///
  /// - Parameter order: The order.
  /// - Parameter command: Who wants it, and when.
  /// - Parameter expectedVersion: The version of the order that this rests on; refused when it has
  ///   another by now.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func start(
    _ order: WorkOrderId,
    command: Command,
    expectedVersion: Int64? = nil
  ) throws -> Done {
    let request = StartOrder(order: order, command: command, expectedVersion: expectedVersion)
    return try Engine.call("order.start", request, plant: plant)
  }

  /// Skips a step on which nothing was done yet: units pass it by themselves.
  ///
  /// - Parameter order: The order.
  /// - Parameter step: The number of the step.
  /// - Parameter command: Who skips it, and when.
  /// - Parameter posting: The posting's number; the id of the command when absent.
  /// - Parameter expectedVersion: The version of the order that this rests on; refused when it has
  ///   another by now.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func skipStep(
    _ order: WorkOrderId,
    step: Int,
    command: Command,
    posting: TransactionId? = nil,
    expectedVersion: Int64? = nil
  ) throws -> Done {
    let request = SkipOrderStep(
      order: order,
      step: step,
      command: command,
      posting: posting,
      expectedVersion: expectedVersion
    )
    return try Engine.call("order.skip_step", request, plant: plant)
  }

  /// Stops an order for quality: nothing is issued, reported or completed until the hold is
  /// released. Say what is wrong in the command's reason.
  ///
  /// - Parameter order: The order.
  /// - Parameter command: Who stops it, when, and why.
  /// - Parameter cause: What sort of trouble it is, as one lower-case word.
  /// - Parameter expectedVersion: The version of the order that this rests on; refused when it has
  ///   another by now.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func hold(
    _ order: WorkOrderId,
    command: Command,
    cause: Word? = nil,
    expectedVersion: Int64? = nil
  ) throws -> Done {
    let request = HoldOrder(
      order: order,
      command: command,
      cause: cause,
      expectedVersion: expectedVersion
    )
    return try Engine.call("order.hold", request, plant: plant)
  }

  /// Lets an order go on where it was stopped.
  ///
  /// - Parameter order: The order.
  /// - Parameter command: Who enters it, when, and in which words.
  /// - Parameter disposition: What was decided, as one lower-case word: `use_as_is`, `rework`,
  ///   `scrap`.
  /// - Parameter decidedBy: Who decided it; whoever enters it when absent.
  /// - Parameter expectedVersion: The version of the order that this rests on; refused when it has
  ///   another by now.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func releaseHold(
    _ order: WorkOrderId,
    command: Command,
    disposition: Word? = nil,
    decidedBy: ActorId? = nil,
    expectedVersion: Int64? = nil
  ) throws -> Done {
    let request = ReleaseOrderHold(
      order: order,
      command: command,
      disposition: disposition,
      decidedBy: decidedBy,
      expectedVersion: expectedVersion
    )
    return try Engine.call("order.release_hold", request, plant: plant)
  }

  /// Reports what a step did: how many units came out good, were scrapped, or need rework.
  ///
  /// Units enter the step by themselves, as many as leave it; `start` lets more of them enter,
  /// which then stand in the step.
  ///
  /// - Parameter order: The order.
  /// - Parameter step: The number of the step.
  /// - Parameter command: Who reports it, and when.
  /// - Parameter start: Units that entered it and stay in it for now.
  /// - Parameter out: Good units that left it.
  /// - Parameter scrap: Units scrapped; they need a reason.
  /// - Parameter rework: Units to be reworked: they wait again before `to_step`.
  /// - Parameter toStep: The step to which units to be reworked go back; this one when absent.
  /// - Parameter reason: Why units were scrapped: `quality_defect`, `machine_error`,
  ///   `operator_error`, `material_defect`, or a word of your own.
  /// - Parameter workCenter: Where it was done, when not where it was planned.
  /// - Parameter laborHours: Hours of people spent on it.
  /// - Parameter machineHours: Hours of machines spent on it.
  /// - Parameter finish: Whether nothing more will come out of the step, so that the rest of a
  ///   transfer batch is passed on.
  /// - Parameter disposition: Whether this is scrap that was decided while the order is on hold.
  /// - Parameter at: When it happened, if not at the time of the command.
  /// - Parameter location: Where good units are put, when they are received by the report.
  /// - Parameter lot: The lot that they form, and by-products with them that are followed by lot.
  /// - Parameter posting: The posting's number; the id of the command when absent.
  /// - Parameter expectedVersion: The version of the order that this rests on; refused when it has
  ///   another by now.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func report(
    _ order: WorkOrderId,
    step: Int,
    command: Command,
    start: ExactDecimal = "0",
    out: ExactDecimal = "0",
    scrap: ExactDecimal = "0",
    rework: ExactDecimal = "0",
    toStep: Int? = nil,
    reason: Word? = nil,
    workCenter: WorkCenterId? = nil,
    laborHours: ExactDecimal = "0",
    machineHours: ExactDecimal = "0",
    finish: Bool = false,
    disposition: Bool = false,
    at: Timestamp? = nil,
    location: LocationId? = nil,
    lot: LotId? = nil,
    posting: TransactionId? = nil,
    expectedVersion: Int64? = nil
  ) throws -> Done {
    let request = ReportOrder(
      order: order,
      step: step,
      command: command,
      start: start,
      out: out,
      scrap: scrap,
      rework: rework,
      toStep: toStep,
      reason: reason,
      workCenter: workCenter,
      laborHours: laborHours,
      machineHours: machineHours,
      finish: finish,
      disposition: disposition,
      at: at,
      location: location,
      lot: lot,
      posting: posting,
      expectedVersion: expectedVersion
    )
    return try Engine.call("order.report", request, plant: plant)
  }

  /// Opens a rework order: units leave a step and are worked on under an order of their own, with
  /// its own steps; what it completes waits again before `to_step`.
  ///
  /// What it scraps is scrap of the order at the step that the units left, and what it falls short
  /// of when it is completed stands again in that step. The order cannot be completed before its
  /// rework orders have ended.
  ///
  /// - Parameter order: The order whose units need rework.
  /// - Parameter step: The step that they leave.
  /// - Parameter quantity: How many.
  /// - Parameter reworkOrder: The code of the rework order.
  /// - Parameter plan: The steps and components of the rework.
  /// - Parameter command: Who opens it, and when.
  /// - Parameter toStep: The step to whose queue they come back; the one that they left when
  ///   absent.
  /// - Parameter posting: The posting's number; the id of the command when absent.
  /// - Parameter expectedVersion: The version of the order that this rests on; refused when it has
  ///   another by now.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func openRework(
    _ order: WorkOrderId,
    step: Int,
    quantity: ExactDecimal,
    reworkOrder: WorkOrderId,
    plan: OrderPlan,
    command: Command,
    toStep: Int? = nil,
    posting: TransactionId? = nil,
    expectedVersion: Int64? = nil
  ) throws -> Done {
    let request = OpenRework(
      order: order,
      step: step,
      quantity: quantity,
      reworkOrder: reworkOrder,
      plan: plan,
      command: command,
      toStep: toStep,
      posting: posting,
      expectedVersion: expectedVersion
    )
    return try Engine.call("order.open_rework", request, plant: plant)
  }

  /// Reports many steps at once, in the order of the rows; all of them or none.
  ///
  /// - Parameter orders: The orders that the rows point at.
  /// - Parameter order: Each row's order, as its place in `orders`, counted from 0.
  /// - Parameter step: Each row's step.
  /// - Parameter out: Good units, as whole numbers of the scale.
  /// - Parameter command: Who reports them, and when.
  /// - Parameter scrap: Units scrapped; none when absent.
  /// - Parameter start: Units that enter and stay; none when absent.
  /// - Parameter scale: How many decimals the quantities have: with 2, 150 is 1.50.
  /// - Parameter reasons: The reasons that the rows point at.
  /// - Parameter reason: Each row's reason, as its place in `reasons`, counted from 0; 4294967295
  ///   is none.
  /// - Parameter at: When each row happened, in microseconds since 1970; at the time of the command
  ///   when absent.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func reportBatch(
    _ orders: [WorkOrderId],
    order: Wholes,
    step: Wholes,
    out: Wholes,
    command: Command,
    scrap: Wholes? = nil,
    start: Wholes? = nil,
    scale: Int = 0,
    reasons: [Word] = [],
    reason: Wholes? = nil,
    at: Wholes? = nil
  ) throws -> Done {
    let request = ReportOrders(
      orders: orders,
      order: order,
      step: step,
      out: out,
      command: command,
      scrap: scrap,
      start: start,
      scale: scale,
      reasons: reasons,
      reason: reason,
      at: at
    )
    return try Engine.call("order.report_batch", request, plant: plant)
  }

  /// Books hours of people and machines on a step.
  ///
  /// - Parameter order: The order.
  /// - Parameter step: The number of the step.
  /// - Parameter command: Who books it, and when.
  /// - Parameter laborHours: Hours of people.
  /// - Parameter machineHours: Hours of machines.
  /// - Parameter workCenter: Where it was done, when not where it was planned.
  /// - Parameter late: Whether it may be booked on a completed order.
  /// - Parameter posting: The posting's number; the id of the command when absent.
  /// - Parameter expectedVersion: The version of the order that this rests on; refused when it has
  ///   another by now.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func bookTime(
    _ order: WorkOrderId,
    step: Int,
    command: Command,
    laborHours: ExactDecimal = "0",
    machineHours: ExactDecimal = "0",
    workCenter: WorkCenterId? = nil,
    late: Bool = false,
    posting: TransactionId? = nil,
    expectedVersion: Int64? = nil
  ) throws -> Done {
    let request = BookOrderTime(
      order: order,
      step: step,
      command: command,
      laborHours: laborHours,
      machineHours: machineHours,
      workCenter: workCenter,
      late: late,
      posting: posting,
      expectedVersion: expectedVersion
    )
    return try Engine.call("order.book_time", request, plant: plant)
  }

  /// Takes one posting back, with everything that it consumed and received.
  ///
  /// Refused when what it gave has been used; the answer names what used it.
  ///
  /// - Parameter order: The order.
  /// - Parameter of: The number of the posting to be taken back.
  /// - Parameter command: Who takes it back, when, and why.
  /// - Parameter posting: The number of the reversal; the id of the command when absent.
  /// - Parameter expectedVersion: The version of the order that this rests on; refused when it has
  ///   another by now.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func reverse(
    _ order: WorkOrderId,
    of: TransactionId,
    command: Command,
    posting: TransactionId? = nil,
    expectedVersion: Int64? = nil
  ) throws -> Done {
    let request = ReverseOrderPosting(
      order: order,
      of: of,
      command: command,
      posting: posting,
      expectedVersion: expectedVersion
    )
    return try Engine.call("order.reverse", request, plant: plant)
  }

  /// Issues material from stock to an order: a component, a substitute of it, or something that was
  /// not planned.
  ///
  /// - Parameter order: The order.
  /// - Parameter quantity: How much.
  /// - Parameter command: Who posts it, and when.
  /// - Parameter line: The component line; it may be absent when only one line has the item.
  /// - Parameter item: The item; the component's own when absent.
  /// - Parameter location: Where it lies in stock, or is put back to.
  /// - Parameter lot: Which lot it is.
  /// - Parameter late: Whether it may be posted to a completed order.
  /// - Parameter posting: The posting's number; the id of the command when absent.
  /// - Parameter expectedVersion: The version of the order that this rests on; refused when it has
  ///   another by now.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func issue(
    _ order: WorkOrderId,
    quantity: ExactDecimal,
    command: Command,
    line: Int? = nil,
    item: ItemId? = nil,
    location: LocationId? = nil,
    lot: LotId? = nil,
    late: Bool = false,
    posting: TransactionId? = nil,
    expectedVersion: Int64? = nil
  ) throws -> Done {
    let request = IssueToOrder(
      order: order,
      quantity: quantity,
      command: command,
      line: line,
      item: item,
      location: location,
      lot: lot,
      late: late,
      posting: posting,
      expectedVersion: expectedVersion
    )
    return try Engine.call("order.issue", request, plant: plant)
  }

  /// Puts issued material back into stock.
  ///
  /// - Parameter order: The order.
  /// - Parameter quantity: How much.
  /// - Parameter command: Who posts it, and when.
  /// - Parameter line: The component line; it may be absent when only one line has the item.
  /// - Parameter item: The item; the component's own when absent.
  /// - Parameter location: Where it lies in stock, or is put back to.
  /// - Parameter lot: Which lot it is.
  /// - Parameter late: Whether it may be posted to a completed order.
  /// - Parameter posting: The posting's number; the id of the command when absent.
  /// - Parameter expectedVersion: The version of the order that this rests on; refused when it has
  ///   another by now.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func `return`(
    _ order: WorkOrderId,
    quantity: ExactDecimal,
    command: Command,
    line: Int? = nil,
    item: ItemId? = nil,
    location: LocationId? = nil,
    lot: LotId? = nil,
    late: Bool = false,
    posting: TransactionId? = nil,
    expectedVersion: Int64? = nil
  ) throws -> Done {
    let request = ReturnFromOrder(
      order: order,
      quantity: quantity,
      command: command,
      line: line,
      item: item,
      location: location,
      lot: lot,
      late: late,
      posting: posting,
      expectedVersion: expectedVersion
    )
    return try Engine.call("order.return", request, plant: plant)
  }

  /// Throws material away: what was issued to the order, or what still lies in stock.
  ///
  /// - Parameter order: The order.
  /// - Parameter quantity: How much.
  /// - Parameter command: Who posts it, and when.
  /// - Parameter line: The component line; it may be absent when only one line has the item.
  /// - Parameter item: The item; the component's own when absent.
  /// - Parameter location: Where it lies in stock, or is put back to.
  /// - Parameter lot: Which lot it is.
  /// - Parameter late: Whether it may be posted to a completed order.
  /// - Parameter reason: Why: `quality_defect`, `machine_error`, `operator_error`,
  ///   `material_defect`, or a word of your own.
  /// - Parameter fromStock: Whether it still lies in stock; else it is taken from what was issued.
  /// - Parameter posting: The posting's number; the id of the command when absent.
  /// - Parameter expectedVersion: The version of the order that this rests on; refused when it has
  ///   another by now.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func scrapComponent(
    _ order: WorkOrderId,
    quantity: ExactDecimal,
    command: Command,
    line: Int? = nil,
    item: ItemId? = nil,
    location: LocationId? = nil,
    lot: LotId? = nil,
    late: Bool = false,
    reason: Word? = nil,
    fromStock: Bool = false,
    posting: TransactionId? = nil,
    expectedVersion: Int64? = nil
  ) throws -> Done {
    let request = ScrapOrderComponent(
      order: order,
      quantity: quantity,
      command: command,
      line: line,
      item: item,
      location: location,
      lot: lot,
      late: late,
      reason: reason,
      fromStock: fromStock,
      posting: posting,
      expectedVersion: expectedVersion
    )
    return try Engine.call("order.scrap_component", request, plant: plant)
  }

  /// Receives completed units into stock.
  ///
  /// - Parameter order: The order.
  /// - Parameter quantity: How many units.
  /// - Parameter command: Who receives them, and when.
  /// - Parameter location: Where they are put.
  /// - Parameter lot: The lot that they form, and by-products with them that are followed by lot.
  /// - Parameter posting: The posting's number; the id of the command when absent.
  /// - Parameter expectedVersion: The version of the order that this rests on; refused when it has
  ///   another by now.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func receive(
    _ order: WorkOrderId,
    quantity: ExactDecimal,
    command: Command,
    location: LocationId? = nil,
    lot: LotId? = nil,
    posting: TransactionId? = nil,
    expectedVersion: Int64? = nil
  ) throws -> Done {
    let request = ReceiveFromOrder(
      order: order,
      quantity: quantity,
      command: command,
      location: location,
      lot: lot,
      posting: posting,
      expectedVersion: expectedVersion
    )
    return try Engine.call("order.receive", request, plant: plant)
  }

  /// Completes an order: everything was made, or a reason says why not.
  ///
  /// - Parameter order: The order.
  /// - Parameter command: Who completes it, and when.
  /// - Parameter shortReason: Why less was made than planned.
  /// - Parameter expectedVersion: The version of the order that this rests on; refused when it has
  ///   another by now.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func complete(
    _ order: WorkOrderId,
    command: Command,
    shortReason: String? = nil,
    expectedVersion: Int64? = nil
  ) throws -> Done {
    let request = CompleteOrder(
      order: order,
      command: command,
      shortReason: shortReason,
      expectedVersion: expectedVersion
    )
    return try Engine.call("order.complete", request, plant: plant)
  }

  /// Takes a completed order up again.
  ///
  /// - Parameter order: The order.
  /// - Parameter command: Who wants it, and when.
  /// - Parameter expectedVersion: The version of the order that this rests on; refused when it has
  ///   another by now.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func reopen(
    _ order: WorkOrderId,
    command: Command,
    expectedVersion: Int64? = nil
  ) throws -> Done {
    let request = ReopenOrder(order: order, command: command, expectedVersion: expectedVersion)
    return try Engine.call("order.reopen", request, plant: plant)
  }

  /// Settles a completed order; afterwards nothing posts to it.
  ///
  /// - Parameter order: The order.
  /// - Parameter command: Who wants it, and when.
  /// - Parameter expectedVersion: The version of the order that this rests on; refused when it has
  ///   another by now.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func close(
    _ order: WorkOrderId,
    command: Command,
    expectedVersion: Int64? = nil
  ) throws -> Done {
    let request = CloseOrder(order: order, command: command, expectedVersion: expectedVersion)
    return try Engine.call("order.close", request, plant: plant)
  }

  /// Gives an order up; refused while anything is posted. Nothing is deleted.
  ///
  /// - Parameter order: The order.
  /// - Parameter command: Who wants it, and when.
  /// - Parameter expectedVersion: The version of the order that this rests on; refused when it has
  ///   another by now.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func cancel(
    _ order: WorkOrderId,
    command: Command,
    expectedVersion: Int64? = nil
  ) throws -> Done {
    let request = CancelOrder(order: order, command: command, expectedVersion: expectedVersion)
    return try Engine.call("order.cancel", request, plant: plant)
  }

  /// Shows an order: where it stands, its steps, its components, and every quantity.
  ///
  /// - Parameter order: The order.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func get(_ order: WorkOrderId) throws -> OrderView {
    let request = GetOrder(order: order)
    return try Engine.call("order.get", request, plant: plant)
  }

  /// Lists orders that match every filter that is given, in pages.
  ///
  /// - Parameter status: Only orders in one of these statuses.
  /// - Parameter site: Only orders at this site.
  /// - Parameter item: Only orders that make this item.
  /// - Parameter salesOrder: Only orders for this customer's order.
  /// - Parameter parent: Only orders that were split off this one, or rework its units.
  /// - Parameter demand: Only orders that a customer waits for, or only those that fill up the
  ///   stock.
  /// - Parameter priority: Only orders at least this urgent: 2 lists those of priority 1 and 2.
  /// - Parameter startsFrom: Only orders that are planned to start on this day or later.
  /// - Parameter startsBefore: Only orders that are planned to start before this day.
  /// - Parameter after: Where the page before ended: its `next`.
  /// - Parameter limit: At most so many; 100 when absent, and never more than 1000.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func list(
    _ status: [OrderStatus] = [],
    site: SiteId? = nil,
    item: ItemId? = nil,
    salesOrder: SalesOrderId? = nil,
    parent: WorkOrderId? = nil,
    demand: DemandKind? = nil,
    priority: Int? = nil,
    startsFrom: CivilDate? = nil,
    startsBefore: CivilDate? = nil,
    after: OrderPlace? = nil,
    limit: Int? = nil
  ) throws -> OrderPage {
    let request = ListOrders(
      status: status,
      site: site,
      item: item,
      salesOrder: salesOrder,
      parent: parent,
      demand: demand,
      priority: priority,
      startsFrom: startsFrom,
      startsBefore: startsBefore,
      after: after,
      limit: limit
    )
    return try Engine.call("order.list", request, plant: plant)
  }

  /// Shows how far an order is.
  ///
  /// - Parameter order: The order.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func progress(_ order: WorkOrderId) throws -> OrderProgress {
    let request = GetOrderProgress(order: order)
    return try Engine.call("order.progress", request, plant: plant)
  }

  /// Shows which components are short: for one order, or for all open orders of a site, which take
  /// what there is in the order of their priority, their start day, and their code.
  ///
  /// - Parameter order: Only this order.
  /// - Parameter site: Only orders at this site.
  /// - Parameter item: Only this component.
  /// - Parameter at: When the material is needed: lots that have expired by then do not count. The
  ///   time of the last movement when absent.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func shortages(
    _ order: WorkOrderId? = nil,
    site: SiteId? = nil,
    item: ItemId? = nil,
    at: Timestamp? = nil
  ) throws -> OrderShortages {
    let request = ListOrderShortages(order: order, site: site, item: item, at: at)
    return try Engine.call("order.shortages", request, plant: plant)
  }

  /// Lists the postings of an order in the order of their numbers, in pages.
  ///
  /// - Parameter order: The order.
  /// - Parameter kind: Only postings of this kind.
  /// - Parameter step: Only postings at this step.
  /// - Parameter liveOnly: Whether to leave out postings that were taken back, and what took them
  ///   back.
  /// - Parameter after: The last posting of the page before: its `next`.
  /// - Parameter limit: At most so many; 100 when absent, and never more than 1000.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func listPostings(
    _ order: WorkOrderId,
    kind: PostingKind? = nil,
    step: Int? = nil,
    liveOnly: Bool = false,
    after: TransactionId? = nil,
    limit: Int? = nil
  ) throws -> OrderPostingPage {
    let request = ListOrderPostings(
      order: order,
      kind: kind,
      step: step,
      liveOnly: liveOnly,
      after: after,
      limit: limit
    )
    return try Engine.call("order.list_postings", request, plant: plant)
  }
}

extension Plant {
  /// The `order` operations.
  public var order: OrderOfPlant { OrderOfPlant(plant: self) }
}
