// SPDX-License-Identifier: MIT
#include <string>

#include "catch.hpp"
#include "dedupe/word_changes.hpp"

using namespace unpsa::dedupe;

namespace {

/// With what is changed in brackets.
std::string show(const SentenceParts& parts) {
  std::string shown;
  for (const SentencePart& part : parts)
    shown.append(part.changed ? "[" : "").append(part.text).append(part.changed ? "]" : "");
  return shown;
}

std::pair<std::string, std::string> compare(std::string_view first, std::string_view second) {
  const auto [left, right] = compare_words(first, second);
  return {show(left), show(right)};
}

using Shown = std::pair<std::string, std::string>;

}  // namespace

TEST_CASE("changed words, between them white space, and what is added or left out") {
  CHECK(compare("We opened 12 offices in May.", "We opened 15 new offices in May.") ==
        Shown("We opened [12] offices in May.", "We opened [15 new] offices in May."));
  CHECK(compare("Old words here", "here") == Shown("[Old words] here", "here"));
  CHECK(compare("the end", "the very end of the road") == Shown("the end", "the [very] end [of the road]"));
  CHECK(compare("all other", "none same") == Shown("[all other]", "[none same]"));
  CHECK(compare("same", "same") == Shown("same", "same"));
  CHECK(compare("", "new") == Shown("", "[new]"));
  // As they stand: the case, and punctuation.
  CHECK(compare("Open, all day", "open all day") == Shown("[Open,] all day", "[open] all day"));
}

TEST_CASE("ideographs are words of their own") {
  CHECK(compare("服务覆盖12个区县。", "服务覆盖全部15个区。") ==
        Shown("服务覆盖[12]个区[县]。", "服务覆盖[全部15]个区。"));
  CHECK(compare("市民可以在网上办理，也可以到窗口办理。", "居民可以在网上办理，也可以到窗口办理。") ==
        Shown("[市]民可以在网上办理，也可以到窗口办理。", "[居]民可以在网上办理，也可以到窗口办理。"));
}

TEST_CASE("words that are written without spaces are words of their own") {
  // We opened ten / twenty offices: Thai, Lao, Khmer, Burmese.
  CHECK(compare("เราเปิดสำนักงานสิบแห่ง", "เราเปิดสำนักงานยี่สิบแห่ง") ==
        Shown("เราเปิดสำนักงาน[สิบ]แห่ง", "เราเปิดสำนักงาน[ยี่สิบ]แห่ง"));
  CHECK(compare("ພວກເຮົາເປີດຫ້ອງການໃໝ່", "ພວກເຮົາປິດຫ້ອງການໃໝ່") ==
        Shown("ພວກເຮົາ[ເປີດ]ຫ້ອງການໃໝ່", "ພວກເຮົາ[ປິດ]ຫ້ອງການໃໝ່"));
  const Shown khmer("យើង[បើក]ការិយាល័យ", "យើង[បិទ]ការិយាល័យ");
  CHECK(compare("យើងបើកការិយាល័យ", "យើងបិទការិយាល័យ") == khmer);
  const Shown burmese("ရုံး[သစ်]ဖွင့်သည်", "ရုံး[ဟောင်း]ဖွင့်သည်");
  CHECK(compare("ရုံးသစ်ဖွင့်သည်", "ရုံးဟောင်းဖွင့်သည်") == burmese);
  // Kana, as ideographs.
  CHECK(compare("まどぐちをひらく", "まどぐちをとじる") == Shown("まどぐちを[ひらく]", "まどぐちを[とじる]"));
}

TEST_CASE("sentences of thousands of words are compared too, and no byte is lost") {
  std::string first;
  std::string second;
  for (int i = 0; i < 5000; ++i) {
    first += "w" + std::to_string(i) + " ";
    second += (i % 100 == 50 ? "x" : "w") + std::to_string(i) + " ";
  }
  const auto [left, right] = compare_words(first, second);
  std::string whole;
  std::size_t changed = 0;
  for (const SentencePart& part : right) {
    whole += part.text;
    changed += part.changed ? 1U : 0U;
  }
  CHECK(whole == second);
  CHECK(changed == 50);
}
