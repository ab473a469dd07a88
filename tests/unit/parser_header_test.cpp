// SPDX-License-Identifier: MIT
// Values before the narrative that stand apart from their labels, or below labels that no table knows.
#include <string>
#include <string_view>
#include <utility>

#include "catch.hpp"
#include "parsed.hpp"

using namespace unpsa;
using namespace unpsa::test;

TEST_CASE("boxes of a yes or no may stand on lines of their own") {
  const auto public_sector = [](std::string_view boxes) {
    return parse(
        "Member State Fiji\nQuestion 1: About the Initiative\nIs this a public sector initiative?\n" +
        std::string(boxes));
  };
  CHECK(public_sector("☑ Yes\n☐ No\n").public_sector.value == true);
  CHECK(public_sector("☐ Yes\n☑ No\n").public_sector.value == false);
  CHECK(public_sector("☐ Yes\n☑ No\n").unassigned.empty());
  CHECK_FALSE(public_sector("☐ Yes\n☐ No\n").public_sector.value.has_value());
}

TEST_CASE("agencies may be parted by blank lines, also above a label that no table knows") {
  for (const std::string_view gap : {"\n", "\n\n", "\n\n\n"}) {
    const Record record = parse(
        "Member State Fiji\nInstitution Name Ferry Office\nQuestion 5: Partners\nDid the United Nations take "
        "part? Yes\n"
        "Which agencies took part?\nChildren's Fund" +
        std::string(gap) + "Health Organization\nPlease add particulars. Two trainers came.\n");
    REQUIRE(record.un_agencies.value().size() == 2);
    CHECK((*record.un_agencies)[0] == "Children's Fund");
    CHECK((*record.un_agencies)[1] == "Health Organization");
    CHECK(*record.un_details == "Two trainers came.");
  }
}

TEST_CASE("an item below a blank line is told where the list had none, and looks like the others") {
  const auto agencies = [](std::string_view items) {
    return parse(
        "Member State Fiji\nInstitution Name Ferry Office\nQuestion 5: Partners\nDid the United Nations take "
        "part? Yes\nWhich agencies took part?\n" +
        std::string(items) + "Please add particulars. Two trainers came.\n");
  };
  CHECK(has_note(agencies("Children's Fund\n\nHealth Organization\n"), "value-wrapped", 8));
  CHECK_FALSE(has_note(agencies("\nChildren's Fund\n\nHealth Organization\n"), "value-wrapped", 9));
  CHECK(agencies("- Children's Fund\n\nField Value\n").un_agencies.value().size() == 1);
  CHECK(agencies("- Children's Fund\n\n- Health Organization\n").un_agencies.value().size() == 2);
}

TEST_CASE("a range of dates is one value below a label that no table knows") {
  for (const std::string_view dash : {"-", "–", "~", "至"}) {
    const Record record = parse(
        "Member State Fiji\nInstitution Name Ferry Office\nQuestion 4: Date\nPeriod of work: 1 May 2019 " +
        std::string(dash) + " 30 May 2020\n");
    REQUIRE(record.implementation_date.text);
    CHECK(*record.implementation_date.text == "1 May 2019 " + std::string(dash) + " 30 May 2020");
  }
}

TEST_CASE("text of a section without an answer is told, and only there") {
  const std::string head = "Member State Fiji\nInstitution Name Ferry Office\nQuestion 4: Date\n";
  CHECK(has_note(parse(head + "Please say when the work began. Soon\n"), "value-unassigned", 4));
  CHECK_FALSE(has_note(parse(head + "Printed in May.\nIt began on 30 May 2020\n"), "value-unassigned", 4));
}

TEST_CASE("text below the label of a list that has no item is told") {
  const Record record = parse(
      "Member State Fiji\nQuestion 3: Sustainable Development Goals\n"
      "If you answered yes above, please specify which SDG is the most relevant to the initiative. (hold "
      "Ctrl to "
      "select multiple)\nGood Health and Well-being\n"
      "Which target(s) within the SDGs specified above is the initiative relevant to? (hold Ctrl to select "
      "multiple)\n"
      "Fewer deaths by 2030\nLess water lost by 2030\n\nQuestion 4: Implementation Date\n");
  CHECK(has_note(record, "value-unassigned", 6));
  CHECK(!has_note(record, "value-unassigned", 7));
  CHECK(record.unassigned.size() == 2);
}

TEST_CASE("two fields on one line are two") {
  const Record record = parse(
      "Member State Fiji\nInstitution Name Ferry Office Institution Type Public Agency\n"
      "Administrative Level Local\tName of initiative Night Ferries\nQuestion 1\n" +
      std::string(prompt_1) + "Boats.\n");
  CHECK(record.institution == "Ferry Office");
  CHECK(record.institution_type.text == "Public Agency");
  CHECK(record.administrative_level.text == "Local");
  CHECK(record.initiative == "Night Ferries");
  CHECK(has_note(record, "label-damaged", 2));
  // Words of a value: the page has the label at the beginning of a line.
  const Record words = parse(
      "Member State Fiji\nInstitution Name Office of Name of initiative\nName of initiative Night Ferries\n");
  CHECK(words.institution == "Office of Name of initiative");
  CHECK(words.initiative == "Night Ferries");
}

TEST_CASE("text that follows a value below a blank line is told") {
  const Record record = parse(
      "Member State Fiji\nInstitution Name Ferry Office\n\nof the islands\nName of initiative Night "
      "Ferries\n");
  CHECK(record.institution == "Ferry Office");
  CHECK(has_note(record, "value-unassigned", 4));
}

TEST_CASE("yes and no below a question, none of them marked, are no answer") {
  const std::string question =
      "Member State Fiji\nQuestion 1: About the Initiative\nIs this a public sector initiative?\n";
  const Record none = parse(question + "Yes\nNo\n");
  CHECK(none.public_sector.text == "Yes / No");
  CHECK(!none.public_sector.value);
  CHECK(has_note(none, "value-unassigned", 5));
  CHECK(parse(question + "(x) Yes\n( ) No\n").public_sector.value == true);
  CHECK(parse(question + "( ) Yes\n(x) No\n").public_sector.value == false);
  CHECK(parse(question + "Yes\n").public_sector.value == true);
}

TEST_CASE("a line of a text that begins with a number is no target") {
  const Record record = parse(
      "Member State Fiji\nInstitution Name Ferry Office\nQuestion 5: Partners\nVeuillez détailler UNDP "
      "gave, in dollars:\n"
      "6.4 million for the tags\n3.9 million for training\nQuestion 6: Previous Participation\n");
  CHECK(record.un_details == "UNDP gave, in dollars:\n6.4 million for the tags\n3.9 million for training");
  CHECK((!record.targets || record.targets->empty()));
}

TEST_CASE("a consent with two boxes is read with both") {
  const std::string question =
      "Member State Fiji\nInstitution Name Ferry Office\nQuestion 10: Consent\nI agree that persons may be "
      "asked. ";
  for (const std::string_view yes :
       {"\u25C9 Yes \u25EF No", "[x] Yes [ ] No", "(x) Yes ( ) No", "\u2611 Yes \u2610 No"}) {
    INFO(yes);
    CHECK(parse(question + std::string(yes) + "\n").consent.value == true);
  }
  for (const std::string_view no : {"\u25EF Yes \u25C9 No", "[ ] Yes [x] No", "\u2610 Yes \u2611 No", "No"}) {
    INFO(no);
    CHECK(parse(question + std::string(no) + "\n").consent.value == false);
  }
}

TEST_CASE("two dates after a label that is not known are one value") {
  for (const std::string_view range : {"30 May 2020 to 31 December 2021", "30 May 2020 - 31 December 2021",
                                       "30 May 2020 until 31 December 2021"}) {
    INFO(range);
    const Record record = parse(
        "Member State Fiji\nInstitution Name Ferry Office\nQuestion 4: Date\n"
        "Please give the date on which it was put into effect. " +
        std::string(range) + "\nQuestion 5: Partners\n");
    CHECK(record.implementation_date.text == range);
    CHECK(record.implementation_date.date.empty());
  }
}

TEST_CASE("targets whose codes are printed in two parts or with a comma are read below their label") {
  const auto targets = [](std::string_view lines) {
    return parse(
        "Member State Fiji\nInstitution Name Ferry Office\nQuestion 3: Sustainable Development Goals\n"
        "Which target(s) within the SDGs specified above is the initiative relevant to? (hold Ctrl to select "
        "multiple)\n" +
        std::string(lines) + "Question 4: Implementation Date\n");
  };
  const Record record =
      targets("3,9 Fewer deaths\n6. 4 Less water lost\n\" 3 .d Warn early \"\n16.6 Clear rules\n");
  REQUIRE(record.targets);
  REQUIRE(record.targets->size() == 4);
  CHECK((*record.targets)[0].target == "3.9");
  CHECK((*record.targets)[0].text == "Fewer deaths");
  CHECK((*record.targets)[1].target == "6.4");
  CHECK((*record.targets)[2].target == "3.d");
  CHECK((*record.targets)[2].text == "Warn early");
  // More of the text of a target, which a small letter tells.
  const Record wrapped = targets("3.2 Fewer deaths of mothers, by\n3,9 per cent\n");
  REQUIRE(wrapped.targets->size() == 1);
  CHECK(wrapped.targets->front().text == "Fewer deaths of mothers, by 3,9 per cent");
  // A line that stands there twice.
  CHECK(targets("3.1 Fewer mothers die.\n3.1 Fewer mothers die.\n").targets->size() == 2);
  // There is no target 3.77, and a code needs a text here.
  CHECK(targets("3,77 Fewer deaths\n").targets->empty());
  CHECK(targets("3,9\n").targets->empty());
}

TEST_CASE("a column of labels is read with the column of values below it, or told") {
  const std::string labels =
      "Member State Fiji\nInstitution Name\nInstitution Type\nAdministrative Level\nName of initiative\n";
  for (const std::string_view gap : {"", "\n"}) {
    const Record record = parse(labels + std::string(gap) +
                                "Ferry Office\nPublic Agency\nLocal\nNight Ferries\n"
                                "Projects Operational Years 3\n");
    CHECK(record.institution == "Ferry Office");
    CHECK(record.institution_type.code == "public-agency");
    CHECK(record.administrative_level.code == "local");
    CHECK(record.initiative == "Night Ferries");
    CHECK(record.years_operational == "3");
    CHECK(record.unassigned.empty());
    CHECK_FALSE(has_note(record, "value-unassigned", 6 + gap.size()));
  }
  CHECK(has_note(parse(labels + "Ferry Office\nPublic Agency\nLocal\n"), "value-unassigned", 6));
  CHECK(has_note(parse(labels + "Night Ferries\nFerry Office\nBoats\nPiers\n"), "value-unassigned", 6));
  const Record bullets =
      parse("Member State Fiji\nInstitution Name\nAdministrative Level\n\u2022 Ferry Office\n\u2022 Local\n");
  CHECK(bullets.institution == "Ferry Office");
  CHECK(bullets.administrative_level.code == "local");
  // The usual order fits: the first value is one of the last label.
  const Record usual = parse("Member State Fiji\nInstitution Type\nAdministrative Level\nLocal\nNational\n");
  CHECK(usual.institution_type.text.value_or("").empty());
  CHECK(usual.administrative_level.code == "local");
  // An empty field above one whose value has two lines.
  const Record empty =
      parse("Member State Fiji\nInstitution Name\nName of initiative\nNight ferries for\nshift workers\n");
  CHECK(empty.initiative == "Night ferries for shift workers");
  CHECK_FALSE(has_note(empty, "value-unassigned", 4));
  // One line below labels without values is the value of the last.
  const Record one = parse(labels + "Night Ferries\nProjects Operational Years 3\n");
  CHECK(one.initiative == "Night Ferries");
  CHECK_FALSE(has_note(one, "value-unassigned", 6));
}

TEST_CASE("values above their labels are read where the form knows some of them") {
  const std::string above =
      "Member State Fiji\nFerry Office\nInstitution Name\nPublic Agency\nInstitution Type\nLocal\n"
      "Administrative Level\nNight Ferries\nName of initiative\n";
  const Record record = parse(above + "Website of Institution https://ferry.example\n");
  CHECK(record.institution == "Ferry Office");
  CHECK(record.institution_type.code == "public-agency");
  CHECK(record.administrative_level.code == "local");
  CHECK(record.initiative == "Night Ferries");
  CHECK(record.website == "https://ferry.example");
  CHECK(record.unassigned.empty());
  // The usual order, below a line of another sort.
  const Record below = parse(
      "Our form\nInstitution Name\nFerry Office\nInstitution Type\nPublic Agency\nAdministrative Level\n"
      "Local\nName of initiative\nNight Ferries\n");
  CHECK(below.institution == "Ferry Office");
  CHECK(below.administrative_level.code == "local");
  CHECK(below.initiative == "Night Ferries");
}

TEST_CASE("boxes after items and answers tell what was chosen") {
  const std::string head =
      "Member State Fiji\nInstitution Name Ferry Office\nQuestion 3: Sustainable Development Goals\n"
      "If you answered yes above, please specify which SDG is the most relevant to the initiative. (hold "
      "Ctrl to select multiple)\n";
  for (const auto& [empty, ticked] :
       {std::pair{"\u2610", "\u2612"}, {"[ ]", "[x]"}, {"( )", "(x)"}, {"( )", "(\u2022)"}}) {
    INFO(ticked);
    const Record record = parse(head + "Goal 1: No Poverty " + empty + "\nGoal 3: Good Health " + ticked +
                                "\nGoal 6: Clean Water and Sanitation " + ticked + "\n");
    REQUIRE(record.goals);
    REQUIRE(record.goals->size() == 2);
    CHECK((*record.goals)[0].goal == 3);
    CHECK((*record.goals)[0].text == "Goal 3: Good Health");
    CHECK((*record.goals)[1].goal == 6);
  }
  const std::string question =
      "Member State Fiji\nQuestion 1: About the Initiative\nIs this a public sector initiative?\n";
  CHECK(parse(question + "Yes \u2610\nNo \u2612\n").public_sector.value == false);
  CHECK(parse(question + "Yes \u2612\nNo \u2610\n").public_sector.value == true);
}

TEST_CASE("a consent with a tick after one of both words is read with both") {
  const std::string question =
      "Etat membre Fidji\nNom de l'institution Ferry Office\nQuestion 10: Consentement\nJ'accepte que les "
      "personnes soient interrog\u00E9es. ";
  CHECK(parse(question + "Oui \u2713 Non\n").consent.text == "Oui \u2713 Non");
  CHECK(parse(question + "Oui \u2713 Non\n").consent.value == true);
  CHECK(parse(question + "Oui Non \u2713\n").consent.value == false);
}

TEST_CASE("text with the number of its own section is no copy of the section") {
  const Record record = parse(
      "Member State Fiji\nInstitution Name Ferry Office\nQuestion 5: Partners\nVeuillez d\u00E9tailler Two "
      "trainers.\nQuestion 5: Who paid? The office.\nQuestion 6: Previous Participation\n");
  CHECK(record.un_details == "Two trainers.\nQuestion 5: Who paid? The office.");
  CHECK(record.repeats.empty());
}

TEST_CASE("a label that is printed for itself and with its value is one") {
  const Record record = parse(
      "Member State Fiji\nInstitution Name\nInstitution Name Ferry Office\nQuestion 4: Date\n"
      "Has it been running for two years or longer?\nHas it been running for two years or longer? No\n"
      "Please give the date on which it was put into effect.\n"
      "Please give the date on which it was put into effect. 30 May 2020\n"
      "Question 9: How\nHow did you learn about the award?\nHow did you learn about the award? INTERNET\n");
  CHECK(record.institution == "Ferry Office");
  CHECK(record.two_years_old.value == false);
  CHECK(record.implementation_date.date == "2020-05-30");
  CHECK(record.how_heard == "INTERNET");
  CHECK(record.unassigned.empty());
  CHECK(record.repeats.empty());
}
