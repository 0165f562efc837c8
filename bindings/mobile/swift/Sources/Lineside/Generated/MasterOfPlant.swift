// Written by `cargo xtask codegen` from contract.json; do not edit.

/// The `master` operations of a plant.
public struct MasterOfPlant: Sendable {
  let plant: Plant

  /// Makes a site known, or replaces what is known of it.
  ///
  /// - Parameter site: The site as it shall be, as a whole.
  /// - Parameter command: Who wants it, and when.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func putSite(_ site: Site, command: Command) throws -> Done {
    let request = PutSite(site: site, command: command)
    return try Engine.call("master.put_site", request, plant: plant)
  }

  /// Makes several sites known, or replaces what is known of them: all, or none.
  ///
  /// - Parameter sites: The sites as they shall be, each once.
  /// - Parameter command: Who wants it, and when.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func putSites(_ sites: [Site], command: Command) throws -> Done {
    let request = PutSites(sites: sites, command: command)
    return try Engine.call("master.put_sites", request, plant: plant)
  }

  /// Shows a site.
  ///
  /// - Parameter site: Its code.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func getSite(_ site: SiteId) throws -> SiteView {
    let request = GetSite(site: site)
    return try Engine.call("master.get_site", request, plant: plant)
  }

  /// Lists sites in the order of their codes, in pages.
  ///
  /// - Parameter kind: Only sites of this sort.
  /// - Parameter active: Only sites that are active, or only those that are not.
  /// - Parameter after: Where the page before ended: its `next`.
  /// - Parameter limit: At most so many; 100 when absent, and never more than 1000.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func listSites(
    _ kind: Word? = nil,
    active: Bool? = nil,
    after: SiteId? = nil,
    limit: Int? = nil
  ) throws -> SitePage {
    let request = ListSites(kind: kind, active: active, after: after, limit: limit)
    return try Engine.call("master.list_sites", request, plant: plant)
  }

  /// Makes a work centre known, or replaces what is known of it.
  ///
  /// - Parameter workCenter: The work centre as it shall be, as a whole.
  /// - Parameter command: Who wants it, and when.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func putWorkCenter(_ workCenter: WorkCenter, command: Command) throws -> Done {
    let request = PutWorkCenter(workCenter: workCenter, command: command)
    return try Engine.call("master.put_work_center", request, plant: plant)
  }

  /// Makes several work centres known, or replaces what is known of them: all, or none.
  ///
  /// - Parameter workCenters: The work centres as they shall be, each once.
  /// - Parameter command: Who wants it, and when.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func putWorkCenters(_ workCenters: [WorkCenter], command: Command) throws -> Done {
    let request = PutWorkCenters(workCenters: workCenters, command: command)
    return try Engine.call("master.put_work_centers", request, plant: plant)
  }

  /// Shows a work centre.
  ///
  /// - Parameter workCenter: Its code.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func getWorkCenter(_ workCenter: WorkCenterId) throws -> WorkCenterView {
    let request = GetWorkCenter(workCenter: workCenter)
    return try Engine.call("master.get_work_center", request, plant: plant)
  }

  /// Lists work centres in the order of their codes, in pages.
  ///
  /// - Parameter site: Only work centres that stand there.
  /// - Parameter kind: Only work centres that do this sort of work.
  /// - Parameter active: Only work centres that are active, or only those that are not.
  /// - Parameter after: Where the page before ended: its `next`.
  /// - Parameter limit: At most so many; 100 when absent, and never more than 1000.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func listWorkCenters(
    _ site: SiteId? = nil,
    kind: Word? = nil,
    active: Bool? = nil,
    after: WorkCenterId? = nil,
    limit: Int? = nil
  ) throws -> WorkCenterPage {
    let request = ListWorkCenters(
      site: site,
      kind: kind,
      active: active,
      after: after,
      limit: limit
    )
    return try Engine.call("master.list_work_centers", request, plant: plant)
  }

  /// Makes an item known, or replaces what is known of it.
  ///
  /// - Parameter item: The item as it shall be, as a whole.
  /// - Parameter command: Who wants it, and when.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func putItem(_ item: Item, command: Command) throws -> Done {
    let request = PutItem(item: item, command: command)
    return try Engine.call("master.put_item", request, plant: plant)
  }

  /// Makes several items known, or replaces what is known of them: all, or none.
  ///
  /// - Parameter items: The items as they shall be, each once.
  /// - Parameter command: Who wants it, and when.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func putItems(_ items: [Item], command: Command) throws -> Done {
    let request = PutItems(items: items, command: command)
    return try Engine.call("master.put_items", request, plant: plant)
  }

  /// Shows an item.
  ///
  /// - Parameter item: Its code.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func getItem(_ item: ItemId) throws -> ItemView {
    let request = GetItem(item: item)
    return try Engine.call("master.get_item", request, plant: plant)
  }

  /// Lists items in the order of their codes, in pages.
  ///
  /// - Parameter kind: Only items of this sort.
  /// - Parameter status: Only items in this status.
  /// - Parameter after: Where the page before ended: its `next`.
  /// - Parameter limit: At most so many; 100 when absent, and never more than 1000.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func listItems(
    _ kind: Word? = nil,
    status: ItemStatus? = nil,
    after: ItemId? = nil,
    limit: Int? = nil
  ) throws -> ItemPage {
    let request = ListItems(kind: kind, status: status, after: after, limit: limit)
    return try Engine.call("master.list_items", request, plant: plant)
  }

  /// Writes a new revision of what an item is made of, as a draft.
  ///
  /// Nothing is made by a draft; `master.release_bom` makes it binding. A draft that would make an
  /// item a part of itself is refused, and every item on the way is named.
  ///
  /// - Parameter item: The item that is made.
  /// - Parameter key: Which revision it shall be; one that there is not yet.
  /// - Parameter lines: What one of the item is made of.
  /// - Parameter command: Who drafts it, and when.
  /// - Parameter priority: Which alternate is tried first: the one with the lowest number; 1 when
  ///   absent.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func draftBom(
    _ item: ItemId,
    key: RevisionKey,
    lines: [BomLine],
    command: Command,
    priority: Int? = nil
  ) throws -> Done {
    let request = DraftBom(item: item, key: key, lines: lines, command: command, priority: priority)
    return try Engine.call("master.draft_bom", request, plant: plant)
  }

  /// Replaces the lines of a draft. A released revision never changes: draft a new one.
  ///
  /// - Parameter item: The item that is made.
  /// - Parameter key: Which revision.
  /// - Parameter lines: What one of the item shall be made of.
  /// - Parameter command: Who revises it, and when.
  /// - Parameter priority: Which alternate is tried first; as it was when absent.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func reviseBom(
    _ item: ItemId,
    key: RevisionKey,
    lines: [BomLine],
    command: Command,
    priority: Int? = nil
  ) throws -> Done {
    let request = ReviseBom(
      item: item,
      key: key,
      lines: lines,
      command: command,
      priority: priority
    )
    return try Engine.call("master.revise_bom", request, plant: plant)
  }

  /// Makes a draft binding from a day on.
  ///
  /// The revision before it of the same alternate and site, if no end of it was known, ends where
  /// the new one begins. Any other overlap is refused. Orders that were released before keep what
  /// they were released with.
  ///
  /// - Parameter item: The item that is made.
  /// - Parameter key: Which revision.
  /// - Parameter effective: On which days it shall serve.
  /// - Parameter command: Who releases it, and when.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func releaseBom(
    _ item: ItemId,
    key: RevisionKey,
    effective: Effectivity,
    command: Command
  ) throws -> Done {
    let request = ReleaseBom(item: item, key: key, effective: effective, command: command)
    return try Engine.call("master.release_bom", request, plant: plant)
  }

  /// Ends a released revision earlier than planned, or drops a draft.
  ///
  /// - Parameter item: The item that is made.
  /// - Parameter key: Which revision.
  /// - Parameter command: Who ends it, and when that was decided.
  /// - Parameter to: The first day on which it shall no longer serve, its own first day to drop it
  ///   altogether; absent for a draft.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func endBom(
    _ item: ItemId,
    key: RevisionKey,
    command: Command,
    to: CivilDate? = nil
  ) throws -> Done {
    let request = EndBom(item: item, key: key, command: command, to: to)
    return try Engine.call("master.end_bom", request, plant: plant)
  }

  /// Writes and releases revisions that come from another system: all, or none.
  ///
  /// Items that go into each other are not refused here but set aside: their revisions stay drafts
  /// that name the whole cycle, and can be released once they were revised.
  ///
  /// - Parameter boms: The revisions.
  /// - Parameter command: Who loads them, and when.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func loadBoms(_ boms: [LoadedBom], command: Command) throws -> Done {
    let request = LoadBoms(boms: boms, command: command)
    return try Engine.call("master.load_boms", request, plant: plant)
  }

  /// Shows what an item is made of: every revision, or those that serve on a day.
  ///
  /// - Parameter item: The item that is made.
  /// - Parameter on: Only the revisions that serve on this day, one of each alternate, the one to
  ///   be tried first in front. None at all means that the item cannot be made then.
  /// - Parameter site: With `on`: at this site.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func getBom(_ item: ItemId, on: CivilDate? = nil, site: SiteId? = nil) throws -> BomView {
    let request = GetBom(item: item, on: on, site: site)
    return try Engine.call("master.get_bom", request, plant: plant)
  }

  /// Lists bills of materials in the order of the items' codes, in pages.
  ///
  /// - Parameter status: Only items of which a revision is in this status.
  /// - Parameter inCycle: Only items of which a revision was set aside because of a cycle, or only
  ///   the others.
  /// - Parameter after: Where the page before ended: its `next`.
  /// - Parameter limit: At most so many; 100 when absent, and never more than 1000.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func listBoms(
    _ status: RevisionStatus? = nil,
    inCycle: Bool? = nil,
    after: ItemId? = nil,
    limit: Int? = nil
  ) throws -> BomPage {
    let request = ListBoms(status: status, inCycle: inCycle, after: after, limit: limit)
    return try Engine.call("master.list_boms", request, plant: plant)
  }

  /// Writes a new revision of how an item is made, as a draft.
  ///
  /// Nothing is made by a draft; `master.release_routing` makes it binding.
  ///
  /// - Parameter item: The item that is made.
  /// - Parameter key: Which revision it shall be; one that there is not yet.
  /// - Parameter steps: How the item is made.
  /// - Parameter command: Who drafts it, and when.
  /// - Parameter priority: Which alternate is tried first: the one with the lowest number; 1 when
  ///   absent.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func draftRouting(
    _ item: ItemId,
    key: RevisionKey,
    steps: [RoutingStep],
    command: Command,
    priority: Int? = nil
  ) throws -> Done {
    let request = DraftRouting(
      item: item,
      key: key,
      steps: steps,
      command: command,
      priority: priority
    )
    return try Engine.call("master.draft_routing", request, plant: plant)
  }

  /// Replaces the steps of a draft. A released revision never changes: draft a new one.
  ///
  /// - Parameter item: The item that is made.
  /// - Parameter key: Which revision.
  /// - Parameter steps: How the item shall be made.
  /// - Parameter command: Who revises it, and when.
  /// - Parameter priority: Which alternate is tried first; as it was when absent.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func reviseRouting(
    _ item: ItemId,
    key: RevisionKey,
    steps: [RoutingStep],
    command: Command,
    priority: Int? = nil
  ) throws -> Done {
    let request = ReviseRouting(
      item: item,
      key: key,
      steps: steps,
      command: command,
      priority: priority
    )
    return try Engine.call("master.revise_routing", request, plant: plant)
  }

  /// Makes a draft binding from a day on.
  ///
  /// The revision before it of the same alternate and site, if no end of it was known, ends where
  /// the new one begins. Any other overlap is refused. Orders that were released before keep what
  /// they were released with.
  ///
  /// - Parameter item: The item that is made.
  /// - Parameter key: Which revision.
  /// - Parameter effective: On which days it shall serve.
  /// - Parameter command: Who releases it, and when.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func releaseRouting(
    _ item: ItemId,
    key: RevisionKey,
    effective: Effectivity,
    command: Command
  ) throws -> Done {
    let request = ReleaseRouting(item: item, key: key, effective: effective, command: command)
    return try Engine.call("master.release_routing", request, plant: plant)
  }

  /// Ends a released revision earlier than planned, or drops a draft.
  ///
  /// - Parameter item: The item that is made.
  /// - Parameter key: Which revision.
  /// - Parameter command: Who ends it, and when that was decided.
  /// - Parameter to: The first day on which it shall no longer serve, its own first day to drop it
  ///   altogether; absent for a draft.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func endRouting(
    _ item: ItemId,
    key: RevisionKey,
    command: Command,
    to: CivilDate? = nil
  ) throws -> Done {
    let request = EndRouting(item: item, key: key, command: command, to: to)
    return try Engine.call("master.end_routing", request, plant: plant)
  }

  /// Writes and releases revisions that come from another system: all, or none.
  ///
  /// - Parameter routings: The revisions.
  /// - Parameter command: Who loads them, and when.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func loadRoutings(_ routings: [LoadedRouting], command: Command) throws -> Done {
    let request = LoadRoutings(routings: routings, command: command)
    return try Engine.call("master.load_routings", request, plant: plant)
  }

  /// Shows how an item is made: every revision, or those that serve on a day.
  ///
  /// - Parameter item: The item that is made.
  /// - Parameter on: Only the revisions that serve on this day, one of each alternate, the one to
  ///   be tried first in front. None at all means that the item cannot be made then.
  /// - Parameter site: With `on`: at this site.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func getRouting(
    _ item: ItemId,
    on: CivilDate? = nil,
    site: SiteId? = nil
  ) throws -> RoutingView {
    let request = GetRouting(item: item, on: on, site: site)
    return try Engine.call("master.get_routing", request, plant: plant)
  }

  /// Lists routings in the order of the items' codes, in pages.
  ///
  /// - Parameter status: Only items of which a revision is in this status; with `work_center`, one
  ///   that also works there.
  /// - Parameter workCenter: Only items of which a revision works at this work centre, alternates
  ///   included.
  /// - Parameter after: Where the page before ended: its `next`.
  /// - Parameter limit: At most so many; 100 when absent, and never more than 1000.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func listRoutings(
    _ status: RevisionStatus? = nil,
    workCenter: WorkCenterId? = nil,
    after: ItemId? = nil,
    limit: Int? = nil
  ) throws -> RoutingPage {
    let request = ListRoutings(status: status, workCenter: workCenter, after: after, limit: limit)
    return try Engine.call("master.list_routings", request, plant: plant)
  }

  /// Asks for everything that goes into so much of an item.
  ///
  /// - Parameter item: The item to be made.
  /// - Parameter quantity: How much of it; above zero.
  /// - Parameter on: The day on which the order starts: it decides which revisions serve, on every
  ///   level.
  /// - Parameter site: Where it is made; what holds for every site counts when absent.
  /// - Parameter alternate: By which alternate; by the first that serves when absent.
  /// - Parameter levels: How many orders deep; 1 is what one order needs, phantoms blown through.
  ///   All when absent.
  /// - Parameter onHand: What there is of phantoms; it is used up before their lines are needed.
  /// - Parameter withOptional: Whether optional lines count.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func explode(
    _ item: ItemId,
    quantity: ExactDecimal,
    on: CivilDate,
    site: SiteId? = nil,
    alternate: Word? = nil,
    levels: Int? = nil,
    onHand: [ItemQuantity] = [],
    withOptional: Bool = false
  ) throws -> ItemExplosion {
    let request = ExplodeItem(
      item: item,
      quantity: quantity,
      on: on,
      site: site,
      alternate: alternate,
      levels: levels,
      onHand: onHand,
      withOptional: withOptional
    )
    return try Engine.call("master.explode", request, plant: plant)
  }

  /// Asks what so much of an item costs: what goes into it at its standard cost, and the work on it
  /// at the hourly rates of the work centres, rolled up level by level.
  ///
  /// A step costs its set-up and its run at its own work centre; where that stands at another site
  /// than the one asked about, at the first alternate that stands there. Efficiency divides the run
  /// alone. Each line is rounded once, half away from zero, to the smallest unit of its currency;
  /// everything else is sums of lines, so that the totals add up to the cent. Currencies are told
  /// apart and never added. What nobody has said the cost of is named, and counts for nothing.
  ///
  /// - Parameter item: The item to be made.
  /// - Parameter quantity: How much of it; above zero. What is made is made in one order for each
  ///   place that it goes into, and each order is set up once, so that one of fifty costs less than
  ///   one.
  /// - Parameter on: The day on which the order starts: it decides which revisions serve, on every
  ///   level.
  /// - Parameter site: Where it is made; what holds for every site counts when absent.
  /// - Parameter alternate: By which alternate of the bills of materials; by the first that serves
  ///   when absent.
  /// - Parameter routing: By which alternate of the routings; by the first that serves when absent.
  /// - Parameter levels: How many orders deep costs are rolled up; what is made below them counts
  ///   at its standard cost, as if it were bought. With 1, that is all but the item itself. All
  ///   when absent.
  /// - Parameter withOptional: Whether optional lines count.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func findCosts(
    _ item: ItemId,
    quantity: ExactDecimal,
    on: CivilDate,
    site: SiteId? = nil,
    alternate: Word? = nil,
    routing: Word? = nil,
    levels: Int? = nil,
    withOptional: Bool = false
  ) throws -> ItemCosts {
    let request = FindItemCosts(
      item: item,
      quantity: quantity,
      on: on,
      site: site,
      alternate: alternate,
      routing: routing,
      levels: levels,
      withOptional: withOptional
    )
    return try Engine.call("master.find_costs", request, plant: plant)
  }

  /// Asks what is missing to make so much of an item, stock on all levels counted.
  ///
  /// - Parameter item: The item to be made.
  /// - Parameter quantity: How much of it; above zero.
  /// - Parameter on: The day on which the order starts.
  /// - Parameter onHand: What there is. Stock of the item itself is left alone.
  /// - Parameter site: Where it is made; what holds for every site counts when absent.
  /// - Parameter alternate: By which alternate; by the first that serves when absent.
  /// - Parameter withOptional: Whether optional lines count.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func findNeeds(
    _ item: ItemId,
    quantity: ExactDecimal,
    on: CivilDate,
    onHand: [ItemQuantity],
    site: SiteId? = nil,
    alternate: Word? = nil,
    withOptional: Bool = false
  ) throws -> Needs {
    let request = FindItemNeeds(
      item: item,
      quantity: quantity,
      on: on,
      onHand: onHand,
      site: site,
      alternate: alternate,
      withOptional: withOptional
    )
    return try Engine.call("master.find_needs", request, plant: plant)
  }

  /// Asks how much of an item can be made from what there is.
  ///
  /// - Parameter item: The item to be made.
  /// - Parameter on: The day on which the order starts.
  /// - Parameter onHand: What there is; sub-assemblies count, and what they can still be made of.
  /// - Parameter site: Where it is made; what holds for every site counts when absent.
  /// - Parameter alternate: By which alternate; by the first that serves when absent.
  /// - Parameter withOptional: Whether optional lines count.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func findProducible(
    _ item: ItemId,
    on: CivilDate,
    onHand: [ItemQuantity],
    site: SiteId? = nil,
    alternate: Word? = nil,
    withOptional: Bool = false
  ) throws -> Producible {
    let request = FindItemProducible(
      item: item,
      on: on,
      onHand: onHand,
      site: site,
      alternate: alternate,
      withOptional: withOptional
    )
    return try Engine.call("master.find_producible", request, plant: plant)
  }

  /// Asks where an item is used, on all levels: substitutes and optional lines included.
  ///
  /// - Parameter item: The item.
  /// - Parameter on: Only by revisions that serve on this day. When absent, every revision counts,
  ///   drafts and those of other days too: what a change of the item would touch.
  /// - Parameter site: At this site; with `on`, what holds for every site counts when absent.
  /// - Parameter levels: How many levels up; all when absent.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func findUses(
    _ item: ItemId,
    on: CivilDate? = nil,
    site: SiteId? = nil,
    levels: Int? = nil
  ) throws -> Uses {
    let request = FindItemUses(item: item, on: on, site: site, levels: levels)
    return try Engine.call("master.find_uses", request, plant: plant)
  }

  /// Asks how deep each item is used, by the revisions that serve on a day.
  ///
  /// - Parameter on: The day; every alternate that serves on it counts.
  /// - Parameter site: At this site; what holds for every site counts when absent.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func listLowLevelCodes(_ on: CivilDate, site: SiteId? = nil) throws -> LowLevelCodes {
    let request = ListLowLevelCodes(on: on, site: site)
    return try Engine.call("master.list_low_level_codes", request, plant: plant)
  }

  /// Asks for every cycle in the bills of materials, drafts included: what was set aside when it
  /// came from another system is found here until it is mended.
  ///
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func findCycles() throws -> CycleList {
    let request = FindCycles()
    return try Engine.call("master.find_cycles", request, plant: plant)
  }

  /// Asks how long each step takes for so much of an item.
  ///
  /// - Parameter item: The item that is made.
  /// - Parameter quantity: How much of it; above zero.
  /// - Parameter on: The day on which the order starts.
  /// - Parameter site: Where it is made; what holds for every site counts when absent.
  /// - Parameter alternate: By which alternate; by the first that serves when absent.
  /// - Parameter step: Only this step.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func findStepTimes(
    _ item: ItemId,
    quantity: ExactDecimal,
    on: CivilDate,
    site: SiteId? = nil,
    alternate: Word? = nil,
    step: Int? = nil
  ) throws -> StepTimes {
    let request = FindStepTimes(
      item: item,
      quantity: quantity,
      on: on,
      site: site,
      alternate: alternate,
      step: step
    )
    return try Engine.call("master.find_step_times", request, plant: plant)
  }
}

extension Plant {
  /// The `master` operations.
  public var master: MasterOfPlant { MasterOfPlant(plant: self) }
}
