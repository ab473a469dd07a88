# SPDX-License-Identifier: MIT
"""Input that repeats itself, of about the size that is asked for: what hostile or broken files are made of."""

import json
import pathlib

FORMS = pathlib.Path(__file__).resolve().parents[2] / "testdata/languages"
PAGE = (FORMS / "en.txt").read_text(encoding="utf-8")
CHINESE = (FORMS / "zh.txt").read_text(encoding="utf-8")
ID = "u0123456789abcdef"


def usual(count):
    """So many forms, each different."""
    return "".join(f"{PAGE}Serial {i}\n" for i in range(count)).encode()


def line_of(text, mark):
    """The first line that has `mark`, with its line end."""
    return next(line for line in text.splitlines(keepends=True) if mark in line)


def answered(text):
    """A page whose first answer has `text` as further lines."""
    at = PAGE.index(line_of(PAGE, "(300 words maximum)"))
    at = PAGE.index("\n", at) + 1
    return PAGE[:at] + text + PAGE[at:]


def below(mark):
    """A page with text below the line of the header that has `mark`."""
    def place(text):
        at = PAGE.index(line_of(PAGE, mark)) + len(line_of(PAGE, mark))
        return PAGE[:at] + text + PAGE[at:]
    return place


def repeated(unit, place=answered, end="\n"):
    """A maker of pages with `unit` many times; a function gives each a number."""
    def make(size):
        if callable(unit):
            parts, length = [], 0
            while length < size:
                parts.append(unit(len(parts)))
                length += len(parts[-1].encode())
            text = "".join(parts)
        else:
            text = unit * (size // len(unit.encode()) + 1)
        return place(text + end).encode()
    return make


def record(**members):
    """A record that has what every record has."""
    return json.dumps({"schema": "unpsa.record/1", "id": ID, "language": "en"} | members,
                      ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


def listed(key, item):
    """A maker of records with a long list."""
    def make(size):
        count = size // (len(json.dumps(item(0), ensure_ascii=False).encode()) + 1) + 1
        return record(**{key: [item(i) for i in range(count)]})
    return make


def answer(number, text="A word.", question=None):
    return {"question": question or f"{number % 12 + 1}", "label": "Say it", "limit": 100,
            "limit_source": "printed", "text": text, "language": "en", "status": "answered",
            "line": number + 1, "lines": [number + 1]}


def one_answer(unit):
    """A maker of records with one long answer to 3.a."""
    def make(size):
        text = unit * (size // len(unit.encode()) + 1)
        return record(answers=[answer(1, text, "3.a")])
    return make


def sections(size):
    """A page whose part before the narrative is repeated."""
    begin, end = PAGE.index("Question 1:"), PAGE.index("Nomination form")
    return (PAGE[:end] + PAGE[begin:end] * (size // (end - begin) + 1) + PAGE[end:]).encode()


def web_page(unit):
    """A maker of web pages with `unit` many times in the first answer."""
    def make(size):
        lines = "".join(f"<p>{line}</p>\n" for line in PAGE.splitlines())
        at = lines.index("(300 words maximum)</p>\n") + len("(300 words maximum)</p>\n")
        text = unit * (size // len(unit.encode()) + 1)
        return f"<html><body>{lines[:at]}{text}{lines[at:]}</body></html>\n".encode()
    return make


SHORT_PAGE = ("Member State Fiji\nInstitution Name A\nInstitution Type Public Agency\n"
              "Administrative Level Local\n")
MESSAGE = "To: a\nCc: b\nContent-Type: multipart/x; boundary=b\n\n--b\n--b--\n"
GOALS, TARGETS = "specify which SDG", "Which target(s)"

KINDS = {
    "words of a line": repeated("word "),
    "words of a line in 3.a": one_answer("word "),
    "Chinese of a line": repeated("冰情观测"),
    "a long word": repeated("w"),
    "lines": repeated("A line of an answer.\n"),
    "short lines": repeated("a\n"),
    "blank lines": repeated("\n"),
    "lone CR": repeated("N/A\r"),
    "placeholders": repeated("N/A\n"),
    "combining marks": repeated("\u0301", lambda text: answered("e" + text)),
    "ideographs of compatibility": repeated("\uf900"),
    "lines of ligatures": repeated("\ufdfa\n"),
    "lines of squared words": repeated("\u3300\n"),
    "zero width": repeated("\u200b"),
    "private use": repeated("\uf0d8"),
    "control characters": repeated("\x01"),
    "broken bytes": lambda size: answered("\udcff" * size + "\n").encode("utf-8", "surrogateescape"),
    "spaces": repeated(" "),
    "cells of a line": repeated("|"),
    "cells of a line, the last with text": repeated("|", lambda text: answered(text.rstrip() + "a|\n")),
    "cells with text": repeated("|a"),
    "lines of cells": repeated("|  |\n"),
    "tabs": repeated("\t"),
    "quotes": repeated('"'),
    "brackets": repeated("("),
    "number headings": repeated("Question 5\n"),
    "number headings with text": repeated("Question 5\nText?\n"),
    "number headings in turn": repeated(lambda i: f"Question {i % 12 + 1}\nText.\n"),
    "prompts": repeated(line_of(PAGE, "(300 words maximum)")),
    "prompts in turn": repeated("".join(line for line in PAGE.splitlines(keepends=True)
                                        if "words maximum)" in line)),
    "beginnings of prompts": repeated("Please briefly describe the\n"),
    "lettered lines": repeated("a. text (100 words maximum)\n"),
    "limits": repeated("(100 words) "),
    "limits of lines": repeated("(100 words maximum)\n"),
    "goals cited": repeated("SDG 3, "),
    "targets cited": repeated("SDG 3.4; "),
    "ranges cited": repeated("SDG 1-17, "),
    "lists cited": repeated("SDGs 1, 2, 3 and 4; "),
    "list of a goal": repeated("3, ", lambda text: answered("SDGs " + text)),
    "range after range": repeated("1-17, ", lambda text: answered("SDG " + text)),
    "goals in brackets": repeated("SDG 3 (3.8, 3.d) "),
    "Chinese goals": repeated("目标3、"),
    "digits": repeated("1"),
    "Arabic-Indic digits": repeated("\u0663"),
    "Persian digits": repeated("\u06f3"),
    "full-width digits": repeated("\uff13"),
    "numbers in circles": repeated("\u2460"),
    "Roman numbers of one character": repeated("\u2167"),
    "bullets before a number": repeated("\u2022", lambda text: answered(text.rstrip() + "3\n")),
    "bullets between numbers": repeated("3 \u2022 "),
    "numbers with points": repeated("3.4."),
    "goals ticked": repeated("Goal 3: Good Health\n", below(GOALS)),
    "targets ticked": repeated("9.1 Develop quality infrastructure\n", below(TARGETS)),
    "texts of a target": repeated(lambda i: "3.1 " + ("A target " * 4000 if i == 0 else f"{i}") + "\n",
                                  below(TARGETS)),
    "targets of all goals": repeated(lambda i: f"{i % 17 + 1}.{i % 9 + 1} A target\n", below(TARGETS)),
    "header lines without a label": repeated("Nobody knows this line\n", below("Website")),
    "other header lines without a label": repeated(lambda i: f"Line {i} is not known\n", below("Website")),
    "labels": repeated("Institution Name A Board\n", below("Member State")),
    "labels alone": repeated("Institution Name\n", below("Member State")),
    "damaged labels": repeated("Instituton Nane A Board\n", below("Member State")),
    "member states": repeated("Member State Fiji\n"),
    "labels of member states": repeated("Member State\n", lambda text: text),
    "member states with an institution": repeated("Member State Fiji\nInstitution Name A Board\n"),
    "first lines": repeated("Basic Info\n"),
    "closing lines": repeated("请等候……\n"),
    "dates": repeated("30 May 2020\n", below("Website")),
    "websites": repeated("https://a.example ", below("Website")),
    "sections repeated": sections,
    "pages": lambda size: (PAGE * (size // len(PAGE) + 1)).encode(),
    "comments of a web page": web_page("<!-- x -->"),
    "comments of a web page without an end": web_page("<!--"),
    "root tags of a web page": web_page("<body a>"),
    "declarations of a web page without an end": web_page("<!"),
    "messages of parts": lambda size: (MESSAGE * (size // len(MESSAGE) + 1) + PAGE).encode(),
    "pages in cells": lambda size: f'"{SHORT_PAGE}"\n'.encode() * (size // len(SHORT_PAGE) + 1),
    "Chinese pages": lambda size: (CHINESE * (size // len(CHINESE.encode()) + 1)).encode(),
    "prose": lambda size: b"This is not a form. " * (size // 20 + 1),
    "lines of prose": lambda size: b"This is not a form.\n" * (size // 20 + 1),
    "braces": repeated("{"),
    "lines of braces": repeated("{\n"),
    "broken records": lambda size: b'{"schema":"unpsa.record/1","id":\n' * (size // 33 + 1),
    "records": lambda size: record() * (size // len(record()) + 1),
    "array of records":
        lambda size: b"[" + b",".join([record().strip()] * (size // len(record()) + 1)) + b"]\n",
    "unknown keys": lambda size: record(**{f"key{i}": i for i in range(size // 14 + 1)}),
    "nested arrays": lambda size: record(x=0).replace(b'"x":0', b'"x":' + b"[" * size + b"]" * size),
    "escapes": lambda size: record(answers=[answer(1, "X")]).replace(
        b'"X"', b'"' + b"\\u00e9" * (size // 6) + b'"'),
    "halves of surrogate pairs": lambda size: record(answers=[answer(1, "X")]).replace(
        b'"X"', b'"' + b"\\ud800" * (size // 6) + b'"'),
    "answers": listed("answers", answer),
    "answers with numbers of their own": listed("answers", lambda i: answer(i, question=f"{i + 1}")),
    "answers of one question": listed("answers", lambda i: answer(i, question="3.a")),
    "unassigned": listed("unassigned", lambda i: {"line": i + 1, "text": "What is this"}),
    "notes": listed("notes", lambda i: {"rule": "label-damaged", "line": i + 1, "column": 1,
                                        "message": "A note"}),
    "findings": listed("findings", lambda i: {"rule": "limit-over", "severity": "error", "line": i + 1,
                                              "column": 1, "message": "Too long"}),
    "agencies": listed("un_agencies", lambda i: f"Agency {i}"),
    "goals of a record": listed("goals", lambda i: {"goal": i % 17 + 1, "text": "A goal", "line": i + 1}),
    "targets of a record": listed("targets", lambda i: {"target": "3.4", "text": "A target", "line": i + 1}),
}
