// SPDX-License-Identifier: MIT
#include <cstdint>
#include <string>

#include "catch.hpp"
#include "text/width.hpp"
#include "writer/table/dedupe_table.hpp"

using namespace unpsa;
using namespace unpsa::dedupe;
using namespace unpsa::writer;

namespace {

/// As `AnswerPrint` names a question.
constexpr std::uint32_t code(std::uint32_t number, char part = 0) {
  return number * 256 + static_cast<unsigned char>(part);
}

template <typename Append>
std::string render(std::span<const Column> columns, const Append& append) {
  TableWriter table(Format::csv, columns);
  std::string out;
  std::string piece;
  table.begin(out);
  append(table, piece);
  table.join(piece);
  out += piece;
  table.end(out);
  return out;
}

/// Two records and what they share, with characters that are not for a terminal.
struct Explained {
  Explained() {
    first.id = "aa";
    first.file = "a\x1b.txt";
    first.line = 2;
    first.title = "Ice\x1bWatch";
    first.country = "EE";
    first.country_name = "Estonia";
    first.edition = 2021;
    second.id = "bb";
    second.file = "b.txt";
    explanation.kind = DuplicateKind::resubmission;
    explanation.score = 0.75;
    explanation.size_ratio = 0.5;
    explanation.second_left_out = 1;
    explanation.differ.add(Field::website);
    explanation.answers = {{"1",
                            "1",
                            0.5,
                            {{Side::both, "Same.", {}},
                             {Side::first, "Old\x1b.", {}},
                             {Side::second, "New.", {}},
                             {Side::edited, "Twice a day.", "Each\x1b day."}}},
                           {"2", "3.a", 1, {}},
                           {"", "12", 0, {{Side::second, "More.", {}}}}};
  }
  dedupe::RecordLabel first;
  dedupe::RecordLabel second;
  Explanation explanation;

  [[nodiscard]] std::string render(const ExplanationLook& look) const {
    std::string out;
    append_explanation(out, first, second, explanation, look);
    return out;
  }
};

}  // namespace

TEST_CASE("a pair as a row") {
  Pair pair;
  pair.record = {"aa", "new.txt", 3, "Ice Watch", "Ice Office", "EE", "", 2021};
  pair.of = {"bb", "old.txt", 0, "", "", "", "", 0};
  pair.kind = DuplicateKind::resubmission;
  pair.score = 2.0 / 3;
  pair.answers = {{code(1), code(1), 1}, {code(2), code(3, 'a'), 0.123456}};
  pair.agree.add(Field::initiative);
  pair.differ.add(Field::website);
  pair.differ.add(Field::goals);
  pair.evidence = {"1.2万", "Kwale"};
  pair.nearest = {{"cc", "2020.txt", 7, "Ice", "Ice Office", "EE", "", 2020}, 0.9};
  CHECK(render(pair_columns(), [&](auto& table, auto& piece) { append_pair_row(table, piece, pair); }) ==
        "id,file,line,of,of_file,of_line,kind,score,agree,differ,initiative,institution,country,edition,of_"
        "initiative,"
        "of_institution,of_country,of_edition,nearest,nearest_file,nearest_line,nearest_initiative,"
        "nearest_institution,nearest_country,nearest_edition,nearest_score,questions,evidence\n"
        "aa,new.txt,3,bb,old.txt,,resubmission,0.6667,initiative,website;sdg.goals,"
        "Ice Watch,Ice Office,EE,2021,,,,,cc,2020.txt,7,Ice,Ice "
        "Office,EE,2020,0.9,1:1;2=3.a:0.1235,1.2万;Kwale\n");
}

TEST_CASE("a member of a cluster as a row") {
  const dedupe::ClusterMember first{{"aa", "a.txt", 1, "Ice", "", "EE", "", 2021},
                                    4,
                                    2,
                                    DuplicateKind::none,
                                    0,
                                    std::nullopt,
                                    std::nullopt,
                                    3};
  const dedupe::ClusterMember second{{"bb", "b.txt", 1, "", "", "", "", 0},
                                     4,
                                     2,
                                     DuplicateKind::resubmission,
                                     0.7,
                                     first.record,
                                     Nearest{{"cc", "c.txt", 1, "Eis", "Eisamt", "AT", "", 2020}, 0.9},
                                     0};
  CHECK(render(member_columns(),
               [&](auto& table, auto& piece) {
                 append_member_row(table, piece, first);
                 append_member_row(table, piece, second);
               }) ==
        "cluster,size,id,file,line,kind,of,score,initiative,institution,country,edition,of_initiative,of_"
        "institution,"
        "of_country,of_edition,nearest,nearest_file,nearest_line,nearest_initiative,nearest_institution,"
        "nearest_country,nearest_edition,nearest_score,left_out\n"
        "4,2,aa,a.txt,1,none,,,Ice,,EE,2021,,,,,,,,,,,,,3\n"
        "4,2,bb,b.txt,1,resubmission,aa,0.7,,,,,Ice,,EE,2021,cc,c.txt,1,Eis,Eisamt,AT,2020,0.9,0\n");
}

TEST_CASE("a reused answer as a row") {
  const Reuse reuse{0,
                    {"aa", "a.txt", 40, "", "", "", "", 0},
                    code(3, 'a'),
                    {"bb", "b.txt", 50, "", "", "", "", 0},
                    code(12),
                    0.9,
                    77};
  CHECK(render(reuse_columns(), [&](auto& table, auto& piece) { append_reuse_row(table, piece, reuse); }) ==
        "id,file,line,question,of,of_file,of_line,of_question,score,units\n"
        "aa,a.txt,40,3.a,bb,b.txt,50,12,0.9,77\n");
}

TEST_CASE("copies of blocks as rows, counted by what they are copies of") {
  Record record;
  record.id = "aa";
  record.source.file = "a.txt";
  record.repeats = {{"section.sdg", 60, 9, {}},
                    {"section.about", 70, 4, {"public_sector", "category"}},
                    {"section.sdg", 80, 9, {"sdg.goals"}}};
  CHECK(render(block_columns(), [&](auto& table, auto& piece) { append_block_rows(table, piece, record); }) ==
        "id,file,line,block,copy,copies,lines,differs\n"
        "aa,a.txt,60,section.sdg,2,3,9,\n"
        "aa,a.txt,70,section.about,2,2,4,public_sector;category\n"
        "aa,a.txt,80,section.sdg,3,3,9,sdg.goals\n");
}

TEST_CASE("keys as rows: one for each, with the record that has it") {
  Record record;
  record.id = "aa";
  record.source.file = "a, b.txt";
  record.source.line = 12;
  constexpr std::uint64_t keys[] = {0x1, 0xFEDCBA9876543210};
  CHECK(render(candidate_key_columns(),
               [&](auto& table, auto& piece) { append_key_rows(table, piece, record, keys); }) ==
        "key,id,file,line\n"
        "k0000000000000001,aa,\"a, b.txt\",12\n"
        "kfedcba9876543210,aa,\"a, b.txt\",12\n");
  record.source.line = 0;
  CHECK(render(candidate_key_columns(), [&](auto& table, auto& piece) {
          append_key_rows(table, piece, record, std::span(keys, 1));
        }) == "key,id,file,line\nk0000000000000001,aa,\"a, b.txt\",\n");
  CHECK(render(candidate_key_columns(), [&](auto& table, auto& piece) {
          append_key_rows(table, piece, record, {});
        }) == "key,id,file,line\n");
}

TEST_CASE("an explanation for people, harmless for a terminal") {
  CHECK(Explained().render({}) ==
        "A  aa  a␛.txt:2\n"
        "   Ice␛Watch, Estonia, 2021\n"
        "B  bb  b.txt  (1 answer empty or placeholder, left out)\n"
        "\n"
        "resubmission\n"
        "  containment  0.75 of the shorter is in the longer (2 times as long)\n"
        "  agree        -\n"
        "  differ       website\n"
        "  sentences    1 shared (=), 1 edited (~), 1 only in A, 2 only in B\n"
        "\n"
        "question 1: 0.5\n"
        "  = Same.\n"
        "  A Old␛.\n"
        "  B New.\n"
        " ~A [-Twice a-] day.\n"
        " ~B {+Each␛+} day.\n"
        "\n"
        "question 2 of A, 3.a of B: 1\n"
        "\n"
        "question 12, only in B\n"
        "  B More.\n");
  const std::string out = Explained().render({.color = true});
  CHECK(out.find("\033[31m  A Old␛.\033[0m\n") != std::string::npos);
  CHECK(out.find(" ~A \033[1;31mTwice a\033[0m day.\n ~B \033[1;32mEach␛\033[0m day.\n") !=
        std::string::npos);
}

TEST_CASE("an explanation in Chinese") {
  const std::string out = Explained().render({.language = text::MessageLanguage::zh});
  CHECK(out.find("\n重新提交\n"
                 "  包含度       较短者的 0.75 包含在较长者中（后者为前者的 2 倍长）\n"
                 "  相同字段     -\n"
                 "  不同字段     website\n"
                 "  句子         相同（=）1，修改（~）1，仅见于 A 1，仅见于 B 2\n"
                 "\n问题 1：0.5\n") != std::string::npos);
  CHECK(out.find("\nA 的问题 2，B 的问题 3.a：1\n\n问题 12，仅见于 B\n") != std::string::npos);
}

TEST_CASE("shared sentences far from others are counted, if that is shorter") {
  Explanation explanation;
  const auto add = [&explanation](std::string_view sides) {
    dedupe::ExplainedAnswer answer{"1", "1", 0.5, {}};
    for (const char side : sides)
      answer.sentences.push_back(
          {side == '=' ? Side::both : Side::first, side == '=' ? "Same." : "Old.", {}});
    explanation.answers.push_back(answer);
  };
  add("=====A==A=====");
  add("======");
  const auto render_from = [&explanation](std::size_t context) {
    std::string out;
    append_explanation(out, {}, {}, explanation, {.context = context});
    return out.substr(out.find("\n\nquestion"));
  };
  CHECK(render_from(1) ==
        "\n\nquestion 1: 0.5\n  = (4 sentences the same)\n  = Same.\n  A Old.\n  = Same.\n  = Same.\n"
        "  A Old.\n  = Same.\n  = (4 sentences the same)\n"
        "\nquestion 1: 0.5\n  = (6 sentences the same)\n");
  // A single one takes no more room than the number of it.
  CHECK(render_from(4).find("0.5\n  = Same.\n  = Same.\n  = Same.\n  = Same.\n  = Same.\n  A") !=
        std::string::npos);
  CHECK(render_from(0).starts_with(
      "\n\nquestion 1: 0.5\n  = (5 sentences the same)\n  A Old.\n  = (2 sentences the same)\n  A Old.\n"));
  CHECK(render_from(20).find("the same") == std::string::npos);
}

TEST_CASE("colours of changed words take no room, and go on after a break") {
  Explanation explanation;
  explanation.answers = {{"1", "1", 0.5, {{Side::edited, "One two three four", "One five six four"}}}};
  std::string out;
  append_explanation(out, {}, {}, explanation, {.color = true, .width = 14});
  CHECK(
      out.ends_with(" ~A One \033[1;31mtwo\033[0m\n    \033[1;31mthree\033[0m four\n"
                    " ~B One \033[1;32mfive\033[0m\n    \033[1;32msix\033[0m four\n"));
}

TEST_CASE("an explanation without text says why it has none") {
  Explanation explanation;
  explanation.has_sentences = false;
  explanation.answers = {{"1", "1", 0.5, {}}, {"2", "", 0, {}}};
  std::string out;
  append_explanation(out, {}, {}, explanation, {});
  CHECK(out.ends_with(
      "  sentences    not shown: an index has no text; name the forms themselves to compare their "
      "sentences\n\nquestion 1: 0.5\nquestion 2, only in A\n"));
}

TEST_CASE("no line of an explanation is wider than the terminal") {
  dedupe::RecordLabel first;
  first.id = "u0123456789abcdef";
  first.file = "forms/a-folder-with-a-long-name/2021.txt";
  first.title = "冰情观察：每小时测量一次冰的厚度并在太薄时封闭道路的做法和经验";
  first.institution = "Harbour Board of Kalarand and the islands before it";
  Explanation explanation;
  explanation.differ.add(Field::website);
  explanation.differ.add(Field::un_details);
  explanation.differ.add(Field::previously_submitted);
  explanation.answers = {
      {"1",
       "1",
       1,
       {{Side::both, "One two three four five.", {}},
        {Side::edited, "冰冰冰冰冰冰冰", "冰冰冰冰冰冰冰冰冰冰冰冰冰冰冰冰冰冰冰冰冰冰冰冰"}}}};
  for (const std::size_t width : {80u, 40u}) {
    std::string out;
    append_explanation(out, first, first, explanation, {.width = width});
    for (std::string_view rest = out; !rest.empty();) {
      const std::string_view line = rest.substr(0, rest.find('\n'));
      INFO(line);
      CHECK(text::display_width(line) <= width);
      rest.remove_prefix(line.size() + 1);
    }
  }
  std::string out;
  append_explanation(out, first, first, explanation, {.width = 14});
  CHECK(out.find("  = One two\n"
                 "    three four\n"
                 "    five.\n"
                 " ~A 冰冰冰冰冰\n"
                 "    冰冰\n") != std::string::npos);
}
