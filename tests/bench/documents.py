#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The answers of a record stream as a database or a workbook, as one would write it in Python: what the
documents of unpsa-export are compared with.

    documents.py FILE.db RECORDS      with the same index: each Han character is a word, so are two to four
    documents.py FILE.xlsx RECORDS    with openpyxl, row by row
"""

import json
import pathlib
import re
import sqlite3
import sys

COLUMNS = ("id", "file", "line", "question", "label", "language", "status", "words", "limit", "text")
HAN = re.compile("([\u4e00-\u9fff])")
RUN = re.compile("[\u4e00-\u9fff]{2,}")


def sequences(text):
    """All that two to four Han characters that stand together make."""
    for run in RUN.findall(text):
        for size in (2, 3, 4):
            yield from (run[i:i + size] for i in range(len(run) - size + 1))


def rows(path):
    with open(path, encoding="utf-8") as file:
        for record in map(json.loads, file):
            for answer in record["answers"]:
                spaced = HAN.sub(r" \1 ", answer["text"])
                yield (record["id"], record["source"]["file"], answer["line"], answer["question"],
                       answer["label"],
                       answer["language"], answer["status"], len(spaced.split()), answer["limit"],
                       answer["text"]), spaced


def write_database(path, records):
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA journal_mode = OFF")
    names = ", ".join(f'"{name}"' for name in COLUMNS)
    connection.execute(f"CREATE TABLE answers({names})")
    connection.execute("CREATE VIRTUAL TABLE search USING fts5(text, content='')")
    insert = f"INSERT INTO answers VALUES ({', '.join('?' * len(COLUMNS))})"
    for row, spaced in rows(records):
        connection.execute(insert, row)
        connection.execute("INSERT INTO search VALUES (?)", (f"{spaced} {' '.join(sequences(row[-1]))}",))
    connection.commit()
    connection.close()


def write_workbook(path, records):
    import openpyxl

    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("answers")
    sheet.append(COLUMNS)
    for row, _ in rows(records):
        sheet.append(row)
    book.save(path)


def main(path, records):
    pathlib.Path(path).unlink(missing_ok=True)
    (write_database if path.endswith(".db") else write_workbook)(path, records)


if __name__ == "__main__":
    main(*sys.argv[1:])
