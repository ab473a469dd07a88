// SPDX-License-Identifier: MIT
// Values before the narrative that are not what their labels ask for, and what is told of them.
#include <algorithm>
#include <string>
#include <string_view>

#include "catch.hpp"
#include "parsed.hpp"

using namespace unpsa;
using namespace unpsa::test;

TEST_CASE("a sentence below the label of the agencies is an item where the label of the details follows") {
  const auto partners = [](std::string_view answer, std::string_view lines) {
    return parse(
        "Member State Fiji\nInstitution Name Ferry Office\nQuestion 5: Partners\nDid the United Nations take "
        "part?" +
        std::string(answer) + "Which agencies took part?\n" + std::string(lines) + "\nQuestion 6: Earlier\n");
  };
  const Record sentence = partners(" No\n", "No agency took part.\nPlease add particulars. We asked none.\n");
  REQUIRE(sentence.un_agencies.value().size() == 1);
  CHECK(sentence.un_agencies->front() == "No agency took part.");
  CHECK(sentence.un_details == "We asked none.");
  CHECK(sentence.unassigned.empty());
  // The label stands above its value.
  const Record below =
      partners("\nYes\n", "Children's Fund\nPlease add particulars.\nTwo came. They left.\n");
  CHECK(below.un_agencies.value().size() == 1);
  CHECK(below.un_details == "Two came. They left.");
}

TEST_CASE("text below a value that may go on is told, however many blank lines part them") {
  for (const std::string_view gap : {"\n", "\n\n", "\n\n\n\n"}) {
    const Record record = parse("Member State Fiji\nName of initiative Night Ferries" + std::string(gap) +
                                "\nBoats that run by lamps\n");
    CHECK(record.initiative == "Night Ferries");
    const auto told = std::count_if(record.notes.begin(), record.notes.end(),
                                    [](const Note& note) { return note.rule == "value-unassigned"; });
    CHECK(told == 1);
  }
  // The date is whole: what stands far below it is none of it.
  const Record date =
      parse("联合国成员国 肯尼亚\n请提供实施日期。 03 8月 2018\n\n\n\nCounty Service Medal, 2019\n");
  CHECK_FALSE(has_note(date, "value-unassigned", 6));
}

TEST_CASE("an answer that is neither yes nor no is told") {
  const auto answered = [](std::string_view answer) {
    return parse("Member State Fiji\nInstitution Name Ferry Office\nIs this a public sector initiative? " +
                 std::string(answer) + "\n");
  };
  for (const std::string_view answer : {"Partly", "Yes, by law", "To some degree"}) {
    const Record record = answered(answer);
    CHECK(record.public_sector.text == answer);
    CHECK_FALSE(record.public_sector.value.has_value());
    CHECK(has_note(record, "value-unassigned", 3));
  }
  for (const std::string_view answer : {"Yes", "🗹 Yes ☐ No", "☐ No 🗷 Yes", "[x] Yes [ ] No"}) {
    CHECK(answered(answer).public_sector.value == true);
    CHECK_FALSE(has_note(answered(answer), "value-unassigned", 3));
  }
  CHECK_FALSE(has_note(answered("N/A"), "value-unassigned", 3));
}

TEST_CASE("the first dash of a list stays where the next item has one") {
  for (const std::string_view beside : {" ", "\n"}) {
    const auto details = [&](std::string_view text) {
      const Record record = parse("联合国成员国 肯尼亚\n机构名称 Ferry Office\n请提供细节。" +
                                  std::string(beside) + std::string(text));
      return std::string(record.un_details.value_or("none"));
    };
    CHECK(details("- Fund: two trainers\n- Office: tags\n") == "- Fund: two trainers\n- Office: tags");
    CHECK(details("• Fund: two trainers\n• Office: tags\n") == "• Fund: two trainers\n• Office: tags");
    CHECK(details("- Two trainers came.\n") == "Two trainers came.");
  }
}
