#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Has the reports of unpsa-validate read by parsers that are not ours, and compares what they find with each
other.

SARIF is compared with the object model sarif_om, and against the schema where $UNPSA_SARIF_SCHEMA names it
(the npm package @microsoft/sarif-multitool-ts has it); JUnit is read by junitparser. What is not installed is
said and left out, but a fault where $UNPSA_REQUIRE_CORPUS says that nothing may be.
"""

import importlib.util
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml

SOURCE = pathlib.Path(os.environ.get("UNPSA_SOURCE", pathlib.Path(__file__).resolve().parents[2]))
FORMS = [SOURCE / "testdata" / name for name in ("quirk-09-placeholders.txt",
                                                 "quirk-01-section-repeated-differing.txt",
                                                 "quirk-10-stray-spaces-and-bullets.txt")]
FORMS += [SOURCE / "tests" / "golden" / "forms" / "too-long.txt"]
NASTY = ("Questions/Answers\nQuestion 12\nPlease describe the key lessons learned, and how your organization "
         "plans to improve the initiative. (2 words maximum)\n"
         "你好 ::error::x <b>&\x07 \"two\" %0A three, four: \U0001F6A2 \n")
FILES = ("json", "ndjson", "sarif", "junit", "github", "gitlab", "checkstyle", "rdjson", "markdown")
RULES_URL = "https://unpsa.example/rules.md"


def run(folder, files):
    arguments = [f"--report={name}={folder}/{name}" for name in FILES]
    program = pathlib.Path(os.environ["UNPSA_BIN"]) / "unpsa-validate"
    result = subprocess.run([program, "--no-config", "--severity", "note", "--rules-url", RULES_URL,
                             "--report", "concise", *arguments,
                             *files],
                            capture_output=True, timeout=60, cwd=folder)
    assert result.returncode == 1, result.stderr.decode()
    return result.stdout.decode(), {name: (folder / name).read_text(encoding="utf-8") for name in FILES}


def check_sarif(log, rows, schema):
    assert log["version"] == "2.1.0"
    (one,) = log["runs"]
    assert one["columnKind"] == "unicodeCodePoints"
    rules = {rule["id"]: rule for rule in one["tool"]["driver"]["rules"]}
    assert all(rule["fullDescription"]["text"] and rule["help"]["text"] for rule in rules.values())
    assert rules["limit-over"]["helpUri"] == "https://unpsa.example/rules.md#limit-over"
    results = one["results"]
    assert len(results) == len(rows)
    for result, row in zip(results, rows):
        assert result["ruleId"] == row["rule"] and row["rule"] in rules
        assert one["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == row["rule"]
        assert result["level"] == row["severity"]
        region = result["locations"][0]["physicalLocation"].get("region")
        assert (region or {}).get("startLine") == row["line"], (region, row)
        if region and row["column"]:
            assert region["startColumn"] == row["column"] <= region["endColumn"]
    assert len({json.dumps(result["partialFingerprints"]) for result in results}) == len(results)
    if schema:
        import jsonschema
        jsonschema.validators.validator_for(schema)(schema).validate(log)


def check_junit(path, rows, files):
    import junitparser
    suites = list(junitparser.JUnitXml.fromfile(str(path)))
    assert len(suites) == len(files)
    errors = 0
    for suite in suites:
        cases = list(suite)
        assert suite.tests == len(cases)
        failed = [case for case in cases if case.result]
        assert suite.failures == len(failed), suite.name
        errors += sum(len(case.result) for case in failed)
        names = [case.name for case in cases]
        assert names[0] == "form" and len(set(names)) == len(names)
    assert errors == sum(row["severity"] == "error" for row in rows)


def check_rdjson(log, rows, files):
    here = files[-1].parent  # where the program ran: files in it are named from there
    names = [path.name if path.parent == here else str(path) for path in files]
    texts = {name: path.read_bytes().split(b"\n") for name, path in zip(names, files)}
    assert len(log["diagnostics"]) == len(rows)
    for diagnostic, row in zip(log["diagnostics"], rows):
        assert diagnostic["code"] == {"value": row["rule"], "url": f"{RULES_URL}#{row['rule']}"}
        place = diagnostic["location"]
        if not row["line"] or not row["column"]:
            continue
        start = place["range"]["start"]
        line = texts[place["path"]][start["line"] - 1]
        # A column in bytes here, in code points there.
        assert len(line[: start["column"] - 1].decode()) == row["column"] - 1, (diagnostic, row)


# The documented keys and types of formats that no package here has a schema or a reader for. A type, a set of
# values, a list of one element, or an object, where a question mark ends the keys that may be left out.
POSITIVE = "a whole number from 1"
GITLAB = [{"description": str, "check_name": str, "fingerprint": str,
           "severity": {"info", "minor", "major", "critical", "blocker"},
           "location": {"path": str, "lines": {"begin": POSITIVE}}}]
POSITION = {"line": POSITIVE, "column?": POSITIVE}
RDJSON = {"source": {"name": str},
          "diagnostics": [{"message": str, "severity": {"ERROR", "WARNING", "INFO"},
                           "location": {"path": str, "range?": {"start": POSITION, "end?": POSITION}},
                           "code": {"value": str, "url?": str}}]}
# What Jenkins and GitLab read.
JUNIT = {"testsuite": {"name", "tests", "failures", "errors", "skipped", "time", "timestamp"},
         "testcase": {"name", "classname", "file", "time"}, "failure": {"type", "message"},
         "error": {"type", "message"}}


def check_type(value, shape):
    if isinstance(shape, list):
        assert isinstance(value, list)
        for item in value:
            check_type(item, shape[0])
    elif isinstance(shape, dict):
        keys = {key.removesuffix("?"): kind for key, kind in shape.items()}
        assert {key for key in shape if not key.endswith("?")} <= set(value) <= set(keys), value
        for key, item in value.items():
            check_type(item, keys[key])
    elif isinstance(shape, set):
        assert value in shape, value
    elif shape is POSITIVE:
        assert isinstance(value, int) and value >= 1, value
    else:
        assert isinstance(value, shape) and value, value


def check_junit_attributes(text):
    for element in xml.fromstring(text).iter():
        assert JUNIT.get(element.tag, set()) <= set(element.keys()), element.tag


def check_github(text, rows):
    lines = text.splitlines()
    assert len(lines) == len(rows)
    command = {"error": "::error file=", "warning": "::warning file=", "note": "::notice file="}
    for line, row in zip(lines, rows):
        assert line.startswith(command[row["severity"]])
        head, _, message = line[2:].partition("::")
        assert f"title={row['rule']}" in head and message
        assert "\r" not in line and "\x07" not in line


def check_gitlab(issues, rows):
    assert [issue["check_name"] for issue in issues] == [row["rule"] for row in rows]
    assert {issue["severity"] for issue in issues} <= {"info", "minor", "major", "critical", "blocker"}
    assert all(issue["location"]["lines"]["begin"] >= 1 for issue in issues)
    assert len({issue["fingerprint"] for issue in issues}) == len(issues)


def check_checkstyle(text, rows):
    errors = [error for file in xml.fromstring(text) for error in file]
    assert [error.get("source") for error in errors] == ["unpsa." + row["rule"] for row in rows]
    assert {error.get("severity") for error in errors} <= {"info", "warning", "error"}


def is_there(module, package):
    if importlib.util.find_spec(module):
        return True
    assert not os.environ.get("UNPSA_REQUIRE_CORPUS"), f"{module} is not installed (Debian: {package})"
    print(f"left out: what {module} reads (Debian: {package})")
    return False


def sarif_schema():
    path = os.environ.get("UNPSA_SARIF_SCHEMA")
    if not path or not importlib.util.find_spec("jsonschema"):
        print("left out: SARIF by its schema (set UNPSA_SARIF_SCHEMA; Debian: python3-jsonschema)")
        return None
    return json.loads(pathlib.Path(path).read_text(encoding="utf-8"))


# The objects of a SARIF log, by the properties that hold them.
SARIF_OBJECTS = {"runs": "Run", "tool": "Tool", "driver": "ToolComponent", "rules": "ReportingDescriptor",
                 "results": "Result", "invocations": "Invocation",
                 "toolExecutionNotifications": "Notification",
                 "message": "Message", "shortDescription": "MultiformatMessageString", "region": "Region",
                 "defaultConfiguration": "ReportingConfiguration", "locations": "Location",
                 "physicalLocation": "PhysicalLocation", "artifactLocation": "ArtifactLocation",
                 "fullDescription": "MultiformatMessageString", "help": "MultiformatMessageString",
                 "contextRegion": "Region", "snippet": "ArtifactContent"}


def check_sarif_object(value, name="SarifLog"):
    """Every property is one that the object model has, and those that it asks for are there."""
    import attr
    import sarif_om
    fields = {field.metadata["schema_property_name"]: field for field in attr.fields(getattr(sarif_om, name))}
    assert set(value) <= set(fields), (name, set(value) - set(fields))
    needed = {key for key, field in fields.items() if field.default is attr.NOTHING}
    assert needed <= set(value), (name, needed - set(value))
    for key, item in value.items():
        for part in item if isinstance(item, list) else [item]:
            if isinstance(part, dict) and key != "partialFingerprints":
                check_sarif_object(part, SARIF_OBJECTS[key])


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        nasty = folder / "a, b:c 100%.txt"
        nasty.write_text(NASTY, encoding="utf-8")
        files = [*FORMS, nasty]
        lines, reports = run(folder, files)
        rows = json.loads(reports["json"])
        assert len(rows) > 20 and len(lines.splitlines()) == len(rows)
        assert [json.loads(line) for line in reports["ndjson"].splitlines()] == rows
        check_sarif(json.loads(reports["sarif"]), rows, sarif_schema())
        if is_there("sarif_om", "python3-sarif-python-om"):
            check_sarif_object(json.loads(reports["sarif"]))
        check_rdjson(json.loads(reports["rdjson"]), rows, files)
        check_type(json.loads(reports["rdjson"]), RDJSON)
        check_type(json.loads(reports["gitlab"]), GITLAB)
        check_junit_attributes(reports["junit"])
        check_github(reports["github"], rows)
        check_gitlab(json.loads(reports["gitlab"]), rows)
        check_checkstyle(reports["checkstyle"], rows)
        xml.fromstring(reports["junit"])
        if is_there("junitparser", "python3-junitparser"):
            check_junit(folder / "junit", rows, files)


if __name__ == "__main__":
    main()
