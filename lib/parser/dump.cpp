// SPDX-License-Identifier: MIT
#include "parser/dump.hpp"

#include <algorithm>
#include <cstring>
#include <utility>

#include "form/characters.hpp"
#include "record/storage.hpp"
#include "text/fold.hpp"
#include "text/lines.hpp"
#include "text/punctuation.hpp"

namespace unpsa::parser {
namespace {

/// Where the line's text begins and ends in the dump, white space around it left out.
std::pair<std::size_t, std::size_t> trimmed_range(const Dump& dump, std::size_t index) {
  const std::string_view content = text::trim(dump.line(index));
  const auto begin = static_cast<std::size_t>(content.data() - dump.text.data());
  return {begin, begin + content.size()};
}

/// Whether a text may end with a character that is not seen, by its last bytes.
bool may_end_unseen(std::string_view text) {
  const std::size_t size = text.size();
  if (size < 2 || static_cast<unsigned char>(text[size - 1]) < 0x80) return false;
  const auto lead = [&](std::size_t length) {
    return size < length ? 0U : static_cast<unsigned char>(text[size - length]);
  };
  if (lead(2) == 0xC2 || lead(2) == 0xCD || (lead(2) >= 0xD8 && lead(2) <= 0xDC)) return true;
  if (lead(3) >= 0xE0 && lead(3) <= 0xE2) return true;
  return lead(3) == 0xEF || lead(4) == 0xF0 || text.ends_with("\u3164");
}

/// Whether line `next` follows `index` in the dump with one LF between and nothing else.
bool adjoins(const Dump& dump, std::size_t index, std::size_t next) {
  const std::size_t end = dump.lines[index].end;
  return dump.lines[next].begin == end + 1 && dump.text[end] == '\n';
}

}  // namespace

std::string_view Dump::paragraph(std::size_t index) const noexcept {
  std::string_view rest = line(index);
  while (!rest.empty() && !text::opens_plainly(rest) && text::is_ignorable_at_ends(text::decode(rest).value))
    rest.remove_prefix(text::decode(rest).length);
  while (may_end_unseen(rest) && text::is_ignorable_at_ends(form::decode_last(rest).value))
    rest.remove_suffix(form::decode_last(rest).length);
  return rest;
}

void Dump::see_damage(form::Element element, std::string_view label, std::string_view known) {
  if (text::fold(label) == text::fold(known)) return;
  if (form::is_narrative(element)) {
    ++damaged_prompts;
  } else {
    damaged.set(static_cast<std::size_t>(element));
  }
}

std::size_t Dump::line_number_at(std::size_t offset) const noexcept {
  const auto after = std::upper_bound(lines.begin(), lines.end(), offset,
                                      [](std::size_t at, const Line& line) { return at < line.begin; });
  if (after == lines.begin()) return lines.empty() ? 0 : lines.front().number;
  const Line& line = *(after - 1);
  if (line.parts == 1) return line.number;
  std::size_t number = line.number;
  for (std::size_t at = line.begin; (at = text::find_line_end(text, at)) < offset; ++at) {
    ++number;
    if (text[at] == '\r' && at + 1 < text.size() && text[at + 1] == '\n') ++at;
  }
  return number;
}

void Dump::note(std::string_view rule, std::size_t index, std::string message) {
  const std::size_t begin = trimmed_range(*this, index).first;
  record.notes.push_back({rule, lines[index].number, column_of(index, begin), std::move(message)});
}

void Dump::add_span(std::size_t index, SpanKind kind, form::Element element) {
  const auto [begin, end] = trimmed_range(*this, index);
  spans.add(begin, end, kind, element);
}

void Dump::add_unassigned(std::size_t index) {
  const auto [begin, end] = trimmed_range(*this, index);
  spans.add(begin, end, SpanKind::unassigned, form::Element::none);
  record.unassigned.push_back({lines[index].number, text.substr(begin, end - begin)});
}

std::string_view join_lines(Dump& dump, std::span<const std::size_t> line_indices) {
  if (line_indices.empty()) return {};
  bool contiguous = true;
  std::size_t size = line_indices.size() - 1;
  for (std::size_t i = 0; i < line_indices.size(); ++i) {
    const std::size_t length = dump.paragraph(line_indices[i]).size();
    contiguous = contiguous && length == dump.line(line_indices[i]).size();
    size += length;
    if (i + 1 < line_indices.size())
      contiguous = contiguous && adjoins(dump, line_indices[i], line_indices[i + 1]);
  }
  const std::size_t begin = dump.lines[line_indices.front()].begin;
  if (contiguous) return dump.text.substr(begin, dump.lines[line_indices.back()].end - begin);

  const std::span<char> joined = dump.record.storage().arena.make<char>(size);
  char* out = joined.data();
  for (std::size_t i = 0; i < line_indices.size(); ++i) {
    if (i != 0) *out++ = '\n';
    const std::string_view line = dump.paragraph(line_indices[i]);
    out = std::copy(line.begin(), line.end(), out);
  }
  return {joined.data(), joined.size()};
}

}  // namespace unpsa::parser
