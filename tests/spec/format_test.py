#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Runs the examples of docs/format.md.

    format_test.py [LINE...]    all of them, or those whose input begins at one of the lines
    format_test.py --self-test  check that a changed example fails

A fenced block of `dump` or `ndjson` is input. The blocks after it say what comes out: `json` the record, or
an array of records; `without=KEY,…` after the word names keys that the records do not have; `message` the
lines on standard error. A dump may have escapes for what does not show. A block of `python` has the recipe
for ids. """

import json
import re
import sys
import types

import records
import xxh3

DOCUMENT = records.SOURCE / "docs" / "format.md"
INPUTS = ("dump", "ndjson")
ESCAPE = re.compile(rb"\\(?:x([0-9a-f]{2})|u([0-9a-f]{4})|([trn\\]))")


def blocks(text):
    """Yields the line number, the words and the content of each fenced block."""
    words = None
    for number, line in enumerate(text.splitlines(), 1):
        if words is None and line.startswith("```"):
            start, words, content = number, line[3:].split(), []
        elif words is not None and line == "```":
            yield start, words, "".join(line + "\n" for line in content)
            words = None
        elif words is not None:
            content.append(line)


def unescape(data):
    def replace(match):
        byte, unit, letter = match.groups()
        if byte:
            return bytes.fromhex(byte.decode())
        if unit:
            return chr(int(unit, 16)).encode()
        return {b"t": b"\t", b"r": b"\r", b"n": b"\n", b"\\": b"\\"}[letter]

    return ESCAPE.sub(replace, data)


class Example:
    """Input, and what is reported of the output."""

    def __init__(self, line, words, content):
        self.line = line
        self.input = unescape(content.encode()) if words == ["dump"] else content.encode()
        self.expected = None
        self.without = []
        self.messages = None

    def add(self, words, content):
        if words[0] == "json":
            expected = json.loads(content)
            self.expected = expected if isinstance(expected, list) else [expected]
            for word in words[1:]:
                self.without += word.removeprefix("without=").split(",")
        else:
            self.messages = content.splitlines()

    def faults(self):
        if self.expected is None and self.messages is None:
            yield "nothing says what comes out"
        found, messages = records.run(self.input)
        expected = self.expected or []
        if len(found) != len(expected):
            yield f"expected {len(expected)} records, found {len(found)}"
        for index, (wanted, record) in enumerate(zip(expected, found)):
            where = f"record {index + 1}: " if len(expected) > 1 else ""
            for fault in compare_record(wanted, record):
                yield where + fault
            for key in self.without:
                if key in record:
                    yield f"{where}{key}: expected no such key, found {records.show(record[key])}"
        if messages != (self.messages or []):
            yield f"expected messages {self.messages or []}, found {messages}"


def compare_record(expected, record):
    expected = dict(expected)
    by_question = {answer["question"]: answer for answer in record.get("answers", [])}
    for wanted in expected.pop("answers", []):
        answer = by_question.get(wanted["question"], {})
        yield from records.compare(wanted, answer, f"answers[{wanted['question']}]")
    yield from records.compare(expected, record)


def examples(text):
    found = []
    for line, words, content in blocks(text):
        if words and words[0] in INPUTS:
            found.append(Example(line, words, content))
        elif words and words[0] in ("json", "message"):
            found[-1].add(words, content)
    return found


def table_below(text, heading, column="rule"):
    """The first cells of the table whose header begins with `column`, below a heading."""
    section = text.split(f"\n## {heading}\n", 1)[1].split("\n## ", 1)[0]
    rows = section.split(f"| {column} |", 1)[1].splitlines()[2:]
    cells = []
    for row in rows:
        if not row.startswith("| "):
            break
        cells.append(row.split("|")[1].strip().strip("`"))
    return cells


def check_rules(text):
    """Each rule of the table of notes has an example, and no example has another."""
    listed = table_below(text, "Every byte is accounted for")
    shown = set()
    for example in examples(text):
        for record in example.expected or []:
            shown |= {note["rule"] for note in record.get("notes", [])}
    for rule in sorted(shown.symmetric_difference(listed)):
        yield f"the rule {rule!r} is {'in no example' if rule in listed else 'not in the table'}"
    for dump in sorted(records.TESTDATA.rglob("*.txt")):
        for record in records.run(dump.read_bytes())[0]:
            for note in record["notes"]:
                if note["rule"] not in listed:
                    yield f"{dump.name}: the rule {note['rule']!r} is not in the table"


def check_ids(text):
    """The recipes give the ids and hashes that the program gives."""
    recipe = next(content for _, words, content in blocks(text) if words == ["python"])
    sys.modules["xxhash"] = types.SimpleNamespace(xxh3_64_hexdigest=xxh3.hexdigest)
    names = {}
    exec(compile(recipe, str(DOCUMENT), "exec"), names)  # pylint: disable=exec-used
    count = 0
    for dump in records.dumps():
        data = dump.read_bytes()
        found = records.run(data)[0]
        count += len(found)
        for record in found:
            expected = names["record_id"](record)
            if expected != record["id"]:
                yield f"{dump.name}: the recipe gives the id {expected}, found {record['id']}"
        if len(found) == 1:
            hashed = hash_of(data, found[0]["source"]["encoding"], names["WHITE_SPACE"].pattern)
            if hashed != found[0]["source"]["hash"]:
                yield f"{dump.name}: the hash should be {hashed}, found {found[0]['source']['hash']}"
    if count == 0:
        yield "no record to compare ids of"


def hash_of(data, encoding, white_space):
    codec = {"UTF-8-BOM": "utf-8-sig"}.get(encoding, encoding.lower())
    dump = data.decode(codec, errors="replace")
    return xxh3.hexdigest(re.sub(f"^{white_space}|{white_space}$", "", dump).encode())


def main(lines):
    text = DOCUMENT.read_text(encoding="utf-8")
    found = examples(text)
    faults = []
    for example in found:
        if not lines or str(example.line) in lines:
            faults += [f"docs/format.md:{example.line}: {fault}" for fault in example.faults()]
    if not lines:
        faults += [f"docs/format.md: {fault}" for check in (check_rules, check_ids) for fault in check(text)]
    print("\n".join(faults) if faults else f"{len(found)} examples hold")
    return 1 if faults or not found else 0


def self_test():
    """An example no longer holds when a value, a key, a list or a message of it is changed."""
    text = DOCUMENT.read_text(encoding="utf-8")
    missed = []
    for example in examples(text):
        for name, change in changes(example):
            if not list(change.faults()):
                missed.append(f"docs/format.md:{example.line}: not noticed: {name}")
    for name, changed in (
        ("a rule without example", text.replace('{"rule": "prompt-missing", "line": 15}', "")),
        ("a rule that is not listed", text.replace("| `prompt-missing` |", "| `prompt-absent` |")),
    ):
        if changed == text or not list(check_rules(changed)):
            missed.append(f"not noticed: {name}")
    if not list(check_ids(text.replace('text("sector"),', ""))):
        missed.append("not noticed: a key left out of the recipe")
    print("\n".join(missed) or "each change is noticed")
    return 1 if missed else 0


def changes(example):
    def changed(**members):
        copy = Example(example.line, [], "")
        copy.__dict__.update(example.__dict__, **members)
        return copy

    if example.messages:
        yield "a message less", changed(messages=example.messages[1:])
    if example.expected:
        yield "a record less", changed(expected=example.expected[1:])
        yield "a key more", changed(expected=[{**record, "no_such_key": 1} for record in example.expected])
        yield "a key absent", changed(without=list(example.expected[0])[:1])
        for path, value in leaves(example.expected):
            other = json.loads(json.dumps(example.expected))
            set_leaf(other, path, "x" if value is None else None)
            yield f"the value of {path}", changed(expected=other)


def leaves(value, path=()):
    if isinstance(value, (dict, list)) and value:
        for key, item in value.items() if isinstance(value, dict) else enumerate(value):
            if key != "question":
                yield from leaves(item, (*path, key))
    else:
        yield path, value


def set_leaf(value, path, leaf):
    for key in path[:-1]:
        value = value[key]
    value[path[-1]] = leaf


if __name__ == "__main__":
    sys.exit(self_test() if sys.argv[1:] == ["--self-test"] else main(sys.argv[1:]))
