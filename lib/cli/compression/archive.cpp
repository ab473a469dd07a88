// SPDX-License-Identifier: MIT
#include "cli/compression/archive.hpp"

#include <zip.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <limits>
#include <system_error>

#include "cli/compression/archive_directory.hpp"
#include "cli/compression/decompressor.hpp"
#include "text/file_name.hpp"
#include "text/format.hpp"

namespace unpsa::cli {
namespace {

using namespace std::string_view_literals;

/// The first file in each of the documents that are archives: of Office, of OpenDocument and EPUB, of Java.
constexpr std::array document_members{"[Content_Types].xml"sv, "mimetype"sv, "META-INF/MANIFEST.MF"sv};

bool is_regular_file(const std::string& path) noexcept {
  std::error_code error;
  return std::filesystem::is_regular_file(path, error);
}

struct CloseArchive {
  void operator()(::zip_t* archive) const noexcept {
    if (archive != nullptr) ::zip_discard(archive);
  }
};
using Archive = std::shared_ptr<::zip_t>;

/// The bytes of a name in the archive, which need not be UTF-8, and its place. libzip finds no such name: it
/// compares what it takes the names for.
struct Entry {
  std::string name;
  ::zip_uint64_t index;
  bool operator<(const Entry& other) const { return name < other.name; }
};

/// An archive that is open, and the names of the files in it, sorted, folders left out.
struct OpenArchive {
  Archive zip;
  std::vector<Entry> files;

  [[nodiscard]] const Entry* find(std::string_view name) const {
    const auto found =
        std::lower_bound(files.begin(), files.end(), name,
                         [](const Entry& entry, std::string_view key) { return entry.name < key; });
    return found != files.end() && found->name == name ? &*found : nullptr;
  }
};

struct CloseMember {
  void operator()(::zip_file_t* file) const noexcept { ::zip_fclose(file); }
};
using Member = std::unique_ptr<::zip_file_t, CloseMember>;

[[noreturn]] void fail(const std::string& path, std::string_view why) {
  throw InputOutputError(text::format("cannot read '{}': {}", text::file_name_as_text(path), why));
}

std::uint64_t size_of_archive(const std::string& path) noexcept {
  std::error_code error;
  const std::uintmax_t size = std::filesystem::file_size(path, error);
  return error ? 0 : size;
}

/// Whether bytes of the archive belong to several of its files. A small one may then grow without bound.
bool shares_data(::zip_t* archive, const std::string& path) {
  if (has_overlaps(path)) return true;
  // Of directories that are laid out otherwise, at least the sum is known.
  std::uint64_t rest = size_of_archive(path);
  const ::zip_int64_t count = ::zip_get_num_entries(archive, 0);
  for (::zip_int64_t index = 0; index < count; ++index) {
    ::zip_stat_t status;
    ::zip_stat_init(&status);
    ::zip_stat_index(archive, static_cast<::zip_uint64_t>(index), 0, &status);
    if (status.comp_size > rest) return true;
    rest -= status.comp_size;
  }
  return false;
}

Archive open_archive(const std::string& path, int more_flags = 0) {
  int code = 0;
  Archive archive(::zip_open(path.c_str(), ZIP_RDONLY | more_flags, &code), CloseArchive());
  if (archive == nullptr) {
    ::zip_error_t error;
    ::zip_error_init_with_code(&error, code);
    const std::string why = ::zip_error_strerror(&error);
    ::zip_error_fini(&error);
    fail(path, "the archive is damaged (" + why + "); copy or download the file again");
  }
  if (shares_data(archive.get(), path))
    fail(path, "the archive is damaged (files in it share their data); copy or download the file again");
  return archive;
}

/// What tells one version of a file from another.
struct Version {
  std::string path;
  std::filesystem::file_time_type time;
  std::uintmax_t size = 0;
  bool operator==(const Version&) const = default;

  explicit Version(const std::string& name = {}) : path(name) {
    std::error_code error;
    time = std::filesystem::last_write_time(path, error);
    size = std::filesystem::file_size(path, error);
  }
};

std::vector<Entry> list_entries(::zip_t* zip) {
  std::vector<Entry> files;
  const ::zip_int64_t count = ::zip_get_num_entries(zip, 0);
  for (::zip_uint64_t index = 0; index < static_cast<::zip_uint64_t>(count); ++index) {
    const char* const bytes = ::zip_get_name(zip, index, ZIP_FL_ENC_RAW);
    const std::string_view name = bytes == nullptr ? std::string_view() : std::string_view(bytes);
    if (!name.empty() && !name.ends_with('/')) files.push_back({std::string(name), index});
  }
  std::sort(files.begin(), files.end());
  return files;
}

/// The archive that this thread has read last, open: its directory is read once, not again to list it and for
/// each file in it.
const OpenArchive& recent_archive(const std::string& path) {
  thread_local Version version;
  thread_local OpenArchive archive;
  if (Version wanted(path); archive.zip == nullptr || version != wanted) {
    Archive zip = open_archive(path);
    archive.files = list_entries(zip.get());
    archive.zip = std::move(zip);
    version = std::move(wanted);
  }
  return archive;
}

/// A file in an archive.
class MemberSource final : public ByteSource {
 public:
  MemberSource(const MemberName& name, int max_ratio)
      : path_(name.archive + std::string(archive_mark) + name.member),
        archive_(recent_archive(name.archive).zip) {
    const Entry* const file = recent_archive(name.archive).find(name.member);
    if (file == nullptr) fail(path_, "the archive has no such file");
    const ::zip_uint64_t at = file->index;
    ::zip_stat_t status;
    ::zip_stat_init(&status);
    ::zip_stat_index(archive_.get(), at, 0, &status);
    if ((status.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && status.encryption_method != ZIP_EM_NONE)
      fail(path_, "it is encrypted; unpack the archive with its password");
    size_ = status.size;
    // Nothing is read of what the archive itself says to be too large; what is read must not be larger.
    if (grows_too_much(status.comp_size, size_, static_cast<std::uint64_t>(max_ratio))) {
      fail(path_, text::format("its {} bytes grow to more than {} times their size; if you trust it, raise "
                               "'--max-ratio'",
                               status.comp_size, max_ratio));
    }
    member_.reset(::zip_fopen_index(archive_.get(), at, 0));
    if (member_ == nullptr) fail(path_, ::zip_strerror(archive_.get()));
  }

  std::size_t read(std::span<char> room) override {
    const ::zip_int64_t size = ::zip_fread(member_.get(), room.data(), room.size());
    if (size < 0) {
      fail(path_, text::format("its data is damaged ({}); copy or download the archive again",
                               ::zip_file_strerror(member_.get())));
    }
    made_ += static_cast<std::uint64_t>(size);
    if (made_ > size_)
      fail(path_, "its data is damaged (longer than it should be); copy or download the archive again");
    return static_cast<std::size_t>(size);
  }

 private:
  std::string path_;
  std::uint64_t size_ = 0;  // that the archive names
  std::uint64_t made_ = 0;
  Archive archive_;
  Member member_;  // closed before the archive
};

}  // namespace

std::optional<MemberName> split_member_name(const std::string& path) {
  for (std::size_t at = path.find(archive_mark); at != std::string::npos;
       at = path.find(archive_mark, at + 1)) {
    std::string archive = path.substr(0, at);
    if (!is_regular_file(archive)) continue;
    if (is_regular_file(path)) return std::nullopt;
    return MemberName{std::move(archive), path.substr(at + archive_mark.size())};
  }
  return std::nullopt;
}

bool is_archive(const std::string& path) {
  if (!is_regular_file(path)) return false;
  try {
    FileSource file(path);
    std::array<char, 4> head{};
    std::size_t size = 0;
    while (size < head.size()) {
      const std::size_t more = file.read(std::span(head).subspan(size));
      if (more == 0) break;
      size += more;
    }
    const std::string_view mark(head.data(), size);
    if (mark == "PK\x05\x06"sv) return true;  // without files
    if (mark != "PK\x03\x04"sv) return false;
  } catch (const InputOutputError&) {
    return false;
  }
  try {
    const OpenArchive& archive = recent_archive(path);
    return std::none_of(document_members.begin(), document_members.end(),
                        [&archive](std::string_view name) { return archive.find(name) != nullptr; });
  } catch (const InputOutputError&) {
    return true;  // it is damaged: listing it reports that
  }
}

bool is_member(const std::string& path) {
  const auto name = split_member_name(path);
  try {
    return name && recent_archive(name->archive).find(name->member) != nullptr;
  } catch (const InputOutputError&) {
    return false;
  }
}

void check_archive(const std::string& path) {
  open_archive(path, ZIP_CHECKCONS);
  if (!has_even_directory(path)) fail(path, "the archive is damaged (its directory); write it again");
}

std::vector<std::string> list_members(const std::string& path) {
  std::vector<std::string> names;
  for (const Entry& file : recent_archive(path).files) names.push_back(file.name);
  if (const auto twice = std::adjacent_find(names.begin(), names.end()); twice != names.end()) {
    fail(path, text::format("it has two files of the name '{}'; unpack it", text::file_name_as_text(*twice)));
  }
  return names;
}

void check_growth(const std::string& path, std::span<const std::string> members, int max_ratio) {
  const OpenArchive& archive = recent_archive(path);
  std::uint64_t size = 0;
  for (const std::string& member : members) {
    const Entry* const file = archive.find(member);
    if (file == nullptr) continue;
    ::zip_stat_t status;
    ::zip_stat_init(&status);
    ::zip_stat_index(archive.zip.get(), file->index, 0, &status);
    size += std::min(status.size, std::numeric_limits<std::uint64_t>::max() - size);
  }
  if (!grows_too_much(size_of_archive(path), size, static_cast<std::uint64_t>(max_ratio))) return;
  fail(path, text::format("its files together grow to more than {} times its size; if you trust it, raise "
                          "'--max-ratio'",
                          max_ratio));
}

std::unique_ptr<ByteSource> open_bytes(const std::string& path, int max_ratio) {
  if (path != "-") {
    if (const auto member = split_member_name(path))
      return std::make_unique<MemberSource>(*member, max_ratio);
  }
  return std::make_unique<FileSource>(path);
}

}  // namespace unpsa::cli
