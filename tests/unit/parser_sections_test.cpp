// SPDX-License-Identifier: MIT
// Sections before the narrative whose headings are spelled in another way, are titles alone or are missing,
// and labels with the numbers of a list before them.
#include <string>
#include <string_view>
#include <vector>

#include "catch.hpp"
#include "dumps.hpp"
#include "parsed.hpp"

using namespace unpsa;
using namespace unpsa::test;

namespace {

/// A page in a language whose labels from section 4 on no table has, with its headings from 3 on.
std::string form_page(const std::vector<std::string>& headings) {
  const std::vector<std::string> sections{
      "Is the initiative relevant to any of the 17 SDG(s)? Yes\n"
      "If you answered yes above, please specify which SDG is the most relevant to the initiative. (hold "
      "Ctrl "
      "to select multiple)\nGoal 3: Good Health\n",
      "Has the work gone on for two years? No\nPlease give the day on which it began. 30 May 2020\n",
      "Did the United Nations take part? Yes\nWhich agencies took part?\nChildren's Fund\n"
      "Please add particulars. Two trainers came.\n",
      "1. Was the work entered in the last 3 years? No\n",
      "Did the work win this award before? Yes\n",
      "Did the work win other awards? Yes\nIf it did, please say which. Golden Oar, 2021\n",
      "How did you learn about the award? INTERNET\n",
      "I agree that others may be asked about the work. Yes\n",
  };
  std::string text = "Member State Fiji\nInstitution Name Ferry Office\n";
  for (std::size_t i = 0; i < sections.size(); ++i) text += "\n" + headings[i] + "\n" + sections[i];
  return text + "\nNomination form\nQuestions/Answers\nQuestion 1\n" + std::string(prompt_1) + "Boats.\n";
}

std::string page_with(std::string_view before, std::string_view after, bool titles = true) {
  const std::vector<std::string> names{"Goals",     "Date",   "Partners",     "Earlier Years",
                                       "The Award", "Others", "How You Knew", "Consent"};
  std::vector<std::string> headings;
  for (std::size_t i = 0; i < names.size(); ++i) {
    const std::string number = before.empty() ? "" : std::to_string(i + 3);
    headings.push_back(std::string(before) + number + std::string(after) + (titles ? names[i] : ""));
  }
  return form_page(headings);
}

void check_values(const Record& record) {
  CHECK(record.sdg_relevant.value == true);
  REQUIRE(record.goals.value().size() == 1);
  CHECK(record.two_years_old.value == false);
  CHECK(record.implementation_date.date == "2020-05-30");
  CHECK(record.un_involved.value == true);
  REQUIRE(record.un_agencies.value().size() == 1);
  CHECK(record.un_agencies->front() == "Children's Fund");
  CHECK(record.un_details == "Two trainers came.");
  CHECK(record.previously_submitted.value == false);
  CHECK(record.unpsa_award_won.value == true);
  CHECK(record.other_awards_won.value == true);
  CHECK(record.other_awards == "Golden Oar, 2021");
  CHECK(record.how_heard == "INTERNET");
  CHECK(record.consent.value == true);
  CHECK(record.unassigned.empty());
  CHECK(answer(record, "1") == "Boats.");
}

bool has_warning(const Record& record) {
  return std::any_of(record.notes.begin(), record.notes.end(),
                     [](const Note& note) { return note.rule == "value-unassigned"; });
}

}  // namespace

TEST_CASE("headings of sections are read in other spellings") {
  const std::vector<std::pair<std::string_view, std::string_view>> spellings{
      {"Question ", ": "},
      {"Question ", ". "},
      {"Question ", " – "},
      {"Question ", " | "},
      {"Question ", " "},
      {"[Question ", "] "},
      {"== Question ", ": "},
      {"Step ", " of 10: "},
      {"Section ", ": "},
      {"", ". "},
      {"Q", ": "},
      {"Question No. ", ": "},
      {"\"Question ", ": "},
      {"(", ") "},
  };
  for (const auto& [before, after] : spellings) {
    INFO(before << "4" << after << "Date");
    const Record record = parse(page_with(before.empty() ? " " : before, after));
    check_values(record);
    CHECK_FALSE(has_warning(record));
  }
}

TEST_CASE("titles alone, and no headings at all, leave the values under their labels") {
  for (const bool titles : {true, false}) {
    const Record record = parse(page_with("", "", titles));
    check_values(record);
    CHECK_FALSE(has_warning(record));
  }
}

TEST_CASE("one heading may be missing") {
  for (std::size_t missing = 0; missing < 8; ++missing) {
    std::vector<std::string> headings;
    for (std::size_t i = 0; i < 8; ++i)
      headings.push_back(i == missing ? "" : "Question " + std::to_string(i + 3) + ": Title");
    INFO("without heading " << missing + 3);
    check_values(parse(form_page(headings)));
  }
}

TEST_CASE("the number of a section may stand above its title, and is none of the narrative") {
  for (const std::string_view gap : {"\n", "\n\n"}) {
    std::string text = page_with("Question ", gap);
    check_values(parse(text));
    const Record record = dumps::read_one(
        "Basic Info\nMember State Fiji\nQuestion 1\nAbout the Initiative\nIs this a public sector "
        "initiative? "
        "Yes\nQuestion 2\nCategories\nIs the initiative relevant to one of the UNPSA categories? 2: "
        "Innovation\n" +
        text.substr(text.find("\nQuestion 3") + 1));
    check_values(record);
    CHECK(record.public_sector.value == true);
    CHECK(record.category.text == "2: Innovation");
  }
}

TEST_CASE("without its heading a section whose questions are not all there is not guessed") {
  std::string text = page_with("", "", false);
  const std::string_view lost = "Did the work win this award before? Yes\n";
  text.erase(text.find(lost), lost.size());
  const Record record = parse(text);
  CHECK_FALSE(record.un_involved.text);
  CHECK_FALSE(record.previously_submitted.text);
  CHECK(has_warning(record));
}

TEST_CASE("labels with the number of a list are labels, neither goals nor targets") {
  const auto number = [](std::string_view style, int n) {
    std::string text(style);
    return text.replace(text.find('#'), 1, std::to_string(n));
  };
  for (const std::string_view style : {"#. ", "1.# ", "#) ", "(#) ", "Q#. ", "#.1. "}) {
    INFO(style);
    const Record record = parse(
        number(style, 1) + "Member State Fiji\n" + number(style, 2) + "Institution Name Ferry Office\n" +
        number(style, 4) + "Administrative Level Local\n\nQuestion 3: Goals\n" + number(style, 10) +
        "Is the initiative relevant to any of the 17 SDG(s)? Yes\n" + number(style, 11) +
        "If you answered yes above, please specify which SDG is the most relevant to the initiative. (hold "
        "Ctrl to "
        "select multiple)\nGoal 3: Good Health\n" +
        number(style, 12) +
        "Which target(s) within the SDGs specified above is the initiative relevant to? (hold Ctrl to select "
        "multiple)\n3.9 Fewer deaths\n\nQuestion 5: Partners\n" +
        number(style, 13) + "Did the United Nations take part? Yes\n" + number(style, 14) +
        "Which agencies took part?\nChildren's Fund\n" + number(style, 15) +
        "Please add particulars. Two trainers came.\n");
    CHECK(record.member_state.text == "Fiji");
    CHECK(record.institution == "Ferry Office");
    CHECK(record.administrative_level.text == "Local");
    CHECK(record.sdg_relevant.value == true);
    REQUIRE(record.goals.value().size() == 1);
    CHECK(record.goals->front().goal == 3);
    REQUIRE(record.targets.value().size() == 1);
    CHECK(record.targets->front().target == "3.9");
    CHECK(record.un_agencies.value().size() == 1);
    CHECK(record.un_details == "Two trainers came.");
    CHECK(record.unassigned.empty());
    CHECK_FALSE(has_warning(record));
  }
}
