#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Checks that phrases which read badly do not come back: in documents, messages, help texts and comments.

    prose.py [ROOT]      check the tree; code 1 and a line for each fault
    prose.py --list      how often each phrase still stands in the tree
    prose.py --places    where each stands
    prose.py --self-test check that faults are found

Add a row to PHRASES to keep a phrase out. A phrase that stands in old text has a number, how often at most:
correct the text, then lower the number; at 0 leave it out.
"""

import pathlib
import re
import sys

FOLDERS = ("apps", "docs", "include", "lib", "tests")
SUFFIXES = (".cpp", ".hpp", ".md", ".py", ".js", ".css", ".cases", ".json")
ROOT_FILES = ("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md", "bootstrap", ".ci/run",
              ".ci/bare-root", ".ci/tidy", "testdata/demo/show", "tests/fuzz/campaign",
              "tests/reproducible/reproducible", "tests/tools/deep-checks")
# Text of forms, and the table below.
EXCEPT = ("lib/form/", "tests/golden/forms/", "tests/prose.py", "tests/dedupe/pairs.py")

# A regular expression, letter case aside; what to write instead; how often it may stand.
PHRASES = (
    (r"one an? (line|record|answer|thread|processor|form|file|question)", "one per …"),
    (r"an? (row|line|file|page) an? "
     r"(record|answer|nomination|format|edition|question|program|entry|form|mention)", "one row per …"),
    (r"how grave|as grave|least grave", "severity"),
    (r"goes not|go not|goes with (neither|none)|goes? with \S+ only",
     "cannot be combined with, or needs"),
    (r"do(es)? not go with", "cannot be combined with"),
    (r"exclude each other", "cannot be combined"),
    (r"and end", "then exit", 2),
    (r"ends with (0|1|2)", "exits with"),
    (r"none of the calendar|no date of the calendar", "not a valid date"),
    (r"is no (date|address|character|number|toml|form|json|record|fault|error)",
     "is not a valid …, or is not a …", 4),
    (r"behind (it|the|them|a|an|these|those)", "after", 8),
    (r"one behind (the|an)other", "one after another"),
    (r"troubles?", "error"),
    (r"are run by the tests", "the test suite runs"),
    (r"all the same", "still", 3),
    (r"pass(es|ed)? over", "ignore, or skip", 1),
    (r"is said|are said", "is reported", 1),
    (r"by far not all|not by far", "far from"),
    (r"stands twice|stand twice", "duplicate"),
    (r"refused by name", "rejected with an explanation"),
    (r"fit to send", "ready to submit"),
    (r"in vain", "wasted"),
    (r"plain twin|twins?", "reference implementation"),
    (r"the world fail(ed|s|ing)", "an I/O failure"),
    (r"held? against", "compared with, or checked against", 1),
    (r"save (for|that|those|where|in)", "except"),
    (r"whilst|amongst", "while, among"),
    (r"utili[sz]e", "use"),
    (r"in order to", "to"),
)


def pattern_of(phrase):
    """Words of the phrase may be parted by a line end and the mark of a comment."""
    return re.compile(rf"\b(?:{phrase})\b".replace(" ", r"(?:\s|//+|\n\s*[#*])+"), re.IGNORECASE)


def texts(root):
    paths = [root / name for name in ROOT_FILES]
    paths += [path for folder in FOLDERS for path in sorted((root / folder).rglob("*"))]
    for path in paths:
        name = path.relative_to(root).as_posix()
        if path.is_file() and path.suffix in SUFFIXES and not name.startswith(EXCEPT):
            yield name, path.read_text(encoding="utf-8", errors="replace")


def find(phrase, files):
    """Places of a phrase."""
    pattern = pattern_of(phrase)
    for name, text in files:
        for match in pattern.finditer(text):
            yield f"{name}:{text.count(chr(10), 0, match.start()) + 1}", " ".join(match[0].split())


def check(files, strict=False):
    for phrase, better, *most in PHRASES:
        places = list(find(phrase, files))
        limit = most[0] if most and not strict else 0
        if len(places) > limit > 0:
            yield f"\"{phrase}\" stands {len(places)} times, at most {limit}: write {better}; see --places"
        elif limit == 0:
            for place, words in places:
                yield f"{place}: \"{words}\": write {better}"


def self_test():
    good = [("a.md", "one per line; the error is after the word; behindhand\n")]
    bad = [("a.md", "names,\none a line"), ("a.cpp", "/// which is one a\n/// line"),
           ("b.md", "How Grave it is")]
    faults = [f"the good text: {fault}" for fault in check(good, strict=True)]
    for file in bad:
        if len(list(check([file], strict=True))) != 1:
            faults.append(f"{file}: one fault expected")
    return faults


def main(arguments):
    if arguments == ["--self-test"]:
        faults = self_test()
    elif arguments == ["--places"]:
        faults = list(check(list(texts(pathlib.Path("."))), strict=True))
    elif arguments == ["--list"]:
        files = list(texts(pathlib.Path(".")))
        faults = []
        for phrase, *_ in PHRASES:
            print(f"{len(list(find(phrase, files))):5} {phrase}")
    else:
        faults = list(check(list(texts(pathlib.Path(arguments[0] if arguments else ".")))))
    for fault in faults:
        print(fault)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
