// SPDX-License-Identifier: MIT
/// Keeps outputs from replacing what is not theirs.
#pragma once

#include <cstdint>
#include <span>
#include <string>

namespace unpsa::cli {

/// What a file holds, as far as it matters here.
enum class Holds : std::uint8_t {
  other,    ///< neither of these, or nothing
  forms,    ///< dumps
  records,  ///< a record stream
};

/// What the beginning of a file holds; `other` if it cannot be read.
[[nodiscard]] Holds find_content(const std::string& path);

/// Throws OutputError if an output that will hold `holds` would replace one of `inputs`, or a file that holds
/// forms or records of somebody. An output of forms or records may replace its own inputs, and earlier
/// outputs of its own kind; an output of something else neither. Files that do not exist or are empty, and
/// devices and pipes, are never in the way.
void check_overwrite(const std::string& path, Holds holds, std::span<const std::string> inputs);

}  // namespace unpsa::cli
