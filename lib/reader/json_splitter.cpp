// SPDX-License-Identifier: MIT
// The common case is an object a line, found by its line end alone. A stream is taken so if its first object
// ends with its line, and a line if it closes with `}` and the next text opens an object; otherwise brackets
// and strings are followed byte by byte. A raw line end within a string is an error in JSON, and so is the
// beginning of a further record within one: both end a broken object, so that the next record is read all the
// same.
#include "reader/json_splitter.hpp"

#include <algorithm>

#include "json/value_scanner.hpp"
#include "text/utf8.hpp"

namespace unpsa {
namespace {

constexpr std::size_t npos = std::string_view::npos;
constexpr std::string_view record_opening = "{\"schema\"";

bool is_space(char byte) { return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r'; }

/// Brackets of an array of records and the commas in it say nothing by themselves.
bool is_separator(char byte) { return is_space(byte) || byte == ',' || byte == '[' || byte == ']'; }

/// `line` without white space and a comma at its end.
std::string_view trim_end(std::string_view line) {
  while (!line.empty() && (is_space(line.back()) || line.back() == ',')) line.remove_suffix(1);
  return line;
}

}  // namespace

void JsonSplitter::advance(std::string_view text) noexcept {
  const std::size_t last = text.rfind('\n');
  if (last == npos) {
    column_ += text::count_code_points(text);
    return;
  }
  line_ += static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
  column_ = 1 + text::count_code_points(text.substr(last + 1));
}

/// Goes over separators, and notes which arrays they open and close.
void JsonSplitter::follow_brackets(std::string_view separators) noexcept {
  std::size_t done = 0;
  for (std::size_t at = separators.find_first_of("[]"); at != npos;
       at = separators.find_first_of("[]", at + 1)) {
    if (separators[at] == ']') {
      if (open_ > 0) --open_;
    } else if (open_++ == 0) {
      advance(separators.substr(done, at - done));
      done = at;
      opening_ = {line_, column_};
    }
  }
  advance(separators.substr(done));
}

/// Bytes of separators at the front of the view.
std::size_t JsonSplitter::skip_separators() {
  std::size_t at = 0;
  while (true) {
    const std::string_view view = stream_.view();
    while (at < view.size() && is_separator(view[at])) ++at;
    if (at < view.size() || !stream_.fill()) return at;
  }
}

/// The offset of the next line end, or of the end of the stream.
std::size_t JsonSplitter::find_line_break(std::size_t from) {
  while (true) {
    const std::size_t found = stream_.view().find('\n', from);
    if (found != npos) return found;
    from = stream_.view().size();
    if (!stream_.fill()) return stream_.view().size();
  }
}

/// The end of an object that takes one line, or npos.
std::size_t JsonSplitter::find_line_object(std::size_t begin) {
  const std::size_t line_end = find_line_break(begin);
  const std::string_view object = trim_end(stream_.view().substr(begin, line_end - begin));
  if (object.back() != '}') return npos;
  std::size_t next = line_end;
  while (true) {
    const std::string_view view = stream_.view();
    while (next < view.size() && is_separator(view[next])) ++next;
    if (next < view.size()) return view[next] == '{' ? begin + object.size() : npos;
    if (!stream_.fill()) return begin + object.size();
  }
}

/// Whether nothing but white space and a comma follows the first `size` bytes on their line.
bool JsonSplitter::ends_line(std::size_t size) {
  const std::size_t line_end = find_line_break(size);
  return trim_end(stream_.view().substr(size, line_end - size)).empty();
}

std::size_t JsonSplitter::find_object_end(std::size_t begin) {
  json::ValueScanner scanner;
  std::size_t at = begin;
  while (true) {
    const std::size_t line_end = find_line_break(at);
    const std::string_view view = stream_.view();
    const std::size_t piece_end = std::min(line_end + 1, view.size());
    const std::size_t end = scanner.scan(view.substr(at, piece_end - at));
    if (end != npos) return at + end;
    if (piece_end == view.size() && stream_.at_end()) return view.size();
    const bool next_record = view.substr(piece_end, record_opening.size()) == record_opening;
    if (scanner.in_string() || next_record) return line_end;
    at = piece_end;
  }
}

/// The end of what stands where an object was expected: in an array that of the item, else that of the line,
/// and in both the beginning of a record.
std::size_t JsonSplitter::find_other_end() {
  const std::size_t line_end = find_line_break(0);
  const std::string_view line = stream_.view().substr(0, line_end);
  const std::size_t record = std::min(line.find(record_opening), line.size());
  if (open_ == 0) return record;
  bool in_string = false;
  for (std::size_t at = 0; at < line.size(); ++at) {
    if (line[at] == '"') in_string = !in_string;
    if (in_string && line[at] == '\\') ++at;
    if (!in_string && std::string_view(",[]{").find(line[at]) != npos) return at;
  }
  return record;
}

std::optional<JsonSplitter::Piece> JsonSplitter::next() {
  const std::size_t skipped = skip_separators();
  follow_brackets(stream_.view().substr(0, skipped));
  stream_.consume(skipped);
  if (stream_.view().empty()) return std::nullopt;
  Piece piece{0, line_, column_, stream_.view().front() == '{'};
  if (piece.is_object) {
    piece.size = layout_ == Layout::lines ? find_line_object(0) : npos;
    piece.is_line = piece.size != npos;
    if (piece.size == npos) piece.size = find_object_end(0);
    if (layout_ == Layout::unknown) layout_ = ends_line(piece.size) ? Layout::lines : Layout::free;
  } else {
    piece.size = find_other_end();
  }
  return piece;
}

void JsonSplitter::consume(const Piece& piece) {
  // After such an object comes a line end or the end of the stream: its length does not matter to any place.
  if (piece.is_line) return stream_.consume(piece.size);
  advance(stream_.view().substr(0, piece.size));
  stream_.consume(piece.size);
}

std::optional<JsonSplitter::Place> JsonSplitter::take_open_array() noexcept {
  if (open_ == 0) return std::nullopt;
  open_ = 0;
  return opening_;
}

}  // namespace unpsa
