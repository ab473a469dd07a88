// SPDX-License-Identifier: MIT
#include "unpsa/reader.hpp"

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "catch.hpp"
#include "dumps.hpp"
#include "reader/items.hpp"

using namespace unpsa;
using dumps::Contents;
using Tree = nlohmann::json;

namespace {

const std::string first_page =
    "Basic Info\n\nPlease review before submit\n\nMember State Fiji\nInstitution Name Ferry Office\n\n"
    "Questions/Answers\n\nQuestion 1\n\n"
    "Please briefly describe the initiative, what issue or challenge it aims to address and specify its "
    "objectives "
    "(300 words maximum)\nBoats sailed without notice.\n";

/// The same, ending as Chinese pages do, without a line end.
const std::string closed_page = first_page + "\n返回列表\n\n请等候……";

std::string named(const std::string& name) {
  std::string text = first_page;
  return text.replace(text.find("Ferry Office"), 12, name);
}

/// The institutions of the records, and the lines where these begin.
std::vector<std::string> summary(const Contents& contents) {
  std::vector<std::string> lines;
  for (const std::string& record : contents.records) {
    const Tree tree = Tree::parse(record);
    lines.push_back(tree.value("institution", std::string("-")) + " " +
                    std::to_string(tree.at("source").at("line").get<int>()));
  }
  return lines;
}

std::vector<std::string> summary(std::string_view bytes) { return summary(dumps::read(bytes)); }

/// `file:line:column: message` of each.
std::vector<std::string> texts_of(const std::vector<Diagnostic>& diagnostics) {
  std::vector<std::string> texts;
  for (const Diagnostic& each : diagnostics) {
    texts.push_back(each.file + ":" + std::to_string(each.line) + ":" + std::to_string(each.column) + ": " +
                    each.message);
  }
  return texts;
}

using Lines = std::vector<std::string>;

std::string record_named(const std::string& name) { return dumps::to_json(dumps::read_one(named(name))); }

std::vector<std::string> institutions(const Contents& contents) {
  std::vector<std::string> names;
  for (const std::string& record : contents.records) names.push_back(Tree::parse(record).at("institution"));
  return names;
}

}  // namespace

TEST_CASE("a stream of nothing, or of white space, holds no record and is not an error") {
  for (const std::string& bytes :
       Lines{"", "\n", " \r\n\t\n", "\xEF\xBB\xBF", "\xE3\x80\x80\n\xC2\xA0", "\xFF\xFE"}) {
    const Contents contents = dumps::read(bytes);
    CHECK(contents.records.empty());
    CHECK(contents.diagnostics.empty());
  }
}

TEST_CASE("a dump's source says where it stands") {
  const Record record = dumps::read_one("\n\n" + closed_page + "\n\n");
  CHECK(record.source.file == "-");
  CHECK(record.source.line == 3);
  CHECK(record.source.lines == 17);
  CHECK(record.source.encoding == "UTF-8");
  CHECK(record.source.hash == dumps::read_one(closed_page).source.hash);
  CHECK(record.source.hash != dumps::read_one(first_page).source.hash);
}

TEST_CASE("dumps one after another are told apart") {
  CHECK(summary(named("a") + named("b") + named("c")) == Lines{"a 1", "b 14", "c 27"});
  CHECK(summary(closed_page + "\n" + named("b")) == Lines{"Ferry Office 1", "b 18"});
  CHECK(summary(closed_page + "\n\n\n" + named("b")) == Lines{"Ferry Office 1", "b 20"});
}

TEST_CASE("a member state that comes a second time begins a dump") {
  const std::string cut = "Member State Fiji\nInstitution Name a\nName of initiative x\n";
  CHECK(summary(cut + "Member State Togo\nInstitution Name b\n") == Lines{"a 1", "b 4"});
  CHECK(summary(cut + "\nMember State Togo\n\nInstitution Name b\n") == Lines{"a 1", "b 5"});
  // Without the institution below it, it is a line like any other.
  CHECK(summary(cut + "Member State Togo\nand no institution\n") == Lines{"a 1"});
}

TEST_CASE("dumps that are glued together are told apart") {
  CHECK(summary(closed_page + named("b")) == Lines{"Ferry Office 1", "b 17"});
  const std::string open_page = first_page.substr(0, first_page.size() - 1);
  CHECK(summary(open_page + named("b")) == Lines{"Ferry Office 1", "b 13"});
  // The line of the seam belongs to both.
  const Contents contents = dumps::read(open_page + named("b"));
  CHECK(Tree::parse(contents.records.at(0)).at("answers").at(0).at("text") == "Boats sailed without notice.");
  CHECK(Tree::parse(contents.records.at(0)).at("source").at("lines") == 13);
}

TEST_CASE("a byte order mark at a seam does no harm") {
  CHECK(summary(closed_page + "\xEF\xBB\xBF" + named("b")) == Lines{"Ferry Office 1", "b 17"});
  CHECK(summary("\xEF\xBB\xBF" + closed_page + "\n\xEF\xBB\xBF" + named("b")) ==
        Lines{"Ferry Office 1", "b 18"});
  CHECK(dumps::read_one("\xEF\xBB\xBF" + first_page).id == dumps::read_one(first_page).id);
  const std::string open_page = first_page.substr(0, first_page.size() - 1);
  const std::string narrative = first_page.substr(first_page.find("Question 1"));
  for (const std::string& next :
       Lines{named("b"), narrative, first_page.substr(first_page.find("Questions/Answers"))}) {
    const Contents contents = dumps::read(open_page + "\xEF\xBB\xBF" + next);
    INFO(next);
    REQUIRE(contents.records.size() == 2);
    for (const std::string& record : contents.records) {
      CHECK(Tree::parse(record).at("answers").at(0).at("text") == "Boats sailed without notice.");
      CHECK(Tree::parse(record).at("unassigned").empty());
    }
  }
}

TEST_CASE("an answer that holds the beginning of a page is not cut") {
  const std::string answer =
      first_page + "Basic Info\nis what the board says.\nMember State Fiji\nis painted below.\n";
  CHECK(summary(answer) == Lines{"Ferry Office 1"});
}

TEST_CASE("a dump that ends where a boundary could still come is read to its end") {
  CHECK(summary(first_page + "Basic Info") == Lines{"Ferry Office 1"});
  CHECK(summary(first_page + "Basic Info\n\n") == Lines{"Ferry Office 1"});
  CHECK(summary(first_page + "Question 1") == Lines{"Ferry Office 1"});
}

TEST_CASE("text that is not a form is named, and what comes after it is read") {
  const Contents prose = dumps::read("Dear colleagues,\nplease find our nomination attached.\n");
  CHECK(prose.records.empty());
  REQUIRE(prose.diagnostics.size() == 1);
  CHECK(prose.diagnostics[0].line == 1);
  CHECK(prose.diagnostics[0].message.find("no nomination form found") != std::string::npos);

  const Contents after = dumps::read("Dear colleagues,\n\n" + first_page);
  CHECK(after.records.size() == 1);
  CHECK(Tree::parse(after.records[0]).at("unassigned").at(0).at("text") == "Dear colleagues,");
}

TEST_CASE("files of other kinds are named") {
  for (const auto& [bytes, name] : std::vector<std::pair<std::string, std::string>>{
           {"%PDF-1.7\n", "a PDF file"},
           {std::string("PK\x03\x04", 4) + "word/document.xml", "a ZIP, Word or Excel file"},
           {"\x1f\x8b\x08", "a gzip file"},
           {"\x89PNG\r\n", "an image"},
           {"<!DOCTYPE html>\n<p>Basic</p>", "an HTML page"},
           {"\n <HTML>", "an HTML page"},
           {"<?xml version=\"1.0\"?><a/>", "an XML file"},
           {"plain words", "other text"},
       }) {
    INFO(name);
    const Contents contents = dumps::read(bytes, dumps::whole, "forms/x");
    CHECK(contents.records.empty());
    REQUIRE(contents.diagnostics.size() == 1);
    CHECK(contents.diagnostics[0].file == "forms/x");
    CHECK(contents.diagnostics[0].message.find(name) != std::string::npos);
  }
}

TEST_CASE("a stream without a label is not kept for one that may follow") {
  std::string noise;
  while (noise.size() < 5'000'000) noise += "neither a label nor a number, only words\n";
  const Contents contents = dumps::read(noise + closed_page);
  CHECK(contents.records.size() == 1);
  REQUIRE(contents.diagnostics.size() == 1);
  CHECK(contents.diagnostics[0].line == 1);
  CHECK(contents.diagnostics[0].message.find("no nomination form found") == 0);
  CHECK(dumps::read(noise).diagnostics.size() == 1);
  CHECK(dumps::read(std::string(5'000'000, '\n')).diagnostics.empty());
}

TEST_CASE("bytes that cannot be decoded become notes of their dump") {
  const std::string broken = std::string(first_page).replace(first_page.find("sailed"), 3, "\xC3\x28\xFF");
  const Contents contents = dumps::read(first_page + broken + first_page);
  REQUIRE(contents.records.size() == 3);
  CHECK(Tree::parse(contents.records[0]).at("notes").empty());
  CHECK(Tree::parse(contents.records[2]).at("notes").empty());
  const Tree notes = Tree::parse(contents.records[1]).at("notes");
  REQUIRE(notes.size() == 2);
  CHECK(notes[0].at("rule") == "encoding-invalid");
  CHECK(notes[0].at("line") == 26);
  CHECK(notes[0].at("column") == 7);
  CHECK(notes[1].at("column") == 9);
  const std::string offset = std::to_string(first_page.size() + first_page.find("sailed"));
  CHECK(notes[0].at("message") == "invalid byte 0xC3 at input offset " + offset + "; replaced by U+FFFD");
}

TEST_CASE("many broken bytes in a row make one note") {
  const std::string broken =
      std::string(first_page).replace(first_page.find("sailed"), 6, std::string(600, '\xFF'));
  const Tree notes = Tree::parse(dumps::read(broken).records.at(0)).at("notes");
  REQUIRE(notes.size() == 1);
  CHECK(notes[0].at("message").get<std::string>().find("600 invalid byte sequences") == 0);
}

TEST_CASE("records are read in any layout") {
  const std::string a = record_named("a");
  const std::string b = record_named("b \" { [ ] } \\");
  const Lines both{"a", "b \" { [ ] } \\"};
  CHECK(institutions(dumps::read(a + "\n" + b + "\n")) == both);
  CHECK(institutions(dumps::read(a + "\n" + b)) == both);
  CHECK(institutions(dumps::read(a + b)) == both);
  CHECK(institutions(dumps::read(a + "\r\n\r\n" + b + "\r\n")) == both);
  CHECK(institutions(dumps::read("\xEF\xBB\xBF\n" + a + "\n" + b)) == both);
  CHECK(institutions(dumps::read("[" + a + "," + b + "]\n")) == both);
  CHECK(institutions(dumps::read("[\n" + a + ",\n" + b + "\n]\n")) == both);
  CHECK(institutions(dumps::read("[" + a + "]\n[" + b + "]\n")) == both);
  CHECK(institutions(dumps::read(Tree::parse(a).dump(2) + "\n" + Tree::parse(b).dump(4))) == both);
  CHECK(institutions(dumps::read(Tree::array({Tree::parse(a), Tree::parse(b)}).dump(1))) == both);
  CHECK(dumps::read("[]").records.empty());
  CHECK(dumps::read("[]").diagnostics.empty());
}

TEST_CASE("records of a stream keep their bytes") {
  const std::string a = record_named("a");
  const Contents contents = dumps::read("[" + a + " ,\n" + a + "]");
  CHECK(contents.records == Lines{a, a});
}

TEST_CASE("a broken record is named, and the next one is read") {
  const std::string a = record_named("a");
  const std::string b = record_named("b");
  const std::string cut = a.substr(0, a.size() / 2);
  for (const std::string& broken :
       Lines{"{", "{}", "{\"schema\":\"unpsa.record/2\",\"id\":\"x\"}", "{\"a\":tru}", "{\"a\":[1,2}",
             "{\"a\":\"b}", "{\"a\":{\"b\":1}", a.substr(0, a.size() - 1), cut, "oops", "\"text\"", "12",
             "null", "{\"a\":\"\x01\"}"}) {
    INFO(broken);
    for (const std::size_t piece : {dumps::whole, std::size_t{1}}) {
      const Contents contents = dumps::read(a + "\n" + broken + "\n" + b + "\n", piece, "x.ndjson");
      CHECK(institutions(contents) == Lines{"a", "b"});
      REQUIRE(contents.diagnostics.size() == 1);
      CHECK(contents.diagnostics[0].file == "x.ndjson");
      CHECK(contents.diagnostics[0].line == 2);
    }
  }
}

TEST_CASE("a record that ends with the stream is named") {
  const std::string a = record_named("a");
  for (std::size_t size = 1; size < a.size(); size += 7) {
    const Contents contents = dumps::read(a + "\n" + a.substr(0, size));
    INFO(size);
    CHECK(contents.records.size() == 1);
    CHECK(contents.diagnostics.size() == 1);
  }
}

TEST_CASE("the place of an error in a record is its place in the file") {
  const std::string head = "{\"schema\":\"unpsa.record/1\",\"id\":\"x\",";
  CHECK(texts_of(dumps::read("\n  " + head + "\"institution\":1}\n", dumps::whole, "f").diagnostics) ==
        Lines{"f:2:53: 'institution' is not a string"});
  CHECK(texts_of(dumps::read("[" + head + "\n \"institution\":1}]", dumps::whole, "f").diagnostics) ==
        Lines{"f:2:16: 'institution' is not a string"});
}

TEST_CASE("what is in UTF-16 may be records too") {
  const std::string a = record_named("a");
  std::string utf16 = "\xFF\xFE";
  for (const char byte : a) (utf16 += byte) += '\0';
  CHECK(dumps::read(utf16).records == Lines{a});
}

TEST_CASE("broken bytes in a record stream are not ignored in silence") {
  std::string a = record_named("a");
  a.replace(a.find("Boats"), 1, "\xFF");
  const Contents contents = dumps::read(a);
  CHECK(contents.diagnostics.size() + (contents.records.empty() ? 0 : 1) >= 1);
  CHECK_FALSE(contents.diagnostics.empty());
}

TEST_CASE("an array that is not closed is named") {
  const std::string a = record_named("a");
  const std::string message = "the array is not closed; the input may be cut off";
  CHECK(texts_of(dumps::read("[", dumps::whole, "f").diagnostics) == Lines{"f:1:1: " + message});
  for (const std::size_t piece : {dumps::whole, std::size_t{1}}) {
    for (const std::string& bytes :
         Lines{"\n [" + a, "\n [" + a + ",\n", "\n [\n" + a + ",\n" + a, "\n [[" + a + "]\n"}) {
      INFO(bytes);
      const Contents contents = dumps::read(bytes, piece, "f");
      CHECK_FALSE(contents.records.empty());
      CHECK(texts_of(contents.diagnostics) == Lines{"f:2:2: " + message});
    }
  }
  for (const std::string& bytes :
       Lines{"[" + a + "]", a + "]", "[[" + a + "],[]]\n", "[[\n" + a + "\n]\n]"}) {
    INFO(bytes);
    CHECK(dumps::read(bytes).diagnostics.empty());
  }
  CHECK(dumps::read("[12, [13]]").diagnostics.size() == 1);
}

TEST_CASE("lines of a record stream that are no objects make one message") {
  const std::string a = record_named("a");
  const Contents contents = dumps::read(a + "\noops\n\nand more\n" + a + "\nlast\n", dumps::whole, "f");
  CHECK(contents.records.size() == 2);
  CHECK(texts_of(contents.diagnostics) ==
        Lines{"f:2:1: expected a record (a JSON object); skipped 'oops' and 1 more after it",
              "f:6:1: expected a record (a JSON object); skipped 'last'"});
  const Contents mixed = dumps::read(a + "\n" + first_page);
  CHECK(mixed.records.size() == 1);
  CHECK(mixed.diagnostics.size() == 1);
}

TEST_CASE("what stands between records on one line is named, and takes no record with it") {
  const std::string a = record_named("a");
  const std::string expected = "expected a record (a JSON object); skipped ";
  struct Case {
    std::string bytes;
    std::string skipped;
    std::string place;
  };
  for (const Case& each : std::vector<Case>{
           {"[" + a + ",1," + a + "]", "'1'", "f:1:" + std::to_string(a.size() + 3) + ": "},
           {"[null," + a + "," + a + "]", "'null'", "f:1:2: "},
           {"[\"a, ]{\\\"\"," + a + "," + a + "]", "'\"a, ]{\\\"\"'", "f:1:2: "},
           {"[1,[2," + a + "],\n" + a + "]", "'1' and 1 more after it", "f:1:2: "},
           {a + " oops " + a, "'oops'", "f:1:" + std::to_string(a.size() + 2) + ": "},
           {"[oops " + a + a + "]", "'oops'", "f:1:2: "},
           {"[" + a + a + "\n," + std::string(50, 'x') + "]", "'" + std::string(40, 'x') + "…'", "f:2:2: "},
       }) {
    INFO(each.bytes);
    for (const std::size_t piece : {dumps::whole, std::size_t{1}}) {
      const Contents contents = dumps::read(each.bytes, piece, "f");
      CHECK(contents.records.size() == 2);
      CHECK(texts_of(contents.diagnostics) == Lines{each.place + expected + each.skipped});
    }
  }
}

TEST_CASE("half of a surrogate pair costs no record, and is told") {
  std::string a = record_named("a");
  const std::size_t place = a.find("Boats");
  a.insert(place, "\\ud800");
  const Contents contents = dumps::read("\n" + a, dumps::whole, "f");
  REQUIRE(contents.records.size() == 1);
  CHECK(contents.records[0].find("\\ufffdBoats") != std::string::npos);
  CHECK(texts_of(contents.diagnostics) == Lines{"f:2:" + std::to_string(place + 1) +
                                                ": an escape is an unpaired surrogate; replaced by U+FFFD"});
}

TEST_CASE("records that stand among dumps are read as records") {
  const std::string a = record_named("a");
  const std::string spaced = std::string(a).insert(a.find(':') + 1, " ");
  const std::string open_page = first_page.substr(0, first_page.size() - 1);
  for (const std::size_t piece : {dumps::whole, std::size_t{1}}) {
    for (const std::string& record : Lines{a, spaced, "\xEF\xBB\xBF" + a}) {
      for (const std::string& before : Lines{first_page, first_page + "\n", open_page, closed_page}) {
        const Contents contents = dumps::read(before + record + "\n" + record + "\n" + named("b"), piece);
        INFO(before << record);
        CHECK(institutions(contents) == Lines{"Ferry Office", "a", "a", "b"});
        CHECK(contents.diagnostics.empty());
        CHECK(Tree::parse(contents.records.at(0)).at("answers").at(0).at("text") ==
              "Boats sailed without notice.");
      }
    }
  }
  CHECK(
      texts_of(dumps::read(first_page + "\xEF\xBB\xBF{\"schema\":\"unpsa.record/1\",\"id\":7}\n" + first_page,
                           dumps::whole, "f")
                   .diagnostics) == Lines{"f:14:34: 'id' is not a string"});
  // What only looks a little like one is text.
  CHECK(summary(first_page + "{\"schema\": 1}\nis how it begins {\"schema\":\"x\"}\n") ==
        Lines{"Ferry Office 1"});
}

TEST_CASE("a record keeps the source that it was read with") {
  const std::string a = dumps::read(first_page, dumps::whole, "forms/a.txt").records.at(0);
  MemorySource source(a);
  Reader reader(source, "stream.ndjson", dumps::ignore);
  Record record;
  REQUIRE(reader.next(record));
  CHECK(record.source.file == "forms/a.txt");
}

TEST_CASE("items can be loaded in any order, by several loaders") {
  const std::string bytes = named("a") + named("b") + named("c");
  MemorySource source(bytes);
  ItemReader items(source, "f");
  std::vector<Item> all(1);
  while (items.next(all.back(), dumps::ignore)) all.emplace_back();
  all.pop_back();
  REQUIRE(all.size() == 3);
  Lines found;
  for (auto item = all.rbegin(); item != all.rend(); ++item) {
    ItemLoader loader;
    Record record;
    REQUIRE(loader.load(*item, "f", record, dumps::ignore));
    found.push_back(std::string(*record.institution) + " " + std::to_string(record.source.line));
  }
  CHECK(found == Lines{"c 27", "b 14", "a 1"});
}

TEST_CASE("a source that fails is an exception") {
  class Failing final : public ByteSource {
   public:
    std::size_t read(std::span<char> room) override {
      if (++calls_ > 1) throw InputOutputError("cannot read 'x': broken");
      room[0] = 'B';
      return 1;
    }

   private:
    int calls_ = 0;
  } source;
  CHECK_THROWS_AS(
      [&] {
        Reader reader(source, "x", dumps::ignore);
        Record record;
        static_cast<void>(reader.next(record));
      }(),
      InputOutputError);
}
