#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Reads reports as a parser of HTML does: they are well made, say what the dumps say, and hold nothing that
runs, loads or leads elsewhere."""

import base64
import hashlib
import html.parser
import os
import re
import subprocess
import sys

import pages

VOID = {"meta", "input", "br"}
# Whatever else a page holds came out of a dump.
ALLOWED = VOID | set("""
    html head title style body a header nav main section h1 h2 h3 h4 h5 p button dl div dt dd table
    caption thead tbody tr th td svg rect span code b ul ol li form label details summary fieldset
    legend mark del ins footer noscript path select option script
    """.split())
LANGUAGES = {"en", "zh", "zh-Hans", "zh-Hant", "es", "fr", "ru", "ar", "pt", "ja", "ko", "und"}

faults = []


def expect(condition, message):
    if not condition:
        faults.append(message)


class Page(html.parser.HTMLParser):
    """The parts of a page that are looked at, and faults of its markup."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.name = ""
        self.open = []
        self.ids = set()
        self.references = []
        self.links = []
        self.style = ""
        self.script = ""
        self.policy = ""
        self.answers = {}  # (nomination, question): paragraphs
        self.place = [None, None]
        self.titles = []
        self.unmarked = 0  # texts of a dump without a language of their own
        self.headings = []
        self.feed(text)
        self.close()
        expect(not self.open, f"not closed: {self.open}")

    def handle_startendtag(self, tag, attributes):
        self.handle_starttag(tag, attributes, empty=True)

    def handle_starttag(self, tag, attributes, empty=False):
        names = [name for name, _ in attributes]
        values = dict(attributes)
        expect(tag in ALLOWED, f"<{tag}> in the page")
        expect(len(names) == len(set(names)), f"<{tag}> has an attribute twice: {names}")
        expect(not any(name.startswith("on") or name in ("style", "src", "srcset", "srcdoc")
                       for name in names),
               f"<{tag}> with {names}")
        if "id" in values:
            expect(values["id"] not in self.ids, f"two elements are called '{values['id']}'")
            self.ids.add(values["id"])
        for name in ("aria-labelledby", "aria-describedby", "for"):
            if name in values:
                self.references.append(values[name])
        if "href" in values:
            self.links.append(values["href"])
        if "lang" in values:
            expect(values["lang"] in LANGUAGES, f"lang=\"{values['lang']}\"")
        if values.get("http-equiv") == "Content-Security-Policy":
            self.policy = values["content"]
        if len(tag) == 2 and tag[0] == "h" and tag[1].isdigit():
            self.headings.append(int(tag[1]))
        if tag == "details" and values.get("class") == "nomination":
            self.place = [int(values["id"][1:]), None]
        if "data-question" in values:
            self.place[1] = values["data-question"]
            self.answers[tuple(self.place)] = []
        if values.get("class") == "t":
            if tag == "p":
                self.answers[tuple(self.place)].append("")
            elif "lang" not in values:
                self.unmarked += 1
        if values.get("class") == "text" and "lang" not in values:
            self.unmarked += 1
        if tag not in VOID and not empty:
            self.open.append((tag, values.get("class", "")))

    def handle_endtag(self, tag):
        expect(self.open and self.open[-1][0] == tag, f"</{tag}> closes {self.open[-1:]}")
        if self.open:
            self.open.pop()

    def handle_data(self, data):
        if not self.open:
            return
        if self.open[-1][0] == "style":
            self.style += data
        elif self.open[-1][0] == "script":
            self.script += data
        elif ("p", "t") in self.open:
            self.answers[tuple(self.place)][-1] += data
        elif self.open[-1] == ("h3", "t"):
            self.titles.append(data)


def hash_of(text):
    return "'sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() + "'"


def check_page(name, text, records):
    """Without `records` only that it is well made."""
    before = len(faults)
    tag = {"en": "en", "zh": "zh-Hans"}[pages.LANGUAGE]
    expect(text.startswith(f"<!DOCTYPE html>\n<html lang=\"{tag}\">"), "no doctype or language")
    page = Page(text)
    policy = dict(part.strip().split(" ", 1) for part in page.policy.split(";"))
    expect(policy.get("default-src") == "'none'", f"policy: {policy}")
    expect(policy.get("style-src") == hash_of(page.style), "the hash of the style is another")
    expect(policy.get("script-src") == hash_of(page.script), "the hash of the script is another")
    for reference in page.references:
        expect(reference in page.ids, f"nothing is called '{reference}'")
    for link in page.links:
        if link.startswith("#"):
            expect(link[1:] in page.ids, f"the link '{link}' leads nowhere")
        else:
            expect(link.startswith(("https://", "http://")), f"a link to '{link}'")
    expect(page.unmarked == 0, f"{page.unmarked} texts have no language")
    expect(page.headings.count(1) == 1, "not one heading of the first level")
    expect(all(after - level <= 1 for level, after in zip(page.headings, page.headings[1:])),
           "a heading level is left out")
    if records:
        check_text(page, records)
    for index in range(before, len(faults)):
        faults[index] = f"{name}: {faults[index]}"


def check_text(page, records):
    check_answers(page, records)
    titles = [record["initiative"] for record in records if (record.get("initiative") or "").strip()]
    expect(page.titles == [pages.visible(title.strip()) for title in titles], "titles differ")


def check_answers(page, records):
    for number, record in enumerate(records, 1):
        for answer in record["answers"]:
            shown = page.answers.get((number, answer["question"]))
            if shown is None:
                expect(False, f"nomination {number}: no question {answer['question']}")
            elif answer["text"].strip():
                expect("\n".join(shown) == pages.visible(answer["text"]),
                       f"{number}, {answer['question']}: the text differs")
            else:
                expect(not shown, f"{number}, {answer['question']}: a text where there is none")


def check_files(name, files):
    text = pages.run("--format", "html", *files)
    check_page(name, text.decode(), pages.records_of(files))
    expect(pages.run("--format", "html", "-j", "4", *files) == text,
           f"{name}: another page with four threads")


def check_staged(files):
    """Records to which stages have added what the page finds itself make the same page."""
    data = subprocess.run([pages.BIN / "unpsa-validate", "--no-config", "--records", *files],
                          capture_output=True, check=True).stdout
    for program in (["unpsa-wordcount", "--records"], ["unpsa-extract-sdg", "--records"]):
        data = subprocess.run([pages.BIN / program[0], *program[1:]], input=data, capture_output=True,
                              check=True).stdout
    expect(pages.run("--format", "html", stdin=data) == pages.run("--format", "html", *files),
           "staged: another page")


def check_edited():
    """What was edited stands beside what it was, below the list; not without its original."""
    stream = pages.edited_stream()
    text = pages.run("--format", "html", stdin=stream).decode()
    records = [*map(pages.json.loads, stream.decode().splitlines())]
    check_page("edited", text, records)
    expect(text.count('class="pair"') == 1 and 'id="pair-2"' in text, "edited: not one pair")
    expect(text.count('href="#pair-2"') == 1, "edited: no link to the pair")
    section = text[text.index('<section id="pairs"'):]
    for kind in ("same", "edited", "new"):
        expect(f'<tr class="{kind}">' in section, f"edited: nothing is {kind}")
    expect('lang="zh' in section, "edited: the language of a sentence is missing")
    expect("</script><script" not in section[:section.index("</main>")],
           "edited: a hostile line is markup")
    expect('<section id="pairs"' not in pages.run("--format", "html", *pages.testdata_files()).decode(),
           "a section of pairs without a pair")


def check_hostile():
    dump = pages.hostile_dump()
    records = [*map(pages.json.loads, pages.run("--format", "ndjson", stdin=dump).decode().splitlines())]
    expect("pwned = 1" in records[0]["answers"][0]["text"], "the hostile dump is not what it should be")
    check_page("hostile dump", pages.run("--format", "html", stdin=dump).decode(), records)
    record = pages.hostile_record()
    check_page("hostile record", pages.run("--format", "html", stdin=record).decode(),
               [pages.json.loads(record)])
    # Questions that no form has, each twice, and mentions of them.
    broken = pages.json.loads(record)
    for answer in broken["answers"][3:]:
        answer["question"] = pages.HOSTILE_TITLE
    broken["sdg"]["mentions"] += [dict(mention, question=pages.HOSTILE_TITLE)
                                  for mention in broken["sdg"]["mentions"]]
    for answer in broken["answers"][1:3]:
        answer["question"] = broken["answers"][0]["question"]
    check_page("broken record", pages.run("--format", "html",
                                          stdin=pages.json.dumps(broken).encode()).decode(), None)


class Words(html.parser.HTMLParser):
    """Words of ours: what is in no other language than the page's, no value of a form, no code and no name."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.open = []
        self.words = set()
        self.feed(re.sub("</?noscript>", "", text))

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        for name in ("aria-label", "data-one", "data-many", "data-part", "data-names"):
            self.words.add(values.get(name) or "")
        if tag not in VOID:
            self.open.append((tag, values))

    def handle_endtag(self, tag):
        self.open.pop()

    def handle_data(self, data):
        languages = [values["lang"] for _, values in self.open if "lang" in values]
        is_value = any(tag in ("style", "script", "code") or values.get("class") in ("t", "file", "id")
                       or values.get("id") == "inputs" for tag, values in self.open)
        if not is_value and languages[-1:] == ["zh-Hans"]:
            self.words.add(data)


def check_chinese(files):
    """A Chinese page has no English word of ours."""
    text = pages.run("--format", "html", *files).decode() + pages.run(
        "--format", "html", stdin=pages.edited_stream()).decode()
    words = Words(text).words
    expect(len(words) > 300, f"only {len(words)} texts in Chinese")
    for word in words:
        own = re.sub(r"“[^”]*”|\S*\.txt", "", word)
        is_chinese = re.search("[\u4e00-\u9fff]", own) or not re.search("[A-Za-z]{2,}", own)
        expect(is_chinese and not re.search("[A-Za-z]{2,} [A-Za-z]{2,}", own),
               f"English in a Chinese page: {word.strip()[:200]}")


def main():
    if pages.LANGUAGE == "zh":
        check_chinese(pages.testdata_files())
    check_files("testdata", pages.testdata_files())
    check_staged(pages.testdata_files())
    check_edited()
    check_hostile()
    expect(pages.run("--format", "html", stdin=b"") == b"", "a page of nothing")
    corpus = pages.corpus_files()
    if corpus:
        check_files("corpus", corpus)
    elif os.environ.get("UNPSA_REQUIRE_CORPUS"):
        faults.append("the corpus is missing; name its folder in UNPSA_CORPUS")
    for fault in faults[:50]:
        print(fault)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
