//! Every constant statement of the store, in one place.
//!
//! They keep to what PostgreSQL, Citus, CockroachDB and YugabyteDB share: the scope is
//! the first column of every key and stands in every condition; no sequences, advisory
//! locks, notifications, triggers or procedures; values are bound, never written into
//! the text. What is built per read model or per batch lives in [`model`](crate::model)
//! and [`write`](mod@crate::write), and a test holds all of it against the same list.
//!
//! Two habits need a reason:
//!
//! - *`LATERAL (.. LIMIT 1)`* instead of a join, and instead of `= ANY(..)`: a join may
//!   be turned around, and on a table without statistics it is, so that every row of the
//!   scope is read. A lookup per value asked for stays a lookup whatever the planner
//!   believes of the table.
//! - *`RETURNING` and `EXISTS (SELECT 1 FROM moved)`*: what is written depends on the
//!   scope's revision being the one that was read, so that one statement is both the
//!   check and the transaction.

/// Opens a transaction; its isolation is the session's.
pub(crate) const BEGIN: &str = "BEGIN";
/// Makes a transaction durable.
pub(crate) const COMMIT: &str = "COMMIT";
/// Takes a transaction back.
pub(crate) const ROLLBACK: &str = "ROLLBACK";

/// What must be known of a server before it is trusted with a journal.
pub(crate) const PROBE: &str = "\
SELECT current_setting('server_encoding'), current_setting('fsync', true)";
/// An acknowledged commit is on the disk, even where the server's default is that it
/// need not be; a default that asks for more is left alone.
pub(crate) const SYNCHRONOUS: &str = "\
SELECT set_config('synchronous_commit', 'on', false) \
WHERE current_setting('synchronous_commit', true) = 'off'";

/// Makes the scope's row if there is none, and locks it until the transaction ends.
pub(crate) const LOCK: &str = "\
INSERT INTO journal AS j (scope, revision, position, tip) VALUES ($1, 0, 0, '') \
ON CONFLICT (scope) DO UPDATE SET revision = j.revision RETURNING j.revision, j.tip";
/// Moves the end of the journal on, if nothing was written since it was read.
pub(crate) const MOVE: &str = "\
UPDATE journal SET revision = revision + 1, position = $3, tip = $4 \
WHERE scope = $1 AND revision = $2";

/// The end of the journal, as the first part of a load.
pub(crate) const LOAD_TIP: &str = "\
SELECT 0 AS part, 0::bigint AS place, j.revision AS number, 0::bigint AS count, j.tip AS bytes \
FROM journal AS j WHERE j.scope = $1";
/// The records of commands, as a part of a load.
pub(crate) const LOAD_COMMANDS: &str = "\
SELECT 1, asked.place, found.first_position, found.events, found.fingerprint \
FROM unnest($2::bytea[]) WITH ORDINALITY AS asked (command, place) \
CROSS JOIN LATERAL (SELECT c.first_position, c.events, c.fingerprint FROM command AS c \
WHERE c.scope = $1 AND c.command = asked.command LIMIT 1) AS found";
/// The versions of streams, as a part of a load.
pub(crate) const LOAD_STREAMS: &str = "\
SELECT 2, asked.place, found.version, 0, NULL::bytea \
FROM unnest($3::text[]) WITH ORDINALITY AS asked (stream, place) \
CROSS JOIN LATERAL (SELECT l.version FROM line AS l \
WHERE l.scope = $1 AND l.stream = asked.stream ORDER BY l.version DESC LIMIT 1) AS found";

/// Appends lines by binary copy.
pub(crate) const COPY_LINES: &str =
    "COPY line (scope, position, stream, version, line) FROM STDIN WITH (FORMAT binary)";
/// Records commands by binary copy, where none of them can be there already.
pub(crate) const COPY_COMMANDS: &str = "\
COPY command (scope, command, fingerprint, first_position, events) FROM STDIN WITH (FORMAT binary)";
/// Records imported commands, some of which came with an earlier page.
pub(crate) const ADD_COMMANDS: &str = "\
INSERT INTO command AS c (scope, command, fingerprint, first_position, events) \
SELECT $1, x.command, NULL::bytea, x.first_position, x.events \
FROM unnest($2::bytea[], $3::bigint[], $4::bigint[]) AS x (command, first_position, events) \
ON CONFLICT (scope, command) DO UPDATE SET events = c.events + EXCLUDED.events";
/// The versions of these streams, where they have one.
pub(crate) const VERSIONS: &str = "\
SELECT asked.place, found.version \
FROM unnest($2::text[]) WITH ORDINALITY AS asked (stream, place) \
CROSS JOIN LATERAL (SELECT l.version FROM line AS l \
WHERE l.scope = $1 AND l.stream = asked.stream ORDER BY l.version DESC LIMIT 1) AS found";

/// The end of one journal.
pub(crate) const TIP: &str = "SELECT tip FROM journal WHERE scope = $1";
/// Every scope.
pub(crate) const SCOPES: &str = "SELECT scope FROM journal ORDER BY scope";
/// One stream's version.
pub(crate) const VERSION: &str = "\
SELECT version FROM line WHERE scope = $1 AND stream = $2 ORDER BY version DESC LIMIT 1";
/// One command's record.
pub(crate) const COMMAND: &str = "\
SELECT first_position, events, fingerprint FROM command WHERE scope = $1 AND command = $2";
/// A page of one stream.
pub(crate) const STREAM_LINES: &str = "\
SELECT version, line FROM line WHERE scope = $1 AND stream = $2 AND version >= $3 \
AND version < $4 ORDER BY version LIMIT $5";
/// A page of a journal.
pub(crate) const JOURNAL_LINES: &str = "\
SELECT position, line FROM line WHERE scope = $1 AND position > $2 ORDER BY position LIMIT $3";

/// Lines whose count is not their last position, or is not the journal's.
pub(crate) const CHECK_LINES: &str = "\
SELECT j.scope, j.position, coalesce(l.lines, 0), coalesce(l.last, 0) FROM journal AS j \
LEFT JOIN (SELECT scope, count(*) AS lines, max(position) AS last, sum(length(line)) AS bytes \
FROM line GROUP BY scope) AS l ON l.scope = j.scope \
WHERE coalesce(l.lines, 0) <> j.position OR coalesce(l.last, 0) <> j.position \
OR coalesce(l.bytes, 0) < 0 ORDER BY j.scope LIMIT 1";
/// Streams whose versions have gaps.
pub(crate) const CHECK_STREAMS: &str = "\
SELECT scope, stream, max(version), count(*) FROM line GROUP BY scope, stream \
HAVING max(version) <> count(*) LIMIT 1";

/// The read models that have a table.
pub(crate) const MODELS: &str = "SELECT name, version, shape FROM model";
/// Forgets a read model, before its table is dropped.
pub(crate) const FORGET_MODEL: &str = "DELETE FROM model WHERE name = $1";
/// Remembers a read model, once its table is there.
pub(crate) const REMEMBER_MODEL: &str =
    "INSERT INTO model (name, version, shape) VALUES ($1, $2, $3)";
/// Notes that every scope's rows of a read model are to be made, before its table is.
pub(crate) const NOTE_PENDING: &str = "\
INSERT INTO model_pending (scope, name) SELECT scope, $1 FROM journal WHERE position > 0 \
ON CONFLICT (scope, name) DO NOTHING";
/// The read models of which some scope's rows are still to be made.
pub(crate) const PENDING: &str = "SELECT DISTINCT name FROM model_pending";
/// Notes that a scope's rows were made.
pub(crate) const FILLED: &str = "DELETE FROM model_pending WHERE scope = $1 AND name = $2";

/// Whether the schema exists at all.
pub(crate) const HAS_SCHEMA: &str = "SELECT 1 FROM pg_catalog.pg_namespace WHERE nspname = $1";
/// What the migrations know of themselves.
pub(crate) const CREATE_VERSIONS: &str = "\
CREATE TABLE IF NOT EXISTS schema_version (version bigint NOT NULL, sha256 text NOT NULL, \
at_us bigint NOT NULL, lib text NOT NULL, PRIMARY KEY (version))";
/// One row to lock, so that one process at a time changes the schema.
pub(crate) const CREATE_LOCK: &str =
    "CREATE TABLE IF NOT EXISTS schema_lock (id bigint NOT NULL, PRIMARY KEY (id))";
/// Locks it until the transaction ends.
pub(crate) const LOCK_SCHEMA: &str =
    "INSERT INTO schema_lock (id) VALUES (1) ON CONFLICT (id) DO UPDATE SET id = EXCLUDED.id";
/// The migrations that were carried out.
pub(crate) const SCHEMA_VERSIONS: &str =
    "SELECT version, sha256 FROM schema_version ORDER BY version";
/// Records that one was.
pub(crate) const RECORD_VERSION: &str =
    "INSERT INTO schema_version (version, sha256, at_us, lib) VALUES ($1, $2, $3, $4)";

#[cfg(test)]
mod tests;

/// All of them, for the test.
#[cfg(test)]
pub(crate) const ALL: &[&str] = &[
    BEGIN,
    COMMIT,
    ROLLBACK,
    PROBE,
    SYNCHRONOUS,
    LOCK,
    MOVE,
    LOAD_TIP,
    LOAD_COMMANDS,
    LOAD_STREAMS,
    COPY_LINES,
    COPY_COMMANDS,
    ADD_COMMANDS,
    VERSIONS,
    TIP,
    SCOPES,
    VERSION,
    COMMAND,
    STREAM_LINES,
    JOURNAL_LINES,
    CHECK_LINES,
    CHECK_STREAMS,
    MODELS,
    FORGET_MODEL,
    REMEMBER_MODEL,
    NOTE_PENDING,
    PENDING,
    FILLED,
    HAS_SCHEMA,
    CREATE_VERSIONS,
    CREATE_LOCK,
    LOCK_SCHEMA,
    SCHEMA_VERSIONS,
    RECORD_VERSION,
];
