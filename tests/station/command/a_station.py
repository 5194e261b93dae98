# SPDX-FileCopyrightText: 2026 The Card Station authors
# SPDX-License-Identifier: EUPL-1.2
"""A station in a folder of its own, worked at by the program as it is built."""
import json
import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import unittest

SOURCE = pathlib.Path(__file__).resolve().parents[3]
PROGRAM = pathlib.Path(os.environ["BIN"]).resolve() / "cardstation"
PATIENCE = 60  # seconds, for one command
NOBODY = 65534
PASSWORDS = ("en lång mening om katter", "en annan mening om hundar")


class AStation(unittest.TestCase):
    """Each test has an empty folder; `make` makes a station in it."""

    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="command-test-"))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        self.home = self.folder / "station"
        self.language = "C.UTF-8"
        self.who = None

    def run_at(self, home, *arguments, start=(), typed=None, **options):
        """The program's end, with what it said as text. What is typed unseen comes over a pipe, a line each."""
        quiet = {name: value for name, value in os.environ.items()
                 if name not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "LANGUAGE", "LC_ALL", "LC_MESSAGES")}
        environment = {**quiet, "LANG": self.language, **options.pop("environment", {})}
        hears = {"stdin": subprocess.DEVNULL} if typed is None else {"input": "".join(f"{line}\n" for line in typed)}
        unseen = [] if typed is None else ["--secrets-from", "0"]
        return subprocess.run([*start, PROGRAM, *arguments, *unseen, "--home", home], env=environment, text=True,
                              timeout=PATIENCE, capture_output=True, check=False, **hears, **options)

    def run_program(self, *arguments, who=None, **options):
        signed_in = ["--session", self.session(who or self.who)] if who or self.who else []
        return self.run_at(self.home, *signed_in, *arguments, **options)

    def session(self, who):
        return self.folder / f"{who}.session"

    def do(self, *arguments, **options):
        """Runs a command that must succeed."""
        done = self.run_program(*arguments, **options)
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
        """A station where one person may do everything, alone; who works at it is that person."""
        self.do("create", *options)
        settings = self.home / "settings.toml"
        settings.write_text(re.sub(r"(?m)^two_in_union = .*", "two_in_union = []", settings.read_text()))
        self.do("staff", "begin", "--administrator", "Ada Admin", "--issuer", "Ulla Utgivare", typed=PASSWORDS)
        self.do("sign-in", "Ada Admin", who="Ada Admin", typed=PASSWORDS[:1])
        self.sign_in_as("Alla Behörigheter")

    def sign_in_as(self, who, *roles):
        """Takes somebody on, with all roles or some, who then works at the station."""
        wanted = roles or ("production", "mailroom", "support", "issuer", "auditor", "administrator")
        self.who = "Ada Admin"
        code = self.ask("staff", "add", who, *[word for role in wanted for word in ("--role", role)])["oneTimeCode"]
        self.do("sign-in", who, who=who, typed=[code, PASSWORDS[1]])
        self.who = who

    def order_file(self, name="good/demo.json"):
        return SOURCE / "fixtures" / "orders" / name

    def script(self, text):
        """Puts the order book into a state that takes a card or a printer to reach."""
        subprocess.run(["sqlite3", "-bail", self.home / "station.db"], input=text, text=True, check=True, timeout=PATIENCE)

    def count(self, what):
        answer = subprocess.run(["sqlite3", self.home / "station.db", what], text=True, check=True, stdout=subprocess.PIPE)
        return int(answer.stdout)
