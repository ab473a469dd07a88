// SPDX-License-Identifier: MIT
// The library is opened by name when it is needed: linking it would make every program load 30 MB of it and
// its data at start. The functions are ICU's C interface, whose names carry its version.
#include "unpsa/text/word_breaks.hpp"

#include <dlfcn.h>
#include <unicode/ubrk.h>
#include <unicode/utext.h>
#include <unicode/uvernum.h>

#include <stdexcept>

#define UNPSA_TEXT_OF(symbol) #symbol
#define UNPSA_NAME_OF(symbol) UNPSA_TEXT_OF(symbol)

namespace unpsa::text {
namespace {

constexpr const char* library_name = "libicuuc.so." U_ICU_VERSION_SHORT;

/// The functions of ICU that are needed.
struct Icu {
  decltype(&::ubrk_open) open;
  decltype(&::ubrk_setUText) set_text;
  decltype(&::ubrk_next) next;
  decltype(&::ubrk_getRuleStatus) rule_status;
  decltype(&::ubrk_close) close;
  decltype(&::utext_openUTF8) open_text;
  decltype(&::utext_close) close_text;
};

[[noreturn]] void fail(const std::string& what) {
  throw std::runtime_error("the method 'icu' needs ICU " U_ICU_VERSION_SHORT ", but " + what +
                           "; install it (Debian: libicu" U_ICU_VERSION_SHORT ") or count by another method");
}

template <typename Function>
void find(void* library, const char* name, Function& function) {
  function = reinterpret_cast<Function>(::dlsym(library, name));
  if (function == nullptr) fail(std::string("'") + library_name + "' has no '" + name + "'");
}

Icu load() {
  void* const library = ::dlopen(library_name, RTLD_NOW | RTLD_LOCAL);
  if (library == nullptr) fail(std::string("'") + library_name + "' cannot be loaded");
  Icu icu{};
  find(library, UNPSA_NAME_OF(ubrk_open), icu.open);
  find(library, UNPSA_NAME_OF(ubrk_setUText), icu.set_text);
  find(library, UNPSA_NAME_OF(ubrk_next), icu.next);
  find(library, UNPSA_NAME_OF(ubrk_getRuleStatus), icu.rule_status);
  find(library, UNPSA_NAME_OF(ubrk_close), icu.close);
  find(library, UNPSA_NAME_OF(utext_openUTF8), icu.open_text);
  find(library, UNPSA_NAME_OF(utext_close), icu.close_text);
  return icu;
}

const Icu& loaded_icu() {
  static const Icu icu = load();
  return icu;
}

void check(UErrorCode status, const char* what) {
  if (U_FAILURE(status)) fail(std::string(what) + " fails with code " + std::to_string(status));
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

#undef UNPSA_NAME_OF
#undef UNPSA_TEXT_OF
