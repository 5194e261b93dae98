# SPDX-FileCopyrightText: 2026 The Card Station authors
# SPDX-License-Identifier: EUPL-1.2
"""Typing a document's commands as they stand, at a terminal, with a reader, blanks and a printer of ours."""
import contextlib
import json
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
from devices import Cards, Printer, Readers  # noqa: E402
from station import Station  # noqa: E402

PRINTER = "ipp://localhost:631/printers/pinbrev"
FIRST, LAST = "0000000000000000A001", "0000000000000000A002"
ORDER = "B2026-0104"
PATIENCE = 240  # seconds, for one command


def lines_of(blocks):
    return [line.strip() for block in blocks for line in block.splitlines() if line.strip()]


class TypedSteps(unittest.TestCase):
    """People who share an account; the words in capitals are filled in, passwords and codes typed."""

    HOME = "station"  # in the account's folder; ".local/share/cardstation" needs no --home

    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="typed-"))
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
        self.station = Station(built / "cardstation", self.folder / self.HOME, self.environment)
        self.lines = []
        self.where = SOURCE
        self.codes = {}  # that were handed over, of those who have not used them
        self.beginner = None

    def begin_station(self):
        """Without stock, in the folder of the account, where whoever types stands from then on."""
        self.where = self.folder
        for line in (f"cardstation create --no-stock --printer {self.printer.uri}", "cardstation staff begin --administrator Ada --issuer Ulla",
                     "cardstation sign-in Ada", "cardstation ca init", "cardstation staff add Sara --role support",
                     "cardstation staff add Petra --role production", "cardstation staff add Mats --role mailroom",
                     "cardstation sign-in Ulla", "cardstation approvals confirm 1 2 3"):
            self.type_in(line)

    def make_card(self, **changes):
        """Of an order that was signed digitally, in which this is changed; gives its letter's number."""
        document = json.loads((SOURCE / "fixtures/orders/good/demo.json").read_text(encoding="utf-8"))
        order = document["orders"][0]
        order.update(number=ORDER, lines=order["lines"][:1], **changes)
        (self.folder / "order.json").write_text(json.dumps({**document, "orders": [order]}))
        for line in ("cardstation sign-in Sara", "cardstation orders import order.json", f"cardstation orders approve {ORDER}",
                     "cardstation sign-in Ulla"):
            self.type_in(line)
        self.type_in(f"cardstation approvals confirm {self.question()}")
        self.cards.insert(0)
        self.type_in("cardstation sign-in Petra")
        self.type_in("cardstation personalize --count 1")
        return self.ask("letters", "list")[0]["letter"]

    def question(self):
        """What waits for a second person."""
        return self.ask("approvals", "list")[0]["approval"]

    def refused(self, line, *words):
        said = " ".join(self.type_in(line, fails=1).split())
        for word in words:
            self.assertIn(word, said)

    def type_in(self, line, fails=0):
        """As in one shell: variables that earlier lines set are still set. Gives what was said."""
        if re.match(r"\w+=", line):
            self.lines.append(line)
            return ""
        child, terminal = pty.fork()
        if child == 0:
            os.chdir(self.where)
            os.execvpe("bash", ["bash", "-euc", "\n".join([*self.lines, line])], self.environment)
        said = self.converse(terminal, line)
        ended = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        self.assertEqual(ended, fails, f"{line}\n{said}")
        for name, code in re.findall(r"code for (\w+), .*?: ([0-9a-f]{16})", said.replace("\r\n", " ")):
            self.codes[name] = code
        return said

    def converse(self, terminal, line):
        """Answers what is asked for unseen, until the program hangs up; gives all that it said."""
        said, answered = "", 0
        os.write(terminal, self.scanned(line).encode())
        with open(terminal, "rb", buffering=0) as screen, contextlib.suppress(OSError):  # EIO is its end
            while heard := screen.read(4096):
                said += heard.decode()
                for question in re.findall(r"[^\r\n]*(?:Password of|password|Once more|PIN of|Passphrase of|code of letter)[^\r\n]*: +$", said[answered:]):
                    os.write(terminal, self.answer(question, line).encode() + b"\n")
                    answered = len(said)
        return said

    def scanned(self, line):
        """What a scanner gives while the command runs."""
        return ""

    def answer(self, question, line):
        if "Password of" in question:
            name = line.split()[-1]
            return self.codes.pop(name, None) or f"{name} har en lång mening"
        if "PIN of" in question:
            return next(codes for codes in map(judges.codes_in, map(judges.text_of, self.printer.documents())) if len(codes) == 3)[0]
        if "Passphrase of" in question:
            return (self.station.home / "escrow" / "escrow.passphrase").read_text().strip()
        if "choose a password" in question:
            self.beginner = question.strip().split(",")[0].split()[-1]
        if "right. Choose" in question:
            self.beginner = line.split()[-1]
        return f"{self.beginner} har en lång mening"

    def ask(self, *arguments):
        """Of whoever is signed in."""
        return self.station.ask(*arguments, who="")
