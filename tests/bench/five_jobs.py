#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The five jobs in one Python process: the peer of five programs in a pipe.

    five_jobs.py DUMPS > forms.csv

What an analyst would write with regular expressions and the standard library: cuts a file of dumps into
forms, drops those of the same answers, counts words against printed limits, finds citations of the goals and
holds them against what is ticked, checks a few rules, and writes one row per form. It reads less of a form
than the programs do, and far from all of their rules.
"""
import csv
import re
import sys

FIELD = re.compile(
    r"^(联合国成员国|机构名称|公共部门机构类型|部门类型|行政层级|项目名称|项目运行年份|机构网站|请提供实施日期。|Member State|Institution Name|"
    r"Institution Type|Sector|Administrative Level|Name of initiative|Website of Institution)(?: (.*))?$")
NUMBER = re.compile(r"^(?:题|Question) (\d+)$")
PROMPT = re.compile(r"^(?:[abcd]\. ?)?.*[(](?:最多|限制)?(\d+) ?(?:个?字|words)(?: maximum)?[)]$")
TICKED = re.compile(r'^"? ?(\d{1,2})\.([0-9a-d]{1,2}) ')
ASIAN = r"\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef"
WORD = re.compile(rf"[{ASIAN}]|[^\s{ASIAN}]+")
CITED = re.compile(r"(?:SDGs?|Goals?|[Tt]argets?|可持续发展目标|目标|具体目标)[ -]?#?(\d{1,2})(?:\.([0-9a-d]{1,2}))?")
DATE = re.compile(r"\d{4}")
ADDRESS = re.compile(r"^(?:https?://)?[\w-]+(?:\.[\w-]+)+(?:/\S*)?$")


def read_forms(path):
    """The lines of each form. Some have a narrative only."""
    form, narrative = [], False
    with open(path, encoding="utf-8", errors="replace") as file:
        for line in file:
            line = line.rstrip("\r\n")
            if line == "Basic Info" or (line == "Questions/Answers" and narrative):
                if form:
                    yield form
                form, narrative = [], False
            narrative = narrative or line == "Questions/Answers"
            form.append(line)
    if form:
        yield form


def parse(lines):
    """Fields, ticked targets, and answers as [question, limit, paragraphs]."""
    fields, ticked, answers = {}, set(), []
    narrative, number = False, "0"
    for line in lines:
        if not line:
            continue
        if line == "Questions/Answers":
            narrative = True
        elif not narrative:
            field = FIELD.match(line)
            if field:
                fields.setdefault(field[1], field[2] or "")
                continue
            target = TICKED.match(line)
            if target:
                ticked.add(f"{target[1]}.{target[2]}")
        else:
            heading = NUMBER.match(line)
            if heading:
                number = heading[1]
                continue
            prompt = PROMPT.match(line) if len(line) < 420 else None
            if prompt:
                answers.append([number, int(prompt[1]), []])
            elif answers:
                answers[-1][2].append(line)
    return fields, ticked, [(question, limit, "\n".join(text)) for question, limit, text in answers]


def check(fields, ticked, answers, counts, cited):
    """What is wrong, as rule and question."""
    for (question, limit, text), words in zip(answers, counts):
        if not text:
            yield "answer-empty", question
        elif words > limit:
            yield "limit-over", question
        elif words * 100 > limit * 95:
            yield "limit-near", question
        if "\ufffd" in text:
            yield "text-damaged", question
    texts = [text for _, _, text in answers if len(text) > 100]
    if len(set(texts)) < len(texts):
        yield "answer-repeated", ""
    for label in ("请提供实施日期。",):
        if label in fields and not DATE.search(fields[label]):
            yield "date-unread", ""
    for label in ("机构网站", "Website of Institution"):
        if fields.get(label) and not ADDRESS.match(fields[label]):
            yield "address-unread", ""
    for code in sorted(cited - ticked):
        yield "sdg-cited-not-ticked", code
    for code in sorted(ticked - cited):
        yield "sdg-ticked-not-cited", code


def main():
    seen = set()
    out = csv.writer(sys.stdout)
    for lines in read_forms(sys.argv[1]):
        fields, ticked, answers = parse(lines)
        key = hash("\x1f".join(" ".join(text.split()) for _, _, text in answers))
        if key in seen:
            continue
        seen.add(key)
        counts = [len(WORD.findall(text)) for _, _, text in answers]
        cited = {f"{code[0]}.{code[1]}" if code[1] else code[0] for _, _, text in answers
                 for code in CITED.findall(text)}
        findings = list(check(fields, ticked, answers, counts, cited))
        out.writerow([*fields.values(), *(text for _, _, text in answers), sum(counts),
                      ";".join(sorted(cited)),
                      ";".join(sorted(ticked)), len(findings),
                      ";".join(sorted({rule for rule, _ in findings}))])


if __name__ == "__main__":
    main()
