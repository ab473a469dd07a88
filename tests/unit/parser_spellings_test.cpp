// SPDX-License-Identifier: MIT
// Pages as programs leave them: unseen characters, two languages, cuts, boxes, limits.
#include <string>
#include <string_view>

#include "catch.hpp"
#include "parsed.hpp"

using namespace unpsa;
using namespace unpsa::test;

namespace {

TEST_CASE("headings with the number in words or Roman numerals are no part of the answer above") {
  for (const std::string_view two : {"Question Two", "QUESTION TWO", "Question deux", "Pregunta dos",
                                     "Вопрос два", "题 II", "Question II", "第二题"}) {
    INFO(two);
    const Record record = parse("Question One\n" + std::string(prompt_1) + "Boats.\n" + std::string(two) +
                                "\nPlease explain how the initiative is linked to the selected category (100 "
                                "words maximum)\nBy night.\n");
    CHECK(answer(record, "1") == "Boats.");
    CHECK(answer(record, "2") == "By night.");
  }
  // Not above a prompt of its own.
  CHECK(answer(parse("Question 1\n" + std::string(prompt_1) + "Boats.\nQuestion two\nMore boats.\n"), "1") ==
        "Boats.\nQuestion two\nMore boats.");
}

TEST_CASE("number headings with a title are headings above a prompt of their question") {
  for (const std::string_view two :
       {"Question 2 – Category", "Question 2: Category", "Question 2 (2 min read)",
        "Question 2, heading level 3", "Question 2  Back to top", "题 2 类别", "Pregunta 2. Categoría"}) {
    INFO(two);
    const std::string answer_2 =
        "\nPlease explain how the initiative is linked to the selected category (100 words "
        "maximum)\nBy night.\n";
    const Record record =
        parse("Question 1\n" + std::string(prompt_1) + "Boats.\n" + std::string(two) + answer_2);
    CHECK(answer(record, "1") == "Boats.");
    CHECK(answer(record, "2") == "By night.");
  }
  const std::string text = "Question 1.2 million people asked\nQuestion 2 was hard.";
  CHECK(answer(parse("Question 1\n" + std::string(prompt_1) + text + "\nIt was.\n"), "1") ==
        text + "\nIt was.");
}

TEST_CASE("characters that are not seen do not hide labels") {
  for (const std::string_view mark : {"\u200B", "\u200E", "\u2060", "\u202A", "\u00AD", "\uFEFF", "\u2066"}) {
    CAPTURE(mark);
    const std::string unseen(mark);
    const Record record =
        parse(unseen + "Member State Fiji\n" + unseen + "Institution Name Ferry Office\n" + unseen +
              "Question 1" + unseen + "\n" + unseen + std::string(prompt_1) + unseen + "A ferry.\nQuest" +
              unseen + "ion 12\n" + std::string(prompt_12) + "To listen.\n");
    CHECK(record.member_state.iso3166 == "FJ");
    CHECK(record.institution == "Ferry Office");
    CHECK(answer(record, "1") == "A ferry.");
    CHECK(answer(record, "12") == "To listen.");
  }
}

TEST_CASE("of two lines with the same letter and a limit the real prompt is one") {
  const Record record = parse(
      "Etat membre Fidji\nNom de l’initiative Le bateau\n"
      "Question 3\n"
      "a. Quels objectifs ? (200 mots maximum)\n"
      "Nous avons travaillé ainsi :\n"
      "a. nous avons écouté (50 mots)\n"
      "b. nous avons formé le personnel (20 mots)\n"
      "b. Est-ce durable ? (100 mots maximum)\n"
      "Oui, par la loi.\n");
  CHECK(answer(record, "3.b") == "Oui, par la loi.");
  CHECK(limit(record, "3.b") == 100);
}

TEST_CASE("a lettered list and a number alone are lines of an answer, also right above a prompt") {
  const std::string above =
      "Etat membre Fidji\nNom de l’initiative Le bateau\nQuestion 4\n"
      "a. Quels objectifs ? (200 mots maximum)\n";
  const std::string below =
      "b. Est-ce durable ? (100 mots maximum)\nOui, par la loi.\n"
      "c. Pour qui ? (200 mots maximum)\nPour tous.\n";
  for (const std::string text :
       {"a. Nous avons demandé.\nb. Nous avons acheté (100 d'entre eux).\nc. Nous avons lu.",
        "b. Nous avons aidé (200 personnes)", "a. Que faut-il ? De l'eau.", "Nous avons lu.\n5"}) {
    CAPTURE(text);
    const Record record = parse(above + text + "\n" + below);
    CHECK(answer(record, "4.a") == text);
    CHECK(answer(record, "4.b") == "Oui, par la loi.");
    CHECK(answer(record, "4.c") == "Pour tous.");
  }
}

TEST_CASE("the same label in two languages is one label") {
  const Record record = parse(
      "Member State / 联合国成员国 Fiji\n"
      "Institution Name / 机构名称 Ferry Office\n"
      "Question 12\n"
      "Please describe the key lessons learned, and how your organization plans to improve the initiative. "
      "(200 words maximum) / 请描述主要经验,以及贵组织计划如何改进该项目。(最多200字)\n"
      "To listen.\n");
  CHECK(record.member_state.iso3166 == "FJ");
  CHECK(record.institution == "Ferry Office");
  CHECK(answer(record, "12") == "To listen.");
}

TEST_CASE("labels in two languages need no mark between them, and headings may have both") {
  const Record record = parse(
      "Member State 联合国成员国 Fiji\n"
      "Institution Name / 机构名称 Ferry Office\n"
      "Name of initiative (项目名称): Boat\n"
      "Question 1 / 题 1\n"
      "Please briefly describe the initiative, what issue or challenge it aims to address and specify its "
      "objectives (300 words maximum)\n"
      "One.\n");
  CHECK(record.member_state.text == "Fiji");
  CHECK(record.member_state.iso3166 == "FJ");
  CHECK(record.institution == "Ferry Office");
  CHECK(record.initiative == "Boat");
  CHECK(answer(record, "1") == "One.");
}

TEST_CASE("the last line of a cut page may be the beginning of a label") {
  const Record prompt = parse(
      "Question 7\n"
      "a. Has the initiative been transferred and/or adapted to other contexts (e.g. other cities, countries "
      "or regions) to your organization’s knowledge? If yes, please explain where and how. (200 words "
      "maximum)\nN/A\nb. If not yet transferred/a");
  CHECK(answer(prompt, "7.a") == "N/A");
  CHECK(has_note(prompt, "prompt-broken", 4));
  const Record field = parse("Member State Fiji\nInstitution Name Ferry Office\nName of initia");
  CHECK(field.institution == "Ferry Office");
  CHECK(field.unassigned.empty());
  CHECK(has_note(field, "prompt-broken", 3));
}

TEST_CASE("yes and no may be boxes") {
  for (const std::string_view value : {"☑ Yes ☐ No", "[x] Yes [ ] No", "☑Yes☐No", "YES", "Yes.", "True"}) {
    CAPTURE(value);
    const Record record = parse(
        "Member State Fiji\nQuestion 1: About the Initiative\nIs this a public sector "
        "initiative? " +
        std::string(value) + "\n");
    REQUIRE(record.public_sector.value);
    CHECK(*record.public_sector.value);
  }
}

TEST_CASE("a limit in characters is part of the prompt and no limit in words") {
  const Record record = parse(
      "Question 12\n"
      "Please describe the key lessons learned, and how your organization plans to improve the initiative. "
      "(1,500 characters maximum)\n"
      "To listen.\n");
  CHECK(answer(record, "12") == "To listen.");
  CHECK(limit(record, "12") == 0);
}

TEST_CASE("a limit may be printed in many ways") {
  for (const std::string_view printed :
       {"[200 words maximum]", "(≤ 200 words)", "(word limit: 200)", "- 200 words maximum",
        "(max. 200 words)", "(200-word limit)", "(up to 200 words)", "（最多200词）"}) {
    CAPTURE(printed);
    const Record record = parse(
        "Question 12\n"
        "Please describe the key lessons learned, and how your organization plans to improve the "
        "initiative. " +
        std::string(printed) + "\nTo listen.\n");
    CHECK(answer(record, "12") == "To listen.");
    CHECK(limit(record, "12") == 200);
  }
  const Record record = parse(
      "Question 12\n"
      "Please describe the key lessons learned, and how your organization plans to improve the initiative. "
      "(1,000 words maximum)\nTo listen.\n");
  CHECK(limit(record, "12") == 1000);
}

}  // namespace
