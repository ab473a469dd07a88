// SPDX-License-Identifier: MIT
#include <sqlite3.h>

#include <array>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "catch.hpp"
#include "writer/document/search_text.hpp"
#include "writer/document/search_tokenizer.hpp"

using namespace unpsa;
using namespace unpsa::writer;

namespace {

bool is_letter_or_digit(char byte) noexcept {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9');
}

/// Whether the index takes an ASCII byte for the end of a word.
bool parts_words(char byte) noexcept {
  return static_cast<unsigned char>(byte) < 0x80 && !is_letter_or_digit(byte);
}

/// The text with spaces around Asian characters.
class SpacedText {
 public:
  explicit SpacedText(std::string& out) : out_(out), begin_(out.size()) {}

  void add_other(std::string_view part) {
    if (part.empty()) return;
    if (after_character_ && !parts_words(part.front())) out_ += ' ';
    out_ += part;
    after_character_ = false;
  }
  void add_character(std::string_view character) {
    if (out_.size() > begin_ && !parts_words(out_.back())) out_ += ' ';
    out_ += character;
    after_character_ = true;
  }

 private:
  std::string& out_;
  std::size_t begin_;
  bool after_character_ = false;
};

/// The words of a text as a text that SQLite's own tokenizer parts into the same words.
std::string words_of(std::string_view text) {
  SearchWords words;
  find_search_words(text, words);
  std::string out;
  SpacedText spaced(out);
  for (const SearchWords::Piece& piece : words.pieces) {
    if (piece.asian) {
      spaced.add_character(piece.text);
    } else {
      spaced.add_other(piece.text);
    }
  }
  if (!words.sequences.empty()) out += ' ';
  for (const std::string_view sequence : words.sequences) out.append(sequence) += ' ';
  return out;
}

/// What an index of one text has: each word and its place.
class Index {
 public:
  explicit Index(bool ours) : connection_(":memory:") {
    if (ours) install_search_tokenizer(connection_);
    connection_.execute(
        "CREATE VIRTUAL TABLE words USING fts5(text, tokenize = 'unicode61 remove_diacritics 2');"
        "CREATE VIRTUAL TABLE instances USING fts5vocab(words, instance)");
  }

  std::string instances_of(const std::string& text) {
    connection_.execute("DELETE FROM words");
    {
      SqliteStatement insert(connection_, "INSERT INTO words(rowid, text) VALUES (1, ?1)");
      insert.bind(1, text);
      insert.run();
    }
    std::string all;
    SqliteStatement select(connection_, "SELECT term, \"offset\" FROM instances ORDER BY \"offset\"");
    for (std::vector<Cell> row; select.next(row);)
      all.append(row[0].text()).append("@").append(std::to_string(row[1].integer())) += ' ';
    return all;
  }

 private:
  SqliteConnection connection_;
};

}  // namespace

TEST_CASE("Latin text is indexed as it is") {
  CHECK(words_of("Public service, 24/7.") == "Public service, 24/7.");
  CHECK(words_of("").empty());
}

TEST_CASE("Chinese characters are indexed alone, and as words of two to four") {
  CHECK(words_of("疫情") == "疫 情 疫情 ");
  CHECK(words_of("一网统管好") ==
        "一 网 统 管 好 一网 网统 一网统 统管 网统管 一网统管 管好 统管好 网统管好 ");
  CHECK(words_of("疫，情") == "疫 ， 情");
  CHECK(words_of("疫\n情") == "疫\n情");
}

TEST_CASE("a Latin word that stands with Chinese characters is one of a sequence") {
  CHECK(words_of("5G网络") == "5G 网 络 5G网 网络 5G网络 ");
  CHECK(words_of("用App查") == "用 App 查 用App App查 用App查 ");
  CHECK(words_of("the App查, 5G") == "the App 查, 5G App查 ");
  CHECK(words_of("查 App 查") == "查 App 查");
}

TEST_CASE("the index has the words that SQLite's own tokenizer finds in them") {
  constexpr std::array<std::string_view, 22> pieces{
      "疫", "情", "網",      "𠀀", "ア", "한국", "，", "。",     " ",  "\n",     "App",
      "5G", "É",  "e\u0301", "-",  "'",  "Ю",    "ｗ", "\u9FEB", "〇", "\u0301", "water"};
  std::mt19937 random(20221122);
  Index ours(true);
  Index plain(false);
  CHECK(ours.instances_of("疫情 App") == "疫@0 情@1 app@2 疫情@3 ");
  for (int round = 0; round < 1000; ++round) {
    std::string text;
    for (std::size_t i = random() % 16; i > 0; --i) text += pieces[random() % pieces.size()];
    INFO(text);
    CHECK(ours.instances_of(text) == plain.instances_of(words_of(text)));
  }
}
