# SPDX-License-Identifier: MIT
"""Running `dump_records`, and comparing what it prints with what a person expects."""

import json
import os
import pathlib
import subprocess

SOURCE = pathlib.Path(os.environ.get("UNPSA_SOURCE") or pathlib.Path(__file__).parents[2])
TESTDATA = SOURCE / "testdata"
TOOL = os.environ.get("UNPSA_DUMP_RECORDS", "dump_records")


def dumps():
    """Every dump of testdata, and the real ones where they are."""
    yield from sorted(TESTDATA.rglob("*.txt"))
    corpus = os.environ.get("UNPSA_CORPUS")
    if corpus and pathlib.Path(corpus).is_dir():
        yield from sorted(pathlib.Path(corpus).glob("*.txt"))


def run(data, *options):
    """The records that the bytes hold, as objects, and the lines of the diagnostics."""
    done = subprocess.run([TOOL, *options], input=data, capture_output=True, check=False)
    if done.returncode != 0:
        raise RuntimeError(f"{TOOL} ended with code {done.returncode}: {done.stderr.decode()}")
    records = [json.loads(line) for line in done.stdout.decode().split("\n") if line]
    return records, done.stderr.decode().splitlines()


def show(value, longest=160):
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= longest else text[:longest] + "…"


def compare(expected, actual, path=""):
    """Yields a line for each place where `actual` lacks what `expected` says.

    Members that an expected object does not mention are not judged; lists are judged whole.
    """
    where = path or "the record"
    if isinstance(expected, dict):
        if not isinstance(actual, dict):
            yield f"{where}: expected an object, found {show(actual)}"
            return
        for key, value in expected.items():
            if key not in actual:
                yield f"{where}: expected a key {key!r} with {show(value)}, found none"
            else:
                yield from compare(value, actual[key], f"{path}.{key}" if path else key)
    elif isinstance(expected, list):
        if not isinstance(actual, list):
            yield f"{where}: expected a list, found {show(actual)}"
            return
        for index, (one, other) in enumerate(zip(expected, actual)):
            yield from compare(one, other, f"{path}[{index}]")
        for index in range(len(actual), len(expected)):
            yield f"{path}[{index}]: expected {show(expected[index])}, found nothing"
        for index in range(len(expected), len(actual)):
            yield f"{path}[{index}]: expected nothing, found {show(actual[index])}"
    elif isinstance(expected, bool) is not isinstance(actual, bool) or expected != actual:
        yield f"{where}:\n      expected {show(expected, 2000)}\n      found    {show(actual, 2000)}"
