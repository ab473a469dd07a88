// SPDX-License-Identifier: MIT
// The English length of a text, and characters that nobody sees.
#include <unicode/uscript.h>

#include <random>
#include <string>

#include "catch.hpp"
#include "wordcount/words.hpp"
#include "wordcount_texts.hpp"

using namespace unpsa;
using namespace unpsa::wordcount;

namespace {

std::size_t words(std::string_view text) { return count_words(text).word(); }

/// The English length as its definition has it, code point by code point, without dictionaries.
std::size_t equiv_plainly(std::string_view text) {
  std::size_t unspaced = 0;
  std::size_t stretches = 0;
  bool counted = false;
  while (!text.empty()) {
    const text::CodePoint next = text::decode(text);
    text.remove_prefix(next.length);
    const auto character = static_cast<UChar32>(next.value);
    UErrorCode status = U_ZERO_ERROR;
    const UScriptCode script = uscript_getScript(character, &status);
    const bool other_script = script == USCRIPT_HANGUL || script == USCRIPT_LATIN;
    const bool wide = is_asian(next.value) && !is_unseen(next.value) && !other_script &&
                      u_charType(character) != U_DECIMAL_DIGIT_NUMBER;
    unspaced += wide ? 1 : 0;
    if (wide || is_white_space(next.value)) {
      counted = false;
    } else if ((U_GET_GC_MASK(character) & (U_GC_L_MASK | U_GC_N_MASK)) != 0 && !is_unseen(next.value)) {
      stretches += counted ? 0 : 1;
      counted = true;
    }
  }
  return stretches + (unspaced * 10 + 17) / 18;
}

}  // namespace

TEST_CASE("the English length is what its definition says") {
  CHECK(count_words("一2三 four-five，- six").equiv(default_ratio) == 5);  // 2 stretches, `six`, 3 / 1.8
  std::mt19937 random(20261127);
  for (int i = 0; i < 20000; ++i) {
    const std::string text = random_text(random);
    if (count_words(text).equiv(default_ratio) != equiv_plainly(text)) FAIL("differs for: " << text);
  }
}

TEST_CASE("what nobody sees is never a word and ends none") {
  CHECK(words("\u200b") == 0);
  CHECK(words("one \u200b two") == 2);
  CHECK(words("one\u200btwo \u200e\u00ad \u2060") == 1);
  CHECK(words("葛\U000e0100") == 1);
  CHECK(count_words("one \u200b two").lexical == 2);
  CHECK(count_words("one \u200b two").equiv(default_ratio) == 2);
  CHECK(count_words("one \u200b two").ws == 3);  // as `wc -w` and `\\S+` count it
  WordCutter cutter("one \u200b two\u3164 -\u200b-three");
  Word word;
  std::size_t cut = 0;
  while (cutter.next(word)) ++cut;
  CHECK(cut == words("one \u200b two\u3164 -\u200b-three"));
}
