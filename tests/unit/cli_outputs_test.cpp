// SPDX-License-Identifier: MIT

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "catch.hpp"
#include "cli/output/outputs.hpp"
#include "temporary_folder.hpp"

using namespace unpsa::cli;

namespace {

namespace fs = std::filesystem;

const std::string old = "id\tfile\n";  // an earlier output

/// A folder of our own, with two files in it.
class Folder : public unpsa::test::TemporaryFolder {
 public:
  Folder() : TemporaryFolder("outputs") {
    put("first", old);
    put("second", old);
  }

  [[nodiscard]] std::string content(const std::string& name) const {
    std::ifstream in(path() / name, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }
  void put(const std::string& name, const std::string& text) const {
    std::ofstream(path() / name, std::ios::binary) << text;
  }
  [[nodiscard]] std::ptrdiff_t count() const {
    return std::distance(fs::directory_iterator(path()), fs::directory_iterator());
  }
};

}  // namespace

TEST_CASE("the outputs of a run appear together", "[cli]") {
  const Folder folder;
  {
    Outputs outputs(Sync::yes);
    outputs.open(folder.file("first")).write("new");
    outputs.open(folder.file("state"), Role::state).write("seen");
    outputs.open(folder.file("second"), Role::report).write("new");
    CHECK(folder.content("first") == old);
    CHECK(outputs.commit(true).empty());
  }
  CHECK(folder.content("first") == "new");
  CHECK(folder.content("second") == "new");
  CHECK(folder.content("state") == "seen");
  CHECK(folder.count() == 3);
}

TEST_CASE("after an error only reports are replaced", "[cli]") {
  const Folder folder;
  {
    Outputs outputs(Sync::no);
    outputs.open(folder.file("first")).write("new");
    outputs.open(folder.file("second"), Role::report).write("new");
    outputs.open(folder.file("state"), Role::state).write("seen");
    outputs.open_folder(folder.file("parts")).append("a", "text");
    CHECK(outputs.commit(false) ==
          std::vector{folder.file("parts"), folder.file("first"), folder.file("state")});
  }
  CHECK(folder.content("first") == old);
  CHECK(folder.content("second") == "new");
  CHECK(folder.count() == 2);
}

TEST_CASE("if one output cannot get its place, none has got it", "[cli]") {
  const Folder folder;
  {
    Outputs outputs(Sync::yes);
    outputs.open(folder.file("first")).write("new");
    outputs.open(folder.file("fresh")).write("new");
    outputs.open_folder(folder.file("parts")).append("a", "text");
    outputs.open(folder.file("late"), Role::state).write("seen");
    fs::create_directories(folder.file("late/inside"));
    CHECK_THROWS_WITH(outputs.commit(true), "cannot write '" + folder.file("late") + "': Is a directory");
  }
  CHECK(folder.content("first") == old);
  CHECK(folder.count() == 3);  // with what is in the way
}

TEST_CASE("the files of a folder that is there are replaced together, and others stay", "[cli]") {
  const Folder folder;
  {
    Outputs outputs(Sync::yes);
    OutputFolder& files = outputs.open_folder(folder.file(""));
    files.append("first", "n");
    files.append("third", "new");
    files.append("first", "ew");
    CHECK(outputs.commit(true).empty());
  }
  CHECK(folder.content("first") == "new");
  CHECK(folder.content("second") == old);
  CHECK(folder.content("third") == "new");
  CHECK(folder.count() == 3);
}

TEST_CASE("the files of a folder keep their permissions, and links are replaced", "[cli]") {
  const Folder folder;
  fs::permissions(folder.file("first"), fs::perms(0600));
  fs::create_symlink("second", folder.file("link"));
  Outputs outputs(Sync::no);
  OutputFolder& files = outputs.open_folder(folder.file(""));
  files.append("first", "new");
  files.append("link", "new");
  CHECK(outputs.commit(true).empty());
  CHECK(fs::status(folder.file("first")).permissions() == fs::perms(0600));
  CHECK_FALSE(fs::is_symlink(folder.file("link")));
  CHECK(folder.content("link") == "new");
  CHECK(folder.content("second") == old);
}

TEST_CASE("what is in the way of a file of a folder is reported before the work", "[cli]") {
  const Folder folder;
  fs::create_directory(folder.file("third"));
  {
    Outputs outputs(Sync::no);
    OutputFolder& files = outputs.open_folder(folder.file(""));
    files.append("first", "new");
    CHECK_THROWS_WITH(files.append("third", "new"),
                      "cannot write '" + folder.file("third") + "': Is a directory");
  }
  CHECK(folder.content("first") == old);
  CHECK(folder.count() == 3);
}

TEST_CASE("a folder that is not there appears with all of its files", "[cli]") {
  const Folder folder;
  {
    Outputs outputs(Sync::yes);
    OutputFolder& files = outputs.open_folder(folder.file("parts/"));
    files.append("a", std::string(1'000'000, 'a'));
    files.append("b", "b");
    CHECK_FALSE(fs::exists(folder.file("parts")));
    CHECK(outputs.commit(true).empty());
  }
  CHECK(folder.content("parts/a") == std::string(1'000'000, 'a'));
  CHECK(folder.content("parts/b") == "b");
  CHECK(folder.count() == 3);
}
