#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Card Station authors
# SPDX-License-Identifier: EUPL-1.2
"""The portal's folder: order files are taken in exactly once, and each step is told exactly once, however the program ends.

    BIN=build/dev/bin python3 -m unittest exchange_test
"""
import fcntl
import json
import os
import random
import signal
import subprocess
import time
import unittest

import a_station
import published_answers
from a_station import AStation

STEPS = "SELECT id FROM events WHERE subject_kind IN ('order', 'order-line', 'shipment') AND to_state <> '' ORDER BY id"


class Exchange(AStation):
    def setUp(self):
        super().setUp()
        self.make()
        self.portal = self.folder / "portal"
        settings = self.home / "settings.toml"
        settings.write_text(settings.read_text().replace("[orders]\n", f'[orders]\nexchange = "{self.portal}"\n'))
        self.exchange()

    def exchange(self):
        """By the station itself: nobody is signed in."""
        done = self.run_at(self.home, "--json", "orders", "exchange")
        self.assertEqual(done.returncode, 0, done.stderr)
        return [json.loads(line) for line in done.stdout.splitlines()]

    def put(self, name, content, age=60):
        path = self.portal / "in" / name
        path.write_bytes(content)
        moment = time.time() - age
        os.utime(path, (moment, moment))
        return path

    def put_demo(self, name="demo.json"):
        return self.put(name, self.order_file().read_bytes())

    def answer(self, name):
        """The latest to a file of this name."""
        answers = (self.portal / "answers").glob(f"file-{name}-*.json")
        latest = max(answers, key=lambda path: path.stat().st_mtime_ns)
        return published_answers.check(json.loads(latest.read_text()), "fileAnswer")

    def lying_in(self, folder):
        return sorted(path.name for path in (self.portal / folder).iterdir() if not path.name.startswith("."))

    def told(self):
        """Every step that the portal was told, in the order of the files."""
        steps = []
        for path in sorted((self.portal / "answers").glob("states-*.json")):
            answer = published_answers.check(json.loads(path.read_text()), "states")
            self.assertEqual((answer["format"], answer["version"]), ("cardstation-states", 1))
            for step in answer["steps"]:
                self.assertTrue(answer["firstEvent"] <= step["event"] <= answer["lastEvent"], path.name)
            steps += answer["steps"]
        return steps

    def check_all_told_once(self):
        answer = subprocess.run(["sqlite3", self.home / "station.db", STEPS], text=True, check=True, stdout=subprocess.PIPE)
        self.assertEqual([step["event"] for step in self.told()], [int(line) for line in answer.stdout.split()])

    def test_takes_a_file_in_and_answers(self):
        self.put_demo()
        self.exchange()
        self.assertEqual((self.lying_in("in"), self.lying_in("done"), self.lying_in("refused")), ([], ["demo.json"], []))
        answer = self.answer("demo.json")
        self.assertTrue(answer["takenIn"])
        self.assertEqual(answer["added"], ["B2026-0101", "B2026-0102", "B2026-0103"])
        self.assertEqual(self.count("SELECT count(*) FROM orders"), 3)
        self.assertEqual(self.count("SELECT count(*) FROM events WHERE who = 'station' AND subject_kind = 'order'"), 3)
        self.check_all_told_once()

    def test_refuses_a_wrong_file_as_a_whole(self):
        self.put("wrong.json", self.order_file("bad/missing.json").read_bytes())
        self.put("noise", b"\x00\xff what is this")
        self.exchange()
        self.assertEqual((self.lying_in("in"), self.lying_in("done"), self.lying_in("refused")), ([], [], ["noise", "wrong.json"]))
        answer = self.answer("wrong.json")
        self.assertFalse(answer["takenIn"])
        self.assertTrue(all(error["row"] > 0 and error["whatIsWrong"] and error["whatToDo"] for error in answer["errors"]), answer)
        self.assertTrue(any(error["field"] for error in answer["errors"]))
        self.assertEqual(self.count("SELECT count(*) FROM orders"), 0)

    def test_leaves_what_is_still_written(self):
        self.put("growing.json", self.order_file().read_bytes(), age=-60)
        for name in ("other.json.part", "other.json.tmp", ".hidden.json"):
            self.put_demo(name)
        (self.portal / "in" / "folder").mkdir()
        (self.portal / "in" / "link.json").symlink_to(self.order_file())
        self.exchange()
        self.assertEqual(self.lying_in("done") + self.lying_in("refused"), [])
        self.assertEqual(self.count("SELECT count(*) FROM orders"), 0)
        (self.portal / "in" / "other.json.part").rename(self.portal / "in" / "other.json")
        self.exchange()
        self.assertEqual(self.lying_in("done"), ["other.json"])

    def test_the_same_file_again_changes_nothing(self):
        self.put_demo()
        self.exchange()
        self.put_demo()
        self.exchange()
        self.assertEqual(self.lying_in("done"), ["demo.json", "demo.json.2"])
        self.assertEqual(self.count("SELECT count(*) FROM orders"), 3)
        self.assertTrue(self.answer("demo.json")["takenIn"])
        self.check_all_told_once()

    def test_tells_steps_with_reasons(self):
        self.put_demo()
        self.exchange()
        self.do("orders", "stop", "B2026-0101", "--reason", "fakturareferensen saknas")
        self.do("orders", "cancel", "B2026-0102", "--reason", "beställd två gånger", "--on-request")
        self.assertEqual(len([said for said in self.exchange() if "answer" in said]), 1)
        last = {step["order"]: step for step in self.told() if step["what"] == "order"}
        stopped = last["B2026-0101"]
        self.assertEqual((stopped["from"], stopped["to"], stopped["reason"]), ("Ankommen", "Stoppad", "fakturareferensen saknas"))
        self.assertEqual(last["B2026-0102"]["reason"], "orderers-wish: beställd två gånger")
        self.check_all_told_once()
        files = self.lying_in("answers")
        self.assertEqual(self.exchange(), [])
        self.assertEqual(self.lying_in("answers"), files, "nothing has happened since")

    def test_killed_at_any_moment_counts_everything_once(self):
        chance = random.Random(4711)
        orders = json.loads(self.order_file().read_text())
        order = orders["orders"][0]
        orders["orders"] = [order]
        for number in range(12):
            order["number"] = f"B2026-{700 + number}"
            for line, each in enumerate(order["lines"]):
                each["holder"]["employmentNumber"] = f"{number}X{line}"
            self.put(f"orders-{number}.json", json.dumps(orders).encode())
        killed = 0
        for _ in range(60):
            program = subprocess.Popen([a_station.PROGRAM, "--home", self.home, "orders", "exchange"], stdout=subprocess.DEVNULL,
                                       stderr=subprocess.DEVNULL)
            time.sleep(chance.uniform(0.02, 0.3))
            program.send_signal(signal.SIGKILL)
            killed += program.wait(a_station.PATIENCE) == -signal.SIGKILL
            if not self.lying_in("in"):
                break
        self.assertGreater(killed, 0)
        self.exchange()
        self.assertEqual(self.lying_in("in"), [])
        self.assertEqual(len(self.lying_in("done")), 12)
        self.assertEqual(self.count("SELECT count(*) FROM orders"), 12)
        for number in range(12):
            answer = self.answer(f"orders-{number}.json")
            self.assertTrue(answer["takenIn"])
            self.assertEqual(answer["added"] + answer["alreadyThere"], [f"B2026-{700 + number}"])
        self.check_all_told_once()

    def test_a_name_as_long_as_names_may_be_holds_nobody_up(self):
        long = "x" * 250 + ".json"
        self.put_demo(long)
        self.exchange()
        self.put(long, self.order_file("bad/missing.json").read_bytes())
        self.exchange()
        self.assertEqual((len(self.lying_in("done")), len(self.lying_in("refused")), self.lying_in("in")), (1, 1, []))
        answers = [name for name in self.lying_in("answers") if name.startswith("file-")]
        self.assertEqual(len(answers), 2, "one of each, though they have one name")

    def test_goes_on_with_what_a_process_left_that_died(self):
        """It had moved the file and not read it; meanwhile another of its name has come."""
        self.put_demo().rename(self.portal / ".taking" / "demo.json")
        self.put("demo.json", self.order_file("bad/missing.json").read_bytes())
        self.assertEqual([said["takenIn"] for said in self.exchange() if "file" in said], [True, False])
        self.assertEqual((self.lying_in("done"), self.lying_in("refused")), (["demo.json"], ["demo.json"]))
        self.assertEqual(list((self.portal / ".taking").iterdir()), [])

    def test_one_process_at_a_time(self):
        self.put_demo()
        with open(self.home / "exchange.lock", "w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            self.assertEqual(self.exchange(), [])
            self.assertEqual(self.lying_in("in"), ["demo.json"])
        self.exchange()
        self.assertEqual(self.lying_in("done"), ["demo.json"])

    def test_an_older_book_put_back_is_told_of(self):
        self.put_demo()
        older = (self.home / "station.db").read_bytes()
        self.exchange()
        (self.home / "station.db").write_bytes(older)
        for other in ("station.db-wal", "station.db-shm"):
            (self.home / other).unlink(missing_ok=True)
        self.do("sign-out")
        files = self.lying_in("answers")
        self.assert_refused(self.run_at(self.home, "orders", "exchange"), "BookOlder", "another order book")
        self.assertEqual(self.lying_in("answers"), files)

    def test_a_book_that_lacks_what_was_being_told_is_an_older_one(self):
        self.put_demo()
        self.exchange()
        file = self.home / "exchange.json"
        position = json.loads(file.read_text())
        file.write_text(json.dumps({**position, "telling": position["told"] + 50}))  # as a killed process left it
        self.assert_refused(self.run_at(self.home, "orders", "exchange"), "BookOlder", "another order book")
        self.assertEqual(json.loads(file.read_text())["telling"], position["told"] + 50)

    def test_a_damaged_position_is_no_reason_to_begin_anew(self):
        self.put_demo()
        self.exchange()
        (self.home / "exchange.json").write_text("nothing")
        self.assert_refused(self.run_at(self.home, "orders", "exchange"), "FileUnreadable", "exchange.json")

    def test_says_where_the_folder_is_named(self):
        settings = self.home / "settings.toml"
        settings.write_text(settings.read_text().replace(f'exchange = "{self.portal}"\n', ""))
        self.assert_refused(self.run_at(self.home, "orders", "exchange"), "SettingsInvalid", "exchange")

    def test_goes_on_until_it_is_stopped(self):
        with subprocess.Popen([a_station.PROGRAM, "--home", self.home, "--json", "orders", "exchange", "--watch"],
                              stdout=subprocess.PIPE, text=True) as program:
            try:
                self.put_demo()
                self.assertTrue(json.loads(program.stdout.readline())["takenIn"])
                self.assertIn("states-", json.loads(program.stdout.readline())["answer"])
                self.put("again.json", self.order_file().read_bytes() + b" ")
                self.assertEqual(json.loads(program.stdout.readline())["file"], "again.json")
            finally:
                program.send_signal(signal.SIGTERM)
            self.assertEqual(program.wait(a_station.PATIENCE), 0)


if __name__ == "__main__":
    unittest.main()
