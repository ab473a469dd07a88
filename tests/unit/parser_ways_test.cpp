// SPDX-License-Identifier: MIT
// Pages as programs leave them: wrapped, with values below their labels, with bullets, with footers, cut.
#include <string>
#include <string_view>

#include "catch.hpp"
#include "parsed.hpp"

using namespace unpsa;
using namespace unpsa::test;

namespace {

TEST_CASE("a prompt may have its limit on a line of its own") {
  const Record record = parse(
      "Question 1\n"
      "Please briefly describe the initiative, what issue or challenge it aims to address and specify its "
      "objectives\n"
      "(300 words maximum)\n"
      "One two three.\n"
      "Question 2\n"
      "Please explain how the initiative is linked to the selected category\n"
      "(100 words maximum)\n"
      "Question 3\n");
  CHECK(answer(record, "1") == "One two three.");
  CHECK(limit(record, "1") == 300);
  CHECK(answer(record, "2").empty());
  CHECK(limit(record, "2") == 100);
}

TEST_CASE("prompts may be broken anywhere") {
  const Record record = parse(
      "Question 6\n"
      "a. Please explain in what ways the initiative is innovative in the\n"
      "context of your country or region. (100\n"
      "words maximum)\n"
      "New here.\n"
      "b.\n"
      "Please describe, if relevant, how the initiative drew inspiration from\n"
      "successful initiatives in other regions, countries and localities.\n"
      "(100 words maximum)\n"
      "From a neighbour.\n"
      "c. If emerging and frontier technologies were used, please state how those\n"
      "were integrated into the initiative and/or how the initiative embraced\n"
      "digital government. (100 words maximum)\n"
      "None.\n");
  CHECK(answer(record, "6.a") == "New here.");
  CHECK(answer(record, "6.b") == "From a neighbour.");
  CHECK(answer(record, "6.c") == "None.");
  CHECK(record.find_answer("6.a")->line == 2);
  CHECK(record.find_answer("6.a")->lines.front() == 5);
  CHECK(has_note(record, "label-broken", 2));
}

TEST_CASE("Chinese prompts may be broken within their limits") {
  const Record record = parse(
      "题 4\n"
      "c. 请描述该项目的目标群体是谁,并解释该项目给目标群体带来的改善成果。 (最\n"
      "多200字)\n"
      "渡轮的乘客。\n"
      "题 12\n"
      "请描述主要经验,以及贵组织计划如何改进该项目\n"
      "。(最多200字)\n"
      "要倾听。\n");
  CHECK(answer(record, "4.c") == "渡轮的乘客。");
  CHECK(limit(record, "4.c") == 200);
  CHECK(answer(record, "12") == "要倾听。");
}

TEST_CASE("prompts of a language that lacks them in the table may be broken too") {
  const Record record = parse(
      "Question 4\n"
      "a. Veuillez expliquer comment l'initiative a comblé une lacune de la\n"
      "gouvernance (200 mots\n"
      "maximum)\n"
      "Personne ne savait.\n"
      "b. Veuillez décrire l'égalité\n"
      "(100 mots maximum)\n"
      "Deux femmes.\n"
      "Question 9\n"
      "a. L'initiative a-t-elle été évaluée officiellement, en interne ou en\n"
      "externe ?\n"
      "Oui\n"
      "b. Comment ? (100 mots)\n"
      "Par nous.\n");
  CHECK(answer(record, "4.a") == "Personne ne savait.");
  CHECK(answer(record, "4.b") == "Deux femmes.");
  CHECK(answer(record, "9.a") == "Oui");
  CHECK(answer(record, "9.b") == "Par nous.");
}

TEST_CASE("notes to marks in an answer are no parts of the question") {
  const Record record = parse(
      "Frage 3\n\na. Welche Ziele? (200 Wörter)\nDrei[a] und[b].\n[a]eins\n[b]zwei\n"
      "b. Ist es nachhaltig? (100 Wörter)\nDrei b.\nFrage 4\n\na. Welche Lücke? (200 Wörter)\nVier a.\n");
  CHECK(answer(record, "3.a") == "Drei[a] und[b].\n[a]eins\n[b]zwei");
  CHECK(answer(record, "3.b") == "Drei b.");
  CHECK(answer(record, "4.a") == "Vier a.");
}

TEST_CASE("prompts without number headings are read in the order of the form") {
  const Record record = parse(
      "Etat membre Fidji\nNom de l’initiative Le bateau\n"
      "Questions/Answers\n"
      "Veuillez décrire l'initiative (300 mots maximum)\n"
      "Un bateau.\n"
      "Quel lien ? (100 mots maximum)\n"
      "Un service.\n"
      "a. Quels objectifs ? (200 mots maximum)\n"
      "Nous avons (50 mots)\n"
      "b. Est-ce durable ? (100 mots maximum)\n"
      "Oui.\n"
      "a. Quelle lacune ? (200 mots maximum)\n"
      "Aucune.\n");
  CHECK(answer(record, "1") == "Un bateau.");
  CHECK(answer(record, "2") == "Un service.");
  CHECK(answer(record, "3.a") == "Nous avons (50 mots)");
  CHECK(answer(record, "3.b") == "Oui.");
  CHECK(answer(record, "4.a") == "Aucune.");
}

TEST_CASE("a prompt whose rest is lost is no text of an answer, and is told") {
  const Record record = parse(
      "Question 8\n"
      "a. What specific resources (i.e. financial, human or others) were used\n"
      "Seven clerks.\n"
      "b. Please explain what makes the initiative sustainable over time, in financial and institutional "
      "terms. (100 words maximum)\n"
      "The law.\n");
  CHECK(answer(record, "8.a") == "Seven clerks.");
  CHECK(answer(record, "8.b") == "The law.");
  CHECK(has_note(record, "prompt-broken", 2));
}

TEST_CASE("values may stand below their labels") {
  for (const std::string_view gap : {"\n", "\n\n"}) {
    CAPTURE(gap);
    std::string dump;
    for (const std::string_view part :
         {"Member State", "Fiji", "Institution Name", "Ferry Office of Vatu Rua", "Institution Type",
          "Public Agency", "Name of initiative", "Will the Boat Sail?", "Projects Operational Years", "3",
          "Website of Institution", "www.ferry.example"}) {
      dump.append(part).append(gap);
    }
    const Record record = parse(dump);
    CHECK(record.member_state.iso3166 == "FJ");
    CHECK(record.institution == "Ferry Office of Vatu Rua");
    CHECK(record.institution_type.code == "public-agency");
    CHECK(record.initiative == "Will the Boat Sail?");
    CHECK(record.years_operational == "3");
    CHECK(record.website == "www.ferry.example");
    CHECK(record.unassigned.empty());
  }
}

TEST_CASE("values may be glued to their labels, or have a mark before them") {
  for (const std::string_view mark : {"", ": ", ":", " = ", "\t", "\u00A0", " | ", "："}) {
    CAPTURE(mark);
    const auto line = [mark](std::string_view label, std::string_view value) {
      return std::string(label).append(mark).append(value).append("\n");
    };
    const Record record = parse(line("Member State", "Fiji") + line("Institution Name", "Ferry Office") +
                                line("Projects Operational Years", "3") +
                                line("Website of Institution", "https://ferry.example"));
    CHECK(record.member_state.iso3166 == "FJ");
    CHECK(record.institution == "Ferry Office");
    CHECK(record.years_operational == "3");
    CHECK(record.website == "https://ferry.example");
  }
}

TEST_CASE("values go on over lines that no label claims") {
  const Record record = parse(
      "Member State Fiji\n"
      "Name of initiative Will the Boat Sail? A board in every village tells people\n"
      "by six in the morning\n"
      "Website of Institution https://ferry.example/a/very/\n"
      "long/path\n"
      "Question 2: Categories\n"
      "Is the initiative relevant to one of the UNPSA categories? Category 2:\n"
      "Enhancing the effectiveness of public institutions to reach the SDGs\n"
      "Question 1\n");
  CHECK(record.initiative ==
        "Will the Boat Sail? A board in every village tells people by six in the morning");
  CHECK(record.website == "https://ferry.example/a/very/long/path");
  CHECK(record.category.code == "effective-institutions");
  CHECK(record.line_of("initiative") == 2);
  CHECK(record.unassigned.empty());
}

TEST_CASE("bullets and boxes do not belong to items") {
  for (const std::string_view bullet : {"- ", "* ", "• ", "\t•\t", "☑ ", "\uF0B7 ", "· "}) {
    CAPTURE(bullet);
    const std::string mark(bullet);
    const Record record = parse(
        "Member State Fiji\nQuestion 3: Sustainable Development Goals\n"
        "If you answered yes above, please specify which SDG is the most relevant to the initiative. (hold "
        "Ctrl to select multiple)\n" +
        mark + "Goal 9: Industry\n" +
        "Which target(s) within the SDGs specified above is the initiative relevant to? (hold Ctrl to select "
        "multiple)\n" +
        mark + "\" 9.1 Develop infrastructure \"\n" + mark + "9.c Target 9.c text\n");
    REQUIRE(record.goals->size() == 1);
    CHECK(record.goals->front().text == "Goal 9: Industry");
    REQUIRE(record.targets->size() == 2);
    CHECK(record.targets->front().text == "Develop infrastructure");
    CHECK(record.unassigned.empty());
  }
}

TEST_CASE("items with an empty box were not chosen where others are ticked, however the boxes are drawn") {
  const std::vector<std::pair<std::string, std::string>> boxes{
      {"☑", "☐"},           {"■", "□"},      {"●", "○"}, {"✅", "⬜"}, {"◉", "○"},
      {"\uF0FE", "\uF0A8"}, {"☑", "\uF06F"}, {"☑", "◯"}, {"✓", "▢"}, {"[x]", "[ ]"}};
  for (const auto& [ticked, empty] : boxes) {
    const std::string page =
        "Member State Fiji\nQuestion 3: Sustainable Development Goals\n"
        "If you answered yes above, please specify which SDG is the most relevant to the initiative. (hold "
        "Ctrl to select multiple)\n" +
        empty + " Goal 3: Good Health\n" + ticked + " Goal 6: Clean Water\n" + empty + " Goal 9: Industry\n";
    const Record record = parse(page);
    INFO(ticked << " " << empty);
    REQUIRE(record.goals->size() == 1);
    CHECK(record.goals->front().goal == 6);
  }
}

TEST_CASE("a list of goals ends where the narrative begins") {
  const Record record = parse(
      "Member State Fiji\nQuestion 3: Sustainable Development Goals\n"
      "If you answered yes above, please specify which SDG is the most relevant to the initiative. (hold "
      "Ctrl "
      "to select multiple)\n"
      "Goal 3: Good Health\n"
      "Question 1\n" +
      std::string(prompt_1) + "A ferry.\n");
  CHECK(record.goals->size() == 1);
  CHECK(answer(record, "1") == "A ferry.");
}

TEST_CASE("numbers in other spellings are headings right above their prompts") {
  for (const std::string_view heading :
       {"Q12", "12.", "12", "Question 12:", "Question No. 12", "Question 12 of 12", "12/12", "Question XII",
        "#12", "Question #12", "**Question 12**", "第12题", "题十二"}) {
    CAPTURE(heading);
    const Record record = parse("Question 1\n" + std::string(prompt_1) + "A ferry.\n" + std::string(heading) +
                                "\n" + std::string(prompt_12) + "To listen.\n");
    CHECK(answer(record, "1") == "A ferry.");
    CHECK(answer(record, "12") == "To listen.");
  }
}

TEST_CASE("furniture below the last answer is no part of it") {
  for (const std::string_view end :
       {"\nBack to list\n\nPlease wait...\n", "\nRetour à la liste\nVeuillez patienter...\n",
        "\nContact us\nTerms of use\nPrivacy notice\nCopyright © United Nations\n",
        "\nKind regards,\nThe awards desk\n-- \nTel. +000 555 0100\n",
        "\nReferences\n\n   1. https://site.example/a\n   2. https://site.example/b\n",
        "\n==> second.txt <==\n"}) {
    CAPTURE(end);
    const Record record =
        parse("Question 1\n" + std::string(prompt_1) + "A ferry.\nQuestion 12\n" + std::string(prompt_12) +
              "To listen.\nhttps://ferry.example\n" + std::string(end));
    CHECK(answer(record, "12").starts_with("To listen."));
    CHECK(answer(record, "12").find("Contact") == std::string::npos);
    CHECK(answer(record, "12").find('\n', 12) == std::string::npos);
  }
}

TEST_CASE("an address at the end of the last answer is its text") {
  const Record record = parse("Question 1\n" + std::string(prompt_1) + "A ferry.\nQuestion 12\n" +
                              std::string(prompt_12) + "To listen.\nhttps://ferry.example\n");
  CHECK(answer(record, "12") == "To listen.\nhttps://ferry.example");
}

}  // namespace

TEST_CASE("boxes under a question that no table knows are read like others") {
  const std::string before = "Member State Fiji\nInstitution Name Ferry Office\nQuestion 10: Consent\n";
  const std::string question =
      "I agree that persons and bodies concerned may be asked about the initiative. ";
  const auto consent = [&](std::string_view value) {
    return parse(before + question + std::string(value)).consent;
  };
  for (const std::string_view yes : {"[x] Yes [ ] No", "Yes [x] No [ ]", "☑ Yes ☐ No", "Yes ☑ No ☐"}) {
    INFO(yes);
    CHECK(consent(yes).value == true);
  }
  for (const std::string_view no : {"[ ] Yes [x] No", "Yes [ ] No [x]", "☐ Yes ☑ No", "Yes ☐ No ☑"}) {
    INFO(no);
    CHECK(consent(no).value == false);
  }
}

TEST_CASE("a star after a prompt belongs to it") {
  const Record record = parse("Member State Fiji\nQuestion 1\n" +
                              std::string(prompt_1.substr(0, prompt_1.size() - 1)) + " *\nBoats.\n");
  CHECK(answer(record, "1") == "Boats.");
  CHECK(limit(record, "1") == 300);
}
