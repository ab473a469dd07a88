// SPDX-License-Identifier: MIT
#include <nlohmann/json.hpp>
#include <string>

#include "catch.hpp"
#include "writer/table/record_table.hpp"

using namespace unpsa;
using namespace unpsa::writer;

namespace {

Answer make_answer(std::string_view question, std::string_view text,
                   AnswerStatus status = AnswerStatus::answered) {
  Answer answer;
  answer.question = question;
  answer.text = text;
  answer.status = status;
  answer.line = 30;
  answer.language = "en";
  answer.limit = 100;
  answer.label = "the prompt";
  return answer;
}

Record make_record() {
  Record record;
  record.id = "0123456789abcdef";
  record.source.file = "form.txt";
  record.source.line = 1;
  record.language = "zh";
  record.edition.year = 2020;
  record.member_state = {"新加坡", "SG", "Singapore"};
  record.institution = "";
  record.institution_type = {"部", "ministry"};
  record.public_sector = {"Yes", true};
  record.sdg_relevant = {"", std::nullopt};
  record.criteria = {{"2017.2.1", "one"}, {"2017.2.10", "two"}};
  record.goals = {{3, "Good Health"}, {0, "Better lives"}};
  record.targets = {{"3.d", "x"}, {"16.b", "y"}};
  record.implementation_date = {"30 5月 2020", "2020-05-30"};
  record.un_agencies = std::vector<std::string_view>{};
  record.answers.push_back(make_answer("1", "First,\n\"quoted\" answer"));
  record.answers.push_back(make_answer("2", "", AnswerStatus::missing));
  record.answers.push_back(make_answer("3.a", "", AnswerStatus::empty));
  record.answers.push_back(make_answer("6.c", "six"));
  record.answers.push_back(make_answer("12", "last"));
  return record;
}

nlohmann::ordered_json row_of(const Record& record) {
  const TableWriter table(Format::ndjson, record_columns());
  std::string piece = "";
  RecordRows rows("\n");  // what rows of JSON take lists apart at
  stages::Collector collector(record_needs({}, stages::Want::carried));
  const Record earlier = make_record();
  rows.append(table, piece, earlier, collector.collect(earlier));  // it leaves nothing behind
  piece.clear();
  rows.append(table, piece, record, collector.collect(record));
  nlohmann::ordered_json row = nlohmann::ordered_json::parse(piece);
  for (auto& [key, cell] : row.items()) {
    if (!cell.is_array()) continue;
    std::string joined;
    for (const auto& item : cell) joined.append(joined.empty() ? "" : ";").append(item.get<std::string>());
    cell = joined;
  }
  return row;
}

const stages::CountResults& counts_of(stages::Collector& collector, const Record& record) {
  return collector.collect(record).counts;
}

}  // namespace

TEST_CASE("the records table is the record made flat, then a column a question") {
  const nlohmann::ordered_json row = row_of(make_record());
  CHECK(row["id"] == "0123456789abcdef");
  CHECK(row["file"] == "form.txt");
  CHECK(row["line"] == 1);
  CHECK(row["language"] == "zh");
  CHECK(row["edition"] == 2020);
  CHECK(row["member_state"] == "新加坡");
  CHECK(row["iso3166"] == "SG");
  CHECK(row["country"] == "Singapore");
  CHECK(row["institution"] == "");
  CHECK(row["institution_type"] == "部");
  CHECK(row["institution_type_code"] == "ministry");
  CHECK(row["sector"].is_null());
  CHECK(row["public_sector"] == true);
  CHECK(row["sdg_relevant"].is_null());
  CHECK(row["criteria"] == "2017.2.1;2017.2.10");
  CHECK(row["goals"] == "3;Better lives");
  CHECK(row["targets"] == "3.d;16.b");
  CHECK(row["implementation_date"] == "2020-05-30");
  CHECK(row["implementation_date_text"] == "30 5月 2020");
  CHECK(row["un_agencies"] == "");
  CHECK(row["1"] == "First,\n\"quoted\" answer");
  CHECK(row["2"].is_null());
  CHECK(row["3.a"] == "");
  CHECK(row["6.c"] == "six");
  CHECK(row["9.a"].is_null());
  CHECK(row["12"] == "last");
}

TEST_CASE("columns of the records table stand in the order of the form") {
  std::string names;
  for (const Column& column : record_columns()) names.append(column.name).append(" ");
  CHECK(names ==
        "id file line language edition member_state iso3166 country institution institution_type "
        "institution_type_code sector sector_code administrative_level administrative_level_code initiative "
        "years_operational website public_sector category category_code criteria sdg_relevant goals targets "
        "two_years_old implementation_date implementation_date_text un_involved un_agencies un_details "
        "previously_submitted supporting_documents unpsa_award_won other_awards_won other_awards how_heard "
        "consent "
        "1 2 3.a 3.b 4.a 4.b 4.c 5.a 5.b 6.a 6.b 6.c 7.a 7.b 8.a 8.b 9.a 9.b 9.c 9.d 10 11 12 "
        "word over_limit sdg_ticked_only sdg_cited_only sdg_both sdg_implied sdg_invalid finding_errors "
        "finding_warnings finding_notes finding_rules duplicate_kind duplicate_of "
        "sdg_goals_ticked_only sdg_goals_cited_only sdg_goals_both "
        "encoding hash edition_candidates edition_evidence source_lines criteria_texts yes_no_texts ");
}

TEST_CASE("every member goes under its own name") {
  Record record;
  record.sector = {"sector text", "sector-code"};
  record.administrative_level = {"level text", "level-code"};
  record.initiative = "initiative text";
  record.years_operational = "years text";
  record.website = "website text";
  record.category = {"category text", "category-code"};
  record.two_years_old.value = true;
  record.un_involved.value = false;
  record.un_agencies = {"UNDP", "WHO"};
  record.un_details = "details text";
  record.previously_submitted.value = false;
  record.supporting_documents.value = true;
  record.unpsa_award_won.value = false;
  record.other_awards_won.value = true;
  record.other_awards = "awards text";
  record.how_heard = "heard text";
  record.consent.value = true;
  const nlohmann::ordered_json row = row_of(record);
  CHECK(row["edition"].is_null());
  CHECK(row["sector"] == "sector text");
  CHECK(row["sector_code"] == "sector-code");
  CHECK(row["administrative_level"] == "level text");
  CHECK(row["administrative_level_code"] == "level-code");
  CHECK(row["initiative"] == "initiative text");
  CHECK(row["years_operational"] == "years text");
  CHECK(row["website"] == "website text");
  CHECK(row["category"] == "category text");
  CHECK(row["category_code"] == "category-code");
  CHECK(row["two_years_old"] == true);
  CHECK(row["un_involved"] == false);
  CHECK(row["un_agencies"] == "UNDP;WHO");
  CHECK(row["un_details"] == "details text");
  CHECK(row["previously_submitted"] == false);
  CHECK(row["supporting_documents"] == true);
  CHECK(row["unpsa_award_won"] == false);
  CHECK(row["other_awards_won"] == true);
  CHECK(row["other_awards"] == "awards text");
  CHECK(row["how_heard"] == "heard text");
  CHECK(row["consent"] == true);
}

TEST_CASE("what stages have added stands at the end") {
  const nlohmann::ordered_json before = row_of(make_record());
  CHECK(before["word"].is_null());
  CHECK(before["over_limit"].is_null());
  CHECK(before["finding_errors"].is_null());
  CHECK(before["duplicate_kind"].is_null());

  Record record = make_record();
  record.add_member("wordcount",
                    R"({"answers":[{"question":"1","word":7,"status":"over"},{"question":"2","word":0,)"
                    R"("status":"missing"},{"question":"4.c","word":30,"status":"over"}]})");
  record.add_member("sdg.summary", R"({"ticked_only":["3","3.a"],"cited_only":["5"],"both":["7"],)"
                                   R"("implied":["13"],"invalid":["3.z","18"],"goals_ticked_only":["3"],)"
                                   R"("goals_cited_only":["5","13"],"goals_both":["7"]})");
  record.add_member("findings", R"([{"rule":"b","severity":"error"},{"rule":"a","severity":"note"},)"
                                R"({"rule":"b","severity":"error"},{"rule":"c","severity":"warning"},)"
                                R"({"rule":"a","severity":"note"},{"rule":"a","severity":"note"}])");
  record.add_member("duplicate", R"({"kind":"identical","of":"00000000000000ff","score":1,"cluster":1})");
  const nlohmann::ordered_json row = row_of(record);
  CHECK(row["word"] == 37);
  CHECK(row["over_limit"] == "1;4.c");
  CHECK(row["sdg_ticked_only"] == "3;3.a");
  CHECK(row["sdg_cited_only"] == "5");
  CHECK(row["sdg_both"] == "7");
  CHECK(row["sdg_implied"] == "13");
  CHECK(row["sdg_invalid"] == "3.z;18");
  CHECK(row["sdg_goals_ticked_only"] == "3");
  CHECK(row["sdg_goals_cited_only"] == "5;13");
  CHECK(row["sdg_goals_both"] == "7");
  CHECK(row["finding_errors"] == 2);
  CHECK(row["finding_warnings"] == 1);
  CHECK(row["finding_notes"] == 3);
  CHECK(row["finding_rules"] == "b;a;c");
  CHECK(row["duplicate_kind"] == "identical");
  CHECK(row["duplicate_of"] == "00000000000000ff");
  CHECK(row.size() == record_columns().size());
}

TEST_CASE("answers out of order are found") {
  Record record;
  record.answers.push_back(make_answer("12", "last"));
  record.answers.push_back(make_answer("1", "first"));
  const nlohmann::ordered_json row = row_of(record);
  CHECK(row["1"] == "first");
  CHECK(row["12"] == "last");
}

TEST_CASE("the answers table has a row per answer") {
  const Record record = make_record();
  const TableWriter table(Format::csv, answer_columns());
  std::string piece;
  table.begin(piece);
  stages::Collector collector({.counts = stages::Want::always});
  append_answer_rows(table, piece, record, counts_of(collector, record));
  CHECK(piece ==
        "id,file,line,question,label,language,status,word,limit,text,ws,limit_source,remaining,limit_status\n"
        "0123456789abcdef,form.txt,30,1,the prompt,en,answered,3,100,\"First,\n\"\"quoted\"\" "
        "answer\",3,,97,ok\n"
        "0123456789abcdef,form.txt,30,2,the prompt,en,missing,0,100,,0,,100,missing\n"
        "0123456789abcdef,form.txt,30,3.a,the prompt,en,empty,0,100,,0,,100,empty\n"
        "0123456789abcdef,form.txt,30,6.c,the prompt,en,answered,1,100,six,1,,99,ok\n"
        "0123456789abcdef,form.txt,30,12,the prompt,en,answered,1,100,last,1,,99,ok\n");
}

TEST_CASE("what a stage has counted stands in the answers table instead of what would be counted") {
  Record record = make_record();
  record.add_member("wordcount",
                    R"({"answers":[{"question":"3.a","word":0,"remaining":null,"status":"unjudged"},)"
                    R"({"question":"1","word":7,"ws":8,"remaining":-2,"status":"over"}]})");
  stages::Collector collector({.counts = stages::Want::always});
  const TableWriter table(Format::csv, answer_columns(), {.fields = {3, 7, 10, 12, 13}});
  std::string piece;
  append_answer_rows(table, piece, record, counts_of(collector, record));
  CHECK(piece ==
        "1,7,8,-2,over\n"
        "2,0,0,100,missing\n"
        "3.a,0,0,,unjudged\n"
        "6.c,1,1,99,ok\n"
        "12,1,1,99,ok\n");
}
