// SPDX-License-Identifier: MIT
/// All inputs of a program as one sequence of items.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/input/input_source.hpp"
#include "cli/messages/progress.hpp"
#include "reader/items.hpp"

namespace unpsa::cli {

/// An item and its origin, or only diagnostics, or both.
struct InputItem {
  Item item;
  bool has_item = false;
  std::string_view file;                ///< valid as long as the inputs of the reader
  std::vector<Diagnostic> diagnostics;  ///< about what precedes the item
};

/// Opens one input after another and splits it into items. An input that cannot be opened or read gives a
/// diagnostic, and the next one is opened.
class InputReader {
 public:
  /// `encoding` is that of the inputs where somebody gave it. With `wants_forms` an input without a form
  /// gives a diagnostic.
  InputReader(std::span<const std::string> inputs, Progress& progress, std::string encoding = {},
              bool wants_forms = false);

  /// Fills `item`, whose memory is reused; false at the end of the last input.
  [[nodiscard]] bool next(InputItem& item);

 private:
  void open_next();
  void close();

  std::span<const std::string> inputs_;
  std::string encoding_;
  bool wants_forms_;
  bool is_silent_ = true;  // nothing came of the open input
  Progress& progress_;
  std::size_t next_input_ = 0;
  std::string_view file_;
  std::unique_ptr<InputSource> source_;
  std::optional<ItemReader> reader_;
};

}  // namespace unpsa::cli
