-- SPDX-FileCopyrightText: 2026 The Card Station authors
-- SPDX-License-Identifier: EUPL-1.2
--
-- The chain over the events, its heads that the station has signed, and whose keys signed them (docs/audit.md).
-- subject_digest is of the rows that an event's subject had when its unit of work was committed, under this schema.

CREATE TABLE event_hashes (
    event_id       INTEGER NOT NULL PRIMARY KEY REFERENCES events (id),
    schema         INTEGER NOT NULL,
    subject_digest BLOB NOT NULL,
    hash           BLOB NOT NULL
) STRICT;

CREATE TABLE trail_signers (
    fingerprint TEXT NOT NULL PRIMARY KEY,
    station     TEXT NOT NULL,
    certificate BLOB NOT NULL,
    added_at    TEXT NOT NULL
) STRICT;

CREATE INDEX signers_by_station ON trail_signers (station, fingerprint);

CREATE TABLE trail_heads (
    number    INTEGER NOT NULL PRIMARY KEY,
    station   TEXT NOT NULL,
    event_id  INTEGER NOT NULL REFERENCES event_hashes (event_id),
    hash      BLOB NOT NULL,
    previous  BLOB NOT NULL,
    signed_at TEXT NOT NULL,
    signer    TEXT NOT NULL REFERENCES trail_signers (fingerprint),
    signature BLOB NOT NULL
) STRICT;

CREATE TRIGGER hashes_are_never_changed BEFORE UPDATE ON event_hashes
BEGIN
    SELECT RAISE(ABORT, 'the chain of events is append-only');
END;

CREATE TRIGGER hashes_are_never_deleted BEFORE DELETE ON event_hashes
BEGIN
    SELECT RAISE(ABORT, 'the chain of events is append-only');
END;

CREATE TRIGGER hashes_are_never_replaced BEFORE INSERT ON event_hashes
    WHEN EXISTS (SELECT 1 FROM event_hashes WHERE event_id = NEW.event_id)
BEGIN
    SELECT RAISE(ABORT, 'the chain of events is append-only');
END;

CREATE TRIGGER signers_are_never_changed BEFORE UPDATE ON trail_signers
BEGIN
    SELECT RAISE(ABORT, 'the signers of the trail are append-only');
END;

CREATE TRIGGER signers_are_never_deleted BEFORE DELETE ON trail_signers
BEGIN
    SELECT RAISE(ABORT, 'the signers of the trail are append-only');
END;

CREATE TRIGGER signers_are_never_replaced BEFORE INSERT ON trail_signers
    WHEN EXISTS (SELECT 1 FROM trail_signers WHERE fingerprint = NEW.fingerprint)
BEGIN
    SELECT RAISE(ABORT, 'the signers of the trail are append-only');
END;

CREATE TRIGGER heads_are_never_changed BEFORE UPDATE ON trail_heads
BEGIN
    SELECT RAISE(ABORT, 'the heads of the trail are append-only');
END;

CREATE TRIGGER heads_are_never_deleted BEFORE DELETE ON trail_heads
BEGIN
    SELECT RAISE(ABORT, 'the heads of the trail are append-only');
END;

CREATE TRIGGER heads_are_never_replaced BEFORE INSERT ON trail_heads
    WHEN EXISTS (SELECT 1 FROM trail_heads WHERE number = NEW.number)
BEGIN
    SELECT RAISE(ABORT, 'the heads of the trail are append-only');
END;
