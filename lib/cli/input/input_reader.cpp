// SPDX-License-Identifier: MIT
#include "cli/input/input_reader.hpp"

#include <utility>

namespace unpsa::cli {

InputReader::InputReader(std::span<const std::string> inputs, Progress& progress, std::string encoding,
                         bool wants_forms)
    : inputs_(inputs), encoding_(std::move(encoding)), wants_forms_(wants_forms), progress_(progress) {}

bool InputReader::next(InputItem& item) {
  item.has_item = false;
  item.diagnostics.clear();
  const DiagnosticSink sink = [&item](const Diagnostic& diagnostic) {
    item.diagnostics.push_back(diagnostic);
  };
  while (reader_ || next_input_ < inputs_.size()) {
    try {
      if (!reader_) open_next();
      item.has_item = reader_->next(item.item, sink);
    } catch (const InputOutputError& error) {
      item.diagnostics.push_back({std::string(file_), 0, 0, error.what()});
    }
    item.file = file_;
    is_silent_ = is_silent_ && !item.has_item && item.diagnostics.empty();
    if (!item.has_item) {
      if (wants_forms_ && is_silent_) {
        item.diagnostics.push_back({std::string(file_), 0, 0, "it holds no form, so nothing was checked"});
      }
      close();
    }
    if (item.has_item || !item.diagnostics.empty()) return true;
  }
  return false;
}

void InputReader::open_next() {
  const std::string& path = inputs_[next_input_++];
  file_ = path;
  is_silent_ = true;
  source_ = std::make_unique<InputSource>(path, progress_);
  reader_.emplace(*source_, file_, encoding_);
}

void InputReader::close() {
  reader_.reset();
  source_.reset();
  progress_.add_file();
}

}  // namespace unpsa::cli
