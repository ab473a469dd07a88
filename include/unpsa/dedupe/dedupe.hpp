// SPDX-License-Identifier: MIT
/// Recognising nominations that were seen before.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "unpsa/record/record.hpp"

namespace unpsa::dedupe {

/// 128 bits, so that two different texts never share one.
struct Hash {
  std::uint64_t low = 0;
  std::uint64_t high = 0;
  bool operator==(const Hash&) const = default;
};

/// What is kept of a record to recognise it by.
struct Fingerprint {
  std::optional<Hash> bytes;    ///< of the dump; none if the record does not say
  std::optional<Hash> content;  ///< of the normalised answers; none if nothing is answered
};

/// The fingerprint of a record. The content is the text of its answers in form order after
/// `text::append_normalized`, whatever the labels are. Left out are empty and placeholder answers, and
/// yes/no questions, whose answers pages in some languages lose. `scratch` is working memory that
/// a caller may keep between records.
[[nodiscard]] Fingerprint compute_fingerprint(const Record& record, std::string& scratch);

enum class DuplicateKind : std::uint8_t {
  none,
  identical,     ///< the same bytes
  same_content,  ///< the same answers after normalisation
};
/// `none`, `identical`, `same-content`.
[[nodiscard]] std::string_view name_of(DuplicateKind kind) noexcept;

struct Verdict {
  DuplicateKind kind = DuplicateKind::none;
  std::string_view of;  ///< id of the first record of the cluster, kept by the Deduper; empty for kind none
  double score = 0;     ///< 0 to 1: how much is alike; 0 for kind none
  std::size_t cluster = 0;  ///< 1-based, in the order of the clusters' first records
};

/// Compares each record with the first ones of the clusters seen so far. The verdicts depend on
/// the order of the records alone. Keeps about 200 bytes a cluster and no text.
class Deduper {
 public:
  Verdict add(const Record& record);

  /// The same in two steps: fingerprints may be computed by many threads.
  Verdict add(std::string_view id, const Fingerprint& fingerprint);

 private:
  struct Hasher {
    std::size_t operator()(const Hash& hash) const noexcept { return static_cast<std::size_t>(hash.low); }
  };
  using Index = std::unordered_map<Hash, std::size_t, Hasher>;

  Index bytes_;
  Index content_;
  std::deque<std::string> ids_;  // of the first records; index + 1 is the cluster
  std::string scratch_;
};

/// Appends the value of the record's `duplicate` member:
/// `{"kind":"identical","of":"0123456789abcdef","score":1,"cluster":1}`; `of` and `score` null for kind none.
void append_duplicate_json(std::string& out, const Verdict& verdict);

}  // namespace unpsa::dedupe
