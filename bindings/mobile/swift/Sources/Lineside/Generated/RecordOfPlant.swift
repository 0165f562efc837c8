// Written by `cargo xtask codegen` from contract.json; do not edit.

/// The `record` operations of a plant.
public struct RecordOfPlant: Sendable {
  let plant: Plant

  /// Opens a record: a document of your own, kept under the audit trail.
  ///
  /// Use it for whatever has no operations of its own here: a controlled recipe, a deviation, a
  /// page of a logbook. Every value that a field ever has is kept with who entered it, when and
  /// why.
  ///
  /// - Parameter record: The record's code; it is never used again for another record.
  /// - Parameter kind: What sort of document it is, as one lower-case word: `deviation`.
  /// - Parameter fields: The first entries. Fields may be added later by changing the record.
  /// - Parameter command: Who opens it, and when.
  /// - Parameter critical: Names of the fields that are not final before another actor confirms
  ///   them.
  /// - Parameter draft: Whether it is only being prepared; a draft is made binding by
  ///   `record.issue`.
  /// - Parameter retainUntil: Until when it has to be kept; it can be made longer, never shorter.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func open(
    _ record: RecordId,
    kind: Word,
    fields: [RecordField],
    command: Command,
    critical: [FieldName] = [],
    draft: Bool = false,
    retainUntil: Timestamp? = nil
  ) throws -> Done {
    let request = OpenRecord(
      record: record,
      kind: kind,
      fields: fields,
      command: command,
      critical: critical,
      draft: draft,
      retainUntil: retainUntil
    )
    return try Engine.call("record.open", request, plant: plant)
  }

  /// Makes a draft binding: from now on it can be confirmed and completed.
  ///
  /// - Parameter record: The record's code.
  /// - Parameter command: Who issues it, and when.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func issue(_ record: RecordId, command: Command) throws -> Done {
    let request = IssueRecord(record: record, command: command)
    return try Engine.call("record.issue", request, plant: plant)
  }

  /// Enters, changes or removes fields of a record; the command's reason is mandatory.
  ///
  /// The values before stay readable for good. A changed critical field has to be confirmed again.
  /// A change that changes nothing is refused.
  ///
  /// - Parameter record: The record's code.
  /// - Parameter changes: The fields, each at most once.
  /// - Parameter command: Who changes it, when, and why.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func change(
    _ record: RecordId,
    changes: [RecordFieldChange],
    command: Command
  ) throws -> Done {
    let request = ChangeRecord(record: record, changes: changes, command: command)
    return try Engine.call("record.change", request, plant: plant)
  }

  /// Confirms critical values: the second check, by another actor than the one who entered them.
  ///
  /// - Parameter record: The record's code.
  /// - Parameter fields: The critical fields whose values were checked, with the values that were
  ///   seen: a value that has changed meanwhile is not confirmed.
  /// - Parameter command: Who confirms, and when.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func confirm(_ record: RecordId, fields: [RecordField], command: Command) throws -> Done {
    let request = ConfirmRecord(record: record, fields: fields, command: command)
    return try Engine.call("record.confirm", request, plant: plant)
  }

  /// Finishes a record; every critical field must have been confirmed.
  ///
  /// - Parameter record: The record's code.
  /// - Parameter command: Who completes it, and when.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func complete(_ record: RecordId, command: Command) throws -> Done {
    let request = CompleteRecord(record: record, command: command)
    return try Engine.call("record.complete", request, plant: plant)
  }

  /// Takes a completed record up again; the command's reason is mandatory.
  ///
  /// - Parameter record: The record's code.
  /// - Parameter command: Who reopens it, when, and why.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func reopen(_ record: RecordId, command: Command) throws -> Done {
    let request = ReopenRecord(record: record, command: command)
    return try Engine.call("record.reopen", request, plant: plant)
  }

  /// Makes the time longer for which a record has to be kept.
  ///
  /// - Parameter record: The record's code.
  /// - Parameter until: Until when; later than what holds now.
  /// - Parameter command: Who wants it kept, and when that was decided.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func retain(_ record: RecordId, until: Timestamp, command: Command) throws -> Done {
    let request = RetainRecord(record: record, until: until, command: command)
    return try Engine.call("record.retain", request, plant: plant)
  }

  /// Declares that a record does not count; the command's reason is mandatory.
  ///
  /// Nothing is deleted: the record stays readable, and its code stays taken.
  ///
  /// - Parameter record: The record's code.
  /// - Parameter command: Who voids it, when, and why.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func void(_ record: RecordId, command: Command) throws -> Done {
    let request = VoidRecord(record: record, command: command)
    return try Engine.call("record.void", request, plant: plant)
  }

  /// Shows a record with every value that its fields ever had: who entered it, when, why, and who
  /// confirmed it.
  ///
  /// - Parameter record: The record's code.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func get(_ record: RecordId) throws -> RecordView {
    let request = GetRecord(record: record)
    return try Engine.call("record.get", request, plant: plant)
  }

  /// Lists records of a kind, in a status, or all of them, in pages.
  ///
  /// - Parameter kind: Only records of this kind.
  /// - Parameter status: Only records in this status.
  /// - Parameter after: Where the page before ended: its `next`.
  /// - Parameter limit: At most so many; 100 when absent, and never more than 1000.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func list(
    _ kind: Word? = nil,
    status: RecordStatus? = nil,
    after: RecordPlace? = nil,
    limit: Int? = nil
  ) throws -> RecordPage {
    let request = ListRecords(kind: kind, status: status, after: after, limit: limit)
    return try Engine.call("record.list", request, plant: plant)
  }
}

extension Plant {
  /// The `record` operations.
  public var record: RecordOfPlant { RecordOfPlant(plant: self) }
}
