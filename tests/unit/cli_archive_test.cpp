// SPDX-License-Identifier: MIT
#include <unistd.h>
#include <zlib.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "cli/compression/archive.hpp"
#include "cli/input/folders.hpp"
#include "cli/input/inputs.hpp"

namespace {

using namespace unpsa;
using namespace std::string_literals;

namespace fs = std::filesystem;

/// A file that is there as long as this.
class TemporaryFile {
 public:
  explicit TemporaryFile(std::string_view content) {
    static int count = 0;
    path_ = (fs::temp_directory_path() /
             ("unpsa-archive-" + std::to_string(::getpid()) + "-" + std::to_string(count++) + ".zip"))
                .string();
    std::ofstream(path_, std::ios::binary) << content;
  }
  ~TemporaryFile() { fs::remove(path_); }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;

  [[nodiscard]] const std::string& path() const { return path_; }

 private:
  std::string path_;
};

using Files = std::vector<std::pair<std::string, std::string>>;

void append_little_endian(std::string& out, std::size_t value, int bytes) {
  for (int i = 0; i < bytes; ++i) out += static_cast<char>(value >> (8 * i) & 0xFF);
}

/// What `zip` makes of a file (PKWARE APPNOTE, 4.3.7 and 4.3.12), deflated.
std::string zip_of(const Files& files) {
  std::string out;
  std::string directory;
  for (const auto& [name, content] : files) {
    std::string packed(::compressBound(content.size()) + 16, '\0');
    z_stream stream{};
    REQUIRE(::deflateInit2(&stream, 9, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY) == Z_OK);
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(content.data()));
    stream.avail_in = static_cast<uInt>(content.size());
    stream.next_out = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    REQUIRE(::deflate(&stream, Z_FINISH) == Z_STREAM_END);
    packed.resize(stream.total_out);
    ::deflateEnd(&stream);

    std::string common;
    append_little_endian(common, 20, 2);  // the version that can read it
    append_little_endian(common, 0, 2);
    append_little_endian(common, 8, 2);  // deflated
    append_little_endian(common, 0, 4);
    append_little_endian(
        common, ::crc32(0, reinterpret_cast<const Bytef*>(content.data()), static_cast<uInt>(content.size())),
        4);
    append_little_endian(common, packed.size(), 4);
    append_little_endian(common, content.size(), 4);
    append_little_endian(common, name.size(), 2);
    append_little_endian(common, 0, 2);
    const std::size_t offset = out.size();
    out += "PK\x03\x04" + common + name + packed;
    directory += "PK\x01\x02"s + "\x14\x03" + common;
    directory.append(2 + 2 + 2 + 4, '\0');
    append_little_endian(directory, offset, 4);
    directory += name;
  }
  const std::size_t begin = out.size();
  out += directory + "PK\x05\x06";
  append_little_endian(out, 0, 4);
  append_little_endian(out, files.size(), 2);
  append_little_endian(out, files.size(), 2);
  append_little_endian(out, directory.size(), 4);
  append_little_endian(out, begin, 4);
  append_little_endian(out, 0, 2);
  return out;
}

std::string read_all(const std::string& path, int max_ratio = 200) {
  const auto source = cli::open_bytes(path, max_ratio);
  std::string all;
  std::string room(1000, '\0');
  while (const std::size_t size = source->read(room)) all.append(room, 0, size);
  return all;
}

std::string failure_of(const std::string& path, int max_ratio = 200) {
  try {
    read_all(path, max_ratio);
  } catch (const InputOutputError& error) {
    return error.what();
  }
  return {};
}

std::vector<std::string> names_in(const cli::InputList& list) {
  std::vector<std::string> names;
  for (const cli::Input& input : list.inputs) names.push_back(input.name);
  return names;
}

}  // namespace

TEST_CASE("the forms in an archive are inputs, in the order of their names", "[cli]") {
  const TemporaryFile file(zip_of({{"b/x.txt", "Member State Chad\n"},
                                   {"b/", ""},
                                   {"a.html", "<p>Fiji</p>"},
                                   {"picture.png", "PNG"},
                                   {".git/a.txt", "no"},
                                   {"__MACOSX/b/._x.txt", "no"}}));
  REQUIRE(cli::is_archive(file.path()));
  cli::CommonOptions options;
  options.files = {file.path()};
  const cli::InputList list = cli::list_inputs(options);
  CHECK(names_in(list) == std::vector{file.path() + "!/a.html", file.path() + "!/b/x.txt"});
  CHECK(list.other_files == 1);
  CHECK(list.errors.empty());
  CHECK(read_all(list.inputs.back().name) == "Member State Chad\n");
  CHECK(failure_of(file.path() + "!/c.txt").find("the archive has no such file") != std::string::npos);

  options.globs = {"*.png"};
  CHECK(names_in(cli::list_inputs(options)) == std::vector{file.path() + "!/picture.png"});
  options.globs = {"*.doc"};
  CHECK(cli::list_inputs(options).errors.size() == 1);
}

TEST_CASE("files in an archive are found by the bytes of their names", "[cli]") {
  // As GBK (冰情), as code page 437 (café), and with control characters.
  const std::vector<std::string> names = {"\xb1\xf9\xc7\xe9.txt", "caf\x82.txt", "a\x01.txt", "b\x1b.txt",
                                          "c\x0b"
                                          "d.txt"};
  for (const std::string& name : names) {
    const TemporaryFile file(zip_of({{"other.txt", "no"}, {name, "Member State Chad\n"}}));
    CHECK(read_all(file.path() + "!/" + name) == "Member State Chad\n");
    CHECK(cli::is_member(file.path() + "!/" + name));
    CHECK_FALSE(cli::is_member(file.path() + "!/x" + name));
  }
}

TEST_CASE("archives in an archive are counted and not read", "[cli]") {
  const std::string inner = zip_of({{"b.txt", "Member State Chad\n"}});
  cli::CommonOptions options;
  const TemporaryFile both(zip_of({{"a.txt", "Member State Fiji\n"}, {"x.zip", inner}}));
  options.files = {both.path()};
  CHECK(names_in(cli::list_inputs(options)) == std::vector{both.path() + "!/a.txt"});
  CHECK(cli::list_inputs(options).nested_archives == 1);

  const TemporaryFile only(zip_of({{"x.zip", inner}}));
  options.files = {only.path()};
  options.globs = {"*"};
  const cli::InputList list = cli::list_inputs(options);
  CHECK(list.inputs.empty());
  REQUIRE(list.errors.size() == 1);
  CHECK(list.errors[0].find("archives in an archive are not read") != std::string::npos);
}

TEST_CASE("documents that are archives, and other files, are no archives of forms", "[cli]") {
  for (const std::string member : {"[Content_Types].xml", "mimetype", "META-INF/MANIFEST.MF"}) {
    const TemporaryFile document(zip_of({{"a.xml", "<a/>"}, {member, "x"}}));
    CHECK_FALSE(cli::is_archive(document.path()));
  }
  CHECK_FALSE(cli::is_archive(TemporaryFile("PK").path()));
  CHECK_FALSE(cli::is_archive(TemporaryFile("Member State Chad\n").path()));
  CHECK_FALSE(cli::is_archive("/nowhere.zip"));
  // Without any file.
  CHECK(cli::is_archive(TemporaryFile(zip_of({})).path()));
}

TEST_CASE("an archive that was written again is read again", "[cli]") {
  const TemporaryFile file(zip_of({{"a.txt", "one"}}));
  CHECK(cli::list_members(file.path()) == std::vector<std::string>{"a.txt"});
  std::ofstream(file.path(), std::ios::binary) << zip_of({{"b.txt", "two"}, {"c.txt", "three"}});
  CHECK(cli::is_archive(file.path()));
  CHECK(cli::list_members(file.path()) == std::vector<std::string>{"b.txt", "c.txt"});
}

TEST_CASE("a damaged archive is an error that names it", "[cli]") {
  std::string bytes = zip_of({{"x.txt", std::string(1000, 'a') + "Member State Chad\n"}});
  const TemporaryFile cut(bytes.substr(0, bytes.size() / 2));
  cli::CommonOptions options;
  options.files = {cut.path()};
  const cli::InputList list = cli::list_inputs(options);
  REQUIRE(list.errors.size() == 1);
  CHECK(list.errors.front().starts_with("cannot read '" + cut.path() + "': the archive is damaged"));
  bytes[40] = static_cast<char>(~bytes[40]);
  const TemporaryFile damaged(bytes);
  CHECK(failure_of(damaged.path() + "!/x.txt").find("!/x.txt': its data is damaged") != std::string::npos);
  const TemporaryFile twice(zip_of({{"x.txt", "a"}, {"x.txt", "b"}}));
  options.files = {twice.path()};
  REQUIRE(cli::list_inputs(options).errors.size() == 1);
}

TEST_CASE("a file in an archive grows within bounds", "[cli]") {
  const TemporaryFile bomb(zip_of({{"x.txt", std::string(std::size_t{24} << 20, 'a')}}));
  const std::string member = bomb.path() + "!/x.txt";
  CHECK(failure_of(member).find("grow to more than 200 times their size; if you trust it, raise "
                                "'--max-ratio'") != std::string::npos);
  CHECK(read_all(member, 0).size() == std::size_t{24} << 20);
}

TEST_CASE("parts of names that lead nowhere or up hide no file", "[cli]") {
  const TemporaryFile file(zip_of({{"./y.txt", "y"},
                                   {"../e.txt", "e"},
                                   {"x/../z.txt", "z"},
                                   {"./2020/a.log", "a"},
                                   {"./.git/a.txt", "no"},
                                   {"../.hidden.txt", "no"},
                                   {"./CVS/a.txt", "no"}}));
  cli::CommonOptions options;
  options.files = {file.path()};
  const std::string begin = file.path() + "!/";
  const cli::InputList list = cli::list_inputs(options);
  CHECK(names_in(list) == std::vector{begin + "../e.txt", begin + "./y.txt", begin + "x/../z.txt"});
  CHECK(list.other_files == 1);
  CHECK(read_all(begin + "./y.txt") == "y");
  CHECK(read_all(begin + "../e.txt") == "e");
  options.globs = {"2020/*"};
  CHECK(names_in(cli::list_inputs(options)) == std::vector{begin + "./2020/a.log"});
}

TEST_CASE("files of an archive that share their data are damage", "[cli]") {
  const auto wrong_of = [](const std::string& bytes) {
    const TemporaryFile file(bytes);
    CHECK_FALSE(failure_of(file.path() + "!/a.txt").empty());
    cli::CommonOptions options;
    options.files = {file.path()};
    const cli::InputList list = cli::list_inputs(options);
    CHECK(list.inputs.empty());
    return list.errors.empty() ? std::string() : list.errors.front();
  };
  const std::string wrong = "the archive is damaged (files in it share their data)";
  std::string bytes = zip_of({{"a.txt", "one"}, {"b.txt", "one"}});
  const std::size_t second = bytes.rfind("PK\x01\x02");
  bytes[second + 42] = 0;  // the place of the first
  CHECK(wrong_of(bytes).find(wrong) != std::string::npos);

  // The places of ZIP64 follow the names (APPNOTE, 4.5.3).
  std::string content;
  for (unsigned i = 0; i < 3000; ++i) content += static_cast<char>(i * i * 2654435761U >> 13U);
  const std::string one = zip_of({{"a.txt", content}});
  const std::size_t begin = one.find("PK\x01\x02");
  std::string entry = one.substr(begin, 46 + 5);
  entry[30] = 12;
  entry.replace(42, 4, "\xFF\xFF\xFF\xFF");
  entry += "\x01\x00\x08\x00"s + std::string(8, '\0');
  std::string other = entry;
  other[46] = 'b';
  std::string end = "PK\x05\x06"s + std::string(4, '\0') + "\x02\x00\x02\x00"s;
  append_little_endian(end, 2 * entry.size(), 4);
  append_little_endian(end, begin, 4);
  append_little_endian(end, 0, 2);
  CHECK(wrong_of(one.substr(0, begin) + entry + other + end).find(wrong) != std::string::npos);
}

TEST_CASE("the files of an archive grow within bounds together", "[cli]") {
  Files files;
  for (const char name : "abcdefgh"s) files.emplace_back(name + ".txt"s, std::string(3'000'000, name));
  const TemporaryFile bomb(zip_of(files));
  cli::CommonOptions options;
  options.files = {bomb.path()};
  const cli::InputList list = cli::list_inputs(options);
  CHECK(list.inputs.empty());
  REQUIRE(list.errors.size() == 1);
  CHECK(list.errors.front().find("its files together grow to more than 200 times its size; if you trust it, "
                                 "raise '--max-ratio'") != std::string::npos);
  options.max_ratio = 0;
  CHECK(cli::list_inputs(options).inputs.size() == 8);
  // What is not read does not count.
  options.max_ratio = 200;
  options.globs = {"a.txt", "b.txt", "c.txt", "d.txt"};
  CHECK(cli::list_inputs(options).inputs.size() == 4);
}

TEST_CASE("a file with the name of one in an archive comes first", "[cli]") {
  const TemporaryFile file("Member State Chad\n");
  CHECK_FALSE(cli::split_member_name(file.path()));
  CHECK_FALSE(cli::split_member_name("/nowhere.zip!/x.txt"));
  const auto name = cli::split_member_name(file.path() + "!/a/b.txt");
  REQUIRE(name);
  CHECK(name->archive == file.path());
  CHECK(name->member == "a/b.txt");
}

TEST_CASE("no byte of the directory of an archive changes unnoticed", "[cli]") {
  const std::string bytes = zip_of({{"a.txt", "one"}, {"b.txt", "two"}, {"c.txt", "three"}});
  const auto is_noticed = [](const std::string& archive) {
    const TemporaryFile file(archive);
    try {
      cli::check_archive(file.path());
      // The checksums are those of the files.
      for (const std::string& name : cli::list_members(file.path())) {
        static_cast<void>(read_all(file.path() + "!/" + name, 0));
      }
      return false;
    } catch (const InputOutputError&) {
      return true;
    }
  };
  CHECK_FALSE(is_noticed(bytes));
  std::vector<std::size_t> unnoticed;
  for (std::size_t place = bytes.find("PK\x01\x02"); place < bytes.size(); ++place) {
    std::string other = bytes;
    other[place] = static_cast<char>(other[place] ^ 1);
    if (!is_noticed(other)) unnoticed.push_back(place);
  }
  CHECK(unnoticed == std::vector<std::size_t>{});
}
