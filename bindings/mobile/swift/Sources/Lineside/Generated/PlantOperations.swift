// Written by `cargo xtask codegen` from contract.json; do not edit.

extension Plant {
  /// Shows where the plant's journal stands: its last position, its head, the root of its tree.
  ///
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func status() throws -> PlantStatus {
    let request = ShowStatus()
    return try Engine.call("plant.status", request, plant: self)
  }

  /// Does what time alone brings about: reports what has ended or is overdue, closes what has been
  /// idle, and makes a checkpoint when one is due.
  ///
  /// Call it once a minute or so. What is due is reported once, however often and from however many
  /// processes it is called.
  ///
  /// - Parameter now: The time up to which things are due; the host's time when absent.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func tick(_ now: Timestamp? = nil) throws -> Ticked {
    let request = TickPlant(now: now)
    return try Engine.call("plant.tick", request, plant: self)
  }

  /// Makes every row of this site anew from its journal, and puts the new rows in place at once;
  /// others may go on working meanwhile.
  ///
  /// - Parameter control: Watches the work and stops it.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func rebuild(control: Control? = nil) throws -> Rebuilt {
    let request = RebuildRows()
    return try Engine.call("plant.rebuild", request, control: control, plant: self)
  }

  /// Compares every row of this site with what its journal makes of it.
  ///
  /// - Parameter control: Watches the work and stops it.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func compareRows(control: Control? = nil) throws -> RowComparison {
    let request = CompareRows()
    return try Engine.call("plant.compare_rows", request, control: control, plant: self)
  }

  /// Copies the whole store to a new file while work goes on.
  ///
  /// - Parameter path: The file to write; it must not exist yet.
  /// - Parameter control: Watches the work and stops it.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func backup(_ path: String, control: Control? = nil) throws -> BackupMade {
    let request = BackupPlant(path: path)
    return try Engine.call("plant.backup", request, control: control, plant: self)
  }

  /// Makes the scheduling model of the orders that are released or in progress.
  ///
  /// Each step that has work left becomes an operation of that name; it can be done at its own work
  /// center, at its alternates, and at those that the work center names. It takes the set-up and
  /// the run time of what is left, at the speed of the work center, and pauses while that is
  /// closed. Finished and skipped steps are left out; work that lies on a machine stands fast. What
  /// cannot be scheduled is left out and named.
  ///
  /// - Parameter site: Only orders of this site.
  /// - Parameter from: The instant of tick 0, before which nothing new starts; the host's time when
  ///   absent. Given, the answer depends on nothing but the journal.
  /// - Parameter tick: How long a tick is; a minute when absent. Times are rounded up to whole
  ///   ticks.
  /// - Parameter horizon: How far calendars are looked up; 180 days when absent, and ten years at
  ///   most. Beyond it, everything counts as open.
  /// - Parameter early: Whether orders may begin before the day on which they are planned to start.
  /// - Parameter setupsApart: Whether set-up times stay out of the operations, for models that get
  ///   a table of set-ups instead. The family of each operation is then the item that is made.
  /// - Parameter withMaterial: Whether steps wait for their components: what is in stock goes to
  ///   the most urgent orders first, then what arrives. Steps whose components never come are left
  ///   out.
  /// - Parameter arrivals: What will arrive, beyond the stock of the plant; only with
  ///   `with_material`.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func makeSchedulingModel(
    _ site: SiteId? = nil,
    from: Timestamp? = nil,
    tick: Elapsed? = nil,
    horizon: Elapsed? = nil,
    early: Bool = false,
    setupsApart: Bool = false,
    withMaterial: Bool = false,
    arrivals: [MaterialArrival] = []
  ) throws -> PlantSchedulingModel {
    let request = MakeSchedulingModel(
      site: site,
      from: from,
      tick: tick,
      horizon: horizon,
      early: early,
      setupsApart: setupsApart,
      withMaterial: withMaterial,
      arrivals: arrivals
    )
    return try Engine.call("plant.make_scheduling_model", request, plant: self)
  }

  /// Brings a whole data set, out of a folder of files, into a plant that knows none of its orders
  /// and stocks yet.
  ///
  /// Every row is held to the rules of the floor first. One bad row refuses everything, and the
  /// error names the first hundred by file, line, column and reason; with `keep_good` the rest is
  /// loaded, and the answer names what is left out. Sites, work centres, items, bills and routings
  /// that the plant knows already stay as they are. All of it is written in one transaction, or
  /// nothing.
  ///
  /// - Parameter path: The folder with the files, CSV or Parquet, one for each table.
  /// - Parameter command: Who brings it in, and when.
  /// - Parameter keepGood: Loads what is good and names the rest; otherwise one bad row refuses
  ///   all.
  /// - Parameter deriveOpeningStock: Begins every stock with the least that keeps it from falling
  ///   below zero, in place of the set's own opening stock.
  /// - Parameter overTolerancePercent: How much more than planned may have been started, in
  ///   percent.
  /// - Parameter acceptsShort: Whether an order may have been completed with less than was planned.
  /// - Parameter currency: The currency of every cost in the files; US dollars when absent.
  /// - Parameter control: Watches the work and stops it.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func loadDataSet(
    _ path: String,
    command: Command,
    keepGood: Bool = false,
    deriveOpeningStock: Bool = false,
    overTolerancePercent: Int = 0,
    acceptsShort: Bool = false,
    currency: Currency? = nil,
    control: Control? = nil
  ) throws -> DataSetLoaded {
    let request = LoadFolder(
      path: path,
      command: command,
      keepGood: keepGood,
      deriveOpeningStock: deriveOpeningStock,
      overTolerancePercent: overTolerancePercent,
      acceptsShort: acceptsShort,
      currency: currency
    )
    return try Engine.call("plant.load_data_set", request, control: control, plant: self)
  }
}
