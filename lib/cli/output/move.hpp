// SPDX-License-Identifier: MIT
/// From temporary names to those that are read.
#pragma once

#include <functional>
#include <span>
#include <string>

#include "cli/output/temporary_path.hpp"
#include "unpsa/error.hpp"

namespace unpsa::cli {

/// What messages call it; it stands without quotes, as it is no name.
inline constexpr std::string_view standard_output_name = "standard output";

/// Results could not be written, so the rest of the work would be useless.
class OutputError : public InputOutputError {
 public:
  using InputOutputError::InputOutputError;
};

/// Throws OutputError with the name, fit to be shown, and what errno `error` is.
[[noreturn]] void fail_to_write(const std::string& name, int error);

/// Whether what is written must outlive a power cut before the program ends.
enum class Sync : bool { no, yes };

/// A temporary file or folder, whole and closed, and the name that it is to have. A file of that name is
/// replaced.
struct Move {
  TemporaryPath* from;
  std::string target;
  std::string shown_target;  ///< for messages
  /// Where it is given, a file of that name is not replaced: this puts the temporary one into it. Throws what
  /// it likes. It cannot be taken back.
  std::function<void()> join = {};
};

/// Makes all moves, in this order, or none: if one fails those before it are taken back, as far as the file
/// system can. Throws OutputError.
void move_all(std::span<const Move> moves, Sync sync);

}  // namespace unpsa::cli
