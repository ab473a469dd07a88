#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Measures how processor time grows with input that repeats itself, for each program and option.

    growth.py [--only REGEX] [--bytes N] [--jobs N] [--exponent X] [--cost X]

Each kind of repetition is made in several sizes, each twice the one before. A row is printed for what takes
long enough to be measured: the processor seconds of the largest two sizes, the exponent (1: linear, 2:
quadratic), and the cost per byte that is read or written as a multiple of that of a usual form: "SDG 1-17" is
few bytes and many rows. The exit code is 1 if an exponent is above --exponent (1.3) or a cost above --cost
(100). Processor time is steady only where nothing else runs. The programs are in $UNPSA_BIN.
"""

import argparse
import concurrent.futures
import math
import os
import pathlib
import re
import resource
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from kinds import KINDS, usual  # noqa: E402  (beside this file)

BIN = pathlib.Path(os.environ["UNPSA_BIN"])
LONG_ENOUGH = 0.12  # seconds: below, the start of a program and the clock weigh too much
TIMEOUT = 120  # seconds: a run that takes longer has failed

# What is run, with the input as its last argument. OUT is a file in an empty folder.
COMMANDS = (
    "unpsa-wordcount", "unpsa-wordcount --why", "unpsa-wordcount --why -m equiv",
    "unpsa-wordcount --why -m icu",
    "unpsa-wordcount --at-limit", "unpsa-wordcount --at-limit -m equiv",
    "unpsa-wordcount --totals corpus", "unpsa-wordcount --text", "unpsa-wordcount --records",
    "unpsa-wordcount --method icu", "unpsa-extract-sdg", "unpsa-extract-sdg --context 40",
    "unpsa-extract-sdg --summary", "unpsa-extract-sdg --matrix", "unpsa-extract-sdg --text",
    "unpsa-extract-sdg --records", "unpsa-dedupe", "unpsa-dedupe --report pairs",
    "unpsa-dedupe --keep last", "unpsa-dedupe --save-index OUT", "unpsa-validate --report text",
    "unpsa-validate --severity note --report ndjson", "unpsa-validate --report sarif",
    "unpsa-validate --report github", "unpsa-validate --records", "unpsa-export --format ndjson",
    "unpsa-export --format json", "unpsa-export --format csv", "unpsa-export --format markdown",
    "unpsa-export --format form", "unpsa-export --format html", "unpsa-export --format xlsx -o OUT.xlsx",
    "unpsa-export --format sqlite -o OUT.db", "unpsa-export --format datapackage -o OUT",
    "unpsa-export --format text -o OUT", "unpsa-export --format sqlite --split-by language -o OUT",
    "unpsa-export --table answers --format csv", "unpsa-export --table sdg --format csv",
)


def run(command, path, greatest_code=2):
    """Processor seconds of a run, the program's start included, and the bytes that it read and wrote; None if
    it took too long."""
    with tempfile.TemporaryDirectory(prefix="unpsa-growth-") as folder:
        words = [word.replace("OUT", f"{folder}/out") for word in command.split()]
        printed = pathlib.Path(folder) / "printed"
        pid = os.fork()
        if pid == 0:
            resource.setrlimit(resource.RLIMIT_CPU, (TIMEOUT, TIMEOUT))
            null = os.open(os.devnull, os.O_RDWR)
            os.dup2(null, 0)
            os.dup2(os.open(printed, os.O_WRONLY | os.O_CREAT), 1)
            os.dup2(null, 2)
            os.execv(BIN / words[0], [*words, str(path)])
        _, status, usage = os.wait4(pid, 0)
        if os.WIFSIGNALED(status) and os.WTERMSIG(status) in (9, 24):  # of the limit
            return None
        if os.WIFSIGNALED(status):
            raise SystemExit(f"{command}: ended by signal {os.WTERMSIG(status)} on {path}")
        if os.WEXITSTATUS(status) > greatest_code:
            raise SystemExit(f"{command}: code {os.WEXITSTATUS(status)} on {path}")
        written = sum(file.stat().st_size for file in pathlib.Path(folder).rglob("*") if file.is_file())
        return usage.ru_utime + usage.ru_stime, path.stat().st_size + written


def measure(kind, command, size, folder):
    """(command, kind, seconds, seconds of twice as much, bytes of both read and written); None for the first
    seconds where nothing takes long."""
    make = KINDS[kind]
    before = None
    bytes_before = 0
    bytes_now = size
    for _ in range(4):
        path = folder / f"{kind}-{size}-{os.getpid()}-{abs(hash(command))}"
        path.write_bytes(make(size))
        done = run(command, path)
        if done is None:
            return command, kind, before or 0.0, math.inf, bytes_before, bytes_now
        taken, bytes_now = done
        if before is not None and before > LONG_ENOUGH:
            # Noise makes a run slower, never faster.
            again = run(command, path)
            taken = min(taken, again[0]) if again else taken
            return command, kind, before, taken, bytes_before, bytes_now
        path.unlink()
        before, bytes_before, size = taken, bytes_now, 2 * size
    return command, kind, None, before, 0, bytes_now


def usual_cost(command, folder):
    """Seconds a byte of usual forms, read and written, the start of the program left out."""
    def measure_forms(count):
        path = folder / "usual"
        path.write_bytes(usual(count))
        return min(run(command, path, greatest_code=1) for _ in range(3))

    few, few_bytes = measure_forms(1)
    forms = 400
    many, many_bytes = measure_forms(forms)
    while many - few < LONG_ENOUGH and forms < 12_800:
        forms *= 2
        many, many_bytes = measure_forms(forms)
    return max(many - few, 0.001) / (many_bytes - few_bytes)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--only", default="", help="rows whose `KIND: COMMAND` has this regular expression")
    parser.add_argument("--bytes", type=int, default=100_000, help="the smallest size")
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    parser.add_argument("--exponent", type=float, default=1.3)
    parser.add_argument("--cost", type=float, default=100)
    options = parser.parse_args()
    rows = [(kind, command) for command in COMMANDS for kind in KINDS
            if re.search(options.only, f"{kind}: {command}")]
    bad = 0
    with tempfile.TemporaryDirectory(prefix="unpsa-growth-") as name:
        folder = pathlib.Path(name)
        costs = {command: usual_cost(command, folder) for command in dict.fromkeys(row[1] for row in rows)}
        with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
            jobs = [pool.submit(measure, kind, command, options.bytes, folder) for kind, command in rows]
            for job in concurrent.futures.as_completed(jobs):
                command, kind, once, twice, bytes_before, size = job.result()
                exponent = math.log2(twice / once) if once else 0.0
                # The start of the program and the first look at an input, whose size is bounded, left out.
                cost = (twice - (once or 0)) / max(size - bytes_before, size / 2) / costs[command]
                if not once and cost <= options.cost:
                    continue
                is_bad = exponent > options.exponent or cost > options.cost
                bad += is_bad
                print(f"{'BAD ' if is_bad else 'ok  '}{exponent:5.2f} {cost:7.1f}x {once or 0:7.2f} s "
                      f"{twice:7.2f} s {size / 1e6:6.2f} MB  {kind}: {command}", flush=True)
    print(f"{len(rows)} rows, {bad} above {options.exponent} or {options.cost:g}x")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
