// SPDX-License-Identifier: MIT
#include <set>
#include <string>

#include "catch.hpp"
#include "text/translation.hpp"

using unpsa::text::MessageLanguage;
using unpsa::text::translate;

namespace {

std::size_t count(std::string_view text, std::string_view what) {
  std::size_t found = 0;
  for (std::size_t at = text.find(what); at != std::string_view::npos;
       at = text.find(what, at + what.size())) {
    ++found;
  }
  return found;
}

}  // namespace

TEST_CASE("every translation has what its text has, and no text has two", "[text][translation]") {
  std::set<std::string_view> seen;
  for (const auto& table : unpsa::text::all_translations()) {
    for (const auto& row : table) {
      INFO(row.en);
      CHECK(seen.insert(row.en).second);
      CHECK_FALSE(row.zh.empty());
      const std::size_t holes = count(row.en, "{}") + count(row.en, "{#}") + count(row.en, "{w}");
      CHECK(count(row.en, "{") == holes);
      CHECK(count(row.zh, "{") == holes);
      for (std::size_t i = 0; i < holes; ++i) CHECK(count(row.zh, "{" + std::to_string(i) + "}") == 1);
    }
  }
}

TEST_CASE("options, words in capitals and examples are the same in both languages", "[text][translation]") {
  for (const auto& table : unpsa::text::all_translations()) {
    for (const auto& row : table) {
      for (std::size_t at = row.en.find("--"); at != std::string_view::npos; at = row.en.find("--", at + 2)) {
        const std::size_t end = row.en.find_first_not_of("abcdefghijklmnopqrstuvwxyz-", at);
        INFO(row.en);
        CHECK(row.zh.find(row.en.substr(at, end - at)) != std::string_view::npos);
      }
    }
  }
}

TEST_CASE("a message is translated with what stands in it", "[text][translation]") {
  const auto zh = [](std::string_view english) { return translate(english, MessageLanguage::zh); };
  CHECK(zh("question 3.a has no answer") == "问题 3.a 没有回答");
  CHECK(zh("the answer to question 2 has 103 words; the limit is 100") ==
        "问题 2 的回答有 103 个词，上限为 100");
  CHECK(zh("unknown option '--x'; did you mean '--y'?") == "未知选项 “--x”；是否指 “--y”？");
  const std::string_view why = "it is one of the inputs; name another file";
  CHECK(zh("standard output is not written: " + std::string(why)) ==
        "标准输出未写入：它是输入之一；请指定其他文件");
  CHECK(zh("'x' is not written: " + std::string(why)) == "“x” 未写入：它是输入之一；请指定其他文件");
}

TEST_CASE("what stands in quotes is what the user wrote", "[text][translation]") {
  CHECK(translate("the member state 'sector' is not in the country table", MessageLanguage::zh) ==
        "会员国“sector”不在国家名单中");
}

TEST_CASE("what has no translation stays English, and so does all in English", "[text][translation]") {
  CHECK(translate("an unheard-of message", MessageLanguage::zh) == "an unheard-of message");
  CHECK(translate("question 3.a has no answer", MessageLanguage::en) == "question 3.a has no answer");
  CHECK(unpsa::text::translate_whole("an unheard-of message", MessageLanguage::zh).empty());
}
