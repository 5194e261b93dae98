# SPDX-FileCopyrightText: 2026 The Card Station authors
# SPDX-License-Identifier: EUPL-1.2
"""The audit trail from outside: verified with sqlite3, hashlib and OpenSSL's command alone, by what docs/audit.md says; tampered with
and found by `audit verify`; exported and read back; written by several processes at once."""

import base64
import concurrent.futures
import csv
import hashlib
import json
import os
import pathlib
import re
import shutil
import sqlite3
import struct
import subprocess
import tempfile
import unittest

from a_station import SOURCE, AStation

ORDERS = SOURCE / "fixtures/orders/good/demo.json"


def number(value):
    return b"I" + struct.pack(">q", value)


def text(value):
    return b"T" + struct.pack(">I", len(value.encode())) + value.encode()


def cell(value):
    if isinstance(value, int):
        return number(value)
    if isinstance(value, str):
        return text(value)
    return b"B" + struct.pack(">I", len(value)) + value


def row(names, values):
    cells = sorted((name.encode(), name, value) for name, value in zip(names, values) if value is not None)
    return struct.pack(">I", len(cells)) + b"".join(text(name) + cell(value) for _, name, value in cells)


def rows(cursor):
    names = [each[0] for each in cursor.description]
    found = cursor.fetchall()
    return struct.pack(">I", len(found)) + b"".join(row(names, each) for each in found)


def questions():
    """Of each kind: the names and questions that docs/audit.md gives."""
    kinds = {}
    for line in (SOURCE / "docs/audit.md").read_text().splitlines():
        match = re.fullmatch(r"([a-z-]+): ([a-z_]+): ((?:SELECT|WITH) .*)", line)
        if match:
            kinds.setdefault(match[1], []).append((match[2], match[3]))
    return kinds


def subject_digest(book, kind, subject, kinds):
    data = b"cardstation subject 1\n" + text(kind) + text(subject)
    for name, question in kinds.get(kind, ()):
        data += text(name) + rows(book.execute(question, (subject,)))
    return hashlib.sha256(data).digest()


def faults(book, kinds):
    """What an auditor finds who has only the page."""
    found = []
    previous = bytes(32)
    latest = {}
    hashes = {each[0]: each[1:] for each in book.execute("SELECT event_id, schema, subject_digest, hash FROM event_hashes")}
    events = book.execute("SELECT * FROM events ORDER BY id")
    names = [each[0] for each in events.description]
    for position, values in enumerate(events.fetchall(), 1):
        event = dict(zip(names, values))
        schema, digest, stored = hashes[event["id"]]
        computed = hashlib.sha256(b"cardstation event 1\n" + previous + row(names, values) + number(schema) + cell(digest)).digest()
        if event["id"] != position or computed != stored:
            found.append(("event", event["id"]))
        previous = stored
        latest[event["subject_kind"], event["subject"]] = digest
    for (kind, subject), digest in latest.items():
        if subject_digest(book, kind, subject, kinds) != digest:
            found.append((kind, subject))
    return found


COVERED_SINCE_14 = {"portal_letters", "one_time_codes", "member_cards",  # 15
                    "activations", "hand_overs", "dispatch_lists", "dispatch_entries", "tasks"}  # 18


def take_away_newer(book):
    """Tables, indexes and columns that migrations after the 14th have added."""
    older = sqlite3.connect(":memory:")
    older.execute("CREATE TABLE schema_versions (number INTEGER NOT NULL PRIMARY KEY, name TEXT NOT NULL) STRICT")
    for file in sorted((SOURCE / "station/database/migrations").glob("*.sql"))[:14]:
        older.executescript(file.read_text())

    def names(where, question):
        return [each[0] for each in where.execute(question)]
    tables = "SELECT name FROM sqlite_schema WHERE type = 'table'"
    for name in names(book, f"{tables} ORDER BY sql NOT LIKE 'CREATE VIRTUAL%'"):  # those have tables of their own
        if name not in names(older, tables):
            book.execute(f"DROP TABLE IF EXISTS {name}")
    indexes = "SELECT name FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL"
    for name in set(names(book, indexes)) - set(names(older, indexes)):
        book.execute(f"DROP INDEX {name}")
    for table in names(older, "SELECT name FROM sqlite_schema WHERE type = 'table'"):
        columns = f"SELECT name FROM pragma_table_info('{table}')"
        for column in set(names(book, columns)) - set(names(older, columns)):
            book.execute(f"ALTER TABLE {table} DROP COLUMN {column}")


def chain_under_14(book, kinds):
    """The chain as a program of schema 14 made it; the answer is its last hash."""
    older = {kind: [each for each in asked if each[0] not in COVERED_SINCE_14] for kind, asked in kinds.items()}
    previous = bytes(32)
    events = book.execute("SELECT * FROM events ORDER BY id")
    names = [each[0] for each in events.description]
    for values in events.fetchall():
        event = dict(zip(names, values))
        digest = subject_digest(book, event["subject_kind"], event["subject"], older)
        previous = hashlib.sha256(b"cardstation event 1\n" + previous + row(names, values) + number(14) + cell(digest)).digest()
        book.execute("UPDATE event_hashes SET schema = 14, subject_digest = ?, hash = ? WHERE event_id = ?", (digest, previous, event["id"]))
    return previous


def head_text(head):
    return (f"cardstation trail head 1\nnumber: {head['number']}\nstation: {head['station']}\nevent: {head['event']}\nhash: {head['hash']}\n"
            f"previous: {head['previous']}\nsigned-at: {head['signedAt']}\nsigner: {head['signer']}\n").encode()


class AuditTest(AStation):
    """A station is made once, and each test has a copy of it."""

    template = None

    def setUp(self):
        super().setUp()
        if AuditTest.template is None:
            self.make("--name", "Kortstation Å")
            for arguments in (["orders", "import", ORDERS], ["orders", "original", "B2026-0103"], ["orders", "approve", "B2026-0103"], ["audit", "sign"]):
                self.do(*arguments)
            AuditTest.template = pathlib.Path(tempfile.mkdtemp(prefix="audit-test-"))
            self.addClassCleanup(shutil.rmtree, AuditTest.template, ignore_errors=True)
            shutil.copytree(self.folder, AuditTest.template / "all")
        else:
            shutil.copytree(AuditTest.template / "all", self.folder, dirs_exist_ok=True)
            self.who = "Alla Behörigheter"

    def run_here(self, *arguments):
        return self.run_program(*arguments)

    def verified(self, *arguments):
        answer = self.run_here("audit", "verify", "--json", *arguments)
        return answer.returncode, [json.loads(line) for line in answer.stdout.splitlines()]

    def book(self):
        return sqlite3.connect(self.home / "station.db")

    def tamper(self, *statements):
        """With the triggers away for a moment, and back again, as somebody who knows the file would."""
        book = self.book()
        triggers = book.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
        for name, _ in triggers:
            book.execute(f"DROP TRIGGER {name}")
        for statement in statements:
            book.execute(statement)
        for _, sql in triggers:
            book.execute(sql)
        book.commit()
        book.close()

    def test_is_whole_by_the_page_alone(self):
        code, lines = self.verified()
        self.assertEqual((code, lines[-1]["findings"]), (0, 0), lines)
        kinds = questions()
        self.assertGreater(len(kinds), 10)
        with self.book() as book:
            self.assertEqual(faults(book, kinds), [])
            book.execute("UPDATE orders SET comment = 'x' WHERE number = 'B2026-0103'")
            self.assertIn(("order", "B2026-0103"), faults(book, kinds))
            book.rollback()

    def test_heads_are_signed_as_openssl_says(self):
        lines = [json.loads(line) for line in (self.home / "trail/heads.jsonl").read_text().splitlines()]
        self.assertTrue(lines)
        public = subprocess.run(["openssl", "x509", "-in", self.home / "keys/station.crt", "-noout", "-pubkey"], capture_output=True, check=True)
        key = self.home / "pub.pem"
        key.write_bytes(public.stdout)
        previous = "0" * 64
        with self.book() as book:
            for head in lines:
                self.assertEqual(head["previous"], previous)
                stored = book.execute("SELECT hex(hash) FROM event_hashes WHERE event_id = ?", (head["event"],)).fetchone()
                self.assertEqual(stored, (head["hash"],))
                signature = self.home / "head.sig"
                signature.write_bytes(base64.b64decode(head["signature"]))
                for data, expected in ((head_text(head), 0), (head_text(head) + b" ", 1)):
                    (self.home / "head.txt").write_bytes(data)
                    answer = subprocess.run(["openssl", "dgst", "-sha256", "-verify", key, "-signature", signature, self.home / "head.txt"],
                                            capture_output=True, check=False)
                    self.assertEqual(answer.returncode, expected)
                previous = hashlib.sha256(head_text(head)).hexdigest().upper()

    def test_says_where_in_words(self):
        self.tamper("UPDATE events SET who = 'Ingen' WHERE id = 2")
        answer = self.run_here("audit", "verify")
        self.assertEqual(answer.returncode, 3)
        self.assertIn("Event 2 (", answer.stdout)
        self.assertIn("audit trail: 1 finding", answer.stderr)
        self.assertIn("; 1 finding.", answer.stdout)
        self.language = "sv_SE.UTF-8"
        self.assertIn("; 1 fynd.", self.run_here("audit", "verify").stdout)

    def test_finds_rows_changed_behind_its_back(self):
        self.tamper("UPDATE order_lines SET given_name = 'Annan' WHERE order_number = 'B2026-0103'")
        code, lines = self.verified()
        self.assertEqual(code, 3)
        self.assertIn(("rows-changed", "B2026-0103/1"), [(each.get("fault"), each.get("number")) for each in lines])

    def test_finds_an_older_copy_by_the_heads(self):
        old = self.home / "old.db"
        self.assertEqual(self.run_here("backup", str(old)).returncode, 0)
        self.assertEqual(self.run_here("orders", "stop", "B2026-0103", "--reason", "x").returncode, 0)
        self.assertEqual(self.run_here("audit", "sign").returncode, 0)
        elsewhere = self.home / "kept.jsonl"
        shutil.copy(self.home / "trail/heads.jsonl", elsewhere)
        self.assertEqual(self.verified("--heads", str(elsewhere))[0], 0)
        for name in ("station.db", "station.db-wal", "station.db-shm"):
            (self.home / name).unlink(missing_ok=True)
        shutil.copy(old, self.home / "station.db")
        code, lines = self.verified()
        self.assertEqual(code, 3)
        self.assertIn("line-beyond-end", [each.get("fault") for each in lines])
        # The way of docs/backup.md: the file goes aside with the book that it tells of.
        shutil.move(self.home / "trail/heads.jsonl", self.home / "old-heads.jsonl")
        self.assertEqual(self.run_here("audit", "sign").returncode, 0)
        self.assertEqual(self.verified()[0], 0)
        self.assertEqual(self.verified("--heads", str(elsewhere))[0], 3)

    def test_trusts_the_certificate_that_the_auditor_brings(self):
        kept = self.home / "kept.crt"
        shutil.copy(self.home / "keys/station.crt", kept)
        self.assertEqual(self.verified("--certificate", str(kept))[0], 0)
        code, lines = self.verified("--certificate", str(self.home / "keys/production.crt"))
        self.assertEqual(code, 3)
        self.assertIn("signer-unknown", [each.get("fault") for each in lines])

    def sign_first_head(self, book, hashed):
        """The only head, at the chain's end, by the station's key and OpenSSL's command."""
        book.execute("DELETE FROM trail_heads WHERE number > 1")
        end = book.execute("SELECT max(id) FROM events").fetchone()[0]
        station, signed_at, signer = book.execute("SELECT station, signed_at, signer FROM trail_heads").fetchone()
        data = head_text({"number": 1, "station": station, "event": end, "hash": hashed.hex().upper(), "previous": "0" * 64,
                          "signedAt": signed_at, "signer": signer})
        keys = self.home / "keys"
        signed = subprocess.run(["openssl", "dgst", "-sha256", "-sign", keys / "station.key", "-passin", f"file:{keys / 'station.passphrase'}"],
                                input=data, capture_output=True, check=True)
        book.execute("UPDATE trail_heads SET event_id = ?, hash = ?, previous = ?, signature = ?", (end, hashed, bytes(32), signed.stdout))
        (self.home / "trail/heads.jsonl").unlink()

    def make_older(self):
        """The station's folder as a program of schema 14 left it; what tampered with it does so after."""
        with self.book() as book:
            triggers = book.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
            for name, _ in triggers:
                book.execute(f"DROP TRIGGER {name}")
            take_away_newer(book)
            book.execute("DELETE FROM schema_versions WHERE number > 14")
            self.sign_first_head(book, chain_under_14(book, questions()))
            for _, sql in triggers:
                book.execute(sql)
        book.close()

    def test_updates_a_book_that_nobody_tampered_with(self):
        self.make_older()
        code, lines = self.verified()
        self.assertEqual((code, lines[-1]["findings"]), (0, 0), lines)
        whats = {each["what"] for each in json.loads(self.run_here("audit", "list", "--json", "--count", "1000").stdout)}
        self.assertLessEqual({"schema-changed", "carried-over"}, whats)

    def test_tells_what_was_changed_before_an_update(self):
        self.make_older()
        self.tamper("UPDATE members SET roles = roles || ' auditor' WHERE name = 'Ada Admin'")
        self.do("audit", "list")  # the first that the new version does
        code, lines = self.verified()
        self.assertEqual(code, 3)
        found = [each for each in lines if "fault" in each]
        self.assertEqual([(each["fault"], each["kind"], each["number"]) for each in found], [("rows-found-changed", "person", "Ada Admin")])
        self.assertRegex(found[0]["sentence"], "before schema [0-9]+")

    def test_tells_of_heads_that_are_gone_and_of_their_certificate(self):
        self.tamper("DELETE FROM trail_heads")
        (self.home / "trail/heads.jsonl").unlink()
        code, lines = self.verified()
        self.assertEqual((code, [each["fault"] for each in lines if "fault" in each]), (3, ["heads-gone"]))
        self.assertIn("it was deleted", lines[0]["sentence"])

    def test_tells_of_heads_without_their_certificate(self):
        self.tamper("DELETE FROM trail_signers")
        code, lines = self.verified()
        self.assertEqual(code, 3)
        self.assertIn("certificate-missing", [each.get("fault") for each in lines])
        self.assertNotIn("head-changed", [each.get("fault") for each in lines])

    def test_exports_what_it_lists(self):
        listed = json.loads(self.run_here("audit", "list", "--json", "--count", "1000").stdout)
        as_lines = self.home / "trail.jsonl"
        self.assertEqual(self.run_here("audit", "export", "--to", str(as_lines)).returncode, 0)
        exported = [json.loads(line) for line in as_lines.read_text().splitlines()]
        self.assertEqual(exported, listed[::-1])
        self.assertEqual(os.stat(as_lines).st_mode & 0o777, 0o600)
        as_csv = self.home / "trail.csv"
        self.assertEqual(self.run_here("audit", "export", "--format", "csv", "--to", str(as_csv)).returncode, 0)
        with open(as_csv, encoding="utf-8-sig", newline="") as file:
            table = list(csv.DictReader(file))
        # The first export is an event of the second.
        self.assertEqual([{key: str(value) for key, value in each.items()} for each in exported], table[:-1])
        self.assertEqual((table[-1]["what"], table[-1]["detail"]), ("trail-exported", f"events={len(exported)}; format=jsonl"))
        again = self.run_here("audit", "export", "--to", str(as_lines), "--json")
        self.assertEqual((again.returncode, json.loads(again.stderr)["error"]), (1, "FileExists"))

    def exports(self):
        return [each for each in json.loads(self.run_here("audit", "list", "--json", "--count", "1000").stdout) if each["what"] == "trail-exported"]

    def test_tells_of_each_export(self):
        to = self.home / "some.csv"
        self.do("audit", "export", "--format", "csv", "--to", str(to), "--order", "B2026-0103", "--kind", "order", "--who", "alla",
                "--from", "2026-01-01", "--until", "2099-12-31", "--text", "=x; y", "--what", "registered", "--refused")
        told = self.exports()
        self.assertEqual(len(told), 1)
        self.assertEqual((told[0]["who"], told[0]["place"], told[0]["kind"], told[0]["number"], told[0]["outcome"]),
                         ("Alla Behörigheter", "Kortstation Å", "file", "station.db", "done"))
        self.assertEqual(told[0]["detail"], "events=0; format=csv; from=2026-01-01T00:00:00Z; until=2100-01-01T00:00:00Z; who=alla; kind=order; "
                         "number=B2026-0103; what=registered; text==x; y; refused=only")
        self.assertEqual(self.verified()[0], 0)

    def test_leaves_no_file_without_an_event_and_no_event_without_a_file(self):
        to = self.home / "trail.jsonl"
        self.assert_refused(self.run_at(self.home, "audit", "export", "--to", to), "Nobody is signed in")
        self.sign_in_as("Pål Postrum", "mailroom")
        self.assert_refused(self.run_here("audit", "export", "--to", to), "RightMissing")
        self.assertFalse(to.exists())
        self.who = "Alla Behörigheter"
        self.assert_refused(self.run_here("audit", "export", "--to", self.home / "keys"), "FileExists")
        self.assert_refused(self.run_here("audit", "export", "--to", self.home / "nowhere/trail.jsonl"), "FileUnwritable")
        self.assertEqual(self.exports(), [])
        # The event cannot be written: nothing is taken away.
        self.script("CREATE TRIGGER no_export BEFORE INSERT ON events WHEN NEW.what = 'trail-exported' BEGIN SELECT RAISE(ABORT, 'full'); END;")
        self.assert_refused(self.run_here("audit", "export", "--to", to), "DatabaseFailed")
        self.assertFalse(to.exists())
        self.script("DROP TRIGGER no_export;")
        self.assertEqual(list(self.home.glob("*trail.jsonl*")), [])

    def test_lets_no_cell_be_computed(self):
        self.assertEqual(self.run_here("orders", "stop", "B2026-0103", "--reason", "=1+1").returncode, 0)
        as_csv = self.home / "trail.csv"
        self.assertEqual(self.run_here("audit", "export", "--format", "csv", "--to", str(as_csv)).returncode, 0)
        self.assertIn(",'=1+1,", as_csv.read_text(encoding="utf-8-sig"))

    def test_filters(self):
        def numbers(*choice):
            return {each["number"] for each in json.loads(self.run_here("audit", "list", "--json", "--count", "1000", *choice).stdout)}
        self.assertEqual(numbers("--order", "B2026-0103", "--kind", "order"), {"B2026-0103"})
        self.assertIn("B2026-0103/1", numbers("--order", "B2026-0103"))
        self.assertEqual(numbers("--who", "nobody at all"), set())
        self.assertEqual(numbers("--text", "100%"), set())
        self.assertEqual(numbers("--until", "2020-01-01"), set())
        self.assertEqual(numbers("--refused"), set())
        first = json.loads(self.run_here("audit", "list", "--json", "--count", "2").stdout)
        rest = json.loads(self.run_here("audit", "list", "--json", "--count", "2", "--before", str(first[-1]["event"])).stdout)
        self.assertEqual(rest[0]["event"], first[-1]["event"] - 1)

    def test_holds_with_several_processes(self):
        commands = [["orders", "approve", "B2026-0101"], ["audit", "sign"], ["orders", "approve", "B2026-0102"], ["audit", "sign"],
                    ["orders", "stop", "B2026-0103", "--reason", "x"], ["audit", "sign"]]
        with concurrent.futures.ThreadPoolExecutor() as pool:
            ends = list(pool.map(lambda each: self.run_here(*each), commands))
        self.assertEqual([each.returncode for each in ends], [0] * len(commands), [each.stderr for each in ends])
        code, lines = self.verified()
        self.assertEqual(code, 0, lines)
        with self.book() as book:
            self.assertEqual(faults(book, questions()), [])


if __name__ == "__main__":
    unittest.main()
