# SPDX-FileCopyrightText: 2026 The Card Station authors
# SPDX-License-Identifier: EUPL-1.2
"""An order portal over HTTPS, as docs/orders.md publishes its protocol, and what can go wrong with one."""
import hashlib
import json
import pathlib
import sys
import urllib.parse

import published_answers

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[3] / "fixtures" / "services"))
from local_https import LocalHttps, Reply  # noqa: E402

TOKEN = "portal-token-that-nobody-sees"
PAGE = 2


class APortal:
    """Files in the order in which they were offered; what it was told, by path. `fault` may answer in its place."""

    def __init__(self, folder):
        folder.mkdir()
        self.files, self.told, self.keys, self.asked = [], {}, {}, []
        self.fault = lambda asked: None
        self.server = LocalHttps(folder, self.answer)

    def offer(self, name, content, ident=None):
        self.files.append((ident or f"f-{len(self.files) + 1}", name, content))

    def answer(self, asked):
        self.asked.append((asked.method, asked.path))
        if asked.headers.get("authorization") != f"Bearer {TOKEN}":
            return Reply(401)
        return self.fault(asked) or self.good(asked)

    def good(self, asked):
        if asked.method == "PUT":
            self.told.setdefault(asked.path, []).append(asked.body)
            self.keys.setdefault(asked.path, []).append(asked.headers["idempotency-key"])
            return Reply(204)
        if asked.path == "/station/v1/order-files":
            page = published_answers.check(self.page(int(asked.parameter("after") or 0)), "offer")
            return Reply(body=json.dumps(page).encode())
        ident = urllib.parse.unquote(asked.path.rpartition("/")[2])
        return Reply(body={each: content for each, _, content in self.files}[ident], headers={"Content-Type": "application/octet-stream"})

    def page(self, after):
        some = self.files[after:after + PAGE]
        return {"files": [{"id": ident, "name": name, "sha256": hashlib.sha256(content).hexdigest()} for ident, name, content in some],
                "next": str(after + len(some))}

    def times(self, method, path):
        return self.asked.count((method, f"/station/v1{path}"))

    def answers(self):
        """What it was told of each file, by its id; the same each time."""
        found = {}
        for path, bodies in self.told.items():
            if path.endswith("/answer"):
                assert len(set(bodies)) == 1, path
                found[path.split("/")[-2]] = published_answers.check(json.loads(bodies[0]), "fileAnswer")
        return found

    def steps(self):
        """The numbers of the events that it was told, in the order of telling, and that each file of states follows the last."""
        events, last = [], 0
        for path in [path for path in self.told if "/states/" in path]:
            states = published_answers.check(json.loads(self.told[path][-1]), "states")
            first_last = f"{states['firstEvent']:010}-{states['lastEvent']:010}"
            assert path == f"/station/v1/states/{first_last}", path
            assert states["firstEvent"] > last, path
            last = states["lastEvent"]
            events += [step["event"] for step in states["steps"]]
        return events
