// SPDX-License-Identifier: MIT
/// What records add to the files of a folder, each record to one.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <utility>

#include "apps/export/options.hpp"
#include "cli/pipeline/stage.hpp"
#include "writer/document/documents.hpp"
#include "writer/document/file_names.hpp"
#include "writer/table/packed.hpp"

namespace unpsa::apps {

/// A piece is a run of stems of file names, each with what a record adds to that file; `join` sorts it out.
class SplitWorker final : public cli::BatchWorker {
 public:
  /// Takes what a record adds to the file of this stem.
  using Take = std::function<void(std::string_view stem, std::string_view text)>;

  SplitWorker(writer::SplitBy by, cli::RecordFunction function, Take take)
      : by_(by), function_(std::move(function)), take_(std::move(take)) {}

  void add(Record& record, std::string& piece) override {
    text_.clear();
    function_(record, text_);
    writer::pack_text(piece, writer::file_stem(by_, record));
    writer::pack_text(piece, text_);
  }

  void join(std::string& piece) override {
    for (std::string_view rest = piece; !rest.empty();) {
      const std::string_view stem = writer::unpack_text(rest);
      take_(stem, writer::unpack_text(rest));
    }
    piece.clear();
  }

 private:
  writer::SplitBy by_;
  cli::RecordFunction function_;
  Take take_;
  std::string text_;
};

/// The first of the endings of a format.
[[nodiscard]] inline std::string first_ending(std::string_view endings) {
  return std::string(endings.substr(0, endings.find(' ')));
}

}  // namespace unpsa::apps
