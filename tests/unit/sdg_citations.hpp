// SPDX-License-Identifier: MIT
/// What a text cites, for comparison with what a reader finds in it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "catch.hpp"
#include "unpsa/sdg.hpp"

namespace unpsa::test {

/// The codes in their order, `3 3.7`, with `!` before one that does not exist. Checks the offsets.
inline std::string codes_of(std::string_view text, sdg::BareCodes bare = sdg::BareCodes::no) {
  std::vector<sdg::Mention> mentions;
  sdg::find_citations(text, bare, mentions);
  std::string all;
  for (const sdg::Mention& mention : mentions) {
    CHECK(text.substr(*mention.begin, *mention.end - *mention.begin) == mention.text);
    all.append(all.empty() ? "" : " ").append(mention.valid ? "" : "!").append(mention.code);
  }
  return all;
}

}  // namespace unpsa::test
