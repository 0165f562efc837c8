// Written by `cargo xtask codegen` from contract.json; do not edit.

/// The `journal` operations of a plant.
public struct JournalOfPlant: Sendable {
  let plant: Plant

  /// Reads the events of a site behind a position, and waits for the next ones if wanted.
  ///
  /// To follow a plant, keep the answer's `position` and pass it as `after` the next time. After a
  /// crash the events behind the position that was kept come again; none is skipped.
  ///
  /// - Parameter after: Only events behind this position; 0 starts at the first.
  /// - Parameter limit: At most so many events, up to 10,000.
  /// - Parameter waitMs: How long to wait for an event when there is none yet, in milliseconds, up
  ///   to 60,000.
  /// - Parameter kinds: Only these kinds: whole names such as `record.changed`, or families such as
  ///   `record.*`. None means all.
  /// - Parameter streams: Only these streams. None means all.
  /// - Parameter withLines: Whether to answer with the stored lines as well, which are what is
  ///   hashed.
  /// - Parameter control: Watches the work and stops it.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func read(
    _ after: Int64 = 0,
    limit: Int = 1000,
    waitMs: Int = 0,
    kinds: [String] = [],
    streams: [StreamId] = [],
    withLines: Bool = false,
    control: Control? = nil
  ) throws -> EventPage {
    let request = ReadEvents(
      after: after,
      limit: limit,
      waitMs: waitMs,
      kinds: kinds,
      streams: streams,
      withLines: withLines
    )
    return try Engine.call("journal.read", request, control: control, plant: plant)
  }

  /// Reads what happened to one thing, from its first event.
  ///
  /// - Parameter stream: The thing, such as `record:DEV-7`.
  /// - Parameter afterVersion: Only events behind this version.
  /// - Parameter limit: At most so many events, up to 10,000.
  /// - Parameter withLines: Whether to answer with the stored lines as well, which are what is
  ///   hashed.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func stream(
    _ stream: StreamId,
    afterVersion: Int64 = 0,
    limit: Int = 1000,
    withLines: Bool = false
  ) throws -> StreamEvents {
    let request = ReadStream(
      stream: stream,
      afterVersion: afterVersion,
      limit: limit,
      withLines: withLines
    )
    return try Engine.call("journal.stream", request, plant: plant)
  }

  /// Writes the stored lines of this site to a new text file: the whole audit trail, byte for byte
  /// as it is hashed.
  ///
  /// - Parameter path: The file to write; it must not exist yet.
  /// - Parameter after: Only lines behind this position.
  /// - Parameter control: Watches the work and stops it.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func export(_ path: String, after: Int64 = 0, control: Control? = nil) throws -> Exported {
    let request = ExportJournal(path: path, after: after)
    return try Engine.call("journal.export", request, control: control, plant: plant)
  }

  /// Writes the audit trail to a new file in a form for people: every event with everything that it
  /// says.
  ///
  /// - Parameter path: The file to write; it must not exist yet.
  /// - Parameter format: How it is written.
  /// - Parameter after: Only events behind this position.
  /// - Parameter streams: Only these streams. None means all.
  /// - Parameter control: Watches the work and stops it.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func report(
    _ path: String,
    format: ReportFormat = .html,
    after: Int64 = 0,
    streams: [StreamId] = [],
    control: Control? = nil
  ) throws -> Reported {
    let request = ReportJournal(path: path, format: format, after: after, streams: streams)
    return try Engine.call("journal.report", request, control: control, plant: plant)
  }

  /// Takes over an exported journal, line for line, with the rows that follow from it.
  ///
  /// Lines that are there already are compared and passed over. A line that differs from what is
  /// there, or does not continue it, ends the import; pages before it stay.
  ///
  /// - Parameter path: The file to read.
  /// - Parameter control: Watches the work and stops it.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func `import`(_ path: String, control: Control? = nil) throws -> ImportedJournal {
    let request = ImportJournal(path: path)
    return try Engine.call("journal.import", request, control: control, plant: plant)
  }
}

extension Plant {
  /// The `journal` operations.
  public var journal: JournalOfPlant { JournalOfPlant(plant: self) }
}
