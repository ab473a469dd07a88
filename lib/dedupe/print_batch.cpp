// SPDX-License-Identifier: MIT
#include "dedupe/print_batch.hpp"

#include <span>

#include "dedupe/keys.hpp"

namespace unpsa::dedupe {

Fingerprint PrintBatch::add(const Record& record) {
  const Fingerprint print = maker_.append(packed_, record);
  print_words_.push_back(print.words().size());
  const std::size_t before = keys_.size();
  if (indexing_) append_keys(*indexing_, print, keys_);
  key_counts_.push_back(keys_.size() - before);
  return print;
}

void PrintBatch::give_to(Corpus& corpus) {
  take_all(
      [&corpus](const Fingerprint& print, std::span<const std::uint32_t> keys) { corpus.add(print, keys); });
}

void PrintBatch::take_all(
    const std::function<void(const Fingerprint&, std::span<const std::uint32_t> keys)>& function) {
  PackedPrint words = packed_.view();
  std::span<const std::uint32_t> keys = keys_;
  for (std::size_t i = 0; i < print_words_.size(); ++i) {
    function(Fingerprint(words.first(print_words_[i])), keys.first(key_counts_[i]));
    words = words.subspan(print_words_[i]);
    keys = keys.subspan(key_counts_[i]);
  }
  packed_.clear();
  print_words_.clear();
  keys_.clear();
  key_counts_.clear();
}

}  // namespace unpsa::dedupe
