// SPDX-License-Identifier: MIT
#include "unpsa/reader/reader.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "dump_splitter.hpp"
#include "json_splitter.hpp"
#include "looks_like.hpp"
#include "text_stream.hpp"
#include "unpsa/text/utf8.hpp"

namespace unpsa {
namespace {

/// Bytes of the input, as a message shows them: `0xC3 0x28`.
std::string describe_bytes(const text::Damage& damage) {
  std::string text;
  for (std::size_t i = 0; i < damage.length; ++i) {
    if (i > 0) text += ' ';
    text += fmt::format("0x{:02X}", damage.bytes[i]);
  }
  return text;
}

/// What became of `count` pieces of input of which `damage` is the first.
std::string describe_damage(const text::Damage& damage, std::size_t count) {
  if (count > 1)
    return fmt::format("{} pieces of the input from offset {} on, the first {}, are no characters; each is replaced by U+FFFD",
                       count, damage.input_offset, describe_bytes(damage));
  return fmt::format("the input byte{} {} at offset {} {} no character; replaced by U+FFFD",
                     damage.length == 1 ? "" : "s", describe_bytes(damage), damage.input_offset,
                     damage.length == 1 ? "is" : "are");
}

/// The line that a byte offset of the dump lies in.
const Line& line_at(const std::vector<Line>& lines, std::size_t offset) {
  const auto above = std::upper_bound(lines.begin(), lines.end(), offset,
                                      [](std::size_t value, const Line& line) { return value < line.begin; });
  return *std::prev(above);
}

Note note_of(const text::Damage& damage, std::size_t count, std::string_view dump, const std::vector<Line>& lines) {
  const Line& line = line_at(lines, damage.output_offset);
  const std::size_t column =
      1 + text::count_code_points(dump.substr(line.begin, damage.output_offset - line.begin));
  return {"encoding-invalid", line.number, column, describe_damage(damage, count)};
}

}  // namespace

struct ItemReader::State {
  explicit State(ByteSource& source) : stream(source), dumps(stream), records(stream) {}

  TextStream stream;
  DumpSplitter dumps;
  JsonSplitter records;
  std::optional<Item::Kind> kind;
  std::vector<text::Damage> damage;
  std::vector<InputDiagnostic> diagnostics;

  /// Tells by the first byte that is no white space what the stream holds.
  bool detect() {
    const FileKind file = kind_of_file(stream.head());
    if (file.binary) {
      diagnostics.push_back({"", 0, 0, fmt::format("this is {}, not a dump; {}", file.name, file.remedy)});
      return false;
    }
    while (text::is_blank(stream.view()) && stream.fill()) {
    }
    const std::string_view text = text::trim(stream.view());
    if (text.empty()) return false;
    kind = text.front() == '{' || text.front() == '[' ? Item::Kind::record : Item::Kind::dump;
    return true;
  }

  bool next_dump(Item& item) {
    const auto piece = dumps.next();
    if (!piece) return false;
    item.text.assign(stream.view().substr(0, piece->size));
    const auto end = dumps.lines().begin() + static_cast<std::ptrdiff_t>(piece->line_count);
    item.lines.assign(dumps.lines().begin(), end);
    item.line = item.lines.front().number;
    item.column = 1;
    add_notes(piece->size, item);
    dumps.consume(*piece);
    return true;
  }

  /// Damage on end becomes notes; pieces right behind each other share one.
  void add_notes(std::size_t size, Item& item) {
    constexpr std::size_t replacement_size = 3;  // bytes of U+FFFD
    stream.take_damage(size, damage);
    for (std::size_t i = 0; i < damage.size();) {
      std::size_t end = i + 1;
      while (end < damage.size() && damage[end].output_offset == damage[end - 1].output_offset + replacement_size) ++end;
      item.notes.push_back(note_of(damage[i], end - i, item.text.view(), item.lines));
      i = end;
    }
  }

  bool next_record(Item& item) {
    while (const auto piece = records.next()) {
      item.line = piece->line;
      item.column = piece->column;
      const bool is_object = piece->is_object;
      if (is_object) item.text.assign(stream.view().substr(0, piece->size));
      stream.take_damage(piece->size, damage);
      for (const text::Damage& bytes : damage)
        diagnostics.push_back({"", item.line, 0, describe_damage(bytes, 1)});
      records.consume(*piece);
      if (is_object) return true;
      diagnostics.push_back({"", item.line, item.column, "expected a record, an object in braces; this is skipped"});
    }
    return false;
  }
};

ItemReader::ItemReader(ByteSource& source) : state_(std::make_unique<State>(source)) {}
ItemReader::~ItemReader() = default;
ItemReader::ItemReader(ItemReader&&) noexcept = default;

bool ItemReader::next(Item& item) {
  item.lines.clear();
  item.notes.clear();
  if (!state_->kind && !state_->detect()) return false;
  item.kind = *state_->kind;
  item.encoding = text::name_of(state_->stream.encoding());
  return item.kind == Item::Kind::dump ? state_->next_dump(item) : state_->next_record(item);
}

std::vector<InputDiagnostic> ItemReader::take_diagnostics() { return std::exchange(state_->diagnostics, {}); }

bool ItemLoader::load(Item& item, std::string_view file, Record& record,
                      std::vector<InputDiagnostic>& diagnostics) {
  return item.kind == Item::Kind::dump ? load_dump(item, file, record, diagnostics)
                                       : load_record(item, file, record, diagnostics);
}

bool ItemLoader::load_dump(Item& item, std::string_view file, Record& record,
                           std::vector<InputDiagnostic>& diagnostics) {
  const FileKind kind = kind_of_file(item.text.view().substr(0, 512));
  const bool blank = text::is_blank(item.text.view());
  if (!parser_.parse(std::move(item.text), item.lines, record)) {
    if (blank) return false;
    diagnostics.push_back({std::string(file), item.line, 1,
                           fmt::format("no nomination form here; this looks like {}; {}", kind.name, kind.remedy)});
    return false;
  }
  record.source.file = record.arena.copy(file);
  record.source.encoding = item.encoding;
  record.notes.insert(record.notes.begin(), std::make_move_iterator(item.notes.begin()),
                      std::make_move_iterator(item.notes.end()));
  std::stable_sort(record.notes.begin(), record.notes.end(),
                   [](const Note& a, const Note& b) { return a.line < b.line; });
  return true;
}

bool ItemLoader::load_record(Item& item, std::string_view file, Record& record,
                             std::vector<InputDiagnostic>& diagnostics) {
  json::RecordError error = record_reader_.read(std::move(item.text), record);
  if (error.message.empty()) return true;
  const std::size_t column = error.line == 0 ? item.column + error.column - 1 : error.column;
  diagnostics.push_back({std::string(file), item.line + error.line, column, std::move(error.message)});
  return false;
}

Reader::Reader(ByteSource& source, std::string_view file) : file_(file), items_(source) {}

bool Reader::next(Record& record) {
  while (items_.next(item_)) {
    if (loader_.load(item_, file_, record, diagnostics_)) return true;
  }
  return false;
}

std::vector<InputDiagnostic> Reader::take_diagnostics() {
  std::vector<InputDiagnostic> all = items_.take_diagnostics();
  for (InputDiagnostic& diagnostic : all) diagnostic.file = file_;
  all.insert(all.end(), std::make_move_iterator(diagnostics_.begin()), std::make_move_iterator(diagnostics_.end()));
  diagnostics_.clear();
  return all;
}

}  // namespace unpsa
