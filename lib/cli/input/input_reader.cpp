// SPDX-License-Identifier: MIT
#include "cli/input/input_reader.hpp"

#include <utility>

namespace unpsa::cli {

InputReader::InputReader(std::span<const std::string> inputs, Progress& progress, std::string encoding)
    : inputs_(inputs), encoding_(std::move(encoding)), progress_(progress) {}

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
      item.diagnostics.push_back({{}, 0, 0, error.what()});
    }
    item.file = file_;
    if (!item.has_item) close();
    if (item.has_item || !item.diagnostics.empty()) return true;
  }
  return false;
}

void InputReader::open_next() {
  const std::string& path = inputs_[next_input_++];
  file_ = path;
  source_ = std::make_unique<InputSource>(path, progress_);
  reader_.emplace(*source_, file_, encoding_);
}

void InputReader::close() {
  reader_.reset();
  source_.reset();
  progress_.add_file();
}

}  // namespace unpsa::cli
