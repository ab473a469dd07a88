#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Pages of five languages through a real program: a web page made from a clean dump is dumped, printed or
converted, and read again. Usage: programs_test.py WAY; 77 if the program is missing."""
import html
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

import page_copies


def web_page(page):
    """A plain web page: headings, paragraphs, lists, each label and value in one paragraph."""
    body, items = [], []
    for line in page.lines:
        text = html.escape(line.text)
        if line.is_item:
            items.append(f"<li>{text}</li>")
            continue
        if items:
            body.append("<ul>" + "\n".join(items) + "</ul>")
            items = []
        if line.kind == "blank":
            continue
        if line.kind in ("heading", "number"):
            body.append(f"<h3>{text}</h3>")
        elif line.kind == "field":
            body.append(f"<p><label>{text}</label> <span>{html.escape(line.value)}</span></p>")
        else:
            body.append(f"<p>{text}</p>")
    return ('<!DOCTYPE html>\n<html><head><meta charset="utf-8"><title>Case-Details-Public</title></head>'
            '<body>\n' +
            "\n".join(body) + "\n</body></html>\n")


def filtered(*command, stdin=False):
    def convert(source, _folder):
        if stdin:
            return subprocess.run(command, input=source.read_bytes(), capture_output=True, check=True,
                                  timeout=100).stdout
        return subprocess.run([*command, str(source)], capture_output=True, check=True, timeout=100).stdout

    return convert


def chromium(*options):
    return ["chromium", "--headless", "--no-sandbox", "--disable-gpu", *options]


def printed(*options):
    def convert(source, folder):
        pdf = folder / "page.pdf"
        profile = f"--user-data-dir={folder}/profile"
        subprocess.run(chromium(profile, f"--print-to-pdf={pdf}", source.as_uri()),
                       capture_output=True, check=True, timeout=100)
        return subprocess.run(["pdftotext", *options, pdf, "-"], capture_output=True, check=True,
                              timeout=100).stdout

    return convert


def saved(source, folder):
    return subprocess.run(chromium(f"--user-data-dir={folder}/profile", "--dump-dom", source.as_uri()),
                          capture_output=True, check=True, timeout=100).stdout


def office(source, folder):
    def to(kind, what):
        subprocess.run(["soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless",
                        "--convert-to", kind, "--outdir", str(folder), str(what)],
                       capture_output=True, check=True, timeout=200)

    to("docx:MS Word 2007 XML", source)
    to("txt:Text (encoded):UTF8", source.with_suffix(".docx"))
    if not source.with_suffix(".txt").is_file():
        print("skipped: LibreOffice has no Writer (Debian: libreoffice-writer-nogui)")
        sys.exit(77)
    return source.with_suffix(".txt").read_bytes()


# The programs that are needed, and the conversion.
WAYS = {
    "lynx": (["lynx"], filtered("lynx", "-dump", "-display_charset=utf-8", "-assume_charset=utf-8")),
    "w3m": (["w3m"], filtered("w3m", "-dump", "-T", "text/html", "-I", "utf-8", "-O", "utf-8")),
    "elinks": (["elinks"], filtered("elinks", "-dump", "-dump-charset", "utf-8", "-no-home")),
    "html2text": (["html2text"], filtered("html2text", "-utf8")),
    "pandoc-plain": (["pandoc"], filtered("pandoc", "-f", "html", "-t", "plain")),
    "pandoc-gfm": (["pandoc"], filtered("pandoc", "-f", "html", "-t", "gfm")),
    "chromium-saved": (["chromium"], saved),
    "pdftotext": (["chromium", "pdftotext"], printed()),
    "pdftotext-layout": (["chromium", "pdftotext"], printed("-layout")),
    "pdftotext-raw": (["chromium", "pdftotext"], printed("-raw")),
    "libreoffice": (["soffice"], office),
}

LIGATURES = {"\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl"}


def loose(value):
    """Marks that programs add or take away are no difference: bullets, hyphens at line ends, escapes."""
    if isinstance(value, str):
        for ligature, letters in LIGATURES.items():
            value = value.replace(ligature, letters)
        return re.sub(r"[-\\*\u2010\u00ad]", "", value)
    return [loose(item) for item in value] if isinstance(value, (list, tuple)) else value


def check(page, convert):
    """The values that are wrong without a warning."""
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        source = folder / "page.html"
        source.write_text(web_page(page), encoding="utf-8")
        data = convert(source, folder)
    records, _ = page_copies.read_records(data)
    got = page_copies.values_of(records[0]) if records else {}
    wrong = {key: (want, got.get(key)) for key, want in page.values.items()
             if loose(want) != loose(got.get(key))}
    told = any(found["rule"] == "page-damaged" for found in page_copies.read_findings(data))
    print(f"{page.language}: {len(page.values) - len(wrong)} of {len(page.values)} values right"
          f"{', told that characters are missing' if told else ''}", flush=True)
    for key, (want, read) in wrong.items():
        print(f"  {key}: {str(want)[:120]} | {str(read)[:160]}")
    return {} if told and len(wrong) <= 3 else wrong


def main():
    needs, convert = WAYS[sys.argv[1]]
    for program in needs:
        if shutil.which(program) is None:
            print(f"skipped: {program} is not installed")
            return 77
    return 1 if any([check(page_copies.Page(language), convert) for language in page_copies.LANGUAGES]) else 0


sys.exit(main())
