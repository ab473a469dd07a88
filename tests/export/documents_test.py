#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Reads the documents that unpsa-export writes with readers that are not ours, and compares them with the
records.

    documents_test.py sqlite        databases, by Python's sqlite3
    documents_test.py xlsx          workbooks, by openpyxl
    documents_test.py datapackage   data packages, by the rules of Frictionless
    documents_test.py whole         whole or not at all: full disks, signals, wrong places
"""

import contextlib
import csv
import json
import os
import pathlib
import re
import resource
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).parent))

import export_test  # noqa: E402
import sources  # noqa: E402
from export_test import compare  # noqa: E402
from sources import TABLES, answers_of, export  # noqa: E402


def by_id(rows):
    """One of each record, the last: a database has no record twice."""
    last = {}
    for row in rows:
        last.setdefault(row[0], {})[row[2]] = row
    return sorted(row for rows_of_one in last.values() for row in rows_of_one.values())


# ---- SQLite ----


@contextlib.contextmanager
def database(path):
    with contextlib.closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA foreign_keys = ON")
        yield connection


def ask(path, query, *values):
    with database(path) as connection:
        return connection.execute(query, values).fetchall()


def spaced(word):
    return '"' + " ".join(word) + '"'


def check_sqlite_content(folder, names, path):
    records = sources.records_of(folder, names)
    found = ask(path, "SELECT id, file, question, text, status FROM answers")
    compare("sqlite: answers", sorted(found), by_id(answers_of(records)))
    assert ask(path, "PRAGMA integrity_check") == [("ok",)]
    assert ask(path, "PRAGMA foreign_key_check") == []
    for table, name in zip(TABLES, ("records", "answers", "sdg_references", "findings", "notes",
                                   "unassigned", "repeats")):
        rows = json.loads(export("--format", "json", "--table", table,
                                 *(["--fields", "*"] if table == "records" else []), *names,
                                 cwd=folder))
        with database(path) as connection:
            cursor = connection.execute(f"SELECT * FROM {name}")
            columns = [column[0] for column in cursor.description]
            own = {"answers": ["answer"], "unassigned": ["piece"]}.get(table, [])
            assert columns == own + list(rows[0]), columns
            if table == "records":
                found = {row[0]: tuple(row) for row in cursor}
                wanted = {row["id"]: tuple(row.values()) for row in rows}
                assert found == wanted, "the rows of records differ"
    types = dict(ask(path, "SELECT name, type FROM pragma_table_info('records')"))
    assert types["line"] == types["consent"] == "INTEGER" and types["institution"] == "TEXT", types


def check_search(folder, names, path):
    """Chinese words of two characters and English ones are found wherever they stand, and nowhere else."""
    texts = {(row[0], row[1]): row[2] for row in ask(path, "SELECT id, question, text FROM answers")}
    query = ("SELECT a.id, a.question FROM answers_search JOIN answers a ON a.answer = answers_search.rowid "
             "WHERE answers_search MATCH ?")
    for word in ("项目", "政府", "社会", "可持续", "冰层"):
        found = set(ask(path, query, spaced(word)))
        assert found == {key for key, text in texts.items() if word in text}, word
        print(f"search: {len(found)} answers have a word of {len(word)} characters")
    found = set(ask(path, query, "water"))
    assert found == {key for key, text in texts.items()
                     if re.search(r"(?<!\w)water(?!\w)", text, re.IGNORECASE | re.ASCII)
                     and re.search(r"(?<![^\W_])water(?![^\W_])", text, re.IGNORECASE)}, "water"


def check_sqlite_runs(folder):
    """Later runs add, replace what is the same, and leave no trace of what made way."""
    path = folder / "runs.db"
    first = (folder / "small.txt")
    text = (sources.SOURCE / "tests/golden/forms/small.txt").read_text(encoding="utf-8")
    first.write_text(text, encoding="utf-8")

    def counts():
        return [ask(path, f"SELECT count(*) FROM {table}")[0][0]
                for table in ("records", "answers", "answers_search")]

    export("-o", path, first)
    once = counts()
    assert once == [1, 23, 23], once
    export("-o", path, first)
    assert counts() == once, "a second run of the same is not the same"
    first.write_text(text.replace("One office", "One bureau"), encoding="utf-8")
    export("-o", path, first)
    assert counts() == [2, 46, 46], counts()
    first.write_text(text.replace("One office", "One place"), encoding="utf-8")
    export("-o", path, "--replace-by", "file", first)
    assert counts() == once, counts()
    moved = folder / "moved.txt"
    moved.write_text(text.replace("One office", "One room"), encoding="utf-8")
    export("-o", path, "--replace-by", "initiative", moved)
    assert counts() == once and ask(path, "SELECT file FROM records") == [(str(moved),)]
    # Several forms of one file do not replace each other.
    both = folder / "both.txt"
    both.write_text(text + "\n" + text.replace("One office",
                                               "Two offices").replace("Ice Watch", "Thaw Watch"),
                    encoding="utf-8")
    export("-o", path, "--replace-by", "file", both)
    export("-o", path, "--replace-by", "file", both)
    assert counts() == [3, 69, 69], counts()
    # What came by a pipe has no file to be known by.
    export("-o", path, "--replace-by", "file", data=text.encode())
    export("-o", path, "--replace-by", "file", data=text.replace("One office", "One hall").encode())
    assert counts()[0] == 4, counts()
    search = "SELECT count(*) FROM answers_search WHERE answers_search MATCH ?"
    assert ask(path, search, "bureau") == [(0,)] and ask(path, search, "hall") == [(1,)]
    # Words of both scripts, one against the other.
    export("-o", path, data=text.replace("One office, not five", "冰iceberg山 to 冰山iceberg").encode())
    for query in ("iceberg", '"冰 iceberg 山"', '"冰 山"', '"山 iceberg"'):
        assert ask(path, search, query) == [(1,)], query
    assert ask(path, "INSERT INTO answers_search(answers_search) VALUES('integrity-check')") == []
    print("runs: added, replaced by id, file and initiative")


def check_first_writers(folder):
    """Several runs make the same database at once: none takes the place of another."""
    text = (sources.SOURCE / "tests/golden/forms/small.txt").read_text(encoding="utf-8")
    forms = []
    for number in range(5):
        forms.append(folder / f"writer-{number}.txt")
        forms[-1].write_text(text.replace("One office", f"Office {number}"), encoding="utf-8")
    path = folder / "first.db"
    for _ in range(int(os.environ.get("UNPSA_RACES", "5"))):
        path.unlink(missing_ok=True)
        runs = [subprocess.Popen([sources.PROGRAMS / "unpsa-export", "-o", path, form],
                                 stderr=subprocess.PIPE) for form in forms]
        failed = [(run.returncode, said) for run in runs if (said := run.communicate()[1]) or run.returncode]
        assert not failed, failed
        assert len(ask(path, "SELECT id FROM records")) == 5, "a writer took the place of another"
        assert ask(path, "SELECT count(*) FROM answers_search") == [(115,)]
        assert ask(path, "PRAGMA integrity_check") == [("ok",)]
        assert [name for name in os.listdir(folder) if name.startswith(".unpsa")] == []
    print("five first writers of one database: all are in it")


def check_unassigned(folder):
    """Text that no label claims is in the tables, and is found."""
    form = pathlib.Path(os.environ["UNPSA_TESTDATA"]) / "quirk-03-stripped-layout.txt"
    record = json.loads(export("--format", "ndjson", form))
    pieces = [(record["id"], piece["line"], piece["text"]) for piece in record["unassigned"]]
    assert len(pieces) == 3, pieces
    path = folder / "unassigned.db"
    export("-o", path, form)
    assert ask(path, "SELECT id, line, text FROM unassigned ORDER BY line") == pieces
    word = max(pieces[0][2].split(), key=len).strip(".,;:()")
    found = ask(path, "SELECT unassigned.line FROM unassigned_search JOIN unassigned "
                "ON unassigned.piece = unassigned_search.rowid WHERE unassigned_search MATCH ?",
                spaced(word) if ord(word[0]) > 0x2E80 else f'"{word}"')
    assert (pieces[0][1],) in found, (word, found)
    with database(path) as connection:
        connection.execute("DELETE FROM records")
        for table in ("unassigned", "unassigned_search"):
            assert connection.execute(f"SELECT count(*) FROM {table}").fetchone() == (0,), table
    print("text without a label is in the database, and found there")


def check_sqlite(folder, names):
    path = folder / "all.db"
    export("-o", path, *names, cwd=folder)
    check_sqlite_content(folder, names, path)
    check_search(folder, names, path)
    check_sqlite_runs(folder)
    check_first_writers(folder)
    check_unassigned(folder)
    export("-o", "again.db", "-j", "3", *names, cwd=folder)
    assert path.read_bytes() == (folder / "again.db").read_bytes(), "not the same bytes by three threads"


# ---- workbooks ----


def unescape_xlsx(text):
    """What a spreadsheet makes of `_x001B_`; openpyxl leaves it as it is."""
    return re.sub(r"_x([0-9A-Fa-f]{4})_", lambda match: chr(int(match[1], 16)), text)


def value_of(cell):
    if cell.is_date:
        assert cell.number_format == "yyyy-mm-dd", cell.number_format
        return cell.value.date().isoformat()
    return unescape_xlsx(cell.value) if isinstance(cell.value, str) else cell.value


def check_xlsx(folder, names):
    import openpyxl

    export("-o", "all.xlsx", *names, cwd=folder)
    book = openpyxl.load_workbook(folder / "all.xlsx")
    assert book.sheetnames == list(TABLES), book.sheetnames
    for sheet in book:
        rows = json.loads(export("--format", "json", "--table", sheet.title,
                                 *(["--fields", "*"] if sheet.title == "records" else []),
                                 *names, cwd=folder))
        found = []
        for row in sheet.iter_rows(min_row=2):
            for cell in row:
                is_text = cell.data_type != "f" and cell.hyperlink is None
                assert is_text, f"{sheet.title}: {cell.value!r} is a formula or a link"
            found.append([value_of(cell) for cell in row])
        header = [cell.value for cell in sheet[1]]
        assert header == list(rows[0]), header
        compare(f"xlsx: {sheet.title}", found,
                [[None if value == "" else value for value in row.values()] for row in rows])
        assert sheet.freeze_panes == "B2" and sheet.auto_filter.ref, sheet.title
        assert sheet.print_title_rows == "$1:$1" and sheet.page_setup.orientation == "landscape"
        assert all(sheet.column_dimensions[letter].width for letter in ("A", "B"))
    rules = [rule.formula for where in book["answers"].conditional_formatting for rule in where.rules]
    assert ['AND($I2<>"",$H2>$I2)'] in rules, rules
    time.sleep(1.1)  # a clock in the file would show
    assert (folder / "all.xlsx").read_bytes() == export("--format", "xlsx", "-j", "3", *names, cwd=folder)

    export("-o", "part.xlsx", "--table", "answers", "--fields", "text,limit,word", "--header-language", "zh",
           *names, cwd=folder)
    part = openpyxl.load_workbook(folder / "part.xlsx")["answers"]
    assert [cell.value for cell in part[1]] == ["原文", "字数限制", "字数"]
    check_long_cells(folder, openpyxl)


def check_long_cells(folder, openpyxl):
    text = (f"Question 1\n\n{sources.PROMPT_1}\n" + "\U00020bb7" * 20000
            + f"\n\nQuestion 2\n\n{sources.PROMPT_2}\nx\n")
    (folder / "long.txt").write_text(text, encoding="utf-8")
    done = subprocess.run([sources.PROGRAMS / "unpsa-export", "-o", "long.xlsx", "long.txt"], cwd=folder,
                          capture_output=True,
                          check=True)
    said = "2 cells are cut (records!AM2, answers!J2): a cell in xlsx can hold only 32767 characters"
    assert said in done.stderr.decode(), done.stderr
    found = openpyxl.load_workbook(folder / "long.xlsx")["answers"]["J2"].value
    assert found == "\U00020bb7" * 16383, len(found)
    print("xlsx: what is too long for a cell is cut, and said to be")


# ---- data packages ----


def check_package(folder):
    """The rules of tabular data packages that can be broken here."""
    package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    assert package["profile"] == "tabular-data-package" and re.fullmatch(r"[a-z0-9._-]+", package["name"])
    names = [one["name"] for one in package["resources"]]
    assert len(set(names)) == len(names) > 0
    ids = set()
    for one in package["resources"]:
        assert one["profile"] == "tabular-data-resource" and re.fullmatch(r"[a-z0-9._-]+", one["name"])
        path = pathlib.PurePosixPath(one["path"])
        assert not path.is_absolute() and ".." not in path.parts
        data = (folder / path).read_bytes()
        assert one["bytes"] == len(data) and one["encoding"] == "utf-8"
        text = data.decode("utf-8")
        count = export_test.check_table_schema(one["name"], one["schema"], text)
        rows = list(csv.DictReader(text.splitlines(keepends=True)))
        if one["name"] == "records":
            ids = {row["id"] for row in rows}
        for key in one["schema"].get("foreignKeys", []):
            assert key["reference"]["resource"] in names
            assert {row[key["fields"]] for row in rows} <= ids, one["name"]
        print(f"datapackage: {one['name']}, {count} rows")
    schema = os.environ.get("UNPSA_DATAPACKAGE_SCHEMA")
    if schema:
        import jsonschema

        jsonschema.validate(package, json.loads(pathlib.Path(schema).read_text(encoding="utf-8")))
        print("datapackage: valid by the published schema")


def check_datapackage(folder, names):
    export("--format", "datapackage", "-o", "package", *names, cwd=folder)
    check_package(folder / "package")
    records = sources.records_of(folder, names)
    with open(folder / "package" / "answers.csv", newline="", encoding="utf-8") as file:
        rows = [tuple(row[key] for key in ("id", "file", "question", "text", "status"))
                for row in csv.DictReader(file)]
    compare("datapackage: answers", rows, answers_of(records))
    export("--format", "datapackage", "-o", "part", "--table", "answers", "--fields", "id,text", "--null",
           "NA", *names, cwd=folder)
    check_package(folder / "part")
    assert sorted(os.listdir(folder / "part")) == ["answers.csv", "datapackage.json"]
    export("--format", "datapackage", "-o", "again", "-j", "3", *names, cwd=folder)
    for name in os.listdir(folder / "package"):
        assert (folder / "package" / name).read_bytes() == (folder / "again" / name).read_bytes(), name


# ---- whole or not at all ----


def limited(*arguments, cwd, size):
    """Runs where no file may be larger, as on a disk that is full."""
    done = subprocess.run([sources.PROGRAMS / "unpsa-export", *arguments], cwd=cwd, capture_output=True,
                          check=False,
                          preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size)))
    return done.returncode, done.stderr.decode()


def outputs(folder):
    return sorted(name for name in os.listdir(folder) if name.startswith(("out", ".unpsa")))


def check_full_disk(folder, names):
    for arguments in (("-o", "out.db"), ("-o", "out.xlsx"), ("--format", "datapackage", "-o", "out"),
                      ("--split-by", "country", "-o", "out"), ("-o", "out.csv")):
        code, said = limited(*arguments, *names, cwd=folder, size=4096)
        assert code == 2 and "cannot write" in said, (arguments, code, said)
        assert outputs(folder) == [], (arguments, outputs(folder))
    # The workbook would fit, the sheets that it is made of do not.
    export("-o", "out.xlsx", *names, cwd=folder)
    size = (folder / "out.xlsx").stat().st_size
    os.remove(folder / "out.xlsx")
    code, said = limited("-o", "out.xlsx", *names, cwd=folder, size=size + 4096)
    assert code == 2 and said.startswith("unpsa-export: cannot write 'out.xlsx': no room for its temporary "
                                         "files"), (code, said)
    assert said.count("\n") == 1 and outputs(folder) == [], (said, outputs(folder))
    export("-o", "out.db", names[0], cwd=folder)
    before = ask(folder / "out.db", "SELECT id, file FROM records")
    code, said = limited("-o", "out.db", *names, cwd=folder, size=(folder / "out.db").stat().st_size + 8192)
    assert code == 2 and "cannot write 'out.db'" in said, (code, said)
    after = ask(folder / "out.db", "SELECT id, file FROM records")
    assert after == before, "the old database is not what it was"
    assert ask(folder / "out.db", "PRAGMA integrity_check") == [("ok",)]
    os.remove(folder / "out.db")
    print("a full disk leaves nothing behind, and the old database as it was")


def check_signals(folder, names):
    for arguments in (("-o", "out.db"), ("-o", "out.xlsx"), ("--format", "datapackage", "-o", "out"),
                      ("--split-by", "country", "-o", "out")):
        program = subprocess.Popen([sources.PROGRAMS / "unpsa-export", *arguments, "-"], cwd=folder,
                                   stdin=subprocess.PIPE)
        program.stdin.write((folder / names[0]).read_bytes() * 40)
        program.stdin.flush()
        time.sleep(0.5)
        program.send_signal(signal.SIGTERM)
        code = program.wait(timeout=20)
        with contextlib.suppress(BrokenPipeError):
            program.stdin.close()
        assert code == -signal.SIGTERM, (arguments, code)
        assert outputs(folder) == [], (arguments, outputs(folder))
    check_killed_database(folder, names)
    print("a signal leaves nothing behind")


def check_killed_database(folder, names):
    """Whoever opens a database after its writer has gone sees what was there before."""
    export("-o", "out.db", names[0], cwd=folder)
    before = ask(folder / "out.db", "SELECT id, file FROM records")
    form = (folder / names[0]).read_bytes()
    program = subprocess.Popen([sources.PROGRAMS / "unpsa-export", "-o", "out.db", "-"], cwd=folder,
                               stdin=subprocess.PIPE)
    for number in range(300):
        program.stdin.write(form.replace(b"Arroyo", b"Arroyo%d" % number) + b"\n")
    program.stdin.flush()
    time.sleep(0.5)
    program.kill()
    program.wait(timeout=20)
    with contextlib.suppress(BrokenPipeError):
        program.stdin.close()
    assert ask(folder / "out.db", "SELECT id, file FROM records") == before
    assert ask(folder / "out.db", "PRAGMA integrity_check") == [("ok",)]


def check_places(folder, names):
    def refuse(expected, *arguments, data=None):
        done = subprocess.run([sources.PROGRAMS / "unpsa-export", *arguments], cwd=folder, input=data,
                              capture_output=True, check=False)
        assert done.returncode == 2 and expected in done.stderr.decode(), (arguments, done.returncode,
                                                                           done.stderr)

    form = names[0]
    refuse("'--format sqlite' needs a new or existing database; use '--output FILE'", "--format",
           "sqlite", form)
    refuse("needs a folder", "--format", "datapackage", form)
    refuse("cannot write '/dev/full': No space left on device", "--format", "xlsx", "-o", "/dev/full", form)
    refuse("a database must be a regular file", "--format", "sqlite", "-o", "/dev/full", form)
    refuse("No such file or directory", "-o", "none/out.db", form)
    refuse("No such file or directory", "-o", "none/out.xlsx", form)
    (folder / "out.db").write_text("no database at all, only text that is long enough to be looked at\n" * 20)
    refuse("file is not a database", "-o", "out.db", form)
    os.remove(folder / "out.db")
    with database(folder / "out.db") as connection:
        connection.execute("CREATE TABLE mine(x)")
        connection.commit()
    refuse("it is not a database of unpsa-export; give the name of a new file", "-o", "out.db", form)
    assert ask(folder / "out.db", "SELECT count(*) FROM sqlite_schema") == [(1,)]
    os.remove(folder / "out.db")
    refuse("cannot open 'none.txt'", "-o", "out.db", "none.txt")
    refuse("cannot open 'none.txt'", "-o", "out.xlsx", "none.txt")
    assert outputs(folder) == []
    export("-o", "out.db", data=b"", cwd=folder)
    assert ask(folder / "out.db", "SELECT count(*) FROM records") == [(0,)]
    os.remove(folder / "out.db")
    print("wrong places are refused")


def check_whole(folder, names):
    check_places(folder, names)
    check_full_disk(folder, names)
    check_signals(folder, names)


CHECKS = {"sqlite": check_sqlite, "xlsx": check_xlsx, "datapackage": check_datapackage, "whole": check_whole}


def main(what):
    with tempfile.TemporaryDirectory(prefix="unpsa-export-") as name:
        folder = pathlib.Path(name)
        try:
            CHECKS[what](folder, sources.write_forms(folder))
        except AssertionError as fault:
            print(f"FAULT: {fault}")
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
