// SPDX-License-Identifier: MIT
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "catch.hpp"
#include "writer/table/fields.hpp"

using namespace unpsa::writer;

namespace {

using Append = void (*)(std::string&, std::string_view);

std::string render(Append append, std::string_view text) {
  std::string out = "|";
  append(out, text);
  return out;
}

/// The fields byte by byte.
void append_csv_field_plain(std::string& out, std::string_view text) {
  bool quoted = false;
  std::string field;
  for (const char byte : text) {
    quoted = quoted || byte == ',' || byte == '"' || byte == '\n' || byte == '\r';
    field.append(byte == '"' ? 2 : 1, byte);
  }
  out += quoted ? '"' + field + '"' : field;
}

void append_tsv_field_plain(std::string& out, std::string_view text) {
  for (const char byte : text) {
    switch (byte) {
      case '\t':
        out += "\\t";
        break;
      case '\n':
        out += "\\n";
        break;
      case '\r':
        out += "\\r";
        break;
      case '\\':
        out += "\\\\";
        break;
      default:
        out += byte;
    }
  }
}

}  // namespace

TEST_CASE("CSV fields are quoted only where they must be") {
  for (const Append append : {append_csv_field, append_csv_field_plain}) {
    CHECK(render(append, "") == "|");
    CHECK(render(append, "plain") == "|plain");
    CHECK(render(append, " spaced\t") == "| spaced\t");
    CHECK(render(append, "a,b") == "|\"a,b\"");
    CHECK(render(append, "say \"no\"") == "|\"say \"\"no\"\"\"");
    CHECK(render(append, "\"") == "|\"\"\"\"");
    CHECK(render(append, "a\nb") == "|\"a\nb\"");
    CHECK(render(append, "a\rb") == "|\"a\rb\"");
    CHECK(render(append, "你好，世界") == "|你好，世界");
    CHECK(render(append, "=1+1") == "|=1+1");
  }
}

TEST_CASE("TSV fields hold neither tabs nor line ends") {
  for (const Append append : {append_tsv_field, append_tsv_field_plain}) {
    CHECK(render(append, "") == "|");
    CHECK(render(append, "plain, \"text\"") == "|plain, \"text\"");
    CHECK(render(append, "a\tb\nc\rd\\e") == "|a\\tb\\nc\\rd\\\\e");
    CHECK(render(append, "\t") == "|\\t");
    CHECK(render(append, "\\n") == "|\\\\n");
  }
}

TEST_CASE("characters at which readers end a text are replaced") {
  std::string text = std::string("a\0b", 3) + "\x1A\x1B";
  CHECK(replace_text_ends(text) == 2);
  CHECK(text == "a\u2400b\u241A\x1B");
  CHECK(replace_text_ends(text) == 0);
  text = std::string("\0\x1A\0", 3);
  CHECK(replace_nulls(text) == 2);
  CHECK(text == "\u2400\x1A\u2400");
}

TEST_CASE("fast and plain fields are the same") {
  constexpr std::string_view bytes("abc ,\"\n\r\t\\;\0\xe4\xb8\xad", 15);
  std::mt19937 random(20260504);
  for (int i = 0; i < 20000; ++i) {
    std::string text(random() % 80, 'x');
    for (auto changes = random() % 4; changes > 0 && !text.empty(); --changes) {
      text[random() % text.size()] = bytes[random() % bytes.size()];
    }
    // Of its exact size, so that a sanitizer sees reading beyond the end.
    const std::vector<char> exact(text.begin(), text.end());
    const std::string_view field(exact.data(), exact.size());
    REQUIRE(render(append_csv_field, field) == render(append_csv_field_plain, field));
    REQUIRE(render(append_tsv_field, field) == render(append_tsv_field_plain, field));
  }
}

TEST_CASE("what a spreadsheet would take for a formula gets an apostrophe") {
  const auto guarded = [](std::string_view text) {
    std::string out;
    append_guarded_csv_field(out, text);
    return out;
  };
  CHECK(guarded("=1+1") == "'=1+1");
  CHECK(guarded("-2") == "'-2");
  CHECK(guarded("+a") == "'+a");
  CHECK(guarded("@SUM(A1)") == "'@SUM(A1)");
  CHECK(guarded(" =1") == "' =1");
  CHECK(guarded("\xEF\xBC\x9D"
                "1") ==
        "'\xEF\xBC\x9D"
        "1");
  CHECK(guarded("\t=1") == "'\t=1");
  CHECK(guarded("=cmd|' /C calc'!A0,\"x\"") == "\"'=cmd|' /C calc'!A0,\"\"x\"\"\"");
  CHECK(guarded("a=b") == "a=b");
  CHECK(guarded("") == "");
  CHECK(guarded("a,b") == "\"a,b\"");
}

TEST_CASE("what a spreadsheet would take for another number or a date gets an apostrophe") {
  const auto guarded = [](std::string_view text) {
    std::string out;
    append_guarded_csv_field(out, text);
    return out;
  };
  for (const std::string_view text :
       {"8.10", "3.6", "3.2.1", "1234567890123456", "12345678901234e5", "007", "10:30", "10-12", "1/2",
        "1 1/2", "5%", ".5", "2021-05", "00",
        // findings of imports by LibreOffice and Excel
        "3月5日", "2020年1月2日", "１２３", "¥5", "￥5", "$5", "5元", "May 2020", "Mar-20", "MAR1", "SEPT2",
        "2021-05-30", "(5)", "1E+5", "TRUE", "false", "Ｔｒｕｅ", "5 pm", "下午3点", "Monday 3 May 2021",
        "5 €", "USD 5", "٣"}) {
    CHECK(guarded(text) == "'" + std::string(text));
  }
  CHECK(guarded("3,14") == "\"'3,14\"");
  CHECK(guarded("１,０００") == "\"'１,０００\"");
  for (const std::string_view text : {"0",     "7",    "12",    "123456789012345", "3.d",       "3.a",
                                      "e5",    "p3",   "3;14",  "3.6;13.1",        "1 office",  "",
                                      "May",   "上海", "第3章", "3 offices",       "Section 5", "12 rue",
                                      "5 & 6", "#5",   "[5]",   "truest"}) {
    CHECK(guarded(text) == text);
  }
}
