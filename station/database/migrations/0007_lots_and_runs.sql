-- SPDX-FileCopyrightText: 2026 The Card Station authors
-- SPDX-License-Identifier: EUPL-1.2
--
-- Blanks by lot, runs of production with the blanks taken out for them (PCI-3), and the destruction log (PCI-4).

CREATE TABLE lots (
    name           TEXT NOT NULL PRIMARY KEY,
    blank_product  TEXT NOT NULL,
    supplier       TEXT NOT NULL,
    transport_keys TEXT NOT NULL,
    location       TEXT NOT NULL,
    expires        TEXT,
    state          TEXT NOT NULL,
    missing        INTEGER NOT NULL CHECK (missing >= 0),
    unreadable     INTEGER NOT NULL CHECK (unreadable >= 0),
    received_at    TEXT NOT NULL,
    changed_at     TEXT NOT NULL
) STRICT;

CREATE TABLE runs (
    number      INTEGER NOT NULL PRIMARY KEY,
    station     TEXT NOT NULL,
    state       TEXT NOT NULL,
    opened_by   TEXT NOT NULL,
    opened_at   TEXT NOT NULL,
    closed_by   TEXT NOT NULL,
    closed_at   TEXT,
    reviewed_by TEXT NOT NULL,
    reviewed_at TEXT
) STRICT;

CREATE UNIQUE INDEX one_open_run_at_a_station ON runs (station) WHERE state = 'open';

CREATE TABLE run_blanks (
    run_number INTEGER NOT NULL REFERENCES runs (number),
    lot        TEXT NOT NULL REFERENCES lots (name),
    taken      INTEGER NOT NULL CHECK (taken >= 0),
    missing    INTEGER NOT NULL CHECK (missing >= 0),
    unreadable INTEGER NOT NULL CHECK (unreadable >= 0),
    good       INTEGER,
    spoiled    INTEGER,
    returned   INTEGER,
    PRIMARY KEY (run_number, lot),
    CHECK ((good IS NULL) = (returned IS NULL) AND (spoiled IS NULL) = (returned IS NULL)),
    CHECK (returned IS NULL OR taken = good + spoiled + missing + unreadable + returned)
) STRICT;

CREATE TRIGGER runs_are_never_replaced BEFORE INSERT ON runs WHEN EXISTS (SELECT 1 FROM runs WHERE number = NEW.number)
BEGIN
    SELECT RAISE(ABORT, 'a run is never replaced');
END;

CREATE TRIGGER runs_are_never_deleted BEFORE DELETE ON runs
BEGIN
    SELECT RAISE(ABORT, 'a run is never deleted');
END;

CREATE TRIGGER closed_runs_are_only_reviewed BEFORE UPDATE ON runs WHEN OLD.state <> 'open' AND (OLD.state <> 'closed' OR
    NEW.state <> 'reviewed' OR NEW.number <> OLD.number OR NEW.station <> OLD.station OR NEW.opened_by <> OLD.opened_by OR
    NEW.opened_at <> OLD.opened_at OR NEW.closed_by <> OLD.closed_by OR NEW.closed_at <> OLD.closed_at)
BEGIN
    SELECT RAISE(ABORT, 'a closed run is never changed');
END;

CREATE TRIGGER closed_balances_take_nothing BEFORE INSERT ON run_blanks
    WHEN (SELECT state FROM runs WHERE number = NEW.run_number) <> 'open'
BEGIN
    SELECT RAISE(ABORT, 'the balance of a closed run is never changed');
END;

CREATE TRIGGER closed_balances_are_never_changed BEFORE UPDATE ON run_blanks
    WHEN (SELECT state FROM runs WHERE number = OLD.run_number) <> 'open'
BEGIN
    SELECT RAISE(ABORT, 'the balance of a closed run is never changed');
END;

CREATE TRIGGER balances_are_never_deleted BEFORE DELETE ON run_blanks
BEGIN
    SELECT RAISE(ABORT, 'a balance is never deleted');
END;

ALTER TABLE cards ADD COLUMN lot TEXT REFERENCES lots (name);

ALTER TABLE cards ADD COLUMN run_number INTEGER REFERENCES runs (number);

ALTER TABLE cards ADD COLUMN run_fate TEXT;

CREATE INDEX cards_by_lot ON cards (lot, state);

CREATE INDEX cards_by_run ON cards (run_number, lot, state);

CREATE TABLE destructions (
    number  INTEGER NOT NULL PRIMARY KEY,
    who     TEXT NOT NULL,
    witness TEXT NOT NULL,
    place   TEXT NOT NULL,
    at      TEXT NOT NULL,
    method  TEXT NOT NULL
) STRICT;

CREATE TABLE destroyed_things (
    kind        TEXT NOT NULL,
    id          TEXT NOT NULL,
    destruction INTEGER NOT NULL REFERENCES destructions (number),
    lot         TEXT NOT NULL,
    why         TEXT NOT NULL,
    PRIMARY KEY (kind, id)
) STRICT;

CREATE INDEX destroyed_by_destruction ON destroyed_things (destruction, kind, id);

CREATE TRIGGER destructions_are_never_changed BEFORE UPDATE ON destructions
BEGIN
    SELECT RAISE(ABORT, 'the destruction log is append-only');
END;

CREATE TRIGGER destructions_are_never_deleted BEFORE DELETE ON destructions
BEGIN
    SELECT RAISE(ABORT, 'the destruction log is append-only');
END;

CREATE TRIGGER destructions_are_never_replaced BEFORE INSERT ON destructions
    WHEN EXISTS (SELECT 1 FROM destructions WHERE number = NEW.number)
BEGIN
    SELECT RAISE(ABORT, 'the destruction log is append-only');
END;

CREATE TRIGGER destroyed_things_are_never_changed BEFORE UPDATE ON destroyed_things
BEGIN
    SELECT RAISE(ABORT, 'the destruction log is append-only');
END;

CREATE TRIGGER destroyed_things_are_never_deleted BEFORE DELETE ON destroyed_things
BEGIN
    SELECT RAISE(ABORT, 'the destruction log is append-only');
END;

CREATE TRIGGER destroyed_things_are_never_replaced BEFORE INSERT ON destroyed_things
    WHEN EXISTS (SELECT 1 FROM destroyed_things WHERE kind = NEW.kind AND id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'the destruction log is append-only');
END;
