// SPDX-License-Identifier: MIT
#include <array>
#include <string>

#include "catch.hpp"
#include "unpsa/writer/wordcount_table.hpp"

using namespace unpsa;
using namespace unpsa::writer;
using wordcount::Method;

TEST_CASE("word counts have a row an answer and a column a method") {
  Record record;
  record.id = "0123456789abcdef";
  record.source.file = "form.txt";
  Answer answer;
  answer.question = "1";
  answer.language = "zh-Hans";
  answer.line = 7;
  answer.text = "你好 world";
  answer.limit = 2;
  answer.limit_source = LimitSource::built_in;
  answer.status = AnswerStatus::answered;
  record.answers.push_back(answer);
  answer.question = "9.a";
  answer.line = 0;
  answer.language = "";
  answer.limit.reset();
  answer.limit_source = LimitSource::none;
  record.answers.push_back(answer);

  constexpr std::array methods{Method::word, Method::ws};
  std::vector<wordcount::AnswerCount> counts;
  wordcount::count_answers(record, wordcount::judging_method(methods), counts);
  const TableWriter table(Format::csv, wordcount_columns(methods));
  std::string piece;
  table.begin(piece);
  append_wordcount_rows(table, piece, record, counts, methods);
  CHECK(piece ==
        "id,file,line,question,language,word,ws,limit,limit_source,remaining,status\n"
        "0123456789abcdef,form.txt,7,1,zh-Hans,3,2,2,built-in,-1,over\n"
        "0123456789abcdef,form.txt,,9.a,,3,2,,,,no-limit\n");
}

TEST_CASE("a plain text has one row of methods") {
  constexpr std::array methods{Method::word, Method::asian, Method::non_asian, Method::ws};
  const TableWriter table(Format::ndjson, text_count_columns(methods));
  std::string piece;
  append_text_count_row(table, piece, wordcount::count_words("你好 world"), methods);
  CHECK(piece == "{\"word\":3,\"asian\":2,\"non_asian\":1,\"ws\":2}\n");
}
