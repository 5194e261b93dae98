-- SPDX-FileCopyrightText: 2026 The Card Station authors
-- SPDX-License-Identifier: EUPL-1.2
--
-- Letters that are printed again under a new number; letters that are sealed for the portal (A34, A40), and the one-time codes that they are
-- fetched with (A38), of which only a salted hash is kept.

ALTER TABLE letters ADD COLUMN reprint_of TEXT REFERENCES letters (number);

CREATE UNIQUE INDEX letter_is_reprinted_once ON letters (reprint_of) WHERE reprint_of IS NOT NULL;

CREATE TABLE portal_letters (
    letter_number TEXT NOT NULL PRIMARY KEY REFERENCES letters (number),
    document      BLOB,
    fetched       INTEGER NOT NULL CHECK (fetched BETWEEN 0 AND 3),
    published_at  TEXT NOT NULL,
    ends_at       TEXT NOT NULL
) STRICT;

CREATE TABLE one_time_codes (
    letter_number TEXT NOT NULL PRIMARY KEY REFERENCES portal_letters (letter_number),
    salt          BLOB NOT NULL,
    hash          BLOB NOT NULL,
    tries_left    INTEGER NOT NULL CHECK (tries_left >= 0),
    ends_at       TEXT NOT NULL
) STRICT;

CREATE TRIGGER signed_on_paper_gets_paper BEFORE INSERT ON orders WHEN NEW.signing = 'paper' AND NEW.letter_delivery <> 'paper'
BEGIN
    SELECT RAISE(ABORT, 'A34: signed on paper, so its letter goes on paper');
END;

CREATE TRIGGER signed_on_paper_keeps_paper BEFORE UPDATE ON orders WHEN NEW.signing = 'paper' AND NEW.letter_delivery <> 'paper'
BEGIN
    SELECT RAISE(ABORT, 'A34: signed on paper, so its letter goes on paper');
END;

CREATE TRIGGER letters_of_paper_orders_stay_paper BEFORE INSERT ON portal_letters WHEN EXISTS (
    SELECT 1 FROM letters JOIN orders ON orders.number = letters.order_number
    WHERE letters.number = NEW.letter_number AND orders.letter_delivery = 'paper')
BEGIN
    SELECT RAISE(ABORT, 'A34: the letter of this order goes on paper');
END;
