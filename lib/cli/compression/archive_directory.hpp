// SPDX-License-Identifier: MIT
/// The directory at the end of a ZIP archive.
#pragma once

#include <string>

namespace unpsa::cli {

/// Whether all entries agree in what is the same for all files that one program puts into an archive, and
/// that nothing else is compared with: versions, flags, disk and attributes. None has a comment. False too if
/// the archive is none.
[[nodiscard]] bool has_even_directory(const std::string& path);
/// Whether the directory gives bytes of the archive to several of its files. False where it has another
/// layout (ZIP64), or the archive is none.
[[nodiscard]] bool has_overlaps(const std::string& path);

}  // namespace unpsa::cli
