// Written by `cargo xtask codegen` from contract.json; do not edit.
import { type Control, call, callAsync, request } from '../call.js'
import type {
  AuditReport,
  Canonical,
  ChainReport,
  CheckpointCheck,
  ConsistencyProof,
  Ed25519Signature,
  Hash,
  HashTreeOptions,
  InclusionProof,
  ProveGrowthOptions,
  ProveInclusionOptions,
  SignCheckpointOptions,
  SignedCheckpoint,
  SignMessageOptions,
  TreeRoot,
  Verified,
  VerifyCheckpointOptions,
  VerifyGrowthOptions,
  VerifyInclusionOptions,
  VerifyLinesOptions,
  VerifyProofFileOptions,
  VerifySignedBytesOptions,
} from './types.js'

/**
 * Brings JSON into its one canonical form (RFC 8785) and hashes it.
 *
 * What other readers could take for something else is refused: a name that stands twice in one
 * object, a whole number beyond 2^53, a lone surrogate.
 *
 * @param text - The JSON text.
 * @returns JSON in its canonical form.
 * @throws LinesideError when the request cannot be understood or computed.
 *
 * @example Sorted, without blanks
 * ```ts
 * audit.canonicalize('{"b": 1.50, "a": "\\u00e9"}')
 * ```
 */
export function canonicalize(text: string): Canonical {
  return call('audit.canonicalize', request('text', text))
}

/**
 * Brings JSON into its one canonical form (RFC 8785) and hashes it.
 *
 * As {@link canonicalize}, but off the main thread.
 *
 * @param text - The JSON text.
 * @param control - A signal to abort, a time limit.
 * @returns JSON in its canonical form.
 * @throws LinesideError when the request cannot be understood or computed, or was stopped.
 *
 * @example Sorted, without blanks
 * ```ts
 * await audit.canonicalizeAsync('{"b": 1.50, "a": "\\u00e9"}')
 * ```
 */
export async function canonicalizeAsync(text: string, control: Control = {}): Promise<Canonical> {
  return callAsync('audit.canonicalize', request('text', text), control)
}

/**
 * Computes the tree of RFC 9162 over entries: the leaf hash of each, and the root.
 *
 * Give the entries in one form: as texts, as bytes in hex, or as leaf hashes.
 *
 * @param entries - The entries as texts; their UTF-8 bytes are hashed.
 * @param options - Optional: `entriesHex`, `leaves`. See {@link HashTreeOptions}.
 * @returns A tree's root and leaves.
 * @throws LinesideError when the request cannot be understood or computed.
 *
 * @example Two entries
 * ```ts
 * audit.tree(['a', 'b'])
 * ```
 */
export function tree(entries: readonly string[] = [], options: HashTreeOptions = {}): TreeRoot {
  return call('audit.tree', request('entries', entries, options))
}

/**
 * Computes the tree of RFC 9162 over entries: the leaf hash of each, and the root.
 *
 * As {@link tree}, but off the main thread.
 *
 * @param entries - The entries as texts; their UTF-8 bytes are hashed.
 * @param options - Optional: `entriesHex`, `leaves`. See {@link HashTreeOptions}.
 * @param control - A signal to abort, a time limit.
 * @returns A tree's root and leaves.
 * @throws LinesideError when the request cannot be understood or computed, or was stopped.
 *
 * @example Two entries
 * ```ts
 * await audit.treeAsync(['a', 'b'])
 * ```
 */
export async function treeAsync(
  entries: readonly string[] = [],
  options: HashTreeOptions = {},
  control: Control = {},
): Promise<TreeRoot> {
  return callAsync('audit.tree', request('entries', entries, options), control)
}

/**
 * Proves that an entry stands in a tree.
 *
 * @param leaves - The leaf hashes of the whole tree, in order.
 * @param options - Needed: `index`. See {@link ProveInclusionOptions}.
 * @returns Proof that a leaf stands at its place in the tree of a given size (RFC 9162,
 * 2.1.3).
 * @throws LinesideError when the request cannot be understood or computed.
 *
 * @example The first of two leaves
 * ```ts
 * audit.proveInclusion(
 *   [
 *     '022a6979e6dab7aa5ae4c3e5e45f7e977112a7e63593820dbec1ec738a24f93c',
 *     '57eb35615d47f34ec714cacdf5fd74608a5e8e102724e80b24b287c0c27b6a31',
 *   ],
 *   { index: 0 },
 * )
 * ```
 */
export function proveInclusion(
  leaves: readonly Hash[],
  options: ProveInclusionOptions,
): InclusionProof {
  return call('audit.prove_inclusion', request('leaves', leaves, options))
}

/**
 * Proves that an entry stands in a tree.
 *
 * As {@link proveInclusion}, but off the main thread.
 *
 * @param leaves - The leaf hashes of the whole tree, in order.
 * @param options - Needed: `index`. See {@link ProveInclusionOptions}.
 * @param control - A signal to abort, a time limit.
 * @returns Proof that a leaf stands at its place in the tree of a given size (RFC 9162,
 * 2.1.3).
 * @throws LinesideError when the request cannot be understood or computed, or was stopped.
 *
 * @example The first of two leaves
 * ```ts
 * await audit.proveInclusionAsync(
 *   [
 *     '022a6979e6dab7aa5ae4c3e5e45f7e977112a7e63593820dbec1ec738a24f93c',
 *     '57eb35615d47f34ec714cacdf5fd74608a5e8e102724e80b24b287c0c27b6a31',
 *   ],
 *   { index: 0 },
 * )
 * ```
 */
export async function proveInclusionAsync(
  leaves: readonly Hash[],
  options: ProveInclusionOptions,
  control: Control = {},
): Promise<InclusionProof> {
  return callAsync('audit.prove_inclusion', request('leaves', leaves, options), control)
}

/**
 * Proves that a tree continues an earlier one: nothing was changed, only added.
 *
 * @param leaves - The leaf hashes of the whole tree, in order.
 * @param options - Needed: `from`. See {@link ProveGrowthOptions}.
 * @returns Proof that a tree continues a smaller one (RFC 9162, 2.1.4).
 * @throws LinesideError when the request cannot be understood or computed.
 *
 * @example From one leaf to two
 * ```ts
 * audit.proveConsistency(
 *   [
 *     '022a6979e6dab7aa5ae4c3e5e45f7e977112a7e63593820dbec1ec738a24f93c',
 *     '57eb35615d47f34ec714cacdf5fd74608a5e8e102724e80b24b287c0c27b6a31',
 *   ],
 *   { from: 1 },
 * )
 * ```
 */
export function proveConsistency(
  leaves: readonly Hash[],
  options: ProveGrowthOptions,
): ConsistencyProof {
  return call('audit.prove_consistency', request('leaves', leaves, options))
}

/**
 * Proves that a tree continues an earlier one: nothing was changed, only added.
 *
 * As {@link proveConsistency}, but off the main thread.
 *
 * @param leaves - The leaf hashes of the whole tree, in order.
 * @param options - Needed: `from`. See {@link ProveGrowthOptions}.
 * @param control - A signal to abort, a time limit.
 * @returns Proof that a tree continues a smaller one (RFC 9162, 2.1.4).
 * @throws LinesideError when the request cannot be understood or computed, or was stopped.
 *
 * @example From one leaf to two
 * ```ts
 * await audit.proveConsistencyAsync(
 *   [
 *     '022a6979e6dab7aa5ae4c3e5e45f7e977112a7e63593820dbec1ec738a24f93c',
 *     '57eb35615d47f34ec714cacdf5fd74608a5e8e102724e80b24b287c0c27b6a31',
 *   ],
 *   { from: 1 },
 * )
 * ```
 */
export async function proveConsistencyAsync(
  leaves: readonly Hash[],
  options: ProveGrowthOptions,
  control: Control = {},
): Promise<ConsistencyProof> {
  return callAsync('audit.prove_consistency', request('leaves', leaves, options), control)
}

/**
 * Checks a proof that an entry stands in the tree with a root.
 *
 * @param proof - The proof.
 * @param options - Needed: `leaf`, `root`. See {@link VerifyInclusionOptions}.
 * @returns Whether a check passed, and why not.
 * @throws LinesideError when the request cannot be understood or computed.
 *
 * @example The first of two leaves
 * ```ts
 * audit.verifyInclusion(
 *   {
 *     index: 0,
 *     size: 2,
 *     path: ['57eb35615d47f34ec714cacdf5fd74608a5e8e102724e80b24b287c0c27b6a31'],
 *   },
 *   {
 *     leaf: '022a6979e6dab7aa5ae4c3e5e45f7e977112a7e63593820dbec1ec738a24f93c',
 *     root: 'b137985ff484fb600db93107c77b0365c80d78f5b429ded0fd97361d077999eb',
 *   },
 * )
 * ```
 */
export function verifyInclusion(proof: InclusionProof, options: VerifyInclusionOptions): Verified {
  return call('audit.verify_inclusion', request('proof', proof, options))
}

/**
 * Checks a proof that an entry stands in the tree with a root.
 *
 * As {@link verifyInclusion}, but off the main thread.
 *
 * @param proof - The proof.
 * @param options - Needed: `leaf`, `root`. See {@link VerifyInclusionOptions}.
 * @param control - A signal to abort, a time limit.
 * @returns Whether a check passed, and why not.
 * @throws LinesideError when the request cannot be understood or computed, or was stopped.
 *
 * @example The first of two leaves
 * ```ts
 * await audit.verifyInclusionAsync(
 *   {
 *     index: 0,
 *     size: 2,
 *     path: ['57eb35615d47f34ec714cacdf5fd74608a5e8e102724e80b24b287c0c27b6a31'],
 *   },
 *   {
 *     leaf: '022a6979e6dab7aa5ae4c3e5e45f7e977112a7e63593820dbec1ec738a24f93c',
 *     root: 'b137985ff484fb600db93107c77b0365c80d78f5b429ded0fd97361d077999eb',
 *   },
 * )
 * ```
 */
export async function verifyInclusionAsync(
  proof: InclusionProof,
  options: VerifyInclusionOptions,
  control: Control = {},
): Promise<Verified> {
  return callAsync('audit.verify_inclusion', request('proof', proof, options), control)
}

/**
 * Checks a proof that a tree continues an earlier one.
 *
 * @param proof - The proof.
 * @param options - Needed: `fromRoot`, `toRoot`. See {@link VerifyGrowthOptions}.
 * @returns Whether a check passed, and why not.
 * @throws LinesideError when the request cannot be understood or computed.
 *
 * @example From one leaf to two
 * ```ts
 * audit.verifyConsistency(
 *   {
 *     from: 1,
 *     to: 2,
 *     path: ['57eb35615d47f34ec714cacdf5fd74608a5e8e102724e80b24b287c0c27b6a31'],
 *   },
 *   {
 *     fromRoot: '022a6979e6dab7aa5ae4c3e5e45f7e977112a7e63593820dbec1ec738a24f93c',
 *     toRoot: 'b137985ff484fb600db93107c77b0365c80d78f5b429ded0fd97361d077999eb',
 *   },
 * )
 * ```
 */
export function verifyConsistency(proof: ConsistencyProof, options: VerifyGrowthOptions): Verified {
  return call('audit.verify_consistency', request('proof', proof, options))
}

/**
 * Checks a proof that a tree continues an earlier one.
 *
 * As {@link verifyConsistency}, but off the main thread.
 *
 * @param proof - The proof.
 * @param options - Needed: `fromRoot`, `toRoot`. See {@link VerifyGrowthOptions}.
 * @param control - A signal to abort, a time limit.
 * @returns Whether a check passed, and why not.
 * @throws LinesideError when the request cannot be understood or computed, or was stopped.
 *
 * @example From one leaf to two
 * ```ts
 * await audit.verifyConsistencyAsync(
 *   {
 *     from: 1,
 *     to: 2,
 *     path: ['57eb35615d47f34ec714cacdf5fd74608a5e8e102724e80b24b287c0c27b6a31'],
 *   },
 *   {
 *     fromRoot: '022a6979e6dab7aa5ae4c3e5e45f7e977112a7e63593820dbec1ec738a24f93c',
 *     toRoot: 'b137985ff484fb600db93107c77b0365c80d78f5b429ded0fd97361d077999eb',
 *   },
 * )
 * ```
 */
export async function verifyConsistencyAsync(
  proof: ConsistencyProof,
  options: VerifyGrowthOptions,
  control: Control = {},
): Promise<Verified> {
  return callAsync('audit.verify_consistency', request('proof', proof, options), control)
}

/**
 * Signs a checkpoint: how long a log is and the root of its tree, as a C2SP signed note.
 *
 * The key is used and forgotten. A plant that is opened with a signer makes checkpoints of its
 * own journal.
 *
 * @param origin - Whose log it is, such as `example.com/plant-1`.
 * @param options - Needed: `size`, `root`, `seedHex`; optional: `keyName`. See
 * {@link SignCheckpointOptions}.
 * @returns A signed checkpoint, and the key that checks it.
 * @throws LinesideError when the request cannot be understood or computed.
 *
 * @example Two entries, with a key made of zeros
 * ```ts
 * audit.signCheckpoint(
 *   'example.com/plant-1',
 *   {
 *     size: 2,
 *     root: 'b137985ff484fb600db93107c77b0365c80d78f5b429ded0fd97361d077999eb',
 *     seedHex: '0000000000000000000000000000000000000000000000000000000000000000',
 *   },
 * )
 * ```
 */
export function signCheckpoint(origin: string, options: SignCheckpointOptions): SignedCheckpoint {
  return call('audit.sign_checkpoint', request('origin', origin, options))
}

/**
 * Signs a checkpoint: how long a log is and the root of its tree, as a C2SP signed note.
 *
 * As {@link signCheckpoint}, but off the main thread.
 *
 * @param origin - Whose log it is, such as `example.com/plant-1`.
 * @param options - Needed: `size`, `root`, `seedHex`; optional: `keyName`. See
 * {@link SignCheckpointOptions}.
 * @param control - A signal to abort, a time limit.
 * @returns A signed checkpoint, and the key that checks it.
 * @throws LinesideError when the request cannot be understood or computed, or was stopped.
 *
 * @example Two entries, with a key made of zeros
 * ```ts
 * await audit.signCheckpointAsync(
 *   'example.com/plant-1',
 *   {
 *     size: 2,
 *     root: 'b137985ff484fb600db93107c77b0365c80d78f5b429ded0fd97361d077999eb',
 *     seedHex: '0000000000000000000000000000000000000000000000000000000000000000',
 *   },
 * )
 * ```
 */
export async function signCheckpointAsync(
  origin: string,
  options: SignCheckpointOptions,
  control: Control = {},
): Promise<SignedCheckpoint> {
  return callAsync('audit.sign_checkpoint', request('origin', origin, options), control)
}

/**
 * Checks a signed checkpoint against keys that are known.
 *
 * @param note - The signed note.
 * @param options - Needed: `keys`. See {@link VerifyCheckpointOptions}.
 * @returns What a checkpoint says, if it can be trusted.
 * @throws LinesideError when the request cannot be understood or computed.
 *
 * @example A note that nobody signed
 * ```ts
 * audit.verifyCheckpoint(
 *   'example.com/plant-1\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n',
 *   { keys: [] },
 * )
 * ```
 */
export function verifyCheckpoint(note: string, options: VerifyCheckpointOptions): CheckpointCheck {
  return call('audit.verify_checkpoint', request('note', note, options))
}

/**
 * Checks a signed checkpoint against keys that are known.
 *
 * As {@link verifyCheckpoint}, but off the main thread.
 *
 * @param note - The signed note.
 * @param options - Needed: `keys`. See {@link VerifyCheckpointOptions}.
 * @param control - A signal to abort, a time limit.
 * @returns What a checkpoint says, if it can be trusted.
 * @throws LinesideError when the request cannot be understood or computed, or was stopped.
 *
 * @example A note that nobody signed
 * ```ts
 * await audit.verifyCheckpointAsync(
 *   'example.com/plant-1\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n',
 *   { keys: [] },
 * )
 * ```
 */
export async function verifyCheckpointAsync(
  note: string,
  options: VerifyCheckpointOptions,
  control: Control = {},
): Promise<CheckpointCheck> {
  return callAsync('audit.verify_checkpoint', request('note', note, options), control)
}

/**
 * Checks an offline proof (C2SP `tlog-proof`): that an entry stands in a log whose checkpoint
 * is signed by a key that is known.
 *
 * @param proof - The proof file's text.
 * @param options - Needed: `entry`, `keys`. See {@link VerifyProofFileOptions}.
 * @returns What a checkpoint says, if it can be trusted.
 * @throws LinesideError when the request cannot be understood or computed.
 *
 * @example A file that is none
 * ```ts
 * audit.verifyProof('not a proof', { entry: '{}', keys: [] })
 * ```
 */
export function verifyProof(proof: string, options: VerifyProofFileOptions): CheckpointCheck {
  return call('audit.verify_proof', request('proof', proof, options))
}

/**
 * Checks an offline proof (C2SP `tlog-proof`): that an entry stands in a log whose checkpoint
 * is signed by a key that is known.
 *
 * As {@link verifyProof}, but off the main thread.
 *
 * @param proof - The proof file's text.
 * @param options - Needed: `entry`, `keys`. See {@link VerifyProofFileOptions}.
 * @param control - A signal to abort, a time limit.
 * @returns What a checkpoint says, if it can be trusted.
 * @throws LinesideError when the request cannot be understood or computed, or was stopped.
 *
 * @example A file that is none
 * ```ts
 * await audit.verifyProofAsync('not a proof', { entry: '{}', keys: [] })
 * ```
 */
export async function verifyProofAsync(
  proof: string,
  options: VerifyProofFileOptions,
  control: Control = {},
): Promise<CheckpointCheck> {
  return callAsync('audit.verify_proof', request('proof', proof, options), control)
}

/**
 * Audits exported lines of one site's journal: every byte, link, position and version.
 *
 * Signed checkpoints that were kept elsewhere also show whether lines at the end are missing,
 * or all were written anew.
 *
 * @param lines - The lines from the first, each without its line feed.
 * @param options - Optional: `checkpoints`, `keys`. See {@link VerifyLinesOptions}.
 * @returns What an audit found.
 * @throws LinesideError when the request cannot be understood or computed.
 *
 * @example A line that is none
 * ```ts
 * audit.verifyLines(['{"actor":"op.7"}'])
 * ```
 */
export function verifyLines(
  lines: readonly string[],
  options: VerifyLinesOptions = {},
): AuditReport {
  return call('audit.verify_lines', request('lines', lines, options))
}

/**
 * Audits exported lines of one site's journal: every byte, link, position and version.
 *
 * As {@link verifyLines}, but off the main thread.
 *
 * @param lines - The lines from the first, each without its line feed.
 * @param options - Optional: `checkpoints`, `keys`. See {@link VerifyLinesOptions}.
 * @param control - A signal to abort, a time limit.
 * @returns What an audit found.
 * @throws LinesideError when the request cannot be understood or computed, or was stopped.
 *
 * @example A line that is none
 * ```ts
 * await audit.verifyLinesAsync(['{"actor":"op.7"}'])
 * ```
 */
export async function verifyLinesAsync(
  lines: readonly string[],
  options: VerifyLinesOptions = {},
  control: Control = {},
): Promise<AuditReport> {
  return callAsync('audit.verify_lines', request('lines', lines, options), control)
}

/**
 * Checks a chained log of any members: each entry is canonical JSON whose `prev` is the leaf
 * hash of the entry before (zeros first), and whose `seq`, if there is one, counts from 0.
 *
 * @param entries - The entries from the first, as they are stored.
 * @returns What the check of a chained log found.
 * @throws LinesideError when the request cannot be understood or computed.
 *
 * @example One entry
 * ```ts
 * audit.verifyChain(
 *   [
 *     '{"prev":"0000000000000000000000000000000000000000000000000000000000000000","seq":0}',
 *   ],
 * )
 * ```
 */
export function verifyChain(entries: readonly string[]): ChainReport {
  return call('audit.verify_chain', request('entries', entries))
}

/**
 * Checks a chained log of any members: each entry is canonical JSON whose `prev` is the leaf
 * hash of the entry before (zeros first), and whose `seq`, if there is one, counts from 0.
 *
 * As {@link verifyChain}, but off the main thread.
 *
 * @param entries - The entries from the first, as they are stored.
 * @param control - A signal to abort, a time limit.
 * @returns What the check of a chained log found.
 * @throws LinesideError when the request cannot be understood or computed, or was stopped.
 *
 * @example One entry
 * ```ts
 * await audit.verifyChainAsync(
 *   [
 *     '{"prev":"0000000000000000000000000000000000000000000000000000000000000000","seq":0}',
 *   ],
 * )
 * ```
 */
export async function verifyChainAsync(
  entries: readonly string[],
  control: Control = {},
): Promise<ChainReport> {
  return callAsync('audit.verify_chain', request('entries', entries), control)
}

/**
 * Signs bytes with an Ed25519 key (RFC 8032).
 *
 * The key is used and forgotten. Where keys live in hardware, sign there instead.
 *
 * @param messageHex - The bytes, in hex digits.
 * @param options - Needed: `seedHex`. See {@link SignMessageOptions}.
 * @returns An Ed25519 signature and the key that checks it.
 * @throws LinesideError when the request cannot be understood or computed.
 *
 * @example One byte, with a key made of zeros
 * ```ts
 * audit.sign(
 *   '72',
 *   { seedHex: '0000000000000000000000000000000000000000000000000000000000000000' },
 * )
 * ```
 */
export function sign(messageHex: string, options: SignMessageOptions): Ed25519Signature {
  return call('audit.sign', request('message_hex', messageHex, options))
}

/**
 * Signs bytes with an Ed25519 key (RFC 8032).
 *
 * As {@link sign}, but off the main thread.
 *
 * @param messageHex - The bytes, in hex digits.
 * @param options - Needed: `seedHex`. See {@link SignMessageOptions}.
 * @param control - A signal to abort, a time limit.
 * @returns An Ed25519 signature and the key that checks it.
 * @throws LinesideError when the request cannot be understood or computed, or was stopped.
 *
 * @example One byte, with a key made of zeros
 * ```ts
 * await audit.signAsync(
 *   '72',
 *   { seedHex: '0000000000000000000000000000000000000000000000000000000000000000' },
 * )
 * ```
 */
export async function signAsync(
  messageHex: string,
  options: SignMessageOptions,
  control: Control = {},
): Promise<Ed25519Signature> {
  return callAsync('audit.sign', request('message_hex', messageHex, options), control)
}

/**
 * Checks an Ed25519 signature, strictly: a signature in a second spelling, or under a weak
 * key, does not pass.
 *
 * @param messageHex - The bytes that were signed, in hex digits.
 * @param options - Needed: `signatureHex`, `publicKeyHex`. See
 * {@link VerifySignedBytesOptions}.
 * @returns Whether a check passed, and why not.
 * @throws LinesideError when the request cannot be understood or computed.
 *
 * @example The second case of RFC 8032
 * ```ts
 * audit.verifySignature(
 *   '72',
 *   {
 *     publicKeyHex: '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
 *     signatureHex: '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
 *   },
 * )
 * ```
 */
export function verifySignature(messageHex: string, options: VerifySignedBytesOptions): Verified {
  return call('audit.verify_signature', request('message_hex', messageHex, options))
}

/**
 * Checks an Ed25519 signature, strictly: a signature in a second spelling, or under a weak
 * key, does not pass.
 *
 * As {@link verifySignature}, but off the main thread.
 *
 * @param messageHex - The bytes that were signed, in hex digits.
 * @param options - Needed: `signatureHex`, `publicKeyHex`. See
 * {@link VerifySignedBytesOptions}.
 * @param control - A signal to abort, a time limit.
 * @returns Whether a check passed, and why not.
 * @throws LinesideError when the request cannot be understood or computed, or was stopped.
 *
 * @example The second case of RFC 8032
 * ```ts
 * await audit.verifySignatureAsync(
 *   '72',
 *   {
 *     publicKeyHex: '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
 *     signatureHex: '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
 *   },
 * )
 * ```
 */
export async function verifySignatureAsync(
  messageHex: string,
  options: VerifySignedBytesOptions,
  control: Control = {},
): Promise<Verified> {
  return callAsync('audit.verify_signature', request('message_hex', messageHex, options), control)
}
