// SPDX-License-Identifier: MIT
/// All inputs of a program as one sequence of items.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/input/folders.hpp"
#include "cli/input/input_source.hpp"
#include "cli/messages/progress.hpp"
#include "reader/items.hpp"

namespace unpsa::cli {

/// An item and its origin, or only diagnostics, or both.
struct InputItem {
  Item item;
  bool has_item = false;
  std::string_view file;                ///< valid as long as the reader
  std::string_view stdin_filename;      ///< of records that say they are from standard input; empty: keep it
  bool is_found = false;                ///< the file is, see `Input`
  std::vector<Diagnostic> diagnostics;  ///< about what precedes the item
};

/// How inputs are read.
struct ReadOptions {
  std::string encoding = {};  ///< of the inputs, where somebody gave it
  int max_ratio = default_max_ratio;
  std::string stdin_filename = {};  ///< what standard input is called; empty: `-`
  bool wants_forms = false;         ///< an input that is named and holds no form gives a diagnostic
};

/// Opens one input after another and splits it into items. An input that cannot be opened or read gives a
/// diagnostic, and the next one is opened.
class InputReader {
 public:
  InputReader(std::span<const Input> inputs, Progress& progress, ReadOptions options = {});
  /// Of one input that is open and must be read whole: `next` throws InputOutputError where it cannot be.
  InputReader(std::unique_ptr<InputSource> source, std::string_view name, Progress& progress,
              ReadOptions options = {});

  /// Fills `item`, whose memory is reused; false at the end of the last input.
  [[nodiscard]] bool next(InputItem& item);

 private:
  void open_next();
  void close();

  std::span<const Input> inputs_;
  ReadOptions options_;
  bool is_silent_ = true;  // nothing came of the open input
  bool must_be_whole_ = false;
  Progress& progress_;
  std::size_t next_input_ = 0;
  std::string_view file_;
  bool is_found_ = false;
  std::unique_ptr<InputSource> source_;
  std::optional<ItemReader> reader_;
};

}  // namespace unpsa::cli
