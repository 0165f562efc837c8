-- One row per scope: the end of its journal. Its row is the lock that makes positions
-- gapless, and its revision grows with everything that is written for the scope.
CREATE TABLE IF NOT EXISTS journal (
    scope text COLLATE "C" NOT NULL,
    revision bigint NOT NULL,
    position bigint NOT NULL,
    tip bytea NOT NULL,
    PRIMARY KEY (scope)
);

-- The journal itself, each line as the bytes that were hashed. Append-only: the roles
-- of applications have no right to change or remove a line. A stream's version is that of
-- its last line.
CREATE TABLE IF NOT EXISTS line (
    scope text COLLATE "C" NOT NULL,
    position bigint NOT NULL,
    stream text COLLATE "C" NOT NULL,
    version bigint NOT NULL,
    line bytea NOT NULL,
    PRIMARY KEY (scope, position),
    UNIQUE (scope, stream, version)
);

-- What was done for each command, so that a retry gets the same answer.
CREATE TABLE IF NOT EXISTS command (
    scope text COLLATE "C" NOT NULL,
    command bytea NOT NULL,
    fingerprint bytea,
    first_position bigint NOT NULL,
    events bigint NOT NULL,
    PRIMARY KEY (scope, command)
);

-- The read models that have a table here, and the shape it was given.
CREATE TABLE IF NOT EXISTS model (
    name text COLLATE "C" NOT NULL,
    version bigint NOT NULL,
    shape text COLLATE "C" NOT NULL,
    PRIMARY KEY (name)
);
