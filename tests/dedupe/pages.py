# SPDX-License-Identifier: MIT
"""Nominations as dumps, with the labels of testdata/languages."""
import functools
import json
import os
import pathlib
import subprocess

import pairs

SOURCE = pathlib.Path(os.environ.get("UNPSA_SOURCE", pathlib.Path(__file__).resolve().parents[2]))
EXPORT = pathlib.Path(os.environ.get("UNPSA_BIN", ".")) / "unpsa-export"


@functools.cache
def template(language):
    """The lines of a dump, its record, and the lines, from 0, of the part from the first section to the
    narrative."""
    path = SOURCE / "testdata" / "languages" / f"{language}.txt"
    done = subprocess.run([EXPORT, "--format", "ndjson", path], capture_output=True, check=True)
    record = json.loads(done.stdout)
    lines = path.read_text(encoding="utf-8").splitlines()
    sections = [number for number, line in enumerate(lines) if line.startswith("Question 1")]
    block = range(sections[0], lines.index("Nomination form")) if language == "en" else range(0)
    return lines, record, block


def page(nomination, language, more_blocks=0):
    """The dump of a nomination; on English pages the sections stand there so many more times."""
    lines, record, block = template(language)
    lines = list(lines)
    for answer in record["answers"]:
        sentences = nomination["answers"].get(answer["question"])
        if not answer.get("lines"):
            continue
        first, *rest = answer["lines"]
        lines[first - 1] = pairs.joined(sentences) if sentences else "N/A"
        for line in rest:
            lines[line - 1] = ""
    text = [line.replace(record["initiative"], nomination["title"]).replace(record["institution"],
                                                                            nomination["institution"])
            for line in lines]
    sections = [text[number] for number in block]
    text[block.stop:block.stop] = sections * more_blocks
    return "\n".join(text) + "\n"
