# SPDX-License-Identifier: MIT
"""Reports to test, and the forms that they are made of."""

import json
import os
import pathlib
import subprocess

SOURCE = pathlib.Path(os.environ["UNPSA_SOURCE"])
TESTDATA = pathlib.Path(os.environ["UNPSA_TESTDATA"])
BIN = pathlib.Path(os.environ["UNPSA_BIN"])
# The language of the pages that are tested.
LANGUAGE = os.environ.get("UNPSA_PAGE_LANGUAGE", "en")
CHINESE = {"{} nominations of {}": "{} 份申报表（共 {} 份）", " of ": "（共"}

# What a nominator, or somebody who attacks who reads it, may write. Each would run, load or escape somewhere.
HOSTILE_LINES = [
    "</p></div></details><script>window.pwned = 1</script>",
    "<img src=x onerror=\"window.pwned = 2\"><svg onload=\"window.pwned = 3\">",
    "</script><script>window.pwned = 4</script><!-- --><![CDATA[ x ]]>",
    "<a href=\"javascript:window.pwned = 5\">click</a> <iframe "
    "srcdoc=\"<script>parent.pwned=6</script>\"></iframe>",
    "\x1b[31mred\x1b[0m \x1b]8;;http://example.org\x07link\x07 bell\x07 \x01number\x02\x03\x04 & &amp; "
    "&#60;script&#62;",
    "<style>body { display: none }</style><link rel=stylesheet href=http://127.0.0.1:9/x.css>",
    "\u202egnp.exe\u202c SDG 3 </mark><script>window.pwned = 7</script> SDG 18 \ufdd0 \u0085 end",
]

HOSTILE_TITLE = "\"><script>window.pwned = 8</script> 'quoted' &lt;b&gt;"


def hostile_dump():
    """A form whose answers hold such lines, as a dump."""
    lines = (TESTDATA / "languages" / "en.txt").read_text(encoding="utf-8").split("\n")
    begin = next(i for i, line in enumerate(lines) if line.startswith("Until 2020"))
    lines[begin:begin] = HOSTILE_LINES
    return "\n".join(line.replace("Meters That Speak", HOSTILE_TITLE, 1) if "Name of initiative" in line
                     else line
                     for line in lines).encode()


def poison(value):
    """A record in which every text that a reader takes as it comes is hostile."""
    kept = ("schema", "id", "hash", "language", "status", "question", "limit_source", "date", "iso3166",
            "encoding")
    if isinstance(value, dict):
        return {key: entry if key in kept else poison(entry) for key, entry in value.items()}
    if isinstance(value, list):
        return [poison(entry) for entry in value]
    return "\n".join(HOSTILE_LINES) if isinstance(value, str) else value


def hostile_record():
    record = records_of([TESTDATA / "languages" / "en.txt"])[0]
    record["findings"] = [{"line": answer["line"] + 1, "column": 3, "rule": "x", "severity": "error",
                           "question": answer["question"],
                           "message": "x", "help": "x"} for answer in record["answers"]]
    record["sdg"]["mentions"] = [{"layer": "cited", "kind": "goal", "code": "x", "goal": 3, "valid": True,
                                  "text": "x", "rule": "x",
                                  "question": "1", "begin": 5, "end": end} for end in (9, 10 ** 9)]
    record["duplicate"] = {"kind": "x", "of": "x", "score": 1, "cluster": 1}
    record = poison(record)
    record["website"] = "javascript:window.pwned=9"
    for answer in record["answers"]:
        answer["lines"] = list(range(answer["line"] + 1, answer["line"] + 2 + answer["text"].count("\n")))
    return json.dumps(record).encode()


def say(english):
    """What a page says."""
    return english if LANGUAGE == "en" else CHINESE[english]


def run(*arguments, stdin=None):
    if "html" in arguments:
        arguments = ("--language", LANGUAGE, *arguments)
    return subprocess.run([BIN / "unpsa-export", *map(str, arguments)], input=stdin, capture_output=True,
                          check=True).stdout


def records_of(files):
    return [json.loads(line) for line in run("--format", "ndjson", *files).decode().splitlines()]


def corpus_files():
    folder = os.environ.get("UNPSA_CORPUS")
    return sorted(pathlib.Path(folder).glob("*.txt")) if folder else []


def testdata_files():
    names = ["languages/*.txt", "demo/*.txt", "edition-*.txt", "quirk-*.txt"]
    return [path for name in names for path in sorted(TESTDATA.glob(name)) if path.stat().st_size]


def visible(text):
    """How a page shows what it may not hold."""
    shown = ""
    for letter in text:
        code = ord(letter)
        if code < 0x20 and letter not in "\n\t":
            letter = chr(0x2400 + code)
        elif code == 0x7F:
            letter = "\u2421"
        elif 0x80 <= code < 0xA0 or 0xFDD0 <= code < 0xFDF0 or code & 0xFFFE == 0xFFFE:
            letter = "\ufffd"
        shown += letter
    return shown


def edited_stream():
    """A form, an edited copy that says so, and one of which the original is not there."""
    record = records_of([TESTDATA / "languages" / "en.txt"])[0]
    edited = json.loads(json.dumps(record))
    edited["id"] = "edited"
    edited["duplicate"] = {"kind": "resubmission", "of": record["id"], "score": 0.9, "cluster": 1}
    texts = [answer["text"] for answer in edited["answers"] if len(answer["text"]) > 200]
    for answer in edited["answers"]:
        if answer["text"] in texts[:2]:
            answer["text"] = " ".join(("新增的一句话说明了测量的方法。", HOSTILE_LINES[0],
                                       answer["text"].replace(" the ", " their ", 3)))
    lost = dict(edited, id="lost", duplicate=dict(edited["duplicate"], of="absent"))
    return "".join(json.dumps(each, ensure_ascii=False) + "\n" for each in (record, edited, lost)).encode()
