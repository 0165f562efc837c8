//! How large things may be; everything has a limit, so that nothing fails far from home.

/// The largest body of an event, in bytes.
pub const BODY_BYTES: usize = 1 << 20;
/// The most events of one command.
pub const EVENTS_PER_COMMIT: usize = 10_000;
/// The most bytes of all bodies of one command.
pub const COMMIT_BYTES: usize = 16 << 20;
/// The most streams that one command touches.
pub const STREAMS_PER_COMMIT: usize = 10_000;
/// The most changes to rows of one command.
pub const EFFECTS_PER_COMMIT: usize = 50_000;
/// The most commits of one batch; the journal cuts longer queues.
pub const COMMITS_PER_BATCH: usize = 10_000;
/// The longest reason, in bytes.
pub const REASON_BYTES: usize = 4_096;
/// The longest line, in bytes: a body and what stands around it. A reason of control
/// characters is written in six times its bytes.
pub const LINE_BYTES: usize = BODY_BYTES + 6 * REASON_BYTES + 8_192;
/// The last position: the largest whole number that a JSON number holds exactly.
pub const LAST_POSITION: u64 = (1 << 53) - 1;
/// How far the recorded time may step back before the step itself is recorded.
pub const CLOCK_TOLERANCE_MICROS: i64 = 1_000_000;
