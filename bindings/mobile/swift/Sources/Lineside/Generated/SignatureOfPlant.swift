// Written by `cargo xtask codegen` from contract.json; do not edit.

/// The `signature` operations of a plant.
public struct SignatureOfPlant: Sendable {
  let plant: Plant

  /// Opens a signing session for the command's actor at the command's source device.
  ///
  /// Within a session the first signing takes every component of the signature and later ones at
  /// least one. Opening another session at the same device ends the one before.
  ///
  /// - Parameter session: The session's code, made by the caller; it is never used again.
  /// - Parameter authentication: At least one component that nobody else can show.
  /// - Parameter command: Who opens it, and at which device (`source`).
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func openSession(
    _ session: SessionId,
    authentication: Authentication,
    command: Command
  ) throws -> Done {
    let request = OpenSession(session: session, authentication: authentication, command: command)
    return try Engine.call("signature.open_session", request, plant: plant)
  }

  /// Signs the newest version of a thing, as the command's actor.
  ///
  /// The signature holds the digest of exactly what was signed, the signer's printed name, the time
  /// and the meaning, and cannot be moved to anything else. Nobody signs for somebody else: the
  /// signer is the command's actor.
  ///
  /// - Parameter stream: What is signed: `record:DEV-7`.
  /// - Parameter version: The version that the signer has seen. When there is a newer one by now,
  ///   nothing is signed.
  /// - Parameter meaning: What the signature stands for: `review`, `approval`, `responsibility`,
  ///   `authorship`, `verification`, `release`, or a word of the plant's own.
  /// - Parameter authentication: Proof that the signer is the actor. The first signature of a
  ///   session, and every one outside of a session, takes two distinct components; later ones take
  ///   one.
  /// - Parameter command: Who signs, when, and at which device.
  /// - Parameter session: The session in which it is signed.
  /// - Parameter signature: The signature's code; the command's id when absent.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func sign(
    _ stream: StreamId,
    version: Int64,
    meaning: Word,
    authentication: Authentication,
    command: Command,
    session: SessionId? = nil,
    signature: SignatureId? = nil
  ) throws -> Done {
    let request = SignStream(
      stream: stream,
      version: version,
      meaning: meaning,
      authentication: authentication,
      command: command,
      session: session,
      signature: signature
    )
    return try Engine.call("signature.sign", request, plant: plant)
  }

  /// Ends a signing session: what is signed from now on takes every component again.
  ///
  /// - Parameter session: The session's code.
  /// - Parameter command: Who ends it.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func endSession(_ session: SessionId, command: Command) throws -> Done {
    let request = EndSession(session: session, command: command)
    return try Engine.call("signature.end_session", request, plant: plant)
  }

  /// Shows one signature: who signed what, when and with which meaning.
  ///
  /// - Parameter signature: The signature's code.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func get(_ signature: SignatureId) throws -> SignatureView {
    let request = GetSignature(signature: signature)
    return try Engine.call("signature.get", request, plant: plant)
  }

  /// Lists the signatures of a thing, oldest first, in pages.
  ///
  /// - Parameter stream: The thing: `record:DEV-7`.
  /// - Parameter after: Where the page before ended: its `next`.
  /// - Parameter limit: At most so many; 100 when absent, and never more than 1000.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func list(
    _ stream: StreamId,
    after: SignaturePlace? = nil,
    limit: Int? = nil
  ) throws -> SignaturePage {
    let request = ListSignatures(stream: stream, after: after, limit: limit)
    return try Engine.call("signature.list", request, plant: plant)
  }

  /// Checks a signature: that it says what it said when it was made, that what was signed is what
  /// the journal has, and that the signer's credential and key were good at that time.
  ///
  /// - Parameter signature: The signature's code.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func verify(_ signature: SignatureId) throws -> SignatureVerdict {
    let request = VerifySignature(signature: signature)
    return try Engine.call("signature.verify", request, plant: plant)
  }

  /// Lists the persons who are enrolled, with the reference under which the agency was told that
  /// their signatures are meant as binding.
  ///
  /// - Parameter after: Only actors behind this one: the page before ended with it.
  /// - Parameter limit: At most so many; 100 when absent, and never more than 1000.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func signers(_ after: ActorId? = nil, limit: Int? = nil) throws -> SignerPage {
    let request = ListSigners(after: after, limit: limit)
    return try Engine.call("signature.signers", request, plant: plant)
  }
}

extension Plant {
  /// The `signature` operations.
  public var signature: SignatureOfPlant { SignatureOfPlant(plant: self) }
}
