#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Card Station authors
# SPDX-License-Identifier: EUPL-1.2
"""What the file system refuses ends in a sentence and an exit code, never in an abort.

    BIN=build/dev/bin python3 -m unittest faults_test
"""
import os
import shutil
import subprocess
import unittest

import a_station
from a_station import AStation


class ClosedToOthers(AStation):
    """The station's folder belongs to one user; another one is told so."""

    def setUp(self):
        super().setUp()
        if os.geteuid() != 0 or shutil.which("setpriv") is None:
            self.skipTest("only root can become another user")
        self.folder.chmod(0o755)
        # where anybody may read it, whoever's folder it was built in
        self.program = self.folder / "cardstation"
        shutil.copy(a_station.PROGRAM, self.program)
        self.program.chmod(0o755)

    def run_as_other(self, home, *arguments):
        return subprocess.run(["setpriv", f"--reuid={a_station.NOBODY}", f"--regid={a_station.NOBODY}", "--clear-groups",
                               self.program, f"--home={home}", *arguments],
                              env={"LANG": "C.UTF-8", "HOME": "/"}, cwd="/", text=True, capture_output=True, check=False)

    def test_a_station(self):
        self.make()
        for arguments in (["status"], ["orders", "list", "--json"], ["ca", "init"], ["create"],
                          ["backup", self.folder / "copy"]):
            with self.subTest(arguments):
                self.assert_refused(self.run_as_other(self.home, *arguments), "FileUnreadable", "Permission denied")

    def test_a_folder_that_may_not_be_made(self):
        closed = self.folder / "closed"
        closed.mkdir(mode=0o700)
        self.assert_refused(self.run_as_other(closed / "station", "create"), "FileUnreadable", "Permission denied")
        closed.chmod(0o755)
        self.assert_refused(self.run_as_other(closed / "station", "create"), "FileUnwritable", "Permission denied")
        self.assertEqual(list(closed.iterdir()), [])


class NoSuchPlace(AStation):
    def test_names_that_are_too_long(self):
        home = self.folder / ("x" * 300)
        for command in ("status", "create"):
            self.assert_refused(self.run_at(home, command), "FileUnreadable", "File name too long")

    def test_no_folder_at_all(self):
        self.assert_refused(self.run_at(self.folder / "none", "status"), "StationMissing")
        file = self.folder / "file"
        file.write_text("not a folder")
        self.assert_refused(self.run_at(file, "create"), "StationExists")
        self.assert_refused(self.run_at(file / "below", "create"), "FileUnwritable", "Not a directory")
        self.assert_refused(self.run_at(""), "--home names no folder", returncode=2)

    def test_a_letter_template_that_cannot_be_looked_at(self):
        self.make()
        profile = self.home / "profiles" / "reservkort.toml"
        text = profile.read_text()
        profile.write_text(text.replace('template = "', 'template = "' + "x" * 300))
        self.assertNotEqual(profile.read_text(), text)
        self.assert_refused(self.run_program("status"), "ProfileInvalid", "letter.template")


class NoOrderFile(AStation):
    def test_what_is_no_file_is_not_waited_for(self):
        self.make()
        pipe = self.folder / "pipe"
        os.mkfifo(pipe)
        for path in (pipe, self.folder, "/dev/zero", "/dev/null"):
            with self.subTest(path):
                self.assert_refused(self.run_program("orders", "import", path), "FileUnreadable", "not a file")
        self.assert_refused(self.run_program("orders", "import", self.folder / "none"), "FileUnreadable", "No such file")


class WrongUse(AStation):
    def test_a_window_without_a_screen(self):
        self.assert_refused(self.run_program(), "no screen")

    def test_nobodys_name(self):
        self.assert_refused(self.run_program("status"), "StationMissing")
        self.do("create")
        self.assert_refused(self.run_program("status"), "no staff yet", "staff begin")
        self.do("staff", "begin", "--administrator", "Ada", "--issuer", "Ulla", typed=a_station.PASSWORDS)
        self.assert_refused(self.run_program("status"), "Nobody is signed in", "sign-in")
        self.assert_refused(self.run_program("sign-in", "Ada", start=["setsid", "-w"]), "FileUnreadable", "--secrets-from")


if __name__ == "__main__":
    unittest.main()
