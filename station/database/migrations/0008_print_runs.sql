-- SPDX-FileCopyrightText: 2026 The Card Station authors
-- SPDX-License-Identifier: EUPL-1.2
--
-- Print runs: which letters went to the printer together, by whom, and what became of each.

CREATE TABLE print_runs (
    number   INTEGER NOT NULL PRIMARY KEY,
    station  TEXT NOT NULL,
    printer  TEXT NOT NULL,
    begun_by TEXT NOT NULL,
    begun_at TEXT NOT NULL,
    ended_at TEXT,
    outcome  TEXT,
    CHECK ((ended_at IS NULL) = (outcome IS NULL))
) STRICT;

CREATE UNIQUE INDEX one_print_run_at_a_station ON print_runs (station) WHERE outcome IS NULL;

CREATE TABLE print_run_letters (
    run_number    INTEGER NOT NULL REFERENCES print_runs (number),
    letter_number TEXT NOT NULL REFERENCES letters (number),
    fate          TEXT NOT NULL,
    why           TEXT NOT NULL,
    PRIMARY KEY (run_number, letter_number)
) STRICT;

CREATE INDEX print_runs_by_letter ON print_run_letters (letter_number, run_number);

CREATE TRIGGER print_runs_are_never_deleted BEFORE DELETE ON print_runs
BEGIN
    SELECT RAISE(ABORT, 'a print run is never deleted');
END;

CREATE TRIGGER print_runs_are_never_replaced BEFORE INSERT ON print_runs
    WHEN EXISTS (SELECT 1 FROM print_runs WHERE number = NEW.number)
BEGIN
    SELECT RAISE(ABORT, 'a print run is never replaced');
END;

CREATE TRIGGER ended_print_runs_are_never_changed BEFORE UPDATE ON print_runs WHEN OLD.outcome IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'an ended print run is never changed');
END;

CREATE TRIGGER fates_of_ended_print_runs_are_never_changed BEFORE UPDATE ON print_run_letters
    WHEN (SELECT outcome FROM print_runs WHERE number = OLD.run_number) IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'an ended print run is never changed');
END;

CREATE TRIGGER ended_print_runs_take_no_letters BEFORE INSERT ON print_run_letters
    WHEN (SELECT outcome FROM print_runs WHERE number = NEW.run_number) IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'an ended print run is never changed');
END;

CREATE TRIGGER letters_of_print_runs_are_never_deleted BEFORE DELETE ON print_run_letters
BEGIN
    SELECT RAISE(ABORT, 'a letter of a print run is never deleted');
END;
