#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Writes the programs of docs/library.md into files, to be built as a user would build them.

    examples.py SOURCE FOLDER   from the repository SOURCE into FOLDER; code 1 if the README shows another
                                program

A program is a block of C++ whose first line is a comment with the name of its file.
"""

import pathlib
import re
import sys

PROGRAM = re.compile(r"^```cpp\n(// (\w+\.cpp)\n.*?)^```$", re.MULTILINE | re.DOTALL)
BLOCK = re.compile(r"^```cpp\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def main(source, folder):
    page = (source / "docs/library.md").read_text(encoding="utf-8")
    programs = {name: text for text, name in PROGRAM.findall(page)}
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in programs.items():
        (folder / name).write_text(text, encoding="utf-8")
    if not programs:
        return "docs/library.md has no programs"
    shown = BLOCK.findall((source / "README.md").read_text(encoding="utf-8"))
    others = [text for text in shown if not any(program.endswith(text) for program in programs.values())]
    if not shown or others:
        return "the README must show a program of docs/library.md, as it stands there"
    return None


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])))
