// SPDX-License-Identifier: MIT
#include <cstdint>
#include <string>

#include "catch.hpp"
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

}  // namespace

TEST_CASE("a pair as a row") {
  Pair pair;
  pair.record = {"aa", "new.txt", 3, "Ice Watch", "Ice Office", "EE", 2021};
  pair.of = {"bb", "old.txt", 0, "", "", "", 0};
  pair.kind = DuplicateKind::resubmission;
  pair.score = 2.0 / 3;
  pair.answers = {{code(1), code(1), 1}, {code(2), code(3, 'a'), 0.123456}};
  pair.agree.add(Field::initiative);
  pair.differ.add(Field::website);
  pair.differ.add(Field::goals);
  CHECK(render(pair_columns(), [&](auto& table, auto& piece) { append_pair_row(table, piece, pair); }) ==
        "id,file,line,of,of_file,of_line,kind,score,agree,differ,title,institution,country,edition,of_title,"
        "of_institution,"
        "of_country,of_edition,questions\n"
        "aa,new.txt,3,bb,old.txt,,resubmission,0.6667,initiative,website sdg.goals,"
        "Ice Watch,Ice Office,EE,2021,,,,,1:1 2=3.a:0.1235\n");
}

TEST_CASE("a member of a cluster as a row") {
  const dedupe::ClusterMember first{
      {"aa", "a.txt", 1, "Ice", "", "EE", 2021}, 4, 2, DuplicateKind::none, 0, "", 3};
  const dedupe::ClusterMember second{
      {"bb", "b.txt", 1, "", "", "", 0}, 4, 2, DuplicateKind::identical, 1, "aa", 0};
  CHECK(render(member_columns(),
               [&](auto& table, auto& piece) {
                 append_member_row(table, piece, first);
                 append_member_row(table, piece, second);
               }) ==
        "cluster,size,id,file,line,kind,of,score,title,institution,country,edition,left_out\n"
        "4,2,aa,a.txt,1,none,,,Ice,,EE,2021,3\n"
        "4,2,bb,b.txt,1,identical,aa,1,,,,,0\n");
}

TEST_CASE("a reused answer as a row") {
  const Reuse reuse{
      0, {"aa", "a.txt", 40, "", "", "", 0}, code(3, 'a'), {"bb", "b.txt", 50, "", "", "", 0}, code(12), 0.9,
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
        "aa,a.txt,70,section.about,2,2,4,public_sector category\n"
        "aa,a.txt,80,section.sdg,3,3,9,sdg.goals\n");
}

TEST_CASE("an explanation for people, harmless for a terminal") {
  Record first;
  Record second;
  first.id = "aa";
  first.source.file = "a\x1b.txt";
  first.source.line = 2;
  second.id = "bb";
  second.source.file = "b.txt";
  Explanation explanation;
  explanation.kind = DuplicateKind::resubmission;
  explanation.score = 0.75;
  explanation.size_ratio = 0.5;
  explanation.second_left_out = 1;
  explanation.differ.add(Field::website);
  explanation.answers = {
      {"1", "1", 0.5, {{Side::both, "Same."}, {Side::first, "Old\x1b."}, {Side::second, "New."}}},
      {"2", "3.a", 1, {}},
      {"", "12", 0, {{Side::second, "More."}}}};
  std::string out;
  append_explanation(out, first, second, explanation, false, 0);
  CHECK(out ==
        "A  aa  a␛.txt:2\n"
        "B  bb  b.txt  (1 answer empty or placeholder, left out)\n"
        "\n"
        "resubmission\n"
        "  containment  0.75 of the shorter is in the longer (2 times as long)\n"
        "  agree        -\n"
        "  differ       website\n"
        "\n"
        "question 1: 0.5\n"
        "  = Same.\n"
        "  A Old␛.\n"
        "  B New.\n"
        "\n"
        "question 2 of A, 3.a of B: 1\n"
        "\n"
        "question 12, only in B\n"
        "  B More.\n");
  out.clear();
  append_explanation(out, first, second, explanation, true, 0);
  CHECK(out.find("\033[31m  A Old") != std::string::npos);
}

TEST_CASE("the sentences of an explanation fit the terminal") {
  Explanation explanation;
  explanation.answers = {
      {"1", "1", 1, {{Side::both, "One two three four five."}, {Side::first, "冰冰冰冰冰冰冰"}}}};
  std::string out;
  append_explanation(out, Record(), Record(), explanation, false, 14);
  CHECK(
      out.ends_with("  = One two\n"
                    "    three four\n"
                    "    five.\n"
                    "  A 冰冰冰冰冰\n"
                    "    冰冰\n"));
}
