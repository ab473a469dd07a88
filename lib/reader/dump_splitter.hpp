// SPDX-License-Identifier: MIT
/// Where one dump ends and the next begins.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "parser/lines.hpp"
#include "reader/text_stream.hpp"

namespace unpsa {

/// Splits a stream of text into dumps. Examines each line once, and looks ahead only if a line may begin a
/// dump.
class DumpSplitter {
 public:
  /// `first_line` is the number of the line on which the stream goes on.
  explicit DumpSplitter(TextStream& stream, std::size_t first_line = 1)
      : stream_(stream), line_number_(first_line) {}

  /// One dump: the first `size` bytes of the stream's view, and its lines, offsets
  /// relative to the view. None at the end. `consume` it before the next call.
  struct Piece {
    std::size_t size;
    std::size_t line_count;
    bool has_label;           ///< of the form; without one it is not a dump
    bool is_record = false;   ///< one line, a JSON record, which is not part of a dump
    bool is_partial = false;  ///< cut off for its size, without a label; what follows may be more of the same
  };
  [[nodiscard]] std::optional<Piece> next();

  [[nodiscard]] const std::vector<Line>& lines() const noexcept { return lines_; }

  /// Drops the piece, from the stream too.
  void consume(const Piece& piece);

 private:
  enum class Verdict : unsigned char { inside, boundary, undecided };

  bool scan_line();
  [[nodiscard]] bool is_plain(const Line& line) const noexcept;
  [[nodiscard]] bool is_record(const Line& line) const noexcept;
  [[nodiscard]] bool is_inner_label(const Line& line) const noexcept;
  [[nodiscard]] bool is_bare(std::size_t index);
  [[nodiscard]] Verdict judge(std::size_t index);
  [[nodiscard]] Verdict judge_whole_line(std::size_t index);
  [[nodiscard]] Verdict judge_glued_line(std::size_t index);
  [[nodiscard]] Verdict judge_start(std::size_t index);
  void follow(std::size_t index);
  void follow_heading(std::size_t index);
  [[nodiscard]] bool heads_section(std::size_t index, std::size_t end) const;
  void cut_line(std::size_t index, std::size_t offset);
  [[nodiscard]] std::string_view line(std::size_t index) const;
  [[nodiscard]] bool blank(std::size_t index) const;
  [[nodiscard]] std::optional<std::size_t> text_below(std::size_t index, bool& undecided) const;
  [[nodiscard]] Verdict opens_header(std::size_t index) const;
  [[nodiscard]] Verdict opens_institution(std::size_t index) const;
  [[nodiscard]] Verdict opens_first_question(std::size_t index) const;
  [[nodiscard]] Verdict opens_prompt(std::size_t index, int number) const;
  [[nodiscard]] Verdict unless_quoted(std::size_t index, Verdict verdict) const;
  [[nodiscard]] Verdict unless_displaced(std::size_t index, Verdict verdict) const;
  [[nodiscard]] Verdict unless_rest(std::size_t index, Verdict verdict);
  [[nodiscard]] bool is_read() const noexcept;
  [[nodiscard]] bool goes_on_with(const Line& line) const noexcept;
  void forget_dump();

  TextStream& stream_;
  std::vector<Line> lines_;       ///< scanned, from the beginning of the view
  std::size_t scanned_ = 0;       ///< bytes of the view that lines_ cover, line ends included
  std::size_t searched_ = 0;      ///< bytes of the view known to hold no further line end
  std::size_t line_number_;       ///< of the next line
  std::size_t judged_ = 0;        ///< lines of lines_ that are settled
  std::size_t looked_ahead_ = 0;  ///< lines of lines_ below a boundary that are no narrative
  bool is_other_text_ = false;    ///< the last piece was partial

  // What the current dump has had.
  bool has_text_ = false;
  bool has_label_ = false;
  bool has_member_state_ = false;
  bool has_header_ = false;  ///< a label of the part before the narrative
  bool is_rest_ = false;     ///< all that follows is of this dump
  bool narrative_ = false;
  bool closed_ = false;
  bool has_first_question_ = false;
  bool is_narrative_open_ = false;  ///< its headings or a prompt
  int number_ = 0;
  int section_ = 0;  ///< of the first part, whose number stands alone on its line
  static constexpr std::size_t no_heading = static_cast<std::size_t>(-1);
  std::size_t heading_line_ = no_heading;  ///< the last number alone
  std::size_t bare_ = 0;                   ///< its first lines that are known to be labels without values
};

}  // namespace unpsa
