// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

#include "catch.hpp"
#include "text/decoder.hpp"
#include "text/utf8.hpp"

using namespace unpsa::text;
using namespace std::string_literals;

namespace {

// Converted by Python's codecs.
constexpr std::string_view simplified_utf8 =
    "联合国会员国 中国\n机构名称 国家税务总局\n如有，请详细说明。“便民”办税２０２０年，增长 3.5%。\n";
const std::string simplified_gb18030 =
    "\xC1\xAA\xBA\xCF\xB9\xFA\xBB\xE1\xD4\xB1\xB9\xFA\x20\xD6\xD0\xB9\xFA\x0A\xBB\xFA\xB9\xB9\xC3\xFB"
    "\xB3\xC6\x20\xB9\xFA\xBC\xD2\xCB\xB0\xCE\xF1\xD7\xDC\xBE\xD6\x0A\xC8\xE7\xD3\xD0\xA3\xAC\xC7\xEB"
    "\xCF\xEA\xCF\xB8\xCB\xB5\xC3\xF7\xA1\xA3\xA1\xB0\xB1\xE3\xC3\xF1\xA1\xB1\xB0\xEC\xCB\xB0\xA3\xB2"
    "\xA3\xB0\xA3\xB2\xA3\xB0\xC4\xEA\xA3\xAC\xD4\xF6\xB3\xA4\x20\x33\x2E\x35\x25\xA1\xA3\x0A";
const std::string traditional_gb18030 =
    "\xC2\x93\xBA\xCF\x87\xF8\x95\xFE\x86\x54\x87\xF8\x20\xD6\xD0\x87\xF8\x0A\x99\x43\x98\x8B\xC3\xFB"
    "\xB7\x51\x20\xD8\x94\xD5\xFE\xBE\xD6\x0A\xC8\xE7\xD3\xD0\xA3\xAC\xD5\x88\xD4\x94\xBC\x9A\xD5\x66"
    "\xC3\xF7\xA1\xA3\xB4\xCB\xED\x97\xC4\xBF\xD6\xBC\xD4\xDA\xB8\xC4\xC9\xC6\xB9\xAB\xB9\xB2\xB7\xFE"
    "\x84\xD5\xB5\xC4\xD9\x7C\xC1\xBF\xA1\xA3\x0A";
// U+0061 E9 4E2D 20AC 1F600 E01 10FFFF
const std::string lengths_gb18030 =
    "\x61\xA8\xA6\xD6\xD0\xA2\xE3\x94\x39\xFC\x36\x81\x32\xCE\x39\xE3\x32\x9A\x35";
const std::string lengths_utf8 = "a\u00E9\u4E2D\u20AC\U0001F600\u0E01\U0010FFFF";

struct Decoded {
  std::string text;
  std::vector<unpsa::DecodingError> damage;
};

/// `sizes` are those of the pieces, over and over.
Decoded decode_in_pieces(Encoding encoding, std::string_view input, const std::vector<std::size_t>& sizes) {
  Decoded decoded;
  Decoder decoder(encoding);
  Buffer output;
  for (std::size_t i = 0; !input.empty(); ++i) {
    const std::vector<char> piece(input.begin(), input.begin() + static_cast<std::ptrdiff_t>(std::min(
                                                                     input.size(), sizes[i % sizes.size()])));
    decoder.decode({piece.data(), piece.size()}, false, output, decoded.damage);
    input.remove_prefix(piece.size());
  }
  decoder.decode({}, true, output, decoded.damage);
  decoded.text = output.view();
  return decoded;
}

Decoded decode_whole(Encoding encoding, std::string_view input) {
  return decode_in_pieces(encoding, input, {std::string_view::npos});
}

std::string text_of(Encoding encoding, std::string_view input) { return decode_whole(encoding, input).text; }

std::string bytes_of(const unpsa::DecodingError& damage) {
  return {reinterpret_cast<const char*>(damage.bytes), damage.length};
}

/// UTF-16 of UTF-8, written for the tests alone.
std::string to_utf16(std::string_view text, bool big_endian) {
  std::string bytes;
  const auto add = [&](char32_t unit) {
    const char high = static_cast<char>(unit >> 8);
    const char low = static_cast<char>(unit & 0xFF);
    bytes.push_back(big_endian ? high : low);
    bytes.push_back(big_endian ? low : high);
  };
  while (!text.empty()) {
    const CodePoint next = unpsa::text::decode(text);
    text.remove_prefix(next.length);
    if (next.value < 0x10000) {
      add(next.value);
    } else {
      add(0xD800 + ((next.value - 0x10000) >> 10));
      add(0xDC00 + ((next.value - 0x10000) & 0x3FF));
    }
  }
  return bytes;
}

/// The dump of a page in a few lines, mostly of the script of `answer`.
std::string form_of(std::string_view answer) {
  std::string form = "Basic Info\n\n";
  for (int i = 1; i <= 12; ++i) form += std::to_string(i) + "\n" + std::string(answer) + "\n\n";
  return form;
}

const std::vector<std::string> answers = {
    "该项目旨在改善公共服务，一窗受理。",
    "The initiative aims at better public services for all citizens.",
    "L’initiative vise à améliorer les services publics.",
    "Эта инициатива для граждан.",
    "تهدف هذه المبادرة.",
};

}  // namespace

TEST_CASE("encodings have the names that records carry") {
  CHECK(name_of(Encoding::utf8) == "UTF-8");
  CHECK(name_of(Encoding::utf8_bom) == "UTF-8-BOM");
  CHECK(name_of(Encoding::utf16le) == "UTF-16LE");
  CHECK(name_of(Encoding::utf16be) == "UTF-16BE");
  CHECK(name_of(Encoding::gb18030) == "GB18030");
}

TEST_CASE("well-formed text is decoded without damage") {
  CHECK(text_of(Encoding::utf8, lengths_utf8) == lengths_utf8);
  CHECK(text_of(Encoding::utf16le, to_utf16(lengths_utf8, false)) == lengths_utf8);
  CHECK(text_of(Encoding::utf16be, to_utf16(lengths_utf8, true)) == lengths_utf8);
  CHECK(text_of(Encoding::gb18030, lengths_gb18030) == lengths_utf8);
  CHECK(text_of(Encoding::gb18030, simplified_gb18030) == simplified_utf8);
  CHECK(decode_whole(Encoding::gb18030, simplified_gb18030).damage.empty());
}

TEST_CASE("a byte order mark at the beginning is dropped, and no other") {
  const std::string mark = "\uFEFF";
  const std::string twice = mark + mark + "a" + mark;
  CHECK(text_of(Encoding::utf8_bom, twice) == mark + "a" + mark);
  CHECK(text_of(Encoding::utf8, twice) == mark + "a" + mark);
  CHECK(text_of(Encoding::utf16le, to_utf16(twice, false)) == mark + "a" + mark);
  CHECK(text_of(Encoding::utf16be, to_utf16(twice, true)) == mark + "a" + mark);
  CHECK(text_of(Encoding::gb18030,
                "\x84\x31\x95\x33"
                "a") == "a");
  CHECK(text_of(Encoding::utf8, mark) == "");
}

TEST_CASE("damage names the bytes and both places") {
  const Decoded decoded = decode_whole(Encoding::utf8_bom,
                                       "\uFEFF"
                                       "a\xFF"
                                       "b\xE4\xB8"
                                       "c\xF0\x9F\x98");
  CHECK(decoded.text ==
        "a\uFFFD"
        "b\uFFFD"
        "c\uFFFD");
  REQUIRE(decoded.damage.size() == 3);
  CHECK(bytes_of(decoded.damage[0]) == "\xFF");
  CHECK(decoded.damage[0].input_offset == 4);
  CHECK(decoded.damage[0].output_offset == 1);
  CHECK(bytes_of(decoded.damage[1]) == "\xE4\xB8");
  CHECK(decoded.damage[1].input_offset == 6);
  CHECK(decoded.damage[1].output_offset == 5);
  CHECK(bytes_of(decoded.damage[2]) == "\xF0\x9F\x98");
  CHECK(decoded.damage[2].input_offset == 9);
  CHECK(decoded.damage[2].output_offset == 9);
}

TEST_CASE("a U+FFFD of the input is no damage") {
  const Decoded decoded = decode_whole(Encoding::utf8, "a\uFFFD");
  CHECK(decoded.text == "a\uFFFD");
  CHECK(decoded.damage.empty());
}

// The examples of the Unicode standard, section 3.9, tables 3-8 to 3-11.
TEST_CASE("one U+FFFD stands for a maximal subpart") {
  const std::string r = "\uFFFD";
  CHECK(text_of(Encoding::utf8, "\xC0\xAF\xE0\x80\xBF\xF0\x81\x82\x41") ==
        r + r + r + r + r + r + r + r + "A");
  CHECK(text_of(Encoding::utf8, "\xF4\x91\x92\x93\xFF\x41\x80\xBF\x42") ==
        r + r + r + r + r + "A" + r + r + "B");
  CHECK(text_of(Encoding::utf8, "\xE1\x80\xE2\xF0\x91\x92\xF1\xBF\x41") == r + r + r + r + "A");
}

TEST_CASE("broken UTF-16 is replaced a unit at a time") {
  const Decoded decoded = decode_whole(Encoding::utf16le,
                                       "a\0\x3D\xD8"
                                       "b\0\x00\xDC"
                                       "c\0\x3D\xD8\x3D"s);
  CHECK(decoded.text ==
        "a\uFFFD"
        "b\uFFFD"
        "c\uFFFD\uFFFD");
  REQUIRE(decoded.damage.size() == 4);
  CHECK(decoded.damage[0].input_offset == 2);
  CHECK(bytes_of(decoded.damage[0]) == "\x3D\xD8");
  CHECK(decoded.damage[1].input_offset == 6);
  CHECK(decoded.damage[2].input_offset == 10);
  CHECK(decoded.damage[3].input_offset == 12);
  CHECK(bytes_of(decoded.damage[3]) == "\x3D");
}

TEST_CASE("broken GB18030 keeps the ASCII that follows") {
  CHECK(text_of(Encoding::gb18030,
                "a\x80"
                "b\xFF"
                "c") ==
        "a\uFFFD"
        "b\uFFFD"
        "c");
  CHECK(text_of(Encoding::gb18030, "\xD6\x20z") == "\uFFFD z");
  CHECK(text_of(Encoding::gb18030,
                "\x81\x30"
                "Az") ==
        "\uFFFD"
        "0Az");
  CHECK(text_of(Encoding::gb18030,
                "\x81\x30"
                "A") ==
        "\uFFFD"
        "0A");
  CHECK(text_of(Encoding::gb18030, "a\xD6") == "a\uFFFD");
  CHECK(text_of(Encoding::gb18030, "a\x81\x30\x81") == "a\uFFFD");
  const Decoded unassigned = decode_whole(Encoding::gb18030, "\xFE\x39\xFE\x39z");
  CHECK(unassigned.text == "\uFFFDz");
  REQUIRE(unassigned.damage.size() == 1);
  CHECK(bytes_of(unassigned.damage[0]) == "\xFE\x39\xFE\x39");
}

TEST_CASE("pieces of any size decode as the whole") {
  std::mt19937 random(11);
  const std::string utf16 = to_utf16(form_of(answers[0]) + lengths_utf8, false);
  for (const Encoding encoding :
       {Encoding::utf8, Encoding::utf8_bom, Encoding::utf16le, Encoding::utf16be, Encoding::gb18030}) {
    const std::vector<std::string> sources = {form_of(answers[2]) + lengths_utf8, utf16, simplified_gb18030,
                                              lengths_gb18030};
    for (int round = 0; round < 300; ++round) {
      std::string input = sources[random() % sources.size()];
      const std::size_t breaks = random() % 8;
      for (std::size_t i = 0; i < breaks; ++i) {
        static const unsigned char broken[] = {0x00, 0x30, 0x80, 0x81, 0xC3, 0xD8,
                                               0xDC, 0xE4, 0xEF, 0xF0, 0xFE, 0xFF};
        input[random() % input.size()] = static_cast<char>(broken[random() % std::size(broken)]);
      }
      if (random() % 3 == 0) input.insert(0, "\xEF\xBB\xBF");
      input.resize(input.size() - random() % 5);
      const Decoded whole = decode_whole(encoding, input);
      REQUIRE(is_utf8(whole.text));
      const std::size_t other = 1 + random() % 50;
      for (const std::vector<std::size_t>& sizes :
           {std::vector<std::size_t>{1}, {20}, {2, 3, 1}, {other, 1}}) {
        const Decoded pieces = decode_in_pieces(encoding, input, sizes);
        REQUIRE(pieces.text == whole.text);
        REQUIRE(pieces.damage == whole.damage);
      }
    }
  }
}

TEST_CASE("kept bytes and damage make up the input") {
  std::mt19937 random(12);
  for (int round = 0; round < 2000; ++round) {
    std::string input;
    for (std::size_t i = random() % 200; i > 0; --i)
      input.push_back(static_cast<char>(random() % 3 ? 'a' : random()));
    const Decoded decoded = decode_whole(Encoding::utf8, "x" + input);
    std::string rebuilt = decoded.text;
    for (auto damage = decoded.damage.rbegin(); damage != decoded.damage.rend(); ++damage) {
      REQUIRE(rebuilt.compare(damage->output_offset, 3, "\uFFFD") == 0);
      rebuilt.replace(damage->output_offset, 3, bytes_of(*damage));
      REQUIRE(("x" + input).compare(damage->input_offset, damage->length, bytes_of(*damage)) == 0);
    }
    REQUIRE(rebuilt == "x" + input);
  }
}

TEST_CASE("a byte order mark tells the encoding") {
  CHECK(detect_encoding("\xEF\xBB\xBF") == Encoding::utf8_bom);
  CHECK(detect_encoding("\xFF\xFE") == Encoding::utf16le);
  CHECK(detect_encoding("\xFE\xFF\0a"s) == Encoding::utf16be);
  CHECK(detect_encoding("\x84\x31\x95\x33") == Encoding::gb18030);
}

TEST_CASE("short and plain input is UTF-8") {
  CHECK(detect_encoding("") == Encoding::utf8);
  CHECK(detect_encoding("a") == Encoding::utf8);
  CHECK(detect_encoding("Yes\n") == Encoding::utf8);
  CHECK(detect_encoding("\xE4") == Encoding::utf8);
  CHECK(detect_encoding("\0"s) == Encoding::utf8);
  CHECK(detect_encoding("a\0"s) == Encoding::utf8);
}

TEST_CASE("UTF-16 without a mark is found in every script, at any length") {
  for (const std::string& answer : answers) {
    const std::string form = form_of(answer);
    for (const bool big_endian : {false, true}) {
      const std::string utf16 = to_utf16(form, big_endian);
      const Encoding expected = big_endian ? Encoding::utf16be : Encoding::utf16le;
      for (std::size_t size = 20; size <= utf16.size(); size += 7) {
        CAPTURE(answer, big_endian, size);
        REQUIRE(detect_encoding(std::string_view(utf16).substr(0, size)) == expected);
      }
      // A page that begins with a long passage in its script.
      const std::string passage = to_utf16(answer + answer + "\n" + answer, big_endian);
      CHECK(detect_encoding(passage) == expected);
    }
  }
}

TEST_CASE("UTF-16 that was appended to another text makes no UTF-16 of it") {
  const std::string text(400, 'a');
  CHECK(detect_encoding(text + to_utf16(text + text + " ", false)) == Encoding::utf8);
}

TEST_CASE("UTF-8 in every script is UTF-8 wherever the head ends") {
  for (const std::string& answer : answers) {
    const std::string form = form_of(answer);
    for (std::size_t size = 0; size <= form.size(); ++size) {
      REQUIRE(detect_encoding(std::string_view(form).substr(0, size)) == Encoding::utf8);
    }
  }
}

TEST_CASE("UTF-8 with NUL and broken bytes here and there is still UTF-8") {
  std::mt19937 random(5);
  for (const std::string& answer : answers) {
    for (int round = 0; round < 200; ++round) {
      std::string form = form_of(answer);
      for (int i = 0; i < 8; ++i) {
        form[random() % form.size()] = '\0';
        form[random() % form.size()] = static_cast<char>(0x80 + random() % 0x80);
      }
      REQUIRE(detect_encoding(form) == Encoding::utf8);
    }
  }
}

TEST_CASE("UTF-8 that would do as another encoding is still UTF-8") {
  // Russian letters are pairs of common characters in GB18030, a stray byte does not stop that.
  std::string russian;
  for (int i = 0; i < 30; ++i) russian += "она вела государственный отдел\n";
  russian.insert(1, "\xB0");
  CHECK(detect_encoding(russian) == Encoding::utf8);
  // Small letters are Han characters in UTF-16.
  const std::string letters(301, 'e');
  CHECK(detect_encoding(letters + '\0' + letters) == Encoding::utf8);
  CHECK(detect_encoding('\0' + letters + letters) == Encoding::utf8);
}

TEST_CASE("GB18030 is found wherever the head ends") {
  for (std::size_t size = 6; size <= simplified_gb18030.size(); ++size) {
    CAPTURE(size);
    REQUIRE(detect_encoding(std::string_view(simplified_gb18030).substr(0, size)) == Encoding::gb18030);
  }
  CHECK(detect_encoding(traditional_gb18030) == Encoding::gb18030);
  CHECK(detect_encoding("Basic Info\n\n" + simplified_gb18030) == Encoding::gb18030);
}

TEST_CASE("text in Latin-1 and binary files are not taken for GB18030") {
  CHECK(detect_encoding("Minist\xE8re de l'\xC9"
                        "ducation, \xE0 Gen\xE8ve, d\xE9j\xE0 cr\xE9\xE9") == Encoding::utf8);
  CHECK(detect_encoding("the city\x92s \x93new\x94 plan") == Encoding::utf8);
  CHECK(detect_encoding("%PDF-1.4\n%\xE2\xE3\xCF\xD3\n1 0 obj\n<< /Type /Catalog >>\nendobj\n") ==
        Encoding::utf8);
  std::mt19937 random(9);
  for (int round = 0; round < 100; ++round) {
    std::string zip = "PK\x03\x04\x14\0\0\0\b\0"s;
    for (int i = 0; i < 3000; ++i) zip.push_back(static_cast<char>(random()));
    REQUIRE(detect_encoding(zip) == Encoding::utf8);
  }
}

TEST_CASE("real dumps are recognised in UTF-8 and UTF-16 at any length", "[corpus]") {
  for (const auto& file : std::filesystem::directory_iterator(std::getenv("UNPSA_CORPUS"))) {
    std::ifstream stream(file.path(), std::ios::binary);
    const std::string dump{std::istreambuf_iterator<char>(stream), {}};
    const std::string little = to_utf16(dump, false);
    const std::string big = to_utf16(dump, true);
    for (std::size_t size = 16; size <= dump.size(); size += 97) {
      CAPTURE(file.path(), size);
      REQUIRE(detect_encoding(std::string_view(dump).substr(0, size)) == Encoding::utf8);
      REQUIRE(detect_encoding(std::string_view(little).substr(0, size)) == Encoding::utf16le);
      REQUIRE(detect_encoding(std::string_view(big).substr(0, size)) == Encoding::utf16be);
    }
    CHECK(text_of(Encoding::utf16le, little) == dump);
  }
}
