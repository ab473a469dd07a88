// SPDX-License-Identifier: MIT
#include "unpsa/dedupe/dedupe.hpp"

#include <array>
#include <charconv>

#include "unpsa/json/record_json.hpp"

namespace unpsa::dedupe {
namespace {

constexpr std::array<std::string_view, 3> kind_names{"none", "identical", "same-content"};

/// The shortest decimals that read back as the same number.
std::string format_score(double score) {
  std::array<char, 32> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), score).ptr;
  return {digits.data(), end};
}

}  // namespace

std::string_view name_of(DuplicateKind kind) noexcept { return kind_names[static_cast<std::size_t>(kind)]; }

Verdict Deduper::add(const Record& record) { return add(record.id, compute_fingerprint(record, scratch_)); }

Verdict Deduper::add(std::string_view id, const Fingerprint& fingerprint) {
  const auto find = [](const Index& index, const std::optional<Hash>& hash) -> std::size_t {
    if (!hash) return 0;
    const auto found = index.find(*hash);
    return found == index.end() ? 0 : found->second;
  };
  if (const std::size_t cluster = find(bytes_, fingerprint.bytes); cluster != 0) {
    return {DuplicateKind::identical, ids_[cluster - 1], 1, cluster};
  }
  if (const std::size_t cluster = find(content_, fingerprint.content); cluster != 0) {
    return {DuplicateKind::same_content, ids_[cluster - 1], 1, cluster};
  }
  ids_.emplace_back(id);
  const std::size_t cluster = ids_.size();
  if (fingerprint.bytes) bytes_.emplace(*fingerprint.bytes, cluster);
  if (fingerprint.content) content_.emplace(*fingerprint.content, cluster);
  return {DuplicateKind::none, {}, 0, cluster};
}

void append_duplicate_json(std::string& out, const Verdict& verdict) {
  out.append("{\"kind\":\"").append(name_of(verdict.kind)).append("\",\"of\":");
  if (verdict.kind == DuplicateKind::none) {
    out += "null,\"score\":null";
  } else {
    json::append_string(out, verdict.of);
    out.append(",\"score\":").append(format_score(verdict.score));
  }
  out.append(",\"cluster\":").append(std::to_string(verdict.cluster)).append("}");
}

}  // namespace unpsa::dedupe
