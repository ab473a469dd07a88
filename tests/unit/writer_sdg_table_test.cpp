// SPDX-License-Identifier: MIT
#include <algorithm>
#include <string>

#include "catch.hpp"
#include "text/width.hpp"
#include "writer/table/sdg_table.hpp"

using namespace unpsa;
using namespace unpsa::writer;

TEST_CASE("the grid fits its width, and every row has a name") {
  sdg::GoalMatrix matrix;
  Record record;
  record.goals = {{3, "Good Health"}, {7, "Energy"}};
  std::vector<sdg::Mention> mentions;
  sdg::find_mentions(record, mentions);
  for (int i = 0; i < 120; ++i) matrix.add(record, mentions);  // no country
  for (const std::size_t width : {80u, 100u, 200u, 0u}) {
    std::string grid;
    append_goal_matrix_grid(grid, matrix, false, width, text::MessageLanguage::en);
    std::size_t widest = 0;
    for (std::size_t begin = 0; begin < grid.size();) {
      const std::size_t end = grid.find('\n', begin);
      widest = std::max(widest, text::display_width(grid.substr(begin, end - begin)));
      begin = end + 1;
    }
    INFO(width);
    CHECK((width < 97 || widest <= width));  // 17 cells of 5 columns, and a name of 12
    CHECK(grid.find("(none)") != std::string::npos);
    CHECK(grid.find("\u2588120") != std::string::npos);
    CHECK((grid.find("7 Affordable and clean energy") != std::string::npos) == (width == 0 || width == 200));
  }
}

TEST_CASE("the grid is in the language of its reader") {
  sdg::GoalMatrix matrix;
  Record record;
  record.goals = {{3, "Good Health"}};
  record.member_state = {"Brasil", "BR", "Brazil"};
  std::vector<sdg::Mention> mentions;
  sdg::find_mentions(record, mentions);
  matrix.add(record, mentions);
  std::string grid;
  append_goal_matrix_grid(grid, matrix, false, 0, text::MessageLanguage::zh);
  CHECK(grid.find("3 良好健康与福祉") != std::string::npos);
  CHECK(grid.find("BR 巴西") != std::string::npos);
  CHECK(grid.find("国家") != std::string::npos);
}

TEST_CASE("the lists of a summary are joined in text, and arrays in JSON") {
  Record record;
  record.id = "0123456789abcdef";
  record.source.file = "form.txt";
  sdg::Summary summary;
  summary.ticked_only = {"3", "3.d"};
  summary.invalid = {"18", "a; b"};
  const auto row = [&](Format format) {
    const TableWriter table(format, sdg_summary_columns());
    std::string piece;
    append_sdg_summary_row(table, piece, record, summary);
    return piece;
  };
  CHECK(row(Format::csv) == "0123456789abcdef,form.txt,3;3.d,,,,18;a; b,,,\n");
  CHECK(
      row(Format::ndjson) ==
      R"({"id":"0123456789abcdef","file":"form.txt","ticked_only":["3","3.d"],"cited_only":[],"both":[],)"
      R"("implied":[],"invalid":["18","a; b"],"goals_ticked_only":[],"goals_cited_only":[],"goals_both":[]})"
      "\n");
}

TEST_CASE("mentions have a row each") {
  Record record;
  record.id = "0123456789abcdef";
  record.source.file = "form.txt";
  record.goals = {{3, "Good Health"}, {0, "Better lives"}};
  record.targets = {{"16.b", "Promote laws"}, {"3.e", "none"}};
  std::vector<sdg::Mention> mentions;
  sdg::find_mentions(record, mentions);
  mentions[0].begin = 4;
  mentions[0].end = 9;
  mentions[0].line = 12;

  const TableWriter table(Format::csv, mention_columns());
  std::string piece;
  table.begin(piece);
  append_mention_rows(table, piece, record, mentions);
  CHECK(piece ==
        "id,file,line,question,layer,kind,code,goal,iri,text,begin,end,rule,valid,target,certainty\n"
        "0123456789abcdef,form.txt,12,,ticked,goal,3,3,http://metadata.un.org/sdg/3,Good "
        "Health,4,9,form-goal,true,,explicit\n"
        "0123456789abcdef,form.txt,,,ticked,goal,,,,Better lives,,,form-goal,false,,explicit\n"
        "0123456789abcdef,form.txt,,,ticked,target,16.b,16,http://metadata.un.org/sdg/16.b,Promote laws,,,"
        "form-target,true,16.b,explicit\n"
        "0123456789abcdef,form.txt,,,ticked,target,3.e,3,,none,,,form-target,false,3.e,explicit\n");
}
