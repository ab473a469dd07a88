// SPDX-License-Identifier: MIT
/// ZIP archives of forms. A file in one is named `forms.zip!/2020/x.txt`.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "unpsa/reader.hpp"

namespace unpsa::cli {

/// What stands between the name of an archive and that of a file in it.
constexpr std::string_view archive_mark = "!/";

/// The name of an archive, and of a file in it; names as the system has them.
struct MemberName {
  std::string archive;
  std::string member;
};

/// The parts of `path`, if it names a file in an archive that is there; a file with such a name comes first.
[[nodiscard]] std::optional<MemberName> split_member_name(const std::string& path);

/// Whether `path` names a file that is in an archive. No archive that cannot be read has any.
[[nodiscard]] bool is_member(const std::string& path);

/// Whether a file is a ZIP archive of files. Documents such as those of Word and Excel are ZIP archives too;
/// they are none. A file that cannot be read is none either.
[[nodiscard]] bool is_archive(const std::string& path);

/// For archives that were made here. Throws InputOutputError if what an archive says before each of its files
/// is not what its directory says, or if that is not as one program makes it.
void check_archive(const std::string& path);

/// The names of the files in an archive, sorted, folders left out, as bytes. Throws InputOutputError if it is
/// damaged, has a name twice or has files that share their data.
[[nodiscard]] std::vector<std::string> list_members(const std::string& path);

/// Throws InputOutputError if these files of an archive are together more than `max_ratio` times as large as
/// the archive (0: any): each may be small, and there may be many.
void check_growth(const std::string& path, std::span<const std::string> members, int max_ratio);

/// A file, a pipe, standard input (`-`) or a file in an archive, decompressed there within `max_ratio` times
/// its size (0: any). Throws InputOutputError.
[[nodiscard]] std::unique_ptr<ByteSource> open_bytes(const std::string& path, int max_ratio);

}  // namespace unpsa::cli
