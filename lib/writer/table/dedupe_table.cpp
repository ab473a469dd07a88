// SPDX-License-Identifier: MIT
#include "writer/table/dedupe_table.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "text/hash.hpp"
#include "writer/table/list_text.hpp"

namespace unpsa::writer {
namespace {

using dedupe::question_name;
using dedupe::round_score;

constexpr std::array pair_column_table{
    Column{"id"},
    Column{"file"},
    Column{"line", ColumnType::integer},
    Column{"of"},
    Column{"of_file"},
    Column{"of_line", ColumnType::integer},
    Column{"kind"},
    Column{"score", ColumnType::real},
    Column{"agree", ColumnType::list},
    Column{"differ", ColumnType::list},
    Column{"title"},
    Column{"institution"},
    Column{"country"},
    Column{"edition", ColumnType::integer},
    Column{"of_title"},
    Column{"of_institution"},
    Column{"of_country"},
    Column{"of_edition", ColumnType::integer},
    Column{"nearest"},
    Column{"nearest_file"},
    Column{"nearest_line", ColumnType::integer},
    Column{"nearest_title"},
    Column{"nearest_edition", ColumnType::integer},
    Column{"nearest_score", ColumnType::real},
    Column{"questions", ColumnType::list},
};

constexpr std::array member_column_table{
    Column{"cluster", ColumnType::integer},
    Column{"size", ColumnType::integer},
    Column{"id"},
    Column{"file"},
    Column{"line", ColumnType::integer},
    Column{"kind"},
    Column{"of"},
    Column{"score", ColumnType::real},
    Column{"title"},
    Column{"institution"},
    Column{"country"},
    Column{"edition", ColumnType::integer},
    Column{"of_title"},
    Column{"of_institution"},
    Column{"of_country"},
    Column{"of_edition", ColumnType::integer},
    Column{"nearest"},
    Column{"nearest_title"},
    Column{"nearest_edition", ColumnType::integer},
    Column{"nearest_score", ColumnType::real},
    Column{"left_out", ColumnType::integer},
};

constexpr std::array candidate_key_column_table{
    Column{"key"},
    Column{"id"},
    Column{"file"},
    Column{"line", ColumnType::integer},
};

constexpr std::array reuse_column_table{
    Column{"id"},
    Column{"file"},
    Column{"line", ColumnType::integer},
    Column{"question"},
    Column{"of"},
    Column{"of_file"},
    Column{"of_line", ColumnType::integer},
    Column{"of_question"},
    Column{"score", ColumnType::real},
    Column{"units", ColumnType::integer},
};

constexpr std::array block_column_table{
    Column{"id"},
    Column{"file"},
    Column{"line", ColumnType::integer},
    Column{"block"},
    Column{"copy", ColumnType::integer},
    Column{"copies", ColumnType::integer},
    Column{"lines", ColumnType::integer},
    Column{"differs", ColumnType::list},
};

constexpr std::array explanation_column_table{
    Column{"question"},
    Column{"of_question"},
    Column{"score", ColumnType::real},
    Column{"side"},
    Column{"text"},
    Column{"edited"},
    Column{"kind"},
    Column{"containment", ColumnType::real},
    Column{"id"},
    Column{"title"},
    Column{"institution"},
    Column{"country"},
    Column{"edition", ColumnType::integer},
    Column{"of"},
    Column{"of_title"},
    Column{"of_institution"},
    Column{"of_country"},
    Column{"of_edition", ColumnType::integer},
};

const dedupe::RecordLabel& label_or_none(const std::optional<dedupe::Nearest>& nearest) noexcept {
  static const dedupe::RecordLabel none;
  return nearest ? nearest->record : none;
}

Cell score_of(const std::optional<dedupe::Nearest>& nearest) {
  return nearest ? Cell(round_score(nearest->score)) : Cell();
}

Cell year_or_null(int year) { return number_or_null(static_cast<std::size_t>(year)); }

void append_number(std::string& out, double number) {
  std::array<char, 32> digits;
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
  out.append(digits.data(), end);
}

/// `1:0.93;3.a=3.b:1`
std::string join_matches(std::span<const dedupe::AnswerMatch> matches, char separator) {
  std::string joined;
  for (const dedupe::AnswerMatch& match : matches) {
    if (!joined.empty()) joined += separator;
    joined += question_name(match.question);
    if (match.of_question != match.question) joined.append("=").append(question_name(match.of_question));
    joined += ':';
    append_number(joined, round_score(match.score));
  }
  return joined;
}

}  // namespace

std::span<const Column> pair_columns() noexcept { return pair_column_table; }

void append_pair_row(const TableWriter& table, std::string& piece, const dedupe::Pair& pair) {
  const char separator = table.list_separator();
  const std::string questions = join_matches(pair.answers, separator);
  const std::string agree = pair.agree.join(std::string_view(&separator, 1));
  const std::string differ = pair.differ.join(std::string_view(&separator, 1));
  const dedupe::RecordLabel& near = label_or_none(pair.nearest);
  const std::array<Cell, pair_column_table.size()> row{
      text_or_null(pair.record.id),
      pair.record.file,
      number_or_null(pair.record.line),
      text_or_null(pair.of.id),
      pair.of.file,
      number_or_null(pair.of.line),
      name_of(pair.kind),
      round_score(pair.score),
      agree,
      differ,
      text_or_null(pair.record.title),
      text_or_null(pair.record.institution),
      text_or_null(pair.record.country),
      year_or_null(pair.record.edition),
      text_or_null(pair.of.title),
      text_or_null(pair.of.institution),
      text_or_null(pair.of.country),
      year_or_null(pair.of.edition),
      text_or_null(near.id),
      text_or_null(near.file),
      number_or_null(near.line),
      text_or_null(near.title),
      year_or_null(near.edition),
      score_of(pair.nearest),
      questions,
  };
  table.append_row(piece, row);
}

std::span<const Column> member_columns() noexcept { return member_column_table; }

void append_member_row(const TableWriter& table, std::string& piece, const dedupe::ClusterMember& member) {
  const bool is_duplicate = member.kind != dedupe::DuplicateKind::none;
  const dedupe::RecordLabel of = member.of.value_or(dedupe::RecordLabel());
  const dedupe::RecordLabel& near = label_or_none(member.nearest);
  const std::array<Cell, member_column_table.size()> row{
      member.cluster,
      member.size,
      text_or_null(member.record.id),
      member.record.file,
      number_or_null(member.record.line),
      name_of(member.kind),
      text_or_null(of.id),
      is_duplicate ? Cell(round_score(member.score)) : Cell(),
      text_or_null(member.record.title),
      text_or_null(member.record.institution),
      text_or_null(member.record.country),
      year_or_null(member.record.edition),
      text_or_null(of.title),
      text_or_null(of.institution),
      text_or_null(of.country),
      year_or_null(of.edition),
      text_or_null(near.id),
      text_or_null(near.title),
      year_or_null(near.edition),
      score_of(member.nearest),
      member.left_out,
  };
  table.append_row(piece, row);
}

std::span<const Column> reuse_columns() noexcept { return reuse_column_table; }

void append_reuse_row(const TableWriter& table, std::string& piece, const dedupe::Reuse& reuse) {
  const std::array<Cell, reuse_column_table.size()> row{
      text_or_null(reuse.answer.id),     reuse.answer.file,
      number_or_null(reuse.answer.line), question_name(reuse.question),
      text_or_null(reuse.of.id),         reuse.of.file,
      number_or_null(reuse.of.line),     question_name(reuse.of_question),
      round_score(reuse.score),          reuse.units,
  };
  table.append_row(piece, row);
}

std::span<const Column> block_columns() noexcept { return block_column_table; }

void append_block_rows(const TableWriter& table, std::string& piece, const Record& record) {
  for (std::size_t i = 0; i < record.repeats.size(); ++i) {
    const Repeat& repeat = record.repeats[i];
    const auto same = [&repeat](const Repeat& other) { return other.element == repeat.element; };
    const auto begin = record.repeats.begin();
    const auto earlier = std::count_if(begin, begin + static_cast<std::ptrdiff_t>(i), same);
    const auto copies = std::count_if(begin, record.repeats.end(), same);
    std::string differs;
    const char separator = table.list_separator();
    append_list({differs, std::string_view(&separator, 1)}, repeat.differs,
                [&differs](std::string_view key) { differs += key; });
    const std::array<Cell, block_column_table.size()> row{
        text_or_null(record.id),
        record.source.file,
        number_or_null(repeat.line),
        repeat.element,
        earlier + 2,
        copies + 1,
        repeat.lines,
        differs,
    };
    table.append_row(piece, row);
  }
}

std::span<const Column> candidate_key_columns() noexcept { return candidate_key_column_table; }

void append_key_rows(const TableWriter& table, std::string& piece, const Record& record,
                     std::span<const std::uint64_t> keys) {
  for (const std::uint64_t key : keys) {
    const std::string name = "k" + text::to_hex(key);
    const std::array<Cell, candidate_key_column_table.size()> row{
        name, text_or_null(record.id), record.source.file, number_or_null(record.source.line)};
    table.append_row(piece, row);
  }
}

std::span<const Column> explanation_columns() noexcept { return explanation_column_table; }

void append_explanation_rows(const TableWriter& table, std::string& piece, const dedupe::RecordLabel& first,
                             const dedupe::RecordLabel& second, const dedupe::Explanation& explanation) {
  const auto append = [&](const dedupe::ExplainedAnswer& answer, std::string_view side, std::string_view text,
                          std::string_view edited) {
    const std::array<Cell, explanation_column_table.size()> row{
        text_or_null(answer.question),
        text_or_null(answer.of_question),
        round_score(answer.score),
        text_or_null(side),
        text_or_null(text),
        text_or_null(edited),
        name_of(explanation.kind),
        round_score(explanation.score),
        text_or_null(first.id),
        text_or_null(first.title),
        text_or_null(first.institution),
        text_or_null(first.country),
        year_or_null(first.edition),
        text_or_null(second.id),
        text_or_null(second.title),
        text_or_null(second.institution),
        text_or_null(second.country),
        year_or_null(second.edition),
    };
    table.append_row(piece, row);
  };
  for (const dedupe::ExplainedAnswer& answer : explanation.answers) {
    for (const dedupe::ExplainedSentence& sentence : answer.sentences)
      append(answer, name_of(sentence.side), sentence.text, sentence.edited);
    if (answer.sentences.empty()) append(answer, {}, {}, {});
  }
  if (explanation.answers.empty()) append({}, {}, {}, {});
}

}  // namespace unpsa::writer
