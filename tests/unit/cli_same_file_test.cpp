// SPDX-License-Identifier: MIT
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "catch.hpp"
#include "cli/output/outputs.hpp"
#include "cli/output/overwrite.hpp"
#include "cli/output/same_file.hpp"
#include "temporary_folder.hpp"

using namespace unpsa::cli;

namespace {

namespace fs = std::filesystem;

/// A folder of our own, which is the current one as long as this.
class CurrentFolder : public unpsa::test::TemporaryFolder {
 public:
  CurrentFolder() : TemporaryFolder("same"), before_(fs::current_path()) { fs::current_path(path()); }
  ~CurrentFolder() { fs::current_path(before_); }
  CurrentFolder(const CurrentFolder&) = delete;
  CurrentFolder& operator=(const CurrentFolder&) = delete;

 private:
  fs::path before_;
};

/// Standard output goes to the end of a file as long as this.
class AppendedFile {
 public:
  explicit AppendedFile(const std::string& name) : before_(::dup(STDOUT_FILENO)) {
    const int file = ::open(name.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600);
    ::dup2(file, STDOUT_FILENO);
    ::close(file);
  }
  ~AppendedFile() {
    ::dup2(before_, STDOUT_FILENO);
    ::close(before_);
  }
  AppendedFile(const AppendedFile&) = delete;
  AppendedFile& operator=(const AppendedFile&) = delete;

 private:
  int before_;
};

}  // namespace

TEST_CASE("two names of one output are told, however they are spelled", "[cli]") {
  const CurrentFolder folder;
  fs::create_directory("d1");
  fs::create_directory_symlink("d1", "d2");
  fs::create_symlink("d1/late", "link");
  fs::create_symlink("nowhere/late", "astray");
  // Files that are not there yet, and then are.
  for (int i = 0; i < 2; ++i) {
    CHECK(is_same_output("x", "x"));
    CHECK(is_same_output("./x", "x"));
    CHECK(is_same_output("d1/../x", "x"));
    CHECK(is_same_output(folder.file("x"), "x"));
    CHECK(is_same_output("d1/late", "d2/late"));
    CHECK(is_same_output("link", "d2/late"));
    CHECK_FALSE(is_same_output("x", "y"));
    CHECK_FALSE(is_same_output("x", "d1/x"));
    CHECK_FALSE(is_same_output("link", "x"));
    CHECK_FALSE(is_same_output("-", "x"));
    for (const char* const name : {"x", "y", "d1/late"}) std::ofstream(name) << "a";
  }
  fs::create_hard_link("x", "hard");
  CHECK(is_same_output("hard", "x"));
  CHECK(is_same_output("nowhere/x", "nowhere/x"));
  CHECK_FALSE(is_same_output("nowhere/x", "nowhere/y"));
  CHECK_FALSE(is_same_output("astray", "d1/late"));
}

TEST_CASE("devices and pipes take several outputs, and so does standard output", "[cli]") {
  const CurrentFolder folder;
  REQUIRE(::mkfifo("pipe", 0600) == 0);
  CHECK_FALSE(is_same_output("pipe", "pipe"));
  CHECK_FALSE(is_same_output("/dev/null", "/dev/null"));
  CHECK_FALSE(is_same_output("-", "/dev/stdout"));
  const AppendedFile out("out");
  CHECK(is_same_output("", "./out"));
  CHECK(is_same_output("out", "-"));
  CHECK_FALSE(is_same_output("-", ""));
}

TEST_CASE("standard output is no input of the run", "[cli]") {
  const CurrentFolder folder;
  std::ofstream("in") << "a";
  std::ofstream("other") << "a";
  CHECK_FALSE(is_file_of_standard_output("in"));
  const AppendedFile out("in");
  CHECK(is_file_of_standard_output("./in"));
  CHECK_FALSE(is_file_of_standard_output("other"));
  CHECK_FALSE(is_file_of_standard_output("nowhere"));
  CHECK_FALSE(is_file_of_standard_output("-"));
  const FileSet other({"other"});
  const FileSet in({"other", "./in"});
  CHECK_THROWS_WITH(check_overwrite("-", Holds::records, {.named = in}, /*is_filter=*/true),
                    "standard output is not written: it is one of the inputs; name another file");
  CHECK_NOTHROW(check_overwrite("", Holds::records, {.named = other}, /*is_filter=*/true));
  // A list of names or verdicts, which would be lost.
  CHECK_THROWS_WITH(check_overwrite("-", Holds::records, {.named = other, .others = in}),
                    "standard output is not written: this run reads it; name another file");
}

TEST_CASE("links that lead in a circle are no place for an output", "[cli]") {
  const CurrentFolder folder;
  fs::create_symlink("loop", "loop");
  fs::create_symlink("two", "one");
  fs::create_symlink("one", "two");
  fs::create_symlink("late", "link");
  Outputs outputs(Sync::no);
  for (const std::string name : {"loop", "one"}) {
    const std::string message = "cannot write '" + name + "': Too many levels of symbolic links";
    CHECK_THROWS_WITH(outputs.open(name), message);
    CHECK_THROWS_WITH(outputs.open_folder(name), message);
  }
  outputs.open("link").write("new");
  CHECK(outputs.commit(true).empty());
  CHECK(fs::is_symlink("loop"));
  CHECK(fs::is_regular_file(fs::symlink_status("late")));
}
