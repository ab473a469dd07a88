#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Fails the n-th call of each kind for every program and kind of output, and prints what came of it.

    matrix.py [--points N] [--only REGEX]

The code must be 2, with a message and every file as it was before; or 0 with the same bytes as without a
fault. Where memory is missing a library of others may end the program by a signal: never with code 0, and no
output half. N bounds how many calls of each kind fail, spread over all of them; without it the first ones
each, then fewer and fewer. A row per command and kind of call: calls that failed, and how the program ended.
"""

import argparse
import collections
import errno
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

from faults_test import FIRST, OUTPUTS, REST, Fault, content, expect, expected_of, numbers, run

# A call, its errno (0: cut short), and whether the program has to get over it.
CALLS = (("open", errno.EMFILE, False), ("open", errno.EACCES, False), ("read", errno.EIO, False),
         ("read", errno.EINTR, True), ("read", 0, True), ("write", errno.ENOSPC, False),
         ("write", errno.EIO, False), ("write", errno.EINTR, True), ("write", 0, True),
         ("close", errno.EIO, False), ("fsync", errno.EIO, False), ("rename", errno.EPERM, False),
         ("malloc", errno.ENOMEM, False))

# To standard output too, where nothing can be taken back but the code tells.
STREAMS = tuple((program, *options[:-2]) for program, *options in OUTPUTS
                if options[-1] == "out" and "datapackage" not in options and "--save-index" not in options)


def points(count, total):
    """`count` numbers from 1 to `total`: the middle one, or the first, the last and what lies between."""
    if not count or count >= total:
        return list(numbers(total + 1)) if not count else list(range(1, total + 1))
    if count == 1:
        return [(1 + total) // 2]
    return sorted({1 + round(i * (total - 1) / (count - 1)) for i in range(count)})


def count_calls(folder, prepare, name, program, *arguments):
    """How often a run makes a call, found by doubling and halving."""
    def is_made(number):
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        prepare(folder)
        return run(folder, program, *arguments, fault=(name, number, errno.EIO))[1]

    low, high = 0, 1
    while is_made(high):
        low, high = high, 2 * high
        if high > 1 << 20:
            break
    # Where a failure cuts the work short, later calls are made only without it; the bound is a good guess.
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if is_made(middle) else (low, middle)
    return low


def judge(what, name, done, after, before, expected, stdout):
    """The outcome, or a Fault."""
    code = done.returncode
    if code == 0:
        expect(after == expected, f"{what}: not what is expected")
        expect(done.stdout == stdout, f"{what}: another output and code 0")
        return "same"
    if code == 2:
        expect(done.stderr, f"{what}: nothing is reported")
        if "--report sarif" in what and after != before:
            # A report tells of the errors too: it is replaced, and whole.
            json.loads(after["out"])
            return "code 2"
        expect(after == before, f"{what}: something has changed: {sorted(after)}")
        return "code 2"
    expect(name == "malloc" and code < 0, f"{what}: code {code}")
    kept = {file: data for file, data in after.items() if ".unpsa-" not in file}
    expect(all(kept.get(file) in (data, expected.get(file)) for file, data in before.items()),
           f"{what}: an output is half written")
    return f"signal {-code}"


def run_row(folder, command, call, count, prepare):
    name, error, must_succeed = call
    program, *options = command
    arguments = (*options, FIRST, *REST)
    expected = expected_of(folder, prepare, program, *arguments)
    stdout = run(folder, program, *arguments)[0].stdout
    total = count_calls(folder, prepare, name, program, *arguments)
    outcomes = collections.Counter()
    for number in points(count, total):
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        prepare(folder)
        before = content(folder)
        told = errno.errorcode.get(error, "short")
        what = f"{' '.join(map(str, command))}: {name} {number} of {total} ({told})"
        try:
            done, was_hit = run(folder, program, *arguments, fault=(name, number, error))
        except subprocess.TimeoutExpired:
            raise Fault(f"{what}: does not end") from None
        if not was_hit:
            continue
        what += f", code {done.returncode}"
        after = content(folder)
        if done.returncode >= 0:
            expect(not [file for file in after if ".unpsa-" in file], f"{what}: temporary files are left")
        outcome = judge(what, name, done, after, before, expected, stdout)
        # Other people's libraries may give up where ours goes on.
        is_ours = not any(str(option).endswith((".xlsx", ".db")) for option in options)
        expect(outcome == "same" or not must_succeed or not is_ours, f"{what}: {done.stderr}")
        outcomes[outcome] += 1
    return total, outcomes


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--points", type=int, default=0)
    parser.add_argument("--only", default="")
    options = parser.parse_args()
    bad = 0
    total_failed = collections.Counter()
    with tempfile.TemporaryDirectory(prefix="unpsa-faults-") as name:
        folder = pathlib.Path(name) / "work"
        for command in (*OUTPUTS, *STREAMS):
            def prepare(at, command=command):
                run(at, *command, FIRST)

            for call in CALLS:
                told = errno.errorcode.get(call[1], "short")
                title = f"{' '.join(command)}: {call[0]} {told}"
                if not re.search(options.only, title):
                    continue
                try:
                    total, outcomes = run_row(folder, command, call, options.points, prepare)
                except (Fault, subprocess.TimeoutExpired) as fault:
                    bad += 1
                    print(f"FAULT {fault}", flush=True)
                    continue
                total_failed.update(outcomes)
                print(f"{sum(outcomes.values()):5} of {total:6}  {dict(outcomes)}  {title}", flush=True)
    print(f"{sum(total_failed.values())} calls failed: {dict(total_failed)}; {bad} rows with faults")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
