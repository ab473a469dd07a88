# SPDX-License-Identifier: MIT
"""Databases that unpsa-export writes, read by Python's sqlite3."""

import contextlib
import json
import os
import pathlib
import random
import re
import sqlite3
import subprocess

import sources
from export_test import compare
from sources import TABLES, answers_of, export


def by_id(rows):
    """One of each record, the last: a database has no record twice."""
    last = {}
    for row in rows:
        last.setdefault(row[0], {})[row[2]] = row
    return sorted(row for rows_of_one in last.values() for row in rows_of_one.values())


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
    wanted = [tuple(cell.replace("\0", "\u2400") for cell in row) for row in answers_of(records)]
    compare("sqlite: answers", sorted(found), by_id(wanted))
    assert ask(path, "PRAGMA integrity_check") == [("ok",)]
    assert ask(path, "PRAGMA foreign_key_check") == []
    for table, name in zip(TABLES, ("records", "answers", "sdg_references", "findings", "notes",
                                   "unassigned", "repeats")):
        rows = json.loads(export("--format", "json", "--table", table,
                                 *(["--fields", "*"] if table == "records" else []), *names,
                                 cwd=folder))
        rows = [{key: ";".join(cell) if isinstance(cell, list) else cell for key, cell in row.items()}
                for row in rows]
        with database(path) as connection:
            cursor = connection.execute(f"SELECT * FROM {name}")
            columns = [column[0] for column in cursor.description]
            own = {"answers": ["answer"], "unassigned": ["piece"]}.get(table, [])
            assert columns == own + list(rows[0]), columns
            if table == "records":
                found = {row[0]: tuple(row) for row in cursor}
                wanted = {row["id"]: tuple(cell.replace("\0", "\u2400") if isinstance(cell, str) else cell
                                           for cell in row.values()) for row in rows}
                assert found == wanted, "the rows of records differ"
    # Each text is there once.
    stored = [row[0] for row in ask(path, "SELECT name FROM pragma_table_info('forms')")]
    assert "institution" in stored and not {"1", "3.a", "12"} & set(stored), stored
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
        assert set(ask(path, query, word)) == found or len(word) > 4, word
        print(f"search: {len(found)} answers have a word of {len(word)} characters")
    check_typed(path, query, texts)
    found = set(ask(path, query, "water"))
    assert found == {key for key, text in texts.items()
                     if re.search(r"(?<!\w)water(?!\w)", text, re.IGNORECASE | re.ASCII)
                     and re.search(r"(?<![^\W_])water(?![^\W_])", text, re.IGNORECASE)}, "water"


def check_typed(path, query, texts):
    """What people type, one to four characters of any answer, finds what looking at every answer finds."""
    chance = random.Random(20301124)
    runs = [run for text in texts.values() for run in re.findall("[\u4e00-\u9fff]+", text)]
    words = set()
    while len(words) < 400:
        run = chance.choice(runs)
        size = chance.randint(1, min(4, len(run)))
        begin = chance.randint(0, len(run) - size)
        words.add(run[begin:begin + size])
    for word in words:
        found = set(ask(path, query, word))
        assert found == {key for key, text in texts.items() if word in text}, word
    both = {key for key, text in texts.items() if "\u9879\u76ee" in text and re.search(r"(?i)\bAPP\b", text)}
    assert set(ask(path, query, "\u9879\u76ee app")) >= both
    print(f"search: {len(words)} words as people type them")
    # How sqlite-utils and Datasette find the index of a table.
    like = '%VIRTUAL TABLE%USING FTS%content="answers"%'
    assert ask(path, "SELECT name FROM sqlite_master WHERE rootpage = 0 AND sql LIKE ?", like) == \
        [("answers_search",)]


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
    for query in ("iceberg", '"冰 iceberg 山"', '"冰 山"', '"山 iceberg"', "冰山", "山iceberg", "冰iceberg山",
                  "冰山iceberg", "冰 AND iceberg"):
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


def check_locked(folder, name):
    """Who has a database locked is named, where the system lists locks with their files."""
    export("-o", "locked.db", name, cwd=folder)
    with database(folder / "locked.db") as connection:
        connection.execute("BEGIN EXCLUSIVE")
        inode = f":{(folder / 'locked.db').stat().st_ino} "
        is_listed = any(inode in line for line in pathlib.Path("/proc/locks").read_text().splitlines())
        done = subprocess.run([sources.PROGRAMS / "unpsa-export", "-o", "locked.db", name], cwd=folder,
                              capture_output=True, check=False)
    who = f": process {os.getpid()} (" if is_listed else ", such as another export"
    said = done.stderr.decode()
    assert done.returncode == 2 and f"another program is using the database{who}" in said, said
    print(f"sqlite: {said.strip()}")


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
    check_locked(folder, names[0])
    export("-o", "again.db", "-j", "3", *names, cwd=folder)
    assert path.read_bytes() == (folder / "again.db").read_bytes(), "not the same bytes by three threads"
