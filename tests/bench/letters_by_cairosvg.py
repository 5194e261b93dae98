#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Card Station authors
# SPDX-License-Identifier: EUPL-1.2
"""The same letter by CairoSVG: the template with its samples replaced, all letters in one process.

    letters_by_cairosvg.py COUNT OUT.pdf < FILLED-IN.svg      prints the processor time of the letters alone, in seconds
"""
import sys
import time

import cairosvg


def main():
    count, file = int(sys.argv[1]), sys.argv[2]
    svg = sys.stdin.buffer.read()
    begin = time.process_time()
    for _ in range(count):
        cairosvg.svg2pdf(bytestring=svg, write_to=file)
    print(time.process_time() - begin)


if __name__ == "__main__":
    main()
