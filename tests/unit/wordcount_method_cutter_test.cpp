// SPDX-License-Identifier: MIT
#include <random>
#include <string>
#include <vector>

#include "catch.hpp"
#include "wordcount/method_cutter.hpp"

using namespace unpsa::wordcount;

TEST_CASE("a text is cut into what a method counts, by every method") {
  std::mt19937 random(20221123);
  const std::vector<std::string> pieces{"word", " ",      "三",   "条船", "，",     "-",
                                        "--",   "\u2014", "\n",   "a1",   "&",      "\u00a0",
                                        "é",    "\u200b", "한국", "ｗ",   "\ufeff", "ภาษาไทย"};
  for (int round = 0; round < 400; ++round) {
    std::string text;
    for (std::size_t i = random() % 40; i > 0; --i) text += pieces[random() % pieces.size()];
    for (const Method method : {Method::word, Method::asian, Method::non_asian, Method::ws, Method::lexical,
                                Method::equiv, Method::chars, Method::han, Method::icu}) {
      INFO(text << " by " << name_of(method));
      MethodCutter words(text, method);
      Word word;
      std::size_t end = 0;
      while (words.next(word)) {
        CHECK((word.begin >= end && word.begin < word.end && word.end <= text.size()));
        end = word.end;
      }
      CHECK(words.count() == count_words(text, LimitOptions{.method = method}).of(method));
    }
  }
}

TEST_CASE("a text is cut by one method") {
  const auto cut = [](std::string_view text, Method method) {
    MethodCutter words(text, method);
    Word word;
    std::string pieces;
    while (words.next(word)) pieces.append(text.substr(word.begin, word.end - word.begin)).append("|");
    return pieces;
  };
  const std::string_view text = "one—two, 好的 & ok";
  CHECK(cut(text, Method::word) == "one|two,|好|的|&|ok|");
  CHECK(cut(text, Method::asian) == "好|的|");
  CHECK(cut(text, Method::non_asian) == "one|two,|&|ok|");
  CHECK(cut(text, Method::ws) == "one—two,|好的|&|ok|");
  CHECK(cut(text, Method::lexical) == "one|two,|好|的|ok|");
  CHECK(cut(text, Method::equiv) == "one—two,|好|的|ok|");
  CHECK(cut("a 好", Method::chars) == "a|好|");
  CHECK(cut("a 好", Method::han) == "好|");
  CHECK(cut("well-known ภาษาไทย", Method::icu) == "well|known|ภาษา|ไทย|");
  CHECK(cut("well-known ภาษาไทย", Method::equiv) == "well-known|ภาษา|ไทย|");
}
