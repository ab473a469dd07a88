// SPDX-License-Identifier: MIT
/// What is a duplicate of what, as rows and as text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <string>

#include "dedupe/reports.hpp"
#include "text/translation.hpp"
#include "unpsa/dedupe.hpp"
#include "unpsa/record.hpp"
#include "writer/table/table.hpp"

namespace unpsa::writer {

/// `id`, `file`, `line`; `of`, `of_file`, `of_line`; `kind`; `score`; `agree` and `differ`, fields;
/// the names of both; `nearest`, the duplicate that the record is more like; `questions`, each with its score
/// (`1:0.93 2:1`, `3.a=3.b:1` where the other record has it as another question).
[[nodiscard]] std::span<const Column> pair_columns() noexcept;
void append_pair_row(const TableWriter& table, std::string& piece, const dedupe::Pair& pair);

/// `cluster`, `size`, `id`, `file`, `line`, `kind`, `of`, `score`, the names of both, `nearest`, `left_out`.
[[nodiscard]] std::span<const Column> member_columns() noexcept;
void append_member_row(const TableWriter& table, std::string& piece, const dedupe::ClusterMember& member);

/// `id`, `file`, `line`, `question`, `of`, `of_file`, `of_line`, `of_question`, `score`, `units`.
[[nodiscard]] std::span<const Column> reuse_columns() noexcept;
void append_reuse_row(const TableWriter& table, std::string& piece, const dedupe::Reuse& reuse);

/// `id`, `file`, `line`, `block`, `copy`, `copies`, `lines`, `differs`: a row for each copy but the first.
[[nodiscard]] std::span<const Column> block_columns() noexcept;
void append_block_rows(const TableWriter& table, std::string& piece, const Record& record);

/// `key`, `id`, `file`, `line`: a row for each of the keys by which a record may be grouped with others, `k`
/// and 16 hexadecimal digits.
[[nodiscard]] std::span<const Column> candidate_key_columns() noexcept;
void append_key_rows(const TableWriter& table, std::string& piece, const Record& record,
                     std::span<const std::uint64_t> keys);

/// `question`, `of_question`, `score`, `side`, `text`, `edited`, then the kind and what both are called: a
/// row for each sentence, or for each answer where no sentences are known.
[[nodiscard]] std::span<const Column> explanation_columns() noexcept;
void append_explanation_rows(const TableWriter& table, std::string& piece, const dedupe::RecordLabel& first,
                             const dedupe::RecordLabel& second, const dedupe::Explanation& explanation);

struct ExplanationLook {
  bool color = false;     ///< without it changed words stand in `[-…-]` and `{+…+}`
  std::size_t width = 0;  ///< columns of a line; 0: lines are not wrapped
  std::size_t context = std::numeric_limits<std::size_t>::max();  ///< shared sentences around each other one
  text::MessageLanguage language = text::MessageLanguage::en;
};
/// The same for people: which fields agree, and each answer as a diff shows it, with the words that were
/// changed in sentences that were edited.
void append_explanation(std::string& out, const dedupe::RecordLabel& first, const dedupe::RecordLabel& second,
                        const dedupe::Explanation& explanation, const ExplanationLook& look);

}  // namespace unpsa::writer
