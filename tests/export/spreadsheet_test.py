#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""What LibreOffice makes of `--excel`, when it is asked to find numbers and dates of its own in English and
in Chinese: every text is that text, whatever it looks like.

    spreadsheet_test.py SOFFICE      tests/export is told by CMake where it is
"""

import csv
import io
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree

sys.path.insert(0, str(pathlib.Path(__file__).parent))

import sources  # noqa: E402

LOCALES = {"en-US": 1033, "zh-CN": 2052}
MONTHS = ("January February March April May June July August September October November December Jan Feb Mar "
          "Apr Jun Jul Aug Sep Sept Oct Nov Dec").split()
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
WORDS = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"

# Plain text, which must stay without an apostrophe.
PLAIN = ["Ministry of Health", "May we ask why", "3.a", "市政厅", "2020年度报告", "5G network", "Goal 3", "第1题",
         "truest", "E 17 motorway", "USD only", "March", "三思", "一些", "N/A", "ok", "1st of all", "Décembre",
         "12 angry men", "10 buses", "1 May Street", "2020 was a hard year", "60 % of all women"]


def wide(text):
    """In full-width forms."""
    return "".join(chr(ord(letter) + 0xFEE0) if "!" <= letter <= "~" else letter for letter in text)


def values():
    """Texts that a spreadsheet might take for something else, each once."""
    found = []
    for month in MONTHS:
        found += [f"{month} 2020", f"5 {month}", f"{month} 5", f"{month}-20", f"5-{month}-2020",
                  f"5 {month} 2020",
                  f"{month} 5, 2020", f"{month.upper()}1", f"{month}2", f"5/{month}/20"]
    for number in (1, 3, 9, 11, 12):
        found += [f"{number}月5日", f"2020年{number}月", f"2020年{number}月2日", f"{number}月", f"{number}日",
                  f"二〇二〇年{number}月", f"{number}:30", f"{number}:30:59", f"{number}:30 PM", f"{number} am",
                  f"{number}时30分", f"上午{number}时", f"下午{number}:05", f"{number}点"]
    plain = ["7", "007", "1.5", "1,5", "1,000", "1,000,000", "1.000.000", "8.10", "3.20", "1e5", "1E+5",
             "1e-5",
             "1.5E3", ".5", "5.", "-5", "+5", "(5)", "( 5 )", "(1,000)", "50%", "50 %", "1/2", "1 1/2",
             "3/4/2020",
             "2020/3/4", "2020-3-4", "3-4", "3-4-2020", "1-2", "3.4.2020", "04.05", "1:2",
             "12345678901234567890",
             "1234567890123456", "1 000", "1'000", "0x1F", "1d5", "1f", "00", "0.0", "-0"]
    found += plain + [wide(text) for text in plain]
    for sign in "$¥€£￥＄₩₽¢":
        found += [f"{sign}5", f"{sign} 5", f"5{sign}", f"-{sign}5", f"{sign}1,000.50", f"({sign}5)"]
    found += ["5元", "5 元", "人民币5元", "USD 5", "5 USD", "EUR5", "CNY 5", "RMB5", "5圆", "一千", "二十", "星期一",
              "周一"]
    found += ["TRUE", "true", "False", "FALSE", " true ", wide("TRUE"), "=1", "+1", "-1+1", "@SUM(A1)",
              "\t=1", "=",
              wide("=1"), " =1", "－5", "+A1", "1 p", "1 a", "12:00 a", "Mon", "Sunday 5", "Mon 5 May 2020",
              "2020-05-06T07:08", "2020-05-06T07:08:09Z", "20200506T070809", "2020-05-06 07:08",
              "2020-05-06", "1899-12-31", "2020-13-45",
              "20-05-06", "6.5.20", "5 5", "1;2", "١٢٣", "१२३", "²", "½",
              "1½", "Ⅳ", "①", "#N/A", "#REF!", "1_000", "1e", "e5", "1e5e5", "--5", "(-5)", "[5]", "{5}",
              "5-",
              "5+", "1^2", "1*2", "5°", "1.5k", "1.5 万", "3万", "五月", "五月五日", "二〇二〇年五月五日"]
    found += ["1 E5", "1 E+5", "12 e5", "4.E5", "〇", "零", "〇%", "〇万", "万１", "0１2万", "１十一万", "十〇",
              "点〇", "〇上午", "十", "1.2万", "五百", "#DIV/0!", "#NAME?", "#VALUE!"]
    return list(dict.fromkeys(found + PLAIN))


def exported(texts):
    """The fields of the CSV, for a form with these texts under no label."""
    record = json.loads(sources.export("--format", "ndjson",
                                       sources.SOURCE / "testdata" / "languages" / "en.txt").splitlines()[0])
    record["unassigned"] = [{"line": line, "text": text} for line, text in enumerate(texts, 1)]
    return sources.export("--excel", "--table", "unassigned", "--fields", "text",
                          data=json.dumps(record).encode())


def cells(office, folder, locale, data):
    """The cells of the first column below the header as LibreOffice reads them: (type, value, text)."""
    source = folder / "texts.csv"
    source.write_bytes(data)
    # Separator, quotation mark, UTF-8, from the first line, all columns as usual, locale, no quoted field as
    # text, special numbers detected.
    how = f"Text - txt - csv (StarCalc):44,34,76,1,,{LOCALES[locale]},false,true"
    subprocess.run([office, f"-env:UserInstallation=file://{folder}/profile", "--headless",
                   f"--infilter={how}",
                    "--convert-to", "fods", "--outdir", folder, source], check=True, timeout=300,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    if not (folder / "texts.fods").exists():
        return []
    tree = xml.etree.ElementTree.parse(folder / "texts.fods")
    found = []
    for row in tree.iter(TABLE + "table-row"):
        cell = row.find(TABLE + "table-cell")
        text = "\n".join("".join(spelled(part)) for part in cell.iter(WORDS + "p"))
        found.append((cell.get(OFFICE + "value-type"), cell.get(OFFICE + "value"), text,
                      cell.get(TABLE + "formula")))
    return found[1:]


def spelled(element):
    """The text of a paragraph; runs of spaces and tabs are elements."""
    yield element.text or ""
    for child in element:
        if child.tag == WORDS + "s":
            yield " " * int(child.get(WORDS + "c", "1"))
        elif child.tag == WORDS + "tab":
            yield "\t"
        else:
            yield from spelled(child)
        yield child.tail or ""


def is_unchanged_number(text):
    """Numbers that show as they were: they need no apostrophe."""
    return re.fullmatch(r"0|[1-9]\d{0,14}", text) is not None


def check(locale, texts, fields, found):
    faults = []
    for text, field, (kind, value, shown, formula) in zip(texts, fields, found, strict=True):
        if field not in (text, "'" + text):
            faults.append(f"{text!r} is written as {field!r}")
        if kind != "string" and not is_unchanged_number(text):
            faults.append(f"{text!r}, written as {field!r}, is a {kind} with the value {value!r}")
        elif formula or shown.removeprefix("'") != text.removeprefix("'"):
            faults.append(f"{text!r}, written as {field!r}, shows as {shown!r}")
    if faults:
        raise AssertionError(f"{locale}: {len(faults)} of {len(texts)}:\n" + "\n".join(faults[:40]))
    print(f"{locale}: {len(texts)} texts are what they were")


def main():
    office = sys.argv[1]
    texts = values()
    assert len(texts) >= 500, len(texts)
    data = exported(texts)
    fields = [row[0] for row in csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""))][1:]
    guarded = [text for text, field in zip(texts, fields, strict=True) if text in PLAIN and field != text]
    assert not guarded, f"plain text with an apostrophe: {guarded}"
    with tempfile.TemporaryDirectory(prefix="unpsa-office-") as name:
        folder = pathlib.Path(name)
        if not cells(office, folder, "en-US", b"text\r\none\r\n"):
            print("skipped: LibreOffice has no Calc here (Debian: libreoffice-calc-nogui)")
            return 77
        for locale in LOCALES:
            check(locale, texts, fields, cells(office, folder, locale, data))
        # Without the guard there is much that changes, so the reader does look for it.
        bare = ("text\r\n" + "".join(f'"{text}"\r\n' for text in texts)).encode("utf-8-sig")
        changed = [cell for cell in cells(office, folder, "zh-CN", bare) if cell[0] != "string"]
        assert len(changed) > 50, f"only {len(changed)} texts are changed without the guard"
    return 0


if __name__ == "__main__":
    sys.exit(main())
