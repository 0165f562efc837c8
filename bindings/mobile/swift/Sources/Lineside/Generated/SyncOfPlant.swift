// Written by `cargo xtask codegen` from contract.json; do not edit.

/// The `sync` operations of a plant.
public struct SyncOfPlant: Sendable {
  let plant: Plant

  /// Lets a device write the history of a site, and no other device from now on.
  ///
  /// Every grant has a new number, its *epoch*. The device has to be told it, and states it with
  /// all that it sends; whoever held an earlier epoch is refused from now on, even if it is the
  /// same device.
  ///
  /// - Parameter site: The site, with its tenant: `acme/line-7`; at most 64 characters.
  /// - Parameter device: The device that may write from now on.
  /// - Parameter command: Who grants it, and when.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func grantLease(_ site: Scope, device: DeviceId, command: Command) throws -> Done {
    let request = GrantLease(site: site, device: device, command: command)
    return try Engine.call("sync.grant_lease", request, plant: plant)
  }

  /// Takes the lease of a site away; nothing is taken of it before another is granted.
  ///
  /// - Parameter site: The site, with its tenant.
  /// - Parameter command: Who takes it away, and when.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func revokeLease(_ site: Scope, command: Command) throws -> Done {
    let request = RevokeLease(site: site, command: command)
    return try Engine.call("sync.revoke_lease", request, plant: plant)
  }

  /// Tells a plant on the edge which lease it holds; its pages state it from then on.
  ///
  /// - Parameter site: The plant's own site, with its tenant.
  /// - Parameter device: The device that the plant runs on.
  /// - Parameter epoch: The number of the lease, as the grant answered it.
  /// - Parameter command: Who says so, and when.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func holdLease(
    _ site: Scope,
    device: DeviceId,
    epoch: Int64,
    command: Command
  ) throws -> Done {
    let request = HoldLease(site: site, device: device, epoch: epoch, command: command)
    return try Engine.call("sync.hold_lease", request, plant: plant)
  }

  /// Ends the quarantine of a site whose history had forked; a person decides, with a reason.
  ///
  /// Whatever is decided, the history that the central plant has stands, and the other one is not
  /// taken: keep the forked device's file, start its site anew from the central plant's copy, and
  /// enter what is missing by commands of its own.
  ///
  /// - Parameter site: The site, with its tenant.
  /// - Parameter decision: How it goes on.
  /// - Parameter command: Who decided it, when, and why.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func resolveFork(_ site: Scope, decision: ForkDecision, command: Command) throws -> Done {
    let request = ResolveFork(site: site, decision: decision, command: command)
    return try Engine.call("sync.resolve_fork", request, plant: plant)
  }

  /// Reads a page of this site's journal, to be sent to the central plant.
  ///
  /// - Parameter after: Only lines behind this position: what the central plant acknowledged last.
  /// - Parameter limit: At most so many lines.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func page(_ after: Int64 = 0, limit: Int = 1000) throws -> SyncPage {
    let request = ReadPage(after: after, limit: limit)
    return try Engine.call("sync.page", request, plant: plant)
  }

  /// Takes a page as it was sent, checks it, and writes what is new of it.
  ///
  /// - Parameter page: The page.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func accept(_ page: SyncPage) throws -> Accepted {
    let request = AcceptPage(page: page)
    return try Engine.call("sync.accept", request, plant: plant)
  }

  /// Asks the central plant for its copy of a site's journal, for a device that starts anew or was
  /// restored from a backup.
  ///
  /// - Parameter site: The site, with its tenant.
  /// - Parameter device: The device that holds its lease.
  /// - Parameter epoch: The number of the lease.
  /// - Parameter after: Only lines behind this position; 0 starts at the first.
  /// - Parameter limit: At most so many lines, up to 10,000.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func copy(
    _ site: Scope,
    device: DeviceId,
    epoch: Int64,
    after: Int64 = 0,
    limit: Int = 10000
  ) throws -> SyncPage {
    let request = CopySite(site: site, device: device, epoch: epoch, after: after, limit: limit)
    return try Engine.call("sync.copy", request, plant: plant)
  }

  /// Takes a page as it was sent, checks it, and writes what is new of it.
  ///
  /// - Parameter page: The page.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func takeOver(_ page: SyncPage) throws -> Accepted {
    let request = AcceptPage(page: page)
    return try Engine.call("sync.take_over", request, plant: plant)
  }

  /// Shows how far every site is that sends its journal here.
  ///
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func status() throws -> SyncStatus {
    let request = ShowSync()
    return try Engine.call("sync.status", request, plant: plant)
  }

  /// Sends a site on the edge a letter: an operation that it is to carry out by its own rules.
  ///
  /// Letters to one site are handed out in the order in which they were sent. A letter that the
  /// site rejects or postpones does not hold up the next.
  ///
  /// - Parameter letter: The letter's code; it is never used again for another letter.
  /// - Parameter to: The site that it is for, with its tenant; it must have been leased to a
  ///   device.
  /// - Parameter method: The operation to be carried out there: `record.change`.
  /// - Parameter request: The operation's request as JSON text, with a `command` in it; the id of
  ///   that command is replaced by the letter's own order. At most 262,144 bytes.
  /// - Parameter command: Who sends it, and when.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func send(
    _ letter: LetterId,
    to: Scope,
    method: String,
    request: String,
    command: Command
  ) throws -> Done {
    let request = SendLetter(
      letter: letter,
      to: to,
      method: method,
      request: request,
      command: command
    )
    return try Engine.call("sync.send", request, plant: plant)
  }

  /// Hands a device the letters that its site has not answered yet, in the order in which they were
  /// sent.
  ///
  /// Whoever does not hold the site's lease gets none, because what it did would count for nothing.
  ///
  /// - Parameter site: The device's site, with its tenant.
  /// - Parameter device: The device.
  /// - Parameter epoch: The number of its lease.
  /// - Parameter after: Only letters behind this place in the queue; 0 starts at its head.
  /// - Parameter limit: At most so many letters, up to 1,000.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func fetch(
    _ site: Scope,
    device: DeviceId,
    epoch: Int64,
    after: Int64 = 0,
    limit: Int = 1000
  ) throws -> LetterPage {
    let request = FetchLetters(site: site, device: device, epoch: epoch, after: after, limit: limit)
    return try Engine.call("sync.fetch", request, plant: plant)
  }

  /// Writes down, at the site itself, what became of a letter; the answer travels with the site's
  /// journal.
  ///
  /// `done` and `rejected` are final. A letter that was `postponed` is handed out again. A
  /// rejection uses the letter's order as the id of its command, so that the letter can never be
  /// carried out afterwards.
  ///
  /// - Parameter letter: The letter's code.
  /// - Parameter order: The order of the sending that is answered.
  /// - Parameter outcome: What became of it.
  /// - Parameter command: Who answers, and when.
  /// - Parameter problem: Why it was rejected or postponed.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func answer(
    _ letter: LetterId,
    order: CommandId,
    outcome: LetterOutcome,
    command: Command,
    problem: LetterProblem? = nil
  ) throws -> Done {
    let request = AnswerLetter(
      letter: letter,
      order: order,
      outcome: outcome,
      command: command,
      problem: problem
    )
    return try Engine.call("sync.answer", request, plant: plant)
  }

  /// Lists the letters that sites have rejected and that nobody has dealt with, oldest sending
  /// first.
  ///
  /// - Parameter site: Only those for this site, with its tenant; all when absent.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func deadLetters(_ site: Scope? = nil) throws -> DeadLetters {
    let request = ListDeadLetters(site: site)
    return try Engine.call("sync.dead_letters", request, plant: plant)
  }

  /// Sends a dead letter again, as it is, at the end of the queue and with a new order.
  ///
  /// - Parameter letter: The letter's code.
  /// - Parameter command: Who sends it again, and when.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func resend(_ letter: LetterId, command: Command) throws -> Done {
    let request = ResendLetter(letter: letter, command: command)
    return try Engine.call("sync.resend", request, plant: plant)
  }

  /// Decides that a dead letter need not be carried out any more; the command's reason is
  /// mandatory.
  ///
  /// - Parameter letter: The letter's code.
  /// - Parameter command: Who dismisses it, when, and why.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func dismiss(_ letter: LetterId, command: Command) throws -> Done {
    let request = DismissLetter(letter: letter, command: command)
    return try Engine.call("sync.dismiss", request, plant: plant)
  }
}

extension Plant {
  /// The `sync` operations.
  public var sync: SyncOfPlant { SyncOfPlant(plant: self) }
}
