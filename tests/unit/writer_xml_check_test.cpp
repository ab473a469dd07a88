// SPDX-License-Identifier: MIT
#include <string>
#include <string_view>

#include "catch.hpp"
#include "writer/document/xml_check.hpp"

using unpsa::writer::XmlCheck;

namespace {

bool is_whole(std::string_view xml) {
  XmlCheck at_once;
  at_once.add(xml);
  XmlCheck by_byte;
  for (std::size_t i = 0; i < xml.size(); ++i) by_byte.add(xml.substr(i, 1));
  CHECK(at_once.is_whole() == by_byte.is_whole());
  return at_once.is_whole();
}

constexpr std::string_view part =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    "<s xmlns:r=\"x>y\"><c/><c r='A\"1' /><is><t xml:space=\"preserve\"> a &gt; b > c </t></is></s>\n";

}  // namespace

TEST_CASE("XML that is there to its end is whole") {
  CHECK(is_whole(part));
  CHECK(is_whole("<a/>"));
  CHECK(is_whole("<a></a>\r\n"));
}

TEST_CASE("XML that lacks a part is not whole") {
  for (std::size_t size = 0; size + 1 < part.size(); ++size) {
    INFO(size);
    CHECK_FALSE(is_whole(part.substr(0, size)));
  }
  for (const std::string_view xml : {"", " \n", "<a>", "</a>", "<a></b>", "<a><b></a></b>", "<a/>x", "x<a/>",
                                     "<a/><b/>", "<a b=\"></a>", "<a <b></b></a>", "<></>"}) {
    INFO(xml);
    CHECK_FALSE(is_whole(xml));
  }
}
