// SPDX-License-Identifier: MIT
#include <nlohmann/json.hpp>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "catch.hpp"
#include "dumps.hpp"
#include "json/object_writer.hpp"
#include "json/record_json.hpp"
#include "text/utf8.hpp"

using namespace unpsa;
using Tree = nlohmann::json;
using OrderedTree = nlohmann::ordered_json;

namespace {

std::string escaped(std::string_view text) {
  std::string out;
  unpsa::json::append_string(out, text);
  return out;
}

std::string escaped_plainly(std::string_view text) {
  std::string out;
  unpsa::json::append_string_plain(out, text);
  return out;
}

unpsa::json::RecordError read(std::string_view text, Record& record) {
  unpsa::json::RecordReader reader;
  text::Buffer buffer;
  buffer.assign(text);
  return reader.read(std::move(buffer), record);
}

/// The message of the error that reading `text` ends in.
std::string error_of(std::string_view text) {
  Record record;
  const auto error = read(text, record);
  CHECK(record.id.empty());
  CHECK(record.source_text().empty());
  return error.message;
}

Record record_of(std::string_view text) {
  Record record;
  const auto error = read(text, record);
  INFO(text);
  REQUIRE(error.message.empty());
  return record;
}

std::string members_of(const Record& record) {
  std::string out;
  unpsa::json::append_record_members(out, record);
  return out;
}

std::string with_additions(std::string_view object, std::vector<Member> additions) {
  std::string out;
  unpsa::json::append_with_additions(out, object, additions);
  return out;
}

/// Whether an object of the text has a key twice.
bool has_repeated_key(const std::string& text) {
  std::vector<std::set<std::string>> keys;  // of the objects that are open
  bool repeated = false;
  const auto look = [&](int, Tree::parse_event_t event, Tree& value) {
    if (event == Tree::parse_event_t::object_start) keys.emplace_back();
    if (event == Tree::parse_event_t::object_end) keys.pop_back();
    if (event == Tree::parse_event_t::key) repeated |= !keys.back().insert(value.get<std::string>()).second;
    return true;
  };
  const bool is_object = Tree::parse(text, look).is_object();
  return repeated || !is_object;
}

const std::string head = R"("schema":"unpsa.record/1","id":"0123456789abcdef")";
std::string object(const std::string& members) {
  return "{" + head + (members.empty() ? "" : ",") + members + "}";
}

/// A record with a value for every key.
const std::string full =
    R"({"schema":"unpsa.record/1","id":"0123456789abcdef",)"
    R"("source":{"file":"a \"b\".txt","line":3,"lines":40,"encoding":"UTF-8","hash":"fedcba9876543210"},)"
    R"("language":"en","edition":{"year":null,"candidates":[2021,2022],"evidence":["x","y\\z"]},)"
    R"("member_state":{"text":"Fidji","iso3166":"FJ","name":"Fiji"},"institution":"I\nJ",)"
    R"("institution_type":{"text":"free","code":null},"sector":{"text":"","code":null},)"
    R"("administrative_level":{"text":"Local","code":"local"},"initiative":"é — 界 😀",)"
    R"("years_operational":"3",)"
    R"("website":"","public_sector":{"text":"Yes","value":true},"category":{"text":"2: c","code":null},)"
    R"("criteria":[{"code":"2017.1.1","text":"t"}],"sdg_relevant":{"text":"No","value":false},)"
    R"("sdg":{"goals":[{"goal":3,"text":"Goal 3","line":20},{"goal":null,"text":"?"}],)"
    R"("targets":[{"target":"3.d","text":"u","line":22}]},)"
    R"("two_years_old":{"text":"perhaps","value":null},)"
    R"("implementation_date":{"text":"30 5月 2020","date":"2020-05-30"},)"
    R"("un_involved":{"text":"","value":null},"un_agencies":["A","B"],"un_details":"d",)"
    R"("previously_submitted":{"text":"","value":null},"supporting_documents":{"text":"","value":null},)"
    R"("unpsa_award_won":{"text":"","value":null},"other_awards_won":{"text":"","value":null},"other_awards":"o",)"
    R"("how_heard":"UN","consent":{"text":"Yes","value":true},)"
    R"("answers":[{"question":"1","label":"p","limit":300,"limit_source":"printed","text":"a\nb","language":"en",)"
    R"("status":"answered","line":50,"lines":[51,52]},)"
    R"({"question":"9.a","label":null,"limit":null,"limit_source":null,"text":"","language":"und",)"
    R"("status":"missing","line":null,"lines":[]}],)"
    R"("unassigned":[{"line":9,"text":"\u001b[31m"}],)"
    R"("repeats":[{"element":"section.about","line":10,"lines":4,"differs":["how_heard"]}],)"
    R"("notes":[{"rule":"label-damaged","line":1,"column":2,"message":"m"}],)"
    R"("lines":{"member_state":11,"website":15}})";

}  // namespace

TEST_CASE("strings are escaped where JSON or a terminal asks for it") {
  CHECK(escaped("") == R"("")");
  CHECK(escaped("a\"b\\c/d") == R"("a\"b\\c/d")");
  CHECK(escaped("\n\r\t\b\f") == R"("\n\r\t\b\f")");
  CHECK(escaped(std::string_view("\0\x1b\x1f\x7f", 4)) == R"("\u0000\u001b\u001f\u007f")");
  CHECK(escaped("é 界 😀 \xC2\xA0") == "\"é 界 😀 \xC2\xA0\"");
  CHECK(escaped("\xC2\x80\xC2\x9B\xC2\x9F") == R"("\u0080\u009b\u009f")");  // terminals obey them
}

TEST_CASE("strings are escaped as the plain way does, wherever the character stands") {
  for (char32_t character = 0; character < 0x300; ++character) {
    std::string utf8;
    text::append_utf8(utf8, character);
    for (std::size_t before = 0; before < 36; ++before) {
      const std::string text = std::string(before, 'x') + utf8 + std::string(35 - before, 'y');
      CHECK(escaped(text) == escaped_plainly(text));
      if (escaped(text) != escaped_plainly(text)) return;
    }
  }
}

TEST_CASE("random strings are escaped as the plain way does, and nlohmann/json reads them back") {
  std::mt19937 random(20200530);
  const std::vector<std::string> pieces{
      "a",    "bc", " ",  "\"", "\\",       "\n",       "\r",           "\x01",
      "\x7f", "é",  "界", "😀",  "\xC2\x85", "\xC2\xA0", "\xE2\x80\xA8", "/"};
  for (int round = 0; round < 20'000; ++round) {
    std::string text;
    for (std::size_t count = random() % 60; count > 0; --count) text += pieces[random() % pieces.size()];
    const std::string out = escaped(text);
    if (out != escaped_plainly(text)) FAIL("differs for " << out);
    if (Tree::parse(out).get<std::string>() != text) FAIL("read back otherwise: " << out);
  }
}

TEST_CASE("a string is appended to what stands there") {
  std::string out = "x";
  unpsa::json::append_string(out, "a");
  CHECK(out == "x\"a\"");
}

TEST_CASE("an independent reader understands every record that is written") {
  for (const dumps::Dump& dump : dumps::testdata()) {
    for (const std::string& text : dumps::read(dump.bytes, dumps::whole, dump.name).records) {
      INFO(text);
      const Tree parsed = Tree::parse(text);
      CHECK(parsed.at("schema") == "unpsa.record/1");
      CHECK(parsed.at("source").at("file") == dump.name);
      CHECK(text.find('\n') == std::string::npos);
      CHECK_FALSE(has_repeated_key(text));
    }
  }
}

TEST_CASE("every key is read, and written as it was") {
  const Record record = record_of(full);
  CHECK(members_of(record) == full);
  CHECK(dumps::to_json(record) == full);

  CHECK(record.source.file == "a \"b\".txt");
  CHECK(record.source.lines == 40);
  CHECK(record.edition.year == 0);
  CHECK(record.edition.candidates == std::vector<int>{2021, 2022});
  CHECK(record.institution == "I\nJ");
  CHECK(record.website == "");
  CHECK(record.institution_type.code.empty());
  CHECK(record.public_sector.value == true);
  CHECK(record.sdg_relevant.value == false);
  CHECK_FALSE(record.two_years_old.value);
  REQUIRE(record.goals);
  CHECK(record.goals->at(0).line == 20);
  CHECK(record.goals->at(1).goal == 0);
  CHECK(record.goals->at(1).line == 0);
  REQUIRE(record.targets);
  CHECK(record.targets->at(0).line == 22);
  REQUIRE(record.answers.size() == 2);
  CHECK(record.answers[0].limit == 300);
  CHECK(record.answers[0].lines.size() == 2);
  CHECK(record.answers[1].status == AnswerStatus::missing);
  CHECK_FALSE(record.answers[1].label);
  CHECK(record.unassigned.at(0).text == "\x1b[31m");
  CHECK(record.repeats.at(0).differs == std::vector<std::string_view>{"how_heard"});
  CHECK(record.notes.at(0).column == 2);
  CHECK(record.line_of("website") == 15);
  CHECK(record.line_of("sector") == 0);
}

TEST_CASE("a key that is not there is absent, and an empty list is none") {
  const Record record = record_of(object(R"("criteria":[],"sdg":{})"));
  CHECK_FALSE(record.institution);
  CHECK_FALSE(record.member_state.text);
  REQUIRE(record.criteria);
  CHECK(record.criteria->empty());
  CHECK_FALSE(record.goals);
  CHECK(members_of(record_of(object(""))).find("\"institution\"") == std::string::npos);
}

TEST_CASE("escapes in keys and strings are undone") {
  const Record record =
      record_of(object(R"("inst\u0069tution":"\u00e9\ud83d\ude00\u0000\/\"","initiative":"\\u0041")"));
  CHECK(record.institution == std::string_view("é😀\0/\"", 9));
  CHECK(record.initiative == "\\u0041");
}

TEST_CASE("the layout of the JSON text does not matter") {
  const OrderedTree parsed = OrderedTree::parse(full);
  for (const int indent : {-1, 0, 2}) {
    const Record record = record_of(parsed.dump(indent));
    CHECK(members_of(record) == full);
    CHECK(OrderedTree::parse(dumps::to_json(record)) == parsed);
    CHECK(dumps::to_json(record).find('\n') == std::string::npos);
  }
  CHECK(members_of(record_of(" \t\r\n" + full + "\n")) == full);
}

TEST_CASE("text that is not a record is refused with what was expected and where") {
  CHECK(error_of("{}").find("no 'schema'") != std::string::npos);
  CHECK(error_of(R"({"id":"0123456789abcdef"})") ==
        "the object is not a record: it has no 'schema'; give the form, or records with the schema "
        "'unpsa.record/1'");
  CHECK(
      error_of(R"({"schema":"unpsa.record/2","id":"x"})") ==
      "records of schema 'unpsa.record/2' cannot be read; this program reads 'unpsa.record/1'; use a version "
      "of unpsa that supports that schema");
  CHECK(error_of(R"({"schema":"other/1","id":"x"})") == "the schema is 'other/1', expected 'unpsa.record/1'");
  CHECK(error_of(R"({"schema":1,"id":"x"})") == "'schema' is not a string");
  for (const char* text : {"", "null", "1", "\"a\"", "[]", "{", "{\"schema\"", "}", "{]"}) {
    INFO(text);
    CHECK_FALSE(error_of(text).empty());
  }
}

TEST_CASE("a value of the wrong type is named") {
  struct Case {
    std::string members;
    std::string message;
  };
  for (const Case& each : std::vector<Case>{
           {R"("institution":1)", "'institution' is not a string"},
           {R"("institution":["x"])", "'institution' is not a string"},
           {R"("source":"x")", "'source' is not an object"},
           {R"("source":{"line":"1"})", "'source.line' is not an integer"},
           {R"("source":{"line":-1})", "'source.line' is not an integer"},
           {R"("source":{"line":1.5})", "'source.line' is not an integer"},
           {R"("public_sector":{"text":"Yes","value":"true"})",
            "'public_sector.value' is not true, false or null"},
           {R"("public_sector":{"text":"Yes","value":1})",
            "'public_sector.value' is not true, false or null"},
           {R"("criteria":{})", "'criteria' is not an array"},
           {R"("criteria":["x"])", "'criteria[0]' is not an object"},
           {R"("sdg":[])", "'sdg' is not an object"},
           {R"("sdg":{"goals":[{"goal":3,"text":"x"},{"goal":"4"}]})",
            "'sdg.goals[1].goal' is not an integer"},
           {R"("answers":[{"question":"1","text":7}])", "'answers[0].text' is not a string"},
           {R"("answers":[{"question":"1","status":"done"}])",
            "'answers[0].status' is not 'answered', 'empty', 'placeholder' or 'missing'"},
           {R"("answers":[{"question":"1","limit_source":"guess"}])",
            "'answers[0].limit_source' is not 'printed' or 'built-in'"},
           {R"("answers":[{"text":"x"}])", "'answers[0]' has no member 'question'"},
           {R"("answers":[{"question":"1","lines":[1,"2"]}])", "'answers[0].lines[1]' is not an integer"},
           {R"("un_agencies":[1])", "'un_agencies[0]' is not a string"},
           {R"("notes":{})", "'notes' is not an array"},
       }) {
    INFO(each.members);
    CHECK(error_of(object(each.members)) == each.message);
  }
}

TEST_CASE("null for a member is the same as none") {
  for (const char* key : {"source",
                          "language",
                          "edition",
                          "member_state",
                          "institution",
                          "institution_type",
                          "sector",
                          "initiative",
                          "public_sector",
                          "category",
                          "criteria",
                          "sdg",
                          "implementation_date",
                          "un_agencies",
                          "un_details",
                          "consent",
                          "answers",
                          "unassigned",
                          "repeats",
                          "notes"}) {
    INFO(key);
    CHECK(members_of(record_of(object('"' + std::string(key) + "\":null"))) ==
          members_of(record_of(object(""))));
  }
  const Record record = record_of(object(
      R"("member_state":{"text":null,"iso3166":null},"category":{"text":null,"code":null},)"
      R"("consent":{"text":null,"value":null},"implementation_date":{"text":null,"date":null},)"
      R"("criteria":[{"code":"2017.1.1","text":null}],"sdg":{"goals":null,"targets":[{"target":"3.d","text":null}]},)"
      R"("edition":{"year":null,"candidates":null,"evidence":null})"));
  CHECK_FALSE(record.member_state.text.has_value());
  CHECK_FALSE(record.category.text.has_value());
  CHECK_FALSE(record.consent.text.has_value());
  CHECK_FALSE(record.implementation_date.text.has_value());
  CHECK(record.criteria->at(0).text.empty());
  CHECK_FALSE(record.goals.has_value());
  CHECK(record.targets->at(0).text.empty());
  CHECK(error_of(R"({"schema":null,"id":"x"})") == "'schema' is not a string");
  CHECK(error_of(R"({"schema":"unpsa.record/1","id":null})") == "'id' is not a string");
}

TEST_CASE("an addition to a member that is null makes the member") {
  CHECK(with_additions(R"({"id":"x","sdg":null,"z":1})", {{"sdg.mentions", "[]"}}) ==
        R"({"id":"x","sdg":{"mentions":[]},"z":1})");
}

TEST_CASE("text that is not well-formed is described, at its place") {
  Record record;
  const auto error = read("{\n bad json}", record);
  CHECK(error.message == "invalid JSON: invalid literal; expected string literal");
  CHECK(error.line == 1);
  CHECK(error.column == 2);
  const auto open = read(object("\"x\":\"é\",\"y\":\"b"), record);
  CHECK(open.message == "invalid JSON: invalid string: missing closing quote; the input may be cut off");
  CHECK(open.column == head.size() + 15);
  CHECK(error_of("[]") == "expected a record (a JSON object)");
}

TEST_CASE("a key that occurs twice is rejected, at any depth that is read") {
  CHECK(error_of(object(R"("institution":"a","institution":"b")")) ==
        "duplicate key 'institution' in the record");
  CHECK(error_of(object(R"("x":1,"x":1)")) == "duplicate key 'x' in the record");
  CHECK(error_of(object(R"("institution":"a","inst\u0069tution":"b")")) ==
        "duplicate key 'institution' in the record");
  CHECK_FALSE(error_of(object(R"("source":{"file":"a","file":"b"})")).empty());
  CHECK_FALSE(error_of(object(R"("answers":[{"question":"1","text":"a","text":"b"}])")).empty());
}

TEST_CASE("JSON that is not well-formed is refused, in keys that are not known too") {
  for (const char* members :
       {R"("institution":"a)", R"("institution":a)", R"("x":tru)", R"("x":[1,])", R"("x":[1 2])",
        R"("x":{"y"})", R"("x":01)", R"("x":1.)", R"("x":"\q")", R"("x":nul)", R"("x":)", R"(,"x":1)",
        R"("x":1,)", R"("institution":"\x")", "\"institution\":\"a\tb\"", "\"x\":\"a\nb\""}) {
    INFO(members);
    CHECK_FALSE(error_of(object(members)).empty());
  }
  CHECK_FALSE(error_of(object("") + "x").empty());
  CHECK(error_of(object("") + object("")) == "unexpected text after the JSON object");
}

TEST_CASE("an error tells its place") {
  Record record;
  const auto error = read("{\n" + head + ",\n  \"initiative\":\"é\", \"institution\": 12\n}", record);
  CHECK(error.message == "'institution' is not a string");
  CHECK(error.line == 2);
  CHECK(error.column == 36);
}

TEST_CASE("every truncated record is refused, and no truncation is read beyond its end") {
  for (std::size_t size = 0; size < full.size(); ++size) {
    // A buffer of its own size, so that a sanitizer sees what is read after it.
    INFO(size);
    CHECK_FALSE(error_of(std::string_view(full).substr(0, size)).empty());
  }
}

TEST_CASE("a record with any byte changed is read or refused") {
  std::mt19937 random(1);
  for (int round = 0; round < 20'000; ++round) {
    std::string text = full;
    for (std::size_t edits = 1 + random() % 3; edits > 0; --edits) {
      text[random() % text.size()] = static_cast<char>(0x20 + random() % 0x5F);
    }
    Record record;
    const auto error = read(text, record);
    if (!text::is_utf8(text)) continue;  // an edit fell into a character: not what the reader is given
    CHECK(error.message.empty() == !record.id.empty());
    // What is taken is JSON, for whoever reads it next.
    if (error.message.empty() && !Tree::accept(dumps::to_json(record))) FAIL(text);
  }
}

TEST_CASE("deep nesting is read or refused") {
  for (const std::size_t depth : {10U, 1000U, 1'000'000U}) {
    Record record;
    const auto error = read(object("\"x\":" + std::string(depth, '[') + std::string(depth, ']')), record);
    if (depth == 10U) CHECK(error.message.empty());
  }
}

TEST_CASE("numbers that fit nowhere are refused or kept, not cut") {
  CHECK_FALSE(error_of(object(R"("source":{"line":99999999999999999999})")).empty());
  // Of a member that is not ours every digit is passed on.
  const std::string long_number = object(R"("x":99999999999999999999999.5e999)");
  CHECK(dumps::to_json(record_of(long_number)) == long_number);
  Record record;
  const std::string text = object(R"("answers":[{"question":"1","limit":5000000000}])");
  if (read(text, record).message.empty()) CHECK(record.answers.at(0).limit == 5'000'000'000);
}

TEST_CASE("keys that are not known stay, everywhere") {
  const std::string text =
      R"({"own":{"deep":[1,null,"x"]},"schema":"unpsa.record/1","id":"0123456789abcdef","institution":"a",)"
      R"("sdg":{"checked":true,"goals":[]},"answers":[{"score":1.50,"question":"1"}],"last":1e3})";
  Record record = record_of(text);
  CHECK(dumps::to_json(record) == text);
  record.add_member("wordcount", "{}");
  record.add_member("sdg.mentions", "[]");
  CHECK(
      dumps::to_json(record) ==
      R"({"own":{"deep":[1,null,"x"]},"schema":"unpsa.record/1","id":"0123456789abcdef","institution":"a",)"
      R"("sdg":{"checked":true,"goals":[],"mentions":[]},"answers":[{"score":1.50,"question":"1"}],"last":1e3,)"
      R"("wordcount":{}})");
}

TEST_CASE("additions replace members of the same name in their place") {
  CHECK(with_additions(R"({"a":1,"b":2})", {{"a", "3"}}) == R"({"a":3,"b":2})");
  CHECK(with_additions(R"({"a":1,"b":2})", {{"b", "[3]"}}) == R"({"a":1,"b":[3]})");
  CHECK(with_additions(R"({"a":{"c":1},"b":2})", {{"c", "3"}}) == R"({"a":{"c":1},"b":2,"c":3})");
  CHECK(with_additions(R"({"a":"\"b\":","c":1})", {{"b", "2"}}) == R"({"a":"\"b\":","c":1,"b":2})");
  CHECK(with_additions(R"({"a":"b","b":1})", {{"b", "2"}}) == R"({"a":"b","b":2})");
  CHECK(with_additions("{}", {{"a", "1"}, {"b", "2"}}) == R"({"a":1,"b":2})");
  CHECK(with_additions(R"({ "a" : 1 , "b" : [ 2 ] })", {{"b", "3"}}) == R"({ "a" : 1 , "b" : 3 })");
  CHECK(with_additions(R"({"a":1})", {}) == R"({"a":1})");
}

TEST_CASE("additions to sdg go into it, and make it where it is absent") {
  CHECK(with_additions(R"({"a":1})", {{"sdg.mentions", "[]"}, {"sdg.summary", "{}"}}) ==
        R"({"a":1,"sdg":{"mentions":[],"summary":{}}})");
  CHECK(with_additions(R"({"sdg":{"goals":[1],"mentions":[2]},"a":1})", {{"sdg.mentions", "[]"}}) ==
        R"({"sdg":{"goals":[1],"mentions":[]},"a":1})");
  CHECK(with_additions(R"({"sdg":{}})", {{"sdg.mentions", "[]"}}) == R"({"sdg":{"mentions":[]}})");
  CHECK(with_additions(R"({"mentions":1})", {{"sdg.mentions", "[]"}}) ==
        R"({"mentions":1,"sdg":{"mentions":[]}})");
}

TEST_CASE("additions to a record from a dump are those to its text") {
  const std::vector<std::vector<Member>> all = {
      {},
      {{"wordcount", "{}"}},
      {{"sdg.mentions", "[]"}, {"wordcount", "{}"}, {"sdg.summary", "{}"}},
      {{"findings", "[]"}, {"sdg.mentions", "[1]"}},
      {{"sdg.goals", "[2]"}, {"sdg.mentions", "[3]"}},
      {{"id", "\"4\""}, {"sdg", "5"}, {"wordcount", "6"}},
      {{"wordcount", "7"}, {"wordcount", "8"}, {"sdg.x", "9"}, {"sdg.x", "10"}},
  };
  std::size_t with_sdg = 0;
  for (const dumps::Dump& dump : dumps::testdata()) {
    for (const std::string& text : dumps::read(dump.bytes, dumps::whole, dump.name).records) {
      if (Tree::parse(text).contains("sdg")) ++with_sdg;
      for (const std::vector<Member>& additions : all) {
        Record record = record_of(text);
        record.json = {};  // as if it had been parsed from its dump
        record.additions = additions;
        CHECK(dumps::to_json(record) == with_additions(text, additions));
      }
    }
  }
  CHECK(with_sdg > 0);
}

TEST_CASE("a key that is spelled with escapes is the same key") {
  CHECK(Tree::parse(with_additions(R"({"wordco\u0075nt":1})", {{"wordcount", "2"}})).at("wordcount") == 2);
  CHECK(with_additions(R"({"wordco\u0075nt":1})", {{"wordcount", "2"}}).find(":1") == std::string::npos);
}

TEST_CASE("a stage that runs twice is a stage that ran once") {
  for (const dumps::Dump& dump : dumps::testdata()) {
    for (const std::string& text : dumps::read(dump.bytes).records) {
      Record record = record_of(text);
      record.add_member("wordcount", R"({"method":"word"})");
      record.add_member("sdg.summary", R"({"both":[]})");
      const std::string once = dumps::to_json(record);
      Record again = record_of(once);
      again.add_member("wordcount", R"({"method":"word"})");
      again.add_member("sdg.summary", R"({"both":[]})");
      CHECK(dumps::to_json(again) == once);
      CHECK(Tree::parse(once).at("answers") == Tree::parse(text).at("answers"));
      CHECK(members_of(again) == members_of(record_of(text)));
    }
  }
}

TEST_CASE("a record that is parsed, written and read is the same record") {
  for (const dumps::Dump& dump : dumps::testdata()) {
    for (const std::string& text : dumps::read(dump.bytes, dumps::whole, dump.name).records) {
      const Record record = record_of(text);
      CHECK(dumps::to_json(record) == text);
      CHECK(members_of(record) == text);
    }
  }
}

TEST_CASE("a real record that is parsed, written and read is the same record", "[corpus]") {
  for (const dumps::Dump& dump : dumps::corpus()) {
    for (const std::string& text : dumps::read(dump.bytes, dumps::whole, dump.name).records) {
      const Record record = record_of(text);
      CHECK(dumps::to_json(record) == text);
      CHECK(members_of(record) == text);
    }
  }
}
