// SPDX-License-Identifier: MIT
#include "reader/items.hpp"

#include <algorithm>
#include <optional>
#include <span>
#include <utility>

#include "page/form_lines.hpp"
#include "reader/damage.hpp"
#include "reader/dump_splitter.hpp"
#include "reader/glued_lines.hpp"
#include "reader/json_splitter.hpp"
#include "reader/later_page.hpp"
#include "reader/looks_like.hpp"
#include "reader/page_input.hpp"
#include "reader/text_stream.hpp"
#include "record/storage.hpp"
#include "text/format.hpp"
#include "text/utf8.hpp"

namespace unpsa {
namespace {

/// The line that a byte offset of the dump lies in.
const Line& line_at(const std::vector<Line>& lines, std::size_t offset) {
  const auto above = std::upper_bound(lines.begin(), lines.end(), offset,
                                      [](std::size_t value, const Line& line) { return value < line.begin; });
  return *std::prev(above);
}

constexpr std::size_t page_head_size = 64 * 1024;  // tells whether an input has to be undone
constexpr std::size_t kind_head_size = 512;        // tells what a text is, if it is no form

FileKind kind_of_text(std::string_view text) { return kind_of_file(text.substr(0, kind_head_size)); }

/// How the messages begin that say that something is neither a form nor a record.
constexpr std::string_view no_form_begin = "no nomination form found";
constexpr std::string_view no_record_begin = "expected a record (a JSON object)";

/// Why a text is no dump, and what to do.
std::string describe_other_text(const FileKind& kind) {
  return text::format("{}; this looks like {}; {}", no_form_begin, kind.name, kind.remedy);
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
  State(ByteSource& source, std::string_view name, const std::string& encoding)
      : file(name), input(source, encoding) {
    read(input);
  }

  /// Reads on from the front of `from`, on the line `first_line`.
  void read(TextStream& from, std::size_t first_line = 1) {
    stream = &from;
    dumps.emplace(from, first_line);
    records.emplace(from);
  }

  std::string file;
  TextStream input;
  std::optional<PageInput> page;                 ///< the input up to its next record or its end, undone
  std::shared_ptr<const page::Page> later_page;  ///< that begins after the next dump
  std::size_t later_line = 0;                    ///< on which it begins
  bool has_no_page = false;                      ///< what looked like the beginning of one was none
  TextStream* stream = nullptr;                  ///< the input, or the text of the page
  std::optional<DumpSplitter> dumps;
  std::optional<JsonSplitter> records;
  std::optional<Item::Kind> kind;
  std::vector<DecodingError> damage;
  std::optional<SkippedText> skipped;  ///< up to here, not reported yet
  bool in_other_text = false;          ///< what was last cut off is not a form, and is reported

  void report(const DiagnosticSink& sink, std::size_t line, std::size_t column, std::string message) const {
    sink({file, line, column, std::move(message)});
  }

  /// Tells by the first byte that is no white space what the stream holds.
  bool detect(const DiagnosticSink& sink) {
    const FileKind head = kind_of_file(input.head());
    if (head.binary) {
      report(sink, 0, 0, text::format("this is {}, not a dump; {}", head.name, head.remedy));
      return false;
    }
    std::size_t blank = 0;  // bytes that are white space
    while (text::is_blank(input.view().substr(blank))) {
      blank = input.view().size();
      if (!input.fill()) return false;
    }
    // However small the pieces are that come, it is told by the same bytes.
    while (input.view().size() < page_head_size && input.fill()) continue;
    const std::string_view begin = input.view().substr(0, page_head_size);
    if (!opens_record(text::trim(begin)) && page::needs_undoing(begin) && !undo_page(1, sink)) return false;
    kind = page::begins_json(stream->view()) && !(page && page->is_undone()) ? Item::Kind::record
                                                                             : Item::Kind::dump;
    return true;
  }

  /// Reads the input to its end. False if it is too long to be undone.
  bool read_whole(std::size_t first_line, const DiagnosticSink& sink) {
    while (input.view().size() <= largest_page && input.fill()) {
    }
    if (input.view().size() <= largest_page) return true;
    report(sink, first_line, 0,
           text::format("this is not plain text and larger than {} MiB; split it into smaller files",
                        largest_page / 1024 / 1024));
    return false;
  }

  /// Goes on with what is left of the input, undone; it begins on the line `first_line`.
  bool undo_page(std::size_t first_line, const DiagnosticSink& sink) {
    if (!read_whole(first_line, sink)) return false;
    const std::size_t size = end_of_page(input.view());
    if (!later_page) later_page = page::undo(std::string(input.view().substr(0, size)));
    input.take_damage(size, damage);
    page.emplace(std::exchange(later_page, nullptr), first_line, std::move(damage));
    input.consume(size);
    if (!page->failure().empty()) {
      report(sink, first_line, 0, std::string(page->failure()));
      return false;
    }
    page->stream().fill();
    read(page->stream());
    return true;
  }

  /// The next piece. Where a page begins in it that has to be undone, it ends there, and what follows is
  /// undone.
  std::optional<DumpSplitter::Piece> next_piece(const DiagnosticSink& sink) {
    if (later_page && !undo_page(later_line, sink)) return std::nullopt;
    auto piece = dumps->next();
    if (!piece && page && !input.view().empty()) {
      const std::size_t line_below = page->line();
      page.reset();
      read(input, line_below);
      piece = dumps->next();
    }
    if (!piece || !find_later_page(*piece, sink) || piece->size > 0) return piece;
    return undo_page(later_line, sink) ? dumps->next() : std::nullopt;
  }

  bool find_later_page(DumpSplitter::Piece& piece, const DiagnosticSink& sink) {
    if (page || has_no_page || piece.is_record) return false;
    const std::size_t begin = begin_of_later_page(input.view().substr(0, piece.size),
                                                  std::span(dumps->lines()).first(piece.line_count));
    if (begin == std::string_view::npos || !read_whole(dumps->lines().front().number, sink)) return false;
    const std::string_view text = input.view().substr(begin);
    auto found = page::undo(std::string(text.substr(0, end_of_page(text))));
    // Tags or a list in an answer are none.
    has_no_page = found->undone.empty() || !page::has_form(found->text.view());
    if (has_no_page) return false;
    later_page = std::move(found);
    piece.size = begin;
    piece.line_count = 0;
    const std::vector<Line>& lines = dumps->lines();
    while (piece.line_count < lines.size() && lines[piece.line_count].begin < begin) ++piece.line_count;
    const bool is_glued = piece.line_count > 0 && lines[piece.line_count - 1].end > begin;
    later_line = lines[piece.line_count - (is_glued ? 1 : 0)].number;
    return true;
  }

  bool next_dump(Item& item, const DiagnosticSink& sink) {
    auto piece = next_piece(sink);
    for (; piece && is_other_text(*piece, sink); piece = next_piece(sink)) {
      stream->take_damage(piece->size, damage);
      if (page) static_cast<void>(page->take(piece->size));
      dumps->consume(*piece);
    }
    if (!piece) return false;
    in_other_text = false;
    if (piece->is_record) {
      take_record_line(*piece, item, sink);
      return true;
    }
    item.text.assign(stream->view().substr(0, piece->size));
    const auto end = dumps->lines().begin() + static_cast<std::ptrdiff_t>(piece->line_count);
    item.lines.assign(dumps->lines().begin(), end);
    item.lines.back().end = std::min(item.lines.back().end, piece->size);
    item.line = next_line();
    item.column = 1;
    if (page) item.excerpt = page->take(piece->size);
    add_notes(piece->size, item);
    if (!input.encoding().guess.empty())
      item.notes.push_back({"encoding-guessed", item.line, 1, input.encoding().guess});
    dumps->consume(*piece);
    return true;
  }

  /// Whether a piece is a stretch of text without a label that is too long for a dump, or goes on with one.
  /// All stretches in a row make one message.
  bool is_other_text(const DumpSplitter::Piece& piece, const DiagnosticSink& sink) {
    if (piece.is_record || piece.has_label || (!in_other_text && !piece.is_partial)) return false;
    const std::string_view text = stream->view().substr(0, piece.size);
    if (in_other_text || text::is_blank(text)) return true;
    in_other_text = true;
    report(sink, next_line(), 1, describe_other_text(kind_of_text(text)));
    return true;
  }

  /// The line of the file on which the next piece begins.
  [[nodiscard]] std::size_t next_line() const { return page ? page->line() : dumps->lines().front().number; }

  /// A record among dumps, of a stream that was joined with them.
  void take_record_line(const DumpSplitter::Piece& piece, Item& item, const DiagnosticSink& sink) {
    const Line& line = dumps->lines().front();
    const std::string_view text = text_of(line, stream->view());
    item.kind = Item::Kind::record;
    item.text.assign(text::trim(text));
    item.line = next_line();
    item.column = 1 + text::count_code_points(text.substr(0, text.find('{')));
    if (page) static_cast<void>(page->take(piece.size));
    report_damage(piece.size, item.line, sink);
    dumps->consume(piece);
  }

  /// Damage in a record, which has no notes of its own for it.
  void report_damage(std::size_t size, std::size_t line, const DiagnosticSink& sink) {
    stream->take_damage(size, damage);
    if (!damage.empty()) report(sink, line, 0, describe_damage(damage.front(), damage.size()));
  }

  void skip(const JsonSplitter::Piece& piece) {
    constexpr std::size_t shown_size = 40;
    stream->take_damage(piece.size, damage);
    const std::string_view text = text::trim(stream->view().substr(0, piece.size));
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
    std::string message = text::format("{}; skipped '{}'", no_record_begin, skipped->first);
    if (skipped->count > 1) message += text::format(" and {} more after it", skipped->count - 1);
    const SkippedText text = *std::exchange(skipped, std::nullopt);
    report(sink, text.line, text.column, std::move(message));
  }

  void add_notes(std::size_t size, Item& item) {
    if (page) {
      page->find_damage(item.excerpt, damage);
      if (damage.empty()) return;
      page::PositionFinder finder(*item.excerpt.places);
      add_damage_notes(
          damage, [&](std::size_t offset) { return finder.find(offset); }, item.notes);
      return;
    }
    stream->take_damage(size, damage);
    if (damage.empty()) return;
    const auto find_place = [&](std::size_t offset) {
      const Line& line = line_at(item.lines, offset);
      const std::string_view before = item.text.view().substr(line.begin, offset - line.begin);
      return page::PositionFinder::Place{line.number, 1 + text::count_code_points(before)};
    };
    add_damage_notes(damage, find_place, item.notes);
  }

  bool next_record(Item& item, const DiagnosticSink& sink) {
    while (const auto piece = records->next()) {
      item.line = piece->line;
      item.column = piece->column;
      const bool is_object = piece->is_object;
      if (is_object) {
        report_skipped(sink);
        item.text.assign(stream->view().substr(0, piece->size));
        report_damage(piece->size, item.line, sink);
      } else {
        skip(*piece);
      }
      records->consume(*piece);
      if (is_object) return true;
    }
    report_skipped(sink);
    if (const auto array = records->take_open_array())
      report(sink, array->line, array->column, "the array is not closed; the input may be cut off");
    return false;
  }
};

bool is_about_other_content(const Diagnostic& diagnostic) noexcept {
  const std::string_view message = diagnostic.message;
  return message.starts_with(no_form_begin) || message.starts_with(no_record_begin) ||
         message.starts_with(json::no_schema_begin) ||
         (message.starts_with("this is ") && message.find(", not a dump; ") != std::string_view::npos);
}

ItemReader::ItemReader(ByteSource& source, std::string_view file, const std::string& encoding)
    : state_(std::make_unique<State>(source, file, encoding)) {}
ItemReader::~ItemReader() = default;
ItemReader::ItemReader(ItemReader&&) noexcept = default;

bool ItemReader::next(Item& item, const DiagnosticSink& sink) {
  item.lines.clear();
  item.notes.clear();
  item.excerpt = {};
  if (!state_->kind && !state_->detect(sink)) return false;
  item.kind = *state_->kind;
  item.encoding = state_->input.encoding().label;
  return item.kind == Item::Kind::dump ? state_->next_dump(item, sink) : state_->next_record(item, sink);
}

bool ItemLoader::load(Item& item, std::string_view file, Record& record, const DiagnosticSink& sink) {
  return item.kind == Item::Kind::dump ? load_dump(item, file, record, sink)
                                       : load_record(item, file, record, sink);
}

bool ItemLoader::load_dump(Item& item, std::string_view file, Record& record, const DiagnosticSink& sink) {
  is_relocated_ = item.excerpt.page != nullptr;
  const FileKind kind = kind_of_text(is_relocated_ ? item.excerpt.source() : item.text.view());
  const bool blank = text::is_blank(item.text.view());
  const bool is_form = parser_.parse(std::move(item.text), item.lines, record);
  if (is_relocated_) relocate_spans(item.excerpt, parser_.spans(), spans_);
  if (!is_form) {
    if (blank) return false;
    sink({std::string(file), item.line, 1, describe_other_text(kind)});
    return false;
  }
  if (is_relocated_) relocate(item.excerpt, item.lines, record);
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
