#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Card Station authors
# SPDX-License-Identifier: EUPL-1.2
"""merge.py tells kept bounds from broken ones, and good programs from bad."""
import contextlib
import io
import json
import pathlib
import tempfile
import unittest

import merge


class Merging(unittest.TestCase):
    def run_with(self, script):
        """(exit code, stored rows, everything printed) for one program that is this shell script."""
        with tempfile.TemporaryDirectory() as folder:
            program = pathlib.Path(folder) / "bench_x"
            program.write_text(f"#!/bin/sh\n{script}\n")
            program.chmod(0o755)
            printed = io.StringIO()
            with contextlib.redirect_stdout(printed), contextlib.redirect_stderr(printed):
                code = merge.main(pathlib.Path(folder) / "out" / "results.json", [str(program)])
            return code, json.loads((pathlib.Path(folder) / "out" / "results.json").read_text()), printed.getvalue()

    def row(self, **changes):
        row = {"name": "exchanges per card", "unit": "exchanges", "ours": 50, "theirs": 387, "bound": 0.1667}
        return json.dumps({**row, **changes})

    def test_keeps_rows_and_adds_ratio_and_verdict(self):
        code, rows, printed = self.run_with(f"echo talk; echo '{self.row()}'; echo '{self.row(bound=None)}'")
        self.assertEqual(code, 0, printed)
        self.assertEqual([list(row) for row in rows], [list(merge.FIELDS)] * 2)
        self.assertEqual((rows[0]["ratio"], rows[0]["holds"], rows[1]["holds"]), (0.1292, True, None))
        self.assertIn("exchanges per card", printed)

    def test_reads_a_list_too(self):
        self.assertEqual(self.run_with(f"echo '[{self.row()}]'")[0], 0)

    def test_fails_when_a_bound_breaks_either_way(self):
        code, rows, printed = self.run_with(f"echo '{self.row(ours=100)}'")
        self.assertEqual((code, rows[0]["holds"]), (1, False))
        self.assertIn("breaks the bound", printed)
        self.assertEqual(self.run_with(f"echo '{self.row(better='higher')}'")[0], 1)
        self.assertEqual(self.run_with(f"echo '{self.row(better='higher', ours=387)}'")[0], 0)

    def test_fails_on_a_bad_program(self):
        for script in ("exit 0", f"echo '{self.row()}'; exit 3", "echo '{not json'", f"echo '{self.row(ours='many')}'",
                       f"echo '{self.row(name=None)}'", f"echo '{self.row(holds=False)}'", f"echo '{self.row(better='big')}'"):
            self.assertEqual(self.run_with(script)[0], 1, script)

    def test_nothing_to_compare_with_is_not_kept(self):
        self.assertFalse(merge.judged(json.loads(self.row(theirs=0)))["holds"])


if __name__ == "__main__":
    unittest.main()
