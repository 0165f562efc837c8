// Written by `cargo xtask codegen` from contract.json; do not edit.

/** The fields whose names TypeScript writes in its own way. */
export const renamed: ReadonlySet<string> = new Set([
  'after_version',
  'clock_change',
  'entries_hex',
  'from_root',
  'has_more',
  'is_kept',
  'key_name',
  'many_writers',
  'message_hex',
  'public_key_hex',
  'range_limits',
  'range_signals',
  'requires_policy',
  'retain_until',
  'seed_hex',
  'signature_hex',
  'to_root',
  'verifier_key',
  'wait_ms',
  'with_lines',
  'with_ranges',
])
