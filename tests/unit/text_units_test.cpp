// SPDX-License-Identifier: MIT
#include <array>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "catch.hpp"
#include "exact_copy.hpp"
#include "text/fold.hpp"
#include "text/normalize.hpp"
#include "text/punctuation.hpp"
#include "text/units.hpp"
#include "text/utf8.hpp"

using namespace unpsa::text;
using unpsa::test::ExactCopy;

namespace {

struct Cut {
  std::string normalized;
  std::vector<std::uint64_t> units;
  bool operator==(const Cut&) const = default;
};

template <typename Function>
Cut cut_with(const Function& append, std::string_view text) {
  Buffer normalized;
  UnitList units;
  append(normalized, units, text);
  return {std::string(normalized.view()), {units.view().begin(), units.view().end()}};
}

/// One sign for all quotation marks, apostrophes and dashes; Simplified for Traditional Han.
std::string fold_either_way(std::string_view text) {
  std::string folded;
  while (!text.empty()) {
    const CodePoint next = decode(text);
    const std::string_view bytes = text.substr(0, next.length);
    text.remove_prefix(next.length);
    const bool quote = is_in(double_quotes, next.value);
    const bool han =
        (next.value >= 0x3400 && next.value < 0x4DC0) || (next.value >= 0x4E00 && next.value < 0xA000);
    if (quote) {
      folded += '"';
    } else if (is_in(single_quotes, next.value)) {
      folded += '\'';
    } else if (is_in(dashes, next.value)) {
      folded += '-';
    } else if (han) {
      append_folded(folded, bytes);
    } else {
      folded += bytes;
    }
  }
  return folded;
}

Cut cut(std::string_view text) { return cut_with(append_units, text); }
Cut cut_plainly(std::string_view text) { return cut_with(append_units_plain, text); }

std::size_t count(std::string_view text) { return cut(text).units.size(); }

// Characters of every sort, some of which combine.
// clang-format off
constexpr std::array<std::string_view, 55> morsels{
    "a", "Z", "7", " ", "  ", "\n", "\t", ",", "-", "word", "Another",
    "long ascii passage of many words. ", "e\u0301", "\u0301", "\u00e9", "\u00c9", "\u0416", "\u0436",
    "\u4e2d", "\u6587\u5b57", "\uff0c", "\uff21", "\u3000", "\u3002", "\u30ab", "\u30ab\u3099",
    "\u3099", "\uff76\uff9e", "\uac00", "\u1100\u1161\u11a8", "\u00ad", "\u200b", "\u2026", "\u00df",
    "\ufb01", "\u00bd", "\u2463", "\U00020000", "\U0001F600", "\u0600", "\u0627\u0644", "\u064b",
    "\u3400", "\u9fff", "\u1e9e", "\u0130", "\u0915\u094d\u0937", "\x7f", "\x01", "@[`{", "\u2028",
    "\u00a0", "\u212b", "\u0345", "\u2f800"};
// clang-format on

std::string random_text(std::mt19937& random) {
  std::string text;
  std::uniform_int_distribution<std::size_t> pick(0, morsels.size() - 1);
  const std::size_t length = random() % 40;
  for (std::size_t i = 0; i < length; ++i) {
    if (random() % 8 == 0) text.append(random() % 150, static_cast<char>('a' + random() % 26));
    text += morsels[pick(random)];
  }
  return text;
}

}  // namespace

TEST_CASE("a run of letters and digits is a unit, a Han, kana or hangul character is one alone") {
  CHECK(count("") == 0);
  CHECK(count(" ,.- ") == 0);
  CHECK(count("two words") == 2);
  CHECK(count("  leave-taking, 98.5% done\n") == 5);
  CHECK(count("caf\u00e9 \u0440\u044b\u0431\u0430") == 2);
  CHECK(count("\u4e2d\u6587\u5b57") == 3);
  CHECK(count("\u30ab\u306e\uac00") == 3);
  CHECK(count("SDG3\u7684\u76ee\u6807") == 4);
  CHECK(count("e\u0301tude") == 1);
  CHECK(count("co\u00adoperate") == 1);
}

TEST_CASE("units are equal whatever their case, width and composition") {
  CHECK(cut("Caf\u00e9").units == cut("cafe\u0301").units);
  CHECK(cut("\uff33\uff24\uff27 \uff13").units == cut("sdg 3").units);
  CHECK(cut("\uff76\uff9e").units == cut("\u30ac").units);
  CHECK(cut("STRASSE").units == cut("stra\u00dfe").units);
  CHECK(cut("one, two").units == cut("one two").units);
  CHECK(cut("one two").units != cut("two one").units);
  CHECK(cut("onetwo").units != cut("one two").units);
  CHECK(cut("\u4e2d\u6587").units != cut("\u6587\u4e2d").units);
}

TEST_CASE("what is written either way is the same content") {
  CHECK(cut("\u4f01\u4e1a\u670d\u52a1") == cut("\u4f01\u696d\u670d\u52d9"));  // Simplified, Traditional
  CHECK(cut("it's \"one\" - two") == cut("it\u2019s \u201cone\u201d \u2013 two"));
  CHECK(cut("\u300c\u4e2d\u300d") == cut("\u201c\u4e2d\u201d"));
}

TEST_CASE("scripts without spaces are cut by dictionaries") {
  // "Thai language is easy", in Thai: language, Thai, easy.
  CHECK(count("\u0e20\u0e32\u0e29\u0e32\u0e44\u0e17\u0e22\u0e07\u0e48\u0e32\u0e22") == 3);
  CHECK(count("\u0e20\u0e32\u0e29\u0e32 one") == 2);
}

TEST_CASE("the text beside the units is that of append_normalized") {
  for (const std::string text :
       {"Target 3.d, ok\nthen", "\uff13\uff0e\uff24\uff0c OK", "co\u00ad-operate \u200b"}) {
    std::string normalized;
    append_normalized(normalized, text);
    CHECK(cut(text).normalized == normalized);
  }
}

TEST_CASE("what is there already stays") {
  Buffer normalized;
  UnitList units;
  append_units(normalized, units, "One");
  append_units(normalized, units, "");
  append_units(normalized, units, "two");
  CHECK(normalized.view() == "onetwo");
  REQUIRE(units.size() == 2);
  CHECK(units.view()[1] == cut("two").units[0]);
}

TEST_CASE("random texts are cut as ICU would cut them") {
  std::mt19937 random(20180623);
  for (int i = 0; i < 20000; ++i) {
    const std::string text = random_text(random);
    const ExactCopy exact(text);
    std::string normalized;
    append_normalized_plain(normalized, text);
    const Cut found = cut(exact.view());
    INFO(text);
    REQUIRE(found.normalized == fold_either_way(normalized));
    REQUIRE(found == cut_plainly(exact.view()));
  }
}

TEST_CASE("each code point alone, and between letters, is cut as ICU would cut it") {
  for (char32_t c = 1; c < 0x30000; ++c) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    std::string text;
    append_utf8(text, c);
    text += "a";
    append_utf8(text, c);
    std::string normalized;
    append_normalized_plain(normalized, text);
    const Cut found = cut(text);
    if (found.normalized != fold_either_way(normalized) || found != cut_plainly(text))
      FAIL_CHECK(static_cast<std::uint32_t>(c));
  }
}
