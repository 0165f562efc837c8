// Written by `cargo xtask codegen` from contract.json; do not edit.

/// The `audit` operations.
public enum AuditOperations {
  /// Brings JSON into its one canonical form (RFC 8785) and hashes it.
  ///
  /// What other readers could take for something else is refused: a name that stands twice in one
  /// object, a whole number beyond 2^53, a lone surrogate.
  ///
  /// - Parameter text: The JSON text.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public static func canonicalize(_ text: String) throws -> Canonical {
    let request = Canonicalize(text: text)
    return try Engine.call("audit.canonicalize", request)
  }

  /// Computes the tree of RFC 9162 over entries: the leaf hash of each, and the root.
  ///
  /// Give the entries in one form: as texts, as bytes in hex, or as leaf hashes.
  ///
  /// - Parameter entries: The entries as texts; their UTF-8 bytes are hashed.
  /// - Parameter entriesHex: The entries as bytes, in hex digits.
  /// - Parameter leaves: The leaf hashes of the entries.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public static func tree(
    _ entries: [String] = [],
    entriesHex: [String] = [],
    leaves: [Hash] = []
  ) throws -> TreeRoot {
    let request = HashTree(entries: entries, entriesHex: entriesHex, leaves: leaves)
    return try Engine.call("audit.tree", request)
  }

  /// Proves that an entry stands in a tree.
  ///
  /// - Parameter leaves: The leaf hashes of the whole tree, in order.
  /// - Parameter index: Which leaf, from 0.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public static func proveInclusion(_ leaves: [Hash], index: Int64) throws -> InclusionProof {
    let request = ProveInclusion(leaves: leaves, index: index)
    return try Engine.call("audit.prove_inclusion", request)
  }

  /// Proves that a tree continues an earlier one: nothing was changed, only added.
  ///
  /// - Parameter leaves: The leaf hashes of the whole tree, in order.
  /// - Parameter from: How many of them the earlier tree had.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public static func proveConsistency(_ leaves: [Hash], from: Int64) throws -> ConsistencyProof {
    let request = ProveGrowth(leaves: leaves, from: from)
    return try Engine.call("audit.prove_consistency", request)
  }

  /// Checks a proof that an entry stands in the tree with a root.
  ///
  /// - Parameter proof: The proof.
  /// - Parameter leaf: The leaf hash of the entry.
  /// - Parameter root: The root of the tree.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public static func verifyInclusion(
    _ proof: InclusionProof,
    leaf: Hash,
    root: Hash
  ) throws -> Verified {
    let request = VerifyInclusion(proof: proof, leaf: leaf, root: root)
    return try Engine.call("audit.verify_inclusion", request)
  }

  /// Checks a proof that a tree continues an earlier one.
  ///
  /// - Parameter proof: The proof.
  /// - Parameter fromRoot: The root of the earlier tree.
  /// - Parameter toRoot: The root of the later tree.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public static func verifyConsistency(
    _ proof: ConsistencyProof,
    fromRoot: Hash,
    toRoot: Hash
  ) throws -> Verified {
    let request = VerifyGrowth(proof: proof, fromRoot: fromRoot, toRoot: toRoot)
    return try Engine.call("audit.verify_consistency", request)
  }

  /// Signs a checkpoint: how long a log is and the root of its tree, as a C2SP signed note.
  ///
  /// The key is used and forgotten. A plant that is opened with a signer makes checkpoints of its
  /// own journal.
  ///
  /// - Parameter origin: Whose log it is, such as `example.com/plant-1`.
  /// - Parameter size: How many entries it has.
  /// - Parameter root: The root over them.
  /// - Parameter seedHex: The secret seed of the Ed25519 key: 64 hex digits.
  /// - Parameter keyName: The name of the key; the origin when absent.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public static func signCheckpoint(
    _ origin: String,
    size: Int64,
    root: Hash,
    seedHex: String,
    keyName: String? = nil
  ) throws -> SignedCheckpoint {
    let request = SignCheckpoint(
      origin: origin,
      size: size,
      root: root,
      seedHex: seedHex,
      keyName: keyName
    )
    return try Engine.call("audit.sign_checkpoint", request)
  }

  /// Checks a signed checkpoint against keys that are known.
  ///
  /// - Parameter note: The signed note.
  /// - Parameter keys: The keys that are trusted, such as `example.com/plant-1+8da0b2ac+Adda…`.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public static func verifyCheckpoint(_ note: String, keys: [String]) throws -> CheckpointCheck {
    let request = VerifyCheckpoint(note: note, keys: keys)
    return try Engine.call("audit.verify_checkpoint", request)
  }

  /// Checks an offline proof (C2SP `tlog-proof`): that an entry stands in a log whose checkpoint is
  /// signed by a key that is known.
  ///
  /// - Parameter proof: The proof file's text.
  /// - Parameter entry: The entry: a line as it is stored, without its line feed.
  /// - Parameter keys: The keys that are trusted.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public static func verifyProof(
    _ proof: String,
    entry: String,
    keys: [String]
  ) throws -> CheckpointCheck {
    let request = VerifyProofFile(proof: proof, entry: entry, keys: keys)
    return try Engine.call("audit.verify_proof", request)
  }

  /// Audits exported lines of one site's journal: every byte, link, position and version.
  ///
  /// Signed checkpoints that were kept elsewhere also show whether lines at the end are missing, or
  /// all were written anew.
  ///
  /// - Parameter lines: The lines from the first, each without its line feed.
  /// - Parameter checkpoints: Signed checkpoints that were kept elsewhere.
  /// - Parameter keys: The keys that are trusted to sign them.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public static func verifyLines(
    _ lines: [String],
    checkpoints: [String] = [],
    keys: [String] = []
  ) throws -> AuditReport {
    let request = VerifyLines(lines: lines, checkpoints: checkpoints, keys: keys)
    return try Engine.call("audit.verify_lines", request)
  }

  /// Checks a chained log of any members: each entry is canonical JSON whose `prev` is the leaf
  /// hash of the entry before (zeros first), and whose `seq`, if there is one, counts from 0.
  ///
  /// - Parameter entries: The entries from the first, as they are stored.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public static func verifyChain(_ entries: [String]) throws -> ChainReport {
    let request = VerifyChain(entries: entries)
    return try Engine.call("audit.verify_chain", request)
  }

  /// Signs bytes with an Ed25519 key (RFC 8032).
  ///
  /// The key is used and forgotten. Where keys live in hardware, sign there instead.
  ///
  /// - Parameter messageHex: The bytes, in hex digits.
  /// - Parameter seedHex: The secret seed of the key: 64 hex digits.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public static func sign(_ messageHex: String, seedHex: String) throws -> Ed25519Signature {
    let request = SignMessage(messageHex: messageHex, seedHex: seedHex)
    return try Engine.call("audit.sign", request)
  }

  /// Checks an Ed25519 signature, strictly: a signature in a second spelling, or under a weak key,
  /// does not pass.
  ///
  /// - Parameter messageHex: The bytes that were signed, in hex digits.
  /// - Parameter signatureHex: The signature: 128 hex digits.
  /// - Parameter publicKeyHex: The public key: 64 hex digits.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public static func verifySignature(
    _ messageHex: String,
    signatureHex: String,
    publicKeyHex: String
  ) throws -> Verified {
    let request = VerifySignedBytes(
      messageHex: messageHex,
      signatureHex: signatureHex,
      publicKeyHex: publicKeyHex
    )
    return try Engine.call("audit.verify_signature", request)
  }
}
