// Written by `cargo xtask codegen` from contract.json; do not edit.

/// The `stock` operations of a plant.
public struct StockOfPlant: Sendable {
  let plant: Plant

  /// Says how an item is counted, followed and valued at a site.
  ///
  /// - Parameter item: Which item.
  /// - Parameter site: At which site.
  /// - Parameter rules: The rules from now on. While there is stock or a reservation only those may
  ///   change that leave what is booked as it is. Of an item that master data knows, only what it
  ///   does not say can be set here: the currency, and the standard cost of an item that has none.
  ///   What is left out says nothing.
  /// - Parameter command: Who does it, and when.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func setRules(
    _ item: ItemId,
    site: SiteId,
    rules: StockRules,
    command: Command
  ) throws -> Done {
    let request = SetStockRules(item: item, site: site, rules: rules, command: command)
    return try Engine.call("stock.set_rules", request, plant: plant)
  }

  /// Receives stock: bought, there from the beginning, or made by a work order.
  ///
  /// - Parameter item: Which item.
  /// - Parameter site: At which site.
  /// - Parameter quantity: How much: above zero, a multiple of the item's increment.
  /// - Parameter command: Who does it, and when.
  /// - Parameter location: Where it is put.
  /// - Parameter lot: Its lot or piece number.
  /// - Parameter expiresAt: From when on the lot must not be used; the shelf life says so when
  ///   absent.
  /// - Parameter status: The status that a new lot begins with; `released` when absent.
  /// - Parameter cost: What all of it cost.
  /// - Parameter unitCost: What one unit of it cost, in place of `cost`.
  /// - Parameter order: The work order that made it.
  /// - Parameter step: The step that made it.
  /// - Parameter line: The line of its bill of materials, for a by-product.
  /// - Parameter reason: Why.
  /// - Parameter reference: A number of somebody else's: a delivery note.
  /// - Parameter number: The number of the movement; the command's id when absent.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func receive(
    _ item: ItemId,
    site: SiteId,
    quantity: ExactDecimal,
    command: Command,
    location: LocationId? = nil,
    lot: LotId? = nil,
    expiresAt: Timestamp? = nil,
    status: LotStatus? = nil,
    cost: Money? = nil,
    unitCost: Price? = nil,
    order: WorkOrderId? = nil,
    step: Int? = nil,
    line: Int? = nil,
    reason: Word? = nil,
    reference: String? = nil,
    number: TransactionId? = nil
  ) throws -> Done {
    let request = ReceiveStock(
      item: item,
      site: site,
      quantity: quantity,
      command: command,
      location: location,
      lot: lot,
      expiresAt: expiresAt,
      status: status,
      cost: cost,
      unitCost: unitCost,
      order: order,
      step: step,
      line: line,
      reason: reason,
      reference: reference,
      number: number
    )
    return try Engine.call("stock.receive", request, plant: plant)
  }

  /// Issues stock: to a work order, or without one for anything else.
  ///
  /// - Parameter item: Which item.
  /// - Parameter site: At which site.
  /// - Parameter quantity: How much: above zero, a multiple of the item's increment.
  /// - Parameter command: Who does it, and when.
  /// - Parameter order: The work order that gets it; what is reserved for it goes first.
  /// - Parameter step: The step that uses it.
  /// - Parameter line: The line of the bill of materials.
  /// - Parameter location: Where it is taken from; wherever there is some when absent.
  /// - Parameter lot: Of which lot or piece; the item's rules choose when absent.
  /// - Parameter neededAt: For when it is needed, which a lot must outlast.
  /// - Parameter reason: Why.
  /// - Parameter reference: A number of somebody else's.
  /// - Parameter number: The number of the movement; the command's id when absent.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func issue(
    _ item: ItemId,
    site: SiteId,
    quantity: ExactDecimal,
    command: Command,
    order: WorkOrderId? = nil,
    step: Int? = nil,
    line: Int? = nil,
    location: LocationId? = nil,
    lot: LotId? = nil,
    neededAt: Timestamp? = nil,
    reason: Word? = nil,
    reference: String? = nil,
    number: TransactionId? = nil
  ) throws -> Done {
    let request = IssueStock(
      item: item,
      site: site,
      quantity: quantity,
      command: command,
      order: order,
      step: step,
      line: line,
      location: location,
      lot: lot,
      neededAt: neededAt,
      reason: reason,
      reference: reference,
      number: number
    )
    return try Engine.call("stock.issue", request, plant: plant)
  }

  /// Brings back what a work order was issued and did not use, at the cost at which it was issued.
  ///
  /// - Parameter item: Which item.
  /// - Parameter site: At which site.
  /// - Parameter quantity: How much; no more than the order still has.
  /// - Parameter order: The work order that gives it back.
  /// - Parameter command: Who does it, and when.
  /// - Parameter step: The step that had it.
  /// - Parameter line: The line of the bill of materials.
  /// - Parameter location: Where it is put.
  /// - Parameter lot: Its lot or piece number.
  /// - Parameter reason: Why.
  /// - Parameter reference: A number of somebody else's.
  /// - Parameter number: The number of the movement; the command's id when absent.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func `return`(
    _ item: ItemId,
    site: SiteId,
    quantity: ExactDecimal,
    order: WorkOrderId,
    command: Command,
    step: Int? = nil,
    line: Int? = nil,
    location: LocationId? = nil,
    lot: LotId? = nil,
    reason: Word? = nil,
    reference: String? = nil,
    number: TransactionId? = nil
  ) throws -> Done {
    let request = ReturnStock(
      item: item,
      site: site,
      quantity: quantity,
      order: order,
      command: command,
      step: step,
      line: line,
      location: location,
      lot: lot,
      reason: reason,
      reference: reference,
      number: number
    )
    return try Engine.call("stock.return", request, plant: plant)
  }

  /// Scraps stock, from the shelf or after it was issued.
  ///
  /// - Parameter item: Which item.
  /// - Parameter site: At which site.
  /// - Parameter quantity: How much: above zero, a multiple of the item's increment.
  /// - Parameter reason: Why: `quality_defect`, `machine_error`, `operator_error`,
  ///   `material_defect`, or a word of your own.
  /// - Parameter command: Who does it, and when.
  /// - Parameter issued: Whether it had been issued: then the shelf does not change, and the order
  ///   is named.
  /// - Parameter order: The work order that had it, or that it is charged to.
  /// - Parameter step: The step that had it.
  /// - Parameter line: The line of the bill of materials.
  /// - Parameter location: Where it is taken from.
  /// - Parameter lot: Its lot or piece number.
  /// - Parameter reference: A number of somebody else's.
  /// - Parameter number: The number of the movement; the command's id when absent.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func scrap(
    _ item: ItemId,
    site: SiteId,
    quantity: ExactDecimal,
    reason: Word,
    command: Command,
    issued: Bool? = nil,
    order: WorkOrderId? = nil,
    step: Int? = nil,
    line: Int? = nil,
    location: LocationId? = nil,
    lot: LotId? = nil,
    reference: String? = nil,
    number: TransactionId? = nil
  ) throws -> Done {
    let request = ScrapStock(
      item: item,
      site: site,
      quantity: quantity,
      reason: reason,
      command: command,
      issued: issued,
      order: order,
      step: step,
      line: line,
      location: location,
      lot: lot,
      reference: reference,
      number: number
    )
    return try Engine.call("stock.scrap", request, plant: plant)
  }

  /// Moves stock to another location or site; its value goes with it.
  ///
  /// - Parameter item: Which item.
  /// - Parameter site: From which site.
  /// - Parameter quantity: How much: above zero, a multiple of the item's increment.
  /// - Parameter command: Who does it, and when.
  /// - Parameter location: From which location.
  /// - Parameter lot: Of which lot or piece; the item's rules choose when absent.
  /// - Parameter toSite: To which site; the same when absent.
  /// - Parameter toLocation: To which location.
  /// - Parameter reason: Why.
  /// - Parameter reference: A number of somebody else's.
  /// - Parameter number: The number of the movement out; the command's id when absent. That of the
  ///   movement in ends in `-IN`.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func transfer(
    _ item: ItemId,
    site: SiteId,
    quantity: ExactDecimal,
    command: Command,
    location: LocationId? = nil,
    lot: LotId? = nil,
    toSite: SiteId? = nil,
    toLocation: LocationId? = nil,
    reason: Word? = nil,
    reference: String? = nil,
    number: TransactionId? = nil
  ) throws -> Done {
    let request = TransferStock(
      item: item,
      site: site,
      quantity: quantity,
      command: command,
      location: location,
      lot: lot,
      toSite: toSite,
      toLocation: toLocation,
      reason: reason,
      reference: reference,
      number: number
    )
    return try Engine.call("stock.transfer", request, plant: plant)
  }

  /// Corrects what the books say, upwards or downwards.
  ///
  /// - Parameter item: Which item.
  /// - Parameter site: At which site.
  /// - Parameter direction: Which way.
  /// - Parameter quantity: How much: above zero, a multiple of the item's increment.
  /// - Parameter reason: Why.
  /// - Parameter command: Who does it, and when.
  /// - Parameter location: Where.
  /// - Parameter lot: Of which lot or piece.
  /// - Parameter expiresAt: From when on a new lot must not be used.
  /// - Parameter cost: What all of it cost, upwards only; what is known of it when absent.
  /// - Parameter unitCost: What one unit of it cost, in place of `cost`.
  /// - Parameter reference: A number of somebody else's.
  /// - Parameter number: The number of the movement; the command's id when absent.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func adjust(
    _ item: ItemId,
    site: SiteId,
    direction: AdjustDirection,
    quantity: ExactDecimal,
    reason: Word,
    command: Command,
    location: LocationId? = nil,
    lot: LotId? = nil,
    expiresAt: Timestamp? = nil,
    cost: Money? = nil,
    unitCost: Price? = nil,
    reference: String? = nil,
    number: TransactionId? = nil
  ) throws -> Done {
    let request = AdjustStock(
      item: item,
      site: site,
      direction: direction,
      quantity: quantity,
      reason: reason,
      command: command,
      location: location,
      lot: lot,
      expiresAt: expiresAt,
      cost: cost,
      unitCost: unitCost,
      reference: reference,
      number: number
    )
    return try Engine.call("stock.adjust", request, plant: plant)
  }

  /// Books a count: what was counted was there. The difference is a movement of its own, and a
  /// count that agrees is recorded too.
  ///
  /// - Parameter item: Which item.
  /// - Parameter site: At which site.
  /// - Parameter quantity: How much was counted at the location, of the lot; it may be zero.
  /// - Parameter command: Who does it, and when.
  /// - Parameter location: Where.
  /// - Parameter lot: Of which lot or piece.
  /// - Parameter reason: Why.
  /// - Parameter reference: A number of somebody else's: a count sheet.
  /// - Parameter number: The number of the movement; the command's id when absent.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func count(
    _ item: ItemId,
    site: SiteId,
    quantity: ExactDecimal,
    command: Command,
    location: LocationId? = nil,
    lot: LotId? = nil,
    reason: Word? = nil,
    reference: String? = nil,
    number: TransactionId? = nil
  ) throws -> Done {
    let request = CountStock(
      item: item,
      site: site,
      quantity: quantity,
      command: command,
      location: location,
      lot: lot,
      reason: reason,
      reference: reference,
      number: number
    )
    return try Engine.call("stock.count", request, plant: plant)
  }

  /// Takes a movement back: one of the opposite direction with the same quantity, lot and amount.
  /// Each movement once, and only while what it brought in is still there. What an issue kept of
  /// promises stands again, unless the order has ended.
  ///
  /// - Parameter of: The number of the movement to take back.
  /// - Parameter command: Who does it, and when.
  /// - Parameter number: The number of the new movement; the command's id when absent.
  /// - Parameter item: Of which item; needed where movements of several stocks have this number.
  /// - Parameter site: At which site; the same.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func reverse(
    _ of: TransactionId,
    command: Command,
    number: TransactionId? = nil,
    item: ItemId? = nil,
    site: SiteId? = nil
  ) throws -> Done {
    let request = ReverseMovement(of: of, command: command, number: number, item: item, site: site)
    return try Engine.call("stock.reverse", request, plant: plant)
  }

  /// Posts many movements at once, all of them or none.
  ///
  /// Lists name the codes; columns point into them, counted from 0. A place of 4294967295 means
  /// none. A refusal names the row.
  ///
  /// - Parameter kinds: The kinds of movement that occur. Counts, moves within a site and reversals
  ///   have operations of their own.
  /// - Parameter items: The items that occur.
  /// - Parameter sites: The sites that occur.
  /// - Parameter kind: The kind of each row, as its place in `kinds`.
  /// - Parameter item: The item of each row.
  /// - Parameter site: The site of each row.
  /// - Parameter quantity: How much each row moves, in steps of `scale` decimals: 1250 with a scale
  ///   of 2 is 12.50.
  /// - Parameter command: Who posts it, and when.
  /// - Parameter scale: How many decimals the quantities have.
  /// - Parameter locations: The locations that occur.
  /// - Parameter location: The location of each row.
  /// - Parameter lots: The lots that occur.
  /// - Parameter lot: The lot of each row.
  /// - Parameter orders: The work orders that occur.
  /// - Parameter order: The work order of each row.
  /// - Parameter step: The step of each row.
  /// - Parameter line: The line of the bill of materials of each row.
  /// - Parameter reasons: The reasons that occur.
  /// - Parameter reason: The reason of each row.
  /// - Parameter at: When each row happened, in microseconds since 1970; at the time of the command
  ///   when absent.
  /// - Parameter amount: What each row cost, in the smallest unit of the currency; -1 where none is
  ///   known.
  /// - Parameter currency: The currency of the amounts.
  /// - Parameter numbers: The number of each row; the command's id and the row, counted from 0,
  ///   when empty.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func postBatch(
    _ kinds: [MovementKind],
    items: [ItemId],
    sites: [SiteId],
    kind: Wholes,
    item: Wholes,
    site: Wholes,
    quantity: Wholes,
    command: Command,
    scale: Int = 0,
    locations: [LocationId] = [],
    location: Wholes? = nil,
    lots: [LotId] = [],
    lot: Wholes? = nil,
    orders: [WorkOrderId] = [],
    order: Wholes? = nil,
    step: Wholes? = nil,
    line: Wholes? = nil,
    reasons: [Word] = [],
    reason: Wholes? = nil,
    at: Wholes? = nil,
    amount: Wholes? = nil,
    currency: Currency? = nil,
    numbers: [TransactionId] = []
  ) throws -> Done {
    let request = PostStockBatch(
      kinds: kinds,
      items: items,
      sites: sites,
      kind: kind,
      item: item,
      site: site,
      quantity: quantity,
      command: command,
      scale: scale,
      locations: locations,
      location: location,
      lots: lots,
      lot: lot,
      orders: orders,
      order: order,
      step: step,
      line: line,
      reasons: reasons,
      reason: reason,
      at: at,
      amount: amount,
      currency: currency,
      numbers: numbers
    )
    return try Engine.call("stock.post_batch", request, plant: plant)
  }

  /// Promises stock to an order, so that others cannot take it (hard) or come after it in the queue
  /// (soft).
  ///
  /// - Parameter item: Which item.
  /// - Parameter site: At which site.
  /// - Parameter quantity: How much: above zero, a multiple of the item's increment.
  /// - Parameter command: Who does it, and when.
  /// - Parameter order: For which order; an issue to it keeps the promise.
  /// - Parameter strength: Whether others may take it; `soft` when absent.
  /// - Parameter lot: The lot that is put aside; any lot when absent.
  /// - Parameter due: When it is needed; the earlier goes first.
  /// - Parameter priority: 1 is the highest, 5 the lowest and what holds when absent.
  /// - Parameter reservation: The id of the promise; the command's id when absent.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func reserve(
    _ item: ItemId,
    site: SiteId,
    quantity: ExactDecimal,
    command: Command,
    order: WorkOrderId? = nil,
    strength: ReservationStrength? = nil,
    lot: LotId? = nil,
    due: Timestamp? = nil,
    priority: Int? = nil,
    reservation: ReservationId? = nil
  ) throws -> Done {
    let request = ReserveStock(
      item: item,
      site: site,
      quantity: quantity,
      command: command,
      order: order,
      strength: strength,
      lot: lot,
      due: due,
      priority: priority,
      reservation: reservation
    )
    return try Engine.call("stock.reserve", request, plant: plant)
  }

  /// Takes a promise back, or part of it.
  ///
  /// - Parameter item: Which item.
  /// - Parameter site: At which site.
  /// - Parameter reservation: Which promise.
  /// - Parameter command: Who does it, and when.
  /// - Parameter quantity: How much of it; all that is left when absent.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func releaseReservation(
    _ item: ItemId,
    site: SiteId,
    reservation: ReservationId,
    command: Command,
    quantity: ExactDecimal? = nil
  ) throws -> Done {
    let request = ReleaseReservation(
      item: item,
      site: site,
      reservation: reservation,
      command: command,
      quantity: quantity
    )
    return try Engine.call("stock.release_reservation", request, plant: plant)
  }

  /// Says whether a lot may be used, at every site where it lies.
  ///
  /// - Parameter item: Of which item.
  /// - Parameter lot: Which lot.
  /// - Parameter status: Its status from now on.
  /// - Parameter command: Who does it, and when.
  /// - Parameter expiresAt: Its expiry from now on; as before when absent.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func setLotStatus(
    _ item: ItemId,
    lot: LotId,
    status: LotStatus,
    command: Command,
    expiresAt: Timestamp? = nil
  ) throws -> Done {
    let request = SetLotStatus(
      item: item,
      lot: lot,
      status: status,
      command: command,
      expiresAt: expiresAt
    )
    return try Engine.call("stock.set_lot_status", request, plant: plant)
  }

  /// Says when to raise alerts on an item at a site.
  ///
  /// - Parameter item: Which item.
  /// - Parameter site: At which site.
  /// - Parameter rule: The rule from now on; an empty one tells only of stock below zero, of lots
  ///   past their time and of what known requirements use up.
  /// - Parameter command: Who does it, and when.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func setAlertRule(
    _ item: ItemId,
    site: SiteId,
    rule: AlertRule,
    command: Command
  ) throws -> Done {
    let request = SetAlertRule(item: item, site: site, rule: rule, command: command)
    return try Engine.call("stock.set_alert_rule", request, plant: plant)
  }

  /// Says that somebody has seen an alert.
  ///
  /// - Parameter item: Which item.
  /// - Parameter site: At which site.
  /// - Parameter alert: Which alert.
  /// - Parameter command: Who does it, and when.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func acknowledgeAlert(
    _ item: ItemId,
    site: SiteId,
    alert: AlertKey,
    command: Command
  ) throws -> Done {
    let request = AcknowledgeAlert(item: item, site: site, alert: alert, command: command)
    return try Engine.call("stock.acknowledge_alert", request, plant: plant)
  }

  /// Raises and resolves the alerts that follow from time: what expires, waits or lies dead, and
  /// what known requirements will use up.
  ///
  /// - Parameter item: Which item.
  /// - Parameter site: At which site.
  /// - Parameter command: Who does it, and when.
  /// - Parameter now: The time to look from; that of the command when absent.
  /// - Parameter requirements: What will be needed when; the cover is found by walking through it.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func checkAlerts(
    _ item: ItemId,
    site: SiteId,
    command: Command,
    now: Timestamp? = nil,
    requirements: [FutureRequirement]? = nil
  ) throws -> Done {
    let request = CheckAlerts(
      item: item,
      site: site,
      command: command,
      now: now,
      requirements: requirements
    )
    return try Engine.call("stock.check_alerts", request, plant: plant)
  }

  /// Closes the books of a site: what happened before can no longer be posted.
  ///
  /// - Parameter site: Which site.
  /// - Parameter until: Up to when; not in the future. An earlier time than before opens the books
  ///   again, and needs a reason.
  /// - Parameter command: Who does it, and when.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func closePeriod(_ site: SiteId, until: Timestamp, command: Command) throws -> Done {
    let request = CloseStockPeriod(site: site, until: until, command: command)
    return try Engine.call("stock.close_period", request, plant: plant)
  }

  /// Shows the stock of an item at a site: what lies where, what it is worth, what is promised, and
  /// what needs attention.
  ///
  /// - Parameter item: Which item.
  /// - Parameter site: At which site.
  /// - Parameter at: The time that decides what has expired; the latest movement's when absent.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func get(_ item: ItemId, site: SiteId, at: Timestamp? = nil) throws -> StockView {
    let request = GetStock(item: item, site: site, at: at)
    return try Engine.call("stock.get", request, plant: plant)
  }

  /// Tells how much of an item may be used, by anybody or by one order.
  ///
  /// - Parameter item: Which item.
  /// - Parameter site: At which site.
  /// - Parameter order: What is put aside for this order counts as available.
  /// - Parameter at: The time that decides what has expired; the latest movement's when absent.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func available(
    _ item: ItemId,
    site: SiteId,
    order: WorkOrderId? = nil,
    at: Timestamp? = nil
  ) throws -> Available {
    let request = GetAvailable(item: item, site: site, order: order, at: at)
    return try Engine.call("stock.available", request, plant: plant)
  }

  /// Lists the lots that may be used, in the order in which they go.
  ///
  /// - Parameter item: Which item.
  /// - Parameter site: At which site.
  /// - Parameter choice: Which go first; as the item's rules say when absent.
  /// - Parameter at: The time that decides what has expired; the latest movement's when absent.
  /// - Parameter withHeld: Whether lots that may not be used are listed as well, behind the others.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func listLots(
    _ item: ItemId,
    site: SiteId,
    choice: LotChoice? = nil,
    at: Timestamp? = nil,
    withHeld: Bool = false
  ) throws -> LotList {
    let request = ListLots(item: item, site: site, choice: choice, at: at, withHeld: withHeld)
    return try Engine.call("stock.list_lots", request, plant: plant)
  }

  /// Lists movements, in pages: of a work order, of an item at a site in the order in which things
  /// happened, of a site, or all of them.
  ///
  /// - Parameter item: Only of this item.
  /// - Parameter site: Only of this site.
  /// - Parameter order: Only for this work order.
  /// - Parameter number: Only this movement.
  /// - Parameter from: Only what happened at this time or later.
  /// - Parameter below: Only what happened before this time.
  /// - Parameter after: Where the page before ended: its `next`.
  /// - Parameter limit: At most so many; 100 when absent, and never more than 1000.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func listMovements(
    _ item: ItemId? = nil,
    site: SiteId? = nil,
    order: WorkOrderId? = nil,
    number: TransactionId? = nil,
    from: Timestamp? = nil,
    below: Timestamp? = nil,
    after: MovementPlace? = nil,
    limit: Int? = nil
  ) throws -> MovementPage {
    let request = ListMovements(
      item: item,
      site: site,
      order: order,
      number: number,
      from: from,
      below: below,
      after: after,
      limit: limit
    )
    return try Engine.call("stock.list_movements", request, plant: plant)
  }

  /// Shows what was there after each movement of an item at a site.
  ///
  /// - Parameter item: Which item.
  /// - Parameter site: At which site.
  /// - Parameter location: Only what moved at this location.
  /// - Parameter lot: Only what moved of this lot or piece.
  /// - Parameter from: Only what happened at this time or later.
  /// - Parameter below: Only what happened before this time.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func runningBalance(
    _ item: ItemId,
    site: SiteId,
    location: LocationId? = nil,
    lot: LotId? = nil,
    from: Timestamp? = nil,
    below: Timestamp? = nil
  ) throws -> RunningBalance {
    let request = GetRunningBalance(
      item: item,
      site: site,
      location: location,
      lot: lot,
      from: from,
      below: below
    )
    return try Engine.call("stock.running_balance", request, plant: plant)
  }

  /// Tells what stock is or was worth.
  ///
  /// - Parameter item: Only of this item.
  /// - Parameter site: Only of this site.
  /// - Parameter at: As it was after everything that happened until then; as it is when absent.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func value(
    _ item: ItemId? = nil,
    site: SiteId? = nil,
    at: Timestamp? = nil
  ) throws -> StockValue {
    let request = GetStockValue(item: item, site: site, at: at)
    return try Engine.call("stock.value", request, plant: plant)
  }

  /// Lists alerts.
  ///
  /// - Parameter item: Only of this item.
  /// - Parameter site: Only of this site.
  /// - Parameter status: Only those that stand there; open and acknowledged ones when absent.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func listAlerts(
    _ item: ItemId? = nil,
    site: SiteId? = nil,
    status: AlertStatus? = nil
  ) throws -> AlertList {
    let request = ListAlerts(item: item, site: site, status: status)
    return try Engine.call("stock.list_alerts", request, plant: plant)
  }
}

extension Plant {
  /// The `stock` operations.
  public var stock: StockOfPlant { StockOfPlant(plant: self) }
}
