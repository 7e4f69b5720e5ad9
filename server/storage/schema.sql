-- Version 1. The tables are plain SQL that PostgreSQL takes too, but for the words WITHOUT ROWID and BLOB (BYTEA).

CREATE TABLE rooms (
    code          TEXT   NOT NULL PRIMARY KEY,
    key_hash      TEXT   NOT NULL UNIQUE,   -- of the random key that the request to make the room carried
    teacher_hash  TEXT   NOT NULL,
    board_hash    TEXT   NOT NULL,
    created_ms    BIGINT NOT NULL,
    expires_ms    BIGINT NOT NULL,
    deadline_ms   BIGINT,                   -- NULL while no clock runs
    last_alive_ms BIGINT NOT NULL
);

-- The truth. A second writer of a room fails on the primary key.
CREATE TABLE events (
    room  TEXT   NOT NULL,
    seq   BIGINT NOT NULL,
    at_ms BIGINT NOT NULL,
    actor TEXT   NOT NULL,
    cid   TEXT   NOT NULL,
    body  TEXT   NOT NULL,
    PRIMARY KEY (room, seq)
) WITHOUT ROWID;

CREATE TABLE drafts (
    room    TEXT   NOT NULL,
    student TEXT   NOT NULL,
    phase   TEXT   NOT NULL,
    text    TEXT   NOT NULL,
    at_ms   BIGINT NOT NULL,
    PRIMARY KEY (room, student, phase)
) WITHOUT ROWID;

-- 'secret': 32 random bytes. 'unswept': rooms were deleted, and stray copies of their words may still be in the file.
CREATE TABLE meta (
    name  TEXT NOT NULL PRIMARY KEY,
    value BLOB NOT NULL
);
