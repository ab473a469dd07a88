# SPDX-License-Identifier: MIT
"""The ways in which copies of a page come out different: each takes a page and gives the text of a copy."""
import html
import re
import textwrap

from page_copies import each, whole, wrapped


# Ways of office programs.

def outlook_html(page):
    def paragraph(line):
        text = html.escape(line.text)
        if line.kind == "field":
            text = f"<b><span lang=EN-GB>{text}</span></b> {html.escape(line.value)}"
        if not line.text:
            return "<p class=MsoNormal><o:p>&nbsp;</o:p></p>"
        return f'<p class=MsoNormal><span style="font-size:11.0pt">{text}</span><o:p></o:p></p>'

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

    return ('<html><head><meta content="text/html; charset=UTF-8" http-equiv="content-type"><style>'
            ".c0{padding:0}</style></head><body class=\"c9 doc-content\">" +
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
                number=lambda line: f"[b]{line.text}[/b]",
                field=lambda line: f"[b]{line.text}[/b] {line.value}",
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
    ("office", "Outlook HTML", outlook_html),
    ("office", "editor HTML", document_html),
    ("office", "spreadsheet cells", spreadsheet),
    ("office", "tables with bars", old_word_text),
    ("office", "RTF to text", rich_text),
    ("office", "comment marks", comments),
    ("markup", "Markdown tables", markdown_table),
    ("markup", "wiki", wiki),
    ("markup", "BBCode", bulletin_board),
    ("markup", "YAML", yaml),
    ("markup", "Org", org_mode),
    ("markup", "reStructuredText", underlined),
    ("markup", "backslash breaks", hard_breaks),
    ("markup", "patch", patch),
    ("markup", "HTML entities", entities),
    ("mail", "reply", reply),
    ("mail", "forwarded twice", forwarded_twice),
    ("mail", "chat", chat),
    ("screen", "screen reader", screen_reader),
    ("screen", "mobile page", mobile),
    ("screen", "console", console),
    ("screen", "expanded tabs", expanded_tabs),
    ("scan", "hyphenation", hyphenated),
    ("scan", "ligatures", ligatures),
    ("scan", "spaced characters", spaced),
    ("screen", "translated labels", translated),
]
