// Written by `cargo xtask codegen` from contract.json; do not edit.

/// The `graph` operations of a plant.
public struct GraphOfPlant: Sendable {
  let plant: Plant

  /// Walks one relationship from one node and says what it leads to.
  ///
  /// Forward, a relationship leads from a work order to its site, its item and its steps, from a
  /// sales order to its work orders, from an item to its routing steps, from a step to its work
  /// center, from there to the site, and from a movement to what it consumed or produced. Backward
  /// it leads the other way. Orders, sites and other things with a code come in the order of their
  /// codes, steps in the order of their orders and numbers, movements in the order in which they
  /// happened.
  ///
  /// - Parameter from: Where the walk starts.
  /// - Parameter relationship: What is walked.
  /// - Parameter direction: Which way.
  /// - Parameter orders: Where work orders are found: only these.
  /// - Parameter steps: Where steps are found: only these.
  /// - Parameter movements: Where movements are found: only these.
  /// - Parameter effectiveOn: Where routing steps are found: only those in use and in force on this
  ///   day.
  /// - Parameter madeAt: Where routing steps are found: only those by which the item is made at
  ///   this site. Its own alternate counts there and hides the one of the same name that is every
  ///   site's.
  /// - Parameter limit: At most so many nodes; 100 when absent, and never more than 1000.
  /// - Parameter after: Only nodes behind this one, which the page before named as `next`.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func traverse(
    _ from: GraphNode,
    relationship: Relationship,
    direction: WalkDirection = .forward,
    orders: OrderFilter? = nil,
    steps: StepFilter? = nil,
    movements: MovementFilter? = nil,
    effectiveOn: CivilDate? = nil,
    madeAt: SiteId? = nil,
    limit: Int? = nil,
    after: GraphNode? = nil
  ) throws -> TraversedGraph {
    let request = TraverseGraph(
      from: from,
      relationship: relationship,
      direction: direction,
      orders: orders,
      steps: steps,
      movements: movements,
      effectiveOn: effectiveOn,
      madeAt: madeAt,
      limit: limit,
      after: after
    )
    return try Engine.call("graph.traverse", request, plant: plant)
  }

  /// Finds the work orders that are meant, in the order of their codes.
  ///
  /// The orders at a site, those for a customer, those that used a part last week, those that run
  /// at a work center now: say so in the filter.
  ///
  /// - Parameter filter: Which orders; all when absent.
  /// - Parameter limit: At most so many; 100 when absent, and never more than 1000.
  /// - Parameter after: Only orders behind this one, which the page before named as `next`.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func findOrders(
    _ filter: OrderFilter? = nil,
    limit: Int? = nil,
    after: WorkOrderId? = nil
  ) throws -> FoundOrders {
    let request = FindOrders(filter: filter, limit: limit, after: after)
    return try Engine.call("graph.find_orders", request, plant: plant)
  }

  /// Finds steps of work orders, in the order of their orders' codes and their numbers.
  ///
  /// With the state `in_progress` and a work center it says what runs there now.
  ///
  /// - Parameter filter: Which steps; all when absent.
  /// - Parameter limit: At most so many; 100 when absent, and never more than 1000.
  /// - Parameter after: Only steps behind this one, a node of type `step`, which the page before
  ///   named as `next`.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func findSteps(
    _ filter: StepFilter? = nil,
    limit: Int? = nil,
    after: GraphNode? = nil
  ) throws -> FoundSteps {
    let request = FindSteps(filter: filter, limit: limit, after: after)
    return try Engine.call("graph.find_steps", request, plant: plant)
  }

  /// Finds movements of material in the order in which they happened, those of one moment in the
  /// order of their numbers.
  ///
  /// - Parameter filter: Which movements; all when absent.
  /// - Parameter limit: At most so many; 100 when absent, and never more than 1000.
  /// - Parameter after: Only movements behind this one, which the page before named as `next`.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func findMovements(
    _ filter: MovementFilter? = nil,
    limit: Int? = nil,
    after: TransactionId? = nil
  ) throws -> FoundMovements {
    let request = FindMovements(filter: filter, limit: limit, after: after)
    return try Engine.call("graph.find_movements", request, plant: plant)
  }

  /// Shows how far a work order has come: per step, as a whole, and where its queue stands.
  ///
  /// - Parameter order: The work order.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func showProgress(_ order: WorkOrderId) throws -> ShownProgress {
    let request = ShowProgress(order: order)
    return try Engine.call("graph.show_progress", request, plant: plant)
  }

  /// Shows what material a work order consumed, net, by item and lot.
  ///
  /// What was taken back by a reversal does not count. A split shares what was issued until then,
  /// so that each order has its part of it here, a substitute like what it stands for; of several
  /// lots, those that were issued to the order itself are named as they were issued.
  ///
  /// - Parameter order: The work order.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func showConsumption(_ order: WorkOrderId) throws -> ShownConsumption {
    let request = ShowConsumption(order: order)
    return try Engine.call("graph.show_consumption", request, plant: plant)
  }

  /// Shows what a work order made and delivered to stock, by item and lot: its product, and
  /// co-products and by-products.
  ///
  /// What was taken back by a reversal does not count.
  ///
  /// - Parameter order: The work order.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func showOutput(_ order: WorkOrderId) throws -> ShownOutput {
    let request = ShowOutput(order: order)
    return try Engine.call("graph.show_output", request, plant: plant)
  }

  /// Lists what open work orders still need and what is on hand does not cover.
  ///
  /// What is on hand is shared out in this order: the most urgent priority first, then the earliest
  /// planned start, then the code of the order. Orders without a planned start come last.
  /// Completed, closed and cancelled orders need nothing.
  ///
  /// - Parameter orders: Which orders compete for the stock; all open ones when absent.
  /// - Parameter onHand: What is available; items and sites left out have nothing.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func listShortages(
    _ orders: OrderFilter? = nil,
    onHand: [OnHand] = []
  ) throws -> Shortages {
    let request = ListShortages(orders: orders, onHand: onHand)
    return try Engine.call("graph.list_shortages", request, plant: plant)
  }

  /// Lists where an item is used by open work orders, in the order of their codes.
  ///
  /// - Parameter item: The item.
  /// - Parameter orders: Which orders; all open ones when absent. Orders that are no longer open
  ///   are listed only when the filter names their state.
  /// - Parameter limit: At most so many; 100 when absent, and never more than 1000.
  /// - Parameter after: Only orders behind this one, which the page before named as `next`.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func listUses(
    _ item: ItemId,
    orders: OrderFilter? = nil,
    limit: Int? = nil,
    after: WorkOrderId? = nil
  ) throws -> OpenUses {
    let request = ListUses(item: item, orders: orders, limit: limit, after: after)
    return try Engine.call("graph.list_uses", request, plant: plant)
  }

  /// Counts how many work orders are in which state at which site, and what they make.
  ///
  /// - Parameter orders: Which orders; all when absent.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func countOrders(_ orders: OrderFilter? = nil) throws -> OrderCounts {
    let request = CountOrders(orders: orders)
    return try Engine.call("graph.count_orders", request, plant: plant)
  }

  /// Reports what was scrapped and why: the reasons in the order of a Pareto chart.
  ///
  /// Scrap that was taken back by a reversal does not count.
  ///
  /// - Parameter site: Only at this site.
  /// - Parameter item: Only of this item.
  /// - Parameter window: Only what was scrapped in this window.
  /// - Parameter by: A chart for each item or each site; one for all when absent.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func reportScrap(
    _ site: SiteId? = nil,
    item: ItemId? = nil,
    window: Interval? = nil,
    by: ScrapBy? = nil
  ) throws -> ScrapReport {
    let request = ReportScrap(site: site, item: item, window: window, by: by)
    return try Engine.call("graph.report_scrap", request, plant: plant)
  }

  /// Reports what waits and what lies in work on the floor, by site, work center and operation.
  ///
  /// - Parameter orders: Which orders; all when absent.
  /// - Parameter site: Only at work centers of this site.
  /// - Parameter workCenter: Only at this work center.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func reportWip(
    _ orders: OrderFilter? = nil,
    site: SiteId? = nil,
    workCenter: WorkCenterId? = nil
  ) throws -> WipReport {
    let request = ReportWip(orders: orders, site: site, workCenter: workCenter)
    return try Engine.call("graph.report_wip", request, plant: plant)
  }

  /// Reports how loaded work centers are.
  ///
  /// Work ahead are the planned minutes of steps of open orders that are not done: the set-up of
  /// those that have not begun, and the run time of what they still have to deal with (planned -
  /// out - what was scrapped at the step and before); a batch that is begun takes as long as a full
  /// one. A step counts in a period when it is planned to start in it; where no time is planned,
  /// the planned start of its order counts, as midnight of UTC. Hours booked count in the period in
  /// which their step started.
  ///
  /// Rated hours are hours per day * days * efficiency, and the load is work ahead against them.
  ///
  /// - Parameter period: The period; without it all work ahead and all hours booked count.
  /// - Parameter site: Only work centers of this site.
  /// - Parameter workCenter: Only this work center.
  /// - Parameter orders: Which orders; all when absent.
  /// - Parameter workingDays: How many days of work the period has; the days of 24 hours in it when
  ///   absent. Without either, rated hours are known only where they are given.
  /// - Parameter rated: Rated hours from a calendar, efficiency included; they replace those
  ///   reckoned here.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func reportLoad(
    _ period: Interval? = nil,
    site: SiteId? = nil,
    workCenter: WorkCenterId? = nil,
    orders: OrderFilter? = nil,
    workingDays: ExactDecimal? = nil,
    rated: [RatedHours] = []
  ) throws -> LoadReport {
    let request = ReportLoad(
      period: period,
      site: site,
      workCenter: workCenter,
      orders: orders,
      workingDays: workingDays,
      rated: rated
    )
    return try Engine.call("graph.report_load", request, plant: plant)
  }

  /// Reports what orders consumed against what their bills of materials allow for what they made.
  ///
  /// A line allows required * made / planned, rounded to six decimals, half away from zero; a fixed
  /// line all of what is required, once anything was made. Used is issued - returned + scrapped
  /// without having been issued. Orders under way hold material that is not made into anything yet:
  /// narrow the report to completed and closed orders to leave them out.
  ///
  /// - Parameter orders: Which orders; all when absent.
  /// - Parameter part: Only this part.
  /// - Parameter basis: What counts as made.
  /// - Parameter bySite: A line for each site of orders.
  /// - Parameter byProduct: A line for each product of orders.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func reportConsumption(
    _ orders: OrderFilter? = nil,
    part: ItemId? = nil,
    basis: ConsumptionBasis = .completedAndScrapped,
    bySite: Bool = false,
    byProduct: Bool = false
  ) throws -> ConsumptionReport {
    let request = ReportConsumption(
      orders: orders,
      part: part,
      basis: basis,
      bySite: bySite,
      byProduct: byProduct
    )
    return try Engine.call("graph.report_consumption", request, plant: plant)
  }
}

extension Plant {
  /// The `graph` operations.
  public var graph: GraphOfPlant { GraphOfPlant(plant: self) }
}
