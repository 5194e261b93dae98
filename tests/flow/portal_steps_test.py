#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Card Station authors
# SPDX-License-Identifier: EUPL-1.2
"""A letter goes to a portal as docs/letters.md says, typed as it stands there, with a key that OpenSSL made.

    BIN=build/dev/bin python3 -m unittest portal_steps_test
"""
import re
import unittest

from typed_steps import SOURCE, TypedSteps, lines_of  # it knows where the others are

import judges
from daily_work import s10
from station import days_later

ORDERER = {"name": "Örjan Exempelsson", "email": "orjan.exempelsson@pahittade.example", "mobile": "+46 70-000 00 00"}


def section():
    text = (SOURCE / "docs" / "letters.md").read_text(encoding="utf-8")
    return lines_of(re.findall(r"(?m)^    (.*)$", text.split("### To the portal")[1].split("\n## ")[0]))


class ALetterToThePortal(TypedSteps):
    HOME = ".local/share/cardstation"

    def setUp(self):
        super().setUp()
        self.drawn = ""
        self.begin_station()
        self.letter = None

    def answer(self, question, line):
        return self.drawn if "code of letter" in question else super().answer(question, line)

    def change(self, file, before, after):
        text = file.read_text(encoding="utf-8")
        self.assertIn(before, text)
        file.write_text(text.replace(before, after, 1), encoding="utf-8")

    def let_the_portal_in(self):
        """What the text says in words between the commands."""
        home = self.station.home
        (home / "portal").mkdir()
        (self.folder / "portal.crt").rename(home / "portal" / "portal.crt")
        (self.folder / "portal.crt").symlink_to(home / "portal" / "portal.crt")
        self.change(home / "settings.toml", "# [portal]\n# certificate", "[portal]\ncertificate")
        self.change(home / "profiles" / "etjanstelegitimation-kort.toml", '\nshipments = ["registered-mail", "courier"]',
                    '\nshipments = ["registered-mail", "courier", "digital"]')

    def send_card(self):
        """Two days before its letter goes to the portal (PCI-2)."""
        card = self.ask("cards", "list")[0]["card"]
        self.cards.remove(0)
        self.type_in(f"cardstation shipments scan {card} {s10(47312402)}")
        self.type_in(f"cardstation shipments dispatch {s10(47312402)}")
        self.environment.update(days_later(2))

    def type_step(self, line):
        line = re.sub(r"\bLETTER\b", lambda _: self.letter, line)
        said = self.type_in(re.sub(r"\bQUESTION\b", lambda _: str(self.question()), line))
        if "one-time-code" in line:
            self.drawn = re.search(r"\b\d{8}\b", said).group()
        if "openssl req" in line:
            self.let_the_portal_in()
        if "approvals confirm" in line:
            self.letter = self.make_card(letterDelivery="sms", orderer=ORDERER)
            self.send_card()

    def test_it_is_read_at_the_portal_alone_and_three_times_at_most(self):
        steps = section()
        self.assertEqual(len(steps), 11, steps)
        for line in steps:
            self.type_step(line)
        text = judges.text_of(self.folder / "letter.pdf")
        self.assertEqual(judges.letter_number_in(text), self.letter)
        self.assertEqual(len(judges.codes_in(text)), 3)
        self.assertEqual((self.folder / "letter.p7m").stat().st_mode & 0o777, 0o600)
        self.assertEqual(self.printer.documents(), [])
        self.fetch_again()

    def fetch_again(self):
        draw, fetch = f"cardstation letters one-time-code {self.letter}", f"cardstation letters fetch {self.letter}"
        self.refused(f"{fetch} again.p7m", "OneTimeCodeOver")  # it was used
        self.type_step(draw)
        old = self.drawn
        self.type_step(draw)
        self.refused(f"echo {old} | {fetch} again.p7m", "OneTimeCodeWrong")
        self.assertFalse((self.folder / "again.p7m").exists())
        self.refused(f"echo {self.drawn} | {fetch} letter.p7m", "FileExists")
        self.type_in(f"echo '  {self.drawn} \t' | {fetch} again.p7m")
        self.type_step(draw)
        self.type_in(f"echo {self.drawn} | {fetch} third.p7m")
        self.refused(draw, "LetterUsedUp")
        self.refused(f"echo {self.drawn} | {fetch} fourth.p7m", "LetterUsedUp")
        self.assertEqual((self.folder / "again.p7m").read_bytes(), (self.folder / "third.p7m").read_bytes())


if __name__ == "__main__":
    unittest.main()
