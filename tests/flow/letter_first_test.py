#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Card Station authors
# SPDX-License-Identifier: EUPL-1.2
"""A station that lets the letter leave first, and the card so many days later (PCI-2), at the command line.

    BIN=build/dev/bin python3 -m unittest letter_first_test
"""
import unittest

from typed_steps import ORDER, TypedSteps  # it knows where the others are

import judges
from daily_work import s10
from station import days_later

CARD_LABEL, LETTER_LABEL = s10(47312402), s10(47312401)


class TheLetterFirst(TypedSteps):
    HOME = ".local/share/cardstation"

    def setUp(self):
        super().setUp()
        self.begin_station()
        settings = self.station.home / "settings.toml"
        text = settings.read_text(encoding="utf-8")
        self.assertEqual(text.count('\nfirst = "card"\n'), 1)
        settings.write_text(text.replace('\nfirst = "card"\n', '\nfirst = "letter"\n').replace("\ndays = 2\n", "\ndays = 3\n"))

    def on_day(self, days, who):
        self.environment.update(days_later(days))
        self.station.environment = self.environment
        self.type_in(f"cardstation sign-in {who}")

    def test_the_card_leaves_three_days_after_its_letter(self):
        letter = self.make_card()
        card = self.ask("cards", "list")[0]["card"]
        self.cards.remove(0)
        self.type_in(f"cardstation shipments scan {card} {CARD_LABEL}")
        dispatch = f"cardstation shipments dispatch {CARD_LABEL}"
        self.refused(dispatch, "PCI-2", "the card leaves after its letter")
        for line in ("sign-in Mats", "letters print", f"letters confirm {letter}", f"shipments scan {letter} {LETTER_LABEL}",
                     f"shipments dispatch {LETTER_LABEL}", "sign-in Petra"):
            self.type_in(f"cardstation {line}")
        self.refused(dispatch, "PCI-2", "its letter left on", "the card may leave from")
        self.on_day(2, "Petra")
        self.refused(dispatch, "PCI-2")
        self.on_day(3, "Petra")
        self.type_in(dispatch)
        self.on_day(4, "Mats")
        self.type_in(f"cardstation shipments delivered {LETTER_LABEL} {CARD_LABEL}")
        self.assertEqual(self.ask("orders", "show", ORDER)["state"], "Levererad")
        self.assertEqual(judges.letter_number_in(judges.text_of(self.printer.documents()[0])), letter)


if __name__ == "__main__":
    unittest.main()
