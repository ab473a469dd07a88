// SPDX-License-Identifier: MIT
/// The parts of a corpus, each saved by a run with `--shard` and `--save-index`.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "cli/program/run.hpp"
#include "dedupe/fingerprint.hpp"
#include "dedupe/index_file.hpp"

namespace unpsa::apps {

/// `1 part`, `7 parts`.
[[nodiscard]] std::string count_parts(int parts);

class Parts {
 public:
  /// Finds out which file is which part. Throws InputOutputError if one is no part, is there twice, or is
  /// missing.
  explicit Parts(cli::Session& session);

  /// Calls `function` with each record in the order of the corpus. Throws InputOutputError if a part is
  /// damaged.
  using Function = std::function<void(dedupe::Shard part, const dedupe::Fingerprint& record)>;
  void read(const Function& function);

 private:
  struct Part {
    std::string path;
    dedupe::Shard shard;
  };

  cli::Session& session_;
  std::vector<Part> parts_;  // in their order
};

}  // namespace unpsa::apps
