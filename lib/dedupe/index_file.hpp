// SPDX-License-Identifier: MIT
/// Fingerprints in a file, for comparison in a later run.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "dedupe/fingerprint.hpp"

namespace unpsa::dedupe {

/// The first bytes of an index file; the version and a line feed follow.
inline constexpr std::string_view index_magic = "unpsa-dedupe-index";
/// Rises whenever fingerprints change: how text is normalised, cut and hashed, or how they are laid out.
inline constexpr int index_version = 4;

/// Which part of a corpus an index is of, whose records have not been compared with each other yet: `number`
/// of `count`, from 1. Of an ordinary index, both are 0.
struct Shard {
  int number = 0;
  int count = 0;
  friend bool operator==(const Shard&, const Shard&) = default;
};
/// A corpus has so many parts at most.
inline constexpr int max_shards = 100000;

/// The longest first line of an index, in bytes.
inline constexpr std::size_t max_index_head = 64;
/// The part that an index with these first bytes, `max_index_head` where it has so many, says it is; {0, 0}
/// if it says nothing of the kind.
[[nodiscard]] Shard find_shard(std::string_view begin) noexcept;
/// `2/7` as a part; none if it is not.
[[nodiscard]] std::optional<Shard> parse_shard(std::string_view text) noexcept;

/// Whether a file with these first bytes, at least as many as the magic has, is an index.
[[nodiscard]] bool is_index(std::string_view begin) noexcept;

/// Writes an index piece by piece.
class IndexWriter {
 public:
  using Write = std::function<void(std::string_view piece)>;

  explicit IndexWriter(Write write, Shard shard = {});
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

/// Reads the index of this part, or an ordinary one, and calls `function` with each fingerprint. Returns what
/// is wrong and what to do; empty if nothing.
[[nodiscard]] std::string read_index(const ReadBytes& read, Shard shard,
                                     const std::function<void(const Fingerprint&)>& function);

}  // namespace unpsa::dedupe
