#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The pictures of the README, made from the invented forms of testdata: a report in a browser, and two
programs on a terminal.

    pictures.py           make them, in docs/pictures
    pictures.py --check   the terminal's picture is what the programs print, and both are small
"""

import base64
import html
import os
import pathlib
import re
import subprocess
import sys
import tempfile

SOURCE = pathlib.Path(os.environ["UNPSA_SOURCE"])
BIN = pathlib.Path(os.environ["UNPSA_BIN"])
FOLDER = SOURCE / "docs" / "pictures"
REPORT, TERMINAL = FOLDER / "report.png", FOLDER / "terminal.svg"
LARGEST = 200_000  # bytes
COLUMNS = 84
COMMANDS = ("unpsa-validate testdata/demo/clinic-again.txt",
            "unpsa-wordcount testdata/demo/clinic.txt")
MOST_LINES = 13  # of each

# Sizes in pixels, and what ECMA-48 numbers mean.
LINE, CHARACTER, MARGIN = 19, 8.43, 18
STYLES = {"1": "bold", "2": "dim", "31": "red", "32": "green", "33": "yellow", "34": "blue", "36": "cyan"}
STYLE = """text { font: 14px ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace; fill: #d8dee4; }
.bold { font-weight: bold; } .dim { opacity: .7; } .red { fill: #ff8b80; } .green { fill: #7fd18b; }
.yellow { fill: #e6c067; } .blue { fill: #8ab8f0; } .cyan { fill: #7fd3d8; } .prompt { fill: #8a949e; }"""


def printed():
    """What a terminal of some width gets, with the commands."""
    lines = []
    for command in COMMANDS:
        in_terminal = f"stty cols {COLUMNS} && {command}"
        done = subprocess.run(["script", "-qec", in_terminal, "/dev/null"], cwd=SOURCE, check=False,
                              stdin=subprocess.DEVNULL, capture_output=True, timeout=60,
                              env=dict(os.environ, PATH=f"{BIN}:{os.environ['PATH']}", TERM="xterm"))
        lines += ["", f"$ {command}"] if lines else [f"$ {command}"]
        lines += done.stdout.decode().replace("\r", "").rstrip("\n").split("\n")[:MOST_LINES]
    return lines


def spans(line):
    """A line with the styles of its parts."""
    if line.startswith("$ "):
        yield "prompt", "$ "
        yield "bold", line[2:]
        return
    style = ""
    for number, part in enumerate(re.split(r"\x1b\[([\d;]*)m", line)):
        if number % 2:
            style = " ".join(STYLES[code] for code in part.split(";") if code in STYLES)
        elif part:
            yield style, part


def terminal_picture():
    lines = printed()
    width, height = round(COLUMNS * CHARACTER + 2 * MARGIN), len(lines) * LINE + 2 * MARGIN
    out = [f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
           f'viewBox="0 0 {width} {height}">', f"<style>\n{STYLE}\n</style>",
           f'<rect width="{width}" height="{height}" rx="8" fill="#171c21"/>']
    for number, line in enumerate(lines):
        parts = "".join(f'<tspan class="{style}">{html.escape(text)}</tspan>' if style else html.escape(text)
                        for style, text in spans(line))
        if parts:
            out.append(f'<text x="{MARGIN}" y="{MARGIN + (number + 1) * LINE - 5}" xml:space="preserve">'
                       f"{parts}</text>")
    return "\n".join([*out, "</svg>", ""])


def report_picture():
    """A nomination in a report, where an answer goes beyond its limit."""
    from webdriver import browser  # pylint: disable=import-outside-toplevel

    forms = [path for names in ("demo/*.txt", "languages/*.txt", "edition-*.txt")
             for path in sorted((SOURCE / "testdata").glob(names))]
    with tempfile.TemporaryDirectory(prefix="unpsa-report-") as name, browser() as page:
        path = pathlib.Path(name) / "report.html"
        subprocess.run([BIN / "unpsa-export", "-o", path, *forms], check=True)
        size = {"width": 1200, "height": 720, "deviceScaleFactor": 1, "mobile": False}
        page.devtools("Emulation.setDeviceMetricsOverride", **size)
        page.devtools("Emulation.setScrollbarsHidden", hidden=True)
        page.open(path)
        page.wait("document.querySelector('.surplus')", "the nominations are there")
        page.run("document.querySelector('.surplus').closest('details').firstElementChild.click()")
        page.run_async("const done = arguments[0]; setTimeout(done, 500)")
        page.run("document.querySelector('.surplus').scrollIntoView({block: 'center'})")
        page.run_async("const done = arguments[0]; setTimeout(done, 500)")
        return base64.b64decode(page.request("GET", "/screenshot"))


def check():
    faults = [f"{path.name} has {path.stat().st_size} bytes" for path in (REPORT, TERMINAL)
              if path.stat().st_size > LARGEST]
    if subprocess.run(["script", "-qec", "true", "/dev/null"], stdin=subprocess.DEVNULL,
                      stdout=subprocess.DEVNULL, check=False).returncode != 0:
        print("left out: there is no terminal here")
    elif TERMINAL.read_text(encoding="utf-8") != terminal_picture():
        faults.append(f"{TERMINAL.name} is not what the programs print; run tests/report/pictures.py")
    for fault in faults:
        print(fault)
    return 1 if faults else 0


def main():
    if sys.argv[1:] == ["--check"]:
        return check()
    FOLDER.mkdir(exist_ok=True)
    TERMINAL.write_text(terminal_picture(), encoding="utf-8")
    REPORT.write_bytes(report_picture())
    return 0


if __name__ == "__main__":
    sys.exit(main())
