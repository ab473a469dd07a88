#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Reads what unpsa-export writes with readers that are not ours, and compares it with the records.

    export_test.py schemas   docs/tables.md and docs/schemas are what --schema shows; rows are as they say
    export_test.py text      csv, tsv, ndjson, json and markdown: every answer's text is the dump's
    export_test.py hostile   nothing in an answer is obeyed
    export_test.py forms     a form that is written back is the same record
"""

import csv
import html.parser
import io
import json
import pathlib
import re
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent))

import sources  # noqa: E402
from sources import TABLES, answers_of, export  # noqa: E402

ANSWER_FIELDS = "id,file,question,text,status"


def compare(what, found, expected):
    if found != expected:
        pairs = [(a, b) for a, b in zip(found, expected) if a != b]
        raise AssertionError(f"{what}: {len(found)} found, {len(expected)} expected; first difference "
                             f"{pairs[:1]!r:.800}")
    print(f"{what}: {len(found)} rows")


# ---- schemas ----


def tables_page():
    """What docs/tables.md must say below its introduction."""
    page = ""
    for table in TABLES:
        schema = json.loads(export("--schema", "table", "--table", table))
        described = json.loads(export("--schema", "json", "--table", table))["description"]
        page += f"\n## {table}\n\n{described[0].upper()}{described[1:]}.\n\n"
        page += "| column | type | Chinese title | what it holds |\n| --- | --- | --- | --- |\n"
        for field in schema["fields"]:
            page += f"| `{field['name']}` | {field['type']} | {field['title@zh']} "
            page += f"| {field['description']} |\n"
    return page


def check_published():
    page = (sources.SOURCE / "docs" / "tables.md").read_text(encoding="utf-8")
    compare("docs/tables.md", page[page.index("\n## records"):].splitlines(), tables_page().splitlines())
    for table in TABLES:
        for kind, ending in (("json", "schema"), ("table", "table-schema")):
            path = sources.SOURCE / "docs" / "schemas" / f"{table}.{ending}.json"
            compare(path.name, path.read_bytes().splitlines(),
                    export("--schema", kind, "--table", table).splitlines())
    whole = (sources.SOURCE / "docs" / "record.schema.json").read_bytes()
    compare("record.schema.json", export("--schema", "json").splitlines(), whole.splitlines())


def check_table_schema(table, schema, text):
    """The rules of Frictionless Table Schema that the schema uses, on the strings of a CSV."""
    rows = list(csv.reader(io.StringIO(text, newline="")))
    fields = schema["fields"]
    assert rows[0] == [field["name"] for field in fields], f"{table}: the header is {rows[0]}"
    types = {"string": ".*", "integer": r"-?\d+", "number": r"-?\d+(\.\d+)?", "boolean": "true|false",
             "date": r"\d{4}-\d\d-\d\d"}
    for row in rows[1:]:
        assert len(row) == len(fields), f"{table}: {row}"
        for field, value in zip(fields, row):
            constraints = field.get("constraints", {})
            if value in schema["missingValues"]:
                assert not constraints.get("required"), f"{table}.{field['name']} is missing"
                continue
            assert re.fullmatch(types[field["type"]], value, re.DOTALL), f"{table}.{field['name']}: {value!r}"
            if "pattern" in constraints:
                assert re.fullmatch(constraints["pattern"], value), f"{table}.{field['name']}: {value!r}"
    return len(rows) - 1


def check_schemas(folder, names):
    import jsonschema

    check_published()
    for table in TABLES:
        schema = json.loads(export("--schema", "json", "--table", table))
        jsonschema.Draft202012Validator.check_schema(schema)
        validator = jsonschema.Draft202012Validator(schema)
        rows = json.loads(export("--format", "json", "--table", table, *names, cwd=folder))
        faults = [error.message for row in rows for error in validator.iter_errors(row)]
        assert not faults, f"{table}: {faults[0]}"
        assert list(rows[0]) == list(schema["properties"]), table
        text = export("--format", "csv", "--table", table, *names, cwd=folder).decode()
        count = check_table_schema(table, json.loads(export("--schema", "table", "--table", table)), text)
        assert count == len(rows) > 0
        print(f"{table}: {count} rows are as its schemas say")
    part = json.loads(export("--schema", "json", "--table", "answers", "--fields", "text,question"))
    assert list(part["properties"]) == ["text", "question"], part


# ---- text formats ----


def unescape_tsv(text):
    return re.sub(r"\\([tnr\\])", lambda match: {"t": "\t", "n": "\n", "r": "\r", "\\": "\\"}[match[1]], text)


def check_csv(folder, names, expected):
    expected = [tuple(map(sources.without_ends, row)) for row in expected]
    text = export("--table", "answers", "--format", "csv", "--fields", ANSWER_FIELDS, *names,
                  cwd=folder).decode()
    rows = list(csv.reader(io.StringIO(text, newline="")))
    compare("csv, by Python", [tuple(row) for row in rows[1:]], expected)

    excel = export("--table", "answers", "--excel", "--fields", ANSWER_FIELDS, *names, cwd=folder)
    assert excel.startswith(b"\xef\xbb\xbf") and excel.endswith(b"\r\n")
    rows = list(csv.reader(io.StringIO(excel.decode("utf-8-sig"), newline="")))
    plain = [tuple(re.sub(r"^'(?=\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r]|[0-9.][-0-9.,:/%eE ]*\Z)", "",
                          cell) for cell in row) for row in rows[1:]]
    compare("csv for Excel, without its apostrophes", plain, expected)


def check_tsv(folder, names, expected):
    expected = [tuple(map(sources.without_ends, row)) for row in expected]
    text = export("--table", "answers", "--format", "tsv", "--fields", ANSWER_FIELDS, *names,
                  cwd=folder).decode()
    rows = [tuple(map(unescape_tsv, line.split("\t"))) for line in text.split("\n")[1:-1]]
    compare("tsv, by its rules", rows, expected)


def check_json(folder, names, expected):
    rows = json.loads(export("--table", "answers", "--format", "json", "--fields", ANSWER_FIELDS, *names,
                             cwd=folder))
    compare("json, by Python", [tuple(row.values()) for row in rows], expected)
    lines = export("--table", "answers", "--format", "ndjson", "--fields", ANSWER_FIELDS, *names, cwd=folder)
    jq = sources.tool("jq")
    if jq:
        done = subprocess.run([jq, "-cs", "map([.[]])"], input=lines, capture_output=True, check=True)
        compare("ndjson, by jq", [tuple(row) for row in json.loads(done.stdout)], expected)


def check_miller(folder, names, expected):
    mlr = sources.tool("mlr")
    if not mlr:
        return
    for name, ending, reader in (("csv", "csv", "--icsv"), ("ndjson", "ndjson", "--ijsonl")):
        data = export("--table", "answers", "--format", name, "--fields", ANSWER_FIELDS, *names, cwd=folder)
        done = subprocess.run([mlr, reader, "--ojson", "-S", "cat"], input=data, capture_output=True,
                              check=True)
        rows = [tuple(map(str, row.values())) for row in json.loads(done.stdout, strict=False)]
        wanted = [tuple(map(sources.without_ends, row)) for row in expected] if name == "csv" else expected
        compare(f"{ending}, by Miller", rows, wanted)


class Cells(html.parser.HTMLParser):
    """The rows of the tables in an HTML page; what a cell holds beside text and line breaks is a fault."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.rows, self.cell, self.other = [], None, set()

    def handle_starttag(self, tag, attrs):
        if tag == "tr":
            self.rows.append([])
        elif tag in ("td", "th"):
            self.cell = ""
        elif tag == "br" and self.cell is not None:
            self.cell += "\n"
        elif tag not in ("table", "thead", "tbody"):
            self.other.add(tag)

    def handle_endtag(self, tag):
        if tag in ("td", "th"):
            self.rows[-1].append(self.cell)
            self.cell = None

    def handle_data(self, data):
        if self.cell is not None:
            self.cell += data


def visible(text):
    """What is left of a text where control characters are made visible."""
    def show(character):
        code = ord(character)
        if character == "\n":
            return character
        if code < 0x20:
            return "\t" if character == "\t" else chr(0x2400 + code)
        if code == 0x7F:
            return "\u2421"
        if 0x80 <= code < 0xA0 or character in ("\u061c\u200e\u200f\u2028\u2029\u202a\u202b\u202c\u202d"
                                                "\u202e\u2066\u2067\u2068\u2069"):
            return f"<U+{code:04X}>"
        return character

    return "".join(map(show, text))


def check_markdown(folder, names, expected):
    cmark = sources.tool("cmark-gfm")
    if not cmark:
        return
    text = export("--table", "answers", "--format", "markdown", "--fields", ANSWER_FIELDS, *names, cwd=folder)
    page = subprocess.run([cmark, "--unsafe", "-e", "table"], input=text, capture_output=True,
                          check=True).stdout
    cells = Cells()
    cells.feed(page.decode())
    assert not cells.other, f"markdown: {cells.other}"
    compare("markdown, by cmark-gfm", [tuple(row) for row in cells.rows[1:]],
            [tuple(map(visible, row)) for row in expected])


def check_text(folder, names):
    records = sources.records_of(folder, names)
    expected = answers_of(records)
    for check in (check_csv, check_tsv, check_json, check_miller, check_markdown):
        check(folder, names, expected)
    wide = json.loads(export("--format", "json", "--fields", "id,file,answers", *names, cwd=folder))
    questions = list(wide[0])[2:]
    found = [(row["id"], row["file"], question, row[question] or "") for row in wide
             for question in questions]
    known = {(record["id"], record["source"]["file"], answer["question"]): answer["text"]
             for record in records for answer in record["answers"]}
    compare("the columns of the questions", found,
            [(row["id"], row["file"], question, known.get((row["id"], row["file"], question), ""))
             for row in wide for question in questions])
    for table in TABLES:
        for name in ("csv", "tsv", "json", "markdown"):
            once = export("--table", table, "--format", name, *names, cwd=folder)
            assert once == export("--table", table, "--format", name, "-j", "3", *names,
                                  cwd=folder), (table, name)
    print("the same bytes by one thread and by three")


# ---- what must not be obeyed ----


def check_hostile(folder, _):
    rows = json.loads(export("--format", "json", "--table", "answers", "hostile.txt", cwd=folder))
    lines = rows[0]["text"].split("\n")
    lost = [line for line in sources.HOSTILE if line.strip() not in map(str.strip, lines)]
    assert len(lost) <= 2, f"the form has lost {lost}"

    for arguments in (("--format", "markdown", "--table", "answers"),
                      ("--format", "markdown", "--layout", "record"),
                      ("--format", "table", "--table", "answers")):
        text = export(*arguments, "hostile.txt", cwd=folder).decode()
        bad = [character for character in text if (ord(character) < 0x20 and character != "\n")
               or ord(character) == 0x7F or
               0x80 <= ord(character) < 0xA0 or character in "\u202e\u2028"]
        assert not bad, f"{arguments}: {bad}"
    text = export("--excel", "hostile.txt", cwd=folder).decode("utf-8-sig")
    cells = [cell for row in csv.reader(io.StringIO(text, newline="")) for cell in row]
    formulas = [cell for cell in cells if re.match(r"[\s\ufeff]*[=+\-@\uff1d]", cell)]
    assert not formulas, formulas
    assert any(cell.startswith("'=") for cell in cells)

    cmark = sources.tool("cmark-gfm")
    if cmark:
        text = export("--format", "markdown", "--layout", "record", "hostile.txt", cwd=folder)
        page = subprocess.run([cmark, "--unsafe", "-e", "table", "-e", "strikethrough"], input=text,
                              capture_output=True,
                              check=True).stdout.decode()
        tags = set(re.findall(r"<(\w+)", page))
        assert tags <= {"h2", "h3", "p", "ul", "li", "strong", "code", "em", "blockquote"}, tags
        assert page.count("<h2>") == 1 and page.count("<h3>") == 2 and page.count("<code>") == 1, page
    print("nothing is obeyed")


# ---- forms ----


def same_but_places(record):
    record = json.loads(json.dumps(record))
    for key in ("source", "notes", "repeats", "lines"):
        record.pop(key, None)
    for items in record.get("sdg", {}).values():
        for item in items:
            del item["line"]
    for answer in record["answers"]:
        del answer["line"], answer["lines"]
        answer.pop("places", None)
    record["unassigned"] = [text["text"] for text in record["unassigned"]]
    return record


def check_forms(folder, names):
    records = sources.records_of(folder, names)
    faults = []
    for record in records:
        line = json.dumps(record, ensure_ascii=False).encode()
        form = export("--format", "form", data=line)
        again = [json.loads(text) for text in export("--format", "ndjson", data=form).splitlines()]
        if len(again) != 1 or same_but_places(again[0]) != same_but_places(record):
            faults.append(record["source"]["file"])
    assert not faults, f"not the same when written back: {faults}"
    print(f"{len(records)} forms are the same when written back")


CHECKS = {"schemas": check_schemas, "text": check_text, "hostile": check_hostile, "forms": check_forms}


if __name__ == "__main__":
    sys.exit(sources.run_check(CHECKS, *sys.argv[1:]))
