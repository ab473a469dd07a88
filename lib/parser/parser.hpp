// SPDX-License-Identifier: MIT
/// From the text of one dump to a record.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "parser/lines.hpp"
#include "text/buffer.hpp"
#include "unpsa/form.hpp"
#include "unpsa/record.hpp"

namespace unpsa {

/// Parses dumps. Holds working memory, so one parser can parse many dumps; use one per thread.
class Parser {
 public:
  Parser();
  ~Parser();
  Parser(Parser&&) noexcept;
  Parser& operator=(Parser&&) noexcept;

  /// Parses `dump`, well-formed UTF-8, into `record`, which is cleared first. The
  /// record copies what it keeps. `first_line` is the number of the dump's first line in its file.
  /// Returns false, with the record empty, if the text is not a form: fewer than two
  /// different labels of the form and no narrative prompt.
  [[nodiscard]] bool parse(std::string_view dump, Record& record, std::size_t first_line = 1);

  /// The same for a dump whose lines were found already: `dump` moves into the record.
  [[nodiscard]] bool parse(text::Buffer&& dump, std::span<const Line> lines, Record& record);

  /// The last dump cut into spans: in order, without gaps or overlaps, from its
  /// first byte to its last.
  [[nodiscard]] std::span<const Span> spans() const noexcept;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// Spaces within the Chinese text of answers: some PDFs leave one for a character that is lost.
[[nodiscard]] std::size_t count_gaps(const Record& record);

}  // namespace unpsa
