#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Card Station authors
# SPDX-License-Identifier: EUPL-1.2
"""Lets the making of a card fail at every point, in parallel, and prints what came of it as a table.

The table and each point go to build/failures/results.json. Ends with an error when anything was lost."""
import argparse
import collections
import json
import os
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
ENDS = ("resumed", "madeAgain", "rejected", "untouched", "notHit", "lost")
HEADS = ("points", "resumed", "made again", "rejected", "untouched", "not hit", "lost")


def run_shards(program, arguments, shards):
    """The findings of all shards, and what went wrong with the shards themselves."""
    running = []
    for number in range(shards):
        output, errors = tempfile.TemporaryFile("w+"), tempfile.TemporaryFile("w+")
        command = [program, "--shard", str(number), "--of", str(shards), *arguments]
        running.append((subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=output, stderr=errors), output, errors))
    findings, broken = [], []
    for process, output, errors in running:
        process.wait()
        output.seek(0)
        findings += [json.loads(line) for line in output if line.startswith("{")]
        if process.returncode != 0:
            errors.seek(0)
            broken.append(f"a shard ended with {process.returncode}: {errors.read().strip()}")
    return findings, broken


def table(findings):
    """Rows of the table: a kind, how many points, how each ended."""
    by_kind = collections.defaultdict(collections.Counter)
    for finding in findings:
        by_kind[finding["kind"]][finding["end"]] += 1
        by_kind["all"][finding["end"]] += 1
    return {kind: {"points": sum(ends.values()), **{end: ends[end] for end in ENDS}} for kind, ends in by_kind.items()}


def show(rows):
    print(f"{'failure':32}" + "".join(f"{head:>12}" for head in HEADS))
    for kind, row in sorted(rows.items(), key=lambda item: item[0] == "all"):
        print(f"{kind:32}" + "".join(f"{row[key]:12}" for key in ("points", *ENDS)))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program")
    parser.add_argument("--sample", type=int, default=1, help="only every so many-th point")
    parser.add_argument("--kind", default="", help="only this kind of failure")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() + 1)
    parser.add_argument("--output", type=pathlib.Path, default=ROOT / "build" / "failures" / "results.json")
    options = parser.parse_args()
    arguments = ["--sample", str(options.sample)] + (["--kind", options.kind] if options.kind else [])
    findings, broken = run_shards(options.program, arguments, options.jobs)
    rows = table(findings)
    show(rows)
    options.output.parent.mkdir(parents=True, exist_ok=True)
    options.output.write_text(json.dumps({"sample": options.sample, "table": rows, "points": findings}, indent=1) + "\n")
    lost = [finding for finding in findings if finding["end"] == "lost"]
    for finding in lost:
        print(f"LOST: {finding['kind']}, {finding['at']}, first ended at {finding['step'] or '-'}: {'; '.join(finding['faults'])}")
    for failure in broken:
        print(failure)
    if not findings:
        print("no point was tried")
    return 1 if lost or broken or not findings else 0


if __name__ == "__main__":
    sys.exit(main())
