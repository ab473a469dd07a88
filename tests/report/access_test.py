#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Reports as other programs judge them: html-validate their markup, axe-core their accessibility.

    access_test.py FOLDER      with both below FOLDER/node_modules
"""

import json
import os
import pathlib
import subprocess
import sys
import tempfile

import pages
from webdriver import browser, is_possible

# The choices of a filter share a name, as HTML has it.
SETTINGS = {
    "root": True,
    "extends": ["html-validate:recommended", "html-validate:a11y"],
    "rules": {"form-dup-name": ["error", {"shared": ["checkbox"]}]},
}


def make_pages(folder):
    names = ["edition-2020.txt", "quirk-01-section-repeated-differing.txt", "quirk-03-stripped-layout.txt",
             "quirk-09-placeholders.txt"]
    files = [*(pages.TESTDATA / name for name in names), pages.SOURCE / "tests/golden/forms/too-long.txt"]
    readable = folder / "readable.html"
    pages.run("--format", "html", "-o", readable, *files)
    hostile = folder / "hostile.html"
    hostile.write_bytes(pages.run("--format", "html", stdin=pages.hostile_dump()))
    pairs = folder / "pairs.html"
    pairs.write_bytes(pages.run("--format", "html", stdin=pages.edited_stream()))
    return readable, pairs, hostile


def check_markup(tools, folder, files):
    settings = folder / "settings.json"
    settings.write_text(json.dumps(SETTINGS), encoding="utf-8")
    with open(folder / "messages.json", "w+", encoding="utf-8") as messages:
        subprocess.run(["node", tools / "node_modules/.bin/html-validate", "--config", settings, "-f", "json",
                        *files],
                       stdout=messages, cwd=folder, check=False)
        messages.seek(0)
        results = json.load(messages)
    faults = [f"{pathlib.Path(result['filePath']).name}:{message['line']}: {message['ruleId']}: "
              f"{message['message']}"
              for result in results for message in result["messages"]]
    if {result["filePath"] for result in results} < {str(file) for file in files} and faults:
        faults.append("not every page was read")
    return faults


def check_access(page, script, path):
    """WCAG 2.2 AA and best practices, in light and dark, on a wide and on a narrow screen, all open."""
    page.open(path)
    page.run("document.querySelectorAll('details').forEach(d => d.open = true)")
    page.wait("!document.querySelector('noscript')", "all is open")
    page.run(script + "; window.axe = axe")
    faults = []
    for scheme, width in (("light", 1280), ("dark", 390)):
        page.media(prefers_color_scheme=scheme)
        page.devtools("Emulation.setDeviceMetricsOverride", width=width, height=900, deviceScaleFactor=1,
                      mobile=False)
        result = page.run_async("const done = arguments[0]; axe.run(document).then(r => done({passes: "
                                "r.passes.length,"
                                "violations: r.violations.map(v => [v.id, v.help, v.nodes.slice(0, 3).map(n "
                                "=>"
                                "n.html.slice(0, 200) + n.failureSummary.slice(0, 300))])}))")
        if result["passes"] < 20:
            faults.append(f"axe-core has looked at {result['passes']} rules only")
        faults += [f"{path.name}, {scheme}: {' '.join(map(str, violation))}"
                   for violation in result["violations"]]
    return faults


def main(tools):
    tools = pathlib.Path(tools)
    axe = tools / "node_modules/axe-core/axe.min.js"
    if not axe.exists():
        print(f"skipped: there is no '{axe}'; the test before this one installs it")
        return 1 if os.environ.get("UNPSA_REQUIRE_CORPUS") else 77
    if not is_possible():
        print("skipped: the browser needs /proc")
        return 1 if os.environ.get("UNPSA_REQUIRE_CORPUS") else 77
    with tempfile.TemporaryDirectory(prefix="unpsa-report-") as name:
        folder = pathlib.Path(name)
        files = make_pages(folder)
        faults = check_markup(tools, folder, files)
        with browser() as page:
            page.request("POST", "/timeouts", {"script": 300000})
            for file in files[:2]:
                faults += check_access(page, axe.read_text(encoding="utf-8"), file)
    for fault in faults:
        print(fault)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
