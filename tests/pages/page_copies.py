# SPDX-License-Identifier: MIT
"""A clean page, line by line, and the ways in which copies of it come out different.

Each way takes the lines of a clean page and gives the text of a copy. What a program reads from the copy is
compared with what it reads from the clean page, value by value.
"""
import html
import json
import os
import pathlib
import re
import subprocess
import textwrap

LANGUAGES = ("en", "zh", "fr", "es", "ru")
NORMALISED = {
    "member_state": "iso3166", "institution_type": "code", "administrative_level": "code", "category": "code",
    "public_sector": "value", "sdg_relevant": "value", "two_years_old": "value", "implementation_date": "date",
    "un_involved": "value", "previously_submitted": "value", "unpsa_award_won": "value",
    "other_awards_won": "value", "consent": "value",
}
PLAIN = ("institution", "initiative", "years_operational", "website", "un_details", "other_awards", "how_heard")
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


# Ways of office programs.

def outlook_html(page):
    def paragraph(line):
        text = html.escape(line.text)
        if line.kind == "field":
            text = f"<b><span lang=EN-GB>{text}</span></b> {html.escape(line.value)}"
        return f'<p class=MsoNormal><span style="font-size:11.0pt">{text}</span><o:p></o:p></p>' if line.text else \
            "<p class=MsoNormal><o:p>&nbsp;</o:p></p>"

    def item(line):
        return ("<p class=MsoListParagraph style='text-indent:-18.0pt'><![if !supportLists]><span>·<span>"
                "&nbsp;&nbsp;"
                f"&nbsp; </span></span><![endif]>{html.escape(line.text)}<o:p></o:p></p>")

    body = each(page, paragraph, goal=item, target=item, agency=item)
    return ('<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta charset="utf-8">'
            "<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml>"
            "<![endif]-->"
            "<style>p.MsoNormal {margin:0cm}</style></head><body><div class=WordSection1>" + body +
            "</div></body></html>")


def document_html(page):
    """The HTML that an online editor exports: all in one line, each piece of text in a span."""
    def paragraph(line):
        spans = f'<span class="c3">{html.escape(line.text)}</span>'
        if line.kind == "field":
            spans += f'<span class="c1">&nbsp;{html.escape(line.value)}</span>'
        return f'<p class="c0">{spans}</p>'

    def item(line):
        return f'<ul class="lst-kix_1-0 start"><li class="c4"><span>{html.escape(line.text)}</span></li></ul>'

    return ('<html><head><meta content="text/html; charset=UTF-8" http-equiv="content-type"><style>.c0{padding:0}'
            "</style></head><body class=\"c9 doc-content\">" +
            each(page, paragraph, goal=item, target=item, agency=item).replace("\n", "") + "</body></html>")


def spreadsheet(page):
    """Copied from a spreadsheet: label and value in two cells, cells with quotation marks quoted."""
    def cell(text):
        return '"' + text.replace('"', '""') + '"' if '"' in text else text

    return each(page, lambda line: cell(line.text),
                field=lambda line: cell(line.text) + "\t" + cell(line.value))


def old_word_text(page):
    """What antiword and catdoc make of a document with a table: bars around cells, wrapped at 76."""
    def row(line):
        left = textwrap.wrap(line.text, 34) or [""]
        right = textwrap.wrap(line.value, 36) or [""]
        rows = max(len(left), len(right))
        left += [""] * (rows - len(left))
        right += [""] * (rows - len(right))
        return "\n".join(f"|{a:<34} |{b:<36} |" for a, b in zip(left, right))

    return each(page, lambda line: wrapped(line.text, 76), field=row)


def rich_text(page):
    """RTF to text: tabs between label and value, a bullet and a tab before items, lines wrapped at 65."""
    def item(line):
        return wrapped("\u00b7\t" + line.text, 65, subsequent_indent="\t")

    return each(page, lambda line: wrapped(line.text, 65), goal=item, target=item, agency=item,
                field=lambda line: wrapped(f"{line.text}\t{line.value}", 65))


def comments(page):
    """Marks of comments after labels, and the comments at the end."""
    count = 0

    def marked(line):
        nonlocal count
        count += 1
        return f"{line.text}[MK{count}] {line.value}" if count % 3 == 0 else line.whole

    text = each(page, whole, field=marked)
    notes = [f"[MK{number}]Please check with the office." for number in range(3, count + 1, 3)]
    return text + "\n" + "\n".join(notes) + "\n"


# Ways of editors and of markup.

def markdown_table(page):
    text, in_table = [], False
    for line in page.lines:
        if line.kind == "field":
            if not in_table:
                text += ["", "| Field | Value |", "| :--- | :--- |"]
            text.append(f"| **{line.text}** | {line.value} |")
            in_table = True
            continue
        if in_table:
            text.append("")
        in_table = False
        marks = {"heading": "## ", "number": "### ", "goal": "- ", "target": "- ", "agency": "- "}
        mark = marks.get(line.kind, "")
        is_bold = line.kind in ("prompt", "label")
        text.append(f"**{line.text}**" if is_bold else mark + line.text)
        if line.kind in ("prompt", "answer", "heading", "number"):
            text.append("")
    return "\n".join(text)


def wiki(page):
    def item(line):
        return "* " + line.text

    return each(page, whole, heading=lambda line: f"== {line.text} ==",
                number=lambda line: f"=== {line.text} ===",
                field=lambda line: f"'''{line.text}''' {line.value}", prompt=lambda line: f"''{line.text}''",
                goal=item, target=item, agency=item)


def bulletin_board(page):
    def item(line):
        return "[*]" + line.text

    return each(page, whole, heading=lambda line: f"[size=150][b]{line.text}[/b][/size]",
                number=lambda line: f"[b]{line.text}[/b]", field=lambda line: f"[b]{line.text}[/b] {line.value}",
                prompt=lambda line: f"[i]{line.text}[/i]", goal=item, target=item, agency=item)


def yaml(page):
    def item(line):
        return "  - " + line.text

    return each(page, whole, field=lambda line: f"{line.text}: {line.value}", goal=item, target=item,
                agency=item, answer=lambda line: "    " + line.text, prompt=lambda line: "- " + line.text)


def org_mode(page):
    return each(page, whole, heading=lambda line: "* " + line.text, number=lambda line: "** " + line.text,
                field=lambda line: f"- {line.text} :: {line.value}", goal=lambda line: "- " + line.text,
                target=lambda line: "- " + line.text, agency=lambda line: "- " + line.text)


def underlined(page):
    """reStructuredText: headings with a line of marks below them, fields between colons."""
    return each(page, whole, heading=lambda line: f"{line.text}\n{'=' * len(line.text)}",
                number=lambda line: f"{line.text}\n{'-' * len(line.text)}",
                field=lambda line: f":{line.text}: {line.value}", goal=lambda line: "* " + line.text,
                target=lambda line: "* " + line.text, agency=lambda line: "* " + line.text)


def hard_breaks(page):
    """A backslash at the end of each line but the last of a paragraph."""
    return re.sub(r"(?<=\S)\n(?=\S)", "\\\\\n", page.text)


def patch(page):
    return "".join("+" + line + "\n" for line in page.text.split("\n"))


# Ways of mail and chat.

def reply(page):
    header = {
        "en": "From: Jean Doe\nSent: Monday, 4 May 2020 10:12\nTo: Award Office\nSubject: Nomination",
        "zh": "发件人: 张三\n发送时间: 2020年5月4日 10:12\n收件人: 颁奖办公室\n主题: 提名",
        "fr": "De : Jean Doe\nEnvoyé : lundi 4 mai 2020 10:12\nÀ : Bureau des prix\nObjet : Candidature",
        "es": "De: Juan Doe\nEnviado: lunes, 4 de mayo de 2020 10:12\nPara: Oficina\nAsunto: Candidatura",
        "ru": "От: Иван Доу\nОтправлено: понедельник, 4 мая 2020 г. 10:12\nКому: Бюро\nТема: Заявка",
    }[page.language]
    return f"-----Original Message-----\n{header}\n\n{page.text}"


def forwarded_twice(page):
    text = "".join(wrapped(line, 70) + "\n" for line in page.text.split("\n"))
    return "Please see below.\n\n" + "".join(">> " + line + "\n" for line in text.split("\n"))


def chat(page):
    """WeChat or QQ: a name and a time above, a blank line after each line, characters that are not seen."""
    text = each(page, lambda line: "\u200b" + line.whole.replace(" ", "\u2005") if line.text else None,
                answer=lambda line: "\ufeff" + line.text + "\u200b")
    return "Li Wei 2020/5/4 10:12:33\n" + text.replace("\n", "\n\n")


# Ways of screens.

def screen_reader(page):
    def spoken(prefix):
        return lambda line: f"{prefix}  {line.whole}"

    return each(page, whole, heading=spoken("heading  level 2"), number=spoken("heading  level 3"),
                goal=spoken("bullet"), target=spoken("bullet"), agency=spoken("bullet"))


def mobile(page):
    """Labels in capitals, the value below with a blank line between."""
    return each(page, whole, heading=lambda line: line.text.upper(),
                field=lambda line: f"{line.text.upper()}\n\n{line.value}\n")


def console(page):
    """A console of 80 columns breaks lines anywhere."""
    def width(character):
        return 2 if ord(character) >= 0x1100 else 1

    text = []
    for line in page.text.split("\n"):
        column = 0
        for character in line:
            if column + width(character) > 80:
                text.append("\n")
                column = 0
            text.append(character)
            column += width(character)
        text.append("\n")
    return "".join(text)


def expanded_tabs(page):
    return each(page, lambda line: "\t" + line.text if line.text else "",
                field=lambda line: f"\t{line.text}\t{line.value}").expandtabs(8)


# Ways of scans and PDFs.

def hyphenated(page):
    """Words broken with a hyphen at the ends of lines, in answers and labels."""
    def broken(line):
        return re.sub(r"(\S{3})-\n", r"\1-\n", break_words(line.whole))

    def break_words(text):
        out, column = [], 0
        for word in text.split(" "):
            if column + len(word) + 1 > 66 and column > 0:
                room = 66 - column - 2
                if len(word) > 9 and 4 <= room <= len(word) - 4 and word.isalpha():
                    out.append(" " + word[:room] + "-\n" + word[room:])
                    column = len(word) - room
                else:
                    out.append("\n" + word)
                    column = len(word)
            else:
                out.append((" " if out else "") + word)
                column += len(word) + 1
        return "".join(out)

    return each(page, broken)


def ligatures(page):
    text = page.text
    for letters, ligature in (("ffi", "\ufb03"), ("ffl", "\ufb04"), ("fi", "\ufb01"), ("fl", "\ufb02"),
                              ("ff", "\ufb00")):
        text = text.replace(letters, ligature)
    return text


def spaced(page):
    """Spaces between all Chinese characters."""
    return re.sub(r"(?<=[\u4e00-\u9fff])(?=[\u4e00-\u9fff])", " ", page.text)


def entities(page):
    return each(page, lambda line: html.escape(line.text), field=lambda line:
                html.escape(line.text) + "&nbsp;" + html.escape(line.value))


def translated(page):
    """A translation in brackets after each label."""
    return each(page, whole, field=lambda line: f"{line.text} (机构信息) {line.value}" if page.language != "zh"
                else f"{line.text} (Institution) {line.value}")


WAYS = [
    ("office", "Outlook HTML", outlook_html), ("office", "editor HTML", document_html),
    ("office", "spreadsheet cells", spreadsheet), ("office", "tables with bars", old_word_text),
    ("office", "RTF to text", rich_text), ("office", "comment marks", comments),
    ("markup", "Markdown tables", markdown_table), ("markup", "wiki", wiki), ("markup", "BBCode", bulletin_board),
    ("markup", "YAML", yaml), ("markup", "Org", org_mode), ("markup", "reStructuredText", underlined),
    ("markup", "backslash breaks", hard_breaks), ("markup", "patch", patch), ("markup", "HTML entities", entities),
    ("mail", "reply", reply), ("mail", "forwarded twice", forwarded_twice), ("mail", "chat", chat),
    ("screen", "screen reader", screen_reader), ("screen", "mobile page", mobile), ("screen", "console", console),
    ("screen", "expanded tabs", expanded_tabs), ("scan", "hyphenation", hyphenated),
    ("scan", "ligatures", ligatures), ("scan", "spaced characters", spaced), ("screen", "translated labels", translated),
]


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
