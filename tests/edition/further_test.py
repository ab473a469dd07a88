#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""An edition with ten further questions is rows in the tables: its page is read whole, and no page of another
edition misses anything.

    further_test.py UNPSA_EXPORT UNPSA_EXPORT_FURTHER
"""

import json
import os
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).parent
TESTDATA = pathlib.Path(os.environ["UNPSA_TESTDATA"])

# Question, limit, whether the limit is printed, answer.
FURTHER = [
    ("3.c", 150, "printed", "Goal 14, by one sunken buoy."),
    ("9.e", 120, "printed", "The harbour master, twice."),
    ("13", 250, "printed", "Nine hundred, from the fare."),
    ("14.a", 100, "printed", "Two helmsmen."),
    ("14.b", 100, "printed", "None so far."),
    ("15", 150, "built-in", "The timetable, under none."),
    ("16.a", None, None, "Yes"),
    ("16.b", 100, "printed", "Three, or four in a storm."),
    ("16.c", 100, "printed", "There is a bench now."),
    ("17", 400, "printed", "A second bench."),
]
faults = []


def check(holds, message):
    if not holds:
        faults.append(message)


def run(program, *arguments):
    done = subprocess.run([program, *map(str, arguments)], capture_output=True, text=True, check=False)
    check(done.returncode == 0, f"{program} ended with {done.returncode}: {done.stderr}")
    return done.stdout


def records(program, *inputs):
    return [json.loads(line) for line in run(program, "--format", "ndjson", *inputs).splitlines()]


def check_page(program):
    (record,) = records(program, HERE / "page.txt")
    check(record["edition"]["year"] == 2041, f"the edition is {record['edition']}")
    check(record["notes"] == [] and record["unassigned"] == [], f"not all is plain: {record['notes']}")
    answers = {answer["question"]: answer for answer in record["answers"]}
    check(len(answers) == 33, f"{len(answers)} answers, not 33")
    for question, limit, source, text in FURTHER:
        answer = answers.get(question, {})
        found = [answer.get(key) for key in ("limit", "limit_source", "text")]
        check(found == [limit, source, text], f"the answer to {question} is {found}")
    check(answers["12"]["text"] == "Ask the bus driver first.", "the answer to 12 is another")
    check(answers["4.a"]["status"] == "missing", "4.a is not said to be missing")
    header = run(program, "--format", "csv", HERE / "page.txt").splitlines()[0].split(",")
    for question, *_ in FURTHER:
        check(question in header, f"the table has no column {question}")


def check_other_pages(plain, further):
    pages = sorted(TESTDATA.glob("edition-*.txt")) + sorted(TESTDATA.glob("quirk-*.txt"))
    pages += sorted(TESTDATA.glob("languages/*.txt"))
    before, after = records(plain, *pages), records(further, *pages)
    check(len(before) == len(after) > 50, f"{len(before)} records before, {len(after)} after")
    for old, new in zip(before, after):
        check(old["answers"] == new["answers"], f"other answers: {old['source']}")
        check(old["notes"] == new["notes"], f"other notes: {old['source']}")


def main():
    plain, further = sys.argv[1:]
    check_page(further)
    check_other_pages(plain, further)
    for fault in faults:
        print(fault, file=sys.stderr)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
