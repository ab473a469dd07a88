// SPDX-License-Identifier: MIT
#include <algorithm>
#include <set>
#include <string>

#include "catch.hpp"
#include "writer/document/documents.hpp"

using namespace unpsa;
using namespace unpsa::writer;

namespace {

const DocumentFormat& format_named(std::string_view name) {
  const auto formats = document_formats();
  return *std::find_if(formats.begin(), formats.end(),
                       [name](const DocumentFormat& format) { return format.name == name; });
}

}  // namespace

TEST_CASE("every document format has a name and endings of its own") {
  std::set<std::string_view> names;
  std::set<std::string> endings;
  for (const DocumentFormat& format : document_formats()) {
    INFO(format.name);
    CHECK(names.insert(format.name).second);
    CHECK(format.open != nullptr);
    for (std::string_view rest = format.endings; !rest.empty();) {
      const std::string ending(rest.substr(0, rest.find(' ')));
      CHECK(endings.insert(ending).second);
      rest.remove_prefix(std::min(rest.size(), ending.size() + 1));
    }
  }
}

TEST_CASE("a data package has a file for each of its tables, and one that describes them") {
  std::set<std::string> files;
  std::string description;
  const DocumentTarget target{.append = [&](const std::string& name, std::string_view bytes) {
    files.insert(name);
    if (name == "datapackage.json") description += bytes;
  }};
  const auto sink = format_named("datapackage").open(target, {.tables = {ExportTable::notes}});
  CHECK(sink->finish().empty());
  CHECK(files == std::set<std::string>{"datapackage.json", "notes.csv"});
  CHECK(description.find("notes.csv") != std::string::npos);
}
