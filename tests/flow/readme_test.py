#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Card Station authors
# SPDX-License-Identifier: EUPL-1.2
"""README's first steps, and what follows now and then, do what they say when they are typed as they stand.

    BIN=build/dev/bin python3 -m unittest readme_test

Only the build is left out. The words in capitals are filled in, passwords and codes are typed at a terminal, a blank lies in
the reader, and the printer is one of ours.
"""
import contextlib
import os
import pathlib
import pty
import re
import shutil
import sys
import tempfile
import unittest

SOURCE = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(SOURCE / "fixtures" / "demo"))

import judges  # noqa: E402
from daily_work import s10  # noqa: E402
from devices import Cards, Printer, Readers  # noqa: E402
from station import Station, days_later  # noqa: E402

PRINTER = "ipp://localhost:631/printers/pinbrev"
FIRST, LAST = "0000000000000000A001", "0000000000000000A002"
LATER = "# two days later"
PATIENCE = 240  # seconds, for one command


def commands():
    """The lines of the blocks of these two parts of README, in order, but for the build."""
    text = (SOURCE / "README.md").read_text(encoding="utf-8")
    steps = text.split("## First steps")[1].split("\n## More")[0]
    steps = re.sub(r"Two days later:\n\s*```sh\n", f"```sh\n{LATER}\n", steps)
    blocks = re.findall(r"```sh\n(.*?)```", steps, re.DOTALL)
    lines = [line.strip() for block in blocks for line in block.splitlines() if line.strip()]
    return [line for line in lines if "scripts/build" not in line and "export PATH" not in line]


class FirstSteps(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="readme-"))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        built = pathlib.Path(os.environ["BIN"]).resolve()
        readers = Readers(self.folder / "pcscd", 1)
        self.addCleanup(readers.stop)
        self.reader_names = readers.names
        self.printer = Printer(self.folder / "printer")
        self.addCleanup(self.printer.stop)
        self.cards = Cards(built / "virtualcard", self.folder / "cards", readers.ports, 2, "t1")
        for card, serial in enumerate((FIRST, LAST)):
            self.cards.blank(card, serial)
        self.addCleanup(self.cards.stop)
        self.environment = {**os.environ, "HOME": str(self.folder), "PATH": f"{built}:{os.environ['PATH']}",
                            "PCSCLITE_CSOCK_NAME": readers.socket}
        self.station = Station(built / "cardstation", self.folder / "station", self.environment)
        self.lines = []
        self.codes = {}  # that were handed over, of those who have not used them
        self.beginner = None
        self.torn = None  # the letter

    def type_in(self, line):
        """As in one shell: variables that earlier lines set are still set."""
        if re.match(r"\w+=", line):
            self.lines.append(line)
            return
        child, terminal = pty.fork()
        if child == 0:
            os.chdir(SOURCE)
            os.execvpe("bash", ["bash", "-euc", "\n".join([*self.lines, line])], self.environment)
        said = self.converse(terminal, line)
        self.assertEqual(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), 0, f"{line}\n{said}")
        for name, code in re.findall(r"code for (\w+), .*?: ([0-9a-f]{16})", said.replace("\r\n", " ")):
            self.codes[name] = code

    def converse(self, terminal, line):
        """Answers what is asked for unseen, until the program hangs up; gives all that it said."""
        said, answered = "", 0
        if line.endswith("letters confirm"):
            os.write(terminal, f"{self.letter_that_is('printed')}\n\x04".encode())
        with open(terminal, "rb", buffering=0) as screen, contextlib.suppress(OSError):  # EIO is its end
            while heard := screen.read(4096):
                said += heard.decode()
                for question in re.findall(r"[^\r\n]*(?:Password of|password|Once more|PIN of|Passphrase of)[^\r\n]*: +$", said[answered:]):
                    os.write(terminal, self.answer(question, line).encode() + b"\n")
                    answered = len(said)
        return said

    def answer(self, question, line):
        if "Password of" in question:
            name = line.split()[-1]
            return self.codes.pop(name, None) or f"{name} har en lång mening"
        if "PIN of" in question:
            return next(codes for codes in map(judges.codes_in, map(judges.text_of, self.printer.documents())) if len(codes) == 3)[0]
        if "Passphrase of" in question:
            return (self.folder / "station" / "escrow" / "escrow.passphrase").read_text().strip()
        if "choose a password" in question:
            self.beginner = question.strip().split(",")[0].split()[-1]
        if "right. Choose" in question:
            self.beginner = line.split()[-1]
        return f"{self.beginner} har en lång mening"

    def ask(self, *arguments):
        """Of whoever is signed in."""
        return self.station.ask(*arguments, who="")

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
                settings = self.folder / "station" / "settings.toml"
                self.assertIn(PRINTER, settings.read_text())
                settings.write_text(settings.read_text().replace(PRINTER, self.printer.uri))
        self.assertEqual(self.ask("orders", "show", "B2026-0103")["state"], "Levererad")
        self.assertEqual(len(self.printer.documents()), 3)  # a letter, and twice the PUK's
        self.assertEqual([letter["state"] for letter in self.ask("letters", "list") if letter["letter"] == self.torn], ["destroyed"])
        self.assertEqual(len(self.ask("letters", "list", "--state", "confirmed")), 1)
        self.assertEqual(len(list(self.folder.glob("station-*.db"))), 1)


if __name__ == "__main__":
    unittest.main()
