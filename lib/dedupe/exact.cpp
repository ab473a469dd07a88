// SPDX-License-Identifier: MIT
#include "dedupe/exact.hpp"

namespace unpsa::dedupe {

ExactHashes exact_hashes(const Fingerprint& record) {
  if (!record.content()) return {};
  // Of a remark such as `see the annex` only the bytes tell whether it is a copy.
  const bool has_text = record.has_different_units(least_dropped_units);
  return {record.bytes(), has_text ? with_names(*record.content(), record) : record.bytes()};
}

Duplicate ExactDeduper::add(std::string_view id, const ExactHashes& hashes) {
  const auto find = [&hashes](const Index& index, const std::optional<Hash>& hash) -> std::size_t {
    if (!hash || !hashes.content) return 0;
    const auto found = index.find(*hash);
    return found == index.end() ? 0 : found->second;
  };
  if (const std::size_t cluster = find(bytes_, hashes.bytes); cluster != 0) {
    return {DuplicateKind::identical, ids_[cluster - 1], 1, cluster};
  }
  if (const std::size_t cluster = find(content_, hashes.content); cluster != 0) {
    return {DuplicateKind::same_content, ids_[cluster - 1], 1, cluster};
  }
  ids_.emplace_back(id);
  const std::size_t cluster = ids_.size();
  if (hashes.content) {
    content_.emplace(*hashes.content, cluster);
    if (hashes.bytes) bytes_.emplace(*hashes.bytes, cluster);
  }
  return {DuplicateKind::none, {}, 0, cluster};
}

}  // namespace unpsa::dedupe
