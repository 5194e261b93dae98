#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Card Station authors
# SPDX-License-Identifier: EUPL-1.2
"""Every text that a person reads in station/ has a finished Swedish translation that keeps its places.

lupdate reads the sources as they are now into a copy of the .ts file, so that a text nobody has translated, one that is no
longer in the sources, and one that lupdate cannot see the context of are all found.
"""
import collections
import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import xml.etree.ElementTree as xml

import house

TS = pathlib.PurePath("station/translations/cardstation_sv.ts")
_PLACE = re.compile(r"%(?:L?\d+|n|[vmp](?![a-z]))")
_LOST = re.compile(r"cannot be called without context|lacks Q_OBJECT|Discarding")


def lupdate():
    return os.environ.get("LUPDATE") or shutil.which("lupdate", path="/usr/lib/qt6/bin:" + os.environ.get("PATH", ""))


def messages(path):
    """(context, source, comment) -> (kind, translation) of a .ts file; the kind of a finished one is empty."""
    table = {}
    for context in xml.parse(path).getroot().findall("context"):
        for message in context.findall("message"):
            translation = message.find("translation")
            key = (context.findtext("name"), message.findtext("source"), message.findtext("comment") or "")
            table[key] = (translation.get("type") or "", translation.text or "")
    return table


def brought_up_to_date(root, folder):
    """The .ts file as lupdate would make it from the sources, and what lupdate could not place."""
    copy = pathlib.Path(folder) / TS.name
    shutil.copy(root / TS, copy)
    run = subprocess.run([lupdate(), "-locations", "none", "-no-obsolete", "-I", root, root / "station", "-ts", copy],
                         capture_output=True, text=True, check=False)
    told = (run.stdout + run.stderr).splitlines()
    lost = [line.replace(f"{root}/", "") for line in told if _LOST.search(line)]
    if run.returncode != 0:
        lost.append(f"{TS}:1: lupdate failed: {run.stderr.strip()}")
    return messages(copy), lost


def judge(key, kind, translation):
    context, source, _ = key
    if kind or not translation.strip():
        return f"{context}: no finished Swedish for {source!r}"
    if collections.Counter(_PLACE.findall(source)) != collections.Counter(_PLACE.findall(translation)):
        return f"{context}: {translation!r} has not the places of {source!r}"
    return None


def check(root):
    with tempfile.TemporaryDirectory() as folder:
        now, findings = brought_up_to_date(root, folder)
    stored = messages(root / TS)
    for key, (kind, translation) in now.items():
        fault = judge(key, kind, translation)
        if fault:
            findings.append(f"{TS}:1: {fault}")
    findings += [f"{TS}:1: {context}: {source!r} is no longer in the sources"
                 for context, source, comment in stored if (context, source, comment) not in now]
    return findings


if __name__ == "__main__":
    house.main(check, "translations")
