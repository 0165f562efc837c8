# Written by `cargo xtask codegen` from contract.json; do not edit.
"""The `audit` operations."""

from __future__ import annotations

from ._call import Method
from ._types import (
    AuditReport,
    Canonical,
    ChainReport,
    CheckpointCheck,
    ConsistencyProof,
    Ed25519Signature,
    Hash,
    InclusionProof,
    SignedCheckpoint,
    TreeRoot,
    Verified,
    _Canonicalize,
    _HashTree,
    _ProveGrowth,
    _ProveInclusion,
    _SignCheckpoint,
    _SignMessage,
    _VerifyChain,
    _VerifyCheckpoint,
    _VerifyGrowth,
    _VerifyInclusion,
    _VerifyLines,
    _VerifyProofFile,
    _VerifySignedBytes,
)

__all__ = [
    "canonicalize",
    "prove_consistency",
    "prove_inclusion",
    "sign",
    "sign_checkpoint",
    "tree",
    "verify_chain",
    "verify_checkpoint",
    "verify_consistency",
    "verify_inclusion",
    "verify_lines",
    "verify_proof",
    "verify_signature",
]


def canonicalize(
    text: str,
) -> Canonical:
    """Brings JSON into its one canonical form (RFC 8785) and hashes it.

    What other readers could take for something else is refused: a name that stands
    twice in one object, a whole number beyond 2^53, a lone surrogate.

    Args:
        text: The JSON text.

    Returns:
        JSON in its canonical form.

    Raises:
        InvalidInput: The request cannot be understood or computed.

    Example:
        Sorted, without blanks:

        >>> import lineside
        >>> answer = lineside.audit.canonicalize(
        ...     "{\\"b\\": 1.50, \\"a\\": \\"\\\\u00e9\\"}",
        ... )
    """
    return _canonicalize(
        _Canonicalize(
            text,
        )
    )


_canonicalize = Method("audit.canonicalize", Canonical)


def tree(
    entries: list[str] | None = None,
    *,
    entries_hex: list[str] | None = None,
    leaves: list[Hash] | None = None,
) -> TreeRoot:
    """Computes the tree of RFC 9162 over entries: the leaf hash of each, and the root.

    Give the entries in one form: as texts, as bytes in hex, or as leaf hashes.

    Args:
        entries: The entries as texts; their UTF-8 bytes are hashed.
        entries_hex: The entries as bytes, in hex digits.
        leaves: The leaf hashes of the entries.

    Returns:
        A tree's root and leaves.

    Raises:
        InvalidInput: The request cannot be understood or computed.

    Example:
        Two entries:

        >>> import lineside
        >>> answer = lineside.audit.tree(
        ...     ["a", "b"],
        ... )
    """
    return _tree(
        _HashTree(
            [] if entries is None else entries,
            [] if entries_hex is None else entries_hex,
            [] if leaves is None else leaves,
        )
    )


_tree = Method("audit.tree", TreeRoot)


def prove_inclusion(
    leaves: list[Hash],
    *,
    index: int,
) -> InclusionProof:
    """Proves that an entry stands in a tree.

    Args:
        leaves: The leaf hashes of the whole tree, in order.
        index: Which leaf, from 0.

    Returns:
        Proof that a leaf stands at its place in the tree of a given size (RFC 9162,
            2.1.3).

    Raises:
        InvalidInput: The request cannot be understood or computed.

    Example:
        The first of two leaves:

        >>> import lineside
        >>> answer = lineside.audit.prove_inclusion(
        ...     [
        ...         "022a6979e6dab7aa5ae4c3e5e45f7e977112a7e63593820dbec1ec738a24f93c",
        ...         "57eb35615d47f34ec714cacdf5fd74608a5e8e102724e80b24b287c0c27b6a31",
        ...     ],
        ...     index=0,
        ... )
    """
    return _prove_inclusion(
        _ProveInclusion(
            leaves,
            index,
        )
    )


_prove_inclusion = Method("audit.prove_inclusion", InclusionProof)


def prove_consistency(
    leaves: list[Hash],
    *,
    from_: int,
) -> ConsistencyProof:
    """Proves that a tree continues an earlier one: nothing was changed, only added.

    Args:
        leaves: The leaf hashes of the whole tree, in order.
        from_: How many of them the earlier tree had.

    Returns:
        Proof that a tree continues a smaller one (RFC 9162, 2.1.4).

    Raises:
        InvalidInput: The request cannot be understood or computed.

    Example:
        From one leaf to two:

        >>> import lineside
        >>> answer = lineside.audit.prove_consistency(
        ...     [
        ...         "022a6979e6dab7aa5ae4c3e5e45f7e977112a7e63593820dbec1ec738a24f93c",
        ...         "57eb35615d47f34ec714cacdf5fd74608a5e8e102724e80b24b287c0c27b6a31",
        ...     ],
        ...     from_=1,
        ... )
    """
    return _prove_consistency(
        _ProveGrowth(
            leaves,
            from_,
        )
    )


_prove_consistency = Method("audit.prove_consistency", ConsistencyProof)


def verify_inclusion(
    proof: InclusionProof,
    *,
    leaf: Hash,
    root: Hash,
) -> Verified:
    """Checks a proof that an entry stands in the tree with a root.

    Args:
        proof: The proof.
        leaf: The leaf hash of the entry.
        root: The root of the tree.

    Returns:
        Whether a check passed, and why not.

    Raises:
        InvalidInput: The request cannot be understood or computed.

    Example:
        The first of two leaves:

        >>> import lineside
        >>> answer = lineside.audit.verify_inclusion(
        ...     lineside.InclusionProof(
        ...         index=0,
        ...         size=2,
        ...         path=["57eb35615d47f34ec714cacdf5fd74608a5e8e102724e80b24b287c0c27b6a31"],
        ...     ),
        ...     leaf="022a6979e6dab7aa5ae4c3e5e45f7e977112a7e63593820dbec1ec738a24f93c",
        ...     root="b137985ff484fb600db93107c77b0365c80d78f5b429ded0fd97361d077999eb",
        ... )
    """
    return _verify_inclusion(
        _VerifyInclusion(
            proof,
            leaf,
            root,
        )
    )


_verify_inclusion = Method("audit.verify_inclusion", Verified)


def verify_consistency(
    proof: ConsistencyProof,
    *,
    from_root: Hash,
    to_root: Hash,
) -> Verified:
    """Checks a proof that a tree continues an earlier one.

    Args:
        proof: The proof.
        from_root: The root of the earlier tree.
        to_root: The root of the later tree.

    Returns:
        Whether a check passed, and why not.

    Raises:
        InvalidInput: The request cannot be understood or computed.

    Example:
        From one leaf to two:

        >>> import lineside
        >>> answer = lineside.audit.verify_consistency(
        ...     lineside.ConsistencyProof(
        ...         from_=1,
        ...         to=2,
        ...         path=["57eb35615d47f34ec714cacdf5fd74608a5e8e102724e80b24b287c0c27b6a31"],
        ...     ),
        ...     from_root="022a6979e6dab7aa5ae4c3e5e45f7e977112a7e63593820dbec1ec738a24f93c",
        ...     to_root="b137985ff484fb600db93107c77b0365c80d78f5b429ded0fd97361d077999eb",
        ... )
    """
    return _verify_consistency(
        _VerifyGrowth(
            proof,
            from_root,
            to_root,
        )
    )


_verify_consistency = Method("audit.verify_consistency", Verified)


def sign_checkpoint(
    origin: str,
    *,
    size: int,
    root: Hash,
    seed_hex: str,
    key_name: str | None = None,
) -> SignedCheckpoint:
    """Signs a checkpoint: how long a log is and the root of its tree, as a C2SP signed
    note.

    The key is used and forgotten. A plant that is opened with a signer makes
    checkpoints of its own journal.

    Args:
        origin: Whose log it is, such as `example.com/plant-1`.
        size: How many entries it has.
        root: The root over them.
        seed_hex: The secret seed of the Ed25519 key: 64 hex digits.
        key_name: The name of the key; the origin when absent.

    Returns:
        A signed checkpoint, and the key that checks it.

    Raises:
        InvalidInput: The request cannot be understood or computed.

    Example:
        Two entries, with a key made of zeros:

        >>> import lineside
        >>> answer = lineside.audit.sign_checkpoint(
        ...     "example.com/plant-1",
        ...     size=2,
        ...     root="b137985ff484fb600db93107c77b0365c80d78f5b429ded0fd97361d077999eb",
        ...     seed_hex="0000000000000000000000000000000000000000000000000000000000000000",
        ... )
    """
    return _sign_checkpoint(
        _SignCheckpoint(
            origin,
            size,
            root,
            seed_hex,
            key_name,
        )
    )


_sign_checkpoint = Method("audit.sign_checkpoint", SignedCheckpoint)


def verify_checkpoint(
    note: str,
    *,
    keys: list[str],
) -> CheckpointCheck:
    """Checks a signed checkpoint against keys that are known.

    Args:
        note: The signed note.
        keys: The keys that are trusted, such as
            `example.com/plant-1+8da0b2ac+Adda…`.

    Returns:
        What a checkpoint says, if it can be trusted.

    Raises:
        InvalidInput: The request cannot be understood or computed.

    Example:
        A note that nobody signed:

        >>> import lineside
        >>> answer = lineside.audit.verify_checkpoint(
        ...     "example.com/plant-1\\n0\\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\\n",
        ...     keys=[],
        ... )
    """
    return _verify_checkpoint(
        _VerifyCheckpoint(
            note,
            keys,
        )
    )


_verify_checkpoint = Method("audit.verify_checkpoint", CheckpointCheck)


def verify_proof(
    proof: str,
    *,
    entry: str,
    keys: list[str],
) -> CheckpointCheck:
    """Checks an offline proof (C2SP `tlog-proof`): that an entry stands in a log whose
    checkpoint is signed by a key that is known.

    Args:
        proof: The proof file's text.
        entry: The entry: a line as it is stored, without its line feed.
        keys: The keys that are trusted.

    Returns:
        What a checkpoint says, if it can be trusted.

    Raises:
        InvalidInput: The request cannot be understood or computed.

    Example:
        A file that is none:

        >>> import lineside
        >>> answer = lineside.audit.verify_proof(
        ...     "not a proof",
        ...     entry="{}",
        ...     keys=[],
        ... )
    """
    return _verify_proof(
        _VerifyProofFile(
            proof,
            entry,
            keys,
        )
    )


_verify_proof = Method("audit.verify_proof", CheckpointCheck)


def verify_lines(
    lines: list[str],
    *,
    checkpoints: list[str] | None = None,
    keys: list[str] | None = None,
) -> AuditReport:
    """Audits exported lines of one site's journal: every byte, link, position and version.

    Signed checkpoints that were kept elsewhere also show whether lines at the end are
    missing, or all were written anew.

    Args:
        lines: The lines from the first, each without its line feed.
        checkpoints: Signed checkpoints that were kept elsewhere.
        keys: The keys that are trusted to sign them.

    Returns:
        What an audit found.

    Raises:
        InvalidInput: The request cannot be understood or computed.

    Example:
        A line that is none:

        >>> import lineside
        >>> answer = lineside.audit.verify_lines(
        ...     ["{\\"actor\\":\\"op.7\\"}"],
        ... )
    """
    return _verify_lines(
        _VerifyLines(
            lines,
            [] if checkpoints is None else checkpoints,
            [] if keys is None else keys,
        )
    )


_verify_lines = Method("audit.verify_lines", AuditReport)


def verify_chain(
    entries: list[str],
) -> ChainReport:
    """Checks a chained log of any members: each entry is canonical JSON whose `prev` is
    the leaf hash of the entry before (zeros first), and whose `seq`, if there is one,
    counts from 0.

    Args:
        entries: The entries from the first, as they are stored.

    Returns:
        What the check of a chained log found.

    Raises:
        InvalidInput: The request cannot be understood or computed.

    Example:
        One entry:

        >>> import lineside
        >>> answer = lineside.audit.verify_chain(
        ...     ["{\\"prev\\":\\"0000000000000000000000000000000000000000000000000000000000000000\\",\\"seq\\":0}"],
        ... )
    """
    return _verify_chain(
        _VerifyChain(
            entries,
        )
    )


_verify_chain = Method("audit.verify_chain", ChainReport)


def sign(
    message_hex: str,
    *,
    seed_hex: str,
) -> Ed25519Signature:
    """Signs bytes with an Ed25519 key (RFC 8032).

    The key is used and forgotten. Where keys live in hardware, sign there instead.

    Args:
        message_hex: The bytes, in hex digits.
        seed_hex: The secret seed of the key: 64 hex digits.

    Returns:
        An Ed25519 signature and the key that checks it.

    Raises:
        InvalidInput: The request cannot be understood or computed.

    Example:
        One byte, with a key made of zeros:

        >>> import lineside
        >>> answer = lineside.audit.sign(
        ...     "72",
        ...     seed_hex="0000000000000000000000000000000000000000000000000000000000000000",
        ... )
    """
    return _sign(
        _SignMessage(
            message_hex,
            seed_hex,
        )
    )


_sign = Method("audit.sign", Ed25519Signature)


def verify_signature(
    message_hex: str,
    *,
    signature_hex: str,
    public_key_hex: str,
) -> Verified:
    """Checks an Ed25519 signature, strictly: a signature in a second spelling, or under a
    weak key, does not pass.

    Args:
        message_hex: The bytes that were signed, in hex digits.
        signature_hex: The signature: 128 hex digits.
        public_key_hex: The public key: 64 hex digits.

    Returns:
        Whether a check passed, and why not.

    Raises:
        InvalidInput: The request cannot be understood or computed.

    Example:
        The second case of RFC 8032:

        >>> import lineside
        >>> answer = lineside.audit.verify_signature(
        ...     "72",
        ...     signature_hex="92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
        ...     public_key_hex="3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
        ... )
    """
    return _verify_signature(
        _VerifySignedBytes(
            message_hex,
            signature_hex,
            public_key_hex,
        )
    )


_verify_signature = Method("audit.verify_signature", Verified)
