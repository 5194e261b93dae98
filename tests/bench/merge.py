#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Card Station authors
# SPDX-License-Identifier: EUPL-1.2
"""Runs comparison programs, merges their rows and prints a table: merge.py RESULTS.json PROGRAM...

A row that a program prints is {"name", "unit", "ours", "theirs"} and, where something is promised, {"bound", "better"}:
the ratio ours/theirs is at most the bound where lower is better (the default), at least the bound where higher is. The
result holds the rows with ratio and holds added; both are null where they cannot be told. Ends with 1 when a bound does
not hold, a program fails, or one prints no row.
"""
import json
import math
import pathlib
import subprocess
import sys

FIELDS = ("name", "unit", "ours", "theirs", "ratio", "bound", "holds")


class BadRow(Exception):
    """A row that breaks the agreement."""


def judged(row):
    """The row as it is stored."""
    if not isinstance(row, dict) or not isinstance(row.get("name"), str) or not isinstance(row.get("unit"), str):
        raise BadRow(f"a row without name and unit: {row}")
    numbers = [row.get("ours"), row.get("theirs")]
    if not all(isinstance(n, (int, float)) and not isinstance(n, bool) and math.isfinite(n) and n >= 0 for n in numbers):
        raise BadRow(f"{row['name']}: ours and theirs must be numbers")
    better = row.get("better", "lower")
    if better not in ("lower", "higher"):
        raise BadRow(f"{row['name']}: better is \"lower\" or \"higher\"")
    ratio = row["ours"] / row["theirs"] if row["theirs"] else None
    bound = row.get("bound")
    holds = None
    if bound is not None:
        holds = ratio is not None and (ratio <= bound if better == "lower" else ratio >= bound)
    if "holds" in row and row["holds"] != holds:
        raise BadRow(f"{row['name']}: the program says holds={row['holds']}, its numbers say {holds}")
    return {"name": row["name"], "unit": row["unit"], "ours": row["ours"], "theirs": row["theirs"],
            "ratio": None if ratio is None else round(ratio, 4), "bound": bound, "holds": holds}


def rows_of(output):
    """The rows in a program's output: a list, or one object a line among other lines."""
    text = output.strip()
    if text.startswith("["):
        return json.loads(text)
    return [json.loads(line) for line in text.splitlines() if line.lstrip().startswith("{")]


def run(program):
    """(rows, faults) of one program."""
    name = pathlib.Path(program).name
    done = subprocess.run([program], stdout=subprocess.PIPE, stdin=subprocess.DEVNULL, text=True, check=False)
    faults = [f"{name} ended with {done.returncode}"] if done.returncode else []
    try:
        rows = [judged(row) for row in rows_of(done.stdout)]
    except (ValueError, BadRow) as fault:
        return [], faults + [f"{name}: {fault}"]
    if not rows:
        faults.append(f"{name} printed no row")
    return rows, faults


def shown(value):
    if value is None:
        return "-"
    if isinstance(value, bool):
        return "yes" if value else "NO"
    return f"{value:,.4g}" if isinstance(value, float) and abs(value) < 1000 else f"{value:,.0f}" \
        if isinstance(value, (int, float)) else str(value)


def table(rows):
    cells = [FIELDS] + [[shown(row[field]) for field in FIELDS] for row in rows]
    widths = [max(len(line[column]) for line in cells) for column in range(len(FIELDS))]
    return "\n".join("  ".join(text.ljust(width) if column < 2 else text.rjust(width)
                               for column, (text, width) in enumerate(zip(line, widths))).rstrip() for line in cells)


def main(results, programs):
    rows, faults = [], []
    for program in programs:
        print(f"== {pathlib.Path(program).name}", file=sys.stderr, flush=True)
        found, wrong = run(program)
        rows += found
        faults += wrong
    results = pathlib.Path(results)
    results.parent.mkdir(parents=True, exist_ok=True)
    results.write_text(json.dumps(rows, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    print(table(rows))
    faults += [f"{row['name']}: {shown(row['ratio'])} breaks the bound {shown(row['bound'])}"
               for row in rows if row["holds"] is False]
    for fault in faults:
        print(fault, file=sys.stderr)
    return 1 if faults or not rows else 0


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1], sys.argv[2:]))
