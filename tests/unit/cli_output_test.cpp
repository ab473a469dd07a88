// SPDX-License-Identifier: MIT
#include <fcntl.h>
#include <signal.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <thread>

#include "catch.hpp"
#include "cli/output/output.hpp"
#include "temporary_folder.hpp"

namespace {

namespace fs = std::filesystem;
using unpsa::cli::Output;
using unpsa::cli::OutputError;

/// A folder of our own.
class Folder : public unpsa::test::TemporaryFolder {
 public:
  Folder() : TemporaryFolder("output") {}

  [[nodiscard]] std::ptrdiff_t count() const {
    return std::distance(fs::directory_iterator(path()), fs::directory_iterator());
  }
};

std::string content_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

void put(const std::string& path, const std::string& content) {
  std::ofstream(path, std::ios::binary) << content;
}

std::string message_of(const std::string& path, const std::string& bytes = "x") {
  try {
    Output output(path);
    output.write(bytes);
    output.commit();
  } catch (const OutputError& error) {
    return error.what();
  }
  return {};
}

}  // namespace

TEST_CASE("a file appears when all is written", "[cli]") {
  const Folder folder;
  const std::string path = folder.file("输出.csv");
  Output output(path);
  output.write("one\n");
  output.write(std::string(1'000'000, 'x'));
  output.write("end\n");
  output.flush();
  CHECK_FALSE(fs::exists(path));
  output.commit();
  CHECK(content_of(path) == "one\n" + std::string(1'000'000, 'x') + "end\n");
  CHECK(folder.count() == 1);
}

TEST_CASE("what is not committed leaves no trace", "[cli]") {
  const Folder folder;
  put(folder.file("old"), "old");
  {
    Output output(folder.file("old"));
    output.write("new");
    output.flush();
    CHECK(folder.count() == 2);
  }
  CHECK(content_of(folder.file("old")) == "old");
  CHECK(folder.count() == 1);
}

TEST_CASE("several files are written at a time, each by itself", "[cli]") {
  const Folder folder;
  Output first(folder.file("first"));
  {
    Output second(folder.file("second"));
    Output third(folder.file("third"));
    first.write("1");
    second.write("2");
    third.write("3");
    second.commit();
    CHECK(folder.count() == 3);
  }
  CHECK(folder.count() == 2);  // the third was not committed
  first.commit();
  CHECK(content_of(folder.file("first")) == "1");
  CHECK(content_of(folder.file("second")) == "2");
  CHECK_FALSE(fs::exists(folder.file("third")));
}

TEST_CASE("a file that is replaced keeps its permissions", "[cli]") {
  const Folder folder;
  put(folder.file("old"), "old");
  REQUIRE(::chmod(folder.file("old").c_str(), 0640) == 0);
  CHECK(message_of(folder.file("old"), "new").empty());
  CHECK(content_of(folder.file("old")) == "new");
  CHECK(fs::status(folder.file("old")).permissions() == fs::perms(0640));

  const mode_t mask = ::umask(027);
  CHECK(message_of(folder.file("fresh")).empty());
  ::umask(mask);
  CHECK(fs::status(folder.file("fresh")).permissions() == fs::perms(0640));
}

TEST_CASE("a file that root replaces keeps its owner and its group", "[cli]") {
  const Folder folder;
  put(folder.file("old"), "old");
  if (::chown(folder.file("old").c_str(), 12345, 23456) != 0) return;  // not root
  REQUIRE(::chmod(folder.file("old").c_str(), 0660) == 0);
  CHECK(message_of(folder.file("old"), "new").empty());
  CHECK(content_of(folder.file("old")) == "new");
  struct stat status {};
  REQUIRE(::stat(folder.file("old").c_str(), &status) == 0);
  CHECK(status.st_uid == 12345);
  CHECK(status.st_gid == 23456);
  CHECK((status.st_mode & 0777) == 0660);
}

TEST_CASE("another name of a file that is replaced keeps the old content", "[cli]") {
  const Folder folder;
  put(folder.file("old"), "old");
  fs::create_hard_link(folder.file("old"), folder.file("other"));
  CHECK(message_of(folder.file("old"), "new").empty());
  CHECK(content_of(folder.file("old")) == "new");
  CHECK(content_of(folder.file("other")) == "old");
}

TEST_CASE("a link stays a link", "[cli]") {
  const Folder folder;
  put(folder.file("old"), "old");
  fs::create_symlink("old", folder.file("link"));
  fs::create_symlink("fresh", folder.file("dangling"));
  CHECK(message_of(folder.file("link"), "new").empty());
  CHECK(message_of(folder.file("dangling"), "new").empty());
  CHECK(fs::is_symlink(folder.file("link")));
  CHECK(content_of(folder.file("old")) == "new");
  CHECK(fs::is_symlink(folder.file("dangling")));
  CHECK(content_of(folder.file("fresh")) == "new");
}

TEST_CASE("devices and FIFOs are written directly", "[cli]") {
  CHECK(message_of("/dev/null").empty());
  CHECK(fs::is_character_file("/dev/null"));

  const Folder folder;
  REQUIRE(::mkfifo(folder.file("fifo").c_str(), 0600) == 0);
  std::string read;
  std::thread reader([&] { read = content_of(folder.file("fifo")); });
  CHECK(message_of(folder.file("fifo"), "through").empty());
  reader.join();
  CHECK(read == "through");
  CHECK(fs::is_fifo(folder.file("fifo")));
}

TEST_CASE("what cannot be written is reported, however little it is", "[cli]") {
  const Folder folder;
  if (fs::exists("/dev/full")) {
    CHECK(message_of("/dev/full") == "cannot write '/dev/full': No space left on device");
    CHECK(message_of("/dev/full", std::string(1'000'000, 'x')) ==
          "cannot write '/dev/full': No space left on device");
    CHECK(message_of("/dev/full", "").empty());
  }
  CHECK(message_of(folder.file("")) ==
        "cannot write '" + folder.file("") + "': it is a folder; give the name of a file in it");
  CHECK(message_of(folder.file("no/where")) ==
        "cannot write '" + folder.file("no/where") + "': No such file or directory");
  put(folder.file("file"), "");
  CHECK(message_of(folder.file("file/x")) == "cannot write '" + folder.file("file/x") + "': Not a directory");
}

TEST_CASE("a signal removes the temporary file and ends the program by itself", "[cli]") {
  const int signal_number = GENERATE(SIGHUP, SIGINT, SIGTERM, SIGPIPE);
  const Folder folder;
  put(folder.file("old"), "old");
  int ready[2];
  REQUIRE(::pipe(ready) == 0);
  const pid_t child = ::fork();
  if (child == 0) {
    for (const int ending : {SIGHUP, SIGINT, SIGTERM, SIGPIPE}) ::signal(ending, SIG_DFL);
    Output output(folder.file("old"));
    Output other(folder.file("other"));
    output.write("new");
    output.flush();
    if (::write(ready[1], "!", 1) == 1) ::pause();
    ::_exit(0);
  }
  char byte = 0;
  REQUIRE(::read(ready[0], &byte, 1) == 1);
  CHECK(folder.count() == 3);
  ::kill(child, signal_number);
  int status = 0;
  REQUIRE(::waitpid(child, &status, 0) == child);
  CHECK(WIFSIGNALED(status));
  CHECK(WTERMSIG(status) == signal_number);
  CHECK(folder.count() == 1);
  CHECK(content_of(folder.file("old")) == "old");
  ::close(ready[0]);
  ::close(ready[1]);
}
