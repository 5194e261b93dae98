-- SPDX-FileCopyrightText: 2026 The Card Station authors
-- SPDX-License-Identifier: EUPL-1.2
--
-- What each station has measured of its printers: the offsets that bring a page to its place, in hundredths of a millimetre.

CREATE TABLE printers (
    station     TEXT NOT NULL,
    printer     TEXT NOT NULL,
    shift_right INTEGER NOT NULL,
    shift_down  INTEGER NOT NULL,
    tray        TEXT NOT NULL,
    changed_by  TEXT NOT NULL,
    changed_at  TEXT NOT NULL,
    PRIMARY KEY (station, printer)
) STRICT;
