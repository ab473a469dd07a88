#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""What messages tell to do holds, and what needs a message has one.

    messages_test.py paths     every path of a record is a column, or is led to one
    messages_test.py places    an item of a list that is named by its place leads to a column
    messages_test.py repeated  ids that come twice are told
    messages_test.py remedies  commands for formats that are not ours hold for any name
"""

import contextlib
import csv
import io
import json
import pathlib
import re
import sqlite3
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent))

import sources  # noqa: E402
from content_test import LEFT_OUT, leaves  # noqa: E402
from sources import export, run  # noqa: E402


def members_of(schema, whole, path=""):
    """The paths of all values that a record may have."""
    while "$ref" in schema:
        schema = whole["$defs"][schema["$ref"].rpartition("/")[2]]
    choices = schema.get("anyOf", [])
    for choice in choices:
        yield from members_of(choice, whole, path)
    inner = dict(schema.get("properties", {}))
    if isinstance(schema.get("additionalProperties"), dict):
        inner["website"] = schema["additionalProperties"]  # any name
    for name, member in inner.items():
        yield from members_of(member, whole, f"{path}.{name}" if path else name)
    if "items" in schema:
        yield from members_of(schema["items"], whole, path)
    elif path and not inner and not choices:
        yield path


# Items of lists named by their places, in the ways of jq and others.
PLACED = {"notes.0.rule": "--table notes --fields rule", "notes[0].rule": "--table notes --fields rule",
          ".notes[].rule": "--table notes --fields rule", "answers.0.text": "--table answers --fields text",
          "answers[3].status": "--table answers --fields status", "findings.12": "--table findings",
          "sdg.goals.0.goal": "--fields goals", "criteria.0.code": "--fields criteria",
          "sdg.mentions.*.code": "--table sdg --fields code",
          "edition.evidence.1": "--fields edition_evidence"}


def check_places(folder, names):
    """What a message names instead of an item of a list can be typed, and gives a column."""
    for path, wanted in PLACED.items():
        done = subprocess.run([sources.PROGRAMS / "unpsa-export", "--fields", path, *names], cwd=folder,
                              capture_output=True, check=False)
        said = done.stderr.decode()
        assert f": an item of a list is not named by its place; use '{wanted}'" in said, (path, said)
        export("--format", "csv", *wanted.split(), *names, cwd=folder)
    print(f"{len(PLACED)} places in lists")


def check_paths(folder, names):
    """Every path of a record is a column, or the message says where its values are, and is right."""
    whole = json.loads((sources.SOURCE / "docs" / "record.schema.json").read_bytes())
    paths = sorted(set(members_of(whole, whole)))
    paths += ["answers.3.a", "answers.3.a.text", "answers.3.a.limit", "answers.3.a.lines", "notes",
              "findings", "sdg.mentions", "unassigned", "repeats", "lines.*"]
    assert len(paths) > 130, len(paths)
    data = run("unpsa-validate", "--records", "-q", data=run("unpsa-extract-sdg", "-q", "--records",
               *names, cwd=folder))
    records = [json.loads(line) for line in data.splitlines()]
    held, led, whole_only = {}, 0, []
    for path in paths:
        done = subprocess.run([sources.PROGRAMS / "unpsa-export", "--format", "csv", "--fields", path],
                              input=data, capture_output=True, check=False)
        said = done.stderr.decode()
        if done.returncode == 0:
            held[path] = done.stdout.decode()
        elif hint := re.search(r"use '(--table \w+(?: --fields \S+)?)'", said):
            export("--format", "csv", *hint[1].split(), data=data)
            assert hint[1].split()[-1] in path.split(".") + ["limit_status", "sdg"], (path, said)
            led += 1
        else:
            assert f"'{path}' is in whole records only, and in no table; use '--format ndjson'" in said, said
            whole_only.append(path)
    for path in whole_only:
        listed = path.replace("answers.", "answers[].").replace("3.a.", "")
        assert any(listed.startswith(known.removesuffix("[]").removesuffix(".")) for known in LEFT_OUT), path
    for path, text in held.items():
        if path == "answers" or path.startswith(("wordcount", "duplicate")):
            continue
        cells = [row[0] for row in csv.reader(io.StringIO(text, newline=""))][1:]
        for record, cell in zip(records, cells):
            wanted = "\0".join(value for found, value in leaves("", record)
                               if found.replace("[]", "") == path).replace("True", "true")
            for value in wanted.replace("False", "false").split("\0"):
                assert value in cell or value.partition(" ")[0] in cell, (path, value, cell)
    print(f"{len(held)} paths are columns, {led} lead to another table, {len(whole_only)} are in no table")


def check_repeated(folder, names):
    """Ids that are not unique are told where readers take them for keys."""
    (folder / "copy.txt").write_bytes((folder / names[0]).read_bytes())
    record = sources.records_of(folder, names[:1])[0]
    for arguments in (["--format", "csv"], ["--format", "tsv", "--table", "answers"],
                      ["--format", "csv", "--fields", "id"], ["-o", "two.xlsx"], ["-o", "two.html"],
                      ["--format", "datapackage", "-o", "two"], ["--format", "text", "-o", "two-texts"],
                      ["--format", "csv", "--split-by", "country", "-o", "split-two"], ["-o", "two.db"],
                      ["--format", "html", "--split-by", "year", "-o", "two-pages"],
                      ["-o", "two.ndjson"], ["-o", "two.json"], ["--format", "json", "--table", "answers"],
                      ["--format", "ndjson", "--fields", "id,1"], ["--format", "ndjson", "--split-by", "year",
                      "-o", "two-streams"], ["-q", "--format", "csv"], ["--format", "ndjson"],
                      ["--format", "csv", "--fields", "file"],
                      ["--format", "csv", "--table", "notes"]):
        done = subprocess.run([sources.PROGRAMS / "unpsa-export", *arguments, names[0], names[1], "copy.txt"],
                              cwd=folder, capture_output=True, check=True)
        said = done.stderr.decode()
        wanted = f"1 record has the id of another ({record['id']})"
        if arguments[-1] == "two.db":
            wanted = "1 record has the id of an earlier one, so the database has the last with each id"
        has_key = arguments[-1] not in ("ndjson", "file", "notes")
        is_told = has_key and arguments[0] != "-q"
        assert (wanted in said) == is_told, (arguments, said)
    print("ids that come twice are told")


def check_remedies(folder, _):
    """The commands that messages name for other formats are right for any name of a file."""
    (folder / "duckdb").write_text("#!/bin/sh\nprintf '%s' \"$2\"\n", encoding="utf-8")
    (folder / "duckdb").chmod(0o755)
    for stem in ("a", "a b", "it's", 'say "x"', "$HOME `id`", "\u51b0\u60c5 2020", "back\\slash", "''"):
        done = subprocess.run([sources.PROGRAMS / "unpsa-export", "-o", f"{stem}.parquet", "x.txt"],
                              capture_output=True, check=False)
        said = done.stderr.decode()
        command = re.search("and run: (duckdb .*) \\(see", said)[1]
        sql = subprocess.run(["sh", "-c", f"PATH=.:$PATH; {command}"], cwd=folder, capture_output=True,
                             check=True).stdout.decode()
        literals = re.findall("'((?:[^']|'')*)'", sql)
        assert [text.replace("''", "'") for text in literals] == [f"{stem}.csv", f"{stem}.parquet"], sql
        with contextlib.closing(sqlite3.connect(":memory:")) as database:
            assert database.execute(f"SELECT '{literals[0]}'").fetchone() == (f"{stem}.csv",)
        done = subprocess.run([sources.PROGRAMS / "unpsa-export", "-o", f"{stem}.bz2", "x.txt"],
                              capture_output=True, check=False)
        target = re.search("bzip2 > (.*) \\(see", done.stderr.decode())[1]
        word = subprocess.run(["sh", "-c", f"printf %s {target}"], capture_output=True, check=True).stdout
        assert word.decode() == f"{stem}.bz2", (target, word)
    print("commands for other formats")


CHECKS = {"paths": check_paths, "places": check_places, "repeated": check_repeated,
          "remedies": check_remedies}


if __name__ == "__main__":
    sys.exit(sources.run_check(CHECKS, *sys.argv[1:]))
