# SPDX-FileCopyrightText: 2026 The Card Station authors
# SPDX-License-Identifier: EUPL-1.2
"""A station in a folder of its own, worked at by the program as it is built."""
import json
import os
import pathlib
import shutil
import subprocess
import tempfile
import unittest

SOURCE = pathlib.Path(__file__).resolve().parents[3]
PROGRAM = pathlib.Path(os.environ["BIN"]).resolve() / "cardstation"
PATIENCE = 60  # seconds, for one command
NOBODY = 65534


class AStation(unittest.TestCase):
    """Each test has an empty folder; `make` makes a station in it."""

    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="command-test-"))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        self.home = self.folder / "station"
        self.language = "C.UTF-8"

    def run_at(self, home, *arguments, start=(), **options):
        """The program's end, with what it said as text."""
        quiet = {name: value for name, value in os.environ.items()
                 if name not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "LANGUAGE", "LC_ALL", "LC_MESSAGES")}
        environment = {**quiet, "LANG": self.language, **options.pop("environment", {})}
        return subprocess.run([*start, PROGRAM, *arguments, "--home", home], env=environment, text=True, timeout=PATIENCE,
                              stdin=subprocess.DEVNULL, capture_output=True, check=False, **options)

    def run_program(self, *arguments, **options):
        return self.run_at(self.home, *arguments, **options)

    def do(self, *arguments):
        """Runs a command that must succeed."""
        done = self.run_program(*arguments)
        self.assertEqual(done.returncode, 0, done.stderr)
        return done.stdout

    def ask(self, *arguments):
        return json.loads(self.do("--json", *arguments))

    def assert_refused(self, done, code, *words, returncode=1):
        """It failed for this reason, said so in these words too, and did not fall over."""
        self.assertEqual(done.returncode, returncode, done.stdout + done.stderr)
        for word in (code, *words):
            self.assertIn(word, done.stderr)

    def make(self, *options):
        self.do("create", *options)

    def order_file(self, name="good/demo.json"):
        return SOURCE / "fixtures" / "orders" / name

    def script(self, text):
        """Puts the order book into a state that takes a card or a printer to reach."""
        subprocess.run(["sqlite3", "-bail", self.home / "station.db"], input=text, text=True, check=True, timeout=PATIENCE)

    def count(self, what):
        answer = subprocess.run(["sqlite3", self.home / "station.db", what], text=True, check=True, stdout=subprocess.PIPE)
        return int(answer.stdout)
