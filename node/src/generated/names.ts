// Written by `cargo xtask codegen` from contract.json; do not edit.

/** The fields whose names TypeScript writes in its own way. */
export const renamed: ReadonlySet<string> = new Set([
  'clock_change',
  'range_limits',
  'range_signals',
  'with_ranges',
])
