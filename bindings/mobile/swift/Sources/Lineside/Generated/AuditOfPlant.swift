// Written by `cargo xtask codegen` from contract.json; do not edit.

/// The `audit` operations of a plant.
public struct AuditOfPlant: Sendable {
  let plant: Plant

  /// Audits the whole journal of this site: every byte, link, position, version and count, and the
  /// checkpoints that were kept elsewhere.
  ///
  /// Without checkpoints from outside, an audit cannot see that the end was cut off and repaired,
  /// or that everything was written anew.
  ///
  /// - Parameter checkpoints: Signed checkpoints that were kept elsewhere, besides those of the
  ///   plant's anchor.
  /// - Parameter keys: The keys that are trusted to sign checkpoints.
  /// - Parameter control: Watches the work and stops it.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func verify(
    _ checkpoints: [String] = [],
    keys: [String] = [],
    control: Control? = nil
  ) throws -> AuditReport {
    let request = VerifyJournal(checkpoints: checkpoints, keys: keys)
    return try Engine.call("audit.verify", request, control: control, plant: plant)
  }

  /// Says how long the journal is and what the root of its tree is: signed when the plant has a
  /// signer, and kept elsewhere when it has an anchor.
  ///
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func checkpoint() throws -> JournalCheckpoint {
    let request = MakeCheckpoint()
    return try Engine.call("audit.checkpoint", request, plant: plant)
  }

  /// Proves that one event stands in the journal, for somebody who has only a checkpoint.
  ///
  /// - Parameter position: The event's position.
  /// - Parameter size: The length of the journal at the checkpoint; today's when absent.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func prove(_ position: Int64, size: Int64? = nil) throws -> EventProof {
    let request = ProveEvent(position: position, size: size)
    return try Engine.call("audit.prove", request, plant: plant)
  }

  /// Proves that the journal continues an earlier one: nothing was changed, only added.
  ///
  /// - Parameter from: The earlier length.
  /// - Parameter to: The later length; today's when absent.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func proveGrowth(_ from: Int64, to: Int64? = nil) throws -> GrowthProof {
    let request = ProveJournalGrowth(from: from, to: to)
    return try Engine.call("audit.prove_growth", request, plant: plant)
  }

  /// Writes down that a stretch of the audit trail was reviewed, and what was found.
  ///
  /// The review is itself an entry of the trail. It reports what stands out in the stretch:
  /// refusals, failed attempts, steps of the clock, late entries, changes without a reason,
  /// erasures.
  ///
  /// - Parameter review: The review's code; it is never used again.
  /// - Parameter fromPosition: The first position that was reviewed.
  /// - Parameter toPosition: The last position that was reviewed.
  /// - Parameter findings: What was found, in the reviewer's words.
  /// - Parameter meaning: What the review stands for, as one lower-case word: `periodic`,
  ///   `batch_release`.
  /// - Parameter command: Who reviewed, and when.
  /// - Parameter tolerance: How far claimed and recorded time may lie apart before an entry stands
  ///   out; five minutes when absent.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func review(
    _ review: ReviewId,
    fromPosition: Int64,
    toPosition: Int64,
    findings: String,
    meaning: Word,
    command: Command,
    tolerance: Elapsed? = nil
  ) throws -> Done {
    let request = ReviewTrail(
      review: review,
      fromPosition: fromPosition,
      toPosition: toPosition,
      findings: findings,
      meaning: meaning,
      command: command,
      tolerance: tolerance
    )
    return try Engine.call("audit.review", request, plant: plant)
  }

  /// Shows one review of the audit trail, with what stood out.
  ///
  /// - Parameter review: The review's code.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func reviewOf(_ review: ReviewId) throws -> ReviewView {
    let request = GetReview(review: review)
    return try Engine.call("audit.review_of", request, plant: plant)
  }

  /// Lists reviews by the last position that they cover, in pages.
  ///
  /// - Parameter after: Where the page before ended: its `next`.
  /// - Parameter limit: At most so many; 100 when absent, and never more than 1000.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func reviews(_ after: ReviewPlace? = nil, limit: Int? = nil) throws -> ReviewPage {
    let request = ListReviews(after: after, limit: limit)
    return try Engine.call("audit.reviews", request, plant: plant)
  }

  /// Lists what was refused to an actor, oldest first.
  ///
  /// - Parameter actor: Whose refused commands.
  /// - Parameter afterVersion: Only those behind this version of the list.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func refusals(_ actor: ActorId, afterVersion: Int64 = 0) throws -> RefusalList {
    let request = ListRefusals(actor: actor, afterVersion: afterVersion)
    return try Engine.call("audit.refusals", request, plant: plant)
  }
}

extension Plant {
  /// The `audit` operations.
  public var audit: AuditOfPlant { AuditOfPlant(plant: self) }
}
