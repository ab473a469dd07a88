// SPDX-License-Identifier: MIT
#include "reader/looks_like.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace unpsa {
namespace {

using namespace std::string_view_literals;

struct Signature {
  std::string_view bytes;
  FileKind kind;
};

constexpr FileKind html{"an HTML page", "save the page that shows the whole form", false};
constexpr std::string_view give_sources = "give the forms or the records that it was made from";
constexpr FileKind rows{"a table that one of these programs wrote", give_sources, false};
constexpr FileKind page{"a page that unpsa-export wrote", give_sources, true};
constexpr FileKind binary{"binary data", "a dump is text", false};
constexpr FileKind plain{"other text", "a dump has the labels of the form, each on its own line", false};

constexpr std::array signatures{
    Signature{"%PDF"sv, {"a PDF file", "extract its text, for example with pdftotext", true}},
    Signature{"PK\x03\x04"sv,
              {"a ZIP, Word or Excel file", "unpack it, or save the document as plain text", true}},
    Signature{"\x1f\x8b"sv, {"a gzip file", "decompress it, for example with zcat", true}},
    Signature{"\x28\xb5\x2f\xfd"sv, {"a zstd file", "decompress it, for example with zstdcat", true}},
    Signature{"\xfd\x37zXZ"sv, {"an xz file", "decompress it, for example with xzcat", true}},
    Signature{"BZh"sv, {"a bzip2 file", "decompress it, for example with bzcat", true}},
    Signature{"7z\xbc\xaf"sv, {"a 7-Zip file", "unpack it", true}},
    Signature{"\xd0\xcf\x11\xe0"sv, {"an old Word or Excel file", "save the document as plain text", true}},
    Signature{"\x89PNG"sv, {"an image", "a dump is text; run text recognition first", true}},
    Signature{"\xff\xd8\xff"sv, {"an image", "a dump is text; run text recognition first", true}},
    Signature{"\x7f"
              "ELF"sv,
              {"a program", "a dump is text", true}},
    Signature{"SQLite format 3"sv, {"an SQLite database", "a dump is text", true}},
    Signature{"{\\rtf"sv, {"an RTF document", "save it as plain text", true}},
    Signature{"%!PS"sv, {"a PostScript file", "extract its text, for example with ps2ascii", true}},
    Signature{"id\tfile\t"sv, rows},
    Signature{"id,file,"sv, rows},
    Signature{"\xEF\xBB\xBFid,file,"sv, rows},
    Signature{"| id | file |"sv, rows},
    Signature{"## unpsa-validate"sv, {"a report that unpsa-validate wrote", give_sources, false}},
    Signature{"<?xml"sv, {"an XML file", "extract the text of the form from it", false}},
};

bool starts_with_ignoring_case(std::string_view text, std::string_view lower_case) {
  if (text.size() < lower_case.size()) return false;
  for (std::size_t i = 0; i < lower_case.size(); ++i) {
    const char byte = text[i] >= 'A' && text[i] <= 'Z' ? static_cast<char>(text[i] - 'A' + 'a') : text[i];
    if (byte != lower_case[i]) return false;
  }
  return true;
}

/// A record as `unpsa-export --layout record` shows it: `## title`, then the id in backquotes. It has labels
/// of the form, but it is none: answers have their lengths below them.
bool is_markdown_record(std::string_view head) noexcept {
  constexpr std::string_view opening = "\n\n`u";
  constexpr std::size_t digits = 16;
  const std::size_t at = std::min(head.find(opening), head.size());
  if (!head.starts_with("## ") || head.find('\n') != at) return false;
  const std::string_view id = head.substr(at + opening.size());
  return id.find_first_not_of("0123456789abcdef") == digits && id[digits] == '`';
}

}  // namespace

FileKind kind_of_file(std::string_view head) noexcept {
  for (const Signature& signature : signatures) {
    if (head.substr(0, signature.bytes.size()) == signature.bytes) return signature.kind;
  }
  if (is_markdown_record(head)) return page;
  const std::size_t first = head.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
  if (first != std::string_view::npos) {
    for (const std::string_view tag :
         {"<!doctype html"sv, "<html"sv, "<head"sv, "<body"sv, "<div"sv, "<p>"sv, "<!--"sv}) {
      if (!starts_with_ignoring_case(head.substr(first), tag)) continue;
      return head.find("content=\"unpsa-export\"") == std::string_view::npos ? html : page;
    }
  }
  const auto is_control = [](char byte) {
    return (byte >= 0 && byte < '\t') || (byte > '\r' && byte < ' ' && byte != '\x1B');
  };
  const auto controls = static_cast<std::size_t>(std::count_if(head.begin(), head.end(), is_control));
  constexpr std::size_t text_per_control = 20;
  return controls * text_per_control > head.size() ? binary : plain;
}

}  // namespace unpsa
