// SPDX-License-Identifier: MIT
/// What is written of records as text: rows of a table, or whole records.
#pragma once

#include <memory>
#include <string>

#include "apps/export/options.hpp"
#include "cli/pipeline/stage.hpp"

namespace unpsa::apps {

/// One file of text. Pieces of it are made by any thread, and joined in order.
class TextFile {
 public:
  virtual ~TextFile() = default;

  /// Appends what stands before the first piece.
  virtual void begin(std::string& out) { static_cast<void>(out); }
  /// Makes a piece into what is to be written next.
  virtual void join(std::string& piece) { static_cast<void>(piece); }
  /// Appends what stands behind the last piece.
  virtual void end(std::string& out) { static_cast<void>(out); }
};

/// A format with the options that it was asked for.
class TextOutput {
 public:
  virtual ~TextOutput() = default;

  [[nodiscard]] virtual std::unique_ptr<TextFile> open_file() const = 0;
  /// What appends a record to a piece, for one thread.
  [[nodiscard]] virtual cli::RecordFunction make_function() const = 0;
};

[[nodiscard]] std::unique_ptr<TextOutput> make_text_output(const ExportOptions& options,
                                                           const cli::Screen& screen);

/// Writes the session's records into its output.
[[nodiscard]] cli::ExitCode write_text(const TextOutput& output, cli::Session& session);

/// Writes them into a folder, a file for each country, year or language.
[[nodiscard]] cli::ExitCode write_split(const ExportOptions& options, const TextOutput& output,
                                        cli::Session& session);

}  // namespace unpsa::apps
