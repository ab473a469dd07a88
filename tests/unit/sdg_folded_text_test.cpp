// SPDX-License-Identifier: MIT
#include <string>

#include "catch.hpp"
#include "sdg/folded_text.hpp"
#include "text/utf8.hpp"

using namespace unpsa;

TEST_CASE("a character in a folded text is what it is compared as") {
  for (char32_t c = 0x20; c <= 0xFFFF; ++c) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    std::string text = "x";
    text::append_utf8(text, c);
    text += 'y';
    std::string expected = "x";
    sdg::append_comparable(expected, c, std::string_view(text).substr(1, text.size() - 2));
    expected += 'y';
    const sdg::FoldedText folded(text, 0, text.size());
    if (folded.view() != expected) FAIL("U+" << std::hex << static_cast<unsigned>(c));
    CHECK(folded.source_of(folded.view().size()) == text.size());
    CHECK(sdg::comparable(text) == expected);
  }
}
