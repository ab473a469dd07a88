// SPDX-License-Identifier: MIT
#include "unpsa/record.hpp"

#include <array>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "dumps.hpp"
#include "parsed.hpp"

using namespace unpsa;
using namespace unpsa::test;
using Tree = nlohmann::json;

namespace {

std::string id_of(std::string_view dump) { return std::string(parse(dump).id); }

/// Invented; one value of every sort.
const std::string small_page =
    "Member State Fiji\n"
    "Institution Name Ferry Office of Vatu Rua\n"
    "Institution Type\n"
    "Name of initiative Will the Boat Sail?\n"
    "Question 2: Categories\n"
    "UNPSACriteria\n"
    "2018.1.1 Serves people\n"
    "2018.1.2 Is affordable\n"
    "Question 3: Sustainable Development Goals\n"
    "If you answered yes above, please specify which SDG is the most relevant to the initiative. (hold Ctrl "
    "to "
    "select multiple)\n"
    "Goal 11: Sustainable cities and communities\n"
    "11.2 Provide access to transport systems\n"
    "Questions/Answers\n"
    "Question 1\n"
    "Please briefly describe the initiative, what issue or challenge it aims to address and specify its "
    "objectives "
    "(300 words maximum)\n"
    "Boats sailed without notice.\n"
    "Now a board tells.\n"
    "Question 2\n"
    "Please explain how the initiative is linked to the selected category (100 words maximum)\n";

/// A text in each key that may have one, no two alike.
const std::string every_key =
    R"({"schema":"unpsa.record/1","id":"0123456789abcdef","source":{"file":"f","line":1,"lines":9,"encoding":"UTF-8",)"
    R"("hash":"0123456789abcdef"},"language":"en","edition":{"year":2020,"candidates":[2020],"evidence":["e"]},)"
    R"("member_state":{"text":"t1","iso3166":"FJ","name":"Fiji"},"institution":"t2",)"
    R"("institution_type":{"text":"t3","code":"c"},"sector":{"text":"t4","code":"c"},)"
    R"("administrative_level":{"text":"t5","code":"c"},"initiative":"t6","years_operational":"t7","website":"t8",)"
    R"("public_sector":{"text":"t9","value":true},"category":{"text":"t10","code":"c"},)"
    R"("criteria":[{"code":"t11","text":"t12"}],"sdg_relevant":{"text":"t13","value":false},)"
    R"("sdg":{"goals":[{"goal":3,"text":"t14"}],"targets":[{"target":"t15","text":"t16"}],"checked":true},)"
    R"("two_years_old":{"text":"t17","value":true},"implementation_date":{"text":"t18","date":"2020-01-01"},)"
    R"("un_involved":{"text":"t19","value":true},"un_agencies":["t20"],"un_details":"t21",)"
    R"("previously_submitted":{"text":"t22","value":true},"supporting_documents":{"text":"t23","value":true},)"
    R"("unpsa_award_won":{"text":"t24","value":true},"other_awards_won":{"text":"t25","value":true},)"
    R"("other_awards":"t26","how_heard":"t27","consent":{"text":"t28","value":true},)"
    R"("answers":[{"question":"1","label":"l","limit":300,"limit_source":"printed","text":"t29","language":"en",)"
    R"("status":"answered","line":1,"lines":[2]}],"unassigned":[{"line":1,"text":"u"}],)"
    R"("repeats":[{"element":"x","line":1,"lines":1,"differs":["y"]}],)"
    R"("notes":[{"rule":"r","line":1,"column":1,"message":"m"}],"own":"o"})";

std::string id_of_json(const Tree& tree) {
  std::string scratch;
  return compute_id(dumps::read_one(tree.dump()), scratch);
}

/// Whether what stands at the path has a part in the id.
bool is_content(const std::string& path) {
  for (const char* key :
       {"/schema", "/id", "/source", "/language", "/edition", "/unassigned", "/repeats", "/notes", "/own"}) {
    if (path.starts_with(key)) return false;
  }
  if (path.starts_with("/answers")) return path.ends_with("/text") || path.ends_with("/question");
  for (const char* key : {"/iso3166", "/name", "/value", "/goal", "/date", "/checked"}) {
    if (path.ends_with(key)) return false;
  }
  return !path.ends_with("/code") || path.starts_with("/criteria");
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  const std::size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

}  // namespace

TEST_CASE("names of statuses and limit sources go both ways") {
  for (const auto status :
       {AnswerStatus::answered, AnswerStatus::empty, AnswerStatus::placeholder, AnswerStatus::missing}) {
    CHECK(parse_answer_status(name_of(status)) == status);
  }
  CHECK(name_of(AnswerStatus::placeholder) == "placeholder");
  CHECK_FALSE(parse_answer_status("Answered"));
  CHECK_FALSE(parse_answer_status(""));
  CHECK(parse_limit_source(name_of(LimitSource::printed)) == LimitSource::printed);
  CHECK(parse_limit_source("built-in") == LimitSource::built_in);
  CHECK_FALSE(parse_limit_source("builtin"));
}

TEST_CASE("an answer is found by its question") {
  const Record record = parse(small_page);
  REQUIRE(record.find_answer("1") != nullptr);
  CHECK(record.find_answer("1")->text == "Boats sailed without notice.\nNow a board tells.");
  CHECK(record.find_answer("1.a") == nullptr);
  CHECK(record.find_answer("") == nullptr);
  CHECK(Record().find_answer("1") == nullptr);
}

TEST_CASE("a member that is added twice is there once, with its last value") {
  Record record;
  std::string key = "wordcount";
  std::string json = "{\"a\":1}";
  record.add_member(key, json);
  record.add_member("sdg.mentions", "[]");
  json = "{\"b\":2}";
  record.add_member("wordcount", json);
  key = json = "overwritten, for the record keeps copies";
  REQUIRE(record.additions.size() == 2);
  CHECK(record.additions[0].key == "wordcount");
  CHECK(record.additions[0].json == "{\"b\":2}");
  CHECK(record.additions[1].key == "sdg.mentions");
}

TEST_CASE("a cleared record is an empty one") {
  Record record = parse(small_page + "Question 3\nUnknown text");
  record.add_member("x", "1");
  record.clear();
  CHECK(dumps::to_json(record) == dumps::to_json(Record()));
  CHECK(record.json.empty());
  CHECK(record.additions.empty());
  CHECK_FALSE(record.criteria);
  CHECK_FALSE(record.institution);
  CHECK(record.answers.empty());
}

TEST_CASE("a record that was used before reads the next dump as a new one does") {
  Parser parser;
  Record used;
  for (const dumps::Dump& dump : dumps::testdata()) {
    for (const std::string& text : dumps::texts(dump.bytes)) {
      const bool is_form = parser.parse(text, used);
      Record fresh;
      CHECK(Parser().parse(text, fresh) == is_form);
      CHECK(dumps::to_json(used) == dumps::to_json(fresh));
    }
  }
}

TEST_CASE("views stay valid when a record moves") {
  for (const dumps::Dump& dump : dumps::testdata()) {
    std::vector<Record> records;
    std::vector<std::string> before;
    MemorySource source(dump.bytes);
    Reader reader(source, dump.name, dumps::ignore);
    Record record;
    while (reader.next(record)) {
      record.add_member("added", "[1]");
      before.push_back(dumps::to_json(record));
      records.push_back(std::move(record));  // the vector moves them on as it grows
      record = Record();
    }
    std::vector<Record> others;
    for (Record& each : records) {
      Record other(std::move(each));
      others.insert(others.begin(), std::move(other));
    }
    records.clear();
    std::vector<std::string> after;
    for (auto each = others.rbegin(); each != others.rend(); ++each) after.push_back(dumps::to_json(*each));
    CHECK(before == after);
  }
}

TEST_CASE("views of a record read from JSON stay valid when it moves") {
  const std::string json = dumps::to_json(parse(replaced(small_page, "Ferry Office", "\"Ferry\\\tOffice\"")));
  Record record = dumps::read_one(json);
  const Record moved = std::move(record);
  record = Record();
  CHECK(moved.institution == "\"Ferry\\\tOffice\" of Vatu Rua");
  CHECK(dumps::to_json(moved) == json);
}

TEST_CASE("an id is the letter u and 16 hexadecimal digits") {
  const std::string id = id_of(small_page);
  CHECK(id.size() == 17);
  CHECK(id.front() == 'u');
  CHECK(id.find_first_not_of("0123456789abcdef", 1) == std::string::npos);
}

TEST_CASE("the id does not depend on layout, labels and furniture") {
  const std::string id = id_of(small_page);
  CHECK(id_of("\n\n" + small_page + "\n\n") == id);
  CHECK(id_of("Basic Info\n\nPlease review before submit\n" + small_page) == id);
  CHECK(id_of(replaced(small_page, "Boats sailed without", "Boats  sailed\xC2\xA0\t without ")) == id);
  CHECK(id_of(replaced(small_page, "Member State", "联合国成员国")) == id);
  CHECK(id_of(replaced(small_page, "Question 1", "题 1")) == id);
  CHECK(id_of(replaced(small_page, "Question 2: Categories\n", "")) == id);
  CHECK(id_of(replaced(small_page, "Institution Type\n", "")) == id);
}

TEST_CASE("the id changes with every value") {
  std::set<std::string> ids{id_of(small_page)};
  std::size_t edits = 1;
  for (const auto& [from, to] : std::vector<std::pair<std::string, std::string>>{
           {"Fiji", "Fidji"},
           {"Vatu Rua", "Vatu rua"},
           {"Type", "Type Ministry"},
           {"Sail?", "Sail"},
           {"2018.1.2 ", "2018.1.3 "},
           {"Serves people", "Serves  the people"},
           {"Goal 11", "Goal 12"},
           {"11.2 Provide", "11.3 Provide"},
           {"transport", "Transport"},
           {"notice.\nNow", "notice. Now a"},
           {"tells.\n", "tells.\nAnd a bell.\n"},
           {"(100 words maximum)\n", "(100 words maximum)\nNA\n"},
       }) {
    INFO(from << " -> " << to);
    CHECK(ids.insert(id_of(replaced(small_page, from, to))).second);
    ++edits;
  }
  CHECK(ids.size() == edits);
}

TEST_CASE("a value that moves to another key changes the id") {
  const std::string one = "Member State Fiji\nInstitution Name x\nInstitution Type\nWebsite of Institution\n";
  CHECK(id_of(replaced(one, "Type", "Type x y")) !=
        id_of(replaced(one, "Institution\n", "Institution x y\n")));
  CHECK(id_of(replaced(one, "Name x", "Name x y")) != id_of(replaced(one, "Type", "Type y")));
}

TEST_CASE("the id is made of every text of the record, and of nothing else") {
  const Tree record = Tree::parse(every_key);
  const std::string id = id_of_json(record);
  std::set<std::string> ids{id};
  const Tree flat = record.flatten();
  for (const auto& [path, value] : flat.items()) {
    if (path == "/schema" || path.ends_with("/status") || path.ends_with("/limit_source")) continue;
    Tree edited = record;
    Tree& edit = edited[Tree::json_pointer(path)];
    if (value.is_string()) edit = value.get<std::string>() + "x";
    if (value.is_boolean()) edit = !value.get<bool>();
    if (value.is_number()) edit = value.get<int>() + 1;
    INFO(path);
    if (is_content(path)) {
      CHECK(ids.insert(id_of_json(edited)).second);
    } else {
      CHECK(id_of_json(edited) == id);
    }
  }
  CHECK(ids.size() == 31);  // 29 texts, the question, and none edited
}

TEST_CASE("a value that is empty and a key that is not there have the same id") {
  Tree record = Tree::parse(every_key);
  record["website"] = "";
  record["criteria"] = Tree::array();
  const std::string id = id_of_json(record);
  record.erase("website");
  record.erase("criteria");
  CHECK(id_of_json(record) == id);
  record["answers"].push_back({{"question", "9.a"}, {"text", ""}, {"status", "empty"}});
  CHECK(id_of_json(record) == id);
}

TEST_CASE("the id is the same in every encoding") {
  const std::string id(dumps::read_one(dumps::testdata("quirk-14-utf8-bom.txt").bytes).id);
  for (const char* name : {"quirk-14-utf16le-bom.txt", "quirk-14-utf16be-bom.txt", "quirk-14-utf16be.txt",
                           "quirk-14-gb18030.txt", "quirk-14-crlf.txt", "quirk-14-lone-cr.txt"}) {
    INFO(name);
    const dumps::Dump dump = dumps::testdata(name);
    CHECK(dumps::read_one(dump.bytes).id == id);
  }
}

TEST_CASE("the id can be computed again from a record of any stage") {
  std::string scratch = "what stood here does not matter";
  for (const dumps::Dump& dump : dumps::testdata()) {
    for (const std::string& json : dumps::read(dump.bytes).records) {
      Record record = dumps::read_one(json);
      record.add_member("wordcount", "{}");
      CHECK(compute_id(record, scratch) == record.id);
      CHECK(compute_id(dumps::read_one(dumps::to_json(record)), scratch) == record.id);
    }
  }
}

TEST_CASE("a place in an answer is one in its file") {
  Answer answer;
  answer.text = "one two\n你好 three";
  const std::array<std::size_t, 2> lines{12, 15};
  answer.lines = lines;
  PlaceFinder places;
  const AnswerPlace first = places.find(answer, 4);
  CHECK(first.line == 12);
  CHECK(first.column == 5);
  CHECK(first.text == "one two");
  const AnswerPlace second = places.find(answer, 15);
  CHECK(second.line == 15);
  CHECK(second.column == 4);
  CHECK(second.text == "你好 three");
  CHECK(second.offset == 7);
  answer.lines = {};
  CHECK(PlaceFinder().find(answer, 4).line == 0);
}

TEST_CASE("places in an answer are the same in any order") {
  Answer answer;
  answer.text = "a\n\n二三四\nfive six\n";
  const std::array<std::size_t, 5> lines{1, 2, 3, 5, 8};
  answer.lines = lines;
  PlaceFinder rising;
  PlaceFinder falling;
  std::vector<std::pair<std::size_t, std::size_t>> places;
  for (std::size_t at = 0; at <= answer.text.size(); ++at) {
    const AnswerPlace place = rising.find(answer, at);
    CHECK(place.text.data() + place.offset == answer.text.data() + at);
    places.emplace_back(place.line, place.column);
  }
  CHECK(places[0] == std::pair<std::size_t, std::size_t>(1, 1));
  CHECK(places[2] == std::pair<std::size_t, std::size_t>(2, 1));   // the blank line
  CHECK(places[9] == std::pair<std::size_t, std::size_t>(3, 3));   // the third ideograph
  CHECK(places[22] == std::pair<std::size_t, std::size_t>(8, 1));  // the end
  for (std::size_t at = answer.text.size() + 1; at-- > 0;) {
    const AnswerPlace place = falling.find(answer, at);
    CHECK(std::pair(place.line, place.column) == places[at]);
  }
}
