# SPDX-License-Identifier: MIT
"""A second reading of the real dumps, for the tests: naive, written apart from the library.

It knows just the layout that the five dumps have: Chinese or English prompts, each on the line below a
number heading or below the answer before it, closing with a limit or a question mark.
"""
import re

NUMBER = re.compile(r"(?:题|Question) (\d+)$")
PROMPT = re.compile(
    r"(?:(?P<letter>[abcd])?\. ?\S.*|[^.]*\S.*?)"
    r"(?:[(](?:最多|限制)?\d+个?字[)]?|[(]\d+ words(?: maximum)?[)]|正式评估的\?|internally or externally\?|转移的可能性。)$")
PARTS = {3: "ab", 4: "abc", 5: "ab", 6: "abc", 7: "ab", 8: "ab", 9: "abcd"}
CLOSING = ("返回列表", "请等候……")


def read_answers(text):
    """{question: (prompt, text)} of one dump."""
    answers, number, part, question = {}, 0, 0, None
    narrative = False
    for line in text.split("\n"):
        if line == "Questions/Answers":
            narrative = True
            continue
        if not narrative or not line or line in CLOSING:
            continue
        heading = NUMBER.match(line)
        if heading:
            number, part, question = int(heading[1]), 0, None
            continue
        if len(line) < 420 and PROMPT.match(line) and (question is None or re.match(r"[abcd]?\. ?", line)):
            letters = PARTS.get(number)
            question = f"{number}.{letters[part]}" if letters else str(number)
            part += 1
            answers[question] = (line, "")
            continue
        prompt, before = answers[question]
        answers[question] = (prompt, before + "\n" + line if before else line)
    return answers


def read_lines_after(text, label, until):
    """The lines between the first line `label` and the next that starts with `until`."""
    lines = text.split("\n")
    if label not in lines:
        return None
    begin = lines.index(label) + 1
    end = next(i for i in range(begin, len(lines)) if lines[i].startswith(until))
    return [line for line in lines[begin:end] if line]


def read_field(text, label):
    """The value after `label` on its first line; None where the label is absent."""
    for line in text.split("\n"):
        if line == label or line.startswith(label + " "):
            return line[len(label):].strip()
    return None
