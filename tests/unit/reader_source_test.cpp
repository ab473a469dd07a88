// SPDX-License-Identifier: MIT
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "catch.hpp"
#include "unpsa/reader.hpp"

using namespace unpsa;

namespace {

std::string read_all(ByteSource& source, std::size_t room_size) {
  std::string all;
  std::string room(room_size, '\0');
  while (const std::size_t count = source.read(std::span<char>(room.data(), room.size()))) {
    REQUIRE(count <= room.size());
    all.append(room, 0, count);
  }
  return all;
}

/// A file that is gone at the end of the test.
class TemporaryFile {
 public:
  explicit TemporaryFile(std::string_view bytes)
      : path_(std::filesystem::temp_directory_path() / ("unpsa-source-test-" + std::to_string(::getpid()))) {
    std::ofstream(path_, std::ios::binary) << bytes;
  }
  ~TemporaryFile() { std::filesystem::remove(path_); }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;
  [[nodiscard]] std::string path() const { return path_.string(); }

 private:
  std::filesystem::path path_;
};

std::string message_of(const std::string& path) {
  try {
    FileSource source(path);
    char byte = 0;
    static_cast<void>(source.read({&byte, 1}));
  } catch (const InputOutputError& error) {
    return error.what();
  }
  return {};
}

}  // namespace

TEST_CASE("a name with a NUL opens no file") {
  const TemporaryFile file("text");
  CHECK_THROWS_AS(FileSource(file.path() + std::string("\0x", 2)), InputOutputError);
}

TEST_CASE("a memory source hands out its bytes in pieces") {
  const std::string bytes(
      "a\0b\xFF"
      "cdefg",
      9);
  for (std::size_t piece = 1; piece < 12; ++piece) {
    for (std::size_t room = 1; room < 12; ++room) {
      MemorySource source(bytes, piece);
      CHECK(read_all(source, room) == bytes);
      char more = 0;
      CHECK(source.read({&more, 1}) == 0);
    }
  }
}

TEST_CASE("a memory source keeps to its piece") {
  MemorySource source("abcdef", 2);
  char room[6];
  CHECK(source.read(room) == 2);
  MemorySource none("abcdef", 0);  // a piece of nothing would look like the end
  CHECK(none.read(room) == 1);
}

TEST_CASE("a file source reads a file to its end") {
  const std::string bytes = std::string(100'000, 'x') + std::string("\0\r\n\x1a end", 8);
  const TemporaryFile file(bytes);
  FileSource source(file.path());
  CHECK(read_all(source, 4097) == bytes);
}

TEST_CASE("an empty file is not an error") {
  const TemporaryFile file("");
  FileSource source(file.path());
  CHECK(read_all(source, 16).empty());
}

TEST_CASE("a file that cannot be read is named") {
  CHECK(message_of("/no/such/file") == "cannot open '/no/such/file': No such file or directory");
  const std::string folder = std::filesystem::temp_directory_path().string();
  CHECK(message_of(folder) == "cannot read '" + folder + "': Is a directory");
}
