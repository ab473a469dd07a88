#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Checks that includes only go down, that each library is known to one layer only, and that what is private
to a room of a layer stays there.

    layers.py [ROOT]      check the tree; code 1 and a line for each fault
    layers.py --self-test check that every sort of fault is found

The layers below must be the list under the heading "Layers" of docs/ARCHITECTURE.md: the names at the
beginning of its items, from the lowest to the highest.
"""

import pathlib
import re
import sys
import tempfile

# From the lowest to the highest, with what a layer may include besides itself. The verbs do not know each
# other, except that the rules of `validate` build on what `wordcount` and `sdg` find; the command line that
# the programs share knows none of them.
LAYERS = {
    "text": set(),
    "form": {"text"},
    "record": {"text", "form"},
    "page": {"text", "form"},
    "parser": {"text", "form", "record"},
    "json": {"text", "form", "record"},
    "reader": {"text", "form", "record", "page", "parser", "json"},
    "wordcount": {"text", "form", "record", "json"},
    "sdg": {"text", "form", "record", "json"},
    "dedupe": {"text", "form", "record", "json"},
    "validate": {"text", "form", "record", "json", "wordcount", "sdg"},
    "stages": {"text", "form", "record", "json", "wordcount", "sdg", "validate"},
    "writer": {"text", "form", "record", "json", "wordcount", "sdg", "dedupe", "validate", "stages"},
}
LAYERS["cli"] = set(LAYERS) - {"wordcount", "sdg", "dedupe", "validate", "stages"}
LAYERS["apps"] = set(LAYERS)

# The rooms of a layer that has some, each a folder: the other rooms of the layer that it may include, and its
# face, the headers that others may include. The layer's files above the rooms are shared by them and include
# none.
ROOMS = {
    "cli/compression": (set(), {"archive", "compression", "compressor", "decompressor"}),
    "cli/output": ({"cli/compression"}, {"terminal", "output", "output_folder", "outputs", "overwrite",
                                         "same_file", "temporary_file", "temporary_path"}),
    "cli/messages": ({"cli/output"}, {"messages", "progress", "diagnostic_run"}),
    "cli/command": ({"cli/compression", "cli/output"},
                    {"command", "common_options", "file_endings", "table_options"}),
    "cli/input": ({"cli/compression", "cli/messages", "cli/command"},
                  {"inputs", "folders", "input_source", "text_input", "input_reader"}),
    "cli/program": ({"cli/output", "cli/messages", "cli/command", "cli/input"},
                    {"run", "exit_code", "missing_memory"}),
    "cli/pipeline": ({"cli/output", "cli/messages", "cli/command", "cli/input", "cli/program"},
                     {"pipeline", "stage", "table"}),
    "writer/table": (set(), {"table", "row_sink", "packed", "export_tables", "schemas", "select_columns",
                             "schema_documents", "wordcount_table", "bars", "sdg_table", "sdg_list",
                             "findings_table", "dedupe_table", "spreadsheet_text", "fields",
                             "cell_places", "repeated_ids"}),
    "writer/report": ({"writer/table"}, {"terminal_page"}),
    "writer/document": ({"writer/table"}, {"documents", "form", "markdown_record", "file_names",
                                            "xml_check"}),
    "writer/html": (set(), {"report"}),
    "writer/records": ({"writer/table", "writer/document", "writer/html"}, {"earlier_output"}),
}

# The layer that a public header belongs to, as if it stood in its folder.
PUBLIC = {
    "error": "text",
    "version": "text",
    "encoding": "text",
    "form": "form",
    "questions": "form",
    "editions": "form",
    "record": "record",
    "reader": "reader",
    "wordcount": "wordcount",
    "sdg": "sdg",
    "dedupe": "dedupe",
    "validate": "validate",
    "writer": "writer",
    "unpsa": "apps",
}

# Who may include a library: folders or files.
DOORS = {
    "CLI/": ("lib/cli/",),
    "toml++/": ("apps/config/",),
    "unicode/": ("lib/text/", "lib/tables/"),
    "simdjson": ("lib/json/",),
    "nlohmann/": ("lib/json/",),
    "fmt/": ("lib/text/",),
    "gumbo.h": ("lib/page/",),
    "xxhash": ("lib/",),
    "sqlite3.h": ("lib/writer/",),
    "xlsxwriter": ("lib/writer/",),
    "zlib.h": ("lib/cli/compression/",),
    "zstd.h": ("lib/cli/compression/",),
    "lzma.h": ("lib/cli/compression/",),
    "zip.h": ("lib/cli/compression/",),
}

# Regular expressions are too slow for what is done here; the rest is not in every compiler that we support.
BANNED = {"regex", "regex.h", "format", "ranges", "source_location"}

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', re.MULTILINE)


def layer_of(path):
    """The layer that a file of the tree is in; None for the build-time generators in lib/tables."""
    parts = path.split("/")
    if parts[0] == "include":
        return PUBLIC.get(pathlib.PurePath(path).stem, path)
    if parts[0] == "apps":
        return parts[0]
    return None if parts[1] == "tables" else parts[1]


def target_of(path, quote, name, files):
    """The layer that an include line names; None for a library's or the standard's header."""
    parts = name.split("/")
    if quote == "<" or len(parts) == 1:
        return None
    if parts[0] == "unpsa":
        return layer_of(f"include/{name}")
    if f"lib/{name}" in files or parts[0] == "apps":
        return parts[0]
    return None


def room_of(path):
    """The room that a path, from lib/ on, is in; None for a layer without rooms and above the rooms."""
    room = "/".join(path.split("/")[:2])
    return room if room in ROOMS else None


def check_room(path, name):
    """What is wrong with an include of one of our headers, as to rooms, or None."""
    own = room_of(path.removeprefix("lib/"))
    room = room_of(name)
    if room is None or room == own:
        return None
    if name.removeprefix(f"{room}/").removesuffix(".hpp") not in ROOMS[room][1]:
        return f"\"{name}\" is private to its room"
    if path.startswith(f"lib/{room.split('/')[0]}/") and room not in (ROOMS[own][0] if own else ()):
        return f"\"{own or 'what the rooms share'}\" may not include \"{name}\""
    return None


def is_public(quote, name):
    """Whether an include line of a public header names a public header or one of the standard library."""
    return name.startswith("unpsa/") if quote == '"' else "/" not in name and "." not in name


def check_include(path, quote, name, files):
    """What is wrong with one include line of a file, or None."""
    if name in BANNED:
        return f"<{name}> is not used in this project"
    if path.startswith("include/") and not is_public(quote, name):
        return f"a public header includes public headers and the standard library only, not \"{name}\""
    for library, doors in DOORS.items():
        if name.startswith(library) and not path.startswith(doors):
            return f"\"{name}\" belongs in {' or '.join(doors)}"
    target = target_of(path, quote, name, files)
    layer = layer_of(path)
    if target in (None, "tables") or layer is None or target == layer:
        return check_room(path, name) if quote == '"' else None
    if target not in LAYERS:
        return f"\"{name}\" is in no known layer"
    if target not in LAYERS[layer]:
        return f"layer \"{layer}\" may not include \"{name}\""
    return check_room(path, name)


def check_sources(files):
    """Faults of a tree, given as {path: text}."""
    for path, text in sorted(files.items()):
        layer = layer_of(path)
        if layer not in (None, *LAYERS):
            yield (f"{path}:1: layer \"{layer}\" is unknown; "
                   "add it to tests/layers.py and docs/ARCHITECTURE.md")
            continue
        for match in INCLUDE.finditer(text):
            fault = check_include(path, match[1], match[2], files)
            if fault:
                line = text.count("\n", 0, match.start(2)) + 1
                yield f"{path}:{line}: {fault}"


def documented_layers(text):
    """The names at the beginning of the items, list or table, under the heading "Layers"."""
    section = re.search(r"^##+ Layers\b.*?\n(.*?)(?=^##? |\Z)", text, re.MULTILINE | re.DOTALL)
    if not section:
        return []
    names = []
    for line in section[1].splitlines():
        item = re.match(r"\s*(?:[-*|]|\d+\.)\s*((?:`[\w/]+`(?:,\s*)?)+)", line)
        if item:
            names += re.findall(r"`(\w+)/?`", item[1])
    return names


def check_document(text):
    """Whether ARCHITECTURE.md lists the layers that are checked here."""
    listed = documented_layers(text)
    if listed != list(LAYERS):
        yield (f"docs/ARCHITECTURE.md:1: the list of layers is {', '.join(listed) or 'missing'}; "
               f"checked are {', '.join(LAYERS)}")


def read_tree(root):
    files = {}
    for folder in ("include", "lib", "apps"):
        for path in (root / folder).rglob("*"):
            if path.suffix in (".hpp", ".cpp", ".h"):
                files[path.relative_to(root).as_posix()] = path.read_text(encoding="utf-8")
    return files


def check(root):
    files = read_tree(root)
    if not files:
        return [f"{root}: no sources here"]
    document = root / "docs" / "ARCHITECTURE.md"
    text = document.read_text(encoding="utf-8") if document.exists() else ""
    return [*check_sources(files), *check_document(text)]


GOOD = {
    "include/unpsa/error.hpp": "#include <string>\n",
    "include/unpsa/record.hpp": '#include "unpsa/error.hpp"\n',
    "lib/text/a.hpp": "",
    "lib/text/a.cpp": '#include "text/a.hpp"\n#include <unicode/uchar.h>\n',
    "lib/record/a.hpp": '#include "text/a.hpp"\n',
    "lib/json/a.cpp": '#include <simdjson.h>\n#include "record/a.hpp"\n#include "json/b.hpp"\n',
    "lib/json/b.hpp": "#include <nlohmann/json.hpp>\n",
    "lib/wordcount/a.hpp": "",
    "lib/validate/a.cpp": '#include "wordcount/a.hpp"\n',
    "lib/cli/command/a.cpp": '#include <CLI/CLI.hpp>\n#include "cli/command/command.hpp"\n',
    "lib/cli/command/command.hpp": "",
    "lib/writer/widths.hpp": "",
    "lib/writer/table/table.hpp": '#include "writer/widths.hpp"\n',
    "lib/writer/table/layout.hpp": "",
    "lib/writer/table/table.cpp": '#include "writer/table/layout.hpp"\n#include "writer/table/table.hpp"\n',
    "lib/writer/report/reports.hpp": '#include "writer/table/table.hpp"\n',
    "lib/tables/generate.cpp": '#include <unicode/uchar.h>\n#include "text/a.hpp"\n',
    "apps/export/main.cpp": '#include "cli/command/command.hpp"\n#include "apps/export/a.hpp"\n',
}
# Each makes one fault of the good tree.
BAD = {
    "upward": ("lib/text/b.cpp", '#include "record/a.hpp"\n'),
    "upward between headers": ("lib/text/b.hpp", '#  include "record/a.hpp"\n'),
    "upward to a room": ("lib/text/b.cpp", '#include "cli/command/command.hpp"\n'),
    "upward to a program": ("lib/cli/command/b.cpp", '#include "apps/export/a.hpp"\n'),
    "sideways": ("lib/sdg/b.cpp", '#include "wordcount/a.hpp"\n'),
    "ICU": ("lib/parser/b.cpp", "#include <unicode/uchar.h>\n"),
    "ICU in an application": ("apps/export/b.cpp", "#include <unicode/uchar.h>\n"),
    "CLI11": ("apps/export/b.cpp", "#include <CLI/CLI.hpp>\n"),
    "toml++": ("lib/validate/b.cpp", "#include <toml++/toml.h>\n"),
    "simdjson": ("lib/text/b.cpp", "#include <simdjson.h>\n"),
    "nlohmann": ("lib/cli/b.cpp", "#include <nlohmann/json.hpp>\n"),
    "upward to a public header": ("lib/text/b.cpp", '#include "unpsa/record.hpp"\n'),
    "upward between public headers": ("include/unpsa/error.hpp", '#include "unpsa/record.hpp"\n'),
    "public header": ("include/unpsa/record.hpp", "#include <simdjson.h>\n"),
    "public fmt": ("include/unpsa/record.hpp", '#include "fmt/format.h"\n'),
    "private header in a public one": ("include/unpsa/record.hpp", '#include "text/a.hpp"\n'),
    "unknown public header": ("include/unpsa/b.hpp", "#include <string>\n"),
    "SQLite": ("apps/export/b.cpp", "#include <sqlite3.h>\n"),
    "libxlsxwriter": ("lib/cli/b.cpp", "#include <xlsxwriter.h>\n"),
    "zlib": ("lib/cli/input/b.cpp", "#include <zlib.h>\n"),
    "zstd": ("lib/page/b.cpp", "#include <zstd.h>\n"),
    "lzma": ("lib/cli/input/b.cpp", "#include <lzma.h>\n"),
    "libzip": ("apps/export/b.cpp", "#include <zip.h>\n"),
    "regex": ("lib/text/b.cpp", "#include <string>\n#include <regex>\n"),
    "format": ("lib/text/b.cpp", "#include <format>\n"),
    "a private header of another room": ("lib/writer/report/b.cpp", '#include "writer/table/layout.hpp"\n'),
    "a private header from above": ("apps/export/b.cpp", '#include "writer/table/layout.hpp"\n'),
    "sideways to a room": ("lib/writer/table/b.cpp", '#include "writer/html/report.hpp"\n'),
    "from above the rooms": ("lib/writer/b.cpp", '#include "writer/table/table.hpp"\n'),
    "unknown layer": ("lib/helpers/b.cpp", "#include <string>\n"),
}


def self_test():
    faults = [f"the good tree: {fault}" for fault in check_sources(GOOD)]
    for name, (path, text) in BAD.items():
        found = list(check_sources({**GOOD, path: text}))
        if len(found) != 1 or not found[0].startswith(path):
            faults.append(f"{name}: one fault expected, found {found}")

    listed = "## Layers\n\n" + "".join(f"- `{name}`: what it does, not `{name}`\n" for name in LAYERS)
    faults += [f"the good document: {fault}" for fault in check_document(listed + "\n## More\n- `no`\n")]
    if not list(check_document(listed.replace("- `json`", "- `yaml`"))):
        faults.append("a document with another layer: no fault found")
    if not list(check_document("")):
        faults.append("an empty document: no fault found")

    with tempfile.TemporaryDirectory() as empty:
        if not check(pathlib.Path(empty)):
            faults.append("an empty tree: no fault found")
    return faults


def main(arguments):
    if arguments == ["--self-test"]:
        faults = self_test()
    else:
        faults = check(pathlib.Path(arguments[0] if arguments else "."))
    for fault in faults:
        print(fault)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
