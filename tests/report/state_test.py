#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""What a reader of a report keeps, sends and prints: views in the address and the history, rows as CSV, long
names, findings beside their places."""

import base64
import csv
import io
import json
import os
import pathlib
import re
import sys
import tempfile

import pages
from browser_test import COUNT, expect_equal, search, shown_numbers
from webdriver import browser, is_possible

LONG_NAME = ("Meters That Speak: reading every water meter of the city and of the eleven villages around it "
             "from the lorry that collects the rubbish, on the days on which it comes by anyway, without a "
             "new road, a new mast or a new office")
LIMIT = 300  # words of question 1


def long_dump():
    """A form with a long name, whose first answer goes beyond its limit in the second half of a long
    paragraph."""
    text = (pages.TESTDATA / "languages" / "en.txt").read_text(encoding="utf-8")
    name = next(line for line in text.split("\n") if line.startswith("Name of initiative"))
    text = text.replace(name, f"Name of initiative {LONG_NAME}")
    first = next(line for line in text.split("\n") if line.startswith("Until 2020"))
    return text.replace(first, " ".join(f"word{number}" for number in range(1, LIMIT * 2 + 1)))


def address(page):
    return page.run("return location.search")


def check_address(page, path, country, everything):
    """Search, filters and order are in the address; a step back undoes the last; a reload keeps them."""
    page.open(path)
    expect_equal(address(page), "", "the address at first")
    page.click(f"#overview a[data-facet=country][data-value={country}]")
    page.wait("location.search !== ''", "the filter is in the address")
    expect_equal(address(page), f"?country={country}", "the address with a filter")
    filtered = shown_numbers(page)
    assert 0 < len(filtered) < len(everything), filtered
    search(page, "the water")
    expect_equal(address(page), f"?q=the+water&country={country}", "the address with a search")
    search(page, "the")
    expect_equal(address(page), f"?q=the&country={country}", "the address after more was typed")
    page.run("const o = document.getElementById('order'); o.value = 'title';"
             "o.dispatchEvent(new Event('change', {bubbles: true}))")
    expect_equal(address(page), f"?q=the&country={country}&order=title", "the address with an order")
    view = page.run("return location.href")
    shown = shown_numbers(page)

    page.run("location.hash = '#n1'")
    page.run_async("const done = arguments[0]; setTimeout(done, 50)")
    expect_equal(page.run("return location.search + location.hash"),
                 f"?q=the&country={country}&order=title#n1", "the address of a nomination in a view")
    page.run("history.back()")
    page.wait("location.hash !== '#n1'", "the step back from a nomination")
    page.run("location.reload()")
    page.wait(f"document.getElementById('query')?.value === 'the' && {COUNT}.includes(' of ')",
              "the view is there after a reload")
    expect_equal(shown_numbers(page), shown, "nominations after a reload")
    expect_equal(page.run("return document.getElementById('order').value"), "title", "order after a reload")
    page.run("history.back()")
    page.wait("document.getElementById('order').value === 'given'", "the order is undone")
    page.run("history.back()")
    page.wait("document.getElementById('query').value === ''", "the search is undone as one step")
    expect_equal(shown_numbers(page), filtered, "nominations after two steps back")
    page.run("history.back()")
    page.wait(f"!{COUNT}.includes(' of ')", "the filter is undone")
    expect_equal(sorted(shown_numbers(page)), everything, "nominations after all steps back")
    page.run("history.forward()")
    page.wait(f"{COUNT}.includes(' of ')", "the filter is there again")
    check_sent(page, str(view), shown, len(everything))
    page.open(str(view).split("?")[0] + "?country=ZZ&order=x&else=1")
    expect_equal(sorted(shown_numbers(page)), everything, "nominations of a view that nobody can have")


def check_sent(page, view, shown, number):
    """Who opens an address with a filter is told so, beside what it has left, and can leave it."""
    page.open("about:blank")
    page.open(view)
    expect_equal(shown_numbers(page), shown, "nominations of a view that was sent")
    line = "document.getElementById('filtered')"
    said = page.run(f"return {line}.innerText")
    for part in ("\u201cthe\u201d", f"{len(shown)} nomination", f"of {number}"):
        assert part in said, (part, said)
    checked = page.run("return document.querySelector('fieldset[data-facet=country] :checked')"
                       ".closest('label').querySelector('.label').textContent.trim()")
    assert checked in said, (checked, said)
    top = page.run(f"const r = {line}.getBoundingClientRect(); return r.top >= 0 && r.bottom < innerHeight")
    assert top, "the line about the filter is not in sight"
    page.click("#filtered button")
    page.wait(f"{line}.hidden", "the filter is cleared")
    expect_equal(len(shown_numbers(page)), number, "nominations after clearing")


def check_key(page, path):
    page.open(path)
    page.press("/")
    expect_equal(page.run("return document.activeElement.id"), "query", "what has the focus after /")
    page.press("a/b")
    expect_equal(page.run("return document.activeElement.value"), "a/b", "what was typed there")


def check_table(page, path, folder, records, country):
    """What is shown, as CSV."""
    page.open(f"file://{path}?country={country}")
    page.devtools("Browser.setDownloadBehavior", behavior="allow", downloadPath=str(folder))
    page.click("#save")
    saved = folder / "nominations.csv"
    for _ in range(200):
        if saved.exists():
            break
        page.run_async("const done = arguments[0]; setTimeout(done, 25)")
    text = saved.read_bytes().decode("utf-8-sig")
    assert saved.read_bytes().startswith(b"\xef\xbb\xbf") and text.endswith("\r\n"), text[-20:]
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    wanted = [record for record in records if (record.get("member_state") or {}).get("iso3166") == country]
    for row, record in zip(rows, wanted, strict=True):
        goals = sorted({int(goal) for goal in row["goals"].split(";") if goal})
        ticked = {goal["goal"] for goal in (record["sdg"] or {}).get("goals", [])}
        assert ticked <= set(goals), f"{goals} without {ticked}"
        expect_equal([row[name] for name in ("id", "file", "initiative", "iso3166")],
                     [record["id"], record["source"]["file"], record["initiative"].strip(), country],
                     "a row of the table")
        year = record["edition"]["year"]
        expect_equal(row["edition"], str(year) if year else
                     ";".join(map(str, record["edition"].get("candidates", []))), "the edition in the table")


def check_reading(page, path):
    """A long name is whole; a finding stands beside its place, and its number before what is too much."""
    page.open(path)
    page.devtools("Emulation.setDeviceMetricsOverride", width=1400, height=900, deviceScaleFactor=1,
                  mobile=False)
    page.click("#n1 > summary")
    page.wait("document.querySelector('#n1 .surplus')?.checkVisibility()", "the nomination is open")
    expect_equal(page.run("return document.querySelector('#n1 h3').textContent"), LONG_NAME, "the name")
    cut = page.run("const h = document.querySelector('#n1 h3'); return h.scrollHeight - h.clientHeight")
    assert cut <= 2, f"{cut} pixels of a long name are not seen"
    after = page.run("return document.querySelector('#n1 .answer .ref').nextSibling.textContent.trim()")
    assert after.startswith(f"word{LIMIT + 1}"), f"after the number of the finding stands {after[:40]!r}"
    offset = ("(() => { const ref = document.querySelector('#n1 .answer .ref'); return Math.abs("
              "ref.getBoundingClientRect().top - document.getElementById(ref.hash.slice(1))"
              ".getBoundingClientRect().top); })()")
    page.wait(f"{offset} < 40", "the finding is beside its place")
    far = page.run("return document.querySelector('#n1 .answer .ref').getBoundingClientRect().top - "
                   "document.querySelector('#n1 .answer .text').getBoundingClientRect().top")
    assert far > 100, f"the place is only {far} pixels from the beginning of the answer"
    page.devtools("Emulation.clearDeviceMetricsOverride")


def check_paper(page, path):
    """Each open nomination begins on a page of its own, and pages have numbers."""
    page.open(path)
    page.run("document.getElementById('open-all').click()")
    page.wait("!document.querySelector('noscript')", "all is open")
    document = base64.b64decode(page.devtools("Page.printToPDF", preferCSSPageSize=True)["data"])
    assert document.startswith(b"%PDF"), document[:20]
    printed = len(re.findall(rb"/Type\s*/Page\b", document))
    nominations = page.run("return document.querySelectorAll('details.nomination').length")
    assert printed > nominations, f"{printed} pages for {nominations} nominations"


def main():
    if not is_possible():
        print("skipped: the browser needs /proc")
        return 1 if os.environ.get("UNPSA_REQUIRE_CORPUS") else 77
    files = [*sorted((pages.TESTDATA / "languages").glob("*.txt")),
             *sorted(pages.TESTDATA.glob("edition-*.txt"))]
    records = pages.records_of(files)
    country = records[0]["member_state"]["iso3166"]
    with tempfile.TemporaryDirectory(prefix="unpsa-report-") as name, browser() as page:
        folder = pathlib.Path(name)
        path = folder / "report.html"
        pages.run("--format", "html", "--title", "Water & <roads>", "-o", path, *files)
        page.open(path)
        expect_equal(page.run("return document.querySelector('h1').textContent"), "Water & <roads>",
                     "the title")
        expect_equal(page.run("return [...document.querySelectorAll('#inputs li')].map(i => "
                              "i.firstChild.textContent.trim())"),
                     [str(file) for file in files], "the inputs")
        check_address(page, path, country, list(range(1, len(records) + 1)))
        check_key(page, path)
        check_table(page, path, folder, records, country)
        long = folder / "long.html"
        long.write_bytes(pages.run("--format", "html", stdin=long_dump().encode()))
        check_reading(page, long)
        check_paper(page, path)
        expect_equal(page.console(), [], "messages of the console")
    return 0


if __name__ == "__main__":
    sys.exit(main())
