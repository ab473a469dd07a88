#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Has SARIF reports checked by Microsoft's sarif-multitool, with the rules of code scanning: no error, and
none of the warnings that say that something is missing.

    sarif_tool_test.py FOLDER   the folder in which tools/package-lock.json is installed
"""

import json
import os
import pathlib
import subprocess
import sys
import tempfile

SOURCE = pathlib.Path(__file__).resolve().parents[2]
SKIPPED = 77


def report(path, *arguments):
    program = pathlib.Path(os.environ["UNPSA_BIN"]) / "unpsa-validate"
    subprocess.run([program, "--no-config", "--severity", "note", f"--report=sarif={path}", *arguments],
                   capture_output=True, timeout=60, check=False)
    return json.loads(path.read_text(encoding="utf-8"))


def faults_of(tool, log, folder):
    """What the tool finds in a log: errors and warnings."""
    source, result = folder / "log.sarif", folder / "result.sarif"
    source.write_text(json.dumps(log), encoding="utf-8")
    subprocess.run([tool, "validate", source, "--rule-kind", "Sarif;Ghas", "--output", result, "--log",
                    "ForceOverwrite"], capture_output=True, timeout=120, check=True,
                   env={**os.environ, "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1"})
    found = json.loads(result.read_text(encoding="utf-8"))["runs"][0].get("results", [])
    return [(one["ruleId"], one.get("level", "warning"), one["message"]) for one in found]


def main(installed):
    tool = pathlib.Path(installed) / "node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool"
    if not tool.exists():
        print("skipped: sarif-multitool is not installed (npm, and its registry)")
        return 1 if os.environ.get("UNPSA_REQUIRE_CORPUS") else SKIPPED
    tool.chmod(0o755)  # which its own script does when it is installed
    forms = sorted((SOURCE / "testdata").glob("quirk-0*.txt"))
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        outside = folder / "a b#é.txt"
        outside.write_bytes(forms[0].read_bytes())
        log = report(folder / "one.sarif", "--rules-url", "https://unpsa.example/rules.md", *forms, outside,
                     folder / "missing.txt")
        assert len(log["runs"][0]["results"]) > 20
        faults = faults_of(tool, log, folder)
        for fault in faults[:10]:
            print(fault)
        few = report(folder / "two.sarif", "--select", "limit", forms[0])
        assert [rule["id"] for rule in few["runs"][0]["tool"]["driver"]["rules"]] == [
            "limit-disputed", "limit-near", "limit-not-printed", "limit-over"]
        # The tool sees what is wrong.
        log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"]["startLine"] = 0
        del log["runs"][0]["tool"]["driver"]["rules"][0]["fullDescription"]
        assert faults_of(tool, log, folder), "the tool finds no fault in a log that has some"
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
