// Written by `cargo xtask codegen` from contract.json; do not edit.

import Foundation

/// A store of your own: an ordered map from bytes to bytes that can be changed by several keys at
/// once.
///
/// Whoever has such a map has a store; the journal, its chain, its indexes and its rules are made
/// over it. Keys are compared byte by byte, a shorter one before a longer one that starts with it.
/// Only one thread at a time asks. What a method raises comes out of the call that needed it, and
/// nothing of that call is written.
public protocol KeyValueStore: Sendable {
  /// Gives the value of a key; nothing when there is none.
  ///
  /// - Parameter key: The key.
  func get(key: Data) throws -> Data?
  /// Gives the first keys of a stretch with their values, in the order of the keys and as of one
  /// moment.
  ///
  /// - Parameter start: The first key that may be among them.
  /// - Parameter end: The first key behind them, which is not among them.
  /// - Parameter limit: The most keys wanted.
  func scan(start: Data, end: Data, limit: Int) throws -> [KeyValuePair]
  /// Makes every change, durably, if every expected key still has the value expected.
  ///
  /// If one has not, it changes nothing and answers no. Comparing and changing are one step: no
  /// other writer's change comes between, and no reader ever sees half of it. An exception says
  /// that nothing was changed.
  ///
  /// - Parameter expected: Keys with the values that they must have.
  /// - Parameter changes: Keys with the values that they are to have; no key stands here twice.
  func apply(expected: [KeyValueSlot], changes: [KeyValueSlot]) throws -> Bool
  /// Says what the store promises; asked once, when the plant is opened.
  func describe() throws -> StoreDescription
}

/// Checks passwords, cards and the like when somebody signs.
///
/// Lineside keeps no secrets and checks none: it hands over what was shown and writes down only the
/// kinds of components that you found to be right. It asks once for each command.
public protocol Authenticator: Sendable {
  /// Says which of the components prove that somebody is this actor.
  ///
  /// An exception counts as `unavailable`: nobody can tell at present.
  ///
  /// - Parameter actor: Who they say they are.
  /// - Parameter components: What they show; the proofs are secrets, to be looked at and forgotten.
  func verify(actor: ActorId, components: [AuthenticationComponent]) throws -> ProofVerdict
}

/// Has a say in who may do what, beside the plant's own policy.
///
/// It is asked for every command. What it denies is denied; what it allows is allowed as if a rule
/// said so, and every other check still counts. An exception denies.
public protocol Authorizer: Sendable {
  /// Judges whether somebody may do what they want.
  ///
  /// - Parameter scope: At which site.
  /// - Parameter action: The action: `record.change`.
  /// - Parameter actor: Who.
  /// - Parameter roles: Which roles they have.
  /// - Parameter now: The host's time.
  /// - Parameter subject: The thing that it is about, if it is about one.
  /// - Parameter source: The device that it comes from, where one was named.
  func judge(
    scope: Scope,
    action: String,
    actor: ActorId,
    roles: [RoleId],
    now: Timestamp,
    subject: StreamId?,
    source: DeviceId?
  ) throws -> AccessJudgement
}

/// A place for checkpoints, out of reach of whoever can change the store: another site, a log
/// server, a witness.
///
/// Notes are texts; they are kept in the order in which they come, and never changed.
public protocol Anchor: Sendable {
  /// Keeps a note.
  ///
  /// - Parameter origin: Whose note it is: the journal's own name.
  /// - Parameter note: The note, a signed checkpoint.
  func keep(origin: String, note: String) throws
  /// Gives every note kept of this origin, oldest first.
  ///
  /// - Parameter origin: Whose notes are wanted.
  func kept(origin: String) throws -> [String]
}

/// An Ed25519 key that signs checkpoints and proofs: in a hardware module, the key store of an
/// operating system, or a library of the language.
///
/// Only what is to be signed comes here, and only the signature goes back.
public protocol Signer: Sendable {
  /// Says which key it is; asked once, when the plant is opened.
  func describe() throws -> SignerDescription
  /// Signs a message with Ed25519 (RFC 8032, neither hashed before nor with a context).
  ///
  /// - Parameter message: What to sign.
  func sign(message: Data) throws -> Data
}

/// The clock that says when something is recorded: one that stands still in a test, or one that
/// runs fast in a simulation.
///
/// It is asked when a call comes in; what it raises comes out of that call, and nothing is done.
public protocol Clock: Sendable {
  /// Gives the time now.
  func now() throws -> Timestamp
}

/// Answers for the parts that a host brings.
struct Parts: Answering {
  let store: (any KeyValueStore)?
  let authenticator: (any Authenticator)?
  let authorizer: (any Authorizer)?
  let anchor: (any Anchor)?
  let signer: (any Signer)?
  let clock: (any Clock)?

  var brought: [HostPart] {
    var brought: [HostPart] = []
    if store != nil { brought.append(.store) }
    if authenticator != nil { brought.append(.authenticator) }
    if authorizer != nil { brought.append(.authorizer) }
    if anchor != nil { brought.append(.anchor) }
    if signer != nil { brought.append(.signer) }
    if clock != nil { brought.append(.clock) }
    return brought
  }

  func answer(name: String, request: String) throws -> String {
    switch name {
    case "store.get":
      let asked = try question(KeyValueGet.self, request)
      return try answered(there(store).get(key: asked.key))
    case "store.scan":
      let asked = try question(KeyValueScan.self, request)
      return try answered(there(store).scan(start: asked.start, end: asked.end, limit: asked.limit))
    case "store.apply":
      let asked = try question(KeyValueApply.self, request)
      return try answered(there(store).apply(expected: asked.expected, changes: asked.changes))
    case "store.describe":
      return try answered(there(store).describe())
    case "authenticator.verify":
      let asked = try question(VerifyProof.self, request)
      return try answered(there(authenticator).verify(
        actor: asked.actor,
        components: asked.components
      ))
    case "authorizer.judge":
      let asked = try question(JudgeAccess.self, request)
      return try answered(there(authorizer).judge(
        scope: asked.scope,
        action: asked.action,
        actor: asked.actor,
        roles: asked.roles,
        now: asked.now,
        subject: asked.subject,
        source: asked.source
      ))
    case "anchor.keep":
      let asked = try question(AnchorKeep.self, request)
      try there(anchor).keep(origin: asked.origin, note: asked.note)
      return "null"
    case "anchor.kept":
      let asked = try question(AnchorKept.self, request)
      return try answered(there(anchor).kept(origin: asked.origin))
    case "signer.describe":
      return try answered(there(signer).describe())
    case "signer.sign":
      let asked = try question(SignerSign.self, request)
      return try answered(there(signer).sign(message: asked.message))
    case "clock.now":
      return try answered(there(clock).now())
    default: throw unknown(name)
    }
  }
}

extension Plant {
  /// Opens a plant: the journal of one site, with the rules over it.
  ///
  /// An address says where the plant is kept: `memory:` for a plant that vanishes with its handle,
  /// `plant.db` or `sqlite:plant.db` for one in a file, which is made if it is not there,
  /// `postgres://user@host/database` for one that many processes share. Instead of an address, a
  /// host may bring a store of its own.
  ///
  /// The handle may be used from many threads at once. Closing it writes what was handed in and
  /// lets go of the store; every further call is refused with `storage.closed`.
  ///
  /// - Parameter address: Where the plant is kept; absent when the host brings the store.
  /// - Parameter scope: Which site it is, written `acme/munich`; needed where the store holds
  ///   several. A new store without it is `local/plant`.
  /// - Parameter requiresPolicy: Refuses every command until a policy is established.
  /// - Parameter checkpoints: When a tick makes a checkpoint, of a plant with a signer and an
  ///   anchor.
  /// - Parameter store: A store of your own: an ordered map from bytes to bytes that can be changed
  ///   by several keys at once.
  /// - Parameter authenticator: Checks passwords, cards and the like when somebody signs.
  /// - Parameter authorizer: Has a say in who may do what, beside the plant's own policy.
  /// - Parameter anchor: A place for checkpoints, out of reach of whoever can change the store:
  ///   another site, a log server, a witness.
  /// - Parameter signer: An Ed25519 key that signs checkpoints and proofs: in a hardware module,
  ///   the key store of an operating system, or a library of the language.
  /// - Parameter clock: The clock that says when something is recorded: one that stands still in a
  ///   test, or one that runs fast in a simulation.
  /// - Throws: `LinesideError` when the store cannot be opened.
  public static func open(
    _ address: String? = nil,
    scope: Scope? = nil,
    requiresPolicy: Bool = false,
    checkpoints: CheckpointRule? = nil,
    store: (any KeyValueStore)? = nil,
    authenticator: (any Authenticator)? = nil,
    authorizer: (any Authorizer)? = nil,
    anchor: (any Anchor)? = nil,
    signer: (any Signer)? = nil,
    clock: (any Clock)? = nil
  ) throws -> Plant {
    let parts = Parts(
      store: store,
      authenticator: authenticator,
      authorizer: authorizer,
      anchor: anchor,
      signer: signer,
      clock: clock
    )
    let request = OpenPlant(
      address: address,
      scope: scope,
      requiresPolicy: requiresPolicy,
      checkpoints: checkpoints,
      host: parts.brought
    )
    return try opened(request, parts)
  }
}
