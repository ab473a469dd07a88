// SPDX-License-Identifier: MIT
// UTF-8, UTF-16 and GB18030 are told by their bytes. What is none of them is guessed: a detector gives
// candidates, and the labels of the form decide between them, which occur in the right encoding only.
#include "reader/stream_encoding.hpp"

#include <algorithm>
#include <array>
#include <mutex>
#include <set>
#include <vector>

#include "page/form_lines.hpp"
#include "text/decoder.hpp"
#include "text/encoding_candidates.hpp"
#include "text/format.hpp"
#include "text/utf8.hpp"
#include "unpsa/encoding.hpp"

namespace unpsa {
namespace {

using namespace std::string_view_literals;

/// A copy of `name` that stays: records of several threads point to it.
std::string_view intern(const std::string& name) {
  static std::mutex mutex;
  static std::set<std::string, std::less<>> names;
  const std::lock_guard lock(mutex);
  return *names.insert(name).first;
}

StreamEncoding known_as(text::Encoding encoding) { return {encoding, {}, {}, text::name_of(encoding)}; }

StreamEncoding named(const std::string& name) { return {std::nullopt, name, {}, intern(name)}; }

std::string to_upper(std::string_view text) {
  std::string upper(text);
  for (char& byte : upper)
    if (byte >= 'a' && byte <= 'z') byte = static_cast<char>(byte - 'a' + 'A');
  return upper;
}

StreamEncoding find_stated(std::string_view head, const std::string& stated) {
  const std::string name = to_upper(stated);
  const text::Encoding told = text::detect_encoding(head);
  if (name == "UTF-8" || name == "UTF8")
    return known_as(told == text::Encoding::utf8_bom ? told : text::Encoding::utf8);
  const bool is_utf16 = told == text::Encoding::utf16le || told == text::Encoding::utf16be;
  if (name == "UTF-16" && is_utf16) return known_as(told);
  if (name == "GB2312" || name == "GBK") return known_as(text::Encoding::gb18030);
  for (const auto encoding :
       {text::Encoding::utf8_bom, text::Encoding::utf16le, text::Encoding::utf16be, text::Encoding::gb18030})
    if (name == text::name_of(encoding)) return known_as(encoding);
  return named(stated);
}

/// UTF-32, by its mark or by its zero bytes.
std::optional<StreamEncoding> find_utf32(std::string_view head) {
  if (head.substr(0, 4) == "\xff\xfe\0\0"sv) return named("UTF-32LE");
  if (head.substr(0, 4) == "\0\0\xfe\xff"sv) return named("UTF-32BE");
  constexpr std::size_t looked_at = 64;
  if (head.size() < looked_at) return std::nullopt;
  std::array<std::size_t, 4> zeros{};
  for (std::size_t i = 0; i < looked_at; ++i) zeros[i % 4] += head[i] == '\0';
  constexpr std::size_t all = looked_at / 4;
  if (zeros[3] == all && zeros[2] == all && zeros[0] < all) return named("UTF-32LE");
  if (zeros[0] == all && zeros[1] == all && zeros[3] < all) return named("UTF-32BE");
  return std::nullopt;
}

/// The encoding that a web page states of itself; empty if it states none that can be read.
std::string find_page_encoding(std::string_view head) {
  const std::size_t first = head.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos || head[first] != '<') return {};
  constexpr std::size_t looked_at = 4096;
  const std::string text = to_upper(head.substr(0, looked_at));
  std::size_t at = text.find("CHARSET=");
  if (at == std::string::npos) return {};
  at = text.find_first_not_of("\"' ", at + std::string_view("CHARSET=").size());
  if (at == std::string::npos) return {};
  const std::size_t end = text.find_first_of("\"' />;", at);
  const std::string name = text.substr(at, end == std::string::npos ? end : end - at);
  if (name == "ISO-8859-1") return "windows-1252";  // as browsers read it
  return !name.empty() && text::has_encoding(name) ? name : std::string();
}

/// Form lines of `head` in an encoding, up to where too little of it is of that encoding to go on: each
/// broken byte costs as much as hundreds of others.
std::size_t count_labels(std::string_view head, const text::EncodingCandidate& candidate) {
  constexpr std::size_t piece_size = 4096;  // bytes
  constexpr std::size_t most_broken = piece_size / 8;
  text::Buffer decoded;
  std::vector<DecodingError> damage;
  text::Decoder decoder(candidate.name);
  for (std::size_t before = 0; !head.empty() && damage.size() - before <= most_broken;) {
    before = damage.size();
    const std::string_view piece = head.substr(0, piece_size);
    decoder.decode(piece, false, decoded, damage);
    head.remove_prefix(piece.size());
  }
  return page::count_form_lines(decoded.view());
}

/// Whether most characters of `head` outside ASCII are none of UTF-8.
bool is_mostly_broken(std::string_view head) {
  std::size_t kept = 0;
  std::size_t broken = 0;
  head.remove_suffix(text::truncated_tail(head));
  while (!head.empty()) {
    const text::CodePoint next = text::decode(head);
    const bool is_broken = next.length == 1 && next.value == text::replacement_character;
    kept += next.length > 1;
    broken += is_broken;
    head.remove_prefix(is_broken ? text::ill_formed_length(head) : next.length);
  }
  return broken > kept;
}

/// Letters and marks of Western European texts, by their bytes in Windows-1252.
constexpr std::string_view usual_bytes =
    "\x80\x85\x91\x92\x93\x94\x95\x96\x97\x99\xA0\xA1\xA7\xA9\xAA\xAB\xAE\xB0\xB2\xB3\xB7\xBA\xBB\xBF\xC0\xC1"
    "\xC2\xC7"
    "\xC8\xC9\xCA\xCD\xCE\xD1\xD3\xD4\xD6\xDA\xDC\xDF\xE0\xE1\xE2\xE3\xE4\xE5\xE6\xE7\xE8\xE9\xEA\xEB\xED\xEE"
    "\xEF\xF1\xF2\xF3"
    "\xF4\xF5\xF6\xF8\xF9\xFA\xFB\xFC\x9C";

/// Whether nearly all bytes of `head` outside ASCII are such, and no two of them are the same in a row: not
/// what damage looks like.
bool looks_western(std::string_view head) {
  std::size_t usual = 0;
  std::size_t others = 0;
  for (std::size_t i = 0; i < head.size(); ++i) {
    if (static_cast<unsigned char>(head[i]) < 0x80) continue;
    const bool repeats = i > 0 && head[i - 1] == head[i];
    const bool is_usual = !repeats && usual_bytes.find(head[i]) != std::string_view::npos;
    (is_usual ? usual : others) += 1;
  }
  return usual > 0 && others * 20 <= usual;
}

/// The candidate in which the text has the most labels, if these are more than the text has as it is.
const text::EncodingCandidate* find_best(std::string_view head,
                                         const std::vector<text::EncodingCandidate>& candidates) {
  const text::EncodingCandidate* best = nullptr;
  std::size_t most = count_labels(head, {"UTF-8", 0});
  for (const text::EncodingCandidate& candidate : candidates) {
    const std::size_t labels = count_labels(head, candidate);
    if (labels <= most) continue;
    most = labels;
    best = &candidate;
  }
  return best;
}

std::optional<StreamEncoding> guess(std::string_view head) {
  const std::vector<text::EncodingCandidate> candidates = text::find_encoding_candidates(head);
  const text::EncodingCandidate* best = find_best(head, candidates);
  if (best == nullptr && looks_western(head)) {
    // Labels in English have no letter that would decide.
    const auto western =
        std::find_if(candidates.begin(), candidates.end(),
                     [](const text::EncodingCandidate& one) { return one.name == "windows-1252"; });
    if (western != candidates.end()) best = &*western;
  }
  if (best == nullptr) return std::nullopt;
  StreamEncoding encoding = named(best->name);
  encoding.guess = text::format(
      "the text is neither UTF-8, UTF-16 nor GB18030; it was read as {} (detected with {} % confidence)",
      best->name, best->confidence);
  return encoding;
}

}  // namespace

StreamEncoding find_stream_encoding(std::string_view head, const std::string& stated) {
  const std::size_t first = head.find_first_not_of(" \t\n\v\f\r");
  const bool opens_json = first != std::string_view::npos && (head[first] == '{' || head[first] == '[');
  if (opens_json) return known_as(text::Encoding::utf8);  // a stream of records
  if (!stated.empty()) return find_stated(head, stated);
  if (const auto utf32 = find_utf32(head)) return *utf32;
  const text::Encoding told = text::detect_encoding(head);
  const bool is_sound = text::is_utf8(head.substr(0, head.size() - text::truncated_tail(head)));
  const bool is_open = (told == text::Encoding::utf8 && !is_sound) || told == text::Encoding::gb18030;
  if (!is_open) return known_as(told);
  const std::string page = find_page_encoding(head);
  if (!page.empty()) return find_stated(head, page);
  if (told == text::Encoding::utf8 && !is_mostly_broken(head)) return known_as(told);
  if (told == text::Encoding::gb18030 && count_labels(head, {"GB18030", 0}) > 0) return known_as(told);
  const auto guessed = guess(head);
  return guessed ? *guessed : known_as(told);
}

text::Decoder make_decoder(const StreamEncoding& encoding) {
  return encoding.known ? text::Decoder(*encoding.known) : text::Decoder(encoding.name);
}

DetectedEncoding detect_encoding(std::string_view head) {
  const StreamEncoding found = find_stream_encoding(head, {});
  return {std::string(found.label), found.guess};
}

DecodedText decode_text(std::string_view bytes, const std::string& encoding) {
  text::Buffer output;
  DecodedText decoded;
  make_decoder(find_stated(bytes, encoding)).decode(bytes, true, output, decoded.errors);
  decoded.text = output.view();
  return decoded;
}

}  // namespace unpsa
