# SPDX-License-Identifier: MIT
"""A clean page, line by line, and the ways in which copies of it come out different.

Each way takes the lines of a clean page and gives the text of a copy. What a program reads from the copy is
compared with what it reads from the clean page, value by value.
"""
import json
import os
import pathlib
import re
import subprocess
import textwrap

LANGUAGES = ("en", "zh", "fr", "es", "ru")
NORMALISED = {
    "member_state": "iso3166", "institution_type": "code", "administrative_level": "code", "category": "code",
    "public_sector": "value", "sdg_relevant": "value", "two_years_old": "value",
    "implementation_date": "date",
    "un_involved": "value", "previously_submitted": "value", "unpsa_award_won": "value",
    "other_awards_won": "value", "consent": "value",
}
PLAIN = ("institution", "initiative", "years_operational", "website", "un_details", "other_awards",
         "how_heard")
YES_NO = re.compile(r"(.*\S) (Yes|No|是|否|Oui|Non|Si|Sí|Да|Нет)$")
SECTION = re.compile(r"(题|Question|Pregunta|Вопрос|问题.) ?\d*\s?[:：]")
NUMBER = re.compile(r"(题|Question|Pregunta|Вопрос) ?\d+$")


def run(program, data, *options):
    binary = pathlib.Path(os.environ["UNPSA_BIN"]) / program
    return subprocess.run([binary, *options, "-"], input=data, capture_output=True, timeout=120, check=False)


def read_records(data):
    done = run("unpsa-export", data, "--format", "ndjson")
    return [json.loads(line) for line in done.stdout.splitlines()], done.returncode


def read_findings(data):
    done = run("unpsa-validate", data, "--no-config", "--format", "ndjson")
    return [json.loads(line) for line in done.stdout.splitlines()]


def bare(text):
    return re.sub(r"\s+", "", text or "")


def values_of(record):
    """The values of a record that are compared, white space aside."""
    values = {}
    for key, form in NORMALISED.items():
        value = record.get(key) or {}
        values[key] = (bare(value.get("text")), value.get(form))
    for key in PLAIN:
        values[key] = bare(record.get(key))
    sdg = record.get("sdg") or {}
    values["goals"] = [(goal["goal"], bare(goal["text"])) for goal in sdg.get("goals") or []]
    values["targets"] = [(target["target"], bare(target["text"])) for target in sdg.get("targets") or []]
    values["un_agencies"] = [bare(agency) for agency in record.get("un_agencies") or []]
    for answer in record.get("answers") or []:
        values[answer["question"]] = (bare(answer["text"]), answer["limit"])
    return values


class Line:
    """kind: blank, heading, number, prompt, answer, field (text and value), label, goal, target, agency."""

    def __init__(self, kind, text, value=""):
        self.kind, self.text, self.value = kind, text, value

    @property
    def whole(self):
        return f"{self.text} {self.value}" if self.kind == "field" else self.text

    @property
    def is_item(self):
        return self.kind in ("goal", "target", "agency")


class Page:
    def __init__(self, language):
        self.language = language
        path = pathlib.Path(os.environ["UNPSA_TESTDATA"]) / "languages" / (language + ".txt")
        self.data = path.read_bytes()
        self.text = self.data.decode()
        records, _ = read_records(self.data)
        self.record = records[0]
        self.values = values_of(self.record)
        self.lines = list(self._lines())

    def _lines(self):
        record = self.record
        kinds = {}
        for answer in record["answers"]:
            if answer.get("line"):
                kinds[answer["line"]] = "prompt"
                kinds.update(dict.fromkeys(answer["lines"], "answer"))
        for kind in ("goal", "target"):
            kinds.update({item["line"]: kind for item in record["sdg"][kind + "s"]})
        fields = {line: key for key, line in record["lines"].items()}
        for number, text in enumerate(self.text.split("\n"), 1):
            text = text.strip()
            key = fields.get(number)
            value = record.get(key) if key in PLAIN or key in NORMALISED else ""
            value = value.get("text", "") if isinstance(value, dict) else value or ""
            yes_no = YES_NO.match(text)
            if not text:
                yield Line("blank", "")
            elif number in kinds:
                yield Line(kinds[number], text)
            elif value and text.endswith(value) and text != value:
                yield Line("field", text[:-len(value)].strip(), value)
            elif yes_no:
                yield Line("field", yes_no.group(1), yes_no.group(2))
            elif text in (record.get("un_agencies") or []):
                yield Line("agency", text)
            elif NUMBER.match(text):
                yield Line("number", text)
            elif SECTION.match(text) or (len(text) < 40 and not text.endswith(("?", "？", ")", "）", "."))):
                yield Line("heading", text)
            else:
                yield Line("label", text)


def each(page, make, **kinds):
    """The page with each line as `make(line)` or the function for its kind has it; None leaves it out."""
    made = [kinds.get(line.kind, make)(line) for line in page.lines]
    return "\n".join(text for text in made if text is not None) + "\n"


def whole(line):
    return line.whole


def wrapped(text, width, **options):
    return "\n".join(textwrap.wrap(text, width, **options)) if text else ""


def fold_way(name, text):
    """Free text without what the way itself adds to it."""
    if name == "hyphenation":
        text = text.replace("-", "")
    if name == "patch":
        text = text.replace("+", "")
    return text


def fold_value(name, value):
    if isinstance(value, str):
        for letters, ligature in (("ffi", "\ufb03"), ("ffl", "\ufb04"), ("fi", "\ufb01"), ("fl", "\ufb02"),
                                  ("ff", "\ufb00")):
            value = value.replace(ligature, letters)
        value = re.sub("[\u200b\ufeff\u2005]", "", value)
        return fold_way(name, value)
    if isinstance(value, (list, tuple)):
        return [fold_value(name, item) for item in value]
    return value


def compare(page, data, name=""):
    """How many values of the page are read right, of how many, and which are not."""
    records, code = read_records(data)
    got = values_of(records[0]) if records else {}
    wrong = {key: (want, got.get(key)) for key, want in page.values.items()
             if fold_value(name, want) != fold_value(name, got.get(key))}
    if len(records) > 1:
        wrong["records"] = (1, len(records))
    return len(page.values) - min(len(wrong), len(page.values)), len(page.values), wrong, code
