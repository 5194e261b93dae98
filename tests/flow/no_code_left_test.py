#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Card Station authors
# SPDX-License-Identifier: EUPL-1.2
"""After a whole run no code is left anywhere but on the cards and on the paper.

    BIN=build/dev/bin python3 -m unittest no_code_left_test

Four cards are made and their letters printed and sent, by the programs as they are built. Then the codes are read from the
printed letters and from the escrow's envelopes, and every byte that the run left behind is searched for them: files, databases
with their logs, what the programs said, what lay in the temporary folder, each process's arguments and environment, and the
memory of cardstation: of each card once it is done, and of each letter while it is printed.
"""
import concurrent.futures
import contextlib
import os
import pathlib
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
import unittest

SOURCE = pathlib.Path(__file__).resolve().parents[2]
sys.path[:0] = [str(SOURCE / "fixtures" / "demo"), str(SOURCE / "tests" / "flow")]

import judges  # noqa: E402
from daily_work import Table, confirm_letters, hand_over, pack, personalise  # noqa: E402
from devices import Cards, Printer, Readers  # noqa: E402
from process_memory import MadeCards, pictures_while  # noqa: E402
from station import Station  # noqa: E402

ORDERS = SOURCE / "fixtures" / "orders" / "good" / "demo.json"
CARDS = 4


def shapes(code):
    """How a code of digits may lie in memory or a file."""
    return {"ASCII": code.encode("ascii"), "UTF-16LE": code.encode("utf-16-le"), "UTF-16BE": code.encode("utf-16-be"),
            "BCD": bytes.fromhex(code)}


def find(codes, places):
    """Where the codes are, a line each; `places` are pairs of a name and bytes. Never says the code itself.

    Eight digits in BCD are four bytes, and a run leaves some megabytes of ciphertext and signatures: one of them may come up by
    chance once in a few hundred runs. A program that writes codes away writes every card's, so BCD counts from two codes on.
    """
    found, packed = [], {}
    for place, content in places:
        for number, code in enumerate(codes):
            for shape, pattern in shapes(code).items():
                if pattern not in content:
                    continue
                if shape == "BCD":
                    packed.setdefault(number, f"code {number} as BCD in {place}")
                else:
                    found.append(f"code {number} as {shape} in {place}")
    return found + (list(packed.values()) if len(packed) > 1 else [])


class Witness(threading.Thread):
    """Sees, again and again, the arguments and the environment of each process that belongs to this run, and what lies in the
    temporary folder. A process of this run has the run's folder in one of the two."""

    def __init__(self, folder, temporary):
        super().__init__(daemon=True)
        self.mark = str(folder).encode()
        self.temporary = temporary
        self.seen = set()
        self.over = threading.Event()

    def run(self):
        while not self.over.is_set():
            for process in pathlib.Path("/proc").glob("[0-9]*"):
                texts = {name: self._read(process / name) for name in ("cmdline", "environ")}
                if any(self.mark in text for text in texts.values()):
                    self.seen |= {(name, text) for name, text in texts.items() if text}
            for path in self.temporary.rglob("*"):
                self.seen.add((f"temporary file {path.name}", self._read(path)))
            time.sleep(0.002)

    @staticmethod
    def _read(path):
        try:
            return path.read_bytes()
        except OSError:  # ended, or a folder
            return b""

    def stop(self):
        self.over.set()
        self.join()


def lay_out_programs(folder, built, temporary):
    """cardstation in a folder of its own, and beside it, where it looks for its helpers, scripts that write down what they were
    started with before they become the real ones."""
    programs, records = folder / "bin", folder / "records"
    programs.mkdir()
    records.mkdir()
    shutil.copy(built / "cardstation", programs)
    for name in ("cardproof", "pinletter"):
        script = programs / name
        script.write_text("#!/bin/sh\n"
                          f"cat /proc/$$/cmdline /proc/$$/environ </dev/null >{records}/{name}.$$\n"
                          f"export TMPDIR={temporary}\n"
                          f'exec {built / name} "$@"\n')
        script.chmod(0o755)
    return programs, records


def lengthen_codes(profiles):
    """Eight digits in each PIN, as PUKs have: six are found by chance in any megabyte of numbers."""
    for profile in profiles.glob("*.toml"):
        text = profile.read_text()
        longer = text.replace("length = 6, max_length = 8", "length = 8, max_length = 8")
        assert longer != text, f"{profile.name}: its codes have another length than this test knows"
        profile.write_text(longer)


@contextlib.contextmanager
def terminal(file):
    """What this process and all that it starts say on standard output and error goes to a file."""
    sys.stdout.flush()
    kept = [os.dup(1), os.dup(2)]
    with open(file, "wb") as log:
        os.dup2(log.fileno(), 1)
        os.dup2(log.fileno(), 2)
    try:
        with open(1, "w", closefd=False) as out, contextlib.redirect_stdout(out):
            yield
    finally:
        for number, descriptor in zip((1, 2), kept):
            os.dup2(descriptor, number)
            os.close(descriptor)


def copy(home, to):
    """By another process: one that opens and closes the database itself takes its own connection's locks away."""
    judges.run("cp", "-a", home, to)


def whole_run(station, table, printer, snapshots):
    """From an order file to what has arrived, as the demonstration does it; copies the station's home in the middle."""
    snapshots.mkdir()
    station.create("--no-stock", "--name", "Demo", "--printer", printer.uri)
    lengthen_codes(station.home / "profiles")
    for product in station.ask("profiles", "list"):
        station.in_union("Ada Admin", "Ulla Utgivare", "profiles", "accept", product["product"])
    station.do("Ada Admin", "ca", "init", "--organisation", "Exempelorganisationen")
    station.do("Ulla Utgivare", "orders", "import", ORDERS)
    station.do("Sara Support", "orders", "original", "B2026-0103")
    station.in_union("Sara Support", "Ulla Utgivare", "orders", "approve", *[order["number"] for order in station.ask("orders", "list")])
    # A reader of the database keeps its log from being removed when each command ends.
    with contextlib.closing(sqlite3.connect(station.home / "station.db")) as keeper:
        keeper.execute("SELECT count(*) FROM orders").fetchall()
        personalise(station, table)
        copy(station.home, snapshots / "made")
        printed = print_letters(station)
        copy(station.home, snapshots / "printed")
        confirm_letters(station)
        hand_over(station, *pack(station))
        station.do("Ulla Utgivare", "orders", "history", "B2026-0101")
        copy(station.home, snapshots / "shipped")
    return printed


def print_letters(station):
    """Gives what lay in cardstation's memory meanwhile."""
    over = threading.Event()
    with concurrent.futures.ThreadPoolExecutor(1) as looking:
        pictures = looking.submit(pictures_while, lambda: not over.is_set(), station.program, "print")
        station.do("Mats Mailroom", "letters", "print")
        over.set()
        return pictures.result()


def codes_on_paper(printer):
    return [judges.codes_in(judges.text_of(document)) for document in printer.documents()]


def codes_in_escrow(home):
    """PUKs and administration codes, opened with OpenSSL's own command and the escrow's key."""
    rows = judges.run("sqlite3", "-readonly", home / "station.db", "SELECT hex(for_escrow) FROM sealed_codes").decode().split()
    key = home / "escrow" / "escrow"
    opened = [judges.run("openssl", "cms", "-decrypt", "-inform", "DER", "-recip", f"{key}.crt", "-inkey", f"{key}.key",
                         "-passin", f"file:{key}.passphrase", data=bytes.fromhex(row)) for row in rows]
    return [[code.decode() for code in re.findall(rb"\x04\x08(\d{8})", sheet)] for sheet in opened]


def files_below(folder, apart_from):
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not any(path.is_relative_to(other) for other in apart_from):
            yield str(path.relative_to(folder)), path.read_bytes()


class NoCodeLeft(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="no-code-left-"))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        built = pathlib.Path(os.environ["BIN"]).resolve()
        self.temporary = self.folder / "tmp"
        self.temporary.mkdir()
        self.programs, self.records = lay_out_programs(self.folder, built, self.temporary)
        self.built = built

    def drive(self):
        """A whole run; gives the printer, the station's home, the witness, and what was in cardstation's memory."""
        folder = self.folder
        os.environ["TMPDIR"] = str(self.temporary)
        self.addCleanup(os.environ.pop, "TMPDIR")
        witness = Witness(folder, self.temporary)
        witness.start()
        self.addCleanup(witness.stop)
        with terminal(folder / "terminal.log"):
            readers = Readers(folder / "pcscd", 2)
            self.addCleanup(readers.stop)
            printer = Printer(folder / "printer")
            self.addCleanup(printer.stop)
            cards = Cards(self.built / "virtualcard", folder / "cards", readers.ports, CARDS, "t1")
            self.addCleanup(cards.stop)
            station = Station(self.programs / "cardstation", folder / "station",
                              {**os.environ, "PCSCLITE_CSOCK_NAME": readers.socket})
            table = MadeCards(Table(cards, readers.names), self.programs / "cardstation")
            printed = whole_run(station, table, printer, folder / "snapshots")
            lines = {letter["letter"]: letter["orderLine"] for letter in station.ask("letters", "list")}
        witness.stop()
        return printer, station.home, witness, (table.pictures, printed, lines)

    def test_nowhere_but_on_card_and_paper(self):
        try:
            printer, home, witness, memory = self.drive()
        except SystemExit as error:
            self.fail(f"the run failed: {error}\n{(self.folder / 'terminal.log').read_text()[-4000:]}")
        paper, escrow = codes_on_paper(printer), codes_in_escrow(home)
        self.assertEqual((len(paper), len(escrow)), (CARDS, CARDS))
        puks = {code for sheet in escrow for code in sheet}
        for letter in paper:
            self.assertTrue(all(len(code) == 8 for code in letter))
            self.assertIn(letter[-1], puks, "the PUK on the letter is the one in escrow")
        codes = sorted(puks | {code for letter in paper for code in letter})
        self.assertGreaterEqual(len(codes), 4 * CARDS, "two PINs, a PUK and an administration code for each")

        started = [path.name.split(".")[0] for path in self.records.iterdir()]
        self.assertEqual((started.count("cardproof"), started.count("pinletter")), (CARDS, 1))
        self.assertTrue(any(b"personalize" in text for name, text in witness.seen if name == "cmdline"))
        self.assertTrue(any(b"station.db-wal" in name.encode() for name, _ in files_below(self.folder, [])))

        found = find(codes, witness.seen)
        found += find(codes, files_below(self.folder, [self.programs, self.folder / "printer" / "spool"]))
        self.assertEqual(found, [])
        self.check_memory(printer, codes, *memory)

    def check_memory(self, printer, codes, made, printed, lines):
        """Codes of eight digits as text alone: four bytes of BCD are found by chance in so many megabytes."""
        if os.geteuid() != 0:
            self.skipTest("root alone reads another program's memory")
        self.assertEqual(len(made), CARDS)
        self.assertTrue(printed, "cardstation was seen while it printed")
        texts = [judges.text_of(document) for document in printer.documents()]
        codes_of = {lines[judges.letter_number_in(text)]: judges.codes_in(text) for text in texts}
        looked_for = 0
        for done, picture in made:
            if not picture and done and len(done) == CARDS - 1:
                continue  # it had ended with its last card
            self.assertGreater(len(picture), 1_000_000)
            self.assertTrue(all(line.encode() in picture for line in done[-1:]), "it is the process that made them")
            for line in done:
                looked_for += len(codes_of[line])
                self.assertEqual([found for found in find(codes_of[line], [("memory", picture)]) if "BCD" not in found], [])
        self.assertGreater(looked_for, 2)
        for picture in printed:
            self.assertEqual([found for found in find(codes, [("memory", picture)]) if "BCD" not in found], [])


class TheSearch(unittest.TestCase):
    """It finds what it looks for; a search that finds nothing proves nothing otherwise."""

    def test_finds_each_shape(self):
        codes = ["83920471", "60718253"]
        for shape in ("ASCII", "UTF-16LE", "UTF-16BE"):
            self.assertEqual(find(codes, [("a log", b"\x00x" + shapes(codes[1])[shape] + b"y")]),
                             [f"code 1 as {shape} in a log"])
        both = b"\xff".join(shapes(code)["BCD"] for code in codes)
        self.assertEqual(find(codes, [("a log", both)]), ["code 0 as BCD in a log", "code 1 as BCD in a log"])
        self.assertEqual(find(codes, [("a log", b"8392047 060718252")]), [])


if __name__ == "__main__":
    unittest.main()
