// SPDX-License-Identifier: MIT
#include <array>
#include <string>

#include "catch.hpp"
#include "writer/table/wordcount_table.hpp"

using namespace unpsa;
using namespace unpsa::writer;
using wordcount::Method;

TEST_CASE("word counts have a row per answer and a column per method") {
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
  wordcount::count_answers(record, {.method = Method::word}, counts);
  const TableWriter table(Format::csv, wordcount_columns(methods));
  std::string piece;
  table.begin(piece);
  for (const wordcount::AnswerCount& count : counts) {
    append_wordcount_row(table, piece, record, count, {.methods = methods});
  }
  CHECK(piece ==
        "id,file,line,question,language,word,ws,limit,limit_source,remaining,limit_status\n"
        "0123456789abcdef,form.txt,7,1,zh-Hans,3,2,2,built-in,-1,over\n"
        "0123456789abcdef,form.txt,,9.a,,3,2,,,,no-limit\n");
}

TEST_CASE("a plain text has one row of methods") {
  constexpr std::array methods{Method::word, Method::asian, Method::non_asian, Method::ws};
  const TableWriter table(Format::ndjson, text_count_columns(methods, false));
  std::string piece;
  wordcount::AnswerCount count;
  count.counts = wordcount::count_words("你好 world");
  append_text_count_row(table, piece, "a.txt", count, {.methods = methods});
  CHECK(piece == "{\"word\":3,\"asian\":2,\"non_asian\":1,\"ws\":2,\"file\":\"a.txt\"}\n");
}

TEST_CASE("a figure stands beside what it was made with") {
  constexpr std::array methods{Method::equiv, Method::icu};
  const TableWriter table(Format::csv, text_count_columns(methods, false));
  std::string piece;
  table.begin(piece);
  wordcount::AnswerCount count;
  count.counts = {.icu = 9, .unspaced = 17};
  append_text_count_row(table, piece, "-", count,
                        {.methods = methods, .ratio = {1700}, .icu_version = "72.1"});
  CHECK(piece == "equiv,ratio,icu,icu_version,file\n10,1.7,9,72.1,-\n");
}

TEST_CASE("a draft has its limit in its row, and is cut where that falls") {
  constexpr std::array methods{Method::word};
  Answer draft;
  draft.status = AnswerStatus::answered;
  draft.limit = 2;
  const std::string_view text = "one two\nthree";
  const wordcount::AnswerCount count = wordcount::judge_answer(draft, wordcount::count_words(text));
  std::string piece;
  const TableWriter rows(Format::csv, text_count_columns(methods, true));
  append_text_count_row(rows, piece, "a.txt", count, {.methods = methods});
  CHECK(piece == "3,a.txt,2,-1,over\n");
  piece.clear();
  const TableWriter limits(Format::csv, text_limit_columns(Method::word));
  append_text_limit_row(limits, piece, "a.txt", text, count, {});
  CHECK(piece == "a.txt,2,1,3,2,\"one two\n\",three\n");
}

TEST_CASE("totals have a row per record, or one row") {
  Record record;
  record.id = "0123456789abcdef";
  record.source.file = "form.txt";
  constexpr std::array methods{Method::word};
  wordcount::Totals totals;
  totals.records = 2;
  totals.answers = 22;
  totals.over = 1;
  totals.disputed = 3;
  totals.limit = 3000;
  totals.counts.non_asian = 2500;
  std::string piece;
  const TableWriter one(Format::csv, record_total_columns(methods));
  one.begin(piece);
  append_record_total_row(one, piece, record, totals, {.methods = methods});
  CHECK(piece == "id,file,answers,word,limit,over,disputed\n0123456789abcdef,form.txt,22,2500,3000,1,3\n");
  piece.clear();
  const TableWriter all(Format::csv, corpus_total_columns(methods));
  all.begin(piece);
  append_corpus_total_row(all, piece, totals, {.methods = methods});
  CHECK(piece == "records,answers,word,limit,over,disputed\n2,22,2500,3000,1,3\n");
}

TEST_CASE("the words of an answer, and where its limit falls") {
  Record record;
  record.id = "0123456789abcdef";
  record.source.file = "form.txt";
  Answer answer;
  answer.question = "2";
  answer.text = "a & 好\nb";
  const std::array<std::size_t, 2> lines{7, 9};
  answer.lines = lines;
  answer.limit = 3;
  std::string piece;
  const TableWriter words(Format::csv, word_columns());
  words.begin(piece);
  append_word_rows(words, piece, record, answer, {});
  CHECK(piece ==
        "id,file,line,column,question,number,kind,is_lexical,text,begin,end\n"
        "0123456789abcdef,form.txt,7,1,2,1,run,true,a,0,1\n"
        "0123456789abcdef,form.txt,7,3,2,2,run,false,&,2,3\n"
        "0123456789abcdef,form.txt,7,5,2,3,asian,true,好,4,7\n"
        "0123456789abcdef,form.txt,9,1,2,4,run,true,b,8,9\n");

  piece.clear();
  const TableWriter plain(Format::csv, text_word_columns());
  plain.begin(piece);
  append_text_word_rows(plain, piece, "-", "好 b", {});
  CHECK(piece == "number,kind,is_lexical,text,begin,end,file\n1,asian,true,好,0,3,-\n2,run,true,b,4,5,-\n");
  piece.clear();
  append_text_word_rows(plain, piece, "-", "state-of-the-art 好", {.method = Method::icu});
  CHECK(piece ==
        "1,run,true,state,0,5,-\n2,run,true,of,6,8,-\n3,run,true,the,9,12,-\n4,run,true,art,13,16,-\n"
        "5,run,true,好,17,20,-\n");

  piece.clear();
  const TableWriter limit(Format::csv, limit_columns(Method::word));
  limit.begin(piece);
  append_limit_row(limit, piece, record, answer, wordcount::count_answer(answer), {});
  answer.limit = 4;
  append_limit_row(limit, piece, record, answer, wordcount::count_answer(answer), {});
  CHECK(piece ==
        "id,file,line,column,question,word,limit,text,rest\n"
        "0123456789abcdef,form.txt,9,1,2,4,3,\"a & 好\n\",b\n"
        "0123456789abcdef,form.txt,,,2,4,4,\"a & 好\nb\",\n");
}
