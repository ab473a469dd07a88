// SPDX-License-Identifier: MIT
/// The command line of unpsa-dedupe.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "cli/command/common_options.hpp"
#include "cli/command/table_options.hpp"
#include "dedupe/corpus.hpp"
#include "dedupe/index_file.hpp"

namespace unpsa::apps {

enum class DedupeReport : std::uint8_t { none, pairs, clusters, answers, blocks, keys };

/// Of `--context`, as diff has it.
inline constexpr std::size_t default_context = 3;

struct DedupeOptions {
  cli::CommonOptions common;
  cli::TableOptions table;
  dedupe::Options settings;
  dedupe::Keep keep = dedupe::Keep::first;
  std::vector<dedupe::DuplicateKind> drop;  ///< `none` in it: nothing; empty: not given
  std::vector<std::string> against;
  std::string save_index;
  std::string dropped;  ///< a file for the records that are dropped; empty: none
  DedupeReport report = DedupeReport::none;
  bool translations = false;  ///< with `pairs`: look for those too
  std::string explain_first;  ///< empty: not given
  std::string explain_second;
  std::size_t context = default_context;  ///< with both: shared sentences around each other one
  dedupe::Shard shard;                    ///< which part of a corpus the inputs are; {0, 0}: all of it
  std::string apply;                      ///< a file of verdicts; empty: not given
  bool merge = false;                     ///< the inputs are parts
  bool emit_keys = false;
  bool approximate = false;
  bool mark = false;
  bool check = false;
  bool records = false;  ///< as is done without it

  /// Whether records of the kind are dropped, if it is safe.
  [[nodiscard]] bool drops(dedupe::DuplicateKind kind) const;
  /// Whether it is both a reference and an input: the second reader would find nothing.
  [[nodiscard]] bool needs_standard_input_twice() const;
};

void declare_options(cli::Command& command, DedupeOptions& options);

/// Works out what follows from the options together. Returns what is wrong with them, empty if nothing.
[[nodiscard]] std::string resolve(DedupeOptions& options);

}  // namespace unpsa::apps
