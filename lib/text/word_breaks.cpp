// SPDX-License-Identifier: MIT
#include "text/word_breaks.hpp"

#include <unicode/localpointer.h>
#include <unicode/ubrk.h>
#include <unicode/utext.h>
#include <unicode/uvernum.h>

#include "text/icu_error.hpp"

namespace unpsa::text {

struct WordBreaks::State {
  icu::LocalUBreakIteratorPointer breaks;
  icu::LocalUTextPointer opened;
};

WordBreaks::WordBreaks() : state_(std::make_unique<State>()) {
  UErrorCode status = U_ZERO_ERROR;
  state_->breaks.adoptInstead(ubrk_open(UBRK_WORD, "", nullptr, 0, &status));
  check_icu(status);
}
WordBreaks::~WordBreaks() = default;
WordBreaks::WordBreaks(WordBreaks&&) noexcept = default;
WordBreaks& WordBreaks::operator=(WordBreaks&&) noexcept = default;

void WordBreaks::open(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  // An empty view may have no address, which would be an error to ICU.
  state_->opened.adoptInstead(utext_openUTF8(state_->opened.orphan(),
                                             text.data() == nullptr ? "" : text.data(),
                                             static_cast<std::int64_t>(text.size()), &status));
  check_icu(status);
  ubrk_setUText(state_->breaks.getAlias(), state_->opened.getAlias(), &status);
  check_icu(status);
}

std::size_t WordBreaks::count(std::string_view text) {
  open(text);
  UBreakIterator* const breaks = state_->breaks.getAlias();
  std::size_t words = 0;
  while (ubrk_next(breaks) != UBRK_DONE) {
    if (ubrk_getRuleStatus(breaks) >= UBRK_WORD_NONE_LIMIT) ++words;
  }
  return words;
}

void WordBreaks::each(std::string_view text,
                      const std::function<void(std::size_t begin, std::size_t end)>& take) {
  open(text);
  UBreakIterator* const breaks = state_->breaks.getAlias();
  std::int32_t begin = 0;
  for (std::int32_t end = ubrk_next(breaks); end != UBRK_DONE; begin = end, end = ubrk_next(breaks)) {
    if (ubrk_getRuleStatus(breaks) < UBRK_WORD_NONE_LIMIT) continue;
    take(static_cast<std::size_t>(begin), static_cast<std::size_t>(end));
  }
}

std::string_view WordBreaks::version() noexcept { return U_ICU_VERSION; }

}  // namespace unpsa::text
