#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""What docs/dedupe.md says about memory holds for the stage and for reports, with one thread and with two.

Two corpora of long forms that have nothing to do with each other; the larger one may take so much more."""

import json
import os
import pathlib
import subprocess
import sys
import tempfile

import pairs

DEDUPE = pathlib.Path(os.environ["UNPSA_BIN"]) / "unpsa-dedupe"
FEW, MANY = 400, 1600
# Of each form: four bytes a unit, the keys in the index, and a kilobyte of names for a report.
KEYS = 4096
NAMES = 1024
# Batches, and what the allocator holds back.
SLACK = 4 << 20
SKETCH = 1536


def peak(*arguments):
    """The memory of a run at its peak, in bytes. What the system reports of a child includes what its parent
    has, so a small one starts it."""
    code = ("import os, sys; child = os.fork() or os.execv(sys.argv[1], sys.argv[1:]); "
            "_, status, usage = os.wait4(child, 0); print(status, usage.ru_maxrss)")
    done = subprocess.run([sys.executable, "-S", "-c", code, DEDUPE, "-o", "/dev/null", *map(str, arguments)],
                          capture_output=True, text=True, check=True)
    status, kilobytes = map(int, done.stdout.split())
    if status != 0:
        raise SystemExit(f"{arguments}: status {status}: {done.stderr}")
    return kilobytes * 1024


def main():
    maker = pairs.Maker(9)
    forms = [pairs.record(maker.nomination()) for _ in range(MANY)]
    words = sum(len(answer["text"].split()) if answer["text"].isascii() else len(answer["text"])
                for form in forms for answer in form["answers"]) / MANY
    faults = []
    with tempfile.TemporaryDirectory() as folder:
        few, many = pathlib.Path(folder) / "few", pathlib.Path(folder) / "many"
        for path, count in ((few, FEW), (many, MANY)):
            path.write_text("".join(json.dumps(form, ensure_ascii=False) + "\n" for form in forms[:count]),
                            encoding="utf-8")
        for report in ((), ("--report", "pairs"), ("--report", "clusters")):
            for jobs in (("-j", "1"), ("-j", "2")):
                for mode in ((), ("--approx",)):
                    options = (*mode, *report, *jobs)
                    growth = peak(*options, many) - peak(*options, few)
                    form = (SKETCH if mode else 4 * words + KEYS) + (NAMES if report else 0)
                    bound = form * (MANY - FEW) + SLACK
                    print(f"  {' '.join(options):34} {growth / (MANY - FEW) / 1024:6.1f} KB a form of "
                          f"{words:.0f} units, of {bound / (MANY - FEW) / 1024:.1f}")
                    if growth > bound:
                        faults.append(options)
    for options in faults:
        print(f"too much: {' '.join(options)}")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
