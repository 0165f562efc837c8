// Written by `cargo xtask codegen` from contract.json; do not edit.

/// The `person` operations of a plant.
public struct PersonOfPlant: Sendable {
  let plant: Plant

  /// Enters, changes or removes details of a person: name, telephone, address.
  ///
  /// The values are kept where they can be erased; the journal says only which details were
  /// touched, by whom and when. They cannot be rebuilt from the journal, so back them up.
  ///
  /// - Parameter person: The person, by their actor id.
  /// - Parameter details: The details, each at most once.
  /// - Parameter command: Who enters them, and when.
  /// - Parameter retainUntil: Until when the details have to be kept; it can be made longer, never
  ///   shorter.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func describe(
    _ person: ActorId,
    details: [PersonDetailChange],
    command: Command,
    retainUntil: Timestamp? = nil
  ) throws -> Done {
    let request = DescribePerson(
      person: person,
      details: details,
      command: command,
      retainUntil: retainUntil
    )
    return try Engine.call("person.describe", request, plant: plant)
  }

  /// Writes a note about a person, such as a remark on a training.
  ///
  /// The text is encrypted under a key of that person's own, and can be erased for good by
  /// destroying the key.
  ///
  /// - Parameter person: The person, by their actor id.
  /// - Parameter text: The text; up to 64 KiB.
  /// - Parameter category: What sort of note it is, as one lower-case word: `training`. It stays
  ///   readable.
  /// - Parameter command: Who writes it, and when.
  /// - Parameter retainUntil: Until when it has to be kept.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func note(
    _ person: ActorId,
    text: Secret,
    category: Word,
    command: Command,
    retainUntil: Timestamp? = nil
  ) throws -> Done {
    let request = NotePerson(
      person: person,
      text: text,
      category: category,
      command: command,
      retainUntil: retainUntil
    )
    return try Engine.call("person.note", request, plant: plant)
  }

  /// Shows what is known of a person: details, and notes as far as they can be read.
  ///
  /// - Parameter person: The person, by their actor id.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func read(_ person: ActorId) throws -> PersonView {
    let request = ReadPerson(person: person)
    return try Engine.call("person.read", request, plant: plant)
  }

  /// Erases what can be read of a person: the key of all notes, and all details.
  ///
  /// The journal stays whole and says who erased, when, on what basis and why. It is refused while
  /// something has to be kept. The command's reason is mandatory.
  ///
  /// - Parameter person: The person, by their actor id.
  /// - Parameter basis: On what basis, as one lower-case word: `request_of_the_person`.
  /// - Parameter command: Who erases, when, and why.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func erase(_ person: ActorId, basis: Word, command: Command) throws -> Done {
    let request = ErasePerson(person: person, basis: basis, command: command)
    return try Engine.call("person.erase", request, plant: plant)
  }
}

extension Plant {
  /// The `person` operations.
  public var person: PersonOfPlant { PersonOfPlant(plant: self) }
}
