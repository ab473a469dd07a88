// SPDX-License-Identifier: MIT
// A record is recognised by its answers and not by its id: the pages of one nomination in two languages have
// different labels, and values that differ, but the same answers.
#define XXH_INLINE_ALL
#include <xxhash.h>

#include "unpsa/dedupe/dedupe.hpp"
#include "unpsa/form/questions.hpp"
#include "unpsa/text/normalize.hpp"

namespace unpsa::dedupe {
namespace {

constexpr char separator = '\x1f';

Hash hash128(std::string_view bytes) noexcept {
  const XXH128_hash_t hash = XXH3_128bits(bytes.data(), bytes.size());
  return {hash.low64, hash.high64};
}

/// Questions without a limit ask for yes or no.
bool belongs_to_content(const Answer& answer) noexcept {
  if (answer.status != AnswerStatus::answered) return false;
  const form::Question* question = form::find_question(answer.question);
  return question == nullptr || question->limit.has_value();
}

void append_content(std::string& out, const Record& record) {
  for (const Answer& answer : record.answers) {
    if (!belongs_to_content(answer)) continue;
    const std::size_t begin = out.size();
    text::append_normalized(out, answer.text);
    if (out.size() != begin) out += separator;
  }
}

}  // namespace

Fingerprint compute_fingerprint(const Record& record, std::string& scratch) {
  scratch.clear();
  append_content(scratch, record);
  Fingerprint fingerprint;
  if (!scratch.empty()) fingerprint.content = hash128(scratch);
  if (!record.source.hash.empty()) {
    // The dump's own hash has 64 bits only; its answers add to them.
    scratch += record.source.hash;
    fingerprint.bytes = hash128(scratch);
  }
  return fingerprint;
}

}  // namespace unpsa::dedupe
