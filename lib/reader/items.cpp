// SPDX-License-Identifier: MIT
#include "reader/items.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "reader/dump_splitter.hpp"
#include "reader/json_splitter.hpp"
#include "reader/looks_like.hpp"
#include "reader/text_stream.hpp"
#include "record/storage.hpp"
#include "text/format.hpp"
#include "text/utf8.hpp"

namespace unpsa {
namespace {

/// Bytes of the input, as a message shows them: `0xC3 0x28`.
std::string describe_bytes(const text::DecodingError& damage) {
  std::string text;
  for (std::size_t i = 0; i < damage.length; ++i) {
    if (i > 0) text += ' ';
    text += text::format("0x{:02X}", damage.bytes[i]);
  }
  return text;
}

/// What became of `count` pieces of input of which `damage` is the first.
std::string describe_damage(const text::DecodingError& damage, std::size_t count) {
  if (count > 1)
    return text::format(
        "{} invalid byte sequences from input offset {} on, the first {}; each replaced by U+FFFD", count,
        damage.input_offset, describe_bytes(damage));
  return text::format("invalid byte{} {} at input offset {}; replaced by U+FFFD",
                      damage.length == 1 ? "" : "s", describe_bytes(damage), damage.input_offset);
}

/// The line that a byte offset of the dump lies in.
const Line& line_at(const std::vector<Line>& lines, std::size_t offset) {
  const auto above = std::upper_bound(lines.begin(), lines.end(), offset,
                                      [](std::size_t value, const Line& line) { return value < line.begin; });
  return *std::prev(above);
}

Note note_of(const text::DecodingError& damage, std::size_t count, std::string_view dump,
             const std::vector<Line>& lines) {
  const Line& line = line_at(lines, damage.output_offset);
  const std::size_t column =
      1 + text::count_code_points(dump.substr(line.begin, damage.output_offset - line.begin));
  return {"encoding-invalid", line.number, column, describe_damage(damage, count)};
}

FileKind kind_of_text(std::string_view text) {
  constexpr std::size_t head_size = 512;
  return kind_of_file(text.substr(0, head_size));
}

/// Why a text is no dump, and what to do.
std::string describe_other_text(const FileKind& kind) {
  return text::format("no nomination form found; this looks like {}; {}", kind.name, kind.remedy);
}

/// What stands in a record stream where an object was expected, and how often in a row.
struct SkippedText {
  std::size_t line;
  std::size_t column;
  std::string first;
  std::size_t count;
};

}  // namespace

struct ItemReader::State {
  State(ByteSource& source, std::string_view name)
      : file(name), stream(source), dumps(stream), records(stream) {}

  std::string file;
  TextStream stream;
  DumpSplitter dumps;
  JsonSplitter records;
  std::optional<Item::Kind> kind;
  std::vector<text::DecodingError> damage;
  std::optional<SkippedText> skipped;  ///< up to here, not reported yet
  bool in_other_text = false;          ///< what was last cut off is no form, and is reported

  void report(const DiagnosticSink& sink, std::size_t line, std::size_t column, std::string message) const {
    sink({file, line, column, std::move(message)});
  }

  /// Tells by the first byte that is no white space what the stream holds.
  bool detect(const DiagnosticSink& sink) {
    const FileKind head = kind_of_file(stream.head());
    if (head.binary) {
      const std::string_view refusal = head.may_be_dump ? "" : ", not a dump";
      report(sink, 0, 0, text::format("this is {}{}; {}", head.name, refusal, head.remedy));
      return false;
    }
    while (text::is_blank(stream.view()) && stream.fill()) {
    }
    const std::string_view text = text::trim(stream.view());
    if (text.empty()) return false;
    kind = text.front() == '{' || text.front() == '[' ? Item::Kind::record : Item::Kind::dump;
    return true;
  }

  bool next_dump(Item& item, const DiagnosticSink& sink) {
    auto piece = dumps.next();
    for (; piece && is_other_text(*piece, sink); piece = dumps.next()) {
      stream.take_damage(piece->size, damage);
      dumps.consume(*piece);
    }
    if (!piece) return false;
    in_other_text = false;
    if (piece->is_record) {
      take_record_line(*piece, item, sink);
      return true;
    }
    item.text.assign(stream.view().substr(0, piece->size));
    const auto end = dumps.lines().begin() + static_cast<std::ptrdiff_t>(piece->line_count);
    item.lines.assign(dumps.lines().begin(), end);
    item.line = item.lines.front().number;
    item.column = 1;
    add_notes(piece->size, item);
    dumps.consume(*piece);
    return true;
  }

  /// Whether a piece is a stretch of text without a label that is too long for a dump, or goes on with one.
  /// All stretches in a row make one message.
  bool is_other_text(const DumpSplitter::Piece& piece, const DiagnosticSink& sink) {
    if (piece.is_record || piece.has_label || (!in_other_text && !piece.is_partial)) return false;
    const std::string_view text = stream.view().substr(0, piece.size);
    if (in_other_text || text::is_blank(text)) return true;
    in_other_text = true;
    report(sink, dumps.lines().front().number, 1, describe_other_text(kind_of_text(text)));
    return true;
  }

  /// A record among dumps, of a stream that was joined with them.
  void take_record_line(const DumpSplitter::Piece& piece, Item& item, const DiagnosticSink& sink) {
    const Line& line = dumps.lines().front();
    const std::string_view text = text_of(line, stream.view());
    item.kind = Item::Kind::record;
    item.text.assign(text::trim(text));
    item.line = line.number;
    item.column = 1 + text::count_code_points(text.substr(0, text.find('{')));
    report_damage(piece.size, item.line, sink);
    dumps.consume(piece);
  }

  /// Damage in a record, which has no notes of its own for it.
  void report_damage(std::size_t size, std::size_t line, const DiagnosticSink& sink) {
    stream.take_damage(size, damage);
    if (!damage.empty()) report(sink, line, 0, describe_damage(damage.front(), damage.size()));
  }

  void skip(const JsonSplitter::Piece& piece) {
    constexpr std::size_t shown_size = 40;
    stream.take_damage(piece.size, damage);
    const std::string_view text = text::trim(stream.view().substr(0, piece.size));
    if (!skipped) {
      const std::size_t size = text::utf8_prefix(text.substr(0, shown_size));
      skipped = SkippedText{piece.line, piece.column, std::string(text.substr(0, size)), 0};
      if (skipped->first.size() < text.size()) skipped->first += "…";
    }
    ++skipped->count;
  }

  /// What is no object, all of it in a row in one message.
  void report_skipped(const DiagnosticSink& sink) {
    if (!skipped) return;
    std::string message = text::format("expected a record (a JSON object); skipped '{}'", skipped->first);
    if (skipped->count > 1) message += text::format(" and {} more after it", skipped->count - 1);
    const SkippedText text = *std::exchange(skipped, std::nullopt);
    report(sink, text.line, text.column, std::move(message));
  }

  /// Damage on end becomes notes; pieces right behind each other share one.
  void add_notes(std::size_t size, Item& item) {
    constexpr std::size_t replacement_size = 3;  // bytes of U+FFFD
    stream.take_damage(size, damage);
    for (std::size_t i = 0; i < damage.size();) {
      std::size_t end = i + 1;
      while (end < damage.size() &&
             damage[end].output_offset == damage[end - 1].output_offset + replacement_size)
        ++end;
      item.notes.push_back(note_of(damage[i], end - i, item.text.view(), item.lines));
      i = end;
    }
  }

  bool next_record(Item& item, const DiagnosticSink& sink) {
    while (const auto piece = records.next()) {
      item.line = piece->line;
      item.column = piece->column;
      const bool is_object = piece->is_object;
      if (is_object) {
        report_skipped(sink);
        item.text.assign(stream.view().substr(0, piece->size));
        report_damage(piece->size, item.line, sink);
      } else {
        skip(*piece);
      }
      records.consume(*piece);
      if (is_object) return true;
    }
    report_skipped(sink);
    if (const auto array = records.take_open_array())
      report(sink, array->line, array->column, "the array is not closed; the input may be cut off");
    return false;
  }
};

ItemReader::ItemReader(ByteSource& source, std::string_view file)
    : state_(std::make_unique<State>(source, file)) {}
ItemReader::~ItemReader() = default;
ItemReader::ItemReader(ItemReader&&) noexcept = default;

bool ItemReader::next(Item& item, const DiagnosticSink& sink) {
  item.lines.clear();
  item.notes.clear();
  if (!state_->kind && !state_->detect(sink)) return false;
  item.kind = *state_->kind;
  item.encoding = text::name_of(state_->stream.encoding());
  return item.kind == Item::Kind::dump ? state_->next_dump(item, sink) : state_->next_record(item, sink);
}

bool ItemLoader::load(Item& item, std::string_view file, Record& record, const DiagnosticSink& sink) {
  return item.kind == Item::Kind::dump ? load_dump(item, file, record, sink)
                                       : load_record(item, file, record, sink);
}

bool ItemLoader::load_dump(Item& item, std::string_view file, Record& record, const DiagnosticSink& sink) {
  const FileKind kind = kind_of_text(item.text.view());
  const bool blank = text::is_blank(item.text.view());
  if (!parser_.parse(std::move(item.text), item.lines, record)) {
    if (blank) return false;
    sink({std::string(file), item.line, 1, describe_other_text(kind)});
    return false;
  }
  record.source.file = record.storage().arena.copy(file);
  record.source.encoding = item.encoding;
  record.notes.insert(record.notes.begin(), std::make_move_iterator(item.notes.begin()),
                      std::make_move_iterator(item.notes.end()));
  std::stable_sort(record.notes.begin(), record.notes.end(),
                   [](const Note& a, const Note& b) { return a.line < b.line; });
  return true;
}

bool ItemLoader::load_record(Item& item, std::string_view file, Record& record, const DiagnosticSink& sink) {
  json::RecordError error = record_reader_.read(std::move(item.text), record);
  if (error.message.empty()) return true;
  const std::size_t column = error.line == 0 ? item.column + error.column - 1 : error.column;
  sink({std::string(file), item.line + error.line, column, std::move(error.message)});
  return !record.id.empty();  // what was repaired is read, and told all the same
}

}  // namespace unpsa
