# SPDX-FileCopyrightText: 2026 The Card Station authors
# SPDX-License-Identifier: EUPL-1.2
"""What a process that runs holds in its memory, as root may read it."""
import pathlib
import time


def processes(program, word):
    """The ids of those that run this program with this word among their arguments."""
    for process in pathlib.Path("/proc").glob("[0-9]*"):
        try:
            if (process / "exe").readlink() == program and word.encode() in (process / "cmdline").read_bytes().split(b"\0"):
                yield process.name
        except OSError:  # ended
            continue


def memory_of(process):
    """All that it can write to, in one piece; empty where it has ended."""
    parts = []
    try:
        with open(f"/proc/{process}/maps") as maps, open(f"/proc/{process}/mem", "rb", 0) as memory:
            for line in maps:
                place, mode = line.split()[:2]
                if not mode.startswith("rw"):
                    continue
                start, end = (int(address, 16) for address in place.split("-"))
                try:
                    memory.seek(start)
                    parts.append(memory.read(end - start))
                except OSError:  # the kernel's own
                    continue
    except OSError:
        return b""
    return b"".join(parts)


class MadeCards:
    """A table whose hands look into the program's memory each time that a card is done."""

    def __init__(self, table, program):
        self.table = table
        self.program = program
        self.done = []
        self.pictures = []  # the lines that are done by then, and the memory

    def react(self, panel):
        before = list(self.done)
        self.table.react(panel)
        if panel.get("state") == "done":
            self.done.append(panel["orderLine"])
            memory = b"".join(map(memory_of, processes(self.program, "personalize")))
            self.pictures.append((before, memory))


def pictures_while(running, program, word, most=20):
    """Of the program's memory, again and again while something else runs it."""
    pictures = []
    while running():
        for process in processes(program, word):
            if picture := memory_of(process):
                pictures = [*pictures[-most:], picture]
        time.sleep(0.05)
    return pictures
