// SPDX-License-Identifier: MIT
#include <sys/stat.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "catch.hpp"
#include "cli/input/inputs.hpp"
#include "temporary_folder.hpp"

namespace {

namespace fs = std::filesystem;
using namespace unpsa::cli;
using Names = std::vector<std::string>;

/// A folder of our own, and what the programs find in it.
class FolderOfInputs : public unpsa::test::TemporaryFolder {
 public:
  explicit FolderOfInputs(const Names& files) : TemporaryFolder("folders") {
    for (const std::string& file : files) {
      fs::create_directories((path() / file).parent_path());
      std::ofstream(path() / file) << "a";
    }
    options.files = {path().string()};
  }

  /// The names below the folder.
  Names find() {
    list = list_inputs(options);
    Names names;
    const std::size_t begin = path().string().size() + 1;
    for (const Input& input : list.inputs) {
      CHECK(input.is_found);
      names.push_back(input.name.substr(begin));
    }
    return names;
  }

  CommonOptions options;
  InputList list;
};

}  // namespace

TEST_CASE("a folder is the files with the endings of inputs in it, in order", "[cli]") {
  FolderOfInputs folder({"b.txt", "a/2.MD", "a/1.html", "a.txt", "a/b/c.eml.gz", "提名/表.txt",
                         "n.ndjson.zst", "x.docx", "a/y.csv", "none", ".hidden.txt", ".git/a.txt",
                         "CVS/a.txt"});
  CHECK(folder.find() ==
        Names{"a.txt", "a/1.html", "a/2.MD", "a/b/c.eml.gz", "b.txt", "n.ndjson.zst", "提名/表.txt"});
  CHECK(folder.list.other_files == 3);
  CHECK(folder.list.errors.empty());

  folder.options.does_not_recurse = true;
  CHECK(folder.find() == Names{"a.txt", "b.txt", "n.ndjson.zst"});
}

TEST_CASE("patterns choose the files of a folder", "[cli]") {
  FolderOfInputs folder({"a.txt", "b.log", "2020/a.log", "2020/b.txt"});
  folder.options.globs = {"*.log"};
  CHECK(folder.find() == Names{"2020/a.log", "b.log"});
  CHECK(folder.list.other_files == 2);
  folder.options.globs = {"2020/**"};
  CHECK(folder.find() == Names{"2020/a.log", "2020/b.txt"});
  folder.options.globs = {"!2020/**"};
  CHECK(folder.find() == Names{"a.txt"});
  folder.options.globs = {"*.log", "!b*"};
  CHECK(folder.find() == Names{"2020/a.log"});
  folder.options.globs = {"*.pdf"};
  CHECK(folder.find().empty());
  REQUIRE(folder.list.errors.size() == 1);
  CHECK(folder.list.errors[0].find("it holds no file that '--glob' chooses") != std::string::npos);
}

TEST_CASE("links to files are read, links to folders are counted", "[cli]") {
  FolderOfInputs folder({"a/1.txt"});
  fs::create_directory_symlink(folder.path(), folder.path() / "a/loop");
  fs::create_symlink("1.txt", folder.path() / "a/2.txt");
  fs::create_symlink("nowhere", folder.path() / "a/3.txt");
  REQUIRE(::mkfifo((folder.path() / "pipe.txt").c_str(), 0600) == 0);
  CHECK(folder.find() == Names{"a/1.txt", "a/2.txt", "a/3.txt"});
  CHECK(folder.list.linked_folders == 1);
  CHECK(folder.list.other_files == 1);
}

TEST_CASE("an output in a folder is no input", "[cli]") {
  FolderOfInputs folder({"a.txt", "all.ndjson", "b/all.ndjson"});
  folder.options.output = (folder.path() / "b/../all.ndjson").string();
  CHECK(folder.find() == Names{"a.txt", "b/all.ndjson"});
}

TEST_CASE("a folder without an input is an error", "[cli]") {
  FolderOfInputs folder({"a.pdf"});
  CHECK(folder.find().empty());
  REQUIRE(folder.list.errors.size() == 1);
  CHECK(folder.list.errors[0] == "cannot read '" + folder.path().string() +
                                     "': it holds no file whose name ends as that of an input does, such as "
                                     ".txt; choose others with '--glob'");
}

TEST_CASE("a folder that cannot be read is an error, and the rest is read", "[cli]") {
  FolderOfInputs folder({"a/1.txt", "b.txt"});
  fs::permissions(folder.path() / "a", fs::perms::none);
  const bool may_read_all = ::access((folder.path() / "a").c_str(), R_OK) == 0;  // as root
  const Names found = folder.find();
  fs::permissions(folder.path() / "a", fs::perms::owner_all);
  if (may_read_all) return;
  CHECK(found == Names{"b.txt"});
  REQUIRE(folder.list.errors.size() == 1);
  CHECK(folder.list.errors[0].find("Permission denied") != std::string::npos);
}

TEST_CASE("names of folders end in a slash", "[cli]") {
  const FolderOfInputs folder({"a.txt"});
  Names names = {folder.path().string(), folder.path().string() + "/a.txt", "-", "nowhere"};
  complete_names(names);
  CHECK(names == Names{folder.path().string() + "/", folder.path().string() + "/a.txt", "-", "nowhere"});
}
