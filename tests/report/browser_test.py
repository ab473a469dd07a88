#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Uses a report as a reader does, in Chromium: reads, searches, filters, opens, by mouse and by keyboard, in
light and dark, with and without scripts, and with a dump that attacks it."""

import json
import os
import pathlib
import re
import sys
import tempfile

import pages
from webdriver import ENTER, SPACE, TAB, browser, is_possible

PART = pages.say(" of ")  # where not all are shown
SHOWN = ("[...document.querySelectorAll('details.nomination:not([hidden]) > summary > h3')]"
         ".map(h => h.textContent)")
COUNT = "document.getElementById('count').textContent"

def expect_equal(found, wanted, what):
    if found != wanted:
        raise AssertionError(f"{what}: {found!r} instead of {wanted!r}")


def search(page, text):
    page.run("const q = document.getElementById('query'); q.value = arguments[0];"
             "q.dispatchEvent(new Event('input', {bubbles: true}))", text)
    page.run_async("const done = arguments[0]; setTimeout(done, 250)")


def numbers_with(records, word):
    """The nominations with `word` in an answer."""
    return [number for number, record in enumerate(records, 1)
            if any(word.lower() in answer["text"].lower() for answer in record["answers"])]


def shown_numbers(page):
    return page.run("return [...document.querySelectorAll('details.nomination:not([hidden])')].map(d => "
                    "+d.id.slice(1))")


def chinese_words(records):
    """Two characters from the middle of the first Chinese answers."""
    texts = [answer["text"] for record in records for answer in record["answers"]
             if answer["language"].startswith("zh")]
    words = [re.findall("[\u4e00-\u9fff]{2}", text) for text in texts]
    return [found[len(found) // 2] for found in words if len(found) > 5][:3]


def check_search(page, records):
    everything = list(range(1, len(records) + 1))
    expect_equal(shown_numbers(page), everything, "nominations shown at first")
    english = next(word for word in re.findall(r"[a-z]{7,}", records[0]["answers"][0]["text"]))
    for word in [english, english.upper(), *chinese_words(records)]:
        wanted = numbers_with(records, word)
        search(page, word)
        expect_equal(sorted(set(wanted) - set(shown_numbers(page))), [], f"not found by '{word}'")
        snippets = page.run("return [...document.querySelectorAll('.snippet mark')].map(m => m.textContent)")
        if not snippets or any(snippet.lower() != word.lower() for snippet in snippets):
            raise AssertionError(f"'{word}' is marked as {snippets}")
    # Full-width letters and accents are no hindrance, words may stand apart, a phrase may not.
    first = records[0]["answers"][0]["text"].split()
    wide = "".join(chr(ord(letter) + 0xFEE0) for letter in english)
    for text in [wide, f"{first[1]} {english}", f"\"{first[0]} {first[1]}\""]:
        search(page, text)
        if 1 not in shown_numbers(page):
            raise AssertionError(f"not found by '{text}'")
    search(page, f"\"{first[1]} {first[0]}\"")
    if 1 in shown_numbers(page):
        raise AssertionError("a phrase was found backwards")
    search(page, "zzqx")
    expect_equal(shown_numbers(page), [], "nominations with nonsense")
    none = pages.say("{} nominations of {}").format(0, len(records))
    expect_equal(page.run("return " + COUNT), none, "the count of none")
    search(page, "")
    expect_equal(shown_numbers(page), everything, "nominations shown again")


def check_highlight(page, records):
    """What is found is marked in an open nomination, also where a mark of the page divides it."""
    word = chinese_words(records)[0]
    number = numbers_with(records, word)[0]
    search(page, word)
    page.run("document.getElementById('n' + arguments[0]).open = true", number)
    page.wait("CSS.highlights.get('hit').size > 0", "hits are marked")
    found = page.run("return [...CSS.highlights.get('hit')].map(String)")
    expect_equal(set(found), {word}, "what is marked")
    search(page, "")
    expect_equal(page.run("return CSS.highlights.get('hit').size"), 0, "marks without a search")


def check_facets(page, records):
    for facet, values in {
        "country": {(record["member_state"]["iso3166"] or "unknown") if record.get("member_state")
                    and record["member_state"]["text"]
                    else "none" for record in records},
        "finding": {"limit-over", "answer-placeholder"},
    }.items():
        for value in sorted(values):
            selector = f"fieldset[data-facet={facet}] input[value='{value}']"
            if not page.run("return !!document.querySelector(arguments[0])", selector):
                raise AssertionError(f"no filter '{value}'")
            page.run("document.querySelector(arguments[0]).closest('details').open = true", selector)
            stated = page.run("return document.querySelector(arguments[0]).closest('label')"
                              ".querySelector('.amount').textContent",
                              selector)
            page.click(selector)
            shown = shown_numbers(page)
            expect_equal(str(len(shown)), stated, f"nominations with {facet} {value}")
            if facet == "country" and len(value) == 2:
                wanted = [number for number, record in enumerate(records, 1)
                          if (record.get("member_state") or {}).get("iso3166") == value]
                expect_equal(shown, wanted, f"nominations of {value}")
            page.click(selector)
    expect_equal(len(shown_numbers(page)), len(records), "nominations without a filter")


def check_overview_links(page, records):
    """A name in the overview shows the nominations that it is of."""
    country = records[0]["member_state"]["iso3166"]
    page.click(f"#overview a[data-facet=country][data-value={country}]")
    wanted = [number for number, record in enumerate(records, 1)
              if (record.get("member_state") or {}).get("iso3166") == country]
    page.wait(f"{COUNT}.includes('{PART}')", "the filter is on")
    expect_equal(shown_numbers(page), wanted, f"nominations of {country}")
    expect_equal(page.run("return document.activeElement.id"), "count", "what has the focus then")
    page.click("#overview a[data-facet=finding][data-value=limit-over]")
    page.wait(f"!{json.dumps(wanted)}.every((n, i, all) => all.length === "
              "document.querySelectorAll('details.nomination:not([hidden])').length)",
              "another filter is on instead")
    page.click("button[type=reset]")
    page.wait(f"!{COUNT}.includes('{PART}')", "the filter is off")


def check_order(page, records):
    """Nominations stand in the order that is asked for, and in that of the inputs again."""
    choose = ("const o = document.getElementById('order'); o.value = arguments[0];"
              "o.dispatchEvent(new Event('change', {bubbles: true}))")
    page.run(choose, "gravity")
    errors = page.run("return [...document.querySelectorAll('details.nomination')].map(d => "
                      "parseInt(d.querySelector('.badge.error')?.textContent ?? '0'))")
    expect_equal(errors, sorted(errors, reverse=True), "errors in order")
    page.run(choose, "edition")
    editions = page.run("return [...document.querySelectorAll('details.nomination')].map(d => "
                        "d.dataset.edition)")
    expect_equal(editions, sorted(editions), "editions in order")
    page.run(choose, "given")
    expect_equal(shown_numbers(page), list(range(1, len(records) + 1)), "nominations as given")


def check_keyboard(page, records):
    """From the top to an open nomination without a mouse."""
    page.open(page.run("return location.href.split('#')[0]"))
    focus = "document.activeElement"
    page.press(TAB)
    expect_equal(page.run(f"return {focus}.className"), "skip", "first in the order of focus")
    if page.run(f"return {focus}.getBoundingClientRect().top") < 0:
        raise AssertionError("the link to skip by is not seen when it has the focus")
    page.press(TAB + ENTER)
    expect_equal(page.run("return location.hash"), "#nominations", "after the second link")
    page.press(TAB)
    expect_equal(page.run(f"return {focus}.id"), "query", "next in the order of focus")
    if page.run(f"return getComputedStyle({focus}).outlineStyle") == "none":
        raise AssertionError("the focus is not seen")
    word = next(word for word in re.findall(r"[a-z]{7,}", records[0]["answers"][0]["text"]))
    page.press(word)
    page.wait(f"{COUNT}.includes('{PART}')", "the search is done")
    for _ in range(200):
        if page.run(f"return {focus}.matches('details.nomination > summary')"):
            break
        page.press(TAB)
    page.press(ENTER)
    page.wait(f"{focus}.parentElement.open", "the nomination is open")
    page.press(SPACE)
    page.wait(f"!{focus}.parentElement.open", "the nomination is closed")


def check_links(page):
    """Every link within the page leads to what can be seen."""
    for link in page.run("return [...document.querySelectorAll('details.nomination "
                         "a[href^=\"#\"]')].slice(0, 400)"
                         ".filter((a, i) => i % 20 === 0).map(a => a.getAttribute('href'))"):
        page.run("document.querySelectorAll('details.nomination').forEach(d => d.open = false); "
                 "location.hash = ''")
        page.run("location.hash = arguments[0]", link)
        page.wait(f"document.getElementById({json.dumps(link[1:])}).checkVisibility()", f"'{link}' is seen")


def check_text(page, records):
    """What a browser makes of the page is what the dumps say."""
    found = page.run("""return [...document.querySelectorAll('details.nomination')]
        .map(d => Object.fromEntries(
        [...d.querySelectorAll('section.answer')].map(s =>
            [s.dataset.question,
             [...s.querySelectorAll('.text > p')].map(p => p.textContent).join('\\n')])))""")
    for number, (record, shown) in enumerate(zip(records, found, strict=True), 1):
        for answer in record["answers"]:
            if answer["text"].strip():
                expect_equal(shown[answer["question"]], pages.visible(answer["text"]),
                             f"nomination {number}, question {answer['question']}")
    tags = page.run("""return [...document.querySelectorAll('details.nomination')]
        .map(d => Object.fromEntries([...d.querySelectorAll('section.answer .text')]
            .map(t => [t.closest('section').dataset.question, t.lang])))""")
    for number, (record, shown) in enumerate(zip(records, tags, strict=True), 1):
        for answer in record["answers"]:
            if answer["language"] in ("zh-Hans", "zh-Hant", "en") and answer["text"].strip():
                expect_equal(shown[answer["question"]], answer["language"],
                             f"language of nomination {number}, question {answer['question']}")


def check_themes(page):
    color = "return getComputedStyle(document.body).backgroundColor"
    page.media(prefers_color_scheme="light")
    light = page.run(color)
    page.media(prefers_color_scheme="dark")
    dark = page.run(color)
    if light == dark:
        raise AssertionError("dark is light")
    page.click("#theme")
    expect_equal(page.run(color), light, "the colour after choosing light")
    page.media(prefers_color_scheme="light")
    page.click("#theme")
    expect_equal(page.run(color), dark, "the colour after choosing dark")
    page.click("#theme")
    expect_equal(page.run(color), light, "the colour of the system")


def check_widths(page):
    for width in (320, 390, 768, 1200, 1280, 1920):
        page.devtools("Emulation.setDeviceMetricsOverride", width=width, height=800, deviceScaleFactor=1,
                      mobile=False)
        page.run("document.querySelectorAll('details.nomination').forEach((d, i) => d.open = i < 3)")
        wide = page.run("return document.documentElement.scrollWidth")
        if wide > width:
            culprits = page.run("""return [...document.querySelectorAll('body *')]
                .filter(e => e.checkVisibility() && e.getBoundingClientRect().right > innerWidth + 1 &&
                             !e.closest('.scroll, .unseen'))
                .map(e => e.outerHTML.slice(0, 120))""")
            raise AssertionError(f"the page is {wide} wide in a window of {width}: {culprits[:3]}")
        if width < 1000:
            continue  # where there is no room tables may scroll
        cut = page.run("""return [...document.querySelectorAll('.sdg .scroll, .limits .scroll')]
            .filter(e => e.scrollWidth > e.clientWidth).length""")
        expect_equal(cut, 0, f"tables of the overview that are cut in a window of {width}")
        expect_equal(page.run("return document.querySelectorAll('.limits .scroll').length"), 1,
                     "tables of limits")
    page.devtools("Emulation.clearDeviceMetricsOverride")


def check_without_scripts(page, path, records):
    page.devtools("Emulation.setScriptExecutionDisabled", value=True)
    page.open(path)
    expect_equal(page.run("return document.getElementById('filters').checkVisibility()"), False,
                 "filters without scripts")
    page.click("#n1 > summary")
    expect_equal(page.run("return document.querySelector('#n1 .text').checkVisibility()"), True,
                 "an answer without scripts")
    expect_equal(len(shown_numbers(page)), len(records), "nominations without scripts")
    page.devtools("Emulation.setScriptExecutionDisabled", value=False)
    page.open(path)


def check_hostile(page, folder):
    for name, bytes_ in {"dump": pages.hostile_dump(), "record": pages.hostile_record()}.items():
        path = folder / f"hostile-{name}.html"
        path.write_bytes(pages.run("--format", "html", stdin=bytes_))
        page.open(path)
        page.run("document.querySelectorAll('details').forEach(d => d.open = true)")
        search(page, "script")
        page.run_async("const done = arguments[0]; setTimeout(done, 300)")
        expect_equal(page.run("return typeof window.pwned"), "undefined", f"a script of the {name} ran")
        expect_equal(page.run("return document.querySelectorAll('script, style, link, img, iframe, "
                              "[onload], [onerror]').length"),
                     2, f"elements that the {name} made")
        expect_equal(page.run("return [...document.links].filter(a => !/^https?:$/.test(a.protocol) && "
                              "!a.hash).length"), 0,
                     f"links of the {name} that run")
        check_quiet(page, path)


def check_many(page, path, files):
    """In a page with many nominations what they open to is made when it is needed."""
    pages.run("--format", "html", "-o", path, *files * 3)
    page.open(path)
    hidden = "document.querySelectorAll('noscript').length"
    total = page.run("return " + hidden)
    if total <= 100:
        raise AssertionError(f"{total} nominations are not many")
    page.run_async("const done = arguments[0]; setTimeout(done, 300)")
    expect_equal(page.run("return " + hidden), total, "nominations that were not opened")
    small = pages.records_of(files)
    word = chinese_words(small)[0]
    search(page, word)
    expect_equal(set(numbers_with(small * 3, word)) - set(shown_numbers(page)), set(),
                 f"not found by '{word}'")
    tags = page.run("return [...document.querySelectorAll('.snippet')].map(s => s.lang)")
    if not any(tag.startswith("zh") for tag in tags):
        raise AssertionError(f"languages of what was found: {tags}")
    expect_equal(page.run("return " + hidden), total, "nominations that were not opened after a search")
    search(page, "")
    page.run("location.hash = '#n150-1'")
    page.wait("document.getElementById('n150-1')?.checkVisibility()",
              "an answer that a link leads to is seen")
    page.run("document.querySelector('#n149').scrollIntoView()")
    page.click("#n149 > summary")
    page.wait("document.querySelector('#n149 .text').checkVisibility()",
              "a nomination that was opened is seen")
    expect_equal(page.run("return " + hidden), total - 2, "nominations that were not opened")
    page.click("#open-all")
    page.wait(hidden + " === 0", "all are open")
    check_quiet(page, path)


def check_quiet(page, path):
    expect_equal(page.console(), [], "messages of the console")
    elsewhere = [url for url in page.requests() if url.split("#")[0] != f"file://{path}"
                 and not url.startswith("data:,")]
    expect_equal(elsewhere, [], "what the page asked for")


def main():
    if not is_possible():
        print("skipped: the browser needs /proc")
        return 1 if os.environ.get("UNPSA_REQUIRE_CORPUS") else 77
    files = pages.testdata_files() + pages.corpus_files()
    records = pages.records_of(files)
    with tempfile.TemporaryDirectory(prefix="unpsa-report-") as name, browser() as page:
        folder = pathlib.Path(name)
        path = folder / "report.html"
        pages.run("--format", "html", "-o", path, *files)
        page.open("about:blank")
        page.requests()  # those of the browser's own first page
        page.open(path)
        page.wait("!document.querySelector('noscript')", "a small page is there as a whole")
        check_text(page, records)
        check_search(page, records)
        check_highlight(page, records)
        check_facets(page, records)
        check_overview_links(page, records)
        check_order(page, records)
        check_keyboard(page, records)
        check_links(page)
        check_themes(page)
        check_widths(page)
        check_without_scripts(page, path, records)
        check_quiet(page, path)
        check_many(page, folder / "many.html", files)
        check_hostile(page, folder)
    return 0


if __name__ == "__main__":
    sys.exit(main())
