// SPDX-License-Identifier: MIT
#include <set>
#include <string_view>

#include "catch.hpp"
#include "form/element.hpp"
#include "form/tables/question_table.hpp"

namespace {

using namespace unpsa::form;

TEST_CASE("form element: every element has a name of its own") {
  std::set<std::string_view> names;
  for (std::size_t index = 0; index < element_count + questions().size(); ++index) {
    const std::string_view name = name_of(static_cast<Element>(index));
    CHECK_FALSE(name.empty());
    CHECK(names.insert(name).second);
  }
}

TEST_CASE("form element: names stand beside their elements") {
  // First, last and some between: a name left out or doubled shifts those after it.
  CHECK(name_of(Element::none) == "none");
  CHECK(name_of(Element::page_basic_info) == "page.basic_info");
  CHECK(name_of(Element::member_state) == "member_state");
  CHECK(name_of(Element::section_about) == "section.about");
  CHECK(name_of(Element::page_no_items) == "page.no_items");
  CHECK(name_of(Element::un_details) == "un_details");
  CHECK(name_of(Element::section_supporting_documentation) == "section.supporting_documentation");
  CHECK(name_of(Element::consent) == "consent");
  CHECK(name_of(Element::narrative_number) == "narrative.number");
  CHECK(name_of(narrative("3.a")) == "narrative.3.a");
  CHECK(name_of(narrative("9.d")) == "narrative.9.d");
  CHECK(name_of(narrative("12")) == "narrative.12");
  CHECK(name_of(Element::page_please_wait) == "page.please_wait");
}

TEST_CASE("form element: languages have their BCP 47 tags") {
  CHECK(tag_of(Language::zh) == "zh");
  CHECK(tag_of(Language::en) == "en");
  CHECK(tag_of(Language::es) == "es");
  CHECK(tag_of(Language::fr) == "fr");
  CHECK(tag_of(Language::ru) == "ru");
  CHECK(tag_of(Language::ar) == "ar");
}

TEST_CASE("form element: those of the narrative stand after all others") {
  for (std::size_t index = 0; index < element_count; ++index)
    CHECK_FALSE(is_narrative(static_cast<Element>(index)));
  CHECK(is_narrative(narrative("1")));
  CHECK(is_narrative(narrative("12")));
  CHECK_FALSE(is_narrative(Element::narrative_number));
  CHECK_FALSE(is_narrative(Element::page_back_to_list));
}

}  // namespace
