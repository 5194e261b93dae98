#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Card Station authors
# SPDX-License-Identifier: EUPL-1.2
"""The portal over HTTPS: each order file is taken in once and answered, each step is told once, whatever fails and whenever.

    BIN=build/dev/bin python3 -m unittest portal_service_test
"""
import hashlib
import json
import random
import signal
import subprocess
import time
import unittest

import a_station
import jsonschema
import published_answers
from a_portal import APortal, Reply, TOKEN
from a_station import AStation
from exchange_test import STEPS


class PortalService(AStation):
    def setUp(self):
        super().setUp()
        self.make()
        self.portal = APortal(self.folder / "service")
        self.addCleanup(self.portal.server.close)
        (self.home / "portal.token").touch(0o600)
        (self.home / "portal.token").write_text(TOKEN + "\n")
        self.set_service(f"{self.portal.server.url}/station/v1")

    def set_service(self, url, authorities=None, more=""):
        settings = self.home / "settings.toml"
        text = settings.read_text().split("\n[orders.service]\n")[0]
        service = f'url = "{url}"\ntoken_file = "portal.token"\nauthorities = "{authorities or self.portal.server.authority}"\n'
        settings.write_text(f"{text}\n[orders.service]\n{service}{more}")

    def command(self, *options):
        return self.run_at(self.home, "--json", "orders", "exchange", *options)

    def exchange(self):
        done = self.command()
        self.assertEqual(done.returncode, 0, done.stderr)
        return [json.loads(line) for line in done.stdout.splitlines()]

    def fails(self, code, *words):
        """It says why, without the token; everything else was done."""
        done = self.command()
        self.assert_refused(done, code, *words)
        self.assertNotIn(TOKEN, done.stdout + done.stderr)
        return [json.loads(line) for line in done.stdout.splitlines()]

    def orders(self, number):
        """An order file of its own."""
        file = json.loads(self.order_file().read_text())
        order = file["orders"][0]
        order["number"] = f"B2026-{700 + number}"
        for line, each in enumerate(order["lines"]):
            each["holder"]["employmentNumber"] = f"{number}X{line}"
        return json.dumps({**file, "orders": [order]}).encode()

    def lying_in(self, *folders):
        folder = self.home.joinpath("portal", *folders)
        return sorted(path.name for path in folder.iterdir() if path.is_file())

    def check_all_told(self):
        answer = subprocess.run(["sqlite3", self.home / "station.db", STEPS], text=True, check=True, stdout=subprocess.PIPE)
        self.assertEqual(self.portal.steps(), [int(line) for line in answer.stdout.split()])
        for path, bodies in self.portal.told.items():
            self.assertEqual([hashlib.sha256(body).hexdigest().upper() for body in bodies], self.portal.keys[path])

    def test_takes_files_in_and_answers_each(self):
        for number in range(5):
            self.portal.offer(f"order {number}.json", self.orders(number))
        self.portal.offer("wrong.json", self.order_file("bad/missing.json").read_bytes(), ident="Bad_1")
        said = self.exchange()
        self.assertEqual(len([each for each in said if "fetched" in each]), 6)
        self.assertEqual(self.count("SELECT count(*) FROM orders"), 5)
        answers = self.portal.answers()
        self.assertEqual(sorted(answers), ["Bad_1", "f-1", "f-2", "f-3", "f-4", "f-5"])
        self.assertEqual(answers["f-3"]["added"], ["B2026-702"])
        self.assertEqual(answers["f-3"]["file"], "order 2.json~f-3")
        self.assertFalse(answers["Bad_1"]["takenIn"])
        self.check_all_told()
        self.assertEqual(self.lying_in("answers"), [])
        self.assertEqual(len(self.lying_in("answers", "sent")), 7)

    def test_goes_on_after_what_it_has(self):
        self.portal.offer("first.json", self.orders(1))
        self.exchange()
        self.portal.offer("second.json", self.orders(2))
        self.assertEqual([each["fetched"] for each in self.exchange() if "fetched" in each], ["second.json~f-2"])
        self.assertEqual(self.portal.times("GET", "/order-files/f-1"), 1)
        self.do("orders", "stop", "B2026-701", "--reason", "fakturareferensen saknas")
        self.exchange()
        self.assertEqual(self.exchange(), [], "nothing is new, and nothing is told twice")
        self.assertTrue(all(len(bodies) == 1 for bodies in self.portal.told.values()), self.portal.told.keys())
        self.check_all_told()

    def test_two_files_of_one_name_and_content_are_two(self):
        for _ in range(2):
            self.portal.offer("same.json", self.orders(1))
        self.exchange()
        answers = self.portal.answers()
        self.assertEqual((answers["f-1"]["added"], answers["f-2"]["alreadyThere"]), (["B2026-701"], ["B2026-701"]))
        self.assertEqual(self.count("SELECT count(*) FROM orders"), 1)

    def test_names_of_the_portals_own_lie_in_no_other_folder(self):
        for number, name in enumerate(("../../escape.json", ".hidden", "a\nb~c.part", "ö" * 120, "x.tmp")):
            self.portal.offer(name, self.orders(number))
        self.exchange()
        self.assertEqual(self.count("SELECT count(*) FROM orders"), 5)
        self.assertEqual(sorted(self.portal.answers()), [f"f-{number}" for number in range(1, 6)])
        self.assertEqual(self.lying_in("done"), ["_._.._escape.json~f-1", "_hidden~f-2", "a_b_c.part~f-3", "x.tmp~f-5", "ö" * 50 + "~f-4"])

    def test_what_it_cannot_reach_holds_up_nobody_and_is_done_later(self):
        """503 first, then good; what had come before is taken in, and what was to be told waits."""
        self.portal.offer("first.json", self.orders(1))
        self.portal.fault = lambda asked: Reply(503, {"Retry-After": "7"}) if asked.method == "PUT" else None
        self.fails("ServiceBusy", "not before 7 s")
        self.assertEqual(self.count("SELECT count(*) FROM orders"), 1)
        self.assertEqual(len(self.lying_in("answers")), 2)
        self.portal.fault = lambda asked: Reply(503)
        self.fails("ServiceBusy")
        self.portal.fault = lambda asked: None
        self.exchange()
        self.assertEqual(self.lying_in("answers"), [])
        self.check_all_told()

    def test_a_connection_cut_in_the_middle_leaves_nothing_half(self):
        content = self.orders(1)
        self.portal.offer("first.json", content)
        self.portal.fault = lambda asked: Reply(body=content, cut=len(content) // 2) if asked.path.endswith("/f-1") else None
        self.assertEqual(self.fails("ServiceUnreachable", "order-files/f-1"), [])
        self.assertEqual(self.lying_in("refused") + self.lying_in(".taking") + self.lying_in("done"), [])
        self.portal.fault = lambda asked: None
        self.exchange()
        self.assertTrue(self.portal.answers()["f-1"]["takenIn"])
        self.check_all_told()

    def test_takes_no_other_file_than_was_offered(self):
        self.portal.offer("first.json", self.orders(1))
        self.portal.fault = lambda asked: Reply(body=self.orders(2)) if asked.path.endswith("/f-1") else None
        self.fails("ServiceAnswerWrong", "SHA-256")
        self.assertEqual(self.count("SELECT count(*) FROM orders"), 0)
        self.portal.fault = lambda asked: None
        self.exchange()
        self.assertEqual(self.count("SELECT count(*) FROM orders WHERE number = 'B2026-701'"), 1)

    def test_a_file_that_is_not_what_was_offered_keeps_nothing_else_waiting(self):
        for number in range(2):
            self.portal.offer(f"{number}.json", self.orders(number))
        first = self.portal.page(0)["files"][0]["id"]
        self.portal.fault = lambda asked: Reply(body=b"{}") if asked.path.endswith(f"/{first}") and asked.method == "GET" else None
        self.fails("ServiceAnswerWrong", "SHA-256")
        self.assertEqual(self.count("SELECT count(*) FROM orders"), 1)
        self.assertEqual(self.lying_in("answers"), [])  # the other's answer, and the states, were sent
        self.portal.fault = lambda asked: None
        self.exchange()
        self.assertEqual(self.count("SELECT count(*) FROM orders"), 2)
        self.check_all_told()

    def test_takes_no_offer_that_is_none(self):
        good = {"id": "a", "name": "a.json", "sha256": "AB" * 32}
        for offer in (b"", b"<html>", {}, {"files": {}, "next": "1"}, {"files": [good]}, {"files": [good], "next": ""},
                      {"files": [{**good, "id": "../a"}], "next": "1"}, {"files": [{**good, "id": "x" * 65}], "next": "1"},
                      {"files": [{**good, "name": ""}], "next": "1"}, {"files": [{**good, "name": 7}], "next": "1"},
                      {"files": [{**good, "sha256": "AB"}], "next": "1"}, {"files": [good, 7], "next": "1"},
                      {"files": [], "next": "x" * 1025}):
            body = offer if isinstance(offer, bytes) else json.dumps(offer).encode()
            self.portal.fault = lambda asked, body=body: Reply(body=body) if asked.method == "GET" else None
            self.fails("ServiceAnswerWrong", "order-files")
        self.assertEqual(self.portal.times("GET", "/order-files/a"), 0)

    def test_a_page_that_leads_to_itself_is_no_endless_road(self):
        self.portal.offer("first.json", self.orders(1))
        self.exchange()
        page = self.portal.page(0)
        self.portal.fault = lambda asked: Reply(body=json.dumps({**page, "next": "1"}).encode()) if asked.parameter("after") else None
        self.fails("ServiceAnswerWrong", "next")

    def test_an_answer_that_it_does_not_want_holds_up_no_other(self):
        for number in range(3):
            self.portal.offer(f"{number}.json", self.orders(number))
        self.portal.fault = lambda asked: Reply(409) if asked.method == "PUT" and "/f-1/" in asked.path else None
        self.fails("ServiceAnswerWrong", "409")
        self.assertEqual(sorted(self.portal.answers()), ["f-2", "f-3"])
        self.assertEqual(len(self.lying_in("answers")), 1)
        self.check_all_told()

    def test_no_states_overtake_others(self):
        self.portal.offer("first.json", self.orders(1))
        self.portal.fault = lambda asked: Reply(500) if "/states/" in asked.path else None
        self.fails("ServiceAnswerWrong", "500")
        self.do("orders", "stop", "B2026-701", "--reason", "fakturareferensen saknas")
        self.portal.asked.clear()
        self.fails("ServiceAnswerWrong", "500")
        self.assertEqual(len([path for _, path in self.portal.asked if "/states/" in path]), 1)
        self.portal.fault = lambda asked: None
        self.exchange()
        self.check_all_told()

    def test_says_that_it_is_not_let_in(self):
        (self.home / "portal.token").write_text("another\n")
        self.fails("ServiceRefused", "401")
        (self.home / "portal.token").chmod(0o644)
        self.fails("FileUnreadable", "portal.token")

    def test_trusts_no_other_portal(self):
        self.portal.offer("first.json", self.orders(1))
        self.set_service(f"{self.portal.server.url}/station/v1", self.folder / "service" / "other.pem")
        self.fails("ServiceUnreachable")
        self.set_service(f"https://127.0.0.1:{self.portal.server.server_address[1]}")
        self.fails("ServiceUnreachable")
        self.assertEqual(self.portal.asked, [])

    def test_waits_no_longer_than_it_was_told(self):
        self.portal.fault = lambda asked: Reply(silent=20)
        self.set_service(f"{self.portal.server.url}/station/v1", more="answer_limit = 1\n")
        begun = time.monotonic()
        self.fails("ServiceUnreachable")
        self.assertLess(time.monotonic() - begun, 15)

    def test_killed_between_the_telling_and_its_note_tells_the_same_again(self):
        self.portal.offer("first.json", self.orders(1))
        program = None

        def killing(asked):
            if asked.method == "PUT" and program:
                self.portal.good(asked)
                program.kill()
                program.wait(a_station.PATIENCE)
                return Reply(204)
            return None
        for part in ("file", "states"):
            with self.portal.server.lock:
                self.portal.fault = killing
                program = subprocess.Popen([a_station.PROGRAM, "--home", self.home, "orders", "exchange"], stdout=subprocess.DEVNULL)
            self.assertEqual(program.wait(a_station.PATIENCE), -signal.SIGKILL)
            if part == "file":
                self.portal.fault = lambda asked: Reply(503) if "/states/" in asked.path else None
                self.fails("ServiceBusy")
        self.portal.fault = lambda asked: None
        self.exchange()
        self.assertEqual(sorted(len(bodies) for bodies in self.portal.told.values()), [2, 2])
        self.assertTrue(all(len(set(keys)) == 1 for keys in self.portal.keys.values()), self.portal.keys)
        self.assertEqual(len(self.portal.answers()), 1)
        self.check_all_told()

    def test_killed_in_the_middle_of_an_offer_fetches_no_file_twice(self):
        for number in range(2):
            self.portal.offer(f"{number}.json", self.orders(number))
        with self.portal.server.lock:
            self.portal.fault = lambda asked: program.kill() if asked.path.endswith("/f-2") else None
            program = subprocess.Popen([a_station.PROGRAM, "--home", self.home, "orders", "exchange"], stdout=subprocess.DEVNULL)
        self.assertEqual(program.wait(a_station.PATIENCE), -signal.SIGKILL)
        self.assertEqual(self.lying_in(".taking"), ["0.json~f-1"])
        (self.home / "portal" / ".fetching" / "half").touch()
        self.portal.fault = lambda asked: Reply(503) if asked.path.endswith("/f-2") else None
        self.fails("ServiceBusy")
        self.assertEqual(self.lying_in("done"), ["0.json~f-1"])
        self.portal.fault = lambda asked: None
        self.exchange()
        self.assertEqual(self.portal.times("GET", "/order-files/f-1"), 1, "neither where it waits nor where it is done")
        self.assertEqual((self.lying_in("done"), self.lying_in(".fetching")), (["0.json~f-1", "1.json~f-2"], []))
        self.check_all_told()

    def test_killed_at_any_moment_loses_nothing(self):
        chance = random.Random(4712)
        for number in range(8):
            self.portal.offer(f"orders-{number}.json", self.orders(number))
        killed = 0
        for _ in range(60):
            program = subprocess.Popen([a_station.PROGRAM, "--home", self.home, "orders", "exchange"], stdout=subprocess.DEVNULL,
                                       stderr=subprocess.DEVNULL)
            time.sleep(chance.uniform(0.05, 0.4))
            program.kill()
            killed += program.wait(a_station.PATIENCE) == -signal.SIGKILL
            if len(self.portal.answers()) == 8:
                break
        self.assertGreater(killed, 0)
        self.exchange()
        self.assertEqual(self.count("SELECT count(*) FROM orders"), 8)
        answers = self.portal.answers()
        for number in range(8):
            answer = answers[f"f-{number + 1}"]
            self.assertTrue(answer["takenIn"])
            self.assertEqual(answer["added"] + answer["alreadyThere"], [f"B2026-{700 + number}"])
        self.assertEqual(len(self.lying_in("done")), 8)
        # What one that was killed was writing may lie beside the answers; its name does not end in .json.
        waiting = [name for name in self.lying_in("answers") if name.endswith(".json")]
        self.assertEqual(waiting + self.lying_in(".taking"), [])
        self.check_all_told()

    def test_a_damaged_note_is_no_reason_to_begin_anew(self):
        (self.home / "portal-service.json").write_text("nothing")
        self.fails("FileUnreadable", "portal-service.json")

    def test_the_published_schema_refuses_what_is_no_answer(self):
        self.portal.offer("first.json", self.orders(1))
        self.exchange()
        answer = self.portal.answers()["f-1"]
        states = json.loads(next(bodies[0] for path, bodies in self.portal.told.items() if "/states/" in path))
        step = states["steps"][0]
        for kind, wrong in (("fileAnswer", {**answer, "code": "123456"}), ("fileAnswer", {**answer, "sha256": "AB"}), ("states", answer),
                            ("fileAnswer", {**answer, "errors": [{"row": 1}]}), ("states", {**states, "steps": []}),
                            ("states", {**states, "steps": [{**step, "at": "today"}]}), ("states", {**states, "steps": [{**step, "what": "card"}]}),
                            ("states", {**states, "steps": [{**step, "what": "shipment"}]}), ("states", {**states, "firstEvent": 0})):
            with self.assertRaises(jsonschema.ValidationError, msg=str(wrong)):
                published_answers.check(wrong, kind)

    def test_the_folder_that_is_named_is_used(self):
        settings = self.home / "settings.toml"
        folder = self.folder / "shared"
        settings.write_text(settings.read_text().replace("[orders]\n", f'[orders]\nexchange = "{folder}"\n'))
        self.portal.offer("first.json", self.orders(1))
        self.exchange()
        self.assertTrue((folder / "done" / "first.json~f-1").exists())
        self.assertEqual(sorted(self.portal.answers()), ["f-1"])

    def test_while_it_watches_it_tries_again_by_itself(self):
        busy = [Reply(503, {"Retry-After": "1"}), Reply(hang_up=True)]
        self.portal.fault = lambda asked: busy.pop() if busy else None
        self.portal.offer("first.json", self.orders(1))
        with subprocess.Popen([a_station.PROGRAM, "--home", self.home, "--json", "orders", "exchange", "--watch"],
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as program:
            try:
                self.assertEqual(json.loads(program.stdout.readline())["fetched"], "first.json~f-1")
                self.assertTrue(json.loads(program.stdout.readline())["takenIn"])
                self.assertIn("states-", json.loads(program.stdout.readline())["answer"])
                self.assertIn("file-first.json~f-1-", json.loads(program.stdout.readline())["sent"])
                self.assertIn("states-", json.loads(program.stdout.readline())["sent"])
            finally:
                program.send_signal(signal.SIGTERM)
            self.assertEqual(program.wait(a_station.PATIENCE), 0)
            complaints = program.stderr.read()
        self.assertIn("ServiceUnreachable", complaints)
        self.assertIn("ServiceBusy", complaints)
        self.assertEqual(self.portal.times("GET", "/order-files"), 4)
        self.check_all_told()


if __name__ == "__main__":
    unittest.main()
