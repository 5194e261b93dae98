-- SPDX-FileCopyrightText: 2026 The Card Station authors
-- SPDX-License-Identifier: EUPL-1.2
--
-- The cards that the staff signs in with, and where a session's card must stay.

CREATE TABLE member_cards (
    fingerprint  TEXT NOT NULL PRIMARY KEY,
    member       TEXT NOT NULL REFERENCES members (name),
    chip_serial  TEXT NOT NULL,
    token_serial TEXT NOT NULL,
    token_label  TEXT NOT NULL,
    subject      TEXT NOT NULL,
    ends_at      TEXT NOT NULL,
    added_at     TEXT NOT NULL,
    added_by     TEXT NOT NULL
) STRICT;

CREATE INDEX member_cards_by_member ON member_cards (member);

CREATE TRIGGER member_cards_are_never_changed BEFORE UPDATE ON member_cards
BEGIN
    SELECT RAISE(ABORT, 'a card of the staff is taken away and added, never changed');
END;

ALTER TABLE sessions ADD COLUMN card_atr TEXT NOT NULL DEFAULT '';

ALTER TABLE sessions ADD COLUMN pcscd TEXT NOT NULL DEFAULT '';
