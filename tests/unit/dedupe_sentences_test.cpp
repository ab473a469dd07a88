// SPDX-License-Identifier: MIT
#include "catch.hpp"
#include "dedupe/sentences.hpp"

using unpsa::dedupe::split_sentences;
using Sentences = std::vector<std::string_view>;

TEST_CASE("sentences of Western text end before white space") {
  CHECK(split_sentences("One. Two? Three!  Four") == Sentences{"One.", "Two?", "Three!", "Four"});
  CHECK(split_sentences("Target 3.d grew by 98.5 per cent. Yes.") ==
        Sentences{"Target 3.d grew by 98.5 per cent.", "Yes."});
  CHECK(split_sentences("He said: \"It thaws.\" They left (at once.) Then…  rain.") ==
        Sentences{"He said: \"It thaws.\"", "They left (at once.)", "Then…", "rain."});
}

TEST_CASE("numbers of lists and full stops before small letters end none") {
  CHECK(split_sentences("Three codes. 1. A work code. 2. A health code.") ==
        Sentences{"Three codes.", "1. A work code.", "2. A health code."});
  CHECK(split_sentences("It was so in 2021. Then not.") == Sentences{"It was so in 2021.", "Then not."});
  CHECK(split_sentences("Policies (e.g. payments, i.e. relief) help. All agree.") ==
        Sentences{"Policies (e.g. payments, i.e. relief) help.", "All agree."});
  CHECK(split_sentences("Who? me. 3.\nnext") == Sentences{"Who?", "me.", "3.", "next"});
}

TEST_CASE("sentences of Chinese text need no white space") {
  CHECK(split_sentences("我们开办了诊所。有多少人？三千人！价格：3.5元；完。") ==
        Sentences{"我们开办了诊所。", "有多少人？", "三千人！", "价格：3.5元；", "完。"});
  CHECK(split_sentences("他说：“好。”然后走了。") == Sentences{"他说：“好。”", "然后走了。"});
}

TEST_CASE("line ends end sentences, and nothing is lost or empty") {
  CHECK(split_sentences("a list:\n- one\n\n  - two\r\n") == Sentences{"a list:", "- one", "- two"});
  CHECK(split_sentences("").empty());
  CHECK(split_sentences(" \n ").empty());
  CHECK(split_sentences("...") == Sentences{"..."});
}
