// Written by `cargo xtask codegen` from contract.json; do not edit.
package dev.lineside

/** The `audit` operations. */
public object AuditOperations {
    /**
     * Brings JSON into its one canonical form (RFC 8785) and hashes it.
     *
     * What other readers could take for something else is refused: a name that stands twice in one
     * object, a whole number beyond 2^53, a lone surrogate.
     *
     * @param text The JSON text.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun canonicalize(text: String): Canonical =
        Engine.call("audit.canonicalize", Canonicalize(text))

    /**
     * Computes the tree of RFC 9162 over entries: the leaf hash of each, and the root.
     *
     * Give the entries in one form: as texts, as bytes in hex, or as leaf hashes.
     *
     * @param entries The entries as texts; their UTF-8 bytes are hashed.
     * @param entriesHex The entries as bytes, in hex digits.
     * @param leaves The leaf hashes of the entries.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun tree(
        entries: List<String> = emptyList(),
        entriesHex: List<String> = emptyList(),
        leaves: List<Hash> = emptyList(),
    ): TreeRoot = Engine.call("audit.tree", HashTree(entries, entriesHex, leaves))

    /**
     * Proves that an entry stands in a tree.
     *
     * @param leaves The leaf hashes of the whole tree, in order.
     * @param index Which leaf, from 0.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun proveInclusion(leaves: List<Hash>, index: Long): InclusionProof =
        Engine.call("audit.prove_inclusion", ProveInclusion(leaves, index))

    /**
     * Proves that a tree continues an earlier one: nothing was changed, only added.
     *
     * @param leaves The leaf hashes of the whole tree, in order.
     * @param from How many of them the earlier tree had.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun proveConsistency(leaves: List<Hash>, from: Long): ConsistencyProof =
        Engine.call("audit.prove_consistency", ProveGrowth(leaves, from))

    /**
     * Checks a proof that an entry stands in the tree with a root.
     *
     * @param proof The proof.
     * @param leaf The leaf hash of the entry.
     * @param root The root of the tree.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun verifyInclusion(proof: InclusionProof, leaf: Hash, root: Hash): Verified =
        Engine.call("audit.verify_inclusion", VerifyInclusion(proof, leaf, root))

    /**
     * Checks a proof that a tree continues an earlier one.
     *
     * @param proof The proof.
     * @param fromRoot The root of the earlier tree.
     * @param toRoot The root of the later tree.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun verifyConsistency(proof: ConsistencyProof, fromRoot: Hash, toRoot: Hash): Verified =
        Engine.call("audit.verify_consistency", VerifyGrowth(proof, fromRoot, toRoot))

    /**
     * Signs a checkpoint: how long a log is and the root of its tree, as a C2SP signed note.
     *
     * The key is used and forgotten. A plant that is opened with a signer makes checkpoints of its
     * own journal.
     *
     * @param origin Whose log it is, such as `example.com/plant-1`.
     * @param size How many entries it has.
     * @param root The root over them.
     * @param seedHex The secret seed of the Ed25519 key: 64 hex digits.
     * @param keyName The name of the key; the origin when absent.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun signCheckpoint(
        origin: String,
        size: Long,
        root: Hash,
        seedHex: String,
        keyName: String? = null,
    ): SignedCheckpoint =
        Engine.call("audit.sign_checkpoint", SignCheckpoint(origin, size, root, seedHex, keyName))

    /**
     * Checks a signed checkpoint against keys that are known.
     *
     * @param note The signed note.
     * @param keys The keys that are trusted, such as `example.com/plant-1+8da0b2ac+Adda…`.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun verifyCheckpoint(note: String, keys: List<String>): CheckpointCheck =
        Engine.call("audit.verify_checkpoint", VerifyCheckpoint(note, keys))

    /**
     * Checks an offline proof (C2SP `tlog-proof`): that an entry stands in a log whose checkpoint
     * is signed by a key that is known.
     *
     * @param proof The proof file's text.
     * @param entry The entry: a line as it is stored, without its line feed.
     * @param keys The keys that are trusted.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun verifyProof(proof: String, entry: String, keys: List<String>): CheckpointCheck =
        Engine.call("audit.verify_proof", VerifyProofFile(proof, entry, keys))

    /**
     * Audits exported lines of one site's journal: every byte, link, position and version.
     *
     * Signed checkpoints that were kept elsewhere also show whether lines at the end are missing,
     * or all were written anew.
     *
     * @param lines The lines from the first, each without its line feed.
     * @param checkpoints Signed checkpoints that were kept elsewhere.
     * @param keys The keys that are trusted to sign them.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun verifyLines(
        lines: List<String>,
        checkpoints: List<String> = emptyList(),
        keys: List<String> = emptyList(),
    ): AuditReport = Engine.call("audit.verify_lines", VerifyLines(lines, checkpoints, keys))

    /**
     * Checks a chained log of any members: each entry is canonical JSON whose `prev` is the leaf
     * hash of the entry before (zeros first), and whose `seq`, if there is one, counts from 0.
     *
     * @param entries The entries from the first, as they are stored.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun verifyChain(entries: List<String>): ChainReport =
        Engine.call("audit.verify_chain", VerifyChain(entries))

    /**
     * Signs bytes with an Ed25519 key (RFC 8032).
     *
     * The key is used and forgotten. Where keys live in hardware, sign there instead.
     *
     * @param messageHex The bytes, in hex digits.
     * @param seedHex The secret seed of the key: 64 hex digits.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun sign(messageHex: String, seedHex: String): Ed25519Signature =
        Engine.call("audit.sign", SignMessage(messageHex, seedHex))

    /**
     * Checks an Ed25519 signature, strictly: a signature in a second spelling, or under a weak key,
     * does not pass.
     *
     * @param messageHex The bytes that were signed, in hex digits.
     * @param signatureHex The signature: 128 hex digits.
     * @param publicKeyHex The public key: 64 hex digits.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun verifySignature(
        messageHex: String,
        signatureHex: String,
        publicKeyHex: String,
    ): Verified =
        Engine.call(
            "audit.verify_signature",
            VerifySignedBytes(messageHex, signatureHex, publicKeyHex),
        )
}

/** The `audit` operations. */
public val Lineside.audit: AuditOperations
    get() = AuditOperations
