#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Reads every dump of testdata and compares with what a person read: testdata/README.md has the rules.

    testdata_test.py [NAME...]    all of them, or those named (without .json)
    testdata_test.py --self-test  check that a changed expectation is found
"""

import copy
import json
import sys

import records

EXPECTED = records.TESTDATA / "expected"


def expected_files():
    for path in sorted(EXPECTED.rglob("*.json")):
        if path.name != "answers.json":
            yield path


def dump_of(path):
    name = path.relative_to(EXPECTED).with_suffix("")
    dump = records.TESTDATA / name
    return dump if dump.is_file() else records.TESTDATA / f"{name}.txt"


def compare_answers(expected, answers):
    by_question = {answer["question"]: answer for answer in answers}
    for question, wanted in expected.items():
        answer = by_question.get(question)
        if answer is None:
            yield f"answers[{question}]: expected {records.show(wanted)}, found none"
            continue
        wanted = dict(wanted)
        prefix = wanted.pop("text_prefix", "")
        if not answer["text"].startswith(prefix):
            yield f"answers[{question}].text: expected to begin with {prefix!r}, found {answer['text']!r}"
        yield from records.compare(wanted, answer, f"answers[{question}]")


def compare_repeats(expected, repeats):
    if len(expected) != len(repeats):
        yield f"repeats: expected {records.show(expected)}, found {records.show(repeats)}"
        return
    for index, (wanted, repeat) in enumerate(zip(expected, repeats)):
        wanted = dict(wanted)
        if sorted(wanted.pop("differs", repeat["differs"])) != sorted(repeat["differs"]):
            yield (f"repeats[{index}].differs: expected {expected[index]['differs']}, "
                   f"found {repeat['differs']}")
        yield from records.compare(wanted, repeat, f"repeats[{index}]")


def without_empty(expected, actual):
    """`expected` without those empty lists that `actual` does not have: the same as no key."""
    kept = {}
    for key, value in expected.items():
        if isinstance(value, dict):
            value = without_empty(value, actual.get(key, {}))
        if key in actual or value not in ([], {}):
            kept[key] = value
    return kept


def compare_record(expected, record):
    expected = dict(expected)
    for key in expected.pop("absent", []):
        if key in record:
            yield f"{key}: its label is not on the form, found {records.show(record[key])}"
    if "missing" in expected:
        missing = [answer["question"] for answer in record["answers"] if answer["status"] == "missing"]
        yield from records.compare(expected.pop("missing"), missing, "missing")
    rules = {note["rule"] for note in record["notes"]}
    for rule in expected.pop("note_rules", []):
        if rule not in rules:
            yield f"notes: expected one of rule {rule!r}, found {sorted(rules)}"
    if "unassigned" in expected:
        texts = [item["text"] for item in record["unassigned"]]
        yield from records.compare(expected.pop("unassigned"), texts, "unassigned")
    yield from compare_answers(expected.pop("answers", {}), record["answers"])
    yield from compare_repeats(expected.pop("repeats", record["repeats"]), record["repeats"])
    if expected.get("language"):
        if record["language"].split("-")[0] != expected.pop("language"):
            yield f"language: found {record['language']!r}"
    yield from records.compare(without_empty(expected, record), record)


def compare_all(expected, found):
    if len(expected) != len(found):
        yield f"expected {len(expected)} records, found {len(found)}"
    for index, (wanted, record) in enumerate(zip(expected, found)):
        for fault in compare_record(copy.deepcopy(wanted), record):
            yield f"record {index + 1}: {fault}"


def check_file(path):
    data = dump_of(path).read_bytes()
    blank = not data.decode("utf-8", errors="replace").strip()
    found, diagnostics = records.run(data)
    expected = json.loads(path.read_text(encoding="utf-8"))["records"]
    yield from compare_all(expected, found)
    if not expected and bool(diagnostics) is blank:
        yield f"no record, and the messages {diagnostics}"
    common = path.parent / "answers.json"
    if common.is_file() and path.stem in json.loads(common.read_text(encoding="utf-8"))["pages"]:
        yield from compare_all(json.loads(common.read_text(encoding="utf-8"))["records"], found)


def main(names):
    files = [path for path in expected_files() if not names or path.stem in names]
    dumps = {path for path in records.TESTDATA.rglob("*") if path.suffix in (".txt", ".html", ".pdf", ".zip")}
    faults = []
    for path in files:
        faults += [f"{dump_of(path).relative_to(records.TESTDATA)}: {fault}" for fault in check_file(path)]
    if not names:
        faults += [f"{dump.name}: nobody says what is in it"
                   for dump in dumps - {dump_of(path) for path in files}]
    print("\n".join(faults) if faults else f"{len(files)} files read as expected")
    return 1 if faults or not files else 0


def self_test():
    """Each expectation, changed in one place, must no longer hold."""
    path = EXPECTED / "quirk-01-section-repeated-differing.json"
    expected = json.loads(path.read_text(encoding="utf-8"))["records"]
    found, _ = records.run(dump_of(path).read_bytes())

    def changed(change):
        record = copy.deepcopy(expected[0])
        change(record)
        return [record]

    changes = {
        "a value": lambda record: record["member_state"].update(text="斐"),
        "a null": lambda record: record["implementation_date"].update(date=None),
        "an absent key": lambda record: record.update(absent=["institution"]),
        "a key": lambda record: record.update(sector={"text": ""}),
        "a list's item": lambda record: record["sdg"]["targets"].pop(),
        "the list's order": lambda record: record["missing"].reverse(),
        "an answer": lambda record: record["answers"]["1"].update(text="x"),
        "an answer's beginning": lambda record: record["answers"]["1"].update(text_prefix="x"),
        "an answer more": lambda record: record["answers"].update({"13": {"text": ""}}),
        "a limit": lambda record: record["answers"]["2"].update(limit=1),
        "a repeat": lambda record: record.update(repeats=[]),
        "what differs": lambda record: record["repeats"][0].update(differs=[]),
        "a rule": lambda record: record.update(note_rules=["no-such-rule"]),
        "unassigned text": lambda record: record.update(unassigned=["x"]),
        "the language": lambda record: record.update(language="fr"),
    }
    missed = [name for name, change in changes.items() if not list(compare_all(changed(change), found))]
    if not list(compare_all([], found)):
        missed.append("a record more")
    print("\n".join(f"not noticed: {name}" for name in missed) or f"{len(changes) + 1} changes noticed")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(self_test() if sys.argv[1:] == ["--self-test"] else main(sys.argv[1:]))
