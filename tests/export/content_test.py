#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""What is in the tables, and what is in the files that records are spread over.

    content_test.py members   every value of a record is in some table
    content_test.py ends      characters at which readers end a text are replaced, with a warning
    content_test.py texts     a folder of texts has what the nominators wrote, and nothing else
    content_test.py split     documents for each country hold what one for all holds
    content_test.py large     what gets too large is told: pages, and sheets also of compressed files
"""

import csv
import gzip
import io
import json
import os
import pathlib
import re
import sqlite3
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent))

import sources  # noqa: E402
from export_test import compare, unescape_tsv  # noqa: E402
from sources import TABLES, export, run  # noqa: E402

# Members that no table has, and why. A path ends with a dot if all below it is meant.
LEFT_OUT = {
    "schema": "the same in every record",
    "lines.": "where fields stand in the dump: no content",
    "answers[].lines[]": "where paragraphs stand in the dump: no content",
    "answers[].places[]": "where a changed page had them: no content",
    "wordcount.method": "an option of the count",
    "wordcount.ratio": "an option of the count",
    "wordcount.answers[].equiv": "a count beside the one by word; unpsa-wordcount writes it",
    "wordcount.answers[].asian": "a part of the count; unpsa-wordcount writes it",
    "wordcount.answers[].non_asian": "a part of the count; unpsa-wordcount writes it",
    "duplicate.score": "unpsa-dedupe --report writes it",
    "duplicate.cluster": "a number within one run of unpsa-dedupe",
}
SEPARATOR = "\x1f"


def leaves(path, value):
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from leaves(f"{path}.{key}" if path else key, inner)
    elif isinstance(value, list):
        for inner in value:
            yield from leaves(f"{path}[]", inner)
    elif value is not None and value != "":
        yield path, str(value)


def is_left_out(path):
    return any(path == known or (known.endswith(".") and path.startswith(known)) for known in LEFT_OUT)


def check_members(folder, names):
    data = run("unpsa-dedupe", "--mark", "-q", *names, cwd=folder)
    for program in ("unpsa-wordcount", "unpsa-extract-sdg", "unpsa-validate"):
        data = run(program, "--records", "-q", data=data)
    records = [json.loads(line) for line in data.splitlines()]
    values = {}
    for table in TABLES:
        columns = ["--fields", "*"] if table == "records" else []
        rows = export("--format", "csv", "--table", table, "--list-separator", SEPARATOR, *columns, data=data)
        for row in csv.DictReader(io.StringIO(rows.decode(), newline="")):
            held = values.setdefault(row["id"], set())
            for cell in row.values():
                held.update([cell, *cell.split(SEPARATOR)])
            held.update(item.partition("=")[2] for item in row.get("yes_no_texts", "").split(SEPARATOR))
    paths = set()
    for record in records:
        for path, value in leaves("", record):
            value = {"True": "true", "False": "false"}.get(value, value).replace("\0", "\u2400")
            paths.add(path)
            assert is_left_out(path) or value in values[record["id"]], \
                f"{record['source']['file']}: {path} is in no table: {value[:80]!r}"
    for known in LEFT_OUT:
        assert any(is_left_out(path) for path in paths), known
    assert len(paths) > 90, len(paths)
    print(f"{len(paths)} members of {len(records)} records are in the tables")


def check_ends(folder, _):
    """NUL and U+001A in an answer: the rest of it is there for every reader."""
    form = (f"Question 1\n\n{sources.PROMPT_1}\nThe bus\0 comes\x1a late\n\n"
            f"Question 2\n\n{sources.PROMPT_2}\nIt is a \0bus.\n").encode()
    wanted = ["The bus\u2400 comes\u241a late", "It is a \u2400bus."]
    path = folder / "ends.txt"
    path.write_bytes(form)

    def write(*arguments):
        done = subprocess.run([sources.PROGRAMS / "unpsa-export", *map(str, arguments), path],
                              capture_output=True, check=True)
        said = re.findall(r"(\d+) control characters were replaced with \u2400 or \u241a \((.*)\), since",
                          done.stderr.decode())
        for _, places in said:
            assert re.fullmatch(r"question 1 of u[0-9a-f]{16} in '.*ends.txt', question 2 of \S+ in \S+",
                                places), places
        return done.stdout.decode(), sum(int(count) for count, _ in said)

    text, said = write("--table", "answers", "--fields", "text", "--format", "csv")
    assert [row[0] for row in csv.reader(io.StringIO(text))][1:3] == wanted and said == 3, (text, said)
    text, said = write("--table", "answers", "--fields", "text", "--format", "tsv")
    assert [unescape_tsv(line) for line in text.split("\n")[1:3]] == wanted and said == 3, (text, said)
    text, said = write("--table", "answers", "--fields", "text", "--format", "json")
    assert json.loads(text)[0]["text"] == "The bus\0 comes\x1a late" and said == 0, (text, said)
    _, said = write("-o", folder / "ends.db")
    with sqlite3.connect(folder / "ends.db") as database:
        found = database.execute("SELECT text, length(text) FROM answers ORDER BY answer LIMIT 2").fetchall()
        assert found == [(text.replace("\u241a", "\x1a"), len(text)) for text in wanted], found
        search = "SELECT count(*) FROM answers_search WHERE answers_search MATCH 'late'"
        assert database.execute(search).fetchone() == (1,)
    assert said == 2, said  # the database keeps U+001A
    _, said = write("--format", "datapackage", "-o", folder / "package")
    with open(folder / "package/answers.csv", encoding="utf-8", newline="") as table:
        assert [row["text"] for row in csv.DictReader(table)][:2] == wanted
    assert said == 3, said  # in records.csv and in answers.csv, and told once
    _, said = write("--split-by", "country", "--format", "csv", "-o", folder / "split")
    assert said == 3, said
    _, said = write("--format", "text", "-o", folder / "texts")
    assert said == 3, said
    _, said = write("--format", "csv", "--fields", "id,initiative")
    assert said == 0, said
    pandas = None
    try:
        import pandas  # pylint: disable=import-outside-toplevel
    except ImportError:
        print("left out, for want of pandas")
    if pandas:
        write("--table", "answers", "-o", folder / "ends.csv")
        assert list(pandas.read_csv(folder / "ends.csv")["text"][:2]) == wanted
    print("control characters end no text")


def check_texts(folder, names):
    records = sources.records_of(folder, names)
    for _ in range(2):  # the second run replaces the texts of the first
        export("--format", "text", "-o", "texts", *names, cwd=folder)
    files = {path.stem: path.read_bytes().decode() for path in (folder / "texts").iterdir()}
    assert len(files) == len(records), (len(files), len(records))
    copies = {}
    for record in records:
        copies[record["id"]] = copies.get(record["id"], 0) + 1
        name = record["id"] if copies[record["id"]] == 1 else f"{record['id']}-{copies[record['id']]}"
        wanted = "\n".join(answer["text"] + "\n" for answer in record["answers"] if answer["text"])
        assert files[name] == wanted.replace("\0", "\u2400"), name
    export("--format", "text", "--fields", "initiative,3.a", "-o", "some", names[0], cwd=folder)
    record = records[0]
    text = (folder / "some" / f"{record['id']}.txt").read_text(encoding="utf-8")
    answer = next(answer["text"] for answer in record["answers"] if answer["question"] == "3.a")
    assert text == f"{record['initiative']}\n\n{answer}\n", text
    form = pathlib.Path(os.environ["UNPSA_TESTDATA"]) / "quirk-03-stripped-layout.txt"
    done = subprocess.run([sources.PROGRAMS / "unpsa-export", "--format", "text", "-o", "rest", form],
                          cwd=folder, capture_output=True, check=True)
    lines = [piece["line"] for piece in sources.records_of(folder, [form])[0]["unassigned"]]
    wanted = (f"{len(lines)} pieces of text that no label claims are in no file (" +
              ", ".join(f"line {line} of '{form}'" for line in lines) +
              "); 'unpsa-export --table unassigned' writes such text")
    assert wanted in done.stderr.decode(), done.stderr
    print(f"{len(files)} texts")


def check_split(folder, names):
    """The same records, spread by country; and nothing where one of the files cannot be written."""
    names = [name for name in names if not name.startswith("hostile")]
    export("-o", "all.db", *names, cwd=folder)
    rows = "SELECT id, question, text FROM answers ORDER BY id, question"
    with sqlite3.connect(folder / "all.db") as database:
        wanted = database.execute(rows).fetchall()
    for _ in range(2):  # the second run replaces the databases of the first
        export("--format", "sqlite", "--split-by", "country", "-o", "dbs", *names, cwd=folder)
    found = []
    for path in sorted((folder / "dbs").iterdir()):
        assert path.suffix == ".sqlite", path
        with sqlite3.connect(path) as database:
            found += database.execute(rows).fetchall()
            countries = database.execute("SELECT DISTINCT coalesce(iso3166, '') FROM records").fetchall()
            assert len(countries) == 1, (path, countries)
    compare("sqlite by country", sorted(found), wanted)
    export("--format", "html", "--split-by", "language", "-o", "pages", *names, cwd=folder)
    pages = {path.name: path.read_text(encoding="utf-8") for path in (folder / "pages").iterdir()}
    records = sources.records_of(folder, names)
    assert set(pages) == {record["language"] + ".html" for record in records}, sorted(pages)
    for name, page in pages.items():
        own = [name for record in records if record["language"] + ".html" == name]
        assert len(re.findall(r'<details class="nomination', page)) == len(own), name
    export("--format", "html", "--split-by", "language", "-j", "3", "-o", "again", *names, cwd=folder)
    for name, page in pages.items():
        assert (folder / "again" / name).read_text(encoding="utf-8") == page, name
    export("--format", "xlsx", "--split-by", "year", "-o", "books", *names, cwd=folder)
    books = sorted((folder / "books").iterdir())
    try:
        import openpyxl  # pylint: disable=import-outside-toplevel
        ids = []
        for path in books:
            sheet = openpyxl.load_workbook(path, read_only=True)["records"]
            ids += [row[0] for row in sheet.iter_rows(min_row=2, max_col=1, values_only=True)]
        assert sorted(ids) == sorted(record["id"] for record in records), len(ids)
    except ImportError:
        print("left out, for want of openpyxl")
    before = sorted(os.listdir(folder))
    limited = subprocess.run(
        ["bash", "-c", 'ulimit -f 100; exec "$0" "$@"', sources.PROGRAMS / "unpsa-export", "--format",
         "sqlite", "--split-by", "country", "-o", "none", *names],
        cwd=folder, capture_output=True, check=False)
    assert limited.returncode == 2 and sorted(os.listdir(folder)) == before, (limited, os.listdir(folder))
    print(f"{len(pages)} pages, {len(books)} workbooks")


def check_large(folder, _):
    def run_export(*arguments):
        return subprocess.run([sources.PROGRAMS / "unpsa-export", *arguments], cwd=folder, check=False,
                              capture_output=True, timeout=300)

    form = ("Member State =Estonia\nInstitution Name Board\nName of initiative Number {}\n\n"
            f"Questions/Answers\n\nQuestion 1\n\n{sources.PROMPT_1}\nThe ice is measured.\n\n")
    (folder / "many.txt").write_text("".join(map(form.format, range(3001))), encoding="utf-8")
    done = run_export("-o", "many.html", "many.txt")
    wanted = (r"unpsa-export: the page has 3001 nominations and about (\d+) MB, which a browser opens "
              r"slowly; use '--split-by country' to make smaller pages\n")
    said = re.fullmatch(wanted, done.stderr.decode())
    size = (folder / "many.html").stat().st_size / 1e6
    assert done.returncode == 0 and said and abs(int(said[1]) - size) < 2, (size, done.stderr)
    (folder / "few.txt").write_text("".join(map(form.format, range(3000))), encoding="utf-8")
    assert run_export("-o", "few.html", "few.txt").stderr == b""

    (folder / "rows.txt.gz").write_bytes(gzip.compress("".join(map(form.format, range(52_000))).encode(), 1))
    done = run_export("-o", "rows.xlsx", "rows.txt.gz")
    assert done.returncode == 2 and b"can hold only 1048575 rows" in done.stderr, done.stderr
    assert not (folder / "rows.xlsx").exists()

    # A record with more rows than a sheet has, which only reading it tells.
    record = json.loads(sources.export("--format", "ndjson", data=form.format(1).encode()))
    record["unassigned"] = [{"line": 1, "text": "x"}] * (1 << 20)
    (folder / "record.ndjson").write_text(json.dumps(record), encoding="utf-8")
    before = sorted(os.listdir(folder))
    for arguments, name, remedy in (([], "rows.xlsx", ", or '--split-by'"),
                                    (["--split-by", "country"], "rows/EE.xlsx", "")):
        with open(folder / "record.ndjson", "rb") as stream:
            done = subprocess.run([sources.PROGRAMS / "unpsa-export", "--format", "xlsx", "--table",
                                   "unassigned", *arguments, "-o", name.partition("/")[0]], cwd=folder,
                                  stdin=stream, capture_output=True, check=False, timeout=300)
        wanted = (f"unpsa-export: cannot write '{name}': sheet 'unassigned' can hold only 1048575 rows, and "
                  f"there are more; use csv or sqlite{remedy}\n")
        assert done.returncode == 2 and done.stderr.decode() == wanted, done.stderr
    assert sorted(os.listdir(folder)) == before, os.listdir(folder)
    print("3,001 nominations and 52,000 compressed forms")


CHECKS = {"members": check_members, "ends": check_ends, "texts": check_texts, "split": check_split,
          "large": check_large}


if __name__ == "__main__":
    sys.exit(sources.run_check(CHECKS, *sys.argv[1:]))
