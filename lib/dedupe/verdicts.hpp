// SPDX-License-Identifier: MIT
/// What was decided about the records of a corpus, line by line, so that each part of it can be dealt with
/// apart from the others.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "dedupe/index_file.hpp"
#include "unpsa/dedupe.hpp"

namespace unpsa::dedupe {

/// A record of a part, and its verdict.
struct Verdict {
  Shard part;              ///< and of how many
  std::size_t record = 0;  ///< its number in the part, from 1
  std::string id;
  std::string file;
  std::size_t line = 0;  ///< 0: not known
  Duplicate duplicate;
  bool drops_resubmissions = false;  ///< as `Corpus` was told
};

/// Appends a line of NDJSON: `part`, `parts`, `record`, `id`, `file`, `line`, `kind`, `of`, `score`,
/// `cluster`, `droppable`, `copies_resubmission`, `drops_resubmissions`.
void append_verdict(std::string& out, const Verdict& verdict);

/// Such a line, also if another program has written it again; none if it is something else. `file` and `line`
/// need not be there.
[[nodiscard]] std::optional<Verdict> parse_verdict(std::string_view line);

/// The part that a line of `append_verdict` is about, by its first bytes; none if another program has written
/// it again in another way.
[[nodiscard]] std::optional<int> find_part(std::string_view line) noexcept;

}  // namespace unpsa::dedupe
