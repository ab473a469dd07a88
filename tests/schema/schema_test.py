#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Holds records against docs/record.schema.json.

    schema_test.py records   records of testdata, of the real dumps and of the examples in docs/format.md
    schema_test.py stages    the same, after each of the programs that add to them
    schema_test.py schema    the schema itself: every key is explained, and broken records are refused
"""

import copy
import json
import os
import pathlib
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parents[1] / "spec"))

import format_test  # noqa: E402
import records  # noqa: E402

SKIPPED = 77
SCHEMA = records.SOURCE / "docs" / "record.schema.json"
STAGES = (
    ("unpsa-wordcount", "--records"),
    ("unpsa-extract-sdg", "--records"),
    ("unpsa-validate", "--records"),
    ("unpsa-dedupe",),
    ("unpsa-export", "--format", "ndjson"),
)

# What every record has that comes from a dump; the schema does not ask it of those that others wrote.
ALWAYS = ("schema", "id", "source", "language", "edition", "answers", "unassigned", "repeats", "notes")


def load_validator():
    import jsonschema

    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def faults_of(validator, record, where):
    for error in validator.iter_errors(record):
        path = ".".join(map(str, error.absolute_path)) or "the record"
        yield f"{where}: {path}: {error.message[:300]}"


def sources():
    """Names and bytes of everything that holds records."""
    for dump in records.dumps():
        yield dump.name, dump.read_bytes()
    for example in format_test.examples(format_test.DOCUMENT.read_text(encoding="utf-8")):
        yield f"docs/format.md:{example.line}", example.input


def check_records(validator):
    count = 0
    for name, data in sources():
        is_stream = data.lstrip()[:1] in (b"{", b"[")
        for record in records.run(data)[0]:
            count += 1
            yield from faults_of(validator, record, name)
            if not is_stream:
                yield from (f"{name}: no key {key!r}" for key in ALWAYS if key not in record)
    if count < 100:
        yield f"{count} records are too few"


def check_stages(validator, programs):
    """The records go through one program after the other, as in a pipe."""
    lines = []
    for _, data in sources():
        lines += [json.dumps(record) for record in records.run(data)[0]]
    stream = "\n".join(lines).encode()
    for program, *options in STAGES:
        done = subprocess.run([programs / program, *options], input=stream, capture_output=True, check=False)
        stream = done.stdout
        found = [json.loads(line) for line in stream.splitlines()]
        if done.returncode != 0 or not found:
            yield f"{program}: code {done.returncode}, {len(found)} records: {done.stderr.decode()[:500]}"
            return
        for record in found:
            yield from faults_of(validator, record, program)
    keys = {key for record in found for key in record} | {key for record in found
                                                          for key in record.get("sdg", {})}
    for key in ("wordcount", "mentions", "summary", "findings"):
        if key not in keys:
            yield f"no record has {key!r}"


def check_explained(schema, path="record"):
    """Every key has a title and a description, of its own or of what it refers to."""
    for key, value in schema.get("properties", {}).items():
        if not all(value.get(word) for word in ("title", "description")):
            yield f"{path}.{key}: no title or no description"
        yield from check_explained(value, f"{path}.{key}")
    if isinstance(schema.get("items"), dict):
        yield from check_explained(schema["items"], f"{path}[]")
    for name, value in schema.get("$defs", {}).items():
        yield from check_explained({"properties": {name: value}}, f"{path}.$defs")


def broken_records():
    """Records with one fault each, by what the fault is."""
    data = (records.TESTDATA / "quirk-01-section-repeated-differing.txt").read_bytes()
    whole = records.run(data)[0][0]
    whole["wordcount"] = {"method": "word", "answers": [{"question": "1", "word": 3, "remaining": 297,
                                                         "status": "ok"}]}
    whole["findings"] = [{"line": 1, "column": None, "rule": "a-b", "severity": "note", "question": "",
                          "message": "m", "help": ""}]
    whole["duplicate"] = {"kind": "none", "of": None, "score": None, "cluster": 1}
    whole["sdg"]["mentions"] = [{"layer": "ticked", "kind": "goal", "code": "3", "goal": 3, "valid": True,
                                 "rule": "form-goal"}]
    yield None, whole
    for name, path, value in (
        ("another schema", ("schema",), "unpsa.record/2"),
        ("no schema", ("schema",), None),
        ("no id", ("id",), None),
        ("a short id", ("id",), "abc"),
        ("capitals in an id", ("id",), "ABCDEF0123456789"),
        ("line 0", ("source", "line"), 0),
        ("a source without a hash", ("source", "hash"), None),
        ("an encoding without a name", ("source", "encoding"), ""),
        ("a year as text", ("edition", "year"), "2020"),
        ("a language in words", ("language",), "Chinese"),
        ("a country in small letters", ("member_state", "iso3166"), "fj"),
        ("no text beside the code", ("institution_type", "text"), None),
        ("a yes as text", ("public_sector",), {"text": "Yes", "value": "true"}),
        ("a number as institution", ("institution",), 0),
        ("goal 18", ("sdg", "goals", 0, "goal"), 18),
        ("a target without a dot", ("sdg", "targets", 0, "target"), "112"),
        ("a date of another form", ("implementation_date", "date"), "30.5.2020"),
        ("question 13", ("answers", 0, "question"), "13"),
        ("an unknown status", ("answers", 0, "status"), "done"),
        ("an answer without a text", ("answers", 0, "text"), ""),
        ("an empty answer with a text", ("answers", 0, "status"), "empty"),
        ("a missing answer with a prompt", ("answers", -1, "label"), "x"),
        ("a limit without a source", ("answers", 0, "limit_source"), 0),
        ("a limit of 0", ("answers", 0, "limit"), 0),
        ("answers that are no list", ("answers",), {}),
        ("a copy without lines", ("repeats", 0, "lines"), 0),
        ("a value on line 0", ("lines", "website"), 0),
        ("a goal on line 0", ("sdg", "goals", 0, "line"), 0),
        ("a note without a rule", ("notes", 0, "rule"), None),
        ("a rule in capitals", ("notes", 0, "rule"), "SectionRepeated"),
        ("column 0", ("notes", 0, "column"), 0),
        ("half a word", ("wordcount", "answers", 0, "word"), 2.5),
        ("an unknown severity", ("findings", 0, "severity"), "fatal"),
        ("a score of 2", ("duplicate", "score"), 2),
        ("an unknown layer", ("sdg", "mentions", 0, "layer"), "guessed"),
        ("a mention without a kind", ("sdg", "mentions", 0, "kind"), None),
    ):
        record = copy.deepcopy(whole)
        holder = record
        for key in path[:-1]:
            holder = holder[key]
        if value is None:
            del holder[path[-1]]
        else:
            holder[path[-1]] = value
        yield name, record


def check_schema(validator):
    yield from check_explained(validator.schema)
    for name, record in broken_records():
        faults = list(faults_of(validator, record, "a whole record"))
        if name is None:
            yield from faults
        elif not faults:
            yield f"not refused: {name}"
    extra = {"schema": "unpsa.record/1", "id": "u0123456789abcdef", "own": {"a": 1}, "sdg": {"own": 1}}
    yield from faults_of(validator, extra, "keys that are not known")


def main(what):
    try:
        validator = load_validator()
    except ImportError:
        print("skipped: the Python module jsonschema is not installed (Debian: python3-jsonschema)")
        return 1 if os.environ.get("UNPSA_REQUIRE_CORPUS") else SKIPPED
    if what == "stages":
        programs = pathlib.Path(os.environ.get("UNPSA_BIN", ""))
        lacking = [program for program, *_ in STAGES if not (programs / program).is_file()]
        if lacking:
            print(f"skipped: not built: {', '.join(lacking)}")
            return SKIPPED
        faults = list(check_stages(validator, programs))
    else:
        faults = list({"records": check_records, "schema": check_schema}[what](validator))
    print("\n".join(faults) if faults else "as the schema says")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
