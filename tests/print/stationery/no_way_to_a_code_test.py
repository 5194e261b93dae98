#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Card Station authors
# SPDX-License-Identifier: EUPL-1.2
"""Papers without codes are painted by a library from which no envelope can be opened.

    LIBRARIES=build/dev python3 -m unittest no_way_to_a_code_test

Follows what the linker would: from the objects of print/stationery to every object of ours that one of them needs, by the
symbols that each defines and lacks. None of these may be the one that opens envelopes or loads private keys, and none may
ask OpenSSL for it.
"""
import os
import pathlib
import re
import subprocess
import unittest

BUILD = pathlib.Path(os.environ["LIBRARIES"])
FORBIDDEN_OBJECTS = ("sealed_envelope", "envelope_identity", "private_key", "passphrase", "code_sheet", "code_painter", "letter_run",
                     "letter_renderer")
FORBIDDEN_SYMBOLS = re.compile(r"^(CMS_|EVP_PKEY_|EVP_Decrypt|EVP_OpenInit|PEM_read|d2i_.*PrivateKey|PKCS7_decrypt|OSSL_DECODER)")


def symbols(archive):
    """Of each object in the archive: what it defines, and what it lacks."""
    listing = subprocess.run(["nm", "--print-file-name", archive], text=True, check=True, stdout=subprocess.PIPE).stdout
    objects = {}
    for line in listing.splitlines():
        match = re.match(r"(?:.*:)?([^:]+\.o):\s*[0-9a-f]*\s+(\w)\s+(\S+)", line)
        if match:
            name, kind, symbol = match.groups()
            defined, lacking = objects.setdefault(f"{archive.stem}/{name}", (set(), set()))
            (lacking if kind in "Uwv" else defined).add(symbol)
    return objects


def reach(objects, start):
    """The objects that are linked when those of `start` are, and all that they ask of others."""
    owner = {symbol: name for name, (defined, _) in objects.items() for symbol in defined}
    reached, waiting, asked = set(), list(start), set()
    while waiting:
        name = waiting.pop()
        if name in reached:
            continue
        reached.add(name)
        defined, lacking = objects[name]
        asked |= lacking - defined
        waiting += [owner[symbol] for symbol in lacking - defined if symbol in owner]
    return reached, asked


class NoWayToACode(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        archives = ["foundation/libfoundation.a", "cardprofiles/libcardprofiles.a", "print/libprinting.a",
                    "print/stationery/libstationery.a"]
        cls.objects = {name: both for archive in archives for name, both in symbols(BUILD / archive).items()}

    def ways_out(self, library):
        start = [name for name in self.objects if name.startswith(library + "/")]
        self.assertGreater(len(start), 5)
        reached, asked = reach(self.objects, start)
        return [name for name in reached if any(f"/{each}." in name for each in FORBIDDEN_OBJECTS)], \
               [symbol for symbol in asked if FORBIDDEN_SYMBOLS.match(symbol)]

    def test_papers_reach_no_envelope(self):
        self.assertEqual(self.ways_out("libstationery"), ([], []))

    def test_the_search_finds_a_way_where_there_is_one(self):
        objects, symbols_asked = self.ways_out("libprinting")
        self.assertTrue(any("sealed_envelope" in name for name in objects), objects)
        self.assertTrue(any(symbol.startswith("CMS_") for symbol in symbols_asked))


if __name__ == "__main__":
    unittest.main()
