// SPDX-License-Identifier: MIT
#include <string>

#include "catch.hpp"
#include "unpsa/writer/sdg_table.hpp"

using namespace unpsa;
using namespace unpsa::writer;

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
        "id,file,line,question,layer,kind,code,goal,iri,text,begin,end,rule,valid,target\n"
        "0123456789abcdef,form.txt,12,,ticked,goal,3,3,http://metadata.un.org/sdg/3,Good "
        "Health,4,9,form-goal,true,\n"
        "0123456789abcdef,form.txt,,,ticked,goal,,,,Better lives,,,form-goal,false,\n"
        "0123456789abcdef,form.txt,,,ticked,target,16.b,16,http://metadata.un.org/sdg/16.b,Promote laws,,,"
        "form-target,true,16.b\n"
        "0123456789abcdef,form.txt,,,ticked,target,3.e,3,,none,,,form-target,false,3.e\n");
}
