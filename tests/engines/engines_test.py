#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""What the scripts of docs/engines.md write about a folder of forms is what one run writes, and a part that
fails fails the whole.

    engines_test.py parallel|dask"""

import importlib.util
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

SOURCE = pathlib.Path(os.environ["UNPSA_SOURCE"])
SCRIPTS = {"parallel": [SOURCE / "docs/engines/parallel.sh"],
           "dask": [sys.executable, SOURCE / "docs/engines/dask_corpus.py"]}
ENVIRONMENT = dict(os.environ, PATH=os.environ["UNPSA_BIN"] + os.pathsep + os.environ["PATH"])
PARTS = 3


def is_there(engine):
    if engine == "parallel":
        return shutil.which("parallel") is not None
    return importlib.util.find_spec("distributed") is not None


def run(command):
    return subprocess.run([str(word) for word in command], env=ENVIRONMENT, capture_output=True, timeout=300)


def read_records(stream):
    return [json.loads(line) for line in stream.decode("utf-8").splitlines()]


def count_dropped(messages):
    return sum(map(int, re.findall(rb"dropped (\d+) of", messages)))


def one_run(forms):
    """The records of all files in the order of their names, and how many were dropped."""
    files = sorted(str(path) for path in forms.rglob("*.txt"))
    done = run(["unpsa-dedupe", *files])
    assert done.returncode == 0, done.stderr
    dropped = count_dropped(done.stderr)
    records = done.stdout
    for program in ("unpsa-wordcount", "unpsa-extract-sdg", "unpsa-validate"):
        records = subprocess.run([program, "--records"], env=ENVIRONMENT, input=records, check=True,
                                 capture_output=True).stdout
    return read_records(records), dropped


def main(engine):
    if not is_there(engine):
        print(f"skipped: {engine} is not installed; ./bootstrap test installs it")
        return 1 if os.environ.get("UNPSA_REQUIRE_CORPUS") else 77
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        forms = folder / "forms"
        for part in ("languages", "demo"):
            shutil.copytree(SOURCE / "testdata" / part, forms / part)
        (forms / "2020 年").mkdir()
        for path in sorted((SOURCE / "testdata").glob("edition-*.txt")):
            shutil.copy(path, forms / "2020 年")
        expected, dropped = one_run(forms)
        assert len(expected) > 5 and dropped > 0, "the folder has too few forms to show anything"
        done = run([*SCRIPTS[engine], forms, folder / "output", PARTS])
        assert done.returncode == 0, done.stderr.decode()
        found = read_records((folder / "output/records.ndjson").read_bytes())
        assert found == expected, "other records than those of one run"
        assert count_dropped(done.stderr) == dropped, f"dropped without a word: {done.stderr.decode()}"
        assert any("duplicate" in record for record in found), "no nomination was entered again"

        (forms / "zz.txt").write_text("This is not a form.\n", encoding="utf-8")
        failed = run([*SCRIPTS[engine], forms, folder / "again", PARTS])
        assert failed.returncode != 0, "a file that is not a form goes unnoticed"
        assert not (folder / "again/records.ndjson").exists()
    print(f"{engine}: {len(found)} records in {PARTS} parts, as in one run")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
