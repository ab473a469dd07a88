#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The demo, as ./bootstrap runs it: it fits 80 columns, shows each view, and writes what it names."""

import csv
import os
import pathlib
import subprocess
import sys
import tempfile
import unicodedata

SOURCE = pathlib.Path(os.environ["UNPSA_SOURCE"])
WIDTH = 80
# Of the bars, of the answers over a limit, of the goals, of the findings and of the pair.
VIEWS = ("  1    ███", "over: 22 to cut", "disputed: 50 to cut", "  ticked  10.2", "  cited   16.6",
         "可持续发展目标10", "^^^^^", "\nresubmission\n",
         " ~A A nurse", " ~B A nurse")


def width(line):
    """The columns that a terminal needs; East Asian wide characters take two."""
    return sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in line
               if not unicodedata.combining(letter))


def has_terminals():
    try:
        return not subprocess.run(["script", "-qec", "true", "/dev/null"], stdin=subprocess.DEVNULL,
                                  capture_output=True,
                                  check=False).returncode
    except OSError:
        return False


def faults_of(shown, folder):
    if has_terminals():
        yield from (f"not shown: {view!r}" for view in VIEWS if view not in shown)
        for number, line in enumerate(shown.splitlines(), 1):
            # The folder is the test's, and longer than that of ./bootstrap.
            if width(line.replace(str(folder), "build/demo")) > WIDTH:
                yield f"line {number} is {width(line)} columns wide: {line}"
    if "\x1b" in shown:
        yield "there are escape sequences, and no terminal"
    with open(folder / "nominations.csv", encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    if [row["file"] for row in rows] != [f"testdata/demo/{name}.txt"
                                         for name in ("clinic-again", "clinic", "window-zh")]:
        yield f"the spreadsheet has the rows {rows}"
    if "The Clinic at the Bus Stop" not in (folder / "report.html").read_text(encoding="utf-8"):
        yield "the page lacks a nomination"


def main():
    with tempfile.TemporaryDirectory(prefix="unpsa-demo-") as name:
        path = os.pathsep.join((os.environ["UNPSA_BIN"], os.environ["PATH"]))
        done = subprocess.run([SOURCE / "testdata/demo/show", name], cwd=SOURCE,
                              env={**os.environ, "PATH": path},
                              stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True, encoding="utf-8",
                              check=False)
        faults = list(faults_of(done.stdout, pathlib.Path(name)))
        if done.returncode:
            faults.append(f"the demo ends with {done.returncode}")
    print("\n".join(faults) or done.stdout)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
