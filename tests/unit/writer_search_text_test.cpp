// SPDX-License-Identifier: MIT
#include <string>

#include "catch.hpp"
#include "writer/document/search_text.hpp"

using unpsa::writer::append_search_text;

namespace {

std::string words_of(std::string_view text) {
  std::string words;
  append_search_text(words, text);
  return words;
}

}  // namespace

TEST_CASE("Latin text is indexed as it is") {
  CHECK(words_of("Public service, 24/7.") == "Public service, 24/7.");
  CHECK(words_of("").empty());
}

TEST_CASE("Chinese characters are indexed alone, and as words of two to four") {
  CHECK(words_of("疫情") == "疫 情 疫情 ");
  CHECK(words_of("一网统管好") ==
        "一 网 统 管 好 一网 网统 一网统 统管 网统管 一网统管 管好 统管好 网统管好 ");
  CHECK(words_of("疫，情") == "疫 ， 情");
  CHECK(words_of("疫\n情") == "疫\n情");
}

TEST_CASE("a Latin word that stands with Chinese characters is one of a sequence") {
  CHECK(words_of("5G网络") == "5G 网 络 5G网 网络 5G网络 ");
  CHECK(words_of("用App查") == "用 App 查 用App App查 用App查 ");
  CHECK(words_of("the App查, 5G") == "the App 查, 5G App查 ");
  CHECK(words_of("查 App 查") == "查 App 查");
}
