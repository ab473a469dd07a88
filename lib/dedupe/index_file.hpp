// SPDX-License-Identifier: MIT
/// Fingerprints in a file, for comparison in a later run.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>

#include "dedupe/fingerprint.hpp"

namespace unpsa::dedupe {

/// The first bytes of an index file; the version and a line feed follow.
inline constexpr std::string_view index_magic = "unpsa-dedupe-index";
/// Rises whenever fingerprints change: how text is normalised, cut and hashed, or how they are laid out.
inline constexpr int index_version = 4;

/// Whether a file with these first bytes, at least as many as the magic has, is an index.
[[nodiscard]] bool is_index(std::string_view begin) noexcept;

/// Writes an index piece by piece.
class IndexWriter {
 public:
  using Write = std::function<void(std::string_view piece)>;

  explicit IndexWriter(Write write);
  void add(const Fingerprint& record);
  void end();

 private:
  void write_words(PackedPrint words);

  Write write_;
  std::uint64_t count_ = 0;
  std::uint64_t check_ = 0;
};

/// Fills `room` as far as there are bytes left and returns how many.
using ReadBytes = std::function<std::size_t(std::span<char> room)>;

/// Reads an index and calls `function` with each fingerprint. Returns what is wrong and what to do; empty if
/// nothing.
[[nodiscard]] std::string read_index(const ReadBytes& read,
                                     const std::function<void(const Fingerprint&)>& function);

}  // namespace unpsa::dedupe
