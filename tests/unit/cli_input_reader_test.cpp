// SPDX-License-Identifier: MIT
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "catch.hpp"
#include "cli/input/input_reader.hpp"

namespace {

namespace fs = std::filesystem;
using namespace unpsa::cli;

}  // namespace

TEST_CASE("inputs become one sequence of items and errors", "[cli]") {
  const fs::path folder = fs::temp_directory_path() / ("unpsa-inputs-" + std::to_string(::getpid()));
  fs::create_directory(folder);
  const std::string form = "Basic Info\nMember State Uruguay\nInstitution Name Office\n";
  std::ofstream(folder / "two") << form << form;
  std::ofstream(folder / "one") << form;
  std::ofstream(folder / "empty");
  const std::vector<Input> inputs = {{(folder / "missing").string()},
                                     {(folder / "two").string()},
                                     {(folder / "empty").string()},
                                     {folder.string()},
                                     {(folder / "one").string()}};

  Messages messages("unpsa-x", Quiet::yes, Color::off);
  Progress progress(messages, false, inputs.size());
  InputReader reader(inputs, progress);
  std::vector<std::string> found;
  InputItem item;
  while (reader.next(item)) {
    for (const auto& diagnostic : item.diagnostics) found.push_back(diagnostic.message);
    if (item.has_item)
      found.push_back(fs::path(item.file).filename().string() + ":" + std::to_string(item.item.line));
  }
  CHECK(found == std::vector<std::string>{
                     "cannot open '" + (folder / "missing").string() + "': No such file or directory",
                     "two:1",
                     "two:4",
                     "cannot read '" + folder.string() + "': Is a directory",
                     "one:1",
                 });
  CHECK_FALSE(reader.next(item));
  fs::remove_all(folder);
}
