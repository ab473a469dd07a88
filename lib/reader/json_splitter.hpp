// SPDX-License-Identifier: MIT
/// Where one JSON object of a stream ends and the next begins.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "reader/text_stream.hpp"

namespace unpsa {

/// Splits a stream of JSON objects: one per line, pretty-printed, concatenated or in one array.
class JsonSplitter {
 public:
  explicit JsonSplitter(TextStream& stream) : stream_(stream) {}

  /// A part of the stream's view: an object, or what was found instead of one.
  struct Piece {
    std::size_t size;    ///< bytes from the front of the view
    std::size_t line;    ///< 1-based
    std::size_t column;  ///< 1-based, in code points
    bool is_object;
    bool is_line = false;  ///< an object that begins and ends its line, except for white space and commas
  };
  /// None at the end. `consume` the piece before the next call.
  [[nodiscard]] std::optional<Piece> next();

  void consume(const Piece& piece);

  /// Where an array begins.
  struct Place {
    std::size_t line;
    std::size_t column;
  };
  /// At the end of the stream: the outermost array that is not closed. Returned once.
  [[nodiscard]] std::optional<Place> take_open_array() noexcept;

 private:
  enum class Layout : unsigned char { unknown, lines, free };

  [[nodiscard]] std::size_t skip_separators();
  [[nodiscard]] std::size_t find_line_object(std::size_t begin);
  [[nodiscard]] bool ends_line(std::size_t size);
  [[nodiscard]] std::size_t find_object_end(std::size_t begin);
  [[nodiscard]] std::size_t find_other_end();
  [[nodiscard]] std::size_t find_line_break(std::size_t from);
  void advance(std::string_view text) noexcept;
  void follow_brackets(std::string_view separators) noexcept;

  TextStream& stream_;
  Layout layout_ = Layout::unknown;
  std::size_t line_ = 1;
  std::size_t column_ = 1;
  std::size_t open_ = 0;  ///< arrays around the next object
  Place opening_{1, 1};   ///< of the outermost one
};

}  // namespace unpsa
