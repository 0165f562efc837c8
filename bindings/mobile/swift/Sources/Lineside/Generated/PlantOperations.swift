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
}
