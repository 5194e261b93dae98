# SPDX-FileCopyrightText: 2026 The Card Station authors
# SPDX-License-Identifier: EUPL-1.2
"""What the lints share: which files there are, C++ without its comments, and how findings are told.

A lint is a module with `check(root)`, which returns findings as text, each beginning with `file:line: `.
"""
import pathlib
import re
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
PRODUCTION = ("foundation", "cardprofiles", "personalize", "print", "station")


def files(root, *suffixes):
    """All files of the tree as relative paths, sorted: what git knows or would add; without git, all but build/."""
    listing = subprocess.run(["git", "-C", root, "ls-files", "-co", "--exclude-standard", "-z"],
                             capture_output=True, text=True, check=False)
    if listing.returncode == 0:
        names = [pathlib.PurePath(name) for name in listing.stdout.split("\0") if name]
    else:
        names = [path.relative_to(root) for path in root.rglob("*") if path.is_file()]
        names = [name for name in names if name.parts[0] not in ("build", ".git")]
    return sorted(name for name in names
                  if (not suffixes or name.suffix in suffixes) and (root / name).is_file())


def read(root, name):
    return (root / name).read_text(encoding="utf-8", errors="replace")


_PIECES = re.compile(
    r'//[^\n]*'                                        # a line comment
    r'|/\*.*?\*/'                                      # a block comment
    r'|R"(?P<mark>[^()\\ ]{0,16})\(.*?\)(?P=mark)"'    # a raw string
    r'|"(?:\\.|[^"\\\n])*"'                            # a string
    r"|(?<![0-9A-Fa-f])'(?:\\.|[^'\\\n])+'",           # a character, but not a digit separator
    re.DOTALL)


def without_comments(text, keep_strings=False):
    """The C++ text with comments (and the insides of strings) blanked, every line where it was."""
    def blank(match):
        piece = match.group(0)
        if keep_strings and not piece.startswith("/"):
            return piece
        edge = '"' if piece[0] in 'R"' else " "
        return edge + re.sub(r"[^\n]", " ", piece[1:-1]) + edge if len(piece) > 1 else piece
    return _PIECES.sub(blank, text)


def line_of(text, offset):
    return text.count("\n", 0, offset) + 1


def main(check, description):
    """Runs one lint over the tree that is given as argument, or over the one that it stands in."""
    root = pathlib.Path(sys.argv[1]).resolve() if len(sys.argv) > 1 else ROOT
    findings = check(root)
    for finding in findings:
        print(finding)
    print(f"{description}: {len(findings)} findings")
    sys.exit(1 if findings else 0)
