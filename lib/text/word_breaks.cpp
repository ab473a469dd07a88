// SPDX-License-Identifier: MIT
#include "text/word_breaks.hpp"

#include <unicode/ubrk.h>
#include <unicode/utext.h>
#include <unicode/uvernum.h>

#include <string>

#include "text/icu.hpp"

namespace unpsa::text {
namespace {

constexpr std::string_view purpose = "the method 'icu'";

/// The functions of ICU that are needed.
struct Icu {
  decltype(&::ubrk_open) open = UNPSA_ICU_FUNCTION(ubrk_open, purpose);
  decltype(&::ubrk_setUText) set_text = UNPSA_ICU_FUNCTION(ubrk_setUText, purpose);
  decltype(&::ubrk_next) next = UNPSA_ICU_FUNCTION(ubrk_next, purpose);
  decltype(&::ubrk_getRuleStatus) rule_status = UNPSA_ICU_FUNCTION(ubrk_getRuleStatus, purpose);
  decltype(&::ubrk_close) close = UNPSA_ICU_FUNCTION(ubrk_close, purpose);
  decltype(&::utext_openUTF8) open_text = UNPSA_ICU_FUNCTION(utext_openUTF8, purpose);
  decltype(&::utext_close) close_text = UNPSA_ICU_FUNCTION(utext_close, purpose);
};

const Icu& loaded_icu() {
  static const Icu icu;
  return icu;
}

void check(UErrorCode status, const char* what) {
  if (U_FAILURE(status)) fail_icu(purpose, std::string(what) + " fails with code " + std::to_string(status));
}

}  // namespace

struct WordBreaks::State {
  explicit State(const Icu& functions) : icu(functions) {
    UErrorCode status = U_ZERO_ERROR;
    breaks = icu.open(UBRK_WORD, "", nullptr, 0, &status);
    check(status, "its word break iterator");
  }
  ~State() {
    if (opened != nullptr) icu.close_text(opened);
    icu.close(breaks);
  }
  State(const State&) = delete;
  State& operator=(const State&) = delete;

  const Icu& icu;
  UBreakIterator* breaks = nullptr;
  UText* opened = nullptr;
};

WordBreaks::WordBreaks() : state_(std::make_unique<State>(loaded_icu())) {}
WordBreaks::~WordBreaks() = default;
WordBreaks::WordBreaks(WordBreaks&&) noexcept = default;
WordBreaks& WordBreaks::operator=(WordBreaks&&) noexcept = default;

std::size_t WordBreaks::count(std::string_view text) {
  const Icu& icu = state_->icu;
  UErrorCode status = U_ZERO_ERROR;
  state_->opened = icu.open_text(state_->opened, text.data() == nullptr ? "" : text.data(),
                                 static_cast<std::int64_t>(text.size()), &status);
  check(status, "reading UTF-8");
  icu.set_text(state_->breaks, state_->opened, &status);
  check(status, "its word break iterator");
  std::size_t words = 0;
  while (icu.next(state_->breaks) != UBRK_DONE) {
    if (icu.rule_status(state_->breaks) >= UBRK_WORD_NONE_LIMIT) ++words;
  }
  return words;
}

std::string_view WordBreaks::version() noexcept { return U_ICU_VERSION; }

}  // namespace unpsa::text
