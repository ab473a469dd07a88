#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Lets allocations fail from the start of a program to its end, some of them where nothing can throw: no
signal may end it, that of a library of others aside."""

import errno
import pathlib
import sys
import tempfile

from faults_test import FORMS, Fault, count_calls, expect, run, spread


def check_memory(folder, points=30):
    commands = (("unpsa-wordcount", "-o", "out"), ("unpsa-wordcount", "-j", "2", "-o", "out"),
                ("unpsa-extract-sdg", "--table", "matrix", "-o", "out"), ("unpsa-dedupe", "-o", "out"),
                ("unpsa-validate", "--report", "sarif", "-o", "out"), ("unpsa-export", "-o", "out.html"))
    for command in commands:
        arguments = (*command, *FORMS)
        for number in spread(count_calls(folder, "malloc", *arguments), points):
            (folder / "out").unlink(missing_ok=True)
            done, _ = run(folder, *arguments, fault=("malloc", number, errno.ENOMEM))
            what = f"{' '.join(command)}: malloc {number}, code {done.returncode}"
            if "sarif" in command and done.returncode < 0:
                # The JSON library moves from nothing there. What matters is that no report is half.
                expect(not (folder / "out").exists(), f"{what}: a part of the report is left")
                continue
            expect(done.returncode in (0, 1, 2), f"{what}: {done.stderr}")
            expect(done.returncode != 2 or done.stderr, f"{what}: nothing is reported")
            left = [path.name for path in folder.iterdir() if ".unpsa-" in path.name]
            expect(not left, f"{what}: {left} is left")


def main():
    with tempfile.TemporaryDirectory(prefix="unpsa-faults-") as name:
        folder = pathlib.Path(name) / "work"
        folder.mkdir()
        try:
            check_memory(folder)
        except Fault as fault:
            print(f"FAULT: {fault}")
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
