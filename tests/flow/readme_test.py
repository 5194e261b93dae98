#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Card Station authors
# SPDX-License-Identifier: EUPL-1.2
"""README's first steps, and what follows now and then, do what they say when they are typed as they stand.

    BIN=build/dev/bin python3 -m unittest readme_test

Only the build is left out. The words in capitals are filled in, passwords and codes are typed at a terminal, a blank lies in
the reader, and the printer is one of ours.
"""
import re
import unittest

from typed_steps import FIRST, LAST, PRINTER, SOURCE, TypedSteps, lines_of  # it knows where the others are

import judges
from daily_work import s10
from station import days_later

LATER = "# two days later"


def commands():
    """The lines of the blocks of these two parts of README, in order, but for the build."""
    text = (SOURCE / "README.md").read_text(encoding="utf-8")
    steps = text.split("## First steps")[1].split("\n## More")[0]
    steps = re.sub(r"Two days later[^`]*:\n\s*```sh\n", f"```sh\n{LATER}\n", steps)
    lines = lines_of(re.findall(r"```sh\n(.*?)```", steps, re.DOTALL))
    return [line for line in lines if "scripts/build" not in line and "export PATH" not in line]


class FirstSteps(TypedSteps):
    def setUp(self):
        super().setUp()
        self.torn = None  # the letter

    def scanned(self, line):
        return f"{self.letter_that_is('printed')}\n\x04" if line.endswith("letters confirm") else ""

    def letter_that_is(self, state):
        return self.ask("letters", "list", "--state", state)[0]["letter"]

    def new_letter(self):
        """The one that is torn, from then on."""
        self.torn = self.torn or self.letter_that_is("printed")
        return self.torn

    def fill_in(self, line):
        words = {r"\bNEW-LETTER\b": self.new_letter,
                 r"\bOTHER-LABEL\b": lambda: s10(47312402), r"\bLABEL\b": lambda: s10(47312401),
                 r"\bLETTER\b": lambda: self.ask("letters", "list")[0]["letter"],
                 r"\bLOT\b": lambda: "PARTI-1",
                 r"\bFIRST\b": lambda: FIRST, r"\bLAST\b": lambda: LAST,
                 r"\bCARD\b": lambda: next(card["card"] for card in self.ask("cards", "list") if card["card"])}
        for word, value in words.items():
            line = re.sub(word, lambda _, value=value: value(), line)
        return line

    def test_they_can_be_typed(self):
        lines = commands()
        self.assertGreater(len(lines), 12, "README's blocks were not found")
        for line in lines:
            if line == LATER:
                self.environment.update(days_later(2))
                continue
            if "lots test" in line:
                self.cards.insert(0)
            if "personalize" in line or "card add" in line:
                self.cards.insert(1)
            if "card add" in line:
                judges.with_reader(self.environment, self.reader_names, 0, self.folder)
            self.type_in(self.fill_in(line))
            if "lots test" in line:
                self.cards.remove(0)
                judges.wait_until_empty(self.environment)
            if "sign-in --card" in line:
                self.assertEqual([each["name"] for each in self.ask("staff", "sessions") if each["method"] == "card"], ["Petra"])
            if "shipments scan CARD" in line:
                self.cards.remove(1)
            if " create" in line:
                settings = self.station.home / "settings.toml"
                self.assertIn(PRINTER, settings.read_text())
                settings.write_text(settings.read_text().replace(PRINTER, self.printer.uri))
        self.assertEqual(self.ask("orders", "show", "B2026-0103")["state"], "Levererad")
        self.assertEqual(len(self.printer.documents()), 3)  # a letter, and twice the PUK's
        self.assertEqual([letter["state"] for letter in self.ask("letters", "list") if letter["letter"] == self.torn], ["destroyed"])
        self.assertEqual(len(self.ask("letters", "list", "--state", "confirmed")), 1)
        self.assertEqual(len(list(self.folder.glob("station-*.db"))), 1)


if __name__ == "__main__":
    unittest.main()
