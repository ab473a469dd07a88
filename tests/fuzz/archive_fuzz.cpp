// SPDX-License-Identifier: MIT
// Any bytes as a ZIP archive: its files are listed or something is wrong with it; each is read within its
// bounds, the same however large the pieces are that are asked for. What an archive is made of comes out
// again.
#include <sys/mman.h>
#include <unistd.h>
#include <zip.h>

#include <string>
#include <vector>

#include "cli/compression/archive.hpp"
#include "cli/compression/decompressor.hpp"
#include "require.hpp"
#include "text/format.hpp"

using namespace unpsa;

namespace {

constexpr int max_ratio = 300;

/// A file in memory. Each has a name that those before it did not have: an archive stays open by its name.
class MemoryFile {
 public:
  MemoryFile() : descriptor_(::memfd_create("archive", 0)) {
    static unsigned made = 0;
    path_ = "/proc/self/";
    for (unsigned i = 0; i < made % 8; ++i) path_ += "./";
    path_ += text::format("fd/{}", descriptor_);
    ++made;
  }
  ~MemoryFile() { ::close(descriptor_); }
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;

  void write(std::string_view bytes) const {
    require(::write(descriptor_, bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size()),
            "memory can be written");
  }
  [[nodiscard]] const std::string& path() const noexcept { return path_; }

 private:
  int descriptor_;
  std::string path_;
};

/// What is read of a file, and what is wrong with the rest.
std::string read_member(const std::string& path, std::size_t piece, std::string& error) {
  std::string all;
  try {
    const auto source = cli::open_bytes(path, max_ratio);
    std::string room(piece, '\0');
    while (const std::size_t size = source->read(room)) all.append(room, 0, size);
  } catch (const InputOutputError& wrong) {
    error = wrong.what();
  }
  return all;
}

void check_archive(std::string_view bytes) {
  const MemoryFile file;
  file.write(bytes);
  if (!cli::is_archive(file.path())) return;
  std::vector<std::string> members;
  try {
    members = cli::list_members(file.path());
  } catch (const InputOutputError&) {
    return;
  }
  for (const std::string& member : members) {
    const std::string path = file.path() + std::string(cli::archive_mark) + member;
    std::string error;
    std::string other_error;
    const std::string whole = read_member(path, 65536, error);
    require(whole.size() <= cli::always_allowed_bytes + max_ratio * (bytes.size() + 1) + 65536,
            "growth is bounded");
    const std::string in_pieces = read_member(path, 100, other_error);
    require(error.empty() == other_error.empty(), "the pieces do not matter");
    require(!error.empty() || whole == in_pieces, "nor to what is read");
  }
}

void check_round_trip(std::string_view bytes) {
  const MemoryFile file;
  ::zip_error_t error;
  ::zip_error_init(&error);
  ::zip_source_t* made = ::zip_source_buffer_create(nullptr, 0, 0, &error);
  ::zip_source_keep(made);
  ::zip_t* archive = ::zip_open_from_source(made, ZIP_TRUNCATE, &error);
  ::zip_file_add(archive, "a/表.txt", ::zip_source_buffer(archive, bytes.data(), bytes.size(), 0),
                 ZIP_FL_ENC_UTF_8);
  require(::zip_close(archive) == 0 && ::zip_source_open(made) == 0, "an archive can be made");
  std::string packed;
  std::string room(65536, '\0');
  for (::zip_int64_t size = 0; (size = ::zip_source_read(made, room.data(), room.size())) > 0;)
    packed.append(room, 0, static_cast<std::size_t>(size));
  ::zip_source_close(made);
  ::zip_source_free(made);
  file.write(packed);
  const std::vector<std::string> members = cli::list_members(file.path());
  require(members.size() == 1 && members.front() == "a/表.txt", "the name comes out again");
  std::string wrong;
  require(read_member(file.path() + "!/a/表.txt", 1000, wrong) == bytes && wrong.empty(),
          "what is packed is read again");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes = bytes_of(data, size);
  check_archive(bytes);
  check_round_trip(bytes);
  return 0;
}
