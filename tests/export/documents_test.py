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
import subprocess
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).parent))

import export_test  # noqa: E402
import sources  # noqa: E402
from databases import ask, check_sqlite, database  # noqa: E402
from export_test import compare  # noqa: E402
from sources import TABLES, answers_of, export  # noqa: E402


# ---- workbooks ----


def unescape_xlsx(text):
    """What a spreadsheet makes of `_x001B_`; openpyxl leaves it as it is."""
    return re.sub(r"_x([0-9A-Fa-f]{4})_", lambda match: chr(int(match[1], 16)), text)


def value_of(cell):
    if cell.is_date:
        assert cell.number_format == "yyyy-mm-dd", cell.number_format
        return cell.value.date().isoformat()
    return unescape_xlsx(cell.value) if isinstance(cell.value, str) else cell.value


def text_of(value):
    """What a cell has of a value of a JSON row: lists are joined, nothing is no cell."""
    text = ";".join(map(str, value)) if isinstance(value, list) else value
    return None if text == "" else text


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
                [[text_of(value) for value in row.values()] for row in rows])
        assert sheet.freeze_panes == "B2" and sheet.auto_filter.ref, sheet.title
        titles = (sheet.print_title_rows, sheet.print_title_cols, sheet.page_setup.orientation)
        assert titles == ("$1:$1", "$A:$A", "landscape"), titles
        across = {"records": 7, "sdg": 2}.get(sheet.title)  # about 300 digits on a page
        assert sheet.sheet_properties.pageSetUpPr.fitToPage and sheet.page_setup.fitToHeight == 0
        assert sheet.page_setup.fitToWidth == across, (sheet.title, sheet.page_setup.fitToWidth)
        assert all(sheet.column_dimensions[letter].width for letter in ("A", "B"))
    heights = [book["answers"].row_dimensions[number].height for number in (2, 3, 4)]
    lines = [row[9].value.count("\n") + 1 for row in book["answers"].iter_rows(min_row=2, max_row=4)]
    assert all(15 * count <= height <= 409 for height, count in zip(heights, lines)), (heights, lines)
    tallest = max(row.height for row in book["records"].row_dimensions.values() if row.height)
    assert max(heights) > 45 and tallest == 120, (heights, tallest)
    rules = [rule.formula for where in book["answers"].conditional_formatting for rule in where.rules]
    assert ['AND($I2<>"",$H2>$I2)'] in rules, rules
    time.sleep(1.1)  # a clock in the file would show
    assert (folder / "all.xlsx").read_bytes() == export("--format", "xlsx", "-j", "3", *names, cwd=folder)

    export("-o", "part.xlsx", "--table", "answers", "--fields", "text,limit,word", "--header-language", "zh",
           *names, cwd=folder)
    part = openpyxl.load_workbook(folder / "part.xlsx")["answers"]
    assert [cell.value for cell in part[1]] == ["原文", "字数限制", "字数"]
    check_long_cells(folder, openpyxl)
    check_chinese(folder, openpyxl, names)


SHEETS_IN_CHINESE = {"records": "申报表", "answers": "回答", "sdg": "可持续发展目标", "findings": "问题",
                     "notes": "解析提示", "unassigned": "未归属文字", "repeats": "重复部分"}
LIKE_IN_ENGLISH = ("id", "file", "line", "text", "question", "code", "rule", "begin", "end", "iri")


def check_chinese(folder, openpyxl, names):
    """The words for a reader are in Chinese; what forms say, ids and codes are the same."""
    export("-o", "zh.xlsx", "--language", "zh", *names, cwd=folder)
    english = openpyxl.load_workbook(folder / "all.xlsx")
    chinese = openpyxl.load_workbook(folder / "zh.xlsx")
    assert chinese.sheetnames == [SHEETS_IN_CHINESE[name] for name in english.sheetnames], chinese.sheetnames
    for name, translated in SHEETS_IN_CHINESE.items():
        ours, theirs = chinese[translated], english[name]
        assert ours.dimensions == theirs.dimensions, (name, ours.dimensions, theirs.dimensions)
        headers = [cell.value for cell in ours[1]]
        assert len(set(headers)) == len(headers), headers
        assert all(re.search("[\u4e00-\u9fff]", header) for header in headers), headers
        for number, header in enumerate((cell.value for cell in theirs[1]), 1):
            if header in LIKE_IN_ENGLISH:
                compare(f"xlsx in Chinese: {name}.{header}",
                        [ours.cell(row, number).value for row in range(2, ours.max_row + 1)],
                        [theirs.cell(row, number).value for row in range(2, ours.max_row + 1)])


def check_long_cells(folder, openpyxl):
    text = (f"Question 1\n\n{sources.PROMPT_1}\n" + "\U00020bb7" * 20000
            + f"\n\nQuestion 2\n\n{sources.PROMPT_2}\nx\n")
    (folder / "long.txt").write_text(text, encoding="utf-8")
    done = subprocess.run([sources.PROGRAMS / "unpsa-export", "-o", "long.xlsx", "long.txt"], cwd=folder,
                          capture_output=True,
                          check=True)
    said = (r"1 text is cut \(question 1 of u[0-9a-f]{16} in 'long.txt' at answers!J2\): "
            r"a cell in xlsx can hold only 32767 characters")
    assert re.search(said, done.stderr.decode()), done.stderr
    alone = subprocess.run([sources.PROGRAMS / "unpsa-export", "-o", "alone.xlsx", "--table", "records",
                            "long.txt"], cwd=folder, capture_output=True, check=True)
    assert b"1 text is cut (question 1 of" in alone.stderr and b"records!AM2" in alone.stderr, alone.stderr
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
    wanted = [tuple(map(sources.without_ends, row)) for row in answers_of(records)]
    compare("datapackage: answers", rows, wanted)
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
    code, said = limited("-q", "-o", "out.xlsx", *names, cwd=folder, size=size + 4096)
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


if __name__ == "__main__":
    sys.exit(sources.run_check(CHECKS, *sys.argv[1:]))
