// SPDX-License-Identifier: MIT
/// Writing records as text: rows of a table, or whole records.
#pragma once

#include <memory>
#include <string>

#include "apps/export/options.hpp"
#include "cli/pipeline/stage.hpp"
#include "writer/table/cell_places.hpp"

namespace unpsa::apps {

/// One text file. Any thread may make pieces of it; they are joined in order.
class TextFile {
 public:
  virtual ~TextFile() = default;

  /// Appends what precedes the first piece.
  virtual void begin(std::string& out) { static_cast<void>(out); }
  /// Converts a piece to what is to be written next.
  virtual void join(std::string& piece) { static_cast<void>(piece); }
  /// Appends what follows the last piece.
  virtual void end(std::string& out) { static_cast<void>(out); }
};

/// A format with its options.
class TextOutput {
 public:
  virtual ~TextOutput() = default;

  [[nodiscard]] virtual std::unique_ptr<TextFile> open_file() const = 0;
  /// What appends a record to a piece, for one thread. Characters at which readers of the format end a text
  /// are replaced, and added to `replaced`.
  [[nodiscard]] virtual cli::RecordFunction make_function(writer::ReplacedCharacters& replaced) const = 0;
};

[[nodiscard]] std::unique_ptr<TextOutput> make_text_output(const ExportOptions& options,
                                                           const cli::Screen& screen);

/// Writes the session's records into its output.
[[nodiscard]] cli::ExitCode write_text(const ExportOptions& options, const TextOutput& output,
                                       cli::Session& session);

/// Writes them into a folder, one file for each country, year or language.
[[nodiscard]] cli::ExitCode write_split(const ExportOptions& options, const TextOutput& output,
                                        cli::Session& session);

}  // namespace unpsa::apps
