-- Which migrations made this file, when, and by which release.
CREATE TABLE schema_version (
  version INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL,
  at_us INTEGER NOT NULL,
  lib TEXT NOT NULL
) STRICT;

-- One journal each. `tip` is its end, as the journal writes it; `crc` is the CRC-32 over
-- `name` and `tip`.
CREATE TABLE scope (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  tip BLOB NOT NULL,
  crc INTEGER NOT NULL
) STRICT;

-- The journal itself. `id` is the scope's id times 2^44, plus the position, so that
-- lines are appended at the end of their scope and found by one number.
-- `crc` is the CRC-32 of zlib over the id, as eight bytes with the highest first, and the
-- body.
CREATE TABLE line (
  id INTEGER PRIMARY KEY,
  body BLOB NOT NULL,
  crc INTEGER NOT NULL
) STRICT;

CREATE TRIGGER line_is_not_changed BEFORE UPDATE ON line
BEGIN SELECT RAISE(ABORT, 'the lines of a journal are never changed'); END;

CREATE TRIGGER line_is_not_deleted BEFORE DELETE ON line
BEGIN SELECT RAISE(ABORT, 'the lines of a journal are never deleted'); END;

-- `INSERT OR REPLACE` deletes without asking the trigger above.
CREATE TRIGGER line_is_not_replaced BEFORE INSERT ON line
WHEN EXISTS (SELECT 1 FROM line WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'the lines of a journal are never replaced'); END;

CREATE TABLE stream (
  id INTEGER PRIMARY KEY,
  scope INTEGER NOT NULL REFERENCES scope (id),
  name TEXT NOT NULL,
  UNIQUE (scope, name)
) STRICT;

-- Where each version of a stream stands. The last one is the stream's version.
CREATE TABLE stream_line (
  stream INTEGER NOT NULL,
  version INTEGER NOT NULL,
  position INTEGER NOT NULL,
  PRIMARY KEY (stream, version)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER stream_line_is_not_changed BEFORE UPDATE ON stream_line
BEGIN SELECT RAISE(ABORT, 'the lines of a journal are never changed'); END;

CREATE TRIGGER stream_line_is_not_deleted BEFORE DELETE ON stream_line
BEGIN SELECT RAISE(ABORT, 'the lines of a journal are never deleted'); END;

-- What makes a retry harmless. `fingerprint` is missing where lines were imported.
-- `crc` is the CRC-32 over `id`, `fingerprint` if any, `first_position` as eight bytes and
-- `events` as four.
CREATE TABLE command (
  scope INTEGER NOT NULL,
  id BLOB NOT NULL,
  fingerprint BLOB,
  first_position INTEGER NOT NULL,
  events INTEGER NOT NULL,
  crc INTEGER NOT NULL,
  PRIMARY KEY (scope, id)
) STRICT, WITHOUT ROWID;

-- The read models whose tables `rm_<name>` stand in this file, and their form.
CREATE TABLE read_model (
  name TEXT PRIMARY KEY,
  version INTEGER NOT NULL,
  form TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Scopes whose rows are still to be rebuilt from their lines.
CREATE TABLE read_model_pending (
  name TEXT NOT NULL,
  scope INTEGER NOT NULL REFERENCES scope (id),
  PRIMARY KEY (name, scope)
) STRICT, WITHOUT ROWID;

-- The journal for people: one row a line, as text.
CREATE VIEW journal AS
SELECT scope.name AS scope, line.id & 0xfffffffffff AS position, CAST(line.body AS TEXT) AS line
FROM line JOIN scope ON scope.id = line.id >> 44;
