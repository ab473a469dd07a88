// SPDX-License-Identifier: MIT
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "catch.hpp"
#include "cli/input/cutter.hpp"

namespace {

namespace fs = std::filesystem;
using namespace unpsa::cli;

}  // namespace

TEST_CASE("inputs become one sequence of items and trouble", "[cli]") {
  const fs::path folder = fs::temp_directory_path() / ("unpsa-cutter-" + std::to_string(::getpid()));
  fs::create_directory(folder);
  const std::string form = "Basic Info\nMember State Uruguay\nInstitution Name Office\n";
  std::ofstream(folder / "two") << form << form;
  std::ofstream(folder / "one") << form;
  std::ofstream(folder / "empty");
  const std::vector<std::string> inputs = {(folder / "missing").string(), (folder / "two").string(),
                                           (folder / "empty").string(), folder.string(),
                                           (folder / "one").string()};

  Messages messages("unpsa-x", Quiet::yes, Color::off);
  Progress progress(messages, false, inputs.size());
  Cutter cutter(inputs, progress);
  std::vector<std::string> found;
  Cut cut;
  while (cutter.next(cut)) {
    for (const auto& diagnostic : cut.diagnostics) found.push_back(diagnostic.message);
    if (cut.has_item)
      found.push_back(fs::path(cut.file).filename().string() + ":" + std::to_string(cut.item.line));
  }
  CHECK(found == std::vector<std::string>{
                     "cannot open '" + (folder / "missing").string() + "': No such file or directory",
                     "two:1",
                     "two:4",
                     "cannot read '" + folder.string() + "': Is a directory",
                     "one:1",
                 });
  CHECK_FALSE(cutter.next(cut));
  fs::remove_all(folder);
}
